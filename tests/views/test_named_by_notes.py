"""What a speaker asked in a review whose report is not here: notes of the summary that name it beside numbers, each with its sentence or heading."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from openupr.languages.messages import messages
from openupr.preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from openupr.views.briefs.for_speaker.named_by_notes import named_by_notes

from ..linking.test_named_earlier import summary
from ..rendering.small_reviews import review

TEXT = """Summary of stakeholders’ submissions on Estavia
I. Lamps1
1. The Lamp Society asked for lamps.2 It was told of the fog.3 The piers are old.4
Notes
1 For the relevant recommendation see A/HRC/10/81, para. 86.9 (Chad).
2 Lamp Society, p. 3. See also A/HRC/10/81 and Add.1, paras. 86.4 (Chad), 86.5 (Norway).
3 See A/HRC/10/81, 86.6-86.7 (Chad, Norway).
4 See A/HRC/10/81, para. 86.8 (Norway, Peru).
"""


def told(speaker: str) -> list[tuple[str, str]]:
    """What is said of each note, and where it stands."""
    of = replace(review(()), summary=summary(TEXT))
    brief = cast(SpeakerBrief, SimpleNamespace(review=of, reviews=(of,), speaker=speaker))
    lines = [each.said(messages()) for each in named_by_notes(brief)]
    return [(str(each.text), str(each.source).rpartition("; ")[2].rpartition(", ")[2]) for each in lines]


def test_each_note_that_names_the_speaker_is_told_with_what_it_stands_at() -> None:
    under, at, leaning = told("TCD")
    assert under[0].endswith("under “Lamps”. A note there names recommendation 86.9 (Chad) of A/HRC/10/81.")
    assert at[0].endswith(": “The Lamp Society asked for lamps.” A note there names recommendation 86.4 (Chad) of A/HRC/10/81.")
    assert "“The Lamp Society asked for lamps. It was told of the fog.” A note there names recommendations 86.6-86.7 (Chad, Norway)" in leaning[0]
    assert leaning[0].endswith("We can’t tell which are of Chad.")
    assert [place for _, place in (under, at, leaning)] == ["note 1", "note 2", "note 3"]


def test_one_number_of_several_states_is_of_each() -> None:
    assert told("PER")[0][0].endswith("A note there names recommendation 86.8 (Norway, Peru) of A/HRC/10/81.")


def test_of_others_nothing_is_told() -> None:
    assert len(told("NOR")) == 3
    assert told("FRA") == []
