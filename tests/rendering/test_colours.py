"""The colours of the pages: enough contrast in light and in dark, and one for one meaning."""

from __future__ import annotations

import re

import pytest
from shown import report
from small_reviews import answered

from openupr.rendering.html.review_page import source
from openupr.stages import pipeline
from openupr.views.colours import ANSWERS, PALETTE, stylesheet


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: from 1 to 21."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [0, 1])
def test_text_and_what_is_drawn_can_be_seen(dark: int) -> None:
    of = {name: colours[dark] for name, colours in PALETTE.items()}
    texts = [(text, on) for text in ("ink", "soft", "link") for on in ("paper", "wash")]
    texts += [("ink", on) for on in ("target", "mark", "added", "removed", "unusual", "very_unusual", "strength")]
    texts += [("link", "target"), ("soft", "target"), ("own", "paper"), ("unusual_words", "paper"), ("strength_words", "paper")]
    texts += [("unusual_words", "unusual"), ("unusual_words", "very_unusual")]
    assert [(text, on, round(contrast(of[text], of[on]), 2)) for text, on in texts if contrast(of[text], of[on]) < 4.5] == []
    drawn = (*ANSWERS, "count", "own", "edge", "focus")
    assert [(name, round(contrast(of[name], of["paper"]), 2)) for name in drawn if contrast(of[name], of["paper"]) < 3] == []


def test_pictures_have_no_colour_that_the_dark_page_would_not_exchange() -> None:
    review = answered()
    labels = pipeline.classify([review])
    html = report(review, {}, version="1", labels=labels, results=pipeline.examine(review, [review], labels))
    drawn = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', html))
    assert {ANSWERS["supported"], ANSWERS["noted"]} <= drawn
    assert drawn <= {bright for bright, _ in PALETTE.values()} | {"#fff"}
    for colour in drawn:
        assert f'[fill="{colour}"]' in stylesheet()


def test_space_on_one_side_alone_has_its_like_from_right_to_left() -> None:
    for name in ("report.css", "chapters.css", "examined/examined.css", "examined/compared.css", "examined/stacked.css"):
        rules = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", source(name), flags=re.DOTALL))
        other = " ".join(selector for selector, _ in rules if '[dir="rtl"]' in selector)
        for selector, body in rules:
            for right, left in re.findall(r"(?:padding|margin): [^\s;]+ ([^\s;]+) [^\s;]+ ([^\s;]+);", body):
                table = selector.strip().partition(" ")[0]
                assert right == left or table in other, f"{selector.strip()}: {right} on the right, {left} on the left"


def test_the_style_sheets_name_no_colour_themselves() -> None:
    """But for paper, which is white on every screen, and the marks on it."""
    allowed = {"#fff", "#ffd84d", "#565656"}
    for name in ("report.css", "chapters.css", "examined/examined.css", "examined/compared.css", "examined/stacked.css"):
        assert set(re.findall(r"(?<=[ (])#[0-9a-f]{3,6}\b(?=[ ;,)])", source(name))) <= allowed


def test_what_means_something_by_its_colour_keeps_it_on_paper() -> None:
    """A browser prints no background of its own accord: a full dot would look like a hollow one."""
    printed = re.search(r"([^{}]+)\{ print-color-adjust: exact;", source("report.css"))
    assert printed is not None
    assert {".dot", ".square", ".level", ".answer::before", ".key", ".line"} <= {each.strip() for each in printed[1].split(",")}
