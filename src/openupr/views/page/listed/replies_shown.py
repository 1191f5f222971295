"""The State's answers as the page of a review shows them: what each source says, in which words, and what persons decided."""

from __future__ import annotations

from ....describing.claim_said import ClaimSaid, claim_said
from ....languages.messages import Message, Text, message
from ....light_dataclass import dataclass
from ....records import Answer, Claim, Item, Judgement, Position, Response, Review, Source, SourceAnswer
from ....records.judgements import REPLY, TOLD
from ....text import Place
from ...answers_shown import by_number_only, deciding, other_items_covered, says_all
from ...code_words import CLAIMS, POSITIONS
from ...identifiers_shown import anchor
from ...quotes import Link
from .review_view import ReviewView


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """Words of a document, and their place."""

    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class DecisionOnRecord:
    """A person's decision: on which record (`linked`: the page shows it), which `field` is what; who, when and why; whether none replaces it."""

    on: str
    linked: bool
    field: Text
    value: Text
    who: str
    when: str
    why: str
    counts: bool


@dataclass(frozen=True, slots=True)
class SaidShown:
    """What one source says of an item."""

    source: Source
    position: Position
    claim: ClaimSaid
    words: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class ResponseShown:
    """The State's answer to an item or a part of it (`scope`); see `records.Response`. `whole`: its text holds its reasons too. `covers` are the
    other items that the same words answer: their numbers, and their names where the report has them."""

    anchor: str
    item: str
    scope: str
    position: Position
    claim: Claim
    words: str
    text: str
    place: Place
    by_number_only: bool
    whole: bool
    reasons: tuple[DocumentWords, ...]
    covers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """The final answer to an item: what settled it and what that says (`deciding`), whether it is another than the report's, whether the sources
    agree, what each of them says (`claimed_as`: the claim by the State's own word), the State's words part by part, and what persons decided."""

    position: Position
    claim: Claim
    claimed_as: ClaimSaid
    settled_by: Source
    deciding: SaidShown | None
    differs: bool
    by_number_only: bool
    agreed: bool
    said: tuple[SaidShown, ...]
    parts: tuple[ResponseShown, ...]
    decided: tuple[DecisionOnRecord, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody says to a sentence of ours: their words, who they are (of one who gives no name that), and the day."""

    words: str
    who: Text
    when: str


CHAPTERS = frozenset(
    f"chapter-{each}" for each in ("subjects", "own", "bodies", "wrote", "persons", "became", "states", "statements", "examined", "everything", "how")
)
"""The chapters behind the first, as the page calls them: a reply to a sentence that has no name of its own stands at the head of its chapter."""


_UNNAMED = message("somebody who gives no name")


def replies(review: Review) -> dict[str, tuple[Reply, ...]]:
    """The replies to each sentence, by what the sentence is called ("action"), in the order in which they were written; none is replaced."""
    found: dict[str, list[Reply]] = {}
    for each in review.judgements:
        if each.field == REPLY:
            found.setdefault(each.record.partition(TOLD)[2], []).append(Reply(each.value, each.who.strip() or _UNNAMED, each.when[:10]))
    return {key: tuple(dict.fromkeys(every)) for key, every in found.items()}


def decision_shown(view: ReviewView, judgement: Judgement) -> DecisionOnRecord:
    """A person's decision as it is shown."""
    linked = view.quotes.has(judgement.record)
    on = anchor(judgement.record) if linked else judgement.record
    return DecisionOnRecord(on, linked, *_what(judgement), judgement.who, judgement.when[:10], judgement.why, view.counts(judgement))


def _what(judgement: Judgement) -> tuple[Text, Text]:
    """The field and the value of a decision in words, where it is on an answer; any other as the file has it."""
    value = str(judgement.value)
    if judgement.field == "position" and value in {each.value for each in Position}:
        return message("position"), Message(POSITIONS[Position(value)][0])
    if judgement.field == "claim" and value in {each.value for each in Claim}:
        label = CLAIMS[Claim(value)][0]
        return message("claim"), Message(label) if label else message("none")
    return judgement.field, value.replace("_", " ")


def answer_shown(view: ReviewView, item: Item, answer: Answer) -> AnswerShown:
    """The answer to an item as it is shown."""
    settled = deciding(answer)
    return AnswerShown(
        answer.position,
        answer.claim,
        claim_said(answer),
        answer.settled_by,
        _said(settled, answer) if settled else None,
        view.differs(item),
        by_number_only(answer),
        answer.agreed,
        tuple(_said(each, answer) for each in answer.said),
        tuple(response_shown(view, each, item.id) for each in answer.parts),
        tuple(decision_shown(view, each) for each in view.judged(item.id)),
    )


def _said(said: SourceAnswer, answer: Answer) -> SaidShown:
    own = said.source is Source.ADDENDUM and said.claim is answer.claim
    return SaidShown(said.source, said.position, claim_said(answer) if own else ClaimSaid(said.claim.value), said.words, said.place)


def response_shown(view: ReviewView, response: Response, shown_with: str = "") -> ResponseShown:
    """A response as it is shown, with the item `shown_with`."""
    others = ((number, view.item_of_number.get(number)) for number in other_items_covered(response))
    return ResponseShown(
        view.quotes.anchor(response, shown_with),
        response.item,
        response.scope,
        response.position,
        response.claim,
        response.words,
        response.text.clean,
        response.place,
        response.by_number_only,
        says_all(response),
        tuple(DocumentWords(each.text.clean, each.place) for each in response.reasons),
        tuple(Link(anchor(item.id) if item else "", number) for number, item in others),
    )
