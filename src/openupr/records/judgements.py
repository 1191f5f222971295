"""A person's decision about a record, kept beside the dossier and never overwritten."""

from __future__ import annotations

from dataclasses import dataclass


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
