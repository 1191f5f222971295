"""The lines of requests: in which words each is quoted, with all who ask in them, what the State answered, and what its next report tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ....languages.messages import Text, Value, in_turn, message, parted, state_text, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, Proposed, Since, has_reason, is_in_part, on_one_line
from ....preparing.briefs.asked.going_on import one_sentence
from ....preparing.briefs.asked.sayable_request import as_written
from ....preparing.briefs.replied.reasons_of_list import reason_of_list
from ....preparing.topics.passages_cut import reads_alone
from ....records import Review
from ...names_said import recommender_text
from ...number_runs import in_runs, recommendation_number
from ...number_taken_said import number_taken_said
from ..quoted.in_its_paragraph import words_since
from .brief_answers import answer_sentences, is_left_open
from .brief_statements import (
    LONGEST,
    BriefLine,
    answered_in_words,
    answered_with_reason,
    cite,
    over_paragraphs,
    request_source,
    several_states,
    states_of,
    states_of_item,
    to_make_it_stronger,
    told_as_done,
    told_since,
    words_of_item,
    year_of,
)
from .claims_told import in_the_list
from .documents_named import review_year

_FEW = 3
"""States that a sentence names beside those that ask."""


def request_line(asked: AskedOnTopic, *others: AskedOnTopic) -> BriefLine:
    """A request in its words, with who made it and the answer. Where its sentence goes on with what other States ask, all of that in its words, which
    tell who asks what; all of the recommendation where it takes its verb from another part of it. `others` are those of its recommendation that
    stand there, too."""
    every = (asked, *others)
    words, states = in_its_words(asked, *others)
    told = in_turn(in_asking(asked, words, states), in_the_list(asked) or _answered(asked), others_in_it(asked, states))
    since = _surely_since(asked)
    if asked.done is not None:
        fits, source = in_turn(told, told_as_done(asked)), request_source(asked, states)
    elif since is None:
        fits, source = told, request_source(asked, states)
    else:
        whole = in_turn(told, _in_its_report(since, asked.review))
        fits = whole if len(str(whole)) <= LONGEST else in_turn(told, _names_it(since))
        source = together(request_source(asked, states), report_at(since))
    aside, plain = all(each.aside for each in every), any(each.plain for each in every)
    return BriefLine(fits, source, tuple(each.clause.id for each in every), alone=reads_alone(words), quotes=True, plain=plain, aside=aside)


def in_its_words(asked: AskedOnTopic, *others: AskedOnTopic) -> tuple[str, list[Text]]:
    """The words by which a request is quoted, and all States that ask in them."""
    several = len(asked.item.clauses) > 1
    if not all(each.verbatim for each in (asked, *others)):
        words = on_one_line(asked.item.text.clean).rstrip(" ;.") if several else words_of_item(asked.item)
        return words, states_of_item(asked.item)
    sentence = one_sentence(asked.item, asked.clause)
    if sentence.is_shared:
        return sentence.words.rstrip(" ;."), states_of_sentence(asked)
    return on_one_line(asked.clause.request), states_of(asked)


def in_asking(asked: AskedOnTopic, words: str, states: Sequence[Text]) -> Text:
    """Who asked in these words, and when."""
    return message("{year}, {states}: “{words}”.", year=review_year(asked.review), states=several_states(states), words=words)


def _in_its_report(since: Since, asked_in: Review) -> Text:
    """What a national report, or the State in the dialogue, says of the very thing that was asked for, where it has its words; or where it names the
    recommendation. The report of the review in which it was asked came before, and tells nothing of what became of it."""
    if not since.words:
        return _names_it(since)
    values: dict[str, Value] = {"year": year_of(since), "state": state_text(since.later.state), "words": words_since(since)}
    if since.in_dialogue:
        return message("During the review of {year} {state:the} said: “{words}”", **values)
    if since.later is asked_in:
        return message("Before it was asked, the {year} national report of {state:the} said: “{words}”", **values)
    if since.named and since.taken is None:
        return message("The {year} national report of {state:the} names this recommendation, and says: “{words}”", **values)
    return message("The {year} national report of {state:the} says: “{words}”", **values)


def _surely_since(asked: AskedOnTopic) -> Since | None:
    """What a later report tells of a request, where it names it, or has the very thing in words that can be quoted; a guess is no place to look."""
    since = asked.since
    return since if since is not None and (since.named or (since.by_words and since.words)) else None


def report_at(since: Since) -> Text:
    """Where a later report speaks of a request, for a note: all paragraphs over which it names it, and none of them alone."""
    if not since.over:
        return message("its report: {place}", place=cite(since.place))
    listed = message("paragraphs {numbers}", numbers=in_runs(since.over))
    return message("its report: {place}", place=parted(since.place.document, listed))


def _names_it(since: Since) -> Text:
    """That a later national report speaks of it, in the place that the note has."""
    year, state = year_of(since), state_text(since.later.state)
    if since.in_dialogue:
        return message("During the review of {year} {state:the} spoke of that: look there.", year=year, state=state)
    if since.over:
        return in_turn(over_paragraphs(since), number_taken_said(since.taken))
    if since.named and since.taken is None:
        return message("The {year} national report of {state:the} names this recommendation.", year=year, state=state)
    return in_turn(
        message("The {year} national report of {state:the} may speak of that: look there.", year=year, state=state), number_taken_said(since.taken)
    )


def _answered(asked: AskedOnTopic, usual: Callable[[AskedOnTopic], Text] = answered_in_words) -> Text:
    """What it answered as `usual`, in a brief on a topic, where the reasons of a whole list stand once (`reasons_of_lists.py`)."""
    if reason_of_list(asked.review, asked.item, asked.answer) is None:
        return usual(asked)
    return in_turn(answer_sentences(asked), message("Its reason is said of the whole list: see “Also found”."))


def others_in_it(asked: AskedOnTopic, named: Sequence[Text]) -> Text:
    """Which other States than those that are `named` ask for another part of the same recommendation, which is not quoted; an answer is to all of it
    at once."""
    others = [each for each in states_of_item(asked.item) if each not in named]
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "states": tuple(others)}
    if not others:
        return ""
    if len(others) <= _FEW:
        return message("{states:The} asked for another part of {number}.", **values)
    return message(
        "{first:The} and {n} others asked for another part of {number}.",
        first=others[0],
        n=len(others) - 1,
        number=recommendation_number(asked.item),
    )


def states_of_sentence(asked: AskedOnTopic) -> list[Text]:
    """The same, with those that made another part of its sentence: what goes on from it is on its matter."""
    return list(dict.fromkeys(map(recommender_text, one_sentence(asked.item, asked.clause).recommenders)))


def proposed_line(proposed: Proposed) -> BriefLine:
    """A request to begin with: who made it, the answer, and what would make it stronger. A long answer that takes a part of it stands with what
    was asked, and is named here."""
    asked = proposed.asked
    others = others_in_it(asked, states_of(asked))
    answer = in_the_list(asked) if is_left_open(asked) else _answered(asked, answered_with_reason)
    line = _proposed(proposed, in_turn(answer, others))
    if not is_in_part(asked) or not has_reason(asked) or len(str(line.text)) <= LONGEST:
        return line
    where = message("Its answer stands with what was asked, and says which part.")
    return _proposed(proposed, in_turn(answer_sentences(asked), where, others))


def _proposed(proposed: Proposed, answer: Text) -> BriefLine:
    asked = proposed.asked
    who = message("{states:The} asked it in {year}.", states=several_states(states_of(asked)), year=review_year(asked.review))
    words = message("“{words}”.", words=as_written(asked.clause.request))
    text = in_turn(words, who, answer, told_as_done(asked) or told_since(_surely_since(asked)), to_make_it_stronger(proposed.marks))
    return BriefLine(text, request_source(asked), (asked.clause.id,), quotes=True)
