"""A concern, or a passage of a document, as it is compared with others: its words, its issues, the treaties and people that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..extracting.compilation.bodies_named import mentions
from ..extracting.compilation.reporting_verbs import verbs_in
from ..labelling import Labeller, grave_acts
from ..labelling import labeller as labeller_named
from ..labelling.charting import charted
from ..labelling.tokens import Token, tokens
from ..labelling.vectors import Vector, vector
from ..text.sentences import sentences
from .joining_treaties import treaty_labels
from .matters import columns, facts, ilo_conventions, names_of_issues, particular, pattern, people_named, plain_of_acts, wide
from .points import Spoken, asked_of, at_home, spoken_of

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
    the groups whom it names, `sentences` the stems of each of its sentences. Of a concern: `treaty` whether it asks to ratify one, `matters` the
    particular issues that it may be about, `own` those that its own words tell, not only its heading or the sentence before; none where it leans on
    what is further above. `told` are those for which its own words have a word: so many that a passage with such a word is on its matter. `acts`: the
    stems that name the grave acts that it tells of, `codes` those of the acts. `speaks`: what it speaks of, as a whole or sentence by sentence,
    `at_home` the same without what is told of other States and of how the report was made; of a concern each is one, and the same.
    """

    record: str
    words: str
    vector: Vector
    names: frozenset[str]
    instruments: frozenset[str]
    charted: frozenset[int]
    people: frozenset[int]
    sentences: tuple[frozenset[str], ...]
    treaty: bool = False
    matters: tuple[int, ...] = ()
    own: tuple[int, ...] = ()
    told: frozenset[int] = frozenset()
    acts: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    speaks: tuple[Spoken, ...] = ()
    at_home: tuple[Spoken, ...] = ()


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


def compared(record: str, words: str, labeller: Labeller, whole: str, *, apart: bool = False) -> Compared:
    """`words` are compared; in `whole`, which begins with them and may have more, names and treaties are looked for. `apart`: its sentences are on
    different matters, as those of a statement are."""
    found = tokens(whole)
    names = frozenset(token.stem.lower() for token in found if re.search(r"[a-z]{3}", token.stem.lower()))
    treaties = frozenset(token.word for token in found if token.word in treaty_labels()) | ilo_conventions(whole)
    charts = frozenset(columns()[issue] for issue, _, _ in charted(found))
    spans = sentences(words)
    by_sentence = tuple(frozenset(token.stem for token in found if start <= token.start < end) for start, end in spans)
    home = at_home(words, spans)
    every = tuple(_speaks(found, spans, len(words), apart=apart))
    there = every if home == spans else tuple(_speaks(found, home, len(words), apart=apart))
    return replace(
        Compared(record, words, vector_of(labeller.name, words), names, treaties, charts, people_named(whole), by_sentence),
        speaks=every,
        at_home=there,
    )


def _speaks(found: Sequence[Token], spans: Sequence[tuple[int, int]], heading: int, *, apart: bool) -> Iterator[Spoken]:
    """What some sentences of a passage speak of: each by itself, or all together with the heading that begins at `heading`."""
    if apart:
        for start, end in spans:
            yield spoken_of([token for token in found if start <= token.start < end])
    elif spans:
        yield spoken_of([token for token in found if token.start >= heading or any(start <= token.start < end for start, end in spans)])


def compared_concern(asked: Asked, labeller: Labeller) -> Compared:
    """A concern: only one that asks to ratify something is after the treaties that it names."""
    words = said(asked.words)
    text = compared(asked.record, words, labeller, words)
    all_of_it = vector_of(labeller.name, f"{asked.heading}. {said(asked.before)} {words}").issues
    about = facts()["marks"]["about"]
    matters = tuple(k for k in particular() if max(text.vector.issues[k], all_of_it[k]) >= about)
    leaning = asked.before and pattern("leaning").search(asked.words)
    own = () if leaning else tuple(k for k in matters if text.vector.issues[k] >= about or k in text.charted)
    told = frozenset(k for k in particular() if text.vector.issues[k] >= about and (k in text.charted or names_of_issues()[k] & text.names))
    grave = grave_acts(asked.words)
    acts = frozenset(token.stem.lower() for act in grave for token in tokens(act.words)) - plain_of_acts()
    codes = frozenset(act.act for act in grave)
    treaty = pattern("ratifying").search(asked.words) is not None
    names = text.names | {token.stem.lower() for token in tokens(said(asked.before))}
    people = people_named(f"{asked.words} {asked.before}")
    named = text.instruments if treaty else frozenset[str]()
    # Women and children are in every document: what else it is about says more.
    leans = bool(asked.before) and asked.words.startswith(asked.before)
    asks = (asked_of(said(asked.words.removeprefix(asked.before)), said(asked.before)) if leans else asked_of(words),)
    about_it = replace(text, matters=matters, own=own, told=told - wide() or told, acts=acts, codes=codes, speaks=asks, at_home=asks)
    return replace(about_it, names=names, treaty=treaty, people=people, instruments=named)


@lru_cache(maxsize=16_384)
def vector_of(name: str, text: str) -> Vector:
    """What a text is like, by the labeller of this name. One text is compared in many ways and shown in many places."""
    return vector(labeller_named(name), text)
