"""Invented passages of addenda with the answer that a careful reader takes from each, and how ours compare.

`addendum_passages.csv` was written before the reading that it judges, by one reader who knew the wordings matched until then. `form`: `own` is a
text that stands under the number 96.4; `doc` a whole document, its paragraphs parted by " ¶ "; `cell` the position cell of a thematic list.
`position` holds the letters of all answers that are right, `claim` the claims (empty: not judged), `reason` whether the text gives a reason for a
refusal. Where a sceptic could argue, an open answer is right. A third is `held`, drawn with random.Random(15).sample: it measures, and nothing is
mended on it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from invented_addenda import items, transcript

from openupr.assembling.final_answers import derived
from openupr.describing.given_reasons import ReasonGiven
from openupr.describing.reasons import REFUSED, reason_given
from openupr.extracting.addendum import extract_addendum
from openupr.extracting.thematic_list import position_in_cell
from openupr.records import Answer, Claim, Document, Position, Response, Source

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text", language="en")
OPEN = {Position.UNDER_CONSIDERATION, Position.UNANSWERED}
LETTERS = {
    "S": {Position.SUPPORTED},
    "P": {Position.SUPPORTED_IN_PART},
    "R": {Position.SUPPORTED_IN_PRINCIPLE},
    "N": {Position.NOTED},
    "X": {Position.NOT_SUPPORTED},
    "U": {Position.UNDER_CONSIDERATION},
    "O": OPEN,
    "M": {Position.SUPPORTED_IN_PART, *OPEN},  # answered in parts, or not told
}
POSITIVE = {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE}
_NUMBERS = re.compile(r"(\d+)(?:-(\d+))? ([\w,]+)")
_NAMED = re.compile(r"\b[Tt](?:his|he) recommendation\b")


@dataclass(frozen=True)
class Passage:
    """One row of the file."""

    id: str
    held: bool
    form: str
    position: str
    claim: str
    reason: str
    text: str

    def expected(self) -> dict[str, tuple[str, str]]:
        """By number: the letters of the right positions, and the claims ("" where not judged)."""
        if self.form != "doc":
            return {"96.4": (self.position, self.claim)}
        claims = dict(_by_number(self.claim))
        return {number: (letters, claims.get(number, "")) for number, letters in _by_number(self.position)}


@dataclass(frozen=True)
class Judged:
    """One answer beside the right one. `outcome` is right, silent (open, and an answer stands there) or false; `claim` likewise, "" unjudged."""

    passage: Passage
    number: str
    position: Position
    claim_read: Claim
    outcome: str
    claim: str
    reason: str

    def __str__(self) -> str:
        read = f"{self.position}/{self.claim_read}".removesuffix("/none")
        return f"{self.passage.id} {self.number} [{self.passage.position} {self.passage.claim}] read {read} {self.outcome}: {self.passage.text}"


def passages() -> list[Passage]:
    """All rows in order."""
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return [
            Passage(row["id"], row["held"] == "1", row["form"], row["position"], row["claim"], row["reason"], row["text"])
            for row in csv.DictReader(file)
        ]


def named(passage: Passage) -> Passage | None:
    """The same sentence as a numbered paragraph that names its recommendation; None where there is none, or more than one, to name."""
    if passage.form != "own" or len(_NAMED.findall(passage.text)) != 1 or "M" in passage.position:
        return None
    text = "1. " + _NAMED.sub(lambda found: f"{'R' if found.start() == 0 else 'r'}ecommendation 96.4", passage.text)
    return Passage(f"{passage.id}n", passage.held, "doc", f"4 {passage.position}", f"4 {passage.claim}" if passage.claim else "", "", text)


def judged(passage: Passage) -> Iterator[Judged]:
    """What we read in a passage, beside what is right."""
    answers = _read(passage)
    for number, (letters, claims) in passage.expected().items():
        position, claim, parts = answers.get(number, (Position.UNANSWERED, Claim.NONE, ()))
        right = position in set().union(*(LETTERS[letter] for letter in letters))
        outcome = "right" if right else "silent" if position in OPEN else "false"
        yield Judged(passage, number, position, claim, outcome, _claim(claim, claims), _reason(passage, number, position, parts))


def _claim(claim: Claim, right: str) -> str:
    if not right:
        return ""
    return "right" if claim.value in right.split(",") else "silent" if claim is Claim.NONE else "false"


def _reason(passage: Passage, number: str, position: Position, parts: tuple[Response, ...]) -> str:
    if passage.form != "own" or passage.reason not in {"y", "n"} or position not in REFUSED:
        return ""
    answer = Answer("XAA-20/R" + number, number, position, Claim.NONE, Source.ADDENDUM, (), parts)
    found = reason_given(answer) is ReasonGiven.REASON
    return "right" if found == (passage.reason == "y") else "silent" if not found else "false"


def _read(passage: Passage) -> dict[str, tuple[Position, Claim, tuple[Response, ...]]]:
    if passage.form == "cell":
        return {"96.4": (position_in_cell(passage.text) or Position.UNANSWERED, Claim.NONE, ())}
    text = "\n".join(passage.text.split(" ¶ ")) if passage.form == "doc" else f"96.4\n{passage.text}"
    found: dict[str, list[Response]] = {}
    for response in extract_addendum(transcript(text), DOCUMENT, "XAA-20", items()).responses:
        found.setdefault(response.item, []).append(response)
    return {number: (*derived(parts), tuple(parts)) for number, parts in found.items()}


def _by_number(text: str) -> Iterator[tuple[str, str]]:
    for first, last, what in _NUMBERS.findall(text):
        for number in range(int(first), int(last or first) + 1):
            yield f"96.{number}", what
