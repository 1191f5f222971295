"""A sentence that names a list carries its claim to each number of it, and to no other."""

from __future__ import annotations

import pytest
from test_addendum import answers
from test_addendum import read as addendum
from test_answers_of_the_report import LIST
from test_answers_of_the_report import answers as of_report
from test_answers_of_the_report import read as report

NOTED = "Ruritania notes recommendations 96.8, 96.9, 96.10, 96.11 and 96.12."
ACCEPTS = "Ruritania accepts recommendations 96.1 to 96.7."


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{ACCEPTS} All of these recommendations are already being implemented.", dict.fromkeys(range(1, 8), "in_progress")),
        (f"{ACCEPTS} Each of them has been implemented.", dict.fromkeys(range(1, 8), "implemented")),
        (f"{ACCEPTS} Some of these recommendations are already being implemented.", {}),
        (f"{ACCEPTS} Not all of these recommendations are implemented.", {}),
        (f"{ACCEPTS} Recommendations 96.1 to 96.3 have already been implemented.", dict.fromkeys((1, 2, 3), "implemented")),
        (
            f"{ACCEPTS} Recommendation 96.2 has already been implemented, and recommendation 96.3 is being implemented.",
            {2: "implemented", 3: "in_progress"},
        ),
        (
            f"{ACCEPTS}\nRecommendations 96.2, 96.3 and 96.5 are already implemented, and 96.6 and 96.7 are being implemented.",
            {2: "implemented", 3: "implemented", 5: "implemented", 6: "in_progress", 7: "in_progress"},
        ),
        (f"{ACCEPTS}\nRecommendations 96.2 and 96.3 have not been implemented, and 96.6 is not being implemented.", {}),
    ],
)
def test_in_an_addendum(text: str, claims: dict[int, str]) -> None:
    found = answers(addendum(f"{text}\n{NOTED}"))
    expected = {f"96.{n}": f"supported {claims[n]}" if n in claims else "supported" for n in range(1, 8)}
    assert found == expected | {f"96.{n}": "noted" for n in range(8, 13)}


@pytest.mark.parametrize(
    ("after", "claim"),
    [
        (
            "Arcadia considers that the recommendations listed above are either already implemented or in the process of implementation.",
            "implemented_or_in_progress",
        ),
        ("Arcadia considers that the above-mentioned recommendations have already been implemented.", "implemented"),
        ("Arcadia considers that most of the recommendations listed above are already implemented.", ""),
        ("Arcadia considers that the first part of the recommendations listed above has been implemented.", ""),
        ("Arcadia considers that the recommendations listed above have not yet been implemented.", ""),
    ],
)
def test_behind_the_one_list_of_a_report(after: str, claim: str) -> None:
    found = report(*LIST, f"61. {after}")
    assert of_report(found) == {f"60.{n}": f"supported {claim}".strip() for n in (1, 2, 3, 4)}
    assert {item.claimed_in for item in found.items} == {"61" if claim else ""}
