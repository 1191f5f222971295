"""What a request asks besides joining a treaty: each part by itself, and nothing of what only goes back to the treaty."""

from __future__ import annotations

import pytest

from openupr.linking.requests.besides_joining import besides_joining

ASKED = {
    "Ratify the Convention against Torture and close the quarry of the north": "close the quarry of the north",
    "Close the quarry of the north, and ratify the Convention against Torture": "Close the quarry of the north",
    "Ratify the Convention against Torture, define torture as a crime and train all guards": "define torture as a crime; train all guards",
    "Ratify the Convention against Torture": "",
    "Ratify the Convention against Torture and align its law with its provisions": "",
    "Accede to the Convention against Torture and recognize the competence of its Committee": "",
    "Ratify the Convention against Torture and the Convention on the Rights of the Child": "",
    "Ratify the Convention against Torture and withdraw its reservations to the Convention on the Rights of the Child": "",
}


@pytest.mark.parametrize("request_", list(ASKED))
def test_what_is_asked_besides(request_: str) -> None:
    assert besides_joining(request_) == ASKED[request_]
