"""Arguments and options that several commands have, said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    pass


GIVEN = "Documents, folders of them, or reviews in the store (SVN-48)."
"""The help of what `Reader.read` takes."""


STORE = typer.Option(None, "--store", help="The store to use (default: the file that OPENUPR_STORE names, else one in your data folder).")
"""The option that names the store, the same for every command."""


SHEET = typer.Option(None, "--sheet", help="In a workbook, the sheet to read, by name or number (default: the first that has the column).")


ENCODING = typer.Option(None, "--encoding", help="The encoding of a .csv that is no Unicode: cp1250, mac_roman ... (default: Windows-1252).")
"""The options of a table of one's own texts."""


TRUST = typer.Option(False, "--trust", help="Apply the decisions in the folders' judgements.jsonl, also those that were not taken on this machine.")
"""The option that lets other people's decisions count."""


NO_PERSONS = typer.Option(
    False,
    "--no-persons",
    help="Block out the names of persons, and words that may be names (SECURITY.md); no page is pictured then. Some may remain: read it first.",
)
"""The option that blocks out persons' names."""
