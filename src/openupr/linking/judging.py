"""From what a person types to a judgement on a link: which link it is, and what may be decided on it.

C17.2=N12              concern and passage (N, D, R): confirmed, rejected, added
C17.2=recommendations  what became of a concern in a document: answered, touched, not_found, cannot_tell
R140.12.a=SVN-34/R115.3.b    a clause and an earlier one: confirmed, rejected, added; or how it stands to it: same, builds, general, opposite
R115.12=N12            a recommendation of the review before, and a paragraph of the section that answers it: confirmed, rejected, added
X2.12=compilation      the gravest passage of a source: kept, softened, not_found, not_cited
S17.2=B.JS2.3          a sentence of the stakeholder summary and a passage of the submission that carries it: confirmed, rejected, added
S.JS2=B.JS2            a contributor and its submission: confirmed, rejected, added
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import UnknownNameError, UsageError
from ..languages.messages import message
from ..light_dataclass import dataclass
from ..names import choice_key, chosen_value
from ..records import (
    JOIN,
    LINK,
    Clause,
    Concern,
    Contributor,
    Decision,
    Fate,
    Ground,
    Item,
    Outcome,
    Paragraph,
    Record,
    Relation,
    Review,
    StakeholderClaim,
    Statement,
    SubmissionParagraph,
    pair_id,
    pair_sha256,
    record_named,
    text_sha256,
)
from .concerns.became_of_concerns import concern_texts

COMPILATION = "compilation"
"""What is typed for the document in which a source's gravest passage is looked for."""

_EXAMPLES = message(
    "Write two records with = between: C17.2=N12, R115.12=N12; or C17.2=recommendations. `openupr show` and the record says what there is."
)


@dataclass(frozen=True, slots=True)
class OnLink:
    """What a judgement on a link is on: `record`, the hash of its text or texts, `field` and `value` as in `Judgement`."""

    record: str
    text_sha256: str
    field: str
    value: str


def on_link(reviews: Sequence[Review], typed: str, value: str) -> OnLink:
    """What a decision on the link that is `typed` is written as. The last of `reviews` is the one that is judged, those before it are earlier ones of
    the State. Raises `UsageError` or `UnknownNameError` for what is no link, and for a value that can't be decided on it."""
    left, _, right = (part.strip() for part in typed.partition(JOIN))
    if not left or not right or JOIN in right:
        raise UsageError(message("“{typed}” names no link", typed=typed), next_step=_EXAMPLES)
    review = reviews[-1]
    documents = {choice_key(each): str(each) for each in (*Ground, COMPILATION)}
    right = documents.get(choice_key(right), right)
    if right in documents.values():
        return _in_document(review, left, right, value)
    if right.partition("/")[2].startswith("B.") or right.startswith("B."):
        return _in_submission(review, left, right, value)
    other = record_named(reviews if "/" in right else [review], right)[1]
    one = _asked(reviews, left, other)
    if isinstance(other, (Item, Clause)) and not other.id.startswith(f"{review.id}/"):
        return _earlier(review, one, other, _allowed(value, (*Decision, *Relation), f"{left}{JOIN}{right}"))
    value = _allowed(value, Decision, f"{left}{JOIN}{right}")
    if isinstance(one, Item):
        if not isinstance(other, Paragraph) or review.national_report is None or review.national_report.section_of(other.id) is None:
            raise UsageError(
                message("a recommendation of the review before is answered in a section of the national report"),
                where=typed,
                next_step=message("Name a paragraph, N12."),
            )
    elif isinstance(one, Concern):
        if isinstance(other, Item) and len(other.clauses) == 1:
            other = other.clauses[0]
        at_hand = isinstance(other, (Clause, Statement)) or (
            isinstance(other, Paragraph) and review.national_report is not None and other in review.national_report.text.paragraphs
        )
        if not at_hand:
            raise UsageError(
                message("a concern is answered by a paragraph of the national report, a statement or a part of a recommendation"),
                where=typed,
                next_step=message("Name one: N12, D29, R140.12.a."),
            )
        _is_spoken(review, one.id)
    else:
        raise UsageError(message("this is no record that a link begins with"), where=one.id, next_step=_EXAMPLES)
    return OnLink(pair_id(one.id, other.id), pair_sha256(one, other), LINK, value)


def _earlier(review: Review, one: Record, other: Item | Clause, value: str) -> OnLink:
    """A clause of this review and one of an earlier one; an item of one clause is that clause."""
    ends = [each.clauses[0] if isinstance(each, Item) and len(each.clauses) == 1 else each for each in (one, other)]
    if not all(isinstance(each, Clause) for each in ends) or not one.id.startswith(f"{review.id}/"):
        raise UsageError(
            message("an earlier recommendation is linked with a request of this review"),
            where=one.id,
            next_step=message("Name two requests: R140.12.a=SVN-34/R115.3.b."),
        )
    return OnLink(pair_id(ends[0].id, ends[1].id), pair_sha256(ends[0], ends[1]), LINK, value)


def _asked(reviews: Sequence[Review], left: str, other: Record) -> Record:
    """The first record of a link. A recommendation that a national report answers is one of an earlier review."""
    if "/" in left:
        return record_named(reviews, left)[1]
    if isinstance(other, Paragraph) and left[:1] in {"R", "r"}:
        if len(reviews) < 2:
            raise UsageError(
                message("the recommendation is one of the review before, which we don’t have"),
                where=left,
                next_step=message("Name its folder with --before."),
            )
        return record_named([reviews[-2]], left)[1]
    return record_named([reviews[-1]], left)[1]


def _in_document(review: Review, left: str, document: str, value: str) -> OnLink:
    record = record_named([review], left)[1]
    if document == COMPILATION:
        value = _allowed(value, Fate, f"{left}{JOIN}{document}")
        if not any(record in text.paragraphs for text in review.further):
            raise UsageError(
                message("the compilation is held against a paragraph of another UN document"), where=record.id, next_step=message("Name one, X2.12.")
            )
    else:
        value = _allowed(value, (outcome for outcome in Outcome if outcome is not Outcome.LATER), f"{left}{JOIN}{document}")
        if not isinstance(record, Concern):
            raise UsageError(
                message("this is no concern of a UN body"), where=record.id, next_step=message("Name a sentence of the compilation, C17.2.")
            )
        _is_spoken(review, record.id)
    return OnLink(record.id, text_sha256(record), f"link:{document}", value)


def _in_submission(review: Review, left: str, right: str, value: str) -> OnLink:
    """A contributor's submission, or a sentence of the summary and what carries it (records/found/submission_links.py)."""
    value = _allowed(value, Decision, f"{left}{JOIN}{right}")
    record = record_named([review], left)[1]
    short = right.partition("/")[2] or right
    held = {each.id.partition("/")[2]: each for each in review.submissions}
    if isinstance(record, Contributor):
        if short not in held:
            raise UnknownNameError(
                message("no submission {short} in {id}", short=short, id=review.id),
                next_step=message("There are {names}.", names=", ".join(held) or "none"),
            )
        return OnLink(record.id, text_sha256(record), "link:submission", "none" if value == Decision.REJECTED else short)
    if not isinstance(record, StakeholderClaim):
        raise UsageError(message("a submission is a contributor's, or carries a sentence of the summary"), where=record.id, next_step=_EXAMPLES)
    if short in held and value == Decision.REJECTED:
        return OnLink(record.id, text_sha256(record), f"link:{short}", Outcome.NOT_FOUND.value)
    passage = record_named([review], right)[1]
    assert isinstance(passage, SubmissionParagraph)
    home = next(key for key, each in held.items() if passage in each.paragraphs)
    return OnLink(record.id, text_sha256(record), f"link:{home}", "not_found" if value == Decision.REJECTED else passage.id.partition("/")[2])


def _allowed(value: str, values: Iterable[str], link: str) -> str:
    """The decision that is typed, as it is written. Raises `UsageError` for one that can't be taken on the link."""
    return chosen_value(value, values, f"“{value}” can't be decided on {link}")


def _is_spoken(review: Review, concern: str) -> None:
    """Raises `UsageError` for a sentence that the matrix does not hold."""
    if concern not in {each.record for each in concern_texts(review)}:
        raise UsageError(
            message(
                "no body says in this sentence what is wrong or is to be done, as far as we can tell. Or we can’t tell who "
                "says it: it is not in the matrix"
            ),
            where=concern,
            next_step=message("`openupr export --what matrix` lists what is."),
        )
