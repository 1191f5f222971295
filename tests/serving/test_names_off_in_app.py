"""Names that stakeholders alone have are on no page, in no download and in no answer of the app."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest

from openupr import keep, open_store
from openupr.assembling import BLOCK
from openupr.serving.shell.app_settings import AppSettings
from openupr.serving.web_app import web_app

from ..views.test_names_off import FILES, OPEN, SURNAME
from ..views.test_withheld import WHAT, _read
from .served import DOCUMENTS, Served, served


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, dict[str, str]]]:
    """The app on a review whose submissions and summary name one whom no other document names, and the SHA-256 of each document."""
    folder = tmp_path_factory.mktemp("names")
    documents = folder / "in"
    documents.mkdir()
    for name, text in FILES.items():
        (documents / name).write_text(text, "utf-8")
    facts = "".join(f'[files."{name}"]\nkind = "submission"\n' for name in FILES if "_-_" in name)
    (documents / "openupr.toml").write_text(f'review = "XAA-48"\n{facts}', "utf-8")
    with open_store(folder / "s.sqlite") as store:
        assert keep([documents, DOCUMENTS / "XBB-17"], store) == ["XAA-48", "XBB-17"]
    with served(folder / "s.sqlite") as app:
        yield app, {each["name"]: each["sha256"] for each in app.whole("/api/reviews/XAA-48").data["documents"]}


R, TOPIC = "/r/XAA-48", "topic=harbour"
ASKED: dict[str, tuple[str, ...]] = {  # what is asked of each address that is read; each has a name that is off or a minor's only behind it
    "/": ("/", "/?q=Estavia"),
    "/r/{identifier}": (R,),
    "/r/{identifier}/chapters": (f"{R}/chapters",),
    "/r/{identifier}/{name:path}": (f"{R}/S1", f"{R}/S2", f"{R}/C1", f"{R}/C1.1", f"{R}/R7.1", f"{R}/R8.1", f"{R}/B.TIDE.1", f"{R}/B.LAMP.1"),
    "/search": ("/search?q=harbour", "/search?q=lawyer", "/search?q=girl", "/search?q=Kordav*", "/search?q=Moretsk*"),
    "/download/found.{ending}": (
        "/download/found.csv?q=harbour",
        "/download/found.json?q=lawyer",
        "/download/found.jsonl?q=girl",
        "/download/found.xlsx?q=harbour",
    ),
    "/r/{identifier}/download/{name}": (
        *(f"{R}/download/{what}.{ending}" for what in sorted(WHAT) for ending in ("csv", "json")),
        *(
            f"{R}/download/{name}"
            for name in ("chapters.html", "examined.json", "examined.docx", "documents.ris", "documents.bib", "judgements.jsonl")
        ),
        *(f"{R}/download/persons.{ending}" for ending in ("xlsx", "jsonl")),
    ),
    "/decisions": ("/decisions",),
    "/jobs": ("/jobs",),
    "/store": ("/store",),
    "/help": ("/help",),
    "/desk": ("/desk",),
    "/draft": ("/draft?review=XAA-48",),
    "/quote": ("/quote?words=in+the+harbour&from=XAA-48", "/quote?words=lawyer&from=XAA-48", "/quote?words=the+rape+of+the+girl&from=XAA-48"),
    "/compare": ("/compare", "/compare?r=XAA-48&r=XBB-17"),
    "/compare/side-by-side.html": ("/compare/side-by-side.html?r=XAA-48&r=XBB-17",),
    "/compare/evidence.{ending}": ("/compare/evidence.csv?r=XAA-48&r=XBB-17", "/compare/evidence.json?r=XAA-48&r=XBB-17"),
    "/r/{identifier}/brief": (f"{R}/brief?{TOPIC}", f"{R}/brief?topic=prison"),
    "/r/{identifier}/evidence": (f"{R}/evidence?{TOPIC}", f"{R}/evidence?topic=rape"),
    "/r/{identifier}/speaker": (f"{R}/speaker?by=CHL&seconds=60",),
    "/r/{identifier}/desk/brief.{ending}": tuple(f"{R}/desk/brief.{each}?{TOPIC}" for each in ("html", "docx")),
    "/r/{identifier}/desk/evidence.{ending}": (f"{R}/desk/evidence.docx?{TOPIC}",),
    "/r/{identifier}/desk/speaker.{ending}": tuple(f"{R}/desk/speaker.{each}?by=CHL&seconds=60" for each in ("html", "docx")),
    "/r/{identifier}/raise-with": (f"{R}/raise-with?{TOPIC}",),
    "/r/{identifier}/desk/raise-with.{ending}": (f"{R}/desk/raise-with.csv?{TOPIC}", f"{R}/desk/raise-with.xlsx?{TOPIC}"),
    "/r/{identifier}/form": (f"{R}/form",),
    "/r/{identifier}/follow": (f"{R}/follow",),
    "/r/{identifier}/desk/{name}": tuple(f"{R}/desk/{each}" for each in ("tracker.xlsx", "tracker.csv", "mid-term.docx")),
    "/r/{identifier}/versions": (f"{R}/versions",),
    "/r/{identifier}/versions/{key}": (f"{R}/versions/none",),
    "/api": ("/api",),
    "/api/openapi.json": ("/api/openapi.json",),
    "/api/reviews": ("/api/reviews",),
    "/api/reviews/{identifier}": ("/api/reviews/XAA-48",),
    "/api/reviews/{identifier}/recommendations": ("/api/reviews/XAA-48/recommendations",),
    "/api/reviews/{identifier}/records/{name}": tuple(f"/api/reviews/XAA-48/records/{each}" for each in ("S1", "S2", "C1", "C1.1", "B.TIDE.1")),
    "/api/search": ("/api/search?q=harbour", "/api/search?q=girl", "/api/search?q=lawyer"),
}
ELSEWHERE = {  # addresses that show what is printed, or nothing
    "/static/{digest}/{name}": "files of the app",
    "/d/{sha256}": "below: documents of stakeholders are not shown",
    "/d/{sha256}/file": "below",
    "/d/{sha256}/page/{number}": "below",
    "/d/{sha256}/page/{number}.png": "below",
    "/api/documents/{sha256}/pages/{number}": "below",
    "/jobs/{identifier}": "names of files and how far the work is",
    "/r/{identifier}/form/{key}.docx": "the form that the user sent, with numbers of assessments",
    "/store/copy": "the whole store, for who owns it",
}
"""Of what is sent to the app (POST) the answer is one of these pages, or the user's own words."""
CANARIES = (SURNAME, "Selma", "Moretska", "Ilva")


def _routes(routes: Iterable[Any]) -> Iterator[tuple[str, frozenset[str]]]:
    for each in routes:
        if (inner := getattr(each, "original_router", None)) is not None:
            yield from _routes(inner.routes)
        else:
            yield each.path, frozenset(each.methods)


def test_every_address_is_decided_on(tmp_path: Path) -> None:
    found = {path for path, methods in _routes(web_app(AppSettings(str(tmp_path / "s.sqlite"), 1)).routes) if "GET" in methods}
    assert len(found) > 40
    assert found - {*ASKED, *ELSEWHERE} == set(), "ask these in ASKED, or say in ELSEWHERE why they show no name"
    assert {*ASKED, *ELSEWHERE} - found == set(), "these are no addresses any more"


@pytest.mark.parametrize("route", ASKED)
def test_no_page_has_a_name_that_is_off_or_of_a_minor(named: tuple[Served, dict[str, str]], route: str, tmp_path: Path) -> None:
    for path in ASKED[route]:
        got = named[0].whole(path)
        assert got.status in {200, 404}, (path, got.status)
        (tmp_path / "got").write_bytes(got.body)
        text = _read(tmp_path / "got")
        asked = unquote_plus(path)
        assert [each for each in CANARIES if each in text and each not in asked] == [], path
        assert got.status == 200 or path.rpartition("/")[2].startswith(("none", "B.")), path


def test_documents_of_stakeholders_are_not_shown_and_others_are(named: tuple[Served, dict[str, str]]) -> None:
    app, documents = named
    assert len(documents) == len(FILES)
    for name, sha256 in documents.items():
        sent = "_-_" in name or name == "summary.txt"
        printed = app.get(f"/api/documents/{sha256}/pages/1")
        assert SURNAME not in printed.text, name
        for path in ("page/1", "page/1.png", "file"):
            got = app.get(f"/d/{sha256}/{path}")
            assert SURNAME not in got.text, name
            if path != "page/1.png":  # a text has no pages to picture
                assert (got.status == 404) is sent, (name, path, got.status)
    assert OPEN in app.get(f"/d/{documents['report.txt']}/page/1").text


def test_the_page_of_a_review_says_what_is_hidden(named: tuple[Served, dict[str, str]]) -> None:
    got = named[0].get("/r/XAA-48").text
    assert "only its first letters are shown" in got
    assert "only its first letters are shown" not in named[0].get("/r/XBB-17").text


@pytest.mark.parametrize(("path", "hides"), [("/r/XAA-48", False), ("/r/XAA-48/S2", True), ("/r/XAA-48/R7.1", False), ("/r/XAA-48/chapters", True)])
def test_a_page_says_that_names_are_blocked_out_where_one_is(named: tuple[Served, dict[str, str]], path: str, hides: bool) -> None:
    got = named[0].whole(path).text
    told = "Names found only in contributors’ submissions, or in the summary of them, are blocked out"
    assert (told in got) is hides
    assert (BLOCK in got.replace("(██)", "")) is hides
