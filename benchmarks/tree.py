#!/usr/bin/env python3
"""Writes a tree of files like those of a real repository, the same for the same arguments.

55 % Python, 20 % YAML, 15 % Markdown, 10 % JSON; sizes are log-normal with a median of 4 KB and a mean of 10 KB.

usage: tree.py FOLDER COUNT [PERCENT WITHOUT A BLOCK]
"""

import json
import math
import random
import sys
from pathlib import Path

LAYERS = ["foundation", "intelligence", "operations", "learning", "security"]
WORDS = "ledger payment rate limit customer order event retry queue metric audit batch index shard token cache".split()
MEDIAN_BYTES = 4_000
MEAN_BYTES = 10_000
SIGMA = math.sqrt(2 * math.log(MEAN_BYTES / MEDIAN_BYTES))
MARKER_RULE = "# " + "=" * 76
START = f"{MARKER_RULE}\n# DORA PROTOCOL METADATA\n{MARKER_RULE}\n"
END = f"{MARKER_RULE}\n# END DORA BLOCK\n{MARKER_RULE}\n"


def fields(number, folder):
    return {
        "component_id": f"BEN-{LAYERS[folder % 5][:4].upper()}-{number:06d}",
        "component_name": f"Component {number}",
        "module_version": "1.0.0",
        "created_at": "2026-01-02T02:04:00Z",
        "created_by": "L9_Codegen_Engine",
        "layer": LAYERS[folder % 5],
        "domain": f"domain_{folder % 40}",
        "type": "service",
        "status": "active",
        "governance_level": "medium",
        "compliance_required": True,
        "audit_trail": False,
        "purpose": f"Does the work of component {number}",
        "dependencies": ["decimal", "json"],
    }


def yaml_block(block):
    lines = "".join(f"  {key}: {json.dumps(value)}\n" for key, value in block.items())
    return f"dora_block:\n{lines}"


def python(block, body):
    header = f"{START}\n__dora_block__ = {{\n" + "".join(f"    {k!r}: {v!r},\n" for k, v in block.items()) + f"}}\n\n{END}" if block else ""
    return f'#!/usr/bin/env python3\n"""Does something."""\n\nfrom __future__ import annotations\n\n{header}\nimport json\n\n' + "".join(
        f"def {a}_{i}(x):\n    return [x, '{b}', {i}]\n\n\n" for i, (a, b) in enumerate(body)
    )


def yaml(block, body):
    header = f"{START}\n{yaml_block(block)}\n{END}\n" if block else ""
    return f"---\n{header}" + "".join(f"{a}_{i}:\n  - {b}: {i}\n    enabled: true\n" for i, (a, b) in enumerate(body))


def markdown(block, body):
    header = f"---\n# DORA PROTOCOL METADATA\n\n{yaml_block(block)}\n---\n\n" if block else ""
    return f"{header}# Notes\n\n" + "".join(f"The {a} of the {b} is counted {i} times.\n\n" for i, (a, b) in enumerate(body))


def json_text(block, body):
    data = {"_dora_block": block} if block else {}
    data.update({f"{a}_{i}": {b: i, "enabled": True} for i, (a, b) in enumerate(body)})
    return json.dumps(data, indent=2) + "\n"


FORMATS = [(55, "py", python), (20, "yaml", yaml), (15, "md", markdown), (10, "json", json_text)]


def main():
    target, count = Path(sys.argv[1]), int(sys.argv[2])
    missing = float(sys.argv[3]) if len(sys.argv) > 3 else 0
    chance = random.Random(20260102)
    for number in range(count):
        folder = number // 50
        _, ending, write = chance.choices(FORMATS, [weight for weight, _, _ in FORMATS])[0]
        size = min(200_000, chance.lognormvariate(math.log(MEDIAN_BYTES), SIGMA))
        body = [(chance.choice(WORDS), chance.choice(WORDS)) for _ in range(int(size / 45))]
        block = None if chance.random() * 100 < missing else fields(number, folder)
        path = target / f"area{folder % 20}" / f"part{folder}" / f"file{number}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write(block, body), encoding="utf-8")


main()
