"""The words that two texts share and that tell what they are about, to be shown beside a link."""

from __future__ import annotations

import re
from collections import defaultdict

from ..labelling.tokens import Token, tokens
from ..languages.stop_words import stop_words
from ..names import find_treaty

SHOWN = 5
"""Words that two texts share and that are named, at most."""
_LETTERS = re.compile(r"[a-z]{3}")

PLAIN = 0.3
"""Probability, at most, of a section that shares nothing but general words with a request, or of any where the report has the request's own word
nowhere: of 10 such, of four dossiers, 3 were right."""


def shared_words(text: str, *others: str) -> tuple[str, ...]:
    """The words of a text that one of these others has too, by their stems, in the text's order: at most `SHOWN`. Two treaties that the labeller
    takes for one, those of 1954 and of 1961 on statelessness, are not shared. Paragraphs are given one by one, and each is cut into words once."""
    own = [token for token in tokens(text) if token.word.lower() not in stop_words() and _LETTERS.search(token.word.lower())]
    wanted = {token.stem for token in own}
    there: dict[str, set[str]] = defaultdict(set)
    for other in others:
        for token in tokens(other):
            if token.stem in wanted:
                there[token.stem].add(_treaty(token, other))
    found: dict[str, str] = {}
    for token in own:
        if token.stem in there:
            treaty = _treaty(token, text)
            if not treaty or there[token.stem] & {"", treaty}:
                found.setdefault(token.stem, text[token.start : token.end])
    return tuple(list(found.values())[:SHOWN])


def _treaty(token: Token, text: str) -> str:
    """The code of the treaty that a token stands for, by its words; empty for other words, and where they do not tell which it is."""
    known = find_treaty(text[token.start : token.end]) if token.word.isupper() else None
    return known.code if known else ""
