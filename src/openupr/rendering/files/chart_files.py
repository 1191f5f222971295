"""The charts of a review as files of their own: each as SVG and PNG with its title, its source and a text for who can't see it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from ...languages.messages import Messages, labelled, messages
from ...light_dataclass import dataclass
from ...views.page.page_view import PageView
from ..html.first_picture import first_picture
from ..html.more_charts import concerns_chart, sorted_comparison, voices
from ..html.result_pictures import answers_picture, order
from .chart_png import chart_png
from .written_whole import whole_file

_WIDTH, _EDGE = 380, 20
_SVG = re.compile(r'^<svg xmlns="http://www\.w3\.org/2000/svg" class="[^"]*" viewBox="0 0 ([\d.]+) ([\d.]+)"')
_LINK = re.compile(r"<a href=\"[^\"]*\">")


@dataclass(frozen=True, slots=True)
class ChartFile:
    """A chart: the name of its file, its title, what it says in words, and the SVG of it all."""

    name: str
    title: str
    alt: str
    svg: str


def write_charts(page: PageView, folder: Path, language: str = "en") -> int:
    """Write each chart of a review into a folder as NAME.svg and NAME.png, and what each says into `charts.txt`. Returns how many there are."""
    every = list(charts_of(page, messages(language)))
    folder.mkdir(parents=True, exist_ok=True)
    for each in every:
        with whole_file(folder / f"{each.name}.svg") as out:
            out.write(each.svg.encode())
        with whole_file(folder / f"{each.name}.png") as out:
            out.write(chart_png(each.svg, each.alt))
    with whole_file(folder / "charts.txt") as out:
        out.write("\n".join(f"{each.name}\n{each.title}\n{each.alt}\n" for each in every).encode())
    return len(every)


def charts_of(page: PageView, words: Messages) -> Iterator[ChartFile]:
    """The charts that a review has."""
    first = first_picture(page.first, words)
    drawn: list[tuple[str, str]] = [("asked-most" if page.first.subjects else "un-bodies", str(first["first"]))]
    if page.examined:
        drawn += [
            (f"compared-{each.examination.replace('_', '-')}", str(sorted_comparison(page.id, page.state, each, words)))
            for each in page.examined.told
        ]
        drawn += [("asked-and-answered", str(answers_picture(words, each))) for each in page.examined.told if each.examination == "responses"]
        drawn.append(("order-of-speaking", str(order(words, page.examined))))
    drawn.append(("praised-and-asked", str(voices(page.voices, words))))
    if page.matrix:
        drawn.append(("concerns", str(concerns_chart(page.matrix, words))))
    source = words.say("Source: documents of the review {review}, read and counted by OpenUPR {version}.", review=page.id, version=page.version)
    for name, svg in drawn:
        if svg:
            title = words.say(labelled(page.state, _text_of(svg, "title")))
            yield ChartFile(name, title, _text_of(svg, "desc"), framed(svg, title, source))


def framed(svg: str, title: str, source: str) -> str:
    """A chart with its title above and its source below, white behind it, and no links."""
    from markupsafe import escape

    found = _SVG.match(svg)
    if found is None:
        raise ValueError("no chart of ours")
    heads, foot = textwrap.wrap(title, 44), textwrap.wrap(source, 66)
    top = 16 + 20 * len(heads) + 8
    tall = top + float(found[2]) + 24 + 14 * len(foot)
    lines = [
        f'<text x="{_EDGE}" y="{12 + 20 * k}" fill="#1b1b1b" font-size="15" font-weight="600">{escape(line)}</text>'
        for k, line in enumerate(heads, 1)
    ]
    lines += [
        f'<text x="{_EDGE}" y="{top + float(found[2]) + 6 + 14 * k:g}" fill="#565656" font-size="10">{escape(line)}</text>'
        for k, line in enumerate(foot, 1)
    ]
    inner = _LINK.sub("<g>", svg).replace("</a>", "</g>").replace("<svg ", f'<svg x="{_EDGE}" y="{top}" ', 1)
    size = f'viewBox="0 0 {_WIDTH} {tall:g}" width="{_WIDTH}" height="{tall:g}"'
    said = f"<title>{escape(title)}</title><desc>{escape(_text_of(svg, 'desc'))}</desc>"
    ground = f'<rect width="{_WIDTH}" height="{tall:g}" fill="#fff"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="sans-serif" font-size="12">'
    return f"{head}{said}{ground}{''.join(lines)}{inner}</svg>"


def _text_of(svg: str, tag: str) -> str:
    """The words of the first title or description in a chart."""
    from html import unescape

    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", svg, re.DOTALL)
    return unescape(found[1]) if found else ""
