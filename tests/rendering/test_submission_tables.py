"""What the tables and the page show of the stakeholders' side: submissions with their senders, sentences with the passages that carry them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from shown import report, screen, table
from test_exports import held_in_every_format

from openupr import Review
from openupr.examining import Shelf, examine_all
from openupr.records import record_by_identifier
from openupr.rendering.screen.record_lines import record_lines
from openupr.stages.pipeline import read
from openupr.views.one_record.record_facts import record_view
from openupr.views.tables.record_tables import columns
from openupr.views.tables.submission_columns import SUBMISSION_COLUMNS
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def galdora() -> Review:
    return read(DOCUMENTS / "XGG-48")


def lines(what: str) -> list[dict[str, object]]:
    names = [column.name for column in columns(what)]
    return [dict(zip(names, row, strict=True)) for row in table([galdora()], what).rows]


@pytest.mark.parametrize("what", SUBMISSION_COLUMNS)
def test_every_format_says_the_same_and_of_the_type_that_the_dictionary_states(what: str, tmp_path: Path) -> None:
    held = lines(what)
    names = [column.name for column in columns(what)]
    assert len(names) == len(set(names))
    assert len(held) == {"submissions": 5, "carried": 7}[what]
    held_in_every_format(held, columns(what), lambda: table([galdora()], what), tmp_path)


def test_a_submission_has_its_sender_its_limit_and_its_likes() -> None:
    found = {line["id"]: line for line in lines("submissions")}
    prison, lake, joint = (found[f"XGG-48/B.{key}"] for key in ("GPW", "x4", "JS1"))
    assert (prison["contributor"], prison["sent_by"], prison["near_identical"]) == ("XGG-48/S.GPW", "code", ("XGG-48/B.HLA",))
    assert (prison["limit_words"], prison["limit_pages"], prison["limit_verified"], prison["words"]) == (2815, None, True, 214)
    assert (lake["code"], lake["contributor"], lake["sent_by"]) == (None, "XGG-48/S.LWT", "name")
    assert (joint["language"], joint["joint"], joint["limit_words"]) == ("es", True, 5630)


def test_a_sentence_has_its_passage_and_what_the_note_names() -> None:
    found = {line["claim"]: line for line in lines("carried")}
    one = found["XGG-48/S3.1"]
    assert (one["outcome"], one["named"]) == ("found", ("XGG-48/B.GPW.4",))
    assert one["passages"][0] == "XGG-48/B.GPW.4"  # type: ignore[index]
    assert one["page"] == 2
    assert (found["XGG-48/S7.1"]["outcome"], found["XGG-48/S7.1"]["probability"]) == ("cannot_tell", None)


def test_no_words_of_a_submission_stand_in_them() -> None:
    """A submission is no document of the UN and may name persons: its words are in `clusters` only."""
    texts = [each.text.clean for submission in galdora().submissions for each in submission.paragraphs if len(each.text.clean.split()) > 8]
    shown = json.dumps([lines(what) for what in SUBMISSION_COLUMNS], ensure_ascii=False)
    page = " ".join(re.sub(r"<[^>]+>", " ", html()).split())
    assert texts
    assert [text for text in texts if text in shown or text in page] == []


def test_show_says_which_submission_and_which_passage() -> None:
    def shown(identifier: str) -> str:
        record = record_by_identifier(galdora(), identifier)
        assert record is not None
        return " ".join(record_lines(record_view(record, galdora(), Withheld())).split())

    assert "submission B.GPW: the file’s name has the code that the list prints" in shown("S.GPW")
    assert "submission we have none: no file that we have has its code or its name" in shown("S.QVC")
    assert re.search(r"carried by B.GPW.4: a passage has 9\d % of the weight of its words \(prison, Hesk, cells, three, times\)", shown("S3.1"))
    assert "; its note cites B.GPW.4 by number" in shown("S3.1")
    assert "looked for in B.JS1: can’t be told, the submission is in another language than the summary: Spanish" in shown("S7.1")
    assert "looked for in B.x4: not found, " in shown("S8.1")
    assert "carried by" not in shown("S2.1")


@cache
def html() -> str:
    results = examine_all(galdora(), Shelf())
    return report(galdora(), {}, version="test", results=results)


def test_the_page_shows_them() -> None:
    page = " ".join(re.sub(r"<[^>]+>", " ", html()).split())
    assert "Does the UN’s summary cite all who wrote to the UN?" in page
    assert "1 of 8 contributors that the summary lists is cited in no paragraph, as far as we found" in page.replace("\u00a0", " ")
    assert "HLA Hesk Lawyers Association; : put on the list" in page
    assert re.search(r"GPW_-_Galdoran_Prison_Watch\.txt nearly the same text as (?!GPW_)\S+\.txt ", page)
    assert "S.HLA put on it by a corrigendum" in page
    assert "What the summary says, looked for in them 7 sentences" in page
    assert "another language than the summary: Spanish" in page


def test_the_evidence_leads_to_the_row_of_its_submission() -> None:
    assert set(re.findall(r'href="#(B\.[^"]+)"', html())) == {"B.GPW.1", "B.HLA.1"}
    assert {"B.GPW.1", "B.HLA.1"} <= set(re.findall(r'<tr id="([^"]+)"', html()))


def test_the_screen_says_what_can_be_told_without_a_summary() -> None:
    bare = replace(galdora(), summary=None, documents=tuple(each for each in galdora().documents if each.kind != "stakeholder_summary"))
    said = " ".join(screen(bare, examine_all(bare, Shelf()), "test").split())
    assert "Who was heard. Submissions near-identical with another: 2 of 5." in said
    assert "Who was heard. We don’t have the summary of stakeholders’ submissions." in said
