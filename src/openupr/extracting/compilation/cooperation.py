"""The State's cooperation with the UN's human rights mechanisms: from the tables of the compilations of cycles 1 and 2, and from sentences."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from ...names import body, find_body, find_treaty
from ...records import Cooperation, Dealing, NumberedDocument, Paragraph, PieceKind
from ...text import Place, Text, sentences
from ..paragraphs import part_of
from .bodies import mentions

_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? ?\d{4}|(?<![\d/])(?:19|20)\d{2}(?![\d/])")
# "in 2021", not the year in a treaty's name.
_IN = re.compile(r"\bin ((?:[A-Z][a-z]+ )?(?:19|20)\d{2})\b")
_YES = re.compile(r"\b(yes|no|none)\b", re.IGNORECASE)
_NOT_PARTY = re.compile(
    r"(?:core )?(?:treaties|conventions) to which .{0,60}? is not (?:a )?party\s*:?\s*(?P<list>.+)|^not ratified:?\s*(?P<rest>.+)", re.IGNORECASE
)
_OVERDUE = re.compile(r"\boverdue\b[^;]*", re.IGNORECASE)
_UNDER = re.compile(r"scope of international obligations|international human rights treaties", re.IGNORECASE)
_REPORTING = re.compile(r"cooperation with treaty bodies|reporting status", re.IGNORECASE)
# How many words of a row's beginning may name a treaty or body.
_WORDS = 14


@cache
def _patterns(which: str) -> tuple[tuple[Dealing, re.Pattern[str]], ...]:
    facts = tomllib.loads(files(__package__).joinpath("cooperation.toml").read_text(encoding="utf-8"))
    return tuple((Dealing(name), re.compile(entry[which], re.IGNORECASE)) for name, entry in facts.items() if which in entry)


def read_cooperation(text: NumberedDocument) -> tuple[Cooperation, ...]:
    """Everything that the document tells of ratifications, visits, invitations, overdue reports and reprisals, in its order."""
    found: list[Cooperation] = []
    for paragraph in text.paragraphs:
        if any(piece.kind is PieceKind.TABLE for piece in paragraph.pieces):
            found.extend(_from_rows(paragraph))
        if paragraph.number:
            found.extend(_from_sentences(paragraph))
    return tuple(found)


def _from_rows(paragraph: Paragraph) -> Iterator[Cooperation]:
    """The rows of the tables. A row's first words name what it is about; the rest is told of it."""
    headings = " ".join(heading.title for heading in paragraph.headings)
    first = paragraph.pieces[0].start
    rows = [(0, first)] if first and not paragraph.number else []
    rows += [(piece.start, piece.end) for piece in paragraph.pieces if piece.kind is PieceKind.TABLE]
    for start, end in rows:
        words, place = part_of(paragraph, start, end)
        row = words.clean
        lacking = _NOT_PARTY.search(row)
        label = next(((dealing, match) for dealing, pattern in _patterns("row") if (match := pattern.match(row))), None)
        if lacking:
            for treaty in re.split(r"[,;]| and ", re.sub(r"\([^)]*\)", "", lacking["list"] or lacking["rest"])):
                known = find_treaty(treaty.strip(" ."))
                if known:
                    yield Cooperation(Dealing.NOT_RATIFIED, known.code, "no", words, paragraph.id, place)
        elif label:
            value = row[label[1].end() :].strip(" :–-")
            if value:
                dealing = label[0]
                answer = _YES.match(value)
                yield Cooperation(dealing, "", answer[1].lower() if answer else value, words, paragraph.id, place)
        elif _UNDER.search(headings):
            yield from _ratified(words, paragraph, place)
        elif _REPORTING.search(headings) or _OVERDUE.search(row):
            late = _OVERDUE.search(row)
            name = _leading(row, _body) or _leading(row, _treaty)
            if late and name:
                yield Cooperation(Dealing.REPORT_OVERDUE, name[0], late.group().strip(" ."), words, paragraph.id, place)


def _ratified(words: Text, paragraph: Paragraph, place: Place) -> Iterator[Cooperation]:
    name = _leading(words.clean, _treaty)
    if name is None:
        return
    code, rest = name
    date, answer = _DATE.search(rest), _YES.search(rest)
    if date and answer and date.start() < answer.start():
        answer = None
    if answer and answer[1].lower() in {"no", "none"}:
        yield Cooperation(Dealing.NOT_RATIFIED, code, "no", words, paragraph.id, place)
    elif date or answer:
        yield Cooperation(Dealing.RATIFIED, code, "yes" if answer or date is None else date.group(), words, paragraph.id, place)


def _treaty(name: str) -> str:
    known = find_treaty(name)
    return known.code if known else ""


def _body(name: str) -> str:
    known = find_body(name)
    return known.code if known else ""


def _leading(row: str, look_up: Callable[[str], str]) -> tuple[str, str] | None:
    """The longest beginning of a row that the look-up knows, as (its code, the rest of the row); None where it knows none."""
    ends = [match.end() for match in re.finditer(r"\S+", row)][:_WORDS]
    for end in reversed(ends):
        code = look_up(row[:end].strip(" ,:"))
        if code:
            return code, row[end:].strip()
    return None


def _from_sentences(paragraph: Paragraph) -> Iterator[Cooperation]:
    for start, end in sentences(paragraph.text.clean):
        sentence = paragraph.text.clean[start:end]
        for dealing, pattern in _patterns("sentence"):
            match = pattern.search(sentence)
            if match is None:
                continue
            words, place = part_of(paragraph, start, end)
            if dealing is Dealing.RATIFIED:
                # The sentence tells it of a treaty that the table knows, or of none.
                named = _leading(sentence[match.end() :], _treaty)
                if named:
                    date = _IN.search(sentence, match.start())
                    yield Cooperation(dealing, named[0], date[1] if date else "yes", words, paragraph.id, place)
                continue
            visiting = {Dealing.VISIT_MADE, Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED}
            for subject in _visitors(sentence) if dealing in visiting else [""]:
                yield Cooperation(dealing, subject, match.group(), words, paragraph.id, place)


def _visitors(sentence: str) -> list[str]:
    """The mandates that a sentence names, and the Subcommittee on Prevention; where it names none, the High Commissioner; [""] where nobody."""
    named = [mention.code for mention in mentions(sentence) if mention.code]
    mandates = [code for code in named if body(code).kind == "procedure" or code == "SPT"]
    return list(dict.fromkeys(mandates)) or [code for code in named if code == "OHCHR"][:1] or [""]
