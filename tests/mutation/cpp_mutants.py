"""Mutants of C++: there is no parser here, so tokens alone say where a change applies.

A change that does not compile is no mutant: the build that mutate.py is given finds those.
"""

import re
from collections.abc import Iterator

from mutant import Mutant

_TOKEN = re.compile(
    r"""
    (?P<skipped>//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:[^\n\\]|\\.)*)
    |(?P<text>(?:u8|u|U|L)?R"(?P<raw>[^(]*)\(.*?\)(?P=raw)"|(?:u8|u|U|L)?"(?:[^"\\\n]|\\.)*")
    |(?P<character>(?:u8|u|U|L)?'(?:[^'\\\n]|\\.)+')
    |(?P<number>\b(?:0[xX][\da-fA-F']+|\d[\d']*)[uUlLzZ]*\b)
    |(?P<word>[A-Za-z_]\w*)
    |(?P<operator><=>|<<=|>>=|->|::|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^!<>=])
    |(?P<mark>[;{}()])
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
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
    "/": "*",
    "%": "*",
    "&&": "||",
    "||": "&&",
    "&": "|",
    "|": "&",
    "<<": ">>",
    ">>": "<<",
    "++": "--",
    "--": "++",
    "+=": "-=",
    "-=": "+=",
    "|=": "=",
    "!": "",
}
_WORDS = {"true": "false", "false": "true"}
_NOT_DELETED = {"using", "namespace", "template", "struct", "class", "enum", "case", "default", "#"}


def mutants(file: str, text: str) -> Iterator[Mutant]:
    tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup != "skipped"]
    for index, token in enumerate(tokens):
        replacement = None
        match token.lastgroup:
            case "operator":
                # Beside blanks only: a `<` or `*` of a type has none on one side.
                spaced = text[token.start() - 1] in " \n" and text[token.end()] in " \n"
                if spaced or token[0] in ("!", "++", "--"):
                    replacement = _OPERATORS.get(token[0])
            case "word":
                replacement = _WORDS.get(token[0])
                if token[0] in ("if", "while") and tokens[index + 1][0] == "(":
                    yield _turned(file, text, tokens, index + 1)
            case "number":
                replacement = f"({token[0]} + 1)"
            case "text" if len(token[0]) > 2 and 'R"' not in token[0]:
                replacement = token[0][:-1] + 'X"'
            case "mark" if token[0] in ";{}" and index + 1 < len(tokens):
                yield from _deleted(file, tokens, index + 1)
        if replacement is not None:
            yield Mutant(file, token.start(), token.end(), replacement)


def _turned(file: str, text: str, tokens: list[re.Match[str]], opening: int) -> Mutant:
    """The condition between parentheses; after a declaration in it, what follows the `;`."""
    depth, start = 0, tokens[opening].end()
    for token in tokens[opening:]:
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == ";" and depth == 1:
            start = token.end()
        if depth == 0:
            return Mutant(file, start, token.start(), f"!({text[start:token.start()]})")
    raise ValueError(f"{file}: a parenthesis that is not closed")


def _deleted(file: str, tokens: list[re.Match[str]], first: int) -> Iterator[Mutant]:
    """The statement that begins there and ends in `;` before any brace."""
    if tokens[first][0] in _NOT_DELETED or tokens[first].lastgroup == "mark":
        return
    depth = 0
    for token in tokens[first:]:
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] in "{}":
            return
        if token[0] == ";" and depth == 0:
            yield Mutant(file, tokens[first].start(), token.end(), ";")
            return
