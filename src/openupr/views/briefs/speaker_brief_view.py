"""A brief for a speaker as it is shown: one page and the sheet of sources, in the form of a brief on a topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...languages.messages import Message, Messages, Text, Value, in_turn, message, message_of, messages, said_later, state_text, together
from ...names import language_name, spoken_name
from ...preparing.briefs.asked_on_topic import has_reason, on_one_line, same_matter
from ...preparing.briefs.speaker_brief import AskThatFits, OfficialWords, OwnRequest, SpeakerBrief, WhyNot, that_fit_too
from ...preparing.speaking.speech import sentences
from ...records import Position, Review
from ..safe_text import opening
from ..tables.answered_columns import given
from ..withheld import Withheld
from .brief_absence import UNCONFIRMED, behind_the_page, looked_through
from .brief_answers import answer_counted, answered, answers_said, answers_stand_in, number_of, position_of, where_counted
from .brief_documents import rests_on
from .brief_questions import what_came_of
from .brief_statements import (
    LONGEST,
    BriefLine,
    answered_with_reason,
    cite,
    in_marks,
    request_source,
    several_states,
    to_make_it_stronger,
    told_since,
)
from .day_of_brief import NO_DAY, BriefDay, deadline, for_which_review
from .documents_named import document_in_sentence, year_of, year_of_document
from .files_named import without_file_names
from .persons_on_subject import OnSubject, person_line, person_questions, persons_on
from .room_left import asked_in_writing, fits_too, said_in_dialogue, states_in_dialogue
from .topic_brief_view import BriefSection, BriefView, SourceShown, fitted, made_by, no_reports, source_shown
from .who_else import in_their_words, names_of, who_else

_FOUND = message("A program found it: look at the place.")
_MOST_BODIES = 2
_MOST_SAID = 1
"""Statements of the dialogue that stand on the page; asks go before them."""
_SHOWN = 260
_PARAGRAPH = {"en": "paragraph", "fr": "paragraphe", "es": "párrafo"}
_PAGE = {"en": "page", "fr": "page", "es": "página"}
_MARKS = {"fr": ("« ", " »"), "es": ("«", "»")}


def speaker_view(brief: SpeakerBrief, withheld: Withheld, version: str, when: BriefDay = NO_DAY, words: Messages | None = None) -> BriefView:
    """The brief in the language of `words` (None: English), fitted to its page; `when` is the day on which it is made."""
    said = words or messages()
    state, speaker = state_text(brief.review.state), state_text(brief.speaker)
    persons = persons_on(brief.reviews, withheld, lambda _, raised: brief.speaker in raised.states)
    made = BriefView(
        said.say("{speaker:The} on {state:the}", speaker=speaker, state=state),
        said.said(_subtitle(brief, when)),
        tuple(_sections(brief, persons, when, said)),
        _documents(brief, said),
        tuple(map(said.said, (*_made(brief), made_by(version)))),
        (),
        version,
    )
    return fitted(withheld.view(without_file_names(made, (*brief.reviews, *brief.after), said)), said)


def _subtitle(brief: SpeakerBrief, when: BriefDay) -> Text:
    return in_turn(
        for_which_review(brief.review, when),
        message("A speaker has {seconds} seconds ({how}).", seconds=round(brief.seconds), how=brief.how),
        rests_on(brief.reviews, when, brief.after),
    )


def _sections(brief: SpeakerBrief, persons: Sequence[OnSubject], when: BriefDay, words: Messages) -> Iterator[BriefSection]:
    state, speaker = state_text(brief.review.state), state_text(brief.speaker)

    def section(title: Message, lines: Sequence[BriefLine]) -> BriefSection:
        return _section(words, title, lines)

    counts = [_count(review, brief.own, speaker) for review in reversed(brief.reviews) if review.report is not None]
    asked_now = [each.asked.clause.id for each in brief.chosen]
    refused = sorted((each for each in brief.own if each.refused), key=lambda each: each.asked.clause.id in asked_now)  # these are told below
    claimed = [each for each in brief.own if each.claimed]
    rest = [each for each in brief.own if each not in refused and each not in claimed]
    told = message("What {speaker:the} asked, and what became of it", speaker=speaker)
    asked = section(told, [*counts, *(line for each in rest for line in _became(each, state))])
    yield replace(asked, first=len(counts) or 1, needed=len(counts))
    if refused:
        yield section(message(_NOT_TAKEN[frozenset(position_of(each.asked) for each in refused)]), [_refused(each, asked_now) for each in refused])
    if claimed:
        yield section(
            message("What {state:the} says is done or under way, and what others say since", state=state),
            [line for each in claimed for line in _held_against(each, state)],
        )
    if others := list(in_their_words(sorted(brief.own, key=lambda each: each.asked.clause.id not in asked_now))):
        yield section(message("Who else asked for the same, or nearly"), others)
    if said_before := list(said_in_dialogue(brief)):
        title = message("What {speaker:the} said in the dialogue", speaker=speaker)
        before = section(title, said_before)
        yield replace(before, lines=before.lines[:_MOST_SAID], rest=(*before.lines[_MOST_SAID:], *before.rest))
    if persons:
        yield section(message("Persons whom {speaker:the} raised", speaker=speaker), [person_line(each, words) for each in persons])
    fit = _fit(brief, state, speaker)
    further = tuple(_ask(each, speaker).said(words) for each in brief.others)
    yield BriefSection(words.said(_fit_title(brief)), tuple(each.said(words) for each in fit), rest=further, whole=True)
    if brief.language != "en":
        title = message("Talking points in {language}", language=message(language_name(brief.language)))
        yield section(title, list(_talking_points(brief)))
    yield replace(
        section(message("Advance questions"), [*_question(brief, state, when), *asked_in_writing(brief), *person_questions(persons)]),
        first=2,
        needed=1,
    )


_NOT_TAKEN = said_later(
    {
        frozenset({Position.NOTED}): "What was noted",
        frozenset({Position.NOT_SUPPORTED}): "What was not supported",
        frozenset({Position.NOTED, Position.NOT_SUPPORTED}): "What was noted or not supported",
    }
)
"""What stands over requests that the State did not take upon itself: a noted one is not refused."""


def _section(words: Messages, title: Message, lines: Sequence[BriefLine]) -> BriefSection:
    every = list(dict.fromkeys(each.said(words) for each in lines))
    short = tuple(each for each in every if len(str(each.text)) <= LONGEST + 120) or behind_the_page(every, words)
    return BriefSection(words.say(title), short, rest=tuple(each for each in every if each not in short))


# -- what was asked


def _count(review: Review, own: Sequence[OwnRequest], speaker: Text) -> BriefLine:
    of = {each.asked.item.id: each.asked for each in own if each.asked.review is review}
    where = review.report.document.key if review.report is not None else review.id
    if not of:
        return BriefLine(message("{year}: we found no request of {speaker:the}.", year=year_of(review), speaker=speaker), looked_through([where]))
    answers = Counter(answer_counted(each) for each in of.values())
    asks = message_of(
        len(of),
        one="{year}: {speaker:the} asked in {n} recommendation.",
        many="{year}: {speaker:the} asked in {n} recommendations.",
        year=year_of(review),
        speaker=speaker,
    )
    source = together(where_counted(where, [*of.values()]), answers_stand_in(of.values(), where))
    return BriefLine(in_turn(asks, answers_said(review, answers)), source, tuple(of))


def _request(own: OwnRequest, answer: Text = "") -> BriefLine:
    asked = own.asked
    told = message("{year}: {request}.", year=year_of(asked.review), request=_quoted(own))
    others, where = who_else(own.beside, own.alike, own.again)
    source = together(request_source(asked), where)
    since = told_since(asked.since) if asked.since is not None and asked.since.in_dialogue else ""
    return BriefLine(in_turn(told, answer or answered_with_reason(asked), since, others), source, (asked.clause.id,), quotes=True)


def _refused(own: OwnRequest, asked_now: Sequence[str]) -> BriefLine:
    """One that the State did not take upon itself; the reason for one that is asked again stands there, once."""
    if own.asked.clause.id not in asked_now or not has_reason(own.asked):
        return _request(own)
    return _request(own, in_turn(answered(own.asked), message("Its reason stands with the ask below.")))


def _quoted(own: OwnRequest) -> Text:
    """The request in its own words. One that takes its verb from the clause before stands in no document like that: then the item's words."""
    asked = own.asked
    return in_marks(on_one_line(asked.clause.request)) if asked.verbatim else in_marks(opening(on_one_line(asked.item.text.clean), _SHOWN))


def _became(own: OwnRequest, state: Text) -> Iterator[BriefLine]:
    yield _request(own)
    yield from _since(own, state)
    yield from _bodies(own)


def _since(own: OwnRequest, state: Text) -> Iterator[BriefLine]:
    """Where the next report answers it."""
    later = own.later
    if later is not None and own.answered is not None and later.national_report is not None:
        number = number_of(own.asked.item)
        sections = given(later.national_report, own.answered)
        if sections:
            names = [name for name in own.answered.named if any(name in section.paragraphs for section in sections)]
            near = next((match.paragraphs for match in own.answered.ranked if match.section == sections[0].id), ())
            wanted = [*[name for name in near if name in names], *names, *near, *sections[0].paragraphs][0]
            found = next((each for each in later.national_report.text.paragraphs if each.id == wanted), None)
            if found is not None and (own.answered.named or same_matter(own.asked.clause.request, found.text.clean)):
                told = message(
                    "On {number} its national report of {year} says: “{words}”",
                    number=number,
                    year=year_of_document(later.national_report.document, later),
                    words=_whole_sentences(on_one_line(found.text.clean)),
                )
                named = message("{state:The} names recommendation {number} there.", state=state, number=number)
                yield BriefLine(in_turn(told, named if own.answered.named else _FOUND), cite(found.place), (found.id,), quotes=True)


def _bodies(own: OwnRequest) -> Iterator[BriefLine]:
    for each in own.said[:_MOST_BODIES]:
        words = on_one_line(each.concern.text.clean)
        where = document_in_sentence(each.review, each.concern.place)
        told = message("On what {number} asked, {document} says: “{words}”", number=number_of(own.asked.item), document=where, words=words)
        yield BriefLine(in_turn(told, _FOUND), cite(each.concern.place), (each.concern.id,), quotes=True)


def _whole_sentences(text: str) -> str:
    """The first sentences of a paragraph, whole, as far as there is room; the first one however long it is."""
    spans = sentences(text)
    last = max((end for _, end in spans[1:] if end <= _SHOWN), default=spans[0].end if spans else len(text))
    return text[:last]


def _held_against(own: OwnRequest, state: Text) -> Iterator[BriefLine]:
    yield _request(own)
    yield from _since(own, state)
    bodies = list(_bodies(own))
    yield from bodies
    number = number_of(own.asked.item)
    if own.later is None:
        yield BriefLine(message("On {number} we have no later document.", number=number), "")
    elif not bodies:
        have = own.later.compilation is not None or own.later.observed
        values: dict[str, Value] = {"number": number, "review": own.later.id}
        nothing = in_turn(message("On {number} we found nothing of UN bodies in the documents of {review}.", **values), UNCONFIRMED)
        unknown = message("On {number} we can’t tell: the compilation of {review} is missing here.", **values)
        yield BriefLine(nothing if have else unknown, "")


# -- asks that fit


def greeting_of(speaker: str, state: str) -> str:
    """What is said before all asks, in English: its seconds are reckoned."""
    return str(message("Thank you, President. {speaker:The} welcomes the delegation of {state:the}.", speaker=speaker, state=state))


def _fit_title(brief: SpeakerBrief) -> Text:
    seconds, greeting = round(brief.seconds), round(brief.greeting)
    if all(each.report is None for each in brief.reviews):
        return message("Asks for {seconds} seconds, with {greeting} for a greeting", seconds=seconds, greeting=greeting)
    if not brief.chosen:
        return message("No ask fits {seconds} seconds, with {greeting} for a greeting", seconds=seconds, greeting=greeting)
    return message_of(
        len(brief.chosen),
        one="{n} ask for {seconds} seconds, with {greeting} for a greeting",
        many="{n} asks for {seconds} seconds, with {greeting} for a greeting",
        seconds=seconds,
        greeting=greeting,
    )


def _fit(brief: SpeakerBrief, state: Text, speaker: Text) -> list[BriefLine]:
    lines = [_ask(each, speaker) for each in brief.chosen]
    total = brief.greeting + sum(each.seconds for each in brief.chosen)
    fit_too = that_fit_too(brief, brief.seconds - total) if brief.chosen else []
    if brief.chosen:
        said = message(
            "Together {total} seconds with the greeting (“{greeting}”) and “We recommend that {state} …” before each: {left} are left.",
            total=round(total),
            greeting=greeting_of(brief.speaker, brief.review.state),
            state=spoken_name(brief.review.state),
            left=round(brief.seconds) - round(total),
        )
        earlier = sorted({str(year_of(each.asked.review)) for each in brief.chosen if each.asked.review is not brief.review})
        older = message("What was asked in {years} may be done since: look.", years=tuple(earlier)) if earlier else ""
        lines.append(BriefLine(in_turn(said, fits_too(fit_too, brief.speaker), older), ""))
    elif all(each.report is None for each in brief.reviews):
        lines.append(BriefLine(no_reports(state), ""))
    else:
        lines.append(BriefLine(message("We found no earlier request to {state:the} that fits and that our checks let pass.", state=state), ""))
    told = {asked.clause.id for asked, _ in fit_too}
    for why in WhyNot:
        if left := [each for each in brief.left if each.why is why and each.asked.clause.id not in told]:
            numbers = tuple(f"{number_of(each.asked.item)} ({each.seconds:.0f} s)" for each in left)
            records = tuple(each.asked.clause.id for each in left)
            lines.append(BriefLine(message(_LEFT[why], speaker=speaker, state=state, numbers=numbers), "", records))
    return lines


_LEFT = said_later(
    {
        WhyNot.TIME: "Left out of what {speaker:the} asked, for want of time: {numbers}.",
        WhyNot.TOLD: "Left out of what {speaker:the} asked, for {state:the} may have spoken of it since: {numbers}.",
        WhyNot.FEW: "Left out of what {speaker:the} asked, for this page has other asks: {numbers}.",
        WhyNot.MATTER: "Left out of what {speaker:the} asked, for an ask on the same matter is here: {numbers}.",
        WhyNot.JOINED: "Left out of what {speaker:the} asked, for {state:the} may have joined the treaty since: {numbers}.",
        WhyNot.ALIKE: "Left out of what {speaker:the} asked, for an ask of nearly the same words is here: {numbers}.",
        WhyNot.GOES_ON: "Left out of what {speaker:the} asked, for our program reads it as “go on as before”: {numbers}.",
        WhyNot.UNSURE: "Left out of what {speaker:the} asked, for our program can’t tell what it would change: {numbers}.",
        WhyNot.WEAK: "Left out of what {speaker:the} asked, for its verb is weak, such as “consider” or “continue”: {numbers}.",
        WhyNot.ITS_VERB: "Left out of what {speaker:the} asked, for its words can’t stand alone: {numbers}.",
    }
)


def _ask(each: AskThatFits, speaker: Text) -> BriefLine:
    asked = each.asked
    by = names_of(asked.clause.recommenders)
    whose = "" if each.own else message("Asked before by {states:the}, not by {speaker:the}.", states=several_states(by), speaker=speaker)
    request = on_one_line(asked.clause.request)
    words = message("{seconds} s: “{words}” ({year}).", seconds=round(each.seconds), words=request, year=year_of(asked.review))
    others, where = who_else(each.beside, each.alike)
    said = in_turn(words, whose, answered_with_reason(asked), others, told_since(asked.since), to_make_it_stronger(each.marks))
    return BriefLine(said, together(request_source(asked), where), (asked.clause.id,), quotes=True)


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


# -- the advance question


def _question(brief: SpeakerBrief, state: Text, when: BriefDay) -> Iterator[BriefLine]:
    yield deadline(brief.review, when)
    taken = next((each for each in brief.own if each.asked.answer is not None and each.asked.answer.position is Position.SUPPORTED), None)
    refused = next((each for each in brief.own if each.refused), None)
    if refused is not None:
        asked = refused.asked
        text = message(_REFUSED[position_of(asked)], **_values(refused, state))
        yield BriefLine(text, request_source(asked), (asked.item.id,), quotes=True)
    if taken is not None:
        asked = taken.asked
        came = what_came_of(asked, state, in_marks(on_one_line(asked.clause.request)))
        plain = message("In {year} {state:the} supported {request}. What has it done since, and with what result?", **_values(taken, state))
        yield BriefLine(
            came if asked.verbatim else plain,
            request_source(asked),
            (asked.item.id,),
            quotes=True,
        )


_REFUSED = said_later(
    {
        Position.NOTED: "In {year} {state:the} noted {request}. What is its position today?",
        Position.NOT_SUPPORTED: "In {year} {state:the} did not support {request}. What is its position today?",
    }
)


def _values(own: OwnRequest, state: Text) -> dict[str, Value]:
    return {"year": year_of(own.asked.review), "state": state, "request": _quoted(own)}


def _documents(brief: SpeakerBrief, words: Messages) -> tuple[SourceShown, ...]:
    used = {asked.item.place.document for asked in (*(each.asked for each in brief.own), *(each.asked for each in (*brief.chosen, *brief.others)))}
    used |= {said.place.document for each in brief.own if each.asked.answer for said in each.asked.answer.said if said.place is not None}
    used |= {said.concern.place.document for each in brief.own for said in each.said}
    used |= {each.place.document for review in brief.reviews for each in review.questions if each.speaker.state == brief.speaker and each.asks}
    used |= {review.report.document.key for review in brief.reviews if review.report is not None and states_in_dialogue(brief, review)}
    used |= {near.item.place.document for each in brief.own for near in (*each.alike, *each.again)} | {each.document for each in brief.official}
    used |= {each.later.national_report.document.key for each in brief.own if each.later is not None and each.later.national_report is not None}
    every = reversed((*brief.reviews, *brief.after))
    return tuple(source_shown(each, review, words) for review in every for each in review.documents if each.key in used)


def _made(brief: SpeakerBrief) -> Iterator[Text]:
    yield message("Requests are those in whose list the State stands by name. What it asked as one of a group is not among them.")
    if brief.chosen:
        yield message(
            "Which passage answers a request, who asks for the same, and what UN bodies say on it are found by a program. Look at each place."
        )
        yield message("Seconds are reckoned at 130 words a minute in English, numbers and abbreviations as they are said.")
        yield message("The asks are earlier requests in their own words. Check that they still fit.")
