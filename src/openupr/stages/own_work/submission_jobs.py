"""What a worker does with a submission before it is sent: what its text says, what its file tells, and a clean copy."""

from __future__ import annotations

from pathlib import Path

from ...errors import UsageError
from ...extracting.statement_texts import no_words
from ...languages.messages import message
from ...light_dataclass import dataclass
from ...preparing.drafting.submission_read import SubmissionRead, submission_read
from ...preparing.published.told_by_file import ToldByFile
from ...reading import content, read_bytes, sniff


@dataclass(frozen=True, slots=True)
class SubmissionGiven:
    """A submission that is to be sent: its path, and the session of the review that it is for (None: not known)."""

    path: str
    session: int | None


@dataclass(frozen=True, slots=True)
class SubmissionLooked:
    """A submission as read, the SHA-256 of its file, and what that tells besides (None: its format is none that is looked into)."""

    read: SubmissionRead
    sha256: str
    told: tuple[ToldByFile, ...] | None


@dataclass(frozen=True, slots=True)
class CleanCopy:
    """A clean copy: its bytes, and what it still tells, found in it by the same reader."""

    data: bytes
    told: tuple[ToldByFile, ...]


def submission_in(given: SubmissionGiven) -> SubmissionLooked:
    """Read a submission. Raises `UnreadableError`, `UsageError`."""
    data, name = content(given.path), Path(given.path).name
    if not data.strip():
        raise UsageError(message("the file is empty"), where=name, next_step=message("Give the file that you are going to send."))
    told = tells_of(data, name)
    transcript = read_bytes(data, name)
    if not transcript.text.strip():
        raise no_words(transcript)
    read = submission_read(transcript, given.session)
    transcript.close()
    return SubmissionLooked(read, transcript.sha256, told)


def clean_copy(path: str) -> CleanCopy:
    """The clean copy of a submission, read again. Raises `UnreadableError`, `UsageError`."""
    data, name = content(path), Path(path).name
    match sniff(data):
        case "zip":
            from ...preparing.published.word_file_cleaned import cleaned_word_file

            made = cleaned_word_file(data, name)
        case "pdf":
            from ...preparing.published.pdf_file_cleaned import cleaned_pdf

            made = cleaned_pdf(data, name)
        case kind:
            raise UsageError(
                message("no clean copy can be made of {called}", called=_called(kind)),
                where=name,
                next_step=message("Save it as .docx or PDF, and give that."),
            )
    return CleanCopy(made, tells_of(made, name) or ())


def tells_of(data: bytes, name: str) -> tuple[ToldByFile, ...] | None:
    """What a file tells; None for a format that is not looked into. Raises `UnreadableError`."""
    match sniff(data):
        case "zip":
            from ...preparing.published.word_file_tells import word_file_tells

            return word_file_tells(data, name)
        case "pdf":
            from ...preparing.published.pdf_file_tells import pdf_file_tells

            return pdf_file_tells(data, name)
        case _:
            return None


def _called(kind: str) -> str:
    return {"ole": "an old Word file (.doc)", "html": "a web page", "text": "a plain text"}.get(kind, "a file of this format")
