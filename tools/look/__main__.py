"""`python -m tools.look PAGE... --to FOLDER`: pictures of each chapter of finished pages, and the faults that can be measured of how they are set.

Needs Debian's chromium and the development dependencies. The faults are printed as one JSON object a line."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEASURED = Path(__file__).with_name("measured.js")
WIDTHS = {390: 844, 768: 1024, 1280: 800}
"""The widths that pages are looked at, each with the height of its screen."""
PIECE = 1500
"""A picture is at most so many pixels high, so that it is read and not only seen."""
AREA = """(id) => {
  const box = (document.getElementById("chapter-" + id) || document.body).getBoundingClientRect();
  return [id === "first" ? 0 : box.top + scrollY, box.bottom + scrollY];
}"""


def main() -> None:
    """Looks at each page, and prints what it finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--to", type=Path, help="the folder for the pictures; without it none is made")
    parser.add_argument("--widths", default="390,768,1280", help="in pixels, with commas")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--chapters", default="", help="only these, with commas: first,subjects")
    parser.add_argument("--pieces", type=int, default=4, help="how many pictures a chapter has at most, from its beginning on")
    parser.add_argument("--unfolded", action="store_true", help="open what is folded inside of a chapter, too")
    parser.add_argument("--axe", action="store_true", help="let axe look too")
    wanted = parser.parse_args()
    for line in looked_at(wanted):
        print(json.dumps(line, ensure_ascii=False), flush=True)


def looked_at(wanted: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """What is found on each page, width, scheme and chapter; a line without a fault tells the chapter's height in screens."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium") or None, args=["--no-sandbox", "--disable-gpu"])
        for path in wanted.pages:
            for scheme in wanted.schemes.split(","):
                for width in map(int, wanted.widths.split(",")):
                    height = WIDTHS.get(width, 900)
                    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
                    page.goto(path.resolve().as_uri())
                    for chapter in wanted.chapters.split(",") if wanted.chapters else chapters_of(page):
                        where = {"page": path.stem, "scheme": scheme, "width": width, "chapter": chapter}
                        yield from (where | each for each in chapter_looked_at(page, chapter, wanted, where))
                    page.close()
        browser.close()


def chapters_of(page: Any) -> list[str]:
    """The names of a page's chapters; one name that is empty where it has none."""
    return page.evaluate("Array.from(document.querySelectorAll('details.chapter')).map((each) => each.id.slice(8))") or [""]


def chapter_looked_at(page: Any, chapter: str, wanted: argparse.Namespace, where: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Opens one chapter alone, measures it and makes its pictures."""
    opened = (
        "(id) => { document.querySelectorAll('details.chapter').forEach((each) => { each.open = each.id === 'chapter-' + id; }); scrollTo(0, 0); }"
    )
    page.evaluate(opened, chapter)
    if wanted.unfolded:
        page.evaluate("(id) => document.querySelectorAll('#chapter-' + id + ' details').forEach((each) => { each.open = true; })", chapter)
    height = page.evaluate("(id) => (document.getElementById('chapter-' + id) || document.body).getBoundingClientRect().height", chapter)
    yield {"px": round(height), "screens": round(height / page.viewport_size["height"], 2)}
    for fault, words, place, times in page.evaluate(MEASURED.read_text("utf-8")):
        yield {"fault": fault, "words": words, "at": place, "times": times}
    if wanted.axe:
        from axe_playwright_python.sync_playwright import Axe

        for each in Axe().run(page).response["violations"]:
            if each["impact"] in {"serious", "critical"}:
                yield {"fault": f"axe: {each['id']}", "words": each["nodes"][0]["html"][:160], "at": each["help"], "times": len(each["nodes"])}
    if wanted.to:
        wanted.to.mkdir(parents=True, exist_ok=True)
        pictured(page, chapter, wanted, "-".join(str(each) for each in where.values()))


def pictured(page: Any, chapter: str, wanted: argparse.Namespace, name: str) -> None:
    """Pictures of a chapter, piece by piece from its head on: on a screen as high as a piece, which costs less than the whole page."""
    size = page.viewport_size
    page.set_viewport_size({"width": size["width"], "height": PIECE})
    top, end = page.evaluate(AREA, chapter)
    for number in range(wanted.pieces):
        begin = top + number * PIECE
        if begin >= end:
            break
        stands = page.evaluate("(top) => { scrollTo(0, top); return scrollY; }", begin)
        area = {"x": 0, "y": begin - stands, "width": size["width"], "height": max(1, min(PIECE - (begin - stands), end - begin))}
        page.screenshot(path=str(wanted.to / f"{name}-{number}.png"), clip=area)
    page.set_viewport_size(size)


if __name__ == "__main__":
    main()
