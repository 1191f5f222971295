"""What a State asked another one, as a speaker's brief shows it: counted by review, each request with its answer, and what is said of it since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ....languages.messages import Text, Value, in_turn, message, message_of, state_text, together
from ....languages.word_tables import has_table, wording
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import (
    AskedOnTopic,
    Since,
    has_reason,
    is_in_part,
    is_noted,
    on_one_line,
    reason_of_answer,
    same_matter,
)
from ....preparing.briefs.asked.asked_since import asked_in
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.for_speaker.rival_requests import is_told_apart, rivals_of
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....preparing.briefs.for_topic.questions_in_writing import questions_of
from ....preparing.briefs.replied.answer_placed import Placing
from ....preparing.briefs.replied.heard_from_bodies import SaidOf
from ....preparing.briefs.replied.nearest_of_bodies import bodies_are_heard, telling_stems
from ....preparing.briefs.replied.state_on_request import is_in_its_answer
from ....records import OPEN, Concern, Item, Kind, Review
from ...number_runs import in_runs, recommendation_number
from ...number_taken_said import number_taken_said
from ...safe_text import opening
from ..for_topic.brief_absence import UNCONFIRMED, looked_through
from ..quoted.in_its_paragraph import out_of_paragraph, words_since
from ..quoted.named_before import lacks_its_name
from ..quoted.quoted_alone import with_names
from ..quoted.years_of_sources import old_years, source_years_said
from ..statements.answered_together_shown import over_several
from ..statements.brief_answers import answer_sentences, answers_said, answers_stand_in, where_counted
from ..statements.brief_statements import (
    BriefLine,
    answered_with_reason,
    cite,
    in_marks,
    request_source,
    told_as_done,
    told_since,
    words_of_item,
)
from ..statements.documents_named import dated, document_in_sentence, review_year, year_of_document
from ..statements.joint_answers import joint_answer
from ..statements.paragraph_lines import bodies_printed
from ..statements.pointed_answers import claim_in_its_words
from ..statements.whole_point import whole_point
from .answered_since import answered_since
from .named_by_state_shown import named_by_it
from .room_left import states_in_dialogue
from .who_else import who_else

FOUND_BY_PROGRAM = message("A program found it: look at the place.")
_MOST_BODIES = 2
_SHOWN = 260
_LONGEST_PARAGRAPH = 1_000
"""Characters of a paragraph of a report that is quoted whole: one that answers several requests has a sentence for each."""


def counted_by_review(brief: SpeakerBrief, review: Review, meaning: Text = "") -> BriefLine:
    """How many recommendations of the speaker's a review has, with the answers; that it asked in advance too, where the report says so and its
    questions are not here. `meaning` tells what one of the answers is called by."""
    speaker = state_text(brief.speaker)
    mine = [each.asked for each in brief.own if each.asked.review is review] or asked_in(brief.speaker, review)
    of = {each.item.id: each for each in mine}
    where = review.report.document.key if review.report is not None else review.id
    advance, at = _in_advance(brief, review)
    if not of:
        none = message("{year}: we found no recommendation of {speaker:the}.", year=review_year(review), speaker=speaker)
        spoke = message("It spoke in the dialogue.") if states_in_dialogue(brief, review) else ""
        unheard, unheard_at = _not_heard(brief.speaker, review)
        return BriefLine(in_turn(none, advance, spoke, unheard), together(looked_through([where]), at, unheard_at))
    asks = message_of(
        len(of),
        one="{year}: {speaker:the} asked in {n} recommendation.",
        many="{year}: {speaker:the} asked in {n} recommendations.",
        year=review_year(review),
        speaker=speaker,
    )
    source = together(where_counted(where, [*of.values()]), answers_stand_in(of.values(), where), at)
    return BriefLine(in_turn(asks, answers_said(review, [*of.values()]), meaning, advance), source, tuple(of))


def _not_heard(speaker: str, review: Review) -> tuple[Text, Text]:
    """That the report names the speaker among those for whom there was no time, and where."""
    speakers = review.report.speakers if review.report is not None else None
    if speakers is None or not any(each.state == speaker for each in speakers.not_heard):
        return "", ""
    at = cite(speakers.not_heard_place) if speakers.not_heard_place is not None else ""
    return message("The report names it among those who did not have the floor for want of time."), at


def _in_advance(brief: SpeakerBrief, review: Review) -> tuple[Text, Text]:
    """That the report names the speaker among those who asked in advance, where no question of it is held; and where."""
    askers = review.report.askers if review.report is not None else None
    if askers is None or brief.speaker not in askers.states or any(questions_of(brief.speaker, review)):
        return "", ""
    held, speaker = any(each.kind is Kind.ADVANCE_QUESTIONS for each in review.documents), state_text(brief.speaker)
    unread = message("{speaker:The} asked in advance: we could not find its questions.", speaker=speaker)
    lacking = message("{speaker:The} asked in advance: its questions are not here.", speaker=speaker)
    return unread if held else lacking, cite(askers.place)


def request_told(speaker: str, own: OwnRequest, answer: Text = "") -> BriefLine:
    """A request with its answer, where it was made before, what the State said in the dialogue, and who else asked for it."""
    asked = own.asked
    told = message("{year}: {request}.", year=review_year(asked.review), request=quoted_request(own))
    others, where = who_else(own.beside, own.alike, own.again, asked)
    older, older_at = reason_before(own) if not answer else ("", "")
    again, again_at = answered_since(own, state_text(speaker))
    named, named_at = named_by_it(own, speaker)
    report, report_at = said_before_it(own)
    source = together(request_source(asked), report_at, older_at, again_at, where, named_at)
    since = told_as_done(asked) or (told_since(asked.since) if asked.since is not None and asked.since.in_dialogue and asked.since.words else "")
    answered = answer or in_turn(answered_with_reason(asked), joint_answer(asked), claim_in_its_words(asked))
    before = in_turn(_asked_earlier(speaker, own.earlier), older)
    said = in_turn(told, answered, report, since, named, before, others)  # “its report” is that of the State that answered
    return BriefLine(in_turn(said, again), source, (asked.item.id,), quotes=True)


def said_before_it(own: OwnRequest | None) -> tuple[Text, Text]:
    """What the national report for the review said on a request before it was made, as a program finds, and where; nothing where the answer, or what
    is told since, has that already."""
    found = own.before if own is not None else None
    report = found.review.national_report if found is not None else None
    if own is None or found is None or report is None or is_in_its_answer(own.asked, found.sentence.words):
        return "", ""
    words = words_since(found.since)
    if own.asked.since is not None and words_since(own.asked.since) == words:
        return "", ""
    values: dict[str, Value] = {"year": year_of_document(report.document, found.review), "state": state_text(found.review.state)}
    told = message("Before it was asked, the {year} national report of {state:the} said: “{words}”", words=words, **values)
    return in_turn(told, FOUND_BY_PROGRAM), message("its report: {place}", place=cite(found.sentence.place))


def _answered_before(own: OwnRequest) -> AskedOnTopic | None:
    """The speaker's newest earlier request for the same on which the State surely gives a reason, where its answer to this one gives none."""
    if not own.refused or _gives_reason(own.asked):
        return None
    return next((each for each in own.earlier if is_noted(each) and _gives_reason(each)), None)


def _gives_reason(asked: AskedOnTopic) -> bool:
    return has_table("briefs") and wording("briefs", "gives_reason").search(reason_of_answer(asked)) is not None


def _refused_before(own: OwnRequest) -> AskedOnTopic | None:
    """The speaker's newest earlier request for the same, if the State refused it and no answer to this one is held."""
    is_open = own.asked.answer is None or own.asked.answer.position in OPEN
    newest = next(iter(own.earlier), None)
    return newest if is_open and newest is not None and is_noted(newest) else None


def reason_before(own: OwnRequest | None) -> tuple[Text, Text]:
    """What the State answered when it was asked for the same before, and its source: the reason that it gave then, where it gives none now; that it
    refused it, where we hold no answer to this one; else nothing."""
    refused = _refused_before(own) if own is not None else None
    if refused is not None:
        told = message("Its answer to nearly the same in {year}: {answer}", year=review_year(refused.review), answer=answered_with_reason(refused))
        return told, request_source(refused)
    older = _answered_before(own) if own is not None else None
    if older is None:
        return "", ""
    values: dict[str, Value] = {"state": state_text(older.review.state), "year": review_year(older.review), "words": reason_of_answer(older)}
    told = message("In {year} {state:the} gave a reason on {number}: “{words}”", number=recommendation_number(older.item), **values)
    return told, request_source(older)


def _asked_earlier(speaker: str, earlier: Sequence[AskedOnTopic]) -> Text:
    """By which numbers the speaker asked for the same in earlier reviews; empty where it did not."""
    of = {each.review.id: each.review for each in earlier}
    numbers = {
        name: [recommendation_number(item) for item in review.items if any(each.item is item for each in earlier)] for name, review in of.items()
    }
    named = tuple(message("{number} of {year}", number=in_runs(numbers[name]), year=review_year(review)) for name, review in of.items())
    if not named:
        return ""
    return message("{speaker:The} asked for the same, or nearly, before: {numbers}.", speaker=state_text(speaker), numbers=named)


def not_taken(own: OwnRequest, asked_now: Sequence[str], longest: int, speaker: str) -> tuple[BriefLine, BriefLine]:
    """One that the State did not take upon itself, in at most so many characters for the page, and whole. What the State says on one that is asked
    again stands there, once."""
    whole = request_told(speaker, own)
    again = own.asked.clause.id in asked_now
    if not has_reason(own.asked) or not (again or len(str(whole.text)) > longest):
        return whole, whole
    where = _WITH_THE_ASK if again else message("What it said of that stands under “Also found”.")
    short = request_told(speaker, own, in_turn(answer_sentences(own.asked), where))
    return (short, short) if again else (replace(short, points_behind=True), whole)


def quoted_request(own: OwnRequest) -> Text:
    """The request in its own words. One that takes its verb from the clause before stands in no document like that, and one that speaks of “the
    Convention” has its name there: then the item's words."""
    asked = own.asked
    alone = asked.verbatim and not (has_table("briefs") and lacks_its_name(asked.clause.request))
    return in_marks(on_one_line(asked.clause.request)) if alone else in_marks(opening(words_of_item(asked.item), _SHOWN))


_WITH_THE_ASK = message("What it said of that stands with the ask above.")


def request_outcome_lines(speaker: str, own: OwnRequest, asked_now: Collection[str] = ()) -> Iterator[BriefLine]:
    """A request that was neither noted nor called done, with what is said of it since. Which part of it was supported stands with the ask, where it
    is one of these clauses."""
    once = is_in_part(own.asked) and has_reason(own.asked) and own.asked.clause.id in asked_now
    yield request_told(speaker, own, in_turn(answer_sentences(own.asked), _WITH_THE_ASK) if once else "")
    yield from replied_in_dialogue(own)
    yield from _since(own)
    yield from _bodies(own)


def _since(own: OwnRequest) -> Iterator[BriefLine]:
    """Where a later document speaks of it: by its words, or where the next report answers it; where that answers several together, in which
    paragraphs."""
    since, later, placed = own.asked.since, own.later, own.answered
    if since is not None and since.words and not since.named and not since.by_words:
        yield _found_later(since, recommendation_number(own.asked.item))
        return
    if later is None or placed is None or later.national_report is None:
        return
    number, found = recommendation_number(own.asked.item), placed.paragraph
    if placed.how is Placing.OVER and own.asked.since is not None:
        yield BriefLine(told_since(own.asked.since), cite(own.asked.since.place), tuple(each.id for each in placed.over))
    elif found is not None and placed.how in _GIVEN and (placed.how in _OF_STATE or same_matter(own.asked.clause.request, found.text.clean)):
        rivals = rivals_of(own.asked.item, own.asked.review.items)
        words = whole_point(on_one_line(found.text.clean), own.asked.clause.request, [each.request for each in rivals], _LONGEST_PARAGRAPH)
        told = message(
            "On {number} its national report of {year} says: “{words}”",
            number=number,
            year=year_of_document(later.national_report.document, later),
            words=words,
        )
        several = over_several(since) if since is not None and since.place == found.place else ""
        said = in_turn(told, several, _named(own, number), which_of_two(own, rivals, words))
        yield BriefLine(said, cite(found.place), (found.id,), quotes=True)


_OF_STATE = frozenset({Placing.JUDGED, Placing.NAMED})
_GIVEN = _OF_STATE | {Placing.FOUND, Placing.NEAR}


def _found_later(since: Since, number: str) -> BriefLine:
    """A sentence of a later document that has most of the words of a request."""
    values: dict[str, Value] = {"number": number, "words": words_since(since)}
    year = review_year(since.later) if since.in_dialogue else dated(since.later, since.place)
    if since.in_dialogue:
        told = message(
            "On {number} {state:the} said during the review of {year}: “{words}”", state=state_text(since.later.state), year=year, **values
        )
    else:
        told = message("On {number} its national report of {year} says: “{words}”", year=year, **values)
    return BriefLine(in_turn(told, FOUND_BY_PROGRAM), cite(since.place), quotes=True)


def replied_in_dialogue(own: OwnRequest) -> Iterator[BriefLine]:
    """What the State itself said on it in the dialogue, in the newest review in which it did."""
    for each in own.replied[:1]:
        if own.asked.since is None or own.asked.since.words != each.since.words:
            yield replace(_found_later(each.since, recommendation_number(own.asked.item)), records=(each.sentence.id,))


def which_of_two(own: OwnRequest, rivals: Sequence[Item], words: str) -> Text:
    """That it can't be told whether a passage answers this request or one beside it on the same thing; empty where it can."""
    if is_told_apart(words, own.asked.clause.request, [each.request for each in rivals]):
        return ""
    others = tuple(recommendation_number(each) for each in rivals if telling_stems(each.request) & telling_stems(words))
    return message("It may as well be on {numbers}: its words do not tell which.", numbers=others) if others else ""


def _named(own: OwnRequest, number: str) -> Text:
    """How the passage was found: the State names the recommendation there, or a number that we take for it, or a program found it."""
    placed = own.answered
    if placed is None or placed.how is not Placing.NAMED:
        return FOUND_BY_PROGRAM
    if placed.taken is not None:
        return number_taken_said(placed.taken)
    values: dict[str, Value] = {"state": state_text(own.asked.review.state), "number": number}
    if len(placed.over) > 1:
        return message("{state:The} names recommendation {number} over {n} paragraphs there.", n=len(placed.over), **values)
    return message("{state:The} names recommendation {number} there.", **values)


def _bodies(own: OwnRequest) -> Iterator[BriefLine]:
    for each in own.said[:_MOST_BODIES]:
        yield heard_on(recommendation_number(own.asked.item), each)


def heard_on(number: str, said: SaidOf) -> BriefLine:
    """What a UN body says on a request of this number, in which document, and how old that is; a program found it."""
    words = _with_turn(said.review, said.concern, said.turned)
    values: dict[str, Value] = {"number": number, "document": document_in_sentence(said.review, said.concern.place), "words": words}
    told = (
        message("On the subject of what {number} asked, {document} says: “{words}”", **values)
        if said.by_words
        else message("On what {number} asked, {document} says: “{words}”", **values)
    )
    notes = said.review.compilation.text.notes if said.review.compilation is not None else ()
    of = source_years_said(old_years([said.concern], notes, said.review))
    return BriefLine(in_turn(told, of, FOUND_BY_PROGRAM), cite(said.concern.place), (said.concern.id,), quotes=True)


def _with_turn(review: Review, concern: Concern, turned: Concern | None) -> str:
    """What a body said, with its name where it is “the same Committee”, and what turns it round behind it."""
    said = [each for each in (concern, turned) if each is not None]
    named = " ".join(with_names(on_one_line(each.text.clean), bodies_printed(each)) for each in said)
    printed = " ".join(on_one_line(each.text.clean) for each in said)
    return out_of_paragraph(review, concern.place, printed).replace(printed, named)


def held_against(speaker: str, own: OwnRequest) -> Iterator[BriefLine]:
    """One that the State calls done or under way, with its report's words and those of UN bodies since; or that none of its words stands there.
    Where that leaves it open, nothing is said. One that was asked again is named by its number alone: it stands with the newer one."""
    if own.newer is None:
        yield request_told(speaker, own)
    yield from _since(own)
    yield from replied_in_dialogue(own)
    bodies = list(_bodies(own))
    yield from bodies
    number = recommendation_number(own.asked.item)
    later = own.sought.later or own.later if own.sought is not None else None
    if later is not None and not bodies and own.sought is not None:
        values: dict[str, Value] = {"number": number, "review": later.id}
        if not bodies_are_heard(later):
            yield BriefLine(
                message("What UN bodies say on {number} since, we can’t tell: the compilation of {review} is missing here.", **values), ""
            )
        elif own.sought.nothing:
            nothing = message(
                "On {number} we found nothing of UN bodies in the documents of {review}: none of the words that tell what it is on stands there.",
                **values,
            )
            yield BriefLine(in_turn(nothing, UNCONFIRMED), looked_through(body_documents(later)))


def body_documents(review: Review) -> list[str]:
    """The documents of a review in which is looked for what UN bodies say."""
    compilation = [review.compilation.text.document.key] if review.compilation is not None else []
    return list(dict.fromkeys((*compilation, *(each.place.document for each in review.observed))))
