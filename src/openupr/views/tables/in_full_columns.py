"""The tables of statements in full, and of the requests in them beside what the report has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...errors import UsageError
from ...light_dataclass import dataclass
from ...linking import Links
from ...records import Review, Tone
from ...records.dialogue.full_statements import FullStatement, InFull, RequestOutcome, SaidRequest
from ..identifiers_shown import full_id
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type


@dataclass(frozen=True, slots=True)
class _Said:
    id: str
    statement: FullStatement
    beside: InFull | None
    request: SaidRequest | None = None


def in_full_records(review: Review, what: str, links: Links) -> Iterator[RecordInRow]:
    """The statements in full, in the order of their files; or the requests in each."""
    for statement in review.full_statements:
        beside = links.full.get(statement.id)
        if what == "in_full":
            yield RecordInRow(review, _Said(statement.id, statement, beside), statement.place)
        else:
            for request in beside.requests if beside else ():
                yield RecordInRow(review, _Said(statement.id, statement, beside, request), statement.place)


def _seconds(found: RecordInRow) -> int | None:
    from ...preparing import speaking_share, time_statement, timed_passages

    text = found.record.statement.text.clean
    try:
        return round(time_statement(text, timed_passages(text), speaking_share(2)).seconds)
    except UsageError:  # a language without a pace
        return None


def _of_requests(became: RequestOutcome) -> Column:
    what = {
        RequestOutcome.KEPT: "the report has nearly word for word",
        RequestOutcome.SHORTENED: "the report has with some of their words",
        RequestOutcome.IN_SUMMARY: "part I of the report has, and no recommendation",
        RequestOutcome.NOT_FOUND: "we found nowhere in the report; it may have other words for them",
    }[became]
    return Column(f"requests_{became}", f"How many of its requests {what}.", 8, Type.INTEGER)


def _count(became: RequestOutcome) -> Callable[[RecordInRow], Cell]:
    return lambda f: sum(each.became is became for each in f.record.beside.requests) if f.record.beside else None


def _tone(tone: Tone) -> Callable[[RecordInRow], Cell]:
    return lambda f: sum(tone in each.labels for each in f.record.beside.tone.sentences) if f.record.beside else None


_SPEAKER: Columns = (
    (
        Column("speaker", "The code of the State that read it out (empty: the text does not say in a way that we understand).", 9),
        lambda f: f.record.statement.speaker and f.record.statement.speaker.state,
    ),
    (Column("speaker_basis", "The words that say who read it out.", 40), lambda f: f.record.statement.basis or None),
)

IN_FULL_COLUMNS: dict[str, Columns] = {
    "in_full": (
        REVIEW,
        (Column("id", "The statement's identifier.", 16), lambda f: full_id(f.review, f.record.id)),
        *_SPEAKER,
        (Column("on_behalf", "The group that it speaks for, as printed.", 24), lambda f: f.record.statement.on_behalf or None),
        (
            Column("words", "How many words are read out; titles are not.", 7, Type.INTEGER),
            lambda f: len(f.record.statement.text.clean.split()),
        ),
        (Column("seconds", "How long that takes at the pace of its language.", 8, Type.INTEGER), _seconds),
        (
            Column("overall", "What all of it does by its praise and criticism, as a label.", 16),
            lambda f: f.record.beside.tone.overall.value if f.record.beside and not f.record.statement.unread_in else None,
        ),
        (Column("praise", "How many of its sentences praise the State under review, as a label.", 8, Type.INTEGER), _tone(Tone.PRAISE)),
        (Column("criticism", "How many criticise or may, as a label.", 8, Type.INTEGER), _tone(Tone.CRITICISM)),
        (
            Column("criticism_not_in_summary", "How many of those that surely criticise we did not find in the report's summary.", 10, Type.INTEGER),
            lambda f: len(f.record.beside.lost) if f.record.beside and f.record.beside.summary else None,
        ),
        *((_of_requests(each), _count(each)) for each in RequestOutcome),
        (
            Column("asked_on_paper", "The clauses of the State that we did not find in what it read out.", 24, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each) for each in f.record.beside.more) if f.record.beside else None,
        ),
        (
            Column("summary", "The identifier of the report's summary of it (empty: none).", 16),
            lambda f: full_id(f.review, f.record.beside.summary) if f.record.beside and f.record.beside.summary else None,
        ),
        (Column("text", "What is read out.", 80), lambda f: f.record.statement.text.clean),
        *REVIEW_FACTS,
        *PLACE,
        (
            Column(
                "requests_unread",
                "Whether it speaks of recommending, and we read no request in it. Then we can't say what was asked on paper alone.",
                9,
                Type.YES_NO,
            ),
            lambda f: f.record.beside.unread if f.record.beside else None,
        ),
        (
            Column(
                "unread_in",
                "The languages of it, or of a part of it, whose requests we do not read. Then we can't say what was asked on paper alone.",
                9,
                Type.TEXTS,
            ),
            lambda f: tuple(each or "?" for each in f.record.statement.unread_in),
        ),
    ),
    "in_full_requests": (
        REVIEW,
        (Column("statement", "The statement's identifier.", 16), lambda f: full_id(f.review, f.record.id)),
        *_SPEAKER,
        (
            Column("text", "The request as read out.", 60),
            lambda f: f.record.statement.text.clean[f.record.request.start : f.record.request.end],
        ),
        (
            Column("clause", "The clause of the report that is the same request (empty: we found none).", 16),
            lambda f: full_id(f.review, f.record.request.clause) if f.record.request.clause else None,
        ),
        (
            Column("became", "kept, shortened, in_summary (part I alone has it) or not_found (we found it in neither).", 12),
            lambda f: f.record.request.became.value,
        ),
        (
            Column("share", "How much of the request's own words the report has, from 0 to 1.", 8, Type.NUMBER),
            lambda f: f.record.request.share,
        ),
        (
            Column("without", "Stems of its words that the clause has not.", 30, Type.TEXTS),
            lambda f: f.record.request.without,
        ),
        *REVIEW_FACTS,
        *PLACE,
    ),
}  # fmt: skip
"""The columns of these tables."""

IN_FULL_TABLES = {
    "in_full": "One line for each statement in full: how long it is, its tone, and what the report has of its requests.",
    "in_full_requests": "One line for each request that was read out, with what the report has of it.",
}
"""What a line of each is."""
