"""A grave act that a sentence lays on the State itself, which is told by its names, and not on its agents."""

from __future__ import annotations

import pytest

from openupr.describing.own_agents import is_of_own_agents
from openupr.records import GraveAct

LIFE = GraveAct("right_to_life", 5, "violated their right to life", 0, hedged=False)


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("The Committee found that the failure by France to bring back the divers violated their right to life.", True),
        ("The Committee found that France had violated their right to life.", True),
        ("The failure by France to bring back divers who had been held in life-threatening conditions for years violated their right to life.", True),
        ("The Committee found that the Government had thereby violated their right to life.", True),
        ("The Committee found that the failure by Norway to bring back the divers violated their right to life.", False),
        ("The Committee found that Norway had violated their right to life.", False),
        ("The Committee found that the de facto authorities had violated their right to life.", False),
        ("The Committee found no evidence that France had violated their right to life.", False),
        ("It could not be established that the authorities violated their right to life.", False),
        ("The Committee asked whether the failure by France to bring back the divers violated their right to life.", False),
        ("The failure by France to bring back the divers never violated their right to life.", False),
        ("If France violated their right to life, its courts would say so.", False),
        ("The decision of the Government to find out who had violated their right to life was welcomed.", False),
        ("The Committee asked what France had done where armed divers violated their right to life.", False),
    ],
)
def test_the_state_is_told_by_its_names(sentence: str, own: bool) -> None:
    assert is_of_own_agents(sentence, (LIFE,), "FRA") is own


def test_without_the_states_code_its_names_tell_nothing() -> None:
    assert not is_of_own_agents("The failure by France to bring back the divers violated their right to life.", (LIFE,))
