"""Texts without a label for the teacher to label: recombined recommendations, and sentences of the corpus's documents.

The hand-coded rows are too few for a model of 60,000 features; the teacher's opinion of many more texts like them is what the
shipped model learns its finer distinctions from. Nothing of a held-out review is in the pool: not its report either.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pypdfium2
from corpus import LAST_DEVELOPMENT_SESSION, SEED, Row, corpus

from openupr.labelling.tokens import tokens
from openupr.labelling.verbs import clause_verbs

RECOMBINED = 105_000
SENTENCES = 40_000
DOSSIERS = ("SVN-07", "CUB-04", "VEN-12", "GBR-13", "AFG-32", "BRB-29", "BRN-33", "BHS-29", "BRA-41")
"""Not SVN-20, SVN-34 and SVN-48: their recommendations are a test of the model."""

SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z(])")
TAIL = re.compile(r"(?:\s*\([A-Z][^()]{2,200}\))?\s*[;.]?\s*(?:\d+\.)*(?:\d+)?\.?$")
"""What follows a recommendation in a list: "(France); 94.4."."""
REPORTED = re.compile(
    r"^.{0,80}?\b(?:recommend(?:ed|s)?|urge[sd]?|encourage[sd]?|called (?:on|upon)|asked|invited|suggested)\b"
    r"(?: that)?(?: [A-Z][\w' ]{2,40}?)?(?= (?:to )?[a-z])"
)
"""The frame of a reported recommendation: "Spain recommended that Slovenia" before "ratify ..."."""


def opening_end(text: str) -> int:
    """Where the verbs that open a recommendation end, in characters; 0 if none was read."""
    found = tokens(text, unify_states=False)  # an opening is cut where its words end, whatever stands in it
    verbs = clause_verbs(found)
    last = max(verbs.first, verbs.second, verbs.inner)
    return found[last].end if 0 <= last < 14 else 0


def recombined(data: list[Row], count: int) -> list[str]:
    """`count` texts, each an opening of one row and the rest of another, or one row with a part dropped or added."""
    chance = random.Random(SEED)
    texts = sorted({r.text for r in data})
    ends = [opening_end(t) for t in texts]
    parts = [[p for p in re.split(r"(?<=[,;]) ", t) if p] for t in texts]
    # By category and by issue in turn, so that the rare ones are met as often as the frequent ones.
    groups: dict[str, list[int]] = {}
    place = {t: i for i, t in enumerate(texts)}
    for r in data:
        for key in (str(r.category), *sorted(r.issues)):
            groups.setdefault(key, []).append(place[r.text])
    categories, issues = ["1", "2", "3", "4", "5"], sorted(k for k in groups if not k.isdigit())
    out = []
    while len(out) < count:
        a = chance.choice(groups[chance.choice(categories)] if chance.random() < 0.5 else range(len(texts)))
        b = chance.choice(groups[chance.choice(issues)] if chance.random() < 0.5 else range(len(texts)))
        kind = chance.random()
        if kind < 0.6 and ends[a] and ends[b]:
            out.append(texts[a][: ends[a]] + texts[b][ends[b] :])
        elif kind < 0.8 and len(parts[b]) > 1:
            drop = chance.randrange(len(parts[b]))
            out.append(" ".join(p for i, p in enumerate(parts[b]) if i != drop).strip(" ,;"))
        elif kind >= 0.8:
            extra = chance.choice(parts[a])
            out.append(texts[b].rstrip(" .;,") + ", " + extra[0].lower() + extra[1:])
    return out


def pages(path: Path) -> str:
    """The text of a document."""
    if path.suffix == ".txt":
        return path.read_text(encoding="utf-8", errors="replace")
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(document[i].get_textpage().get_text_bounded() for i in range(len(document)))
    finally:
        document.close()


def sentences(held_out: set[str], count: int) -> list[str]:
    """Up to `count` English sentences of reports of sessions 1-15 and of other documents; of reported recommendations also the bare request."""
    files = [p for p in sorted((corpus() / "reports").glob("*.pdf")) if int(p.stem[-2:]) <= LAST_DEVELOPMENT_SESSION and p.stem not in held_out]
    for dossier in DOSSIERS:
        if dossier not in held_out:
            files += [p for p in sorted((corpus() / "dossiers" / dossier).glob("*")) if p.suffix in {".txt", ".pdf"}]
    out: set[str] = set()
    for path in files:
        text = re.sub(r"￾|-\s*\n\s*(?=[a-z])", "", pages(path))
        for sentence in SENTENCE.split(re.sub(r"\s+", " ", text)):
            clean = re.sub(r"^\W*(?:\d+\.)+\s*", "", TAIL.sub("", sentence.strip()))
            english = len(re.findall(r"\b(?:the|of|to|and|in)\b", clean)) >= 2
            if 30 < len(clean) < 500 and english and sum(c.isdigit() for c in clean) < len(clean) / 8:
                out.add(clean)
                bare = REPORTED.sub("", clean).strip(" ,")
                if bare != clean and len(bare) > 25:
                    out.add(bare[0].upper() + bare[1:])
    chance = random.Random(SEED)
    found = sorted(out)
    chance.shuffle(found)
    return found[:count]


def pool(train: list[Row], test: list[Row]) -> list[str]:
    """The pool of a split, sorted, without the texts of its training rows and of its test rows."""
    known = {r.text for r in train} | {r.text for r in test}
    texts = set(recombined(train, RECOMBINED)) | set(sentences({r.review for r in test}, SENTENCES))
    return sorted(texts - known)
