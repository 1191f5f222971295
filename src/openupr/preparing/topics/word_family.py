"""Which words are made as a typed one is, and which are of one family with it: "independent" with "independence". These have one stem of Snowball's,
which cuts more than the house's does, and the encoder finds them alike: "minors" and "minorities" have one stem, too, and are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ...labelling.near_words import likeness
from ...labelling.tokens import IRREGULAR
from ...languages.word_tables import by_language, table
from ...linking.concerns.groups_of_people import people_as_written
from ...linking.concerns.subject_families import phrases_as_written
from .topic_phrases import Phrase, point_named

FORMS = ("e", "es", "ed", "ing", "ure", "ures")
"""Endings of words that are made from one root, which the house's stems hold apart: "policing" and "police", "erased" and "erasure"."""
_SHORT = 4
_LEAST = 5
"""Letters of a stem of which a family is made: of fewer, too many words are."""
_ALIKE = 0.4
"""How near words of one stem come to each other where they are of one family. Tried on 12 pairs: "independent" .65 and "politics", "political" .72;
"minors" and "minorities" .24, "media" and "mediation" .24, "organ" and "organization" .17."""

_NEAR = 0.38
"""How near a word of our tables comes to a typed one that it stands for. Tried on ten: "judiciary" .39, "court" .39 and "prosecutor" .25 to judges;
"jail" .49 and "overcrowding" -.03 to prisons; "school" .51 and "dropout" .02 to education."""

_SEVERAL = 3
"""Phrases of a family of points that share a word for it to be one of the family's own."""


def verb_roots(word: str) -> tuple[str, ...]:
    """The root of a word that may be made from a verb."""
    lower = word.lower()
    ending = next((each for each in sorted(FORMS, key=len, reverse=True) if lower.endswith(each)), "")
    root = lower.removesuffix(ending)
    return (
        (root,) if ending and len(root) >= _SHORT and lower.isalpha() and (lower not in IRREGULAR or IRREGULAR[lower] == lower == f"{root}e") else ()
    )


def family_stem(word: str) -> str:
    """The stem with which every word of a typed one's family begins; empty where none is made of it."""
    lower = word.lower()
    if IRREGULAR.get(lower) == lower and lower[:-1] in IRREGULAR:  # held apart from its singular: a minor repair is on no minors
        return ""
    stem = _stem(lower) if lower.isascii() and lower.isalpha() else ""
    return stem if len(stem) >= _LEAST and lower.startswith(stem) else ""


@by_language(most=4_096)
def is_of_family(typed: str, word: str) -> bool:
    """Whether a word is of a typed word's family; both in small letters."""
    stem = family_stem(typed)
    return bool(stem) and word.startswith(stem) and _stem(word) == stem and likeness(typed, word) >= _ALIKE


def near_in_meaning(typed: str, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Which single words of those that may stand for a typed one the encoder finds near to it: "judiciary" for judges, "jail" for prisons."""
    written = phrases_as_written()
    single = [each for each in phrases if len(each) == 1] if typed.isalpha() else []
    return tuple(dict.fromkeys(each for each in single if likeness(typed.lower(), written.get(each, each[0])) >= _NEAR))


@by_language(most=256)
def near_of_its_point(typed: str, phrase: Phrase) -> tuple[Phrase, ...]:
    """Single words that stand for one that is the name of a family of points: several phrases of that family share them, and the encoder finds them
    near to it ("legislation" for laws: "comprehensive legislation" stands beside "comprehensive law"). People are no word for a thing."""
    written = phrases_as_written()
    times: Counter[str] = Counter()
    words: dict[str, str] = {}
    for several in (each for each in point_named(phrase) if len(each) > 1):
        for stem, word in zip(several, written[several].split(), strict=False):
            times[stem] += 1
            words.setdefault(stem, word.lower())
    shared = (stem for stem, many in times.items() if many >= _SEVERAL and (stem,) != phrase and (stem,) not in people_as_written())
    return tuple((stem,) for stem in shared if likeness(typed.lower(), words[stem]) >= _NEAR)


def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@by_language
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer(table("briefs")["snowball"], 0)
