"""Which of two invented requests are told to ask for the same, or nearly."""

from __future__ import annotations

import pytest

from openupr.linking.requests.surely_same import surely_same
from openupr.records import Relation

PAIRS = [
    ("Adopt a law on ferries.", "To adopt a law on ferries", Relation.GENERAL, 0.1, True),  # the same words, whatever else is found
    ("Adopt a law on ferries and lamps", "Adopt a law on ferries and their lamps", Relation.SAME, 0.9, True),
    ("Adopt a law on ferries and lamps", "Adopt a law on ferries and their lamps", Relation.SAME, 0.7, False),  # not likely enough
    ("Adopt a law on ferries and lamps", "Adopt a law on ferries and their lamps", Relation.GENERAL, 0.9, False),
    (
        "Provide adequate access to ferries for all",
        "Accelerate the reform of the harbour sector, with a view to reducing queues of passengers and improving access to ferries",
        Relation.SAME,
        0.9,
        False,  # a part of it: most of the longer one is not there
    ),
    ("Ratify the ICCPR", "Ratify the ICCPR and CEDAW", Relation.SAME, 0.9, True),
    ("Ratify the ICCPR", "Ratify CEDAW", Relation.SAME, 0.99, False),
]


@pytest.mark.parametrize(("now", "earlier", "relation", "probability", "same"), PAIRS)
def test_what_is_told_as_nearly_the_same(now: str, earlier: str, relation: Relation, probability: float, same: bool) -> None:
    assert surely_same(now, earlier, relation, probability) is same
    assert surely_same(earlier, now, relation, probability) is same
