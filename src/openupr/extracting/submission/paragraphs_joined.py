"""A printed text with one line to a paragraph, as a file without pages has it: a sentence that goes over the ends of lines is one there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ...reading import Line, LineRole, Passage, Transcript
from ..written_lines import MARK
from .submission import passages_of_submission

_HEADING = 12
"""Words up to which lines that are all bold, or in capitals, are a heading by themselves."""
_BULLET = re.compile(r"\s*[\ue000-\uf8ff]\s*")
"""A letter of a font's own, as Word's bullets are printed into a PDF."""
_MARKED = re.compile(rf"{MARK.pattern}|\s*\d{{1,3}}(?:\.\d{{1,3}})+\s+")
_ENDED = re.compile(r"[.;:!?,][”\"’')\]]*(?:\s+(?:and|or))?\s*$")


def with_paragraphs_joined(transcript: Transcript) -> Transcript:
    """The running text with one line to a paragraph. The same transcript where its file has no pages, for its lines are
    paragraphs already; and where it has tables, whose cells are known by their lines."""
    if transcript.tables or not any(line.box for line in transcript.lines):
        return transcript
    lines: list[Line] = []
    start = 0
    for passage in _passages(transcript.body()):
        own = [line for line, _, _ in passage.slices]
        text = _BULLET.sub("• ", passage.clean, count=1) if _BULLET.match(passage.clean) else passage.clean
        bold = all(line.bold for line in own if line.text.strip())
        lines.append(Line(text, start, page=own[0].page, bold=bold, part=LineRole.BODY, style=own[0].style, number=own[0].number))
        start += len(text) + 1
    return replace(transcript, lines=tuple(lines), text="\n".join(line.text for line in lines))


def _passages(lines: Sequence[Line]) -> Iterator[Passage]:
    """The paragraphs, with the headings and the items of lists that no gap parts from what stands before them."""
    for passage in passages_of_submission(lines):
        parts: list[list[Line]] = []
        for line, _, _ in passage.slices:
            if parts and not _begins(parts[-1][-1].text, line.text):
                parts[-1].append(line)
            else:
                parts.append([line])
        for part in parts:
            runs = [list(run) for _, run in groupby(part, _stands_out)]
            headed = all(sum(len(line.text.split()) for line in run) <= _HEADING for run in runs if _stands_out(run[0]))
            yield from map(Passage.of, runs if headed else [part])


def _begins(before: str, text: str) -> bool:
    """Whether a line begins an item of a list: by a bullet, or by a number behind a line that ends one."""
    return _BULLET.match(text) is not None or (_MARKED.match(text) is not None and _ENDED.search(before) is not None)


def _stands_out(line: Line) -> bool:
    return line.bold or line.text.isupper()
