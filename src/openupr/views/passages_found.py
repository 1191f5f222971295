"""What a search found, as it is shown: each passage whole, with the part that is shown of it; and why nothing was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..examining.action import CATEGORIES
from ..languages.messages import Message, Messages, message, message_of, messages, said_later
from ..records import Claim, Position
from ..searching import COUNTED, Emptied, Hit, Hits, Passage, Query
from .withheld import Withheld
from .wording import ANSWERS, CLAIMS, visible


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


_DOCUMENTS: dict[str, str] = said_later(
    {
        "N": "{kind} of the national report",
        "C": "{kind} of the compilation",
        "S": "{kind} of the stakeholder summary",
        "P": "{kind} of the Council’s report on its session",
        "W": "{kind} of the letter of special procedures",
        "G": "{kind} of the reply to special procedures",
        "Y": "{kind} of the report on reprisals",
        "X": "{kind} of another UN document",
        "D": "{kind} of the report of the Working Group",
        "R": "{kind} of the report of the Working Group",
        "A": "{kind} of the addendum",
    }
)
"""By the letter of a record: what it is, in the document that it stands in."""

_WHOSE: dict[str, str] = said_later(
    {
        "N": "{state:state} on itself",
        "C": "UN bodies on {state:state}",
        "S": "contributors on {state:state}",
        "P": "the Council on {state:state}",
        "W": "experts of the UN to {state:state}",
        "G": "{state:state} in reply",
        "Y": "the Secretary-General on {state:state}",
        "X": "on {state:state}",
        "D": "{state:state} in reply, or the report itself",
        "R": "on {state:state}",
        "A": "{state:state} in reply",
    }
)
"""By the letter of a record: whose words these are where no State is named that says them."""

_KINDS: dict[Passage, str] = said_later(
    {
        Passage.RECOMMENDATION: "recommendation",
        Passage.RESPONSE: "response",
        Passage.COMMITMENT: "commitment",
        Passage.STATEMENT: "statement",
        Passage.QUESTION: "question",
        Passage.PARAGRAPH: "paragraph",
        Passage.FOOTNOTE: "footnote",
        Passage.UNREAD: "unread",
    }
)

_IN_SEVERAL = frozenset({Passage.PARAGRAPH, Passage.FOOTNOTE, Passage.UNREAD})
"""Kinds of passages that stand in more than one kind of document."""

_ORDER: str = said_later("by kind (--kind shows one), newest session first")
"""How hits are sorted; the order of kinds is that of `searching.Passage`."""

NOTHING_HELD: str = said_later("Nothing found: the store holds nothing to search. `openupr read` and the paths of documents takes them in.")
"""What is said where there is no review to search."""


def passages_found(hits: Hits, withheld: Withheld, words: Messages | None = None) -> FoundView:
    """The hits as they are shown, in these `words` (English without)."""
    spoken = words or messages()
    return withheld.view(FoundView(hits.total, hits.more, spoken.say(_ORDER), tuple(_passage(hit, spoken) for hit in hits.hits)))


def _passage(hit: Hit, words: Messages) -> FoundPassage:
    start = hit.text.index(hit.snippet.text)
    return FoundPassage(
        tuple(_heads(hit, words)),
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


def _heads(hit: Hit, words: Messages) -> Iterator[str]:
    letter = hit.id.partition("/")[2][:1]
    kind = Message(_KINDS[hit.kind])
    yield hit.id
    yield words.say(_DOCUMENTS[letter], kind=kind) if hit.kind in _IN_SEVERAL and letter in _DOCUMENTS else words.say(kind)
    if hit.names:
        yield ", ".join(hit.names)
        yield words.say("to {state:state}", state=hit.state)
    else:
        yield words.say(_WHOSE[letter], state=hit.state) if letter in _WHOSE else words.state(hit.state)
    if hit.position:
        stands = Position(hit.position)
        open_yet = stands is Position.UNDER_CONSIDERATION
        yield words.say("no final answer that we have") if open_yet else words.say(ANSWERS[stands][0]).lower()
        if said := CLAIMS[Claim(hit.claim)][0]:
            yield words.say(said)
    if hit.category:
        yield words.say(CATEGORIES[hit.category])


def nothing_found(query: Query, emptied: Emptied, words: Messages | None = None) -> str:
    """Why a query found nothing, in lines: what finds nothing even alone, or what it would have found with one condition less."""
    spoken = words or messages()
    nowhere = tuple(_condition(query, field) for field, count in emptied.alone if not count)
    if nowhere:
        what = (
            spoken.say("Nothing found: {condition} finds nothing even alone.", condition=nowhere[0])
            if len(nowhere) == 1
            else spoken.say("Nothing found: {conditions} find nothing even alone.", conditions=nowhere)
        )
        if query.words and not dict(emptied.alone)["words"]:
            return f"{what} {spoken.say('A star finds more: discriminat* is every word that begins so.')}"
        return what
    without = [
        "  " + spoken.say("without {condition}: {passages}", condition=_condition(query, field), passages=_counted(count))
        for field, count in emptied.without
        if count
    ]
    if without:
        return "\n".join([spoken.say("Nothing found. One condition less would find:"), *without, *_replies(query, spoken)])
    each_alone = ((_condition(query, field), _counted(count)) for field, count in emptied.alone)
    alone = ["  " + spoken.say("{condition} alone: {passages}", condition=condition, passages=passages) for condition, passages in each_alone]
    return "\n".join([spoken.say("Nothing found: too many conditions. Each of them finds something:"), *alone])


def _replies(query: Query, words: Messages) -> list[str]:
    """A reader who looks for what was said means the State's own replies too."""
    said = words.say("What the State under review said itself stands in paragraphs: --kind statement,paragraph.")
    return [said] if Passage.STATEMENT in query.kind and Passage.PARAGRAPH not in query.kind else []


def _condition(query: Query, field: str) -> str:
    return f"“{visible(query.words)}”" if field == "words" else f"--{field} {','.join(getattr(query, field))}"


def _counted(count: int) -> Message:
    if count > COUNTED:
        return message("more than {n} passages", n=COUNTED)
    return message_of(count, one="{n} passage", many="{n} passages")
