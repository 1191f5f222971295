"""What a request asks for first ends with its object: not within a list, and not before the noun that it is about. All invented."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.chosen.up_to_its_object import up_to_its_object

REQUESTS = [
    ("Mend all piers, and light each of them", "Mend all piers"),
    ("Mend the piers of ferrymen, keepers and pilots, and to train them", "Mend the piers of ferrymen, keepers and pilots"),
    ("Ensure that ferrymen, keepers and pilots can sail by building piers", "Ensure that ferrymen, keepers and pilots can sail"),
    ("Comply with the law on lamps in order to save ferries", "Comply with the law on lamps"),
    ("Protect all keepers, including those of the north", "Protect all keepers"),
    ("Protect the rights of, in particular, all keepers of the north", "Protect the rights of, in particular, all keepers of the north"),
    ("Light the piers, with lamps that keepers choose", "Light the piers"),
    ("Stop arrests without charge, in line with the law", "Stop arrests without charge"),
    ("Release all keepers", "Release all keepers"),
]


@pytest.mark.parametrize(("request_made", "first"), REQUESTS)
def test_what_is_asked_first_is_whole(request_made: str, first: str) -> None:
    assert up_to_its_object(request_made) == first
