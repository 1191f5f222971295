"""What is written into a form, and what became of it. Apart from what takes the form to pieces: who asks a worker for it need not load that."""

from __future__ import annotations

from ...languages.messages import Text
from ...light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FormEntry:
    """What is to be written of one recommendation: the assessment, to be said in the language of the form without its full stop, the comment in words
    (either may be empty), and the recommendation's own words, by which it is known again."""

    assessment: Text
    comment: str
    words: str


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A filled form: its bytes, the head of the column (or columns), whether that was `added`, the numbers of the recommendations that were `filled`,
    of those whose cells have words already (`left`), of those without an assessment (`without`), and those that the review lacks (`unknown`).
    `by_states`: its words are not the review's, and it was known by its numbers and States."""

    data: bytes
    column: str
    added: bool
    filled: tuple[str, ...]
    left: tuple[str, ...]
    without: tuple[str, ...]
    unknown: tuple[str, ...]
    by_states: bool = False
