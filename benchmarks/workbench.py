"""What is needed for measuring: trees, programs that are the limit, and a repository with the plugins."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import tree

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
MARK = ".made-by-dora-benchmarks"
BYTES_OF_A_FILE = 14_000  # with its share of git's pack, and what is lost in blocks
# Contents go into one pack: a file for each object would take as much room as the tree.
GIT = ["git", "-c", "core.compression=1", "-c", "core.bigFileThreshold=1", "-c", "gc.auto=0", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"]


class Missing(Exception):
    """Something that is needed is not there."""


def run(*command, cwd=None, quiet=True):
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if quiet else None, stderr=subprocess.STDOUT, check=False, text=True
    )
    if done.returncode != 0:
        raise Missing(f"`{' '.join(map(str, command))}` ended with {done.returncode}\n{(done.stdout or '')[-2_000:]}")
    return done.stdout or ""


def claimed(folder):
    """Returns the folder that is worked in. One that somebody else has made is left alone."""
    folder = Path(folder).resolve()
    if folder.exists() and not (folder / MARK).exists() and any(folder.iterdir()):
        raise Missing(f"{folder} is not empty and was not made by this program; name a folder that is not there yet")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    return folder


def program(name, needed_for):
    found = shutil.which(name)
    if not found:
        raise Missing(f"there is no {name}, which is needed for {needed_for}")
    return found


class Tree:
    """A generated repository; it is made once, and again when what makes it changes."""

    def __init__(self, folder, count, missing):
        self.folder, self.count, self.missing = folder, count, missing
        self.injected = False

    def made(self, told):
        made = self.folder.parent / f"{self.folder.name}.made"
        wanted = hashlib.sha256(b"".join(path.read_bytes() for path in (HERE / "tree.py", HERE / "peers/pom.xml", HERE / "peers/rat.xml"))).hexdigest()
        if not made.exists() or made.read_text(encoding="utf-8") != wanted:
            told(f"makes {self.folder}")
            shutil.rmtree(self.folder, ignore_errors=True)
            made.unlink(missing_ok=True)
            self.write()
            made.write_text(wanted, encoding="utf-8")
        self.clean()
        return self

    def write(self):
        tree.write(self.folder, self.count, 100 if self.missing else 0, self.missing)
        for name in ("pom.xml", "rat.xml"):
            shutil.copy(HERE / "peers" / name, self.folder)
        (self.folder / ".gitignore").write_text("target/\nci-reports/\nlogs/\n", encoding="utf-8")
        run("git", "init", "--quiet", cwd=self.folder)
        run(*GIT, "add", "--all", cwd=self.folder)
        run(*GIT, "commit", "--quiet", "--message", "tree", cwd=self.folder)

    def clean(self):
        """Brings the tree to what it was when it was made."""
        run("git", "reset", "--quiet", "--hard", cwd=self.folder)
        run("git", "clean", "-fdxq", cwd=self.folder)
        self.without_cache()
        self.injected = False

    def without_cache(self):
        shutil.rmtree(self.folder / ".git/dora-cache", ignore_errors=True)

    def without_registry(self):
        (self.folder / ".l9-dora-registry.json").unlink(missing_ok=True)

    def without_spotless_index(self):
        (self.folder / "target/spotless-index").unlink(missing_ok=True)


def clone_with_hook(folder, source, maven, plugin, told):
    """Returns a clone in which the check of commits is installed and 3 files are staged."""
    told(f"makes {folder}")
    shutil.rmtree(folder, ignore_errors=True)
    run("git", "clone", "--quiet", source, folder)
    run(*maven, f"{plugin}:install-hooks", cwd=folder)
    for name in run("git", "ls-files", "*.py", cwd=folder).split("\n")[:3]:
        with open(folder / name, "a", encoding="utf-8") as file:
            file.write("# changed\n")
        run("git", "add", name, cwd=folder)
    return folder


class Tools:
    """The programs that are measured against, built in the work folder, and Maven."""

    def __init__(self, folder, repository, offline, other_maven):
        for name, use in (("git", "everything"), ("java", "Maven"), ("javac", "the limits in Java"), ("jar", "the limits in Java")):
            program(name, use)
        self.folder = folder / "tools"
        self.folder.mkdir(exist_ok=True)
        self.repository = Path(repository).resolve() if repository else folder / "repository"
        self.offline = offline
        self.mvn = program("mvn", "everything")
        self.version, self.home = self.described(self.mvn)
        self.newer = self.newer_maven(other_maven)
        pom = (CHECKOUT / "pom.xml").read_text(encoding="utf-8")
        self.plugin = "io.l9.dora:dora-maven-plugin:" + re.search(r"<artifactId>dora-parent</artifactId>\s*<version>(.*?)</version>", pom)[1]
        self.gcc = shutil.which("gcc")

    @staticmethod
    def described(mvn):
        text = re.sub(r"\x1b\[[0-9;]*m", "", run(mvn, "-B", "-version"))
        return re.search(r"Apache Maven (\S+)", text)[1], Path(re.search(r"Maven home: (.*)", text)[1])

    def newer_maven(self, given):
        """Returns a Maven for the plugins that need 3.9: this one, the one that is given, or one that the repository holds; None without any."""
        if self.version >= "3.9" or self.version.startswith("4"):
            return self.mvn
        if given:
            return str(Path(given).resolve() / "bin/mvn")
        archives = sorted(self.repository.glob("org/apache/maven/apache-maven/3.9.*/apache-maven-*-bin.zip"))
        if not archives:
            return None
        with zipfile.ZipFile(archives[-1]) as archive:
            archive.extractall(self.folder)
        found = self.folder / archives[-1].name.replace("-bin.zip", "") / "bin/mvn"
        found.chmod(0o755)
        return str(found)

    def maven(self, mvn=None, offline=True):
        """Returns the words that start Maven; measured runs never ask the network."""
        return [mvn or self.mvn, "-B", "-q", *(["-o"] if offline else []), f"-Dmaven.repo.local={self.repository}"]

    def build(self, told):
        told(f"builds the plugin into {self.repository}")
        online = self.maven(offline=self.offline)
        run(*online, "install", "-DskipTests", "-Dspotless.check.skip", "-pl", "dora-maven-plugin", "-am", cwd=CHECKOUT)
        self.build_limits()

    def build_limits(self):
        """Puts a plugin that does next to nothing into the repository, without a build: its descriptor is written by hand."""
        classes, jar = self.folder / "classes", self.repository / "io/l9/dora/benchmarks/limits/1/limits-1.jar"
        shutil.rmtree(classes, ignore_errors=True)
        (classes / "META-INF/maven").mkdir(parents=True)
        jar.parent.mkdir(parents=True, exist_ok=True)
        api = os.pathsep.join(map(str, (self.home / "lib").glob("*.jar")))
        run("javac", "--release", "17", "-proc:none", "-cp", api, "-d", classes, *(HERE / "limits/plugin").glob("*.java"))
        shutil.copy(HERE / "limits/plugin/plugin.xml", classes / "META-INF/maven")
        run("jar", "--create", "--file", jar, "-C", classes, ".")
        shutil.copy(HERE / "limits/plugin/limits-1.pom", jar.parent)
        self.classes = classes
        if self.gcc:
            for name in ("read", "write"):
                run(self.gcc, "-O2", "-o", self.folder / name, HERE / f"limits/{name}.c")

    def machine(self, folder):
        """Returns what the numbers hold for, as pairs of words."""
        return {
            "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
            "system": " ".join(os.uname()[i] for i in (0, 2, 4)),
            "Java": run("java", "-version").splitlines()[1],
            "Maven": self.version + ("" if self.newer in (None, self.mvn) else f"; Apache RAT with {self.described(self.newer)[0]}"),
            "git": run("git", "--version").split()[-1],
            "Python": sys.version.split()[0],
            "file system": run("stat", "-f", "-c", "%T", folder).strip() if sys.platform == "linux" else "unknown",
            "commit": run("git", "-C", CHECKOUT, "describe", "--always", "--dirty").strip(),
        }


def room(folder, counts):
    """Complains when trees of so many files do not fit."""
    needed = sum(counts) * BYTES_OF_A_FILE
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Missing(f"{folder} has {free >> 20} MB left, and the trees need about {needed >> 20} MB")
