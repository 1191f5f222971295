"""How fast the app answers on a store of many reviews: part of `make bench`. Bars, each a ratio of two times of one run, taken in turns: its first
page against a file of the same bytes from the same server; a search against the query itself in this process, with the counts of its filters, which
the page shows. No page may list more than 200 rows.

The store is made of the reports of OPENUPR_CORPUS, which takes minutes, or is the one that is named: `python benchmarks/serving.py reviews.sqlite`.
Exit 1 when a bar is missed.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

from openupr.searching import Query
from openupr.searching.opening import Search, open_store

RUNS = 21
FIRST_PAGE, SEARCHED = 3.0, 2.0
MOST_ROWS = 200
PLAIN = "/plain-file"
WORDS = ("torture", '"death penalty"', "discriminat*", "journalists or bloggers or defenders", "rights", "leprosy")

SERVED = """
import sys
from pathlib import Path
from starlette.responses import FileResponse
from starlette.routing import Route
from openupr.serving import app_served

def with_plain_file(settings, make=app_served.web_app):
    app = make(settings)
    app.router.routes.insert(0, Route(sys.argv[3], lambda request: FileResponse(sys.argv[2], media_type="text/html; charset=utf-8")))
    return app

app_served.web_app = with_plain_file
app_served.serve(sys.argv[1], port=0, started=lambda address: print(address, flush=True))
"""
"""The app with one more address, which gives a file: the same server, guard and headers."""


class Asked:
    """The app in a process of its own, and the cookie that opens it."""

    def __init__(self, store: Path, plain: Path) -> None:
        command = [sys.executable, "-c", SERVED, str(store), str(plain), PLAIN]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
        assert self.process.stdout is not None
        address = urlsplit(self.process.stdout.readline().strip())
        self._host, self._cookie = address.netloc, ""
        until = time.monotonic() + 60
        while not self._cookie:
            try:
                self._cookie = self._got(f"{address.path}?{address.query}")[1].partition(";")[0]
            except ConnectionError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def _got(self, path: str) -> tuple[int, str, bytes]:
        connection = HTTPConnection(self._host, timeout=240)
        connection.request("GET", path, headers={"Cookie": self._cookie} if self._cookie else {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheader("set-cookie") or "", body

    def get(self, path: str) -> bytes:
        """The bytes of a page, which may be made first."""
        while True:
            status, _, body = self._got(path)
            if status == 200:
                return body
            if status not in {202, 503}:
                raise SystemExit(f"{path} answers {status}")
            time.sleep(0.5)


def times_of(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float, float]:
    """How many times as long one takes as the other, by the median of pairs in turns; and the milliseconds of each, by the median."""
    took: list[tuple[float, float]] = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        one()
        between = time.perf_counter()
        other()
        took.append((between - begin, time.perf_counter() - between))
    took = took[1:]
    return statistics.median(a / b for a, b in took), *(statistics.median(each[at] for each in took) * 1000 for at in (0, 1))


def said(value: float, bar: float, what: str) -> bool:
    """Print a figure beside its bar; whether it is missed."""
    print(f"{'held  ' if value <= bar else 'MISSED'} {value:7.2f} <= {bar:<6g} {what}", flush=True)
    return value > bar


def measured(store: Path, folder: Path) -> int:
    """How many bars are missed on this store."""
    plain = folder / "plain.html"
    plain.write_bytes(b"")
    asked, missed = Asked(store, plain), 0
    try:
        plain.write_bytes(first := asked.get("/"))
        ratio, one, other = times_of(lambda: asked.get("/"), lambda: asked.get(PLAIN))
        missed += said(ratio, FIRST_PAGE, f"the first page ({len(first):,} bytes, {one:.1f} ms), times a file of its bytes ({other:.1f} ms)")
        with open_store(store) as opened, opened.read() as library:
            engine = Search(library)
            reviews = len(engine.states())
            for words in WORDS:
                query = Query.of(words, held=engine.states())

                def hits(query: Query = query) -> None:
                    engine.find(query, limit=50)

                def hits_and_filters(query: Query = query) -> None:
                    engine.find(query, limit=50)
                    engine.facets(query)

                ratio, one, other = times_of(partial(asked.get, f"/search?q={quote(words)}"), hits_and_filters)
                alone = times_of(hits, hits_and_filters)[1]
                what = f"the search for {words} in {reviews} reviews ({one:.1f} ms), times the query and its filters"
                missed += said(ratio, SEARCHED, f"{what} ({other:.1f} ms; hits alone {alone:.1f})")
        pages = ("/", *(f"/search?q={quote(words)}" for words in WORDS))
        rows = max(len(re.findall(rb'<tr><th scope="row"|<article class="hit"', asked.get(page))) for page in pages)
        missed += said(rows, MOST_ROWS, "rows or records on the longest of these pages")
    finally:
        asked.process.terminate()
        asked.process.wait()
    return missed


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder, "reviews.sqlite")
        if len(sys.argv) < 2:
            corpus = os.environ.get("OPENUPR_CORPUS")
            if corpus is None:
                print("no OPENUPR_CORPUS: a store of many reviews can't be made")
                return 0
            subprocess.run(
                [sys.executable, "-m", "openupr", "read", str(Path(corpus, "reports")), "--store", str(store)], check=True, stdout=subprocess.DEVNULL
            )
        return 1 if measured(store, Path(folder)) else 0


if __name__ == "__main__":
    sys.exit(main())
