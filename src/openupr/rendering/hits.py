"""What a search found: on the screen, as a table, and why it found nothing."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..records import Claim, Position
from ..searching import COUNTED, Emptied, Hit, Hits, Passage, Query
from ..views import wording
from ..views.tables.cells import Cell, Column, Type
from ..views.wording import counted, state_name, visible

if TYPE_CHECKING:
    from ..assembling import Removing
    from ..views.tables.record_tables import Table

FOUND: tuple[tuple[Column, Callable[[Hit], Cell]], ...] = (
    (Column("review", "The review: ISO 3166 code of the State under review, a hyphen, the session in two digits (CHN-17).", 9), lambda h: h.review),
    (Column("id", "The record's identifier: `openupr show` shows it.", 20), lambda h: h.id),
    (
        Column("kind", "What it is: recommendation (a clause), statement, paragraph, response, question, commitment, footnote, unread.", 15),
        lambda h: h.kind.value,
    ),
    (Column("text", "The whole passage.", 80), lambda h: h.text),
    (Column("found", "The part of it that was looked for, with a star on either side of each mark.", 60), lambda h: h.snippet.marked("*", "*")),
    (Column("by", "The codes of the States that recommend, speak or ask.", 12, Type.TEXTS), lambda h: h.by),
    (Column("by_names", "Their names as printed.", 30, Type.TEXTS), lambda h: h.names),
    (Column("state", "The code of the State under review.", 8), lambda h: h.state),
    (Column("session", "The number of the session of the Working Group.", 8, Type.INTEGER), lambda h: h.session),
    (Column("position", "The State's final position (empty: the passage is no recommendation or response).", 19), lambda h: h.position or None),
    (Column("claim", "The claim that comes with it.", 15), lambda h: h.claim or None),
    (Column("action_category", "UPR Info's action category by our labeller, 1 to 5.", 9, Type.INTEGER), lambda h: h.category),
    (Column("issues", "UPR Info's issues by our labeller, the most probable first.", 40, Type.TEXTS), lambda h: h.issues),
    (Column("document", "The document that it stands in: its symbol, or its file's name.", 20), lambda h: h.document),
    (Column("paragraph", "The number of the paragraph in the document, as printed.", 10), lambda h: h.paragraph),
    (Column("page", "The page of the file on which it begins, counted from 1.", 6, Type.INTEGER), lambda h: h.page),
)
"""The columns of the table of hits, and their values."""

_SOURCES = {
    "N": ("national report", "{state} on itself"),
    "C": ("compilation", "UN bodies on {state}"),
    "S": ("stakeholder summary", "contributors on {state}"),
    "P": ("Council’s report on its session", "the Council on {state}"),
    "X": ("another UN document", "on {state}"),
    "D": ("report of the Working Group", "{state} in reply, or the report itself"),
    "R": ("report of the Working Group", "on {state}"),
    "A": ("addendum", "{state} in reply"),
}
"""By the letter of a record: the document that it stands in, and whose words these are where no State is named that says them."""


def found_table(hits: Iterable[Hit]) -> Table:
    """The hits as a table, for export."""
    from ..views.tables.record_tables import Table

    return Table("found", tuple(column for column, _ in FOUND), (_row(hit) for hit in hits))


def _row(hit: Hit) -> tuple[Cell, ...]:
    return tuple(value(hit) for _, value in FOUND)


def blocked(hits: Hits, without: Removing) -> Hits:
    """The hits with words blocked out. What is shown of a passage may begin or end inside a name: it is cut again from the whole passage."""
    return replace(hits, hits=tuple(_blocked(hit, without) for hit in hits.hits))


def _blocked(hit: Hit, without: Removing) -> Hit:
    made = without.of(hit)
    at = hit.text.find(hit.snippet.text)
    if at < 0:
        return made
    return replace(made, snippet=replace(hit.snippet, text=made.text[at : at + len(hit.snippet.text)]))


def found_lines(found: Hits, width: int = 80) -> str:
    """The hits in lines of at most `width` characters: what each is, in which kind of document, whose words they are, the words that were found
    between stars, and the place."""
    shown = len(found.hits)
    total = f"more than {found.total:,}" if found.more else f"{found.total:,}"
    head = f"{total} found" + (f"; the first {shown:,} of them: {_ORDER}" if shown < found.total or found.more else "")
    return "\n".join([*_wrapped(head, "", width), *(line for hit in found.hits for line in ("", *_hit(hit, width)))])


_ORDER = "by kind (--kind shows one), newest session first"
"""How hits are sorted; the order of kinds is that of `searching.Passage`."""


def _hit(hit: Hit, width: int) -> Iterator[str]:
    state = state_name(hit.state)
    document, whose = _SOURCES.get(hit.id.partition("/")[2][:1], ("", "{state}"))
    kind = hit.kind.value
    if hit.kind in _IN_SEVERAL and document:
        kind += f" of {document}" if document.startswith("another") else f" of the {document}"
    facts = [hit.id, kind, ", ".join(hit.names), f"to {state}" if hit.names else whose.format(state=state), *_stand(hit)]
    yield from _wrapped("; ".join(visible(fact) for fact in facts if fact), "", width)
    yield from _wrapped(visible(hit.snippet.marked("*", "*")), "    ", width)
    yield from _wrapped(visible(hit.cite), "    ", width)


_IN_SEVERAL = frozenset({Passage.PARAGRAPH, Passage.FOOTNOTE, Passage.UNREAD})
"""Kinds of passages that stand in more than one kind of document."""


def _stand(hit: Hit) -> Iterator[str]:
    if hit.position:
        stands = Position(hit.position)
        yield "no final answer at hand" if stands is Position.UNDER_CONSIDERATION else wording.ANSWERS[stands][0].lower()
        yield wording.CLAIMS[Claim(hit.claim)][0]
    if hit.category:
        from ..labelling import CATEGORIES

        yield f"{hit.category} {CATEGORIES[hit.category]}"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent or "    ")


NOTHING_HELD = "Nothing found: the store holds nothing to search. `openupr read` and the paths of documents takes them in."
"""What is said where there is no review to search."""


def nothing_lines(query: Query, emptied: Emptied) -> str:
    """Why a query found nothing: what finds nothing even alone, or what it would have found with one condition less."""
    nowhere = [_condition(query, field) for field, count in emptied.alone if not count]
    if nowhere:
        star = " A star finds more: discriminat* is every word that begins so." if query.words and not dict(emptied.alone)["words"] else ""
        return f"Nothing found: {wording.listed(nowhere)} {'finds' if len(nowhere) == 1 else 'find'} nothing even alone.{star}"
    without = [f"  without {_condition(query, field)}: {_counted(count)}" for field, count in emptied.without if count]
    if without:
        return "\n".join(["Nothing found. One condition less would find:", *without, *_replies(query)])
    alone = [f"  {_condition(query, field)} alone: {_counted(count)}" for field, count in emptied.alone]
    return "\n".join(["Nothing found: too many conditions. Each of them finds something:", *alone])


def _replies(query: Query) -> list[str]:
    """A reader who looks for what was said means the State's own replies too."""
    said = "What the State under review said itself stands in paragraphs: --kind statement,paragraph."
    return [said] if Passage.STATEMENT in query.kind and Passage.PARAGRAPH not in query.kind else []


def _condition(query: Query, field: str) -> str:
    return f"“{visible(query.words)}”" if field == "words" else f"--{field} {','.join(getattr(query, field))}"


def _counted(count: int) -> str:
    return f"more than {COUNTED:,} passages" if count > COUNTED else counted(count, "passage")
