"""What a search found, as it is shown: each passage whole, with the part that is shown of it; and why nothing was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..labelling import CATEGORIES
from ..records import Claim, Position
from ..searching import COUNTED, Emptied, Hit, Hits, Passage, Query
from .withheld import Withheld
from .wording import ANSWERS, CLAIMS, counted, listed, state_name, visible


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that was found: `heads` say what it is, in which kind of document, and whose words these are; `part` is the span of its `text` that
    is shown, with the spans in it that were looked for (`marks`, counted from its beginning). The other fields are those of `searching.Hit`."""

    heads: tuple[str, ...]
    text: str
    part: tuple[int, int]
    marks: tuple[tuple[int, int], ...]
    cite: str
    review: str
    id: str
    kind: str
    by: tuple[str, ...]
    names: tuple[str, ...]
    state: str
    session: int
    position: str
    claim: str
    category: int | None
    issues: tuple[str, ...]
    document: str
    paragraph: str
    page: int | None

    @property
    def marked(self) -> str:
        """The part that is shown, with a star on either side of each mark, and an ellipsis where the passage goes on."""
        start, end = self.part
        parts, at = ["… " if start else ""], start
        for first, last in self.marks:
            parts += [self.text[at : start + first], "*", self.text[start + first : start + last], "*"]
            at = start + last
        return "".join((*parts, self.text[at:end], " …" if end < len(self.text) else ""))


@dataclass(frozen=True, slots=True)
class FoundView:
    """What a query found: how many passages, or that there are `more` than that, and those that are shown, in the order that `order` says."""

    total: int
    more: bool
    order: str
    passages: tuple[FoundPassage, ...]


_SOURCES = {
    "N": ("national report", "{state} on itself"),
    "C": ("compilation", "UN bodies on {state}"),
    "S": ("stakeholder summary", "contributors on {state}"),
    "P": ("Council’s report on its session", "the Council on {state}"),
    "W": ("letter of special procedures", "experts of the UN to {state}"),
    "G": ("reply to special procedures", "{state} in reply"),
    "Y": ("report on reprisals", "the Secretary-General on {state}"),
    "X": ("another UN document", "on {state}"),
    "D": ("report of the Working Group", "{state} in reply, or the report itself"),
    "R": ("report of the Working Group", "on {state}"),
    "A": ("addendum", "{state} in reply"),
}
"""By the letter of a record: the document that it stands in, and whose words these are where no State is named that says them."""

_IN_SEVERAL = frozenset({Passage.PARAGRAPH, Passage.FOOTNOTE, Passage.UNREAD})
"""Kinds of passages that stand in more than one kind of document."""

_ORDER = "by kind (--kind shows one), newest session first"
"""How hits are sorted; the order of kinds is that of `searching.Passage`."""

NOTHING_HELD = "Nothing found: the store holds nothing to search. `openupr read` and the paths of documents takes them in."
"""What is said where there is no review to search."""


def passages_found(hits: Hits, withheld: Withheld) -> FoundView:
    """The hits as they are shown."""
    return withheld.view(FoundView(hits.total, hits.more, _ORDER, tuple(map(_passage, hits.hits))))


def _passage(hit: Hit) -> FoundPassage:
    start = hit.text.index(hit.snippet.text)
    return FoundPassage(
        tuple(_heads(hit)),
        hit.text,
        (start, start + len(hit.snippet.text)),
        hit.snippet.marks,
        hit.cite,
        hit.review,
        hit.id,
        hit.kind,
        hit.by,
        hit.names,
        hit.state,
        hit.session,
        hit.position,
        hit.claim,
        hit.category,
        hit.issues,
        hit.document,
        hit.paragraph,
        hit.page,
    )


def _heads(hit: Hit) -> Iterator[str]:
    state = state_name(hit.state)
    document, whose = _SOURCES.get(hit.id.partition("/")[2][:1], ("", "{state}"))
    of = "" if hit.kind not in _IN_SEVERAL or not document else f" of {document}" if document.startswith("another") else f" of the {document}"
    yield hit.id
    yield f"{hit.kind.value}{of}"
    if hit.names:
        yield ", ".join(hit.names)
        yield f"to {state}"
    else:
        yield whose.format(state=state)
    if hit.position:
        stands = Position(hit.position)
        yield "no final answer at hand" if stands is Position.UNDER_CONSIDERATION else ANSWERS[stands][0].lower()
        if said := CLAIMS[Claim(hit.claim)][0]:
            yield said
    if hit.category:
        yield f"{hit.category} {CATEGORIES[hit.category]}"


def nothing_found(query: Query, emptied: Emptied) -> str:
    """Why a query found nothing, in lines: what finds nothing even alone, or what it would have found with one condition less."""
    nowhere = [_condition(query, field) for field, count in emptied.alone if not count]
    if nowhere:
        star = " A star finds more: discriminat* is every word that begins so." if query.words and not dict(emptied.alone)["words"] else ""
        return f"Nothing found: {listed(nowhere)} {'finds' if len(nowhere) == 1 else 'find'} nothing even alone.{star}"
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
