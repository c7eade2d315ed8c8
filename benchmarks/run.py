#!/usr/bin/env python3
"""Measures the plugin, its peers and what the machine allows, in turns in one run, on trees that are made for it.

All is made in FOLDER: trees, programs, and a Maven repository unless another is named. A folder in memory (as below /dev/shm) leaves the disk out of it.
FOLDER/results.md has the tables and FOLDER/results.json every sample. Sizes from 1 000 000 on are for this plugin and git alone, with -Xmx512m.
"""

import argparse
import importlib.util
import json
import os
import re
import sys

import cases
import results
from measuring import Failed, in_turns, measured
from workbench import Missing, Tools, Tree, claimed, clone_with_hook, room

# What would change how Java, Maven and git run, and is not the same everywhere.
SURROUNDINGS = ("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")


def told(text):
    print(text, file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="FOLDER", help="where everything is made; one that is not there yet, or that an earlier run has made")
    parser.add_argument("sizes", metavar="SIZE", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="numbers of files; 1000 10000 100000 unless given")
    parser.add_argument("--repetitions", type=int, default=5, help="runs of each, after one that does not count (%(default)s)")
    parser.add_argument("--repository", help="a Maven repository that has, or gets, the plugins (FOLDER/repository)")
    parser.add_argument("--offline", action="store_true", help="do not ask the network: the repository has all that is needed")
    parser.add_argument("--maven39", metavar="HOME", help="a Maven 3.9 for Apache RAT, where that of the path is older")
    parser.add_argument("--only", default="", metavar="REGEX", help="measure only what has such a key, and Maven alone")
    return parser.parse_args()


def notes(tools):
    """Returns what cannot be measured here, and why."""
    found = []
    if not tools.gcc:
        found.append("There is no gcc: the limits in C are those of `cat`, and nothing is said of writing.")
    if not importlib.util.find_spec("yaml"):
        found.append(f"{sys.executable} has no PyYAML: the lean Python checker is left out.")
    elif not hasattr(importlib.import_module("yaml"), "CSafeLoader"):
        found.append("PyYAML has no libyaml: the lean Python checker is slower than it could be.")
    if not tools.newer:
        found.append("Apache RAT needs Maven 3.9, which is neither on the path nor named by --maven39: it is left out.")
    return found


def cases_of(folder, count, tools, threads):
    """Makes the trees of one size and returns what is measured on them."""
    tree = Tree(folder / f"trees/complies-{count}", count, missing=False).made(told)
    if count > cases.MOST_FILES_FOR_ALL:
        return cases.of_ours(tools, tree, {"MAVEN_OPTS": "-Xmx512m"}) + cases.of_git(tree)
    missing = Tree(folder / f"trees/misses-{count}", count, missing=True).made(told)
    found = cases.of_ours(tools, tree, {}) + cases.of_inject(tools, missing) + cases.of_git(tree)
    if count <= cases.MOST_FILES_WITH_HOOK:
        found += cases.of_hook(clone_with_hook(folder / f"trees/hook-{count}", tree.folder, tools.maven(), tools.plugin, told))
    return found + cases.of_limits(tools, tree, threads) + cases.of_peers(tools, tree)


def prepare(given, folder):
    """Returns the tools, with everything that Maven needs in the repository."""
    tools = Tools(folder, given.repository, given.offline, given.maven39)
    tools.build(told)
    if not given.offline:
        told("lets Maven fetch the plugins")
        tree = Tree(folder / "trees/complies-10", 10, missing=False).made(told)
        online = Tools.maven
        tools.maven = lambda mvn=None, offline=False: online(tools, mvn, offline)
        for case in cases.of_ours(tools, tree, {}) + cases.of_peers(tools, tree):
            measured(case, folder / "last.log")
        del tools.maven
    return tools


def main():
    given = arguments()
    for name in SURROUNDINGS:
        os.environ.pop(name, None)
    folder = claimed(given.folder)
    (folder / "trees").mkdir(exist_ok=True)
    if not any((folder / "trees").iterdir()):
        room(folder, [count * (1 if count > cases.MOST_FILES_FOR_ALL else 2) for count in given.sizes])
    tools = prepare(given, folder)
    threads = min(2, os.cpu_count() or 1)
    raw = {"machine": tools.machine(folder), "repetitions": given.repetitions, "threads": threads, "notes": notes(tools), "titles": {}, "bases": {}, "samples": {}}
    for note in raw["notes"]:
        told(note)
    failed = []
    for count in sorted(given.sizes):
        told(f"{count} files")
        chosen = [case for case in cases_of(folder, count, tools, threads) if re.search(given.only, case.key) or case.key.endswith("empty")]
        raw["titles"].update({case.key: case.title for case in chosen})
        raw["bases"].update({case.key: case.base for case in chosen})
        for samples in in_turns(chosen, given.repetitions, folder / "last.log", told, failed):
            raw["samples"][str(count)] = samples
            raw["failed"] = failed
            (folder / "results.json").write_text(json.dumps(raw, indent=1), encoding="utf-8")
            (folder / "results.md").write_text(results.report(raw), encoding="utf-8")
    print((folder / "results.md").read_text(encoding="utf-8"), end="")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Missing, Failed) as e:
        sys.exit(f"benchmarks: {e}")
