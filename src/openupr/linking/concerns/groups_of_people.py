"""By which words a text speaks of a group of people: facts with their source, each held by UPR Info's tags (languages/en/groups_of_people.toml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...labelling.tokens import Token, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, has_table, table
from ...light_dataclass import dataclass
from .subject_families import phrases_as_written

_Phrase = tuple[str, ...]
"""The stems of words that stand near each other."""
_BREAKS = frozenset(";,.:")


@dataclass(frozen=True, slots=True)
class GroupOfPeople:
    """A group: its issue, the phrases for the whole of it (`names`), and those for some of its members (`among`)."""

    issue: str
    names: tuple[_Phrase, ...]
    among: tuple[_Phrase, ...]


def standing_for_people(phrase: _Phrase) -> tuple[_Phrase, ...]:
    """The phrases that stand for the people whom a phrase names: all of a group for one of its names; none for some of its members."""
    group = next((each for each in groups_of_people() if phrase in each.names), None)
    return tuple(each for each in (*group.names, *group.among) if each != phrase) if group is not None else ()


def people_of_issue(issue: str) -> tuple[_Phrase, ...]:
    """The phrases for the people whom an issue of UPR Info is on; none where it is on none."""
    return next(((*each.names, *each.among) for each in groups_of_people() if each.issue == issue), ())


def people_in_words(read: Sequence[Token]) -> tuple[int, _Phrase] | None:
    """How many of these words are a phrase for people with small words in it ("deprived of their liberty"), and the phrase; None where none is."""
    for size in range(len(read), 2, -1):
        phrase = tuple(token.stem for token in read[:size] if token.word not in stop_words())
        if 1 < len(phrase) < size and read[size - 1].word not in stop_words() and phrase in people_as_written():
            return size, phrase
    return None


def end_of_phrase(read: Sequence[Token], stems: Sequence[str], at: int, phrase: _Phrase) -> int | None:
    """Where the words of a phrase end that begins at a word, side by side; those of a phrase for people with small words between."""
    if tuple(stems[at : at + len(phrase)]) == phrase:
        return at + len(phrase) - 1
    if stems[at] != phrase[0] or len(phrase) == 1 or phrase not in people_as_written():
        return None
    for word in phrase[1:]:
        at = next((k for k in range(at + 1, len(read)) if stems[k] in _BREAKS or read[k].word not in stop_words()), len(read))
        if at == len(read) or stems[at] != word:
            return None
    return at


@by_language
def groups_of_people() -> tuple[GroupOfPeople, ...]:
    """The groups of the table."""
    return tuple(GroupOfPeople(each["issue"], *(tuple(_stems_by_word(each[key])) for key in ("names", "among"))) for each in _rows())


@by_language
def group_or_family_phrases() -> Mapping[_Phrase, str]:
    """Every phrase of our tables of groups and of families as a table writes it, by its stems."""
    return {**people_as_written(), **phrases_as_written()}


@by_language
def people_as_written() -> Mapping[_Phrase, str]:
    """Every phrase of the table as it is written there, by its stems."""
    return {phrase: word for each in _rows() for key in ("names", "among") for phrase, word in _stems_by_word(each[key]).items()}


def _rows() -> list[dict[str, str]]:
    return table("groups_of_people")["group"] if has_table("groups_of_people") else []


def _stems_by_word(words: str) -> dict[_Phrase, str]:
    made: dict[_Phrase, str] = {}
    for word in filter(None, (each.strip() for each in words.split(","))):
        made.setdefault(tuple(token.stem for token in tokens(word, unify_states=False)), word)
    return made
