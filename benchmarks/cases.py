"""What is measured on a tree."""

import importlib.util
import sys

from measuring import Case
from workbench import HERE, run

PLAIN = ["-Ddora.reports=none", "-Ddora.audit=false"]
COLD = ["-Ddora.cache=false"]
MOST_FILES_FOR_ALL = 999_999
MOST_FILES_WITH_HOOK = 10_000
# At 100 000 files each of its runs takes two minutes, more than all the others together.
MOST_FILES_FOR_RAT = 10_000
LIMITS = "io.l9.dora.benchmarks:limits:1"
LICENSE = "com.mycila:license-maven-plugin:5.1.2:check"
SPOTLESS = "com.diffplug.spotless:spotless-maven-plugin:3.11.0:check"
RAT = "org.apache.rat:apache-rat-plugin:0.18:check"


def of_ours(tools, tree, environment):
    def goal(key, title, name, *given, **more):
        return Case(key, title, [*tools.maven(), f"{tools.plugin}:{name}", *given], tree.folder, environment=environment, **more)

    return [
        Case("empty", "Maven, a goal that does nothing", [*tools.maven(), f"{LIMITS}:empty"], tree.folder, environment=environment),
        goal("skip", "`validate`, skipped", "validate", "-Ddora.skip"),
        goal("cold", "`validate`, cold, no report, no log", "validate", *COLD, *PLAIN),
        goal("cold-default", "`validate`, cold, reports and log", "validate", *COLD),
        goal("filling", "`validate`, first run with a cache, no report, no log", "validate", *PLAIN, before=tree.without_cache),
        goal("warm", "`validate`, warm, no report, no log", "validate", *PLAIN),
        goal("warm-default", "`validate`, warm, reports and log", "validate"),
        goal("registry", "`registry`, new, cold", "registry", *COLD, before=tree.without_registry, after=tree.without_registry),
    ]


def of_git(tree):
    return [
        Case("git-ls-files", "`git ls-files`", ["git", "ls-files"], tree.folder, base=""),
        Case("git-status", "`git status`", ["git", "status", "--porcelain"], tree.folder, base=""),
    ]


def of_limits(tools, tree, threads):
    java = ["java", "-cp", str(tools.classes), f"{LIMITS.split(':')[0]}.HeadCheck"]

    def inside(how, title):
        return Case(f"maven-{how}", title, [*tools.maven(), f"{LIMITS}:check", f"-Dlimits.how={how}"], tree.folder)

    cases = [
        inside("walk", "JVM inside Maven: walk alone"),
        inside("1", "JVM inside Maven: walk, heads, minimal check, 1 thread"),
        Case("java-1", "JVM alone: the same, 1 thread", [*java, "1", "."], tree.folder, base=""),
    ]
    if threads > 1:
        cases += [
            inside(str(threads), f"JVM inside Maven: the same, {threads} threads"),
            Case(f"java-{threads}", f"JVM alone: the same, {threads} threads", [*java, str(threads), "."], tree.folder, base=""),
        ]
    if tools.gcc:
        reader = str(tools.folder / "read")
        cases += [
            Case("c-heads", "C: walk, read 4 KB, 1 thread", [reader, "heads", "."], tree.folder, base=""),
            Case("c-all", "C: walk, read everything, 1 thread", [reader, "all", "."], tree.folder, base=""),
        ]
    else:
        cases.append(Case("c-all", "`cat`: read everything", ["sh", "-c", "git ls-files -z | xargs -0 cat >/dev/null"], tree.folder, base=""))
    if importlib.util.find_spec("yaml"):
        cases.append(Case("lean", "lean Python checker, 2 processes", [sys.executable, str(HERE / "lean_check.py"), "."], tree.folder, base=""))
    return cases


def of_peers(tools, tree):
    cases = [
        Case("license", "license-maven-plugin, no report, quiet", [*tools.maven(), LICENSE, "-Dlicense.quiet=true", "-Dlicense.report.skip=true"], tree.folder),
        Case("spotless", "Spotless, cold", [*tools.maven(), SPOTLESS], tree.folder, before=tree.without_spotless_index),
        Case("spotless-warm", "Spotless, warm", [*tools.maven(), SPOTLESS], tree.folder),
    ]
    if tools.newer and tree.count <= MOST_FILES_FOR_RAT:
        other = tools.maven(tools.newer)
        cases += [
            Case("rat-empty", "Maven of Apache RAT, a goal that does nothing", [*other, f"{LIMITS}:empty"], tree.folder, base="rat-empty"),
            Case("rat", "Apache RAT, its licences and ours", [*other, RAT], tree.folder, base="rat-empty"),
            Case("rat-lean", "Apache RAT, ours alone", [*other, RAT, "-Drat.ConfigurationNoDefaults=true"], tree.folder, base="rat-empty"),
        ]
    return cases


def of_inject(tools, tree):
    inject = [*tools.maven(), f"{tools.plugin}:inject"]

    def injected():
        if not tree.injected:
            run(*inject, cwd=tree.folder)
            tree.injected = True

    def done():
        tree.injected = True

    cases = [Case("inject", "`inject` of all", inject, tree.folder, before=tree.clean, after=done)]
    if tools.gcc:
        writer = str(tools.folder / "write")
        cases += [
            Case("write", "C: write the same bytes in place", [writer, "plain", "."], tree.folder, before=injected, base=""),
            Case("write-durable", "C: write, fsync, rename", [writer, "durable", "."], tree.folder, before=injected, base=""),
        ]
    return cases


def of_hook(folder):
    return [Case("hook", "check of a commit of 3 files, without Maven", ["sh", ".git/hooks/validate-dora-block.sh"], folder, base="")]
