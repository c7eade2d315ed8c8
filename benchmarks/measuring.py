"""Runs programs and measures them: time that passed, time of processors, resident memory."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable


def nothing():
    pass


@dataclass
class Case:
    """A program that is measured."""

    key: str
    title: str
    command: list
    folder: Path
    before: Callable[[], object] = nothing
    after: Callable[[], object] = nothing
    environment: dict = field(default_factory=dict)
    base: str = "empty"
    """The case whose time is that of Maven alone; empty for programs without Maven."""


class Failed(Exception):
    """A program did not do what is measured."""


def measured(case, log):
    """Runs the program once and returns seconds of wall and cpu, and rss in MB. What stands before and after it does not count."""
    case.before()
    with open(log, "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            case.command, cwd=case.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **case.environment}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = log.read_text(encoding="utf-8", errors="replace")[-2_000:]
        raise Failed(f"{case.key}: `{' '.join(map(str, case.command))}` in {case.folder} ended with {process.returncode}:\n{tail}")
    case.after()
    in_kilobytes = 1 if sys.platform != "darwin" else 1 / 1024
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "rss": usage.ru_maxrss * in_kilobytes / 1024}


def in_turns(cases, repetitions, log, told, failed):
    """Yields, after each round, the samples of all cases by key. A first round does not count: it warms the page cache, and shows that all work.

    A case that fails is left out from there on, and its error goes to the list failed: the others have taken too long to be lost.
    """
    samples = {case.key: [] for case in cases}
    for number in range(repetitions + 1):
        for case in [case for case in cases if case.key in samples]:
            try:
                sample = measured(case, log)
            except Failed as e:
                told(str(e))
                failed.append(str(e).partition("\n")[0])
                del samples[case.key]
                continue
            told(f"  {'warm-up' if number == 0 else number}  {case.key}: {sample['wall']:.2f} s")
            if number > 0:
                samples[case.key].append(sample)
        if number > 0:
            yield samples
