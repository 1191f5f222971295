"""The lines of a text without pages, as they were printed: programs that take it out of a PDF part a number from its line, or print it below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from ..text.letters import RAISED_FIGURES
from .headings import ends_sentence, is_heading
from .page_furniture import JOB, RUNNING

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_ENDS = re.compile(r"(\r\n|[\n\r\f\x0b\u2028\u2029])")
# A number, letter or bullet alone on its line. Figures without a stop may be a page's number or a mark.
_ALONE = re.compile(r"(?P<number>\d{1,3}[.)])|[A-Z]\.|[IVXL]{1,6}\.|[•▪■□➢❖✓→○●◦§\uf000-\uf0ff]|\((?:[a-z]|[ivx]{1,5})\)|[a-z]\)")
_RAISED = re.compile(r"(?<!\bm)(?<!\bkm)(?<!\bcm)[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_FOOTNOTE = re.compile(r"\[\^(\d{1,3})\]:?")
_CARET = re.compile(r"\^(\d{1,3}(?:[,;\s–-]+\d{1,3})*|\*)\^?(?!\d)")
# A line that a number ends: "paras. 8–", "see paragraph".
_LACKS_NUMBER = re.compile(r"(?:\d\s?[–—-]|\b(?:[Pp]ara(?:graph)?s?|[Aa]rt(?:icle)?s?|[Nn]os?|pp?)\.?|\d,?\s(?:and|to))$")
_EDGE = 8
"""Lines of the edge of a page, at most."""
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[.)\]]+(?:\s|$)|[\[(]?\d{1,3}[\])]?$")


def printed_lines(text: str, running: re.Pattern[str]) -> tuple[list[str], set[int]]:
    """The lines, stripped, and the indices of those behind which the file ends a page. `running` is the pattern of a running head, whose group
    `symbol` may be glued to a page's last word ("the panelA/HRC/...")."""
    pieces = _LINE_ENDS.split(text)
    breaks = {index for index, end in enumerate(pieces[1::2]) if end == "\f"}
    stripped = [_lowered(_SPACES.sub(" ", line).strip()) for line in pieces[::2]]
    lines, breaks = _without_glued_heads(stripped, breaks, running)
    return _with_numbers(lines, breaks)


def _lowered(line: str) -> str:
    """A line with its raised figures as others are: "rights.¹²", "rights.^12", "rights.[^12]". Square metres stay as they are."""
    if _RAISED.search(line):
        line = _RAISED.sub(lambda match: match[0].translate(RAISED_FIGURES), line)
    return _CARET.sub(r"\1", _FOOTNOTE.sub(r"[\1]", line)) if "^" in line else line


def _without_glued_heads(printed: Sequence[str], breaks: Collection[int], running: re.Pattern[str]) -> tuple[list[str], set[int]]:
    symbols = Counter(found["symbol"] for line in printed if (found := running.fullmatch(line)))
    heads = [symbol for symbol, count in symbols.items() if count >= 3]
    lines: list[str] = []
    ends: set[int] = set()
    for index, line in enumerate(printed):
        head = next((head for head in heads if line.endswith(head) and line[: -len(head)][-1:].isalpha()), None)
        lines.extend([line] if head is None else [line[: -len(head)], head])
        if index in breaks:
            ends.add(len(lines) - 1)
    return lines, ends


def _with_numbers(printed: Sequence[str], breaks: Collection[int]) -> tuple[list[str], set[int]]:
    """Numbers that stand alone are put in front of the line that they belong to: the next one, or, where the next one goes on with it, the one
    before."""
    lines: list[str] = []
    ends: set[int] = set()
    filled: list[int] = []  # the lines so far that are not blank
    number = ""
    over = 0  # lines at the edge of a page that a number is carried over
    for index, line in enumerate(printed):
        if over:
            over -= 1
            lines.append(line)
            if index in breaks:
                ends.add(len(lines) - 1)
            continue
        alone = _ALONE.fullmatch(line)
        if alone and filled and _LACKS_NUMBER.search(lines[filled[-1]]):
            alone = None
        following = next((each for each in printed[index + 1 : index + 4] if each), "") if alone else ""
        if alone and not number and following and not _NUMBERED.match(following) and not _ALONE.fullmatch(following):
            if alone["number"] and _goes_on(lines, filled, following):
                lines[filled[-1]] = f"{line} {lines[filled[-1]]}"
            else:
                number = line
                over = _page_edge(printed, index + 1)
        else:
            lines.append(f"{number} {line}" if number and line else line)
            number = "" if line else number
        if lines and lines[-1] and (not filled or filled[-1] < len(lines) - 1):
            filled.append(len(lines) - 1)
        if index in breaks:
            ends.add(len(lines) - 1)
    return lines, ends


def _page_edge(printed: Sequence[str], start: int) -> int:
    """How many lines from one on are the edge of a page, with a printing job's number, that stands between a number and the text that it belongs to;
    0 where no text begins behind it."""
    edge, job = 0, False
    while start + edge < len(printed) and edge < _EDGE:
        line = printed[start + edge]
        if line and not JOB.fullmatch(line) and not RUNNING.fullmatch(line) and not line.isdigit():
            return edge if job and line[0].isupper() else 0
        job = job or JOB.fullmatch(line) is not None
        edge += 1
    return 0


def _goes_on(lines: Sequence[str], filled: Sequence[int], following: str) -> bool:
    """Whether a line goes on with the one above a number, with which a paragraph begins."""
    if not filled or ends_sentence(lines[filled[-1]]) or lines[filled[-1]].endswith(";") or lines[filled[-1]][:1].islower():
        return False
    if _NUMBERED.match(lines[filled[-1]]):
        return False
    begins = len(filled) < 2 or filled[-1] - filled[-2] > 1 or ends_sentence(lines[filled[-2]]) or is_heading(lines[filled[-2]])
    return begins and (following[:1].islower() or not is_heading(lines[filled[-1]]))
