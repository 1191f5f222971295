"""What the encoder learns from: labels of the repository with their texts from the corpus, found by hash, masked as the package masks them.

python tools/train/encoder/labelled_texts.py      # writes texts.json to OPENUPR_TRAIN: every report and dossier is read (ten minutes)
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from corpus import corpus
from draw_requests import digest, part

from openupr import read, read_all
from openupr.labelling.masking import names_masked
from openupr.records import Review
from openupr.text import sentences

LABELS = Path(__file__).resolve().parents[3] / "tests/accuracy/labels"
REQUESTS, PAIRS = ("requests-3500", "requests-by-model"), ("same-request-4000", "same-request-by-model")
TAKEN_UP = ("taken-up-2500", "taken-up-by-vectors")
CRITICISM = "criticism-of-whom"
CONCERNS, ADMISSIONS = ("concerns-3050", "grave-by-model"), ("admissions-2500", "admissions-by-model")
"""Files of labels, the first draw and the second. The card's figures rest on the second one's test part."""
STATES = 6
"""A word is kept unmasked where requests to at least so many States have it."""
Row = dict[str, Any]


def folder() -> Path:
    """Where training keeps what it makes."""
    return Path(os.environ.get("OPENUPR_TRAIN", "/tmp/train"))


def labels(name: str) -> list[dict[str, str]]:
    with (LABELS / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def uprinfo() -> list[Row]:
    """UPR Info's rows, each wording of a review once; `part` is that of the whole State."""
    with (corpus() / "labels" / "upr-info-recommendations.csv").open(newline="", encoding="utf-8") as handle:
        raw = list(csv.DictReader(handle))
    found = {
        (row["review"], row["text"].strip()): {
            "review": row["review"],
            "session": int(row["session"]),
            "part": part(row["review"][:3]),
            "text": row["text"].strip(),
            "category": int(row["action_category"]),
            "issues": sorted({issue.strip() for issue in row["issues"].split(";") if issue.strip()}),
        }
        for row in raw
    }
    return list(found.values())


@cache
def kept() -> frozenset[str]:
    """The words that are many States': in UPR Info's rows to at least `STATES` of them, in lower case."""
    states = defaultdict(set)
    for row in uprinfo():
        for word in re.findall(r"[^\W\d_]+", row["text"].lower()):
            states[word].add(row["review"][:3])
    return frozenset(word for word, found in states.items() if len(found) >= STATES)


def seen(text: str, own: str | None = None) -> str:
    """A text as the encoder sees it."""
    return " ".join(names_masked(text, kept(), own).text.split())


def _said(review: Review) -> Iterator[str]:
    for item in review.items:
        for clause in item.clauses:
            yield clause.request
    for statement in review.report.statements if review.report else ():
        yield from _sentences(statement.text.clean)
    for each in (*(review.compilation.concerns if review.compilation else ()), *(review.summary.claims if review.summary else ()), *review.observed):
        yield each.text.clean
    for paragraph in review.national_report.text.paragraphs if review.national_report else ():
        yield paragraph.text.clean
        yield from _sentences(paragraph.text.clean)
    for paper in review.submissions:
        for each in paper.paragraphs:
            yield from _sentences(each.text.clean)


def _sentences(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        yield text[start:end]


@cache
def texts() -> dict[str, str]:
    """The labelled texts by the start of their SHA-256, as the labels have it."""
    kept_at = folder() / "texts.json"
    if kept_at.exists():
        found: dict[str, str] = json.loads(kept_at.read_text(encoding="utf-8"))
        return found
    named = (*REQUESTS, *PAIRS, "tone-4000", CRITICISM, *CONCERNS, *ADMISSIONS, *TAKEN_UP)
    wanted = {value for name in named for row in labels(name) for key, value in row.items() if key.endswith("sha256")}
    reviews = [*(read(each) for each in sorted((corpus() / "dossiers").iterdir())), *read_all(corpus() / "reports", report=print)]
    found = {short: text for review in reviews for text in _said(review) if (short := digest(text)) in wanted}
    folder().mkdir(parents=True, exist_ok=True)
    kept_at.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    print(f"{len(found)} of {len(wanted)} labelled texts found")
    return found


def requests() -> list[Row]:
    """What requests do: `does`, `sure`, `demanding`, `demanding_sure`."""
    rows = ((name, row, texts().get(row["sha256"])) for name in REQUESTS for row in labels(name))
    return [{**row, "file": name, "raw": text, "text": seen(text)} for name, row, text in rows if text]


def pairs() -> list[Row]:
    """Later and earlier requests with their `relation`."""
    return [
        {**row, "file": name, "raw": (later, earlier), "text": seen(later), "other": seen(earlier)}
        for name in PAIRS
        for row in labels(name)
        if (later := texts().get(row["sha256"])) and (earlier := texts().get(row["earlier_sha256"]))
    ]


def said(*names: str) -> list[Row]:
    """Labelled sentences: of "tone-4000", `CONCERNS` or `ADMISSIONS`."""
    rows = ((row, row["sentence"][:3], texts().get(row["sha256"])) for name in names for row in labels(name))
    return [{**row, "raw": text, "own": own, "text": seen(text, own)} for row, own, text in rows if text]


def taken_up() -> list[Row]:
    """Concerns and passages with their `relation`."""
    every = ({**row, "file": name} for name in TAKEN_UP for row in labels(name))
    rows = ((row, row["passage"][:3], texts().get(row["sha256"]), texts().get(row["passage_sha256"])) for row in every)
    return [
        {**row, "raw": (concern, passage), "own": own, "text": seen(concern, own), "other": seen(passage, own)}
        for row, own, concern, passage in rows
        if concern and passage
    ]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    texts()
