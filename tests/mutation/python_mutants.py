"""Mutants of Python: where a change applies is read off the syntax tree and the tokens."""

import ast
import io
import tokenize
from collections.abc import Iterator

from mutant import Mutant

_OPERATORS = {
    "==": "!=",
    "!=": "==",
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "+": "-",
    "-": "+",
    "*": "+",
    "//": "*",
    "%": "*",
    ">>": "<<",
    "<<": ">>",
    "&": "|",
    "|": "&",
    "|=": "=",
    "+=": "=",
}
_WORDS = {
    "and": "or",
    "or": "and",
    "True": "False",
    "False": "True",
    "in": "not in",
    "is": "is not",
}


def mutants(file: str, text: str) -> Iterator[Mutant]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    tree = ast.parse(text)
    for mutant in (*_of_tokens(file, text, starts, tree), *_of_nodes(file, text, starts, tree)):
        if _is_python(mutant.applied(text)):
            yield mutant


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def _of_tokens(file: str, text: str, starts: list[int], tree: ast.AST) -> Iterator[Mutant]:
    """Operators and constants; what only annotates changes nothing at run time."""
    ignored = [
        _span(text, starts, part)
        for node in ast.walk(tree)
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None))
        if isinstance(part, ast.expr)
    ]
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        start = starts[token.start[0] - 1] + token.start[1]
        end = starts[token.end[0] - 1] + token.end[1]
        if any(first <= start < last for first, last in ignored):
            continue
        replacement = None
        if token.type == tokenize.OP:
            replacement = _OPERATORS.get(token.string)
        elif token.type == tokenize.NAME and not _is_loop(token):
            replacement = _WORDS.get(token.string)
        elif token.type == tokenize.NUMBER:
            replacement = f"({token.string} + 1)"
        if replacement:
            yield Mutant(file, start, end, replacement)


def _is_loop(token: tokenize.TokenInfo) -> bool:
    """`in` of a `for`, or `is`/`not` of two words, which cannot be replaced one by one."""
    before, after = token.line[: token.start[1]].split(), token.line[token.end[1] :].split()
    if token.string == "in":
        return "for" in before or before[-1:] == ["not"]
    return token.string == "is" and after[:1] == ["not"]


def _of_nodes(file: str, text: str, starts: list[int], tree: ast.AST) -> Iterator[Mutant]:
    """Turned conditions, deleted statements, texts that are another."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    in_f_string = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.While | ast.IfExp | ast.Assert):
            start, end = _span(text, starts, node.test)
            if id(node.test) not in in_f_string:
                yield Mutant(file, start, end, f"(not ({text[start:end]}))")
        elif isinstance(node, ast.Expr | ast.Assign | ast.AugAssign | ast.Return | ast.Raise):
            if not (isinstance(node, ast.Expr) and id(node.value) in documentation):
                yield Mutant(file, *_span(text, starts, node), "pass")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            if id(node) not in documentation | in_f_string:
                yield Mutant(file, *_span(text, starts, node), repr(node.value + "X"))


def _span(text: str, starts: list[int], node: ast.expr | ast.stmt) -> tuple[int, int]:
    """ast counts columns in bytes of UTF-8."""
    assert node.end_lineno is not None and node.end_col_offset is not None
    return (
        _offset(text, starts, node.lineno, node.col_offset),
        _offset(text, starts, node.end_lineno, node.end_col_offset),
    )


def _offset(text: str, starts: list[int], line: int, column: int) -> int:
    start = starts[line - 1]
    before = text[start:].split("\n", 1)[0].encode("utf-8")[:column]
    return start + len(before.decode("utf-8"))
