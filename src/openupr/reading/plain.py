"""Plain text and Markdown: bytes -> paragraphs.

Three ways of writing paragraphs are met in the corpus: one long line each; lines broken at a right margin with blank lines
between paragraphs; and lines broken at a right margin with nothing between them, which is what programs take out of a PDF. In the
last, running heads and page numbers stand between the lines (`page_furniture.py`), and where a paragraph begins the run of their numbers tells
(`paragraph_numbers.py`). A paragraph that was broken into lines keeps its line feeds in `Line.text`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from unicodedata import normalize

from ..errors import UnreadableError
from ..languages.messages import message
from .drafted_paragraphs import DraftedParagraph, compose
from .encodings import ELSE, encoding_by_mark
from .endnotes import NOTES, NoteStart, add_note, notes_at_end, notes_between
from .headings import ITEM, TITLE, ends_sentence, headings, is_heading
from .limits import MAX_MARKDOWN, MAX_TEXT
from .long_lines import cut_flaw, long_lines_cut
from .page_furniture import RUNNING, furniture
from .paragraph_numbers import line_numbers, numeral
from .printed_lines import printed_lines
from .transcript import Flaw, LineRole, Transcript

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
# A right margin: most characters stand in lines no longer than this. Long-line files have lines of a thousand.
_WRAPPED = 160
# A line that breaks well before the margin, although the next word had room, ends its paragraph. Proportional type makes lines of
# one width differ by some 15 % in characters.
_ROOM = 0.82
_ITEM_STARTS = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,2}\.?\s+[“\"‘(]?(?![a-zß-öø-ÿа-я])[^\W\d_]")  # "77.49. Ratify"
_STARTS = re.compile(rf"(?:\d{{1,3}}\.|\d{{1,3}}\)|[IVXL]{{1,6}}\.|[A-Z]\.)\s+\S|{_ITEM_STARTS.pattern}")
# Numbers of recommendations in a row, before the answer to them.
_ROW = re.compile(r"\d{1,3}\.,\s\d{1,3}\.")
# The numbers of recommendations alone, above the answer to them; not the second line of a list of them.
_NUMBERS = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){1,2}(?:[.,;:/–-]|\s|and\s)*)+")
_PART_ENDS = re.compile(r"[;)]\d{0,3}$")  # of a list, with the mark of a note
_LIST_GOES_ON = re.compile(r"(?:[,–-]|\band|\bto)$")
# The end of a sentence and the marks behind it: not of an abbreviation before a number or a name.
_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{2})[.!?][”\"’»)\]]*|(?<=[\d)\]”\"’])\.)(?:\[?\d{1,3}\]?(?:,\s?\[?\d{1,3}\]?)*)?\s+(?=[A-Z]|\d{1,2}\.\s[A-Z])"
)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S.*|\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*)$", re.MULTILINE)
_MARKDOWN_TABLE = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$", re.MULTILINE)
_HASHES = re.compile(r"(#{1,6}) +(?=\S)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_GLUED = 2
"""Headings with a number on the last line of a paragraph that a text has at least where those without one may stand there."""
_STRETCHED = 0.9
"""Where a blank line stands below this share of the lines, it parts no paragraphs, unless most lines end with a sentence."""


_PAGE = 99
"""So many blank lines are no less than any number more: a page has fewer."""
_BLANK = re.compile(rf"\n{{{_PAGE},}}")


def read_plain(data: bytes, name: str) -> Transcript:
    """Read plain text or Markdown. Raises `UnreadableError` when the bytes are no text, or too many."""
    if len(data) > MAX_TEXT:
        raise UnreadableError(
            message("this text file is larger than {max_text} bytes", max_text=MAX_TEXT), where=name, next_step=message("Split it.")
        )
    text, flaws = decode_text(data)
    text = normalize("NFC", text)  # "página" is one word, whether its accent is a character of its own or not
    text = _BLANK.sub("\n" * _PAGE, text)
    text, long = long_lines_cut(text)
    if long:
        flaws.append(cut_flaw(long))
    if len(_CONTROL.findall(text[:100_000])) > len(text[:100_000]) / 200:
        raise UnreadableError(
            message("this is no document that OpenUPR knows"), where=name, next_step=message("Give it a PDF, a Word file, a web page or plain text.")
        )
    marked = len(text) <= MAX_MARKDOWN and len(_MARKDOWN.findall(text)) > 1
    if marked and _MARKDOWN_TABLE.search(text):
        from .markdown import read_markdown

        return read_markdown(text, data, name, tuple(flaws))
    return compose(plain_paragraphs(text, marked=marked), name, data, "markdown" if marked else "text", flaws=flaws)


def decode_text(data: bytes) -> tuple[str, list[Flaw]]:
    """Bytes as text: UTF-8 or UTF-16 by their mark, UTF-8, else Windows-1252 with a flaw that says so."""
    flaws: list[Flaw] = []
    if encoding := encoding_by_mark(data):
        text = data.decode(encoding, "replace")
        if "�" in text:
            flaws.append(Flaw("encoding", message("some bytes are no {encoding} and stand as �", encoding=encoding.upper())))
        return text, flaws
    try:
        return data.decode("utf-8"), flaws
    except UnicodeDecodeError:
        flaws.append(
            Flaw(
                "encoding",
                message("the text is no UTF-8 and does not say what it is: it was read as Windows-1252; some letters may be wrong"),
            )
        )
        return data.decode(ELSE, "replace"), flaws


def plain_paragraphs(text: str, *, marked: bool = False) -> list[DraftedParagraph]:
    """The paragraphs of a plain text, in order; blank lines are left out, running heads and page numbers are told by their part. `marked`: its
    headings have number signs, as in Markdown."""
    return _Page(text, marked=marked).drafts()


class _Page:
    """The lines of a text, as if they stood on one long page."""

    def __init__(self, text: str, *, marked: bool = False) -> None:
        self.styles: dict[int, str] = {}
        self.printed, breaks = printed_lines(_unescaped(text) if marked else text, RUNNING)
        for index, line in enumerate(self.printed) if marked else ():
            if hashes := _HASHES.match(line):
                self.printed[index] = line[hashes.end() :].rstrip("# ")
                self.styles[index] = f"h{len(hashes[1])}"
        self.parts = furniture(self.printed, breaks)
        if _is_stretched(self.printed, self.parts):
            kept = [index for index, line in enumerate(self.printed) if line]
            self.printed, self.parts = [self.printed[index] for index in kept], [self.parts[index] for index in kept]
            self.styles = {place: self.styles[index] for place, index in enumerate(kept) if index in self.styles}
        notes = notes_at_end(self.printed, self.parts)
        self.look()
        run = line_numbers(self.printed, self.lines, self.place, self.stands_off)
        if not notes:
            bare = 2 * sum(each.bare for each in run) > len(run)
            items = {index for index in self.lines if _ITEM_STARTS.match(self.printed[index])}
            notes = notes_between(self.printed, self.parts, {each.line for each in run if bare or not each.bare} | items)
            if notes:
                self.look()
                run = line_numbers(self.printed, self.lines, self.place, self.stands_off)
        self.run = {each.line: each.at for each in run}
        self.starts: dict[int, list[NoteStart]] = defaultdict(list)
        for start in notes:
            self.starts[start.line].append(start)

    def look(self) -> None:
        """Look at the lines of the body: which they are, where their margin is, what parts the paragraphs."""
        self.lines = [index for index, line in enumerate(self.printed) if line and self.parts[index] is LineRole.BODY]
        self.before = dict(zip(self.lines[1:], self.lines, strict=False))
        self.margin = _margin([self.printed[index] for index in self.lines])
        self.spaced = self.margin is not None and _is_spaced(self.printed, self.parts)

    def drafts(self) -> list[DraftedParagraph]:
        """The paragraphs."""
        opens, goes_on = set[int](), set[int]()
        if self.margin is not None and not self.spaced:
            opens, goes_on = headings(self.printed, [part is LineRole.BODY for part in self.parts], self.run)
        found: list[DraftedParagraph] = []
        group: list[str] = []
        above: list[int] = []  # the paragraphs above the numbered ones
        for index, (line, part) in enumerate(zip(self.printed, self.parts, strict=True)):
            if part is LineRole.NOTE:
                add_note(line, self.starts.get(index, ()), found)
                continue
            if part is not LineRole.BODY:  # a paragraph goes on across the head of a page, and across the notes above it
                found.append(DraftedParagraph(line, part))
                continue
            if not line:
                continue
            at = self.run.get(index)
            if group and (at == 0 or index in self.styles or (index not in goes_on and (index in opens or self.begins(index)))):
                _close(group, found)
            if at:
                group.append(line[:at].rstrip())
                _close(group, found)
            if index in self.run:
                above.extend(next(([place] for place in range(len(found) - 1, -1, -1) if found[place].part is LineRole.BODY), []))
            group.append(line[at:] if at else line)
            if self.margin is None or index in self.styles:
                _close(group, found, self.styles.get(index, ""))
        _close(group, found)
        return _with_headings(found, above)

    def begins(self, index: int) -> bool:
        """Whether a line that is no numbered paragraph's first begins one, by the line before."""
        line, before = self.printed[index], self.printed[self.before[index]]
        if self.margin is None or (self.spaced and self.blank(index)) or NOTES.fullmatch(line):
            return True
        if _NUMBERS.fullmatch(line):
            ended = (ends_sentence(before) or _PART_ENDS.search(before)) and not _NUMBERS.fullmatch(before)
            return bool(ended or self.has_room(index)) and not _LIST_GOES_ON.search(before)
        if _STARTS.match(line) or _ROW.match(line) or ITEM.match(line):
            return ends_sentence(before) or before[-1] in ":," or _PART_ENDS.search(before) is not None or self.has_room(index)
        return not self.spaced and self.has_room(index)

    def place(self, index: int) -> float:
        """What it counts for that a numbered paragraph may begin with a line."""
        before = self.before.get(index)
        if before is None:
            return 1.0
        if self.spaced:
            return 1.5 if self.blank(index) else -2.0
        if self.margin is None:
            return 1.0
        if self.has_room(index) or ends_sentence(self.printed[before]):
            return 1.0
        return 0.5 if self.is_title(before) else -2.0

    def is_title(self, index: int) -> bool:
        """Whether a full line could be a heading: it has a number, or stands below the end of a sentence."""
        line, before = self.printed[index], self.before.get(index)
        stands = before is None or TITLE.match(line) is not None or ends_sentence(self.printed[before]) or self.has_room(index)
        return stands and is_heading(line)

    def stands_off(self, index: int) -> bool:
        """Whether a line stands off from the one before."""
        return index not in self.before or self.margin is None or (self.blank(index) if self.spaced else self.has_room(index))

    def blank(self, index: int) -> bool:
        """Whether a blank line parts a line from the one before."""
        return index - self.before[index] > 1 and not all(self.printed[self.before[index] + 1 : index])

    def has_room(self, index: int) -> bool:
        """Whether the first word of a line had room in the line before."""
        if self.margin is None:
            return True
        room = self.margin - len(self.printed[self.before[index]]) - 1 - len(self.printed[index].split(maxsplit=1)[0])
        return room > (1 - _ROOM) * self.margin


def _close(group: list[str], found: list[DraftedParagraph], style: str = "") -> None:
    """End the paragraph under way. The head of a page that stands inside it has come before it."""
    if group:
        found.append(DraftedParagraph("\n".join(group), style=style))
        group.clear()


def _unescaped(text: str) -> str:
    """A text without what Markdown puts around words and before signs."""
    return _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", text))


def _with_headings(found: list[DraftedParagraph], above: Sequence[int]) -> list[DraftedParagraph]:
    """The paragraphs with those parted that end with a heading; `above` are those above a numbered one. It stands behind the end of a sentence: on
    lines of its own, or with a number. Another one on the same line is a heading only in a text that has those with a number there: else it is the
    paragraph's last sentence, without its stop."""
    behind = {at: place for at in above if not is_heading(found[at].text) and (place := _heading_behind(found[at].text))}
    same_line = {at for at, place in behind.items() if not found[at].text[:place].endswith("\n")}
    numbered = {at for at in same_line if TITLE.match(found[at].text, behind[at])}
    dropped = same_line - numbered if len(numbered) < _GLUED else set[int]()
    parted: list[DraftedParagraph] = []
    for at, draft in enumerate(found):
        place = behind.get(at, 0) if at not in dropped else 0
        parted.extend([DraftedParagraph(draft.text[:place].rstrip()), DraftedParagraph(draft.text[place:])] if place else [draft])
    return parted


def _heading_behind(text: str) -> int:
    """Where a heading begins behind the end of a sentence of a numbered paragraph; 0 where none does."""
    if numeral(text, 0) is None:
        return 0
    return next((match.end() for match in _SENTENCE.finditer(text) if is_heading(text[match.end() :])), 0)


def _margin(lines: Sequence[str]) -> float | None:
    """The right margin in characters; None where lines are paragraphs."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) < 5:
        return None if not lengths or lengths[-1] > _WRAPPED else float(max(60, lengths[-1]))
    longest = lengths[int(0.9 * len(lengths))]
    in_long = sum(length for length in lengths if length > _WRAPPED)
    return None if in_long > 0.2 * sum(lengths) else float(max(60, longest))


def _is_spaced(printed: Sequence[str], parts: Sequence[LineRole]) -> bool:
    """Whether blank lines part the paragraphs: they do where one in twelve or more of the lines is followed by one."""
    lines = gaps = 0
    blank = False
    before: LineRole | None = None  # of the last line that is not blank
    for line, part in zip(printed, parts, strict=True):
        if line:
            lines += part is LineRole.BODY
            gaps += blank and part is before is LineRole.BODY  # those beside the head of a page say nothing
            before = part
        blank = not line
    return gaps >= max(1, lines / 12)


def _is_stretched(printed: Sequence[str], parts: Sequence[LineRole]) -> bool:
    """Whether a blank line stands below each line, in the middle of sentences too."""
    body = [index for index, line in enumerate(printed[:-1]) if line and parts[index] is LineRole.BODY]
    blank = [index for index in body if not printed[index + 1]]
    inside = sum(not ends_sentence(printed[index]) and printed[index][-1] not in ":;" for index in blank)
    return len(body) >= 10 and len(blank) > _STRETCHED * len(body) and 2 * inside > len(blank)
