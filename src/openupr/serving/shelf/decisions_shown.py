"""What persons decided on a record: each decision as it was taken, what it changed, whether somebody else decided otherwise."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from ...assembling import by_time
from ...languages.messages import Messages, labelled, messages, said_later
from ...light_dataclass import dataclass
from ...records import ASSESSMENT, TAKEN_BACK, Answer, Assessment, Claim, Item, Judgement, Position, Record, Row, Source
from ...views import code_words
from ...views.page.listed.review_view import stands_on
from .review_shelf import ReviewShelf, Shelved

_NAMES: dict[str, str] = said_later(
    {"position": "The State’s position", "claim": "What the State claims", ASSESSMENT: "What became of it", "state": "The recommending State"}
)
_NONE: str = said_later("none")


@dataclass(frozen=True, slots=True)
class FieldShown:
    """What can be decided: its key, its name, the values to choose from (none: a text)."""

    key: str
    name: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision: who took it, when, from what to what, why. `state` says whether it counts: `counts`, `stands` (somebody's newer one goes before
    it), `taken back`, `waits`,
    `other words`: it was taken on words that the record has no more. `takes_back`: it is itself the taking back of one."""

    mark: str
    field: str
    name: str
    before: str
    value: str
    who: str
    when: str
    why: str
    state: str
    takes_back: bool


@dataclass(frozen=True, slots=True)
class DecidedShown:
    """The decisions on a record, the newest first, and the names of those who disagree, by the field's name."""

    decisions: tuple[DecisionShown, ...]
    disagreeing: tuple[tuple[str, tuple[str, ...]], ...]


def fields_of(record: Record) -> tuple[FieldShown, ...]:
    """What can be decided on a record by choosing a value. Names are said where they are shown."""
    if isinstance(record, Item):
        positions = tuple((each.value, words[0]) for each, words in code_words.POSITIONS.items())
        claims = tuple((each.value, code_words.CLAIMS[each][0] or _NONE) for each in Claim)
        assessed = tuple((each.value, words[0]) for each, words in code_words.ASSESSMENTS.items())
        every = ((ASSESSMENT, assessed), ("position", positions), ("claim", claims))
        return tuple(FieldShown(key, _NAMES[key], values) for key, values in every)
    if isinstance(record, Row):
        return (FieldShown("state", _NAMES["state"], ()),)
    return ()


def shown_decisions(shelf: ReviewShelf, shelved: Shelved, record: Record, words: Messages) -> DecidedShown:
    """The decisions on a record, in the reader's language. They are those on its identifier, and those that were led to it since
    (`assembling.anchored`)."""
    with shelf.opened() as store, store.read() as library:
        decisions = library.decisions(shelved.review.id)
    answer = shelved.review.answer(record.id)
    made = decided_on(record, [*decisions.count, *decisions.undone], decisions.wait, shelved.review.judgements, answer, words)
    return shelved.withheld.view(made)


def decided_on(
    record: Record,
    count: Iterable[Judgement],
    wait: Iterable[Judgement],
    in_review: Sequence[Judgement],
    answer: Answer | None = None,
    words: Messages | None = None,
) -> DecidedShown:
    """The same of decisions that are at hand: those that `count` or counted once, those that `wait`, and those that the review heeds. `answer`
    is the State's final answer, which what the documents say is taken from."""
    words = words or messages()
    heeded = [each for each in in_review if each.record == record.id and stands_on(each, record)]
    lost = {decision_mark(each) for each in in_review if each.record == record.id} - {decision_mark(each) for each in heeded}
    own = {decision_mark(each): each for each in (*(each for each in count if each.record == record.id), *heeded)}
    waiting = {decision_mark(each): each for each in wait if each.record == record.id}
    every = by_time((own | waiting).values())
    counting = {decision_mark(each) for each in heeded}
    newest = {each.field: decision_mark(each) for each in by_time(heeded)}
    held: dict[str, str] = {}
    shown = []
    for each in every:
        mark, value = decision_mark(each), _value(each.field, each.value, words)
        state = "waits" if mark in waiting else "taken back"
        if mark in counting:
            state = "counts" if newest[each.field] == mark else "stands"
        elif mark in lost:
            state = "other words"
        before = held.get(each.field, _read_as(record, each.field, answer, words))
        name, back = words.say(_NAMES[each.field]) if each.field in _NAMES else each.field, each.value == TAKEN_BACK
        shown.append(DecisionShown(mark, each.field, name, before, value, each.who, each.when, each.why, state, back))
        held[each.field] = _read_as(record, each.field, answer, words) if back else value
    return DecidedShown(tuple(reversed(shown)), tuple(_disagreeing(heeded, words)))


def decision_mark(judgement: Judgement) -> str:
    """What a decision is known by on its page, also after it was led to another record: what was decided by whom, when and why."""
    told = json.dumps([judgement.field, judgement.value, judgement.who, judgement.when, judgement.why])
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def _disagreeing(heeded: Sequence[Judgement], words: Messages) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Of each field on which the newest decisions of two persons differ, what each of them says."""
    last: dict[str, dict[str, Judgement]] = {}
    for each in by_time(heeded):
        last.setdefault(each.field, {})[each.who] = each
    for field, by_person in last.items():
        if len({each.value for each in by_person.values()}) > 1:
            name = words.say(_NAMES[field]) if field in _NAMES else field
            yield name, tuple(words.say(labelled(who, _value(field, each.value, words))) for who, each in by_person.items())


def _read_as(record: Record, field: str, answer: Answer | None, words: Messages) -> str:
    """What the documents say of a record, before anybody decided."""
    if not isinstance(record, Item) or field not in {"position", "claim"}:
        return words.say("nothing")
    by_source = {said.source: said for said in answer.said} if answer is not None else {}
    said = next((by_source[source] for source in _SOURCES if source in by_source), record)
    return words.say(code_words.POSITIONS[said.position][0] if field == "position" else code_words.CLAIMS[said.claim][0] or _NONE)


_SOURCES = (Source.ADDENDUM, Source.REPORT, Source.THEMATIC_LIST)
"""What says a position, the last word first."""


def _value(field: str, value: str, words: Messages) -> str:
    if value == TAKEN_BACK:
        return words.say("taken back")
    tables: Mapping[str, Mapping[str, str]] = {
        "position": {each.value: code_words.POSITIONS[each][0] for each in Position},
        "claim": {each.value: code_words.CLAIMS[each][0] or _NONE for each in Claim},
        ASSESSMENT: {each.value: code_words.ASSESSMENTS[each][0] for each in Assessment},
    }
    if field == "state":
        return words.state(value)
    known = tables.get(field, {}).get(value)
    return words.say(known) if known is not None else value
