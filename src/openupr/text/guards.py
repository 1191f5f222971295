"""Texts in the cells of a CSV that a spreadsheet would take for formulas: written with an apostrophe before each sign, read without it.

A cell that a text stands in is not always the cell that we wrote. Where Excel parts cells at semicolons (in most of Europe) or tabs, it parts our
lines there too, and at line ends in a text; the quotation marks of a CSV don't keep it from that. So what follows a mark between cells is guarded as
the beginning of a text is.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@＝＋－＠"
"""What a formula begins with. Excel takes the wide forms for it too, where East Asian languages are set."""
_BETWEEN = r"""[;,|\s"']"""
_START = re.compile(r"'*[\t\r]")
_BEFORE_SIGN = re.compile(rf"(?:\A{_BETWEEN}*|(?<!{_BETWEEN}){_BETWEEN}+)(?=[{_SIGNS}])")
_TYPED = re.compile(rf"\s*[{_SIGNS}]")
_SPACE = re.compile(r"""[\s"]*""")


def guarded(text: str) -> str:
    """A text as a CSV cell holds it: each sign in it with which a cell may begin as a formula gets an apostrophe in front (docs/data.md)."""
    made = _BEFORE_SIGN.sub(lambda found: f"{found[0]}'" if _begins_cell(found) else found[0], text)
    return f"'{made}" if _START.match(text) else made


def unguarded(cell: str) -> str:
    """The text of a CSV cell: the inverse of `guarded`, for every text."""
    text = cell[1:] if cell.startswith("'") and _START.match(cell) else cell
    return _BEFORE_SIGN.sub(lambda found: found[0][:-1] if found[0].endswith("'") and _begins_cell(found) else found[0], text)


def begins_as_formula(text: str) -> bool:
    """Whether a spreadsheet takes this text for a formula when it is typed, or edited in a cell that is not marked as text."""
    return _TYPED.match(text) is not None


def _begins_cell(before: re.Match[str]) -> bool:
    """Whether what stands before a sign, but for apostrophes, white space and quotation marks, is the beginning of a text, a mark between cells or a
    line's end."""
    back = before[0].rstrip("'")[::-1]
    space = _SPACE.match(back)
    assert space is not None
    if any(mark in space[0] for mark in "\t\r\n"):
        return True
    last = back[space.end() :][:1]
    return last in ";,|" if last else before.start() == 0
