"""Which words of an item are each State's request, from invented items."""

from __future__ import annotations

from collections import Counter

import pytest

from openupr.extracting.working_group_report.part_two.clauses import clauses, is_verb
from openupr.extracting.working_group_report.part_two.item_wordings import clause_wording


def requests(text: str) -> dict[str, str]:
    """Each State's words, in the order in which they are read."""
    return {
        recommender.printed: " ".join(text[start:end] for start, end in each.spans) for each in clauses(text) for recommender in each.recommenders
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Consider signing and/or ratifying (Peru)/consider (Chile, Ghana), with priority, (Kenya) ratifying the Convention on Wells;",
            {
                "Peru": "Consider signing and/or ratifying the Convention on Wells",
                "Chile": "consider ratifying the Convention on Wells",
                "Ghana": "consider ratifying the Convention on Wells",
                "Kenya": "consider with priority ratifying the Convention on Wells",
            },
        ),
        (
            "Ratify (Chile) as soon as possible (Peru) the Convention on Wells;",
            {"Chile": "Ratify the Convention on Wells", "Peru": "Ratify as soon as possible the Convention on Wells"},
        ),
        (
            "Study joining (Chile)/sign and ratify (Peru)/consider the ratification (Ghana) of the Convention on Wells (Chile, Peru, Ghana);",
            {
                "Chile": "Study joining the Convention on Wells",
                "Peru": "sign and ratify the Convention on Wells",
                "Ghana": "consider the ratification of the Convention on Wells",
            },
        ),
    ],
)
def test_what_is_shared_stands_once_in_each_request(text: str, expected: dict[str, str]) -> None:
    assert requests(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sign (Peru) and ratify (Peru, Chile) the Convention on Wells;", {"Peru": "Sign and ratify the Convention on Wells"}),
        ("Dig wells in all villages (Chile), including in the hills (Peru);", {"Peru": "Dig wells in all villages, including in the hills"}),
        (
            "Ratify the Convention on Wells (Chile), the Convention on Ponds (Peru);",
            {"Chile": "Ratify the Convention on Wells", "Peru": "Ratify … the Convention on Ponds"},
        ),
        (
            "Promote efforts (Chile) / Consider abolishing (Ghana)/ abolish (Peru) the toll on wells (Chile, Peru);",
            {"Chile": "Promote efforts [Consider abolishing / abolish] the toll on wells"},
        ),
        (
            "Dig wells as soon as possible (Chile, Ghana), without fences (Peru) or tolls (Ghana);",
            {"Ghana": "Dig wells as soon as possible [without fences or] tolls"},
        ),
        ("Ratify (Chile) or consider ratifying (Peru) the Convention on Wells;", {"Chile": "Ratify … the Convention on Wells"}),
        (
            "Go on promoting (Chile) / applying (Peru) a fair toll (Chile) on all wells (Peru);",
            {"Peru": "Go on … applying [a fair toll] on all wells"},
        ),
        ("Ratify the Convention on Wells (Chile)/Accede (Peru);", {"Peru": "Accede [the Convention on Wells]"}),
        (
            "Extend invitations to the Rapporteur on Wells (Chile), the Rapporteur on Ponds (Peru);",
            {"Peru": "Extend invitations to … the Rapporteur on Ponds"},
        ),
        (
            "Dig wells (Chile); a plan for ponds to be adopted (Peru);",
            {"Chile": "Dig wells", "Peru": "a plan for ponds to be adopted"},
        ),
    ],
)
def test_what_is_left_out_or_borrowed_is_seen(text: str, expected: dict[str, str]) -> None:
    found = {
        recommender.printed: clause_wording(text, each.spans, is_verb, each.marked, each.objects)
        for each in clauses(text)
        for recommender in each.recommenders
    }
    assert found == found | expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ratify the Convention on Wells (Albania); ratify the Convention on Ponds (Chile)", {"Albania": 1, "Chile": 1}),
        ("Ratify the Convention on Wells (Albania, Chile) and apply it (Chile)", {"Albania": 1, "Chile": 1}),
        (
            "Ratify (Chile, Ghana), or consider ratifying (Peru) the Convention on Wells with its Protocol (Chile), and fully align its laws with "
            "all duties under the Convention (Ghana, Fiji), including on tolls (Fiji)",
            {"Chile": 1, "Ghana": 1, "Peru": 1, "Fiji": 1},
        ),
        ("Dig wells (Chile); plant trees (Chile)", {"Chile": 2}),
    ],
)
def test_what_goes_on_with_a_states_own_request_is_no_new_one(text: str, expected: dict[str, int]) -> None:
    """As UPR Info counts, and as the page says beside “request”."""
    assert Counter(each.printed for draft in clauses(text) for each in draft.recommenders) == expected
