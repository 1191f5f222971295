"""What a later report names together over several paragraphs is said once, and never with one of them. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.linking.requests.numbers_taken import NumberTaken
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since
from openupr.records import Review
from openupr.views.briefs.for_topic.asked_counted import asked_count
from openupr.views.briefs.for_topic.named_over_shown import runs_named, told_once
from openupr.views.briefs.statements.asked_and_answered import first_of_item
from openupr.views.briefs.statements.request_lines import request_line

from ..rendering.small_reviews import item, place, review

OVER = ("115", "116", "117")


def asked(*over: tuple[str, ...], taken: NumberTaken | None = None) -> list[AskedOnTopic]:
    of: Review = review(tuple(item(f"9.{number}", (f"Build prison {number}", "CUB")) for number in range(1, len(over) + 1)))
    later = replace(of, id="XAA-31", session=31)
    since = [Since(later, place("115"), True, over=each, together=2, taken=taken) if each else None for each in over]
    return [replace(first_of_item(of, each), since=told) for each, told in zip(of.items, since, strict=True)]


@pytest.mark.parametrize(
    ("taken", "words"),
    [(None, "names 9.1, 9.2 over paragraphs 115–117."), (NumberTaken("1–2", "9.1", "9.2", True, 3, True), "names 9.1, 9.2, as we take its numbers,")],
)
def test_a_run_is_said_once_with_all_of_its_paragraphs(taken: NumberTaken | None, words: str) -> None:
    every = asked(OVER, OVER, (), taken=taken)
    line = asked_count(every[0].review, every)
    assert words in str(line.text)
    assert "paragraphs 115–117" in str(line.source)
    assert ("“1–2” for 9.1–9.2" in str(line.source)) is (taken is not None)
    for each in told_once(every, runs_named(every)):
        told = request_line(each)
        assert "115" not in f"{told.text} {told.source}"


def test_one_alone_is_told_at_its_request_with_all_of_its_paragraphs() -> None:
    every = asked(OVER, ("118", "119"))
    assert "over paragraphs" not in str(asked_count(every[0].review, every).text)
    told = request_line(told_once(every, runs_named(every))[0])
    assert "over paragraphs 115–117: look there." in str(told.text)
    assert "its report:" in str(told.source)
    assert "paragraphs 115–117" in str(told.source)
