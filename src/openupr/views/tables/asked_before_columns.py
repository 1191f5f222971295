"""The table of what was asked before: each clause with every request of the State's review before that it stands to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...light_dataclass import dataclass
from ...linking import Links
from ...records import Answer, Clause, Document, EarlierLink, Item, Relation, Review
from ..answers_shown import answers_of
from .answered_columns import of_record
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type, of_answer, of_clause, state_codes

ASKED_BEFORE_TABLES = {
    "asked_before": "One line for each clause and each request of the State's review before that it stands to, the nearest first: links that our "
    "model found or a person decided, and no facts of the documents. docs/accuracy.md says how right they were on pairs that lie near each other; "
    "among all pairs of two reports more may be wrong. A clause without a line: we found none."
}
"""What a line of it is."""


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """A clause's link with an earlier one, which is the `nearest` or a further one; the `earlier` review, and of it the item, clause and answer."""

    link: EarlierLink
    nearest: bool
    earlier: Review
    item: Item
    clause: Clause
    answer: Answer

    @property
    def document(self) -> Document | None:
        """The document in which the earlier one stands."""
        return next((each for each in self.earlier.documents if each.key == self.clause.place.document), None)


def asked_before_records(review: Review, links: Links) -> Iterator[RecordInRow]:
    """The links of a review's clauses, in the order of its report; of one clause the nearest first, then by falling probability."""
    earlier = links.earlier
    if earlier is None:
        return
    now, before = _clauses(review), _clauses(earlier)
    answers, answers_before = answers_of(review), answers_of(earlier)
    nearest = {(each.clause, each.earlier) for each in links.asked_before}
    order = {clause: number for number, clause in enumerate(now)}

    def line(link: EarlierLink) -> tuple[int, bool, float]:
        return (order[link.clause], (link.clause, link.earlier) not in nearest, -link.probability)

    for link in sorted(links.every_asked_before, key=line):
        item, clause = now[link.clause]
        item_before, clause_before = before[link.earlier]
        is_nearest = (link.clause, link.earlier) in nearest
        record = AskedBefore(link, is_nearest, earlier, item_before, clause_before, answers_before[item_before.id])
        yield RecordInRow(review, record, clause.place, item, clause, answers[item.id])


def _clauses(review: Review) -> dict[str, tuple[Item, Clause]]:
    return {clause.id: (item, clause) for item in review.items for clause in item.clauses}


def _states_of_both(found: RecordInRow) -> Cell:
    before = state_codes(found.record.clause.recommenders)
    return tuple(state for state in state_codes(found.clause.recommenders) if state in before) if found.clause else None


def _of_earlier(name: str) -> Callable[[RecordInRow], Cell]:
    return lambda found: getattr(found.record.document, name, None)


ASKED_BEFORE_COLUMNS: dict[str, Columns] = {
    "asked_before": (
        REVIEW,
        (Column("clause", "The identifier of the clause.", 18), of_record(lambda r: r.link.clause)),
        (Column("earlier", "The identifier of the earlier clause that it stands to.", 18), of_record(lambda r: r.link.earlier)),
        (
            Column(
                "relation",
                "How it stands to the earlier one: same (the same measure on the same subject), builds (the next step on it), general (one of them "
                "is a special case of the other), opposite.",
                10,
            ),
            of_record(lambda r: r.link.relation.value),
        ),
        (
            Column(
                "probability",
                f"That a reader says so too, 0 to 1: for {Relation.SAME} and {Relation.BUILDS} that it is one of these two, for the others that the "
                "two are related at all; 1 for a person's decision.",
                9,
                Type.NUMBER,
            ),
            of_record(lambda r: r.link.probability),
        ),
        (
            Column("nearest", "yes: of the earlier ones that the clause stands to, this is the one that is shown first.", 8, Type.YES_NO),
            of_record(lambda r: r.nearest),
        ),
        (Column("likeness", "How near the two wordings are, 0 to 1.", 9, Type.NUMBER), of_record(lambda r: r.link.likeness)),
        (Column("words", "The words of the clause that the earlier one has too.", 30, Type.TEXTS), of_record(lambda r: r.link.words)),
        (Column("judged", "Who decided on the link (empty: nobody).", 12), of_record(lambda r: r.link.judged or None)),
        (Column("reason", "What decided.", 30), of_record(lambda r: str(r.link.reason))),
        (Column("text", "The clause, as in --what clauses.", 60), of_clause(lambda c: c.request)),
        (Column("earlier_text", "The earlier clause.", 60), of_record(lambda r: r.clause.request)),
        (
            Column("recommending_states", "The codes of the States that make the request, in the report's order.", 24, Type.TEXTS),
            of_clause(lambda c: state_codes(c.recommenders)),
        ),
        (
            Column("earlier_recommending_states", "The codes of the States that made the earlier one.", 24, Type.TEXTS),
            of_record(lambda r: state_codes(r.clause.recommenders)),
        ),
        (Column("states_of_both", "The codes of the States that made both.", 16, Type.TEXTS), _states_of_both),
        (
            Column("final_position", "The State's final position on it, as in --what clauses.", 19),
            of_answer(lambda a: a.position.value),
        ),
        (
            Column("left_open", "yes: the report puts the answer off, and no addendum that is held speaks of it.", 9, Type.YES_NO),
            of_answer(lambda a: a.is_left_open),
        ),
        (Column("earlier_final_position", "The State's final position on the earlier one.", 19), of_record(lambda r: r.answer.position.value)),
        (
            Column("earlier_left_open", "The same as left_open, of the earlier one.", 9, Type.YES_NO),
            of_record(lambda r: r.answer.is_left_open),
        ),
        *REVIEW_FACTS,
        (Column("earlier_review", "The review of the same State before this one, of those at hand.", 9), of_record(lambda r: r.earlier.id)),
        (Column("earlier_session", "The number of its session.", 8, Type.INTEGER), of_record(lambda r: r.earlier.session)),
        *PLACE,
        (Column("earlier_symbol", "The UN's symbol of the document of the earlier one (empty: it has none).", 16), _of_earlier("symbol")),
        (Column("earlier_page", "The page of the file on which the earlier one begins.", 6, Type.INTEGER), of_record(lambda r: r.clause.place.page)),
        (Column("earlier_file", "The name of the file in which the earlier one stands.", 16), _of_earlier("name")),
    ),
}
"""The columns of that table."""
