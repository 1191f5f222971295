"""On which subjects a request is by a name alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from openupr.labelling.named_subjects import MOST_TREATIES, named_procedures, subjects_by_name, subjects_of_few_treaties
from openupr.languages.word_tables import reading_in
from openupr.names import facts_of
from openupr.names.treaty_mentions import treaties_named

FEWEST, LEAST = 8, 0.75
FACTS = facts_of("openupr.labelling", "named_subjects")


@pytest.mark.parametrize(
    ("request_", "subjects"),
    [
        ("Consider ratifying the CRPD, OP-CAT and the ICRMW", {"Disabilities", "Torture and other CID treatment", "Detention", "Migrants", "Labour"}),
        ("Accept visits of the UN Special Rapporteurs and build schools", {"Special procedures"}),
        ("Issue a standing invitation to all special procedures", {"Special procedures"}),
        ("Receive the Special Rapporteur on the right to food", {"Special procedures"}),
        ("Act in line with the International Covenant on Civil and Political Rights", set()),
        ("Build ramps for persons with disabilities", set()),
        ("Appoint a rapporteur on ferries", set()),
    ],
)
def test_a_treaty_whose_title_says_its_subject_and_special_procedures_decide(request_: str, subjects: set[str]) -> None:
    with reading_in("en"):
        assert subjects_by_name(request_) == subjects


def test_examples_of_how_special_procedures_are_named() -> None:
    assert all(named_procedures().search(text) for text in FACTS["procedures"]["yes"])
    assert not any(named_procedures().search(text) for text in FACTS["procedures"]["no"])


@pytest.mark.parametrize(
    ("request_", "subjects"),
    [
        ("Accede to the OP-CAT", {"Torture and other CID treatment", "Detention"}),
        ("Ratify the Rome Statute of the International Criminal Court", {"Justice"}),
        ("Ratify the OP-CRC-SC and receive the Special Rapporteur on lakes", {"Rights of the Child", "Trafficking"}),
        ("Ratify the CRPD, the OP-CAT, the ICRMW and the ICPPED", set()),
    ],
)
def test_of_few_treaties_each_says_its_subjects(request_: str, subjects: set[str]) -> None:
    with reading_in("en"):
        assert subjects_of_few_treaties(request_) == subjects


def test_each_treaty_is_known_and_stands_under_subjects_of_upr_infos() -> None:
    every = FACTS["treaties"].values()
    assert {code for codes in every for code in codes} <= set(facts_of("openupr.names", "treaties"))
    assert all(len(codes) == len(set(codes)) for codes in every)
    assert set(FACTS["treaties"]) <= set(facts_of("openupr.labelling", "issues")["issues"])


@pytest.mark.corpus
@pytest.mark.at_length
def test_each_treaty_is_held_by_tags(corpus: Path) -> None:
    """Of the recommendations that name a treaty, and two others at most, how many UPR Info's people gave each of its subjects."""
    given: dict[tuple[str, str], list[int]] = {}
    with reading_in("en"), (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes = {code for named in treaties_named(row["text"]) if len(named.codes) == 1 for code in named.codes}
            for subject, every in FACTS["treaties"].items() if 0 < len(codes) <= MOST_TREATIES else ():
                for code in codes.intersection(every):
                    count = given.setdefault((code, subject), [0, 0])
                    count[0] += subject in row["issues"].split(";")
                    count[1] += 1
    low = {key: count for key, count in given.items() if count[1] >= FEWEST and count[0] < LEAST * count[1]}
    right, there = (sum(count[k] for count in given.values()) for k in (0, 1))
    print(f"{right} of {there} = {right / there:.3f}; lower: {low}")
    assert not low
    assert right >= 0.96 * there
