"""What the walk through an addendum finds, before it is joined to responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import message
from ...light_dataclass import dataclass, field, replace
from ...reading import Passage
from ...records import Claim, Doubt, Explanation, Position, Total, Unread
from ...text import Place
from .claims_of_runs import ClaimOfRun
from .item_numbers import ItemNumber
from .phrases import PositionPhrase, one_position


@dataclass(frozen=True, slots=True)
class Group:
    """A heading or lead-in with the position and claim that it states for what stands under it. `why`: it speaks of a position and leaves it open."""

    text: str
    position: Position | None
    claim: Claim
    words: tuple[str, ...]
    level: float
    why: str = ""


REFUSED = {Position.NOTED, Position.NOT_SUPPORTED}
# A closer word on an item that a list only counts as accepted: it refines the list and does not contradict it.
_CLOSER = {Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE}


def answer_fits_list(before: Position, kinds: set[Position]) -> bool:
    """Whether what a State says of an item fits its list or heading: the same position, a closer one, or a refusal in a list of noted items. No
    kinds: the State leaves the position open, which fits a refusal only."""
    if before in REFUSED:
        return kinds <= {*REFUSED, Position.UNDER_CONSIDERATION}
    if before is Position.UNDER_CONSIDERATION or (before is Position.SUPPORTED_IN_PART and len(kinds) > 1):
        return True
    closer = before is Position.SUPPORTED and (kinds <= _CLOSER or len(kinds) > 1)
    return bool(kinds) and (kinds == {before} or closer or kinds == {Position.UNDER_CONSIDERATION})


NOWHERE = Group("", None, Claim.NONE, (), 0.0)


@dataclass(slots=True)
class ListedNumbers:
    """Numbers that one sentence, heading or cell gives a position; `why` says why it is `unanswered` where the words leave it open."""

    named: tuple[ItemNumber, ...]
    position: Position
    claim: Claim
    words: tuple[str, ...]
    passage: Passage
    paragraph: str
    group: Group
    extra: Passage | None = None
    alone: bool = False
    why: str = ""

    def claiming(self, claimed: Sequence[ClaimOfRun]) -> Iterator[ListedNumbers]:
        """These numbers apart by what a later sentence claims of some of them, which it names."""
        left = self.named
        for each in claimed:
            numbers = {named.number for named in each.run.named}
            some = tuple(named for named in left if named.number in numbers)
            left = tuple(named for named in left if named.number not in numbers)
            if some:
                yield replace(self, named=some, claim=each.claim, words=(*self.words, each.words))
        if left:
            yield replace(self, named=left)

    def take(self, found: Sequence[PositionPhrase]) -> None:
        """Take what the next sentence says of the same numbers: where it contradicts the first, the position is open."""
        before = None if self.position is Position.UNANSWERED else self.position
        position, self.why = one_position([PositionPhrase(0, 0, before, self.why), *found])
        self.position = position or Position.UNANSWERED


@dataclass(slots=True)
class LabelledText:
    """What stands under one label: the numbers, and the State's text on them."""

    named: tuple[ItemNumber, ...]
    label: Passage
    paragraph: str
    group: Group
    passages: list[Passage] = field(default_factory=list)
    by_text: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """The items that it is on, in order."""
        return tuple(dict.fromkeys(named.number for named in self.named if named.number))

    @property
    def passage(self) -> Passage:
        """The State's text on them, as one."""
        return Passage([piece for passage in self.passages for piece in passage.slices])


@dataclass(slots=True)
class RemainingItems:
    """A sentence on all items that are named nowhere else, or on all but some; `position` None where it leaves that open, and `why` says why."""

    position: Position | None
    claim: Claim
    words: tuple[str, ...]
    passage: Passage
    paragraph: str
    group: Group
    but: frozenset[str] = frozenset()
    why: str = ""


@dataclass(slots=True)
class Walked:
    """All that the walk found."""

    listed: list[ListedNumbers] = field(default_factory=list)
    entries: list[LabelledText] = field(default_factory=list)
    others: list[RemainingItems] = field(default_factory=list)
    remarks: list[Explanation] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def unknown_number_doubts(named: Iterable[ItemNumber], place: Place, review: str) -> Iterator[Doubt]:
    """Doubts on printed numbers that are no item's."""
    for each in named:
        if each.corrected:
            what = message(
                "the addendum prints {printed}, which is no recommendation's number; only {number} fits", printed=each.printed, number=each.number
            )
            yield Doubt("number_corrected", what, f"{review}/A{each.number}", place, expected=each.number, found=each.printed)
        elif not each.number:
            what = message("the addendum answers {printed}, and the report has no such recommendation", printed=each.printed)
            yield Doubt("number_unknown", what, "", place, found=each.printed)


def as_printed(named: Iterable[ItemNumber]) -> str:
    """The numbers of a label in short, as printed: "140.82-85, 87"."""
    shown = ""
    in_range = False
    for each in named:
        if "-" in each.printed:
            in_range = True
            continue
        shown += ("-" if in_range else ", " if shown else "") + each.printed
        in_range = False
    return shown
