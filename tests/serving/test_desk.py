"""The desk in the app: what the commands make, as pages and as the files that they write."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, urlencode

import openpyxl
import pytest

from openupr import keep, open_store

from .conftest import copied
from .served import DOCUMENTS, Answer, Served, served

TOPIC = "prisons"


def plain(got: Answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", got.text)).split())


def words_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        parts = [file.read(name).decode() for name in ("word/document.xml", "word/footnotes.xml") if name in file.namelist()]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", "".join(parts))).split())


def test_the_desk_names_what_there_is_and_every_offer_is_there(app: Served) -> None:
    first = app.get("/desk?review=XBB-17").text
    offers = re.findall(r'<li><a href="([^"]+)">', first)
    assert len(offers) == 10
    for path in offers:
        assert app.whole(path).status == 200, path


def test_a_brief_is_what_the_command_makes(app: Served, invented: Path, tmp_path: Path) -> None:
    got = app.whole(f"/r/XBB-17/brief?topic={TOPIC}")
    assert got.status == 200
    docx = app.get(f"/r/XBB-17/desk/brief.docx?topic={TOPIC}")
    assert docx.headers["content-disposition"] == 'attachment; filename="XBB-17-brief.docx"'
    made = words_of(docx.body)
    statements = [unescape(each) for each in re.findall(r"<li>([^<]{20,})<sup>", got.text)]
    assert statements
    for each in statements:
        assert " ".join(each.split()) in made, "the page and the file say the same"
    html = app.get(f"/r/XBB-17/desk/brief.html?topic={TOPIC}")
    assert html.headers["content-type"].startswith("text/html")
    assert html.headers["content-disposition"].startswith("attachment")


def test_the_records_of_a_brief_are_a_click_away(app: Served) -> None:
    got = app.whole(f"/r/XBB-17/brief?topic={TOPIC}").text
    named = re.findall(r'class="of-record" href="(/r/[^"]+)"', got)
    assert named
    for path in named[:4]:
        assert app.get(path).status == 200, path


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/r/XBB-17/brief?topic=zeppelins", "We found “zeppelins” in no document of XBB-17"),
        ("/r/XBB-17/speaker?by=Nowhereland&seconds=54", "Nowhereland"),
        ("/r/XBB-17/speaker?by=Germany", "How long does the speaker have?"),
        ("/r/XBB-17/speaker?by=Germany&seconds=soon", "This is no number"),
        ("/r/XBB-17/speaker?by=Germany&seconds=9999", "Nobody has 9999 seconds"),
        ("/r/XBB-17/speaker?by=Germany&seconds=54&language=tlh", "No language “tlh”"),
        ("/quote?words=abc+def&from=nowhere", "Where is it said to stand?"),
        ("/quote?citation=nothing", "There is no symbol of a document in this"),
        ("/compare?r=XBB-17", "This takes two reviews"),
        ("/compare?r=XBB-17&r=hello", "“HELLO” is no review"),
    ],
)
def test_what_can_not_be_made_is_said_beside_the_form(app: Served, path: str, says: str) -> None:
    got = app.whole(path)
    assert got.status == 200
    assert says in plain(got)
    assert 'class="problem"' in got.text
    assert "<form" in got.text
    assert "--" not in re.search(r'class="problem"[^>]*>([^<]*)', got.text)[1], "nothing that is typed on a command line"  # type: ignore[index]


def test_evidence_goes_out_as_word_and_as_the_pages_themselves(app: Served) -> None:
    got = app.whole(f"/r/XBB-17/evidence?topic={TOPIC}")
    passages = re.findall(r'<blockquote dir="auto">([^<]+)</blockquote>', got.text)
    assert passages
    made = words_of(app.get(f"/r/XBB-17/desk/evidence.docx?topic={TOPIC}").body)
    for each in passages:
        assert " ".join(unescape(each).split()) in made
    pdf = app.get(f"/r/XBB-17/desk/evidence.pdf?topic={TOPIC}")
    assert pdf.body.startswith(b"%PDF-")


def test_who_would_raise_it_is_a_table_without_a_score(app: Served) -> None:
    got = app.whole(f"/r/XBB-17/raise-with?topic={TOPIC}")
    shown = got.text.count('<th scope="row">')
    book = openpyxl.load_workbook(io.BytesIO(app.get(f"/r/XBB-17/desk/raise-with.xlsx?topic={TOPIC}").body), read_only=True)
    assert len(list(book["raise_with"].iter_rows(min_row=2))) == shown > 0
    assert "There is no score" in plain(got)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two reviews of one invented State."""
    folder = tmp_path_factory.mktemp("followed")
    for each in ("XBB-17", "XBB-31"):
        shutil.copytree(DOCUMENTS / each, folder / "documents" / each)
    with open_store(folder / "s.sqlite") as store:
        assert keep([folder / "documents"], store) == ["XBB-17", "XBB-31"]
    shutil.rmtree(folder / "documents")
    return folder / "s.sqlite"


def judged(store: Path, review: str) -> list[tuple[str, str, str, str]]:
    with open_store(store) as opened, opened.read() as library:
        return [(each.record, each.field, each.value, each.who) for each in library.decisions(review).count]


def test_a_promise_is_judged_on_its_page_and_the_tracker_has_it(followed: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(followed, tmp_path / "own.sqlite"))
    with served(store) as app:
        page = app.whole("/r/XBB-31/follow?review=XBB-17").text
        names = re.findall(r'<article class="promise" id="XBB-17-(R[^"]+)"', page)
        assert len(names) > 3
        back = unescape(re.search(r'name="back" value="([^"]+)"', page)[1])  # type: ignore[index]
        told = {"review": "XBB-17", "record": names[0], "field": "assessment", "value": "partly", "by": "MK", "why": "A source.", "back": back}
        got = app.form("/decisions", told)
        assert (got.status, got.headers["location"]) == (303, f"/r/XBB-31/follow?review=XBB-17#XBB-17-{names[0]}")
        page = app.whole("/r/XBB-31/follow?which=assessed")
        assert page.text.count('<article class="promise"') == 1
        assert "Partly implemented by MK “A source.”" in plain(page)
        book = openpyxl.load_workbook(io.BytesIO(app.get("/r/XBB-31/desk/tracker.xlsx").body))
        sheet = book["tracker"]
        heads = [cell.value for cell in sheet[1]]
        rows = {str(row[0].value): row for row in sheet.iter_rows(min_row=2)}
        assert len(rows) == int(re.search(r"<b>([\d,]+)</b> of", app.whole("/r/XBB-31/follow").text)[1])  # type: ignore[index]
        assert rows[f"XBB-17/{names[0]}"][heads.index("assessment")].value == "Partly implemented"
        for cell, text in (("assessment", "Not started"), ("why", "Nothing found"), ("assessed_by", "AB")):
            rows[f"XBB-17/{names[1]}"][heads.index(cell)].value = text
        edited = io.BytesIO()
        book.save(edited)
        got = app.files("/r/XBB-31/follow", [("file", "tracker.xlsx", edited.getvalue())])
        assert got.status == 303, got.text
        assert "1 assessment was taken over" in plain(app.whole(got.headers["location"]))
        assert app.files("/r/XBB-31/follow", [("file", "t.xlsx", b"no workbook")]).status in {400, 422}
        assert words_of(app.get("/r/XBB-31/desk/mid-term.docx").body).count("Partly implemented") == 1
    assert judged(store, "XBB-17") == [
        (f"XBB-17/{names[0]}", "assessment", "partly", "MK"),
        (f"XBB-17/{names[1]}", "assessment", "not_started", "AB"),
    ]


@pytest.fixture(scope="module")
def judging(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An app of which no test asks what was decided before."""
    with served(copied(invented, tmp_path_factory.mktemp("judging") / "own.sqlite")) as made:
        yield made


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org", "/r/XBB-17/follow#x", "/store/copy", "/r/XBB-17/follow?a=<b>"])
def test_who_judged_is_led_nowhere_else(judging: Served, back: str) -> None:
    told = {"review": "XBB-17", "record": "R50.1", "field": "assessment", "value": "partly", "by": "MK", "back": back}
    assert judging.form("/decisions", told).headers["location"] == "/r/XBB-17/R50.1#decisions"


def test_ohchrs_form_is_filled_and_nothing_else_of_it_is_changed(own: Path) -> None:
    form = (DOCUMENTS / "XBB-17" / "thematic-list.docx").read_bytes()
    with served(own) as app:
        assert "nobody has assessed" in app.files("/r/XBB-17/form", [("file", "list.docx", form)]).text.casefold()
        told = {"review": "XBB-17", "record": "R50.1", "field": "assessment", "value": "partly", "by": "MK", "why": "A source of mine."}
        assert app.form("/decisions", told).status == 303
        got = app.files("/r/XBB-17/form", [("file", "list.docx", form)])
        assert got.status == 303, got.text
        page = app.get(got.headers["location"])
        assert "1 recommendation filled in" in plain(page)
        take = re.search(r'href="(/r/XBB-17/form/[0-9a-f]+\.docx)"', page.text)
        assert take
        filled = app.get(take[1]).body
        assert "A source of mine." in words_of(filled)
        assert app.get("/r/XBB-17/form/0123456789abcdef01234567.docx").status == 404
        assert app.files("/r/XBB-17/form", [("file", "list.docx", b"PK no form")]).status in {400, 422}
        left = [each for each in Path(own).with_name("own.incoming").rglob("*") if each.is_file()]
        assert left == [], "what was handed in is not kept"
    with zipfile.ZipFile(io.BytesIO(form)) as before, zipfile.ZipFile(io.BytesIO(filled)) as after:
        assert before.namelist() == after.namelist()
        assert [name for name in before.namelist() if before.read(name) != after.read(name)] == ["word/document.xml"]


STATEMENT = (
    "Thank you, Mr. President.\r\n\r\nWe note the report of the Government and the work of its courts in 2023, and of its many offices.\r\n\r\n"
    "We recommend that Aldovar:\r\n1. Ratify the Optional Protocol to the Convention against Torture by 2027.\r\n2. Continue its efforts.\r\n"
)


def drafted(**told: str) -> dict[str, str]:
    return {"text": STATEMENT, "seconds": "20", "speakers": "", "language": "", "by": "", "review": ""} | told


def test_the_clock_says_what_the_command_says(app: Served) -> None:
    got = app.form("/draft/clock", drafted())
    assert got.status == 200
    assert re.search(r"<b>\d+ s</b> of 20 s", got.text)
    assert "The bell rings here" in got.text
    assert "<html" not in got.text, "a part of the page"
    assert "U+000D" not in got.text, "browsers send two characters where a line ends"
    until = [int(each) for each in re.findall(r'class="until">(\d+) s', got.text)]
    assert until == sorted(until)
    assert int(re.search(r"<b>(\d+) s</b>", got.text)[1]) == until[-1]  # type: ignore[index]
    assert "s are left" in app.form("/draft/clock", drafted(seconds="", speakers="40")).text
    assert "How long do you have?" in plain(app.form("/draft/clock", drafted(seconds="")))
    assert "it is taken for English" in plain(app.form("/draft/clock", drafted(text="Thank you")))
    assert "begins with the first words" in plain(app.form("/draft/clock", drafted(text=" ")))


def test_a_draft_is_timed_and_checked_without_a_script(app: Served) -> None:
    got = app.form("/draft", drafted(review="XBB-17"))
    said = plain(got)
    assert "2 recommendations" in said
    assert "A weak action" in said
    assert "<mark>Continue</mark>" in got.text
    assert "Asked before" in said
    assert "Thank you, Mr. President." in re.search(r"<textarea[^>]*>(.*?)</textarea>", got.text, re.DOTALL)[1], "the text stays"  # type: ignore[index]
    assert "There is no text yet" in plain(app.form("/draft", drafted(text="")))
    made = app.form("/draft/read-out.docx", drafted())
    assert "Ratify the Optional Protocol" in words_of(made.body)


@pytest.mark.parametrize(
    ("words", "source", "outcome"),
    [("", "XBB-17", "verified"), ("the moon is made of green cheese", "A/HRC/98/7", "not_there"), ("", "A/HRC/97/1", "cannot_tell")],
)
def test_a_quotation_is_verified_or_not_there_or_nobody_can_tell(app: Served, words: str, source: str, outcome: str) -> None:
    record = app.get("/api/reviews/XBB-17/records/R50.1").data
    text = next(each["text"] for each in record["facts"] if each["label"] == "wording").partition(" (")[0]
    got = app.whole(f"/quote?{urlencode({'words': words or text, 'from': source})}")
    assert f'class="outcome {outcome}"' in got.text, plain(got)
    if outcome == "verified":
        assert 'href="/r/XBB-17/R50.1' in got.text


def test_a_citation_is_looked_up(app: Served) -> None:
    got = app.whole(f"/quote?citation={quote('A/HRC/98/7, para. 50.1 and A/HRC/1/1')}")
    assert re.findall(r'class="outcome (\w+)"', got.text) == ["verified", "cannot_tell"]


def test_reviews_stand_side_by_side(app: Served) -> None:
    got = app.whole("/compare?r=XAA-48&r=XBB-17")
    assert got.status == 200
    assert got.text.count('<th scope="row">') > 10
    told = app.get("/compare/side-by-side.html?r=XAA-48&r=XBB-17").text
    heads = [re.sub(r"<small>.*", "", each) for each in re.findall(r'<th scope="row">(.*?)</th>', told)]
    assert heads == [re.sub(r"<small>.*", "", each) for each in re.findall(r'<th scope="row">(.*?)</th>', got.text)]
    assert app.get("/compare/evidence.csv?r=XAA-48&r=XBB-17").body
    assert app.whole("/compare?r=XAA-48,+XBB-17").status == 200


def test_versions_stand_beside_each_other(app: Served) -> None:
    every = app.whole("/r/XAA-48/versions")
    pairs = re.findall(r'href="(/r/XAA-48/versions/[0-9a-f-]+)"', every.text)
    assert pairs
    shown = [app.whole(each) for each in pairs]
    assert all(each.status == 200 for each in shown)
    assert any("What a corrigendum changes" in plain(each) or "<ins>" in each.text for each in shown)
    assert app.get("/r/XAA-48/versions/0123-4567").status == 404


def test_a_saved_search_says_what_was_added_since(own: Path, tmp_path: Path) -> None:
    with served(own) as app:
        got = app.form("/search/keep", {"q": "rights", "kind": "paragraph"})
        assert got.status == 303
        address = got.headers["location"]
        assert "Nothing new since" in plain(app.get(address))
        assert app.form("/search/keep", {"q": "rights", "kind": "paragraph"}).headers["location"] == address, "it is kept once"
        assert app.form("/search/keep", {"q": ""}).status == 400
    folder = tmp_path / "more" / "XBB-31"
    shutil.copytree(DOCUMENTS / "XBB-31", folder)
    with open_store(own) as store:
        assert keep([folder], store) == ["XBB-31"]
    with served(own) as app:
        new = [each["id"] for each in app.get("/api/search?q=rights&kind=paragraph").data["items"] if each["review"] == "XBB-31"]
        assert new
        assert f"{len(new)} new since" in plain(app.get("/search"))
        page = app.get(address).text
        assert page.count('class="fresh-hit"') == len(new)
        for each in new:
            assert f'href="/r/{each}"' in page
        saved = address.rpartition("=")[2]
        assert app.form("/search/keep", {"q": "rights", "kind": "paragraph", "saved": saved}).status == 303
        assert "nothing new since" in plain(app.get("/search"))
        app.form("/search/forget", {"saved": saved})
        assert "Saved searches" not in app.get("/search").text


@pytest.mark.corpus
def test_two_languages_stand_beside_each_other_paragraph_by_paragraph(corpus: Path, tmp_path: Path) -> None:
    """A real national report in two languages: its 94 numbered paragraphs were counted by hand."""
    folder = tmp_path / "ITA-34"
    shutil.copytree(corpus / "dossiers" / "ITA-34", folder)
    with open_store(tmp_path / "s.sqlite") as store:
        keep([folder], store)
    with served(tmp_path / "s.sqlite") as app:
        every = app.whole("/r/ITA-34/versions").text
        pair = re.search(r'href="(/r/ITA-34/versions/[0-9a-f-]+)"', every)
        assert pair
        page = app.whole(pair[1]).text
    numbers = re.findall(r'<p class="number"><a href="[^"]+">(\d+)</a></p><p dir="auto" lang="(\w+)">', page)
    sides = {language: [number for number, of in numbers if of == language] for language in {of for _, of in numbers}}
    assert len(sides) == 2
    assert all(len(each) == 94 for each in sides.values()), {language: len(each) for language, each in sides.items()}
