"""Plain text and Markdown: bytes -> paragraphs.

Three ways of writing paragraphs are met in the corpus: one long line each; lines broken at a right margin with blank lines
between paragraphs; and lines broken at a right margin with nothing between them, which is what programs take out of a PDF. In the
last, running heads and page numbers stand between the lines. A paragraph that was broken into lines keeps its line feeds in
`Line.text`.
"""

from __future__ import annotations

import re
from collections import Counter

from ..errors import UnreadableError
from .drafts import Draft, compose
from .encodings import ELSE, marked
from .headings import headings
from .limits import MAX_MARKDOWN, MAX_TEXT
from .transcript import Flaw, Part, Transcript

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
# A right margin: most characters stand in lines no longer than this. Long-line files have lines of a thousand.
_WRAPPED = 160
# A line that breaks well before the margin, although the next word had room, ends its paragraph. Proportional type makes lines of
# one width differ by some 15 % in characters.
_ROOM = 0.82
_STARTS = re.compile(r"(?:\d{1,3}\.|\d{1,3}\)|\([a-zA-Z]{1,4}\)|[IVXL]{1,6}\.|[A-Z]\.|[•\-–—▪*o])\s+\S")
_RUNNING = re.compile(
    r"((?:A|E|S|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CMW|CED|HRI)/[\w./-]{3,40})(?:\s+\(?(?:page|página|стр\.?)\s+\d{1,3}\)?)?", re.IGNORECASE
)
_JOB = re.compile(r"GE\.\d\d-\d{4,6}(?:\s*\(\w\))?(?:\s+\d+)?")  # the UN's number of the printing job
_BAR_CODE = re.compile(r"[\ue000-\uf8ff\s]+")
_NUMBER = re.compile(r"-?\s*(\d{1,4})\s*-?")
# A note at the foot of a page that an asterisk leads to. Longer ones than this are none that the corpus has.
_ASTERISK = re.compile(r"([*∗]{1,4})\s*[^\W\d_]")
_ASTERISK_LINES = 6
_NOTES = re.compile(r"(?:end)?notes|notas(?: finales)?|примечания|notes de fin", re.IGNORECASE)
_NOTE = re.compile(r"(\d{1,3})[.)]?\s+\S")
_MARKDOWN = re.compile(r"^(?:#{1,6} \S.*|\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*)$", re.MULTILINE)


def read_plain(data: bytes, name: str) -> Transcript:
    """Read plain text or Markdown. Raises `UnreadableError` when the bytes are no text, or too many."""
    if len(data) > MAX_TEXT:
        raise UnreadableError(f"this text file is larger than {MAX_TEXT:,} bytes", where=name, next_step="Split it.")
    text, flaws = decode(data)
    if len(_CONTROL.findall(text[:100_000])) > len(text[:100_000]) / 200:
        raise UnreadableError("this is no document that OpenUPR knows", where=name, next_step="Give it a PDF, a Word file, a web page or plain text.")
    if len(text) <= MAX_MARKDOWN and len(_MARKDOWN.findall(text)) > 1:
        from .markdown import read_markdown

        return read_markdown(text, data, name, tuple(flaws))
    return compose(paragraphs(text), name, data, "text", flaws=flaws)


def decode(data: bytes) -> tuple[str, list[Flaw]]:
    """Bytes as text: UTF-8 or UTF-16 by their mark, UTF-8, else Windows-1252 with a flaw that says so."""
    flaws: list[Flaw] = []
    if encoding := marked(data):
        text = data.decode(encoding, "replace")
        if "�" in text:
            flaws.append(Flaw("encoding", f"some bytes are no {encoding.upper()} and stand as �"))
        return text, flaws
    try:
        return data.decode("utf-8"), flaws
    except UnicodeDecodeError:
        flaws.append(
            Flaw(
                "encoding",
                "the text is no UTF-8 and does not say what it is: it was read as Windows-1252; some letters may be wrong",
            )
        )
        return data.decode(ELSE, "replace"), flaws


def paragraphs(text: str) -> list[Draft]:
    """The paragraphs of a plain text, in order; blank lines are left out, running heads and page numbers are told by their part."""
    printed = [line.strip() for line in re.split(r"\r\n|[\n\r\f\x0b\u2028\u2029]", text)]
    parts = _edges(printed)
    _feet(printed, parts)
    margin = _margin([line for line, part in zip(printed, parts, strict=True) if line and part is Part.BODY])
    found: list[Draft] = []
    group: list[str] = []
    spaced = margin is not None and _is_spaced(printed, parts)
    opens, goes_on = (set[int](), set[int]()) if margin is None or spaced else headings(printed, [part is Part.BODY for part in parts])
    blank = False
    for index, (line, part) in enumerate(zip(printed, parts, strict=True)):
        if part is not Part.BODY:
            # A paragraph goes on across the head of a page, and across the notes above it.
            if part is Part.NOTE and parts[index - 1] is Part.NOTE and not _ASTERISK.match(line):
                found[-1] = Draft(f"{found[-1].text}\n{line}", part)
            else:
                found.append(Draft(line, part))
            continue
        if not line:
            blank = True
            continue
        if group and index not in goes_on and (index in opens or _begins(group[-1], line, margin, blank=blank, spaced=spaced)):
            _close(group, found)
        group.append(line)
        blank = False
        if margin is None:
            _close(group, found)
    _close(group, found)
    return _notes(found)


def _close(group: list[str], found: list[Draft]) -> None:
    """End the paragraph under way. The head of a page that stands inside it has come before it."""
    if group:
        found.append(Draft("\n".join(group)))
        group.clear()


def _begins(before: str, line: str, margin: float | None, *, blank: bool, spaced: bool) -> bool:
    """Whether a line begins a paragraph, by the one before it."""
    if margin is None or (spaced and blank):
        return True
    if _STARTS.match(line) or _NOTES.fullmatch(line):
        return True
    if spaced:
        return False
    room = margin - len(before) - 1 - len(line.split(maxsplit=1)[0])
    return room > (1 - _ROOM) * margin


def _margin(lines: list[str]) -> float | None:
    """The right margin in characters; None where lines are paragraphs."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) < 5:
        return None if not lengths or lengths[-1] > _WRAPPED else float(max(60, lengths[-1]))
    longest = lengths[int(0.9 * len(lengths))]
    in_long = sum(length for length in lengths if length > _WRAPPED)
    return None if in_long > 0.2 * sum(lengths) else float(max(60, longest))


def _is_spaced(printed: list[str], parts: list[Part]) -> bool:
    """Whether blank lines part the paragraphs: they do where one in twelve or more of the lines is followed by one."""
    lines = gaps = 0
    blank = False
    before: Part | None = None  # of the last line that is not blank
    for line, part in zip(printed, parts, strict=True):
        if line:
            lines += part is Part.BODY
            gaps += blank and part is before is Part.BODY  # those beside the head of a page say nothing
            before = part
        blank = not line
    return gaps >= max(1, lines / 12)


def _edges(printed: list[str]) -> list[Part]:
    """Running heads (a symbol alone on its line, three times or more, or beside a page's number), the page numbers, job numbers and bar codes."""
    symbols = [found.group(1) if (found := _RUNNING.fullmatch(line)) else "" for line in printed]
    filled = [index for index, line in enumerate(printed) if line]
    numbers = {index: int(found.group(1)) for index in filled if (found := _NUMBER.fullmatch(printed[index]))}
    seen = Counter(filter(None, symbols))
    below: set[int] = set()  # page numbers below a head that follow on one above it
    for above, head, low in zip(filled, filled[1:], filled[2:], strict=False):
        if symbols[head] and above in numbers and numbers.get(low) == numbers[above] + 1:
            below.add(low)
            seen[symbols[head]] += 1
    parts = [Part.HEAD if seen[symbol] >= 3 else Part.BODY for symbol in symbols]
    for index, line in enumerate(printed):
        if _JOB.fullmatch(line):
            parts[index] = Part.FOOT
        elif line and _BAR_CODE.fullmatch(line):
            parts[index] = Part.MARGIN
    if Part.HEAD not in parts:
        return parts
    first = next(index for index in filled if parts[index] is Part.HEAD)
    for before, index, after in zip([None, *filled], filled, [*filled[1:], None], strict=False):
        beside = after is None or parts[after] is not Part.BODY
        if index in numbers and index > first and (beside or (index in below and before is not None and parts[before] is Part.HEAD)):
            parts[index] = Part.FOOT
    return parts


def _feet(printed: list[str], parts: list[Part]) -> None:
    """Notes with an asterisk at the foot of a page: to the head of the next page. What stands below the head goes on with the text above the note.

    More than one line with the same asterisks is a list.
    """
    begins = {index: found.group(1) for index, line in enumerate(printed) if parts[index] is Part.BODY and (found := _ASTERISK.match(line))}
    seen = Counter(begins.values())
    for index, asterisks in begins.items():
        end = next((at for at in range(index, min(index + _ASTERISK_LINES, len(printed))) if parts[at] is not Part.BODY), None)
        if seen[asterisks] == 1 and end is not None and all(printed[index:end]):
            parts[index:end] = [Part.NOTE] * (end - index)


def _notes(found: list[Draft]) -> list[Draft]:
    """Endnotes: what stands after a line "Notes" that is followed by note 1, each note by its number in sequence."""
    body = [index for index, paragraph in enumerate(found) if paragraph.part is Part.BODY]
    for place, index in enumerate(body[:-1]):
        lines = found[index].text.split("\n")
        after = lines[1:] or found[body[place + 1]].text.split("\n")
        first = _NOTE.match(after[0])
        if _NOTES.fullmatch(lines[0]) and first and first.group(1) == "1":
            return [*found[:index], *_numbered(found[index:])]
    return found


def _numbered(found: list[Draft]) -> list[Draft]:
    notes: list[Draft] = []
    expected = 1
    for paragraph in found:
        if paragraph.part is not Part.BODY:
            notes.append(paragraph)
            continue
        group: list[str] = []
        mark = 0
        for line in paragraph.text.split("\n"):
            number = _NOTE.match(line)
            starts = number is not None and int(number.group(1)) == expected
            if group and (starts or len(notes) == 0):
                notes.append(Draft("\n".join(group), Part.NOTE, marks=((0, mark),) if mark else ()))
                group, mark = [], 0
            if starts and number is not None:
                expected += 1
                mark = len(number.group(1))
            group.append(line)
        notes.append(Draft("\n".join(group), Part.NOTE, marks=((0, mark),) if mark else ()))
    return notes
