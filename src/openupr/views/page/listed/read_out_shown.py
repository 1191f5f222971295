"""Recommendations as they were read out, by footnotes of the report, beside what part II prints: both wordings, and which words the one alone has.

The note says that it was read so, and not who changed it or why. A State may reword what is its own, and the secretariat edits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....labelling.tokens import tokens
from ....languages.messages import Message, Text, message, message_of, state_text
from ....languages.stop_words import stop_words
from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass
from ....linking.statements.in_full import subject_stems
from ....records import Item, ReadOut
from ....text import Place
from ...identifiers_shown import anchor
from ...quotes import Link, links
from .review_view import ReviewView

MOST_NUMBERED = 6
"""Numbers that a sentence names."""
LONGEST = 360
"""Letters of a wording that a sentence quotes whole."""


@dataclass(frozen=True, slots=True)
class ReadOutShown:
    """A wording that was read out: its anchor, the recommendations that part II has instead, who read it out (empty: the note does not say), both
    wordings, which `words` of the first no recommendation of the same State prints (a part of it may have been put elsewhere), which were `added` in
    the second, where the note stands. `clauses` are the anchors of the
    requests that it is shown with."""

    name: str
    items: tuple[Link, ...]
    by: tuple[Text, ...]
    read: str
    printed: str
    words: tuple[str, ...]
    added: tuple[str, ...]
    place: Place
    clauses: tuple[str, ...]


def read_out_shown(view: ReviewView) -> tuple[ReadOutShown, ...]:
    """What footnotes say was read out: what lost the most words first. One wording that was split, so that several recommendations bear it in their
    notes, is shown once, with all of them."""
    report = view.review.report
    if report is None:
        return ()
    items = {item.id: item for item in view.items}
    with reading_in(report.document.language):
        same: dict[tuple[str, ...], list[ReadOut]] = {}
        for each in report.read_out:
            if each.note in view.notes and any(one in items for one in each.items):
                same.setdefault(tuple(token.word for token in tokens(_read(view, each))), []).append(each)
        found = [
            _shown(view, each[0], [item for item in view.items if any(item.id in one.items for one in each)], turn)
            for turn, each in enumerate(same.values(), 1)
        ]
    return tuple(sorted(found, key=lambda each: (-len(each.words), -len(each.added))))


def _read(view: ReviewView, each: ReadOut) -> str:
    return view.notes[each.note].text.clean[slice(*each.span)]


def _shown(view: ReviewView, each: ReadOut, items: list[Item], turn: int) -> ReadOutShown:
    read, printed = _read(view, each), "; ".join(item.request for item in items)
    states = {who.state for who in each.recommenders if who.state} or {code for item in items for code in item.states}
    others = " ".join(item.request for item in view.items if states.intersection(item.states))
    return ReadOutShown(
        f"read-out-{turn}",
        links(items),
        tuple(state_text(who.state) if who.state else who.printed for who in each.recommenders),
        read,
        printed,
        tuple(_only_in(read, f"{printed} {others}")),
        tuple(_only_in(printed, read)),
        view.notes[each.note].place,
        tuple(anchor(clause.id) for item in items for clause in item.clauses),
    )


def _only_in(one: str, other: str) -> Iterator[str]:
    """The words of a text, in its order and each once, that another one has in no form, without those that any text has."""
    general, has = stop_words("function"), set(subject_stems(other))
    for token in tokens(one):
        if token.stem[:1].isalnum() and token.word not in general and token.stem not in has:
            has.add(token.stem)
            yield one[token.start : token.end]


def read_out_told(read_out: Iterable[ReadOutShown]) -> tuple[Message, ...]:
    """How many recommendations were printed in other words than they were read out, which ones, and both wordings of the one that lost the most.
    Those that were only split, or differ in no word that tells, are not among them."""
    every = tuple(each for each in read_out if each.words or each.added)
    numbers = tuple(dict.fromkeys(link.says for each in every for link in each.items))
    if not numbers:
        return ()
    if len(numbers) > MOST_NUMBERED:
        told = message(
            "Footnotes of the report say that {n} recommendations were read out in other words, among them {numbers}.",
            n=len(numbers),
            numbers=numbers[:MOST_NUMBERED],
        )
    else:
        told = message_of(
            len(numbers),
            one="A footnote of the report says that {n} recommendation was read out in other words: {numbers}.",
            many="Footnotes of the report say that {n} recommendations were read out in other words: {numbers}.",
            numbers=numbers,
        )
    first = next((each for each in every if each.words and len(each.items) == 1 and max(len(each.read), len(each.printed)) <= LONGEST), None)
    if first is None:
        return (told,)
    return (
        told,
        message("As read out, {number} was: “{read}”.", number=first.items[0].says, read=first.read.rstrip(".")),
        message("As printed, it is: “{printed}”.", printed=first.printed.rstrip(".")),
    )
