"""A compilation that a seed draws: bodies, what they say, and the notes with its sources; and its truth."""

from __future__ import annotations

from dataclasses import dataclass, field

from .grammar import STATE, Lot, phrases

_BODIES = {
    "CAT": ("the Committee against Torture", "CAT/C/XAA/CO/4"),
    "CRC": ("the Committee on the Rights of the Child", "CRC/C/XAA/CO/5-6"),
    "CEDAW": ("the Committee on the Elimination of Discrimination against Women", "CEDAW/C/XAA/CO/7"),
    "CERD": ("the Committee on the Elimination of Racial Discrimination", "CERD/C/XAA/CO/12-13"),
    "CCPR": ("the Human Rights Committee", "CCPR/C/XAA/CO/3"),
    "UNHCR": ("UNHCR", "UNHCR submission for the universal periodic review of Aldovar"),
    "UNESCO": ("UNESCO", "UNESCO submission for the universal periodic review of Aldovar"),
    "UNICEF": ("UNICEF", "UNICEF submission for the universal periodic review of Aldovar"),
}
HEAD = """United Nations A/HRC/WG.6/48/XAA/{number}
General Assembly
Distr.: General
7 November 2024
Original: English

Human Rights Council

Working Group on the Universal Periodic Review

Forty-eighth session

Geneva, 20–31 January 2025

{title}

Report of the Office of the United Nations High Commissioner for Human Rights

I. Background

1. The present report was prepared pursuant to Human Rights Council resolutions 5/1 and 16/21, taking into consideration the outcome of the previous \
review. It is a {what}, presented in a summarized manner owing to word-limit constraints.

II. Promotion and protection of human rights

"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it was written: who says it (none: the State, or nobody), and its sources as symbol or title, with paragraphs or pages."""

    paragraph: int
    words: str
    bodies: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Cited:
    """A document with notes, and what it says."""

    text: str
    sentences: list[Sentence] = field(default_factory=list)
    contributors: dict[str, str] = field(default_factory=dict)


def compilation(seed: str) -> Cited:
    """The compilation of a seed."""
    lot = Lot(seed)
    title = f"Compilation of information on {STATE}"
    written = Cited(HEAD.format(number=2, title=title, what="compilation of information contained in relevant United Nations documents"))
    notes: list[str] = []
    before: tuple[str, str] = ("", "")
    paragraph = 1
    for letter, heading in zip("ABC", lot.sample(phrases()["compilation"]["headings"], 3), strict=True):
        written.text += f"{letter}. {heading}\n\n"
        for _ in range(lot.randint(2, 5)):
            paragraph += 1
            sentences: list[str] = []
            last: tuple[str, ...] = ()
            for _ in range(lot.choice([1, 1, 2, 2, 3])):
                words, bodies = _sentence(lot, last)
                source, note = _source(lot, bodies, before)
                notes.append(note)
                before = source
                written.sentences.append(Sentence(paragraph, f"{words}.", bodies, (source,)))
                sentences.append(f"{words}.{len(notes)}")
                last = bodies
            written.text += f"{paragraph}. {' '.join(sentences)}\n\n"
    written.text += "Notes\n\n" + "\n".join(f"{number} {note}" for number, note in enumerate(notes, 1)) + "\n"
    return written


def _sentence(lot: Lot, last: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    words = phrases()["compilation"]
    what = {"{s}": lot.choice(words["said"]), "{o}": lot.choice(phrases()["requests"]["objects"]), "{S}": STATE}
    form = lot.choice(["direct", "direct", "direct", "turned", "of_the_state"] + ["again"] * 3 * bool(last))
    bodies = tuple(lot.sample(sorted(_BODIES), lot.choice([1, 1, 1, 2])))
    if form == "again":
        bodies = last
        committee = len(last) == 1 and "Committee" in _BODIES[last[0]][0]
        subject = lot.choice(["It", "The same Committee"] if committee else ["It"]) if len(last) == 1 else "They"
    else:
        subject = " and ".join(_BODIES[body][0] for body in bodies)
    template = lot.choice(words["direct" if form == "again" else form])
    for place, filled in (("{B}", subject[0].upper() + subject[1:]), ("{b}", subject), *what.items()):
        template = template.replace(place, filled)
    return template, () if form == "of_the_state" else bodies


def _source(lot: Lot, bodies: tuple[str, ...], before: tuple[str, str]) -> tuple[tuple[str, str], str]:
    """A source, and the note that names it; "Ibid." where it is the one before."""
    body = bodies[0] if bodies else lot.choice(sorted(_BODIES))
    symbol = _BODIES[body][1]
    place = str(lot.randint(2, 60))
    unit = "para." if "/" in symbol else "p."
    name = "Ibid." if symbol == before[0] and lot.random() < 0.7 else symbol
    return (symbol, place), f"{name}, {unit} {place}."
