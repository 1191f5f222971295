"""A working group report that a seed draws, and its truth."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import misprinted
from .grammar import STATE, Lot, phrases, states


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item as it was written: `clauses` are pairs of request and States' codes. `loose`: a misprint stands in it, so that a doubt is right too."""

    number: str
    clauses: tuple[tuple[str, tuple[str, ...]], ...]
    position: str
    loose: str = ""


@dataclass(slots=True)
class Written:
    """A document as text, with what it says: items by number; speakers by paragraph."""

    text: str
    items: list[Wanted] = field(default_factory=list)
    speakers: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)  # the choices of the draw


_HEAD = f"""United Nations A/HRC/99/15
General Assembly
Distr.: General
27 March 2025
Original: English

Human Rights Council

Ninety-ninth session

Agenda item 6

Universal periodic review

Report of the Working Group on the Universal Periodic Review

{STATE}

Introduction

1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council resolution 5/1, held its forty-eighth \
session from 20 to 31 January 2025. The review of {STATE} was held at the 6th meeting, on 22 January 2025. The delegation of {STATE} was headed \
by the Minister for Foreign Affairs, Radu Kestrel.

2. On 8 January 2025, the Human Rights Council selected the following group of rapporteurs (troika) to facilitate the review of {STATE}: Benin, \
Chile and Georgia.

3. In accordance with paragraph 15 of the annex to Human Rights Council resolution 5/1, the following documents were issued for the review of \
{STATE}: (a) a national report (A/HRC/WG.6/48/XAA/1); (b) a compilation (A/HRC/WG.6/48/XAA/2); (c) a summary (A/HRC/WG.6/48/XAA/3).

I. Summary of the proceedings of the review process

A. Presentation by the State under review

4. The head of the delegation said that the harbour courts had been reformed and that the night schools were open to all.

B. Interactive dialogue and responses by the State under review

"""
_END = f"""All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s) and/or the State \
under review. They should not be construed as endorsed by the Working Group as a whole.

Annex

Composition of the delegation

The delegation of {STATE} was headed by Radu Kestrel, Minister for Foreign Affairs.
"""


def report(seed: str, *, misprints: bool = False) -> Written:
    """The report of a seed: groups of recommendations under lead-ins in any order, with States listed in any way."""
    lot = Lot(seed)
    written = Written(_HEAD)
    paragraph = _dialogue(lot, written)
    written.text += "II. Conclusions and/or recommendations\n\n"
    style = lot.choice(["dotted", "dotted", "bare", "restart"])
    groups = lot.sample(sorted(phrases()["leads"]), lot.choice([1, 2, 2, 3, 4]))
    written.said.append(f"numbers {style}; {', '.join(groups)}")
    for position in groups:
        lead = lot.sentence(lot.choice(phrases()["leads"][position]))
        written.said.append(lead)
        written.text += f"{paragraph}. {lead}\n\n"
        for index in range(1, lot.randint(4, 9)):
            _item(lot, written, f"{paragraph}.{index}", position, style, misprints=misprints)
        paragraph += 1
    written.text += f"{paragraph}. {_END}"
    return written


def _dialogue(lot: Lot, written: Written) -> int:
    speakers = lot.sample(sorted(states()), 12)
    paragraph = 5
    written.text += f"{paragraph}. During the interactive dialogue, {len(speakers)} delegations made statements.\n\n"
    for code in speakers:
        paragraph += 1
        verb = lot.choice(phrases()["statements"]["verbs"]).replace("{S}", STATE)
        what = lot.sample(phrases()["requests"]["objects"], 2)
        name = states()[code]
        article = "The " if name.startswith(_ARTICLED) else ""
        written.text += f"{paragraph}. {article}{name} {verb} {what[0]} and {what[1]}.\n\n"
        written.speakers[f"D{paragraph}"] = code
    return paragraph + 1


_ARTICLED = (
    "United",
    "Netherlands",
    "Philippines",
    "Russian",
    "Republic",
    "Democratic",
    "Central",
    "Gambia",
    "Sudan",
    "Syrian",
    "Niger",
    "Bahamas",
    "Lao",
)


def _item(lot: Lot, written: Written, number: str, position: str, style: str, *, misprints: bool) -> None:
    clauses = [(lot.request(), lot.some_states()) for _ in range(lot.choice([1, 1, 1, 2]))]
    loose = lot.choice(["", "", "", "", "name", "bracket", "number", "twice"]) if misprints else ""
    parts = []
    for request, codes in clauses:
        names = [states()[code] for code in codes]
        if loose == "name":
            names[-1] = misprinted.name(names[-1], lot)
        listed = lot.listed(names)
        parts.append(f"{request} {misprinted.brackets(listed, lot) if loose == 'bracket' else listed}")
    printed = {"dotted": f"{number}.", "bare": number, "restart": f"{number.partition('.')[2]}."}[style]
    if loose == "number":
        printed = misprinted.number(printed, lot)
    text = f"{printed} {'; '.join(parts)};\n\n"
    written.text += text
    wanted = Wanted(number, tuple((request, tuple(codes)) for request, codes in clauses), position, loose)
    written.items.append(wanted)
    if loose == "twice":
        request, codes = lot.request(), lot.some_states()
        written.text += f"{printed} {request} {lot.listed([states()[code] for code in codes])};\n\n"
        written.items.append(Wanted(number, ((request, tuple(codes)),), position, loose))
