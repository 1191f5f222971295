"""Symbols of UN documents: reading one, finding them in a text, and what a symbol says about its document."""

from __future__ import annotations

import re
from typing import Literal

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass

KindHint = Literal[
    "national_report",
    "compilation",
    "stakeholder_summary",
    "working_group_report",
    "draft_report",
    "addendum",
    "corrigendum",
    "decision",
    "resolution",
    "president_statement",
    "concluding_observations",
    "list_of_issues",
    "state_party_report",
]

# What may begin a symbol. "A" to "ST" are principal organs and the Secretariat, then the treaty bodies by their older and newer
# prefixes.
_ROOTS = "A|S|E|T|ST|HRI|HRC|CCPR|CESCR|CAT|CERD|CEDAW|CRC|CRPD|CMW|CED|INT"
# As printed, a space may stray to either side of a slash ("A/HRC/ 8/29", "DZA /4") and behind "Add." or "Corr.". A part in small
# letters ("CERD/EWUAP/104thSession/2021/CS/ks") only follows a slash without spaces.
_PART = r"""(?:
    (?:Add|Corr|Rev|[A-Z]{1,6}) \. \s? \d+ (?![\w-])                                     # Add.1   Corr. 1   L.3   WG.6   C.12
  | [A-Z0-9] [A-Za-z0-9]* (?:[.\-‐‑–][A-Za-z0-9]+)* (?: \s? \( [A-Z0-9]+ \) )?           # SVN   18-20   SER.E   1325(2000)
)"""
_SYMBOL = kept_pattern(rf"(?<![A-Za-z0-9_/.]) (?:{_ROOTS}) (?: \s{{0,2}} / \s{{0,2}} {_PART} | / [a-z]+ (?![\w/]|\.\w) ){{2,8}}", re.VERBOSE)
_SPACE_AROUND = re.compile(r"\s*/\s*")
_SPACE_INSIDE = re.compile(r"(?<=\.)\s+(?=\d)|\s+(?=\()")
_DASHES = re.compile("[‐‑–]")
_SUFFIX = re.compile(r"(?:Add|Corr|Rev)\.\d+$")
_STATE = re.compile(r"[A-Z]{3}$")
# "/4" was the report itself in session 1, before it was issued again as A/HRC/8/...
_UPR_DOCUMENTS: dict[str, KindHint] = {
    "1": "national_report",
    "2": "compilation",
    "3": "stakeholder_summary",
    "4": "working_group_report",
}
_COUNCIL_TEXTS: dict[str, KindHint] = {"DEC": "decision", "RES": "resolution", "PRST": "president_statement"}
_TREATY_BODY = re.compile(r"(?:CCPR|CESCR|CAT|CERD|CEDAW|CRC|CRPD|CMW|CED)(?:/(?:C|OP|SP))?$|E/C\.12$")
# In a treaty body's symbol, what stands between the State and the number: "CAT/C/SVN/CO/3".
_TREATY_TEXTS: dict[str, KindHint] = {"CO": "concluding_observations", "Q": "list_of_issues", "QPR": "list_of_issues"}
_NO_STATES = frozenset({"QPR", "RQ", "FCO", "ADR", "DEC", "RES"})


@dataclass(frozen=True, slots=True)
class Symbol:
    """A UN document's symbol.

    `text` is the symbol without stray spaces ("A/HRC/WG.6/7/SVN/2/Corr.1"), `body` the part that stands for the organ
    ("A/HRC/WG.6", "CERD/C", "E/C.12"), `parts` what follows it ("7", "SVN", "2") and `suffixes` what is added ("Corr.1"). `state`
    is the code in it as printed (not looked up: an invented review has an invented one), `session` the session of the Universal
    Periodic Review, `council_session` the session of the Human Rights Council that a report, decision or resolution went to; None
    where the symbol does not say.

    `kind_hint` is what the symbol alone suggests, None where it suggests nothing. "working_group_report" stands for every
    `A/HRC/{n}/{m}`, the form that other reports to the Council share: only the document's first page can confirm it.
    """

    text: str
    body: str
    parts: tuple[str, ...]
    suffixes: tuple[str, ...]
    kind_hint: KindHint | None
    session: int | None
    council_session: int | None
    state: str | None

    @property
    def base(self) -> str:
        """The symbol of the document that this one corrects, adds to or revises; its own without suffixes."""
        return "/".join((self.body, *self.parts))


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that this text is, without stray spaces and a full stop at its end; None if it is no symbol or more than one."""
    found = _SYMBOL.fullmatch(text.strip().rstrip(".,;"))
    return _symbol(found.group()) if found else None


def find_symbols(text: str) -> list[tuple[Symbol, int, int]]:
    """Every symbol in a text with the span (start, end) that it covers as printed, in order.

    Finds "A/HRC/25/5", "A/HRC/ 8/29", "A/HRC/WG.6/1/DZA /4", "CERD/C/BRA/CO/18-20"; not "and/or", "A/B testing", "2010/11".
    """
    found = []
    for match in _SYMBOL.finditer(text):
        if symbol := _symbol(match.group()):
            found.append((symbol, match.start(), match.end()))
    return found


def _symbol(printed: str) -> Symbol | None:
    text = _DASHES.sub("-", _SPACE_INSIDE.sub("", _SPACE_AROUND.sub("/", printed)))
    if not any(character.isdigit() for character in text):
        return None
    pieces = text.split("/")
    suffixes: list[str] = []
    while _SUFFIX.match(pieces[-1]):
        suffixes.insert(0, pieces.pop())
    width = _width_of_body(pieces)
    if len(pieces) <= width and not suffixes:
        return None
    body, parts = "/".join(pieces[:width]), tuple(pieces[width:])
    upr = body == "A/HRC/WG.6" and len(parts) >= 2 and parts[0].isdecimal()
    return Symbol(
        text=text,
        body=body,
        parts=parts,
        suffixes=tuple(suffixes),
        kind_hint=_kind(body, parts, suffixes),
        session=int(parts[0]) if upr else None,
        council_session=_council_session(body, parts),
        state=_state_in(body, parts),
    )


def _width_of_body(pieces: list[str]) -> int:
    """How many pieces stand for the organ: "A/HRC/WG.6", "A/HRC", "CAT/C", "E/C.12", "E/CN.4", "A/C.3", else the first alone."""
    if pieces[:3] == ["A", "HRC", "WG.6"]:
        return 3
    second = pieces[1] if len(pieces) > 1 else ""
    if pieces[0] == "A":
        return 2 if second == "HRC" or second.startswith("C.") else 1
    if pieces[0] == "E":
        return 2 if second.startswith(("C.", "CN.")) else 1
    if pieces[0] in {"S", "T", "ST", "HRI", "HRC", "INT"}:
        return 1
    return 2 if second in {"C", "OP", "SP"} else 1


def _kind(body: str, parts: tuple[str, ...], suffixes: list[str]) -> KindHint | None:
    if suffixes and suffixes[-1].startswith("Corr"):
        return "corrigendum"
    if body.startswith("A/HRC"):
        return "addendum" if suffixes and suffixes[-1].startswith("Add") else _council_kind(body, parts)
    return _treaty_kind(parts) if _TREATY_BODY.match(body) else None


def _council_kind(body: str, parts: tuple[str, ...]) -> KindHint | None:
    match body, parts:
        case "A/HRC/WG.6", (_, limited) if limited.startswith("L."):
            return "draft_report"
        case "A/HRC/WG.6", (_, code, number) if _STATE.match(code):
            return _UPR_DOCUMENTS.get(number)
        case "A/HRC", (kind, _, _):
            return _COUNCIL_TEXTS.get(kind)
        case "A/HRC", (council, number) if council.isdecimal() and number.isdecimal():
            return "working_group_report"
        case _:
            return None


def _treaty_kind(parts: tuple[str, ...]) -> KindHint | None:
    for part in parts:
        if part in _TREATY_TEXTS:
            return _TREATY_TEXTS[part]
    if len(parts) == 2 and _STATE.match(parts[0]) and parts[1][:1].isdigit():
        return "state_party_report"
    return None


def _council_session(body: str, parts: tuple[str, ...]) -> int | None:
    if body != "A/HRC" or len(parts) < 2:
        return None
    number = parts[1] if parts[0] in _COUNCIL_TEXTS else parts[0]
    return int(number) if number.isdecimal() else None


def _state_in(body: str, parts: tuple[str, ...]) -> str | None:
    """The code in "48/SVN/1" of the Working Group; anywhere in a treaty body's ("SVN/CO/3", "CO/80/SVN") or in "CORE/SVN/2014"."""
    if body == "A/HRC/WG.6":
        parts = parts[1:2]
    elif not _TREATY_BODY.match(body) and body != "HRI":
        return None
    return next((part for part in parts if _STATE.match(part) and part not in _NO_STATES), None)
