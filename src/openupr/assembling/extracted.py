"""What the documents of one review say, kind by kind.

Each extractor is imported when the first document of its kind is met: most documents are reports, and what all the kinds together need takes longer
to load than a report takes to read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from ..languages.word_tables import reading_in
from ..reading import Transcript
from ..records import (
    Addendum,
    AdvanceQuestion,
    AdvanceQuestions,
    Compilation,
    Item,
    NationalReport,
    NumberedDocument,
    StakeholderSummary,
    ThematicList,
)
from .read_document import ReadDocument

_T = TypeVar("_T")

Reread = Callable[[ReadDocument], Transcript]
"""A file's transcript again: these documents are read with the records of others at hand."""


def addenda(files: Sequence[ReadDocument], reread: Reread, review: str, items: Sequence[Item]) -> list[Addendum]:
    """Each addendum, its responses joined to the report's items."""
    if not files:
        return []
    from ..extracting import addendum

    return [_read(taken, partial(addendum.extract_addendum, reread(taken), taken.document, review, items)) for taken in files]


def thematic_lists(files: Sequence[ReadDocument], reread: Reread, review: str) -> list[ThematicList]:
    """Each of OHCHR's thematic lists."""
    if not files:
        return []
    from ..extracting import thematic_list

    return [_read(taken, partial(thematic_list.extract_thematic_list, reread(taken), taken.document, review)) for taken in files]


def advance_questions(files: Sequence[ReadDocument], reread: Reread, review: str) -> tuple[list[AdvanceQuestions], tuple[AdvanceQuestion, ...]]:
    """Each document of advance questions, and the questions of all, numbered through them."""
    if not files:
        return [], ()
    from ..extracting import advance_questions as asked

    read = [_read(taken, partial(asked.extract_advance_questions, reread(taken), taken.document, review)) for taken in files]
    return read, asked.numbered_questions(read)


def compilation(text: NumberedDocument | None) -> Compilation | None:
    """OHCHR's compilation from its paragraphs."""
    if text is None:
        return None
    from ..extracting.compilation import read_compilation

    return _read(text, partial(read_compilation, text))


def national_report(text: NumberedDocument | None) -> NationalReport | None:
    """The State's national report from its paragraphs."""
    if text is None:
        return None
    from ..extracting.national_report import read_national_report

    return _read(text, partial(read_national_report, text))


def stakeholder_summary(text: NumberedDocument | None) -> StakeholderSummary | None:
    """OHCHR's summary of the stakeholders' submissions from its paragraphs."""
    if text is None:
        return None
    from ..extracting.stakeholder_summary import read_summary

    return _read(text, partial(read_summary, text))


def _read(of: ReadDocument | NumberedDocument, extract: Callable[[], _T]) -> _T:
    """What is extracted of a document, by the wordings of its language."""
    with reading_in(of.document.language):
        return extract()
