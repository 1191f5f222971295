"""How a thing was answered that several States name is told in recommendations: numbers that a reader can look up. Texts are invented."""

from __future__ import annotations

import re
from html import unescape

from shown import report
from small_labels import labels_of
from small_reviews import item, review

from openupr.records import Position


def test_one_recommendation_of_three_states_has_one_answer() -> None:
    items = (
        item("9.1", ("Study prison overcrowding", "NOR FRA PER"), line=1, position=Position.NOTED),
        item("9.2", ("Reduce prison overcrowding", "CUB"), line=3, position=Position.SUPPORTED),
        item("9.3", ("Study prison overcrowding in ports", "DEU"), ("End prison overcrowding in ports", "ITA"), line=5, position=Position.NOTED),
    )
    of = review(items)
    words = " ".join(unescape(re.sub("<[^>]+>", " ", report(of, {}, version="1", labels=labels_of(of)))).split()).replace(" ,", ",")
    first, by_subject = words.split("What several States ask for or name", 1)
    assert "3 recommendations: 1 supported ( 9.2 ); 2 noted ( 9.1, 9.3 )" in first, "each number by its answer"
    assert "3 recommendations: 1 supported, 2 noted" in by_subject, "where all of them stand below"
