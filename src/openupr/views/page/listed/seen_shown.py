"""The history of a review's record as it is shown: documents and lists day by day, contributors as counts.

A contributor that is gone may have asked for it, to be safe: who it is, is shown only where the user says that names may be (`named`), and never of
one that a person says has taken itself off.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ....assembling import REMOVE
from ....examining.documented.seen_record import EVENTS
from ....languages.messages import Messages, messages, said_later
from ....light_dataclass import dataclass
from ....records import ABSENT, Change, Event, Happening, ListedHistory, RecordHistory, Review, SourceHistory
from ...withheld import Withheld

if TYPE_CHECKING:
    from ....linking.submissions.seen_lists import ListsBeside, SeenBeside

ASK_FIRST: str = said_later(
    "Contributors that are gone are not named: one may have taken itself off to be safe, and naming it may put it in danger. Ask it, or whoever "
    "sent its submission, before you do."
)
"""What is said where names are not shown."""
NOT_REMOVED: str = said_later(
    "“Not seen” says that a look which showed the list did not show this entry, and no more. A person confirms what was removed."
)
"""What is said beside whatever is not seen."""
LIST: str = said_later("List of contributors")
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


def seen_view(
    history: RecordHistory,
    withheld: Withheld,
    review: Review | None = None,
    *,
    named: bool = False,
    subject: str = "",
    words: Messages | None = None,
) -> SeenView:
    """The history of a record; `review` is what is read of its documents, where it is at hand. `subject`: of one document alone, and of the lists
    where that is the summary of submissions. In the language of `words` (None: English)."""
    words = words or messages()
    withdrawn = {each.target for each in history.listed if each.now is Event.WITHDRAWN}
    summary = _SUMMARY.fullmatch(subject)
    whole = not subject or summary is not None

    def is_shown(each: SourceHistory) -> bool:
        if summary is not None:  # what is listed belongs to the summary of submissions, and so do its corrigenda
            return each.is_list or _SUMMARY.fullmatch(each.subject) is not None
        return each.subject == subject if subject else not each.tells_on_a_contributor or (named and not withdrawn & {*each.sources})

    shown = [each for each in history.sources if is_shown(each)]
    listed = history.listed if whole else ()
    from ....linking.submissions.seen_lists import ListsBeside, lists_beside

    beside = lists_beside(history, review) if review is not None and listed else ListsBeside((), ())
    gone = [each for each in listed if each.now in ABSENT]
    made = SeenView(
        history.review,
        tuple(_facts(history, words)),
        tuple(_thing(each, words) for each in shown),
        tuple(Counter(words.say("listed") if each.now in _THERE else words.say(EVENTS[each.now]) for each in listed).items()),
        tuple(_entry(each, words) for each in listed if _tells(each) and each.now is not Event.WITHDRAWN) if named else (),
        (*(_files(history, shown, words) if not subject else ()), *(_beside(beside, words, named=named) if listed else ())),
        (
            *((words.say(ASK_FIRST),) if gone and not named else ()),
            *((words.say(NOT_REMOVED),) if any(each.now is Event.NOT_SEEN for each in gone) else ()),
        ),
    )
    # Words of the remove-list stand in addresses and on pages, which no reading has taken them out of.
    removed = [each.value for each in review.judgements if each.field == REMOVE] if review is not None else []
    return Withheld(words=removed).view(withheld.view(made))


def since_view(history: RecordHistory, before: int, withheld: Withheld, words: Messages | None = None) -> SeenView:
    """What looks have shown since the log had this size: what is new, changed, gone or not seen, and nobody's name."""
    words = words or messages()
    documents = [each for each in history.sources if not each.tells_on_a_contributor]
    things = [
        SeenThing(made.name, made.id, made.where, tuple(_new(each.happenings, before, words)))
        for each in documents
        for made in (_thing(each, words),)
    ]
    new = [each.happenings[-1].event for each in history.listed if each.happenings[-1].last_entry >= before]
    gone = [each for each in history.listed if each.now in ABSENT]
    notes = (words.say(ASK_FIRST), words.say(NOT_REMOVED)) if gone else ()
    counts = Counter(words.say("listed") if each is Event.SAME else words.say(EVENTS[each]) for each in new if each is not Event.NO_WORD)
    shown = tuple(each for each in things if each.lines)
    files = tuple(_files(history, documents, words))
    return withheld.view(SeenView(history.review, tuple(_facts(history, words)), shown, tuple(counts.items()), (), files, notes))


def _new(happenings: Sequence[Happening], before: int, words: Messages) -> Iterator[SeenLine]:
    return (_line(each, words) for each in happenings if each.last_entry >= before)


def _files(history: RecordHistory, shown: Sequence[SourceHistory], words: Messages) -> Iterator[str]:
    """The files that are not shown one by one, for their names may be those of contributors, in a sentence of counts."""
    left = [each for each in history.sources if each not in shown]
    if left:
        became = Counter(words.say("there") if each.last.event in _THERE else words.say(EVENTS[each.last.event]) for each in left)
        yield words.count(
            len(left),
            one="{n} file without a symbol of the UN was looked at: {what}.",
            many="{n} files without a symbol of the UN were looked at: {what}.",
            what=", ".join(f"{count} {what}" for what, count in became.items()),
        )


def _facts(history: RecordHistory, words: Messages) -> Iterator[tuple[str, str]]:
    say, count = words.say, words.count
    yield (
        say("Looked at"),
        count(
            history.looks,
            one="{n} time, from {first} to {last}",
            many="{n} times, from {first} to {last}",
            first=history.since[:10],
            last=history.until[:10],
        ),
    )
    yield say("Sound"), count(history.sound, one="{n} look showed what was asked for", many="{n} looks showed what was asked for")
    yield say("Log"), f"{history.origin}, {count(history.size, one='{n} entry', many='{n} entries')}"
    if history.stamped is None:
        yield say("Stamped"), say("not by two authorities: nobody but this machine says when")
    else:
        yield say("Stamped"), say("the first {n} entries not later than {time}", n=history.stamped[0], time=history.stamped[1])


def _thing(each: SourceHistory, words: Messages) -> SeenThing:
    language = f" ({each.language})" if each.language and not each.is_list else ""
    name = words.say(LIST) if each.is_list else f"{each.subject}{language}"
    return SeenThing(name, each.id, "; ".join(each.sources), tuple(_line(one, words) for one in each.happenings))


def _entry(each: ListedHistory, words: Messages) -> SeenThing:
    say = words.say
    further = [say("its file was still to be had on {day}", day=each.file_seen[:10])] if each.file_seen else []
    further += [say("its name still stands on the page, without a link")] if each.printed_without_link and each.now in ABSENT else []
    further += [say("a person may confirm that it was removed")] if each.confirmable else []
    lines = (*(_line(one, words) for one in each.happenings), *(SeenLine("", what, "") for what in further))
    return SeenThing(each.name, each.id, each.target, lines)


def _tells(each: ListedHistory) -> bool:
    """Whether more became of an entry than that it was listed."""
    return any(happening.event not in {Event.FIRST_SEEN, Event.SAME, Event.NO_WORD} for happening in each.happenings)


def _line(each: Happening, words: Messages) -> SeenLine:
    say = words.say
    first, last = each.since[:10], each.until[:10]
    days = first if first == last else say("{first} to {last}", first=first, last=last)
    what = [say(EVENTS[each.event])]
    if each.looks > 1:
        what.append(words.count(each.looks, one="{n} look", many="{n} looks"))
    if each.kinds_of_bytes > 1:
        what.append(words.count(each.kinds_of_bytes, one="with {n} different content", many="with {n} different contents"))
    why = f"{words.mark(':')} {each.why}" if each.why else ""
    entries = {"first": str(each.first_entry), "last": str(each.last_entry)}
    proof = [say("entry {first}", **entries) if each.first_entry == each.last_entry else say("entries {first} to {last}", **entries)]
    proof += [words.listed(each.vantages)] if each.vantages else []
    proof += [f"SHA-256 {each.sha256[:16]}…"] if each.sha256 else []
    return SeenLine(days, f"{', '.join(what)}{why}", ", ".join(proof))


def _beside(lists: ListsBeside, words: Messages, *, named: bool) -> Iterator[str]:
    """The pages beside the summary's own list, as sentences of counts."""
    if not lists.seen:
        yield words.say("We don’t have the summary of stakeholders’ submissions, or it lists nobody: the page is beside nothing.")
        return
    known = [each for each in lists.seen if each.contributor is not None]
    yield words.count(
        len(lists.seen),
        one="Of {n} entry of the page, {known} are on the summary’s list, {cited} of them cited in its text.",
        many="Of {n} entries of the page, {known} are on the summary’s list, {cited} of them cited in its text.",
        known=len(known),
        cited=sum(each.cited for each in known),
    )
    if unknown := len(lists.seen) - len(known):
        yield words.count(
            unknown, one="{n} entry could not be told to be one of the summary’s.", many="{n} entries could not be told to be one of the summary’s."
        )
    if lists.only_in_summary:
        yield words.count(
            len(lists.only_in_summary),
            one="{n} contributor of the summary’s list stood on no page that was seen.",
            many="{n} contributors of the summary’s list stood on no page that was seen.",
        )
    yield from _put_on(_changed(lists.seen, Change.ADDED), words, named=named)
    yield from _taken_from(_changed(lists.seen, Change.REMOVED), words, named=named)


def _put_on(found: Sequence[SeenBeside], words: Messages, *, named: bool) -> Iterator[str]:
    for each in found if named else ():
        now = words.say(EVENTS[each.listed.now])
        yield words.say("{name}: put on the summary’s list by {document}; on the page: {now}.", name=each.listed.name, document=_by(each), now=now)
    if found and not named:
        yield words.count(
            len(found),
            one="{n} entry of the page was put on the summary’s list by {document}.",
            many="{n} entries of the page were put on the summary’s list by {document}.",
            document=", ".join(sorted({_by(each) for each in found})),
        )


def _taken_from(found: Sequence[SeenBeside], words: Messages, *, named: bool) -> Iterator[str]:
    for each in found if named else ():
        now = words.say(EVENTS[each.listed.now])
        yield words.say(
            "{name}: taken from the summary’s list by {document}; on the page: {now}.", name=each.listed.name, document=_by(each), now=now
        )
    if found and not named:
        yield words.count(
            len(found),
            one="{n} entry of the page was taken from the summary’s list by {document}.",
            many="{n} entries of the page were taken from the summary’s list by {document}.",
            document=", ".join(sorted({_by(each) for each in found})),
        )


def _changed(seen: Sequence[SeenBeside], change: Change) -> list[SeenBeside]:
    shown = [each for each in seen if each.listed.now is not Event.WITHDRAWN]
    return [each for each in shown if any(found.change is change for found in each.changes)]


def _by(each: SeenBeside) -> str:
    return ", ".join(dict.fromkeys(change.document for change in each.changes))
