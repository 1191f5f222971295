"""Reviews in the store: what they are put together from, what came out, their labels, and people's decisions on them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select, update

from ..records import Counts, Held, Judgement, Review, counts
from .codec import unpack
from .index_protocol import Index
from .judged_words import keep_words
from .kept_documents import CURRENT, documents
from .schema import DOCUMENTS, JUDGEMENTS, REVIEWS
from .stages import drop_beside, drop_outputs, output, outputs, put_output, review_key

if TYPE_CHECKING:
    from ..labelling import Labelled

_FIELDS = tuple(each.name for each in fields(Judgement))


@dataclass(frozen=True, slots=True)
class Listed:
    """A review as the store lists it; `counts` is None while it has not been put together."""

    id: str
    status: Held
    counts: Counts | None


@dataclass(frozen=True, slots=True)
class Made:
    """A review as put together from what `key` names: itself and its labels by the clauses' identifiers, packed, and the words that were judged."""

    id: str
    key: str
    review: bytes
    labels: bytes
    words: dict[str, str] = field(default_factory=dict)


def labels_type() -> type[dict[str, Labelled]]:
    """Labels as they are kept: by the clause's identifier. Who only looks at what is there need not load the labeller."""
    from ..labelling import Labelled

    return dict[str, Labelled]


def listed(connection: Connection) -> list[Listed]:
    """Every review in the store, by identifier."""
    rows = connection.execute(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.counts).order_by(REVIEWS.c.id))
    return [Listed(each.id, Held(each.status), Counts(**json.loads(each.counts)) if each.counts else None) for each in rows]


def current_key(connection: Connection, identifier: str) -> str:
    """The key of what the review is to be put together from, as the store is now."""
    keys = [each.key for each in documents(connection, identifier)]
    return review_key(identifier, status(connection, identifier), keys, judgements(connection, identifier))


def stale(connection: Connection) -> set[str]:
    """The reviews of which the store does not hold what today's code makes of their documents: another version read them, or a document or a decision
    has come in since."""
    keys: dict[str, list[str]] = defaultdict(list)
    for review, key in connection.execute(select(DOCUMENTS.c.review, DOCUMENTS.c.input).where(CURRENT).order_by(DOCUMENTS.c.path)):
        keys[review].append(key)
    judged = set(connection.execute(select(JUDGEMENTS.c.review)).scalars())
    made = outputs(connection, "review") & outputs(connection, "labels")
    found = set()
    for identifier, held, before in connection.execute(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.input)):
        decided = judgements(connection, identifier) if identifier in judged else []
        if before not in made or before != review_key(identifier, Held(held), keys[identifier], decided):
            found.add(identifier)
    return found


def status(connection: Connection, identifier: str) -> Held:
    """Whether the review took place, as the dossier says."""
    return Held(connection.execute(select(REVIEWS.c.status).where(REVIEWS.c.id == identifier)).scalar() or Held.HELD)


def put_status(connection: Connection, identifier: str, held: Held | None) -> None:
    """Note that there is this review. `held`: what the dossier says of whether it took place (None: it says nothing now, what it said stays)."""
    if connection.execute(select(REVIEWS.c.id).where(REVIEWS.c.id == identifier)).first() is None:
        row = {"id": identifier, "state": identifier[:3], "session": int(identifier[4:]), "status": held or Held.HELD, "input": "", "counts": ""}
        connection.execute(insert(REVIEWS), row)
    elif held is not None:
        connection.execute(update(REVIEWS).where((REVIEWS.c.id == identifier) & (REVIEWS.c.status != held)).values(status=held))


def put_together_from(connection: Connection, identifier: str) -> str:
    """The key of what the review was last put together from; empty where it never was."""
    return connection.execute(select(REVIEWS.c.input).where(REVIEWS.c.id == identifier)).scalar() or ""


def put_review(connection: Connection, made: Made, index: Index | None) -> bool:
    """Keep a review, its labels, its counts and its place in the index. False, and nothing kept, if what it is put together from has changed
    meanwhile: another process has read a document of it."""
    from ..assembling import has_removed

    if current_key(connection, made.id) != made.key:
        return False
    before = put_together_from(connection, made.id)
    if before and before != made.key:
        drop_outputs(connection, [before])
        drop_beside(connection, before)
    put_output(connection, "review", made.key, made.review)
    put_output(connection, "labels", made.key, made.labels)
    keep_words(connection, made.id, made.words)
    review = unpack(made.review, Review)
    connection.execute(update(REVIEWS).where(REVIEWS.c.id == made.id).values(input=made.key, counts=json.dumps(asdict(counts(review)))))
    if index is not None:
        index.put(connection, review, unpack(made.labels, labels_type()))
        if has_removed(review):
            index.tidy(connection)  # words that were removed stay in the index's older pieces until they are merged
    return True


def review(connection: Connection, identifier: str) -> Review | None:
    """A review as it was put together; None where it is not there, or stale (`stages.kept` puts it together again)."""
    found = output(connection, "review", current_key(connection, identifier))
    return unpack(found, Review) if found else None


def labels(connection: Connection, identifier: str) -> dict[str, Labelled] | None:
    """The labels of a review's clauses; None where they are not there, or stale."""
    found = output(connection, "labels", current_key(connection, identifier))
    return unpack(found, labels_type()) if found else None


def judgements(connection: Connection, identifier: str) -> list[Judgement]:
    """People's decisions on the records of a review, oldest first."""
    columns = [JUDGEMENTS.c[name] for name in _FIELDS]
    rows = connection.execute(
        select(*columns).where(JUDGEMENTS.c.review == identifier).order_by(JUDGEMENTS.c.when, JUDGEMENTS.c.source, JUDGEMENTS.c.id)
    )
    return [Judgement(*row) for row in rows]


def put_judgements(connection: Connection, identifier: str, source: str, found: Sequence[Judgement]) -> None:
    """Mirror the decisions of a dossier's file (`source`: its folder): what stands in the file stands in the store, what was decided here stays."""
    mirrored = (JUDGEMENTS.c.review == identifier) & (JUDGEMENTS.c.source == source)
    columns = [JUDGEMENTS.c[name] for name in _FIELDS]
    if [Judgement(*row) for row in connection.execute(select(*columns).where(mirrored).order_by(JUDGEMENTS.c.id))] == list(found):
        return
    connection.execute(delete(JUDGEMENTS).where(mirrored))
    for each in found:
        add_judgement(connection, identifier, each, source)


def add_judgement(connection: Connection, identifier: str, judgement: Judgement, source: str = "") -> None:
    """Keep one decision. An empty `source`: it stands here alone, because the dossier's folder can't be written."""
    row = {name: getattr(judgement, name) for name in _FIELDS}
    connection.execute(insert(JUDGEMENTS), {"review": identifier, "source": source, **row})


def earlier_id(connection: Connection, identifier: str) -> str | None:
    """The identifier of the last review of the same State before this one that the store holds."""
    c = REVIEWS.c
    before = (c.state == identifier[:3]) & (c.session < int(identifier[4:]))
    return connection.execute(select(c.id).where(before).order_by(c.session.desc())).scalars().first()
