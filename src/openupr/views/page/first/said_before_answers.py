"""What the State said in the review of joining the treaties that the most States ask it to join, while answers of it are still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Message, Value, message, message_of, said_later
from ....languages.word_tables import reading_in, wording
from ....linking.concern_matching import matters_pattern
from ....linking.treaties.joining_treaties import answers_of_joining
from ....names.treaty_mentions import treaties_named
from ....preparing.topics.passages_cut import CutPassage, cut_passages
from ....records import Review, Statement, Voice
from ....text import Place
from ...names_said import state_named
from ...spoken_after import before_others
from ..subjects.asked_for import RequestedThing
from ..subjects.by_subject import BySubject
from ..subjects.numbers_named import numbers_named
from .concern_voiced import begins_leaning
from .fact_line import FactLine
from .first_asked import joining_asked_most

MOST_OF_TREATIES = 2
"""Passages of the State on joining treaties that are quoted."""

BEHIND = len(", nevertheless.")
"""Letters at the end of a sentence in which a word may turn it round against the one before: “it had agreed, however”."""

LONGEST_SAID = 400
"""Letters of a passage that is quoted whole: what is said of several treaties at once is long."""


def said_before_answering(review: Review, subjects: BySubject | None) -> Iterator[FactLine]:
    """A line for each passage, with the treaties that it is on and what the State answered to the requests to join them; no passage twice. Before
    them the treaties on which we found none and that more States ask it to join: else a reader takes the first that is quoted for the most asked."""
    found: dict[str, tuple[Place, list[RequestedThing]]] = {}
    most_asked = joining_asked_most(subjects)
    for each in most_asked:
        if each.treaty is not None and (said := said_of_treaty(review, each.treaty.code)):
            words, place = said
            if words in found or len(found) < MOST_OF_TREATIES:
                found.setdefault(words, (place, []))[1].append(each)
    state = state_named(review)
    before = {each.place for each in before_others(review.report.statements)} if review.report else set()
    quoted = [each for _, asked in found.values() for each in asked]
    most = max((len(each.states) for each in quoted), default=0)
    more = [each for each in most_asked if len(each.states) > most] if quoted else []
    if more:
        yield FactLine("answered", (_joining_of(more, state), *_answered(more, state)), f"#{more[0].key}", _asked_at(more))
    told = {each.key for each in (*quoted, *more)}
    rest = [each for each in subjects.treaties if each.treaty and not each.treaty.reserved and each.key not in told] if subjects and quoted else []
    for n, (words, (place, asked)) in enumerate(found.items(), 1):
        summed = message(BEFORE_OTHERS if place in before else AMONG_OTHERS, state=state, words=words)
        also = [message("This is a part of what the paragraph says on joining treaties: read all of it.")] * says_more(review, words, place)
        also += [message("States ask {state:the} to join other treaties, too.", state=state)] * (n == len(found) and bool(rest))
        yield FactLine("answered", (_joining_of(asked, state), *_answered(asked, state), summed, *also), "", (*_asked_at(asked), place))


def _asked_at(asked: Sequence[RequestedThing]) -> tuple[Place, ...]:
    """Where it is asked: a line that cites the State's words alone would lead a reader who looks for the requests to its reply."""
    return tuple(dict.fromkeys(each.at for each in asked if each.at))


def _joining_of(asked: Sequence[RequestedThing], state: Value) -> Message:
    return _joining(asked[0], state) if len(asked) == 1 else _joining_several(asked, state)


def _joining(each: RequestedThing, state: Value) -> Message:
    return message_of(
        len(each.states),
        one="At least {n} State asks {state:the} to join this treaty, or to take steps to join it: {treaty} ({numbers}).",
        many="At least {n} States ask {state:the} to join this treaty, or to take steps to join it: {treaty} ({numbers}).",
        state=state,
        treaty=each.treaty.name if each.treaty else "",
        numbers=numbers_named(each.numbers),
    )


def _joining_several(asked: Sequence[RequestedThing], state: Value) -> Message:
    named = tuple(
        message_of(
            len(each.states),
            one="{treaty} (at least {n} State: {numbers})",
            many="{treaty} (at least {n} States: {numbers})",
            treaty=each.treaty.name if each.treaty else "",
            numbers=numbers_named(each.numbers),
        )
        for each in asked
    )
    return message("States ask {state:the} to join these treaties, or to take steps to join them: {treaties}.", state=state, treaties=named)


BEFORE_OTHERS, AMONG_OTHERS = said_later(
    {
        "before": "Before the other States spoke, {state:the} had said, as the report sums it up: “{words}”.",
        "among": "As the report sums it up, {state:the} said: “{words}”.",
    }
).values()
"""What the State said: before any other State had spoken it is no answer."""


def _answered(asked: Iterable[RequestedThing], state: Message | str) -> Iterator[Message]:
    """Of the recommendations that were found on these treaties, how many have an answer in the report, and which."""
    bands = {share.key.rpartition(".")[0]: band for each in asked for share, band in each.answered_clauses}
    counts = Counter(bands.values())
    if set(counts) <= {"unanswered"}:
        return
    if set(counts) == {"supported"}:
        yield message_of(
            len(bands),
            one="We found {n} such recommendation, which {state:the} supported.",
            many="{state:The} supported each of the {n} such recommendations that we found.",
            state=state,
        )
        return
    yield message_of(len(bands), one="We found {n} such recommendation.", many="We found {n} such recommendations.")
    if n := counts["supported"]:
        yield message_of(n, one="{state:The} supported {n} of them.", many="{state:The} supported {n} of them.", state=state)
    if n := counts["partly"]:
        yield message_of(n, one="It supported {n} in part or in principle.", many="It supported {n} in part or in principle.")
    if n := counts["noted"]:
        yield message_of(n, one="It noted {n}.", many="It noted {n}.")
    if n := counts["not_supported"]:
        yield message_of(n, one="It did not support {n}.", many="It did not support {n}.")
    if n := counts["unanswered"]:
        yield message_of(n, one="{n} is left for a later answer.", many="{n} are left for a later answer.")


def said_of_treaty(review: Review, code: str) -> tuple[str, Place] | None:
    """The first passage of part I in which the State under review names a treaty and speaks of joining, with its place: what it says of it before
    its answers follow. None where there is none that is short and is understood by itself."""
    own = [each for each in (review.report.statements if review.report else ()) if each.voice is Voice.STATE_UNDER_REVIEW]
    with reading_in(review.language):
        found = [(goes_on, said, each.place) for each in own for goes_on, said in _passages(each, code)]
    _, words, place = min(found, key=lambda each: each[0], default=(False, "", None))
    return (words, place) if place else None


def says_more(review: Review, words: str, place: Place) -> bool:
    """Whether the paragraph from which the State is quoted speaks of joining treaties in other sentences, too: what it needs for that, or why it has
    not."""
    texts = [each.text.clean for each in (review.report.statements if review.report else ()) if each.place == place]
    with reading_in(review.language):
        return any(
            answers_of_joining(said)
            for text in texts
            for each in cut_passages(text)
            if (said := text[each.start : each.end]).rstrip(". ") not in words
        )


def _passages(statement: Statement, code: str) -> Iterator[tuple[bool, str]]:
    """The sentences of a statement on joining a treaty, each with those behind it that turn it round ("It was ready, however, to ..."): without
    them it says half. One that goes on from the sentence before (True) has that one in front."""
    text = statement.text.clean
    every = cut_passages(text)
    for at, each in enumerate(every):
        said = text[each.start : each.end]
        if any(code in named.codes for named in treaties_named(said)) and answers_of_joining(said) and not _leans(said):
            goes_on = begins_leaning(said) or wording("briefs", "but").search(said, len(said) - BEHIND) is not None
            first = every[at - 1] if goes_on and at else each
            whole = text[first.start : _end(text, every, at)].strip().removesuffix(".")
            if len(whole) <= LONGEST_SAID and (first is not each or not goes_on):
                yield goes_on, whole


def _end(text: str, every: list[CutPassage], at: int) -> int:
    """Where what a sentence says ends: with the last of the sentences behind it that turn it round."""
    while at + 1 < len(every) and begins_leaning(after := text[every[at + 1].start : every[at + 1].end]) and wording("briefs", "but").search(after):
        at += 1
    return every[at].end


def _leans(said: str) -> bool:
    """Whether a sentence is of something that stands before it; "it" at its beginning is the State, which is named in front."""
    return matters_pattern("pointing_back").search(said.removeprefix("It ")) is not None
