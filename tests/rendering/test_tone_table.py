"""The table of the tone of statements, and the column that says what a whole statement does."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.describing import Description
from openupr.records import Overall, Review, Tone
from openupr.stages.pipeline import read
from openupr.views.tables.record_tables import columns, record_table
from openupr.views.withheld import Withheld


@pytest.fixture(scope="module")
def whole() -> Review:
    return read(Path(__file__).parents[1] / "documents" / "XBB-17")


def lines(review: Review, what: str) -> list[dict[str, object]]:
    names = [column.name for column in columns(what)]
    made = record_table([review], what, Withheld(), descriptions={review.id: Description(review)})
    return [dict(zip(names, row, strict=True)) for row in made.rows]


def test_a_line_for_each_sentence(whole: Review) -> None:
    found = lines(whole, "tone")
    texts = {each.id: each.text.clean for each in whole.statements}
    assert {line["statement"] for line in found} == set(texts)
    for line in found:
        labels, probabilities = line["labels"], line["probabilities"]
        assert isinstance(labels, tuple)
        assert isinstance(probabilities, tuple)
        assert set(labels) <= set(map(str, Tone))
        assert len(labels) >= 1
        assert len(probabilities) == len(Tone)
        assert texts[str(line["statement"])][line["start"] : line["end"]] == line["text"]  # type: ignore[misc]


def test_what_a_whole_statement_does_follows_from_its_sentences(whole: Review) -> None:
    sentences = lines(whole, "tone")
    for line in lines(whole, "statements"):
        own = [each["labels"] for each in sentences if each["statement"] == line["id"]]
        praise, criticism = (sum(tone in labels for labels in own) for tone in ("praise", "criticism"))  # type: ignore[operator]
        assert (line["overall"] in {Overall.PRAISE_ONLY, Overall.MOSTLY_PRAISE, Overall.MIXED}) >= (praise > criticism)
        assert (line["overall"] == Overall.NEITHER) is (not praise and not criticism)
