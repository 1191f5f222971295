"""A whole review: all its documents written into one folder, and what is known of it when all of them are read.

The truth about the review follows from the truths about its documents by the rules of the house (DESIGN.md 5): the last word is a judgement's,
then the addendum's, the report's and the thematic list's; what is open is no word.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import addendum, advance_questions, dossier, numbered, source, thematic_list, working_group_report, working_group_truth
from .source import Rename

REVIEWS = Path(__file__).parent / "reviews"
Truth = dict[str, Any]

_OPEN = {"under_consideration", "unanswered"}
_PARTLY = {"supported", "supported_in_part", "supported_in_principle"}
_LISTED = {"Supported": "supported", "Noted": "noted", "Supported/Noted": "supported_in_part"}
_SOURCES = ("judgement", "addendum", "report", "thematic_list")


def _working_group_report(path: Path, folder: Path, rename: Rename) -> tuple[str, Truth]:
    report = source.load(path, rename)
    file = report.raw["symbol"].replace("/", "-") + ".pdf"
    pages = working_group_report.compose(report, folder / file)
    return file, working_group_truth.truth(report, pages, file)


# One maker a kind of document: the source's file name says which. In this order: a dossier copies what is there.
MAKERS: dict[str, Callable[[Path, Path, Rename], tuple[str, Truth]]] = {
    "working_group_report": _working_group_report,
    "addendum": addendum.make,
    "decision": addendum.make,
    "corrigendum": addendum.make,
    "thematic_list": thematic_list.make,
    "advance_questions": advance_questions.make,
    "advance_questions_2": advance_questions.make,
    "national_report": numbered.make,
    "compilation": numbered.make,
    "stakeholder_summary": numbered.make,
    "summary_corrigendum": numbered.make,
    "source_1": numbered.make,
    "source_2": numbered.make,
    "source_3": numbered.make,
    "dossier": dossier.make,
}


def write(review: str, folder: Path, rename: Rename = (), ole: str = "") -> dict[str, Truth]:
    """Write the files of an invented review into a folder; gives the truth about each document, and about the `review`.

    `rename`: pairs of old and new words, for the State under review. `ole` as in `advance_questions.make`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truths: dict[str, Truth] = {}
    paths = {path.stem: path for path in sorted((REVIEWS / review).glob("*.toml"))}
    if unknown := set(paths) - set(MAKERS):
        raise ValueError(f"{review}: nothing makes {', '.join(sorted(unknown))}")
    for stem, make in MAKERS.items():
        if stem not in paths:
            continue
        if make is advance_questions.make:
            _, truths[stem] = advance_questions.make(paths[stem], folder, rename, ole)
        else:
            _, truths[stem] = make(paths[stem], folder, rename)
    truths["review"] = _review(truths)
    return truths


def _review(truths: dict[str, Truth]) -> Truth:
    report, settled = truths.get("working_group_report"), truths.get("dossier", {})
    answers = _answers(truths) if report else []
    asked = [truths[stem] for stem in ("advance_questions", "advance_questions_2") if stem in truths]
    review = next(iter(truths.values()))["review"]
    documents = _documents(truths)
    return {
        "review": review,
        "status": settled.get("status", "held"),
        "documents": documents,
        "versions": _versions(documents),
        "copies": settled.get("copies", []),
        "answers": answers,
        "positions_differ": [answer["number"] for answer in answers if not answer["agreed"]],
        "unanswered": truths.get("addendum", {}).get("unanswered", []),
        "questions": [
            {"id": f"{review}/Q.{question['state']}.{_turn(asked, batch, question)}", "batch": batch["batch"], **question}
            for batch in asked
            for question in batch["questions"]
        ],
        "judgements": len(settled.get("judgements", [])),
        "orphans": settled.get("orphans", []),
        "judged_states": {
            judgement["record"]: judgement["value"]
            for judgement in settled.get("judgements", [])
            if judgement["field"] == "state" and judgement["record"] not in settled["orphans"]
        },
    }


def _turn(asked: list[Truth], batch: Truth, question: Truth) -> int:
    """A State's questions are counted through all batches."""
    earlier = [own for other in asked if other["batch"] < batch["batch"] for own in other["questions"]]
    return int(question["number"]) + sum(own["state"] == question["state"] for own in earlier)


def _documents(truths: dict[str, Truth]) -> list[dict[str, Any]]:
    kinds = {"corrigendum": "working_group_report"}
    made = [truth for stem, truth in truths.items() if stem != "dossier"]
    found = [{"file": truth["file"], "kind": kinds.get(truth["kind"], truth["kind"]), "symbol": truth.get("symbol")} for truth in made]
    return found + [{**text, "symbol": None} for text in truths.get("dossier", {}).get("texts", []) if text["kind"]]


def _versions(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The texts that there are several files of: a document and its corrigendum."""
    texts: dict[str, list[str]] = {}
    for document in documents:
        texts.setdefault((document["symbol"] or document["file"]).removesuffix("/Corr.1"), []).append(document["file"])
    return [{"symbol": symbol, "files": files} for symbol, files in texts.items() if len(files) > 1]


def _answers(truths: dict[str, Truth]) -> list[dict[str, Any]]:
    said: dict[str, list[Truth]] = {}
    for response in truths.get("addendum", {}).get("responses", []):
        said.setdefault(response["item"], []).append(response)
    listed = {entry["number"]: entry for entry in truths.get("thematic_list", {}).get("entries", [])}
    judged = _judged(truths.get("dossier", {}))
    answers = []
    for item in truths["working_group_report"]["items"]:
        number = item["number"]
        if item["origin"] == "reference":  # it has no number of its own: the paragraph that names it stands before it
            number = f"{item['lead_in']}.{number}"
        words = {"report": (item["position"], item["claim"])}
        if number in judged:
            words["judgement"] = (judged[number].get("position", item["position"]), judged[number].get("claim", item["claim"]))
        if number in said:
            words["addendum"] = _whole(said[number])
        if number in listed:
            words["thematic_list"] = (_LISTED[listed[number]["printed_position"]], "none")
        answers.append({"number": number, **_settled(words)})
    return answers


def _judged(settled: Truth) -> dict[str, dict[str, str]]:
    """What people decided on items: the newest word on each field. A judgement on a text that is not there any more decides nothing."""
    found: dict[str, dict[str, str]] = {}
    for judgement in sorted(settled.get("judgements", []), key=lambda judgement: judgement["when"]):
        if judgement["record"] not in settled["orphans"] and judgement["field"] in {"position", "claim"}:
            found.setdefault(judgement["record"].partition("/R")[2], {})[judgement["field"]] = judgement["value"]
    return found


def _whole(parts: list[Truth]) -> tuple[str, str]:
    positions = list(dict.fromkeys(part["position"] for part in parts))
    claims = list(dict.fromkeys(part["claim"] for part in parts))
    position = positions[0] if len(positions) == 1 else "supported_in_part" if _PARTLY & set(positions) else positions[0]
    return position, claims[0] if len(claims) == 1 else "none"


def _settled(words: dict[str, tuple[str, str]]) -> dict[str, Any]:
    stated = [name for name in _SOURCES if name in words and words[name][0] not in _OPEN]
    by = stated[0] if stated else "report"
    claims = [words[name][1] for name in stated if words[name][1] != "none"]
    return {
        "position": words[by][0],
        "claim": claims[0] if claims and by != "judgement" else words[by][1],
        "settled_by": by,
        "agreed": by == "judgement" or len({words[name][0] == "supported" for name in stated}) <= 1,
        "said": {name: words[name][0] for name in _SOURCES if name in words},
    }
