"""What a brief on a topic says by what belongs to it alone: its passages, what is asked in it, its sources. Neither the day nor the persons who are
named on it are in it, so that it is the same for as long as the reviews are, and can be kept with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from ....languages.messages import Message, Messages, Text, in_turn, message, message_of, state_text, together
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, has_reason, how_surely_told, is_in_part, is_noted
from ....preparing.briefs.asked.going_on import one_sentence
from ....preparing.briefs.for_topic.known_by_documents import known_by_documents
from ....preparing.briefs.for_topic.said_on_topic import Says
from ....preparing.briefs.for_topic.said_under_heading import CarriedByHeadings, said_under_heading
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.briefs.replied.visits_waited_for import visits_on_topic
from ....records import Kind, Review
from ...number_runs import in_runs, recommendation_number
from ..frame.brief_counts import each_once
from ..frame.brief_documents import keys_cited, source_shown, told_by_next
from ..frame.brief_shown import BriefParts, BriefSection, SourceShown
from ..frame.page_filled import BEFORE_IT, LONGEST_ALONE
from ..statements.brief_answers import WHAT_NOTED_MEANS, is_called_noted
from ..statements.brief_statements import LONGEST, BriefLine, cite
from ..statements.paragraph_lines import ON_PAGE, by_paragraph, lines_of_paragraph
from ..statements.request_lines import proposed_line, request_line
from .answers_beside_requests import without_answers_quoted
from .asked_by_documents import quoted_elsewhere, searched, told_by_documents
from .asked_counted import asked_count, asked_in_later_counted, may_be_asked
from .brief_absence import absence_line, behind_the_page, is_named_before, no_requests, report_is_silent
from .brief_questions import body_asked_about, questions, what_is_under_way
from .joint_submissions import codes_cited_said, joint_submissions_said
from .named_over_shown import runs_named, told_once
from .near_by_shown import how_often_otherwise
from .nearly_on_topic import nearly_on_topic
from .no_answer_shown import no_answer_lines
from .reasons_of_lists import reasons_of_lists
from .told_by_place import told_by_place
from .visits_waiting_shown import VISITS_WAITING, visit_lines


def brief_parts(brief: TopicBrief, words: Messages) -> BriefParts:
    """All of a brief that rests on nothing but what belongs to its topic, in the language of `words`."""
    headed = said_under_heading(brief)
    passages, to_begin = tuple(_passages(brief, words, headed)), tuple(_to_begin(brief, words))
    asking = tuple(each.said(words) for each in each_once(questions(brief)))
    to_ask = asking or tuple(each.said(words) for each in what_is_under_way(brief))
    lines = [*(line for each in (*passages, *to_begin) for line in (*each.lines, *each.rest)), *to_ask]
    nearly = tuple(each.said(words) for each in nearly_on_topic(brief, lines, headed))
    quoting = (*lines, *nearly)
    return BriefParts(
        passages=passages,
        to_begin=to_begin,
        questions=(questions_section(to_ask, words),) if to_ask else (),
        asking=asking,
        nearly=nearly,
        documents=_documents(brief, words, quoting),
        not_quoted=tuple(map(words.said, (*told_by_place(brief, quoting), *how_often_otherwise(brief.near_by)))),
        joint=tuple(map(words.said, (*joint_submissions_said(brief, quoting), *codes_cited_said(brief, (str(each.source) for each in quoting))))),
        proposes=bool(brief.proposed),
        told_by_next=tuple(map(words.said, told_by_next(brief.reviews, brief.after))),
    )


def questions_section(lines: Iterable[BriefLine], words: Messages) -> BriefSection:
    """The questions of a brief."""
    return section_as_said(words, message("Questions to begin with"), lines)


def _passages(brief: TopicBrief, words: Messages, headed: CarriedByHeadings) -> Iterator[BriefSection]:
    state = state_text(brief.review.state)

    def section(title: Message, made: Iterable[BriefLine], nothing: BriefLine | None = None, kind: Kind | None = None) -> BriefSection:
        nothing = absence_line(brief, kind) if kind is not None else nothing
        return section_as_said(words, title, made, nothing, lambda lines: behind_the_page(brief, lines, words, kind), _refused_with_reason(brief))

    known = known_by_documents(brief.belonging, brief.reviews)
    told = told_by_documents(brief, known) if known is not None else []
    counted = _asked_counts(brief)
    title = (
        message("What was asked of {state:the}", state=state)
        if brief.asked or not told
        else message("What was asked of {state:the}, as these documents tell it", state=state)
    )
    asked = section(title, [*counted, *_asked_lines(brief), *(told if not brief.asked else ())], _nothing_asked(brief))
    counts = len(counted) or len(told[:1])
    reasons = (each.said(words) for each in reasons_of_lists(brief.asked))
    yield replace(asked, first=counts + 1, needed=counts + bool(brief.asked), rest=(*reasons, *asked.rest))  # the counts, and one request
    if brief.asked and told:  # of recommendations whose report is not here: a pointer, and no statement more
        named = section(message("Where these documents name recommendations of the review before"), told)
        yield replace(named, lines=(), rest=(*named.lines, *named.rest))
    here = told if not brief.asked else []
    brief = replace(brief, state_says=without_answers_quoted(brief.state_says, (*asked.lines, *asked.rest)))
    parts = (quoted_elsewhere(list(lines), here) for lines in _said(brief))
    own, carried = list(next(parts)), list(_under_its_headings(brief, headed))
    silent = [absence_line(brief, Kind.NATIONAL_REPORT)] if carried and not own else list(_silent_report(brief))
    says = section(message("What {state:the} says", state=state), [*silent, *own, *carried], kind=Kind.NATIONAL_REPORT)
    yield replace(says, first=2, needed=1 + len(silent))  # its report, and what it said later: its own voice goes before all others
    yield section(message("What UN bodies say"), next(parts), kind=Kind.COMPILATION)
    yield section(message("What contributors say"), next(parts), kind=Kind.STAKEHOLDER_SUMMARY)
    if visits := visits_on_topic(brief.topic, brief.review):
        yield section(VISITS_WAITING, visit_lines(visits))
    if brief.own_bodies:
        yield section(message("What others than the Government said for {state:the}", state=state), _lines(brief, brief.own_bodies))
    if brief.later:
        yield section(message("What documents of later reviews say"), _lines(brief, brief.later))
    if brief.questions:
        before = section(message("What States asked before the review"), _lines(brief, brief.questions))
        own_ones = {each.on.id for each in brief.questions if each.review is brief.review}
        now = tuple(each for each in before.lines if own_ones.intersection(each.records))
        yield replace(before, lines=now, rest=(*(each for each in before.lines if each not in now), *before.rest))
    if brief.statements:
        said = section(message("What delegations said in the dialogue"), _lines(brief, brief.statements))
        others_speak = brief.review.id in {*(each.review.id for each in brief.bodies), *(each.review.id for each in brief.contributors)}
        yield replace(said, lines=(), rest=(*said.lines, *said.rest)) if others_speak else said


def _under_its_headings(brief: TopicBrief, headed: CarriedByHeadings) -> Iterator[BriefLine]:
    """What stands in the State’s reports under headings on the topic and does not name it, paragraph by paragraph; where the page may have it, first
    those that name a part of it, the shortest first: of these there is room for more."""
    within = headed.within(brief)
    own = [each for each in headed.quoted if each.own_voice]
    for each in sorted(own, key=lambda one: (one.may_lead, one.names_a_part, -one.length) if one.may_lead else (False, False, 0), reverse=True):
        yield from lines_of_paragraph(within, each.said, each.heading)


def _silent_report(brief: TopicBrief) -> Iterator[BriefLine]:
    """That the newest national report has nothing that surely is on the topic, where the State speaks elsewhere, and nobody else says so."""
    report = brief.review.national_report
    told = brief.is_silent and is_named_before(brief)
    if brief.state_says and report is not None and brief.has_silent_report and not (told or report.text.missing):
        yield report_is_silent(brief, report)


def _said(brief: TopicBrief) -> tuple[Iterable[BriefLine], ...]:
    """What the State, UN bodies and contributors say."""
    first = body_asked_about(brief)
    bodies = (first, *(each for each in brief.bodies if each is not first)) if first is not None else brief.bodies  # what is asked about is there
    return tuple(_lines(brief, each) for each in (brief.state_says, bodies, brief.contributors))


def _lines(brief: TopicBrief, said: Iterable[Says]) -> Iterator[BriefLine]:
    """What somebody says, paragraph by paragraph."""
    for group in by_paragraph(said):
        yield from lines_of_paragraph(brief, group)


def _to_begin(brief: TopicBrief, words: Messages) -> Iterator[BriefSection]:
    """What we found no answer to, and requests to begin with."""
    if unanswered := list(no_answer_lines(brief)):
        told = section_as_said(words, message("What we found no answer to"), unanswered)
        yield replace(told, needed=min(2, len(told.lines))) if brief.no_answer else told  # what can't be told stands beside what was not found
    if to_begin := [*map(proposed_line, brief.proposed), *_left_out(brief)]:
        yield section_as_said(words, message("Requests to begin with, if they still fit"), to_begin)


def _left_out(brief: TopicBrief) -> Iterator[BriefLine]:
    """Which requests are not proposed, for a document tells of them as done; and where."""
    done = [(each, each.done) for each in brief.asked if each.plain and each.is_done and each.done is not None]
    if done:
        numbers = in_runs(dict.fromkeys(recommendation_number(each.item) for each, _ in done))
        said = message("Left out of these, for a document tells of it as done: {numbers}.", numbers=numbers)
        where = dict.fromkeys(message("{number}: {place}", number=recommendation_number(each.item), place=cite(told.place)) for each, told in done)
        yield BriefLine(said, together(*where), tuple(each.clause.id for each, _ in done))


def section_as_said(
    words: Messages,
    title: Message,
    made: Iterable[BriefLine],
    nothing: BriefLine | None = None,
    behind: Callable[[Sequence[BriefLine]], tuple[BriefLine, ...]] | None = None,
    roomy: Collection[str] = (),
) -> BriefSection:
    """A section with all of its lines, each once; those that are less surely on the topic, name it aside, are too long for the page, or can't be
    read alone, stand behind the others. A longer one stands there where there is no other, or with less of its paragraph; those of `roomy`
    records may be as long as a paragraph."""
    every = [each.said(words) for each in each_once(made) or ([nothing] if nothing is not None else [])]
    can_be = [each for each in every if each.plain and each.alone]
    fits = ON_PAGE + BEFORE_IT
    first = next((each for each in can_be if each.quotes and not each.aside), None)  # the best may be longer than what stands beside it
    can_be = [
        each if each is first or _has_room(each, fits, roomy) else next((one for one in each.shorter if _has_room(one, fits)), each)
        for each in can_be
    ]
    short = tuple(each for each in can_be if _has_room(each, LONGEST_ALONE + BEFORE_IT if each is first and each.paragraph else fits, roomy))
    if not any(each.quotes for each in short):
        short += tuple(each for each in can_be if each.quotes and len(str(each.text)) <= LONGEST_ALONE + BEFORE_IT)[:1]
    if any(each.quotes and not each.aside for each in short):  # what names the topic beside other things stands there alone where nothing else does
        short = tuple(each for each in short if not each.aside)
    if not short and nothing is not None and behind is not None:
        short = behind(every)
    return BriefSection(words.say(title), short, rest=tuple(each for each in every if each not in short))


def _has_room(each: BriefLine, longest: int, roomy: Collection[str] = ()) -> bool:
    """Whether a line is short enough for the page; of a paragraph that may have so many characters, and of `roomy` records as many as one alone."""
    most = longest if each.paragraph else LONGEST_ALONE + BEFORE_IT if not set(roomy).isdisjoint(each.records) else LONGEST
    return not each.quotes or len(str(each.text)) <= most


def _nothing_asked(brief: TopicBrief) -> BriefLine:
    return BriefLine(no_reports(state_text(brief.review.state)), "", cannot_tell=True)


def no_reports(state: Text) -> Text:
    """That nothing can be told of what was asked of a State."""
    return message("We can’t tell what was asked before: the reports of the Working Group on {state:the} are missing here.", state=state)


def _asked_lines(brief: TopicBrief) -> list[BriefLine]:
    """The requests themselves, those first that the State refused with its reason, and else review by review in turn, the newest first; of one review
    those that it did not take upon itself, and of which it tells nothing since."""
    refused, single = _refused_with_reason(brief), list[list[BriefLine]]()
    proposed = {each.asked.clause.id for each in brief.proposed[:1]} - refused  # its words stand there
    for _, of in _asked_by_review(brief):
        ordered = sorted(of, key=lambda each: (each.clause.id in proposed, _first_on_page(each)))
        lines = [request_line(*each) for each in _each_words_once(told_once(ordered, runs_named(of)))]
        lines = [replace(line, aside=line.aside and refused.isdisjoint(line.records)) for line in lines]
        single.append(sorted(lines, key=lambda line: (refused.isdisjoint(line.records), not _fits(line, refused))))
    turns = ([of[turn] for of in single if turn < len(of)] for turn in range(max(map(len, single), default=0)))
    return [line for of_turn in turns for line in sorted(of_turn, key=lambda line: refused.isdisjoint(line.records))]


def _fits(line: BriefLine, roomy: Collection[str]) -> bool:
    """Whether a request is short enough for the page; one that was refused may be as long as a paragraph, for its reason stands with it."""
    return _has_room(line, LONGEST_ALONE + BEFORE_IT, roomy)


def _refused_with_reason(brief: TopicBrief) -> frozenset[str]:
    """The requests that it did not take upon itself, or not all of them, with what it says of that; not of those that name the topic among other
    things alone."""
    return frozenset(each.clause.id for each in brief.asked if each.plain and not each.among and _is_refused(each) and has_reason(each))


def _is_refused(asked: AskedOnTopic) -> bool:
    return is_noted(asked) or is_in_part(asked)


def _each_words_once(asked: Sequence[AskedOnTopic]) -> Iterator[Sequence[AskedOnTopic]]:
    """Requests one by one; those of one recommendation together where one of them can be quoted only in the words of all, and those of one sentence
    of it where that is quoted whole."""
    torn = {each.item.id for each in asked if not each.verbatim}
    of: dict[tuple[str, str], list[AskedOnTopic]] = {}
    for each in asked:
        sentence = one_sentence(each.item, each.clause)
        part = "" if each.item.id in torn else sentence.words if sentence.is_shared else each.clause.id
        of.setdefault((each.item.id, part), []).append(each)
    yield from of.values()


def _first_on_page(each: AskedOnTopic) -> tuple[object, ...]:
    refused = not _is_refused(each), not has_reason(each)
    return not each.plain, each.aside or each.among, not each.by_name, *refused, how_surely_told(each), -each.category, each.clause.id


def _asked_counts(brief: TopicBrief) -> list[BriefLine]:
    """Of each review whose report is here, how much was asked, the newest first; those of which we found nothing where the first of them stands."""
    every = _asked_by_review(brief)
    counted = [review for review, of in every if of]
    others = message_of(len(counted), one="Others may be on it, too.", many="In each year others may be on it, too.")
    several = any(len({each.item.id for each in of}) > 1 for _, of in every)
    more = in_turn(message("The recommendations need not all ask for the same thing: read them."), others) if several else others
    noted = next((review for review, of in every if any(map(is_called_noted, of))), None)
    counts = {
        review.id: asked_count(
            review, of, may_be_asked(brief, review), more if review is counted[-1] else "", WHAT_NOTED_MEANS if review is noted else ""
        )
        for review, of in every
        if of
    }
    counts |= no_requests([review for review, of in every if not of], brief)
    return [*asked_in_later_counted(brief), *(counts[review.id] for review, _ in every if review.id in counts)]


def _asked_by_review(brief: TopicBrief) -> list[tuple[Review, list[AskedOnTopic]]]:
    reviews = [review for review in reversed(brief.reviews) if review.report is not None]
    return [(review, [each for each in brief.asked if each.review is review]) for review in reviews]


# -- sources


def _documents(brief: TopicBrief, words: Messages, lines: Iterable[BriefLine]) -> tuple[SourceShown, ...]:
    """The documents that it rests on, and all that these lines cite."""
    used = {each.place.document for each in (*brief.belonging.found, *brief.belonging.maybe)}
    used |= {said.place.document for each in brief.asked if each.answer for said in each.answer.said if said.place is not None}
    used |= {key for review in brief.reviews for key in (*searched(review), *(each.place.document for each in review.questions))}
    used |= {each.since.place.document for each in brief.asked if each.since is not None}
    used |= {each.on.place.document for each in brief.later} | {item.place.document for _, items in brief.asked_later for item in items}
    every = (*reversed(brief.after), *reversed(brief.reviews))
    used |= keys_cited(lines, every)
    return tuple(source_shown(each, review, words) for review in every for each in review.documents if each.key in used)
