"""Grave acts by what a body finds, and sentences that tell of no act of the State: invented."""

from __future__ import annotations

import pytest

from openupr.labelling import grave_acts


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        (
            "The Committee found that the failure by Estavia to bring the children home violated their right to "
            "life, as well as their right to be free "
            "from inhuman and degrading treatment.",
            ["right_to_life", "ill_treatment"],
        ),
        ("The Committee concluded that the raid constituted a violation of the right to life.", ["right_to_life"]),
        ("The Committee noted that the law protected the right to life.", []),
        ("The Committee found that Estavia had not violated the right to life.", []),
        ("The Committee recommended that Estavia ensure that no officer violates the right to life.", []),
        ("It noted that women who were subjected to enforced disappearance were particularly vulnerable to violence.", []),
        ("The Committee emphasized the cruel effect of enforced disappearance on women and children.", []),
        ("Children who were victims of enforced disappearance, either because they themselves were disappeared or as a relative was, "
         "were especially vulnerable.", []),
        ("This included support and interventions where Estavian nationals faced violations in detention, including torture and extrajudicial "
         "execution.", []),
        ("Two fishermen who were subjected to enforced disappearance were never found.", ["enforced_disappearance"]),
    ],
)  # fmt: skip
def test_grave_acts(sentence: str, acts: list[str]) -> None:
    assert [each.act for each in grave_acts(sentence)] == acts
