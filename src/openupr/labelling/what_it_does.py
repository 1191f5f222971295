"""What a request does, and how demanding it is: read off its vector by two heads that learnt it from labels of our own (docs/model-card.md)."""

from __future__ import annotations

from typing import cast

from .encoded_texts import encoded as encoded_text
from .encoder import Encoded
from .label_records import Does, DoesLabel
from .linear_heads import heads
from .own_way import goes_its_own_way
from .what_exists import asked_beside, asked_outright, goes_on, makes_anew

SURE = 0.805
"""The probability from which a class is given as sure, and of `demanding` how far it must be from either side; between two values that can be
printed."""

LIMITS = 0.795
"""The probability from which a request is given as one for a restriction by a head of its own, which learnt nothing else: the lowest that is right in
four of five on States left out. What `does` gives
as one is unsure too: it has learnt it from nine."""

UNSURE = 0.8
"""The highest probability that a restriction, or a backing of the State's own way by a rider, is given with, and the lowest of what makes a law or
a plan being demanding: below what is sure."""

EVEN = (0.345, 0.595)
"""From which probability to below which a request may as well be demanding as not; between values that can be printed. Of 191 requests of the parts
"development" and "test" (tests/accuracy/labels/requests-3500.csv, requests-by-model.csv) 99 are, of those in the tenth above it 54 of 66, of those in
the tenth below it 22 of 78."""


def is_even(chance: float) -> bool:
    """Whether a request may as well be demanding as not, by the probability that it is."""
    return EVEN[0] <= chance < EVEN[1]


def what_it_does(text: str, encoded: Encoded) -> DoesLabel:
    """The class of a request by its words, with those that decided; spans in characters of `text`. `encoded` is the same text; nothing is sure of one
    of which only the beginning was read."""
    does, demanding = heads().of["does"], heads().of["demanding"]
    chances = does.chances(encoded.vector)
    answer = max(range(len(chances)), key=lambda k: (chances[k], -k))
    (chance,) = demanding.each(encoded.vector)
    if makes_anew(text):
        chance = max(chance, UNSURE)
    likely, beside = chances[answer], _asks_outright(text)
    (limits,) = heads().of["restricts"].each(encoded.vector)
    if limits >= LIMITS or does.classes[answer] == "restrict":
        answer, likely = does.classes.index("restrict"), UNSURE
    elif goes_its_own_way(text) and does.classes[answer] != "endorse":
        answer, likely = does.classes.index("endorse"), UNSURE
    elif goes_on(text) and does.classes[answer] == "change" and likely < SURE:
        answer = does.classes.index("continue")  # by what its first word says
    return DoesLabel(
        does=cast(Does, does.classes[answer]),
        probability=likely,
        sure=encoded.whole and likely >= SURE,
        words=does.words(encoded, answer, text),
        demanding=chance >= 0.5,
        demanding_probability=chance,
        demanding_sure=encoded.whole and max(chance, 1 - chance) >= SURE,
        new=_is_new(text),
        doubted=is_even(chance) or (chance < EVEN[0] and beside),
        beside=beside,
    )


def _is_new(text: str) -> bool:
    """Whether a request asks for more than to carry out what exists: something beside it that is demanding."""
    beside = asked_beside(text)
    if not beside:
        return beside is None
    return _demands(beside) >= 0.5


def _asks_outright(text: str) -> bool:
    """Whether a request that goes on with one thing, or thinks it over, asks outright for another that is surely demanding. That may hang on the
    first; of 36 such requests readers called 29 demanding (tests/accuracy/labels/requests-3500.csv, requests-by-model.csv)."""
    return any(_demands(each) >= SURE for each in asked_outright(text))


def _demands(request: str) -> float:
    (chance,) = heads().of["demanding"].each(encoded_text(request).vector)
    return chance
