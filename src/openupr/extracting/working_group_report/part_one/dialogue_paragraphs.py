"""The numbered paragraphs of a working group report. The UN numbers them in one run, from the introduction to part II."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ....light_dataclass import dataclass, field
from ....reading import Line, Passage
from ...paragraphs.blocks import ASTERISKS
from ...paragraphs.paragraph_openings import openings
from ...paragraphs.paragraph_openings import starts as numbered_starts

# A heading: a Roman number or a capital letter, or bold and without a full stop at the end.
_HEADING_NUMBER = re.compile(r"(?:[IVX]{1,4}|[A-H])\.\s+\S")


@dataclass(frozen=True)
class DialogueParagraph:
    """A paragraph of the report with all that hangs on it: unnumbered paragraphs, lists.

    `number` is its number in the run ("27"), "" for lines that stand before any numbered paragraph; `printed` what is printed,
    which differs where the number is a misprint. `offset` is where its text begins in the first line, after the number. `heading`
    are the lines of the heading that it stands under, if one stands right before it. `jump` is the number that was expected where
    it is another one, else None. `notes` are lines of footnotes that are set in the type of the text and stand among its lines.
    """

    number: str
    lines: list[Line]
    printed: str = ""
    offset: int = 0
    heading: tuple[Line, ...] = ()
    jump: int | None = None
    notes: list[Line] = field(default_factory=list)

    @cached_property
    def passage(self) -> Passage:
        """The paragraph's text without its number."""
        return Passage([(line, self.offset if index == 0 else 0, len(line.text)) for index, line in enumerate(self.lines)])


def paragraphs_of_dialogue(lines: list[Line], first: int | None) -> list[DialogueParagraph]:
    """The paragraphs of a section's body lines, in order; `first` is the number that the first is expected to have (None:
    whatever comes).

    A number that is not the expected one counts where it stands like a paragraph's number and the run goes on from it: missing
    numbers, a number printed twice, a misprint between its neighbours. Else the line belongs to the paragraph before. Headings
    are text of no paragraph.
    """
    opens = openings(lines)
    starts = numbered_starts(lines, opens, first)
    headings = _headings(lines, opens, starts)
    notes = _notes(lines, opens, starts)
    found: list[DialogueParagraph] = []
    heading: list[Line] = []
    for index, line in enumerate(lines):
        if index in headings:
            heading.append(line)
        elif index in notes and found:
            found[-1].notes.append(line)
        elif index in starts:
            number, printed, offset, jump = starts[index]
            found.append(DialogueParagraph(number, [line], printed, offset, tuple(heading), jump))
            heading = []
        elif found and not (heading and found[-1].number and index in opens):
            found[-1].lines.append(line)
        else:
            found.append(DialogueParagraph("", [line], heading=tuple(heading)))
            heading = []
    return found


def _headings(lines: list[Line], opens: set[int], starts: dict[int, tuple[str, str, int, int | None]]) -> set[int]:
    """The lines of headings between paragraphs: bold or numbered like one, set off, without a full stop at the end."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if index in starts or line.text.rstrip().endswith((".", ";", ":", ",")):
            continue
        looks = line.bold or (_HEADING_NUMBER.match(line.text) is not None and len(line.text) < 80)
        if looks and (index in opens or index - 1 in found):
            found.add(index)
    return found


def _notes(lines: list[Line], opens: set[int], starts: dict[int, tuple[str, str, int, int | None]]) -> set[int]:
    """The lines of footnotes in the type of the text: from a mark that hangs out to the left, set off, to the end of the page."""
    found: set[int] = set()
    lefts = Counter(round(line.left) for line in lines)
    usual = lefts.most_common(1)[0][0] if lefts else 0
    page: int | None = None
    for index, line in enumerate(lines):
        marked = ASTERISKS.match(line.text) is not None or any(start == 0 for start, _ in line.marks)
        if marked and index in opens and index not in starts and line.gap > 0 and line.left < usual - 6:
            page = line.page
        if page is not None and line.page == page:
            found.add(index)
        else:
            page = None
    return found
