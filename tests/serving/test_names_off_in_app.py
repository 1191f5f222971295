"""Names that stakeholders alone have are on no page, in no download and in no answer of the app."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from openupr import keep, open_store
from openupr.stages.workers import Workers

from ..views.test_names_off import FILES, OPEN, SURNAME
from .served import Served, served


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
    with open_store(folder / "s.sqlite") as store, Workers(2) as workers:
        assert keep([documents], store, workers=workers) == ["XAA-48"]
    with served(folder / "s.sqlite") as app:
        yield app, {each["name"]: each["sha256"] for each in app.whole("/api/reviews/XAA-48").data["documents"]}


PAGES = (
    "/r/XAA-48",
    "/r/XAA-48/S1",
    "/r/XAA-48/S2",
    "/search?q=harbour",
    "/search?q=lawyer",
    "/download/found.csv?q=harbour",
    "/download/found.json?q=lawyer",
    "/api/search?q=harbour",
    "/api/reviews/XAA-48/records/S2",
    "/r/XAA-48/download/chapters.html",
    "/r/XAA-48/download/summary.csv",
    "/r/XAA-48/download/examined.json",
    "/r/XAA-48/download/judgements.jsonl",
    "/decisions",
    "/r/XAA-48/brief?topic=harbour",
    "/r/XAA-48/evidence?topic=harbour",
    "/r/XAA-48/desk/brief.html?topic=harbour",
    "/r/XAA-48/raise-with?topic=harbour",
    "/r/XAA-48/versions",
    "/quote?words=in+the+harbour&from=XAA-48",
    "/quote?words=lawyer&from=XAA-48",
)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_the_name(named: tuple[Served, dict[str, str]], path: str) -> None:
    got = named[0].whole(path)
    assert got.status in {200, 404}, got.text
    assert SURNAME not in got.text
    assert "Selma" not in got.text
    if "q=harbour" in path or path.endswith("S2"):
        assert "harbour" in got.text


def test_documents_of_stakeholders_are_not_shown_and_others_are(named: tuple[Served, dict[str, str]]) -> None:
    app, documents = named
    assert len(documents) == len(FILES)
    for name, sha256 in documents.items():
        sent = "_-_" in name or name == "summary.txt"
        for path in ("page/1", "page/1.png", "file"):
            got = app.get(f"/d/{sha256}/{path}")
            assert SURNAME not in got.text, name
            if path != "page/1.png":  # a text has no pages to picture
                assert (got.status == 404) is sent, (name, path, got.status)
    assert OPEN in app.get(f"/d/{documents['report.txt']}/page/1").text
