"""The review in a minute: what its page says first, by how far the review has come.

Before it: what the documents that went in say, and what to look at. On the day: what was said and asked. After: what the State answered. Each is
worked out of what the other chapters show, so that every line leads to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from ....examining.frame.result_words import state_value
from ....examining.recommended.follow_through import MEASURED as FOUND_AGAIN
from ....examining.recommended.speaking_time import SpeakingTime, said_of_seconds
from ....languages.messages import Message, Text, message, message_of, said_later, state_text
from ....light_dataclass import dataclass, field, replace
from ....linking.versions.named_by_report import missing_as_named
from ....names import speaking_rule
from ....records import OPEN, Kind, Position, Result, Review, ReviewStatus
from ...examined.examined_view import ExaminedView
from ...examined.quotable import all_supported
from ...examined.rank import has_value
from ...names_said import state_named
from ...quotes import Link
from ...spoken_after import own_replies
from ...states_and_groups import state_name
from ..documents.held_shown import AskedShown, NamedAndMissing, named_and_missing
from ..documents.input_documents import WentIn
from ..documents.matrix_page import MatrixShown
from ..listed.read_out_shown import read_out_told
from ..listed.report_shown import RecommendedShown, ReportShown
from ..subjects.by_subject import BySubject, SubjectShown
from .answers_told import (
    ANSWERED,
    OPEN_FOR_ALL,
    claimed_beside,
    claims_at,
    claims_told,
    given_by_number,
    less_often_elsewhere,
    not_understood_at,
    open_answers,
    put_off_again,
    puts_off,
    reasons_told,
    words_not_understood,
    words_of_putting_off,
)
from .before_review import (
    MOST_LOOKS,
    LookedAt,
    LookShown,
    Portion,
    gravest,
    later_documents,
    looks,
    most_written,
    waiting,
)
from .concern_voiced import ConcernVoiced, critics_told, quoted_told
from .fact_line import FactLine
from .facts_before import facts_before
from .first_asked import RefusedRequests, SeveralAsk, made_most, refused_requests, several_ask
from .first_told import (
    ToldShown,
    counted_sentences,
    sentences_told,
    within_errors,
)
from .last_review import LastReviewSaid, last_review
from .least_time import least_time
from .lifted_sentences import standing_first
from .missing_told import missing_told, questions_not_held
from .most_refused import most_refused
from .none_unusual import nothing_unusual, what_was_compared
from .said_before_answers import said_before_answering
from .sorted_by_ohchr import sorted_by_ohchr
from .subjects_asked_most import most_subjects, subject_of_most, subject_of_most_at
from .subjects_refused import subjects_refused
from .where_answered import answered_at, answers_elsewhere, firsts, totals_at

MOST_SUBJECTS = 6


class Stage(StrEnum):
    """How far a review has come, by the documents that are held."""

    BEFORE = "before"
    DAY = "day"
    AFTER = "after"
    WITHOUT = "without"
    NOT_HELD = "not_held"


TITLES: dict[Stage, str] = said_later(
    {
        Stage.BEFORE: "What came in before the review",
        Stage.DAY: "The day of the review: what was said and asked",
        Stage.AFTER: "The review in a minute",
        Stage.WITHOUT: "We don’t have the report: what the other documents say",
        Stage.NOT_HELD: "This review was not held",
    }
)
"""What the chapter is called."""

_UNREAD: str = said_later("The report is here and was not read: what the other documents say")
"""The same where the report is among the documents."""


@dataclass(frozen=True, slots=True)
class FirstChapter:
    """What the page says first. `told` are the sentences on what is unusual (`nothing`: what is said where there are none), `facts` what was done.
    `subjects` are those of the most requests, `several` what several States ask for, `refused` what the State did not support. Before a review:
    `written`, what UN bodies write most about; `gravest`, the gravest of it; `waits`, what waits for the State; `looks`, what to look at; `last` what
    the State's report says of its last review; `asked_by` who asked in writing, where the report does not name them. `missing` says which documents
    would tell more, `missing_told` says so in words. `open_answers` are the positions of `OPEN` that recommendations have in the
    end. `named_missing` are documents that the report names and that are not held, `missing_as` the symbols by which
    it names some of those that are `missing`. `voiced` are sentences in which speakers voice concern, `voiced_how` says how
    they were chosen, `critics` how many criticized, `critics_named` who. `compared` says of what the figures are that were compared, where
    none is told as unusual, and `unusual_is` what that would be. `replies` says where the State itself speaks. `gravest` are the first of so many
    sentences (`grave`)."""

    stage: Stage
    title: Message
    told: tuple[ToldShown, ...]
    nothing: Text | None
    facts: tuple[FactLine, ...]
    subjects: tuple[SubjectShown, ...]
    several: SeveralAsk
    refused: RefusedRequests | None
    written: tuple[Portion, ...]
    gravest: tuple[LookedAt, ...]
    waits: tuple[FactLine, ...]
    looks: LookShown | None
    last: tuple[LastReviewSaid, ...]
    asked_by: tuple[Link, ...]
    missing: tuple[Kind, ...]
    missing_told: tuple[Message, ...]
    open_answers: tuple[Position, ...]
    named_missing: tuple[NamedAndMissing, ...] = ()
    voiced: tuple[ConcernVoiced, ...] = ()
    voiced_how: tuple[Message, ...] = ()
    critics: Message | None = None
    critics_named: tuple[Message, ...] = ()
    replies: Message | None = None
    compared: tuple[Message, ...] = ()
    unusual_is: tuple[Message, ...] = ()
    grave: int = 0
    missing_as: Mapping[Kind, str] = field(default_factory=dict)


def stage_of(review: Review, recommended: RecommendedShown) -> Stage:
    """How far a review has come: after it, once a report and answers to most of its recommendations, or what follows on it, are held."""
    if review.status is not ReviewStatus.HELD:
        return Stage.NOT_HELD
    since = {document.kind for document in review.documents} & {Kind.ADDENDUM, Kind.DECISION, Kind.SESSION_REPORT, Kind.THEMATIC_LIST}
    if review.report is None:
        over = since or Kind.WORKING_GROUP_REPORT in review.not_read or later_documents(review)
        return Stage.WITHOUT if over else Stage.BEFORE
    if since:
        return Stage.AFTER
    waits = sum(len(each.items) for each in recommended.positions if each.position in OPEN)
    return Stage.DAY if 2 * waits > len(recommended.items) else Stage.AFTER


def first_chapter(
    review: Review,
    examined: ExaminedView | None,
    results: Sequence[Result],
    report: ReportShown | None,
    recommended: RecommendedShown,
    subjects: BySubject | None,
    matrix: MatrixShown | None,
    went: WentIn | None,
    asked: tuple[AskedShown, ...],
    voiced: tuple[ConcernVoiced, ...] = (),
    critics: tuple[Message, ...] = (),
    day: date | None = None,
) -> FirstChapter:
    """The first chapter of a page, of what its other chapters show. `day`: on which it is made (None: not known)."""
    stage = stage_of(review, recommended)
    said = sentences_told(examined, results) if examined and stage in {Stage.DAY, Stage.AFTER} else ()
    is_none_unusual = not said and stage in {Stage.DAY, Stage.AFTER}
    before = stage in {Stage.BEFORE, Stage.WITHOUT}
    refused = refused_requests(subjects, recommended, review.language) if stage is Stage.AFTER else None
    grave = gravest(matrix, went.compilation if went else None) if before else ()
    unread = stage is Stage.WITHOUT and any(each.kind is Kind.WORKING_GROUP_REPORT for each in review.documents)
    return FirstChapter(
        stage,
        message(_UNREAD if unread else TITLES[stage]),
        said,
        nothing_unusual(review, examined, results) if examined and is_none_unusual else None,
        tuple(
            facts_before(review, went, matrix, day, was_held=stage is Stage.WITHOUT)
            if before
            else _facts(review, report, recommended, results, subjects, refused, frozenset(each.key for each in said))
        ),
        most_subjects(subjects)[:MOST_SUBJECTS],
        several_ask(subjects),
        refused,
        most_written(matrix, later_documents(review)) if before else (),
        standing_first(review, grave, MOST_LOOKS),
        tuple(waiting(review)) if before else (),
        _looks(review, matrix) if before else None,
        last_review(review) if before else (),
        ()
        if review.report and review.report.askers
        else tuple(Link(f"by-{each.key}" if each.key and each.linked else "", each.state) for each in asked),
        review.missing,
        missing_told(review, was_held=stage not in {Stage.BEFORE, Stage.NOT_HELD}),
        open_answers(recommended),
        named_and_missing(review),
        voiced,
        quoted_told(voiced, state_value(review)) if voiced else (),
        critics_told(results, state_value(review)) if voiced else None,
        critics if voiced else (),
        own_replies(review.report.statements, state_named(review)) if voiced and review.report else None,
        *(what_was_compared(examined, results) if examined and is_none_unusual else ((), ())),
        len(grave),
        missing_as_named(review),
    )


def _looks(review: Review, matrix: MatrixShown | None) -> LookShown | None:
    found = looks(matrix)
    return replace(found, first=standing_first(review, found.first, MOST_LOOKS)) if found is not None else None


def _facts(
    review: Review,
    report: ReportShown | None,
    view: RecommendedShown,
    results: Sequence[Result],
    subjects: BySubject | None,
    refused: RefusedRequests | None,
    told: frozenset[str],
) -> Iterator[FactLine]:
    """Who recommended, what was asked most and answered, who spoke; nothing again of the examinations that are `told` above."""
    number, by_name = review.session, {result.examination: result for result in results}
    spoken: list[FactLine] = []
    if report and report.spoke:
        spoke = report.stated or report.spoke
        seconds: tuple[Message, ...] = said_of_seconds(spoke, number, SpeakingTime(None).overhead)
        if not speaking_rule(number).shares:  # what States shared in the first cycle is what practice shows: its text was not at hand
            seconds = seconds[:1]
        places = tuple({each.paragraph: each for each in (report.not_heard_at, report.stated_at) if each}.values())[::-1]
        seconds += tuple(least_time(by_name.get("speaking_time")))
        spoken.append(FactLine("spoke", (*seconds, *([report.not_heard_told] if report.not_heard_told else [])), "#statements", places))
    if view.items:
        yield FactLine(
            "recommended",
            (
                message_of(
                    len(view.items),
                    one="{states} States made {n} recommendation. Our program counts {requests} requests in them: "
                    "a recommendation made by three States counts as three.",
                    many="{states} States made {n} recommendations. Our program counts {requests} requests in them: "
                    "a recommendation made by three States counts as three.",
                    states=len(view.states),
                    requests=view.rows,
                )
                if not view.each_by_one_state
                else message_of(
                    len(view.items),
                    one="There is {n} recommendation, made by one State alone.",
                    many="{states} States made {n} recommendations. Each was made by one State alone.",
                    states=len(view.states),
                ),
                *([most] if (most := made_most(view)) else []),
            ),
            "#recommendations",
            tuple(sorted((each.lead_in.place for each in view.lists if each.lead_in), key=lambda place: place.spans)),
        )
    if view.items and review.report and (whose := review.report.whose):
        says = message("The report says of its conclusions and recommendations: “{words}”", words=whose.text.clean)
        yield FactLine("recommended", (says,), "", (whose.place,), behind=True)
    if reworded := read_out_told(view.read_out):
        yield FactLine("reworded", reworded, "#read-out", (view.read_out[0].place,), behind=True)
    if asked := tuple(subject_of_most(subjects, state_named(review))):
        yield FactLine("asked", asked, "#subjects", subject_of_most_at(subjects))
        yield from sorted_by_ohchr(review)
    for doubt in review.report.doubts if review.report else ():
        if doubt.kind == "paragraphs_in_other_language" and isinstance(doubt.what, Message):
            yield FactLine("language", (doubt.what,), "", (doubt.place,) if doubt.place else ())
    yield from _answers(review, view, by_name, subjects, refused, told)
    # Who spoke and who asked in writing come behind what was asked and answered, which most readers look for.
    yield from spoken
    if review.report and (askers := review.report.askers):
        who = tuple(state_text(each) for each in sorted(askers.states, key=state_name))
        put = message_of(
            len(who),
            one="By the report’s list, {n} State put questions in writing before the review: {states:the}.",
            many="By the report’s list, {n} States put questions in writing before the review: {states:the}.",
            states=who,
        )
        yield FactLine("questions", (put, *questions_not_held(review)), "#questions" if review.questions else "", (askers.place,), behind=True)


def _answers(
    review: Review,
    view: RecommendedShown,
    by_name: Mapping[str, Result],
    subjects: BySubject | None,
    refused: RefusedRequests | None,
    told: frozenset[str],
) -> Iterator[FactLine]:
    """What repeats what was asked before, and what the State answered."""
    state, at = state_named(review), answered_at(review)
    again = by_name.get("follow_through")
    if again and has_value(again) and "follow_through" not in told and again.headline and again.headline.count:
        yield FactLine("follow_through", (again.said[0], *within_errors(again.headline), IT_ERRS), "#examined-follow_through")
    numbers = {each.position: len(each.items) for each in view.positions}
    if view.final and set(numbers) == {Position.SUPPORTED, Position.NOTED}:
        yield FactLine(
            "answered",
            (
                message(
                    "{state:The} supported {supported} of the {all} recommendations. It noted the other {noted}, without supporting them.",
                    state=state,
                    supported=numbers[Position.SUPPORTED],
                    noted=numbers[Position.NOTED],
                    all=len(view.items),
                ),
                *(said for each in view.positions for said in claimed_beside(each)),
            ),
            "#position-noted",
            totals_at(review, numbers) or firsts(at, (Position.SUPPORTED, Position.NOTED)),
        )
        numbers = {}
        yield from most_refused(refused, state)
        refused = None
    if {Position.SUPPORTED, Position.NOT_SUPPORTED} <= set(numbers):
        both = message(
            "{state:The} supported {supported} of the {all} recommendations. It did not support {refused}.",
            state=state,
            supported=numbers.pop(Position.SUPPORTED),
            refused=numbers.pop(Position.NOT_SUPPORTED),
            all=len(view.items),
        )
        yield FactLine("answered", (both,), "#position-not_supported", firsts(at, (Position.SUPPORTED, Position.NOT_SUPPORTED)))
        yield from most_refused(refused if Position.NOTED not in numbers else None, state)
        refused = refused if Position.NOTED in numbers else None
    elsewhere = answers_elsewhere(review, view, state)
    for each in view.positions:
        if each.position in numbers:
            of_all = len(each.items) == len(view.items)
            words = OPEN_FOR_ALL if each.position in OPEN_FOR_ALL and of_all else ANSWERED
            text: tuple[Message, ...] = (message(words[each.position], n=len(each.items), all=len(view.items), state=state),)
            if each.position is Position.SUPPORTED and of_all:
                text = (all_supported(len(each.items), state),)
            if each.position is Position.UNDER_CONSIDERATION:
                text, elsewhere = (*text, *words_of_putting_off(view), *([elsewhere] if elsewhere else ())), None
            text = (*text, *put_off_again(review, each), *claimed_beside(each))
            yield FactLine("answered", text, f"#position-{each.position}", firsts(at, (each.position,)))
    if elsewhere:
        yield FactLine("answered", (elsewhere,), "")
    yield from most_refused(refused, state)
    yield from subjects_refused(subjects, state)
    if puts_off(view):
        # Where most was answered, what the State said of the few that wait is no longer what a reader looks for first.
        after = stage_of(review, view) is Stage.AFTER
        yield from (replace(line, behind=after) for line in said_before_answering(review, subjects))
    supported = next((each for each in view.positions if each.position is Position.SUPPORTED), None)
    if supported and supported.claimed:
        yield FactLine("claims", tuple(claims_told(review, supported, state, final=view.final)), "#position-supported", claims_at(review, view))
    responses, adoption = by_name.get("responses"), by_name.get("adoption")
    if responses is not None:
        riddles = words_not_understood(review)
        if reasons := tuple(reasons_told(responses, state, (each.position for each in view.positions), given_by_number(review), riddles)):
            yield FactLine("reasons", reasons, "#examined-responses", not_understood_at(reasons, riddles))
        if responses.headline is not None and responses.standing is None and has_value(responses):
            yield FactLine("responses", (*counted_sentences(responses), *less_often_elsewhere(review)), "#examined-responses")
    if adoption is not None and has_value(adoption) and adoption.headline is not None and adoption.headline.count:
        yield FactLine("adoption", adoption.said, "#examined-adoption")


IT_ERRS = message("About {right} in 100 of its finds are right; it misses others.", right=round(100 * FOUND_AGAIN.right / FOUND_AGAIN.marked))
"""What is said beside the share of requests that repeat earlier ones: it is found by a model, whose errors were measured."""
