"""Looking again at an address that is watched: one of the list of hosts, with the same manners as a document that is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..archiving.watching import Watched
from ..errors import NotAskedError
from ..languages.messages import Message, message
from ..records import Kind, Observation
from .documents_of_review import WantedDocument
from .download import Bounds, download
from .fetching_documents import look_made
from .host_list import document_at
from .polite_client import PoliteClient


class WatchedAddresses:
    """What `archiving.watching` looks at addresses with; what comes lies in `folder` until it is recorded."""

    def __init__(self, client: PoliteClient, folder: Path) -> None:
        self._client, self._folder = client, folder

    def __call__(self, which: Watched) -> Iterator[tuple[Observation, Path | None]]:
        """One look. Raises `NotAskedError` for an address that is not asked."""
        place = self._client.hosts.taken_apart(which.page)
        if isinstance(place, Message):
            raise NotAskedError(place, where=which.page, next_step=message("Save the page, and watch the file: `openupr watch add` with its path."))
        symbol, language = document_at(which.page, self._client.hosts)
        bounds = Bounds("pdf" if symbol else "", self._client.manners.most, self._client.manners.document)
        arrived = download(self._client, place, self._folder / ".look.part", bounds)
        if not arrived.asked:
            raise NotAskedError(arrived.why, where=which.page)
        wanted = WantedDocument(which.review, Kind.UNKNOWN, symbol or which.page, language)
        yield look_made(self._client, place, arrived, bounds, wanted), arrived.file
        if arrived.file is not None:
            arrived.file.unlink(missing_ok=True)
