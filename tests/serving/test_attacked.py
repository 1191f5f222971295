"""More attacks: what is typed reaches no database and no network, slow senders hold no place, hostile files cost themselves only."""

from __future__ import annotations

import io
import socket
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from .served import Served, links, served

INJECTED = (
    "'; DROP TABLE reviews; --",
    '" OR 1=1 --',
    "x') UNION SELECT data FROM originals --",
    "words:x OR searched_words MATCH 'a'",
    'NEAR("a" "b", 5) ^a* {b',
    "a\x00b",
    "{{971*89}}${971*89}<%=971*89%>",
    "\ue000kind\ue000paragraph",
)


@pytest.mark.parametrize("typed", INJECTED)
def test_what_is_typed_is_no_statement_of_ours(app: Served, typed: str) -> None:
    """Not of the database, not of its search, not of a template, wherever it is typed."""
    held = app.get("/api/reviews").data
    asked = [f"/search?{urlencode({name: typed})}" for name in ("q", "kind", "state", "session", "position", "issue", "saved")]
    asked += [f"/r/XBB-17?{urlencode({name: typed})}" for name in ("q", "position", "state", "issue")]
    asked += [f"/api/search?{urlencode({'q': typed})}", f"/?{urlencode({'q': typed})}", f"/r/XBB-17/{quote(typed, safe='')}"]
    for path in asked:
        got = app.get(path)
        assert got.status in {200, 400, 404, 422}, (path, got.text[-200:])
        assert str(971 * 89) not in got.text, path
    told = {"review": "XBB-17", "record": typed, "field": "position", "value": typed, "by": typed, "why": typed}
    assert app.form("/decisions", told).status in {400, 404}
    assert app.get("/api/reviews").data == held


@pytest.fixture
def heard() -> Iterator[tuple[str, Callable[[], int]]]:
    """An address on this machine that somebody could be led to, and how many came."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.settimeout(1.0)

        def came() -> int:
            count = 0
            while True:
                try:
                    listening.accept()[0].close()
                except TimeoutError:
                    return count
                count += 1

        yield f"http://127.0.0.1:{listening.getsockname()[1]}/x", came


def leading_to(address: str) -> list[tuple[str, str, bytes]]:
    """Documents that ask whoever reads them to load something from elsewhere."""
    entity = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % b SYSTEM "{address}"> %b; <!ENTITY c SYSTEM "{address}">]>'
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        types = (
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        )
        kinds = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        archive.writestr("[Content_Types].xml", f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{kinds}{types}</Types>')
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        first = f'<Relationship Id="r1" Type="{kind}/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{relations}">{first}</Relationships>')
        body = "<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body>"
        outside = f'<Relationship Id="r1" Type="{kind}/attachedTemplate" Target="{address}" TargetMode="External"/>'
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{relations}">{outside}</Relationships>')
        archive.writestr("word/document.xml", f'{entity}<w:document xmlns:w="{word}">{body}</w:document>')
    html = f'<html><head><base href="{address}"><link rel="stylesheet" href="{address}"></head><body><img src="{address}"><iframe src="{address}">'
    pdf = f"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI({address})>>>>endobj\ntrailer<</Root 1 0 R>>".encode()
    return [
        ("files", "template.docx", made.getvalue()),
        ("files", "page.html", html.encode()),
        ("files", "entity.xml", f"{entity}<a>&c;</a>".encode()),
        ("files", "open.pdf", pdf),
    ]


def test_nobody_is_led_to_another_address(tmp_path: Path, heard: tuple[str, Callable[[], int]]) -> None:
    """The app asks nobody anything, whatever is typed and whatever a document says."""
    address, came = heard
    with served(tmp_path / "reviews.sqlite") as app:
        said = app.done(app.files("/jobs", leading_to(address)).headers["location"])
        assert "<b>Done</b>" in said.text or "<b>Broken off</b>" in said.text
        for path in ("/search", "/", "/quote", "/compare", "/desk"):
            app.get(f"{path}?{urlencode(dict.fromkeys(('q', 'source', 'to', 'url', 'words', 'review', 'other'), address))}")
        app.get("/", Host=address.removeprefix("http://").removesuffix("/x"))
        app.get("/", Referer=address, X_Forwarded_Host=address, Forwarded=f"host={address}")
        assert came() == 0


def test_slow_senders_hold_no_place(app: Served) -> None:
    """Some send half of a request and then nothing: everybody else is answered."""
    host, _, port = app.host.partition(":")
    head = f"POST /jobs HTTP/1.1\r\nHost: {app.host}\r\nCookie: {app.cookie}\r\nOrigin: {app.address}\r\n"
    with ExitStack() as stack:
        for number in range(60):
            slow = stack.enter_context(socket.create_connection((host, int(port)), timeout=30))
            whole = number % 2 == 0
            slow.sendall((head + ("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x" if whole else "X-A: ")).encode())
        began = time.monotonic()
        assert app.get("/api/reviews").status == 200
        assert app.get("/search?q=prison").status in {200, 503}
        assert time.monotonic() - began < 30


def stays_up(store: Path, files: Sequence[tuple[str, str, bytes]]) -> str:
    """What is said of files that are handed in, once they have been read; the app goes on meanwhile and after that."""
    with served(store) as app:
        address = app.files("/jobs", list(files)).headers["location"]
        assert app.get("/").status == 200
        said = app.done(address, 900).text
        assert "<b>Done</b>" in said or "<b>Broken off</b>" in said
        assert app.get("/").status == 200
        for path in (each for each in links(said) if each.startswith("/r/")):
            assert app.whole(path).status in {200, 404}
        return said


def test_a_million_items_are_read_or_refused(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A report with more recommendations than there are people to follow them: the app stays up. (Ten thousand where it is not `--whole`.)"""
    count = 1_000_000 if request.config.getoption("--whole") else 10_000
    head = "<html><body><p>A/HRC/98/7</p><p>Report of the Working Group on the Universal Periodic Review</p><p>Xbbland</p>"
    head += "<p>II. Conclusions and/or recommendations</p><p>50. The following recommendations enjoy the support of Xbbland:</p>"
    items = "".join(f"<p>50.{number} Ratify the treaty (Xaaland);</p>" for number in range(1, count + 1))
    stays_up(tmp_path / "reviews.sqlite", [("files", "items.html", f"{head}{items}</body></html>".encode())])


@pytest.mark.corpus
def test_each_hostile_file_that_we_have_costs_itself_only(corpus: Path, tmp_path: Path) -> None:
    """Real ones that stopped a reader once."""
    files = [("files", each.name, each.read_bytes()) for each in sorted((corpus / "hostile").iterdir()) if each.is_file()]
    assert len(files) >= 4
    stays_up(tmp_path / "reviews.sqlite", files)
