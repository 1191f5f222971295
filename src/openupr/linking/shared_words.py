"""The words that two texts share and that tell what they are about, to be shown beside a link."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from ..labelling.tokens import POSSESSIVE, Token, other_spellings, stem, tokens
from ..languages.stop_words import stop_words
from ..names import find_treaty

SHOWN = 5
"""Words that two texts share and that are named, at most."""
_INFLECTED = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
"""Endings of English plurals and verbs, and what stands in place of them."""
_SHORTEST = 3
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


def inflected_alike(words: Sequence[str], text: str) -> tuple[str, ...]:
    """Those of some shared words that a text has in a form of the same word ("law", "laws"; "train", "trained"): one stem stands for other words, too
    ("institutions", "instituted"). What is no single word of letters stays."""
    there = {form for token in tokens(text) for form in _inflected(token.word)}
    return tuple(word for word in words if not word.isalpha() or word.isupper() or there & _inflected(word.lower()))


@lru_cache(maxsize=4_096)
def _inflected(word: str) -> frozenset[str]:
    """What a word may be without the endings of its inflection, and in another spelling."""
    bare = POSSESSIVE.sub("", word) or word
    found = {bare, stem(bare) if other_spellings(stem(bare)) else bare}
    for ending, instead in _INFLECTED:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            root = bare[: -len(ending)] + instead
            found |= {root, root[:-1]} if not instead and root[-1:] == root[-2:-1] else {root}  # "planning", "plan"
    return frozenset(found)


def _treaty(token: Token, text: str) -> str:
    """The code of the treaty that a token stands for, by its words; empty for other words, and where they do not tell which it is."""
    known = find_treaty(text[token.start : token.end]) if token.word.isupper() else None
    return known.code if known else ""
