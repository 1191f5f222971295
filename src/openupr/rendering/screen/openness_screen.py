"""What the screen prints of lists on a State's openness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.messages import Messages, messages
from ...views.page.documents.openness_beside import OpennessView
from ...views.safe_text import one_line


def openness_screen(views: Iterable[OpennessView], words: Messages | None = None) -> str:
    """The lists, one after the other, in these `words` (English without)."""
    return "\n\n".join("\n".join(_lines(view, words or messages())) for view in views)


def _lines(view: OpennessView, words: Messages) -> Iterator[str]:
    yield words.say("{review}, beside {source}", review=view.review, source=one_line(view.source))
    for line in view.lines:
        told = ", ".join(filter(None, map(words.said, (line.when, line.open_for))))
        row = words.say("row {row}", row=str(line.row))
        yield "  " + one_line(f"{line.of or words.say('The State')}: {words.said(line.what)}{f' ({told})' if told else ''} [{row}]")
        for said in line.compilation:
            yield "    " + one_line(words.say("the compilation, {said}", said=words.said(said)))
    for each in (*view.unread, *view.notes):
        yield f"  {one_line(each)}"
