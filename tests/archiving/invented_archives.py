"""Archives of invented looks, with a clock that the test sets and bytes that are drawn the same each time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from openupr.archiving.archive_files import HeldFiles
from openupr.archiving.archive_of_looks import Archive
from openupr.archiving.looked_over import CONTRIBUTORS, look_over
from openupr.archiving.stamp_checks import check_stamp, imprint_of
from openupr.archiving.stamping import TimestampAnswer, stamp_requests, take_answer
from openupr.records import Observation, Quality

from .invented_authority import Authority

REVIEW = "XGG-48"
PAGE = "https://rights.example/reviews/galdora/contributors"
HAND, FETCHER = "saved by hand", "openupr 0.3.0"
ONE, OTHER = Authority("Clockhouse of Aldovar"), Authority("Bresland Time Service")


@dataclass
class Clock:
    """A clock that stands until it is set."""

    now: datetime = datetime(2026, 3, 1, 10, 0, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def text(self) -> str:
        return self.now.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass
class Drawn:
    """Bytes that look drawn."""

    seed: str = "seed"
    count: int = field(default=0)

    def __call__(self, size: int) -> bytes:
        self.count += 1
        return hashlib.shake_256(f"{self.seed} {self.count}".encode()).digest(size)


class InventedArchive(Archive):
    """An archive in a test's folder, with its clock."""

    def __init__(self, folder: Path, clock: Clock | None = None, seed: str = "seed") -> None:
        self.clock = clock or Clock()
        super().__init__(folder / "reviews.archive", folder / "reviews.private", now=self.clock, draw=Drawn(seed), look_over=look_over)

    def saw(
        self,
        data: bytes | None,
        *,
        source: str = PAGE,
        subject: str = CONTRIBUTORS,
        quality: Quality = Quality.SOUND,
        status: int | None = 200,
        vantage: str = FETCHER,
        wanted: str = "",
        headers: tuple[tuple[str, str], ...] = (),
        seen: str = "",
    ) -> Observation:
        """A look, by the clock as it stands."""
        look = Observation(
            source, seen or self.clock.text, quality, status, vantage=vantage, headers=headers, review=REVIEW, subject=subject, wanted=wanted
        )
        return self.add(look, data)

    def stamped(self, *authorities: Authority) -> None:
        """Have the archive stamped as it is, a second later, by each."""
        note = self.files.read("checkpoint")
        assert note is not None
        for authority, (_, request) in zip(authorities, stamp_requests(self, len(authorities)), strict=True):
            data = authority.stamp(note, request, self.clock.now + timedelta(seconds=1))
            take_answer(self, TimestampAnswer(data, authority.root_pem, authority.chain_pem, "answer.tsr"), imprint_of, check_stamp)

    def held(self) -> HeldFiles:
        """All of its files."""
        return HeldFiles({name: self.files.read(name) or b"" for name in self.files.names()})


def page(names: list[str], *, note: str = "", unlinked: tuple[str, ...] = (), title: str = "Contributions for the review of Galdora") -> bytes:
    """An invented page that lists contributors."""
    items = "".join(f'<li><a href="/files/{"".join(filter(str.isalnum, name)).lower()}.pdf">{name}</a></li>\n' for name in names)
    plain = "".join(f"<li>{name}</li>\n" for name in unlinked)
    return (
        f"<!doctype html><html><head><title>{title}</title><script>var token = '{note}';</script></head><body><nav><a href='/'>Home</a></nav>"
        f"<h1>{title}</h1><p>The Office thanks all who sent information for the summary of submissions.</p>"
        f"<h2>Individual submissions</h2><ul>{items}{plain}</ul><p>Page of the Office</p></body></html>"
    ).encode()


CHALLENGE = (
    b"<!doctype html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
    b"<script>window._cf_chl_opt = {cvId: '3'};</script><noscript>Enable JavaScript and cookies to continue</noscript></body></html>"
)
NAMES = ["Galdora Lawyers", "Harbour Watch", "Union of Reed Cutters", "Voices of Nirra", "Women of the Delta", "Young Fishers League"]
