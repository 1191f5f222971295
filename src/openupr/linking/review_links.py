"""All links of one review, each kind made when it is first asked for, and once."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from ..records import (
    Alignment,
    Answers,
    Cache,
    ClaimLink,
    Cluster,
    ConcernLink,
    EarlierLink,
    ListedChange,
    Review,
    Revision,
    SenderLink,
    SourceLink,
)

if TYPE_CHECKING:
    from ..classifying import Labeller

_T = TypeVar("_T")


class _Kind(Generic[_T]):
    """A kind of links: the function of this room that makes them ("concerns.became"), loaded with the first that are asked for, and what it gives.
    `nothing` stands for links with an earlier review where there is none; who links by likeness takes a `labeller`."""

    def __init__(self, maker: str, of: object, *, nothing: object = ..., labeller: bool = False) -> None:
        self._module, _, self._function = maker.partition(".")
        self.of = cast("type[_T]", of)
        self._nothing, self._labeller = nothing, labeller

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, links: Links, owner: type) -> _T:
        return links.once(self._name, self.of, lambda: self._make(links), beside=self._nothing is not ...)

    def _make(self, links: Links) -> _T:
        given: list[object] = [links.review]
        if self._nothing is not ...:
            if links.earlier is None:
                return cast(_T, self._nothing)
            given.append(links.earlier)
        if self._labeller:
            given.append(links.labeller())
        return cast(_T, getattr(import_module(f".{self._module}", __package__), self._function)(*given))


class Links:
    """What is linked in a `review`, and with the `earlier` one of the same State (None: it is not at hand; nothing is linked with it then).

    `cache` keeps each kind (None: they are made anew for every object of this class). Without a `labeller` the package's own is taken.
    """

    answers = _Kind[Answers | None]("answering.answers", Answers | None, nothing=None, labeller=True)
    """Where the national report answers the recommendations of the earlier review; None without a national report or an earlier review."""
    concerns = _Kind[tuple[ConcernLink, ...]]("concerns.became", tuple[ConcernLink, ...], labeller=True)
    """What became of the concerns of UN bodies in each document."""
    asked_before = _Kind[tuple[EarlierLink, ...]]("earlier.asked_before", tuple[EarlierLink, ...], nothing=())
    """Each clause with the nearest one of the earlier review."""
    every_asked_before = _Kind[tuple[EarlierLink, ...]]("earlier.every_asked_before", tuple[EarlierLink, ...], nothing=())
    """Each clause with every one of the earlier review that it repeats or builds on."""
    sources = _Kind[tuple[SourceLink, ...]]("sources.sources", tuple[SourceLink, ...])
    """What the compilation made of the gravest passage of each source that is at hand."""
    senders = _Kind[tuple[SenderLink, ...]]("senders.senders", tuple[SenderLink, ...])
    """The contributors that the summary lists and the submissions that are held."""
    carried = _Kind[tuple[ClaimLink, ...]]("carrying.carried", tuple[ClaimLink, ...])
    """Which passage of a submission carries which sentence of the summary."""
    clusters = _Kind[tuple[Cluster, ...]]("near_duplicates.clusters_in", tuple[Cluster, ...])
    """The submissions that are nearly the same text."""
    listing_changes = _Kind[tuple[ListedChange, ...]]("listing.listing_changes", tuple[ListedChange, ...])
    """What later versions change in the list of contributors."""
    alignments = _Kind[tuple[Alignment, ...]]("languages.alignments", tuple[Alignment, ...])
    """The language versions of the documents, paragraph by paragraph."""
    revisions = _Kind[tuple[Revision, ...]]("revisions.revisions", tuple[Revision, ...])
    """What later versions of the documents change."""

    def __init__(self, review: Review, earlier: Review | None = None, *, cache: Cache | None = None, labeller: Labeller | None = None) -> None:
        self.review, self.earlier = review, earlier
        self._cache, self._given = cache, labeller
        self._made: dict[str, object] = {}
        self._block: Callable[[object], object] | None = None

    def without(self, block: Callable[[object], object]) -> Links:
        """The same links, made of the same texts, with words blocked out in what they show (`assembling.Removing.of`)."""
        made = Links(self.review, self.earlier, cache=self._cache, labeller=self._given)
        made._made, made._block = self._made, block
        return made

    def labeller(self) -> Labeller:
        """The labeller whose vectors say what is alike."""
        from ..classifying import labeller

        return self._given or labeller()

    def once(self, kind: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """What `make` gives, made once; see `records.Cache`."""
        if kind not in self._made:
            self._made[kind] = self._cache.once(f"links.{kind}", of, make, beside=beside) if self._cache is not None else make()
        found = self._made[kind]
        return cast(_T, self._block(found) if self._block is not None else found)


def kinds_of_links() -> dict[str, object]:
    """The name of the stage and the type of each kind, as they are kept."""
    return {f"links.{name}": kind.of for name, kind in vars(Links).items() if isinstance(kind, _Kind)}
