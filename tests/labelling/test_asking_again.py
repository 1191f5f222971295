"""A further verb of recommending begins a further request, where it turns to the State under review."""

from __future__ import annotations

import pytest

from openupr.describing.requests import beginnings_of_requests
from openupr.labelling.tokens import tokens

REQUESTS = [
    ("End the toll, and encourage it to open the port by May", ["End", "open"]),
    ("End the toll, and call on it to open the port", ["End", "open"]),
    ("End the toll and we encourage it to open the port", ["End", "open"]),
    ("End the toll and urges the Government to open the port and train pilots", ["End", "open", "train"]),
    ("End the toll, and call upon Norway to open the port", ["End", "open"]),
    ("Found a council; recommends that it publish its files", ["Found", "publish"]),
    ("Close the camp and recommend to open the port", ["Close", "open"]),
    # What only praises is none; nor is what the body does that the first request is for, or what others are asked to ask.
    ("Welcomes the plan on wells and encourages it to open the port", ["open"]),
    ("Support the Commission and encourage it to meet", ["Support"]),
    ("Fund the council, and encourage it to publish its files", ["Fund"]),
    ("Tell the ministries to ask the Government to act", ["Tell"]),
    ("Open the port, and asks to be informed about it", ["Open"]),
]


@pytest.mark.parametrize(("text", "begun"), REQUESTS)
def test_where_requests_begin(text: str, begun: list[str]) -> None:
    assert [text[token.start : token.end] for token in beginnings_of_requests(text, list(tokens(text)))] == begun
