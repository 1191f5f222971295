"""From looks at one thing, one after the other, to what they say: seen, the same, changed, not seen, removed, restored.

A look that brought a challenge, a block or nothing says nothing. "Removed" takes several sound looks on different days that do not show it, no list
that links to it, and a person's word; until then it is "not seen". Where one day shows it from one place and not from another, neither counts.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..light_dataclass import dataclass, replace
from ..records import Event, Happening
from .log_entries import DecisionLogged

ENOUGH = 2
"""Sound looks on different days that must not show a thing before a person may say that it was removed."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look says of one thing. `there`: None if it says nothing; `text`: hash of the wording; `sha256`: hash of the bytes."""

    time: str
    entry: int
    vantage: str
    there: bool | None
    sha256: str = ""
    text: str = ""
    quality: str = ""
    why: str = ""

    @property
    def day(self) -> str:
        """The day of the look, in UTC."""
        return self.time[:10]


@dataclass(frozen=True, slots=True)
class SightHistory:
    """What becomes of one thing, and whether a person may confirm now that it was removed."""

    happenings: tuple[Happening, ...]
    confirmable: bool


def sight_history(
    sights: Sequence[Sight], decisions: Sequence[tuple[int, DecisionLogged]], enough: int = ENOUGH, *, linked: bool = False
) -> SightHistory:
    """What sights of one thing say, with a person's `decisions` on it: each is about the looks that were recorded before it. `linked`: the last sound
    look at a list still shows a link to it."""
    ordered = sorted(sights, key=lambda each: (each.time, each.entry))
    teller = _Teller(_at_odds(ordered), sys.maxsize if linked else enough)
    after = [(max((at for at, sight in enumerate(ordered) if sight.entry < index), default=-1), index, decision) for index, decision in decisions]
    for at in range(-1, len(ordered)):
        if at >= 0:
            teller.saw(ordered[at])
        for _, index, decision in sorted((each for each in after if each[0] == at), key=lambda each: each[1]):
            teller.decided(index, decision)
    return SightHistory(tuple(_folded(teller.found)), teller.confirmable)


def _at_odds(sights: Sequence[Sight]) -> frozenset[int]:
    """The entries of looks that are contradicted from another vantage on the same day: that shows what this does not, or another text."""
    days: dict[str, dict[tuple[bool, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in sights:
        if each.there is not None:
            days[each.day][each.there, each.text].add(each.vantage)

    def odd(each: Sight) -> bool:
        return any(
            (there != each.there or (text and each.text and text != each.text)) and vantages - {each.vantage}
            for (there, text), vantages in days[each.day].items()
        )

    return frozenset(each.entry for each in sights if each.there is not None and odd(each))


class _Teller:
    """Hears looks and decisions in their order."""

    def __init__(self, odd: frozenset[int], enough: int) -> None:
        self.found: list[Happening] = []
        self._odd, self._enough = odd, enough
        self._seen: Sight | None = None
        self._absent: set[str] = set()
        self._word: DecisionLogged | None = None
        self._gone: Event | None = None

    @property
    def confirmable(self) -> bool:
        """Whether enough looks have not shown it."""
        return self._seen is not None and len(self._absent) >= self._enough and self._gone is None

    def saw(self, sight: Sight) -> None:
        """One look."""
        if sight.there is None:
            self._note(Event.NO_WORD, sight)
        elif sight.entry in self._odd:
            self._note(Event.DIFFERS, sight)
            if sight.there and self._seen is None:
                self._seen = sight
        elif sight.there:
            self._note(self._as_seen(sight), sight)
            self._seen, self._gone, self._word = sight, None, None
            self._absent.clear()
        else:
            self._absent.add(sight.day)
            self._note(self._gone or Event.NOT_SEEN, sight)
            self._settle(sight.time, sight.entry)

    def decided(self, index: int, decision: DecisionLogged) -> None:
        """One decision of a person; the newest counts."""
        if decision.decided == "there":
            self._word, self._gone = None, None
        else:
            self._word = decision
            self._settle(decision.logged, index)

    def _settle(self, time: str, entry: int) -> None:
        """Take a person's word, where looks bear it out."""
        word = self._word
        if word is None or self._gone is not None or not self._absent or self._seen is None:
            return
        if word.decided == "withdrawn":
            self._gone = Event.WITHDRAWN
        elif len(self._absent) >= self._enough:
            self._gone = Event.REMOVED
        if self._gone is not None:
            said = f"confirmed by {word.by}" + (f": {word.why}" if word.why else "")
            self.found.append(Happening(self._gone, time, time, 0, entry, entry, why=said))

    def _as_seen(self, sight: Sight) -> Event:
        before = self._seen
        if before is None:
            return Event.FIRST_SEEN
        if self._absent:
            return Event.RESTORED if self._gone is Event.REMOVED else Event.SEEN_AGAIN
        if (sight.sha256, sight.text) == (before.sha256, before.text):
            return Event.SAME
        return Event.TEXT_THE_SAME if sight.text and sight.text == before.text else Event.CHANGED

    def _note(self, event: Event, sight: Sight) -> None:
        self.found.append(
            Happening(
                event,
                sight.time,
                sight.time,
                1,
                sight.entry,
                sight.entry,
                (sight.vantage,) if sight.vantage else (),
                1,
                sight.sha256,
                sight.text,
                sight.quality,
                sight.why,
            )
        )


_GOES_ON = frozenset({Event.SAME, Event.TEXT_THE_SAME, Event.NOT_SEEN, Event.NO_WORD, Event.DIFFERS, Event.REMOVED, Event.WITHDRAWN})
"""What several looks in a row may say as one."""


def _folded(found: Sequence[Happening]) -> Iterator[Happening]:
    """Looks in a row that say the same as one: five hundred deliveries of one text are one line."""
    open_: Happening | None = None
    contents: set[str] = set()
    for each in found:
        if open_ is not None and each.event is open_.event and each.event in _GOES_ON and each.quality == open_.quality:
            contents.add(each.sha256)
            open_ = replace(
                each,
                since=open_.since,
                looks=open_.looks + each.looks,
                first_entry=open_.first_entry,
                vantages=tuple(dict.fromkeys((*open_.vantages, *each.vantages))),
                kinds_of_bytes=len(contents),
                why=open_.why or each.why,
            )
            continue
        if open_ is not None:
            yield open_
        open_, contents = each, {each.sha256}
    if open_ is not None:
        yield open_
