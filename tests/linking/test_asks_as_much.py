"""Whether a request asks for what other words say: by all that they name, and which way they pull. The words are invented."""

from __future__ import annotations

import pytest

from openupr.linking.requests.asks_as_much import asks_as_much, told_by


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("Abolish the toll", "Consider abolishing the toll on ferries"),
        ("Abolish the toll", "Repeal the toll on ferries by law"),
        ("Combat smuggling", "Take measures to prevent smuggling of grain"),
        ("Guarantee the independence of the harbour court", "Continue to strengthen the independence of the harbour court"),
        ("Extend a standing invitation to special procedures", "Consider extending a standing invitation to the special procedures"),
    ],
)
def test_who_asks_for_as_much(words: str, request_: str) -> None:
    assert asks_as_much(request_, words)


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("Abolish the toll", "Keep the toll as a legitimate levy"),
        ("Abolish the toll", "Publish how often the toll is levied"),
        ("Abolish the toll", "Reduce the number of goods under the toll"),
        ("Abolish the toll", "Do not abolish the toll"),
        ("Abolish the toll", "Lower the toll as long as it is not abolished"),
        ("Combat smuggling", "Ensure that those hurt by smuggling are cared for"),
        ("Extend a standing invitation to special procedures", "Cooperate with the special procedures and accept their visits"),
        ("Cooperate with OHCHR", "Cooperate with the special procedures"),
        ("Share its experience in fishing", "Strengthen its experience in fishing"),
        ("Take further measures", "Take further measures against smuggling"),
    ],
)
def test_who_asks_for_less_for_else_or_against(words: str, request_: str) -> None:
    assert not asks_as_much(request_, words)


def test_a_thing_is_told_by_what_the_most_ask_for_not_by_the_strongest_words() -> None:
    requests = (
        "Extend a standing invitation to special procedures",
        "Cooperate with special procedures",
        "Step up cooperation with the special procedures",
        "Fully cooperate with special procedures and extend a standing invitation",
    )
    told = told_by(requests, [frozenset({str(number)}) for number in range(4)], [1, 0, 0, 1])
    assert (told.words, told.same) == (requests[1], (1, 2, 3))


def test_a_part_may_tell_a_thing_where_no_request_asks_for_it_alone() -> None:
    requests = ("Close the mill and train nurses", "Build a pier and close the mill", "Close the mill, and plant trees")
    told = told_by(requests, [frozenset({str(number)}) for number in range(3)], [0, 0, 0])
    assert (told.words, told.same) == ("Close the mill", (0, 1, 2))
