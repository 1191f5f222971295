"""How surely two requests ask for one act on one thing. The words are invented; the labels are those of the package's labeller."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from openupr.labelling import labeller
from openupr.linking.requests.act_and_object import FEATURES, MOST, act_features, act_object_log_odds, act_object_weights, in_common
from openupr.linking.requests.what_is_asked import request_matter


def odds(*texts: str) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return act_object_log_odds(texts, labeller().label(texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("Abolish the death penalty", "Consider a moratorium on executions with a view to abolishing the death penalty"),
        ("Combat trafficking in persons", "Train police officers to identify victims of trafficking in persons"),
        ("Share its experience in the right to health", "Share its good practices in health care with other countries"),
        ("Adopt a law against domestic violence", "Strengthen efforts to prevent violence against women, including domestic violence"),
    ],
)
def test_other_words_strength_and_means_are_one_thing(texts: tuple[str, str]) -> None:
    found = odds(*texts)
    assert found[0, 1] >= act_object_weights().least
    assert found[0, 1] == found[1, 0]


@pytest.mark.parametrize(
    "texts",
    [
        ("Improve access to health care for older persons", "Share its experience in access to health care for older persons"),
        ("Repeal the law on the registration of associations", "Adopt the law on the registration of associations"),
        ("Ensure the right to education of girls", "Increase the number of women in parliament"),
        ("Combat trafficking in persons", "Reduce overcrowding in prisons"),
        ("Extend a standing invitation to special procedures", "Define torture as a crime"),
    ],
)
def test_another_act_or_another_thing_is_not(texts: tuple[str, str]) -> None:
    assert odds(*texts)[0, 1] < 0


def test_opposite_deeds_are_as_far_apart_as_can_be_whatever_they_share() -> None:
    assert odds("Repeal the law on the registration of associations", "Adopt the law on the registration of associations")[0, 1] == -MOST


def test_what_is_weighed_is_named_in_its_order() -> None:
    texts = (
        "Abolish the death penalty",
        "Establish a moratorium on the death penalty and abolish the death penalty",
        "Protect the rights of migrants",
    )
    found = act_features(texts, [request_matter(each) for each in texts], labeller().label(texts))
    assert found.shape == (3, 3, len(FEATURES))
    assert found[0, 1, FEATURES.index("measure")] == 1
    assert found[0, 2, FEATURES.index("measure")] == 0
    assert found[0, 1, FEATURES.index("shared_of_shorter")] > found[0, 2, FEATURES.index("shared_of_shorter")]
    assert np.allclose(found, found.transpose(1, 0, 2))


def test_who_is_alike_to_the_same_others_has_them_in_common() -> None:
    """The first two are not alike themselves, but both to the third and fourth; the fifth is like nobody."""
    made = np.full((5, 5), -6.0)
    for one in (0, 1):
        for other in (2, 3):
            made[one, other] = made[other, one] = 4.0
    found = in_common(made)
    assert found[0, 1] > 0.9
    assert found[0, 4] < 0.1


def some(number: int) -> Sequence[str]:
    return [f"Build {number + each} schools in the north" for each in range(3)]


def test_the_same_requests_give_the_same_numbers() -> None:
    assert (odds(*some(4)) == odds(*some(4))).all()
