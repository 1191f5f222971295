"""How near words of names differ, of one person and of two (src/openupr/describing/spellings/near_spellings.txt.gz).

    python -m tools.train.fit_near_spellings                   # writes the weights, one minute
    python -m tools.train.fit_near_spellings --judge set       # judges each labelled set by weights of the others, and writes nothing
    python -m tools.train.fit_near_spellings --judge language  # the same by language, where a set tells it

Of each pair of names in the labelled sets (tests/accuracy/labels/persons-spelled-*.csv, without the sealed ones below) the words are laid beside each
other. Words of one person's names are examples of one word; of near names of two persons the words that are farthest apart are examples of two. The
weights are those of a logistic regression, by Newton's method: the same labels give the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import combinations
from pathlib import Path

import numpy as np

from openupr.describing.persons.agreed_by import AgreedBy
from openupr.describing.persons.same_person import agreed_by
from openupr.describing.spellings import near_spellings
from openupr.describing.spellings.near_spellings import differences_of, words_apart
from openupr.describing.spellings.sound_keys import in_latin
from openupr.describing.spellings.sounds_of_names import name_words
from openupr.describing.spellings.transliteration import ways_to_spell

OUT = Path("src/openupr/describing/spellings/near_spellings.txt.gz")
LABELS = Path("tests/accuracy/labels")
SEALED = {"persons-spelled-thirty-first.csv"}
RIDGE, LEAST_SEEN, ROUNDS, FOLDS = 1.0, 3, 12, 9
FARTHEST, NEAR_NAMES, SHARED = 0.45, 0.35, 0.6
"""Of words beside each other, of names of two persons, and of the letters that such names share: what is farther apart teaches nothing."""
KIN = ("kurdish kurmanji sorani", "amharic ethiopic tigrinya oromo", "arabic maghreb mashriq gulf", "persian dari tajik pashto", "tamil malayalam")
"""Languages that are left out together, for names of one are names of the other."""
Pair = tuple[str, str]
Examples = dict[tuple[Pair, bool], set[str]]
"""Two words, and whether they are one; with the dossiers that have them, as "set: dossier"."""


def learnt_from() -> list[Path]:
    """The labelled sets that are learnt from."""
    return [path for path in sorted(LABELS.glob("persons-spelled-*.csv")) if path.name not in SEALED]


def digest() -> str:
    """What the weights are made of, in one figure: they are stale when it changes."""
    held = b"".join(path.read_bytes() for path in (*learnt_from(), Path(__file__), Path(near_spellings.__file__)))
    return hashlib.sha256(held).hexdigest()


@cache
def in_full_letters(name: str) -> tuple[str, ...]:
    """The words of a name in small Latin letters; none for a script that leaves vowels out, or a name of one word."""
    words = tuple(map(in_latin, (ways_to_spell(name_words(name)) or ((),))[0]))
    return words if len(words) > 1 and all(len(word) > 1 and word.isascii() and word.islower() for word in words) else ()


def beside(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """The words of two names beside each other, as near as they can be, in their order or two of them turned round."""
    short, long = sorted((one, other), key=len)
    ways = [[*zip(short, kept, strict=True)] for kept in combinations(long, len(short)) if kept[0] == long[0]]
    ways += [[*zip(short, long[::-1], strict=True)]] if len(long) == len("12") else []
    return [(min(pair), max(pair)) for pair in min(ways, key=lambda way: sum(words_apart(*pair) * max(map(len, pair)) for pair in way))]


def dossiers() -> dict[str, list[Pair]]:
    """Each dossier of the sets, as "set: dossier": its persons' numbers and their spellings."""
    found = defaultdict[str, list[Pair]](list)
    for path in learnt_from():
        with path.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                found[f"{path.stem}: {row['dossier']}"].append((row["person"], row["spelling"]))
    return found


def pairs_of(rows: Sequence[Pair]) -> Iterator[tuple[list[Pair], bool]]:
    """Each pair of names of a dossier: their words beside each other, and whether they are one person's."""
    for (person, spelling), (another, other) in combinations(rows, 2):
        one, two = in_full_letters(spelling), in_full_letters(other)
        if one and two and (person == another or _share_letters(one, two)):
            yield beside(one, two), person == another


def _share_letters(one: Sequence[str], other: Sequence[str]) -> bool:
    first, second = Counter("".join(one)), Counter("".join(other))
    return (first & second).total() >= SHARED * max(first.total(), second.total())


def examples() -> Examples:
    """What is learnt from."""
    found = defaultdict[tuple[Pair, bool], set[str]](set)
    for dossier, rows in dossiers().items():
        for words, is_one in pairs_of(rows):
            apart = [pair for pair in words if pair[0] != pair[1]]
            if not apart:
                continue
            far = sum(words_apart(*pair) * max(map(len, pair)) for pair in words) / sum(max(map(len, pair)) for pair in words)
            for pair in apart if is_one else [max(apart, key=lambda pair: words_apart(*pair))] if far <= NEAR_NAMES else ():
                if words_apart(*pair) <= FARTHEST:
                    found[pair, is_one].add(dossier)
    return {each: found[each] for each in sorted(found)}


def fit(learnt: Iterable[tuple[Pair, bool]]) -> dict[str, float]:
    """The weights of differences, by a logistic regression in which examples of one word and of two count alike together."""
    rows = [(differences_of(*pair), is_one) for pair, is_one in learnt]
    seen = Counter(difference for row, _ in rows for difference in row)
    names = sorted(difference for difference, count in seen.items() if count >= LEAST_SEEN)
    at = {difference: number for number, difference in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for number, (row, _) in enumerate(rows):
        for difference, count in row.items():
            if difference in at:
                matrix[number, at[difference]] = count
    wanted = np.array([is_one for _, is_one in rows], dtype=float)
    counts = np.where(wanted == 1, 1.0, wanted.sum() / (len(rows) - wanted.sum()))
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (counts * (likely - wanted)) + RIDGE * weights
        bend = (matrix * (counts * likely * (1 - likely))[:, None]).T @ matrix + RIDGE * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {difference: round(float(weight), 2) for difference, weight in zip(names, weights, strict=True)}


def judge(by: str) -> None:
    """Print how many pairs of names, of one person and of two, agree by weights that were learnt without their set, or their language."""
    learnt, of = examples(), {dossier: _unit(dossier, by) for dossier in dossiers()}
    units = sorted(set(of.values()))
    told = Counter[bool]()
    for fold in range(FOLDS):
        held = set(units[fold::FOLDS])
        weights = fit(each for each, having in learnt.items() if not {of[dossier] for dossier in having} <= held)
        near_spellings.learnt = partial(dict, weights)
        for dossier, rows in dossiers().items():
            for (person, one), (another, other) in combinations(rows if of[dossier] in held else (), 2):
                if agreed_by(name_words(one), name_words(other)) is AgreedBy.NEAR:
                    told[person == another] += 1
                    print(person == another, dossier, one, other, sep=" | ")
    print(f"{told[True]} of one person, {told[False]} of two", file=sys.stderr)


def _unit(dossier: str, by: str) -> str:
    labels, _, name = dossier.partition(": ")
    language = re.split("[^a-z]", name)[0]
    if by == "set" or len(language) < len("lao"):
        return labels
    return next((kin for kin in KIN if language in kin.split()), language)


def main() -> None:
    """Write the weights, behind a line that tells what they are made of."""
    weights = fit(examples())
    lines = [digest(), *(f"{difference}\t{weight}" for difference, weight in weights.items() if weight)]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(len(weights), OUT.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    judge(sys.argv[2]) if sys.argv[1:2] == ["--judge"] else main()
