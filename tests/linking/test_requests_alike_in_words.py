"""Which requests are near copies of each other. The words are invented."""

from __future__ import annotations

import pytest

from openupr.linking.requests.requests_alike_in_words import near_copies


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Strengthen the response of the harbour police in cases of smuggling by ensuring effective investigation",
            "Strengthen the harbour police to ensure effective investigation of cases of smuggling",
        ),
        (
            "Continue raising awareness of the need to eliminate smuggling and piracy",
            "Raise awareness in society of the need to eliminate smuggling and piracy",
        ),
    ],
)
def test_what_is_alike_in_words_and_in_what_it_does(one: str, other: str) -> None:
    assert near_copies(one, other)
    assert near_copies(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abolish the levy on fishing boats", "Introduce a levy on fishing boats"),
        ("Build the dam in the north", "Do not build the dam in the north"),
        ("Ensure equal access to quality education for all pupils", "Ensure equal access to quality education for all pupils with disabilities"),
        ("Raise the age of marriage to 16 years", "Raise the age of marriage to 18 years"),
        ("Combat smuggling", "Publish how often smugglers were sentenced"),
        ("Continue to combat smuggling", "Combat piracy"),
    ],
)
def test_what_differs_in_whom_it_is_for_in_figures_or_in_what_it_does(one: str, other: str) -> None:
    assert not near_copies(one, other)
    assert not near_copies(other, one)
