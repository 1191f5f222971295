"""The report: all is in it, nothing of a document acts, nothing is loaded, and the same review gives the same bytes."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from shown import report, summary
from small_reviews import ITEMS, KEY, empty, item, pdf, place, review, state, statement
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.languages.messages import messages
from openupr.records import Doubt, Position, Recommender, Review
from openupr.rendering.html.charts import Bar, bars
from openupr.rendering.html.plates import plates
from openupr.rendering.html.review_page import MOST_BYTES, source
from openupr.text import clean
from openupr.views import code_words, identifiers_shown, states_and_groups
from openupr.views.page.page_view import page_view
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}</style>\x1b[31m\u202eevil"
NOT_OURS = r"\b(friends|allies|packed|flooded|drowned|chorus|gushing|rigged|hollow|hid|foreign|finding|verdict|violation|score)\b"


class Page(HTMLParser):
    """What the tests ask of a page: identifiers, links, tags, attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.values: list[tuple[str, str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes[name] += 1
            self.values.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.links.append(value or "")


def page(which: Review) -> tuple[str, Page]:
    html = report(which, {KEY: pdf()}, version="1.2.3")
    return html, Page(html)


def hostile() -> Review:
    """The invented review with a hostile text wherever a document's words can come in."""
    bad = item("9.1", (HOSTILE, f"CUB ?{HOSTILE.split(maxsplit=1)[0]}"), notes=("XAA-17/note-1",))
    bad = replace(bad, text=clean(HOSTILE), lead_in="9")
    made = review((bad, *ITEMS[1:]))
    whole = made.report
    assert whole is not None
    whole = replace(
        whole,
        troika=(HOSTILE,),
        delegation=replace(whole.delegation, head=HOSTILE),
        statements=(statement(7, 1, state(None, HOSTILE), HOSTILE), *whole.statements[2:]),
        lead_ins=tuple(replace(each, text=clean(HOSTILE), words=HOSTILE) for each in whole.lead_ins),
        notes=tuple(replace(each, text=clean(HOSTILE), mark=HOSTILE) for each in whole.notes),
        unread=tuple(replace(each, text=clean(HOSTILE), why=HOSTILE) for each in whole.unread),
        doubts=tuple(
            Doubt(kind, HOSTILE, HOSTILE, replace(place(), paragraph=HOSTILE), expected=HOSTILE, found=HOSTILE)
            for kind in ("state_unknown", "unread")
        ),
    )
    document = replace(made.documents[0], name=HOSTILE, title=HOSTILE, symbol=HOSTILE)
    return replace(made, documents=(document,), report=replace(whole, document=document), doubts=whole.doubts)


def test_every_record_has_an_anchor_and_each_anchor_is_unique() -> None:
    made = review()
    _, found = page(made)
    whole = made.report
    assert whole is not None
    records = [
        *whole.items,
        *(c for i in whole.items for c in i.clauses),
        *made.rows,
        *whole.statements,
        *whole.notes,
        *whole.unread,
        *whole.commitments,
    ]
    assert {identifiers_shown.anchor(record.id) for record in records} <= set(found.ids)
    assert [name for name, count in Counter(found.ids).items() if count > 1] == []
    assert {"R9.1", "R9.1.a", "R9.1.b.FRA", "D7", "U1", "V1", "note-1"} <= set(found.ids)


def test_every_link_leads_somewhere_on_the_page() -> None:
    _, found = page(review())
    assert found.links
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links), [link for link in found.links if link[1:] not in found.ids]


@pytest.mark.parametrize("dossier", ["XGG-48", "XBB-17"])
def test_every_link_of_a_whole_dossier_leads_somewhere(tmp_path: Path, dossier: str) -> None:
    """With examinations and matrix, whose evidence names paragraphs of documents that the page quotes and does not show whole."""
    to = tmp_path / "report.html"
    assert CliRunner().invoke(application, ["report", str(DOCUMENTS / dossier), "--pictures", "--to", str(to)]).exit_code == 0
    found = Page(to.read_text(encoding="utf-8"))
    assert len(found.links) > 50
    assert not {link for link in found.links if unquote(link[1:]) not in found.ids}


def test_nothing_of_a_document_acts_or_is_unseen() -> None:
    html, found = page(hostile())
    assert found.tags["script"] == 1
    assert found.tags["style"] == 1
    assert not [name for name in found.attributes if name.startswith("on")]
    assert found.attributes["style"] == 0
    assert found.attributes["srcdoc"] == 0
    assert "{{ 7*7 }}" in html
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", html)
    assert "&lt;U+202E&gt;" in html
    assert "&lt;script&gt;" in html


def test_the_page_loads_nothing() -> None:
    html, found = page(review())
    assert not re.search(r"""(?:src|href|action|poster|data|srcset)\s*=\s*["']?\s*(?:https?:|//|file:)""", html)
    assert not re.search(r"url\(\s*['\"]?(?!#)", html.split("</style>")[0])
    assert "@import" not in html
    assert {value.split(":", 1)[0] for tag, name, value in found.values if tag == "image" and name == "href"} == {"data"}
    assert not {"link", "iframe", "object", "embed", "img", "form", "video", "audio"} & set(found.tags)


def test_the_policy_allows_the_style_and_the_script_of_this_page_only() -> None:
    html, found = page(review())
    policy = next(value for _, name, value in found.values if name == "content" and "default-src" in value)
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert inside is not None
        assert f"sha256-{base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()}" in policy
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert "unsafe" not in policy


def test_it_can_be_read_without_script() -> None:
    html, _ = page(review())
    body = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    for words in (
        "Ratify the Convention",
        "Abolish the death penalty",
        "Norway asked about executions.",
        "will build a school",
        "And a further thing",
        "enjoy the support",
    ):
        assert words in body
    hidden = re.findall(r"<(\w+)[^>]*\shidden[\s>]", body)
    assert set(hidden) <= {"div", "p", "span"}
    assert 'class="item" id="R9.1" data-position="supported" data-states="CUB FRA"' in body


def test_the_words_of_the_house() -> None:
    for which in (review(), empty(), review(())):
        html = report(which, {}, version="1.2.3")
        text = re.sub(r"<style>.*?</style>|<script>.*?</script>", " ", html, flags=re.DOTALL)
        assert not re.findall(NOT_OURS, text + summary(which), re.IGNORECASE)


def test_the_glance_tells_the_counts_apart() -> None:
    html, _ = page(review())
    text = " ".join(re.sub(r"<[^>]+>", "", html.split("</style>")[1]).split())
    assert "3 recommendations. 5 States made 6 requests in them, in 4 wordings." in text
    assert "2 supported, 1 noted." in text
    assert "3 delegations, by the report’s own count and by ours." in text
    assert "1 delegation did not get the floor because the time was up: Ruritania." in text
    assert "1 doubt about what the documents say, 1 doubt about what we could not read (1 kind)." in text
    assert "4 December 2013" in text


def test_pages_are_in_the_file_once_and_places_are_windows_on_them() -> None:
    html, found = page(review())
    assert html.count("data:image/png") == 2
    assert {"page-1-1", "page-1-2", "page-1-2-whole"} <= set(found.ids)
    assert html.count('<use href="#page-1-2"/>') > 5


def test_without_originals_the_citations_remain() -> None:
    html = report(review(), {}, version="1.2.3")
    assert "data:image" not in html
    assert "A/HRC/99/1, para.\u00a09.1, p.\u00a02" in html, "no line ends between the word and its number"
    assert "This copy has no pictures" in html
    assert report(review(), {KEY: b"not a PDF"}, version="1.2.3") == html


def test_originals_are_found_by_their_hash_too() -> None:
    made = review()
    assert report(made, {made.documents[0].sha256: pdf()}, version="1.2.3") == report(made, {KEY: pdf()}, version="1.2.3")


def test_pictures_are_coarser_where_there_is_little_room_and_never_too_large() -> None:
    made = review()
    places = list(page_view(made, Withheld(), "1").places())

    def size(budget: int) -> tuple[int, int]:
        found = list(plates([(each.key, each.sha256, each.name) for each in made.documents], places, {KEY: pdf()}, budget))
        return len(found), sum(len(plate.png) for plate in found) * 4 // 3

    full = size(10_000_000)
    assert full[0] == 2
    for budget in (full[1] * 3 // 4, full[1] // 2, full[1] // 20, 100):
        assert size(budget)[1] <= budget
    assert size(100) == (0, 0)


def test_350_items_stay_under_the_limit() -> None:
    many = tuple(item(f"9.{n}", ("Ratify all conventions " * 12, "CUB FRA DZA"), line=n % 38 + 1) for n in range(1, 351))
    html = report(review(many), {KEY: pdf()}, version="1.2.3")
    assert len(html.encode()) < MOST_BYTES


def test_the_same_review_gives_the_same_bytes() -> None:
    assert page(review())[0] == page(review())[0]


def test_a_review_without_documents_is_a_review() -> None:
    html, found = page(empty())
    assert "No report of the Working Group was found" in html
    assert [name for name, count in Counter(found.ids).items() if count > 1] == []
    assert "XBB-18" in html


def test_a_name_that_is_no_state_is_shown_as_printed() -> None:
    html, found = page(review())
    assert "Ruritania</a> <small>(name not recognized)</small>" in html
    assert "by-unknown-1" in found.ids


def test_every_position_and_claim_has_its_words() -> None:
    from openupr.describing.claim_said import ClaimSaid

    assert set(code_words.POSITIONS) == set(Position)
    assert set(code_words.CLAIMS) == set(ClaimSaid)


@pytest.mark.parametrize(("code", "group"), [("NOR", "weog"), ("CUB", "grulac"), ("EUE", "none"), ("XAA", "unknown"), (None, "unknown")])
def test_groups(code: str | None, group: str) -> None:
    assert states_and_groups.group_key(Recommender(code, "printed")) == group


def test_a_chart_has_its_numbers_as_text_and_escapes_its_labels() -> None:
    svg = bars("c", "Title", "What it shows", [Bar("<b>A</b>", 1234, 30, "(x)", "#a"), Bar("B", 0)], messages())
    assert "<b>" not in svg
    assert "1,234" in svg
    assert '<title id="c-title">Title</title>' in svg
    assert 'href="#a"' in svg
    assert svg.count("<rect") == 4  # two bars, the part of one, the stripes of its hatch


def test_the_screen_shows_what_was_found_and_nothing_acts_there() -> None:
    text = summary(review(), width=80)
    assert "3 recommendations (what the UN counts); 6 requests, if each State’s is counted (what UPR Info counts)" in " ".join(text.split())
    assert "What does not add up in the documents: 1" in text
    assert "What we could not read: we know of nothing" in text
    assert "R10.1; A/HRC/99/1, para. 10.1, p. 2" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in summary(hostile())
    assert "\u202e" not in summary(hostile())
    assert "no report of the Working Group" in summary(empty())


def test_only_claims_that_were_made_are_explained() -> None:
    html, _ = page(review(tuple(item(f"9.{n}", ("Build wells", "CUB"), line=n) for n in range(1, 4))))
    assert "As a claim:" not in html
    assert "As a claim:" in page(review())[0]


def test_a_list_is_headed_by_what_a_later_paragraph_says_of_it() -> None:
    """The paragraph that introduces the list says nothing of an answer; the one behind it that all will be examined."""
    made = review(tuple(item(f"9.{n}", ("Build wells", "CUB"), position=Position.UNDER_CONSIDERATION, line=n) for n in range(1, 4)))
    assert made.report is not None
    first = replace(made.report.lead_ins[0], position=Position.UNANSWERED)
    html, _ = page(replace(made, report=replace(made.report, lead_ins=(first,))))
    assert "Paragraph 9: to be answered later" in html
    assert "Paragraph 9: no answer" not in html


def test_what_moves_sideways_on_a_narrow_screen_shows_that_there_is_more() -> None:
    """But for the menu, whose first word leads to the whole list."""
    rules = re.findall(r"^ *([^{}@/]+?) \{([^}]*overflow-x: auto[^}]*)\}", source("report.css") + source("examined/examined.css"), re.MULTILINE)
    assert {selector for selector, _ in rules} == {".menu", "table.plain"}
    assert all(" local" in rule and " scroll" in rule for selector, rule in rules if selector != ".menu")
