"""Where the main clause of a sentence can begin, when something stands before it.

"While noting that, in 2009, Aldovar had joined, Bresland asked": a main clause begins after a comma, at no place where a subordinate clause still
waits for its verb ("that, in 2009,"), and not after a main clause that is complete. It is grammar in its simplest form and knows no name; who the
subject is says `subjects.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ....languages.word_tables import by_language
from .dialogue_words import any_of, phrases, verb_form


def main_starts(sentence: str) -> list[int]:
    """The offsets after commas at which the main clause can begin, in order."""
    fronted = is_fronted(sentence)
    clauses = Clauses(sentence)
    found = []
    for comma in _patterns()["comma"].finditer(sentence):
        if clauses.wait_for_verb(comma.start()):
            continue
        if not fronted and clauses.have_verb(0, comma.start()):
            break  # the main clause was before this comma
        found.append(comma.end())
    return found


class Clauses:
    """The verbs and conjunctions of a sentence, looked up once: it may have thousands of commas. What is asked of a part of it holds where the part
    begins and ends with whole words."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._verbs = [match.span() for match in _patterns()["verb"].finditer(sentence)]
        self._conjunctions = list(_patterns()["conjunction"].finditer(sentence))
        self._conjunction_ends = [match.end() for match in self._conjunctions]
        self._behind: dict[int, _Behind] = {}

    def have_verb(self, start: int, end: int) -> bool:
        """Whether a word between two offsets can be a finite verb."""
        first = bisect_left(self._verbs, (start, 0))
        return first < len(self._verbs) and self._verbs[first][1] <= end

    def wait_for_verb(self, end: int) -> bool:
        """Whether the sentence up to an offset breaks off inside a subordinate clause: behind its conjunction stands nothing, or only an aside
        ("that, in 2009")."""
        last = bisect_right(self._conjunction_ends, end) - 1
        if last < 0:
            return False
        behind = self._behind.get(last) or self._behind.setdefault(last, self._look_behind(self._conjunctions[last]))
        return behind.begins >= end or (behind.may_be_aside and not self.have_verb(behind.conjunction_ends, end))

    def _look_behind(self, conjunction: re.Match[str]) -> _Behind:
        begins = _patterns()["space"].match(self._sentence, conjunction.end()).end()  # type: ignore[union-attr]
        aside = self._sentence.startswith(",", begins) or (
            conjunction["whole"] is not None and _patterns()["preposition"].match(self._sentence, begins) is not None
        )
        return _Behind(conjunction.end(), begins, aside)


class _Behind(NamedTuple):
    """What stands behind a conjunction: where its first word or mark begins, and whether that can begin an aside."""

    conjunction_ends: int
    begins: int
    may_be_aside: bool


def is_fronted(sentence: str) -> bool:
    """Whether a sentence begins with a preposition, a conjunction or a participle: its subject comes later."""
    return _patterns()["opener"].match(sentence) is not None or (
        (match := _patterns()["absolute"].match(sentence)) is not None and not has_verb(match[0])
    )


def has_verb(text: str) -> bool:
    """Whether there is a word that can be a finite verb."""
    return _patterns()["verb"].search(text) is not None


def holds_no_clause(before: str) -> bool:
    """Whether what stands before a subject without a comma is a part that holds no clause: "With great interest", "While welcoming the law"."""
    opener = _patterns()["reduced"].match(before)
    rest = before[opener.end() :] if opener else before
    return is_fronted(before) and not has_verb(rest) and not _patterns()["conjunction"].search(rest)


def has_subordinate_subject(sentence: str) -> int | None:
    """Where the subject of the subordinate clause begins that opens the sentence ("Although |Bresland had ..."); None where none opens it."""
    match = _patterns()["clause_opener"].match(sentence)
    return match.end() if match else None


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = phrases()
    openers = {*(word[0].upper() + word[1:] for word in words["prepositions"]), *words["conjunctions"]["openers"], *words["openers"]}
    whole, loose = any_of(words["conjunctions"]["whole"]), any_of(words["conjunctions"]["loose"])
    return {
        "comma": re.compile(r"[,;]\s+"),
        "opener": re.compile(rf"(?:(?:Having|{any_of(openers)})\b|(?!United\b)[A-Z][a-z]+(?:ing|ed)\b(?!\s+(?:{any_of(words['auxiliaries'])})\b))"),
        # "that", "which": a clause must follow. "as", "while": a clause, or a few words ("as a neighbour"). "in that regard" is none.
        "conjunction": re.compile(
            rf"(?<!\bin\s)(?<!\bto\s)(?<!\bon\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bat\s)(?<!\bwith\s)\b(?i:(?P<whole>{whole})|(?P<loose>{loose}))\b"
        ),
        "absolute": re.compile(r"[^,;]*?(?=\s+(?:having|being)\b)"),
        "reduced": re.compile(rf"(?:{any_of(words['conjunctions']['openers'])})\s+(?=\w+ing\b)"),
        "clause_opener": re.compile(rf"(?:{any_of(words['conjunctions']['openers'])})\s+(?:the\s+)?"),
        "preposition": re.compile(rf"(?:{any_of(words['prepositions'])})\b"),
        "verb": re.compile(rf"\b{verb_form()}"),
        "space": re.compile(r"\s*"),
    }
