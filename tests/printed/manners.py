"""The manners in which invented documents are printed: what was met in texts of real ones, and what a neighbour of it could look like.

Those whose name is in `HELD_OUT` were not looked at when rules were mended.
"""

from __future__ import annotations

from .composing import Composed, Numbered, Sentence, Title
from .printing import FILL, Manner, cover, nothing


def both_sides(document: Composed, page: int) -> list[str]:
    """The foot of cycle 4: "2 GE.23-01172" on the left, "GE.23-01172 3" on the right."""
    return [f"{page} {document.job}"] if page % 2 == 0 else [f"{document.job} {page}"]


def left_side(document: Composed, page: int) -> list[str]:
    return [f"{page} {document.job}"]


def right_side(document: Composed, page: int) -> list[str]:
    return [f"{document.job} {page}"]


def first_with_dates(document: Composed, _: int) -> list[str]:
    return [f"{document.job} (E) 280223 280223"]


def first_with_asterisk(document: Composed, _: int) -> list[str]:
    return ["* The present document is being issued without formal editing.", f"{document.job} (E) 280223 010323"]


def first_asterisk_alone(_: Composed, __: int) -> list[str]:
    return ["* The present document has been reproduced as received. Its content does not imply the", "expression of any opinion whatsoever."]


def page_of(_: Composed, page: int) -> list[str]:
    return [f"Page {page} of 9"]


def slashed(_: Composed, page: int) -> list[str]:
    return [f"{page}/9"]


def dashed(_: Composed, page: int) -> list[str]:
    return [f"- {page} -"]


def title_and_number(document: Composed, page: int) -> list[str]:
    return [f"National report of {document.state} {page}"]


def running_title(document: Composed, _: int) -> list[str]:
    return [f"Universal Periodic Review of {document.state}"]


def symbol_and_page(document: Composed, page: int) -> list[str]:
    return [f"{document.symbol} page {page}"]


def symbol_above_page(document: Composed, page: int) -> list[str]:
    return [document.symbol, f"page {page}"]


def form_feed(document: Composed, page: int) -> list[str]:
    return ["\f" + document.symbol]


def no_cover(_: Composed) -> list[str]:
    return []


def contents(document: Composed) -> list[str]:
    """A list of contents without leaders, its lines numbered like headings and paragraphs."""
    titles = [each for each in document.entries if isinstance(each, Title) and each.level == 1]
    return [*cover(document), "Contents", "Page", *(f"{index}. {each.text} {index + 2}" for index, each in enumerate(titles, 1))]


def _in(paragraph: int, text: str):
    """A sentence whose part behind FILL begins a line, put first in a paragraph."""

    def edit(document: Composed, _: Manner) -> None:
        document.numbered[paragraph].sentences.insert(0, Sentence(text))

    return edit


def _all(*edits: object):
    def edit(document: Composed, manner: Manner) -> None:
        for each in edits:
            each(document, manner)  # type: ignore[operator]

    return edit


acronym = _all(
    _in(0, f"The present report was drafted with the help of the partners of the State, {FILL}(ICCPR) and others, by the Ministry of Lakes."),
    _in(7, f"The State ratified the Convention on the Rights of the Child, its three Protocols, {FILL}(CRC) as it is called, and others."),
    _in(11, f"Among those who wrote were the lawyers of the northern province, the fishers, {FILL}(b) the ferrymen, and many who had no office."),
)
figures = _all(
    _in(
        3, f"The plan for the lakes was put to the vote, and was adopted with the support of {FILL}50 States from all regions, at the third session."
    ),
    _in(6, f"A conference of the States on the rights of those who live on the water was held from {FILL}8 May to 12 May 2021 in the capital."),
    _in(8, f"The number of teachers who had been trained in the law of the lakes rose to {FILL}10. The number of schools was the same."),
    _in(15, f"The action plan names the bodies that are to see to it, as they are told of in paragraph {FILL}17. It was adopted at once."),
)
years = _all(
    _in(2, "2019 was the year in which the ferries were repaired."),
    _in(9, "12 of the 16 ferries are new."),
    _in(13, "“Water for all” is a programme of the Government."),
    _in(17, "(See annex II.) The list is not exhaustive."),
)


def glued_marks(document: Composed, _: Manner) -> None:
    """Marks behind a year, a code, a closing bracket before the stop."""
    tails = ("in 2020", "of 4 August 2021", "for 2021–2025", "after COVID-19", "as JS3", "with the law (No. 87)")
    for index, tail in enumerate(tails):
        paragraph = document.numbered[3 * index + 1]
        sentence = next((each for each in paragraph.sentences if each.marks), None)
        if sentence is not None:
            sentence.text = sentence.text[:-1] + ", " + tail + "."
            sentence.inside = len(sentence.text) - 1


def table_by_column(document: Composed, _: Manner) -> None:
    document.numbered[5].sentences[-1].text = "The figures are these:"
    document.numbered[5].sentences[-1].inside = None
    document.numbered[5].table = ["Indicator", "Schools", "Teachers", "Pupils", "2019", "7", "12", "1,450", "2020", "8", "14", "1,390"]


def table_by_row(document: Composed, _: Manner) -> None:
    document.numbered[5].table = ["Indicator 2019 2020", "Schools 7 8", "Teachers 12 14", "9 Pupils in the north 1,450 1,390"]


def sub_numbers(document: Composed, _: Manner) -> None:
    for paragraph in document.numbered[2:20:4]:
        paragraph.pieces = [(f"{paragraph.number}.{index}", Sentence(f"The part {word} of the programme was carried out."))
                            for index, word in enumerate(("one", "two", "three"), 1)]  # fmt: skip


def no_stops(document: Composed, _: Manner) -> None:
    """Paragraphs before a heading that end without a stop."""
    for index, entry in enumerate(document.entries[1:], 1):
        before = document.entries[index - 1]
        if isinstance(entry, Title) and isinstance(before, Numbered) and not before.pieces and not before.sentences[-1].marks:
            before.sentences[-1].text = before.sentences[-1].text.rstrip(".")


def long_list(document: Composed, _: Manner) -> None:
    """A list over the foot of a page, its parts several lines each."""
    long = "The part of the programme for the province of the {} lakes, which was to bring water, schools and a court to those who live there"
    provinces = ("northern", "upper", "lower", "great", "small", "old", "new", "dry")
    document.numbered[4].pieces = [
        (f"({letter})", Sentence(long.format(province) + (";" if letter != "h" else ".")))
        for letter, province in zip("abcdefgh", provinces, strict=True)
    ]


def misprint(document: Composed, manner: Manner) -> None:
    """One number is printed as another."""
    manner.odd[document.numbered[9].number] = "11. "


def notes_with_figures(document: Composed, _: Manner) -> None:
    """Lines of notes that begin with a year, a number, a date; a note of two paragraphs."""
    document.notes[2] = ("Act on the schools of the islands and on those who teach in them, as published in the Gazette under the number "
                         "2021-574 of 10 May 2021; for those who teach on the mainland see the Act of the same day.")  # fmt: skip
    document.notes[5] = ("The number of the pupils of the northern province is that of the end of the school year, which the Ministry counted as "
                         "7 in the villages and 12 in the towns; the Office of Statistics counts them otherwise.")  # fmt: skip
    document.notes[8] = "31 March 2022, reply of the Government to the letter of the Special Rapporteur, para. 4."


def repeated(document: Composed, manner: Manner) -> None:
    """Every paragraph's number without its stop, glued to its words or with another sign, one here and there."""
    shapes = ("{} ", "{}.", "{}, ", "{}) ", "{}.\u00a0", "{} . ")
    for index, paragraph in enumerate(document.numbered[4::4]):
        manner.odd[paragraph.number] = shapes[index % len(shapes)]


MANNERS: dict[str, object] = {
    "plain": Manner,
    "no pages": lambda: Manner(page=0),
    "no cover": lambda: Manner(front=no_cover),
    "no notes": lambda: Manner(noted=False),
    "acronym in brackets at a line's start": lambda: Manner(edit=acronym),
    "acronym, a paragraph a line": lambda: Manner(edit=acronym, width=0, page=0),
    "figures at a line's start": lambda: Manner(edit=figures),
    "figures, narrow": lambda: Manner(edit=figures, width=64),
    "paragraphs that begin with figures": lambda: Manner(edit=years),
    "some numbers without a stop": lambda: Manner(odd={"7": "{} ", "15": "{} ", "16": "{} "}),
    "numbers without a stop": lambda: Manner(number="{} "),
    "numbers without a stop, figures": lambda: Manner(number="{} ", edit=figures),
    "numbers glued": lambda: Manner(odd={"6": "{}", "12": "{}.", "18": "{}"}),
    "every number glued": lambda: Manner(number="{}."),
    "numbers in brackets": lambda: Manner(number="({}) "),
    "numbers in square brackets": lambda: Manner(number="[{}] "),
    "numbers with a bracket": lambda: Manner(number="{}) "),
    "numbers on their own line": lambda: Manner(number="{}.\n"),
    "numbers with a dash": lambda: Manner(number="{}.- "),
    "numbers with a tab": lambda: Manner(number="{}.\t"),
    "numbers in many ways": lambda: Manner(edit=repeated),
    "headings glued before": lambda: Manner(glue="before"),
    "headings glued before, a paragraph a line": lambda: Manner(glue="before", width=0, page=0),
    "headings glued after": lambda: Manner(glue="after"),
    "paragraphs without a stop before headings": lambda: Manner(edit=no_stops),
    "job number and page on both sides": lambda: Manner(first=first_with_dates, feet=both_sides),
    "page and job number": lambda: Manner(feet=left_side),
    "job number and page": lambda: Manner(feet=right_side),
    "asterisk above the job number": lambda: Manner(first=first_with_asterisk, feet=both_sides),
    "asterisk alone": lambda: Manner(first=first_asterisk_alone, feet=nothing, heads=nothing),
    "asterisk, numbers alone": lambda: Manner(first=first_asterisk_alone),
    "page numbers alone": lambda: Manner(heads=nothing),
    "page 3 of 9": lambda: Manner(feet=page_of, heads=nothing),
    "3/9": lambda: Manner(feet=slashed, heads=nothing),
    "- 3 -": lambda: Manner(feet=dashed, heads=nothing),
    "a running title": lambda: Manner(heads=running_title),
    "a running title with the page": lambda: Manner(feet=title_and_number, heads=nothing),
    "symbol and page on a line": lambda: Manner(feet=nothing, heads=symbol_and_page),
    "symbol above the page": lambda: Manner(feet=nothing, heads=symbol_above_page),
    "form feeds": lambda: Manner(heads=form_feed),
    "contents without leaders": lambda: Manner(front=contents),
    "a paragraph a line": lambda: Manner(width=0, page=0),
    "a paragraph a line, pages": lambda: Manner(width=0, page=9),
    "a paragraph a line, notes run together": lambda: Manner(width=0, page=0, notes="run"),
    "blank lines between paragraphs": lambda: Manner(blank=1),
    "blank lines, figures": lambda: Manner(blank=1, edit=_all(acronym, figures)),
    "a blank line below each line": lambda: Manner(double=True, page=30),
    "Windows line ends, indented": lambda: Manner(line_end="\r\n", indent="   "),
    "narrow": lambda: Manner(width=58),
    "wide": lambda: Manner(width=150),
    "marks apart": lambda: Manner(mark=" {}"),
    "marks on their own line": lambda: Manner(own_line=True),
    "marks in brackets": lambda: Manner(mark="[{}]", note="[{}] ", apart="]["),
    "marks with a comma and a blank": lambda: Manner(apart=", "),
    "marks glued to years and codes": lambda: Manner(edit=glued_marks),
    "marks glued, a paragraph a line": lambda: Manner(edit=glued_marks, width=0, page=0),
    "notes run together": lambda: Manner(notes="run"),
    "notes run together, with stops": lambda: Manner(notes="run", note="{}. "),
    "notes below each page": lambda: Manner(notes="page"),
    "notes below each page, job numbers": lambda: Manner(notes="page", feet=both_sides),
    "notes with figures": lambda: Manner(edit=notes_with_figures),
    "notes with figures, narrow": lambda: Manner(edit=notes_with_figures, width=64),
    "notes without a title": lambda: Manner(title=""),
    "endnotes": lambda: Manner(title="Endnotes:", note="{}. "),
    "notes below a rule": lambda: Manner(title="______________"),
    "a table by columns": lambda: Manner(edit=table_by_column),
    "a table by rows": lambda: Manner(edit=table_by_row),
    "parts with numbers of their own": lambda: Manner(edit=sub_numbers),
    "a list over pages": lambda: Manner(edit=long_list, page=22, feet=both_sides),
    "each chapter counts anew": lambda: Manner(restart=True),
    "chapter and paragraph": lambda: Manner(dotted=True, number="{} "),
    "chapter and paragraph with a stop": lambda: Manner(dotted=True),
    "a number misprinted": lambda: Manner(edit=misprint),
    "long": lambda: Manner(paragraphs=140),
    "long, job numbers, figures": lambda: Manner(paragraphs=120, edit=_all(acronym, figures), feet=both_sides, first=first_with_asterisk),
}
HELD_OUT = {
    "acronym, a paragraph a line",
    "figures, narrow",
    "some numbers without a stop",
    "numbers without a stop, figures",
    "numbers in square brackets",
    "numbers with a tab",
    "headings glued before, a paragraph a line",
    "page and job number",
    "asterisk, numbers alone",
    "3/9",
    "a running title with the page",
    "symbol above the page",
    "a paragraph a line, pages",
    "a paragraph a line, notes run together",
    "blank lines, figures",
    "narrow",
    "marks with a comma and a blank",
    "marks glued, a paragraph a line",
    "notes run together, with stops",
    "notes below each page, job numbers",
    "notes with figures, narrow",
    "endnotes",
    "a table by rows",
    "chapter and paragraph with a stop",
    "long, job numbers, figures",
}


def manner(name: str) -> Manner:
    """A manner by its name."""
    made = MANNERS[name]()  # type: ignore[operator]
    assert isinstance(made, Manner)
    return made
