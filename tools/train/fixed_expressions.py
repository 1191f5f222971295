"""Finds the fixed expressions of national reports: two words side by side that many reports have, and of which one hardly stands without the other
(“entered into force”, “took place”). They are one unit without a matter of its own, so neither word is what two texts share.

    OPENUPR_CORPUS=... python -m tools.train.fixed_expressions

Writes `languages/en/fixed_expressions.toml`, by stems as the labeller cuts them. Counted in the national reports of the corpus, and in what States
said of themselves in part I of the working group's reports. A pair that is on a subject, a point or people (`points.toml`), or one of whose words
alone is, is a matter, and is left out.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from draw_admissions import own_sentences, spoken

from openupr.labelling.tokens import tokens
from openupr.languages.stop_words import stop_words
from openupr.linking.concerns.subject_families import families

FILE = Path(__file__).resolve().parents[2] / "src/openupr/languages/en/fixed_expressions.toml"
OF_REPORTS, OF_PART_ONE, TOGETHER = 0.25, 0.15, 0.3
"""Of the States with a national report, and of those in part I, in which share a pair must stand; of the uses of its rarer word, which share it must
be."""
ABOUT = """\
# Fixed expressions, by the stems of their two words; small words between them are passed over. Written by
# `python -m tools.train.fixed_expressions`, from how often national reports have two words together, and each alone. What two texts share is none of
# these: "entered into force" is not on forced eviction.
"""
EXAMPLES = """\
[examples]
pairs = { yes = ["The law entered into force."], no = ["Two mills were forced to close."] }
"""
Pair = tuple[str, str]


def neighbours(text: str) -> Iterator[tuple[str, str]]:
    """Each word that tells something with the one before it in its clause; an empty one at its beginning."""
    before = ""
    for token in tokens(text):
        if not token.stem.isalpha():
            before = ""
        elif token.word.lower() not in stop_words():
            yield before, token.stem
            before = token.stem


def matters() -> tuple[set[str], set[Pair]]:
    """Words that are on a matter by themselves, and pairs of words of one phrase that is on one."""
    every = [phrase for _, _, phrases in families() for phrase in phrases]
    pairs = {(one, other) for phrase in every for one in phrase for other in phrase if one != other}
    return {phrase[0] for phrase in every if len(phrase) == 1}, pairs


def found(reports: Iterable[tuple[str, str]], part_one: Iterable[tuple[str, str]]) -> list[Pair]:
    """The expressions, of sentences with their identifiers."""
    alone, together = Counter[str](), Counter[Pair]()
    kinds: list[tuple[dict[Pair, set[str]], set[str], float]] = []
    for sentences, share in ((reports, OF_REPORTS), (part_one, OF_PART_ONE)):
        where: defaultdict[Pair, set[str]] = defaultdict(set)
        states = set()
        for identifier, text in sentences:
            state = identifier[:3]
            states.add(state)
            for before, stem in neighbours(text):
                alone[stem] += 1
                if before:
                    together[before, stem] += 1
                    where[before, stem].add(state)
        kinds.append((where, states, share))
    words, pairs = matters()
    return sorted(
        pair
        for pair, often in together.items()
        if any(len(where.get(pair, ())) >= share * len(states) for where, states, share in kinds)
        and often >= TOGETHER * min(alone[pair[0]], alone[pair[1]])
        and words.isdisjoint(pair)
        and pair not in pairs
    )


def write(every: Iterable[Pair]) -> None:
    listed = "\n".join(f'  "{one} {other}",' for one, other in every)
    FILE.write_text(f"{ABOUT}pairs = [\n{listed}\n]\n\n{EXAMPLES}", encoding="utf-8")


if __name__ == "__main__":
    write(found(own_sentences(), spoken()))
