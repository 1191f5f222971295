"""`openupr fill`: OHCHR's own list, filled in from what persons assessed."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr


def fill(
    path: Path = typer.Argument(parser=given_path, metavar="REVIEW", help="The review: its folder, or its name in the store (SVN-34)."),
    form: Path = typer.Argument(help="The thematic list of recommendations that OHCHR issued for it: a .docx."),
    to: Path = typer.Option(..., help="The file to write: a .docx, and another one than the form."),
    column: str = typer.Option(None, help="The head of the column to fill (default: that for the assessment; a list without one gets it)."),
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Fill OHCHR's thematic list, cell by cell, with the assessments that you gave by `openupr judge --assessment` or in a tracker. All other bytes
    of the form stay, and a cell with words in it is left."""
    from ...errors import OpenUPRError, UsageError
    from ...stages.own_work.form_jobs import Filling, fill_form
    from ...views.desk.assessed import ASSESSED_AS, filled_said, form_entries
    from ..given.one_review import only_review
    from ..given.to_file import write_output

    reader = Reader(store=store, trust=trust)
    try:
        if to.suffix.lower() != ".docx":
            raise UsageError(
                message("a form can't be written as “{suffix}”", suffix=to.suffix or to.name),
                where=str(to),
                next_step=message("End the name in .docx."),
            )
        refuse_overwriting(to, [form, path])
        chosen = only_review(reader.read([path]), "fill", [path])
        entries = form_entries(chosen, reader.withheld([chosen]))
        with reader.processes(1) as workers:  # whether it is such a form is said before anybody assesses
            made = workers.one(fill_form, Filling(str(form), entries, column, ASSESSED_AS), name=form.name)
        if not any(each.assessment for each in entries.values()):
            first = next(iter(chosen.items)).id if chosen.items else f"{chosen.id}/R1"
            step = message(
                'Assess what you can: `openupr judge {first} --assessment partly --by YOU --why "..."`, or fill a tracker (`openupr follow`).',
                first=first,
            )
            raise UsageError(message("nobody has assessed a recommendation of this review yet"), where=chosen.id, next_step=step)
        if not made.filled and not made.left:
            raise UsageError(
                message("no recommendation of this list has an assessment"), where=form.name, next_step=message("Assess one of those that it has.")
            )
        write_output(to, made.data)
        for said in filled_said(made, str(to)):
            say_on_stderr(command_words().said(said))
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
