"""Which delegations would raise a topic, on the screen: the first of them, each in a line or two."""

from __future__ import annotations

import textwrap

from ...views.raising_view import RaisingView
from ...views.wording import counted, visible


def raising_lines(view: RaisingView, width: int, most: int) -> str:
    """The first `most` delegations, no wider than `width`."""
    rows = list(view.table.rows)
    names = [column.name for column in view.table.columns]
    out = [view.title, ""]
    for row in rows[:most]:
        cell = dict(zip(names, row, strict=True))
        said = [f"asked it in {counted(_number(cell['asked_this_state']), 'recommendation')} in {cell['asked_in']} ({cell['answers']})"] * bool(
            cell["asked_this_state"]
        )
        said += [f"put {counted(_number(cell['questions']), 'advance question')}"] * bool(cell["questions"])
        said += [f"spoke of it in {counted(_number(cell['statements']), 'statement')}"] * bool(cell["statements"])
        if cell["asked_others"]:
            others = f"asked {counted(_number(cell['other_states']), 'other State')} in {counted(_number(cell['asked_others']), 'request')}"
            said.append(
                f"{others}, of which {cell['supported']} of {cell['answered']} that were answered are supported" if cell["answered"] else others
            )
        out += textwrap.wrap(f"{cell['delegation']}: {'; '.join(said)}", width, subsequent_indent="    ", break_long_words=False)
    if len(rows) > most:
        out.append(f"And {len(rows) - most} more: --to delegations.csv has them all.")
    out.append("")
    for sentence in view.said:
        out += textwrap.wrap(sentence, width)
    return visible("\n".join(out)) + "\n"


def _number(cell: object) -> int:
    return cell if isinstance(cell, int) else 0
