"""What a worker says of the bytes of a look: whether they are the thing, the hash of their text, and what a page lists."""

from __future__ import annotations

import hashlib
import re
from unicodedata import normalize

from ..errors import UnreadableError
from ..identifying import identify
from ..light_dataclass import dataclass
from ..reading import Transcript, read_bytes, sniff
from ..records import LISTS, Observation, PageList, Quality
from .contributor_pages import page_list
from .judged_quality import challenge_table, worse

CONTRIBUTORS = LISTS


@dataclass(frozen=True, slots=True)
class Looked:
    """Bytes that came in a look, with what is known of it."""

    look: Observation
    data: bytes


@dataclass(frozen=True, slots=True)
class LookedOver:
    """What was found: the quality with its reason, the hash of the text, the symbol and the review that the text itself says, and its language; of a
    page its list."""

    quality: Quality
    why: str
    text_sha256: str = ""
    symbol: str = ""
    review: str = ""
    language: str = ""
    page: PageList | None = None


def look_over(job: Looked) -> LookedOver:
    """Read the bytes of a look. Never raises for what they hold: that is a quality."""
    look, data = job.look, job.data
    before = look.quality, look.why
    kind = sniff(data)
    wall = _wall(data) if kind == "html" else None
    if wall:
        quality, why = worse(before, wall)
        return LookedOver(quality, why)
    if not look.quality.sound:
        return LookedOver(*before)
    try:
        transcript = read_bytes(data, look.source)
    except UnreadableError as error:
        return LookedOver(Quality.FAILED, error.what)
    return _read(job, transcript, page_list(data, look.answered_from or _address(look.source)) if kind == "html" else None)


def _read(job: Looked, transcript: Transcript, page: PageList | None) -> LookedOver:
    found = identify(transcript)
    transcript.close()
    links = "".join(f"\n{each.name}\t{each.target}" for each in page.links) if page is not None else ""
    text = normal_text(transcript.text) + links  # a link that leads elsewhere is another text, though a reader sees the same words
    said = LookedOver(
        Quality.SOUND,
        "",
        hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() if text else "",
        found.symbol or "",
        found.review or "",
        found.language or "",
        page,
    )
    asked = job.look.subject
    if asked and asked != CONTRIBUTORS and said.symbol and said.symbol != asked:
        return LookedOver(Quality.WRONG_KIND, f"it says that it is {said.symbol}, not {asked}", said.text_sha256, said.symbol, page=page)
    return said


def normal_text(text: str) -> str:
    """A text without what differs between two deliveries of it: how lines are broken, how accents are written, invisible signs."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+", " ", normalize("NFKC", text)).strip()


def _wall(data: bytes) -> tuple[Quality, str] | None:
    """Whether a page is a challenge or a block: it has a mark of one, and few words of its own."""
    low = data[:400_000].lower()
    for quality, kind in ((Quality.CHALLENGE, "challenge"), (Quality.REFUSED, "refused")):
        marks: dict[str, list[str]] = challenge_table()[kind]
        for maker, words in marks.items():
            if any(each.encode() in low for each in words) and len(_seen(data)) <= challenge_table()["most_words"]:
                return quality, f"a page of {len(_seen(data)):,} characters with the marks of a {_SAID[quality]} ({maker})"
    return None


_SAID = {Quality.CHALLENGE: "challenge", Quality.REFUSED: "block"}


def _seen(data: bytes) -> str:
    """The words of a page that a browser would show."""
    return page_list(data).words


def _address(source: str) -> str:
    return source if re.match(r"https?://", source) else ""
