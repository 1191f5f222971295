"""Who says a sentence of a compilation, and to whom it is addressed: invented paragraphs (who_says_it.txt), written before the rule.

Every third paragraph was held apart until the rule was made; `FIRST` is how many of its sentences were right then, and before anybody mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from openupr.extracting.compilation.speakers import Conversation

_TEXT = Path(__file__).with_name("who_says_it.txt").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Sentence:
    bodies: str
    addressee: str
    text: str
    cited: frozenset[str]


def paragraphs() -> Iterator[list[Sentence]]:
    for block in _TEXT.split("\n\n"):
        cited = frozenset[str]()
        found = []
        for line in block.strip().splitlines():
            if line.startswith("="):
                cited = frozenset(line[1:].split())
            elif not line.startswith("#"):
                bodies, addressee, text = line.split(" | ", 2)
                found.append(Sentence(bodies, addressee, text, cited))
        if found:
            yield found


def said(paragraph: list[Sentence]) -> Iterator[tuple[Sentence, str]]:
    conversation = Conversation()
    conversation.new_paragraph()
    for sentence in paragraph:
        speakers = conversation.hear(sentence.text, sentence.cited).speakers
        yield sentence, "+".join(sorted({speaker.body or f"?{speaker.printed}" for speaker in speakers})) or "-"


def _wrong(held: bool) -> tuple[int, list[str]]:
    lines, of = [], 0
    for index, paragraph in enumerate(paragraphs()):
        if (index % 3 == 2) is held:
            for sentence, bodies in said(paragraph):
                of += 1
                if bodies != sentence.bodies:
                    lines.append(f"{sentence.bodies}, read as {bodies}: {sentence.text}")
    return of, lines
