"""A statement to be read out, as a Word file: large type, a sentence a line, the seconds in the margin; what was left out on a page of its own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ...languages.messages import Messages, messages
from ...light_dataclass import dataclass
from ...views.safe_text import shown_safely
from ..screen.timed_lines import lost_words
from .word_parts import ILLEGAL, same_times

if TYPE_CHECKING:
    from ...preparing.speaking.clock import StatementTiming
    from ...preparing.speaking.statement_cut import StatementCut

TYPE, SMALL = 16, 9
"""Points of what is read out, and of the margin."""
_FIXED = (2000, 1, 1, 0, 0, 0)
_MARGIN_CM, _TEXT_CM = 1.8, 14.8


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A sentence that is read out: its words, the second at which it has been said, whether it asks, whether a paragraph begins with it."""

    words: str
    until: float
    asks: bool
    begins: bool


@dataclass(frozen=True, slots=True)
class TextToSpeak:
    """A statement to be read out: a line on its time, its sentences, and what was left out: words, seconds, what they lose.
    All but the statement is in the language of its `words`."""

    head: str
    lines: tuple[SpokenLine, ...]
    left_out: tuple[tuple[str, float, str], ...]
    words: Messages


def spoken_word(text: str, cut: StatementCut, timing: StatementTiming, words: Messages | None = None) -> bytes:
    """What is left of a statement, to be read out; what we say of it in the language of `words` (None: English)."""
    spoken = words or messages()
    said = [(text[slice(*each.span)], each.seconds, each.asks or each.leads, _begins(text, each.span.start)) for each in cut.left]
    out = tuple((each.text, each.seconds, lost_words(each, spoken)) for each in cut.cut)
    return spoken_docx(TextToSpeak(" ".join(_head(cut, timing, spoken)), spoken_lines(said), out, spoken))


def _head(cut: StatementCut, timing: StatementTiming, words: Messages) -> tuple[str, str, str]:
    """How long the speaker has, how long this takes, and what is left."""
    allowed, left = timing.share, timing.share.seconds - cut.seconds
    return (
        words.say("{speakers} speakers: {seconds:one} s each.", speakers=allowed.speakers, seconds=allowed.seconds)
        if allowed.speakers
        else words.say("There are {seconds:one} s.", seconds=allowed.seconds),
        words.say(
            "This takes {seconds:one} s at {rate} {unit} a minute.",
            seconds=cut.seconds,
            rate=f"{timing.pace.rate:g}",
            unit=words.say(timing.pace.unit),
        ),
        words.say("{seconds} s are left.", seconds=words.number(left))
        if left >= 0
        else words.say("It is {seconds} s too long.", seconds=words.number(-left)),
    )


def _begins(text: str, start: int) -> bool:
    return not text[:start].strip() or "\n" in text[:start][len(text[:start].rstrip()) :]


def spoken_docx(text: TextToSpeak) -> bytes:
    """The .docx. The same text gives the same bytes."""
    from docx import Document
    from docx.enum.text import WD_BREAK
    from docx.shared import Cm, Pt

    say = text.words.say
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by, properties.comments = say("OpenUPR: a statement"), "OpenUPR", "OpenUPR", ""
    properties.created = properties.modified = datetime(*_FIXED)  # noqa: DTZ001 - a fixed mark, no time
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    _small(document.add_paragraph(), text.head)
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    # LibreOffice goes by the columns of the table, Word by the cells.
    table.columns[0].width, table.columns[1].width = Cm(_MARGIN_CM), Cm(_TEXT_CM)
    for line in text.lines:
        row = table.add_row()
        _whole(row)
        row.cells[0].width, row.cells[1].width = Cm(_MARGIN_CM), Cm(_TEXT_CM)
        margin, said = row.cells[0].paragraphs[0], row.cells[1].paragraphs[0]
        _small(margin, f"{text.words.number(line.until)} s")
        run = said.add_run(_plain(line.words))
        run.font.size, run.bold = Pt(TYPE), line.asks
        said.paragraph_format.line_spacing = 1.3
        said.paragraph_format.space_before = margin.paragraph_format.space_before = Pt(12 if line.begins else 0)
        said.paragraph_format.space_after = Pt(4)
    if text.left_out:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph().add_run(say("Left out, so that it fits")).bold = True
        for words, seconds, loses in text.left_out:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(_plain(say("{seconds:one} s: {words}", seconds=seconds, words=words)))
            _small(document.add_paragraph(), loses)
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def spoken_lines(sentences: Sequence[tuple[str, float, bool, bool]]) -> tuple[SpokenLine, ...]:
    """The lines of sentences: words, seconds, whether they ask, whether they begin a paragraph."""
    found, at = [], 0.0
    for words, seconds, asks, begins in sentences:
        at += seconds
        found.append(SpokenLine(words, at, asks, begins))
    return tuple(found)


def _small(paragraph: Any, words: str) -> None:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(_plain(words))
    run.font.size, run.font.color.rgb = Pt(SMALL), RGBColor(0x55, 0x55, 0x55)


def _whole(row: Any) -> None:
    """A sentence is not parted by the end of a page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _plain(text: str) -> str:
    return shown_safely(" ".join(text.split())).translate(ILLEGAL)
