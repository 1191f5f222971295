"""A brief for a speaker is made once for the reviews that it rests on, and is the same when it is taken from the store. Persons and the day are not
kept with it: what it says by these is said anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from openupr.errors import UsageError
from openupr.languages.messages import messages
from openupr.names import spoken_name
from openupr.preparing.quoting.quotation_checked import HeldText
from openupr.records import Review
from openupr.searching.opening import open_store
from openupr.stages.briefs import speaker_briefs
from openupr.stages.briefs.speakers_asked import SpeakerAsked
from openupr.stages.briefs.who_speaks import SpeakerWanted, time_allowed
from openupr.stages.stored.keeping import forget_review, keep
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_speaker.spoken_leads import greeting_of, lead_in_language
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.day_of_brief import NO_DAY, BriefDay, known_of_day
from openupr.views.withheld import Withheld

from ..storing.dossiers import dossiers
from .test_topic_briefs_kept import BOTH, at_hand


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "s.sqlite") as store:
        keep(dossiers(tmp_path / "in", *BOTH), store)
    return tmp_path / "s.sqlite"


def no_text(review: Review, key: str) -> HeldText:
    raise AssertionError((review.id, key))


def asked(path: Path, by: str = "France", seconds: float = 54, language: str = "en") -> SpeakerAsked:
    allowed = time_allowed(seconds, None)
    return SpeakerAsked(SpeakerWanted(at_hand(path, *BOTH), by, spoken_name, greeting_of, lead_in_language, allowed, language, no_text))


def shown(of: SpeakerAsked, when: BriefDay = NO_DAY, language: str = "en") -> BriefView:
    return speaker_view(of, Withheld(off=False), "0", when, messages(language))


def kept(path: Path) -> int:
    with open_store(path) as store, store.read() as library:
        return int(library.connection.execute(text("SELECT count(*) FROM stages WHERE stage LIKE 'brief.by.%'")).scalar())


def test_it_is_made_once_and_comes_back_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = speaker_view(asked(path).brief, Withheld(off=False), "0")
    assert any(line.quotes for each in made.sections for line in (*each.lines, *each.rest))
    assert shown(asked(path)) == made
    french = shown(asked(path), language="fr")
    assert french.sections[0].title != made.sections[0].title
    monkeypatch.setattr(speaker_briefs, "speaker_brief_of", None)
    assert shown(asked(path, by="FRA")) == made
    assert shown(asked(path), language="fr") == french
    for other in (asked(path, seconds=90), asked(path, by="Chile"), asked(path, language="fr")):
        with pytest.raises(TypeError):
            shown(other)


def test_it_is_made_anew_on_a_day_on_which_it_says_something_else(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = BriefDay(date(2026, 1, 2))
    made = shown(asked(path), first)
    assert known_of_day(first) == known_of_day(BriefDay(date(2026, 1, 3)))
    assert known_of_day(first) != known_of_day(BriefDay(date(2027, 1, 2)))
    assert known_of_day(first) != known_of_day(BriefDay(date(2026, 1, 2), ("XBB-44",)))
    monkeypatch.setattr(speaker_briefs, "speaker_brief_of", None)
    assert shown(asked(path), BriefDay(date(2026, 1, 3))) == made
    with pytest.raises(TypeError):
        shown(asked(path), BriefDay(date(2027, 1, 2)))


@pytest.mark.parametrize("gone", BOTH)
def test_it_goes_with_any_of_its_reviews(path: Path, gone: str) -> None:
    shown(asked(path))
    assert kept(path) == 1
    with open_store(path) as store:
        assert not store.check()
        forget_review(store, gone)
    assert kept(path) == 0


def test_what_can_not_be_is_told_before_anything_is_kept(path: Path) -> None:
    with pytest.raises(UsageError):
        asked(path, language="xx")
    with pytest.raises(UsageError):
        asked(path, by="XBB")
    assert kept(path) == 0
