"""What looks at the sources of a record add to the examination of its versions: what changed where it is published, and when that was seen.

Contributors are counted, never named: one that is gone may have asked for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Message, message, said_later
from ...records import Event, Evidence, Figure, RecordHistory, SourceHistory
from ..measures.counting import breakdown

EVENTS = said_later(
    {
        Event.FIRST_SEEN: "first seen",
        Event.SAME: "the same",
        Event.TEXT_THE_SAME: "the text the same, in other bytes",
        Event.CHANGED: "another text",
        Event.NOT_SEEN: "not seen",
        Event.REMOVED: "removed, as a person confirmed",
        Event.WITHDRAWN: "taken back by its sender, as a person says",
        Event.SEEN_AGAIN: "seen again",
        Event.RESTORED: "seen again after it had been removed",
        Event.NO_WORD: "nothing to be told from the answer",
        Event.DIFFERS: "seen from one place and not, or otherwise, from another",
        Event.WITHHELD: "withheld from this archive",
    }
)
"""Each event, as figures and evidence word it."""

_TOLD = (Event.CHANGED, Event.NOT_SEEN, Event.REMOVED, Event.SEEN_AGAIN, Event.RESTORED, Event.DIFFERS)
"""What is told of each document, with its day."""
LIST = "a list of contributors"
FILE = "a file without a symbol"


def seen_figures(history: RecordHistory) -> tuple[Figure, ...]:
    """What was seen of documents and lists, and what became of the entries of the lists."""
    sources = [
        (_kind(each), EVENTS[happening.event]) for each in history.sources for happening in each.happenings for _ in range(max(1, happening.looks))
    ]
    found = [
        breakdown(
            "seen",
            "What looks at their sources show",
            "looks at the places where the documents are published, by what each shows beside the look before",
            "looks",
            ("what was looked at", "what it shows"),
            sources,
        )
    ]
    if history.listed:
        found.append(
            breakdown(
                "listed",
                "What became of the entries of lists of contributors",
                "entries that a list has shown, by what its last sound look shows. Nobody is named",
                "entries",
                ("what became of it",),
                [(EVENTS[each.now],) for each in history.listed],
            )
        )
    return tuple(found)


def seen_evidence(history: RecordHistory) -> Iterator[Evidence]:
    """What changed at the sources, each with the day on which it was seen and its entry in the log."""
    for source in history.sources:
        for each in source.happenings:
            if each.event in _TOLD and not source.tells_on_a_contributor:
                what = Message(EVENTS[each.event])
                why = message(
                    "{what}, seen on {day:date} (entry {entry} of the log {log})",
                    what=what,
                    day=each.since[:10],
                    entry=each.first_entry,
                    log=history.origin,
                )
                yield Evidence(source.id, None, why, _named(source))


def seen_sentence(history: RecordHistory) -> Message:
    """How often, between which days it was looked, for what could not be measured otherwise."""
    changed = sum(each.event is Event.CHANGED for source in history.sources for each in source.happenings)
    return message(
        "We looked {looks} times from {since:date} to {until:date}: {sound} looks showed what was asked for, {changed} another text. {gone} entries "
        "of a list were gone at the end.",
        looks=history.looks,
        since=history.since[:10],
        until=history.until[:10],
        sound=history.sound,
        changed=changed,
        gone=len(history.absent),
    )


def _kind(source: SourceHistory) -> str:
    return LIST if source.is_list else FILE if source.tells_on_a_contributor else "a document"


def _named(source: SourceHistory) -> str:
    language = f" ({source.language})" if source.language else ""
    return LIST if source.is_list else f"{source.subject}{language}"
