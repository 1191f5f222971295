"""How the page of a brief is filled: whole lines, as many as it holds; what has no room stands behind it, and is counted. Where there is room, a line
first quotes more of its paragraph, before another one stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Messages, message_of
from ....light_dataclass import replace
from ..statements.brief_statements import BriefLine, QuotedPart
from .brief_shown import BriefSection, BriefView

LONGEST_ALONE = 740
"""Characters of a quotation of which no sentence has room in what stands on the page."""
LONGEST_IN_ROOM = 1_000
"""Characters of one where the page has room for more of its paragraph."""
LONGEST_WHOLE = 1_400
"""Characters of a paragraph that stands whole, whoever speaks in it, where nothing else wants the room."""
BEFORE_IT = 60
"""Characters of what stands before a quotation, at most: its document, and who says it."""
_TRIED = 8
"""Passages of a section that are tried for room in turn: the best ones."""


def page_filled(view: BriefView, words: Messages) -> BriefView:
    """The view with as many lines on its page as that holds: those that are needed, the first of each section, those that go first, all of them less
    cut where there is room, then one more of each section, and so on; with the room that is left, whole paragraphs."""
    page, every = _Page(view, words), view.sections
    for upto in ([each.needed for each in every], [1] * len(every), [each.first for each in every]):
        for k, _ in sorted(enumerate(every), key=lambda each: each[1].both):
            while len(page.lines[k]) < upto[k] and page.takes_one(k):
                pass
    page.cuts_less(LONGEST_ALONE)
    open_ones = list(range(len(every)))
    while open_ones:
        open_ones = [k for k in open_ones if page.takes_one(k)]
    page.cuts_less(LONGEST_IN_ROOM)
    page.cuts_less(LONGEST_WHOLE, wholes=True)
    return page.shown()


class _Page:
    """The lines of each section that stand on the page so far, and what is made of the section of these."""

    def __init__(self, view: BriefView, words: Messages) -> None:
        self._view, self._words = view, words
        self.lines: list[list[BriefLine]] = [[] for _ in view.sections]
        self._sections = [_cut(each, (), words) for each in view.sections]

    def takes_one(self, k: int) -> bool:
        """Whether the next line of a section has room, with less of its paragraph at the least, or, of its passages, one behind it; then that stands
        there."""
        own = self.lines[k]
        left = [each for each in self._view.sections[k].lines if not any(_same(each, other) for other in own)]
        tried = left[: next((at for at, one in enumerate(left) if not one.paragraph), _TRIED)] or left[:1]
        return any(self._holds(k, [*own, form]) for each in tried for form in (each, *each.shorter))

    def cuts_less(self, longest: int, *, wholes: bool = False) -> None:
        """Each line with as much of its paragraph as there is room for, up to so many characters, step by step in turn; all of it, whoever speaks
        there, with `wholes` alone."""
        steps = max((len(line.longer) for own in self.lines for line in own), default=0)
        for step in range(steps):
            for k in range(len(self.lines)):
                for at, line in enumerate(self.lines[k]):
                    more = line.longer[step] if step < len(line.longer) else line
                    may_be = wholes or more.part is not QuotedPart.WHOLE
                    if may_be and len(str(line.text)) < len(str(more.text)) <= longest + BEFORE_IT:
                        own = self.lines[k]
                        self._holds(k, [*own[:at], replace(more, longer=line.longer, part=line.part), *own[at + 1 :]])

    def shown(self) -> BriefView:
        """The view with these lines on its page."""
        return replace(self._view, sections=tuple(self._sections))

    def _holds(self, k: int, lines: list[BriefLine]) -> bool:
        """Whether the page has room for these lines of a section; then they stand there."""
        before = self._sections[k]
        self._sections[k] = _cut(self._view.sections[k], lines, self._words)
        if self.shown().fits:
            self.lines[k] = lines
            return True
        self._sections[k] = before
        return False


def _same(line: BriefLine, other: BriefLine) -> bool:
    """Whether two lines are one statement, though one may quote more of its paragraph."""
    return line == other if not line.paragraph else (line.paragraph, line.part) == (other.paragraph, other.part)


def _cut(section: BriefSection, lines: Sequence[BriefLine], words: Messages) -> BriefSection:
    """A section with these lines on the page. What a paragraph has more than the page stands behind it whole, and is no statement more."""
    shown = {each.paragraph: str(each.text) for each in lines if each.paragraph}
    every = [each for each in (*section.lines, *section.rest) if not (each.points_behind or any(_same(each, other) for other in lines))]
    wholes = {each.paragraph for each in every if each.part is QuotedPart.WHOLE}
    behind = [each for each in every if each.part is QuotedPart.WHOLE or each.paragraph not in wholes]
    rest = tuple(each for each in behind if each.paragraph not in shown)
    whole = tuple(each for each in behind if each.paragraph in shown and str(each.text) != shown[each.paragraph])
    told = message_of(len(rest), one="“Also found” has {n} more statement.", many="“Also found” has {n} more statements.")
    more = words.said(told) if rest else ""
    return replace(section, lines=tuple(lines), more=more, rest=rest, whole=whole)
