"""Web archives in and out, and saved folders: what was in them is recorded as it was."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from openupr.archiving.warc_files import Scanning, payload, scan
from openupr.archiving.warc_written import wacz, warc
from openupr.archiving.watching import Watched, look_at, watch, watched
from openupr.stages.apart.workers import Workers

from .invented_archives import CHALLENGE, NAMES, PAGE, REVIEW, InventedArchive, page

OTHER_PAGE = "https://rights.example/about"


def answers(*given: tuple[str, str, int, bytes], packed: bool = True) -> bytes:
    """A WARC with answers: when, where, status, body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for seen, address, status, data in given:
        http = StatusAndHeaders(f"{status} X", [("Content-Type", "text/html"), ("Set-Cookie", "secret=1"), ("ETag", "7")], protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", io.BytesIO(data), len(data), http_headers=http, warc_headers_dict={"WARC-Date": seen})
        writer.write_record(record)
    return out.getvalue()


SAVED = (
    ("2026-03-01T10:00:00Z", PAGE, 200, page(NAMES)),
    ("2026-03-01T10:00:01Z", "https://rights.example/style.css", 200, b"body { color: black }"),
    ("2026-03-01T10:00:02Z", OTHER_PAGE, 200, b"<html><body><p>About the Office.</p></body></html>"),
    ("2026-03-08T10:00:00Z", PAGE, 403, CHALLENGE),
)


@pytest.mark.parametrize("kind", ["a.warc.gz", "a.warc", "a.wacz"])
def test_a_web_archive_is_looks_with_its_own_times(tmp_path: Path, kind: str) -> None:
    data = answers(*SAVED, packed=kind != "a.warc")
    if kind == "a.wacz":
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("archive/data.warc.gz", data)
            made.writestr("pages/pages.jsonl", "{}")
        data = out.getvalue()
    (tmp_path / kind).write_bytes(data)
    archive = InventedArchive(tmp_path)
    with Workers(1, in_process=True) as workers:
        first = look_at(archive, Watched(REVIEW, str(tmp_path / kind)), workers)
        again = look_at(archive, Watched(REVIEW, str(tmp_path / kind)), workers)
    assert [(each.seen, each.source, each.status, each.quality, each.subject) for each in first.looks] == [
        ("2026-03-01T10:00:00Z", PAGE, 200, "sound", "contributors")
    ]
    assert first.passed == [f"{kind}: 2 pages that link to no document", f"{kind}: 1 scripts, styles, pictures and other files"]
    # The address is known now, so that what it answered later counts, too, whatever that was.
    assert [(each.seen, each.status, each.quality) for each in again.looks] == [("2026-03-08T10:00:00Z", 403, "challenge")]
    assert dict(archive.looks()[0][1].look.headers) == {"content-type": "text/html", "etag": "7"}
    assert archive.blobs.get(first.looks[0].sha256) == page(NAMES)


def test_an_answer_is_fetched_from_the_middle_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(answers(*SAVED))
    found = scan(Scanning(str(tmp_path / "a.warc.gz"), frozenset({OTHER_PAGE, PAGE}))).answers
    assert [payload((str(tmp_path / "a.warc.gz"), each)) for each in found] == [SAVED[0][3], SAVED[2][3], SAVED[3][3]]


def test_looks_go_out_and_come_back(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path / "one")
    archive.saw(page(NAMES), headers=(("content-type", "text/html; charset=utf-8"),))
    archive.clock.forward(days=7)
    archive.saw(None, quality=archive.looks()[0][1].look.quality, status=404)
    data = wacz(archive, archive.looks())
    assert data == wacz(archive, archive.looks())
    (tmp_path / "out.wacz").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "out.wacz") as made:
        assert made.testzip() is None
        package = json.loads(made.read("datapackage.json"))
        index = made.read("indexes/index.cdxj").decode()
    assert [each["path"] for each in package["resources"]] == ["archive/looks.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"]
    assert index.startswith("example,rights)/reviews/galdora/contributors 20260301100000 {")
    records = [(each.rec_type, each.rec_headers.get_header("WARC-Date")) for each in ArchiveIterator(io.BytesIO(warc(archive, archive.looks())))]
    assert [kind for kind, _ in records] == ["warcinfo", "resource", "metadata", "metadata"]
    other = InventedArchive(tmp_path / "other", archive.clock, "other")
    with Workers(1, in_process=True) as workers:
        look_at(other, Watched(REVIEW, str(tmp_path / "out.wacz")), workers)
    (found,) = [each.look for _, each in other.looks()]
    was = archive.looks()[0][1].look
    assert (found.source, found.seen, found.sha256) == (was.source, was.seen, was.sha256)


def test_a_folder_of_what_was_saved(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.html").write_bytes(b"<!-- saved from url=(0052)" + PAGE.encode() + b" -->" + page(NAMES))
    document = Path(__file__).parents[1] / "documents" / REVIEW / "A-HRC-WG.6-48-XGG-3-Corr.1.pdf"
    (tmp_path / "in" / "summary.pdf").write_bytes(document.read_bytes())
    (tmp_path / "in" / "notes.txt").write_bytes(b"Call them on Monday.")
    (tmp_path / "in" / "wall.html").write_bytes(CHALLENGE)
    archive = InventedArchive(tmp_path)
    which = Watched(REVIEW, str(tmp_path / "in"))
    with Workers(1, in_process=True) as workers:
        found = look_at(archive, which, workers, seen="2026-03-01T09:00:00Z")
        archive.clock.forward(days=1)
        again = look_at(archive, which, workers, again=True)
        (tmp_path / "in" / "page.html").write_bytes(b"<!-- saved from url=(0052)" + PAGE.encode() + b" -->" + page(NAMES[1:]))
        later = look_at(archive, which, workers, again=True)
    assert [(each.source, each.subject, each.language, each.seen) for each in found.looks] == [
        (PAGE, "contributors", "en", "2026-03-01T09:00:00Z"),
        ("summary.pdf", "A/HRC/WG.6/48/XGG/3/Corr.1", "en", "2026-03-01T09:00:00Z"),
    ]
    assert found.passed == [f"{name}: neither a page that links to documents nor a document" for name in ("notes.txt", "wall.html")]
    assert again.looks == []
    assert [(each.source, each.previous) for each in later.looks] == [(PAGE, archive.log.leaf(1).hex())]


def test_what_is_watched_is_kept_beside_the_key(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    for _ in range(2):
        watch(archive, Watched(REVIEW, "/somewhere/of/mine"))
    assert watched(InventedArchive(tmp_path)) == [Watched(REVIEW, "/somewhere/of/mine")]
    assert not any(b"somewhere" in data for data in archive.held().values())
