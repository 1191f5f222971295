"""What the app is told when it starts."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ...light_dataclass import dataclass, field


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class AppSettings:
    """`store` is the address of the store; `port` that on which the app listens, on this machine alone. `token` opens the app once, in the address
    that it is started with; `session` is what the browser shows from then on. `workers` are the processes that read, side by side. `language` is the
    one that the app speaks until its reader chooses another. A page is answered within `seconds`: what takes longer is made beside the requests, and
    asked for again. What changes anything has `seconds_changing`, from when all of it has come."""

    store: str
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    workers: int = 2
    language: str = "en"
    now: Callable[[], datetime] = _now
    seconds: float = 60.0
    seconds_changing: float = 100.0

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which a browser on this machine may call the app. Any other is a page elsewhere whose name was led here (DNS rebinding)."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    @property
    def address(self) -> str:
        """Where the app is."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def handed_in(self) -> Path:
        """The folder in which files lie that were handed in, until they are read."""
        store = Path(self.store)
        return store.with_name(f"{store.stem}.incoming")
