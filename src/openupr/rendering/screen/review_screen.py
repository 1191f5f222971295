"""What the screen prints of a review. Plain text, the same on every terminal."""

from __future__ import annotations

import textwrap

from ...views.page.listed.summary_view import SummaryView
from ...views.safe_text import one_line


def summary(view: SummaryView, width: int = 100) -> str:
    """The review in lines of at most `width` characters, ending in a line feed.

    Nothing of a document reaches the terminal as a control character or a direction override (`safe_text.shown_safely`).
    """
    lines: list[str] = []
    wide = max([17, *(len(label) for label, _ in view.facts)])
    for label, text in view.facts:
        head = f"{label:<{wide}} "
        body = textwrap.wrap(one_line(text), max(20, width - len(head))) or [""]
        lines.extend((head if index == 0 else " " * len(head)) + each for index, each in enumerate(body))
    lines.append("")
    for indent, text in view.doubts:
        lines.extend(textwrap.wrap(one_line(text), width, initial_indent=indent, subsequent_indent=" " * max(4, len(indent))))
    return "\n".join(line.rstrip() for line in lines) + "\n"
