"""Two versions of one document, read and held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ... import reading
from ...assembling import ReadDocument, extract_file
from ...errors import UnreadableError, UsageError
from ...languages.messages import message
from ...languages.word_tables import has_table, reading_in
from ...names import language_name
from ...reading import read_bytes
from ...records import Difference, Document, Kind, Unit, WorkingGroupReport
from ..taken_in.gathering import Notice, checked_metadata, no_text


def compare_versions(
    before: str | Path,
    after: str | Path,
    *,
    review: str | None = None,
    kind: str | None = None,
    notice: Notice | None = None,
) -> tuple[tuple[Difference, ...], tuple[WorkingGroupReport | Document, ...]]:
    """What differs between two versions of one document: its parts matched, and compared word by word (`records.Difference`); and the two
    documents, reports of the Working Group as read.

    A corrigendum as the second is applied to the first, correction by correction; in a language in which we read none it holds only what changes:
    what it leaves out is not removed. `review` and `kind` say what the texts do not. `notice` is called with a sentence where the two are of other
    States, reviews or kinds.
    Raises `UnreadableError` for a file that can't be read or has no text, `UsageError` for texts in two languages, whose
    words can't be compared.
    """
    from ...extracting.corrigendum import extract_corrigendum as corrections
    from ...linking.versions.corrected_texts import corrected_differences
    from ...linking.versions.text_differences import part_differences as between
    from ...linking.versions.text_differences import why_no_versions
    from ...linking.versions.units import units

    asked = checked_metadata(review, kind)
    sides: list[tuple[Unit, ...]] = []
    taken: list[ReadDocument] = []
    found: tuple[Difference, ...] | None = None
    for path in (Path(before), Path(after)):
        data = reading.content(path)
        transcript = read_bytes(data, path.name)
        taken.append(extract_file(data, str(path), asked))
        corrects = len(taken) == 2 and taken[1].document.corrects is not None and taken[0].document.corrects is None
        if corrects and has_table("corrigendum", taken[1].document.language):
            with reading_in(taken[1].document.language):
                found = corrected_differences(sides[0], corrections(transcript, taken[1].document, taken[1].document.key))
        else:
            sides.append(units(taken[-1], transcript))
            if not sides[-1]:
                raise _nothing_in(taken[-1])
        transcript.close()
    if notice is not None and (why := why_no_versions(taken[0].document, taken[1].document)):
        notice(why)
    if found is None:
        _one_language(taken, sides)
        found = between(*sides, partial=corrects)
    return found, tuple(each.report or each.document for each in taken)


def _nothing_in(taken: ReadDocument) -> UnreadableError:
    """The error of a file in which there is nothing to compare; that it is a picture without text comes first."""
    if picture := no_text(taken):
        return UnreadableError(picture, where=taken.path, next_step=message("Run it through OCR software, and compare what that makes of it."))
    return UnreadableError(
        message("nothing was found in this document that could be compared"), where=taken.path, next_step=message("Look whether it has text at all.")
    )


_SURE = 60
"""Words that a text must have for its language to be held against another's: of a shorter one it is a guess."""


def _one_language(taken: Sequence[ReadDocument], sides: Sequence[Sequence[Unit]]) -> None:
    """Raises `UsageError` where two documents are in different languages."""
    before, after = (each.document for each in taken)
    short = any(sum(len(unit.text.split()) for unit in units) < _SURE for units in sides)
    if short or before.language is None or after.language is None or before.language == after.language:
        return
    aligned = before.kind is after.kind and before.kind in {Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY}
    step = message("Put both in a folder of their own: `openupr examine` with the folder compares the figures of their paragraphs.")
    raise UsageError(
        message(
            "the two are in different languages ({one} and {other}): their words can't be compared",
            one=message(language_name(before.language)),
            other=message(language_name(after.language)),
        ),
        where=f"{before.name} and {after.name}",
        next_step=step if aligned else message("Give two versions in one language."),
    )
