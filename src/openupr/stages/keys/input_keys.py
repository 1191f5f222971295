"""The keys by which what goes into a stage is known: what its output depends on beside its code (`stage_versions`)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple

from ...records import Decisions, Judgement, Kind, ReviewStatus, UserMetadata, Weight
from ...records.judgements import ASSESSMENT, REPLY

_CHANGE_NOTHING = frozenset({ASSESSMENT, REPLY})
"""The fields of decisions that are shown beside what is made of a review, and change none of it: no link, label, description or result."""


def input_key(*parts: object) -> str:
    """The SHA-256 by which what goes into a stage is known."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def document_key(sha256: str, name: str, told: UserMetadata) -> str:
    """What reading a document depends on: its bytes, its name (which it is cited by where it has no symbol), and what the user told of it."""
    return input_key("document", sha256, name, told_text(told))


def review_key(identifier: str, status: ReviewStatus, documents: Sequence[str], decisions: Decisions) -> str:
    """What a review depends on: the keys of its documents in the order of their paths, people's decisions, and whether it took place."""
    apart = [[each.sha256 for each in found] for found in (decisions.wait, decisions.ahead)] if decisions.wait or decisions.ahead else []
    return input_key("review", identifier, status, documents, [astuple(each) for each in decisions.count], *apart)


def made_key(identifier: str, status: ReviewStatus, documents: Sequence[str], decisions: Decisions) -> str:
    """What all that is made of a review depends on: what the review does, but for decisions that change none of it."""
    if not any(each.field in _CHANGE_NOTHING for found in (decisions.count, decisions.wait, decisions.ahead) for each in found):
        return review_key(identifier, status, documents, decisions)
    count, wait, ahead = map(_that_change, (decisions.count, decisions.wait, decisions.ahead))
    return review_key(identifier, status, documents, Decisions(count, wait, ahead))


def _that_change(decisions: Sequence[Judgement]) -> tuple[Judgement, ...]:
    return tuple(each for each in decisions if each.field not in _CHANGE_NOTHING)


def told_text(told: UserMetadata) -> str:
    """What the user told, as kept: how much it weighs stands there where that is not the usual."""
    weight = [] if told.kind is None or told.weight == "told" else [told.weight]
    by = [f"{_BY}{told.by}"] if told.by else []
    saved = [f"{_SAVED}{told.saved}"] if told.saved else []
    return json.dumps([told.state, told.session, told.kind, *weight, *["noted"] * told.noted, *by, *saved])


def told_from(text: str) -> UserMetadata:
    """What the user told, from how it is kept."""
    state, session, kind, *more = json.loads(text)
    by = next((each.removeprefix(_BY) for each in more if each.startswith(_BY)), "")
    saved = next((each.removeprefix(_SAVED) for each in more if each.startswith(_SAVED)), "")
    weight = next((Weight(each) for each in more if each in set(Weight)), Weight.TOLD)
    return UserMetadata(state, session, Kind(kind) if kind else None, weight, noted="noted" in more, by=by, saved=saved)


_BY = "by "
"""What stands before the State whose statement it is."""
_SAVED = "saved on "
"""What stands before the day on which a list was saved."""
