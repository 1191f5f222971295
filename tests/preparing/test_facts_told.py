"""What a passage tells that can be looked up."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.chosen.facts_told import facts_told

TOLD = [
    ("The prisons hold 220 persons, 6 per cent of them women.", 2),
    ("Of 9,234,459 lamps none shines.", 1),
    ("In 2016 the Ferry Act was passed.", 2),
    ("The Ferry Act and the National Plan for Lamps were passed in 2014 and 2016.", 4),
    ("It accepted recommendation 8 to go on with the work on articles 18 and 19.", 0),
    ("In 1998 a pier was built.", 0),  # long before
    ("Training is provided on a needs-based approach.", 0),
    ("The delegation addressed issues that were raised.", 0),
    ("1, 2, 3 and 4 lamps, 5 piers, 6 ports and 7 docks", 2),  # a list is no better
]


@pytest.mark.parametrize(("words", "facts"), TOLD)
def test_figures_laws_and_years_of_late_are_facts(words: str, facts: int) -> None:
    assert facts_told(words, 2018) == facts
