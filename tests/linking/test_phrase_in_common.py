"""By which words a matter is named that several requests are on: a whole phrase, or none. The words are invented."""

from __future__ import annotations

import pytest

from openupr.linking.requests.phrase_in_common import phrase_in_common

RULES = "Harbour Rules for the Treatment of Sailors"
COUNTED = "economic, social and cultural rights"


@pytest.mark.parametrize(
    ("requests", "phrase"),
    [
        (("Guarantee freedom of the harbour", "Limit freedom of the harbour", "Respect freedom of the harbour"), "freedom of the harbour"),
        (("Build a pier", "Train nurses", "Plant trees"), ""),
        (("Protect the rights of coastal fishers", "Respect the rights of coastal miners"), ""),
        ((f"Apply the {RULES}", f"Respect the {RULES} at sea"), RULES),
        (("Apply the rules for the treatment of sailors", "Respect the rules for the treatment of miners"), ""),
        ((f"Uphold the {COUNTED}", f"Further {COUNTED}", f"Respect the {COUNTED} of sailors"), COUNTED),
        (("End the piracy of widows by family members", "End smuggling and the piracy of orphans among family members"), ""),
        (("Protect crews, including women", "Register crews, including women"), ""),
        (("Protect indigenous peoples", "Respect indigenous peoples", "Hear indigenous peoples"), ""),
        (("End re-schooling through labour at sea", "Stop re-schooling through labour"), "re-schooling through labour"),
        (("End sea-schooling of captains", "Stop sea-schooling of captains"), "sea-schooling of captains"),
    ],
)
def test_a_matter_is_named_by_a_whole_phrase_as_it_is_written(requests: tuple[str, ...], phrase: str) -> None:
    assert phrase_in_common(requests) == phrase
