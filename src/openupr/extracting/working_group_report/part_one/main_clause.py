"""Where the main clause of a sentence can begin, when something stands before it.

"While noting that, in 2009, Aldovar had joined, Bresland asked": a main clause begins after a comma, at no place where a subordinate clause still
waits for its verb ("that, in 2009,"), and not after a main clause that is complete. It is grammar in its simplest form and knows no name; who the
subject is says `subjects.py`.
"""

from __future__ import annotations

import re

from ....languages.word_tables import by_language
from .dialogue_words import any_of, finite_verb, phrases


def main_starts(sentence: str) -> list[int]:
    """The offsets after commas at which the main clause can begin, in order."""
    fronted = is_fronted(sentence)
    found = []
    for comma in _patterns()["comma"].finditer(sentence):
        before = sentence[: comma.start()]
        if waits_for_verb(before):
            continue
        if not fronted and has_verb(before):
            break  # the main clause was before this comma
        found.append(comma.end())
    return found


def is_fronted(sentence: str) -> bool:
    """Whether a sentence begins with a preposition, a conjunction or a participle: its subject comes later."""
    return _patterns()["opener"].match(sentence) is not None or (
        (match := _patterns()["absolute"].match(sentence)) is not None and not has_verb(match[0])
    )


def waits_for_verb(before: str) -> bool:
    """Whether a text breaks off inside a subordinate clause: behind its conjunction stands nothing, or only an aside ("that, in 2009")."""
    found = list(_patterns()["conjunction"].finditer(before))
    if not found:
        return False
    last = found[-1]
    rest = before[last.end() :]
    if not rest.strip():
        return True
    if has_verb(rest):
        return False
    return rest.lstrip().startswith(",") or (last["whole"] is not None and _patterns()["preposition"].match(rest.lstrip()) is not None)


def has_verb(text: str) -> bool:
    """Whether there is a word that can be a finite verb."""
    return _patterns()["verb"].search(text) is not None


def stands_alone(before: str) -> bool:
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
        "verb": re.compile(rf"\b{finite_verb()}"),
    }
