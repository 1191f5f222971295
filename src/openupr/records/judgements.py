"""A person's decision about a record, kept beside the dossier and never overwritten."""

from __future__ import annotations

import hashlib
import json

from ..light_dataclass import astuple, dataclass

REPLY = "reply"
"""The field of a reply to a sentence of ours: its value are the words that stand beside the sentence."""
ASSESSMENT = "assessment"
"""The field of a judgement on what became of a recommendation."""
TOLD = "told."
"""How a sentence of ours is named behind its review: “SVN-48/told.action”."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`who` decided, `when` (ISO date and time), on which `record`, that its `field` is `value`, and `why`.

    The record is named by its identifier and the SHA-256 of its text, so that a changed text is noticed. Of several judgements on one field of one
    record the newest counts.
    """

    record: str
    text_sha256: str
    field: str
    value: str
    who: str
    when: str
    why: str = ""

    @property
    def sha256(self) -> str:
        """The hash by which the decision is known, wherever its line stands."""
        return hashlib.sha256(json.dumps(astuple(self)).encode()).hexdigest()


TAKEN_BACK = "taken_back"
"""The value of a decision by which somebody takes back what they decided before on the same field of the same record."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people have decided on a review, as it was written, source by source: those that `count`, and those that `wait`, because nobody on this
    machine has taken them or said that they are trusted. `ahead` are those of either that are dated later than the day on which they were read,
    `late` those that count and were written after a newer one (by its date) on the same. `undone` are those
    that who took them has taken back, and the words that take them back: they count no more."""

    count: tuple[Judgement, ...] = ()
    wait: tuple[Judgement, ...] = ()
    ahead: tuple[Judgement, ...] = ()
    late: tuple[Judgement, ...] = ()
    undone: tuple[Judgement, ...] = ()
