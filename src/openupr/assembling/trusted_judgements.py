"""Which decisions of a folder count. A folder may be somebody else's, and so are the decisions in it: those that were taken on this machine are known
by their hash, all others wait until its user says that they are trusted.

What only leaves out or hides counts at once, and is said: not to heed a remove-list would show what somebody wanted hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from ..languages.messages import message, message_of
from ..records import TAKEN_BACK, Decisions, Doubt, Judgement
from .dossier import IGNORE
from .redaction import REMOVE

_AT_ONCE = {REMOVE, IGNORE}

AHEAD = timedelta(days=1)
"""Clocks of two places differ by less: a decision that is dated further ahead was dated by a clock that is wrong, or by hand."""


def trusted_decisions(sources: Iterable[Sequence[Judgement]], known: Collection[str], now: datetime) -> Decisions:
    """Decisions by whether they count; each of the `sources` holds its own in the order in which they were written. `known` are the hashes of those
    that count."""
    every = [list(source) for source in sources]
    heeded = [[each for each in source if each.field in _AT_ONCE or each.sha256 in known] for source in every]
    undone = _undone(each for source in heeded for each in source)
    counting = [[each for each in source if each not in undone] for source in heeded]
    return Decisions(
        count=tuple(each for source in counting for each in source),
        wait=tuple(each for source in every for each in source if each.field not in _AT_ONCE and each.sha256 not in known),
        ahead=tuple(each for source in every for each in source if _moment(each.when) > now + AHEAD),
        late=tuple(each for source in counting for each in _late(source)),
        undone=tuple(dict.fromkeys(each for source in heeded for each in source if each in undone)),
    )


def _undone(decisions: Iterable[Judgement]) -> set[Judgement]:
    """Those that count no more: what somebody decided before they took it back, and the taking back itself."""
    every = list(decisions)
    back: dict[tuple[str, str, str], datetime] = {}
    for each in every:
        if each.value == TAKEN_BACK:
            key = (each.record, each.field, each.who)
            back[key] = max(back.get(key, _moment(each.when)), _moment(each.when))
    ends = ((each, back.get((each.record, each.field, each.who))) for each in every)
    return {each for each, end in ends if each.value == TAKEN_BACK or (end is not None and _moment(each.when) <= end)}


def _late(written: Sequence[Judgement]) -> Iterator[Judgement]:
    newest: dict[tuple[str, str], Judgement] = {}
    for each in written:
        before = newest.setdefault((each.record, each.field), each)
        if _moment(before.when) <= _moment(each.when):
            newest[each.record, each.field] = each
        elif before.value != each.value:
            yield each


def by_time(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Decisions, the newest last."""
    return tuple(sorted(judgements, key=lambda each: _moment(each.when)))


def doubts_on(decisions: Decisions, has: Callable[[str], bool]) -> Iterator[Doubt]:
    """What is not certain of decisions: those that wait, those of another time than today's, those that go before one that was written after them.
    `has` says whether the review has a record of an identifier."""
    if decisions.wait:
        yield Doubt(
            "judgement_waiting",
            message_of(
                len(decisions.wait),
                one="{n} decision beside the documents is not applied: nobody on this machine took it, or said that it is trusted",
                many="{n} decisions beside the documents are not applied: nobody on this machine took them, or said that they are trusted",
            ),
        )
    for each in dict.fromkeys(each for each in decisions.count if each in decisions.ahead):
        what = message("a judgement on {record} is dated {when}, which was still to come when it was read", record=each.record, when=each.when)
        yield Doubt("judgement_untimely", what, each.record if has(each.record) else "")
    newest = {(each.record, each.field): each for each in by_time(decisions.count)}
    for each in decisions.late:
        first = newest[each.record, each.field]
        what = message(
            "of the judgements on {record} the one dated {counts} counts; one dated {late} was written after a newer one. "
            "A clock was wrong, or their order was changed",
            record=each.record,
            counts=first.when,
            late=each.when,
        )
        yield Doubt("judgement_untimely", what, each.record if has(each.record) else "")


def _moment(when: str) -> datetime:
    """A date and time, in UTC if it names no zone. An invalid one counts as past: it was refused on reading."""
    try:
        found = datetime.fromisoformat(when)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
