"""What a person assessed, as it is written into a form: by recommendation, with the words by which it is known again."""

from __future__ import annotations

from ...languages.messages import Message, Text, message, message_of
from ...preparing.forms.form_entries import FilledForm, FormEntry
from ...records import Assessment, Review, assessments
from ..code_words import ASSESSMENTS
from ..withheld import Withheld

ASSESSED_AS = tuple(Message(label) for label, _ in ASSESSMENTS.values())
"""All that an assessment may be called in a form."""
_NAMED = 6


def form_entries(review: Review, withheld: Withheld) -> dict[str, FormEntry]:
    """What is to be written of each recommendation of a review, by its number: who assessed it is not."""
    made = assessments(review)
    entries = {}
    for item in review.items:
        judged = made.get(item.id)
        label = Message(ASSESSMENTS[Assessment(judged.value)][0]) if judged is not None else ""
        why = withheld.view(judged.why.strip()) if judged is not None else ""
        entries[item.number] = FormEntry(label, why, item.text.clean)
    return entries


def filled_said(made: FilledForm, to: str) -> list[Text]:
    """What became of a form, in sentences."""
    filled, column = len(made.filled), made.column
    said: list[Text] = [
        message_of(
            filled,
            one="{n} recommendation filled in, in a new column, “{column}”: {file}",
            many="{n} recommendations filled in, in a new column, “{column}”: {file}",
            column=column,
            file=to,
        )
        if made.added
        else message_of(
            filled,
            one="{n} recommendation filled in, in the column “{column}”: {file}",
            many="{n} recommendations filled in, in the column “{column}”: {file}",
            column=column,
            file=to,
        )
    ]
    if made.by_states:
        said.append(message("The list has other words than the report here, as one in another language has. Its numbers and States are the same."))
    if made.left:
        said.append(message("Not filled in, because something stands in the cell or it is merged: {numbers}.", numbers=_numbers(made.left)))
    if made.without:
        said.append(
            message_of(
                len(made.without),
                one="{n} recommendation of the list without an assessment: {numbers}.",
                many="{n} recommendations of the list without an assessment: {numbers}.",
                numbers=_numbers(made.without),
            )
        )
    if made.unknown:
        said.append(message("In the list and not in the review: {numbers}.", numbers=_numbers(made.unknown)))
    return said


def _numbers(numbers: tuple[str, ...]) -> Text:
    first, rest = ", ".join(numbers[:_NAMED]), len(numbers) - _NAMED
    return message_of(rest, one="{numbers} and {n} more", many="{numbers} and {n} more", numbers=first) if rest > 0 else first
