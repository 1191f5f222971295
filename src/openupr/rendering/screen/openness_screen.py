"""What the screen prints of lists on a State's openness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...views.page.openness_beside import OpennessView
from ...views.wording import one_line


def openness_screen(views: Iterable[OpennessView]) -> str:
    """The lists, one after the other."""
    return "\n\n".join("\n".join(_lines(view)) for view in views)


def _lines(view: OpennessView) -> Iterator[str]:
    yield f"{view.review}, beside {one_line(view.source)}"
    for line in view.lines:
        told = ", ".join(filter(None, (line.when, line.open_for)))
        yield "  " + one_line(f"{line.of or 'The State'}: {line.what}{f' ({told})' if told else ''} [row {line.row}]")
        for said in line.compilation:
            yield "    " + one_line(f"the compilation, {said}")
    for each in (*view.unread, *view.notes):
        yield f"  {one_line(each)}"
