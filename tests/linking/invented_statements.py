"""Twenty invented statements of delegations in six shapes, each with what it asks, and a report of an invented review that holds the requests: as
they were read out, shortened, or not at all."""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass

import docx

STATE = "Estavia"


@dataclass(frozen=True)
class Asked:
    """A request as read out (`said`), and as the report has it (`reported`; empty: nowhere)."""

    said: str
    reported: str


@dataclass(frozen=True)
class Invented:
    """A delegation's statement: its State, the shape of its file, an opening, what it criticises (empty: nothing), and its requests."""

    code: str
    name: str
    shape: str
    opening: str
    criticism: str
    asked: tuple[Asked, ...]


KEPT = "kept"
_REQUESTS = (
    ("ratify the Convention on Wells without delay", KEPT),
    ("close the old mill of the harbour by 2026", KEPT),
    ("release all journalists who are held for their reports, and drop the charges against them", "Release all journalists"),
    ("abolish the toll on wells in all provinces", KEPT),
    ("establish an independent commission of inquiry into the deaths in the harbour prison", KEPT),
    ("train nurses in every village of the north", KEPT),
    ("extend school meals to children of fishers on the outer islands, with a budget of their own", "Extend school meals to children of fishers"),
    ("repeal the decree on assemblies of 2019", ""),
    ("continue its efforts in the field of girls’ education", KEPT),
    ("publish the results of the census of rural households", KEPT),
    ("grant the Special Rapporteur on torture access to all places of detention", KEPT),
    ("adopt a law against violence in the family", KEPT),
)
_NAMES = (
    "NOR Norway|CHL Chile|GHA Ghana|PER Peru|JPN Japan|KEN Kenya|ESP Spain|BRA Brazil|NPL Nepal|DEU Germany|MEX Mexico|GEO Georgia|FJI Fiji"
    "|TUR Türkiye"
    "|LAO Lao People’s Democratic Republic|GBR United Kingdom of Great Britain and Northern Ireland|CIV Côte d’Ivoire"
    "|VEN Bolivarian Republic of Venezuela|NER Niger|NZL New Zealand"
)
_STATES = tuple((each[:3], each[4:]) for each in _NAMES.split("|"))
SHAPES = ("text", "word", "html", "bare", "broken", "dialogue")


def _asked(number: int) -> tuple[Asked, ...]:
    found = []
    for k in range(2 + number % 2):
        said, reported = _REQUESTS[(number * 5 + k * 7) % len(_REQUESTS)]
        found.append(Asked(said, said[0].upper() + said[1:] if reported == KEPT else reported))
    return tuple(dict.fromkeys(found))


STATEMENTS = tuple(
    Invented(
        code,
        name,
        SHAPES[number % len(SHAPES)],
        "thanks the delegation for its presentation and commends it for the new schools.",
        "We are deeply concerned about torture in the harbour prison." if number % 3 == 0 else "",
        _asked(number),
    )
    for number, (code, name) in enumerate(_STATES)
)


def _the(name: str) -> str:
    return f"the {name}" if name.split(maxsplit=1)[0] in {"United", "Lao", "Bolivarian"} else name


def _prose(each: Invented) -> str:
    asks = " ".join(f"{'We also recommend' if k else 'We recommend'} that {STATE} {asked.said}." for k, asked in enumerate(each.asked))
    return f"{_the(each.name)[0].upper()}{_the(each.name)[1:]} {each.opening} {each.criticism} {asks}".replace("  ", " ")


def _lines(each: Invented) -> list[str]:
    """What is read out, with a list of the requests."""
    lines = ["Thank you, Mr. President.", f"{_the(each.name)} {each.opening} {each.criticism}".strip(), f"We recommend that {STATE}:"]
    return [*lines, *(f"{k}. {asked.said[0].upper()}{asked.said[1:]};" for k, asked in enumerate(each.asked, 1)), f"We wish {STATE} success."]


def file(each: Invented) -> tuple[str, bytes]:
    """The file of a statement, with its name. Those of shape `dialogue` stand in one file (`dialogue`)."""
    title = [f"Universal Periodic Review of {STATE}", f"Statement by {_the(each.name)}", "Geneva, 21 January 2025", "Check against delivery"]
    match each.shape:
        case "text":
            return f"statement-{STATES_OF_FILES[each.code]}.txt", "\n\n".join([*title, *_lines(each)]).encode()
        case "word":
            document, out = docx.Document(), io.BytesIO()
            document.add_heading(f"UPR 48: {STATE}", 1)
            document.add_paragraph(f"Delivered by H.E. Ms. Ana Example, Permanent Representative of {_the(each.name)}")
            for line in _lines(each):
                document.add_paragraph(line)
            document.save(out)
            return f"UPR48-{each.code}.docx", out.getvalue()
        case "html":
            head = "".join(f"<p>{line}</p>" for line in (f"PERMANENT MISSION OF {_the(each.name).upper()}", f"Review of {STATE}"))
            return f"web-{each.code}.html", f"<html><body>{head}{''.join(f'<p>{line}</p>' for line in _lines(each))}</body></html>".encode()
        case "bare":
            return f"unnamed-{each.code}.txt", f"Mr. President,\n\n{_prose(each)}\n\nI thank you.".encode()
        case _:
            head = ["Check against delivery", f"Intervention of {_the(each.name)}", f"in the review of {STATE}"]
            return f"broken-{each.code}.txt", "\n\n".join([*head, textwrap.fill(_prose(each), 72)]).encode()


STATES_OF_FILES = {code: code.lower() for code, _ in _STATES}


def dialogue() -> str:
    """The transcript of those who spoke one after the other, with the chair between them."""
    parts = ["Review of Estavia, 21 January 2025", "President: The floor is open. I give the floor to the first speaker."]
    for number, each in enumerate(one for one in STATEMENTS if one.shape == "dialogue"):
        head = f"{each.name.upper()}: " if number % 2 else f"Ms. Bea Example ({each.name}):\n\n"
        parts += [f"{head}{_prose(each)}", "President: I thank the distinguished delegate."]
    return "\n\n".join(parts)


def report(template: str) -> str:
    """The report of the review: each State's summary has its praise alone, and part II its requests as reported."""
    names = [_the(each.name) for each in STATEMENTS]
    heard = "\n\n".join(f"{5 + k}. {name[0].upper()}{name[1:]} commended Estavia for the new schools." for k, name in enumerate(names))
    after = 5 + len(STATEMENTS)
    asked = [(a.reported, e.name) for e in STATEMENTS for a in e.asked if a.reported]
    items = "\n\n".join(f"{after}.{k}. {text} ({name});" for k, (text, name) in enumerate(asked, 1))
    head = template.partition("4. During the interactive dialogue")[0]
    return (
        f"{head}4. During the interactive dialogue, {len(STATEMENTS)} delegations made statements.\n\n"
        f"{heard}\n\nII. Conclusions and/or recommendations\n\n{after}. The following recommendations enjoy the support of Estavia:\n\n"
        f"{items.rstrip(';')}.\n\n{after + 1}. All conclusions and/or recommendations contained in the present report reflect the position of the "
        "submitting States and/or the State under review. They should not be construed as endorsed by the Working Group as a whole.\n"
    )
