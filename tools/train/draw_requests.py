"""Draws the requests and the pairs of requests that readers label (tests/accuracy/guidelines/requests.md), from the reports of the corpus.

    python tools/train/draw_requests.py FOLDER

Writes `requests.csv` and `pairs.csv` there, with masked texts: they are for readers, and stay out of the repository. What tests/accuracy/labels holds
was drawn on 27 November 2026 by an earlier form of this, with the same seed, parts, numbers and kinds of words: a draw by this one has other clauses.
"""

from __future__ import annotations

import csv
import hashlib
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import corpus

from openupr import read_all
from openupr.names import state_name_pattern

SEED = 1919
REQUESTS, PAIRED, LATER = 3000, 800, 13
"""How many requests; how many later requests with pairs, at most so many of a State."""
NEAR, NEXT = 4, 5
"""Of each later request the nearest earlier ones, and one of so many behind them."""
SOUGHT = {
    "praise": (
        260,
        r"commend|exemplary|success|laudabl|remarkable|positive|good (?:work|efforts|progress|record)|valuable"
        r"|impressive|excellent|achievement|pioneering",
    ),
    "endorse": (
        340,
        r"sovereign|own path|national (?:conditions|circumstances|realit)|political (?:system|stability)|own model"
        r"|cultural (?:values|specific)|reject|resist|politici[sz]|so-called|interfer|blockade|family values"
        r"|in accordance with its",
    ),
    "restrict": (
        300,
        r"prohibit|\bban\b|criminali[sz]e|defamation of religion|blasphem|illegal (?:migra|immigra)|deport"
        r"|capital punishment|foreign fund|morals?|pornograph|sects|extremis|incitement|same-sex|unborn|abortion",
    ),
    "share": (
        240,
        r"\bshar(?:e|ing)\b|experience|(?:best|good) practice|technical (?:assistance|cooperation)|capacity-building"
        r"|official development|0\.7|international cooperation",
    ),
    "others": (
        110,
        r"international community|developed countries|donor|other (?:States|countries)|call(?:s)? (?:up)?on the"
        r"|neighbouring|occupying",
    ),
}
"""Words that rare kinds have, and how many requests with them are read. What they find is read, not taken."""


def part(state: str) -> str:
    """The part of a whole State: of ten, six train, two are development, two test."""
    tenth = int(hashlib.sha256(f"19:{state}".encode()).hexdigest(), 16) % 10
    return "train" if tenth < 6 else "development" if tenth < 8 else "test"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def masked(text: str) -> str:
    return " ".join(re.sub(state_name_pattern(), "[State]", text).split())


def drawn(clauses: Sequence[tuple[str, str, str]], rnd: random.Random) -> list[tuple[str, str, str]]:
    """Why each was drawn, with its identifier and its words: each wording once, at most 6 of a kind and 14 plain ones of a review."""
    unlike = list({text: (review, identifier, text) for review, identifier, text in reversed(clauses)}.values())
    rnd.shuffle(unlike)
    taken: dict[str, tuple[str, str, str]] = {}
    of: Counter[tuple[str, str]] = Counter()
    for why, (count, words) in [*SOUGHT.items(), ("plain", (REQUESTS, ""))]:
        for review, identifier, text in unlike:
            if len(taken) == REQUESTS or sum(each[0] == why for each in taken.values()) == count:
                break
            if text not in taken and re.search(words, text, re.IGNORECASE) and of[why, review] < (14 if why == "plain" else 6):
                taken[text] = why, identifier, text
                of[why, review] += 1
    return sorted(taken.values(), key=lambda each: digest(each[2]))


def pairs(clauses: Sequence[tuple[str, str, str]], rnd: random.Random) -> Iterator[tuple[str, str, str, str, str]]:
    """Of States with two reports: a later request, one of the report before, and whether it is `near`."""
    rarity = Counter(word for _, _, text in clauses for word in set(_words(text)))

    def vector(text: str) -> dict[str, float]:
        found = {word: (1 + math.log(n)) * math.log(len(clauses) / rarity[word]) for word, n in Counter(_words(text)).items()}
        length = math.sqrt(sum(x * x for x in found.values())) or 1
        return {word: x / length for word, x in found.items()}

    reviews = defaultdict(list)
    for review, identifier, text in clauses:
        reviews[review].append((identifier, text, vector(text)))
    states = defaultdict(list)
    for review in sorted(reviews, key=lambda each: int(each[4:])):
        states[review[:3]].append(review)
    later = [
        (own, before)
        for before, after, *_ in (each for each in states.values() if len(each) > 1)
        for own in rnd.sample(reviews[after], min(LATER, len(reviews[after])))
    ]
    rnd.shuffle(later)
    for (identifier, text, own), before in later[:PAIRED]:
        near = sorted({t: (sum(x * v.get(w, 0) for w, x in own.items()), i, t) for i, t, v in reviews[before]}.values(), reverse=True)
        picked = [("near", each) for each in near[:NEAR]] + [
            ("drawn", each) for each in rnd.sample(near[NEAR : NEAR + NEXT], min(1, len(near[NEAR:])))
        ]
        for how, (_, other, words) in picked:
            yield identifier, other, how, text, words


def _words(text: str) -> list[str]:
    return [word[:7] for word in re.findall(r"[a-z]{4,}", text.lower())]


def main(folder: Path) -> None:
    rnd = random.Random(SEED)
    clauses = [
        (review.id, clause.id, clause.request)
        for review in read_all(corpus() / "reports", report=print)
        for item in review.items
        for clause in item.clauses
        if len(clause.request.split()) > 2
    ]
    with (folder / "requests.csv").open("w", newline="", encoding="utf-8") as handle:
        rows = [(i, digest(text), part(i[:3]), why, masked(text)) for why, i, text in drawn(clauses, rnd)]
        csv.writer(handle).writerows([("clause", "sha256", "part", "drawn", "text"), *rows])
    with (folder / "pairs.csv").open("w", newline="", encoding="utf-8") as handle:
        both = [(i, o, digest(t), digest(e), part(i[:3]), how, masked(t), masked(e)) for i, o, how, t, e in pairs(clauses, rnd)]
        csv.writer(handle).writerows([("clause", "earlier", "sha256", "earlier_sha256", "part", "drawn", "text", "earlier_text"), *both])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
