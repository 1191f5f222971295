"""A working group report's source: the TOML file as numbered paragraphs, statements and items. Pages and truth both start here."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import markup
from .markup import Names, Request

_CHUNK = re.compile(r"(?P<who>@\w+|[A-Z]{3}(?:\+[A-Z]{3})*)(?:#(?P<label>\w+))?(?: for (?P<group>[^|]+?))? \| (?P<text>.*)", re.DOTALL)
_NUMBERED = re.compile(r"!(?P<number>[^|]*)\| ?(?P<text>.*)", re.DOTALL)
HERE = Path(__file__).parent
Rename = tuple[tuple[str, str], ...]


@dataclass
class Said:
    """What one voice says in a paragraph of part I: delegations, the State under review (`@reply`), the report itself (`@note`)."""

    voice: str
    speakers: tuple[str, ...]
    group: str
    raw: str
    text: str = ""  # as printed, with marks
    first_order: int = 0


@dataclass
class Paragraph:
    """A numbered paragraph of the report."""

    number: int
    label: str
    said: list[Said]
    traps: list[str]

    @property
    def key(self) -> str:
        return f"D{self.number}"


@dataclass
class Entry:
    """One line of a list in part II: an item, a comment of the State under review, or a heading between items."""

    kind: str  # item, comment, heading
    printed_number: str
    number: str
    raw: str
    text: str
    traps: list[str]
    clauses: list[Request]
    notes: list[str]
    position: str
    claim: str
    run_on: bool = False  # no space between number and text

    @property
    def key(self) -> str:
        return f"R{self.number}"


@dataclass
class Reference:
    """A recommendation that part II names only by its place in part I."""

    printed: str
    paragraph: int
    part: str
    text: str
    clauses: list[Request]


@dataclass
class Conclusion:
    """A paragraph of part II with its list. `number` 0: printed without one."""

    number: int
    raw: dict[str, Any]
    text: str
    entries: list[Entry]
    references: list[Reference]

    @property
    def key(self) -> str:
        return f"L{self.number}"


@dataclass
class Report:
    """Everything in the order in which it is printed."""

    raw: dict[str, Any]
    names: Names
    folder: str
    marks: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)  # mark -> text as printed
    labels: dict[str, int] = field(default_factory=dict)
    presentation: list[Paragraph] = field(default_factory=list)
    dialogue: list[Paragraph] = field(default_factory=list)
    conclusions: list[Conclusion] = field(default_factory=list)

    def printed(self, raw: str) -> str:
        """The text as it stands on the page; its footnotes get the next marks."""
        for key in markup.notes_in(raw):
            if key not in self.marks:
                starred = sum(1 for other in self.marks if other.startswith("star"))
                mark = "*" * (starred + 2) if key.startswith("star") else str(len(self.marks) - starred + 1)
                self.marks[key] = mark
                self.notes[mark] = markup.printed(self.raw["notes"][key], self.names, {}, self.labels)
        return markup.printed(raw, self.names, self.marks, self.labels)


def names_for(raw: dict[str, Any]) -> Names:
    """The States' names for this document: the common table and the document's own."""
    table = tomllib.loads((HERE / "states.toml").read_text(encoding="utf-8"))
    return Names({**table, **raw.get("names", {})}, raw.get("join", "commas"))


def _untrap(line: str) -> tuple[str, list[str]]:
    text, _, traps = line.partition("%%")
    return text.strip(), [trap.strip() for trap in traps.split(";") if trap.strip()]


def _paragraphs(report: Report, text: str, number: int, voice: str = "") -> list[Paragraph]:
    found = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        body, traps = _untrap(" ".join(chunk.split()))
        said = []
        label = ""
        for part in body.split(" || "):
            match = _CHUNK.fullmatch(part)
            if match is None:
                if not voice:
                    raise ValueError(f"a paragraph of the dialogue says who speaks: {part[:60]}")
                said.append(Said(voice, (), "", part))
                continue
            who = match["who"]
            label = label or match["label"] or ""
            kind = who[1:] if who.startswith("@") else "delegation"
            speakers = () if who.startswith("@") else tuple(who.split("+"))
            said.append(Said(kind, speakers, match["group"] or "", match["text"]))
        if label:
            report.labels[label] = number
        for part in said:
            part.text = report.printed(part.raw)
        found.append(Paragraph(number, label, said, traps))
        number += 1
    return found


def _span(spec: str) -> set[int]:
    """ "3, 5-7" as numbers."""
    numbers: set[int] = set()
    for part in spec.split(","):
        first, _, last = part.strip().partition("-")
        numbers |= set(range(int(first), int(last or first) + 1))
    return numbers


def _override(table: dict[str, str], index: int, usual: str) -> str:
    return next((value for spec, value in table.items() if index in _span(spec)), usual)


def _entries(report: Report, raw: dict[str, Any], number: int) -> list[Entry]:
    lines = [line for line in raw.get("items", "").splitlines() if line.strip()]
    items = [line for line in lines if not line.startswith("## ")]
    entries, index = [], int(raw.get("from", 1)) - 1
    for line in lines:
        body, traps = _untrap(line)
        if body.startswith("## "):
            entries.append(Entry("heading", "", "", body[3:], report.printed(body[3:]), traps, [], [], "", ""))
            continue
        given = _NUMBERED.fullmatch(body)
        style = raw.get("numbers", "dotted")
        if given:
            printed_number, body = report.printed(given["number"].strip()), given["text"]
            index = int(printed_number.rstrip(".+").rpartition(".")[2])
        else:
            index += 1
            letter = chr(ord("a") + index - 1)
            styles = {
                "dotted": f"{number}.{index}.",
                "bare": f"{number}.{index}",
                "restart": f"{index}.",
                "lettered": f"({letter})",
            }
            printed_number = styles[style]
        printed_number, run_on = printed_number.rstrip("+"), printed_number.endswith("+")
        short = printed_number.strip("().")
        full = short if "." in short else f"{number}.{short}"
        kind = raw.get("kind", "item")
        end = "." if line is items[-1] else ";"
        body += "" if body.rstrip().endswith((".", ";")) or kind == "comment" else end
        clauses = markup.requests(body, report.names) if kind == "item" else []
        if kind == "item" and not clauses:
            clauses = [Request([body.rstrip(".;")])]
        position = _override(raw.get("positions", {}), index, raw.get("position", ""))
        claim = _override(raw.get("claims", {}), index, raw.get("claim", "none"))
        keys = markup.notes_in(body)
        entries.append(Entry(kind, printed_number, full, body, report.printed(body), traps, clauses, keys, position, claim, run_on))
    return entries


def _reference(report: Report, spec: str) -> Reference:
    """ "swe.b" (a lettered clause), "che.last" (the last sentence) or "jpn" (the whole paragraph) of part I."""
    label, _, part = spec.partition(".")
    paragraph = next(p for p in report.dialogue if p.label == label)
    said = paragraph.said[0]
    clauses = markup.requests(said.raw, report.names)
    for clause in clauses:
        clause.states = clause.states or [(code, report.names.by_code[code]) for code in said.speakers]
    whole = markup.clean(said.text)
    if part == "last":
        clauses, text, printed = clauses[-1:], re.split(r"(?<=\.) (?=[A-Z])", whole)[-1], f"{paragraph.number}, last sentence"
    elif part:
        letters = re.findall(r"\(([a-h](?:\.[ivx]+)?|[ivx]+)\) «", said.raw)
        clauses = [clauses[letters.index(part.rpartition(".")[2])]]
        text = markup.clean(" ".join(clauses[0].words))
        printed = f"{paragraph.number} " + " ".join(f"({letter})" for letter in part.split("."))
    else:
        text, printed = whole, str(paragraph.number)
    return Reference(printed, paragraph.number, part, text, clauses)


def read(path: Path, rename: Rename = ()) -> dict[str, Any]:
    """A source as it stands, with the State under review renamed: pairs of old and new words ("Aldovar", "XAA")."""
    text = path.read_text(encoding="utf-8")
    for old, new in rename:
        text = text.replace(old, new).replace(old.upper(), new.upper())
    return tomllib.loads(text)


def load(path: Path, rename: Rename = ()) -> Report:
    """Read a report's source and number it."""
    raw = read(path, rename)
    report = Report(raw, names_for(raw), path.parent.name)
    if raw["introduction"].get("documents") == "footnotes":
        for key in ("report1", "report2", "report3"):
            report.printed(f"[^{key}]")
    report.presentation = _paragraphs(report, raw["part_one"]["presentation"], 5, "reply")
    number = 5 + len(report.presentation)
    report.dialogue = _paragraphs(report, raw["part_one"]["dialogue"], number)
    order = 0
    for paragraph in report.dialogue:
        for said in paragraph.said:
            if said.speakers:
                said.first_order = order + 1
                order += len(said.speakers)
    number += len(report.dialogue)
    report.printed(raw.get("conclusions_heading", ""))
    for part in raw["conclusions"]:
        here = 0 if part.get("unnumbered") else number
        if here:
            report.labels[part.get("label", f"l{here}")] = here
        text = report.printed(part["lead"])
        references = [_reference(report, spec) for spec in part.get("references", [])]
        report.conclusions.append(Conclusion(here, part, text, _entries(report, part, number), references))
        number += 0 if part.get("unnumbered") else 1
    _check(report)
    return report


def _check(report: Report) -> None:
    """What the source says twice must agree: number of speakers, words of the count, requests and States of each item."""
    speakers = sum(len(said.speakers) for paragraph in report.dialogue for said in paragraph.said)
    if speakers != report.raw["stated"]:
        raise ValueError(f"{report.folder}: {report.raw['stated']} delegations stated, {speakers} speak")
    if not any(markup.quotes(report.raw["stated_words"]) in said.text for paragraph in report.dialogue for said in paragraph.said):
        raise ValueError(f"{report.folder}: the words that state the number of delegations stand nowhere")
    for conclusion in report.conclusions:
        for entry in conclusion.entries:
            text = markup.clean(entry.text)
            for clause in entry.clauses:
                for words in [*clause.words, *(printed for _, printed in clause.states)]:
                    if markup.clean(words) not in text:
                        raise ValueError(f"{report.folder} {entry.number}: not in the text: {words}")
