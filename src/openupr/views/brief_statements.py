"""The statements of a brief: a sentence of ours with the words of a document in quotation marks, and its source. What a position or a claim is called
in a sentence stands here once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..languages.messages import Message, Messages, Text, Value, in_turn, message, message_of, parted, said_later, state_text, together
from ..names import body, session
from ..preparing.asked_on_topic import AskedOnTopic, Proposed, Since, folded, has_reason, is_noted, reason_of
from ..preparing.draft_marks import Mark
from ..preparing.on_topic import OnTopic
from ..preparing.passages_cut import points_back
from ..preparing.review_sentences import Source
from ..preparing.session_days import is_after
from ..preparing.topic_brief import BodySays, ContributorSays, DelegationSays, StateSays
from ..records import Answer, Citation, Claim, ClaimSource, Concern, Document, Kind, Position, Review, StakeholderClaim
from ..text import Place
from .names_said import recommender_text
from .places_cited import cited_later
from .quoted_alone import quoted
from .wording import KINDS

_NAMED = 8
_FEW = 3
_MOST_ADVICE = 2


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One statement: its words, its source in words, and the records that carry it. Not `alone`: it quotes what can't be read without words that are
    not there. `quotes`: it has words of a document in it, and not ours alone."""

    text: Text
    source: Text
    records: tuple[str, ...] = ()
    alone: bool = True
    quotes: bool = False

    @property
    def sourced(self) -> str:
        """The statement with its source behind it."""
        return f"{self.text} [{self.source}]" if self.source else str(self.text)

    def said(self, words: Messages) -> BriefLine:
        """The line in a language."""
        return replace(self, text=words.said(self.text), source=words.said(self.source))


def in_marks(words: str) -> Message:
    """Words in the quotation marks of the reader's language."""
    return message("“{words}”", words=words)


def year_of(review: Review) -> Text:
    """The year in which a review began; the session where the table lacks it."""
    try:
        return session(review.session).start[:4]
    except LookupError:
        return message("session {number}", number=str(review.session))


_VERBS: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "supported {count}",
        Position.SUPPORTED_IN_PART: "supported {count} in part",
        Position.SUPPORTED_IN_PRINCIPLE: "supported {count} in principle",
        Position.NOTED: "noted {count}",
        Position.NOT_SUPPORTED: "did not support {count}",
        Position.UNDER_CONSIDERATION: "was to answer {count} later",
        Position.UNANSWERED: "gave no answer that we found to {count}",
    }
)
_NO_ADDENDUM: str = said_later("was to answer {count} later (its addendum is missing here)")
_NOT_TOLD: str = said_later("took no position that we could tell on {count}")


def _no_position(answer: Answer | None) -> str:
    """What is said where no document that we have takes a position: the addendum is missing, or it speaks of it and we can't tell what it answers."""
    if answer is None:
        return ""
    if answer.is_left_open:
        return _NO_ADDENDUM
    return _NOT_TOLD if answer.is_without_position else ""


def answer_counted(asked: AskedOnTopic) -> str:
    """What the State answered, with `{count}` where the number of such requests stands."""
    return _no_position(asked.answer) or _VERBS[position_of(asked)]


def answers_said(review: Review, answers: Mapping[str, int]) -> Message:
    """What the State answered to several, counted: "Slovenia supported 3 and noted 2."."""
    counted_ones = sorted(answers.items(), key=lambda pair: -pair[1])
    said = tuple(message(words, count=str(count)) for words, count in counted_ones)
    return message("{state} {answers}.", state=state_text(review.state), answers=said)


def position_of(asked: AskedOnTopic) -> Position:
    """The State's answer to a request; unanswered where none is held."""
    return asked.answer.position if asked.answer is not None else Position.UNANSWERED


def several_states(states: Sequence[Text]) -> Value:
    """States by their names, as the value of a message; of many the first ones, and how many more."""
    if not states:
        return message("Nobody who is named")
    if len(states) <= _NAMED:
        return tuple(states)
    rest = message("{n} more", n=len(states) - _NAMED)
    return message("{n} States ({names})", n=len(states), names=(*states[:_NAMED], rest))


def states_of(asked: AskedOnTopic) -> list[Text]:
    """The States that made a request, by their names."""
    return list(dict.fromkeys(recommender_text(each) for each in asked.clause.recommenders if each.printed))


def request_line(asked: AskedOnTopic) -> BriefLine:
    """A request in its words, with who made it and the answer; one that takes its verb from the clause before is shown in the item's words."""
    words = folded(asked.clause.request if asked.verbatim else asked.item.text.clean)
    asks = message("{year}, {states}: “{words}”.", year=year_of(asked.review), states=several_states(states_of(asked)), words=words)
    return BriefLine(in_turn(asks, answered_with_reason(asked)), request_source(asked), (asked.clause.id,), alone=not points_back(words), quotes=True)


def answered_with_reason(asked: AskedOnTopic) -> Text:
    """What the State answered and, where it did not support it, why, in its words."""
    if not is_noted(asked) or not has_reason(asked):
        return answered(asked)
    why = reason_of(asked)
    reason = message("Its reason: “{words}”", words=why) if why else message("It gives its reason there: read all of it.")
    return in_turn(answered(asked), reason)


def request_source(asked: AskedOnTopic) -> Text:
    """Where a request stands, and where it is answered."""
    said = asked.answer.last_word if asked.answer is not None else None
    at = said.place if said is not None and said.place != asked.item.place else None
    return together(cite(asked.item.place), message("answer: {place}", place=cite(at)) if at is not None else "")


_ANSWERED: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "{state:The} supported recommendation {number}.",
        Position.SUPPORTED_IN_PART: "{state:The} supported recommendation {number} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "{state:The} supported recommendation {number} in principle.",
        Position.NOTED: "{state:The} noted recommendation {number}.",
        Position.NOT_SUPPORTED: "{state:The} did not support recommendation {number}.",
        Position.UNDER_CONSIDERATION: "{state:The} was to answer recommendation {number} later.",
        Position.UNANSWERED: "We found no answer to recommendation {number}.",
    }
)
_CLAIMED: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "It says that this is implemented.",
        Claim.IN_PROGRESS: "It says that this is in progress.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "It says that this is implemented or in progress.",
    }
)


def answered(asked: AskedOnTopic) -> Text:
    """What the State answered to a recommendation, in sentences."""
    values: dict[str, Value] = {"state": state_text(asked.review.state), "number": asked.item.number}
    answer = asked.answer
    if answer is not None and answer.is_left_open:
        return in_turn(message(_ANSWERED[Position.UNDER_CONSIDERATION], **values), message("Its addendum is missing here."))
    if answer is not None and answer.is_without_position:
        return message("{state:The} spoke of recommendation {number}. We could not tell its position.", **values)
    said = message(_ANSWERED[position_of(asked)], **values)
    claimed = message(_CLAIMED[answer.claim]) if answer is not None and answer.claim in _CLAIMED else ""
    return in_turn(said, claimed, message("The documents differ on that.") if answer is not None and not answer.agreed else "")


def state_line(says: StateSays) -> BriefLine:
    """A sentence of the State."""
    year, place = year_of(says.review), says.on.place
    if says.on.source is Source.STATE_REPORT:
        told = message("National report of {year}", year=_dated(says.review, place))
    elif says.on.source is Source.ANSWER:
        told = message("{year}, in its answer to recommendation {number}", year=year, number=says.on.id.partition("/A")[2])
    else:
        told = message("{year}, the dialogue, as the report of the Working Group has it", year=year)
    return _quotation(told, says.on, (), cite(place))


def delegation_line(says: DelegationSays) -> BriefLine:
    """A sentence of a delegation in the dialogue, or a question in advance."""
    who = recommender_text(says.speaker) if says.speaker is not None else message("a delegation")
    year = year_of(says.review)
    if says.on.source is Source.QUESTION:
        told = message("{year}, {state}, before the review", year=year, state=who)
    else:
        told = message("{year}, {state}, in the dialogue", year=year, state=who)
    return _quotation(told, says.on, (), cite(says.on.place))


def _quotation(told: Text, on: OnTopic, said_by: Sequence[tuple[str, str]], source: Text) -> BriefLine:
    words, alone = quoted(on, said_by)
    return BriefLine(message("{who}: “{words}”", who=told, words=words), source, (on.id,), alone, quotes=True)


def body_line(says: BodySays) -> BriefLine:
    """A sentence of a body, with the body's full name; what an abbreviation means stands in the note."""
    quoted_ones = _concerns_quoted(says)
    cited_ones = [source for each in quoted_ones for source in each.sources if source.symbol and source.symbol != says.on.place.document]
    beside = [each for each in cited_ones if _is_beside(each, says.review)]
    own = [each for each in cited_ones if each not in beside]
    cites = message("it cites {sources}", sources=together(*dict.fromkeys(map(_source_of_body, own)))) if own else ""
    also = message("see also {sources}", sources=together(*dict.fromkeys(map(_source_of_body, beside)))) if beside else ""
    said_by = [(each.printed, _body_name(each.body)) for each in says.concern.bodies]
    named = [each for each in dict.fromkeys(said_by) if each[1] and each[0].isupper() and each[1].lower() not in says.on.words.lower()]
    short = [message("{short} is {name}", short=printed, name=name) for printed, name in named]
    nobody = "" if says.concern.bodies else message("we can’t tell who says it")
    source = together(cite(says.on.place), cites, also, *short, nobody)
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, source)


def _source_of_body(source: Citation) -> Text:
    return parted(source.symbol, *(message("paragraph {number}", number=str(number)) for number in source.paragraphs))


def _is_beside(source: Citation, review: Review) -> bool:
    """Whether a note names a source only with "see also"."""
    notes = review.compilation.text.notes if review.compilation is not None else ()
    text = next((each.text.clean for each in notes if each.id == source.note), "")
    at = text.find(source.symbol)
    return at > 0 and "see also" in text[:at].lower()


def _body_name(code: str) -> str:
    try:
        return body(code).name if code else ""
    except LookupError:
        return ""


def contributor_line(says: ContributorSays) -> BriefLine:
    """A sentence of the summary, with who says it; what codes mean, and what the summary cites, stands in the note."""
    summary, words = says.review.summary, folded(says.on.words)
    every = {each.id: each for each in summary.contributors} if summary is not None else {}
    whose = [every[each] for each in says.claim.contributors if each in every]
    named = [
        message("{short} is {name}", short=each.code, name=each.name)
        for each in whose
        if each.code and each.code in words.split() and each.name != each.code
    ]
    quoted_ones = _claims_quoted(says)
    own, further = ([source for each in quoted_ones for source in _cited(each, further=way)] for way in (False, True))
    cites = message("it cites {sources}", sources=_few(_sources_of_claims(own))) if own else ""
    beside = message("see also {sources}", sources=_few(_sources_of_claims(further))) if further else ""
    note = together(cite(says.on.place), *named[:_FEW], cites, beside)
    said_by = [("", each.name) for each in whose]
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, note)


def _cited(claim: StakeholderClaim, *, further: bool) -> list[ClaimSource]:
    return [each for each in claim.sources if each.further is further]


def _sources_of_claims(sources: Iterable[ClaimSource]) -> list[Text]:
    """What notes cite, each submission once, with the paragraphs and pages that they print of it."""
    places: dict[str, dict[Text, None]] = {}
    for each in sources:
        of = places.setdefault(each.printed, {})
        of.update(dict.fromkeys(message("paragraph {number}", number=str(number)) for number in each.paragraphs))
        of.update(dict.fromkeys(message("page {number}", number=str(number)) for number in each.pages))
    return [parted(printed, *of) for printed, of in places.items()]


def _few(names: Sequence[Text]) -> Text:
    if len(names) <= _FEW:
        return message("{names}", names=tuple(names))
    rest = len(names) - _FEW
    return message("{names}", names=(*names[:_FEW], message_of(rest, one="{n} more submission", many="{n} more submissions")))


def _claims_quoted(says: ContributorSays) -> list[StakeholderClaim]:
    """The sentences of the summary that a quotation has in it, in their order: the one that is on the topic, and those that it goes on from."""
    every = says.review.summary.claims if says.review.summary is not None else ()
    shown = _all_shown(says.on)
    return [each for each in every if each.id == says.claim.id or (each.paragraph == says.claim.paragraph and folded(each.text.clean) in shown)]


def _concerns_quoted(says: BodySays) -> list[Concern]:
    """The same of what bodies say."""
    shown, own = _all_shown(says.on), says.concern
    every = (*(says.review.compilation.concerns if says.review.compilation else ()), *says.review.observed)
    beside = [each for each in every if each.place.document == own.place.document and each.paragraph == own.paragraph]
    return [each for each in beside if each.id == own.id or folded(each.text.clean) in shown]


def _all_shown(on: OnTopic) -> str:
    return folded(f"{on.context} {on.words}")


def proposed_line(proposed: Proposed) -> BriefLine:
    """A request to begin with: who made it, the answer, and what would make it stronger."""
    asked = proposed.asked
    who = message("{states:The} asked it in {year}.", states=several_states(states_of(asked)), year=year_of(asked.review))
    words = message("“{words}”.", words=folded(asked.clause.request))
    text = in_turn(words, who, answered_with_reason(asked), told_since(asked.since), to_make_it_stronger(proposed.marks))
    return BriefLine(text, request_source(asked), (asked.clause.id,), quotes=True)


def told_since(since: Since | None) -> Text:
    """That the State's next report speaks of a request, and where: it may be done."""
    if since is None:
        return ""
    where = cite(since.place)
    year = _dated(since.later, since.place)
    if since.named:
        return message("Its national report of {year} names this recommendation: look first ({place}).", year=year, place=where)
    return message("Its national report of {year} may answer it, as a program finds: look first ({place}).", year=year, place=where)


_STRONGER = said_later(
    {
        "category": "Begin with a verb of action, such as “adopt” or “repeal”.",
        "several": "Ask for one thing at a time.",
        "soft": "Say what can be checked instead of {words}.",
        "no_instrument": "Name the law, plan or body.",
        "no_addressee": "Say who is to do it.",
        "no_end": "Say what will show that it is done.",
        "no_deadline": "Give a date.",
    }
)


def to_make_it_stronger(marks: Sequence[Mark]) -> Text:
    """What the drafting checks would change in a request, in short sentences."""
    said = [message(_STRONGER[mark.kind], words=tuple(in_marks(word) for word in mark.words)) for mark in marks if mark.kind in _STRONGER]
    return in_turn(message("To make it stronger:"), *said[:_MOST_ADVICE]) if said else ""


def cite(place: Place) -> Text:
    """A place in words."""
    return cited_later(place, [place.paragraph] if place.paragraph else [], place.document)


def _document_of(review: Review, place: Place) -> Document | None:
    return next((each for each in review.documents if each.key == place.document), None)


def _dated(review: Review, place: Place) -> Text:
    return year_of_document(_document_of(review, place), review)


def year_of_document(document: Document | None, review: Review) -> Text:
    """The year of a document, or of its review where it does not say."""
    return document.date[:4] if document is not None and document.date else year_of(review)


def document_words(review: Review, place: Place) -> Text:
    """What a document is and its year: "Compilation of 2025"."""
    document = _document_of(review, place)
    kind = document.kind if document is not None else Kind.OTHER
    unnamed = kind in {Kind.OTHER, Kind.UNKNOWN, Kind.HUMAN_RIGHTS_INDEX}
    values: dict[str, Value] = {"document": place.document if unnamed else message(KINDS[kind][0]), "year": _dated(review, place)}
    if document is not None and is_after(document, review):
        return message("{document} of {year} (issued on {date:date}, after the review)", **values, date=day_of(document))
    return message("{document} of {year}", **values)


_IN_SENTENCE: dict[bool, str] = said_later(
    {
        False: "the compilation of {year}",
        True: "the compilation of {year} (issued on {date:date}, after the review)",
    }
)
"""What a compilation is called in a sentence, by whether it is younger than the review."""


def document_in_sentence(review: Review, place: Place) -> Text:
    """The same in the middle of a sentence: "the compilation of 2025"."""
    document = _document_of(review, place)
    if document is None or document.kind is not Kind.COMPILATION:
        return document_words(review, place)
    return message(_IN_SENTENCE[is_after(document, review)], year=year_of_document(document, review), date=day_of(document))


def day_of(document: Document) -> str:
    """The day of a document, without the time that some records have behind it."""
    return (document.date or "").partition("T")[0]
