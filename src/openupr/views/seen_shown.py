"""The history of a review's record as it is shown: documents and lists day by day, contributors as counts.

A contributor that is gone may have asked for it, to be safe: who it is, is shown only where the user says that names may be (`named`), and never of
one that a person says has taken itself off.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..assembling import REMOVE
from ..examining.seen_record import EVENTS
from ..records import ABSENT, Change, Event, Happening, ListedHistory, RecordHistory, Review, SourceHistory
from .withheld import Withheld
from .wording import counted

if TYPE_CHECKING:
    from ..linking.seen_lists import ListsBeside, SeenBeside

ASK_FIRST = (
    "Who is gone is not named: a contributor may have taken itself off to be safe, and naming it may put it in danger. "
    "Ask it, or who sent its submission, before you do."
)
"""What is said where names are not shown."""
NOT_REMOVED = "“Not seen” says that a look which showed the list did not show this entry, and no more. A person confirms what was removed."
"""What is said beside whatever is not seen."""
LIST = "List of contributors"
_SUMMARY = re.compile(r"A/HRC/WG\.6/\d+/[A-Z]{3}/3(?:/.+)?")
"""The symbol of a summary of stakeholders' submissions, and of what corrects it."""
_THERE = frozenset({Event.FIRST_SEEN, Event.SAME, Event.CHANGED, Event.TEXT_THE_SAME})


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line: the day or days, what was seen, and how to prove it."""

    when: str
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class SeenThing:
    """A document, a list or an entry of one: its name, its identifier, and its lines."""

    name: str
    id: str
    where: str
    lines: tuple[SeenLine, ...]


@dataclass(frozen=True, slots=True)
class SeenView:
    """All of it: `facts` on the whole, documents and lists, how many entries became what, those that are named, sentences beside the summary, and
    what is to be known."""

    review: str
    facts: tuple[tuple[str, str], ...]
    things: tuple[SeenThing, ...]
    counts: tuple[tuple[str, int], ...]
    entries: tuple[SeenThing, ...]
    beside: tuple[str, ...]
    notes: tuple[str, ...]


def seen_view(history: RecordHistory, withheld: Withheld, review: Review | None = None, *, named: bool = False, subject: str = "") -> SeenView:
    """The history of a record; `review` is what is read of its documents, where it is at hand. `subject`: of one document alone, and of the lists
    where that is the summary of submissions."""
    withdrawn = {each.target for each in history.listed if each.now is Event.WITHDRAWN}
    summary = _SUMMARY.fullmatch(subject)
    whole = not subject or summary is not None

    def is_shown(each: SourceHistory) -> bool:
        if summary is not None:  # what is listed belongs to the summary of submissions, and so do its corrigenda
            return each.is_list or _SUMMARY.fullmatch(each.subject) is not None
        return each.subject == subject if subject else not each.tells_on_a_contributor or (named and not withdrawn & {*each.sources})

    shown = [each for each in history.sources if is_shown(each)]
    listed = history.listed if whole else ()
    from ..linking.seen_lists import ListsBeside, lists_beside

    beside = lists_beside(history, review) if review is not None and listed else ListsBeside((), ())
    gone = [each for each in listed if each.now in ABSENT]
    made = SeenView(
        history.review,
        tuple(_facts(history)),
        tuple(_thing(each) for each in shown),
        tuple(Counter("listed" if each.now in _THERE else EVENTS[each.now] for each in listed).items()),
        tuple(_entry(each) for each in listed if _tells(each) and each.now is not Event.WITHDRAWN) if named else (),
        (*(_files(history, shown) if not subject else ()), *(_beside(beside, named=named) if listed else ())),
        (*((ASK_FIRST,) if gone and not named else ()), *((NOT_REMOVED,) if any(each.now is Event.NOT_SEEN for each in gone) else ())),
    )
    # Words of the remove-list stand in addresses and on pages, which no reading has taken them out of.
    removed = [each.value for each in review.judgements if each.field == REMOVE] if review is not None else []
    return Withheld(words=removed).view(withheld.view(made))


def since_view(history: RecordHistory, before: int, withheld: Withheld) -> SeenView:
    """What looks have shown since the log had this size: what is new, changed, gone or not seen, and nobody's name."""
    documents = [each for each in history.sources if not each.tells_on_a_contributor]
    things = [SeenThing(made.name, made.id, made.where, tuple(_new(each.happenings, before))) for each in documents for made in (_thing(each),)]
    new = [each.happenings[-1].event for each in history.listed if each.happenings[-1].last_entry >= before]
    gone = [each for each in history.listed if each.now in ABSENT]
    notes = (ASK_FIRST, NOT_REMOVED) if gone else ()
    counts = Counter("listed" if each is Event.SAME else EVENTS[each] for each in new if each is not Event.NO_WORD)
    shown = tuple(each for each in things if each.lines)
    files = tuple(_files(history, documents))
    return withheld.view(SeenView(history.review, tuple(_facts(history)), shown, tuple(counts.items()), (), files, notes))


def _new(happenings: Sequence[Happening], before: int) -> Iterator[SeenLine]:
    return (_line(each) for each in happenings if each.last_entry >= before)


def _files(history: RecordHistory, shown: Sequence[SourceHistory]) -> Iterator[str]:
    """The files of contributors that are not shown one by one, in a sentence of counts."""
    left = [each for each in history.sources if each not in shown]
    if left:
        became = Counter("there" if each.last.event in _THERE else EVENTS[each.last.event] for each in left)
        said = ", ".join(f"{count} {what}" for what, count in became.items())
        yield f"{counted(len(left), 'file of a contributor was', 'files of contributors were')} looked at: {said}."


def _facts(history: RecordHistory) -> Iterator[tuple[str, str]]:
    yield "Looked at", f"{counted(history.looks, 'time', 'times')}, from {history.since[:10]} to {history.until[:10]}"
    yield "Sound", f"{counted(history.sound, 'look', 'looks')} showed what was asked for"
    yield "Log", f"{history.origin}, {counted(history.size, 'entry', 'entries')}"
    if history.stamped is None:
        yield "Stamped", "not by two authorities: nobody but this machine says when"
    else:
        yield "Stamped", f"the first {history.stamped[0]:,} entries not later than {history.stamped[1]}"


def _thing(each: SourceHistory) -> SeenThing:
    language = f" ({each.language})" if each.language and not each.is_list else ""
    name = LIST if each.is_list else f"{each.subject}{language}"
    return SeenThing(name, each.id, "; ".join(each.sources), tuple(map(_line, each.happenings)))


def _entry(each: ListedHistory) -> SeenThing:
    further = [f"its file was still to be had on {each.file_seen[:10]}"] if each.file_seen else []
    further += ["its name still stands on the page, without a link"] if each.printed_without_link and each.now in ABSENT else []
    further += ["a person may confirm that it was removed"] if each.confirmable else []
    lines = (*map(_line, each.happenings), *(SeenLine("", what, "") for what in further))
    return SeenThing(each.name, each.id, each.target, lines)


def _tells(each: ListedHistory) -> bool:
    """Whether more became of an entry than that it was listed."""
    return any(happening.event not in {Event.FIRST_SEEN, Event.SAME, Event.NO_WORD} for happening in each.happenings)


def _line(each: Happening) -> SeenLine:
    days = each.since[:10] if each.since[:10] == each.until[:10] else f"{each.since[:10]} to {each.until[:10]}"
    often = f", {each.looks} looks" if each.looks > 1 else ""
    contents = f" with {each.kinds_of_bytes} different contents" if each.kinds_of_bytes > 1 else ""
    why = f": {each.why}" if each.why else ""
    entries = f"entry {each.first_entry}" if each.first_entry == each.last_entry else f"entries {each.first_entry} to {each.last_entry}"
    seen_from = f", {' and '.join(each.vantages)}" if each.vantages else ""
    sha256 = f", SHA-256 {each.sha256[:16]}…" if each.sha256 else ""
    return SeenLine(days, f"{EVENTS[each.event]}{often}{contents}{why}", f"{entries}{seen_from}{sha256}")


def _beside(lists: ListsBeside, *, named: bool) -> Iterator[str]:
    """The pages beside the summary's own list, as sentences of counts."""
    if not lists.seen:
        yield "The summary of stakeholders’ submissions is not at hand, or lists nobody: the page is beside nothing."
        return
    known = [each for each in lists.seen if each.contributor is not None]
    cited = sum(each.cited for each in known)
    yield f"Of {counted(len(lists.seen), 'entry', 'entries')} of the page, {len(known)} are on the summary’s list, {cited} of them cited in its text."
    if unknown := len(lists.seen) - len(known):
        yield f"{counted(unknown, 'entry', 'entries')} could not be told to be one of the summary’s."
    if lists.only_in_summary:
        yield f"{counted(len(lists.only_in_summary), 'contributor', 'contributors')} of the summary’s list stood on no page that was seen."
    for what, found in (("put on", _changed(lists.seen, Change.ADDED)), ("taken from", _changed(lists.seen, Change.REMOVED))):
        for each in found if named else ():
            yield f"{each.listed.name}: {what} the summary’s list by {_by(each)}; on the page: {EVENTS[each.listed.now]}."
        if found and not named:
            by = ", ".join(sorted({_by(each) for each in found}))
            yield f"{counted(len(found), 'entry', 'entries')} of the page {'was' if len(found) == 1 else 'were'} {what} the summary’s list by {by}."


def _changed(seen: Sequence[SeenBeside], change: Change) -> list[SeenBeside]:
    shown = [each for each in seen if each.listed.now is not Event.WITHDRAWN]
    return [each for each in shown if any(found.change is change for found in each.changes)]


def _by(each: SeenBeside) -> str:
    return ", ".join(dict.fromkeys(change.document for change in each.changes))
