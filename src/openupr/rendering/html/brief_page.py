"""A brief on a topic as one HTML file without scripts: a page to print, then what else was found and the sources."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...languages.messages import Messages, messages
from ...views.briefs.frame import one_page
from ...views.briefs.frame.brief_shown import BriefView
from ...views.briefs.statements.brief_statements import BriefLine
from ...views.safe_text import shown_safely
from .policy import policy

_AS_WIDE_AS_TIMES = (("DejaVu Serif Condensed", 87), ("DejaVu Serif", 78))
"""Fonts of machines without Times, and at which share of a size (in hundredths) they are as wide as Times: a page measured in that holds as much."""


def _faces() -> str:
    """A family for each of these fonts, with its bold letters: it is the machine's own font, and nothing is fetched."""
    return "".join(
        f"@font-face{{font-family:'{font} as Times';src:local('{font}{bold}');size-adjust:{share}%;font-weight:{weight}}}"
        for font, share in _AS_WIDE_AS_TIMES
        for bold, weight in (("", 400), (" Bold", 700))
    )


_FAMILIES = ",".join(("'Times New Roman'", "'Liberation Serif'", "Times", *(f"'{font} as Times'" for font, _ in _AS_WIDE_AS_TIMES), "serif"))
_STYLE = Markup(  # noqa: S704 - our own figures
    f"{_faces()}@page{{size:A4;margin:{one_page.TOP}pt {one_page.LEFT}pt}}"
    f"body{{font:{one_page.BODY}pt/{one_page.LEADING} {_FAMILIES};color:#000;background:#fff;"
    f"margin:{one_page.TOP}pt auto;padding:0 12pt;width:{one_page.PAGE_WIDTH - 2 * one_page.LEFT}pt;max-width:100%;overflow-wrap:break-word}}"
    f"h1{{font-size:{one_page.TITLE}pt;margin:0 0 {one_page.BELOW_LINE}pt}}"
    f"h2{{font-size:{one_page.HEADING}pt;margin:{one_page.ABOVE_HEADING}pt 0 0;break-after:avoid}}"
    f"p{{margin:0 0 {one_page.BELOW_LINE}pt}}ul,ol{{margin:0;padding:0}}"
    f"ul>li{{list-style:none;margin:0 0 {one_page.BELOW_LINE}pt {one_page.INDENT}pt;text-indent:-{one_page.INDENT}pt}}"
    f"ul>li::before{{content:'•';display:inline-block;width:{one_page.INDENT}pt;text-indent:0}}"
    f".for,.notes,.rest li{{font-size:{one_page.NOTES}pt}}p.more{{font-size:{one_page.NOTES}pt;margin-left:{one_page.INDENT}pt}}"
    f"sup{{line-height:0;font-size:{one_page.NOTES}pt}}"
    f".notes{{margin-top:{one_page.ABOVE_NOTES - 1}pt;border-top:.5pt solid #000;break-inside:avoid}}.notes li{{list-style:none}}"
    "a{color:inherit;text-decoration:none}"
    ".page{break-after:page}.rest{margin-top:2em}.rest h2{margin-top:8pt}.rest h3{font-size:1em;margin:4pt 0 0}"
    "@media print{body{margin:0;padding:0;width:auto}.rest{margin-top:0}}"
)


def brief_page(view: BriefView, words: Messages | None = None) -> str:
    """The page, in the language that the view was built in. Nothing in it is active; every text is escaped."""
    said = words or messages()
    turned = Markup(' dir="rtl"') if said.format["direction"] == "rtl" else Markup("")
    head = Markup(
        '<!doctype html><html lang="{}"{}><meta charset="utf-8"><meta name="generator" content="OpenUPR">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="{}"><title>{}</title><style>{}</style>'
    ).format(said.language, turned, policy(_STYLE), shown_safely(view.title), _STYLE)
    return str(Markup("\n").join((head, _first(view), _behind(view, said)))) + "\n"


def _first(view: BriefView) -> Markup:
    parts = [Markup("<main class=page><h1>{}</h1><p class=for>{}</p>").format(shown_safely(view.title), shown_safely(view.subtitle))]
    number = 0
    for section in view.on_page:
        items = []
        for line in section.lines:
            number += bool(line.source)
            mark = Markup('<sup><a href="#note-{0}" id="mark-{0}">{0}</a></sup>').format(number) if line.source else ""
            items.append(Markup("<li>{}{}</li>").format(shown_safely(str(line.text)), mark))
        more = Markup("<p class=more>{}</p>").format(section.more) if section.more else ""
        parts.append(Markup("<h2>{}</h2><ul>{}</ul>{}").format(shown_safely(section.title), Markup("").join(items), more))
    notes = [
        Markup('<li id="note-{0}"><a href="#mark-{0}">{0}</a> {1}</li>').format(number, shown_safely(note))
        for number, note in enumerate(view.notes, 1)
    ]
    parts.append(Markup("<ol class=notes>{}</ol></main>").format(Markup("").join(notes)))
    return Markup("\n").join(parts)


def _behind(view: BriefView, words: Messages) -> Markup:
    say = words.say
    parts = [Markup("<div class=rest>")]
    for heading, behind in view.behind(words):
        parts.append(Markup("<h2>{}</h2>").format(heading))
        parts += [Markup("<h3>{}</h3>{}").format(shown_safely(title), _lines(lines)) for title, lines in behind]
    if view.nearly:
        parts.append(Markup("<h2>{}</h2>{}").format(say("May belong to it too"), _lines(view.nearly)))
    if view.documents:
        sources = Markup("").join(Markup("<li>{}</li>").format(shown_safely(source.said)) for source in view.documents)
        parts.append(Markup("<h2>{}</h2><ul>{}</ul>").format(say("Sources"), sources))
    made = Markup("").join(Markup("<p>{}</p>").format(shown_safely(each)) for each in view.made)
    parts.append(Markup("<h2>{}</h2>{}").format(say("How this was made"), made))
    return Markup("\n").join((*parts, Markup("</div></html>")))


def _lines(lines: Iterable[BriefLine]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(shown_safely(line.sourced)) for line in lines))
