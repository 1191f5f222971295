"""Words of one family: “religion”, “religious” and “religions”, “disability” and “disabled”, which a request may use for one thing.

Two words are of one family if they begin alike and UPR Info's labelled recommendations with the one are on what those with the other are on. Which
do is counted, not chosen: `word_families.txt` is made by `tools/train/known_terms.py` of all of them, one family a line, its commonest stem first.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

BEGINNING, LONGER = 4, 0.5
"""Letters with which two stems of a family begin alike, and the share of the longer one that these are at least."""
LEAST, ON_ONE, ALIKE, OF_ANOTHER = 10, 0.7, 0.9, 0.6
"""Each of the two stands in so many recommendations, of which such a share is on the same subject; so alike is what they are on in all (the cosine of
their shares of each subject); and of which no larger share has it beside one other word, but for one that most requests may have: “racial” is of
“racial discrimination”, and no form of “racism”."""


@cache
def _heads() -> dict[str, str]:
    held = files(__package__).joinpath("word_families.txt").read_text(encoding="utf-8")
    return {stem: line.split()[0] for line in held.splitlines() for stem in line.split()}


def family(stem: str) -> str:
    """The stem that a whole family goes by; a stem of none is its own."""
    return _heads().get(stem, stem)
