"""A brief on a topic is made once for the reviews that it rests on, is the same when it is taken from the store, and goes when one of them goes."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import text

from openupr import read_all
from openupr.languages.messages import messages
from openupr.languages.said_words import SaidWords
from openupr.records import pack_record, unpack
from openupr.room_digests import files_at_work
from openupr.searching.opening import open_store
from openupr.stages.briefs import topic_briefs
from openupr.stages.briefs.topic_briefs import BriefAsked
from openupr.stages.keys.stage_versions import STAGES
from openupr.stages.made.stage_outputs import Derived
from openupr.stages.reviews_at_hand import ReviewsAtHand
from openupr.stages.stored.keeping import forget_review, keep
from openupr.views.briefs.for_topic.brief_parts import brief_parts
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.parts_kept import KeptParts, as_kept, as_made
from openupr.views.withheld import Withheld

from ..storing.dossiers import dossiers

BOTH = ("XBB-17", "XBB-31")
TOPIC = "police"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "s.sqlite") as store:
        keep(dossiers(tmp_path / "in", *BOTH), store)
    return tmp_path / "s.sqlite"


def at_hand(path: Path, *names: str) -> list[Derived]:
    hand = ReviewsAtHand(partial(open_store, path))
    found = hand.get(names)
    return hand.derived(found, found)


def shown(derived: list[Derived], typed: str = TOPIC, language: str = "en", *words: str) -> BriefView:
    return brief_view(BriefAsked(derived, typed), Withheld(off=False, words=words), "0", words=messages(language))


def kept(path: Path) -> int:
    """How many outputs the store has of briefs, and of what was weighed for them over several reviews."""
    with open_store(path) as store, store.read() as library:
        wanted = "stage LIKE 'brief.%' OR (stage LIKE 'topic.%' AND version LIKE '%.%')"
        return int(library.connection.execute(text(f"SELECT count(*) FROM stages WHERE {wanted}")).scalar())


def test_it_is_made_once_and_comes_back_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = brief_view(BriefAsked(at_hand(path, *BOTH), TOPIC).brief, Withheld(off=False), "0")
    assert any(each.lines for each in made.sections)
    assert shown(at_hand(path, *BOTH)) == made
    french = shown(at_hand(path, *BOTH), language="fr")
    assert french.sections[0].title != made.sections[0].title
    monkeypatch.setattr(topic_briefs, "brief_on", None)
    assert shown(at_hand(path, *BOTH)) == made
    assert shown(at_hand(path, *BOTH), language="fr") == french
    with pytest.raises(TypeError):  # of another topic, and of fewer reviews, nothing is kept
        shown(at_hand(path, *BOTH), typed="prisons")
    with pytest.raises(TypeError):
        shown(at_hand(path, "XBB-17"))


def test_what_is_ours_in_a_kept_sentence_is_known(path: Path) -> None:
    """By it a name is blocked out in what a document says, and not in the same word of a sentence of ours."""
    parts = brief_parts(BriefAsked(at_hand(path, *BOTH), TOPIC).brief, messages())
    again = as_made(unpack(pack_record(as_kept(parts)), KeptParts))
    assert again == parts
    for before, after in zip(parts.passages, again.passages, strict=True):
        for line, other in zip((*before.lines, *before.rest), (*after.lines, *after.rest), strict=True):
            assert isinstance(line.text, SaidWords)
            assert isinstance(other.text, SaidWords)
            assert other.text.theirs == line.text.theirs
    assert type(again.passages[0].title) is type(parts.passages[0].title)


def test_what_is_blocked_out_is_blocked_out_of_what_was_kept(path: Path) -> None:
    assert "olice" in str(shown(at_hand(path, *BOTH)))
    hidden = shown(at_hand(path, *BOTH), TOPIC, "en", "police")
    assert not any("police" in str(line.text).lower() for section in hidden.sections for line in (*section.lines, *section.rest) if line.quotes)


@pytest.mark.parametrize("gone", BOTH)
def test_it_goes_with_any_of_its_reviews(path: Path, gone: str) -> None:
    shown(at_hand(path, *BOTH))
    assert kept(path) == 2
    with open_store(path) as store:
        forget_review(store, gone)
    assert kept(path) == 0


def test_beside_files_nothing_is_kept(path: Path, tmp_path: Path) -> None:
    own = [Derived(each) for each in read_all([tmp_path / "in" / "XBB-17"])]
    assert any(each.lines for each in shown([*own, *at_hand(path, "XBB-31")]).sections)
    assert kept(path) == 0


WORK = """
import json, sys
from openupr import read_all
from openupr.stages.made.stage_outputs import Derived, earlier_of
from openupr.stages.briefs.topic_briefs import BriefAsked
from openupr.views.briefs.for_topic.brief_parts import brief_parts
from openupr.languages.messages import messages
reviews = sorted(read_all(sys.argv[1:]), key=lambda each: each.session)
asked = BriefAsked([Derived(each, earlier_of(each, reviews)) for each in reviews], "police")
brief_parts(asked.brief, messages())
print(json.dumps([getattr(module, "__file__", None) or "" for name, module in sys.modules.items() if name.startswith("openupr.")]))
"""

READS_FILES = ("stages/", "commands/", "archiving/", "searching/", "storing/", "__main__.py")
"""What gets the reviews to where the brief is made: their keys tell what they are."""


def test_the_version_covers_what_a_brief_is_made_by(tmp_path: Path) -> None:
    folder = dossiers(tmp_path, *BOTH)
    given = [sys.executable, "-c", WORK, *(str(folder / each) for each in BOTH)]
    done = subprocess.run(given, check=True, capture_output=True, encoding="utf-8")
    package = files("openupr")
    covered = {name for room in STAGES["brief"][0] for name, _ in files_at_work(package.joinpath(*room.split("/")), room)}
    used = {Path(each).relative_to(str(package)).as_posix() for each in json.loads(done.stdout) if each and not each.endswith("__init__.py")}
    assert len(used) > 200
    assert {each for each in used - covered if not each.startswith(READS_FILES)} == set()
