"""Recommendation and earlier one: what the rule finds against hand labels (guidelines/earlier-links.md).

Of 90 pairs that it gives, 82 are right by a reader who knew only when two requests are one (.91; 95 % interval by Wilson: .83 to .95): same 15 of 15,
similar 29 of 32, builds on 26 of 29, more general 12 of 14. The examination `follow_through` counts the first three: 70 of 76 (.92, .84 to .96). The
author of the rule had found 58 of 60 right. Of 43 clauses for which that reader found an earlier one in two pairs of reviews it found 36 (.84).

An older sample was drawn from the rule before it, which was right in 58 of 64: of its clauses the rule now gives none of the six wrong pairs.
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from openupr import Review
from openupr.linking.asked_before import asked_before
from openupr.records import EarlierLink, find, text_of
from openupr.stages import pipeline

FOLDER = Path(__file__).with_name("labels")
LABELS, BEFORE, INDEPENDENT = FOLDER / "earlier-links-60.csv", FOLDER / "earlier-links-64.csv", FOLDER / "earlier-links-90.csv"
FLOOR = 0.9
READ_SINCE = {"MYS-04/R105.93-b.c", "UZB-03/R105.1.c", "LIE-03/R64.2.b"}
"""They ask for what the later clause asks for, and were not read, or with a wrong verb, when the samples were drawn; or name one of its
two treaties and no other, where the earlier one of before names a protocol too."""
RELATED_SINCE = {"BHS-15/R92.6.a": "similar"}
"""It asks for a treaty "and its Optional Protocol", which was read as the treaty alone when the samples were drawn."""
DOSSIERS = {"SVN-07", "SVN-20", "SVN-34", "SVN-48"}


def rows(path: Path = LABELS) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def right(row: dict[str, str]) -> bool:
    """Yes by both passes."""
    return row["label"] == row["second"] == "yes"


def test_the_samples_are_what_the_guideline_says() -> None:
    for path, each, agree in ((LABELS, 15, 59), (BEFORE, 16, 63)):
        found = rows(path)
        assert Counter(row["relation"] for row in found) == dict.fromkeys(("same", "similar", "builds on", "more general"), each)
        assert sum(row["label"] == row["second"] for row in found) == agree
    assert sum(map(right, rows())) == 58
    assert sum(map(right, rows())) / 60 >= FLOOR


def test_the_probabilities_are_those_of_the_independent_reader() -> None:
    told = tomllib.loads(files("openupr.linking").joinpath("earlier.toml").read_text(encoding="utf-8"))["probability"]
    drawn = Counter(row["relation"] for row in rows(INDEPENDENT))
    found = Counter(row["relation"] for row in rows(INDEPENDENT) if row["label"] == "yes")
    assert told == {relation: round((found[relation] + 1) / (drawn[relation] + 2), 2) for relation in told}
    assert len(told) == 4
    assert (found.total(), drawn.total()) == (82, 90)


@cache
def reviews(corpus: Path) -> dict[str, Review]:
    wanted = {row[name].partition("/")[0] for path in (LABELS, BEFORE, INDEPENDENT) for row in rows(path) for name in ("clause", "earlier")}
    paths = [path for path in sorted((corpus / "reports").iterdir()) if path.stem[:6] in wanted]
    found = {review.id: review for review in pipeline.read_all(paths)}
    return found | {name: pipeline.read(corpus / "dossiers" / name, review=name) for name in sorted(DOSSIERS & wanted)}


def links(corpus: Path, path: Path) -> dict[str, EarlierLink]:
    held = reviews(corpus)
    pairs = sorted({(row["clause"].partition("/")[0], row["earlier"].partition("/")[0]) for row in rows(path)})
    return {link.clause: link for later, earlier in pairs for link in asked_before(held[later], held[earlier])}


def holds(corpus: Path, row: dict[str, str]) -> None:
    """The clauses have the words that were labelled."""
    held = reviews(corpus)
    for name, digest in (("clause", "sha256"), ("earlier", "earlier_sha256")):
        record = find(held[row[name].partition("/")[0]], row[name])
        assert record is not None
        assert hashlib.sha256(text_of(record).encode()).hexdigest()[:16] == row[digest]


@pytest.mark.corpus
def test_the_rule_still_gives_these_links(corpus: Path) -> None:
    """The same clauses with the same words, the same earlier ones, the same relations: else the labels are to be drawn anew."""
    now = links(corpus, LABELS)
    moved = set()
    for row in rows():
        holds(corpus, row)
        if now[row["clause"]].earlier in READ_SINCE:
            moved.add(row["clause"])
        else:
            relation = RELATED_SINCE.get(row["clause"], row["relation"])
            assert (now[row["clause"]].earlier, now[row["clause"]].relation.value) == (row["earlier"], relation)
    assert moved == {"MYS-17/R146.122.a", "UZB-16/R136.17.a", "LIE-15/R94.10.a"}


@pytest.mark.corpus
def test_what_the_independent_reader_says_of_what_is_given(corpus: Path) -> None:
    now = links(corpus, INDEPENDENT)
    given = [row for row in rows(INDEPENDENT) if (link := now.get(row["clause"])) is not None and link.earlier == row["earlier"]]
    for row in given:
        holds(corpus, row)
    assert len(given) >= 85
    assert sum(row["label"] == "yes" for row in given) / len(given) >= FLOOR


@pytest.mark.corpus
def test_what_was_right_before_is_still_found_and_what_was_wrong_is_not(corpus: Path) -> None:
    """Of the sample of the rule before: a clause may lead to another earlier one by now, which asks for the same."""
    now = links(corpus, BEFORE)
    gone = set()
    for row in rows(BEFORE):
        holds(corpus, row)
        link = now.get(row["clause"])
        if not right(row) and row["label"] == row["second"]:
            assert link is None or link.earlier != row["earlier"]
        elif link is None:
            gone.add(row["clause"])
    # Two requests for nearly everything (all human rights for all; the rights of all vulnerable groups), and one on working conditions.
    assert gone == {"ARE-15/R128.62.a", "CUB-16/R170.58.a", "SVN-48/R140.125.a"}
