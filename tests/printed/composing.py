"""An invented document before it is printed: headings, paragraphs with their parts, marks and notes, drawn by a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from . import words

ISO = {"Aldovar": "XAA", "Bresland": "XBB", "Galdora": "XGG", "Estavia": "XEE", "Fennmark": "XFF"}


@dataclass
class Sentence:
    """A sentence with the marks of its notes: behind its stop, or at `inside` characters."""

    text: str
    marks: list[int] = field(default_factory=list)
    inside: int | None = None


@dataclass
class Numbered:
    """A numbered paragraph: sentences, then the parts of a list, each with its letter or bullet."""

    number: str
    sentences: list[Sentence]
    pieces: list[tuple[str, Sentence]] = field(default_factory=list)
    table: list[str] = field(default_factory=list)
    stop: str = "."

    @property
    def clean(self) -> str:
        """Its words, without marks."""
        return " ".join([*(each.text for each in self.sentences), *(f"{mark} {each.text}" for mark, each in self.pieces), *self.table])

    @property
    def marks(self) -> list[int]:
        """The marks of its notes, in order."""
        return [mark for each in [*self.sentences, *(piece for _, piece in self.pieces)] for mark in each.marks]


@dataclass
class Title:
    """A heading: its level, number and words."""

    level: int
    number: str
    text: str

    @property
    def printed(self) -> str:
        return f"{self.number}. {self.text}" if self.number else self.text


@dataclass
class Composed:
    """A document: what stands in it, in order, and its notes."""

    state: str
    symbol: str
    job: str
    entries: list[Numbered | Title]
    notes: list[str]

    @property
    def numbered(self) -> list[Numbered]:
        return [each for each in self.entries if isinstance(each, Numbered)]


class Composer:
    """Draws a document."""

    def __init__(self, seed: int, *, noted: bool = True) -> None:
        self.random = random.Random(seed)
        self.noted = noted
        self.state = self.random.choice(words.STATES)
        self.notes: list[str] = []

    def document(self, paragraphs: int = 26, *, restart: bool = False, dotted: bool = False) -> Composed:
        """So many paragraphs; `restart`: each chapter counts from 1; `dotted`: "2.3" is the third paragraph of chapter 2."""
        entries: list[Numbered | Title] = []
        count = chapter = letter = arabic = 0
        headings = self.random.sample(words.HEADINGS, len(words.HEADINGS))
        done = 0
        while done < paragraphs:
            if chapter < len(words.CHAPTERS) and done >= chapter * paragraphs // len(words.CHAPTERS):
                entries.append(Title(1, str(chapter + 1) if dotted else ("I", "II", "III", "IV", "V", "VI")[chapter], words.CHAPTERS[chapter]))
                chapter, letter = chapter + 1, 0
                count = 0 if restart or dotted else count
            elif headings and self.random.random() < 0.35 and not isinstance(entries[-1], Title):
                level = self.random.choice((2, 2, 3, 4))
                letter, arabic = (letter + 1, 0) if level == 2 else (letter, arabic + (level == 3))
                number = {2: "ABCDEFGHIJKL"[letter - 1], 3: str(arabic), 4: ""}[level]
                entries.append(Title(level, "" if dotted else number, headings.pop()))
            for _ in range(self.random.choice((1, 1, 2, 3))):
                if done < paragraphs:
                    count, done = count + 1, done + 1
                    entries.append(self.paragraph(f"{chapter}.{count}" if dotted else str(count)))
        symbol = f"A/HRC/WG.6/{self.random.randrange(1, 50)}/{ISO[self.state]}/{self.random.randrange(1, 4)}"
        job = f"GE.{self.random.randrange(14, 26)}-{self.random.randrange(1000, 99999):05d}"
        return Composed(self.state, symbol, job, entries, self.notes)

    def paragraph(self, number: str) -> Numbered:
        """One to five sentences, and a list below one in eight."""
        sentences = [self.sentence() for _ in range(self.random.choice((1, 1, 2, 2, 3, 5)))]
        pieces: list[tuple[str, Sentence]] = []
        if self.random.random() < 0.13:
            last = sentences[-1]
            marks = last.marks
            last.text, last.marks, last.inside = last.text[:-1] + ". It should:", [], None
            parts = self.random.sample(words.PIECES, self.random.choice((2, 3, 4)))
            bullets = self.random.random() < 0.3
            for index, part in enumerate(parts):
                end = "." if index == len(parts) - 1 else ";"
                pieces.append(("•" if bullets else f"({'abcd'[index]})", Sentence(part + end, marks + self.mark(0.4))))
                marks = []
        return Numbered(number, sentences, pieces)

    def sentence(self) -> Sentence:
        """A sentence, with the mark of a note behind it in most cases, and inside it in a few."""
        text = self.random.choice(words.STARTS)
        template = self.random.choice(words.SENTENCES)
        body = self.random.choice(words.BODIES)
        if text:
            template = template if template.startswith("{") else template[0].lower() + template[1:]
            body = body if body[1].isupper() else body[0].lower() + body[1:]
        text += self.filled(template, body) + "."
        found = Sentence(text, self.mark(0.55))
        if found.marks and self.random.random() < 0.15 and ", " in text:
            found.inside = text.index(", ") + 1
        return found

    def mark(self, probability: float) -> list[int]:
        """The marks of the next notes, made here."""
        marks: list[int] = []
        while self.noted and self.random.random() < probability and len(marks) < 3:
            self.notes.append(self.filled(self.random.choice(words.NOTES), ""))
            marks.append(len(self.notes))
            probability *= 0.3
        return marks

    def filled(self, template: str, body: str) -> str:
        """A template with its places filled."""
        year = self.random.randrange(2009, 2023)
        return template.format(
            body=body,
            state=self.state,
            iso=ISO[self.state],
            year=year,
            year2=year + self.random.randrange(1, 4),
            small=self.random.randrange(2, 20),
            two=self.random.randrange(20, 99),
            large=self.random.randrange(100, 200),
            percent=f"{self.random.randrange(2, 90)}.{self.random.randrange(1, 9)}",
        )
