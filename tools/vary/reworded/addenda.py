"""A State's answers to the recommendations of a drawn report, in one of the ways that addenda have, and their truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import misprinted
from .grammar import STATE, Lot, phrases
from .reports import Wanted

_HEAD = f"""United Nations A/HRC/99/15/Add.1
General Assembly
Distr.: General
8 April 2025
Original: English

Human Rights Council

Ninety-ninth session

Agenda item 6

Universal periodic review

Report of the Working Group on the Universal Periodic Review

{STATE}

Addendum

Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review

1. {STATE} thanks all delegations that made recommendations and has examined each of them with care.

"""


def addendum(seed: str, items: Sequence[Wanted], *, misprints: bool = False) -> tuple[str, dict[str, str]]:
    """The addendum of a seed to these items: its text, and the position of each that it answers."""
    lot = Lot(seed)
    wanted = {item.number: lot.choice(["supported", "supported", "noted", "not_supported", "supported_in_part"]) for item in items}
    style = lot.choice(["one by one", "lists", "lists", "headings"])
    paragraphs = {"one by one": _one_by_one, "lists": _lists, "headings": _headings}[style](lot, wanted, misprints=misprints)
    return _HEAD + "\n\n".join(paragraphs) + "\n", wanted


def _one_by_one(lot: Lot, wanted: dict[str, str], *, misprints: bool) -> Iterator[str]:
    numbers = list(wanted)
    if lot.random() < 0.3:
        lot.shuffle(numbers)
    behind = lot.choice([": ", " – ", ". ", "\n\n"])
    before = lot.choice(["Recommendation ", "", ""])
    for number in numbers:
        answer = lot.choice(phrases()["answers"][wanted[number]]).replace("{S}", STATE)
        reason = f" {lot.choice(phrases()['answers']['reasons'])}" if lot.random() < 0.5 else ""
        printed = misprinted.number(number, lot) if misprints and lot.random() < 0.15 else number
        yield f"{before}{printed}{behind}{answer}.{reason}"


def _numbers(lot: Lot, numbers: list[str], *, misprints: bool) -> str:
    """A list of numbers in any order, with ranges, the paragraph's number before each or before the first alone."""
    numbers = sorted(numbers, key=_place) if lot.random() < 0.7 else lot.sample(numbers, len(numbers))
    parts: list[str] = []
    index = 0
    short = lot.random() < 0.3
    while index < len(numbers):
        end = index
        while end + 1 < len(numbers) and _place(numbers[end + 1]) == (_place(numbers[end])[0], _place(numbers[end])[1] + 1):
            end += 1
        if end - index >= 2:
            dash = lot.choice(["-", "–", " to "])
            last = numbers[end] if dash == " to " or not short else numbers[end].partition(".")[2]
            parts.append(f"{numbers[index]}{dash}{last}")
            index = end + 1
        else:
            parts.append(misprinted.number(numbers[index], lot) if misprints and lot.random() < 0.1 else numbers[index])
            index += 1
    return ", ".join(parts[:-1]) + lot.choice([" and ", ", "]) + parts[-1] if len(parts) > 1 else parts[0]


def _place(number: str) -> tuple[int, int]:
    first, _, last = number.partition(".")
    return int(first), int(last)


def _groups(wanted: dict[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for number, position in wanted.items():
        groups.setdefault(position, []).append(number)
    return groups


_SAID = {
    "supported": [
        "{S} supports recommendations {n}.",
        "Recommendations {n} enjoy the support of {S}.",
        "{S} accepts the following recommendations: {n}.",
    ],
    "noted": ["{S} notes recommendations {n}.", "{S} takes note of recommendations {n}.", "Recommendations {n} are noted."],
    "not_supported": [
        "{S} does not support recommendations {n}.",
        "Recommendations {n} do not enjoy the support of {S}.",
        "{S} cannot accept recommendations {n}.",
        "{S} is unable to accept the following recommendations: {n}.",
    ],
    "supported_in_part": ["{S} partially supports recommendations {n}.", "{S} accepts in part recommendations {n}."],
}
_HEADED = {
    "supported": ["Recommendations that enjoy the support of {S}", "Accepted recommendations"],
    "noted": ["Recommendations that are noted", "Recommendations noted by {S}"],
    "not_supported": ["Recommendations that do not enjoy the support of {S}", "Recommendations that are not accepted"],
    "supported_in_part": ["Recommendations that are partially accepted", "Recommendations supported in part"],
}


def _lists(lot: Lot, wanted: dict[str, str], *, misprints: bool) -> Iterator[str]:
    for index, (position, numbers) in enumerate(_shuffled(lot, wanted), 2):
        said = lot.choice(_SAID[position]).replace("{S}", STATE).replace("{n}", _numbers(lot, numbers, misprints=misprints))
        yield f"{index}. {said}"


def _headings(lot: Lot, wanted: dict[str, str], *, misprints: bool) -> Iterator[str]:
    for index, (position, numbers) in enumerate(_shuffled(lot, wanted)):
        yield f"{'ABCDE'[index]}. {lot.choice(_HEADED[position]).replace('{S}', STATE)}"
        yield f"{_numbers(lot, numbers, misprints=misprints)}."
        if lot.random() < 0.4:
            yield lot.choice(phrases()["answers"]["reasons"])


def _shuffled(lot: Lot, wanted: dict[str, str]) -> list[tuple[str, list[str]]]:
    groups = list(_groups(wanted).items())
    return lot.sample(groups, len(groups))
