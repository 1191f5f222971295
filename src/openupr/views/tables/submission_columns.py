"""The tables of what stakeholders sent: the submissions that are held, each with its sender as far as it is found; and the sentences of the summary
with the passages that carry them.

No words of a submission stand in them: it is no document of the UN, and may name persons. Identifiers and pages lead there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ...light_dataclass import dataclass
from ...linking import Links
from ...records import ClaimLink, Review, SenderLink, Submission, identifying_words, record_by_identifier
from ...records.prepared.submissions import same_files
from ..identifiers_shown import full_id
from .cells import ID, PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type


@dataclass(frozen=True, slots=True)
class _Sent:
    """A submission, who sent it as far as that is found (None: the review has no list of contributors), those of nearly the same text, and the one
    whose file is the same byte for byte (empty: none before it)."""

    submission: Submission
    link: SenderLink | None
    near: tuple[str, ...]
    same: str

    @property
    def id(self) -> str:
        return self.submission.id


def submission_records(review: Review, what: str, links: Links) -> Iterator[RecordInRow]:
    """The records of a table of `SUBMISSION_COLUMNS`, in the order of the files or of the summary."""
    if what == "carried":
        for link in links.carried:
            claim = record_by_identifier(review, link.claim)
            yield RecordInRow(review, link, claim.place if claim is not None else None)
        return
    sent = {link.submission: link for link in links.senders if link.submission}
    near = {member: tuple(each for each in cluster.members if each != member) for cluster in links.clusters for member in cluster.members}
    again = same_files(review.submissions)
    for submission in review.submissions:
        place = submission.paragraphs[0].place if submission.paragraphs else None
        yield RecordInRow(review, _Sent(submission, sent.get(submission.id), near.get(submission.id, ()), again.get(submission.id, "")), place)


def _of(value: Callable[[Any], Cell]) -> Callable[[RecordInRow], Cell]:
    return lambda found: value(found.record)


def _sender(value: Callable[[SenderLink], Cell]) -> Callable[[RecordInRow], Cell]:
    return lambda found: value(found.record.link) if found.record.link else None


def _limit(name: str) -> Callable[[RecordInRow], Cell]:
    return lambda found: getattr(found.record.submission.limit, name, None)


def _full(review: Review, identifier: str) -> str | None:
    return full_id(review, identifier) if identifier else None


def _claim_words(found: RecordInRow) -> str:
    link: ClaimLink = found.record
    claim = record_by_identifier(found.review, link.claim)
    return identifying_words(claim) if claim is not None else ""


SUBMISSION_COLUMNS: dict[str, Columns] = {
    "submissions": (
        REVIEW,
        (ID[0], lambda f: full_id(f.review, f.record.id)),
        (Column("code", "The code in the file's name (empty: none).", 12), _of(lambda r: r.submission.code or None)),
        (Column("name", "The name in the file's name (empty: none).", 40), _of(lambda r: r.submission.name or None)),
        (Column("joint", "yes: file or text say that several sent it.", 6, Type.YES_NO), _of(lambda r: r.submission.joint)),
        (Column("language", "Its language, two letters (empty: not known).", 8), _of(lambda r: r.submission.document.language)),
        (Column("words", "Words of its text and notes (0: none that we can read).", 8, Type.INTEGER), _of(lambda r: r.submission.words)),
        (Column("pages", "Its pages (0: a file without pages).", 8, Type.INTEGER), _of(lambda r: r.submission.document.pages)),
        (
            Column("limit_words", "How many words its cycle allows (empty: the limit is one of pages, or not known).", 8, Type.INTEGER),
            _limit("words"),
        ),
        (
            Column("limit_pages", "How many pages its cycle allows (empty: the limit is one of words, or not known).", 8, Type.INTEGER),
            _limit("pages"),
        ),
        (Column("limit_verified", "yes: the rule's text was seen.", 8, Type.YES_NO), _limit("verified")),
        (
            Column("contributor", "The entry of the summary's list that it is found to come from (empty: none, or no list is held).", 18),
            lambda f: _full(f.review, f.record.link.contributor) if f.record.link else None,
        ),
        (
            Column("sent_by", "By what that is told: code, name, member, opening (the first lines of the text), judgement, none.", 10),
            _sender(lambda link: link.by.value),
        ),
        (Column("sent_by_reason", "The same in words.", 40), _sender(lambda link: str(link.reason))),
        (
            Column("sent_by_probability", "How often such a match was right where it was measured, 0 to 1 (empty: not measured).", 9, Type.NUMBER),
            _sender(lambda link: link.probability),
        ),
        (Column("judged", "Who decided it, where a person did.", 12), _sender(lambda link: link.judged or None)),
        (
            Column("near_identical", "The submissions of nearly the same text. To share a text is no fault.", 30, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each) for each in f.record.near),
        ),
        (
            Column("same_file", "The submission before it whose file is the same byte for byte: count the two once (empty: none is).", 18),
            lambda f: _full(f.review, f.record.same),
        ),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "carried": (
        REVIEW,
        (Column("claim", "The identifier of the sentence of the summary.", 18), lambda f: full_id(f.review, f.record.claim)),
        (
            Column("contributor", "The identifier of a contributor that it is cited to and of which a submission is held.", 18),
            lambda f: full_id(f.review, f.record.contributor),
        ),
        (Column("submission", "The identifier of that submission.", 18), lambda f: full_id(f.review, f.record.submission)),
        (
            Column("outcome", "found: a passage is near to the sentence. not_found: none is. cannot_tell: another language, or too few words.", 12),
            _of(lambda r: r.outcome.value),
        ),
        (Column("reason", "What decided, in words.", 40), _of(lambda r: str(r.reason))),
        (
            Column(
                "probability",
                "How rarely a submission that the sentence is not cited to comes as near, 0 to 1 (empty: not measured).",
                9,
                Type.NUMBER,
            ),
            _of(lambda r: r.probability),
        ),
        (
            Column("passages", "The identifiers of the nearest paragraphs, the nearest first.", 30, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each.record) for each in f.record.passages),
        ),
        (
            Column("likeness", "The share of the weight of the sentence's words that each has too, 0 to 1.", 14, Type.NUMBERS),
            _of(lambda r: tuple(each.likeness for each in r.passages)),
        ),
        (
            Column("words", "The words of the sentence that the nearest one has too.", 30, Type.TEXTS),
            _of(lambda r: r.passages[0].words if r.passages else ()),
        ),
        (
            Column("named", "The paragraphs that the summary's note cites by number.", 20, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each) for each in f.record.named),
        ),
        (Column("judged", "Who decided it, where a person did.", 12), _of(lambda r: r.judged or None)),
        (Column("text", "The sentence.", 80), _claim_words),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of those tables."""

SUBMISSION_TABLES = {
    "submissions": "One line for each submission of a stakeholder that lies in the dossier, in the order of the files' names.",
    "carried": "One line for each sentence of the stakeholder summary and each submission held of those that it is cited to.",
}
"""What a line of each is."""
