"""A delegation's statement in full beside what the record has of it: which of its requests stand in the report, kept or shortened, and which of its
sentences the report's summary has.

Only words are compared. What the report has in other words is not found: "we found none" is all that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...labelling.tokens import STATE, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import has_table, reading_in
from ...records import Clause, Review, Statement, StatementTone
from ...records.dialogue.full_statements import FullStatement, InFull, RequestOutcome, SaidRequest
from ...text.languages import language_of
from .requests_by_report import may_be_said, pointed_at, read_out_by_report
from .requests_read_out import requests_in, speaks_of_requests
from .tone_read_out import tone_read_out

KEPT, JOINED, SAID = 0.72, 0.34, 0.5
"""How much of a request's own words a clause has that keeps it; how much two share, at least, that are one request; and how much of a sentence's
words the summary has where it has the sentence. Set on invented statements (tests/linking/test_in_full.py)."""


def in_full(review: Review) -> dict[str, InFull]:
    """Each statement in full of which we know who read it out, beside the record, by its identifier. What the State under review says recommends
    nothing to it, and what is in a language that is not read for requests stands beside nothing."""
    found: dict[str, InFull] = {}
    for each in review.full_statements:
        speaker = (each.speaker.state if each.speaker else None) or review.state
        if speaker == review.state or "" in each.unread_in:
            continue
        language = language_of(each.text.clean)
        if has_table("full_requests", language):
            with reading_in(language):
                found[each.id] = _beside(review, each, speaker)
    return found


def _beside(review: Review, statement: FullStatement, state: str) -> InFull:
    text = statement.text.clean
    clauses = [c for item in review.items for c in item.clauses if any(r.state == state for r in c.recommenders)]
    summary = next((s for s in review.statements if s.speaker is not None and s.speaker.state == state), None)
    spans = list(requests_in(text, review.state))
    joined = _joined(text, spans, clauses, summary)
    tone = tone_read_out(text, review.state, spans)
    by_report = read_out_by_report(text, spans, [each.clause for each in joined], clauses, tone.sentences)
    if by_report != spans:
        joined, tone = _joined(text, by_report, clauses, summary), tone_read_out(text, review.state, by_report)
    lost = tuple(_lost(text, tone, summary)) if summary is not None else ()
    found = {each.clause for each in joined}
    more = tuple(clause.id for clause in clauses if clause.id not in found and not may_be_said(text, clause))
    unread = not joined and speaks_of_requests(text)
    more = () if unread or statement.unread_in or _has_pages_unread(review, statement) else more
    return InFull(statement.id, summary.id if summary else "", joined, tone, lost, more, unread=unread)


def _has_pages_unread(review: Review, statement: FullStatement) -> bool:
    """Whether a page of a statement's file could not be read, such as a scanned one: what it has not may stand there."""
    return any(each.kind == "page_unreadable" and each.document == statement.place.document for each in review.doubts)


def subject_stems(text: str) -> frozenset[str]:
    """The words that tell what a text is about: stems without those that any text has."""
    general = stop_words("function")
    return frozenset(token.stem for token in tokens(text) if token.stem[:1].isalnum() and token.word not in general)


def _joined(text: str, spans: Sequence[tuple[int, int]], clauses: Sequence[Clause], summary: Statement | None) -> tuple[SaidRequest, ...]:
    """Each request with the clause that shares most with it, the nearest pairs first, each clause once."""
    said = [subject_stems(text[a:b]) for a, b in spans]
    held = [subject_stems(clause.request) for clause in clauses]
    pairs = sorted(((_alike(one, other), -i, -k) for i, one in enumerate(said) for k, other in enumerate(held)), reverse=True)
    of: dict[int, int] = {}
    for likeness, i, k in pairs:
        if likeness >= JOINED and -i not in of and -k not in of.values():
            of[-i] = -k
    pointing: dict[int, int] = {}
    for i, span in enumerate(spans):
        taken = {*of.values(), *pointing.values()}
        meant = [k for k, clause in enumerate(clauses) if i not in of and k not in taken and pointed_at(text, span, clause)]
        if len(meant) == 1:
            pointing[i] = meant[0]
    summed = subject_stems(summary.text.clean) if summary is not None else frozenset()
    found = []
    for number, (start, end) in enumerate(spans):
        own = said[number]
        if (clause := pointing.get(number)) is not None:
            found.append(SaidRequest(start, end, clauses[clause].id, 1.0, RequestOutcome.KEPT, ()))
            continue
        clause = of.get(number)
        has = held[clause] if clause is not None else summed
        share = len(own & has) / len(own) if own else 0.0
        became = (
            (RequestOutcome.KEPT if share >= KEPT else RequestOutcome.SHORTENED)
            if clause is not None
            else RequestOutcome.IN_SUMMARY
            if summary is not None and share >= SAID
            else RequestOutcome.NOT_FOUND
        )
        without = tuple(sorted(own - has)) if clause is not None else ()
        found.append(SaidRequest(start, end, clauses[clause].id if clause is not None else "", round(share, 3), became, without))
    return tuple(found)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two requests share. One word is too few, but for the name of an instrument: what else is asked of one is said in one verb."""
    both = one & other
    enough = len(both) > 1 or len(both) == len(one) == len(other) or any(each.isupper() and each != STATE for each in both)
    return 2 * len(both) / (len(one) + len(other)) if enough else 0.0


def _lost(text: str, tone: StatementTone, summary: Statement) -> Iterator[tuple[int, int]]:
    has = subject_stems(summary.text.clean)
    for each in tone.sentences:
        own = subject_stems(text[each.start : each.end])
        if each.surely_criticises and own and len(own & has) / len(own) < SAID:
            yield each.start, each.end
