"""Whether a speaker may ask for something new that can be checked where no request of it is sure to: in the summary of its statement, which part II
need not have, or in a request of which our program is unsure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...describing.asked_in_room import asked_in_room, held_needed, things_asked_in_room
from ...languages.messages import message
from ...languages.word_tables import reading_in
from ...records import Evidence, Review, Row, Statement
from ..measures.labels import DemandLevel, Label, demand_level

_MAY = frozenset({DemandLevel.DEMANDING, DemandLevel.UNSURE})


def may_demand_aloud(review: Review, statements: Iterable[Statement]) -> tuple[tuple[Statement, str], ...]:
    """The sentences of summaries, each with its statement, that say what should be done, or ask the State for what is demanding by our labeller, or
    may be. A summary is no request, of which the labeller learnt: so this tells that we can't be sure, and nothing more."""
    from ...labelling import labeller

    found = []
    for each in statements:
        with reading_in(review.report.document.language if review.report else None):
            labels = labeller().label(things_asked_in_room(review, each))
        asked = zip(asked_in_room(review, each), labels, strict=True)
        aloud = {*held_needed(review, each), *(sentence for sentence, label in asked if demand_level(label) in _MAY)}
        found += [(each, sentence) for sentence in sorted(aloud, key=each.text.clean.find)]
    return tuple(found)


def level_of_speaker(label: Label) -> DemandLevel:
    """How much a request asks for; unsure where it asks outright for something demanding behind what is to go on: of a speaker with such a request it
    is not said that none of its requests is demanding."""
    level = demand_level(label)
    return DemandLevel.UNSURE if label.beside and level in {DemandLevel.LITTLE, DemandLevel.NEITHER} else level


def may_ask(review: Review, statements: Iterable[Statement], rows: Iterable[tuple[Row, Label]]) -> Iterator[Evidence]:
    """The requests of one speaker, and the sentences of its summaries, of which we can't tell if they ask for something new that can be checked."""
    for row, label in rows:
        if level_of_speaker(label) is DemandLevel.UNSURE:
            yield Evidence(row.id, row.place, message("we can’t tell if this asks for something new that can be checked: look"), row.clause.request)
    for each, sentence in may_demand_aloud(review, statements):
        why = message("its summary may ask for something new that can be checked: look")
        yield Evidence(each.id, each.place, why, sentence)
