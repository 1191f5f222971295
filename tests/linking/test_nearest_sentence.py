"""Where no section answers a recommendation, a paragraph on the same matter in other words makes it open; none where a word of it stands nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.linking.requests.nearest_sentence import with_nearest
from openupr.records import AnsweredIn, SectionMatch
from openupr.stages.pipeline import link
from openupr.views.tables.answered_columns import Linked

from ..rendering.shown import report

TEXTS = {
    "XBB-31/N4": "The forests of the north are looked after by two offices. Roads were mended in the south of the island.",
    "XBB-31/N145": "Since last year the law defines marriage as a union of two persons, same-sex partners too. They may adopt a child as others do.",
}
ASKS = {"adopt": "Let couples of the same sex adopt children on a par with others", "debt": "Lower the rate of interest on the public debt"}


def near(which: str, link: AnsweredIn) -> str:
    (one,) = with_nearest([replace(link, item=which)], ASKS, TEXTS, "XBB")
    return one.near


@pytest.mark.parametrize(("which", "paragraph"), [("adopt", "XBB-31/N145"), ("debt", "")])
def test_a_paragraph_on_the_matter_is_named(which: str, paragraph: str) -> None:
    assert near(which, AnsweredIn("", (), ())) == paragraph


def test_none_is_looked_for_where_it_is_known() -> None:
    section = SectionMatch("XBB-31/N4", "Forests", 0.9, (), ())
    assert near("adopt", AnsweredIn("", (section,), ())) == ""
    assert near("adopt", AnsweredIn("", (), ("XBB-31/N4",))) == ""
    assert near("adopt", AnsweredIn("", (), (), lacking="The report has “couples” nowhere.")) == ""


def test_the_page_says_that_it_cant_tell() -> None:
    documents = Path(__file__).parents[1] / "documents"
    of, before = openupr.read(documents / "XBB-31"), openupr.read(documents / "XBB-17")
    answers = link(of, [before])
    assert answers is not None
    first, *others = answers.links
    for paragraph, said in (("XBB-31/N14", "Can’t tell: paragraph 14 may be on it."), ("", "We found none in the report.")):
        one = replace(first, ranked=(), named=(), lacking="", near=paragraph)
        rows = report(of, {}, version="1", linked=Linked(replace(answers, links=(one, *others)), before))
        row = rows[rows.index("<td>" + before.items[[item.id for item in before.items].index(one.item)].number + "</td>") :]
        assert said in row[: row.index("</tr>")]
