"""A stakeholder summary that a seed draws: its list of contributors in one of the ways that lists are printed, its claims with their notes."""

from __future__ import annotations

from .compilations import HEAD, Cited, Sentence
from .grammar import STATE, Lot, phrases

_LISTED = (
    "The stakeholders listed below have contributed information for this summary; the full texts of all original submissions are available at: "
    "www.ohchr.org."
)


def summary(seed: str) -> Cited:
    """The summary of a seed."""
    lot = Lot(seed)
    words = phrases()["summary"]
    codes = sorted(lot.sample(words["codes"], lot.randint(3, 7)))
    joint = [f"JS{number}" for number in range(1, lot.randint(2, 5))]
    names = {code: f"{lot.choice(words['first'])} {lot.choice(words['second'])} {lot.choice(words['third'])}" for code in codes}
    notes = [_listed(lot, names, joint)]
    what = f"summary of {len(codes) + len(joint)} stakeholders’ submissions1 to the universal periodic review"
    written = Cited(HEAD.format(number=3, title=f"Summary of stakeholders’ submissions on {STATE}", what=what))
    written.contributors = names | dict.fromkeys(joint, "")
    paragraph = 1
    for letter, heading in zip("ABC", lot.sample(phrases()["compilation"]["headings"], 3), strict=True):
        written.text += f"{letter}. {heading}\n\n"
        for _ in range(lot.randint(2, 5)):
            paragraph += 1
            sentences = []
            for _ in range(lot.choice([1, 2, 2, 3])):
                said = tuple(lot.sample([*codes, *joint], lot.choice([1, 1, 1, 2])))
                sentence = _claim(lot, said)
                places = [str(lot.randint(1, 40)) for _ in said]
                notes.append(_note(lot, said, places))
                written.sentences.append(Sentence(paragraph, f"{sentence}.", said, tuple(zip(said, places, strict=True))))
                sentences.append(f"{sentence}.{len(notes)}")
            written.text += f"{paragraph}. {' '.join(sentences)}\n\n"
    written.text += "Notes\n\n" + "\n".join(f"{number} {note}" for number, note in enumerate(notes, 1)) + "\n"
    return written


def _claim(lot: Lot, said: tuple[str, ...]) -> str:
    template: str = lot.choice(phrases()["summary"]["direct"])
    what = {"{s}": lot.choice(phrases()["compilation"]["said"]), "{o}": lot.choice(phrases()["requests"]["objects"]), "{S}": STATE}
    for place, filled in (("{C}", " and ".join(said)), *what.items()):
        template = template.replace(place, filled)
    return template


def _note(lot: Lot, said: tuple[str, ...], places: list[str]) -> str:
    unit = lot.choice(["para.", "p.", "page"])
    between = lot.choice([" and ", "; "])
    return between.join(f"{code}, {unit} {place}" for code, place in zip(said, places, strict=True)) + "."


def _listed(lot: Lot, names: dict[str, str], joint: list[str]) -> str:
    """The note with the list: a line an entry, codes and names parted in one of four ways, with headings or without."""
    parting = lot.choice([" ", " – ", ": ", "\t"])
    headed = lot.random() < 0.8
    lines = [_LISTED]
    if headed:
        lines += ["Civil society", "Individual submissions:"]
    lines += [f"{code}{parting}{name}, {lot.choice(phrases()['summary']['cities'])};" for code, name in names.items()]
    if headed and joint:
        lines.append("Joint submissions:")
    for code in joint:
        one, other = (f"{lot.choice(phrases()['summary'][part])} {lot.choice(phrases()['summary']['third'])}" for part in ("first", "second"))
        lines.append(f"{code}{parting}Joint submission {code[2:]} submitted by: {one}, Accra (Ghana); {other}, Lima (Peru);")
    return "\n".join(lines).removesuffix(";") + "."
