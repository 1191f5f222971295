"""What became of a concern, against hand labels (guidelines/concern-links.md).

`concern-links-150.csv` was labelled before there was a rule (seed 20261124), by reading each document whole; 24 pairs have a second label in `also`
that the labeller would have given as well. `second` is a blind pass by another reader, shuffled: 133 of 150 agree, kappa .81; 142 with `also`. The
rule's marks were chosen on these pairs, so what it gives on them is a fit.

`concern-links-not-found.csv` are links that a version of the rule gave as `not_found`, labelled with that in sight: draw 1 (seed 4242) and 2
(seed 4243) when it was right in 20 of 28 and 20 of 29, after which it was mended; draw 3 the rest of what it gave then on seven reviews. A fit too.

`concern-links-fresh.csv` are pairs that no rule was chosen on, labelled without sight of what the rule gives (`given`: what it gave at that time), in
equal parts of each outcome that it gave. Draw 1 (seed 20261125, 151 pairs, two passes of one reader within the hour: 142 of 143 agree, which bounds
slips and not another reading): sentences of summaries and compilations against an earlier report of the State (SVN-20, ITA-07), and sentences of
English submissions against their own review (GBR-13, CUB-04), as no dossier with concerns of UN bodies is left that was not used. `not_found` was
right in 21 of 27 of the first sort, and in 1 of 25 of the second: praise of elections in a submission is no concern that the rule was made for, and
recommendations on participation touch it. **The bar of .9 was missed.** Then the rule was mended: words of UPR Info's chart and the people whom a
concern names keep it from `not_found`, a heading alone does not make it one. Draw 2 (seed 20261126, 46 pairs, one pass): all that the mended rule
gives as `not_found` on the same documents and that draw 1 has not, among 25 others. It was right in 17 of 17 of the first sort, in 0 of 3 of the
second (submissions). What the matrix holds is of the first sort.

`concern-links-elsewhere.csv`: no pair within a review is left that nobody has read, so these are concerns against the reports of other States and
years, where more is near by chance; two readers (language models) that knew neither rule nor outcome. Of what was given as `not_found` 18 and 16 of
21 were right by them in draw 1, 39 and 37 of 44 in draw 2 (mended in between: treaties spoken of at large, political life, exploitation); none was
answered. So across States it is right in about six of seven, within a review in 20 of 20 that are given today.

`concern-links-named.csv` are pairs that were given as answered, by the passages that were named (`named`: whether one of them is an answer), and
60 that could not be told (draw 2). Draws 1 and 2 (seed 20261207) were labelled before the rule looked at subject, point and people (`points.toml`):
50 of 80 named an answer, 56 had one anywhere in the document; two passes of one reader (a language model) in two orders, 77 of 80 alike. Draws 3
(seed 5151), 4 (6262), 5 (20261209) and 6 (20261210) were what it gave while it was made, and it was fitted on them; draw 7 (20261211) is what it gave
when it was done.

A reader always says answered, touched or not found; a link may say that it can't be told. In the three-way matrix `cannot_tell` stands where it stood
before it was an outcome, with `touched`, so that the matrix can be held against earlier ones; `TOLD_150` has them apart.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from openupr.labelling import labeller
from openupr.linking.became_of_concerns import became, claimed, spoken
from openupr.linking.compared import Asked
from openupr.linking.matters import facts
from openupr.records import ConcernLink, Outcome, find, text_of

from ..real_reviews import read_dossier, read_report

LABELS = Path(__file__).with_name("labels")
REVIEWS = ("AFG-32", "BRA-41", "BRB-29", "BRN-33", "SVN-07", "SVN-34", "SVN-48")
FRESH = {"ITA-34": "ITA-07", "SVN-34": "SVN-20", "SVN-48": "SVN-20", "SVN-07": "SVN-20"}
"""The review against whose documents the fresh concerns of summaries and compilations are held."""


@cache
def links(corpus: Path) -> dict[tuple[str, str], tuple[str, ConcernLink]]:
    """Every link of the seven reviews by concern and document, with the hash of the concern's words."""
    found = {}
    for name in REVIEWS:
        review = read_dossier(corpus, name)
        asked = {each.record: each for each in (*spoken(replace(review, observed=())), *claimed(review))}
        for row in labelled("concern-links-150.csv"):
            record = find(review, row["concern"])
            if record is not None:
                asked.setdefault(record.id, Asked(record.id, record.text.clean))
        for link in became(review, labeller(), asked.values()):
            record = find(review, link.concern)
            assert record is not None
            found[link.concern, link.ground.value] = hashlib.sha256(record.text.clean.encode()).hexdigest()[:16], link
    return found


@cache
def labelled(name: str) -> tuple[dict[str, str], ...]:
    with (LABELS / name).open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


MATRIX_150 = {"answered": (51, 27, 0), "touched": (1, 46, 0), "not_found": (0, 20, 4)}
"""Of 149 of the 150 pairs by their label: how many are given as answered, touched or can't be told, not found. BRN-33/S4.1 was labelled when it had
lost its end. Since an answer has to be on the subject, the point and the people of a concern 1 of 52 that are given as answered is none, before 8 of
58; one more is not found, as another sentence of its paragraph is."""

TOLD_150 = {"answered": (51, 25, 0, 2), "touched": (1, 33, 0, 13), "not_found": (0, 8, 4, 12)}
"""The same with what can't be told apart, behind the three. Before there was that outcome, 20 of the 87 that were given as touched had nothing on
their matter; now 8 of 66."""

NAMED = 0.85
"""Of what is given as answered on the pairs of concern-links-named.csv, at least so many must have an answer by their label."""

TOUCHED = 0.85
"""Of what is given as touched, at least so many must be touched or answered."""

RIGHT_150 = 0.62
ANSWERED_150 = 0.8
NOT_FOUND = 0.9
KAPPA_150 = 0.8


THREE = (Outcome.ANSWERED, Outcome.TOUCHED, Outcome.NOT_FOUND)
"""What a reader may say."""


def confusion(pairs: Iterable[tuple[str, str]], given: Iterable[Outcome] = THREE) -> dict[str, tuple[int, ...]]:
    """Of pairs (label, given): for each label how many are given as each outcome. Of three outcomes "can't be told" counts as touched."""
    outcomes = tuple(given)
    apart = Outcome.CANNOT_TELL in outcomes
    counted = Counter((label, "touched" if told == "cannot_tell" and not apart else told) for label, told in pairs)
    return {label.value: tuple(counted[label.value, outcome.value] for outcome in outcomes) for label in THREE}


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of two passes."""
    agree = sum(one == two for one, two in pairs) / len(pairs)
    ones, twos = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(ones[label] * twos[label] for label in ones) / len(pairs) ** 2
    return (agree - chance) / (1 - chance)


@pytest.mark.corpus
def test_answered_touched_not_found(corpus: Path) -> None:
    rows = labelled("concern-links-150.csv")
    assert len(rows) == 150
    kept = [row for row in rows if links(corpus).get((row["concern"], row["document"]), ("", None))[0] == row["sha256"]]
    assert len(kept) >= 145, "many concerns read otherwise than when they were labelled"
    pairs = [(row["label"], links(corpus)[row["concern"], row["document"]][1].outcome.value) for row in kept]
    found = confusion(pairs)
    assert found == MATRIX_150, found
    told = confusion(pairs, (*THREE, Outcome.CANNOT_TELL))
    assert told == TOLD_150, told
    assert (told["answered"][1] + told["touched"][1]) / sum(row[1] for row in told.values()) >= TOUCHED
    right = sum(row[k] for k, row in enumerate(found.values()))  # of three outcomes, as before there was a fourth; of four it is 79
    assert right / len(kept) >= RIGHT_150
    assert found["answered"][0] / sum(row[0] for row in found.values()) >= ANSWERED_150
    assert found["not_found"][2] / sum(row[2] for row in found.values()) >= NOT_FOUND


def test_two_readers_agree() -> None:
    rows = labelled("concern-links-150.csv")
    assert kappa([(row["label"], row["second"]) for row in rows]) >= KAPPA_150
    assert sum(row["second"] in {row["label"], row["also"]} for row in rows) == 142


@pytest.mark.corpus
def test_not_found_is_right_in_nine_of_ten(corpus: Path) -> None:
    """Of all that is given as `not_found` on the seven reviews, with all labels."""
    labels = {
        (row["concern"], row["document"], row["sha256"]): row["label"]
        for name in ("concern-links-150.csv", "concern-links-not-found.csv")
        for row in labelled(name)
    }
    given = [(link.concern, link.ground.value, text) for text, link in links(corpus).values() if link.outcome is Outcome.NOT_FOUND]
    known = [labels[key] for key in given if key in labels]
    print(f"\nnot found: {known.count('not_found')} right of {len(known)} labelled, {len(given)} in all")
    assert len(given) >= 20
    assert len(known) >= 0.88 * len(given)  # sentences that only a label finds to be findings are labelled nowhere
    assert known.count("not_found") / len(known) >= NOT_FOUND


def test_what_the_first_runs_gave() -> None:
    """Of draw 1 before the rule was mended on it, and of draw 2, which it was not mended on; submissions apart."""
    rows = [row for row in labelled("concern-links-fresh.csv") if row["label"] != "no_concern"]
    first = confusion((row["label"], row["given"]) for row in rows if row["draw"] == "1" and not submitted(row))
    assert first == {"answered": (18, 7, 3), "touched": (5, 12, 3), "not_found": (0, 4, 21)}, first
    second = confusion((row["label"], row["given"]) for row in rows if row["draw"] == "2" and not submitted(row))
    assert second["not_found"][2] / sum(row[2] for row in second.values()) >= NOT_FOUND, second
    assert sum(row[2] for row in second.values()) == 17
    twice = [(row["label"], row["second"]) for row in rows if row["second"]]
    assert sum(one == two for one, two in twice) == len(twice) - 1 == 142


@pytest.mark.corpus
def test_the_fresh_pairs_now(corpus: Path) -> None:
    """What is given on the fresh pairs is what is told of it: draw 2 as at its first run, draw 1 as mended."""
    now = fresh_links(corpus)
    rows = [row for row in labelled("concern-links-fresh.csv") if row["label"] != "no_concern" and not submitted(row)]
    kept = [row for row in rows if now.get((row["concern"], row["document"]), ("", ""))[0] == row["sha256"]]
    assert len(kept) >= 0.97 * len(rows), "many concerns read otherwise than when they were labelled"
    found = confusion((row["label"], now[row["concern"], row["document"]][1]) for row in kept)
    print(f"\nfresh pairs of summaries and compilations now: {found}")
    said = sum(row[2] for row in found.values())
    assert said >= 26
    assert found["not_found"][2] / said >= NOT_FOUND


@pytest.mark.corpus
def test_what_is_said_of_how_often_it_is_right(corpus: Path) -> None:
    """The page says it in words (`matters.facts()["right"]`): of the 150 pairs and of the fresh ones, apart from submissions; not found of draw 2;
    answered of the last draw of the named ones, as the rule was fitted on all others."""
    now = fresh_links(corpus)
    fresh = [row for row in labelled("concern-links-fresh.csv") if row["label"] != "no_concern" and not submitted(row)]
    pairs = [
        (row["label"], found.outcome.value)
        for row in labelled("concern-links-150.csv")
        for sha256, found in [links(corpus).get((row["concern"], row["document"]), ("", None))]
        if found is not None and sha256 == row["sha256"]
    ]
    held = [(row, now.get((row["concern"], row["document"]), ("", ""))) for row in fresh]
    pairs += [(row["label"], outcome) for row, (sha256, outcome) in held if sha256 == row["sha256"]]
    counted = {
        outcome: [row[k] for row in confusion(pairs, (*THREE, Outcome.CANNOT_TELL)).values()]
        for k, outcome in enumerate((*THREE, Outcome.CANNOT_TELL))
    }
    touched = counted[Outcome.TOUCHED]
    last = [row["label"] for row in labelled("concern-links-named.csv") if row["draw"] == "7"]
    second = [row["label"] for row in fresh if row["draw"] == "2" and row["given"] == "not_found"]
    assert facts()["right"] == {
        "answered": [last.count("answered"), len(last)],
        "touched": [touched[0] + touched[1], sum(touched)],
        "not_found": [second.count("not_found"), len(second)],
        "cannot_tell": counted[Outcome.CANNOT_TELL],
    }


def test_what_the_named_pairs_gave_when_they_were_drawn() -> None:
    """Of each draw how many had an answer among the passages that were named for it: 1 before the rule looked at subject, point and people, 3 to 6
    while it was made, 7 when it was done."""
    rows = [row for row in labelled("concern-links-named.csv") if row["given"] == "answered"]
    named = {draw: [row["named"] for row in rows if row["draw"] == draw] for draw in "134567"}
    assert {draw: (each.count("yes"), len(each)) for draw, each in named.items()} == {
        "1": (50, 80),
        "3": (31, 45),
        "4": (33, 45),
        "5": (44, 60),
        "6": (46, 60),
        "7": (53, 60),
    }
    assert sum(row["named"] == row["second"] for row in rows if row["draw"] == "1") == 77


@pytest.mark.corpus
def test_the_named_pairs_now(corpus: Path) -> None:
    """A fit for all but draw 7: the rule was fitted on them."""
    rows = labelled("concern-links-named.csv")
    now = {key: (words, link.outcome) for key, (words, link) in links(corpus).items()}
    found = [(row, now.get((row["concern"], row["document"]), ("", None))) for row in rows]  # what neither criticises nor recommends is no row
    kept = [(row, outcome) for row, (words, outcome) in found if outcome is not None and words == row["sha256"]]
    assert len(kept) >= 0.97 * len(rows)
    given = [row["label"] for row, outcome in kept if outcome is Outcome.ANSWERED]
    left = Counter(outcome.value for row, outcome in kept if row["draw"] == "2")
    print(f"\nnamed pairs: answered right in {given.count('answered')} of {len(given)}; what could not be told: {dict(left)}")
    assert len(given) >= 200
    assert given.count("answered") / len(given) >= NAMED
    lost = [row for row, outcome in kept if row["label"] == "answered" and outcome is not Outcome.ANSWERED]
    assert len(lost) <= 0.25 * sum(row["label"] == "answered" for row, _ in kept)


def elsewhere(draw: str, reader: str) -> tuple[int, int]:
    """Of the pairs of a draw that were given as `not_found`: how many were so to a reader, and how many there are."""
    given = [row[reader] for row in labelled("concern-links-elsewhere.csv") if row["draw"] == draw and row["given"] == "not_found"]
    return given.count("not_found"), len(given)


def test_what_the_first_runs_gave_on_reports_of_other_states() -> None:
    assert [elsewhere(draw, reader) for draw in "12" for reader in ("reader_1", "reader_2")] == [(18, 21), (16, 21), (39, 44), (37, 44)]
    rows = labelled("concern-links-elsewhere.csv")
    assert kappa([(row["reader_1"], row["reader_2"]) for row in rows]) >= 0.89
    assert not [row for row in rows if row["given"] == "not_found" and "answered" in {row["reader_1"], row["reader_2"]}]


@pytest.mark.corpus
def test_reports_of_other_states_now(corpus: Path) -> None:
    """A fit: the rule was mended on both draws. A reader's word is enough."""
    rows = labelled("concern-links-elsewhere.csv")
    now = outcomes(corpus, {(row["concern"].partition("/")[0], row["review"]) for row in rows}, {row["concern"] for row in rows})
    given = [row for row in rows if now.get((row["concern"], row["document"], row["review"])) == (row["sha256"], "not_found")]
    right = [row for row in given if "not_found" in {row["reader_1"], row["reader_2"]}]
    print(f"\nreports of other States: not found right in {len(right)} of {len(given)}")
    assert len(given) >= 54  # seven of the sixty-five are "can't be told" since that is an outcome
    assert len(right) / len(given) >= NOT_FOUND


def submitted(row: Mapping[str, str]) -> bool:
    """Whether a fresh pair's concern is of a submission or of another UN document, and not of a summary or a compilation."""
    return "/B." in row["concern"] or "/X" in row["concern"]


def fresh_links(corpus: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Hash of the words and outcome of every fresh pair of summaries and compilations, by concern and document."""
    wanted = {row["concern"] for row in labelled("concern-links-fresh.csv")}
    return {(concern, document): found for (concern, document, _), found in outcomes(corpus, FRESH.items(), wanted).items()}


def outcomes(corpus: Path, pairs: Iterable[tuple[str, str]], wanted: Collection[str]) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Hash of the words and outcome of the wanted concerns of some reviews in the documents of others: by concern, document and the other review."""
    found = {}
    for source, other in sorted(pairs):
        review = read_dossier(corpus, source)
        ground = read_dossier(corpus, other) if (corpus / "dossiers" / other).is_dir() else read_report(corpus, other)
        asked = [each for each in (*spoken(review), *claimed(review)) if each.record in wanted]
        for link in became(ground, labeller(), asked):
            record = find(review, link.concern)
            assert record is not None
            words = hashlib.sha256(text_of(record).encode()).hexdigest()[:16]
            found[link.concern, link.ground.value, other] = words, link.outcome.value
    return found
