"""Finished briefs on all dossiers, held against the documents: every quotation in the paragraph and on the page that are cited, every document among
the sources, every count, every answer. Others are taken with each commit, all with `--whole`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from openupr import Review
from openupr.errors import UnknownNameError
from openupr.names import spoken_name
from openupr.rendering.html.brief_page import brief_page
from openupr.stages.briefs.speakers_asked import SpeakerAsked
from openupr.stages.briefs.topic_briefs import brief_on
from openupr.stages.briefs.who_speaks import SpeakerWanted, time_allowed
from openupr.stages.made.stage_outputs import Derived
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_speaker.spoken_leads import greeting_of, lead_in_language
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.withheld import Withheld

from ..pages_read import pages_by_sha256
from ..real_reviews import read_dossier
from ..views.held_against_documents import Documents, held_against
from ..views.recounted_for_speaker import wrong_for_speaker
from ..views.recounted_from_page import wrong_counts
from .test_pages_of_dossiers import DOSSIERS

pytestmark = pytest.mark.at_length

TOPICS = ("torture", "violence against women", "freedom of expression", "racial discrimination", "prisons", "right to education")
SPEAKERS = {"FRA": "France", "NOR": "Norway", "MEX": "Mexico", "CAN": "Canada"}
DRAWN = 2


def derived_so_far(corpus: Path, dossier: str) -> tuple[list[Derived], list[Derived]]:
    """What is made of the reviews of the State up to this one, and of later ones."""
    of_state = sorted(each for each in DOSSIERS if each[:3] == dossier[:3])
    made = [_derived(corpus, each) for each in of_state]
    number = of_state.index(dossier) + 1
    return made[:number], made[number:]


@cache
def _derived(corpus: Path, dossier: str) -> Derived:
    return Derived(read_dossier(corpus, dossier))


def pages_of_briefs(before: Sequence[Derived], after: Sequence[Derived]) -> Iterator[tuple[str, str]]:
    """Each brief that these reviews have, by its topic or its speaker."""
    for typed in TOPICS:
        try:
            yield typed, brief_page(brief_view(brief_on(before, typed, after), Withheld(), "0"))
        except UnknownNameError:  # nothing of these reviews is on it
            continue
    asking = SPEAKERS.items() if any(each.review.items for each in before) else ()
    for by in (name for code, name in asking if code != before[-1].review.state):
        wanted = SpeakerWanted(before, by, spoken_name, greeting_of, lead_in_language, time_allowed(60, None), "en", _no_text, after)
        yield f"by {by}", brief_page(speaker_view(SpeakerAsked(wanted), Withheld(), "0"))


def _no_text(review: Review, key: str) -> None:
    raise AssertionError(f"{review.id}/{key}: no words of another language are asked for")


@pytest.mark.corpus
def test_what_briefs_quote_count_and_cite_stands_there(corpus: Path, some_in_turn: Callable[[Sequence[str], int], list[str]]) -> None:
    wrong, looked_at, pages = list[str](), Counter[str](), pages_by_sha256([corpus / "dossiers"])
    for dossier in some_in_turn(DOSSIERS, DRAWN):
        before, after = derived_so_far(corpus, dossier)
        documents = Documents([each.review for each in (*before, *after)], pages)
        for name, page in pages_of_briefs(before, after):
            found = held_against(page, documents)
            counts = wrong_for_speaker(page) if name.startswith("by ") else wrong_counts(page)
            wrong += [f"{dossier}, {name}: {each}" for each in (*found.wrong, *counts)]
            looked_at += found.looked_at
    print(dict(looked_at))
    assert looked_at["quotation"]
    assert wrong == []
