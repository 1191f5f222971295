"""Reviews out of the store. What reads documents and puts reviews together is loaded only where something has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...assembling import JUDGEMENTS, SETTINGS
from ...errors import StoreError, UnknownNameError
from ...languages.messages import message, message_of
from ...records import Review, Store, unpack

if TYPE_CHECKING:
    from ...labelling import Labelled
    from ..apart.workers import Workers
    from ..taken_in.gathering import Report


def kept(store: Store, identifiers: Iterable[str], *, workers: Workers | None = None, report: Report | None = None) -> Iterator[Review]:
    """Reviews from the store, in this order; what was read by another version of OpenUPR is read again from the originals first. Raises
    `UnknownNameError` for a review that is not in the store."""
    return (found for found, _ in kept_with_keys(store, identifiers, workers=workers, report=report))


def kept_with_keys(
    store: Store, identifiers: Iterable[str], *, workers: Workers | None = None, report: Report | None = None
) -> Iterator[tuple[Review, str]]:
    """As `kept`, each review with the key by which what is made of it is kept (`derived.StoreCache`)."""
    wanted = list(identifiers)
    with store.read() as library:
        listed = {each.id for each in library.listed()}
    for identifier in wanted:
        if identifier not in listed:
            own = ", ".join(sorted(each for each in listed if each[:3] == identifier[:3]))
            number = message_of(len(listed), one="{n} review", many="{n} reviews")
            holds = message("{number}; of this State: {reviews}", number=number, reviews=own) if own else number
            raise UnknownNameError(
                message(
                    "{identifier} is not in the store ({address}), which holds {holds}", identifier=identifier, address=store.address, holds=holds
                ),
                next_step=message("`openupr list` shows what is there, `openupr read` takes its documents in."),
            )
    _bring_up(store, wanted, workers, report)
    for identifier in wanted:
        with store.read() as library:
            key = library.made_key(identifier)
            packed = library.output("review", library.current_key(identifier))
        if packed is not None:
            yield unpack(packed, Review), key
        elif report:
            report(
                StoreError(
                    message("the review could not be put together again"),
                    where=identifier,
                    next_step=message("Read its documents again with `openupr read`."),
                )
            )


def earlier(store: Store, identifier: str, *, workers: Workers | None = None) -> Review | None:
    """The last review of the same State before this one that the store holds, as today's code reads it."""
    with store.read() as library:
        before = library.earlier_id(identifier)
    return next(kept(store, [before], workers=workers), None) if before else None


def stored_labels(store: Store, review: Review) -> dict[str, Labelled]:
    """The labels of a review's clauses: those that the store holds, else made now."""
    with store.read() as library:
        packed = library.output("labels", library.current_key(review.id))
    if packed is None:
        from ..made.clause_labels import classify

        return classify([review])
    from ...labelling import Labelled

    return unpack(packed, dict[str, Labelled])


def _bring_up(store: Store, wanted: Sequence[str], workers: Workers | None, report: Report | None) -> None:
    """Take in what people have decided beside the documents, and put together anew what is stale. What does it is loaded only then."""
    seen: dict[str, str] = {}
    if store.writable and any(map(_has_decisions, _folders(store, wanted))):
        from ..apart.workers import Workers
        from .deciding import note_looked_at, notice_decisions

        seen = notice_decisions(store, wanted, workers or Workers(1, in_process=True), report)
    with store.read() as library:
        stale = library.stale()
    if stale & set(wanted):
        from ..apart.workers import Workers
        from .keeping import bring_up

        bring_up(store, wanted, workers or Workers(1, in_process=True), report)
    if seen:
        note_looked_at(store, seen)


def _folders(store: Store, wanted: Sequence[str]) -> set[Path]:
    with store.read() as library:
        return {Path(each.path).parent for identifier in wanted for each in library.documents(identifier)}


def _has_decisions(folder: Path) -> bool:
    return any((folder / name).exists() for name in (JUDGEMENTS, SETTINGS))
