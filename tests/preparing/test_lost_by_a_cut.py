"""What a cut of a paragraph loses, and what a quotation has so that it does not. Texts are invented."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.briefs.chosen.lost_by_a_cut import gravely_lost_by, lost_by
from openupr.preparing.briefs.chosen.paragraph_quoted import chosen_sentences
from openupr.preparing.briefs.chosen.paragraph_sentences import InParagraph

from .test_paragraph_quoted import CONCERN, COUNCIL, DEMAND, GULLS, OTHER, UNION, paragraph, report

WHY = "It noted that the draft leaves dark piers without a keeper."
COUNTED = "Sundel counted 6,631 broken lamps."
TOLD = "The Ferry Union noted that keepers are sent off the piers."
PLAN = "Sundel adopted a plan on lamps."


def _concern(between: str, by: tuple[tuple[str, str], ...] = COUNCIL) -> InParagraph:
    return paragraph(CONCERN, between, DEMAND, on=(0, 2), by=(COUNCIL, by, COUNCIL))


def test_what_a_speaker_says_between_a_concern_and_its_demand_is_quoted_where_there_is_room() -> None:
    of = _concern(WHY)
    assert chosen_sentences(of, 400) == (0, 1, 2)
    assert chosen_sentences(of, len(CONCERN) + len(DEMAND) + 10) == (0, 2)
    assert lost_by(of, (0, 2)) == {1}
    assert not lost_by(of, (0, 1, 2))


def test_what_is_on_another_thing_or_said_by_another_is_not_lost() -> None:
    assert not lost_by(_concern(GULLS), (0, 2))
    assert not lost_by(_concern(OTHER, UNION), (0, 2))


def test_a_demand_has_what_its_speaker_said_before_another_one() -> None:
    of = paragraph(CONCERN, OTHER, DEMAND, on=(2,), by=(COUNCIL, UNION, COUNCIL))
    assert chosen_sentences(of, 400) == (0, 2)


def test_a_cut_loses_what_counts_or_charges_on_the_topic_and_what_goes_on() -> None:
    of = replace(report("Sundel has lamps.", COUNTED, on=(0, 1)), sure=2)
    assert lost_by(of, (0,)) == {1}
    assert not lost_by(replace(of, sure=1), (0,)), "it may be on another topic"
    assert lost_by(report(PLAN, "The plan lights all piers.", on=(0,)), (0,)) == {1}
    assert not gravely_lost_by(report(PLAN, "The plan lights all piers.", on=(0,)), (0,)), "it only tells more of the same"
    assert gravely_lost_by(replace(of, sure=2), (0,)) == {1}
    assert not lost_by(of, ())


def test_a_demand_stands_with_what_others_told_on_the_topic_before_it() -> None:
    of = replace(paragraph(TOLD, GULLS, DEMAND, on=(2, 0), by=(UNION, UNION, COUNCIL)), sure=2)
    assert lost_by(of, (2,)) == {0}
    assert not lost_by(replace(of, sure=1), (2,)), "it may be on another topic"
    assert chosen_sentences(of, len(TOLD) + len(DEMAND) + 10) == (0, 2)
    assert chosen_sentences(of, len(DEMAND) + 10) == (2,)
    praise = paragraph("The Ferry Union welcomed the lamps of Sundel.", GULLS, DEMAND, on=(2, 0), by=(UNION, UNION, COUNCIL))
    assert not lost_by(replace(praise, sure=2), (2,))


def test_what_says_who_speaks_is_lost_where_the_quoted_words_do_not_say_it() -> None:
    of = paragraph("The Council of Lamps stated that piers are old.", "Sundel had trouble with lamps.", on=(1,), by=(COUNCIL, COUNCIL))
    assert lost_by(of, (1,)) == {0}
    assert not lost_by(of, (0, 1))
