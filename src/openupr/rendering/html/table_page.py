"""A small table as one HTML file without scripts, with what its columns hold below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from markupsafe import Markup

from ...languages.messages import Messages, messages
from ...views.safe_text import shown_safely
from ...views.tables.cells import Cell
from ...views.tables.record_tables import RecordTable
from .policy import policy

_STYLE = Markup(
    "body{font:16px/1.45 Georgia,serif;margin:2rem auto;padding:0 1rem;max-width:80rem;color:#222;background:#fff}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem}table{border-collapse:collapse;font-size:.85rem}th,td{border:1px solid #ccc;padding:.25rem .4rem;"
    "text-align:left;vertical-align:top;overflow-wrap:break-word}th{background:#eef1f4}td.number{text-align:right}"
    ".wide{overflow-x:auto}dt{font-weight:bold}dd{margin:0 0 .4rem 1rem}"
    "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#e9e7e2;background:#15181a}th{background:#262b2f}"
    "th,td{border-color:#3b4044}}@media print{body{margin:0;max-width:none}table{font-size:8pt}tr{break-inside:avoid}"
    ".wide{overflow-x:visible}h2,dt{break-after:avoid}dd{break-inside:avoid}@page{size:A4 landscape;margin:12mm}}"
)


def table_page(
    title: str, table: RecordTable, said: Sequence[str], named: Mapping[str, str] = MappingProxyType({}), words: Messages | None = None
) -> str:
    """The page in the language of `words` (None: English), without columns that no row fills: they are named. `named` is what stands above each
    column (its name, where it has none). Nothing in it is active; every text is escaped."""
    words = words or messages()
    named = {column.name: named.get(column.name, column.name.replace("_", " ")) for column in table.columns}
    of_table = list(table.rows)
    shown = [index for index in range(len(table.columns)) if not of_table or any(row[index] not in (None, "", ()) for row in of_table)]
    columns = [table.columns[index] for index in shown]
    heads = Markup("").join(Markup("<th scope=col>{}</th>").format(named[column.name]) for column in columns)
    rows = Markup("\n").join(Markup("<tr>{}</tr>").format(Markup("").join(_cell(row[index]) for index in shown)) for row in of_table)
    guide = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(named[column.name], words.say(column.description)) for column in columns)
    empty = tuple(named[column.name] for column in table.columns if column not in columns)
    without = words.say("Columns without anything in them stand only in the .csv: {columns}.", columns=empty) if empty else ""
    left = Markup("<p>{}</p>").format(without) if empty else ""
    told = Markup("").join(Markup("<p>{}</p>").format(shown_safely(each)) for each in said)
    page = Markup(
        '<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="generator" content="OpenUPR">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="{policy}"><title>{title}</title><style>{style}</style>'
        "<h1>{title}</h1>{told}<div class=wide><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        "<h2>{hold}</h2><dl>{guide}</dl>{left}</html>\n"
    )
    hold = words.say("What the columns hold")
    parts = {"told": told, "heads": heads, "rows": rows, "guide": guide, "left": left, "hold": hold, "language": words.language}
    return str(page.format(policy=policy(_STYLE), title=shown_safely(title), style=_STYLE, **parts))


def _cell(cell: Cell) -> Markup:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return Markup("<td class=number>{}</td>").format(f"{cell:,}")
    text = "; ".join(map(str, cell)) if isinstance(cell, tuple) else "" if cell is None else str(cell)
    return Markup("<td>{}</td>").format(shown_safely(text))
