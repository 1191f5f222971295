"""The doubts of a review in two groups, kind by kind: what does not add up in the documents, and what we could not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..languages.messages import Message, message, said_later
from ..light_dataclass import dataclass
from ..records import Doubt, DoubtKind, Fault, Kind, Review, Unread, doubt_kinds


@dataclass(frozen=True, slots=True)
class DoubtGroup:
    """The doubts of one kind, in the order of the review."""

    kind: DoubtKind
    doubts: tuple[Doubt, ...]

    @property
    def title(self) -> Message:
        """How many of what: "3 notes whose mark we did not find"."""
        return Message(f"{{n}} {self.kind.one}", f"{{n}} {self.kind.many}", (("n", len(self.doubts)),))

    @property
    def may_be_ours(self) -> bool:
        """Whether nothing tells, of any of them, if the document is wrong or our reading of it."""
        return any(doubt.fault is Fault.EITHER for doubt in self.doubts)


def all_doubts(review: Review, told: Iterable[Doubt] = ()) -> tuple[Doubt, ...]:
    """Every doubt of the review and of its report, each once, and those that are `told` of its links to the review before."""
    return tuple(dict.fromkeys((*review.doubts, *(review.report.doubts if review.report else ()), *told)))


def in_documents(doubts: Iterable[Doubt]) -> tuple[DoubtGroup, ...]:
    """What does not add up in the documents, as far as we can tell: a count that is not ours may be our mistake."""
    return _groups(doubt for doubt in doubts if doubt.fault is not Fault.READING)


def unread_groups(doubts: Sequence[Doubt], unread: Iterable[Unread] = ()) -> tuple[DoubtGroup, ...]:
    """What we could not read or settle. `unread` are the passages that are kept as not understood: one that no doubt is on stands here too."""
    told = {doubt.record for doubt in doubts}
    alone = [Doubt("unread", each.why, each.id, each.place) for each in unread if each.id not in told]
    return _groups([*(doubt for doubt in doubts if doubt.fault is Fault.READING), *alone])


def what_was_checked(review: Review) -> Message:
    """That none of our checks failed, and what they compare, of what the documents that are held let them compare; for who is told of no doubt."""
    report, kinds = review.report, {document.kind for document in review.documents}
    ran = {
        "recommendations": bool(review.items),
        "speakers": report is not None and report.speakers.stated is not None,
        "answers": bool(review.addenda) and report is not None,
        "lists": Kind.THEMATIC_LIST in kinds and report is not None,
        "contributors": review.summary is not None,
    }
    compared = tuple(message(text) for key, text in COMPARED.items() if ran[key])
    if not compared:
        return message("These documents leave our checks nothing to compare.")
    return message("None of our checks failed. They compare {compared}.", compared=compared)


COMPARED: dict[str, str] = said_later(
    {
        "recommendations": "the numbers of recommendations",
        "speakers": "the number of speakers",
        "answers": "the answers of report and addendum",
        "lists": "OHCHR’s list",
        "contributors": "the contributors of the summary",
    }
)
"""What our checks compare, where the documents are held."""


def how_many(groups: Iterable[DoubtGroup]) -> int:
    """The doubts of several groups."""
    return sum(len(group.doubts) for group in groups)


def _groups(doubts: Iterable[Doubt]) -> tuple[DoubtGroup, ...]:
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault(doubt.kind, []).append(doubt)
    return tuple(DoubtGroup(kind, tuple(found[name])) for name, kind in doubt_kinds().items() if name in found)
