"""Which sentences of a paragraph a brief quotes, and how they are shown: in the paragraph's order, each with what it can't be read without. Texts are
invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.chosen.paragraph_quoted import chosen_sentences, quoted_behind, whole_of_its_speakers, whole_paragraph
from openupr.preparing.briefs.chosen.paragraph_sentences import InParagraph
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.text import Place
from openupr.views.briefs.quoted.quoted_alone import quotation

COUNCIL = (("The Council of Lamps", "Council of Lamps"),)
UNION = (("The Ferry Union", "Ferry Union"),)
CONCERN = "The Council of Lamps was concerned that the piers of Sundel are dark."
DEMAND = "It recommended that Sundel light its piers."
GULLS = "The Council of Lamps noted the gulls."
ALSO = "It was also concerned that keepers are not paid."
REGRET = "The Council of Lamps regretted that keepers sleep."
TURN = "However, no lamp was lit."
OTHER = "The Ferry Union reported that lamps are sold."


def paragraph(*said: str, on: tuple[int, ...], by: tuple[tuple[tuple[str, str], ...], ...] = (), items: tuple[int, ...] = ()) -> InParagraph:
    sentences = tuple(
        ReviewSentence(f"XGG-48/C1.{k}", SentenceSource.BODY, (0, len(words)), words, Place("A/1", "1", ()), item=k - 1 in items)
        for k, words in enumerate(said, 1)
    )
    return InParagraph(sentences, by or tuple(COUNCIL for _ in said), on, " ".join(said))


QUOTED = [
    # a concern has its demand, a demand its concern
    ((CONCERN, DEMAND), (0,), f"{CONCERN} {DEMAND}"),
    ((CONCERN, DEMAND), (1,), f"{CONCERN} {DEMAND}"),
    # in the order of the paragraph, however they are weighed, with a mark for what is left out
    (
        (CONCERN, GULLS, REGRET),
        (2, 0),
        f"{CONCERN} […] {REGRET}",
    ),
    # what turns a sentence round is never left out
    (("Sundel adopted a plan on lamps.", TURN, GULLS), (0,), f"Sundel adopted a plan on lamps. {TURN} […]"),
    # what adds a point has the one before it
    ((CONCERN, ALSO), (1,), f"{CONCERN} {ALSO}"),
    # where more was done, the one before says
    (("Ministers met in Sundel.", "Brief talks were also held on lamps."), (1,), "Ministers met in Sundel. Brief talks were also held on lamps."),
    # "the latter" and "the same keepers" are named before
    ((CONCERN, "It was also concerned that the latter are wet."), (1,), f"{CONCERN} It was also concerned that the latter are wet."),
    (("Keepers sold lamps.", "Ferries were sunk by the same keepers."), (1,), "Keepers sold lamps. Ferries were sunk by the same keepers."),
]


def test_what_counts_something_goes_before_what_stands_side_by_side() -> None:
    counts, between = "Keepers counted 6,631 lamps on 83 piers.", "Gulls sleep on piers in the fog."
    said = (counts, "Fog is thick in winter.", between, "Keepers light piers each night.")
    of = replace(paragraph(*said, on=(3, 2, 0)), sure=3)
    assert chosen_sentences(of, 90) == (0, 3)


@pytest.mark.parametrize(("said", "on", "expected"), QUOTED)
def test_a_paragraph_is_quoted_in_its_own_order(said: tuple[str, ...], on: tuple[int, ...], expected: str) -> None:
    of = paragraph(*said, on=on)
    assert quotation(of, chosen_sentences(of, 400))[0] == expected


def test_what_its_paragraph_says_before_a_sentence_is_marked_as_left_out() -> None:
    of = paragraph(CONCERN, ALSO, on=(1,))
    assert quotation(of, chosen_sentences(of, len(ALSO) + 3))[0] == "[…] It [Council of Lamps] was also concerned that keepers are not paid."


FOUNDED = "In 2030 Sundel set up an Inquiry into the lamps."
BEGAN = "The Inquiry began its work."
ENDED = "In 2032 this Inquiry was brought to its end."


def test_what_became_of_a_thing_is_quoted_with_it_or_nothing_is() -> None:
    of = paragraph(FOUNDED, BEGAN, ENDED, on=(0,))
    assert chosen_sentences(of, 400) == (0, 1, 2)
    assert chosen_sentences(of, len(FOUNDED) + len(BEGAN) + 2) == ()
    assert quoted_behind(of) == (0, 1, 2)


def test_what_its_paragraph_says_behind_a_sentence_is_marked_as_left_out() -> None:
    of = paragraph("A fund for lamps was set up.", "These lamps are lit.", on=(0,))
    assert quotation(of, chosen_sentences(of, 400))[0] == "A fund for lamps was set up. These lamps are lit."
    assert quotation(of, chosen_sentences(of, 30)) == ("A fund for lamps was set up. […]", True)


def test_a_quotation_that_ends_within_a_list_says_so() -> None:
    lists = ("Sundel promised the following:", "Lamps on piers;", "Paid keepers; and", "Ferries in winter.")
    of = paragraph(*lists, on=(1,), items=(1, 2, 3))
    assert quotation(of, (0, 1))[0] == "Sundel promised the following: Lamps on piers […]"
    assert quotation(of, (0, 1, 2))[0] == "Sundel promised the following: Lamps on piers; Paid keepers; and […]"
    assert quotation(of, (0, 2, 3))[0] == "Sundel promised the following: […] Paid keepers; and Ferries in winter."
    assert quotation(paragraph(lists[0], on=(0,)), (0,)) == ("Sundel promised the following: […]", False)
    unmarked = paragraph(*lists, on=(1,))  # lettered paragraphs have their letters elsewhere
    assert quotation(unmarked, (0, 1))[0] == "Sundel promised the following: Lamps on piers […]"


def test_no_mark_stands_within_a_sentence() -> None:
    of = paragraph("Sundel promised two things:", "lamps on piers and", "paid keepers.", on=(1,), items=(1, 2))
    assert quotation(of, (0, 1, 2))[0] == "Sundel promised two things: lamps on piers and paid keepers."


def report(*said: str, on: tuple[int, ...], source: SentenceSource = SentenceSource.STATE_REPORT) -> InParagraph:
    starts = [sum(len(each) + 1 for each in said[:k]) for k in range(len(said))]
    every = (ReviewSentence("XGG-48/N1", source, (at, at + len(each)), each, Place("A/1", "1", ())) for at, each in zip(starts, said, strict=True))
    return InParagraph(tuple(every), tuple(() for _ in said), on, " ".join(said))


def test_a_paragraph_is_quoted_whole_where_there_is_room_for_all_of_it() -> None:
    lamps, ferries = "Sundel lit all lamps of its long pier in the north of the country.", "Ferries sail."
    of = report(lamps, ferries, on=(1,))
    assert whole_paragraph(of, 400) == (0, 1)
    assert whole_paragraph(of, len(lamps) + 3) == ()
    assert quotation(of, whole_paragraph(of, 400)) == (f"{lamps} {ferries}", True)
    assert chosen_sentences(of, len(lamps) + 3) == (1,)


def test_what_tells_of_another_thing_is_never_quoted_without_the_one_before_it() -> None:
    said = "Sundel lit all lamps of its long pier in the north.", "The fund will also pay keepers.", "Piers are swept."
    of = report(*said, on=(1,))
    assert chosen_sentences(of, 400) == (0, 1)
    assert chosen_sentences(of, len(said[1]) + 3) == ()


def test_a_refusal_keeps_its_reason() -> None:
    refusal, reason = "Sundel does not plan to light its piers.", "Lamps are not a priority."
    for source in (SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID, SentenceSource.ANSWER):
        of = report(refusal, reason, "Ferries sail.", on=(0,), source=source)
        assert chosen_sentences(of, 400) == (0, 1)
        assert chosen_sentences(of, len(refusal) + 3) == ()
    assert chosen_sentences(report("Sundel lit its piers.", reason, on=(0,)), 400) == (0,)


def test_a_very_long_paragraph_is_cut_behind_the_page_too_and_each_cut_is_marked() -> None:
    of = report("Lamps shine.", f"Ferries sail {'and sail ' * 400}.", "Piers are dark.", on=(0,))
    assert quotation(of, quoted_behind(of))[0] == "Lamps shine. […]"
    short = report("Lamps shine.", "Ferries sail.", "Piers are dark.", on=(0,))
    assert quoted_behind(short) == (0, 1, 2)


def test_what_is_not_cut_as_a_sentence_is_marked_as_left_out() -> None:
    of = report("Lamps shine.", "Ferries of the old harbour sail.", "Piers are dark.", on=(0, 2))
    torn = InParagraph((of.sentences[0], of.sentences[2]), ((), ()), (0, 1), of.text)
    assert quotation(torn, (0, 1))[0] == "Lamps shine. […] Piers are dark."
    for first, last, told in (
        (0, 1, "Lamps shine. Ferries of the old harbour sail. […]"),
        (1, 2, "[…] Ferries of the old harbour sail. Piers are dark."),
    ):
        cut = InParagraph(of.sentences[first : last + 1], ((), ()), (0, 1), of.text)
        assert quotation(cut, (0, 1))[0] == told


def test_another_speaker_is_not_quoted_with_the_first_one_where_not_all_has_room() -> None:
    of = paragraph(CONCERN, OTHER, on=(0, 1), by=(COUNCIL, UNION))
    assert chosen_sentences(of, 400) == (0,)
    assert quoted_behind(of) == (0, 1)


def test_an_item_is_not_shown_behind_a_head_that_is_not_its_own() -> None:
    listed = ("Laws were made as follows: 2016:", "Act on Lamps 2017:", "Act on Piers")
    assert chosen_sentences(paragraph(*listed, on=(2,), items=(1, 2)), 400) == ()
    of = paragraph("Laws were made as follows:", "Act on Lamps", "Act on Piers", on=(2,), items=(1, 2))
    assert quotation(of, chosen_sentences(of, 400))[0] == "Laws were made as follows: […] Act on Piers"


def test_the_next_sentence_of_an_item_is_shown_behind_its_own_first_one() -> None:
    words = ("On other laws:", "The Lamp Act was read.", "Nevertheless, keepers are paid.")
    starts = (0, 17, 40)
    every = tuple(
        ReviewSentence("XGG-48/N1", SentenceSource.STATE_REPORT, (at, at + len(each)), each, Place("A/1", "1", ()), item=at > 0)
        for each, at in zip(words, starts, strict=True)
    )
    of = InParagraph(every, ((), (), ()), (2,))
    assert [of.begins_an_item(at) for at in range(3)] == [False, True, False]
    assert quotation(of, chosen_sentences(of, 400))[0] == " ".join(words)


def test_a_sentence_that_goes_on_from_another_paragraph_is_not_on_the_page() -> None:
    of = paragraph("These plans failed.", on=(0,), by=((),))
    assert chosen_sentences(of, 400) == ()
    assert quotation(of, quoted_behind(of)) == ("These plans failed.", False)  # nothing of its paragraph is left out


def test_a_name_that_tells_who_it_is_has_no_other_beside_it() -> None:
    for printed, shown in (("The Lamp Committee of Experts", ""), ("The Committee", " [Lamp Committee of Experts on the Keeping of Lights]")):
        of = paragraph(f"{printed} noted the fog.", on=(0,), by=(((printed, "Lamp Committee of Experts on the Keeping of Lights"),),))
        assert quotation(of, (0,))[0] == f"{printed}{shown} noted the fog."


def test_the_window_with_most_on_the_topic_is_quoted_and_not_that_of_the_weightiest_sentence() -> None:
    union = (("", "Ferry Union"),)
    said = ("Keepers lit lamps in 2019.", "Many lamps are dark.", "Few lamps have oil.", GULLS)
    of = replace(paragraph(*said, on=(3, 0, 1, 2), by=(union, union, union, COUNCIL)), sure=4)
    assert chosen_sentences(of, 90) == (0, 1, 2)
    assert chosen_sentences(replace(of, on=(3, 0), sure=2), 90) == (3,), "of as much the weightiest"


def test_a_demand_of_one_of_several_has_their_concern_with_it() -> None:
    many = (("", "Ferry Union"), ("", "Lamp League"))
    said = ("Many organizations deplored that keepers are beaten on piers.", "The Lamp League recommended inquiring into how keepers are beaten.")
    of = paragraph(*said, on=(1,), by=(many, (("", "Lamp League"),)))
    assert chosen_sentences(of, 400) == (0, 1)
    assert chosen_sentences(replace(of, said_by=(many, UNION[:0])), 400) == (1,)


def test_a_paragraph_is_whole_where_there_is_room_if_nobody_else_speaks_in_it() -> None:
    own, others = paragraph(CONCERN, GULLS, on=(0,)), paragraph(CONCERN, OTHER, on=(0,), by=(COUNCIL, UNION))
    assert whole_of_its_speakers(own, 400, (0,)) == (0, 1)
    assert whole_of_its_speakers(own, 40, (0,)) == ()
    assert whole_of_its_speakers(others, 400, (0,)) == ()


def test_what_points_back_has_the_sentence_before_or_the_heading_that_runs_into_it() -> None:
    said = ("Lighting of piers. Article 5 guarantees this right.", "The brass fittings for its use are made by keepers.")
    of = paragraph(*said, on=(1,))
    assert chosen_sentences(of, 400) == (0, 1)
    assert quotation(of, (0, 1))[1], "the heading names the right"
    assert not quotation(paragraph("Article 5 guarantees this right.", on=(0,)), (0,))[1]


PRAISE = "The Council of Lamps commended Sundel for the lamps of its piers."
BEATEN = "It regretted that keepers of lamps are beaten."


def test_praise_is_not_quoted_without_what_its_speaker_criticises_in_the_next_sentence() -> None:
    of = paragraph(PRAISE, BEATEN, GULLS, on=(0,))
    assert chosen_sentences(of, 400) == (0, 1)
    assert chosen_sentences(of, len(PRAISE) + 3) == ()
    assert chosen_sentences(paragraph(PRAISE, "It regretted the fog.", on=(0,)), 400) == (0,), "it is on another thing"
    assert chosen_sentences(paragraph(PRAISE, BEATEN, on=(0,), by=(COUNCIL, UNION)), 400) == (0,), "another one says it"


def test_the_demand_in_which_a_concern_ends_is_quoted_before_what_stands_between() -> None:
    between = "The Council of Lamps noted that each winter the fog over the sea lasts for many weeks."
    of = paragraph(CONCERN, between, DEMAND, on=(0, 1, 2))
    room = len(CONCERN) + len(DEMAND) + 40
    assert chosen_sentences(of, room) == (0, 2)
    assert chosen_sentences(paragraph(CONCERN, OTHER, DEMAND, on=(0,), by=(COUNCIL, UNION, COUNCIL)), 400) == (0,), "another one speaks between"
    assert chosen_sentences(paragraph(CONCERN, OTHER, DEMAND, on=(0, 2), by=(COUNCIL, UNION, COUNCIL)), 400) == (0, 2), "it is on the topic itself"


def test_who_criticises_goes_before_who_only_notes() -> None:
    of = replace(paragraph(GULLS, CONCERN, on=(0, 1), by=(UNION, COUNCIL)), sure=2)
    assert chosen_sentences(of, 90) == (1,)


def test_what_the_state_refuses_has_room_before_what_it_tells() -> None:
    said = (
        "Sundel lit all its lamps.",
        "Keepers of lamps are trained in many schools of the north.",
        "Sundel does not plan to light lamps on piers.",
    )
    of = report(*said, on=(0, 1, 2))
    assert chosen_sentences(of, len(said[0]) + len(said[2]) + 10) == (0, 2)
