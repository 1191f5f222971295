"""The delegations that did not get the floor: who a report says they are, and how many.

Reports of sessions 3 to 12 say so in a sentence of their own ("Additional statements by 13 delegations, which could not be delivered owing to time
constraints, are posted"), and name them there or in a footnote. A delegation that says so of others is making a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ....languages.spelt_numbers import NUMBER, number_in_words
from ....languages.word_tables import by_language
from ....light_dataclass import dataclass
from ....reading import Line, Passage, Transcript
from ....records import Recommender
from ....text import Place, sentences
from .dialogue_paragraphs import DialogueParagraph
from .dialogue_words import any_of, name_pattern, phrases, speech_verb
from .subjects import UnderReview, ends_in_own_name, own_name, states_in

# A footnote that names delegations: at least this share of its letters are States' names. Lists reach 0.8 and more, prose stays
# below 0.4.
_LIST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class NotHeard:
    """`names` as the report lists them, where it does, and the number that it states (None: none). `words`: its sentence that there are some, or the
    note that names them (empty: it says of none)."""

    names: tuple[Recommender, ...] = ()
    place: Place | None = None
    stated: int | None = None
    words: str = ""


class NotHeardClause(NamedTuple):
    """A clause that says of delegations that they did not get the floor, and where in it that is said."""

    text: str
    at: int


def says_not_heard(sentence: str, under_review: UnderReview) -> bool:
    """Whether a sentence is the report's own on delegations that did not get the floor."""
    return _clause(sentence, under_review) is not None


def read_not_heard(transcript: Transcript, paragraphs: list[DialogueParagraph], document: str, under_review: UnderReview) -> NotHeard:
    """Who did not get the floor by these paragraphs, which are the report's own, and the footnotes of their pages."""
    pages: set[int | None] = set()
    stated: int | None = None
    first: Place | None = None
    words = ""
    for paragraph in paragraphs:
        passage = paragraph.passage
        clean = passage.clean
        for start, end in sentences(clean):
            clause = _clause(clean[start:end], under_review)
            if clause is None:
                continue
            place = passage.cut(start, end).place(document, paragraph.number)
            first, words = first or place, words or clean[start:end].strip()
            pages |= {line.page for line in paragraph.lines}
            stated = stated if stated is not None else _number(clause)
            named = _named(clause, under_review)
            if named:
                return NotHeard(named, place, stated, clean[start:end].strip())
    for passage in _notes(transcript, paragraphs):
        clause = _clause(passage.clean, under_review)
        named = _others(passage.clean, under_review)
        near = first is not None and passage.slices[0][0].page in pages
        if named and (clause is not None or (near and _share(passage.clean, named) > _LIST_SHARE)):
            return NotHeard(
                named, passage.place(document, "note"), stated if stated is not None or clause is None else _number(clause), words or passage.clean
            )
    return NotHeard((), first, stated, words)


def _clause(sentence: str, under_review: UnderReview) -> NotHeardClause | None:
    """The clause of a sentence that says of delegations that they did not get the floor; None where none does, or where somebody is quoted."""
    look = _patterns()
    found: NotHeardClause | None = None
    for start, end in _clauses(sentence):
        sure = look["not_heard"].search(sentence, start, end) or look["waiting"].search(sentence, start, end)
        says = sure or look["no_time"].search(sentence, start, end)
        if says is None or look["none"].search(sentence, start, end) or _quoted(sentence[: says.start()], under_review):
            continue
        clause = NotHeardClause(sentence[start:end], says.start() - start)
        if sure and _is_of_delegations(clause, under_review):
            return clause
        if look["who"].search(clause.text) or look["what"].search(clause.text):
            found = found or (None if sure else clause)
    return found


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between semicolons and before "while", "whereas" and "but"."""
    start = 0
    for cut in _patterns()["cut"].finditer(sentence):
        yield start, cut.start()
        start = cut.end()
    yield start, len(sentence)


def _quoted(before: str, under_review: UnderReview) -> bool:
    """Whether somebody says what follows: a State, a pronoun, the delegation under review."""
    look = _patterns()
    names = (*name_pattern().finditer(before), *own_name(under_review).finditer(before))
    return look["says"].search(before) is not None or any(look["names_say"].match(before, name.end()) for name in names)


def _is_of_delegations(clause: NotHeardClause, under_review: UnderReview) -> bool:
    """Whether those who did not speak are delegations: the clause says so, or States are its subject. The State under review is none of them."""
    subject = clause.text[: clause.at]
    if _patterns()["own"].search(subject) or ends_in_own_name(subject, under_review):
        return False
    says = _patterns()["who"].search(clause.text) or _patterns()["what"].search(subject)
    return says is not None or bool(_others(subject, under_review)) or _patterns()["so_many"].search(subject) is not None


def _number(clause: NotHeardClause) -> int | None:
    """How many the clause says they are: "13 of the 69 delegations", "the remaining 12 delegations"; the number that stands nearest before what did
    not come about, else the first one after it.
    """
    found = [match for match in _patterns()["number"].finditer(clause.text) if not _patterns()["of_all"].search(clause.text, 0, match.start())]
    before = [match for match in found if match.start() < clause.at]
    chosen = before[-1:] or found[:1]
    return number_in_words(chosen[0]["number"]) if chosen else None


def _named(clause: NotHeardClause, under_review: UnderReview) -> tuple[Recommender, ...]:
    """The States that a clause names as not heard: those behind its colon or in its brackets, else its subject, or those behind "by" or "of", in one
    row.
    """
    text = clause.text
    listed = _patterns()["listed"].search(text)
    if listed:
        named = _others(listed["names"], under_review)
        return named if named and _share(listed["names"], named) > _LIST_SHARE else ()
    spans = [match.span() for match in name_pattern().finditer(text) if not under_review.is_named(match["name"])]
    if not spans or not (spans[0][0] < clause.at or _patterns()["by"].search(text, 0, spans[0][0])):
        return ()
    row = all(_patterns()["joint"].fullmatch(text, before[1], after[0]) for before, after in pairwise(spans))
    return _others(text, under_review) if row else ()


def _others(text: str, under_review: UnderReview) -> tuple[Recommender, ...]:
    """The States in a text but for the one under review, each once."""
    return tuple({each.printed: each for each in states_in(text) if not under_review.is_named(each.printed)}.values())


def _share(text: str, named: tuple[Recommender, ...]) -> float:
    """The share of States' names in a text's letters, without articles and "and"."""
    letters = sum(character.isalnum() for character in _patterns()["joints"].sub("", text))
    return sum(character.isalnum() for each in named for character in each.printed) / max(1, letters)


def _notes(transcript: Transcript, paragraphs: list[DialogueParagraph]) -> Iterator[Passage]:
    """The footnotes of the paragraphs' pages and the next ones, each as one passage, with those that are set in the type of the text. A note that has
    not ended goes on at the foot of the next page.
    """
    pages = _pages(paragraphs)
    loose = [line for paragraph in paragraphs for line in paragraph.notes]
    lines = sorted([*(line for line in transcript.notes() if line.page in pages), *loose], key=lambda line: line.start)
    note: list[Line] = []
    for line in lines:
        begins = any(start == 0 for start, _ in line.marks) or _patterns()["mark"].match(line.text)
        ended = bool(note) and line.page != note[-1].page and note[-1].text.rstrip().endswith((".", ";", ":"))
        if note and (begins or ended):
            yield Passage.of(note)
            note = []
        note.append(line)
    if note:
        yield Passage.of(note)


def _pages(paragraphs: list[DialogueParagraph]) -> set[int | None]:
    """The pages of paragraphs, and the next ones, where a footnote may go on."""
    pages = {line.page for paragraph in paragraphs for line in paragraph.lines}
    return pages | {page + 1 for page in pages if page is not None}


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words, own = phrases()["not_heard"], phrases()
    who = rf"(?:{any_of(words['who'])})"
    counted = rf"(?:{any_of((*words['who'], *words['what']))})"
    return {
        "not_heard": re.compile(
            rf"\b(?:{any_of(words['negations'])})\b(?:\s+[\w’'-]+){{0,6}}?\s+(?:{any_of(words['speaking'])})\b(?!\s+(?:again|until|before)\b)"
        ),
        "by": re.compile(r"\b(?:by|of|from)\s+(?:the\s+)?$"),
        "own": re.compile(rf"\b(?:{any_of((*own['pronouns'], *own['own_speakers']))}|[Tt]he\s+delegation)\s+$"),
        "no_time": re.compile(rf"\b(?i:{any_of(words['no_time'])})\b"),
        "waiting": re.compile(rf"\b(?:{any_of(words['waiting'])})\b"),
        "who": re.compile(rf"\b(?i:{who})\b"),
        "what": re.compile(rf"\b(?i:{any_of(words['what'])})\b"),
        "none": re.compile(rf"\b(?:{any_of(words['none'])})\b"),
        "cut": re.compile(r";\s+|,?\s+(?:while|whereas)\s+|,\s+but\s+"),
        # "Peru regretted that", "It noted that", "the delegation said that".
        "names_say": re.compile(rf"\s+(?!made\b){speech_verb()}"),
        "says": re.compile(rf"\b(?:{any_of((*own['pronouns'], *own['own_speakers']))}|[Tt]he\s+delegation)\s+{speech_verb()}"),
        # "the 13 delegations", "Twenty-two additional statements", "the remaining 3 speakers", "12 could not".
        "number": re.compile(
            rf"\b(?P<number>{NUMBER})\b(?=\s+(?:of\s+the\b|(?:[\w-]+\s+){{0,2}}?(?i:{counted})\b|(?:{any_of(words['negations'])})\b))"
        ),
        "so_many": re.compile(rf"\b{NUMBER}\s+$"),
        "of_all": re.compile(rf"\b{NUMBER}\s+of\s+(?:the|all)\s+$"),
        "listed": re.compile(r"(?::\s*|\()(?P<names>[^():]+(?:\([^()]*\)[^():]*)*)"),
        "joint": re.compile(r"\s*(?:,|,?\s*\band\b|,?\s*\bas\s+well\s+as\b)\s*(?:the\s+)?"),
        "joints": re.compile(r"\b(?:and|the|of|as\s+well\s+as)\b", re.IGNORECASE),
        "mark": re.compile(r"(?:\d{1,3}|[*∗]{1,4}\.?)\s+\S"),
    }
