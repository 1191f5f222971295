"""The first chapter of a page is read in one go: on a usual screen it takes no more than three of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from tests.rendering.test_whole_page import page as page_in

SCREEN = {"width": 1280, "height": 800}
MOST = 3 * SCREEN["height"]
HEIGHT = "() => document.getElementById('chapter-first').getBoundingClientRect().height"


def _height(chromium: Any, file: Path, change: str = "() => null") -> float:
    page = chromium.new_page(viewport=SCREEN, bypass_csp=True)
    page.set_default_timeout(120_000)
    page.goto(file.as_uri(), wait_until="domcontentloaded")
    page.evaluate(change)
    height = float(page.evaluate(HEIGHT))
    page.close()
    return height


@pytest.mark.parametrize("name", ["XBB-31", "XGG-48"])
def test_the_first_chapter_of_an_invented_review_takes_three_screens_at_most(chromium: Any, tmp_path: Path, name: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page_in(name, "en"), "utf-8")
    height = _height(chromium, file)
    assert 0 < height <= MOST


def test_a_chapter_that_says_all_that_is_behind_a_click_many_times_is_seen_to_be_too_long(chromium: Any, tmp_path: Path) -> None:
    """The measure is of what a reader sees: lines that are added make it longer, and too many of them fail it."""
    file = tmp_path / "page.html"
    file.write_text(page_in("XGG-48", "en"), "utf-8")
    longer = """() => { const list = document.querySelector("#first .facts-told");
      for (let n = 0; n < 60; n++) list.append(list.firstElementChild.cloneNode(true)); }"""
    assert _height(chromium, file, longer) > MOST


@pytest.mark.at_length
@pytest.mark.corpus
@pytest.mark.parametrize("name", ["VEN-12", "CUB-04"])
def test_the_first_chapter_of_the_longest_real_ones_does_too(chromium: Any, corpus: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "page.html"
    made = CliRunner().invoke(application, ["report", str(corpus / "dossiers" / name), "--to", str(file)])
    assert made.exit_code == 0
    assert _height(chromium, file) <= MOST


def test_an_answer_of_many_words_is_broken_on_a_narrow_screen(chromium: Any, tmp_path: Path) -> None:
    """A State with a long name calls what was asked done: the answer stands beside its number, in as many lines as it takes."""
    file = tmp_path / "page.html"
    file.write_text(page_in("XBB-17", "en"), "utf-8")
    page = chromium.new_page(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page.set_default_timeout(120_000)
    page.goto(file.as_uri(), wait_until="domcontentloaded")
    long = """() => { document.querySelector("#first .one-answer").textContent = "(supported; the Federal Commonwealth of Islands calls it done)";
      return document.documentElement.scrollWidth; }"""
    assert page.evaluate(long) <= 390
    page.close()
