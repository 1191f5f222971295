"""What agents of the State do is found in a sentence that names the act and, behind it, by whom; sentences are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.acts_by_agents import acts_of_agents
from openupr.preparing.topics.topics import topic


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The Lamp Society told of abusive and unfair practices by law enforcement agencies", True),
        ("The Lamp Society told of abuses by security forces at the pier", True),
        ("The Lamp Society told of violence against fishers by law enforcement officials", True),
        ("Law enforcement officials were trained in how to tell of violence against fishers", False),
        ("Violence against fishers was investigated by law enforcement officials", False),
        ("Cases of domestic violence recorded by law enforcement officials had risen", False),
        ("The Lamp Society told of violence by fishers", False),
    ],
)
def test_an_act_is_laid_on_who_stands_behind_by(words: str, named: bool) -> None:
    for typed in ("police violence", "police brutality"):
        found = topic(typed).parts[0].first_in(words)
        assert (found is not None and found.sure) == named, typed


def test_only_a_phrase_that_begins_with_an_agent_has_acts() -> None:
    assert topic("racial profiling").parts[0].first_in("Violence by security forces") is None
    assert acts_of_agents([("lamp", "violenc"), ("police", "ill"), ("police", "abus")], [("lamp",), ("police",)]) == {"abus"}
