"""A concern, or a passage of a document, as it is compared with others: its words, its issues, the treaties and people that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..classifying import Labeller
from ..classifying import labeller as labeller_named
from ..classifying.charting import charted
from ..classifying.tokens import tokens
from ..classifying.vectors import Vector, vector
from ..extracting.compilation.bodies import mentions
from ..extracting.compilation.speakers import verbs_in
from .matters import columns, facts, ilo_conventions, particular, pattern, people_named, treaty_names

_OPENING = 200
"""Characters of a sentence in which its reporting verb is looked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A concern: the identifier of its sentence, `words` that can be understood alone, its `heading` and the sentence `before` it in the paragraph.
    What it is about is told by all of them; only its words are compared."""

    record: str
    words: str
    heading: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A passage or a concern, compared by its vector.

    `names` are its stems, `instruments` the treaties that it names, `charted` the issues that UPR Info's look-up chart gives for its words, `people`
    the groups whom it names. Of a concern: `treaty` whether it asks to ratify one, `matters` the particular issues that it may be about, `own` those
    that its own words tell, not only its heading or the sentence before; none where it leans on what is further above.
    """

    record: str
    words: str
    vector: Vector
    names: frozenset[str]
    instruments: frozenset[str]
    charted: frozenset[int]
    people: frozenset[int]
    treaty: bool = False
    matters: tuple[int, ...] = ()
    own: tuple[int, ...] = ()


def said(sentence: str) -> str:
    """What a sentence says, without who says it: from its first reporting verb on, names of bodies taken out."""
    # "The Group of States" says nothing yet: a verb is no capitalised word.
    verbs = [verb for verb in verbs_in(sentence) if verb.at < _OPENING and not verb.words[:1].isupper()]
    first = min(verbs, key=lambda verb: verb.at, default=None)
    if first is not None and len(sentence[first.at + len(first.words) :].split()) >= 5:
        sentence = sentence[first.at + len(first.words) :]
    shown = list(sentence)
    for mention in mentions(sentence):
        shown[mention.start : mention.end] = " " * (mention.end - mention.start)
    return " ".join("".join(shown).split())


def compared(record: str, words: str, labeller: Labeller, whole: str) -> Compared:
    """`words` are compared; in `whole`, which may have more, names and treaties are looked for."""
    found = tokens(whole)
    names = frozenset(token.stem.lower() for token in found if re.search(r"[a-z]{3}", token.stem.lower()))
    treaties = frozenset(token.word for token in found if token.word in treaty_names()) | ilo_conventions(whole)
    charts = frozenset(columns()[issue] for issue, _, _ in charted(found))
    return Compared(record, words, vector_of(labeller.name, words), names, treaties, charts, people_named(whole))


def compared_concern(asked: Asked, labeller: Labeller) -> Compared:
    """A concern: only one that asks to ratify something is after the treaties that it names."""
    words = said(asked.words)
    text = compared(asked.record, words, labeller, words)
    all_of_it = vector_of(labeller.name, f"{asked.heading}. {said(asked.before)} {words}").issues
    about = facts()["marks"]["about"]
    matters = tuple(k for k in particular() if max(text.vector.issues[k], all_of_it[k]) >= about)
    leaning = asked.before and pattern("leaning").search(asked.words)
    own = () if leaning else tuple(k for k in matters if text.vector.issues[k] >= about or k in text.charted)
    treaty = pattern("ratifying").search(asked.words) is not None
    names = text.names | {token.stem.lower() for token in tokens(said(asked.before))}
    people = people_named(f"{asked.words} {asked.before}")
    named = text.instruments if treaty else frozenset[str]()
    return replace(text, names=names, treaty=treaty, matters=matters, own=own, people=people, instruments=named)


@lru_cache(maxsize=16_384)
def vector_of(name: str, text: str) -> Vector:
    """What a text is like, by the labeller of this name. One text is compared in many ways and shown in many places."""
    return vector(labeller_named(name), text)
