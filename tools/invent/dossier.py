"""What lies in a dossier beside its documents: settings, judgements, plain texts, copies.

Its source is `dossier.toml`. `settings` is openupr.toml as it stands. `[[texts]]` are plain texts: `name`, `text`, and what each is (`kind`).
`[[copies]]` are files again, under another name: `of`, `name`. `[[judgements]]` have `record` (without the review), `text` (its words; empty:
those of the report), `field`, `value`, `who`, `when`, `why`, and `orphan` where the record is not to be found.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

from . import source
from .markup import clean, quotes
from .source import Rename, Report

_RECORD = re.compile(r"R(?P<number>[\d.]+?)(?:\.(?P<clause>[a-z])\.x(?P<row>\d+))?")


def make(path: Path, folder: Path, rename: Rename = ()) -> tuple[str, dict[str, Any]]:
    """Write the files; gives the name of the first and the truth about them."""
    raw = source.read(path, rename)
    review = raw["review"]
    reported = path.parent / "working_group_report.toml"
    report = source.load(reported, rename) if reported.exists() else None
    for text in raw.get("texts", []):
        written = folder / text["name"]
        written.parent.mkdir(exist_ok=True)
        written.write_text(quotes(text["text"]).lstrip("\n"), encoding="utf-8", newline="\n")
    for copy in raw.get("copies", []):
        shutil.copyfile(folder / copy["of"], folder / copy["name"])
    if "settings" in raw:
        (folder / "openupr.toml").write_text(raw["settings"].lstrip("\n"), encoding="utf-8", newline="\n")
    judgements = [_judgement(review, judgement, report) for judgement in raw.get("judgements", [])]
    if judgements:
        lines = "".join(json.dumps(judgement, ensure_ascii=False) + "\n" for judgement in judgements)
        (folder / "judgements.jsonl").write_text(lines, encoding="utf-8", newline="\n")
    orphans = [f"{review}/{judgement['record']}" for judgement in raw.get("judgements", []) if judgement.get("orphan")]
    truth = {
        "review": review,
        "kind": "dossier",
        "status": raw.get("status", "held"),
        "texts": [{"file": text["name"], "kind": text["kind"]} for text in raw.get("texts", [])],
        "copies": [copy["name"] for copy in raw.get("copies", [])],
        "judgements": judgements,
        "orphans": orphans,
    }
    return "openupr.toml" if "settings" in raw else "", truth


def _judgement(review: str, raw: dict[str, Any], report: Report | None) -> dict[str, str]:
    text = raw.get("text") or _words(raw["record"], report)
    facts = {name: raw[name] for name in ("field", "value", "who", "when", "why")}
    return {"record": f"{review}/{raw['record']}", "text_sha256": hashlib.sha256(text.encode()).hexdigest(), **facts}


def _words(record: str, report: Report | None) -> str:
    """The words by which an item or a row is known again."""
    match = _RECORD.fullmatch(record)
    if match is None or report is None:
        raise ValueError(f"a judgement on {record} needs its text")
    entries = [entry for conclusion in report.conclusions for entry in conclusion.entries]
    entry = next(entry for entry in entries if entry.number == match["number"])
    if not match["clause"]:
        return clean(entry.text)
    clause = entry.clauses["abcdefgh".index(match["clause"])].record()
    printed = clause["printed"][int(match["row"]) - 1]  # type: ignore[index]
    return f"{clause['request']} ({printed})"
