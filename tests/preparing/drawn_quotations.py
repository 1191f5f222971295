"""Quotations drawn by seed from real documents: as people copy them out of a viewer, as they type them, altered in one word, and of other documents.

What a viewer copies is had from PDFium page by page, and not from our own reading.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from openupr.assembling import extract_file
from openupr.preparing.quoting.document_wording import WordsOf
from openupr.preparing.quoting.quotable_records import told_of_file
from openupr.preparing.quoting.quotation_checked import HeldText
from openupr.reading import content, read_bytes
from openupr.reading.printed_wording import wording_of_file

FEWEST, MOST = 6, 45
"""Words of a quotation."""
_NUMBERS = 0.3
"""How often a figure is altered where there is one: few quotations have any."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass
class Drawn:
    """A document to draw from."""

    path: Path
    _pages: list[str] = field(default_factory=list)

    @cached_property
    def held(self) -> HeldText:
        """The document as quotations are held against it."""
        data = content(self.path)
        taken = extract_file(data, str(self.path))
        transcript = read_bytes(data, self.path.name)
        told = told_of_file(taken.numbered, taken.report, taken.submission)
        return HeldText(taken.document.key, taken.document.language, WordsOf(wording_of_file(transcript, taken.document.language), told))

    @cached_property
    def pages(self) -> list[str]:
        """The text of its pages as a viewer has it."""
        if self.path.suffix != ".pdf":
            return [self.path.read_text(encoding="utf-8", errors="replace")]
        import pypdfium2

        with pypdfium2.PdfDocument(self.path.read_bytes()) as document:
            return [page.get_textpage().get_text_range() for page in document]

    @cached_property
    def squeezed(self) -> str:
        """All letters and figures of it: what has none of its words."""
        return re.sub(r"\W+", "", "".join(self.pages))


def copied(document: Drawn, rng: random.Random) -> str:
    """A piece of a page as a viewer copies it, from a word to a word."""
    for _ in range(200):
        page = rng.choice(document.pages)
        words = list(re.finditer(r"\S+", page))
        count = rng.randrange(FEWEST, MOST)
        if len(words) < count + 20:
            continue
        first = rng.randrange(8, len(words) - count - 8)
        piece = page[words[first].start() : words[first + count].end()]
        if sum(map(len, _LETTERS.findall(piece))) >= 0.6 * len(re.sub(r"\s", "", piece)) and len(_LETTERS.findall(piece)) >= FEWEST:
            return piece
    raise AssertionError(f"nothing to quote in {document.path.name}")


def told(document: Drawn, rng: random.Random) -> str:
    """A piece of a paragraph as our reading cleaned it: without marks, over lines and pages."""
    passages = [each for each in document.held.words.told if each.size > 200]
    if not passages:
        return copied(document, rng)
    each = rng.choice(passages)
    whole = document.held.words.whole
    text, at = "", each.spans[0].start
    for start, end in each.spans:
        gone = sorted(mark for mark in each.marks if start <= mark.start < end)
        at = start
        for mark in gone:
            text += whole[at : mark.start]
            at = mark.end
        text += whole[at:end] + "\n"
    words = re.sub(r"(?<=\w-)\n", "", text).split()
    count = min(len(words), rng.randrange(FEWEST, MOST))
    first = rng.randrange(len(words) - count + 1)
    return " ".join(words[first : first + count])


def retyped(text: str, rng: random.Random) -> str:
    """The same with other kinds of signs and spaces, and lines of another length."""
    changes = [
        ("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("-", "‑"), (" ", "\u00a0"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"), ("'", "’"),
    ]  # fmt: skip
    for before, after in rng.sample(changes, 3):
        text = text.replace(before, after)
    words = text.split(" ")
    for _ in range(2):
        at = rng.randrange(len(words))
        words[at] = words[at] + "\n"
    text = " ".join(words)
    return rng.choice(["“{}”", '"{}"', "« {} »", "{}"]).format(text)


def shortened(text: str, rng: random.Random) -> str:
    """The same with words left out in its middle."""
    words = text.split()
    if len(words) < 12 or any(re.fullmatch(r"\d+(\.\d+)*[.,]*", word) for word in words):  # another paragraph may begin there
        return text
    first = rng.randrange(4, len(words) - 6)
    last = rng.randrange(first + 1, len(words) - 4)
    return " ".join([*words[:first], rng.choice(["...", "[...]", "…", "(…)"]), *words[last:]])


def altered(text: str, document: Drawn, rng: random.Random) -> tuple[str, str]:
    """The quotation altered in one word, and how."""
    words = text.split()
    ways = sorted(_ALTERATIONS, key=lambda way: (rng.random(), way))
    if rng.random() < _NUMBERS:
        ways.insert(0, "number")
    for way in ways:
        made = _ALTERATIONS[way](list(words), document, rng)
        if made is not None and made != words:
            return " ".join(made), way
    raise AssertionError(text)


def _plain(words: Sequence[str]) -> list[int]:
    return [index for index, word in enumerate(words) if re.fullmatch(r"[^\W\d_]{3,}", word) and 0 < index < len(words) - 1]


def _word(words: list[str], document: Drawn, rng: random.Random) -> list[str] | None:
    at = _plain(words)
    others = _LETTERS.findall(rng.choice(document.pages))
    if not at or not others:
        return None
    index, other = rng.choice(at), rng.choice(others)
    if other.casefold() in {words[index].casefold(), words[index - 1].casefold(), words[index + 1].casefold()}:
        return None
    words[index] = other
    return words


def _number(words: list[str], _: Drawn, rng: random.Random) -> list[str] | None:
    at = [index for index, word in enumerate(words) if re.search(r"\d", word)]
    if not at:
        return None
    index = rng.choice(at)
    figure = rng.choice(list(re.finditer(r"\d", words[index])))
    words[index] = words[index][: figure.start()] + str((int(figure[0]) + rng.randrange(1, 10)) % 10) + words[index][figure.end() :]
    return words


def _negation(words: list[str], document: Drawn, rng: random.Random) -> list[str] | None:
    negations = {"not", "no", "pas", "ne", "non", "без", "не", "sin"}
    at = [index for index, word in enumerate(words) if word.casefold() in negations and 0 < index < len(words) - 1]
    if at and rng.random() < 0.5:
        del words[rng.choice(at)]
        return words
    language = document.held.language
    words.insert(rng.randrange(2, len(words) - 2), {"fr": "pas", "es": "no"}.get(language or "", "not"))
    return words


def _number_of_noun(words: list[str], _: Drawn, rng: random.Random) -> list[str] | None:
    at = _plain(words)
    if not at:
        return None
    index = rng.choice(at)
    words[index] = words[index][:-1] if words[index].endswith("s") else words[index] + "s"
    return words


def _order(words: list[str], _: Drawn, rng: random.Random) -> list[str] | None:
    at = [index for index in _plain(words) if index + 1 < len(words) - 1 and re.fullmatch(r"[^\W\d_]+", words[index + 1])]
    at = [index for index in at if words[index].casefold() != words[index + 1].casefold()]
    if not at:
        return None
    index = rng.choice(at)
    words[index], words[index + 1] = words[index + 1], words[index]
    return words


def _lost(words: list[str], _: Drawn, rng: random.Random) -> list[str] | None:
    at = [index for index in _plain(words) if words[index].casefold() not in {words[index - 1].casefold(), words[index + 1].casefold()}]
    if not at:
        return None
    del words[rng.choice(at)]
    return words


def _edge(words: list[str], document: Drawn, rng: random.Random) -> list[str] | None:
    """The first or last word cut, or another one."""
    index = rng.choice([0, -1])
    word = words[index]
    if not re.fullmatch(r"[^\W\d_]{5,}", word):
        return None
    words[index] = rng.choice([word[2:], word[:-2], word + "s", word[::-1]])
    return words


_ALTERATIONS = {
    "first or last": _edge,
    "word": _word,
    "number": _number,
    "negation": _negation,
    "singular or plural": _number_of_noun,
    "order": _order,
    "lost": _lost,
}


def pool(corpus: Path, seed: int, *, reports: int, others: int, foreign: int) -> list[Drawn]:
    """Documents drawn by seed: reports of the Working Group, other documents of dossiers, submissions (many of them in Spanish or French)."""
    rng = random.Random(seed)

    def some(found: Iterator[Path], count: int) -> list[Path]:
        every = sorted(path for path in found if path.suffix in {".pdf", ".txt"})
        return rng.sample(every, min(count, len(every)))

    paths = some((corpus / "reports").iterdir(), reports)
    paths += some((path for path in (corpus / "dossiers").glob("*/*")), others)
    paths += some((path for path in (corpus / "dossiers").glob("*/submissions/*")), foreign)
    return [document for document in map(Drawn, paths) if _readable(document)]


def _readable(document: Drawn) -> bool:
    return sum(len(_LETTERS.findall(page)) for page in document.pages) > 300 and not document.held.lacks
