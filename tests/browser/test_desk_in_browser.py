"""The desk in a real browser: a brief, a tracker and a filled form are made and downloaded; the clock runs while one writes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ..serving.served import DOCUMENTS, Served, served
from .conftest import Opening, serious_faults

PAGES = (
    "/desk",
    "/r/XBB-17/brief",
    "/r/XBB-17/brief?topic=prisons",
    "/r/XBB-17/brief?topic=zeppelins",
    "/r/XBB-17/evidence?topic=prisons",
    "/r/XBB-17/speaker?by=Germany&seconds=54",
    "/r/XBB-17/raise-with?topic=prisons",
    "/r/XBB-17/follow",
    "/r/XBB-17/form",
    "/r/XAA-48/versions",
    "/draft?seconds=40",
    "/quote?words=the+State+under+review&from=XBB-17",
    "/quote?citation=A/HRC/98/7,+para.+50.1",
    "/compare?r=XAA-48&r=XBB-17",
)
STATEMENT = (
    "Thank you, Mr. President. We thank the delegation of Aldovar for its report, and we note all that it has done in the past years.\n\n"
    "We recommend that Aldovar:\n1. Ratify the Optional Protocol to the Convention against Torture by 2027.\n2. Continue its efforts.\n"
)


def come(page: Any, address: str) -> None:
    """Go to a page, and wait until it is made: one that is being made comes by itself, with a script or without."""
    page.goto(address)
    page.wait_for_selector("header.app-bar", timeout=120_000)


def download(page: Any, link: str) -> tuple[str, bytes]:
    with page.expect_download() as coming:
        page.click(link)
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


@pytest.mark.parametrize("scripts", [True, False], ids=["with a script", "without"])
def test_a_brief_a_tracker_and_a_filled_form_are_made_and_downloaded(own: Path, opened: Opening, tmp_path: Path, scripts: bool) -> None:
    """Bar 9 of the acceptance."""
    with served(own) as app, opened(app, "/", scripts=scripts, accept_downloads=True) as page:
        page.click("nav >> text=Desk")
        page.select_option("select", "XBB-17")
        page.click("text=Take this one")
        page.click('a:has-text("Brief on a topic")')
        page.wait_for_selector("#topic", timeout=120_000)
        page.fill("#topic", "prisons")
        page.click("text=Make the brief")
        page.wait_for_selector(".sheet-of-brief", timeout=120_000)
        shown = page.locator(".statements li").first.inner_text().rstrip("0123456789")
        name, data = download(page, "text=Word, with footnotes")
        assert name == "XBB-17-brief.docx"
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            assert shown.split("“")[0].strip()[:40] in file.read("word/document.xml").decode()

        page.click('.tabs a:has-text("What it supported")')
        page.wait_for_selector("article.promise", timeout=120_000)
        number = page.locator("article.promise .number a").first.inner_text()
        page.locator(".judge summary").first.click()
        form = page.locator(".judge form").first
        form.locator("select").select_option("partly")
        form.locator("input[name=by]").fill("MK")
        form.locator("input[name=why]").fill("A source of mine.")
        form.locator("button").click()
        page.wait_for_selector("text=“A source of mine.”", timeout=120_000)
        assert f"XBB-17-R{number}" in page.url
        name, data = download(page, "text=The tracker (Excel)")
        rows = openpyxl.load_workbook(io.BytesIO(data))["tracker"].iter_rows(values_only=True)
        heads = next(rows)
        told = {str(row[0]): row for row in rows}[f"XBB-17/R{number}"]
        assert (told[heads.index("assessment")], told[heads.index("assessed_by")]) == ("Partly implemented", "MK")

        page.click('.tabs a:has-text("OHCHR’s form")')
        page.wait_for_selector('input[type="file"]', timeout=120_000)
        page.set_input_files('input[type="file"]', str(DOCUMENTS / "XBB-17" / "thematic-list.docx"))
        page.click("text=Fill it")
        page.wait_for_selector("text=The form is filled.", timeout=120_000)
        name, data = download(page, "text=Take the filled form")
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            assert "A source of mine." in file.read("word/document.xml").decode()


def test_the_clock_runs_while_one_writes(app: Served, opened: Opening) -> None:
    with opened(app, "/draft?seconds=15") as page:
        assert page.locator(".clock .time").count() == 0
        page.locator("textarea").press_sequentially("Thank you, Mr. President. ")
        page.wait_for_selector(".clock .time.fits", timeout=120_000)
        page.fill("textarea", STATEMENT)
        page.wait_for_selector(".clock .time.late", timeout=120_000)
        assert page.locator(".spoken li.bell").count() == 1
        assert page.locator(".spoken li.cut").count() >= 1
        before = page.locator(".clock .time").inner_text()
        page.fill('input[name="seconds"]', "100")
        page.locator("textarea").press_sequentially(" ")
        page.wait_for_selector(".clock .time.fits", timeout=120_000)
        assert page.locator(".clock .time").inner_text() != before
        page.click("text=Time and check it")
        page.wait_for_selector("article.checked", timeout=120_000)
        assert page.locator("textarea").input_value().startswith(STATEMENT[:60])


def test_the_clock_takes_a_button_where_no_script_runs_and_the_keyboard_alone(app: Served, opened: Opening) -> None:
    with opened(app, "/draft", scripts=False) as page:
        for field, text in (('input[name="seconds"]', "15"), ("textarea", STATEMENT)):
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.locator(f"{field}:focus").count():
                    break
            page.keyboard.insert_text(text)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_selector(".clock .time.late", timeout=120_000)
        page.wait_for_selector("article.checked")


def test_each_page_of_the_desk_is_there_for_all(app: Served, opened: Opening) -> None:
    """Without a serious fault for who can't see it; on a screen, a telephone and paper."""
    with opened(app) as page:
        for path in PAGES:
            come(page, app.address + path)
            assert serious_faults(page) == [], path
            for width in (390, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.goto(app.address + "/draft?seconds=15")
        page.fill("textarea", STATEMENT)
        page.click("text=Time and check it")
        page.wait_for_selector("article.checked", timeout=120_000)
        assert serious_faults(page) == []
        page.emulate_media(media="print")
        assert page.locator(".app-bar").is_hidden()


def test_what_is_being_made_comes_by_itself_where_the_address_names_a_part(own: Path, opened: Opening) -> None:
    """A browser takes such an address for the page that it has already, unless it is told."""
    for scripts in (True, False):
        with served(own) as app, opened(app, "/r/XBB-17/follow?review=XBB-17#XBB-17-R50.1", scripts=scripts) as page:
            page.wait_for_selector("article.promise", timeout=120_000)


@pytest.mark.at_length
@pytest.mark.corpus
def test_a_real_brief_is_made_of_a_real_review(real: Served, opened: Opening) -> None:
    with opened(real, "/r/SVN-48/brief?topic=housing+of+Roma", accept_downloads=True) as page:
        page.wait_for_selector(".sheet-of-brief", timeout=240_000)
        assert "What was asked of Slovenia" in page.locator(".sheet-of-brief").inner_text()
        name, data = download(page, "text=Word, with footnotes")
        assert name == "SVN-48-brief.docx"
        assert len(data) > 10_000
