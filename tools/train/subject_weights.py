"""Weighs words by how much they tell of a subject: “eviction” stands in passages on few subjects, “undue” and “international” in those on any.

    OPENUPR_CORPUS=... python -m tools.train.subject_weights

Writes `languages/en/subject_weights.toml`, by stems as the labeller cuts them. Counted in the national reports, compilations and summaries of the
corpus, and in what was said in part I of the working group's reports. The weight is the divergence (Kullback and Leibler's) of the issues of the
passages that have a word from those of all passages; `PRIOR` passages like all others are added to each, so that a rare word has to stand on one
subject often to tell of it. The issues are those that the labeller gives a passage by its words. What too few States' documents have, a name most
often, is left out.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.real_reviews import read_dossier, read_reports

from openupr import Review
from openupr.labelling import labeller
from openupr.labelling.tokens import STATE, tokens
from openupr.labelling.vectors import issue_chances
from openupr.languages.stop_words import stop_words

FILE = Path(__file__).resolve().parents[2] / "src/openupr/languages/en/subject_weights.toml"
PRIOR, OF_STATES, STEP, WIDTH = 15, 12, 0.05, 150
"""Passages like all others that each word is given; in how many States' documents it must stand; how finely weights are written, and the length of a
line."""
ABOUT = """\
# How much words tell of a subject: 0 for one that stands in passages on any ("protect"), more the fewer subjects it is about ("evict"). By the
# stems that the labeller cuts. Written by `python -m tools.train.subject_weights`, which says how they are counted: facts of the corpus, no list
# that grows by cases.
"""
EXAMPLES = """
# Words that tell of a subject, and words that do not.
[examples]
weights = { yes = ["evictions", "asylum"], no = ["international", "undue", "protection"] }
"""


def passages(corpus: Path) -> Iterator[tuple[str, str]]:
    """Each passage with the State that it is on."""
    for folder in sorted(each for each in (corpus / "dossiers").iterdir() if each.is_dir()):
        review = read_dossier(corpus, folder.name)
        for record in (review.national_report, review.compilation, review.summary):
            yield from ((folder.name[:3], each.text.clean) for each in (record.text.paragraphs if record else ()))
    for review in read_reports(corpus):
        yield from ((review.id[:3], words) for words in _spoken(review))


def _spoken(review: Review) -> Iterator[str]:
    yield from (each.text.clean for each in (review.report.statements if review.report else ()))


def counted(corpus: Path) -> dict[str, float]:
    """The weight of each word that documents of enough States have."""
    mass: defaultdict[str, NDArray[np.float64]] = defaultdict(lambda: np.zeros(54))
    often: defaultdict[str, int] = defaultdict(int)
    states: defaultdict[str, set[str]] = defaultdict(set)
    every, total = np.zeros(54), 0
    for state, text in passages(corpus):
        issues = issue_chances(labeller(), text)
        issues = issues / issues.sum()
        every, total = every + issues, total + 1
        for stem in {token.stem for token in tokens(text) if _tells(token.stem, token.word)}:
            mass[stem] += issues
            often[stem] += 1
            states[stem].add(state)
    usual = every / total
    found = {}
    for stem, there in states.items():
        if len(there) >= OF_STATES:
            share = (mass[stem] + PRIOR * usual) / (often[stem] + PRIOR)
            found[stem] = float((share * np.log(share / usual)).sum())
    return found


def _tells(stem: str, word: str) -> bool:
    return stem != STATE and re.fullmatch(r"[^\W\d_]{3,}", stem) is not None and word.lower() not in stop_words()


def write(weights: dict[str, float]) -> None:
    groups: defaultdict[float, list[str]] = defaultdict(list)
    for stem, weight in sorted(weights.items()):
        groups[round(STEP * round(weight / STEP), 2)].append(stem)
    lines = []
    for weight, stems in sorted(groups.items()):
        lines.append(f'"{weight:.2f}" = """')
        line = ""
        for stem in stems:
            if len(line) + len(stem) + 1 > WIDTH:
                lines.append(line.strip())
                line = ""
            line += f" {stem}"
        lines.append(f'{line.strip()}"""')
    FILE.write_text(f"{ABOUT}[weights]\n" + "\n".join(lines) + f"\n{EXAMPLES}", encoding="utf-8")


if __name__ == "__main__":
    write(counted(Path(os.environ["OPENUPR_CORPUS"])))
