"""Answers what Python itself makes of literals and modules: one request a line, one answer a line."""

import ast
import base64
import functools
import json
import math
import re
import struct
import sys
import sysconfig
import tokenize
import warnings
from pathlib import Path

warnings.simplefilter("ignore")


def norm(value):
    """Spells a value so that two are equal exactly when their spellings are."""
    if value is None:
        return "null"
    if value is True or value is False:
        return str(value)
    if isinstance(value, int):
        return "i%x" % value
    if isinstance(value, float):
        return "f" + repr_bits(value)
    if isinstance(value, str):
        return "'" + "".join(map(unit, units(value))) + "'"
    if isinstance(value, bytes):
        return "bytes"
    if isinstance(value, complex):
        return "complex"
    if value is Ellipsis:
        return "ellipsis"
    if isinstance(value, list):
        return "[" + ",".join(map(norm, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ",".join(map(norm, value)) + ")"
    if isinstance(value, set):
        return "set(" + ",".join(sorted(map(key, value))) + ")"
    return "{" + ",".join(key(k) + ":" + norm(v) for k, v in value.items()) + "}"


def key(value):
    """Spells a key: 1, 1.0 and True are one."""
    if isinstance(value, (bool, int)):
        return "i%x" % value
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return "i%x" % int(value)
    if isinstance(value, tuple):
        return "(" + ",".join(map(key, value)) + ")"
    return norm(value)


def repr_bits(value):
    return struct.pack(">d", value).hex()


def units(text):
    raw = text.encode("utf-16-be", "surrogatepass")
    return [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw), 2)]


def unit(u):
    return chr(u) if 32 <= u < 127 and u not in (39, 92) else "\\u%04x" % u


def literal(encoded):
    try:
        return norm(ast.literal_eval(base64.b64decode(encoded).decode("utf-8")))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return "ERR"


@functools.lru_cache(maxsize=1)
def module_at(path):
    return Module(path)


class Module:
    """A file, its tree, and the byte offsets of the UTF-8 text that the tree speaks of."""

    def __init__(self, path):
        with tokenize.open(path) as file:
            encoding = file.encoding
        raw = Path(path).read_bytes()
        bom = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
        self.text = raw[bom:].decode("utf-8" if bom else encoding)
        self.bom = bom
        self.tree = ast.parse(self.text)
        utf8 = self.text.encode("utf-8")
        self.utf8 = utf8
        self.lines = [0, *(m.end() for m in re.finditer(rb"\r\n|\r|\n", utf8))]

    def span(self, node):
        start = self.lines[node.lineno - 1] + node.col_offset + self.bom
        return start, self.lines[node.end_lineno - 1] + node.end_col_offset + self.bom

    def line_start(self, line):
        return self.lines[line] + self.bom if line < len(self.lines) else len(self.utf8) + self.bom


def walk(node):
    """Yields the node and its parts in the order of the source, keys before their values."""
    yield node
    if isinstance(node, ast.Dict):
        for k, v in zip(node.keys, node.values):
            yield from walk(k)
            yield from walk(v)
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        for item in node.elts:
            yield from walk(item)


def dicts(path):
    module = module_at(path)
    out = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Dict):
            try:
                value = norm(ast.literal_eval(node))
            except (ValueError, TypeError):
                continue
            spans = " ".join("%d-%d" % module.span(n) for n in walk(node))
            out.append(spans + "\t" + value)
    return out


def prologue_end(module):
    """Returns the line that the docstring or last __future__ import ends in, other statements of that line included, or 0."""
    end = 0
    for i, node in enumerate(module.tree.body):
        docstring = i == 0 and ast.get_docstring(module.tree, False) is not None
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__" and node.level == 0
        if docstring or future or node.lineno == end:
            end = node.end_lineno
        else:
            break
    return end


def prologue(path):
    module = module_at(path)
    end = prologue_end(module)
    if end:
        return str(module.line_start(end))
    first = module.tree.body[0] if module.tree.body else None
    if first is None:
        return "<%d" % (len(module.utf8) + module.bom)
    line = min([first.lineno] + [d.lineno for d in getattr(first, "decorator_list", [])])
    return "<%d" % module.line_start(line - 1)


def compiles(tree):
    try:
        compile(tree, "module", "exec")
    except SyntaxError:
        return False
    return True


def insert(path, offset):
    """Puts a block at a byte offset, and tells whether that changes anything but the block."""
    module = module_at(path)
    at = int(offset) - module.bom
    head, tail = module.utf8[:at], module.utf8[at:]
    if head and head[-1] not in b"\r\n":
        head += b"\n"
    tree = ast.parse((head + b"__dora_block__ = {}\n" + tail).decode("utf-8"))
    if compiles(module.tree) and not compiles(tree):
        return "no longer compiles"
    blocks = [n for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n) == "__dora_block__ = {}"]
    if len(blocks) != 1:
        return "%d blocks" % len(blocks)
    tree.body.remove(blocks[0])
    docstring = ast.get_docstring(tree, False) == ast.get_docstring(module.tree, False)
    return "ok" if docstring and ast.dump(tree) == ast.dump(module.tree) else "changed"


def added(path, encoded, expected, name):
    """Compares a file with the bytes that it has with a block of that name, and tells what the block changed besides being there."""
    old = Path(path).read_bytes()
    new = base64.b64decode(encoded)
    try:
        before = ast.parse(old)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return "no python"
    after = ast.parse(new)
    if not compiles(after) and compiles(before):
        return "no longer compiles"
    if ast.get_docstring(after, False) != ast.get_docstring(before, False):
        return "another docstring"
    blocks = [n for n in after.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == name]
    if len(blocks) != 1:
        return "%d blocks" % len(blocks)
    if norm(ast.literal_eval(blocks[0].value)) != norm(json.loads(base64.b64decode(expected))):
        return "other fields"
    after.body.remove(blocks[0])
    return "ok" if ast.dump(after) == ast.dump(before) else "another tree"


def files(folder=None):
    root = Path(folder or sysconfig.get_paths()["stdlib"])
    return (str(path) for path in sorted(root.rglob("*.py")) if folder or "site-packages" not in path.parts)


def answer(request):
    command, *arguments = request.rstrip("\n").split("\t")
    try:
        return answers(command, arguments)
    except (SyntaxError, ValueError):
        return ["ERR", ""] if command == "dicts" else ["ERR"]


def answers(command, arguments):
    if command == "literal":
        return [literal(*arguments)]
    if command == "files":
        return [*files(*arguments), ""]
    if command == "dicts":
        return [*dicts(*arguments), ""]
    if command == "prologue":
        return [prologue(*arguments)]
    if command == "added":
        return [added(*arguments)]
    return [insert(*arguments)]


def main():
    for request in sys.stdin:
        for line in answer(request):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
