"""What a worker does with a form: a stranger's Word file is taken to pieces for it."""

from __future__ import annotations

from pathlib import Path

from ...languages.messages import Text
from ...light_dataclass import dataclass
from ...preparing.forms.form_entries import FilledForm, FormEntry
from ...reading import content


@dataclass(frozen=True, slots=True)
class Filling:
    """A form to be filled: its path, what is written of each recommendation by its number, the column that a person names, and all that an
    assessment may be called."""

    path: str
    entries: dict[str, FormEntry]
    column: str | None
    labels: tuple[Text, ...]


def fill_form(job: Filling) -> FilledForm:
    """Fill the form. Raises `UnreadableError`, `UsageError`."""
    from ...preparing.forms.form_filling import filled_form

    return filled_form(content(job.path), Path(job.path).name, job.entries, job.column, job.labels)
