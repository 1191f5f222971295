"""The server that plays the hosts."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from .played_hosts import Played


@pytest.fixture
def played(httpserver: HTTPServer) -> Played:
    """The hosts, without a robots.txt; what nobody expects is answered with 500."""
    found = Played(httpserver)
    found.answers("/robots.txt", Response(status=404))
    return found
