"""Which documents a brief rests on, which of them are missing, and which reviews of the State are not held at all: told in one way in every brief."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Messages, Text, Value, in_turn, message, message_of
from ....languages.word_tables import has_table, reading_in, wording
from ....names import sessions_of
from ....preparing.briefs.asked.answers_told_later import AnswersToldLater
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....records import OPEN, Document, Kind, Position, Review, ReviewStatus
from ...code_words import KINDS, kind_name
from ...own_annexes import annex_pointed_to
from ..statements.brief_statements import BriefLine, cite
from ..statements.documents_named import day_of
from .brief_shown import SourceShown
from .day_of_brief import BriefDay, is_over, year_of_session

_BEFORE = (Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY)
_AFTERWARDS = (Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM)


def brief_rests_on(
    reviews: Sequence[Review], when: BriefDay, after: Sequence[Review] = (), looked_for: Text = "", told: Sequence[Text] | None = None
) -> Text:
    """The reviews that a brief is made from, the oldest first; what is missing of each; which reviews between them are not here; and in which later
    ones (`after`) is looked for what became of a request (`looked_for`: what exactly, where that is told). `told` is what `told_by_next` gives,
    where somebody has it."""
    documents = message("From the documents of {reviews}.", reviews=tuple(each.id for each in reviews))
    without = _without_addendum(reviews)
    put_off = tuple(each.id for each in without if each.answers and all(one.is_left_open for one in each.answers))
    unanswered = tuple(each.id for each in without if each.id not in put_off)
    none = message("The report of {reviews} leaves its answers to recommendations for later: those are not here.", reviews=put_off) if put_off else ""
    alone = message("Without an addendum of {reviews} we know only the answers in the report itself.", reviews=unanswered) if unanswered else ""
    later = tuple(each.id for each in after)
    since = message("We looked in {reviews}, too, for what became of a request.", reviews=later) if later else ""
    since = looked_for if later and looked_for else since
    next_ones = told if told is not None else told_by_next(reviews, after)
    held = (*_held_of_later(after), *_missing(reviews, when), *_annexes(reviews), _not_here([*reviews, *after]))
    return in_turn(documents, since, *held, none, alone, *_answers_due(without), *next_ones)


def _answers_due(without: Iterable[Review]) -> Iterator[Text]:
    """By when a report says that the answers will come which it puts off: who reads that they are not here learns that they are out."""
    for each in without:
        with reading_in(each.language):
            put_off = [lead for lead in each.report.lead_ins if lead.position in OPEN] if each.report is not None and has_table("briefs") else []
            found = [words.group() for lead in put_off if (words := wording("briefs", "answers_due").search(lead.text.clean)) is not None]
        if found:
            yield message("By the report of {review}, answers that it put off were due “{words}”.", review=each.id, words=on_one_line(found[0]))


def told_by_next(reviews: Sequence[Review], after: Sequence[Review] = ()) -> tuple[Text, ...]:
    """What national reports of these reviews tell of the answers to each that has no addendum here. To look for it takes as long as all else that is
    said of what a brief rests on, and it hangs on the reviews alone."""
    told = AnswersToldLater([*reviews, *after])
    return tuple(text for each in (*_without_addendum(reviews), *_without_addendum(after)) for text in _told_by_next(each, told))


def _without_addendum(reviews: Sequence[Review]) -> list[Review]:
    return [each for each in reviews if each.report is not None and Kind.ADDENDUM in each.missing]


def looked_for_in(after: Sequence[Review]) -> Text:
    """What exactly a brief for a speaker looks for in later reviews; empty without any."""
    if not after:
        return ""
    later = tuple(each.id for each in after)
    asked = message("In {reviews} too we looked for asks, who asked again, who names the same, and what is told as done.", reviews=later)
    told = message("For most requests, what the State and UN bodies say since is of the next review alone: read {reviews} too.", reviews=later)
    return in_turn(asked, told)


def source_shown(document: Document, review: Review, words: Messages) -> SourceShown:
    """A document that is quoted, in the reader's language."""
    what = words.say("{document} of {review}", document=message(KINDS[document.kind][0]), review=review.id)
    return SourceShown(document.key, what, words.date(day_of(document)), document.sha256)


def keys_cited(lines: Iterable[BriefLine], reviews: Iterable[Review]) -> set[str]:
    """The keys of the documents of these reviews that statements cite, in their notes or in what they say; a part of a longer symbol is none."""
    told = "\n".join(f"{line.text}\n{line.source}" for line in lines)
    keys = {each.key for review in reviews for each in review.documents}
    return {key for key in keys if key in told and re.search(rf"(?<![\w/]){re.escape(key)}(?![\w/])", told)}


def _told_by_next(review: Review, told: AnswersToldLater) -> Iterator[Text]:
    """Of how many recommendations the next national report tells that the State accepted them, or noted them, where no addendum is held."""
    every = [each for item, each in told.of_review(review).items() if (answer := review.answer(item)) is not None and answer.position in OPEN]
    accepted = [each for each in every if each.told.position is Position.SUPPORTED]
    in_list, alone = ([each for each in accepted if each.told.by_list is by_list] for by_list in (True, False))
    values: dict[str, Value] = {"all": len(review.items), "review": review.id}
    if in_list:
        yield message(
            "The headings of the next national report together name {n} of the {all} recommendations of {review} as accepted ({place}).",
            n=len(in_list),
            place=cite(in_list[0].told.place),
            **values,
        )
    if alone:
        yield message(
            "The next national report tells {n} of the {all} recommendations of {review} as accepted by their numbers (first {place}).",
            n=len(alone),
            place=cite(alone[0].told.place),
            **values,
        )


def _held_of_later(after: Sequence[Review]) -> Iterator[Text]:
    """What the later reviews hold: which of their documents, where not all are here; their recommendations, and how many have an answer."""
    for review in after:
        yield _held_alone(review)
        if review.report is not None and review.items:
            answered = sum(each.position not in OPEN for each in review.answers)
            values: dict[str, Value] = {"review": review.id, "answered": answered}
            if Kind.ADDENDUM not in review.missing:
                yield message_of(
                    len(review.items),
                    one="{review} has {n} recommendation, {answered} of them with an answer.",
                    many="{review} has {n} recommendations, {answered} of them with an answer.",
                    **values,
                )
            elif answered:
                yield message_of(
                    len(review.items),
                    one="{review} has {n} recommendation, {answered} with an answer in its report. Its addendum is missing here.",
                    many="{review} has {n} recommendations, {answered} with an answer in its report. Its addendum is missing here.",
                    **values,
                )
            else:
                yield message_of(
                    len(review.items),
                    one="{review} has {n} recommendation. Its report leaves the answer for later, and its addendum is missing here.",
                    many="{review} has {n} recommendations. Its report leaves the answers for later, and its addendum is missing here.",
                    review=review.id,
                )


def _held_alone(review: Review) -> Text:
    """Which documents of a review are here, where some are not: what is looked for in it is looked for in these alone."""
    kinds = (*_BEFORE, *(_AFTERWARDS if review.status is ReviewStatus.HELD else ()))
    held = tuple(message(kind_name(kind)) for kind in kinds if kind not in review.missing)
    return message("Of {review} only this is here: {kinds}.", review=review.id, kinds=held) if 0 < len(held) < len(kinds) else ""


def _missing(reviews: Sequence[Review], when: BriefDay) -> Iterator[Text]:
    for review in reversed(reviews):
        lacking = _lacking(review, when)
        named = [kind for kind in lacking if kind is not Kind.ADDENDUM or any(each.is_left_open for each in review.answers)]
        if named:
            yield message("Missing in {review}: {kinds}.", review=review.id, kinds=tuple(message(kind_name(kind)) for kind in named))
        if len(named) < len(lacking):
            yield message("We don’t know whether {review} has an addendum.", review=review.id)


def _annexes(reviews: Sequence[Review]) -> Iterator[Text]:
    """The annexes to which a national report points, and that are printed in no document here."""
    for review in reversed(reviews):
        if place := annex_pointed_to(review.national_report):
            yield message("The national report of {review} points to its annex ({place}): it is not here.", review=review.id, place=cite(place))


def _lacking(review: Review, when: BriefDay) -> list[Kind]:
    """The documents of a review that are not here; of one that is to come those alone that come before it."""
    took_place = review.report is not None or is_over(review.session, when)
    may_be = review.report.askers is not None if review.report is not None else took_place  # a report names who asked, where somebody did
    asked = (Kind.ADVANCE_QUESTIONS,) if may_be else ()
    needed = (*(_AFTERWARDS if took_place and review.status is ReviewStatus.HELD else ()), *_BEFORE, *asked)
    return [kind for kind in needed if kind in review.missing]


def _not_here(reviews: Sequence[Review]) -> Text:
    """The reviews that were due before the newest of these by our table, and of which there is no document: what was asked there is not told."""
    held, newest = {each.session for each in reviews}, max(reviews, key=lambda each: each.session)
    earlier = tuple(f"{number} ({year_of_session(number)})" for number in sessions_of(newest.state) if number < newest.session and number not in held)
    return (
        message_of(
            len(earlier),
            one="By our table the State’s review was due in session {sessions} too: we have none of that here.",
            many="By our table the State’s review was due in sessions {sessions} too: we have none of these here.",
            sessions=earlier,
        )
        if earlier
        else ""
    )
