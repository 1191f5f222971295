"""Which requests of one review ask for one act on one thing, against hand labels (guidelines/act-and-object.md).

The weights were fitted on ten reviews; six other reviews were held back, and no weight was changed after they were measured. The marks of
groups were chosen on those ten and on eight more (`first` in asked-with.csv); the eight of `again` were read when all was chosen. Pairs were drawn
near what may be the same, so that they are harder than what is met on a page; of a seventh of them the labeller was unsure.
`python tools/train/fit_act_and_object.py` prints the reviews to develop on with each left out in turn.

| held pairs, alike by 1 or more | precision | of those of which the labeller was sure | recall |
|---|---|---|---|
| 408 pairs of six reviews | .93 | .98 | .71 |

Of the 194 wordings in the 21 largest groups of seven reviews 185 ask for what one plain sentence says of their group (.95). Of small groups (2 to 5
States, several wordings) 40 were drawn from the eight last reviews: 61 of 68 members ask for what the first one asks (.90, .80 to .95), and 33 of the
groups have no other; since those of few States have to be sure 53 of 56 (.95). What they lack: of 36 requests that ask what eleven drawn ones ask the
program puts 17 with them (18 before; .42 where a request stood in one thing only).
On the eight reviews on which marks were chosen it is 48 of 68. Requests for what States share and for what they do are told apart by their
first words, and a request that asks for both stands with the ones it begins with. One labeller, one pass; of 200 pairs a second reader, a language
model too, said the same of .93 (kappa .86), and the same of all of which both were sure.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from openupr import Review
from openupr.examining.requests_by_issue import requests_by_issue
from openupr.linking.requests.act_and_object import alike, weights
from openupr.linking.treaties.treaties_asked import treaties_asked
from openupr.stages.clause_labels import classify

from ..real_reviews import read_report

LABELS = Path(__file__).parent / "labels"
PRECISION, PRECISION_OF_SURE, RECALL = 0.9, 0.95, 0.66
BELONGS = 0.95
BELONGS_TO_SMALL, FOUND = 0.93, 0.38
FEW_BELONG, FEW_STAY = 0.93, 44


def _read(name: str) -> list[dict[str, str]]:
    with (LABELS / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _told(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _alike(review: Review) -> dict[tuple[str, str], float]:
    """How surely each two wordings of a review, but for those to join a treaty, ask for one thing, by what they are told by."""
    joins = {clause for each in treaties_asked(review).values() for clause in each}
    made = {row.clause.id for row in review.rows}
    clauses = {each.request: each for item in review.items for each in item.clauses if each.id in made and each.id not in joins}
    labels = classify([review])
    scores = alike(list(clauses), [labels[each.id] for each in clauses.values()])
    names = list(map(_told, clauses))
    return {(one, other): float(scores[i, j]) for i, one in enumerate(names) for j, other in enumerate(names)}


@pytest.mark.corpus
def test_pairs_of_held_reviews_against_the_labels(corpus: Path) -> None:
    rows = [row for row in _read("act-and-object.csv") if row["part"] == "held"]
    scores = {name: _alike(read_report(corpus, name)) for name in {row["one"].partition("/")[0] for row in rows}}
    odds = np.array([scores[row["one"].partition("/")[0]][row["sha256"], row["other_sha256"]] for row in rows])
    same, sure = (np.array([row[column] == "1" for row in rows]) for column in ("same", "sure"))
    found = odds >= weights().least
    precision, of_sure, recall = same[found].mean(), same[found & sure].mean(), (found & same).sum() / same.sum()
    print(f"held: precision {precision:.3f}, of sure ones {of_sure:.3f}, recall {recall:.3f} of {len(rows)} pairs")
    assert precision >= PRECISION
    assert of_sure >= PRECISION_OF_SURE
    assert recall >= RECALL


@pytest.mark.corpus
def test_members_of_the_largest_groups_against_the_labels(corpus: Path) -> None:
    """A member that no label knows is counted as wrong."""
    rows = _read("asked-together.csv")
    belongs = {(row["group"], row["sha256"]): row["belongs"] == "1" for row in rows}
    groups = defaultdict(set)
    for row in rows:
        groups[row["group"].partition("/")[0]].add(row["group"])
    members = right = 0
    for name, leads in groups.items():
        review = read_report(corpus, name)
        words = {clause.id: clause.request for item in review.items for clause in item.clauses}
        things = requests_by_issue(review, classify([review])).things
        for lead in sorted(leads):
            known = {told for group, told in belongs if group == lead}
            of_lead = [{_told(words[each]) for each in thing.surely} for thing in things if lead in thing.surely]
            told = max(of_lead, key=lambda found: len(found & known))  # a request may stand in several things
            members += len(told)
            right += sum(belongs.get((lead, each), False) for each in told)
    print(f"{right} of {members} members of {len({row['group'] for row in rows})} groups belong")
    assert members >= 0.8 * len({(row["group"], row["sha256"]) for row in rows})
    assert right / members >= BELONGS


@pytest.mark.corpus
def test_small_groups_and_what_they_lack(corpus: Path) -> None:
    """Of reviews that were read when all was chosen. Labelled is who stood together then: a member that came later is not counted."""
    members = [row for row in _read("asked-together-small.csv") if row["drawn"] == "again"]
    wanted = [row for row in _read("asked-with.csv") if row["drawn"] == "again"]
    groups_of: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for name in sorted({row["group"].partition("/")[0] for row in members}):
        review = read_report(corpus, name)
        words = {clause.id: f"{name} {_told(clause.request)}" for item in review.items for clause in item.clauses}
        things = requests_by_issue(review, classify([review])).things
        for number, thing in enumerate(things):
            for each in thing.surely:
                groups_of[words[each]].add((name, number))
    first = {row["group"]: f"{row['group'].partition('/')[0]} {row['sha256']}" for row in members if row["group"] == row["clause"]}
    together = [
        row["belongs"] == "1"
        for row in members
        if row["group"] != row["clause"] and groups_of[first[row["group"]]] & groups_of[f"{row['clause'].partition('/')[0]} {row['sha256']}"]
    ]
    found = [
        bool(groups_of[f"{row['one'].partition('/')[0]} {row['sha256']}"] & groups_of[f"{row['other'].partition('/')[0]} {row['other_sha256']}"])
        for row in wanted
    ]
    print(f"small groups: {sum(together)} of {len(together)} members belong; of {len(found)} that ask for the same {sum(found)} are put together")
    assert len(together) >= 50
    assert sum(together) / len(together) >= BELONGS_TO_SMALL
    assert sum(found) / len(found) >= FOUND


@pytest.mark.corpus
def test_groups_of_two_or_three_states_of_reviews_on_which_nothing_was_mended(corpus: Path) -> None:
    """Of the groups that stood together before few ones had to be sure: how many of those that still do ask for the same."""
    groups = defaultdict(list)
    for row in _read("asked-together-few.csv"):
        groups[row["group"]].append(row)
    kept = members = right = whole = 0
    for name in sorted({group.partition("/")[0] for group in groups}):
        review = read_report(corpus, name)
        things = [set(thing.surely) for thing in requests_by_issue(review, classify([review])).things]
        for group, rows in groups.items():
            ids = {row["clause"] for row in rows}
            together = max((thing & ids for thing in things), key=len) if group.startswith(f"{name}/") else set()
            asks = [row["asks"] for row in rows if row["clause"] in together]
            said = [each for each in asks if each != "?"]
            if len(asks) > 1 and said:
                most = max(map(said.count, said))
                kept, members, right, whole = kept + 1, members + len(said) - 1, right + most - 1, whole + (most == len(said))
    print(f"groups of few States: {kept} of {len(groups)} stay, {whole} have no other; {right} of {members} members belong")
    assert right / members >= FEW_BELONG
    assert kept >= FEW_STAY


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "states", "words"),
    [("CUB-04", 11, "health"), ("CHN-17", 10, "death penalty"), ("GTM-14", 13, "violence|femicide"), ("VEN-12", 9, "prison|penitentiary|detention")],
)
def test_the_largest_group_is_what_a_reader_of_all_requests_finds(corpus: Path, name: str, states: int, words: str) -> None:
    """Beside treaties; each was found by hand as the thing that the most States ask for, or as one of two."""
    review = read_report(corpus, name)
    things = requests_by_issue(review, classify([review])).things
    rows = defaultdict(set)
    for row in review.rows:
        rows[row.clause.id].add(row.recommender.printed)
    texts = {clause.id: clause.request.lower() for item in review.items for clause in item.clauses}
    first = max(things, key=lambda thing: len({who for each in thing.surely for who in rows[each]}))
    assert len({who for each in first.surely for who in rows[each]}) >= states
    assert all(re.search(words, texts[each]) for each in first.surely)
