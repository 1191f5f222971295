"""Draws pairs of a concern and a passage that may answer it, for readers to label (tests/accuracy/guidelines/statements.md).

    python tools/train/draw_taken_up.py FOLDER [--vectors]

For each concern the four nearest passages of one document by weighted words (`near`), and one drawn from the next ten (`hard`): it shares words,
and is mostly about something else. With `--vectors` nearness is that of the encoder's vectors, and concerns that have a label are left out.
Dossiers of the corpus; a passage is a paragraph of the national report, or a recommendation of the review's own report.
"""

from __future__ import annotations

import csv
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import corpus
from draw_requests import digest, part
from draw_sentences import dossiers
from masked_groups import SEED, Group, item, masked, written

from openupr import read
from openupr.linking.requests.request_pairs import wording_vector
from openupr.records import Review
from openupr.text import language_of, sentences

LABELS = Path(__file__).resolve().parents[2] / "tests/accuracy/labels/taken-up-2500.csv"
NEAR, NEXT = 4, 10
LONGEST = 300
"""Words of a passage, at most: a longer one is mostly a list, of which a reader can't say what it answers."""
QUOTAS = {
    ("compilation", "report"): {"train": 130, "development": 40, "test": 60},
    ("stakeholders", "report"): {"train": 60, "development": 20, "test": 25},
    ("earlier", "report"): {"train": 70, "development": 20, "test": 30},
    ("compilation", "recommendations"): {"development": 15},
    ("stakeholders", "recommendations"): {"development": 10},
    ("submission", "recommendations"): {"train": 20},
}
"""How many concerns of a kind are held against which document, in the parts; each dossier has about as many as the others of its part."""
MORE = {
    ("compilation", "report"): {"train": 110, "development": 40, "test": 30},
    ("stakeholders", "report"): {"train": 60, "development": 25, "test": 20},
    ("earlier", "report"): {"train": 50, "development": 20, "test": 20},
}
"""The same for the draw by vectors."""
PRESSING = re.compile(
    r"concern|regret|deplor|alarm|recommend|urged|called (?:up)?on|should|encouraged|lack|insufficien|inadequa|impunity|fail|persist|remain|despite"
    r"|not\b|\bno\b"
    r"|violat|abuse|discriminat|limited|without|overcrowd|tortur|killed|risk",
    re.IGNORECASE,
)
"""Words of a concern: the half of the sentences that only tell of a law or a visit are asked less."""
LEANS = re.compile(r"(?:It|They|He|She|This|These|That|Those|Such|The same|Furthermore|Moreover|Also|In addition|However)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A text with its identifier; `before` is read with it."""

    id: str
    text: str
    before: str = ""


def concerns(review: Review, earlier: Review | None) -> Iterator[tuple[str, Said]]:
    """What may be taken up, with its kind."""
    for kind, found in (
        ("compilation", review.compilation.concerns if review.compilation else ()),
        ("compilation", review.observed),
        ("stakeholders", review.summary.claims if review.summary else ()),
    ):
        last: tuple[str, str] = "", ""
        for each in found:
            text = each.text.clean
            before = last[1] if last[0] == each.paragraph and LEANS.match(text) else ""
            yield kind, Said(each.id, text, before)
            last = each.paragraph, text
    for paper in review.submissions:
        for paragraph in paper.paragraphs:
            words = paragraph.text.clean
            if paper.document.language == "en" and language_of(words) == "en":
                spans = sentences(words)
                for n, (start, end) in enumerate(spans):
                    before = words[slice(*spans[n - 1])] if n and LEANS.match(words[start:end]) else ""
                    yield "submission", Said(f"{paragraph.id}.{n + 1}", words[start:end], before)
    for asked in earlier.items if earlier else ():
        for clause in asked.clauses:
            yield "earlier", Said(clause.id, clause.request)


def _is_asked(kind: str, said: Said) -> bool:
    words = said.text.split()
    whole = said.text[:1].isupper() and said.text.endswith(".")
    return (kind == "earlier" and len(words) > 4) or (10 <= len(words) <= 70 and whole and bool(PRESSING.search(said.text)))


def passages(review: Review, where: str) -> list[Said]:
    """The passages of the national report, or the recommendations of the report of the review; each wording once."""
    if where == "recommendations":
        found = [Said(clause.id, clause.request) for asked in review.items for clause in asked.clauses]
    else:
        found = [Said(each.id, each.text.clean) for each in (review.national_report.text.paragraphs if review.national_report else ()) if each.number]
    return [each for each in {each.text: each for each in found}.values() if 4 < len(each.text.split()) <= LONGEST]


def earlier_reviews(reviews: Sequence[Review]) -> dict[str, Review]:
    """For each review with a national report, the State's last one before it that the corpus has a report of."""
    held = {each.id: each for each in reviews if each.items}
    files = {each.stem: each for each in (corpus() / "reports").glob("*.pdf")}
    found = {}
    for review in reviews:
        before = [each for each in {*held, *files} if each[:3] == review.state and int(each[4:]) < review.session]
        if review.national_report and before:
            last = max(before, key=lambda each: int(each[4:]))
            found[review.id] = held.get(last) or read(files[last])
    return found


class Nearness:
    """How near two texts are by their words, the rare ones first."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.rarity = Counter(word for text in texts for word in set(_words(text)))
        self.size = len(texts)

    def vector(self, text: str) -> dict[str, float]:
        found = {word: (1 + math.log(n)) * math.log(self.size / self.rarity[word]) for word, n in Counter(_words(text)).items() if self.rarity[word]}
        length = math.sqrt(sum(x * x for x in found.values())) or 1
        return {word: x / length for word, x in found.items()}


def _words(text: str) -> list[str]:
    return [word[:7] for word in re.findall(r"[a-z]{4,}", text.lower())]


class Likeness:
    """How near two texts are by their vectors."""

    def __init__(self, texts: Sequence[str]) -> None:
        for text in texts:
            wording_vector(text)

    def vector(self, text: str) -> dict[str, float]:
        return dict(enumerate(wording_vector(text).tolist()))  # type: ignore[arg-type]


def drawn(
    reviews: Sequence[Review], quotas: Mapping[tuple[str, str], Mapping[str, int]], known: Set[str], rnd: random.Random
) -> Iterator[tuple[str, str, Review, Said]]:
    """Kind, document, review and concern, by the quotas: the dossiers of a part in turn, each wording once, none of those that are known."""
    earlier = earlier_reviews(reviews)
    pools: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for review in reviews:
        for kind, said in concerns(review, earlier.get(review.id)):
            if said.id not in known and _is_asked(kind, said):
                pools[kind, review.id].append(said)
    for pool in pools.values():
        rnd.shuffle(pool)
    taken: set[str] = set()
    for (kind, where), quota in quotas.items():
        for which, count in quota.items():
            turn = [r for r in reviews if part(r.state) == which and pools.get((kind, r.id)) and passages(r, where)]
            done = 0
            while done < count and any(pools[kind, review.id] for review in turn):
                for review in turn:
                    pool = pools[kind, review.id]
                    picked = pool.pop() if pool and done < count else None
                    if picked and picked.text not in taken:
                        taken.add(picked.text)
                        done += 1
                        yield kind, where, review, picked


def _group(kind: str, said: Said, review: Review, found: Sequence[Said], nearness: Nearness | Likeness, rnd: random.Random) -> Group:
    own = nearness.vector(said.text)
    ranked = sorted(found, key=lambda each: -sum(own.get(word, 0) * x for word, x in nearness.vector(each.text).items()))
    picked = [(each, "near") for each in ranked[:NEAR]] + [(each, "hard") for each in rnd.sample(ranked[NEAR : NEAR + NEXT], 1)]
    rnd.shuffle(picked)
    before = f"[before it: {masked(said.before, review.state)}] " if said.before else ""
    head = f"({'request of an earlier review' if kind == 'earlier' else kind}) {before}{masked(said.text, review.state)}"
    lines = [
        replace(item(said.id, said.text, f"{kind} {how}"), text=masked(each.text, review.state), other=each.id, other_sha256=digest(each.text))
        for each, how in picked
    ]
    return Group(head, [*lines])


def main(folder: Path, by: type[Nearness | Likeness]) -> None:
    more = by is Likeness
    rnd = random.Random(SEED + more)
    reviews = list(dossiers())
    with LABELS.open(newline="", encoding="utf-8") as handle:
        known = {row["concern"] for row in csv.DictReader(handle)} if more else set()
    spoken = list(drawn(reviews, MORE if more else QUOTAS, known, rnd))
    of = {(review.id, where): passages(review, where) for _, where, review, _ in spoken}
    nearness = {key: by([each.text for each in found]) for key, found in of.items()}
    groups = [_group(kind, said, review, of[review.id, where], nearness[review.id, where], rnd) for kind, where, review, said in spoken]
    written(groups, "taken-more" if more else "taken", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Likeness if "--vectors" in sys.argv else Nearness)
