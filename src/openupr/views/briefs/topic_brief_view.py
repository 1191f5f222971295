"""A brief on a topic as it is shown: one page of whole statements, each with its source, then the sources and what else was found.

What does not fit on the page is left out whole, and counted. Words of documents stand in quotation marks, as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...languages.messages import Message, Messages, Text, in_turn, message, message_of, messages, state_text, together
from ...light_dataclass import replace
from ...linking.raised_persons import Raised
from ...preparing.briefs.asked_on_topic import AskedOnTopic, how_surely_told, is_noted, on_one_line
from ...preparing.briefs.known_by_documents import known_by_documents
from ...preparing.briefs.later_events import later_event
from ...preparing.briefs.said_on_topic import Says
from ...preparing.briefs.topic_brief import NoAnswerFound, TopicBrief
from ...records import Document, Kind, Review
from ..code_words import KINDS
from ..withheld import Withheld
from .asked_by_documents import quoted_elsewhere, searched, told_by_documents
from .asked_counted import asked_count, may_be_asked
from .blocked_words import with_blocked_said
from .brief_absence import UNCONFIRMED, absence_line, behind_the_page, no_requests, report_is_silent, silence
from .brief_answers import answer_sentences, in_runs, recommendation_number
from .brief_counts import counts_said, each_once
from .brief_documents import brief_rests_on
from .brief_questions import body_asked_about, questions, what_is_under_way
from .brief_shown import BriefSection, BriefView, SourceShown
from .brief_statements import (
    LONGEST,
    BriefLine,
    QuotedPart,
    cite,
    in_marks,
    proposed_line,
    request_line,
    request_source,
)
from .day_of_brief import NO_DAY, BriefDay, for_which_review
from .documents_named import day_of, document_words, review_year
from .files_named import without_file_names
from .joint_submissions import joint_submissions_said
from .nearly_on_topic import nearly_on_topic
from .paragraph_lines import LONGEST_ALONE, ON_PAGE, by_paragraph, lines_of_paragraph
from .persons_on_subject import OnSubject, person_line, person_questions, persons_on
from .told_by_place import told_by_place

_BEFORE_IT = 60
"""Characters of what stands before a quotation, at most: its document, and who says it."""


def brief_view(brief: TopicBrief, withheld: Withheld, version: str, when: BriefDay = NO_DAY, words: Messages | None = None) -> BriefView:
    """The brief in the language of `words` (None: English), fitted to its page; `when` is the day on which it is made."""
    said = words or messages()
    persons = persons_on(brief.reviews, withheld, has_person_on_topic(brief))
    sections = (*_passages(brief, said), *_to_begin_with(brief, persons, said))
    lines = [line for each in sections for line in (*each.lines, *each.rest)]
    nearly = tuple(each.said(said) for each in nearly_on_topic(brief, lines))
    quoting = (*lines, *nearly)
    made = BriefView(
        said.say("{state}: {topic}", state=state_text(brief.review.state), topic=brief.topic.text),
        said.said(_subtitle(brief, when)),
        sections,
        _documents(brief, said),
        tuple(map(said.said, (*_made(brief, quoting), made_by(version)))),
        nearly,
        version,
    )
    every = (*brief.reviews, *brief.after)
    return fitted(with_blocked_said(without_file_names(withheld.view(made), every, said), withheld, every, said), said)


def made_by(version: str) -> Text:
    """Which program made it."""
    return message("Made by OpenUPR {version}.", version=version)


def _subtitle(brief: TopicBrief, when: BriefDay) -> Text:
    return in_turn(for_which_review(brief.review, when), brief_rests_on(brief.reviews, when, brief.after))


# -- the sections


def _passages(brief: TopicBrief, words: Messages) -> Iterator[BriefSection]:
    state = state_text(brief.review.state)

    def section(title: Message, made: Iterable[BriefLine], nothing: BriefLine | None = None, kind: Kind | None = None) -> BriefSection:
        nothing = absence_line(brief, kind) if kind is not None else nothing
        return _section(words, title, made, nothing, lambda lines: behind_the_page(brief, lines, words, kind))

    known = known_by_documents(brief.belonging, brief.reviews)
    told = told_by_documents(brief, known) if known is not None else []
    counted = _asked_counts(brief)
    title = (
        message("What was asked of {state:the}", state=state)
        if brief.asked or not told
        else message("What was asked of {state:the}, as these documents tell it", state=state)
    )
    asked = section(title, [*counted, *_asked_lines(brief), *told], _nothing_asked(brief))
    counts = len(counted) or len(told[:1])
    yield replace(asked, first=counts + 1, needed=counts + bool(brief.asked))  # the counts, and one request in its words
    here = told if not brief.asked else []
    parts = (quoted_elsewhere(list(lines), here) for lines in _said(brief))
    says = section(message("What {state:the} says", state=state), [*_silent_report(brief), *next(parts)], kind=Kind.NATIONAL_REPORT)
    yield replace(says, first=2)  # its report, and what it said later
    yield section(message("What UN bodies say"), next(parts), kind=Kind.COMPILATION)
    yield section(message("What contributors say"), next(parts), kind=Kind.STAKEHOLDER_SUMMARY)
    if brief.own_bodies:
        yield section(message("What others than the Government said for {state:the}", state=state), _told_later(brief, brief.own_bodies))
    if brief.later:
        yield section(message("What documents of later reviews say"), _told_later(brief, brief.later))
    if brief.questions:
        before = section(message("What States asked before the review"), _told_later(brief, brief.questions))
        own = {each.on.id for each in brief.questions if each.review is brief.review}
        now = tuple(each for each in before.lines if own.intersection(each.records))
        yield replace(before, lines=now, rest=(*(each for each in before.lines if each not in now), *before.rest))
    if brief.statements:
        said = section(message("What delegations said in the dialogue"), _told_later(brief, brief.statements))
        others_speak = brief.review.id in {*(each.review.id for each in brief.bodies), *(each.review.id for each in brief.contributors)}
        yield replace(said, lines=(), rest=(*said.lines, *said.rest)) if others_speak else said


def _silent_report(brief: TopicBrief) -> Iterator[BriefLine]:
    """That the newest national report has nothing that surely is on the topic, where the State speaks elsewhere, and nobody else says so."""
    report = brief.review.national_report
    if brief.state_says and report is not None and brief.has_silent_report and not (brief.is_silent or report.text.missing):
        yield report_is_silent(brief, report)


def _said(brief: TopicBrief) -> tuple[Iterable[BriefLine], ...]:
    """What the State, UN bodies and contributors say."""
    first = body_asked_about(brief)
    bodies = (first, *(each for each in brief.bodies if each is not first)) if first is not None else brief.bodies  # what is asked about is there
    return tuple(_told_later(brief, each) for each in (brief.state_says, bodies, brief.contributors))


def _told_later(brief: TopicBrief, said: Iterable[Says]) -> Iterator[BriefLine]:
    """What somebody says, paragraph by paragraph, with what a later document tells on it."""
    for group in by_paragraph(said):
        for line in lines_of_paragraph(brief, group):
            yield _with_later(brief, group[0].review, line, group[0].on.words)


def _since(brief: TopicBrief, line: BriefLine) -> BriefLine:
    """A statement on a request of which no report is known to tell since, with what a later document tells on the topic."""
    asked = next((each for each in brief.asked if {each.item.id, each.clause.id}.intersection(line.records)), None)
    return _with_later(brief, asked.review, line, asked.clause.request) if asked is not None and asked.since is None else line


def _with_later(brief: TopicBrief, review: Review, line: BriefLine, about: str) -> BriefLine:
    """A statement of an earlier review with what a later one tells of a year since on what it is `about`: it is no news of today."""
    later = later_event(brief, review, about) if review is not brief.review else None
    if later is None:
        return line
    told = message("A later document tells of {year} on this topic: see the note.", year=str(later.year))
    return replace(line, text=in_turn(line.text, told), source=together(line.source, message("later: {place}", place=cite(later.on.place))))


def _to_begin_with(brief: TopicBrief, persons: Sequence[OnSubject], words: Messages) -> Iterator[BriefSection]:
    if persons:
        yield _section(words, message("Persons named on it"), (person_line(each, words) for each in persons))
    if unanswered := list(_no_answer_lines(brief)):
        yield _section(words, message("What we found no answer to"), unanswered)
    if to_begin := [*(_since(brief, proposed_line(each)) for each in brief.proposed), *_left_out(brief)]:
        yield _section(words, message("Requests to begin with, if they still fit"), to_begin)
    if to_ask := [*(_since(brief, each) for each in questions(brief)), *person_questions(persons)] or list(what_is_under_way(brief)):
        yield _section(words, message("Questions to begin with"), to_ask)


def _left_out(brief: TopicBrief) -> Iterator[BriefLine]:
    """Which requests are not proposed, for a document tells of them as done; and where."""
    done = [(each, each.done) for each in brief.asked if each.plain and each.is_done and each.done is not None]
    if done:
        numbers = in_runs(dict.fromkeys(recommendation_number(each.item) for each, _ in done))
        said = message("Left out of these, for a document tells of it as done: {numbers}.", numbers=numbers)
        where = dict.fromkeys(message("{number}: {place}", number=recommendation_number(each.item), place=cite(told.place)) for each, told in done)
        yield BriefLine(said, together(*where), tuple(each.clause.id for each, _ in done))


def has_person_on_topic(brief: TopicBrief) -> Callable[[Review, Raised], bool]:
    """Whether a sentence that is on the topic has a person's name."""
    words = {review.id: [on_one_line(each.words) for each in brief.belonging.found if each.review == review.id] for review in brief.reviews}
    return lambda review, raised: any(spelling in sentence for spelling in raised.person.spellings for sentence in words[review.id])


def _section(
    words: Messages,
    title: Message,
    made: Iterable[BriefLine],
    nothing: BriefLine | None = None,
    behind: Callable[[Sequence[BriefLine]], tuple[BriefLine, ...]] | None = None,
) -> BriefSection:
    """A section with all of its lines, each once; those that are less surely on the topic, name it aside, are too long for the page, or can't be read
    alone, stand behind the others. A longer one stands there where there is no other."""
    every = [each.said(words) for each in each_once(made) or ([nothing] if nothing is not None else [])]
    can_be = [each for each in every if each.plain and each.alone]
    short = tuple(each for each in can_be if len(str(each.text)) <= (ON_PAGE + _BEFORE_IT if each.paragraph else LONGEST) or not each.quotes)
    short = short or tuple(each for each in can_be if len(str(each.text)) <= LONGEST_ALONE + _BEFORE_IT)[:1]
    if any(each.quotes and not each.aside for each in short):  # what names the topic beside other things stands there alone where nothing else does
        short = tuple(each for each in short if not each.aside)
    if not short and nothing is not None and behind is not None:
        short = behind(every)
    return BriefSection(words.say(title), short, rest=tuple(each for each in every if each not in short))


def _nothing_asked(brief: TopicBrief) -> BriefLine:
    return BriefLine(no_reports(state_text(brief.review.state)), "")


def no_reports(state: Text) -> Text:
    """That nothing can be told of what was asked of a State."""
    return message("We can’t tell. The reports of the Working Group on {state:the} are missing here.", state=state)


def _asked_lines(brief: TopicBrief) -> list[BriefLine]:
    """The requests themselves, review by review in turn, those first that the State did not take upon itself, and of which it tells nothing since."""
    proposed = {each.asked.clause.id for each in brief.proposed[:1]}  # its words stand there
    single = [sorted(of, key=lambda each: (each.clause.id in proposed, _first_on_page(each))) for _, of in _asked_by_review(brief)]
    turns = max(map(len, single), default=0)
    return [_since(brief, request_line(of[turn])) for turn in range(turns) for of in single if turn < len(of)]


def _first_on_page(each: AskedOnTopic) -> tuple[object, ...]:
    return not each.plain, each.aside, not each.by_name, not is_noted(each), how_surely_told(each), -each.category, each.clause.id


def _asked_counts(brief: TopicBrief) -> list[BriefLine]:
    """Of each review whose report is here, how much was asked, the newest first; those of which we found nothing where the first of them stands."""
    every = _asked_by_review(brief)
    counts = {review.id: asked_count(review, of, may_be_asked(brief, review)) for review, of in every if of}
    counts |= no_requests([review for review, of in every if not of], brief)
    return [counts[review.id] for review, _ in every if review.id in counts]


def _asked_by_review(brief: TopicBrief) -> list[tuple[Review, list[AskedOnTopic]]]:
    reviews = [review for review in reversed(brief.reviews) if review.report is not None]
    return [(review, [each for each in brief.asked if each.review is review]) for review in reviews]


def _no_answer_lines(brief: TopicBrief) -> Iterator[BriefLine]:
    if brief.cannot_tell:
        yield BriefLine(in_turn(message("We can’t tell what is unanswered."), brief.cannot_tell), "")
    for each in brief.no_answer:
        yield from _no_answer_line(each)
    report = brief.review.national_report
    if report is not None and brief.is_silent and not report.text.missing:
        yield silence(brief, report)


def _no_answer_line(found: NoAnswerFound) -> Iterator[BriefLine]:
    report = found.later.national_report
    who = message("{who} says so.", who=found.judged) if found.judged else UNCONFIRMED
    looked = message("looked through: {document}", document=report.document.key) if report is not None else ""
    if found.asked is not None:
        asked = found.asked
        text = in_turn(answer_sentences(asked), _unanswered(review_year(found.later)), who)
        yield BriefLine(text, together(request_source(asked), looked), (asked.item.id,))
    if found.body is not None:
        number = found.body.on.place.paragraph
        what = message("{document}, paragraph {number}.", document=document_words(found.later, found.body.on.place), number=number)
        text = in_turn(what, _unanswered(review_year(found.later)), who)
        yield BriefLine(text, together(cite(found.body.on.place), looked), (found.body.on.id,))


def _unanswered(year: Text) -> Text:
    return message("We found no passage of the national report of {year} that answers it: look at its headings yourself.", year=year)


# -- sources


def _documents(brief: TopicBrief, words: Messages) -> tuple[SourceShown, ...]:
    used = {each.place.document for each in (*brief.belonging.found, *brief.belonging.maybe)}
    used |= {said.place.document for each in brief.asked if each.answer for said in each.answer.said if said.place is not None}
    used |= {key for review in brief.reviews for key in searched(review)}
    used |= {each.since.place.document for each in brief.asked if each.since is not None}
    used |= {each.on.place.document for each in brief.later}
    every = reversed((*brief.reviews, *brief.after))
    return tuple(source_shown(each, review, words) for review in every for each in review.documents if each.key in used)


def source_shown(document: Document, review: Review, words: Messages) -> SourceShown:
    """A document that is quoted, in the reader's language."""
    what = words.say("{document} of {review}", document=message(KINDS[document.kind][0]), review=review.id)
    return SourceShown(document.key, what, words.date(day_of(document)), document.sha256)


def _made(brief: TopicBrief, quoting: Sequence[BriefLine]) -> Iterator[Text]:
    names = tuple(in_marks(part.name) for part in brief.topic.parts)
    if len(names) == 1:
        yield message("A program looked for sentences that name {names}, or words that stand for it.", names=names)
    else:
        yield message("A program looked for sentences that name {names}, or words that stand for them.", names=names)
    yield from told_by_place(brief, quoting)
    yield message("Passages that say it in yet other words may be missing.")
    yield message("A program chose which of them stand on the page. Read the others too.")
    yield from joint_submissions_said(brief)
    yield message("In quotations, words in square brackets are ours: who says it, or […] for what is left out.")
    yield message("With […] at an end of a quotation, its sentence or list is cut there. Its paragraph may say more: read it.")
    yield message("Each quotation stands in the document that its note, or the bracket behind it, names. Look at the page before you hand it on.")
    if brief.proposed:
        yield message("The requests are earlier ones in their own words. Check that they still fit.")


# -- one page


def fitted(view: BriefView, words: Messages) -> BriefView:
    """As many whole lines as the page holds: the first of each section, then one more of each, and so on; with how many statements there are."""
    made = _fitted(view, words)
    behind = tuple(each.title for each in made.sections if each.rest and not each.lines)
    told = (words.say("Not on the page: {parts}.", parts=tuple(in_marks(title) for title in behind)),) if behind else ()
    return replace(made, made=(counts_said(made.counts, words), *told, *made.made))


def _fitted(view: BriefView, words: Messages) -> BriefView:
    every = view.sections
    taken = [0] * len(every)
    wanted = [len(each.lines) if each.whole else each.needed for each in every]
    for upto in (wanted, [1] * len(every), [each.first for each in every]):
        for k, section in sorted(enumerate(every), key=lambda each: each[1].both):
            while taken[k] < min(upto[k], len(section.lines)):
                taken[k] += 1
                if not _with(view, taken, words).fits:
                    taken[k] -= 1
                    break
    open_ones = list(range(len(every)))
    while open_ones:
        for k in list(open_ones):
            if taken[k] >= len(every[k].lines):
                open_ones.remove(k)
                continue
            taken[k] += 1
            if not _with(view, taken, words).fits:
                taken[k] -= 1
                open_ones.remove(k)
    return _with(view, taken, words)


def _with(view: BriefView, taken: Sequence[int], words: Messages) -> BriefView:
    return replace(view, sections=tuple(_cut(each, count, words) for each, count in zip(view.sections, taken, strict=True)))


def _cut(section: BriefSection, count: int, words: Messages) -> BriefSection:
    shown = {each.paragraph for each in section.lines[:count]}
    every = (*section.lines[count:], *section.rest)
    rest = tuple(each for each in every if not each.paragraph or each.part is (QuotedPart.REST if each.paragraph in shown else QuotedPart.WHOLE))
    told = message_of(len(rest), one="“Also found” has {n} more statement.", many="“Also found” has {n} more statements.")
    more = words.said(told) if rest else ""
    return replace(section, lines=section.lines[:count], more=more, rest=rest)
