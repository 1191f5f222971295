"""One address into one file: each manner of a host, limits of size and time, going on where it broke off."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug import Request, Response

from openupr.fetching.download import Arrived, Bounds, download
from openupr.records import Quality

from .played_hosts import DOCUMENTS, Played, pdf

PDF = Bounds("pdf", 1_000_000, 600)
PAGE = b"<!DOCTYPE html><html><body>Nothing under this number.</body></html>"
GUARD = b"<!DOCTYPE html><html><head><script src='/cdn-cgi/challenge-platform/x.js'></script></head><body>Are you a person?</body></html>"


def got(played: Played, folder: Path, bounds: Bounds = PDF) -> Arrived:
    with played.client() as client:
        return download(client, played.hosts.place(DOCUMENTS, "/a"), folder / ".a.part", bounds)


def test_a_document(played: Played, tmp_path: Path) -> None:
    played.answers("/a", Response(pdf(), headers={"ETag": '"v1"', "Content-Type": "application/pdf", "X-Strange": "passed over"}))
    found = got(played, tmp_path)
    assert (found.quality, found.status, found.size, found.sha256) == (Quality.SOUND, 200, len(pdf()), hashlib.sha256(pdf()).hexdigest())
    assert found.file is not None
    assert found.file.read_bytes() == pdf()
    assert (found.headers["etag"], "x-strange" in found.headers) == ('"v1"', False)
    assert [each.name for each in tmp_path.iterdir()] == [".a.part"]


MANNERS = [
    ("200 with an empty body", Response(b""), Quality.EMPTY, "not published"),
    ("404", Response(PAGE, status=404), Quality.MISSING, "404"),
    ("410", Response(PAGE, status=410), Quality.MISSING, "410"),
    ("HTML for a PDF", Response(PAGE), Quality.WRONG_KIND, "a web page came"),
    ("HTML that says that it is a PDF", Response(PAGE, content_type="application/pdf"), Quality.WRONG_KIND, "a web page came"),
    ("another kind", Response(b"PK\x03\x04 and so on"), Quality.WRONG_KIND, "no PDF"),
    ("202 with an empty body", Response(b"", status=202), Quality.NOT_READY, "202"),
    ("202 with a guard", Response(b"", status=202, headers={"x-amzn-waf-action": "challenge"}), Quality.CHALLENGE, "a person"),
    ("403", Response(PAGE, status=403), Quality.REFUSED, "403"),
    ("403 with a challenge", Response(GUARD, status=403), Quality.CHALLENGE, "a person"),
    ("403 with a challenge in a header", Response(PAGE, status=403, headers={"cf-mitigated": "challenge"}), Quality.CHALLENGE, "a person"),
    ("a page that may be a challenge, with 200", Response(GUARD), Quality.WRONG_KIND, "wants a person"),
    ("401", Response(b"", status=401), Quality.REFUSED, "401"),
    ("451", Response(b"", status=451), Quality.REFUSED, "451"),
    ("304 that nobody asked for", Response(b"", status=304), Quality.FAILED, "304"),
    ("packed though asked for plain", Response(b"\x1f\x8b\x08 packed", headers={"Content-Encoding": "gzip"}), Quality.WRONG_KIND, "packed"),
]


@pytest.mark.parametrize(("answer", "quality", "words"), [each[1:] for each in MANNERS], ids=[each[0] for each in MANNERS])
def test_manners(played: Played, tmp_path: Path, answer: Response, quality: Quality, words: str) -> None:
    """None of them is asked a second time, and what came in the document's place is there to be looked at."""
    played.answers("/a", answer)
    found = got(played, tmp_path)
    assert found.quality is quality
    assert words in found.why
    assert len(played.asked) == 1
    assert not (tmp_path / ".a.part").exists()
    body = found.file.read_bytes() if found.file else b""
    assert (len(body), hashlib.sha256(body).hexdigest() if body else "") == (found.size, found.sha256)


def test_a_challenge_is_not_asked_again(played: Played, tmp_path: Path) -> None:
    played.answers("/a", Response(GUARD, status=503))
    assert (got(played, tmp_path).quality, len(played.asked)) == (Quality.CHALLENGE, 1)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_come_again(played: Played, tmp_path: Path, status: int) -> None:
    played.answers("/a", Response(status=status), Response(status=status), Response(pdf()))
    assert got(played, tmp_path).quality is Quality.SOUND
    assert [each for each in played.hours.waits if each > 1] == [2, 4]


def test_no_longer_than_so_often(played: Played, tmp_path: Path) -> None:
    played.answers("/a", Response(b"busy", status=503))
    found = got(played, tmp_path)
    assert (found.quality, found.status, len(played.asked)) == (Quality.FAILED, 503, 4)


RETRIES = [
    ("30", [30.0], 2),
    ("Wed, 04 Mar 2026 05:07:07 GMT", [59.0], 2),
    ("3600", [], 1),
    ("Wed, 04 Mar 2026 09:00:00 GMT", [], 1),
    ("soon", [2.0], 2),
]


@pytest.mark.parametrize(("told", "waits", "asked"), RETRIES)
def test_when_to_come_again(played: Played, tmp_path: Path, told: str, waits: list[float], asked: int) -> None:
    """The clock stands a second after the start when the answer comes: robots.txt was asked for first."""
    played.answers("/a", Response(status=429, headers={"Retry-After": told}), Response(pdf()))
    found = got(played, tmp_path)
    assert [each for each in played.hours.waits if each > 1] == waits
    assert len(played.asked) == asked
    assert found.quality is (Quality.SOUND if asked > 1 else Quality.REFUSED)
    assert ("minutes" in found.why) is (asked == 1)


def broken(data: bytes, at: int, headers: dict[str, str]) -> Callable[[Request], Response]:
    """An answer that says its size and breaks off."""
    return lambda request: Response(iter([data[:at]]), headers={"Content-Length": str(len(data)), **headers})


def served(data: bytes, tag: str) -> Callable[[Request], Response]:
    """A host that gives parts of what it has, where it is still the same."""

    def answer(request: Request) -> Response:
        start = request.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0]
        if start == "0" or request.headers.get("If-Range") != tag:
            return Response(data, headers={"ETag": tag})
        if int(start) >= len(data):
            return Response(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
        return Response(data[int(start) :], status=206, headers={"ETag": tag, "Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"})

    return answer


LONG = pdf("word " * 40_000)


def test_what_breaks_off_is_gone_on_with(played: Played, tmp_path: Path) -> None:
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}), served(LONG, '"v1"'))
    found = got(played, tmp_path)
    assert (found.quality, found.sha256, found.size) == (Quality.SOUND, hashlib.sha256(LONG).hexdigest(), len(LONG))
    start = int(played.requests[-1].headers["Range"].removeprefix("bytes=").rstrip("-"))
    assert 0 < start <= 90_000
    assert found.file is not None
    assert found.file.read_bytes() == LONG


def test_the_next_run_goes_on_too(played: Played, tmp_path: Path) -> None:
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}))
    found = got(played, tmp_path)
    assert (found.quality, found.file) == (Quality.UNREACHED, None)
    assert (tmp_path / ".a.part").stat().st_size > 0
    played.server.clear()
    played.answers("/robots.txt", Response(status=404))
    played.answers("/a", served(LONG, '"v1"'))
    assert got(played, tmp_path).sha256 == hashlib.sha256(LONG).hexdigest()
    assert "Range" in played.requests[-1].headers
    assert sorted(each.name for each in tmp_path.iterdir()) == [".a.part"]


def test_another_text_is_begun_anew(played: Played, tmp_path: Path) -> None:
    other = pdf("other " * 40_000)
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}), served(other, '"v2"'))
    assert got(played, tmp_path).sha256 == hashlib.sha256(other).hexdigest()


def test_a_shorter_text_is_begun_anew(played: Played, tmp_path: Path) -> None:
    short = pdf()
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}), served(short, '"v1"'))
    assert got(played, tmp_path).sha256 == hashlib.sha256(short).hexdigest()


@pytest.mark.parametrize(
    "headers", [{}, {"ETag": 'W/"v1"'}, {"Last-Modified": "Wed, 04 Mar 2026 05:06:00 GMT", "Date": "Wed, 04 Mar 2026 05:06:30 GMT"}]
)
def test_what_does_not_say_which_text_it_is_is_begun_anew(played: Played, tmp_path: Path, headers: dict[str, str]) -> None:
    played.answers("/a", broken(LONG, 90_000, headers), served(LONG, '"v1"'))
    assert got(played, tmp_path).quality is Quality.SOUND
    assert "Range" not in played.requests[-1].headers


def test_another_part_than_the_one_asked_for(played: Played, tmp_path: Path) -> None:
    wrong = Response(LONG[5:], status=206, headers={"Content-Range": f"bytes 5-{len(LONG) - 1}/{len(LONG)}"})
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}), wrong, served(LONG, '"v1"'))
    assert got(played, tmp_path).sha256 == hashlib.sha256(LONG).hexdigest()


def test_a_busy_host_does_not_cost_what_came(played: Played, tmp_path: Path) -> None:
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}), Response(b"busy", status=503), served(LONG, '"v1"'))
    assert got(played, tmp_path).sha256 == hashlib.sha256(LONG).hexdigest()
    assert "Range" in played.requests[-1].headers


def test_no_note_stands_beside_the_bytes_of_another_text(played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed when the note of a new text is written, the part of the old one is gone already."""
    played.answers("/a", broken(LONG, 90_000, {"ETag": '"v1"'}))
    got(played, tmp_path)
    played.server.clear()
    played.answers("/robots.txt", Response(status=404))
    played.answers("/a", served(pdf("other " * 40_000), '"v2"'))

    def killed(path: Path, data: bytes) -> int:
        assert not (tmp_path / ".a.part").exists()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", killed)
    with pytest.raises(KeyboardInterrupt):
        got(played, tmp_path)


def test_a_note_that_is_no_note(played: Played, tmp_path: Path) -> None:
    for note in (b"{", b'{"address": 1}', b'{"address": "http://example.net/", "validator": "\\"v1\\""}', b" " * 10_000):
        (tmp_path / ".a.part").write_bytes(b"%PDF- poisoned")
        (tmp_path / ".a.part.json").write_bytes(note)
        played.answers("/a", served(LONG, '"v1"'))
        assert got(played, tmp_path).sha256 == hashlib.sha256(LONG).hexdigest()


def test_the_end_is_missing(played: Played, tmp_path: Path) -> None:
    """A host that says no size and breaks off gives half a PDF, which a reader would mend in silence."""
    played.answers("/a", Response(LONG[:-8]))
    found = got(played, tmp_path)
    assert (found.quality, len(played.asked), found.file) == (Quality.CUT_SHORT, 4, None)
    assert "the end of the PDF is missing" in found.why


def test_too_large_by_its_own_word(played: Played, tmp_path: Path) -> None:
    played.answers("/a", lambda request: Response(iter([LONG]), headers={"Content-Length": "10000000000"}))
    found = got(played, tmp_path)
    assert (found.quality, len(played.asked), found.file) == (Quality.CUT_SHORT, 1, None)
    assert "1,000,000 bytes" in found.why
    assert list(tmp_path.iterdir()) == []


def test_a_stream_without_end(played: Played, tmp_path: Path) -> None:
    given: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            given.append(65_536)
            yield b"%PDF-" + b" " * 65_531

    played.answers("/a", lambda request: Response(endless()))
    found = got(played, tmp_path)
    assert (found.quality, found.file) == (Quality.CUT_SHORT, None)
    assert sum(given) < 20_000_000  # what the system's buffers took beside what we did
    assert list(tmp_path.iterdir()) == []


def test_a_byte_now_and_then(played: Played, tmp_path: Path) -> None:
    """Each byte comes within the time for silence; the whole does not within that for a document."""

    def dripping() -> Iterator[bytes]:
        yield b"%PDF-1.4\n"
        while True:
            played.hours.gone += 10
            yield b" " * 10_000

    played.answers("/a", lambda request: Response(dripping()))
    found = got(played, tmp_path, Bounds("pdf", 10_000_000_000, 120))
    assert found.quality is Quality.UNREACHED
    assert "the time for this document is over" in found.why


def test_silence(played: Played, tmp_path: Path) -> None:
    from dataclasses import replace
    from threading import Event

    done = Event()

    def silent(request: Request) -> Response:
        done.wait(5)
        return Response(pdf())

    played.manners = replace(played.manners, silence=0.1, tries=2)
    played.answers("/a", silent)
    found = got(played, tmp_path)
    done.set()
    assert (found.quality, "no answer in time" in found.why) == (Quality.UNREACHED, True)


def test_an_index(played: Played, tmp_path: Path) -> None:
    for data, quality in (
        (b'[{"AnnotationId": "1"}]\n', Quality.SOUND),
        (b'[{"AnnotationId": "1"}, {', Quality.CUT_SHORT),
        (b"<html>", Quality.WRONG_KIND),
    ):
        played.server.clear()
        played.answers("/robots.txt", Response(status=404))
        played.answers("/a", Response(data))
        assert got(played, tmp_path, Bounds("json", 1_000, 60)).quality is quality
