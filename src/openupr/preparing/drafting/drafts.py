"""The recommendations in a user's draft: in the column of a table, numbered or bulleted, in sentences that recommend, or one a paragraph.

What is not taken for a recommendation is handed back as well, so that nothing is passed over in silence. All spans are of the text as it was read.
How one sentence recommends: requesting.py; which column of a table it is: columns.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...extracting.written_lines import BROKEN, MARK, lines_written
from ...languages.messages import Message, Text, message
from ...light_dataclass import dataclass
from ...reading import Line, Transcript
from ...text import Span
from ..speaking.requesting import opens, request_span, requesting_parts, requesting_sentences, tells
from .column_of_drafts import holding

_BARE = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})+\s+")
"""A dotted number without a full stop at its end: "140.12 Ratify"."""

_ENDED = re.compile(r"[.;:!?][\"'”’»)\]]*\s*$")
_NO_REQUEST = {"of", "for", "on", "in", "by", "from", "and"}
"""Second words that make a heading of a verb: "Review of the law", "Work on prisons"."""
_FEWEST = 8
"""Words from which a paragraph is no heading, although nothing ends it."""
_LABEL = 4
"""Words below which a paragraph without an end is a label beside others that ask."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation of a draft: its `number` in the draft from 1, its `text` (the request alone) and the `span` of that in the draft."""

    number: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph or a piece of one: whether it is `numbered` or bulleted by the file itself, and whether it stands in a `cell` of a table."""

    span: Span
    numbered: bool
    cell: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as read: its `name`, the whole `text`, the recommendations, what was left aside (spans), and `found_by` in words."""

    name: str
    text: str
    recommendations: tuple[Recommendation, ...]
    left: tuple[Span, ...]
    found_by: Text


def find_recommendations(transcript: Transcript) -> Draft:
    """The recommendations of a draft.

    Of a table it is the column that says so in its head, or whose cells ask. Elsewhere numbered or bulleted paragraphs are they, sentences that
    recommend ("We recommend that ...") or say what the State should do, and paragraphs and cells that begin with the verb of a request; where there
    is none of these, each paragraph. A number, "We recommend that", the name of the State addressed and States in brackets at the end are no part of
    the request.
    """
    text = transcript.text
    lines = lines_written(transcript)
    tables = _Tables(transcript, lines)
    taken = [span for cell in tables.columns for span in _in_cell(text, cell)]
    beside = [each for line in lines if line not in tables.lines for each in _pieces(transcript, line, cell=line in tables.others)]
    found, ways = _found(text, beside, alone=not taken)
    if taken:
        ways = [tables.way, *ways]
    wanted = {span for span in [*taken, *found] if any(map(str.isalpha, text[slice(*_request(text, span))]))}
    every = [
        part
        for line in lines
        for piece in _pieces(transcript, line)
        for part in ([piece.span] if piece.span in wanted else requesting_parts(text, piece.span))
    ]
    requests = [_request(text, span) for span in sorted(wanted)]
    return Draft(
        transcript.name,
        text,
        tuple(Recommendation(number, " ".join(text[a:b].split()), Span(a, b)) for number, (a, b) in enumerate(requests, 1)),
        tuple(span for span in every if span not in wanted),
        message("{ways}", ways=tuple(ways)) if len(ways) > 1 else ways[0] if ways else "",
    )


def from_texts(name: str, texts: Iterable[str]) -> Draft:
    """A draft of recommendations that are parted already, as in a column of a table; each numbered by its row. Empty ones are passed over and keep
    their numbers."""
    taken: list[Recommendation] = []
    text = ""
    for number, each in enumerate(texts, 1):
        plain = " ".join(each.split())
        if plain:
            text += "\n" if text else ""
            taken.append(Recommendation(number, plain, Span(len(text), len(text) + len(plain))))
            text += plain
    return Draft(name, text, tuple(taken), (), message("rows of the table"))


class _Tables:
    """The tables of a draft: the cells of the columns that hold recommendations (`columns`, each the paragraphs in it), the lines of tables that have
    such a column (`lines`) and of those that have none (`others`), and the `way` in which the columns were found."""

    def __init__(self, transcript: Transcript, lines_written: Sequence[Line]) -> None:
        self.columns: list[list[_Paragraph]] = []
        self.lines: set[Line] = set()
        self.others: set[Line] = set()
        heads: list[str] = []
        own = set(lines_written)
        for table in transcript.tables:
            lines = {cell: [transcript.lines[i] for i in cell.lines if transcript.lines[i] in own] for cell in table.cells}
            every = {line for of in lines.values() for line in of}
            if every & self.lines:
                continue  # a table in a table that was read
            asks = {cell: bool(of) and _cell_asks(transcript.text, _whole(of[0])) for cell, of in lines.items()}
            words = {cell: " ".join(" ".join(line.text for line in of).split()) for cell, of in lines.items()}
            cells, head = holding(table, words.__getitem__, asks.__getitem__)
            if not cells:
                self.others |= every
                continue
            self.lines |= every
            self.columns += [[each for line in lines[cell] for each in _pieces(transcript, line, cell=True)] for cell in cells]
            heads += [head] if head and head not in heads else []
        named = tuple(f"“{head}”" for head in heads)
        self.way = message("the column {heads}", heads=named) if named else message("the verbs in a column")


def _cell_asks(text: str, paragraph: Span) -> bool:
    return _asks(text, behind_its_mark(text, paragraph), cell=True) or bool(requesting_sentences(text, paragraph))


def _in_cell(text: str, paragraphs: Sequence[_Paragraph]) -> list[Span]:
    """The recommendations in a cell of a column that holds them."""
    return _found(text, paragraphs, alone=True)[0]


def _found(text: str, paragraphs: Sequence[_Paragraph], *, alone: bool) -> tuple[list[Span], list[Message]]:
    """The recommendations among these paragraphs, and by what they were found. `alone`: there are no others, so that each paragraph is one where
    nothing else shows them."""
    marked = dict.fromkeys(each.span for each in paragraphs if each.numbered or _mark(text, each.span))
    # A numbered paragraph that ends in a colon only introduces those below it; beside a table it may be a heading.
    items = [
        span for span in marked if not _leads(text, span) and _has_words(text, span) and (alone or not _is_label(text, behind_its_mark(text, span)))
    ]
    plain = [each for each in paragraphs if each.span not in marked]
    prose = {each: requesting_sentences(text, each.span) for each in plain}
    if items:  # a sentence beside them may speak about them: "We recommend the following."
        prose = {each: [span for span in spans if tells(text, span)] for each, spans in prose.items()}
    sayings = [span for spans in prose.values() for span in spans]
    asking = [each.span for each, spans in prose.items() if not spans and _asks(text, each.span, cell=each.cell)]
    # A sentence that asks without naming the State stands beside those that do.
    told = set(sayings)
    sayings += [
        part for each, spans in prose.items() if spans for part in requesting_parts(text, each.span) if part not in told and _asks(text, part)
    ]
    ways = (
        (message("numbers or bullets"), items),
        (message("sentences that recommend"), sayings),
        (message("their first verbs"), asking),
    )
    if alone and not items and not sayings:
        # Beside paragraphs that ask, a word or two without an end is the head of a table.
        every = [each.span for each in paragraphs if not (asking and _is_label(text, each.span))]
        own = [span for span in every if not _leads(text, span)]
        return own or every, [message("paragraphs")]
    return sorted(span for _, spans in ways for span in spans), [way for way, spans in ways if spans]


def _pieces(transcript: Transcript, line: Line, *, cell: bool = False) -> Iterator[_Paragraph]:
    """A paragraph's pieces: where its writer broke the line, a number, a bullet or the verb of a request begins another one, and in a piece without a
    number any sentence does."""
    text, (start, end) = transcript.text, _whole(line)
    at, numbered = start, bool(line.number)
    for match in re.finditer(r"\s*\n\s*", line.text) if transcript.format in BROKEN else ():
        before, after = Span(at, start + match.start()), Span(start + match.end(), end)
        sentence = text[after.start : after.start + 1].isupper() and _ENDED.search(text, *before)
        listed = numbered or bool(_mark(text, before))
        if _mark(text, after) or opens(text, after) or (sentence and not listed):
            yield _Paragraph(before, numbered, cell)
            at, numbered = after.start, listed
    yield _Paragraph(Span(at, end), numbered, cell)


def _whole(line: Line) -> Span:
    return Span(line.start, line.start + len(line.text))


def _asks(text: str, paragraph: Span, *, cell: bool = False) -> bool:
    """Whether a paragraph is a request by itself: it begins with the verb of one, and is no heading and no lead to what stands below. In a cell of a
    table a short one needs no end."""
    words = text[slice(*paragraph)].lower().split()
    whole = cell or len(words) >= _FEWEST or words[-1][-1] in ".;"
    return whole and len(words) > 1 and words[1] not in _NO_REQUEST and not _leads(text, paragraph) and opens(text, paragraph)


def opens_request(text: str, paragraph: Span) -> bool:
    """Whether a paragraph begins with the verb of a request behind its number or bullet: "(a) Adopt a law"."""
    return opens(text, behind_its_mark(text, paragraph))


def _leads(text: str, paragraph: Span) -> bool:
    return text[slice(*paragraph)].rstrip().endswith(":")


def _has_words(text: str, paragraph: Span) -> bool:
    return any(map(str.isalpha, text[slice(*behind_its_mark(text, paragraph))]))


def _is_label(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a word or a few that neither ask nor end: "No", "Recommendation"."""
    return len(text[slice(*paragraph)].split()) < _LABEL and not _ENDED.search(text, *paragraph) and not opens(text, paragraph)


def _mark(text: str, span: Span) -> int:
    """The length of the number or bullet that the paragraph begins with, 0 for none."""
    match = MARK.match(text, *span) or _BARE.match(text, *span)
    return match.end() - span.start if match else 0


def behind_its_mark(text: str, span: Span) -> Span:
    """A paragraph without the number or bullet that was typed before it."""
    return Span(span.start + _mark(text, span), span.end)


def _request(text: str, span: Span) -> Span:
    return request_span(text, behind_its_mark(text, span))
