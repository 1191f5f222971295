"""Of several paragraphs over which a report names a recommendation, that which stands out is found once for all briefs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from openupr.preparing.briefs.replied import answer_placed
from openupr.preparing.briefs.replied.answer_placed import STANDING_OUT_KNOWN, AnswersPlaced
from openupr.records import AnsweredIn, TellingSentence
from openupr.text import clean

WATER = "Improve the drinking water of the Roma settlements, and train the judges of the island courts"
SAID = {
    "N1": "Gulls were counted. A pier was built.",
    "N2": "Since 2020 the Roma settlements have had drinking water.",
    "N3": "Lamps were lit.",
}
NAMED = {"1": ("N1", "N2"), "2": ("N1", "N3"), "3": ("N2",), "4": ("N1", "N2")}
TOLD = TellingSentence("XBB-17/R4", "N1", 0, 19, 0.9)


def item(number: str) -> Any:
    return SimpleNamespace(id=f"XBB-17/R{number}", clauses=[SimpleNamespace(request=WATER)])


def placed() -> AnswersPlaced:
    paragraphs = [SimpleNamespace(id=name, text=clean(words)) for name, words in SAID.items()]
    later = SimpleNamespace(id="XBB-31", language="en", national_report=SimpleNamespace(text=SimpleNamespace(paragraphs=paragraphs)))
    answers = SimpleNamespace(links=[AnsweredIn(f"XBB-17/R{number}", (), over) for number, over in NAMED.items()])
    links = SimpleNamespace(answers=answers, telling_sentences=(TOLD,))
    return AnswersPlaced(cast("Any", later), cast("Any", links), [*map(item, (*NAMED, "5"))])


def test_one_of_several_paragraphs_stands_out_where_no_sentence_is_known_to_tell() -> None:
    (found,) = placed().every_standing_out().items()
    assert found == ("XBB-17/R1", TellingSentence("XBB-17/R1", "N2", 0, len(SAID["N2"]), 0.0))


def test_what_is_known_of_two_reviews_is_not_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    anew = placed()
    over = {number: [anew._paragraphs[name] for name in names] for number, names in NAMED.items()}
    found = [anew._standing_out(item(number), over[number]) for number in ("1", "2")]
    assert found[0] is not None
    known = {("XBB-31", "XBB-17"): anew.every_standing_out()}
    monkeypatch.setattr(answer_placed, "most_on", None)
    with STANDING_OUT_KNOWN.given(known.get):
        assert [placed()._standing_out(item(number), over[number]) for number in ("1", "2")] == found
