"""Draws sentences that readers label for what a State admits (tests/accuracy/guidelines/statements.md, “A fifth draw”).

    python tools/train/draw_admissions.py FOLDER

- `held`: all sentences of the reports of `HELD` that nobody has labelled; nothing is learnt from these reports
- `near`, `rest`: of the other national reports, those that the shipped head finds neither surely nor hardly an admission (`BAND`), and others at
  random
- `spoken near`, `spoken rest`: the same of what States said of themselves in part I of the working group's reports, for national reports hold few

Writes `admissions.txt` (a number and the masked words a line, shuffled, a fifth of them anew in `admissions-second.txt`) and `admissions.json`.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import corpus
from draw_requests import digest
from draw_sentences import dossiers
from masked_groups import masked

from openupr import read_all
from openupr.labelling.encoded_texts import encoded
from openupr.labelling.linear_heads import heads
from openupr.records import Voice
from openupr.text import sentences

SEED = 20261201
HELD = ("BHS-29", "BRN-33", "CRI-47", "VEN-12")
BAND = (0.05, 0.9)
NEAR, REST, SPOKEN, SPOKEN_NEAR, SPOKEN_REST, OF_A_REVIEW, TWICE = 300, 130, 5000, 400, 70, 6, 260
LABELS = Path(__file__).resolve().parents[2] / "tests/accuracy/labels"
Sentence = tuple[str, str]
"""Identifier and words."""


def known() -> set[str]:
    """The hashes of the sentences that have a label."""
    files = (LABELS / f"{name}.csv" for name in ("admissions-2500", "admissions-by-model", "admissions-in-reports"))
    return {row["sha256"] for path in files for row in csv.DictReader(path.open(encoding="utf-8", newline=""))}


def own_sentences() -> Iterator[Sentence]:
    """Those of the national reports."""
    for review in dossiers():
        for each in review.national_report.self_reports if review.national_report else ():
            yield each.id, each.text.clean


def spoken() -> Iterator[Sentence]:
    """What States said of themselves in part I."""
    for review in read_all(corpus() / "reports", report=print):
        for each in review.report.statements if review.report else ():
            for n, (start, end) in enumerate(sentences(each.text.clean), 1):
                if each.voice is Voice.STATE_UNDER_REVIEW:
                    yield f"{each.id}.{n}", each.text.clean[start:end]


def unlabelled(found: Iterator[Sentence], labelled: set[str]) -> list[Sentence]:
    """Each wording once, without those of a few words, in an order by the seed."""
    out = []
    for identifier, text in found:
        short = digest(text)
        if len(text.split()) > 5 and short not in labelled:
            labelled.add(short)
            out.append((identifier, text))
    random.Random(SEED).shuffle(out)
    return out


def admits(identifier: str, text: str) -> float:
    """What the shipped head gives."""
    head = heads().of["says"]
    return head.chances(encoded(text, identifier[:3]).vector)[head.classes.index("admits")]


def few(of: Sequence[Sentence], count: int, most: int) -> list[Sentence]:
    """The first ones, at most so many of a review."""
    taken: list[Sentence] = []
    for each in of:
        review = each[0].partition("/")[0]
        if len(taken) < count and sum(one[0].startswith(f"{review}/") for one in taken) < most:
            taken.append(each)
    return taken


def drawn(reports: Iterator[Sentence], part_one: Iterator[Sentence]) -> list[tuple[str, Sentence]]:
    """Why each was drawn, and the sentence."""
    labelled = known()
    own = unlabelled(reports, labelled)
    found = [("held", each) for each in own if each[0].startswith(HELD)]
    for which, pool, counts, most in (
        ("", [each for each in own if not each[0].startswith(HELD)], (NEAR, REST), NEAR),
        ("spoken ", unlabelled(part_one, labelled)[:SPOKEN], (SPOKEN_NEAR, SPOKEN_REST), OF_A_REVIEW),
    ):
        near = few([each for each in pool if BAND[0] <= admits(*each) <= BAND[1]], counts[0], most)
        rest = [each for each in pool if each not in near][: counts[1]]
        found += [(f"{which}near", each) for each in near] + [(f"{which}rest", each) for each in rest]
    return found


def main(folder: Path) -> None:
    write(drawn(own_sentences(), spoken()), folder)


def write(found: list[tuple[str, Sentence]], folder: Path) -> None:
    """Shuffled, so that a reader can't tell why a sentence was drawn."""
    rnd = random.Random(SEED)
    rnd.shuffle(found)
    lines = [f"{n}\t{masked(text, identifier[:3])}\n" for n, (_, (identifier, text)) in enumerate(found)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "admissions.txt").write_text("".join(lines), encoding="utf-8")
    (folder / "admissions-second.txt").write_text("".join(lines[n] for n in rnd.sample(range(len(lines)), TWICE)), encoding="utf-8")
    kept = [{"number": n, "id": identifier, "sha256": digest(text), "drawn": why} for n, (why, (identifier, text)) in enumerate(found)]
    (folder / "admissions.json").write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
