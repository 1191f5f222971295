"""A request that is not answered as it was asked; `said_errors` makes the answer of it."""

from __future__ import annotations

from ...languages.messages import Text


class Refused(Exception):  # noqa: N818 - it is no error of the program
    """A request that is not answered as it was asked: its `status`, `what` happened, the `next_step`, which are said in the reader's language."""

    def __init__(self, status: int, what: Text, next_step: Text = "") -> None:
        super().__init__(str(what))
        self.status, self.what, self.next_step = status, what, next_step


class BeingMade(Refused):
    """What was asked for is being made: it is to be asked for again in some seconds."""

    def __init__(self, what: Text, next_step: Text) -> None:
        super().__init__(503, what, next_step)
