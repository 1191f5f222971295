"""The hand labels of three dossiers (guidelines/new-dossiers.md): no text, but the length and hash of what a reader saw.

A label of words is "23:1f3a5c7e9b02": so many letters and digits, and the hash of them in lower case. Blanks, hyphens at a line's end and
punctuation do not count.
"""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from pathlib import Path

LABELS = Path(__file__).with_name("labels")
AS_GOLD = "="
"""In a reader's column: the label that was settled on."""


def letters(text: str) -> str:
    """Letters and digits only, in lower case."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


def hashed(text: str) -> str:
    """The hash of a name: of its letters, without an article before it or, after a comma, behind it."""
    return hashlib.sha256(letters(re.sub(r"^\s*(?:the|an?)\s|, the$", "", text, flags=re.IGNORECASE)).encode()).hexdigest()[:12]


def words_label(words: str) -> str:
    """The label of words at the beginning or end of a text."""
    plain = letters(words)
    return f"{len(plain)}:{hashlib.sha256(plain.encode()).hexdigest()[:12]}"


def begins(text: str, label: str) -> bool:
    """Whether a text begins with the words of a label."""
    return words_label(letters(text)[: int(label.partition(":")[0])]) == label


def ends(text: str, label: str) -> bool:
    """Whether a text ends with the words of a label."""
    return words_label(letters(text)[-int(label.partition(":")[0]) :]) == label


def places(printed: str) -> frozenset[str]:
    """Paragraphs and pages one by one: "paras. 57 (a) and 58 (a)–(c)" -> 57a, 58a-c; "pp. 4–5 and 9" -> p4-5, p9."""
    page = "p" if re.match(r"\s*pp?\b", printed) else ""
    found: list[str] = []
    number = ""
    for digits, letter in re.findall(r"(\d+(?:[–−-]\d+)?)?((?:\s?\([a-z]{1,4}\)(?:\s?[–−-]\s?\([a-z]{1,4}\))?)?)", printed):
        number = digits or number
        if digits or letter:
            found.append(page + re.sub(r"[\s()]", "", number + letter).replace("–", "-").replace("−", "-"))
    return frozenset(found)


def rows(name: str) -> list[dict[str, str]]:
    """A file of labels: "paragraphs", "findings", "contributors", "consulted", "cooperation"."""
    with (LABELS / f"new-dossiers-{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def several(cell: str) -> list[str]:
    """The parts of a cell."""
    return [part for part in cell.split(";") if part]


def read_by(row: dict[str, str], reader: str, field: str) -> str:
    """What a reader ("a", "b") had for a field before the difference was settled."""
    label = row[f"{reader}_{field}"]
    return row[field] if label == AS_GOLD else label
