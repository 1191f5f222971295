"""A real browser, offline, before the app on invented reviews; and before one on real documents where these are there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ..made_once import made_once
from ..serving.conftest import app, invented, kept_in, own  # noqa: F401 - fixtures
from ..serving.served import Served, served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
_EXPECTED = re.compile(r"Not Found|Service Unavailable")
"""What a browser says of a page that is not there, and of one that is being made."""

Opening = Callable[..., Any]
OF_COLOURS = '{runOnly: ["color-contrast", "link-in-text-block"], resultTypes: ["violations"]}'
"""The rules of axe that look at colours: in the dark these are others, and all else is the same (`views/colours.py`)."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Debian's browser; without it the tests are skipped, and counted so. It ends with its file: its loop would run on in tests of other files."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any) -> Iterator[Opening]:
    """Opens a page of an app as its user's browser does. What the page asks of anybody else, and what it complains of, fails the test."""
    contexts, strange = [], list[str]()

    @contextmanager
    def opening(app: Served, path: str = "/", *, scripts: bool = True, **how: Any) -> Iterator[Any]:  # noqa: F811
        context = chromium.new_context(java_script_enabled=scripts, viewport=how.pop("viewport", {"width": 1280, "height": 900}), **how)
        contexts.append(context)
        name, _, value = app.cookie.partition("=")
        context.add_cookies([{"name": name, "value": value, "url": app.address}])

        def look(route: Any) -> None:
            if route.request.url.startswith((app.address, "data:", "blob:")):
                route.continue_()
            else:
                strange.append(route.request.url)
                route.abort()

        context.route("**/*", look)
        page = context.new_page()
        page.on("console", lambda said: strange.append(said.text) if said.type == "error" and not _EXPECTED.search(said.text) else None)
        page.on("pageerror", lambda error: strange.append(str(error)))
        page.set_default_timeout(60_000)
        page.set_default_navigation_timeout(180_000)  # an app's first answer waits for its review to be read: no test measures it here
        page.goto(app.address + path)
        yield page
        context.close()

    yield opening
    assert strange == [], "a page asked somebody else, or something in it was not allowed"


@pytest.fixture(scope="session")
def real(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app on a real review."""
    pytest.importorskip("fastapi")
    made = made_once("store-of-SVN-48", lambda: kept_in(tmp_path_factory.mktemp("kept"), corpus / "dossiers" / "SVN-48"))
    with served(Path(shutil.copy(made, tmp_path_factory.mktemp("real")))) as found:
        yield found


def serious_faults(page: Any) -> list[tuple[str, str]]:
    """What axe finds in a page that is serious for who can't see it: first in light colours, then in dark ones. It is put into the page as a
    debugger does it, so that the page's own policy holds for the page."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    debugger = page.context.new_cdp_session(page)

    def told(expression: str) -> Any:
        return debugger.send("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})["result"].get("value")

    told(axe.axe_script)
    found = []
    for scheme, options in (("light", '{resultTypes: ["violations"]}'), ("dark", OF_COLOURS)):
        page.emulate_media(color_scheme=scheme)
        found += [(scheme, each) for each in told(f"axe.run({options})")["violations"]]
    page.emulate_media(color_scheme="light")
    debugger.detach()
    return [(f"{each['id']} ({scheme})", each["nodes"][0]["html"][:160]) for scheme, each in found if each["impact"] in {"serious", "critical"}]
