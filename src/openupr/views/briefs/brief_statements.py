"""The statements of a brief: a sentence of ours with the words of a document in quotation marks, and its source. What a position or a claim is called
in a sentence stands here once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from ...extracting.compilation.reporting_verbs import verbs_in
from ...languages.messages import Message, Messages, Text, Value, in_turn, message, message_of, parted, said_later, together
from ...languages.word_tables import wording
from ...light_dataclass import dataclass, replace
from ...names import body
from ...preparing.briefs.asked_on_topic import AskedOnTopic, Proposed, Since, has_reason, is_noted, on_one_line, reason_of
from ...preparing.briefs.brief_order import is_plain
from ...preparing.briefs.topic_brief import BodySays, ContributorSays, DelegationSays, StateSays
from ...preparing.drafting.draft_marks import Mark
from ...preparing.topics.on_topic import OnTopic
from ...preparing.topics.passages_cut import reads_alone
from ...preparing.topics.review_sentences import Source
from ...records import Citation, ClaimSource, Concern, Item, Review, StakeholderClaim
from ...text import Place
from ..names_said import recommender_text
from ..places_cited import cited_later
from .brief_answers import answer_stands_at, answered, claimed_at, in_runs, left_open, number_of
from .claims_told import in_the_list
from .documents_named import dated, document_words, year_of
from .named_before import Around, around
from .quoted_alone import names_its_speaker, quoted
from .short_forms import short_forms

LONGEST = 520
"""Characters of a quotation on the page; a longer one stands among what else was found."""
MOST_NAMED = 8
"""States that a sentence names; of more it says how many."""
_FEW = 3
_MOST_ADVICE = 2


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One statement: its words, its source in words, and the records that carry it. Not `alone`: it quotes what can't be read without words that are
    not there. `quotes`: it has words of a document in it, and not ours alone. Not `plain`: it is less surely on the topic, and stands behind
    the page."""

    text: Text
    source: Text
    records: tuple[str, ...] = ()
    alone: bool = True
    quotes: bool = False
    plain: bool = True

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


def several_states(states: Sequence[Text], most: int = MOST_NAMED) -> Value:
    """States by their names, as the value of a message; of more than `most` how many: the note names them all (`named_in_note`)."""
    if not states:
        return message("Nobody who is named")
    return tuple(states) if len(states) <= most else message("{n} States named in the note", n=len(states))


def named_in_note(states: Sequence[Text], most: int = MOST_NAMED) -> Text:
    """All States by their names, for the note of a statement that only counts them; nothing where it names them."""
    return message("the {n} States: {states}", n=len(states), states=tuple(states)) if len(states) > most else ""


def states_of(asked: AskedOnTopic) -> list[Text]:
    """The States that made a request, by their names."""
    return list(dict.fromkeys(recommender_text(each) for each in asked.clause.recommenders if each.printed))


def states_of_item(item: Item) -> list[Text]:
    """The States that made a recommendation, whichever of its requests, by their names."""
    return list(dict.fromkeys(recommender_text(each) for clause in item.clauses for each in clause.recommenders if each.printed))


def request_line(asked: AskedOnTopic) -> BriefLine:
    """A request in its words, with who made it and the answer; one that takes its verb from the clause before is shown in the item's words."""
    words = on_one_line(asked.clause.request if asked.verbatim else asked.item.text.clean)
    asks = message("{year}, {states}: “{words}”.", year=year_of(asked.review), states=several_states(states_of(asked)), words=words)
    told = in_turn(asks, in_the_list(asked) or answered_with_reason(asked), "" if left_open(asked) else others_in_it(asked))
    since = asked.since if asked.since is not None and (asked.since.named or asked.since.by_words) else None
    if since is None:
        fits, source = told, request_source(asked)
    else:
        whole = in_turn(told, _in_its_report(since))
        fits = whole if len(str(whole)) <= LONGEST else in_turn(told, _names_it(since))
        source = together(request_source(asked), message("its report: {place}", place=cite(since.place)))
    return BriefLine(fits, source, (asked.clause.id,), alone=reads_alone(words), quotes=True, plain=asked.plain)


def _in_its_report(since: Since) -> Text:
    """What a later national report, or the State in the dialogue, says of the very thing that was asked for, where it has its words; or where it
    names the recommendation."""
    if not since.words:
        return _names_it(since)
    values: dict[str, Value] = {"year": dated(since.later, since.place), "words": since.words}
    if since.in_dialogue:
        return message("During the review of {year} it said: “{words}”", **values)
    if since.named:
        return message("Its national report of {year} names this recommendation, and says: “{words}”", **values)
    return message("Its national report of {year} says: “{words}”", **values)


def _names_it(since: Since) -> Text:
    """That a later national report speaks of it, in the place that the note has."""
    year = dated(since.later, since.place)
    if since.in_dialogue:
        return message("During the review of {year} it spoke of that: look there.", year=year)
    if since.named:
        return message("Its national report of {year} names this recommendation.", year=year)
    return message("Its national report of {year} may speak of that: look there.", year=year)


def others_in_it(asked: AskedOnTopic) -> Text:
    """Which other States make another request in the same recommendation: the State answered all of it at once."""
    own = states_of(asked)
    others = [each for each in states_of_item(asked.item) if each not in own]
    values: dict[str, Value] = {"number": number_of(asked.item), "states": tuple(others)}
    if not others:
        return ""
    if len(others) == 1:
        return message("{states:The} made a request of its own in {number}.", **values)
    if len(others) <= _FEW:
        return message("{states:The} made requests of their own in {number}.", **values)
    return message(
        "{first:The} and {n} others made requests of their own in {number}.", first=others[0], n=len(others) - 1, number=number_of(asked.item)
    )


def answered_with_reason(asked: AskedOnTopic) -> Text:
    """What the State answered and, where it did not support it, why, in its words."""
    if not is_noted(asked) or not has_reason(asked):
        return answered(asked)
    why = reason_of(asked)
    reason = message("Its reason: “{words}”", words=why) if why else message("It gives its reason there: read all of it.")
    return in_turn(answered(asked), reason)


def request_source(asked: AskedOnTopic) -> Text:
    """Where a request stands, and where it is answered; and who made it, where these are many."""
    said = asked.answer.last_word if asked.answer is not None else None
    at = said.place if said is not None and said.place != asked.item.place else None
    answered_at = message(answer_stands_at(asked), place=cite(at)) if at is not None else ""
    return together(cite(asked.item.place), answered_at, claimed_at((asked,)), named_in_note(states_of(asked)))


def state_line(says: StateSays) -> BriefLine:
    """A sentence of the State."""
    year, place = year_of(says.review), says.on.place
    before: Around | None = None
    if says.on.source is Source.STATE_REPORT:
        told = message("National report of {year}", year=dated(says.review, place))
        report = says.review.national_report
        before = around(report.text, says.on.id, says.on.words) if report is not None else None
    elif says.on.source is Source.ANSWER:
        told = message_of(
            len(says.answers),
            one="{year}, in its answer to recommendation {numbers}",
            many="{year}, in its one answer to recommendations {numbers}",
            year=year,
            numbers=in_runs(says.answers),
        )
    else:
        told = message("{year}, in the Working Group, as its report has it", year=year)  # as it began, or in the dialogue
    return _quotation(told, says.on, (), cite(place), before)


def delegation_line(says: DelegationSays) -> BriefLine:
    """A sentence of a delegation in the dialogue, or a question in advance."""
    who = recommender_text(says.speaker) if says.speaker is not None else message("a delegation")
    year = year_of(says.review)
    if says.on.source is Source.QUESTION:
        told = message("{year}, {state}, before the review", year=year, state=who)
    else:
        told = message("{year}, {state}, in the dialogue", year=year, state=who)
    return _quotation(told, says.on, (), cite(says.on.place))


def _quotation(
    told: Text, on: OnTopic, said_by: Sequence[tuple[str, str]], source: Text, before: Around | None = None, named_by: Sequence[str] = ()
) -> BriefLine:
    """A quotation behind the words for its document; with who says it there, where it has no verb of speech and none of its
    words (`named_by`) does."""
    words, alone = quoted(on, said_by, before)
    names = tuple(dict.fromkeys(name for _, name in said_by if name))
    if named_by and 0 < len(names) <= _FEW and not (_has_its_speaker(on.words) or names_its_speaker(words, (*named_by, *names))):
        told = message("{document}, according to {names}", document=told, names=names)
    known = str(source)
    short = short_forms(before.document, words, before.apart) if before is not None else []
    meant = [message("{short} is {name}", short=printed, name=name) for printed, name in short if f"{printed} is " not in known]
    return BriefLine(message("{who}: “{words}”", who=told, words=words), together(source, *meant), (on.id,), alone, quotes=True, plain=is_plain(on))


def _has_its_speaker(words: str) -> bool:
    """Whether somebody speaks in a sentence, whoever that is: "It was estimated that ..." has nobody."""
    return bool(verbs_in(words)) and wording("briefs", "impersonal").search(words) is None


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
    text = says.review.compilation.text if says.review.compilation is not None else None
    before = around(text, says.concern.paragraph, says.on.words) if text is not None else None
    # Who goes on with the sentence before may be another one: the document says it then.
    surely = [printed for printed, _ in said_by] if not says.concern.carried else []
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, source, before, surely)


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
    summary, words = says.review.summary, on_one_line(says.on.words)
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
    doubts = says.review.summary.doubts if says.review.summary is not None else ()
    otherwise = [each.what for each in doubts if each.kind == "cited_otherwise" and each.record == says.claim.id]
    note = together(cite(says.on.place), *named[:_FEW], cites, beside, *otherwise)
    said_by = [("", each.name) for each in whose]
    before = around(summary.text, says.claim.paragraph, says.on.words) if summary is not None else None
    called = [name for each in whose for name in (each.code, *each.also) if name]
    return _quotation(document_words(says.review, says.on.place), says.on, said_by, note, before, called or [each.name for each in whose])


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
    return [each for each in every if each.id == says.claim.id or (each.paragraph == says.claim.paragraph and on_one_line(each.text.clean) in shown)]


def _concerns_quoted(says: BodySays) -> list[Concern]:
    """The same of what bodies say."""
    shown, own = _all_shown(says.on), says.concern
    every = (*(says.review.compilation.concerns if says.review.compilation else ()), *says.review.observed)
    beside = [each for each in every if each.place.document == own.place.document and each.paragraph == own.paragraph]
    return [each for each in beside if each.id == own.id or on_one_line(each.text.clean) in shown]


def _all_shown(on: OnTopic) -> str:
    return on_one_line(f"{on.context} {on.words} {on.behind}")


def proposed_line(proposed: Proposed) -> BriefLine:
    """A request to begin with: who made it, the answer, and what would make it stronger."""
    asked = proposed.asked
    who = message("{states:The} asked it in {year}.", states=several_states(states_of(asked)), year=year_of(asked.review))
    words = message("“{words}”.", words=on_one_line(asked.clause.request))
    answer, others = (in_the_list(asked), "") if left_open(asked) else (answered_with_reason(asked), others_in_it(asked))
    text = in_turn(words, who, answer, others, told_since(asked.since), to_make_it_stronger(proposed.marks))
    return BriefLine(text, request_source(asked), (asked.clause.id,), quotes=True)


def told_since(since: Since | None) -> Text:
    """That a report of the State speaks of a request, and where: it may be done, and then its results are what to ask for."""
    if since is None:
        return ""
    how = _Told.DIALOGUE if since.in_dialogue else _Told.NAMED if since.named else _Told.BY_WORDS if since.by_words else _Told.FOUND
    values: dict[str, Value] = {"year": dated(since.later, since.place), "place": cite(since.place)}
    return message(_TOLD_IN_WORDS[how], words=since.words, **values) if since.words else message(_TOLD[how], **values)


class _Told(Enum):
    NAMED = "named"
    BY_WORDS = "by_words"
    FOUND = "found"
    DIALOGUE = "dialogue"


_TOLD: dict[_Told, str] = said_later(
    {
        _Told.NAMED: "Its national report of {year} names this recommendation: look first ({place}).",
        _Told.BY_WORDS: "Its national report of {year} may speak of that: look first ({place}).",
        _Told.FOUND: "Its national report of {year} may answer it, as a program finds: look first ({place}).",
        _Told.DIALOGUE: "During the review of {year} it may have spoken of that: look first ({place}).",
    }
)
_TOLD_IN_WORDS: dict[_Told, str] = said_later(
    {
        _Told.NAMED: "Its national report of {year} names this recommendation and says: “{words}” Ask about that ({place}).",
        _Told.BY_WORDS: "Its national report of {year} says: “{words}” If that is it, ask for its results ({place}).",
        _Told.FOUND: "Its national report of {year} may answer it, as a program finds: “{words}” Look first ({place}).",
        _Told.DIALOGUE: "During the review of {year} it said: “{words}” If that is it, ask what came of it ({place}).",
    }
)


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
