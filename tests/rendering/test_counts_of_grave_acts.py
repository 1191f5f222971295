"""Each count of grave acts on a page says what it counts, and those that count the same are the same."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from types import SimpleNamespace

from shown import ALL, report
from test_matrix import links

from openupr.describing import Description
from openupr.languages.messages import messages
from openupr.linking import Links
from openupr.records import Gravity, Review
from openupr.stages import pipeline
from openupr.views.page.first.before_review import MOST_WRITTEN, most_written
from openupr.views.page.page_view import page_view

DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_the_chapter_says_how_many_sentences_there_are_and_what_the_other_counts_are_of() -> None:
    of = pipeline.read(DOCUMENTS / "XGG-48", trust=True)
    results = pipeline.examine(of)
    made = {"results": results, "concerns": Links(of).concerns}
    went = page_view(of, ALL, "1", **made).went_in
    assert went is not None
    assert went.compilation is not None
    counts, told = went.compilation.grave, went.compilation.by_gravity
    sentences = {each.quote.name: each for _, _, every in told for each in every}
    assert counts.sentences == len(sentences) > 0
    assert counts.sure == sum(not each.differs for each in sentences.values())
    assert of.compilation is not None
    findings = [Description(of).findings[each.id] for each in of.compilation.concerns]
    assert counts.put == sum(each.pressing and each.to_state and each.gravity is Gravity.TOLD for each in findings) <= counts.sure
    page = " ".join(unescape(re.sub("<[^>]+>", " ", report(of, {}, version="1", **made))).split())
    assert re.search(rf"{counts.sure} of these sentences tells? of a grave act both by (?:its|their) words and by our program\.", page)
    assert bool(re.search(rf"{counts.put} of those tells? the State what is wrong or what to do", page)) is (counts.sure > 0)


def test_what_was_written_after_the_review_is_said_to_be_later() -> None:
    of = pipeline.read(DOCUMENTS / "XGG-48", trust=True)
    concerns = links()
    later = replace(of, documents=tuple(replace(each, date="2031-01-01") if each.key.startswith("CAT/") else each for each in of.documents))

    def lines(review: Review) -> tuple[list[str], int]:
        first = page_view(review, ALL, "1", concerns=concerns).first
        say = messages("en").say
        told = [" ".join(map(say, each.text)) for each in first.facts if each.key == "concerns"]
        return told, sum(each.number for each in first.written)

    (before,), written = lines(of)
    (after,), left = lines(later)
    numbers = [int(each) for each in re.findall(r"\d+", after)]
    assert "dated after" not in before
    assert re.search(r"\d+ more stands? in (?:a document that is|documents that are) dated after this review\.$", after)
    assert sum(numbers) == sum(int(each) for each in re.findall(r"\d+", before))
    assert left == written - numbers[-1]


def test_headings_with_equally_many_all_stand_or_none() -> None:
    def matrix(numbers: list[int]) -> SimpleNamespace:
        lines = [SimpleNamespace(addressed="", place=SimpleNamespace(document="A/1"), cells={}) for _ in range(sum(numbers))]
        starts = [sum(numbers[:k]) for k in range(len(numbers))]
        under = [(f"{k}. Subject {k}", range(start, start + n)) for k, (start, n) in enumerate(zip(starts, numbers, strict=True))]
        return SimpleNamespace(lines=lines, headings=[("A/1", under)])

    def written(numbers: list[int]) -> list[int]:
        shown_ = most_written(matrix(numbers))  # type: ignore[arg-type]
        assert {each.in_all for each in shown_} == {sum(numbers)}
        return [each.number for each in shown_]

    assert written([9, 8, 7, 6, 5, 4, 3, 3, 3, 3]) == [9, 8, 7, 6, 5, 4]
    assert written([3, 4, 5, 6, 7, 8, 9, 10]) == [10, 9, 8, 7, 6, 5, 4, 3]
    assert written([2] * 12) == [2] * MOST_WRITTEN, "where no heading has more, a picture of none would tell less"
