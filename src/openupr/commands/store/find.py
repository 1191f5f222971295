"""`openupr find`: search the store."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import NO_PERSONS, STORE
from ..given.given_arguments import refuse_overwriting
from ..given.opened_stores import opened_store, store_address
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width

_ON_SCREEN = 20


def find(
    query: list[str] = typer.Argument(
        None, help='Words, "phrases", and, or, not, brackets, a star behind the beginning of a word (discriminat*). Words side by side: all of them.'
    ),
    state: list[str] = typer.Option(None, help="State under review, by name or code. This option and the others: several times, or with commas."),
    by: list[str] = typer.Option(None, help="Who recommends, speaks or asks, by name or code."),
    group: list[str] = typer.Option(None, help="Regional group of who recommends, speaks or asks: african, asia_pacific, grulac ..."),
    position: list[str] = typer.Option(None, help="The State's final position: supported, noted, not_supported, supported_in_part ..."),
    claim: list[str] = typer.Option(
        None,
        help="What the State says of implementation: implemented, in_progress ... Each also finds “implemented or in progress”; a hit says which.",
    ),
    issue: list[str] = typer.Option(
        None, help="UPR Info's issue as our program labels it, or a part of its name that only one has: “Death penalty”."
    ),
    category: list[str] = typer.Option(None, help="UPR Info's action category as our program labels it, 1 to 5 or its name: specific."),
    session: list[str] = typer.Option(None, help="Session of the Working Group, or a range: 17, 13-26."),
    cycle: list[str] = typer.Option(None, help="Cycle: 1 to 4."),
    kind: list[str] = typer.Option(None, help="recommendation, statement, paragraph (also what the State itself says), response, question ..."),
    limit: int = typer.Option(None, min=1, help=f"How many to show (default: {_ON_SCREEN} on the screen, all in a file)."),
    to: Path = typer.Option(
        None, help="Write all hits: a table (.csv, .xlsx, .parquet, .json, .jsonl) or a text (.docx) by the ending; - for stdout (csv)."
    ),
    json: bool = typer.Option(False, "--json", help="Write all hits to stdout as JSON."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
) -> None:
    """Search recommendations, statements, answers and questions of all reviews in the store; recommendations first, newest session first.
    What contributors sent is not searched."""
    from ...errors import OpenUPRError, StoreError
    from ...languages.messages import messages
    from ...rendering.hits import found_lines
    from ...searching import Query
    from ...searching.opening import Search
    from ...views.passages_found import NOTHING_HELD, passages_found, why_nothing_found
    from ...views.withheld import may_be_off

    filters = {"state": state, "by": by, "group": group, "position": position, "claim": claim}
    filters |= {"issue": issue, "category": category, "session": session, "cycle": cycle, "kind": kind}
    table = to is not None or json
    text = to is not None and to.suffix.lower() == ".docx"
    try:
        refuse_overwriting(to)
        with opened_store(store_address(store)) as found, found.read() as library:
            searched = Search(library)
            reviews = searched.states()
            asked = Query.of(" ".join(query or ()), held=reviews, **{name: given for name, given in filters.items() if given})
            hits = searched.find(asked, limit=limit or (None if table else _ON_SCREEN))
            why = None if hits.total else searched.emptied(asked)
        reader = Reader(store=store)
        looked_at = sorted({hit.review for hit in hits.hits if no_persons or may_be_off(hit.id, hit.text)})
        held = reader.get(looked_at) if looked_at else []
        if len(held) < len(looked_at):  # nobody can tell then whose names are off
            raise StoreError(
                message("a review in which this was found can't be put together"), next_step=message("Read its documents again with `openupr read`.")
            )
        shown = passages_found(hits, reader.withheld(held, no_persons=no_persons), messages() if table and not text else command_words())
        if text and to is not None:
            from ... import __version__
            from ...rendering.files.exports import whole_file
            from ...rendering.word.found_word import found_word

            with whole_file(to) as out:
                out.write(found_word(shown, " ".join(query or ()), __version__, command_words().language))
            say_on_stderr(command_words().count(len(shown.passages), one="{n} hit in {file}", many="{n} hits in {file}", file=str(to)))
        elif table:
            from ...rendering.files.exports import write
            from ...rendering.table_of_hits import found_table

            written = write(found_table(shown), to or Path("-"), None if to else "json")
            if to and str(to) != "-":
                say_on_stderr(command_words().count(written, one="{n} hit in {file}", many="{n} hits in {file}", file=str(to)))
    except OpenUPRError as error:
        exit_with_error(error)
    if why:
        say_on_stderr(why_nothing_found(asked, why, command_words()) if reviews else command_words().say(NOTHING_HELD))
    elif not table:
        typer.echo(found_lines(shown, terminal_width(), command_words()))
