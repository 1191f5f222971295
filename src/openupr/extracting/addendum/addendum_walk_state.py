"""What is kept on the walk through an addendum: the heading that holds, the open entry, lists and labels that wait for a position."""

from __future__ import annotations

from collections.abc import Sequence

from ...reading import Passage
from ...records import Claim
from .answer_parts import claim_in_text
from .groups_found import NOWHERE, Group, LabelledText, ListedNumbers, RemainingItems, Walked, as_printed, unknown_number_doubts
from .item_numbers import ItemNumber, Numbers
from .phrases import PositionPhrase, numbers_masked, position_phrases, role
from .quoted_recommendations import Repeated


class Keeper:
    """The state of a walk. `open` are entries without a position of their own since the last one was stated, `last` is the list before."""

    def __init__(self, numbers: Numbers, repeated: Repeated, document: str, review: str) -> None:
        self.numbers = numbers
        self.repeated = repeated
        self.document = document
        self.review = review
        self.out = Walked()
        self.group: Group = NOWHERE
        self.entry: LabelledText | None = None
        self.open: list[LabelledText] = []
        self.last: ListedNumbers | None = None

    def begin(self, named: Sequence[ItemNumber], label: Passage, paragraph: str = "", *, by_text: bool = False) -> None:
        """Open the entry of a label; the one before is closed."""
        self.close()
        self.last = None
        self.entry = LabelledText(tuple(named), label, paragraph or as_printed(named), self.group, by_text=by_text)
        self.check_numbers(named, label, paragraph)

    def check_numbers(self, named: Sequence[ItemNumber], passage: Passage, paragraph: str) -> None:
        """Doubts on numbers that are no item's."""
        self.out.doubts.extend(unknown_number_doubts(named, passage.place(self.document, paragraph), self.review))

    def close(self) -> None:
        """Close the open entry; without a text of its own it waits for a position that comes after."""
        entry, self.entry = self.entry, None
        if entry is None:
            return
        self.out.entries.append(entry)
        if entry.passage.clean or any(set(entry.numbers) <= {n.number for n in listed.named} for listed in self.out.listed[-1:]):
            self.open = []
        else:
            self.open.append(entry)

    @staticmethod
    def answered(entry: LabelledText) -> bool:
        """Whether an entry's text states a position."""
        return bool(position_phrases(numbers_masked(entry.passage.clean, [])))

    def take_text(self, passage: Passage) -> None:
        """Take a text that stands under the open label, without the recommendation that it repeats and the word "Response:"."""
        entry = self.entry
        if entry is None or not passage.clean:
            return
        if not entry.passages and len(entry.numbers) == 1:
            end = self.repeated.end(passage.clean, entry.numbers[0])
            passage = passage.cut(end, len(passage.clean)) if end else passage
        marker = role("marker", numbers_masked(passage.clean, []))
        if marker:
            passage = passage.cut(marker.end(), len(passage.clean))
        if passage.clean.strip(" .;:–-"):
            entry.passages.append(passage)

    def list_numbers(self, listed: ListedNumbers) -> None:
        """Keep a listing; under a heading of the same position the heading's claim is its claim."""
        if listed.claim is Claim.NONE and self.group.position in {None, listed.position}:
            listed.claim = self.group.claim
            listed.words = (*listed.words, *(word for word in self.group.words if self.group.claim is not Claim.NONE))
        self.out.listed.append(listed)

    def add_others(self, phrase: PositionPhrase, passage: Passage, paragraph: str, hidden: str, but: frozenset[str]) -> None:
        """Keep a position on all items that are named nowhere else, or on all but some."""
        text = passage.clean
        claim, words = claim_in_text(hidden, text, accepting=False)
        said = tuple(word for word in (text[phrase.start : phrase.end], words) if word)
        self.out.others.append(RemainingItems(phrase.position, claim, said, passage, paragraph, self.group, but, phrase.why))
