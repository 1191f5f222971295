"""Opposite deeds on one thing are no relation; the same deed in opposite words is none of them. All requests are invented."""

from __future__ import annotations

import pytest

from openupr.linking.requests.asked_before import nearest_before
from openupr.linking.requests.opposing import opposed
from openupr.linking.requests.what_is_asked import request_matter
from openupr.records import Relation

OPPOSITE = [
    ("Do not ratify the Convention on the Reduction of Statelessness", "Ratify the Convention on the Reduction of Statelessness"),
    ("Refrain from ratifying the Convention against Torture", "Accede to the Convention against Torture"),
    ("Do not ratify the Lighthouse Convention", "Ratify the Lighthouse Convention"),
    ("Do not implement the Harbour Act", "Implement the Harbour Act"),
    ("Repeal the law", "Adopt a law"),
    ("Repeal the Harbour Act", "Enact the harbour law"),
    ("Abolish the levy on fishing boats", "Reintroduce the levy on fishing boats"),
    ("Keep the levy on fishing boats", "Consider abolishing the levy on fishing boats"),
    ("Keep the definition of piracy based on the flag of boats", "Revise the definition of piracy so that it rests on the deed of boats"),
    ("Reintroduce exceptions to the minimum age of marriage", "Remove all exceptions to the minimum age of marriage"),
    ("Criminalize defamation", "Decriminalize defamation"),
    ("Lift the moratorium on the death penalty", "Establish a moratorium on the death penalty"),
    ("Stop publishing the lists of otters", "Publish the lists of otters"),
]


@pytest.mark.parametrize(("one", "other"), OPPOSITE)
def test_opposite_deeds_are_opposite_or_no_relation(one: str, other: str) -> None:
    for now, before in ((one, other), (other, one)):
        found = nearest_before([now], [before])[0]
        assert found is None or found.relation is Relation.OPPOSITE
    assert opposed(request_matter(one).deed, request_matter(other).deed) or request_matter(one).acts != request_matter(other).acts


ALONG = [
    ("Ratify the Convention against Torture, if it has not yet done so", "Ratify the Convention against Torture"),
    ("Consider, if not already done, ratifying the Convention against Torture", "Ratify the Convention against Torture"),
    ("Repeal the law criminalizing defamation", "Adopt a law decriminalizing defamation"),
    ("Maintain the moratorium on the death penalty", "Establish a moratorium on the death penalty"),
    ("Do not lift the moratorium on the death penalty", "Maintain the moratorium on the death penalty"),
    ("Do not reintroduce the levy on fishing boats", "Abolish the levy on fishing boats"),
    ("Prohibit corporal punishment", "Abolish corporal punishment"),
    ("Consider abolishing, or establish a moratorium on, the death penalty", "Establish a moratorium on the death penalty"),
    ("Do not ratify the Convention against Torture", "Refrain from ratifying the Convention against Torture"),
]


@pytest.mark.parametrize(("one", "other"), ALONG)
def test_opposite_words_for_one_deed_stay_related(one: str, other: str) -> None:
    for now, before in ((one, other), (other, one)):
        assert nearest_before([now], [before])[0] is not None
        assert not opposed(request_matter(now).deed, request_matter(before).deed)


def test_a_request_without_a_deed_opposes_nothing() -> None:
    assert request_matter("").deed is None
    assert request_matter("Otters everywhere on the islands").deed is None
    assert not opposed(None, request_matter("Repeal the law").deed)
    assert not opposed(request_matter("Repeal the Harbour Act").deed, request_matter("Adopt the Lighthouse Act").deed)  # another thing
