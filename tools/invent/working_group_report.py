"""A working group report (A/HRC/n/m): from its source to pages."""

from __future__ import annotations

from pathlib import Path

from .drawing import Masthead, Sheet, front_2008, front_2010, note_lines
from .layout import BOLD, ITALIC, ROMAN, Block, Glyphs, Paginator, paginate
from .looks import LOOKS, Look
from .markup import clean, quotes
from .source import Conclusion, Entry, Report

DISCLAIMER = (
    "All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s) and/or "
    "the State under review. They should not be construed as endorsed by the Working Group as a whole."
)
SECTION_B = "Interactive dialogue and responses by the State under review"


class Composer:
    """Turns a report's source into blocks, in the order of the page."""

    def __init__(self, report: Report, look: Look, contents: dict[str, int]) -> None:
        self.report, self.look, self.contents = report, look, contents
        self.blocks: list[Block] = []
        self.headings: list[tuple[int, str, str, str, str]] = []  # level, number, text, paragraphs, key
        self.bold = BOLD if report.raw.get("bold", True) else ROMAN

    def heading(self, level: int, number: str, text: str, paragraphs: str, new_page: bool = False) -> None:
        look, key = self.look, f"H:{clean(text)}"
        self.headings.append((level, number, text, paragraphs, key))
        if look.caps:
            words = f"{number}  {text.upper() if level == 1 and number else text}".strip()
            self.blocks.append(Block(words, key, BOLD, align="centre", before=12, keep=True, new_page=new_page))
            return
        size = 14.0 if level == 1 else 12.0
        lead = ((-10.0, number, BOLD),) if number else ()
        self.blocks.append(Block(text, key, BOLD, size, size + 2, before=18, align="left", lead=lead, keep=True, new_page=new_page))

    def paragraph(self, number: int, text: str, key: str, font: str = ROMAN, keep: bool = False) -> None:
        lead = ((0.0, f"{number}.", font if self.look.caps else ROMAN),) if number else ()
        after_heading = self.blocks[-1].key.startswith("H:") and not self.look.caps
        before = self.look.leading if after_heading else -1.0
        indent = self.look.number_indent if number else 0.0
        self.blocks.append(Block(text, key, font, indent=indent, lead=lead, keep=keep, before=before))

    def lettered(self, letter: str, text: str) -> None:
        place = self.look.number_indent
        self.blocks.append(Block(text, "", indent=place * 2, lead=((place, f"({letter})", ROMAN),)))

    def entry(self, entry: Entry) -> None:
        look = self.look
        if entry.kind == "heading":
            self.blocks.append(Block(entry.text, "", BOLD, left=look.item_left, keep=True, align="left"))
            return
        font = self.bold if entry.kind == "item" or look.caps else ROMAN
        if look.item_hangs:
            lead = ((look.item_left, entry.printed_number, font),)
            self.blocks.append(Block(entry.text, entry.key, font, left=look.item_text, lead=lead))
            return
        width = Glyphs(entry.printed_number, ROMAN, look.size).width
        indent = width if entry.run_on else max(look.number_indent, width + 7)
        lead = ((look.item_left, entry.printed_number, ROMAN),)
        self.blocks.append(Block(entry.text, entry.key, font, left=look.item_text, indent=indent, lead=lead))

    def introduction(self) -> None:
        raw, intro = self.report.raw, self.report.raw["introduction"]
        state = raw["state"]
        self.heading(1, "", "Introduction", "1–4", new_page=True)
        for number, text in enumerate((intro["held"], intro["troika_text"]), 1):
            self.paragraph(number, quotes(text), f"I{number}")
        self.paragraph(3, quotes(intro["documents_text"]), "I3", keep=True)
        base = f"A/HRC/WG.6/{int(raw['review'][4:])}/{raw['review'][:3]}"
        office = "the Office of the United Nations High Commissioner for Human Rights (OHCHR)"
        opening = (
            ("a", "A national report submitted/written presentation made in accordance with paragraph 15 (a)"),
            ("b", f"A compilation prepared by {office} in accordance with paragraph 15 (b)"),
            ("c", "A summary prepared by OHCHR in accordance with paragraph 15 (c)"),
        )
        for index, (letter, text) in enumerate(opening, 1):
            end = "." if letter == "c" else ";"
            if intro.get("documents") == "footnotes":
                self.lettered(letter, self.report.printed(f"{text};[^report{index}]".replace(";", end)))
            else:
                self.lettered(letter, f"{text} ({base}/{index}){end}")
        self.paragraph(4, quotes(intro["questions_text"].replace("STATE", state)), "I4")

    def part_one(self) -> None:
        report = self.report
        first, start, end = 5, report.dialogue[0].number, report.dialogue[-1].number
        self.heading(1, "I.", "Summary of the proceedings of the review process", f"{first}–{end}")
        for number, title, paragraphs in (
            ("A.", "Presentation by the State under review", report.presentation),
            ("B.", SECTION_B, report.dialogue),
        ):
            self.heading(2, number, title, f"{first}–{start - 1}" if number == "A." else f"{start}–{end}")
            for paragraph in paragraphs:
                self.paragraph(paragraph.number, " ".join(said.text for said in paragraph.said), paragraph.key)

    def part_two(self) -> None:
        report, raw = self.report, self.report.raw
        numbers = [c.number for c in report.conclusions if c.number]
        heading = report.printed(raw.get("conclusions_heading", "Conclusions and/or recommendations"))
        last = numbers[-1] + 1
        self.heading(1, raw.get("conclusions_number", "II."), heading, f"{numbers[0]}–{last}")
        for conclusion in report.conclusions:
            self.conclusion(conclusion)
        self.paragraph(last, DISCLAIMER, f"L{last}", self.bold)
        commitments = raw.get("commitments")
        if commitments:
            self.heading(1, commitments["number"], commitments["heading"], str(last + 1))
            self.paragraph(last + 1, quotes(commitments["lead"]), "V", keep=bool(commitments.get("items")))
            for letter, text in zip("abcdefgh", commitments.get("items", []), strict=False):
                self.lettered(letter, quotes(text))

    def conclusion(self, conclusion: Conclusion) -> None:
        keep = bool(conclusion.entries)
        if conclusion.number:
            self.paragraph(conclusion.number, conclusion.text, conclusion.key, self.bold, keep)
        else:
            self.blocks.append(Block(conclusion.text, "L", self.bold, keep=keep))
        for entry in conclusion.entries:
            self.entry(entry)

    def annex(self) -> None:
        delegation, look = self.report.raw["delegation"], self.look
        if look.caps:
            self.blocks.append(Block("Annex", "annex", BOLD, align="centre", new_page=True))
            self.blocks.append(Block("Composition of the delegation", "H:Annex", BOLD, align="centre"))
        else:
            self.blocks.append(Block("Annex", "annex", BOLD, 14, 16, align="left", new_page=True))
            if delegation.get("english_only"):
                self.blocks.append(Block("[English only]", "", ITALIC, align="right"))
            self.blocks.append(Block("Composition of the delegation", "H:Annex", BOLD, 14, 16, before=12, align="left"))
        self.blocks.append(Block(quotes(delegation["lead"]), "annex", indent=look.number_indent))
        for member in delegation["members"]:
            if look.caps:
                self.blocks.append(Block(quotes(member), "annex", left=36))
            else:
                self.blocks.append(Block(quotes(member), "annex", left=28.35, lead=((19.8, "•", ROMAN),), before=4))
        self.blocks.append(Block("-----" if look.caps else "_________", "", align="centre"))

    def table_of_contents(self) -> list[Block]:
        """The second page up to 2013 or so; `self.contents` are the pages from the first round."""
        look = self.look
        right = look.odd[1] - look.odd[0]
        measure = right if look.caps else right + 54
        title = Block("CONTENTS", "", BOLD, align="centre") if look.caps else Block("Contents", "", size=14, leading=18, left=-56.7, align="left")
        blocks = [
            title,
            Block("", lead=((measure - 72 - 20 * look.caps, "Paragraphs", ITALIC), (measure - 20, "Page", ITALIC)), before=10),
        ]
        for level, number, text, paragraphs, key in [*self.headings, (1, "", "Composition of the delegation", "", "H:Annex")]:
            if key == "H:Annex":
                blocks.append(Block("Annex", "", align="centre" if look.caps else "left", left=0 if look.caps else -28.0, before=10))
            words = text.upper() if look.caps and number and level == 1 else text
            plain = "".join(mark for mark in words if not "\ue000" <= mark <= "\ue001").rstrip("*")
            place = 20.0 * level if number else 0.0
            row = f"{number}  {plain}" if look.caps and number else plain
            room = measure - 90 - place - Glyphs(row, ROMAN, look.size).width
            dots = "." * max(3, int(room / Glyphs(".", ROMAN, look.size).width))
            page = str(self.contents.get(key, 0))
            lead = [(place, row + dots, ROMAN), (measure - 60 - 10 * look.caps, paragraphs, ROMAN), (measure - 10, page, ROMAN)]
            if number and not look.caps:
                lead.append((place - 20, number, ROMAN))
            blocks.append(Block("", lead=tuple(lead), before=look.gap))
        return blocks

    def all(self) -> list[Block]:
        for part in (self.introduction, self.part_one, self.part_two, self.annex):
            part()
        return self.blocks


def compose(report: Report, path: Path) -> dict[str, list[int]]:
    """Write the report's PDF; gives the pages on which each record stands."""
    look = LOOKS[report.raw["look"]]
    heights = {mark: sum(line.leading for line in note_lines(mark, text, look)) for mark, text in report.notes.items()}
    with_contents = look.name != "2025"
    first = 3 if with_contents else 2
    contents: dict[str, int] = {}
    placed: Paginator
    for _ in range(2):
        composer = Composer(report, look, contents)
        placed = paginate(composer.all(), look, heights, first)
        contents = {key: pages[0] for key, pages in placed.placed.items()}
    raw = report.raw["masthead"]
    head = Masthead(symbol=report.raw["symbol"], state=report.raw["state"], **{**raw, "title": tuple(raw["title"])})
    glued = tuple(page for page in (placed.placed[key][0] for key in report.raw.get("glued_after", [])))
    sheet = Sheet(path, look, head, glued)
    (front_2008 if look.caps else front_2010)(sheet)
    if with_contents:
        for page in paginate(composer.table_of_contents(), look, {}, 2).pages:
            sheet.page(page, {})
    for page in placed.pages:
        sheet.page(page, report.notes)
    sheet.save()
    return placed.placed
