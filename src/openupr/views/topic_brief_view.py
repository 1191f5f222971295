"""A brief on a topic as it is shown: one page of whole statements, each with its source, then the sources and what else was found.

What does not fit on the page is left out whole, and counted. Words of documents stand in quotation marks, as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..names import session
from ..preparing.on_topic import Source
from ..preparing.topic_brief import AskedOnTopic, BodySays, ContributorSays, NoAnswerFound, Proposed, StateSays, TopicBrief, folded, is_noted
from ..records import Answer, Claim, Document, Kind, Position, Review
from ..text import Place
from . import one_page
from .quotation_view import cited
from .withheld import Withheld
from .wording import KINDS, counted, kind_name, listed, long_date, recommender_name, state_name

LONGEST = 420
"""Characters of a quotation on the page; a longer one stands among what else was found."""
_NAMED = 8
_FEW = 3
_UNCONFIRMED = "A program looked. Nobody has confirmed it."


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


@dataclass(frozen=True, slots=True)
class BriefSection:
    """A part of the brief: its title, the lines on the page, what is said of those that are not, and these (`rest`). The
    `first` lines go before those of all other sections where room is short."""

    title: str
    lines: tuple[BriefLine, ...]
    more: str = ""
    rest: tuple[BriefLine, ...] = ()
    first: int = 1


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A document that the brief quotes: how it is cited, what it is, its date, its SHA-256."""

    cite: str
    what: str
    date: str
    sha256: str

    @property
    def said(self) -> str:
        """The document in a line."""
        return f"{self.cite}. {self.what}{f', {self.date}' if self.date else ''}. SHA-256 {self.sha256}"


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief: its title, what it is for, its sections, the documents, and how it was made, in sentences. `nearly` are records that may belong to
    the topic too, each with the reason."""

    title: str
    subtitle: str
    sections: tuple[BriefSection, ...]
    documents: tuple[SourceShown, ...]
    made: tuple[str, ...]
    nearly: tuple[BriefLine, ...]
    version: str

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the page, in order."""
        return tuple(line.source for section in self.sections for line in section.lines if line.source)

    @property
    def height(self) -> float:
        """How high the first page is, in points, as far as it is measured."""
        return _height(self)

    @property
    def fits(self) -> bool:
        """Whether the first page holds all of it."""
        return self.height <= one_page.room()


def brief_view(brief: TopicBrief, withheld: Withheld, version: str) -> BriefView:
    """The brief, fitted to its page."""
    made = BriefView(
        f"{state_name(brief.review.state)}: {brief.topic.text}",
        _subtitle(brief),
        tuple(_sections(brief)),
        _documents(brief),
        (*_made(brief), f"Made by OpenUPR {version}."),
        tuple(_nearly(brief)),
        version,
    )
    return _fitted(withheld.view(made))


def _subtitle(brief: TopicBrief) -> str:
    review = brief.review
    names = listed(each.id for each in brief.reviews)
    lacking = [kind_name(kind) for kind in _NEEDED if kind in review.missing]
    said = f"For the review of {state_name(review.state)} in session {review.session} ({_year(review)}). From the documents of {names}."
    return said + (f" Missing in {review.id}: {listed(lacking)}." if lacking else "")


_NEEDED = (Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY)


def _year(review: Review) -> str:
    try:
        return session(review.session).start[:4]
    except LookupError:
        return f"session {review.session}"


# -- the sections


def _sections(brief: TopicBrief) -> Iterator[BriefSection]:
    state = state_name(brief.review.state)
    asked = _section(f"What was asked of {state}", _asked_lines(brief), _nothing_asked(brief))
    yield replace(asked, first=sum(each.report is not None for each in brief.reviews) or 1)
    yield _section(f"What {state} says", map(_state_line, brief.state_says), _nothing(brief, Kind.NATIONAL_REPORT))
    yield _section("What UN bodies say", map(_body_line, brief.bodies), _nothing(brief, Kind.COMPILATION))
    yield _section("What contributors say", map(_contributor_line, brief.contributors), _nothing(brief, Kind.STAKEHOLDER_SUMMARY))
    if unanswered := list(_no_answer_lines(brief)):
        yield _section("What we found no answer to", unanswered)
    if brief.proposed:
        yield _section("Requests to begin with, if they still fit", map(_proposed_line, brief.proposed))
    if questions := list(_questions(brief)):
        yield _section("Questions to begin with", questions)


def _section(title: str, made: Iterable[BriefLine], nothing: BriefLine | None = None) -> BriefSection:
    """A section with all of its lines; those that are too long for the page stand behind the others."""
    every = list(dict.fromkeys(made)) or ([nothing] if nothing is not None else [])
    short = tuple(each for each in every if len(each.text) <= LONGEST)
    return BriefSection(title, short, rest=tuple(each for each in every if each not in short))


def _nothing_asked(brief: TopicBrief) -> BriefLine:
    return BriefLine(f"We can’t tell. The reports of the Working Group on {state_name(brief.review.state)} are missing here.", "")


def _nothing(brief: TopicBrief, kind: Kind) -> BriefLine:
    """What is said where we found nothing: where we looked, or why we could not."""
    held = [each.key for review in brief.reviews for each in review.documents if each.kind is kind and kind not in review.not_read]
    unread = [each.id for each in brief.reviews if kind in each.not_read]
    if not held:
        why = (
            f"We can’t read the {kind_name(kind)} of {unread[-1]}: it is in another language."
            if unread
            else f"The {kind_name(kind)} is missing here."
        )
        return BriefLine(f"We can’t tell. {why}", "")
    return BriefLine(f"We found no sentence on it in the {kind_name(kind)}.", f"Looked through: {', '.join(held)}")


def _asked_lines(brief: TopicBrief) -> list[BriefLine]:
    """What was asked review by review: how much, then the requests themselves, those first that the State did not take upon itself."""
    reviews = [review for review in reversed(brief.reviews) if review.report is not None]
    by_review = {review.id: [each for each in brief.asked if each.review is review] for review in reviews}
    counts = [_asked_count(review, by_review[review.id]) for review in reviews]
    single = [sorted(by_review[review.id], key=lambda each: (not is_noted(each), len(each.clause.request))) for review in reviews]
    turns = max(map(len, single), default=0)
    return [*counts, *(_request_line(of[turn]) for turn in range(turns) for of in single if turn < len(of) and of[turn].verbatim)]


def _asked_count(review: Review, asked: Sequence[AskedOnTopic]) -> BriefLine:
    items = {each.item.id: each for each in asked}
    states = list(dict.fromkeys(name for each in asked for name in _states(each)))
    if not items:
        where = review.report.document.key if review.report is not None else review.id
        return BriefLine(f"{_year(review)}: we found no request on it.", f"Looked through: {where}")
    answers: dict[str, int] = {}
    for each in items.values():
        words = _LEFT_OPEN if each.answer is not None and each.answer.is_left_open else _VERBS[_position(each)]
        answers[words] = answers.get(words, 0) + 1
    state = state_name(review.state)
    said = listed(words.format(count=count) for words, count in sorted(answers.items(), key=lambda pair: -pair[1]))
    text = f"{_year(review)}: {_several(states)} asked in {counted(len(items), 'recommendation')}. {state} {said}."
    numbers = [each.item.number for each in items.values()]
    place = next(iter(items.values())).item.place
    where = f"{place.document}, paragraphs {', '.join(numbers)}" if len(numbers) > 1 else _cite(place)
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


_LEFT_OPEN = "put off its answer to {count} (its addendum is missing here)"


def _position(asked: AskedOnTopic) -> Position:
    return asked.answer.position if asked.answer is not None else Position.UNANSWERED


def _several(states: Sequence[str]) -> str:
    if len(states) <= _NAMED:
        return listed(states) or "Nobody who is named"
    return f"{len(states)} States ({', '.join(states[:_NAMED])} and {len(states) - _NAMED} more)"


def _states(asked: AskedOnTopic) -> list[str]:
    return list(dict.fromkeys(recommender_name(each) for each in asked.clause.recommenders if each.printed))


def _request_line(asked: AskedOnTopic) -> BriefLine:
    text = f"{_year(asked.review)}, {_several(_states(asked))}: “{folded(asked.clause.request)}”. {_answered(asked)}"
    return BriefLine(text, _request_source(asked), (asked.clause.id,))


def _request_source(asked: AskedOnTopic) -> str:
    said = asked.answer.last_word if asked.answer is not None else None
    answer = f"; answer: {_cite(said.place)}" if said is not None and said.place is not None and said.place != asked.item.place else ""
    return f"{_cite(asked.item.place)}{answer}"


def _answered(asked: AskedOnTopic) -> str:
    state, number, answer = state_name(asked.review.state), asked.item.number, asked.answer
    if answer is not None and answer.is_left_open:
        return f"{state} put off its answer to recommendation {number}. Its addendum is missing here."
    said = {
        Position.SUPPORTED: f"{state} supported recommendation {number}.",
        Position.SUPPORTED_IN_PART: f"{state} supported recommendation {number} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: f"{state} supported recommendation {number} in principle.",
        Position.NOTED: f"{state} noted recommendation {number}.",
        Position.NOT_SUPPORTED: f"{state} did not support recommendation {number}.",
        Position.UNDER_CONSIDERATION: f"{state} put off its answer to recommendation {number}.",
        Position.UNANSWERED: f"We found no answer to recommendation {number}.",
    }[_position(asked)]
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


def _state_line(says: StateSays) -> BriefLine:
    report = says.on.source is Source.STATE_REPORT
    what = "national report" if report else "the dialogue, as the report of the Working Group has it"
    date = f"National report of {_dated(says.review, says.on.place)}" if report else f"{_year(says.review)}, {what}"
    return BriefLine(f"{date}: “{folded(says.on.words)}”", _cite(says.on.place), (says.on.id,))


def _body_line(says: BodySays) -> BriefLine:
    """A sentence of a body. Who says it stands in its words, or is left to the document."""
    cited_ones = [each for each in says.concern.sources if each.symbol and each.symbol != says.on.place.document]
    sources = [", ".join((each.symbol, *(f"paragraph {number}" for number in each.paragraphs))) for each in cited_ones]
    cites = f"; it cites {'; '.join(dict.fromkeys(sources))}" if sources else ""
    text = f"{_document_words(says.review, says.on.place)}: “{folded(says.on.words)}”"
    return BriefLine(text, f"{_cite(says.on.place)}{cites}", (says.on.id,))


def _contributor_line(says: ContributorSays) -> BriefLine:
    """A sentence of the summary. Who says it stands in its words; what their codes mean, and what the summary cites, stands in the note."""
    summary, words = says.review.summary, folded(says.on.words)
    every = {each.id: each for each in summary.contributors} if summary is not None else {}
    whose = [every[each] for each in says.claim.contributors if each in every]
    named = [f"{each.code} is {each.name}" for each in whose if each.code and each.code in words.split() and each.name != each.code]
    cited_there = [
        ", ".join((each.printed, *(f"paragraph {number}" for number in each.paragraphs))) for each in says.claim.sources if not each.further
    ]
    cites = f"it cites {_few(list(dict.fromkeys(cited_there)))}" if cited_there else ""
    note = "; ".join(filter(None, (_cite(says.on.place), *named[:_FEW], cites)))
    return BriefLine(f"{_document_words(says.review, says.on.place)}: “{words}”", note, (says.on.id,))


def _few(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= _FEW else f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def _no_answer_lines(brief: TopicBrief) -> Iterator[BriefLine]:
    if brief.cannot_tell:
        yield BriefLine(f"We can’t tell what is unanswered. {brief.cannot_tell}", "")
    for each in brief.no_answer:
        yield from _no_answer_line(each)
    report = brief.review.national_report
    if report is not None and brief.is_silent and not report.text.missing:
        bodies, others = (sum(each.review is brief.review for each in of) for of in (brief.bodies, brief.contributors))
        told = f"UN bodies speak of it in {counted(bodies, 'sentence')}, contributors in {others}."
        silent = f"{told} We found none on it in the national report of {_dated_document(report.document, brief.review)}. {_UNCONFIRMED}"
        yield BriefLine(silent, f"Looked through: {report.document.key}")


def _no_answer_line(found: NoAnswerFound) -> Iterator[BriefLine]:
    state = state_name(found.later.state)
    report = found.later.national_report
    who = f"{found.judged} says so." if found.judged else _UNCONFIRMED
    looked = f"; looked through: {report.document.key}" if report is not None else ""
    if found.asked is not None:
        asked = found.asked
        text = f"{_answered(asked)} We found no answer in the national report of {_year(found.later)}. {who}"
        yield BriefLine(text, f"{_request_source(asked)}{looked}", (asked.item.id,))
    if found.body is not None:
        number = found.body.on.place.paragraph
        text = f"{_document_words(found.later, found.body.on.place)}, paragraph {number}. We found no answer of {state} in its national report. {who}"
        yield BriefLine(text, f"{_cite(found.body.on.place)}{looked}", (found.body.on.id,))


def _proposed_line(proposed: Proposed) -> BriefLine:
    asked = proposed.asked
    marked = [mark.title.lower() for mark in proposed.marks]
    checks = f"Our checks mark: {', '.join(marked)}." if marked else "Our checks mark nothing in it."
    text = f"“{folded(asked.clause.request)}”. {_several(_states(asked))} asked it in {_year(asked.review)}. {checks}"
    return BriefLine(text, _request_source(asked), (asked.clause.id,))


def _questions(brief: TopicBrief) -> Iterator[BriefLine]:
    """Questions that rest on what the page says: on what was supported, on what was not, and on what a body says now."""
    state, review = state_name(brief.review.state), brief.review
    earlier = [each for each in brief.asked if each.review is not review] or list(brief.asked)
    taken = next((each for each in earlier if each.answer is not None and each.answer.position is Position.SUPPORTED and each.verbatim), None)
    noted = next((each for each in earlier if is_noted(each) and each.verbatim), None)
    if taken is not None:
        text = f"{_answered(taken)} It dates from {_year(taken.review)}. What has {state} done since, and with what result?"
        yield BriefLine(text, _request_source(taken), (taken.item.id,))
    if noted is not None:
        yield BriefLine(
            f"{_answered(noted)} That was in {_year(noted.review)}. What is its position today?", _request_source(noted), (noted.item.id,)
        )
    told = next((each for each in brief.bodies if each.review is review and each.finding is not None and each.finding.pressing), None)
    if told is not None:
        where = _document_words(told.review, told.on.place)
        text = f"What does {state} answer to what UN bodies say in paragraph {told.on.place.paragraph}? ({where})"
        yield BriefLine(text, _cite(told.on.place), (told.on.id,))


# -- sources


def _cite(place: Place) -> str:
    return cited(place, [place.paragraph] if place.paragraph else [], place.document)


def _document_of(review: Review, place: Place) -> Document | None:
    return next((each for each in review.documents if each.key == place.document), None)


def _dated(review: Review, place: Place) -> str:
    return _dated_document(_document_of(review, place), review)


def _dated_document(document: Document | None, review: Review) -> str:
    """The year of a document, or of its review where it does not say."""
    return document.date[:4] if document is not None and document.date else _year(review)


def _document_words(review: Review, place: Place) -> str:
    """What a document is and its year: "Compilation of 2025"."""
    document = _document_of(review, place)
    kind = document.kind if document is not None else Kind.OTHER
    what = place.document if kind in {Kind.OTHER, Kind.UNKNOWN, Kind.HUMAN_RIGHTS_INDEX} else KINDS[kind][0]
    return f"{what} of {_dated(review, place)}"


def _documents(brief: TopicBrief) -> tuple[SourceShown, ...]:
    used = {each.place.document for each in (*brief.belonging.found, *brief.belonging.nearly)}
    used |= {said.place.document for each in brief.asked if each.answer for said in each.answer.said if said.place is not None}
    return tuple(
        SourceShown(each.key, f"{KINDS[each.kind][0]} of {review.id}", long_date(each.date), each.sha256)
        for review in reversed(brief.reviews)
        for each in review.documents
        if each.key in used
    )


def _made(brief: TopicBrief) -> Iterator[str]:
    parts = [part.name for part in brief.topic.parts]
    names = " and ".join(f"“{name}”" for name in parts)
    yield f"A program looked for sentences that name {names}, or words that stand for {'it' if len(parts) == 1 else 'them'}."
    yield f"It found {counted(len(brief.belonging.found), 'passage')}. What other words say of the topic is not among them."
    yield "Each quotation stands in the document named in its note. Look at the page before you hand it on."
    yield "The requests are earlier ones in their own words. Check that they still fit."


def _nearly(brief: TopicBrief) -> Iterator[BriefLine]:
    for each in brief.belonging.nearly:
        if each.label is not None:
            why = f"A program labels it “{each.label[0]}”."
        elif each.like:
            why = f"A program finds that it asks for the same as {each.like}."
        else:
            why = f"It has the words {listed(f'“{name.words}”' for name in each.names)}, which may mean something else."
        yield BriefLine(f"{each.id}. {why}", _cite(each.place), (each.id,))


# -- one page


def _fitted(view: BriefView) -> BriefView:
    """As many whole lines as the page holds: the first of each section, then one more of each, and so on."""
    every = view.sections
    taken = [0] * len(every)
    for k, section in enumerate(every):
        while taken[k] < min(section.first, len(section.lines)):
            taken[k] += 1
            if not _with(view, taken).fits:
                taken[k] -= 1
                break
    open_ones = list(range(len(every)))
    while open_ones:
        for k in list(open_ones):
            if taken[k] >= len(every[k].lines):
                open_ones.remove(k)
                continue
            taken[k] += 1
            if not _with(view, taken).fits:
                taken[k] -= 1
                open_ones.remove(k)
    return _with(view, taken)


def _with(view: BriefView, taken: Sequence[int]) -> BriefView:
    return replace(view, sections=tuple(_cut(each, count) for each, count in zip(view.sections, taken, strict=True)))


def _cut(section: BriefSection, count: int) -> BriefSection:
    rest = (*section.lines[count:], *section.rest)
    more = f"And {len(rest)} more: see “Also found”." if rest else ""
    return replace(section, lines=section.lines[:count], more=more, rest=rest)


def _height(view: BriefView) -> float:
    total = one_page.height(view.title, one_page.TITLE, bold=True) + one_page.height(view.subtitle, one_page.NOTES) + 2 * one_page.BELOW_LINE
    for section in view.sections:
        total += one_page.ABOVE_HEADING + one_page.height(section.title, one_page.HEADING, bold=True)
        for line in section.lines:
            total += one_page.height(f"{line.text} 00", indent=one_page.INDENT) + one_page.BELOW_LINE
        if section.more:
            total += one_page.height(section.more, one_page.NOTES, indent=one_page.INDENT)
    notes = view.notes
    return total + (one_page.ABOVE_NOTES if notes else 0.0) + sum(one_page.height(f"00 {note}", one_page.NOTES) for note in notes)
