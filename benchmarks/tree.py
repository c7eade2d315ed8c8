#!/usr/bin/env python3
"""Writes a tree of files like those of a real repository, the same for the same arguments.

55 % Python, 20 % YAML, 15 % Markdown, 10 % JSON; sizes are log-normal with a median of 4 KB and a mean of 10 KB, cut off at 200 KB.
All files comply with the built-in contract, but for PERCENT of them that have no block.
"""

import argparse
import bisect
import json
import math
import os
import random
import sys
from pathlib import Path

LAYERS = ["foundation", "intelligence", "operations", "learning", "security"]
WORDS = "ledger payment rate limit customer order event retry queue metric audit batch index shard token cache".split()
MEDIAN_BYTES = 4_000
MEAN_BYTES = 10_000
MOST_BYTES = 200_000
SIGMA = math.sqrt(2 * math.log(MEAN_BYTES / MEDIAN_BYTES))
SEED = 20260102
FILES_OF_A_FOLDER = 50
AREAS = 20
MARKER_RULE = "# " + "=" * 76
START = f"{MARKER_RULE}\n# DORA PROTOCOL METADATA\n{MARKER_RULE}\n"
END = f"{MARKER_RULE}\n# END DORA BLOCK\n{MARKER_RULE}\n"
META_SCHEMA = "meta.codegen.schema.yaml"
META = """metadata:
  component_name: Component
  version: "1.0.0"
  created_by: L9_Codegen_Engine
  layer: operations
  domain: payments
  type: service
  status: active
  governance_level: medium
  compliance_required: true
  audit_trail: false
  purpose: Does the work of a component
"""


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


class Bodies:
    """What the files of one format hold besides their block: a stretch of one long text, whose pieces have names of their own."""

    def __init__(self, chance, piece):
        pieces, self.starts, length = [], [], 0
        while length < 3 * MOST_BYTES:
            self.starts.append(length)
            words = [chance.choice(WORDS) for _ in range(4)]
            pieces.append(piece(f"{words[0]}_{words[1]}_{len(pieces)}", words, chance.randrange(1_000)).encode())
            length += len(pieces[-1])
        self.text = b"".join(pieces)

    def stretch(self, chance, size):
        """Returns whole pieces, about size bytes of them."""
        last = max(1, bisect.bisect(self.starts, len(self.text) - size) - 1)
        first = chance.randrange(last)
        behind = bisect.bisect_left(self.starts, self.starts[first] + size)
        return self.text[self.starts[first] : self.starts[behind] if behind < len(self.starts) else None]


class Python:
    ending = "py"

    @staticmethod
    def piece(name, words, number):
        if number % 7 == 0:
            return (
                f"class {name.title().replace('_', '')}:\n    # One {words[2]} has many {words[3]}s.\n    LIMIT = {number}\n\n"
                f"    def __init__(self, {words[0]}):\n        self.{words[0]} = {words[0]}\n        self.names = {{'{words[1]}': r'\\d+', \"é\": 'x # y'}}\n\n\n"
            )
        return (
            f'def {name}({words[0]}, limit={number}):\n    """Return the {words[2]} of the {words[3]}."""\n    if not {words[0]}:\n'
            f'        raise ValueError(f"no {words[0]}: {{limit}}")\n    return [{words[0]}, "{words[1]}", {number}.5]\n\n\n'
        )

    @staticmethod
    def write(block, body):
        header = ""
        if block:
            pairs = "".join(f"    {key!r}: {value!r},\n" for key, value in block.items())
            header = f"{START}\n__dora_block__ = {{\n{pairs}}}\n\n{END}"
        head = f'#!/usr/bin/env python3\n"""Does something."""\n\nfrom __future__ import annotations\n\n{header}\nimport json\n\n\n'
        return head.encode() + body.rstrip(b"\n") + b"\n"


class Yaml:
    ending = "yaml"

    @staticmethod
    def piece(name, words, number):
        if number % 7 == 0:
            return f"# The {words[2]} comes first.\n{name}:\n  text: |\n    The {words[0]} – {words[1]} {number}\n\n    ends here: {{}}\n"
        return f"{name}:\n  - {words[0]}: {number}\n    enabled: true\n    names: [{words[1]}, \"{words[2]}: {words[3]}\"]\n"

    @staticmethod
    def write(block, body):
        header = f"{START}\n{yaml_block(block)}\n{END}\n" if block else ""
        return f"---\n{header}".encode() + body


class Markdown:
    ending = "md"

    @staticmethod
    def piece(name, words, number):
        if number % 7 == 0:
            return f"## {name}\n\n```yaml\n{words[0]}: {number}\n---\n{words[1]}: x\n```\n\n"
        return (
            f"The *{words[0]}* of the [{words[1]}]({name}.md) is counted {number} times, because a {words[2]} without a\n"
            f"{words[3]} says nothing – see `{name}`.\n\n- {words[2]}\n- {words[3]}\n\n"
        )

    @staticmethod
    def write(block, body):
        header = f"---\n# DORA PROTOCOL METADATA\n\n{yaml_block(block)}\n---\n\n" if block else ""
        return f"{header}# Notes\n\n".encode() + body


class Json:
    ending = "json"

    @staticmethod
    def piece(name, words, number):
        value = {words[0]: number, "enabled": True, "names": [words[1], f"{words[2]} \"{words[3]}\" é"]}
        return f'  "{name}": ' + json.dumps(value, indent=2, ensure_ascii=number % 2 == 0).replace("\n", "\n  ") + ",\n"

    @staticmethod
    def write(block, body):
        header = '  "_dora_block": ' + json.dumps(block, indent=2).replace("\n", "\n  ") + ",\n" if block else ""
        return f"{{\n{header}".encode() + body[: -len(",\n")] + b"\n}\n"


FORMATS = [(55, Python), (20, Yaml), (15, Markdown), (10, Json)]
BYTES_OF_A_BLOCK = 700


def files(count, missing):
    """Yields the path and the bytes of each file."""
    chance = random.Random(SEED)
    bodies = {kind: Bodies(chance, kind.piece) for _, kind in FORMATS}
    kinds, weights = [kind for _, kind in FORMATS], [weight for weight, _ in FORMATS]
    for number in range(count):
        folder = number // FILES_OF_A_FOLDER
        kind = chance.choices(kinds, weights)[0]
        size = min(MOST_BYTES, chance.lognormvariate(math.log(MEDIAN_BYTES), SIGMA))
        body = bodies[kind].stretch(chance, max(1, size - BYTES_OF_A_BLOCK))
        block = None if chance.random() * 100 < missing else fields(number, folder)
        yield f"area{folder % AREAS}/part{folder}/file{number}.{kind.ending}", kind.write(block, body)


def write(target, count, missing=0.0, meta=False):
    """Writes the tree, and with meta the schema that inject takes the values of blocks from."""
    folder = None
    target.mkdir(parents=True, exist_ok=True)
    if meta:
        (target / META_SCHEMA).write_text(META, encoding="utf-8")
    for path, content in files(count, missing):
        if os.path.dirname(path) != folder:
            folder = os.path.dirname(path)
            os.makedirs(target / folder, exist_ok=True)
        with open(f"{target}/{path}", "wb", buffering=0) as file:
            file.write(content)


def properties(count, missing):
    """Returns what holds for the files, as lines of text."""
    sizes, formats, blocks = [], {}, 0
    for path, content in files(count, missing):
        sizes.append(len(content))
        ending = path.rpartition(".")[2]
        formats[ending] = formats.get(ending, 0) + 1
        blocks += b"dora_block" in content[:1_000]
    sizes.sort()
    shares = ", ".join(f"{100 * number / count:.1f} % {ending}" for ending, number in sorted(formats.items()))
    return (
        f"files {count}: {shares}; {100 * blocks / count:.1f} % with a block\n"
        f"bytes: median {sizes[count // 2]}, mean {sum(sizes) // count}, 90 % below {sizes[count * 9 // 10]}, largest {sizes[-1]}, "
        f"{sum(size > 0.95 * MOST_BYTES for size in sizes)} of about {MOST_BYTES}, all together {sum(sizes)}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to")
    parser.add_argument("count", type=int, help="how many files")
    parser.add_argument("percent", type=float, nargs="?", default=0, help="how many per cent of them have no block")
    parser.add_argument("--meta", action="store_true", help=f"write {META_SCHEMA} also, so that inject knows the values of all fields")
    parser.add_argument("--properties", action="store_true", help="write nothing, and print shares and sizes")
    given = parser.parse_args()
    if given.properties:
        print(properties(given.count, given.percent))
        return
    write(given.folder, given.count, given.percent, given.meta)


if __name__ == "__main__":
    sys.exit(main())
