"""The store that a command uses: where it is, and the store opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..said.command_language import command_words, message

if TYPE_CHECKING:
    from ...records import Store
from ..said.said_on_stderr import say_on_stderr


def store_address(asked: str | None = None) -> str:
    """Where the store is: the file asked for, else the one that OPENUPR_STORE names, else the user's own."""
    if found := asked or os.environ.get("OPENUPR_STORE"):
        return found
    from platformdirs import user_data_path

    return str(user_data_path("openupr", appauthor=False) / "reviews.sqlite")


@contextmanager
def opened_store(address: str, *, make: bool = False) -> Iterator[Store]:
    """The store at this address, open. Raises `StoreError` when it is not there and is not to be made."""
    from ...errors import StoreError
    from ...searching.opening import is_there, open_store

    if not make and not is_there(address):
        raise StoreError(
            message("there is no store yet"), where=address, next_step=message("To make one: `openupr read` and the paths of documents.")
        )
    with open_store(address, waiting=lambda: say_on_stderr(command_words().say("Another openupr is writing to the store; waiting ..."))) as store:
        yield store
