"""Draws sentences that the shipped model calls criticism, for readers who tell whom it is of (tests/accuracy/guidelines/statements.md).

    python tools/train/draw_criticism.py FOLDER

`plain` are drawn at random, the others with words of what lies outside of a State, of circumstances, of the system. What words find is read, not
taken. All cycles: the reports and the dossiers of the corpus.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path

from corpus import corpus
from masked_groups import Group, item, written

from openupr import read, read_all
from openupr.describing.tone_of_statements import statement_tone
from openupr.records import Tone
from openupr.text import sentences

OUTSIDE = (
    r"blockade|embargo|sanction|coercive|occup|coloni|hurricane|disaster|earthquake|climate|terroris|rebel|armed group|militia|apartheid|aggress"
    r"|unilateral|interfer|foreign|external|legacy|slavery|financial crisis|global|invasion|intervention|imposed|politici[sz]|double standard"
    r"|defamation|campaign against|attacks? (?:on|against|by)|neighbo|debt|natural"
)
CIRCUMSTANCE = (
    r"\b(?:blockade|embargo|sanctions (?:against|imposed)|coercive measures|aggressions?|invasions?|occup\w+|climate change|earthquake|hurricanes?"
    r"|droughts?|disasters?|coloni\w+|apartheid|(?:world|financial|economic) (?:\w+ )?(?:crisis|downturn)|external|terroris\w*|insurgen\w*|rebels?"
    r"|militias?|debt|conflict|small island|geograph\w*|landlocked|resources?)\b"
)
SYSTEM = (
    r"politici[sz]|selectiv|double.standard|Commission on Human Rights|Human Rights Council|unjust|unfair|hostil|ostraci|stigmati|blockade|embargo"
    r"|international order|confrontation|slander|false|negative image|campaign|objectiv"
)
DRAWS = (
    ("plain", 2811, "", 220, 3),
    ("outside", 2811, OUTSIDE, 260, 6),
    ("circumstance", 2812, CIRCUMSTANCE, 190, 5),
    ("system", 2813, SYSTEM, 90, 8),
)
"""Of each draw its name, its seed, its words, how many sentences it has, and how many of a review at most."""
SHORTEST = 5


def main(folder: Path) -> None:
    reviews = {each.id: each for each in (*read_all(corpus() / "reports", report=print), *map(read, sorted((corpus() / "dossiers").iterdir())))}
    every = [each for name in sorted(reviews) for each in reviews[name].statements]
    spoken = [(f"{each.id}.{n}", each.text.clean[start:end]) for each in every for n, (start, end) in enumerate(sentences(each.text.clean), 1)]
    taken: set[str] = set()
    groups = []
    for name, seed, words, most, of_a_review in DRAWS:
        pool = [each for each in spoken if re.search(words, each[1], re.IGNORECASE) and len(each[1].split()) >= SHORTEST]
        random.Random(seed).shuffle(pool)
        of: Counter[str] = Counter()
        for sentence, text in pool:
            review = sentence.partition("/")[0]
            if of.total() >= most or sentence in taken or of[review] >= of_a_review:
                continue
            if statement_tone(text, reviews[review].state).has(Tone.CRITICISM):
                of[review] += 1
                taken.add(sentence)
                groups.append(Group("", [item(sentence, text, name)]))
    written(groups, "criticism", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
