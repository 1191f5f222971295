"""Is it the thing, or a wall in front of it? Each manner of a server, invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.archiving.judged_quality import quality_of_answer
from openupr.archiving.looked_over import CONTRIBUTORS, Looked, look_over, normal_text
from openupr.records import Observation, Quality

from .invented_archives import CHALLENGE, NAMES, PAGE, page

DOCUMENTS = Path(__file__).parents[1] / "documents" / "XGG-48"
PDF = (DOCUMENTS / "A-HRC-WG.6-48-XGG-3.pdf").read_bytes()
SYMBOL = "A/HRC/WG.6/48/XGG/3"
LONG = page(NAMES).replace(
    b"</body>", b"<p>" + b"A long page of the Office that tells of its work. " * 60 + b"</p><div class='g-recaptcha'></div></body>"
)
IMPERVA = b"<html><head></head><body><iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula incident ID: 7</iframe></body></html>"
F5 = b"<html><body>The requested URL was rejected. Please consult with your administrator. Your support ID is: 77</body></html>"
SHELL = b"<html><head><script src='app.js'></script></head><body><div id='root'></div></body></html>"
NOT_FOUND = b"<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>"

MANNERS = {
    "the document": (PDF, 200, "pdf", (), Quality.SOUND),
    "a page": (page(NAMES), 200, "html", (), Quality.SOUND),
    "a saved file, without a status": (page(NAMES), None, "html", (), Quality.SOUND),
    "a form with a captcha on a long page": (LONG, 200, "html", (), Quality.SOUND),
    "200 with an empty body": (b"", 200, "pdf", (), Quality.EMPTY),
    "200 with white space": (b" \r\n", 200, "html", (), Quality.EMPTY),
    "202": (b"", 202, "pdf", (), Quality.NOT_READY),
    "404": (NOT_FOUND, 404, "pdf", (), Quality.MISSING),
    "410": (b"", 410, "pdf", (), Quality.MISSING),
    "404 of a wall": (CHALLENGE, 404, "pdf", (), Quality.CHALLENGE),
    "200 that says not found": (NOT_FOUND, 200, "html", (), Quality.FAILED),
    "403": (b"no", 403, "pdf", (), Quality.REFUSED),
    "429": (b"slower", 429, "pdf", (), Quality.REFUSED),
    "403 with a challenge": (CHALLENGE, 403, "pdf", (), Quality.CHALLENGE),
    "a challenge that its header tells": (b"", 403, "pdf", (("cf-mitigated", "challenge"),), Quality.CHALLENGE),
    "200 with a challenge": (CHALLENGE, 200, "html", (), Quality.CHALLENGE),
    "200 with another maker's challenge": (IMPERVA, 200, "html", (), Quality.CHALLENGE),
    "200 with a block": (F5, 200, "html", (), Quality.REFUSED),
    "a page that takes a browser": (SHELL, 200, "html", (), Quality.FAILED),
    "a web page for a PDF": (page(NAMES), 200, "pdf", (), Quality.WRONG_KIND),
    "a challenge for a PDF": (CHALLENGE, 200, "pdf", (), Quality.CHALLENGE),
    "half a PDF": (PDF[: len(PDF) // 2], 200, "pdf", (), Quality.CUT_SHORT),
    "fewer bytes than were said": (PDF, 200, "pdf", (("content-length", "99999999"),), Quality.CUT_SHORT),
    "packed bytes, of which another number was said": (PDF, 200, "pdf", (("content-length", "1"), ("content-encoding", "gzip")), Quality.SOUND),
    "503": (b"later", 503, "pdf", (), Quality.FAILED),
    "302 that leads nowhere": (b"", 302, "pdf", (), Quality.FAILED),
    "a damaged PDF": (PDF[:40] + b"\0" * 4000 + b"%%EOF", 200, "pdf", (), Quality.FAILED),
}


def judged(data: bytes, status: int | None, wanted: str, headers: tuple[tuple[str, str], ...], subject: str = CONTRIBUTORS) -> tuple[Quality, str]:
    look = Observation(PAGE, "2026-03-01T10:00:00Z", Quality.SOUND, status, headers=headers, wanted=wanted, subject=subject)
    quality, why = quality_of_answer(look, data)
    found = look_over(Looked(Observation(PAGE, look.seen, quality, status, headers=headers, wanted=wanted, subject=subject, why=why), data))
    return found.quality, found.why


@pytest.mark.parametrize("manner", MANNERS)
def test_manners(manner: str) -> None:
    data, status, wanted, headers, expected = MANNERS[manner]
    quality, why = judged(data, status, wanted, headers)
    assert quality is expected, why
    assert bool(why) is (quality is not Quality.SOUND)


def test_another_document_than_the_one_that_was_asked_for() -> None:
    assert judged(PDF, 200, "pdf", (), SYMBOL)[0] is Quality.SOUND
    quality, why = judged(PDF, 200, "pdf", (), "A/HRC/WG.6/48/XGG/1")
    assert (quality, why) == (Quality.WRONG_KIND, f"it says that it is {SYMBOL}, not A/HRC/WG.6/48/XGG/1")


def test_the_text_is_the_same_in_other_bytes() -> None:
    def text(data: bytes) -> str:
        return look_over(Looked(Observation(PAGE, "2026-03-01T10:00:00Z", Quality.SOUND), data)).text_sha256

    assert text(page(NAMES)) == text(page(NAMES, note="another token")) == text(page(NAMES).replace(b"<p>", b"<p>\n \n"))
    assert text(page(NAMES)) != text(page(NAMES[1:]))
    assert text(page(NAMES)) != text(page(NAMES[1:], unlinked=(NAMES[0],)))  # a link that is gone, under the same words
    assert normal_text("a\u00ad b\u200b\r\n c  é") == normal_text("a b c e\u0301")


def test_the_quality_that_who_fetched_has_said_is_made_no_better() -> None:
    look = Observation(PAGE, "2026-03-01T10:00:00Z", Quality.REFUSED, 403, why="status 403")
    assert look_over(Looked(look, page(NAMES))).quality is Quality.REFUSED
