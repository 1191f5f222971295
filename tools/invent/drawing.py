"""Pages on paper: running heads, lines, footnotes, the first page's masthead, the bar code; and the PDF file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.graphics.barcode.code39 import Standard39
from reportlab.pdfgen.canvas import Canvas

from .layout import BOLD, ITALIC, ROMAN, Block, Glyphs, Line, Page, broken, runs
from .looks import HEIGHT, WIDTH, Look

SANS_BOLD = "Helvetica-Bold"
INVENTED = "Invented document: test data of OpenUPR"


@dataclass(frozen=True)
class Masthead:
    """What the first page says."""

    symbol: str
    distribution: str
    date: str
    session: str
    session_dates: str
    agenda: str
    item_title: str
    title: tuple[str, ...]
    state: str
    footnote: str
    job: str  # "GE.13-99931"
    part: tuple[str, ...] = ()  # below the State's name: "Addendum" and what it holds


class Sheet:
    """A PDF file in the making. The same calls give the same bytes: no date, no identifier, nothing compressed (zlibs differ)."""

    def __init__(self, path: Path, look: Look, head: Masthead, glued: tuple[int, ...] = ()) -> None:
        self.canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
        self.canvas.setTitle(INVENTED)
        self.canvas.setCreator("tools.invent")
        self.canvas.setAuthor("The OpenUPR authors")
        self.look, self.head, self.glued = look, head, glued

    def text(self, x: float, y: float, text: str, font: str, size: float, align: str = "left") -> None:
        width = Glyphs(text, font, size).width
        self.canvas.setFont(font, size)
        self.canvas.drawString(x - {"left": 0, "right": width, "centre": width / 2}[align], y, text)

    def rule(self, x1: float, x2: float, y: float, thick: float = 0.5) -> None:
        self.canvas.setLineWidth(thick)
        self.canvas.line(x1, y, x2, y)

    def line(self, edge: float, y: float, line: Line) -> float:
        """One line of type with its number; gives the x where it ends."""
        for place, glyphs in line.lead:
            x = edge + place if place >= 0 else edge + place - glyphs.width
            self.text(x, y + glyphs.rise, glyphs.text, glyphs.font, glyphs.size)
        stretches = runs(line)
        natural = sum(part.width for part in stretches)
        gaps = sum(part.text.count(" ") for part in stretches)
        room = line.right - line.left - natural
        x, extra = edge + line.left, 0.0
        if line.align == "centre":
            x += room / 2
        elif line.align == "right":
            x += room
        elif line.align == "justified" and gaps and not line.last and room / gaps < 9:
            extra = room / gaps
        pen = self.canvas.beginText(x, y)
        pen.setWordSpace(extra)
        for part in stretches:
            pen.setFont(part.font, part.size)
            pen.setRise(part.rise)
            pen.textOut(part.text)
        pen.setWordSpace(0)  # both would hold for the next text on the page too
        pen.setRise(0)
        self.canvas.drawText(pen)
        return x + natural + extra * gaps

    def page(self, page: Page, notes: dict[str, str]) -> None:
        """One page of the body."""
        left, _ = self.look.edges(page.number)
        end = left
        for y, line in page.lines:
            end = self.line(left, y, line)
        if page.number in self.glued:
            self.text(end, page.lines[-1][0], self.head.symbol, ROMAN, self.look.size)
        self.running_heads(page.number)
        self.footnotes(page, notes)
        self.canvas.showPage()

    def running_heads(self, number: int) -> None:
        left, _ = self.look.edges(number)
        symbol, odd = self.head.symbol, number % 2 == 1
        if self.look.name == "2008":
            x = left + 288 if odd else left
            if number not in self.glued:
                self.text(x, 796, symbol, ROMAN, 12)
            self.text(x, 782.2, f"Page {number}", ROMAN, 12)
            return
        new = self.look.name == "2025"
        y, foot = (791, 30.5) if new else (777, 87)
        self.text(538.6 if odd else 56.7, y, symbol, BOLD, 9, "right" if odd else "left")
        self.rule(56.7, 538.6, y - 6)
        self.text(538.6 if odd else 56.7, foot, str(number), BOLD, 9, "right" if odd else "left")
        if new:
            self.text(56.7 if odd else 538.6, foot, self.head.job, ROMAN, 8, "left" if odd else "right")

    def footnotes(self, page: Page, notes: dict[str, str]) -> None:
        if not page.notes:
            return
        left, _ = self.look.edges(page.number)
        lines = [(mark, line) for mark in page.notes for line in note_lines(mark, notes[mark], self.look)]
        y = self.look.bottom + sum(line.leading for _, line in lines) - 10
        self.rule(left - 22 if left > 100 else left, left + 50, y + 14)
        for _, line in lines:
            self.line(left, y, line)
            y -= line.leading

    def save(self) -> None:
        self.canvas.save()


def note_lines(mark: str, text: str, look: Look) -> list[Line]:
    """A footnote's lines; the mark is small and raised, as in the text."""
    left, right = look.odd
    lead = ((-6.0, mark, ROMAN),) if not look.caps else ((0.0, mark, ROMAN),)
    block = Block(text, size=look.note_size, leading=look.note_leading, left=8.0 if look.caps else 0.0, before=0, align="left", lead=lead)
    lines = broken(block, look, right - left)
    lines[0].lead = tuple((place, Glyphs(glyphs.text, ROMAN, look.mark_size, 3.5)) for place, glyphs in lines[0].lead)
    return lines


def globe(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A plain globe where the United Nations has its emblem, which is not ours to use."""
    canvas = sheet.canvas
    canvas.setLineWidth(0.8)
    for share in (1.0, 0.66, 0.33):
        canvas.ellipse(x - radius * share, y - radius, x + radius * share, y + radius)
        canvas.circle(x, y, radius * share)
    canvas.line(x - radius, y, x + radius, y)
    canvas.line(x, y - radius, x, y + radius)


def front_2010(sheet: Sheet, below: Sequence[tuple[float, Line]] = ()) -> None:
    """The first page since 2010; in 2025 some lines stand elsewhere. `below`: lines of a text that begins on it, with their baselines."""
    head, new = sheet.head, sheet.look.name == "2025"
    up = 14.0 if new else 0.0
    sheet.text(119.7, 778 + up, "United Nations", ROMAN, 14)
    symbol = Glyphs(head.symbol[1:], ROMAN, 10)
    sheet.text(538.6, 778 + up, symbol.text, ROMAN, 10, "right")
    sheet.text(538.6 - symbol.width, 778 + up, "A", ROMAN, 20, "right")
    sheet.rule(56.7, 538.6, 771 + up)
    globe(sheet, 82, 746 + up, 21)
    sheet.text(119.7, 748 + up, "General Assembly", BOLD, 20)
    sheet.text(392, 749 + up, f"Distr.: {head.distribution}", ROMAN, 10)
    sheet.text(392, 737 + up, head.date, ROMAN, 10)
    sheet.text(392, 713 + up, "Original: English", ROMAN, 10)
    sheet.rule(56.7, 538.6, 626 + up, 1.2)
    y = 610.0 + up
    for text, font, size in (
        ("Human Rights Council", BOLD, 12.0),
        (head.session, BOLD, 10.0),
        *([(head.session_dates, ROMAN, 10.0)] if head.session_dates else []),
        (head.agenda, ROMAN, 10.0),
        (head.item_title, BOLD, 10.0),
    ):
        sheet.text(56.7, y, text, font, size)
        y -= 12
    size = 14.0 if new else 17.0
    y = 545.0
    for index, text in enumerate(head.title):
        sheet.text(113.4, y, text, BOLD, size)
        if index == len(head.title) - 1 and head.footnote:
            sheet.text(113.4 + Glyphs(text, BOLD, size).width, y + 2, "*", ROMAN, 10)
        y -= size + 1
    sheet.text(113.4, y - 16, head.state, BOLD, 14)
    for index, text in enumerate(head.part):
        sheet.text(113.4, y - 40 - 14 * index - 8 * (index > 0), text, BOLD, 12)
    for height, line in below:
        sheet.line(113.4, height, line)
    if head.footnote:
        note = wrapped(head.footnote, 9, 370)
        foot = (60.0 if new else 140.0) + 11 * (len(note) - 1)
        sheet.rule(91, 164, foot + 13)
        sheet.text(102.6, foot, "*", ROMAN, 9)
        for index, text in enumerate(note):
            sheet.text(113.4, foot - 11 * index, text, ROMAN, 9)
    sheet.text(56.7, 30.5 if new else 115.3, f"{head.job} (E)" if new else head.job, ROMAN, 10)
    if not new:
        bars(sheet, 56.7, 97)
    sheet.text(538.6, 30.5 if new else 88, INVENTED, BOLD, 8, "right")
    sheet.canvas.showPage()


def front_2008(sheet: Sheet) -> None:
    """The first page of cycle 1."""
    head = sheet.head
    sheet.text(71, 772, "UNITED", SANS_BOLD, 14)
    sheet.text(71, 756, "NATIONS", SANS_BOLD, 14)
    sheet.text(540, 752, "A", SANS_BOLD, 32, "right")
    sheet.rule(71, 544, 746, 1)
    globe(sheet, 96, 712, 24)
    sheet.text(149, 706, "General Assembly", SANS_BOLD, 18)
    for y, text in (
        (704, "Distr."),
        (690.5, head.distribution.upper()),
        (663, head.symbol),
        (649, head.date),
        (621.5, "Original:  ENGLISH"),
    ):
        sheet.text(407.5, y, text, ROMAN, 12)
    sheet.rule(71, 544, 609, 2.5)
    for y, text in ((586, "HUMAN RIGHTS COUNCIL"), (572, head.session), (558, head.agenda)):
        sheet.text(71, y, text, ROMAN, 12)
    for y, text in ((406, head.item_title.upper()), (379, " ".join(head.title)), (351, f"{head.state} *")):
        sheet.text(307, y, text, BOLD, 12, "centre")
    sheet.rule(71, 215, 160)
    for index, text in enumerate(wrapped(f"* {head.footnote}", 12, 455)):
        sheet.text(71, 132 - 13.8 * index, text, ROMAN, 12)
    sheet.text(71, 62, head.job, ROMAN, 12)
    sheet.text(544, 62, INVENTED, BOLD, 8, "right")
    sheet.canvas.showPage()


def wrapped(text: str, size: float, width: float) -> list[str]:
    """A plain text in lines no wider than `width`."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if Glyphs(longer, ROMAN, size).width > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def bars(sheet: Sheet, x: float, y: float) -> None:
    """The bar code with the job number, as a code that scanners read (Code 39), its text below."""
    digits = "".join(mark for mark in sheet.head.job if mark.isdigit())
    Standard39(digits, barHeight=10, barWidth=0.5, ratio=2.2, checksum=0, quiet=0).drawOn(sheet.canvas, x, y)
    sheet.text(x + 4, y - 8, "  ".join(f"*{digits}*"), ROMAN, 7)


__all__ = ["BOLD", "INVENTED", "ITALIC", "ROMAN", "Masthead", "Sheet", "front_2008", "front_2010", "note_lines"]
