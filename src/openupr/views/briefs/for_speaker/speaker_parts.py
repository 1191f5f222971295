"""What a brief for a speaker says by its reviews, the speaker and the seconds alone: its sections, its documents, how it was made. The persons whom
the speaker raised are not in it, and of the day no more than its year and which sessions are over, so that it can be kept with the reviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....languages.messages import Message, Messages, Text, Value, in_turn, message, message_of, state_text, together
from ....names import language_name, sessions_of
from ....preparing.briefs.asked.asked_on_topic import Since, on_one_line
from ....preparing.briefs.asked.left_out import WhyNot
from ....preparing.briefs.asked.sayable_request import names_past_year, sayable
from ....preparing.briefs.asked.who_else_asked import AskedAs
from ....preparing.briefs.for_speaker.fitting_too import NONE_LEFT, SecondsLeft, seconds_left, that_fit_too
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.for_speaker.speaker_brief import AskThatFits, OfficialWords, SpeakerBrief
from ....preparing.briefs.replied.plans_named import PlanNamed, ends_before
from ....preparing.briefs.replied.visits_waited_for import visits_requested
from ..for_topic.visits_waiting_shown import VISITS_WAITING, visit_lines
from ..frame.brief_documents import keys_cited, told_by_next
from ..frame.brief_shown import BriefSection, SpeakerParts
from ..frame.day_of_brief import BriefDay, is_over
from ..statements.brief_answers import (
    WHAT_NOTED_MEANS,
    answer_told_later,
    answers_by_number,
    is_called_noted,
    is_left_open,
)
from ..statements.brief_statements import (
    BriefLine,
    answered_with_reason,
    cite,
    request_source,
    several_states,
    to_make_it_stronger,
    told_as_done,
    told_since,
)
from ..statements.documents_named import review_year, year_of_document
from ..statements.joint_answers import joint_answer
from ..statements.pointed_answers import claim_in_its_words
from .answered_since import answered_today, asked_before_by_speaker
from .asked_later_shown import asked_in_later_reviews
from .behind_the_asks import not_made_again, sections_behind_asks, with_rest
from .left_out_shown import NOT_TODAY, left_out_lines
from .named_by_notes import named_by_notes
from .named_by_state_shown import named_by_it
from .own_questions import questions_on_own
from .own_requests_shown import body_documents, counted_by_review, reason_before, request_outcome_lines, said_before_it
from .room_left import asked_in_writing, fits_too, footnotes_said, not_checked, others_fit, without_greeting
from .said_beside_shown import said_beside_ask
from .speaker_sections import LONGEST_FOR_SPEAKER, section_for_speaker
from .spoken_leads import greeting_of, lead_shown, printed_seconds
from .told_without_reports import without_reports
from .who_else import asked_before_by, names_of_states, who_else

_LONGEST_NOTED = 800
"""Characters of a sentence on the page at which a note names the speaker."""
_MOST_SINCE = 2
"""Requests of later reviews that go before all else on the page: what is asked goes out from these."""
_PARAGRAPH = {"en": "paragraph", "fr": "paragraphe", "es": "párrafo"}
_PAGE = {"en": "page", "fr": "page", "es": "página"}
_MARKS = {"fr": ("« ", " »"), "es": ("«", "»")}


def speaker_parts(brief: SpeakerBrief, when: BriefDay, words: Messages) -> SpeakerParts:
    """All of a brief that rests on nothing but its reviews, its speaker and the seconds, in the language of `words`."""
    sections = tuple(_sections(brief, when, words))
    visits = visits_requested((each.asked.clause.request for each in brief.own), brief.review)
    behind = (section_for_speaker(words, VISITS_WAITING, list(visit_lines(visits))),) if visits else ()
    asking = tuple(each.said(words) for each in (*questions_on_own(brief, when), *asked_in_writing(brief)))
    every = (*(line for each in (*sections, *behind) for line in (*each.lines, *each.rest)), *asking)
    return SpeakerParts(
        sections=sections,
        behind=behind,
        asking=asking,
        rests_on=tuple(sorted(_rests_on(brief) | keys_cited(every, (*brief.reviews, *brief.after)))),
        made=tuple(map(words.said, _made(brief))),
        told_by_next=tuple(map(words.said, told_by_next(brief.reviews, brief.after))),
    )


def _sections(brief: SpeakerBrief, when: BriefDay, words: Messages) -> Iterator[BriefSection]:
    state, speaker = state_text(brief.review.state), state_text(brief.speaker)

    def section(title: Message, lines: Sequence[BriefLine]) -> BriefSection:
        return section_for_speaker(words, title, lines)

    fit = _fit(brief, state, speaker, when)
    of_others = [_ask(one, brief, when) for one in brief.others]
    if of_others and all(each.own for each in brief.chosen):
        of_others[0] = replace(of_others[0], text=in_turn(of_others[0].text, not_checked(brief, brief.others)))
    further = tuple(each.said(words) for each in (*of_others, *footnotes_said(brief.left)))
    needed = len(brief.chosen) + 1 + len({each.why for each in brief.left} & NOT_TODAY)
    yield BriefSection(words.said(_fit_title(brief)), tuple(each.said(words) for each in fit), rest=further, needed=needed)
    if noted_there := list(named_by_notes(brief)):
        only = message("We know of these only by notes. What they ask in full, and what was answered, is not here.")
        title = message("What notes say that {speaker:the} asked before", speaker=speaker)
        yield section_for_speaker(words, title, [BriefLine(only, ""), *noted_there], _LONGEST_NOTED)
    if brief.language != "en":
        title = message("Talking points in {language}", language=message(language_name(brief.language)))
        yield section(title, list(_talking_points(brief)))
    told_of = () if any(is_called_noted(each.asked) for each in brief.chosen) else brief.own
    noted = max((each.asked.review.session for each in told_of if is_called_noted(each.asked)), default=0)
    counted = [review for review in reversed(brief.reviews) if review.report is not None]
    counts = [counted_by_review(brief, review, WHAT_NOTED_MEANS if review.session == noted else "") for review in counted]
    rest = [each for each in not_made_again(brief) if not (each.refused or each.claimed)]
    told = message("What {speaker:the} asked, and what became of it", speaker=speaker)
    now = [each.asked.clause.id for each in brief.chosen]
    asked = section(told, [*counts, *(line for each in rest for line in request_outcome_lines(brief.speaker, each, now))])
    yield replace(asked, first=len(counts) or 1, needed=len(counts))
    if brief.after:
        later = list(asked_in_later_reviews(brief, LONGEST_FOR_SPEAKER))
        since = section(message("What {speaker:the} asked in later reviews", speaker=speaker), [short for short, _ in later])
        since = with_rest(replace(since, first=len(since.lines), needed=_MOST_SINCE), [whole.said(words) for _, whole in later])
        yield since if any(short.quotes for short, _ in later) else replace(since, lines=(), rest=(*since.lines, *since.rest))
    yield from sections_behind_asks(brief, now, words)


# -- asks that fit


def _fit_title(brief: SpeakerBrief) -> Text:
    seconds, greeting = round(brief.seconds), round(brief.greeting)
    if _has_no_report(brief):
        return message("Nothing to base an ask on yet")
    if not brief.chosen and any(each.why is WhyNot.TIME for each in brief.left):
        return message("No ask fits {seconds} seconds, of which the greeting takes {greeting}", seconds=seconds, greeting=greeting)
    if not brief.chosen:
        return message("No ask that our checks let pass, for {seconds} seconds", seconds=seconds)
    return message_of(
        len(brief.chosen),
        one="{n} ask that fits {seconds} seconds; the greeting takes {greeting} of them",
        many="{n} asks that fit {seconds} seconds; the greeting takes {greeting} of them",
        seconds=seconds,
        greeting=greeting,
    )


def _fit(brief: SpeakerBrief, state: Text, speaker: Text, when: BriefDay) -> list[BriefLine]:
    mine = {each.asked.clause.id: each for each in (*brief.own_since, *brief.own)}
    told = printed_seconds((brief.greeting, *(each.seconds for each in brief.chosen)))[1:]
    put_off = [each.asked for each in brief.chosen if is_left_open(each.asked)]
    once = len(put_off) > 1  # what is the same of several is said behind them all
    noted = next((each for each in brief.chosen if is_called_noted(each.asked)), None)
    lines = [
        _ask(each, brief, when, mine.get(each.asked.clause.id), length, once=once, meaning=WHAT_NOTED_MEANS if each is noted else "")
        for each, length in zip(brief.chosen, told, strict=True)
    ]
    total = brief.greeting + sum(each.seconds for each in brief.chosen)
    room = seconds_left(brief) if brief.chosen else NONE_LEFT
    fit_too = that_fit_too(brief, room)
    rest = SecondsLeft(room.exact - sum(each.seconds for each in fit_too), room.printed - sum(round(each.seconds) for each in fit_too))
    if brief.chosen:
        greeting = greeting_of(brief.speaker, brief.review.state, brief.language)
        said = message_of(
            room.printed,
            one="Together {total} seconds with the greeting: “{greeting}” {n} is left.",
            many="Together {total} seconds with the greeting: “{greeting}” {n} are left.",
            total=round(total),
            greeting=greeting,
        )
        earlier = sorted(
            {str(review_year(each.asked.review)) for each in brief.chosen if each.asked.review is not brief.newest or _is_old(brief, when)}
        )
        older = message("What was asked in {years} may have been done since: look.", years=tuple(earlier)) if earlier else ""
        fits = in_turn(fits_too(fit_too), without_greeting(brief, fit_too), others_fit(brief, rest))
        lines.append(BriefLine(in_turn(said, answers_by_number(put_off) if once else "", fits, older, not_checked(brief, brief.chosen)), ""))
    elif _has_no_report(brief):
        lines.append(without_reports(brief, when))
    else:
        lines.append(BriefLine(message("We found no earlier request to {state:the} that fits and that our checks let pass.", state=state), ""))
    return [*lines, *left_out_lines(brief, {each.asked.clause.id for each in fit_too}, rest)]


def _in_its_words(since: Since | None) -> Since | None:
    """Where a later document speaks of a request, if it can be quoted there, or the State names it there by its number: a place alone that a program
    found sends who reads it to a wrong one too often."""
    return since if since is not None and (since.words or (since.named and since.taken is None)) else None


def _is_old(brief: SpeakerBrief, when: BriefDay) -> bool:
    """Whether the newest review lies so far back that another one was due since."""
    return any(number > brief.newest.session and is_over(number, when) for number in sessions_of(brief.review.state))


def _past_year(request: str, when: BriefDay) -> Text:
    """That a request names a year by which something was to be done, or in which a plan ended, and which is past; empty where it names none."""
    past = names_past_year(request, when.day.year) if when.day is not None else ""
    return message("It names {year}, which is past.", year=past) if past else ""


def _ask(
    each: AskThatFits,
    brief: SpeakerBrief,
    when: BriefDay,
    own: OwnRequest | None = None,
    length: int | None = None,
    *,
    once: bool = False,
    meaning: Text = "",
) -> BriefLine:
    """An ask in its words, with `length` seconds where they are added up with others'. `once`: that its answer was put off is told with others;
    `meaning` tells what the answer is called by."""
    asked, speaker = each.asked, state_text(brief.speaker)
    by = names_of_states(asked.clause.recommenders)
    whose = "" if each.own else message("Asked before by {states:the}, not by {speaker:the}.", states=several_states(by), speaker=speaker)
    said_request = sayable(asked.clause.request) or on_one_line(asked.clause.request)
    lead = lead_shown(asked.review.state, brief.language, said_request)
    values: dict[str, Value] = {"seconds": round(each.seconds) if length is None else length, "year": review_year(asked.review)}
    words = message("{seconds} s: {lead} “{words}” ({year}).", lead=lead, words=said_request, **values)
    # What else is on its matter stands with the request itself, and so does who asked for less of it before.
    earlier = (one for one in asked_before_by(each.earlier, asked.clause, brief.speaker) if one.strength is not AskedAs.VAGUER)
    near = [*(one for one in each.alike if one.surely), *earlier]
    others, where = who_else(each.beside, near, own=asked)
    past = _past_year(said_request, when)
    since = told_as_done(asked) or told_since(_in_its_words(asked.since))  # “its report” is that of the State that answered
    replied = own.replied[0].since if own is not None and own.replied and asked.done is None and not (asked.since and asked.since.words) else None
    older, older_at = reason_before(own)
    again, again_at = answered_today(own, speaker) if own is not None else ("", "")
    before, before_at = asked_before_by_speaker(brief.asked_before(own), speaker) if own is not None else ("", "")
    its_words = claim_in_its_words(asked) if own is not None else ""
    told = in_turn(answered_with_reason(asked), joint_answer(asked), its_words, meaning)
    answered = answer_told_later(asked) if once and is_left_open(asked) else told
    report, report_at = said_before_it(own)
    names, names_at = named_by_it(own, brief.speaker) if own is not None else ("", "")
    spoken = in_turn(since, told_since(replied, asked.review), names)
    beside, beside_at = said_beside_ask(asked, each.said)
    plan = each.plan if each.plan is not None and not (when.day is not None and ends_before(each.plan.printed, when.day.year)) else None
    said = in_turn(words, past, whose, answered, older, before, again, report, spoken, beside, others, _stronger(each, plan))
    named_at = message("the plan: {place}", place=cite(plan.place)) if plan is not None and plan.of is not None and plan.place is not None else ""
    places = (request_source(asked), older_at, before_at, again_at, report_at, beside_at, where, names_at, named_at)
    return BriefLine(said, together(*places), (asked.item.id,), quotes=True)


def _stronger(each: AskThatFits, plan: PlanNamed | None) -> Text:
    """A plan on the same matter that the State itself names and that the ask could name, as it has not ended; nothing where we know of none."""
    if plan is None:
        return to_make_it_stronger([mark for mark in each.marks if each.weak and mark.kind == "category"])
    state = state_text(each.asked.review.state)
    if plan.of is None:
        return message("To make it stronger: name “{plan}”, of which the answer of {state:the} speaks.", plan=plan.printed, state=state)
    year = year_of_document(plan.of.national_report.document, plan.of) if plan.of.national_report is not None else review_year(plan.of)
    return message(
        "To make it stronger: name “{plan}”, of which the {year} national report of {state:the} speaks.", plan=plan.printed, year=year, state=state
    )


# -- in the speaker's language


def _talking_points(brief: SpeakerBrief) -> Iterator[BriefLine]:
    for each in brief.official:
        before, after = _MARKS.get(brief.language, ("“", "”"))
        yield BriefLine(f"{before}{each.text}{after}", _official(each, brief.language), (each.record,), quotes=True)
    if brief.no_official:
        named = message(language_name(brief.language))
        lacking = tuple(brief.no_official)
        told = message("We have no {language} version of {documents}: quote these in English.", language=named, documents=lacking)
        yield BriefLine(told, "")


def _official(each: OfficialWords, language: str) -> str:
    page = f", {_PAGE.get(language, 'page')} {each.page}" if each.page else ""
    return f"{each.document}, {_PARAGRAPH.get(language, 'paragraph')} {each.paragraph}{page}"


def _rests_on(brief: SpeakerBrief) -> set[str]:
    asked = (*(each.asked for each in brief.own), *(each.asked for each in (*brief.chosen, *brief.others)))
    used = {each.item.place.document for each in asked} | {review.report.document.key for review in brief.reviews if review.report is not None}
    used |= {said.place.document for each in asked if each.answer for said in each.answer.said if said.place is not None}
    used |= {key for each in brief.own if each.later is not None for key in body_documents(each.later)}
    heard = (each.sought.later for each in brief.own if each.sought is not None)
    used |= {key for review in heard if review is not None for key in body_documents(review)}
    again = [each for one in brief.own for each in one.since]
    used |= {each.item.place.document for each in again}
    used |= {said.place.document for each in again if each.answer for said in each.answer.said if said.place is not None}
    used |= {each.place.document for review in brief.reviews for each in review.questions}
    used |= set(_beside(brief))
    used |= {near.item.place.document for each in brief.own for near in (*each.alike, *each.again)} | {each.document for each in brief.official}
    reports = (*(each.later for each in brief.own if each.later is not None), *brief.reviews[-1:])
    used |= {each.national_report.document.key for each in reports if each.national_report is not None and asked}
    return used | ({each.key for each in brief.review.documents} if _has_no_report(brief) else set())


def _has_no_report(brief: SpeakerBrief) -> bool:
    """Whether no report tells what was asked: who reads an empty page needs to know which documents are here, and what they can be asked."""
    return all(each.report is None for each in brief.reviews)


def _beside(brief: SpeakerBrief) -> Iterator[str]:
    """The documents of what stands beside an ask."""
    for each in (ask.said for ask in brief.chosen if ask.said is not None):
        yield from (said.concern.place.document for said in (each.heard,) if said is not None)
        yield from (question.place.document for question in each.in_writing)
        yield from (said.claim.place.document for said in (each.contributors,) if said is not None)


def _made(brief: SpeakerBrief) -> Iterator[Text]:
    if _has_no_report(brief):
        yield message("What these documents say on one topic can be made a page of its own: ask for a brief on a topic.")
    if any(each.report is not None for each in (*brief.reviews, *brief.after)):
        yield message("Its recommendations are those that the report gives under its name. What a group asked without naming it is not counted.")
    if brief.own:
        yield message("In quotations, words in square brackets are ours: who says it, or […] for what is left out.")
    if brief.chosen:
        yield message("A program finds which passage answers a request, who asks for the same, and what UN bodies say on it. Look at each place.")
        if any(each.tells for terms in brief.terms.values() for each in terms):
            yield message("A recommendation names words if it has them side by side, in the singular or plural, or joined as one word.")
            yield message("The names of the treaties and bodies in our tables don’t count there.")
            yield message("A request that uses the words may ask for the thing, for less of it, or against it: read it.")
        yield message("We count 130 words a minute in English, with numbers and abbreviations as they are said.")
        yield message("The asks are earlier requests in their own words. Check that they still fit.")
    if sum(each.own for each in brief.chosen) > 1:
        yield message(
            "Of a State’s own asks, those that it made before or that were not taken up, as a program finds, come first. Then come the newest."
        )
