"""How much of a request's own matter a passage has: the share of its words that tell something, by how rare they are in the report.

A likeness of whole texts is high where two speak of persons, rights and protection. Here such words carry nothing: those of the list in
`covering.toml` are left out, the others weigh by their rarity, and a word that the report has nowhere weighs most.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ..classifying.tokens import STATE, tokens
from ..classifying.vectors import PLAIN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TELLING = re.compile(r"[a-z]{3}|[A-Z]{3}")


def covered(requests: Sequence[str], sections: Sequence[Sequence[str]], headings: Sequence[str] = ()) -> NDArray[np.float64]:
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


def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell what a text is about."""
    return frozenset(token.stem for token in tokens(text) if _TELLING.search(token.stem) and token.stem != STATE) - _plain()


@cache
def _plain() -> frozenset[str]:
    general = tomllib.loads(files(__package__).joinpath("covering.toml").read_text(encoding="utf-8"))["general"]["words"]
    return frozenset(token.stem for token in tokens(" ".join([*sorted(PLAIN), general])))
