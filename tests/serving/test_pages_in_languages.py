"""Every page of the app in the reader's language: in the pseudo-locale in Arabic letters nothing of ours is left in Latin ones, and the page runs
from right to left; the choice of a language is kept by the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi.routing import APIRoute

from openupr.serving.shell.app_settings import AppSettings
from openupr.serving.web_app import web_app
from openupr.stages import pipeline
from openupr.stages.apart.confining import means

from ..own_words import Own, in_latin, marks_without_space, named_in
from .conftest import REVIEWS
from .served import DOCUMENTS, Served, links, served

TURNED = "ar-XB"
TEXT = "Thank you, President. We recommend that Aldovar ratify the Convention against Torture."
FILES = re.compile(r"/(?:static|api|download)/|/enter|\.(?:png|docx|pdf|xlsx|csv|\{ending\})$|/file$|/copy$|/desk/\{name\}$|/side-by-side\.html$")
"""Addresses that are no page: files, pictures, the views for programs."""
SAID_BY_ERRORS = re.compile(r"^(?:We found “|Near to it|The letter says)|The quotation is too short|The national report of [A-Z]{3}-\d\d is missing")
"""Sentences of errors, which a page quotes."""
PLACEHOLDERS = {
    *("housing of Roma", "asylum   “death penalty”   discriminat*", "A/HRC/25/5, para. 186.62", "A/HRC/98/7, para. 50.1"),
    *("English", "français", "español", "Word", "Excel", ".csv"),
}
TYPED = ("police", "XBB", "XGG")
"""What is typed in English, as documents are searched in it; the languages' own names; names of programs."""


def asked_for() -> dict[str, list[str]]:
    """Pages by the route that serves them: each as it is first opened, and filled."""
    quotation, draft = {"words": "the police", "from": "XBB-17"}, {"review": "XBB-17", "seconds": "54"}
    of = "/r/XBB-17"
    return {
        "/": ["/", "/?q=XBB", "/?q=none"],
        "/search": ["/search", "/search?q=police", "/search?q=police&kind=recommendation", "/search?q=xyzzy"],
        "/desk": ["/desk", "/desk?review=XBB-17"],
        "/decisions": ["/decisions"],
        "/jobs": ["/jobs"],
        "/store": ["/store"],
        "/help": ["/help"],
        "/draft": ["/draft", f"/draft?{urlencode(draft)}"],
        "/quote": ["/quote", f"/quote?{urlencode(quotation)}", f"/quote?{urlencode({'citation': 'A/HRC/98/7, para. 50.1'})}"],
        "/compare": ["/compare", "/compare?r=XAA-48&r=XBB-17", "/compare?r=XAA-48"],
        "/r/{identifier}": [of, f"{of}?position=noted", "/r/XGG-48"],
        "/r/{identifier}/chapters": ["/r/XAA-48/chapters"],
        "/r/{identifier}/brief": [f"{of}/brief", f"{of}/brief?topic=police"],
        "/r/{identifier}/evidence": [f"{of}/evidence", f"{of}/evidence?topic=police"],
        "/r/{identifier}/speaker": [f"{of}/speaker", f"{of}/speaker?by=Germany&seconds=54", f"{of}/speaker?by=Germany&speakers=112"],
        "/r/{identifier}/raise-with": [f"{of}/raise-with", f"{of}/raise-with?topic=police"],
        "/r/{identifier}/follow": [f"{of}/follow", f"{of}/follow?which=open"],
        "/r/{identifier}/form": [f"{of}/form"],
        "/r/{identifier}/versions": ["/r/XAA-48/versions", f"{of}/versions"],
        "/r/{identifier}/{name:path}": [f"{of}/R50.1", "/r/XAA-48/A51.1", "/r/XAA-48/D12", "/r/XBB-17/D11"],
    }


@pytest.fixture(scope="module")
def turned(invented: Path) -> Iterator[Served]:
    with served(invented, language=TURNED) as made:
        yield made


@pytest.fixture(scope="module")
def french(invented: Path) -> Iterator[Served]:
    with served(invented, language="fr") as made:
        yield made


@pytest.fixture(scope="module")
def known() -> re.Pattern[str]:
    reviews = [pipeline.read(DOCUMENTS / each, trust=True) for each in REVIEWS]
    return named_in(*reviews, more=[*TYPED, *means(), *(each.name for review in reviews for each in review.documents)])


def left(html: str, known: re.Pattern[str]) -> list[str]:
    """The words of ours on a page that nobody translated."""
    assert '<html lang="ar-XB" dir="rtl">' in html
    ours = (
        text for text in Own(re.sub(r"/[\w/.-]+\.sqlite, [\d.]+ MB", "", html)).said if text not in PLACEHOLDERS and not SAID_BY_ERRORS.search(text)
    )
    return in_latin(ours, known)


def test_every_page_that_there_is_is_asked_for(tmp_path: Path) -> None:
    """A new page has to be put into the table above."""
    app = web_app(AppSettings(str(tmp_path / "none.sqlite"), 8000))
    every = [each for route in app.routes for each in getattr(getattr(route, "original_router", None), "routes", [route])]
    nested = [each for route in every for each in getattr(getattr(route, "original_router", None), "routes", [route])]
    pages = {each.path for each in nested if isinstance(each, APIRoute) and "GET" in each.methods and not FILES.search(each.path)}
    pages -= {"/api", "/d/{sha256}"}
    led_to = {"/d/{sha256}/page/{number}", "/jobs/{identifier}", "/r/{identifier}/versions/{key}"}
    assert pages == {*asked_for(), *led_to}


@pytest.mark.parametrize("page", [page for pages in asked_for().values() for page in pages])
def test_nothing_of_ours_is_left_in_english(turned: Served, known: re.Pattern[str], page: str) -> None:
    got = turned.whole(page)
    assert got.status == 200
    assert left(got.text, known) == []


@pytest.mark.parametrize("page", [page for pages in asked_for().values() for page in pages])
def test_french_has_a_space_before_its_marks(french: Served, page: str) -> None:
    assert [each for each in marks_without_space(french.whole(page).text) if "The quotation is too short" not in each] == [], "an error is quoted"


def test_nor_on_pages_that_others_lead_to(turned: Served, known: re.Pattern[str]) -> None:
    document = next(each for each in links(turned.whole("/r/XBB-17/R50.1").text) if "/page/" in each and "?mark=" in each)
    versions = next(each for each in links(turned.whole("/r/XAA-48/versions").text) if "/versions/" in each)
    for page in (document, versions):
        assert left(turned.whole(page).text, known) == [], page


def test_nor_where_something_went_wrong(turned: Served, known: re.Pattern[str]) -> None:
    for page in ("/none", "/r/XYZ-48", "/jobs/none", "/d/abc", "/r/XBB-99"):
        got = turned.whole(page)
        assert got.status == 404
        assert left(got.text, known) == [], page
    assert turned.get("/api/reviews/XYZ-48").data["error"]["what"] == "XYZ-48 is not in this store", "programs are told in English"


def test_nor_on_the_clock(turned: Served, known: re.Pattern[str]) -> None:
    for told in ({"seconds": "5"}, {"speakers": "40"}, {"seconds": ""}, {"seconds": "x"}):
        html = turned.form("/draft/clock", {"text": TEXT, **told}).text
        assert in_latin(Own(html).said, known) == [], told


def test_a_choice_is_kept_and_leads_back(app: Served) -> None:
    assert '<html lang="en">' in app.get("/help").text
    got = app.form("/language", {"language": "fr", "back": "/search?q=police"})
    assert (got.status, got.headers["location"]) == (303, "/search?q=police")
    cookie = got.headers["set-cookie"]
    assert "Max-Age=31536000" in cookie
    assert "HttpOnly" in cookie
    french = {"Cookie": f"{app.cookie}; {cookie.partition(';')[0]}"}
    page = app.ask("GET", "/help", headers=french).text
    assert '<html lang="fr">' in page
    assert "En cinq étapes" in page
    assert "Recherche" in app.ask("GET", "/search", headers=french).text
    assert "Bresland" in app.ask("GET", "/r/XBB-17", headers=french).text
    data = app.ask("GET", "/api/reviews/XBB-17/records/R50.1", headers=french).data
    assert "final answer" in [each["label"] for each in data["facts"]], "the views for programs stay in English"


@pytest.mark.parametrize("back", ["//elsewhere", "https://elsewhere/", "/\\elsewhere", "/a\r\nb", ""])
def test_a_choice_leads_nowhere_else(app: Served, back: str) -> None:
    assert app.form("/language", {"language": "es", "back": back}).headers["location"] == "/"


def test_a_language_that_we_do_not_speak_is_refused(app: Served) -> None:
    assert app.form("/language", {"language": "tlh", "back": "/"}).status == 400
    assert '<html lang="en">' in app.ask("GET", "/help", headers={"Cookie": f"{app.cookie}; language=tlh"}).text
