"""Fetching what a review has: each document asked for where it is published, kept when it is the document, recorded as a look whatever came."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from ..light_dataclass import dataclass, replace
from ..records import Kind, Observation, Observations, Quality
from .documents_of_review import WantedDocument, corrigenda
from .download import Arrived, Bounds, download
from .fetched_folder import FetchedFolder
from .host_list import RequestAddress, document_places, export_place
from .polite_client import PoliteClient

_TOLD = ("content-type", "content-length", "last-modified", "etag", "date", "location", "retry-after", "server")
"""Headers that are recorded."""


class FetchOutcome(StrEnum):
    """What became of a document that was wanted."""

    HELD = "held"  # nobody was asked
    CAME = "came"
    SAME = "same"  # it came again as it was
    CHANGED = "changed"
    NOT_PUBLISHED = "not_published"  # the host has no such document
    BY_HAND = "by_hand"  # the host gives it to a person alone, or something else stands in its place
    NOT_GOT = "not_got"

    @property
    def failed(self) -> bool:
        """Whether what may be published was not got."""
        return self in {FetchOutcome.BY_HAND, FetchOutcome.NOT_GOT}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document that was wanted, what became of it and `why`; the `file` that holds it, and the `address` where a person finds it."""

    wanted: WantedDocument
    outcome: FetchOutcome
    address: str
    why: str = ""
    file: Path | None = None

    @property
    def has_come(self) -> bool:
        """Whether the document came now: for the first time, as it was, or changed."""
        return self.outcome in {FetchOutcome.CAME, FetchOutcome.SAME, FetchOutcome.CHANGED}


_OUTCOMES = {
    Quality.MISSING: FetchOutcome.NOT_PUBLISHED,
    Quality.EMPTY: FetchOutcome.NOT_PUBLISHED,
    Quality.CHALLENGE: FetchOutcome.BY_HAND,
    Quality.REFUSED: FetchOutcome.BY_HAND,
    Quality.NOT_READY: FetchOutcome.BY_HAND,
    Quality.WRONG_KIND: FetchOutcome.BY_HAND,
}
_IN_PARTS = 206
_TOO_MANY = 429
_CLOSES = frozenset({Quality.CHALLENGE, Quality.REFUSED, Quality.NOT_READY})
"""What says that the host wants no program: it is not asked for anything else in this run, nor is another one asked for the same document."""


class Fetching:
    """Fetches with a `client` into a `folder`, and hands each look to `observations`, if any."""

    def __init__(self, client: PoliteClient, folder: FetchedFolder, observations: Observations | None = None) -> None:
        self._client, self._folder, self._observations = client, folder, observations

    def documents(self, wanted: Iterable[WantedDocument], held: Mapping[tuple[str, str], str], *, again: bool = False) -> Iterator[Fetched]:
        """Fetch these, one after the other, with their corrigenda. `held` says where those lie that are held, by symbol and language: they are not
        asked for, unless it is to be done `again`. Raises `UsageError` where the folder can't be made, `StoreError` where a look is not recorded."""
        for each in wanted:
            found = self._document(each, held, again=again)
            yield found
            if not found.has_come:
                continue
            for correction in corrigenda(each):
                more = self._document(correction, held, again=again)
                if more.outcome is FetchOutcome.NOT_PUBLISHED:
                    break
                yield more
                if more.outcome.failed:
                    break

    def _document(self, wanted: WantedDocument, held: Mapping[tuple[str, str], str], *, again: bool) -> Fetched:
        places = document_places(wanted.symbol, wanted.language, self._client.hosts)
        self._folder.of(wanted.review)
        file = self._folder.file(wanted)
        shown = places[-1].address
        lies = held.get((wanted.symbol, wanted.language))
        if not again and (file.is_file() or lies is not None):
            return Fetched(wanted, FetchOutcome.HELD, shown, "", file if file.is_file() else Path(lies or ""))
        found = Fetched(wanted, FetchOutcome.NOT_GOT, shown)
        bounds = Bounds("pdf", self._client.manners.most, self._client.manners.document)
        for place in places:
            arrived = self.look(place, file, bounds, wanted)
            if arrived.quality.sound:
                return self._taken(arrived, file, Fetched(wanted, FetchOutcome.CAME, shown, "", file))
            said = dict.fromkeys(filter(None, [found.why, f"{place.host}: {arrived.why}"]))
            found = Fetched(wanted, _outcome(arrived), shown, "; ".join(said))
            if place.host in self._client.closed or (arrived.asked and found.outcome is not FetchOutcome.NOT_GOT):
                break
        return found

    def export(self, language: str, *, again: bool = False) -> Fetched:
        """Fetch the export of the Universal Human Rights Index, as a stream."""
        place = export_place(language, self._client.hosts)
        file = self._folder.export(language)
        wanted = WantedDocument("", Kind.HUMAN_RIGHTS_INDEX, "", language)
        found = Fetched(wanted, FetchOutcome.HELD, place.address, "", file)
        if file.is_file() and not again:
            return found
        arrived = self.look(place, file, Bounds("json", self._client.manners.most_of_export, self._client.manners.export), wanted)
        if arrived.quality.sound:
            return self._taken(arrived, file, replace(found, outcome=FetchOutcome.CAME))
        return Fetched(wanted, _outcome(arrived), place.address, arrived.why)

    def look(self, place: RequestAddress, file: Path, bounds: Bounds, wanted: WantedDocument) -> Arrived:
        """One look at one address. What came lies in `Arrived.file`, beside `file`, where it is the document; else it is recorded and gone."""
        arrived = download(self._client, place, self._folder.part(file), bounds)
        if arrived.asked:
            arrived = self._recorded(place, arrived, bounds, wanted)
        if arrived.asked and arrived.quality in _CLOSES:
            answered = urlsplit(arrived.address).hostname or place.host
            self._client.closed |= dict.fromkeys((place.host, answered), arrived.why)
        if not arrived.quality.sound and arrived.file is not None:
            arrived.file.unlink(missing_ok=True)
        return arrived

    def _recorded(self, place: RequestAddress, arrived: Arrived, bounds: Bounds, wanted: WantedDocument) -> Arrived:
        if self._observations is None:
            return arrived
        look = look_made(self._client, place, arrived, bounds, wanted)
        recorded = self._observations.add(look, arrived.file)
        return replace(arrived, quality=recorded.quality, why=recorded.why)

    def _taken(self, arrived: Arrived, file: Path, found: Fetched) -> Fetched:
        """What came, put to where it lies from now on."""
        assert arrived.file is not None
        before = _sha256(file) if file.is_file() else ""
        arrived.file.replace(file)
        if not before:
            return found
        return replace(found, outcome=FetchOutcome.SAME if before == arrived.sha256 else FetchOutcome.CHANGED)


def look_made(client: PoliteClient, place: RequestAddress, arrived: Arrived, bounds: Bounds, wanted: WantedDocument) -> Observation:
    """What a look yielded, as it is recorded. From where it was made says the name and version of OpenUPR, which names nobody."""
    return Observation(
        source=place.address,
        seen=f"{client.timing.now():%Y-%m-%dT%H:%M:%SZ}",
        quality=arrived.quality,
        status=200 if arrived.status == _IN_PARTS else arrived.status,  # the whole, put together from several answers
        sha256=arrived.sha256,
        size=arrived.size,
        vantage=client.manners.agent.partition(" ")[0].replace("/", " "),
        headers=tuple((name, arrived.headers[name]) for name in _TOLD if name in arrived.headers),
        review=wanted.review,
        subject=wanted.symbol,
        language=wanted.language,
        wanted=bounds.kind,
        answered_from="" if arrived.address == place.address else arrived.address,
        why=arrived.why,
    )


def _outcome(arrived: Arrived) -> FetchOutcome:
    if arrived.status == _TOO_MANY:  # it gives it to programs, but not now
        return FetchOutcome.NOT_GOT
    return _OUTCOMES.get(arrived.quality, FetchOutcome.NOT_GOT)


def _sha256(file: Path) -> str:
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
