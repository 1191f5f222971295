"""What a person assessed, as it is written into a form: by recommendation, with the words by which it is known again."""

from __future__ import annotations

from ..preparing.form_entries import FilledForm, FormEntry
from ..records import Assessment, Review, assessments
from .withheld import Withheld
from .wording import ASSESSMENTS, counted

_NAMED = 6


def form_entries(review: Review, withheld: Withheld) -> dict[str, FormEntry]:
    """What is to be written of each recommendation of a review, by its number: who assessed it is not."""
    made = assessments(review)
    entries = {}
    for item in review.items:
        judged = made.get(item.id)
        label = f"{ASSESSMENTS[Assessment(judged.value)][0]}." if judged is not None else ""
        why = withheld.view(judged.why.strip()) if judged is not None else ""
        entries[item.number] = FormEntry(label, why, item.text.clean)
    return entries


def filled_said(made: FilledForm, to: str) -> list[str]:
    """What became of a form, in sentences."""
    where = f"a new column, “{made.column}”" if made.added else f"the column “{made.column}”"
    said = [f"{counted(len(made.filled), 'recommendation')} filled in, in {where}: {to}"]
    if made.left:
        said.append(f"Not filled in, because something stands in the cell or it is merged: {_numbers(made.left)}.")
    if made.without:
        said.append(f"{counted(len(made.without), 'recommendation')} of the list without an assessment: {_numbers(made.without)}.")
    if made.unknown:
        said.append(f"In the list and not in the review: {_numbers(made.unknown)}.")
    return said


def _numbers(numbers: tuple[str, ...]) -> str:
    return ", ".join(numbers[:_NAMED]) + (f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else "")
