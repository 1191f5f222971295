"""Recommendations as they were read out, by footnotes of the report, beside what part II prints: both wordings, and which passages one alone has.

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
from ....linking.versions.text_differences import words_between
from ....records import Change, Clause, ReadOut
from ....text import Place
from ...identifiers_shown import anchor
from ...quotes import Link, links
from .requests_shown import clause_number
from .review_view import ReviewView

MOST_NUMBERED = 6
"""Numbers that a sentence names."""
LONGEST = 360
"""Letters of a wording that a sentence quotes whole."""
MOST_PASSAGES = 4
"""Passages that are listed beside two wordings: of more, a reader sees better in the wordings themselves what differs."""
_EDGES = " \t\n“”\"„'’‘,;:.()"


@dataclass(frozen=True, slots=True)
class ReadOutShown:
    """A wording that was read out: its anchor, the recommendations that part II has instead, who read it out (empty: the note does not say), both
    wordings, which passages of the first no recommendation of the same State prints (`lost`; a part of one may have been put elsewhere), which were
    `added` in the second, where the note stands. `clauses` are the anchors of the requests that it is shown with. Of a part of a recommendation
    `items` name the part."""

    name: str
    items: tuple[Link, ...]
    by: tuple[Text, ...]
    read: str
    printed: str
    lost: tuple[str, ...]
    added: tuple[str, ...]
    place: Place
    clauses: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether one of the wordings has a word that tells and the other has not."""
        return bool(self.lost or self.added)

    @property
    def passages_lost(self) -> tuple[str, ...]:
        """What is listed of those that were lost: none where they are many."""
        return self.lost if len(self.lost) <= MOST_PASSAGES else ()

    @property
    def passages_added(self) -> tuple[str, ...]:
        """The same of those that were added."""
        return self.added if len(self.added) <= MOST_PASSAGES else ()


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
        found = [_shown(view, each, turn) for turn, each in enumerate(same.values(), 1)]
    return tuple(sorted(found, key=lambda each: (-_words(each.lost), -_words(each.added))))


def _words(passages: Iterable[str]) -> int:
    """How many words they have: a number such as "3,000" is one."""
    return sum(len(each.split()) for each in passages)


def _read(view: ReviewView, each: ReadOut) -> str:
    return view.notes[each.note].text.clean[slice(*each.span)]


def _shown(view: ReviewView, same: list[ReadOut], turn: int) -> ReadOutShown:
    first = same[0]
    items = [item for item in view.items if any(item.id in one.items for one in same)]
    every = [clause for item in items for clause in item.clauses]
    of = [clause for clause in every if any(clause.id in one.clauses for one in same)]
    of = of or (every if all(len(item.clauses) == 1 for item in items) else [])
    clauses = of or every
    is_part = len(of) < len(every) and bool(of)
    read, printed = _read(view, first), "; ".join(clause.request for clause in clauses)
    states: set[str | None] = {who.state for who in first.recommenders if who.state} or {
        who.state for clause in clauses for who in clause.recommenders if who.state
    }
    others = " ".join(clause.request for item in view.items for clause in item.clauses if _makes(clause, states))
    return ReadOutShown(
        f"read-out-{turn}",
        tuple(Link(anchor(clause.id), clause_number(view.rows_of_clause[clause.id][0])) for clause in of) if is_part else links(items),
        tuple(state_text(who.state) if who.state else who.printed for who in first.recommenders),
        read,
        printed,
        tuple(_only_in(read, printed, others)),
        tuple(_only_in(printed, read, "")) if of else (),
        view.notes[first.note].place,
        tuple(anchor(clause.id) for clause in clauses),
    )


def _makes(clause: Clause, states: set[str | None]) -> bool:
    return any(who.state in states for who in clause.recommenders)


def _only_in(one: str, other: str, elsewhere: str) -> Iterator[str]:
    """The passages of a text, as they stand, that another one does not have, and that have a word that tells and is not `elsewhere` in any form."""
    general, has = stop_words("function"), set(subject_stems(f"{other} {elsewhere}"))
    same = {word.strip(_EDGES).lower() for word in other.split()}
    for change in words_between(one, other):
        if change.change is not Change.REMOVED:
            continue
        words = change.text.split()
        while words and words[0].strip(_EDGES).lower() in same:
            words.pop(0)
        while words and words[-1].strip(_EDGES).lower() in same:
            words.pop()
        if any(token.stem[:1].isalnum() and token.word not in general and token.stem not in has for token in tokens(" ".join(words))):
            yield " ".join(words).strip(_EDGES)


def read_out_told(read_out: Iterable[ReadOutShown]) -> tuple[Message, ...]:
    """How many recommendations were printed in other words than they were read out, which ones, and both wordings of the one that lost the most.
    Those that were only split, or differ in no word that tells, are not among them."""
    every = tuple(each for each in read_out if each.differs)
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
    first = next((each for each in every if each.lost and len(each.items) == 1 and max(len(each.read), len(each.printed)) <= LONGEST), None)
    if first is None:
        return (told,)
    number = first.items[0].says
    if first.by:
        was = message("As {states} read it out, {number} was: “{read}”.", states=first.by, number=number, read=first.read.rstrip("."))
    else:
        was = message("As read out, {number} was: “{read}”.", number=number, read=first.read.rstrip("."))
    return (
        told,
        was,
        message("As printed, it is: “{printed}”.", printed=first.printed.rstrip(".")),
    )
