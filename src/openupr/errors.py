"""Every exception that OpenUPR raises on purpose, in one tree.

    OpenUPRError                  says what happened, in which file and where, and what to do next
    ├── UnreadableError           a file can't be read at all (missing, truncated, encrypted, not a document)
    │   └── StoppedError          reading it took too long or too much memory, or ended the process that did it
    ├── UnknownReviewError        the documents don't say whose review, in which session, they belong to
    ├── UnknownNameError          a code, session or identifier that no table knows
    ├── StoreError                the store can't be opened, written or trusted (full, read-only, busy, damaged, of a newer version)
    ├── BeingMadeError            what was asked for is still being made: ask for it again
    ├── FetchError                a document could not be got from where it is published
    │   ├── NotAskedError         it was not asked for: its host is not on the list, or not public, or can't be found
    │   │   └── KeptOutError      its robots.txt, or the host by its answers, asks programs to leave it alone
    │   └── NoAnswerError         it was asked for, and no whole answer came
    └── UsageError                a request that contradicts itself or names what is not there
        └── ReadOnlyFolderError   a folder is read-only, or says that it is: nothing is written there

A user's mistake or a bad file is one of these and is shown without a traceback; anything else that escapes is a bug of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple


class Worded(NamedTuple):
    """What an error says, with its named values: a message to the rooms that know no language yet."""

    text: str
    values: Mapping[str, str | int]

    def __str__(self) -> str:
        return self.text.format(**self.values)


def worded(text: str, /, **values: str | int) -> Worded:
    """A message of an error: `worded("no State is called “{name}”", name=name)`."""
    return Worded(text, values)


class OpenUPRError(Exception):
    """The root. `what` happened, `where` (a file, a page, a record; may be empty), and the `next_step` for the user: in English, and as they were
    `told`, which may be messages that have a language."""

    def __init__(self, what: object, *, where: str = "", next_step: object = "") -> None:
        self.what = str(what)
        self.where = where
        self.next_step = str(next_step)
        self.told = (what, next_step)
        super().__init__(self.what)

    def __str__(self) -> str:
        return self.said_in(str)

    def said_in(self, say: Callable[[Any], str]) -> str:
        """All of it in a reader's language: `say` makes a text of a message (`Messages.said`)."""
        what, next_step = map(say, self.told)
        # A file's name may hold line breaks, which would forge a line of ours, and characters that turn the direction of the text.
        where = "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in self.where)
        message = f"{where}: {what}" if where else what
        if not next_step:
            return message
        return f"{message}{'' if message.endswith(('.', '!', '?', ':')) else '.'} {next_step}"


class UnreadableError(OpenUPRError):
    """A file can't be read at all. The batch goes on without it; the file is named."""


class StoppedError(UnreadableError):
    """Reading a file was ended: it took too long or too much memory, or its process broke down. The batch goes on without it."""


class UnknownReviewError(OpenUPRError):
    """No document says which State and session are under review, and the user did not say either."""


class UnknownNameError(OpenUPRError, LookupError):
    """A code, session number or record identifier that no table knows."""


class StoreError(OpenUPRError):
    """The store can't be opened, written or trusted: full, read-only, in use, damaged, or made by a newer OpenUPR.

    What it held before is still there.
    """


class BeingMadeError(OpenUPRError):
    """What was asked for is being made by another thread or process, and the time to wait for it is over. What was begun goes on."""

    def __init__(self) -> None:
        super().__init__("what was asked for is still being made", next_step="Ask for it again in some seconds.")


class FetchError(OpenUPRError):
    """A document could not be got from where it is published. The others are fetched all the same."""


class NotAskedError(FetchError):
    """It was not asked for: its host is not on the list, or not public, or can't be found."""


class KeptOutError(NotAskedError):
    """It was not asked for: its robots.txt asks programs to leave it alone, or the host has shown that it wants a person. A person may open it."""


class NoAnswerError(FetchError):
    """It was asked for, and no whole answer came: no connection, too slow, broken off. What came is kept, and the next try goes on from there."""


class UsageError(OpenUPRError):
    """The request contradicts itself or names what is not there."""


class ReadOnlyFolderError(UsageError):
    """A folder can't be written, or its marks or its documents' say that it is not to be. Nothing was written in it, and nothing is, whoever asks."""
