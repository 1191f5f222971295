"""How much of a request's own matter a passage has: the share of its words that tell something, by how rare they are in the report.

A likeness of whole texts is high where two speak of persons, rights and protection. Here such words carry nothing: those of the list in
`covering.toml` are left out, the others weigh by their rarity, and a word that the report has nowhere weighs most.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...labelling.tokens import STATE, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = 4
"""Letters in which the names of a people, its land and its tongue agree: "Croat", "Croatian", "Cuba", "Cuban"."""

_QUOTED = re.compile(r"[“\"‘]([a-z]{4,})[”\"’]")
_TELLING = re.compile(r"[a-z]{3}|[A-Z]{3}")


def weight_covered(requests: Sequence[str], sections: Sequence[Sequence[str]], headings: Sequence[str] = ()) -> NDArray[np.float64]:
    """The share (n, m), 0 to 1, of each request's weight that the best paragraph of each section has: the length of what they share over its own.
    With `headings` a paragraph has its section's heading too, which often alone says whom it speaks of."""
    import numpy as np

    above = [stems(heading) for heading in headings] or [frozenset[str]()] * len(sections)
    told = [[stems(paragraph) | head for paragraph in section] for section, head in zip(sections, above, strict=True)]
    holding = Counter(stem for section in told for paragraph in section for stem in paragraph)
    count = sum(map(len, told))
    found = np.zeros((len(requests), len(sections)))
    for i, request in enumerate(requests):
        asked = {stem: math.log((count + 1) / (holding[stem] + 0.5)) ** 2 for stem in sorted(stems(request))}
        whole = math.fsum(asked.values())
        for j, section in enumerate(told):
            best = max((math.fsum(weight for stem, weight in asked.items() if stem in paragraph) for paragraph in section), default=0.0)
            found[i, j] = math.sqrt(best / whole) if whole > 0 else 0.0
    return found


def headed(requests: Sequence[str], headings: Sequence[str], sections: Sequence[Sequence[str]]) -> NDArray[np.bool_]:
    """Whether (n, m) each request names a section by its heading: it has all its words that tell something, and one of them stands in no paragraph of
    another section."""
    import numpy as np

    heads = [stems(heading) for heading in headings]
    told = [frozenset[str]().union(*map(stems, section)) for section in sections]
    own = [head - frozenset[str]().union(*(other for k, other in enumerate(told) if k != j)) for j, head in enumerate(heads)]
    named = [[bool(rare) and head <= asked for head, rare in zip(heads, own, strict=True)] for asked in map(stems, requests)]
    return np.array(named, dtype=bool).reshape(len(requests), len(heads))


@by_language(most=2_048)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell what a text is about. Kept: each paragraph of a report is held against each request in several ways."""
    return frozenset(token.stem for token in tokens(text) if _TELLING.search(token.stem) and token.stem != STATE) - _plain()


def absent(request: str, report: Sequence[str]) -> str:
    """The word of a request that says whom or what it is about and that a report has nowhere: a people's name, a word in quotation marks, or one of
    `covering.toml`; empty where there is none."""
    peoples, quoted, listed = _own_words(request)
    if not (peoples or quoted or listed):
        return ""
    told = frozenset[str]().union(*map(stems, report))
    beginnings = {name for text in report for name in re.findall(rf"\b[A-Z][a-z]{{{NAME - 1}}}", text)}  # a State's name has no stem
    missing = [word for word in peoples if word[:NAME] not in beginnings]
    return next(iter([*missing, *(word for word in (*listed, *quoted) if not stems(word) & told)]), "")


def _own_words(request: str) -> tuple[list[str], list[str], list[str]]:
    own = table("covering")["own"]
    request = re.split(r"\b(?:including|such as|in particular)\b", request)[0]  # an example is not all that is asked
    words = re.findall(r"\w+", request)
    peoples = re.findall(rf"(?<=\s)([A-Z][a-z]{{{NAME - 1},}})(?:-speaking)? (?:{'|'.join(own['peoples'].split())})\b", request)
    quoted = [word for word in _QUOTED.findall(request) if stems(word)]
    rowed = not {word.lower() for word in words}.isdisjoint(own["row"].split())
    return peoples, quoted, [] if rowed else [word for word in words if word.lower() in own["words"].split()]


@by_language
def _plain() -> frozenset[str]:
    return frozenset(token.stem for token in tokens(" ".join([*sorted(stop_words()), table("covering")["general"]["words"]])))
