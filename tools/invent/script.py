"""A document's text as its source writes it, one block a line, with what it answers and where its traps are.

    # I.| Accepted recommendations     a heading with its number; `##`: of the second level
    3| The Government accepts ...      a numbered paragraph
    [51.9-12]                          a label alone on its line
    > {R:26.1}                         a recommendation quoted (`{R:n}`: the item's text, from the report)
    || 54.1 || Noted || The ...        a row of a table; `||!`: its head; `^`: the cell above goes on
    - to review ...                    a bullet
    anything else                      a paragraph

`«...»` are the State's reasons. A line that begins with `=>` says what the block before it answers:

    => 51.1-6, 8 | supported implemented       numbers, position and claim
    => 53.2 | noted | (b)                      a part of an item, by its scope; `| bare` after it: the marked reasons are not
                                               its own, `| 2`: only the second mark is
    => 53.5 | noted | again                    the item has another answer already: none stands
    => 51.9-10 | reasons                       the marked words are reasons for what is answered elsewhere
    => total | supported 30                    a count that the document states (also `received 40`, `open 16`, `before supported 24`); `wrong`
                                               after it: the document miscounts

`%%` opens the block's traps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .markup import clean, quotes
from .source import Report

_NUMBERED = re.compile(r"(\d+)\| (.*)")
_QUOTE = re.compile(r"\{R:([\w.]+)\}")
_REASON = re.compile(r"«([^»]*)»")
_STATED = re.compile(r"(received|open|before)?\s*([a-z_]+)?\s*(\d+)(?:\s+(wrong))?")


@dataclass
class Part:
    """One block: `kind` is heading, paragraph, label, quote, row or bullet."""

    kind: str
    text: str  # as printed
    number: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    head: bool = False
    reasons: str = ""
    marked: list[str] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)


@dataclass
class Answered:
    """What the document says of one item or a part of it."""

    item: str
    scope: str
    position: str
    claim: str
    by_list: bool
    reasons: list[str] = field(default_factory=list)

    def record(self) -> dict[str, Any]:
        return {
            "item": self.item,
            "scope": self.scope,
            "position": self.position,
            "claim": self.claim,
            "reasons": self.reasons,
            "by_number_only": self.by_list and not self.reasons,
        }


@dataclass
class Script:
    """The whole document: its blocks, and the truth about it."""

    parts: list[Part]
    answers: list[Answered]
    again: list[dict[str, str]]
    totals: list[dict[str, Any]]
    report: Report

    def truth(self) -> dict[str, Any]:
        numbers = order(self.report)
        answers = sorted(self.answers, key=lambda answer: (numbers.index(answer.item), answer.scope if answer.scope.startswith("(") else ""))
        return {
            "responses": [answer.record() for answer in answers],
            "answered_twice": self.again,
            "totals": self.totals,
            "unanswered": [number for number in open_items(self.report) if number not in {answer.item for answer in answers}],
            "traps": [{"trap": trap, "where": clean(part.text or " ".join(part.cells))[:60]} for part in self.parts for trap in part.traps],
        }


def order(report: Report) -> list[str]:
    """The numbers of a report's items in its order, each once."""
    listed = [entry.number for conclusion in report.conclusions for entry in conclusion.entries if entry.kind == "item"]
    return list(dict.fromkeys([*listed, *(reference.printed for conclusion in report.conclusions for reference in conclusion.references)]))


def open_items(report: Report) -> list[str]:
    """The items that a report leaves without a position."""
    entries = [entry for conclusion in report.conclusions for entry in conclusion.entries if entry.kind == "item"]
    return [entry.number for entry in entries if entry.position in {"under_consideration", "unanswered"}]


def texts(report: Report) -> dict[str, str]:
    """Each item's text as printed, without marks; of a number that is printed twice, the first."""
    found: dict[str, str] = {}
    for conclusion in report.conclusions:
        for entry in conclusion.entries:
            found.setdefault(entry.number, clean(entry.text))
    return found


def named(spec: str, report: Report) -> list[str]:
    """ "51.1-6, 8" as the items' numbers."""
    numbers, found, group = order(report), [], ""
    for piece in spec.split(","):
        first, _, last = piece.strip().partition("-")
        ends = []
        for number in filter(None, (first, last)):
            full = number if number in numbers else f"{group}.{number}"
            group = full.rpartition(".")[0]
            ends.append(numbers.index(full))
        found += numbers[ends[0] : ends[-1] + 1]
    return found


def parse(body: str, report: Report) -> Script:
    """Read a source's body. Raises `ValueError` for a truth about no item of the report, or for items with no answer left."""
    wordings = texts(report)
    script = Script([], [], [], [], report)
    for raw in body.splitlines():
        if not raw.strip():
            continue
        if raw.startswith("=>"):
            _answer(script, raw.removeprefix("=>").strip())
            continue
        text, _, traps = raw.partition("%%")
        text = quotes(_QUOTE.sub(lambda found: wordings[found[1]].rstrip(";."), text.strip()))
        part = _part(text)
        above = script.parts[-1].reasons if "^" in part.cells else ""
        part.marked = [clean(words) for words in _REASON.findall(text)]
        part.reasons = " ".join(part.marked) or above
        part.text = part.text.replace("«", "").replace("»", "")
        part.cells = tuple(cell.replace("«", "").replace("»", "") for cell in part.cells)
        part.traps = [trap.strip() for trap in traps.split(";") if trap.strip()]
        script.parts.append(part)
    return script


def _part(text: str) -> Part:
    if text.startswith("#"):
        marks, _, words = text.partition(" ")
        number, bar, title = words.partition("| ")
        return Part("heading", title if bar else words, number if bar else "", len(marks))
    if text.startswith("||"):
        head = text.startswith("||!")
        cells = tuple(cell.strip() for cell in text.removeprefix("||!" if head else "||").split("||"))
        return Part("row", "", cells=cells, head=head)
    if text.startswith("["):
        return Part("label", text.strip("[]"))
    if text.startswith(("> ", "- ")):
        return Part("quote" if text.startswith(">") else "bullet", text[2:])
    numbered = _NUMBERED.match(text)
    return Part("paragraph", numbered[2], numbered[1]) if numbered else Part("paragraph", text)


def _answer(script: Script, line: str) -> None:
    who, *rest = (piece.strip() for piece in line.split("|"))
    if who == "total":
        stated = _STATED.fullmatch(rest[0])
        if stated is None:
            raise ValueError(f"no total: {line}")
        script.totals.append({"of": stated[1] or "position", "count": int(stated[3]), "position": stated[2], "wrong": bool(stated[4])})
        return
    part = script.parts[-1]
    for number in named(who, script.report):
        if rest[0] == "reasons":
            for answer in script.answers:
                if answer.item == number:
                    answer.reasons.append(part.reasons)
                    break
            else:
                raise ValueError(f"reasons for {number}, which has no answer yet")
            continue
        position, _, claim = rest[0].partition(" ")
        scope = rest[1] if len(rest) > 1 else ""
        if scope == "again":
            script.again.append({"item": number, "position": position})
            for answer in script.answers:
                if answer.item == number:
                    answer.position, answer.claim = "unanswered", "none"
            continue
        by_list = part.kind == "paragraph" and not part.reasons and len(re.findall(r"\d\.\s?\d|\d{4}", part.text)) > 1
        answer = Answered(number, scope, position, claim or "none", by_list)
        own = rest[2] if len(rest) > 2 else ""
        if own.isdigit():
            answer.reasons.append(part.marked[int(own) - 1])
        elif part.reasons and own != "bare":
            answer.reasons.append(part.reasons)
        script.answers.append(answer)
