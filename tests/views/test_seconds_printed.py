"""Seconds are added before they are rounded, and what is printed adds up all the same."""

from __future__ import annotations

from random import Random

from openupr.preparing.briefs.for_speaker.spoken_ask import spoken_seconds
from openupr.preparing.speaking.clock import pace_of
from openupr.views.briefs.for_speaker.spoken_leads import printed_seconds


def test_what_is_printed_adds_up_to_the_rounded_sum() -> None:
    assert printed_seconds((4.4, 7.4, 9.4, 5.4)) == (4, 8, 9, 6), "rounded apart they would be 25 seconds, and they are 26.6"
    drawn = Random(22)
    for _ in range(200):
        lengths = [drawn.uniform(2, 30) for _ in range(drawn.randrange(1, 6))]
        printed = printed_seconds(lengths)
        assert sum(printed) == round(sum(lengths))
        assert all(abs(one - other) < 1 for one, other in zip(printed, lengths, strict=True))


def test_a_text_is_as_long_as_its_parts() -> None:
    english = pace_of("en")
    lead, ask = "We recommend that Sundel", "adopt a law on the lagoons before 2030"
    both = spoken_seconds(ask, english, lead)
    assert abs(both - spoken_seconds(ask, english) - spoken_seconds(lead, english)) < 1e-9
    assert both != round(both)
