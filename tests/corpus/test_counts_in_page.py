"""Every count that the page of a brief on a topic prints is what a reader counts who has that page alone: real briefs, recounted from their HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.rendering.html.brief_page import brief_page
from openupr.stages.briefs.topic_briefs import brief_on
from openupr.stages.made.stage_outputs import Derived
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.withheld import Withheld

from ..real_reviews import read_dossier
from ..views.recounted_from_page import wrong_counts

pytestmark = pytest.mark.at_length

BRIEFS = [("SVN-07", "the erased"), ("BRA-41", "quilombola communities"), ("CRI-47", "prison overcrowding"), ("BOL-07", "independence of judges")]


@pytest.mark.corpus
@pytest.mark.parametrize(("name", "typed"), BRIEFS)
def test_what_a_page_counts_is_what_stands_in_it(corpus: Path, name: str, typed: str) -> None:
    page = brief_page(brief_view(brief_on([Derived(read_dossier(corpus, name))], typed), Withheld(), "0"))
    assert wrong_counts(page) == []
