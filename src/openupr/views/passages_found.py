"""What a search found, as it is shown: each passage whole, with the part that is shown of it; and why nothing was found."""

from __future__ import annotations

from collections.abc import Iterator

from ..examining.measures.labels import CATEGORIES
from ..languages.messages import Messages, messages, said_later
from ..light_dataclass import dataclass
from ..records import Claim, Position
from ..searching import COUNTED, Emptied, Hit, Hits, Query, SearchedKind
from ..text import Place
from .code_words import CLAIMS, POSITIONS
from .places_cited import place_said
from .safe_text import shown_safely
from .withheld import Withheld


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


_SOURCES: dict[str, tuple[str, str]] = {
    "N": said_later(("{kind} of the national report", "{state:the} on itself")),
    "C": said_later(("{kind} of the compilation", "UN bodies on {state:the}")),
    "S": said_later(("{kind} of the stakeholder summary", "contributors on {state:the}")),
    "P": said_later(("{kind} of the Council’s report on its session", "the Council on {state:the}")),
    "W": said_later(("{kind} of the letter of special procedures", "experts of the UN to {state:the}")),
    "G": said_later(("{kind} of the reply to special procedures", "{state:the} in reply")),
    "Y": said_later(("{kind} of the report on reprisals", "the Secretary-General on {state:the}")),
    "X": said_later(("{kind} of another UN document", "on {state:the}")),
    "D": said_later(("{kind} of the report of the Working Group", "{state:the} in reply, or the report itself")),
    "R": said_later(("{kind} of the report of the Working Group", "on {state:the}")),
    "A": said_later(("{kind} of the addendum", "{state:the} in reply")),
}
"""By the letter of a record: the document that it stands in, and whose words these are where no State is named that says them."""

PASSAGES: dict[SearchedKind, str] = said_later(
    {
        SearchedKind.RECOMMENDATION: "recommendation",
        SearchedKind.RESPONSE: "response",
        SearchedKind.COMMITMENT: "commitment",
        SearchedKind.STATEMENT: "statement",
        SearchedKind.QUESTION: "question",
        SearchedKind.PARAGRAPH: "paragraph",
        SearchedKind.FOOTNOTE: "footnote",
        SearchedKind.UNREAD: "unread",
    }
)
"""What each kind of passage is called."""

_NAMED_FILTERS: dict[str, str] = said_later(
    {
        "state": "State",
        "by": "By",
        "group": "Regional group",
        "position": "Answer",
        "claim": "Claim",
        "issue": "Issue",
        "category": "How much is asked",
        "session": "Session",
        "cycle": "Cycle",
        "kind": "What",
    }
)

_IN_SEVERAL = frozenset({SearchedKind.PARAGRAPH, SearchedKind.FOOTNOTE, SearchedKind.UNREAD})
"""Kinds of passages that stand in more than one kind of document."""

_ORDER: str = said_later("by kind (--kind shows one), newest session first")
"""How hits are sorted; the order of kinds is that of `searching.Passage`."""

NOTHING_HELD: str = said_later("Nothing found: the store holds nothing to search. `openupr read` and the paths of documents takes them in.")
"""What is said where there is no review to search."""


def passages_found(hits: Hits, withheld: Withheld, words: Messages | None = None) -> FoundView:
    """The hits as they are shown, in the language of `words` (None: English)."""
    words = words or messages()
    return withheld.view(FoundView(hits.total, hits.more, words.say(_ORDER), tuple(_passage(hit, words) for hit in hits.hits)))


def _passage(hit: Hit, words: Messages) -> FoundPassage:
    start = hit.text.index(hit.snippet.text)
    return FoundPassage(
        tuple(_heads(hit, words)),
        hit.text,
        (start, start + len(hit.snippet.text)),
        hit.snippet.marks,
        _cite(hit, words),
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


def _cite(hit: Hit, words: Messages) -> str:
    """The place in words: a hit has its first page alone."""
    where = place_said(Place(hit.document, hit.paragraph, ()), words)
    return words.say("{place}, p. {page}", place=where, page=str(hit.page)) if hit.page else where


def _heads(hit: Hit, words: Messages) -> Iterator[str]:
    say, state = words.say, hit.state
    of_document, whose = _SOURCES.get(hit.id.partition("/")[2][:1], ("", ""))
    kind = say(PASSAGES[hit.kind])
    yield hit.id
    yield say(of_document, kind=kind) if hit.kind in _IN_SEVERAL and of_document else kind
    if hit.names:
        yield ", ".join(hit.names)
        yield say("to {state:the}", state=state)
    else:
        yield say(whose, state=state) if whose else words.state(state)
    if hit.position:
        yield say(POSITIONS[Position(hit.position)][0]).lower()
        if claimed := CLAIMS[Claim(hit.claim)][0]:
            yield say(claimed)
    if hit.category:
        yield say(CATEGORIES[hit.category])


def why_nothing_found(query: Query, emptied: Emptied, words: Messages | None = None, *, options: bool = True) -> str:
    """Why a query found nothing, in lines: what finds nothing even alone, or what it would have found with one condition less. It is said in the
    language of `words` (None: English), conditions as the `options` of the command, or by their names on a page."""
    said = words or messages()
    nowhere = [_condition(query, field, said, options) for field, count in emptied.alone if not count]
    if nowhere:
        nothing = said.count(
            len(nowhere),
            one="Nothing found: {conditions} finds nothing even alone.",
            many="Nothing found: {conditions} find nothing even alone.",
            conditions=tuple(nowhere),
        )
        star = query.words and not dict(emptied.alone)["words"]
        return f"{nothing} {said.say('A star finds more: discriminat* is every word that begins so.')}" if star else nothing
    conditions = [(_condition(query, field, said, options), _counted(count, said)) for field, count in emptied.without if count]
    if conditions:
        without = [f"  {said.say('without {condition}: {passages}', condition=condition, passages=found)}" for condition, found in conditions]
        return "\n".join([said.say("Nothing found. One condition less would find:"), *without, *_replies(query, said, options)])
    every = [(_condition(query, field, said, options), _counted(count, said)) for field, count in emptied.alone]
    alone = [f"  {said.say('{condition} alone: {passages}', condition=condition, passages=found)}" for condition, found in every]
    return "\n".join([said.say("Nothing found: too many conditions. Each of them finds something:"), *alone])


def _replies(query: Query, words: Messages, options: bool) -> list[str]:
    """A reader who looks for what was said means the State's own replies too."""
    if SearchedKind.STATEMENT not in query.kind or SearchedKind.PARAGRAPH in query.kind:
        return []
    if options:
        return [words.say("What the State under review said itself stands in paragraphs: --kind statement,paragraph.")]
    return [words.say("What the State under review said itself stands in paragraphs.")]


def _condition(query: Query, field: str, words: Messages, options: bool) -> str:
    if field == "words":
        return f"“{shown_safely(query.words)}”"
    value = ",".join(getattr(query, field))
    return f"--{field} {value}" if options else f"{words.say(_NAMED_FILTERS[field])} {value.replace('_', ' ')}"


def _counted(number: int, words: Messages) -> str:
    if number > COUNTED:
        return words.say("more than {n} passages", n=COUNTED)
    return words.count(number, one="{n} passage", many="{n} passages")
