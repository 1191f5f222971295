"""What a user of the app must be able to do, tried in a real browser (`make accept` tries it at length, with figures)."""

from __future__ import annotations

import io
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from openupr import kept, open_store
from openupr.records import Review, identifying_words, records_by_identifier

from ..serving.served import Answer, Served, served
from .conftest import Opening, serious_faults

PAGES = ("/", "/r/XBB-17", "/r/XBB-17/R50.1", "/search?q=prison", "/decisions", "/jobs", "/store", "/help")
SEED = 23
ANSWERED_AT_ONCE = 0.25
"""Of what twenty readers and two writers ask of one route at once, the least share that is answered and not put off."""
WHOLE_WORDS = {"Item", "Statement", "Paragraph", "Response", "Endnote", "Note", "Commitment"}


def reviews_of(app: Served, store: Path, *names: str) -> list[Review]:
    with open_store(store, readonly=True) as opened:
        return list(kept(opened, names))


def three_clicks(page: Any, review: str, number: str) -> None:
    """From the list of reviews to the page on which a recommendation stands, with its place marked."""
    page.click(f'a[href="/r/{review}"]')
    page.click(f'a[href="/r/{review}/R{number}"]')
    page.click('a:has-text("On its page")')
    page.wait_for_selector("svg rect.mark", state="attached")  # a page that is being made asks for itself again
    assert page.locator("mark").count() > 0, "beside it the words are"
    page.wait_for_function("() => { const i = document.querySelector('svg image'); return i && i.getBBox().width > 0; }")


def test_from_the_list_to_the_marked_page_in_three_clicks(app: Served, opened: Opening) -> None:
    with opened(app) as page:
        three_clicks(page, "XBB-17", "50.1")
        address = page.url
    with opened(app, address.removeprefix(app.address)) as page:
        page.wait_for_selector("svg rect.mark", state="attached")  # the address leads there again


@pytest.mark.at_length
@pytest.mark.corpus
def test_the_same_on_a_real_review(real: Served, opened: Opening) -> None:
    with opened(real) as page:
        three_clicks(page, "SVN-48", "140.12")
        assert "Ratify the 1961 Convention" in page.locator("mark").first.inner_text()


def test_an_address_of_what_is_not_here_says_what_is_missing(app: Served, opened: Opening) -> None:
    said = app.get("/r/SVN-48/R140.12")
    assert said.status == 404
    assert "SVN-48 is not in this store" in said.text
    assert "Hand in its documents" in said.text


def test_everything_works_with_the_keyboard_alone_and_without_javascript(app: Served, opened: Opening) -> None:
    def tab_to(page: Any, href: str) -> None:
        for _ in range(200):
            page.keyboard.press("Tab")
            if page.locator("*:focus").count() and page.locator("*:focus").get_attribute("href") == href:
                return
        raise AssertionError(f"no Tab comes to {href}")

    with opened(app, scripts=False) as page:
        page.keyboard.press("Tab")
        assert page.locator("*:focus").get_attribute("href") == "#main", "the first one offers to go to the text"
        tab_to(page, "/r/XBB-17")
        page.keyboard.press("Enter")
        page.wait_for_url("**/r/XBB-17")
        tab_to(page, "/r/XBB-17/R50.1")
        page.keyboard.press("Enter")
        page.wait_for_url("**/r/XBB-17/R50.1")
        assert page.locator(".copy").is_hidden(), "no button that does nothing"
        assert page.locator(".unscripted").is_visible()
        assert page.locator(".paper svg").is_visible()
        page.focus(".app-find input")
        page.keyboard.type("prison")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=prison")
        assert page.locator(".hit").count() > 0


def test_each_page_is_there_for_all(app: Served, opened: Opening) -> None:
    """Without a serious fault for who can't see it; on a screen, a telephone and paper."""
    with opened(app) as page:
        for path in (*PAGES, leaf_of(app, "/r/XBB-17/R50.1"), "/nothing"):
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(app.address + path)
            assert serious_faults(page) == [], path
            page.set_viewport_size({"width": 390, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, f"{path}: nothing is a swipe to the side"
            page.emulate_media(media="print")
            assert page.locator(".app-bar").is_hidden(), path
            assert page.locator("h1").first.is_visible(), path
            page.emulate_media(media="screen")


def leaf_of(app: Served, record: str) -> str:
    found = re.search(r'href="(/d/[0-9a-f]{64}/page/\d+\?mark=[^"]+)"', app.get(record).text)
    assert found
    return unescape(found[1])


def test_a_quotation_is_copied_with_its_spaces_and_its_source(app: Served, invented: Path, opened: Opening) -> None:
    (review,) = reviews_of(app, invented, "XBB-17")
    record = records_by_identifier(review)["XBB-17/R50.1"]
    with opened(app, "/r/XBB-17/R50.1", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.click("text=Copy with its source")
        page.wait_for_selector("text=Copied, with its source.")
        copied = page.evaluate("navigator.clipboard.readText()")
        page.focus("#to-copy")
        page.evaluate("() => { const r = document.createRange(); r.selectNodeContents(document.getElementById('to-copy')); "
                      "const s = getSelection(); s.removeAllRanges(); s.addRange(r); }")  # fmt: skip
        selected = page.evaluate("getSelection().toString()")
    assert copied == selected
    assert copied.startswith(f"“{' '.join(identifying_words(record).split())}”")
    assert copied.endswith(f"{record.place.cite().removeprefix('A/HRC/98/7, ')})")
    assert "A/HRC/98/7" in copied


def drawn(reviews: list[Review], most: int) -> list[tuple[str, Any]]:
    """Records that stand on one page and such that go over two or three, drawn by a seed."""
    every = [
        (name, each)
        for review in reviews
        for name, each in records_by_identifier(review).items()
        if type(each).__name__ in WHOLE_WORDS and each.place.boxes
    ]
    long = [each for each in every if len(each[1].place.pages) > 1]
    draw = random.Random(SEED)
    over = draw.sample(long, min(most // 3, len(long)))
    return over + draw.sample([each for each in every if each not in over], min(most - len(over), len(every) - len(over)))


def words_held(app: Served, reviews: list[Review], count: int) -> tuple[int, list[str]]:
    """How many drawn passages were looked at, and those of which the app shows other words, or not on all their pages."""
    wrong = []
    chosen = drawn(reviews, count)
    for name, record in chosen:
        html = app.get(f"/r/{quote(name, safe='/.')}").text
        words = " ".join(identifying_words(record).split())
        shown = re.search(r'data-copied="([^"]*)"', html)
        of_summary = re.search(r"/S[.\d]", name)  # names that stakeholders alone have are off there, and no page is pictured
        if shown is None or not (unescape(shown[1]).startswith(f"“{words}” (") or (of_summary and "█" in shown[1])):
            wrong.append(f"{name}: other words")
        if of_summary:
            continue
        if sorted(map(int, re.findall(r'id="page-(\d+)"', html))) != sorted(record.place.pages):
            wrong.append(f"{name}: other pages")
        if len(re.findall(r'<rect class="mark"', html)) != sum(box.right > box.left and box.bottom > box.top for box in record.place.boxes):
            wrong.append(f"{name}: other marks")
    return len(chosen), wrong


def test_quotations_are_word_for_word_those_of_the_document(app: Served, invented: Path) -> None:
    looked, wrong = words_held(app, reviews_of(app, invented, "XAA-48", "XBB-17"), 24)
    assert looked >= 20
    assert wrong == []


@pytest.mark.corpus
def test_a_hundred_real_ones(real: Served, request: pytest.FixtureRequest) -> None:
    store = Path(real.process.args[real.process.args.index("--store") + 1])  # type: ignore[index,union-attr]
    count = 100 if request.config.getoption("--whole") else 20
    looked, wrong = words_held(real, reviews_of(real, store, "SVN-48"), count)
    print(f"\n{looked} quotations drawn with seed {SEED}: {len(wrong)} wrong")
    assert looked >= count
    assert wrong == []


def test_every_number_leads_to_that_many_records_and_to_a_workbook_of_as_many(app: Served) -> None:
    import openpyxl

    listed = next(each for each in app.get("/api/reviews").data["items"] if each["id"] == "XBB-17")
    page = app.get("/r/XBB-17").text
    assert f"{listed['items']} recommendations" in re.sub(r"<[^>]+>", "", page)
    numbers = re.findall(r'href="\?position=(\w+)#recommendations"><b>([\d,]+)</b>', page)
    assert sum(int(number) for _, number in numbers) == listed["items"]
    for position, number in numbers:
        shown = app.get(f"/r/XBB-17?position={position}")
        assert shown.text.count('<article class="item"') == int(number)
        book = openpyxl.load_workbook(io.BytesIO(app.get(f"/r/XBB-17/download/items.xlsx?position={position}").body), read_only=True)
        assert len(list(book["items"].iter_rows(min_row=2))) == int(number)
    found = app.get("/search?q=prison").text
    total = int(re.search(r"<b>([\d,]+)</b> found", found)[1])  # type: ignore[index]
    book = openpyxl.load_workbook(io.BytesIO(app.get("/download/found.xlsx?q=prison").body), read_only=True)
    assert len(list(book["found"].iter_rows(min_row=2))) == total
    for key, value, number in re.findall(r"&amp;(\w+)=([^\"]+)\">[^<]*</a> <small>([\d,]+)</small>", found):
        less = app.get(f"/search?q=prison&{key}={value}").text
        assert int(re.search(r"<b>([\d,]+)</b> found", less)[1]) == int(number), (key, value)  # type: ignore[index]


def test_a_file_is_handed_in_with_the_browser(opened: Opening, tmp_path: Path) -> None:
    from ..serving.served import DOCUMENTS

    with served(tmp_path / "reviews.sqlite") as app, opened(app) as page:
        page.set_input_files('input[type="file"] >> nth=0', [str(each) for each in sorted((DOCUMENTS / "XBB-17").iterdir()) if each.is_file()])
        assert "files chosen" in page.locator(".chosen").inner_text()
        page.click("text=Read them")
        page.wait_for_selector("text=Recognized", timeout=240_000)
        page.click('a[href="/r/XBB-17"]')
        page.wait_for_selector("article.item")  # a page that is being made asks for itself again
        assert page.locator("article.item").count() > 10


def test_the_chapters_stand_in_the_app(app: Served, opened: Opening) -> None:
    assert app.whole("/r/XBB-17/chapters").status == 200
    with opened(app, "/r/XBB-17/chapters") as page:
        assert page.locator(".app-bar").is_visible()
        page.click("#chapter-everything > summary")
        page.click('p.number a[href="/r/XBB-17/R50.1"]')
        page.wait_for_url("**/r/XBB-17/R50.1")


@pytest.mark.at_length
def test_readers_and_writers_at_once(own: Path, request: pytest.FixtureRequest) -> None:
    """Twenty readers and two writers: no error, nobody without an answer, and no decision that was confirmed is lost."""
    seconds = 300.0 if request.config.getoption("--whole") else 6.0
    faults, confirmed, asked, well_answered = list[str](), list[str](), Counter[str](), Counter[str]()
    lock = threading.Lock()
    with served(own) as app:
        until = time.monotonic() + seconds

        def reader(number: int) -> None:
            draw = random.Random(number)
            while time.monotonic() < until:
                path = draw.choice(["/", "/r/XBB-17", "/r/XBB-17/R50.1", "/search?q=prison", "/api/reviews", "/api/reviews/XBB-17/recommendations"])
                note(path, lambda path=path: app.get(path), {200})

        def writer(who: str) -> None:
            turn = 0
            while time.monotonic() < until or (not confirmed and time.monotonic() < until + 60):  # a busy machine may need longer for the first one
                turn += 1
                told = {"review": "XBB-17", "record": "R50.2", "field": "assessment", "value": "partly", "by": who, "why": f"{who} {turn}"}
                if note("/decisions", lambda told=told: app.form("/decisions", told), {303}):
                    confirmed.append(told["why"])

        def note(path: str, ask: Callable[[], Answer], well: set[int]) -> bool:
            """Whether it was answered well; what says when to come again is no fault."""
            try:
                got = ask()
            except OSError as error:
                faults.append(f"{path}: {error!r}")
                return False
            with lock:
                asked[path] += 1
                well_answered[path] += got.status in well
                if got.status not in well and not (got.status == 503 and ("retry-after" in got.headers or path == "/decisions")):
                    faults.append(f"{path}: {got.status} {got.text[-200:]}")
            return got.status in well

        threads = [threading.Thread(target=reader, args=(number,)) for number in range(20)]
        threads += [threading.Thread(target=writer, args=(who,)) for who in ("AB", "CD")]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    with open_store(own) as store, store.read() as library:
        kept_ones = {each.why for each in library.decisions("XBB-17").count}
    shares = {path: well_answered[path] / asked[path] for path in sorted(asked)}
    print({path: f"{share:.0%}" for path, share in shares.items()})
    print(f"\n{asked.total()} requests in {seconds:.0f} s, {len(confirmed)} decisions: {len(faults)} errors, {len(set(confirmed) - kept_ones)} lost")
    assert faults == []
    assert {path: share for path, share in shares.items() if share < ANSWERED_AT_ONCE} == {}, "who is only told to come again has no answer"
    assert confirmed
    assert set(confirmed) <= kept_ones
