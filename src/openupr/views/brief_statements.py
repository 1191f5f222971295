"""The statements of a brief: a sentence of ours with the words of a document in quotation marks, and its source. What a position or a claim is called
in a sentence stands here once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..languages.messages import message, said_later
from ..names import body, session
from ..preparing.asked_on_topic import AskedOnTopic, Proposed, Since, folded, is_noted, reason_of
from ..preparing.draft_marks import Mark
from ..preparing.on_topic import OnTopic
from ..preparing.passages_cut import points_back
from ..preparing.review_sentences import Source
from ..preparing.session_days import is_after
from ..preparing.topic_brief import BodySays, ContributorSays, DelegationSays, StateSays
from ..records import Answer, Citation, Claim, ClaimSource, Document, Kind, Position, Review, StakeholderClaim
from ..text import Place
from .places_cited import cited
from .quoted_alone import quoted
from .wording import KINDS, listed, long_date, recommender_name, state_name

_NAMED = 8
_FEW = 3
_MOST_ADVICE = 2


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One statement: its words, its source in words, and the records that carry it. Not `alone`: it quotes what can't be read without words that are
    not there."""

    text: str
    source: str
    records: tuple[str, ...] = ()
    alone: bool = True

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


_VERBS = {
    Position.SUPPORTED: "supported {count}",
    Position.SUPPORTED_IN_PART: "supported {count} in part",
    Position.SUPPORTED_IN_PRINCIPLE: "supported {count} in principle",
    Position.NOTED: "noted {count}",
    Position.NOT_SUPPORTED: "did not support {count}",
    Position.UNDER_CONSIDERATION: "was to answer {count} later",
    Position.UNANSWERED: "gave no answer that we found to {count}",
}


def _no_position(answer: Answer | None) -> str:
    """What is said where no document that we have takes a position: the addendum is missing, or it speaks of it and we can't tell what it answers."""
    if answer is None:
        return ""
    if answer.is_left_open:
        return "was to answer {count} later (its addendum is missing here)"
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


def states_of(asked: AskedOnTopic) -> list[str]:
    """The States that made a request, by their names."""
    return list(dict.fromkeys(recommender_name(each) for each in asked.clause.recommenders if each.printed))


def request_line(asked: AskedOnTopic) -> BriefLine:
    """A request in its words, with who made it and the answer; one that takes its verb from the clause before is shown in the item's words."""
    words = folded(asked.clause.request if asked.verbatim else asked.item.text.clean)
    text = f"{year_of(asked.review)}, {several_states(states_of(asked))}: “{words}”. {answered_with_reason(asked)}"
    return BriefLine(text, request_source(asked), (asked.clause.id,), alone=not points_back(words))


def answered_with_reason(asked: AskedOnTopic) -> str:
    """What the State answered and, where it did not support it, why, in its words."""
    why = reason_of(asked) if is_noted(asked) else ""
    return f"{answered(asked)} {message('Its reason: “{words}”', words=why)}" if why else answered(asked)


def request_source(asked: AskedOnTopic) -> str:
    """Where a request stands, and where it is answered."""
    said = asked.answer.last_word if asked.answer is not None else None
    answer = f"; answer: {cite(said.place)}" if said is not None and said.place is not None and said.place != asked.item.place else ""
    return f"{cite(asked.item.place)}{answer}"


def answered(asked: AskedOnTopic) -> str:
    """What the State answered to a recommendation, in sentences."""
    state, number, answer = state_name(asked.review.state), asked.item.number, asked.answer
    if answer is not None and answer.is_left_open:
        return f"{state} was to answer recommendation {number} later. Its addendum is missing here."
    if answer is not None and answer.is_without_position:
        return f"{state} spoke of recommendation {number}. We could not tell its position."
    said = {
        Position.SUPPORTED: f"{state} supported recommendation {number}.",
        Position.SUPPORTED_IN_PART: f"{state} supported recommendation {number} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: f"{state} supported recommendation {number} in principle.",
        Position.NOTED: f"{state} noted recommendation {number}.",
        Position.NOT_SUPPORTED: f"{state} did not support recommendation {number}.",
        Position.UNDER_CONSIDERATION: f"{state} was to answer recommendation {number} later.",
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
    year, place = year_of(says.review), says.on.place
    if says.on.source is Source.STATE_REPORT:
        told = str(message("National report of {year}", year=_dated(says.review, place)))
    elif says.on.source is Source.ANSWER:
        told = str(message("{year}, in its answer to recommendation {number}", year=year, number=says.on.id.partition("/A")[2]))
    else:
        told = str(message("{year}, the dialogue, as the report of the Working Group has it", year=year))
    return _quotation(told, says.on, (), cite(place))


def delegation_line(says: DelegationSays) -> BriefLine:
    """A sentence of a delegation in the dialogue, or a question in advance."""
    who = recommender_name(says.speaker) if says.speaker is not None else str(message("a delegation"))
    year = year_of(says.review)
    if says.on.source is Source.QUESTION:
        told = str(message("{year}, {state}, before the review", year=year, state=who))
    else:
        told = str(message("{year}, {state}, in the dialogue", year=year, state=who))
    return _quotation(told, says.on, (), cite(says.on.place))


def _quotation(told: str, on: OnTopic, said_by: Sequence[tuple[str, str]], source: str) -> BriefLine:
    words, alone = quoted(on, said_by)
    return BriefLine(f"{told}: “{words}”", source, (on.id,), alone)


def body_line(says: BodySays) -> BriefLine:
    """A sentence of a body, with the body's full name; what an abbreviation means stands in the note."""
    cited_ones = [each for each in says.concern.sources if each.symbol and each.symbol != says.on.place.document]
    beside = [each for each in cited_ones if _is_beside(each, says.review)]
    cites = "".join(
        f"; {words} {'; '.join(dict.fromkeys(map(_source_of_body, sources)))}"
        for words, sources in (("it cites", [each for each in cited_ones if each not in beside]), ("see also", beside))
        if sources
    )
    said_by = [(each.printed, _body_name(each.body)) for each in says.concern.bodies]
    short = [f"{printed} is {name}" for printed, name in said_by if name and printed.isupper() and name.lower() not in says.on.words.lower()]
    means = f"; {'; '.join(dict.fromkeys(short))}" if short else ""
    nobody = "" if says.concern.bodies else f"; {message('we can’t tell who says it')}"
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, f"{cite(says.on.place)}{cites}{means}{nobody}")


def _source_of_body(source: Citation) -> str:
    return ", ".join((source.symbol, *(f"paragraph {number}" for number in source.paragraphs)))


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
    named = [f"{each.code} is {each.name}" for each in whose if each.code and each.code in words.split() and each.name != each.code]
    cites = f"it cites {_few([_source_of_claim(each) for each in cited_ones])}" if (cited_ones := _cited(says.claim, further=False)) else ""
    beside = f"see also {_few([_source_of_claim(each) for each in further])}" if (further := _cited(says.claim, further=True)) else ""
    note = "; ".join(filter(None, (cite(says.on.place), *named[:_FEW], cites, beside)))
    said_by = [("", each.name) for each in whose]
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, note)


def _cited(claim: StakeholderClaim, *, further: bool) -> list[ClaimSource]:
    return [each for each in claim.sources if each.further is further]


def _source_of_claim(source: ClaimSource) -> str:
    """What a note cites, with the paragraphs and pages that it prints."""
    paragraphs = [f"paragraph {number}" for number in source.paragraphs]
    return ", ".join((source.printed, *paragraphs, *(f"page {number}" for number in source.pages)))


def _few(every: Sequence[str]) -> str:
    names = list(dict.fromkeys(every))
    return listed(names) if len(names) <= _FEW else f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def proposed_line(proposed: Proposed) -> BriefLine:
    """A request to begin with: who made it, the answer, and what would make it stronger."""
    asked = proposed.asked
    who = message("{states} asked it in {year}.", states=several_states(states_of(asked)), year=year_of(asked.review))
    said = (f"“{folded(asked.clause.request)}”. {who}", answered_with_reason(asked), told_since(asked.since), to_make_it_stronger(proposed.marks))
    return BriefLine(" ".join(filter(None, said)), request_source(asked), (asked.clause.id,))


def told_since(since: Since | None) -> str:
    """That the State's next report speaks of a request, and where: it may be done."""
    if since is None:
        return ""
    where = cite(since.place)
    year = _dated(since.later, since.place)
    if since.named:
        return str(message("Its national report of {year} names this recommendation: look first ({place}).", year=year, place=where))
    return str(message("Its national report of {year} may answer it, as a program finds: look first ({place}).", year=year, place=where))


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


def to_make_it_stronger(marks: Sequence[Mark]) -> str:
    """What the drafting checks would change in a request, in short sentences."""
    said = [message(_STRONGER[mark.kind], words=tuple(f"“{word}”" for word in mark.words)) for mark in marks if mark.kind in _STRONGER]
    return f"{message('To make it stronger:')} {' '.join(map(str, said[:_MOST_ADVICE]))}" if said else ""


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
    late = f" ({message('issued on {date}, after the review', date=long_date(document.date))})" if document and is_after(document, review) else ""
    return f"{what} of {_dated(review, place)}{late}"
