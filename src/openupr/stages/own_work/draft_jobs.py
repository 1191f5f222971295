"""What a worker does with a draft, a statement and two versions of a text: whoever sent them may have sent them to do harm."""

from __future__ import annotations

from pathlib import Path

from ...errors import UsageError
from ...extracting.submission import with_paragraphs_joined
from ...languages.messages import Text, message
from ...light_dataclass import dataclass
from ...preparing import Draft, StatementText, find_recommendations, no_words, read_statement
from ...reading import Transcript, content, read_bytes
from ...records import Difference, Document, WorkingGroupReport
from .versions_compared import compare_versions


@dataclass(frozen=True, slots=True)
class TextGiven:
    """A draft or statement: its path, or the bytes of standard input; and the words from which on a statement is spoken."""

    path: str
    data: bytes | None = None
    begin: str | None = None


@dataclass(frozen=True, slots=True)
class Comparing:
    """Two versions of one text, and what is told of them (`compare_versions`)."""

    before: str
    after: str
    review: str | None
    kind: str | None


def draft_in(given: TextGiven) -> tuple[Draft, bytes | None]:
    """The recommendations of a draft, and its bytes where it is a file of Word's. Raises `UnreadableError`, `UsageError`."""
    transcript, data = _read(given)
    if not transcript.text.strip():
        raise no_words(transcript)
    return find_recommendations(with_paragraphs_joined(transcript)), data if transcript.format == "docx" and given.data is None else None


def statement_in(given: TextGiven) -> StatementText:
    """What is read out of a statement. Raises `UnreadableError`, `UsageError`."""
    return read_statement(_read(given)[0], given.begin)


def versions_compared(job: Comparing) -> tuple[tuple[Difference, ...], tuple[WorkingGroupReport | Document, ...], list[Text]]:
    """What differs, what tells persons (`compare_versions`), and what is to be noticed. Raises `UnreadableError`, `UsageError`."""
    unlike: list[Text] = []
    found, told = compare_versions(job.before, job.after, review=job.review, kind=job.kind, notice=unlike.append)
    return found, told, unlike


def given_text_name(given: TextGiven) -> str:
    """What the text is called in messages."""
    return Path(given.path).name if given.data is None else "standard input"


def _read(given: TextGiven) -> tuple[Transcript, bytes]:
    data = content(given.path) if given.data is None else given.data
    name = given_text_name(given)
    if not data.strip():  # of a document of the UN, reading says what that means; a draft is the user's own
        raise UsageError(message("the file is empty"), where=name, next_step=message("Write the draft into it, and save it."))
    return read_bytes(data, name), data
