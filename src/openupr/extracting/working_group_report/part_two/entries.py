"""The entries of part II: numbered paragraphs, the items of their lists, and what stands between, told apart by their numbers.

A number at the beginning of a line counts when it is the one that can come next: the next paragraph, or the next item of the running list.
Where both could come ("70." after item 69 of paragraph 69) the margin decides: items are set in from their paragraph; in a file without pages,
whether the number comes again. Numbering schemes seen 2008-2025: "1." restarting under each lead-in, "99.1.", "92.27.5", "186.15" without its dot,
"A - 1".

A number in the middle of a line counts where it is glued to the item before, "(Chile).13. Ratify", and is the next one. A misprint is read as the
number that it must be: "155.77" for 115.77, "130" for 13 where 14 follows.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

from ....light_dataclass import dataclass
from ....reading import Line, Passage


class EntryKind(StrEnum):
    """What an entry of part II is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ASIDE = "aside"


@dataclass(slots=True)
class ItemEntry:
    """`number` as printed (items of restarting lists: "4"; dotted ones: "186.4"), `lead_in` the number of its paragraph, `skip` the offset in
    the first line where the text begins after the number, `skipped` the numbers missed just before it, `stop` the offset in the last line where
    another entry begins, `misprint` the number as printed where it is read as another."""

    kind: EntryKind
    number: str
    lead_in: str
    lines: list[Line]
    skip: int = 0
    skipped: int = 0
    stop: int | None = None
    misprint: str = ""

    @property
    def passage(self) -> Passage:
        """Its text, without the number."""
        ends = [len(line.text) for line in self.lines]
        if self.stop is not None:
            ends[-1] = self.stop
        return Passage([(line, 0 if index else self.skip, end) for index, (line, end) in enumerate(zip(self.lines, ends, strict=True))])


# "186.4." "186.15 " "92.27.5" - never "1.5 per cent": the first number has to be the paragraph's.
_DOTTED = re.compile(r"[(\[]?(\d{1,3})\s?[.,]\s?(\d{1,3})(?:\.(\d{1,2})(?!\d))?\s?[.:)]?\s*(?=\S|$)")
# "4." "12 ." "4)" at a line's beginning, then a capital, a quotation mark or a bracket; some items begin in lower case.
_PLAIN = re.compile(r"(\d{1,3})\s?[.)]\s*(?=\S|$)")
_ENDS = re.compile(r"(?:\)\s*[.;,:]*|[.:])\s*[\"”]?\s*\d{0,2}$")
# "(a) ...", and the letter without one of its brackets: "b) ...", "(b ..."; with neither only before a full stop and a capital: "b. Ratify".
_LETTER = re.compile(r"(?:[(\[]([a-z])[)\]]\s*|([a-z])[)\]]\s*|[(\[]([a-z])\.?\s+|([a-z])\.\s+(?=[A-Z]))(?=\S)")
# "(Chile).13. Ratify ...", "(Chile); 115.13. Ratify ...".
_GLUED = re.compile(r"\)\s?[;.,]*\s?(?P<number>(?:(?P<first>\d{1,3})\s?\.\s?)?(?P<second>\d{1,3})\s?[.)])\s*(?=[A-Z“\"‘])")
_CAPITAL = re.compile(r"[“\"‘(\[]*[A-Z]")
# "73 Promote ...", "125-15. Designate ...": a number whose dot is missing or misprinted; taken only where it is the next one.
_BARE = re.compile(r"(?:(\d{1,3})\s?[-–]\s?)?(\d{1,3})\s?[.)]?\s+(?=[A-Z])")
_RUNNING_HEAD_GAP = 1.25
_FAR = 40
"""So many lines an item has at most before the next one must come."""


def item_entries(lines: list[Line], margins: dict[int, float] | None = None) -> list[ItemEntry]:
    """The entries of a section's lines, in order. Lines before the first number become one ASIDE.

    `margins` are the left margins of odd (1) and even (0) pages in points, from `margins_of`.
    """
    return _Splitter(lines, margins or {}).run()


def margins_of(lines: list[Line]) -> dict[int, float]:
    """The left margin of odd (1) and even (0) pages: where most lines of running text begin. Reports are set with mirrored margins."""
    lefts: dict[int, Counter[int]] = {0: Counter(), 1: Counter()}
    for line in lines:
        if line.page is not None:
            lefts[line.page % 2][round(line.left)] += 1
    return {side: float(counter.most_common(1)[0][0]) for side, counter in lefts.items() if counter}


class _Splitter:
    def __init__(self, lines: list[Line], margins: dict[int, float]) -> None:
        self.lines = lines
        self.found: list[ItemEntry] = []
        self.paragraph = 0
        self.item = 0
        self.letters = 0
        self.listing = False
        self.dotted = False
        gaps = sorted(line.gap for line in lines if 5 < line.gap < 40)
        self.spacing = gaps[len(gaps) // 4] if gaps else 12.0
        self.margins = margins
        self.item_indent = 0.0
        self.index = 0

    def run(self) -> list[ItemEntry]:
        for index, line in enumerate(self.lines):
            self.index = index
            self._take(line)
            self._take_glued(line)
        return self.found

    def _take(self, line: Line) -> None:
        dotted = _DOTTED.match(line.text)
        if dotted and self._take_dotted(line, dotted):
            return
        plain = _PLAIN.match(line.text)
        if plain and self._take_plain(line, plain):
            return
        if self._take_bare(line) or self._take_letter(line):
            return
        if self._opens_aside(line):
            self.found.append(ItemEntry(EntryKind.ASIDE, "", str(self.paragraph or ""), [line]))
            return
        if self.found:
            self.found[-1].lines.append(line)
        else:
            self.found.append(ItemEntry(EntryKind.ASIDE, "", "", [line]))

    def _take_dotted(self, line: Line, match: re.Match[str]) -> bool:
        first, second, third = int(match[1]), int(match[2]), int(match[3] or 0)
        misprint = ""
        if self.dotted and first == self.paragraph and not third and self._superfluous_zero(line, second):
            second, misprint = self.item + 1, f"{first}.{second}"
        slip = first == self.paragraph + 1 and second != 1
        if first not in {self.paragraph, self.paragraph + 1} or not self.paragraph or slip:
            # A slip in the paragraph's number is forgiven where the item's is the next one and the line begins a block.
            near = abs(first - self.paragraph) <= 12 or (self._complete() and _CAPITAL.match(line.text, match.end()) is not None)
            if not (self.dotted and second == self.item + 1 and near and self._breaks(line)):
                return False
            first, misprint = self.paragraph, f"{first}.{second}"
        if first == self.paragraph + 1 and self.paragraph and (second != 1 or not self._breaks(line)):
            return False
        if first == self.paragraph + 1:
            self.paragraph = first
            self.item = 0
        restart = second == 1 and self.item != 1
        step = second - self.item
        if third:
            if second not in {self.item, self.item + 1}:
                return False
        elif not (0 <= step <= 4 or restart or (self._breaks(line) and -3 <= step <= 12)) or (step == 0 and not self._breaks(line)):
            return False
        number = f"{first}.{second}" + (f".{third}" if third else "")
        self._add_item(line, number, match.end(), max(0, step - 1) if not restart and not third else 0, misprint)
        self.item, self.dotted = second, True
        return True

    def _take_plain(self, line: Line, match: re.Match[str]) -> bool:
        number = int(match[1])
        opens = self.paragraph == 0 or number == self.paragraph + 1
        zero = self.listing and not self.dotted and self._superfluous_zero(line, number)
        if self.listing and not self.dotted and (zero or number == self.item + 1) and not (opens and self._is_paragraphs(line, number)):
            self.item += 1
            self._add_item(line, str(self.item), match.end(), 0, str(number) if zero else "")
            return True
        if opens and (self.paragraph == 0 or self._breaks(line)):
            self.found.append(ItemEntry(EntryKind.PARAGRAPH, str(number), str(number), [line], match.end()))
            self._open_paragraph(number)
            return True
        if not self.listing or self.dotted:
            # "1." under a dotted list, or a paragraph number that was skipped or misprinted.
            if self.paragraph and 1 < number - self.paragraph <= 3 and self._breaks(line) and self._at_margin(line):
                self.found.append(ItemEntry(EntryKind.PARAGRAPH, str(number), str(number), [line], match.end(), number - self.paragraph - 1))
                self._open_paragraph(number)
                return True
            return False
        restarts = number == 1 and self._complete() and self._breaks(line)
        skips = 2 <= number - self.item <= 3 and self._breaks(line) and self.item > 0
        repeats = number == self.item and self._breaks(line) and self._complete() and self.item > 0
        if restarts or skips or repeats:
            self._add_item(line, str(number), match.end(), number - self.item - 1 if skips else 0)
            self.item = number
            return True
        return False

    def _take_bare(self, line: Line) -> bool:
        match = _BARE.match(line.text)
        if not match or not self.item or int(match[2]) != self.item + 1 or not (self._breaks(line) and self._complete()):
            return False
        if self.dotted and (match[1] is None or int(match[1]) != self.paragraph):
            return False
        self._add_item(line, f"{match[1]}.{match[2]}" if self.dotted else match[2], match.end(), 0)
        self.item += 1
        return True

    def _open_paragraph(self, number: int) -> None:
        self.paragraph, self.item, self.letters, self.listing, self.dotted = number, 0, 0, True, False

    def _take_letter(self, line: Line) -> bool:
        """ "(a) ..." right under a lead-in: a list by letters. Inside a numbered item letters are parts of it."""
        match = _LETTER.match(line.text)
        letter = next(filter(None, match.groups())) if match else ""
        expected = chr(97 + self.letters)
        if not match or self.item or not self.paragraph or letter != expected or not self._breaks(line) or not self._complete():
            return False
        self.letters += 1
        self.found.append(ItemEntry(EntryKind.ITEM, letter, str(self.paragraph), [line], match.end()))
        return True

    def _take_glued(self, line: Line) -> None:
        """The next items of the list where their numbers stand in the middle of the line, behind the States of the item before."""
        for match in _GLUED.finditer(line.text, self.found[-1].skip if self.found[-1].lines == [line] else 0):
            first, second = match["first"], int(match["second"])
            marks = any(start <= match.start("number") < end for start, end in line.marks)
            in_list = int(first or 0) == self.paragraph if self.dotted else first is None
            if self.found[-1].kind is EntryKind.ITEM and self.item and second == self.item + 1 and in_list and not marks:
                self.found[-1].stop = match.start("number")
                self._add_item(line, f"{first}.{second}" if self.dotted else str(second), match.end(), 0)
                self.item = second

    def _superfluous_zero(self, line: Line, number: int) -> bool:
        """Whether a number is the next one with a zero too many: 12, 130, 14."""
        if not self.item or number != 10 * (self.item + 1) or not self._breaks(line) or not self._complete():
            return False
        dotted = rf"{self.paragraph}\s?[.,]\s?" if self.dotted else ""
        after = re.compile(rf"[(\[]?{dotted}{self.item + 2}\s?[.)]\s*(?=\S)")
        return any(after.match(later.text) for later in self.lines[self.index + 1 : self.index + 1 + _FAR])

    def _add_item(self, line: Line, number: str, skip: int, skipped: int, misprint: str = "") -> None:
        self.found.append(ItemEntry(EntryKind.ITEM, number, str(self.paragraph), [line], skip, skipped, None, misprint))
        self.listing = True
        self.item_indent = self._indent(line)

    def _is_paragraphs(self, line: Line, number: int) -> bool:
        """Whether a number that both the next item and the next paragraph could have is the paragraph's: by the margin; in a file without pages where
        it does not come again before a list begins anew."""
        if line.page is not None:
            return self._at_margin(line)
        later = (int(match[1]) for each in self.lines[self.index + 1 :] if (match := _PLAIN.match(each.text)))
        return next((each for each in later if each in {1, number}), 1) == 1

    def _at_margin(self, line: Line) -> bool:
        """Whether the line begins at the page's left margin, where paragraphs begin and items don't."""
        return self.item_indent < 6.0 or self._indent(line) < 0.5 * self.item_indent

    def _indent(self, line: Line) -> float:
        return line.left - self.margins.get(line.page % 2, line.left) if line.page is not None else 0.0

    def _opens_aside(self, line: Line) -> bool:
        """Whether an unnumbered block begins here: after a complete entry, never in the middle of a sentence."""
        return self._breaks(line) and self._complete() and not line.text[:1].islower() and len(line.text) > 3

    def _gap(self, line: Line) -> bool:
        return line.gap > _RUNNING_HEAD_GAP * self.spacing

    def _breaks(self, line: Line) -> bool:
        """Whether a new block can begin with this line: more space above it than within a paragraph, or the first line of a page."""
        return self._gap(line) or line.gap <= 0 or line.page is None

    def _complete(self) -> bool:
        """Whether the entry before has come to an end of some kind."""
        if not self.found:
            return True
        return _ENDS.search(self.found[-1].lines[-1].text.rstrip()) is not None
