"""On which subjects a request is by a name alone."""

from __future__ import annotations

import pytest

from openupr.labelling.named_subjects import named_procedures, subjects_by_name
from openupr.languages.word_tables import reading_in
from openupr.names import facts_of

FACTS = facts_of("openupr.labelling", "named_subjects")


@pytest.mark.parametrize(
    ("request_", "subjects"),
    [
        ("Consider ratifying the CRPD, OP-CAT and the ICRMW", {"Disabilities", "Torture and other CID treatment", "Migrants"}),
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


def test_each_treaty_is_known_and_stands_under_one_subject_of_upr_infos() -> None:
    codes = [code for every in FACTS["treaties"].values() for code in every]
    assert set(codes) <= set(facts_of("openupr.names", "treaties"))
    assert len(codes) == len(set(codes))
    assert set(FACTS["treaties"]) <= set(facts_of("openupr.labelling", "issues")["issues"])
