"""The statements of a brief: a sentence of ours with the words of a document in quotation marks, and its source. What a position or a claim is called
in a sentence stands here once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..names import body, session
from ..preparing.on_topic import Source
from ..preparing.topic_brief import AskedOnTopic, BodySays, ContributorSays, Proposed, StateSays, folded, is_name
from ..records import Answer, Claim, Document, Kind, Position, Review
from ..text import Place
from .places_cited import cited
from .wording import KINDS, counted, listed, recommender_name, state_name

_NAMED = 8
_FEW = 3


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One statement: its words, its source in words, and the records that carry it."""

    text: str
    source: str
    records: tuple[str, ...] = ()

    @property
    def sourced(self) -> str:
        """The statement with its source behind it."""
        return f"{self.text} [{self.source}]" if self.source else self.text


def year_of(review: Review) -> str:
    """The year in which a review began; the session where the table lacks it."""
    try:
        return session(review.session).start[:4]
    except LookupError:
        return f"session {review.session}"


def asked_count(review: Review, asked: Sequence[AskedOnTopic]) -> BriefLine:
    """How much was asked in one review, by whom, and what the State answered."""
    items = {each.item.id: each for each in asked}
    states = list(dict.fromkeys(name for each in asked for name in _states(each)))
    if not items:
        where = review.report.document.key if review.report is not None else review.id
        return BriefLine(f"{year_of(review)}: we found no request on it.", f"Looked through: {where}")
    answers: dict[str, int] = {}
    for each in items.values():
        words = answer_counted(each)
        answers[words] = answers.get(words, 0) + 1
    state = state_name(review.state)
    said = listed(words.format(count=count) for words, count in sorted(answers.items(), key=lambda pair: -pair[1]))
    text = f"{year_of(review)}: {several_states(states)} asked in {counted(len(items), 'recommendation')}. {state} {said}."
    numbers = [each.item.number for each in items.values()]
    place = next(iter(items.values())).item.place
    where = f"{place.document}, paragraphs {', '.join(numbers)}" if len(numbers) > 1 else cite(place)
    last = [each.answer.last_word for each in items.values() if each.answer is not None]
    documents = dict.fromkeys(each.document for each in last if each is not None and each.document and each.document != place.document)
    return BriefLine(text, f"{where}{f'; answers: {listed(documents)}' if documents else ''}", tuple(items))


_VERBS = {
    Position.SUPPORTED: "supported {count}",
    Position.SUPPORTED_IN_PART: "supported {count} in part",
    Position.SUPPORTED_IN_PRINCIPLE: "supported {count} in principle",
    Position.NOTED: "noted {count}",
    Position.NOT_SUPPORTED: "did not support {count}",
    Position.UNDER_CONSIDERATION: "put off its answer to {count}",
    Position.UNANSWERED: "gave no answer that we found to {count}",
}


def _no_position(answer: Answer | None) -> str:
    """What is said where no document that we have takes a position: the addendum is missing, or it speaks of it and we can't tell what it answers."""
    if answer is None:
        return ""
    if answer.is_left_open:
        return "put off its answer to {count} (its addendum is missing here)"
    return "took no position that we could tell on {count}" if answer.is_without_position else ""


def answer_counted(asked: AskedOnTopic) -> str:
    """What the State answered, with `{count}` where the number of such requests stands."""
    return _no_position(asked.answer) or _VERBS[position_of(asked)]


def position_of(asked: AskedOnTopic) -> Position:
    """The State's answer to a request; unanswered where none is held."""
    return asked.answer.position if asked.answer is not None else Position.UNANSWERED


def several_states(states: Sequence[str]) -> str:
    """States by their names; of many the first ones, and how many more."""
    if len(states) <= _NAMED:
        return listed(states) or "Nobody who is named"
    return f"{len(states)} States ({', '.join(states[:_NAMED])} and {len(states) - _NAMED} more)"


def _states(asked: AskedOnTopic) -> list[str]:
    return list(dict.fromkeys(recommender_name(each) for each in asked.clause.recommenders if each.printed))


def request_line(asked: AskedOnTopic) -> BriefLine:
    """A request in its words, with who made it and the answer."""
    text = f"{year_of(asked.review)}, {several_states(_states(asked))}: “{folded(asked.clause.request)}”. {answered(asked)}"
    return BriefLine(text, request_source(asked), (asked.clause.id,))


def request_source(asked: AskedOnTopic) -> str:
    """Where a request stands, and where it is answered."""
    said = asked.answer.last_word if asked.answer is not None else None
    answer = f"; answer: {cite(said.place)}" if said is not None and said.place is not None and said.place != asked.item.place else ""
    return f"{cite(asked.item.place)}{answer}"


def answered(asked: AskedOnTopic) -> str:
    """What the State answered to a recommendation, in sentences."""
    state, number, answer = state_name(asked.review.state), asked.item.number, asked.answer
    if answer is not None and answer.is_left_open:
        return f"{state} put off its answer to recommendation {number}. Its addendum is missing here."
    if answer is not None and answer.is_without_position:
        return f"{state} spoke of recommendation {number}. We could not tell its position."
    said = {
        Position.SUPPORTED: f"{state} supported recommendation {number}.",
        Position.SUPPORTED_IN_PART: f"{state} supported recommendation {number} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: f"{state} supported recommendation {number} in principle.",
        Position.NOTED: f"{state} noted recommendation {number}.",
        Position.NOT_SUPPORTED: f"{state} did not support recommendation {number}.",
        Position.UNDER_CONSIDERATION: f"{state} put off its answer to recommendation {number}.",
        Position.UNANSWERED: f"We found no answer to recommendation {number}.",
    }[position_of(asked)]
    return " ".join(filter(None, (said, _claimed(answer), "The documents differ on that." if answer is not None and not answer.agreed else "")))


def _claimed(answer: Answer | None) -> str:
    if answer is None:
        return ""
    return {
        Claim.NONE: "",
        Claim.IMPLEMENTED: "It says that this is implemented.",
        Claim.IN_PROGRESS: "It says that this is in progress.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "It says that this is implemented or in progress.",
    }[answer.claim]


def state_line(says: StateSays) -> BriefLine:
    """A sentence of the State."""
    report = says.on.source is Source.STATE_REPORT
    what = "national report" if report else "the dialogue, as the report of the Working Group has it"
    date = f"National report of {_dated(says.review, says.on.place)}" if report else f"{year_of(says.review)}, {what}"
    return BriefLine(f"{date}: “{folded(says.on.words)}”", cite(says.on.place), (says.on.id,))


def body_line(says: BodySays) -> BriefLine:
    """A sentence of a body. Who says it stands in its words, or is left to the document."""
    cited_ones = [each for each in says.concern.sources if each.symbol and each.symbol != says.on.place.document]
    sources = [", ".join((each.symbol, *(f"paragraph {number}" for number in each.paragraphs))) for each in cited_ones]
    cites = f"; it cites {'; '.join(dict.fromkeys(sources))}" if sources else ""
    text = f"{document_words(says.review, says.on.place)}: “{folded(says.on.words)}”"
    whose = [each for each in says.concern.bodies if not is_name(each.printed) or each.printed not in text]
    names = [name for each in whose if (name := _body_name(each.body))]
    who = f"; by our reading this is {listed(dict.fromkeys(names))}" if len(names) == len(whose) > 0 else ""
    return BriefLine(text, f"{cite(says.on.place)}{cites}{who}", (says.on.id,))


def _body_name(code: str) -> str:
    try:
        return body(code).name if code else ""
    except LookupError:
        return ""


def contributor_line(says: ContributorSays) -> BriefLine:
    """A sentence of the summary. Who says it stands in its words; what their codes mean, and what the summary cites, stands in the note."""
    summary, words = says.review.summary, folded(says.on.words)
    every = {each.id: each for each in summary.contributors} if summary is not None else {}
    whose = [every[each] for each in says.claim.contributors if each in every]
    named = [f"{each.code} is {each.name}" for each in whose if each.code and each.code in words.split() and each.name != each.code]
    cited_there = [
        ", ".join((each.printed, *(f"paragraph {number}" for number in each.paragraphs))) for each in says.claim.sources if not each.further
    ]
    cites = f"it cites {_few(list(dict.fromkeys(cited_there)))}" if cited_there else ""
    note = "; ".join(filter(None, (cite(says.on.place), *named[:_FEW], cites)))
    return BriefLine(f"{document_words(says.review, says.on.place)}: “{words}”", note, (says.on.id,))


def _few(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= _FEW else f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def proposed_line(proposed: Proposed) -> BriefLine:
    """A request to begin with: who made it, and what the drafting checks mark in it."""
    asked = proposed.asked
    marked = [mark.title.lower() for mark in proposed.marks]
    checks = f"Our checks mark: {', '.join(marked)}." if marked else "Our checks mark nothing in it."
    text = f"“{folded(asked.clause.request)}”. {several_states(_states(asked))} asked it in {year_of(asked.review)}. {checks}"
    return BriefLine(text, request_source(asked), (asked.clause.id,))


def cite(place: Place) -> str:
    """A place in words."""
    return cited(place, [place.paragraph] if place.paragraph else [], place.document)


def _document_of(review: Review, place: Place) -> Document | None:
    return next((each for each in review.documents if each.key == place.document), None)


def _dated(review: Review, place: Place) -> str:
    return year_of_document(_document_of(review, place), review)


def year_of_document(document: Document | None, review: Review) -> str:
    """The year of a document, or of its review where it does not say."""
    return document.date[:4] if document is not None and document.date else year_of(review)


def document_words(review: Review, place: Place) -> str:
    """What a document is and its year: "Compilation of 2025"."""
    document = _document_of(review, place)
    kind = document.kind if document is not None else Kind.OTHER
    what = place.document if kind in {Kind.OTHER, Kind.UNKNOWN, Kind.HUMAN_RIGHTS_INDEX} else KINDS[kind][0]
    return f"{what} of {_dated(review, place)}"
