"""Words of a text without those that stand in a fixed expression (`languages/en/fixed_expressions.toml`): they are not on what they seem to name."""

from __future__ import annotations

from collections.abc import Sequence

from ...labelling.tokens import Token, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table


def without_fixed(found: Sequence[Token]) -> list[Token]:
    """The tokens of a text that are in no fixed expression, in their order."""
    fixed: set[int] = set()
    last: int | None = None
    for at, token in enumerate(found):
        if not token.stem.isalpha():
            last = None
        elif token.word.lower() not in stop_words():
            if last is not None and (found[last].stem, token.stem) in _pairs():
                fixed |= {last, at}
            last = at
    return [token for at, token in enumerate(found) if at not in fixed]


def without_fixed_words(text: str) -> str:
    """A text with blanks in place of its fixed expressions."""
    found = tokens(text)
    left = {token.start for token in without_fixed(found)}
    shown = list(text)
    for token in found:
        if token.start not in left:
            shown[token.start : token.end] = " " * (token.end - token.start)
    return "".join(shown)


@by_language
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in (pair.split() for pair in table("fixed_expressions")["pairs"]))
