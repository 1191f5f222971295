"""What came out of a stage, by what went in, and the keys of what goes in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select

from ..records import Held, Judgement, Kind
from .schema import STAGES
from .stage_versions import stage_version

if TYPE_CHECKING:
    from ..identifying import Told


def key_of(*parts: object) -> str:
    """The SHA-256 by which what goes into a stage is known."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def document_key(sha256: str, name: str, told: Told) -> str:
    """What reading a document depends on: its bytes, its name (which it is cited by where it has no symbol), and what the user told of it."""
    return key_of("document", sha256, name, told_text(told))


def review_key(identifier: str, status: Held, documents: Sequence[str], judgements: Sequence[Judgement]) -> str:
    """What a review depends on: the keys of its documents in the order of their paths, people's decisions, and whether it took place."""
    return key_of("review", identifier, status, documents, [astuple(each) for each in judgements])


def told_text(told: Told) -> str:
    """What the user told, as kept: how much it weighs stands there where that is not the usual."""
    weight = [] if told.kind is None or told.weight == "told" else [told.weight]
    return json.dumps([told.state, told.session, told.kind, *weight, *["noted"] * told.noted])


def told_from(text: str) -> Told:
    """What the user told, from how it is kept."""
    from ..identifying import Told, Weight

    state, session, kind, *more = json.loads(text)
    weight = Weight(more[0]) if more else Weight.TOLD
    return Told(state, session, Kind(kind) if kind else None, weight, noted="noted" in more)


def output(connection: Connection, stage: str, key: str, beside: str = "") -> bytes | None:
    """What came out of a stage for this input, if it was made by today's version of it; `beside`: with the review of this key, for links with it."""
    wanted = (STAGES.c.input == key) & (STAGES.c.stage == stage) & (STAGES.c.version == _version(stage, beside))
    found: bytes | None = connection.execute(select(STAGES.c.output).where(wanted)).scalar()
    return found


def outputs(connection: Connection, stage: str) -> set[str]:
    """The keys of every input that today's version of a stage has an output for."""
    return set(connection.execute(select(STAGES.c.input).where((STAGES.c.stage == stage) & (STAGES.c.version == stage_version(stage)))).scalars())


def put_output(connection: Connection, stage: str, key: str, data: bytes, beside: str = "") -> None:
    """Keep an output, in the place of those that other versions of the stage gave for the input."""
    connection.execute(delete(STAGES).where((STAGES.c.input == key) & (STAGES.c.stage == stage)))
    row = {"input": key, "stage": stage, "version": _version(stage, beside), "sha256": hashlib.sha256(data).hexdigest(), "output": data}
    connection.execute(insert(STAGES), row)


def _version(stage: str, beside: str) -> str:
    """The version of a stage, with the review beside which it is made: what was made beside another one, or an older text of it, is of no use."""
    return stage_version(stage) + (f".{beside[:16]}" if beside else "")


def drop_beside(connection: Connection, key: str) -> None:
    """Remove every output that was made beside the review of this key: it holds words of that review."""
    connection.execute(delete(STAGES).where(STAGES.c.version.endswith(f".{key[:16]}", autoescape=True)))


def keep_beside(connection: Connection, stage: str, key: str, data: bytes, beside: str) -> None:
    """Keep what was made of a review, beside another one (empty: none), if both are still there: another process may have forgotten one meanwhile."""
    there = set(connection.execute(select(STAGES.c.input).where((STAGES.c.stage == "review") & STAGES.c.input.in_([key, beside]))).scalars())
    if {key, *filter(None, [beside])} <= there:
        put_output(connection, stage, key, data, beside)


def drop_outputs(connection: Connection, keys: Iterable[str]) -> None:
    """Remove every output for these inputs."""
    for key in keys:
        connection.execute(delete(STAGES).where(STAGES.c.input == key))
