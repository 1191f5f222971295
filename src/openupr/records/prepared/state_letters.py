"""What special procedures of the Human Rights Council wrote to the State under review, and what it replied.

SVN-48/W1       the first letter, by its date           SVN-48/W1.3    its third paragraph
SVN-48/W1.3.2   what its second sentence is concerned at
SVN-48/G1       the first reply that is held            SVN-48/G1.2    its second paragraph
SVN-48/Y1.45    paragraph 45 of the first of the yearly reports on reprisals         SVN-48/Y1.I.12   paragraph 12 of its first annex

Their paragraphs are among those of the review's further documents.
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from .concerns import Speaker


class LetterType(StrEnum):
    """What a letter is, by the first letters of its reference."""

    ALLEGATION = "allegation_letter"  # AL: on violations that are said to have happened
    URGENT = "urgent_appeal"  # UA: on what goes on or is about to happen
    OTHER = "other_letter"  # OL: on laws, policies, practice
    UNKNOWN = "unknown"  # the reference can't be read


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to the State under review. `document` is the key of its file, `reference` its own ("AL SVN 3/2023"; empty: it can't be read),
    `date` an ISO prefix (empty: none is known), `mandates` are those that sent it, as far as its head names them, `replies` the identifiers of the
    replies that are held."""

    id: str
    document: str
    reference: str
    type: LetterType
    date: str
    mandates: tuple[Speaker, ...]
    replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterReply:
    """A reply of the State. `references` are those of the letters that it says it answers, `letters` the identifiers of those that are held."""

    id: str
    document: str
    references: tuple[str, ...]
    date: str
    letters: tuple[str, ...] = ()
