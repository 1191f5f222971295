"""Near-identical texts among many, in any language.

Two texts share a word where it stands in a run of four words that both have; one or two other words between two such runs count with them, for that
is what a name or a synonym put into a shared passage looks like. Order does not count: paragraphs may have been moved. Every pair is compared, so
nothing is left to chance: 600 submissions are 180,000 pairs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import combinations

from ...kept_patterns import kept_pattern
from ...records import Cluster, Likeness, Review, Submission
from ...records.prepared.submissions import same_files

RUN = 4
"""Words in a run. At three, texts on one subject in one language share up to half of their words by chance (measured on CUB-04, VEN-12, GBR-13)."""
GAP = 2
"""Words between two shared runs that count with them."""
NEAR = 0.55
"""From this share of the words of one text on, two are near-identical. It stands below the 60 % that are meant, for what was reworded here and there
shares less than was copied; tests/accuracy/test_near_duplicates.py measures it."""
SHORTEST = 40
"""Texts of fewer words are not compared: a form with a name filled in would be like every other."""

# One token a word; scripts without spaces between words have one a letter.
_TOKEN = kept_pattern(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|[^\W\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]+")


class ComparedText:
    """A text's words and runs, made once for all its comparisons."""

    __slots__ = ("_runs", "words")

    def __init__(self, text: str) -> None:
        self.words = bare_words(text)
        self._runs = [" ".join(self.words[at : at + RUN]) for at in range(len(self.words) - RUN + 1)]

    @property
    def runs(self) -> frozenset[str]:
        """The runs without their order."""
        return frozenset(self._runs)

    def share(self, common: frozenset[str]) -> float:
        """The share of its words that stand in the common runs, or in a gap between two of them."""
        if not self.words:
            return 0.0
        shared = 0
        end = 0  # of what is shared so far
        for at, run in enumerate(self._runs):
            if run not in common:
                continue
            start = end if end and at - end <= GAP else max(at, end)
            shared += at + RUN - start
            end = at + RUN
        return shared / len(self.words)


def bare_words(text: str) -> list[str]:
    """The words of a text without case and accents."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return _TOKEN.findall(plain)


def likenesses(texts: Mapping[str, str], least: float = NEAR) -> tuple[Likeness, ...]:
    """The pairs of texts of which one shares at least this much with the other, in the order of their names."""
    compared = {name: made for name in sorted(texts) if len((made := ComparedText(texts[name])).words) >= SHORTEST}
    runs = {name: made.runs for name, made in compared.items()}
    found = []
    for first, second in combinations(compared, 2):
        common = runs[first] & runs[second]
        # A share of `least` needs runs: each brings its words and a gap at most.
        fewest = min(len(compared[first].words), len(compared[second].words))
        if len(common) * (RUN + GAP) < least * fewest:
            continue
        shares = compared[first].share(common), compared[second].share(common)
        if max(shares) >= least:
            found.append(Likeness(first, second, round(shares[0], 4), round(shares[1], 4)))
    return tuple(found)


def near_duplicate_clusters(texts: Mapping[str, str], least: float = NEAR) -> tuple[Cluster, ...]:
    """The texts that are near-identical with another, in clusters; in the order of their names."""
    pairs = likenesses(texts, least)
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for pair in pairs:
        first, second = sorted((find(pair.first), find(pair.second)))
        leader[second] = first
    members: dict[str, list[str]] = {}
    for name in sorted(leader):
        members.setdefault(find(name), []).append(name)
    return tuple(Cluster(tuple(names), tuple(pair for pair in pairs if pair.first in names)) for names in members.values())


def clusters_of(submissions: Sequence[Submission]) -> tuple[Cluster, ...]:
    """The near-identical submissions of a review, by their identifiers; a file that lies there twice is one."""
    again = same_files(submissions)
    texts = {each.id: "\n".join(paragraph.text.clean for paragraph in each.paragraphs) for each in submissions if each.id not in again}
    return near_duplicate_clusters(texts)


def clusters_in(review: Review) -> tuple[Cluster, ...]:
    """Those of one review."""
    return clusters_of(review.submissions)
