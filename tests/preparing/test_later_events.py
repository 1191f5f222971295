"""Which later statement of a brief tells of an earlier one: by a rare word of both, in few statements, and a year since."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from openupr.preparing.briefs import later_events
from openupr.preparing.briefs.later_events import LaterEvents
from openupr.preparing.topics.topics import topic


@dataclass(frozen=True)
class Spoken:
    review: Any
    on: Any


def spoken(session: int, words: str) -> Spoken:
    return Spoken(SimpleNamespace(id=f"XBB-{session}", session=session), SimpleNamespace(words=words))


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(later_events, "year_begun", lambda review: {17: 2013, 31: 2018}[review.session])
    monkeypatch.setattr(later_events, "is_plain", lambda _: True)

    def of(*said: Spoken) -> LaterEvents:
        return LaterEvents(SimpleNamespace(topic=topic("prisons"), state_says=said, bodies=(), contributors=()))  # type: ignore[arg-type]

    return of


ASKED = "The ombudsperson may visit prisons without notice."
TOLD = "In 2016 the ombudsperson visited all prisons."


def test_a_later_sentence_on_the_same_thing_is_found(events: Any) -> None:
    earlier, later = spoken(17, ASKED), spoken(31, TOLD)
    found = events(earlier, later).of(earlier.review, ASKED)
    assert found is not None
    assert (found.on.words, found.year) == (TOLD, 2016)


def test_none_is_found_of_another_thing_of_another_time_or_of_an_earlier_review(events: Any) -> None:
    earlier = spoken(17, ASKED)
    for words in ("In 2016 the prisons were painted.", "In 2009 the ombudsperson visited all prisons.", "The ombudsperson visited all prisons."):
        assert events(earlier, spoken(31, words)).of(earlier.review, ASKED) is None
    assert events(earlier, spoken(31, TOLD)).of(spoken(31, ASKED).review, ASKED) is None


def test_a_word_of_many_statements_tells_of_none(events: Any) -> None:
    earlier = spoken(17, ASKED)
    many = [spoken(31, f"In 2016 the ombudsperson visited {place}.") for place in ("lamps", "piers", "ferries", "mills")]
    assert events(earlier, *many).of(earlier.review, ASKED) is None
