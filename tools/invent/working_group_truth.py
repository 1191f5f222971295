"""What a working group report contains, from its source: the truth that readers of the PDF are held against."""

from __future__ import annotations

from typing import Any

from .markup import clean, quotes
from .source import Conclusion, Entry, Report


def _statements(report: Report) -> list[dict[str, Any]]:
    found = []
    for paragraph in report.dialogue:
        for said in paragraph.said:
            for index, speaker in enumerate(said.speakers):
                found.append(
                    {
                        "order": said.first_order + index,
                        "paragraph": paragraph.number,
                        "speaker": speaker,
                        "on_behalf": quotes(said.group),
                        "text": clean(said.text),
                    }
                )
    return found


def _own_words(report: Report) -> list[dict[str, Any]]:
    """Paragraphs of the State under review and of the report itself."""
    return [
        {
            "paragraph": paragraph.number,
            "voice": "state_under_review" if said.voice == "reply" else "report",
            "text": clean(said.text),
        }
        for paragraph in [*report.presentation, *report.dialogue]
        for said in paragraph.said
        if not said.speakers
    ]


def _item(report: Report, conclusion: Conclusion, entry: Entry, pages: dict[str, list[int]]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "printed_number": entry.printed_number,
        "lead_in": conclusion.number,
        "origin": "list",
        "position": entry.position,
        "claim": entry.claim,
        "text": clean(entry.text),
        "clauses": [clause.record() for clause in entry.clauses],
        "notes": [{"mark": report.marks[key], "text": clean(report.notes[report.marks[key]])} for key in entry.notes],
        "pages": pages.get(entry.key, []),
    }


def _references(conclusion: Conclusion) -> list[dict[str, Any]]:
    return [
        {
            "number": reference.printed,
            "lead_in": conclusion.number,
            "origin": "reference",
            "position": conclusion.raw["position"],
            "claim": conclusion.raw.get("claim", "none"),
            "paragraph": reference.paragraph,
            "part": reference.part,
            "text": reference.text,
            "clauses": [clause.record() for clause in reference.clauses],
        }
        for reference in conclusion.references
    ]


def truth(report: Report, pages: dict[str, list[int]], file: str) -> dict[str, Any]:
    """One JSON object for each report. Texts are as printed, white space folded, footnote marks and line-end hyphens gone.

    A clause has `states` (ISO 3166 alpha-3; null: the printed name is no State's) and `printed` (their names as printed), side by side.
    `request` is what is printed; where it lacks its verb, `inherits` gives it. An item by reference has `paragraph` and `part` ("b", "a.ii",
    "last" sentence, "" for the whole paragraph) of part I. `pages` count from 1. `lead_in` 0 is a paragraph without a number.
    """
    raw = report.raw
    items: list[dict[str, Any]] = []
    comments, traps = [], []
    for conclusion in report.conclusions:
        for entry in conclusion.entries:
            if entry.kind == "item":
                items.append(_item(report, conclusion, entry, pages))
            elif entry.kind == "comment":
                comments.append({"lead_in": conclusion.number, "printed_number": entry.printed_number, "text": clean(entry.text)})
            traps += [(trap, entry.key) for trap in entry.traps]
        items += _references(conclusion)
        traps += [(trap, conclusion.key if conclusion.number else "L") for trap in conclusion.raw.get("traps", [])]
    traps += [(trap, paragraph.key) for paragraph in [*report.presentation, *report.dialogue] for trap in paragraph.traps]
    traps += [(trap, where) for where, found in raw.get("traps", {}).items() for trap in found]
    commitments = raw.get("commitments", {})
    return {
        "review": raw["review"],
        "file": file,
        "kind": "working_group_report",
        "symbol": raw["symbol"],
        "date": raw["date"],
        "language": "en",
        "state": raw["state"],
        "session": int(raw["review"][4:]),
        "troika": raw["introduction"]["troika"],
        "advance_questions_by": raw["introduction"]["questions"],
        "delegation": {
            "head": quotes(raw["delegation"]["head"]),
            "members": [quotes(member).rstrip(";.") for member in raw["delegation"]["members"]],
            "stated": raw["delegation"].get("stated"),
        },
        "delegations_stated": raw["stated"],
        "delegations_stated_words": quotes(raw["stated_words"]),
        "speakers": [speaker for paragraph in report.dialogue for said in paragraph.said for speaker in said.speakers],
        "not_heard": raw.get("not_heard", []),
        "statements": [{**said, "pages": pages.get(f"D{said['paragraph']}", [])} for said in _statements(report)],
        "own_paragraphs": _own_words(report),
        "lead_ins": [
            {
                "paragraph": conclusion.number,
                "text": clean(conclusion.text),
                "position": conclusion.raw.get("position", ""),
                "claim": conclusion.raw.get("claim", "none"),
            }
            for conclusion in report.conclusions
        ],
        "items": items,
        "comments": comments,
        "commitments": [quotes(text).rstrip(";.") for text in commitments.get("items", [])] or ([quotes(commitments["lead"])] if commitments else []),
        "masthead_note": quotes(raw["masthead"]["footnote"]),
        "notes": [{"mark": mark, "text": clean(text)} for mark, text in report.notes.items()],
        "traps": [{"trap": trap, "where": where, "pages": pages.get(where, [])} for trap, where in traps],
    }
