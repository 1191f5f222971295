"""By which words a thing is told that several States ask for, and who of them asks at least for what these words say.

To hold each request against the words of each other one takes as long as much of a page, so what is found is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..languages.word_tables import reading_in
from ..light_dataclass import dataclass
from ..linking.requests.asks_as_much import told_by
from ..linking.requests.phrase_in_common import phrase_in_common
from ..records import Clause, Review
from .labels import is_demanding

if TYPE_CHECKING:
    from ..labelling import Labelled
    from .requests_by_issue import ByIssue


@dataclass(frozen=True, slots=True)
class ToldOfThing:
    """The `words` that say the least of those that the most States ask for; they are from the clause `of`, and the clauses `same` ask for it. The
    `matter`: the whole phrase by which most of the requests name it (empty: none)."""

    words: str
    of: str
    same: tuple[str, ...]
    matter: str


ToldOfThings = dict[int, ToldOfThing]
"""How things are told, by their number in `ByIssue.things`: those that are asked for in several wordings."""


def told_of_things(review: Review, labels: Mapping[str, Labelled], found: ByIssue) -> ToldOfThings:
    """How each thing that was `found` in a review is told of several States. `labels` has every clause's by its identifier."""
    clauses = {clause.id: clause for item in review.items for clause in item.clauses}
    makers: dict[str, frozenset[str]] = defaultdict(frozenset)
    for row in review.rows:
        makers[row.clause.id] |= {row.recommender.state or row.recommender.printed}
    told: ToldOfThings = {}
    with reading_in(review.language):
        for number, thing in enumerate(found.things):
            surely = [clauses[each] for each in thing.surely]
            if len({clause.request for clause in surely}) > 1:
                told[number] = _told(surely, thing.parts, makers, labels)
    return told


def _told(surely: Sequence[Clause], parts: Mapping[str, str], makers: Mapping[str, frozenset[str]], labels: Mapping[str, Labelled]) -> ToldOfThing:
    """How these clauses are told together. `parts`: the words of those that ask for the thing in a part."""
    texts = [parts.get(clause.id, clause.request) for clause in surely]
    firm = [is_demanding(labels[clause.id]) for clause in surely]
    cut = frozenset(number for number, clause in enumerate(surely) if clause.id in parts)
    told = told_by(texts, [makers[clause.id] for clause in surely], firm, cut)
    return ToldOfThing(told.words, surely[told.of].id, tuple(surely[number].id for number in told.same), phrase_in_common(texts))
