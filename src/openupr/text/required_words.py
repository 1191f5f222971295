"""What a text must hold for an expression to find anything in it: words that stand in each of its finds.

To look for a word in a text takes a hundredth of the time that an expression takes, and none to make it ready.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from ..beside_code import kept_values

_TOKEN = re.compile(
    r"(?P<escaped>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<around>\(\?<?[=!])|(?P<unsure>\(\?(?:P=|P>|\(|>|#|[a-zA-Z]+\)))"
    r"|(?P<opens>\((?:\?(?:P<\w+>|[a-zA-Z]*(?:-[a-zA-Z]+)?:))?)|(?P<closes>\))|(?P<bar>\|)|(?P<missing>[?*][?+]?|\{(?:0|,)[\d,]*\}[?+]?)|(?P<often>\+[?+]?|\{\d[\d,]*\}[?+]?)"
    r"|(?P<named>\{[a-z]+\})|(?P<edge>[\^$])|(?P<any>\.)|(?P<plain>[^\\\[\](){}|?*+.^$]+)|(?P<brace>[\]{}])",
    re.DOTALL,
)
_LETTERS = re.compile(r"[^\W\d_\x00-\x7f]")
"""Letters beyond ASCII: how they look in lower case is not always certain."""
_EDGES = {r"\b", r"\B", r"\A", r"\Z"}
_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
"""What `re` takes for these letters where it does not mind case."""

_Tokens = list[tuple[str, str]]
Words = frozenset[str]
_SOMETHING: Words = frozenset([""])


@lru_cache(maxsize=16)
def lowered(text: str) -> str:
    """A text as the words of `certain` are looked for in it."""
    return text.lower() if text.isascii() else text.translate(_FOLDED).lower()


@lru_cache(maxsize=4096)
def certain(wording: str) -> tuple[Words, ...]:
    """Sets of words in lower case: of each set one stands in every find of the expression, as `lowered` shows it, whether or not it minds case. The
    set whose shortest word is longest comes first; none where a find may be
    empty. (One character, whichever, is the empty word, which stands in every text; so is what "{name}" stands for.)"""
    tokens: _Tokens = [(str(match.lastgroup), match.group()) for match in _TOKEN.finditer(wording)]
    if any(kind == "unsure" for kind, _ in tokens):
        return ()
    found = _alternatives(tokens, 0)[0]
    every = sorted(found, key=_sharpness, reverse=True)
    return tuple(words for number, words in enumerate(every) if not number or _sharpness(words)[0] > 1)


_MANY = 300
"""Characters of wordings from which on what is certain of them is kept: to read so many takes longer than to look for a file."""


def certain_of(wordings: Sequence[str]) -> list[tuple[Words, ...]]:
    """What is `certain` of each of these wordings of the package, kept beside the byte code where they are many: they are asked for at each start."""
    if sum(map(len, wordings)) < _MANY:
        return [certain(each) for each in wordings]
    name = hashlib.sha256("\0".join(wordings).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    here = Path(__file__)
    found: list[tuple[Words, ...]] = kept_values(here, ".certain", lambda: [certain(each) for each in wordings], here.with_name(name))
    return found


def may_find(words: tuple[Words, ...], low: str) -> bool:
    """Whether a text that is `lowered` has all that is `certain` of an expression."""
    return all(any(word in low for word in some) for some in words)


def _sharpness(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _alternatives(tokens: _Tokens, at: int) -> tuple[list[Words], int]:
    """What is certain up to the bracket that closes the group, and where that stands."""
    sides = []
    while True:
        words, at = _row(tokens, at)
        sides.append(words)
        if at >= len(tokens) or tokens[at][0] != "bar":
            break
        at += 1
    if len(sides) == 1:
        return sides[0], at
    return [frozenset().union(*(max(side, key=_sharpness) for side in sides))] if all(sides) else [], at


def _row(tokens: _Tokens, at: int) -> tuple[list[Words], int]:
    """What is certain of the parts that follow one another up to a bar or to the end of the group."""
    found: list[Words] = []
    run = ""
    while at < len(tokens) and tokens[at][0] not in {"bar", "closes"}:
        kind, token = tokens[at]
        at += 1
        follows = tokens[at][0] if at < len(tokens) else ""
        if kind in {"plain", "brace"} or (kind == "escaped" and not token[1].isalnum()):
            *before, last = (token,) if token.isascii() else _LETTERS.split(token)
            for part in before:
                found += _run(run + part)
                run = ""
            run += last.removeprefix("\\") if kind == "escaped" else last
            if follows == "missing":
                run = run[:-1]
            if follows not in {"missing", "often"}:
                continue
        elif kind in {"opens", "around"}:
            inner, at = _alternatives(tokens, at)
            at += 1
            if kind == "opens" and (at >= len(tokens) or tokens[at][0] != "missing"):
                found += inner
        elif kind == "edge" or token in _EDGES:
            continue
        elif kind in {"set", "any", "named", "escaped"} and follows != "missing":
            found.append(_SOMETHING)
        found += _run(run)
        run = ""
    return found + _run(run), at


def _run(run: str) -> list[Words]:
    return [frozenset((run.lower(),))] if run else []
