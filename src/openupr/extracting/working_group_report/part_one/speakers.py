"""How many delegations spoke, by the report's own count and by ours, and which ones did not get the floor for want of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ....reading import Line, Passage, Transcript
from ....records import Doubt, Recommender, Speakers, Statement
from ....text import Place, sentences
from .dialogue import speakers_of
from .paragraphs import Paragraph
from .subjects import NUMBER, any_of, phrases, states_in

_ONES = "one two three four five six seven eight nine ten eleven twelve"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS = {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split(), 1)} | _TENS
# A footnote that names delegations: at least this share of its letters are States' names. Lists reach 0.8 and more, prose stays
# below 0.4.
_LIST_SHARE = 0.6


def read_speakers(
    transcript: Transcript,
    introduction: list[Paragraph],
    dialogue: list[Paragraph],
    statements: tuple[Statement, ...],
    document: str,
) -> tuple[Speakers, tuple[Doubt, ...]]:
    """The report's count, ours, and the delegations that were not heard; a doubt where the counts differ.

    The count stands at the dialogue's beginning; in nine reports of session 9 in the introduction's last paragraph.
    A delegation that spoke twice, or for a group and for itself, counts once, as in the reports.
    """
    found = speakers_of(statements)
    stated, words, place = _stated([*dialogue, *introduction], document)
    not_heard, not_heard_place, not_heard_stated = _not_heard(transcript, introduction, dialogue, document)
    doubts: list[Doubt] = []
    if stated is not None and stated != len(found):
        where = f"paragraph {place.paragraph}" if place else "?"
        what = f"The report says that {stated} delegations made statements ({where}); {len(found)} were found."
        doubts.append(Doubt("speakers_differ", what, place=place, expected=str(stated), found=str(len(found))))
    if not_heard and not_heard_stated is not None and not_heard_stated != len(not_heard):
        what = f"The report counts {not_heard_stated} delegations that did not get the floor; {len(not_heard)} are named."
        doubts.append(Doubt("not_heard_differ", what, place=not_heard_place, expected=str(not_heard_stated), found=str(len(not_heard))))
    both = [each.printed for each in not_heard if each.state in found]
    if both:
        what = f"Named as not heard, and yet with a statement: {', '.join(both)}."
        doubts.append(Doubt("heard_and_not_heard", what, place=not_heard_place, found=", ".join(both)))
    return Speakers(stated, words, place, len(found), not_heard, not_heard_place), tuple(doubts)


def number_of(words: str) -> int | None:
    """A number of up to three digits, or in English words up to 199 ("fifty-two", "one hundred and two"); None where it is none."""
    if words.isdigit():
        return int(words)
    total = 0
    parts = re.findall(r"[a-z]+", words.lower())
    for index, part in enumerate(parts):
        if part == "hundred":
            total = 100
        elif part in _WORDS:
            total += 0 if parts[index + 1 : index + 2] == ["hundred"] else _WORDS[part]
        elif part not in {"a", "and"}:
            return None
    return total or None


def _stated(paragraphs: list[Paragraph], document: str) -> tuple[int | None, str, Place | None]:
    for paragraph in paragraphs:
        passage = paragraph.passage
        if not _patterns()["count"].search(passage.clean):
            continue
        for start, end in sentences(passage.clean):
            sentence = passage.clean[start:end]
            if _patterns()["not_counts"].search(sentence):
                continue
            for match in _patterns()["count"].finditer(sentence):
                number = number_of(match["before"] or match["after"])
                if number is not None:
                    return number, match.group(), passage.cut(start, end).place(document, paragraph.number)
    return None, "", None


def _not_heard(
    transcript: Transcript, introduction: list[Paragraph], dialogue: list[Paragraph], document: str
) -> tuple[tuple[Recommender, ...], Place | None, int | None]:
    """The delegations named as not heard, where they are named, and how many the report says they are."""
    pages: set[int | None] = set()
    stated: int | None = None
    for paragraph in (paragraph for paragraph in [*dialogue, *introduction] if _patterns()["not_heard"].search(paragraph.passage.clean)):
        passage = paragraph.passage
        for start, end in sentences(passage.clean):
            sentence = passage.clean[start:end]
            if not _patterns()["not_heard"].search(sentence):
                continue
            pages |= {line.page for line in paragraph.lines}
            number = _patterns()["additional"].search(sentence)
            stated = stated or (number_of(number["number"] or number["other"]) if number else None)
            named = states_in(sentence)
            if len(named) > 2 and _share(sentence, named) > 0.4:
                return tuple(named), passage.cut(start, end).place(document, paragraph.number), stated
    for passage in _notes(transcript, [*dialogue, *introduction]):
        named = states_in(passage.clean)
        says = _patterns()["not_heard"].search(passage.clean) is not None
        near = bool(pages & {line.page for line, _, _ in passage.slices})
        if named and (says or (near and _share(passage.clean, named) > _LIST_SHARE)):
            number = _patterns()["additional"].search(passage.clean)
            return (
                tuple(named),
                passage.place(document, "note"),
                stated or (number_of(number["number"] or number["other"]) if number else None),
            )
    return (), None, stated


def _share(text: str, named: list[Recommender]) -> float:
    """The share of States' names in a text's letters, without articles and "and"."""
    letters = sum(character.isalnum() for character in _patterns()["joints"].sub("", text))
    return sum(character.isalnum() for each in named for character in each.printed) / max(1, letters)


def _notes(transcript: Transcript, paragraphs: list[Paragraph]) -> Iterator[Passage]:
    """The footnotes of the paragraphs' pages, each as one passage, with those that are set in the type of the text."""
    pages = {line.page for paragraph in paragraphs for line in paragraph.lines}
    loose = [line for paragraph in paragraphs for line in paragraph.notes]
    lines = sorted([*(line for line in transcript.notes() if line.page in pages), *loose], key=lambda line: line.start)
    note: list[Line] = []
    for line in lines:
        begins = any(start == 0 for start, _ in line.marks) or _patterns()["mark"].match(line.text)
        if note and (begins or line.page != note[-1].page):
            yield Passage.of(note)
            note = []
        note.append(line)
    if note:
        yield Passage.of(note)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = phrases()["counts"]
    who = rf"(?:{any_of(words['speakers'])})"
    return {
        # "56 delegations made statements", "Fifty-two countries took the floor", "A total of 55 delegations participated";
        # "statements were made by 51 delegations", "Statements during the interactive dialogue were made by 36 delegations".
        "count": re.compile(
            rf"\b(?P<before>{NUMBER})\s+(?:\w+\s+)?{who}\s+(?:{any_of(words['acts'])})\b"
            rf"|(?i:statements|interventions)(?:\s+[\w-]+){{0,5}}?\s+(?:made|delivered)\s+by\s+(?:a\s+total\s+of\s+)?(?P<after>{NUMBER})\s+(?:\w+\s+)?{who}"
        ),
        "joints": re.compile(r"\b(?:and|the|of|as\s+well\s+as)\b", re.IGNORECASE),
        "not_counts": re.compile(rf"(?i:{any_of(words['not_counts'])})"),
        "not_heard": re.compile(rf"(?i:{any_of(words['not_heard'])})"),
        # "Additional statements by the 13 delegations", "Twenty-two additional statements".
        "additional": re.compile(
            rf"(?i:additional\s+statements\s+(?:by|of|from)\s+(?:the\s+)?)(?P<number>{NUMBER})\b|\b(?P<other>{NUMBER})\s+(?i:additional\s+statements)"
        ),
        "mark": re.compile(r"(?:\d{1,3}|[*∗]{1,4}\.?)\s+\S"),
    }
