"""`openupr open`: the app, in the browser."""

from __future__ import annotations

import typer

from ..given.common_options import STORE
from ..given.opened_stores import store_address
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr


def open_(
    address: str = typer.Argument(None, metavar="[RECORD]", help="Where to begin: a review or record (SVN-48, SVN-48/R140.12)."),
    store: str = STORE,
    port: int = typer.Option(None, min=1024, max=65535, help="The port on this machine (default: 8748, or one that is free)."),
    browser: bool = typer.Option(True, "--browser/--no-browser", help="Open the browser, or only print the address."),
    shortcut: bool = typer.Option(False, "--shortcut", help="Instead: put an icon on the desktop that opens the app."),
) -> None:
    """Open everything in the browser, on this machine alone. Ctrl-C ends it."""
    from ...errors import OpenUPRError, UsageError

    try:
        if shortcut:
            from ...serving.desktop_icon import put_icon

            say_on_stderr(command_words().say("The icon is there: {file}", file=str(put_icon(store_address(store) if store else ""))))
            return
        to = _place(address, store_address(store))
        try:
            from ...serving.app_served import serve
        except ModuleNotFoundError as error:
            step = message("Install it: pip install 'openupr[app]'.")
            raise UsageError(message("the app takes a library that is not installed ({name})", name=str(error.name)), next_step=step) from error

        def started(address: str) -> None:
            typer.echo(address)
            say_on_stderr(command_words().say("The app is open at this address, on this machine alone. The address works once. Ctrl-C ends the app."))
            if browser:
                import webbrowser

                webbrowser.open(address)

        serve(store_address(store), port=port, to=to, language=command_words().language, started=started)
    except OpenUPRError as error:
        exit_with_error(error)
    say_on_stderr(command_words().say("The app is closed. What was being read can be gone on with."))


def _place(address: str | None, store: str) -> str:
    """The page that is opened first. Raises `UsageError` for what names no review and no record, `StoreError` where there is no store to hold it."""
    if not address:
        return "/"
    from pathlib import Path

    from ...errors import StoreError, UsageError
    from ...searching.opening import is_there
    from ..given.given_arguments import identifier_of

    named = identifier_of(Path(address), "any")
    if named is None:
        raise UsageError(message("this names no review and no record"), where=address, next_step=message("Write SVN-48, or SVN-48/R140.12."))
    if not is_there(store):
        raise StoreError(message("there is no store yet"), where=store, next_step=message("Leave the name out, and hand in documents in the app."))
    return f"/r/{named[0]}" + (f"/{named[1]}" if named[1] else "")
