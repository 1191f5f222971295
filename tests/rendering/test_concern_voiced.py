"""Sentences in which speakers voice concern: what is quoted, of whom, and which are chosen."""

from __future__ import annotations

import re

from shown import ALL, report
from small_labels import labels_of
from small_reviews import item, review, state, statement

from openupr.describing.voiced_concerns import LONGEST
from openupr.languages.messages import messages
from openupr.light_dataclass import replace
from openupr.records import Voice
from openupr.views.page.first.concern_voiced import MOST_QUOTED, ConcernVoiced, quoted_told
from openupr.views.page.page_view import page_view

WOMEN = "It expressed concern at discrimination against women in the labour market."
STATES = ("NOR", "FRA", "PER", "CHL", "CUB", "DEU")


def voiced(*words: str) -> tuple[ConcernVoiced, ...]:
    said = tuple(statement(n, n - 6, state(STATES[n - 6], STATES[n - 6]), each) for n, each in enumerate(words, 6))
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=said)
    return page_view(of, ALL, "1", labels=labels_of(of)).first.voiced


def test_the_sentence_that_voices_concern_is_quoted_whole_with_its_speaker() -> None:
    (one,) = voiced("It expressed deep concern at reports of arbitrary arrests of journalists. It asked about schools.")
    assert one.text == "It expressed deep concern at reports of arbitrary arrests of journalists."
    assert (one.key, one.anchor) == ("NOR", "D6")


def test_whose_concern_it_is_not_and_what_is_not_understood_alone_is_not_quoted() -> None:
    assert voiced("The Committee against Torture was concerned at reports of arbitrary arrests of journalists.") == ()
    assert voiced("Norway noted that some had expressed concern at reports of arbitrary arrests of journalists.") == ()
    assert voiced("Norway expressed concern that these arrests of journalists were arbitrary.") == ()
    assert voiced("Norway welcomed the new schools and the release of journalists.") == ()
    assert voiced(f"Norway expressed concern at arbitrary arrests of {'very ' * (LONGEST // 5)} many journalists.") == ()


def test_of_many_those_that_name_grave_acts_are_chosen_and_stand_in_the_order_of_speaking() -> None:
    found = voiced(WOMEN, WOMEN, "It expressed concern at reports of torture of prisoners.", WOMEN, WOMEN, WOMEN)
    assert len(found) == MOST_QUOTED
    assert [each.key for each in found] == ["NOR", "FRA", "PER"]
    last = voiced(WOMEN, WOMEN, WOMEN, WOMEN, WOMEN, "It expressed concern at reports of torture of prisoners.")
    assert [each.key for each in last] == ["NOR", "FRA", "DEU"]


def test_a_sentence_that_goes_on_from_another_is_quoted_only_where_all_do() -> None:
    on = f"However, {WOMEN[0].lower()}{WOMEN[1:]}"
    assert [each.key for each in voiced(on, WOMEN, WOMEN)] == ["FRA", "PER"]
    assert [each.key for each in voiced(on)] == ["NOR"]


def test_it_stands_on_the_page_with_its_place() -> None:
    said = statement(6, 0, state("NOR", "Norway"), "Norway expressed concern at reports of torture of prisoners.")
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(said,))
    page = report(of, {}, version="1", labels=labels_of(of))
    part = page[page.index('id="voiced"') : page.index('id="asked-most"') if 'id="asked-most"' in page else page.index("</section>")]
    assert "Norway expressed concern at reports of torture of prisoners." in part
    assert 'href="#D6"' in part


def test_beside_criticism_stands_where_the_state_itself_speaks() -> None:
    critic = statement(6, 1, state("NOR", "Norway"), WOMEN)
    own = [replace(statement(n, 0, None, "The delegation spoke of ports."), voice=Voice.STATE_UNDER_REVIEW) for n in (3, 4, 5, 9)]
    body = replace(own[0], id="XAA-17/D10", paragraph="10", on_behalf="Parliament")
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(*own[:3], critic, own[3], body))
    told = page_view(of, ALL, "1", labels=labels_of(of)).first.replies
    assert told is not None
    assert "Paragraph 9 of the report" in messages("en").said(told), "what it said before others spoke is no reply"
    first = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(*own[:3], critic))
    assert page_view(first, ALL, "1", labels=labels_of(first)).first.replies is None
    silent = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(critic,))
    assert page_view(silent, ALL, "1", labels=labels_of(silent)).first.replies is None


def test_no_act_and_no_wording_is_quoted_twice_before_all_are_quoted_once() -> None:
    torture = "It expressed concern at reports of torture of prisoners."
    found = voiced(torture, torture, torture, torture, "It expressed concern at reports of enforced disappearances.", WOMEN)
    assert [each.key for each in found] == ["NOR", "CUB", "DEU"]


def test_a_speaker_who_tells_of_a_grave_act_is_quoted_whatever_the_verb_and_nobody_elses_word_is() -> None:
    found = voiced(WOMEN, WOMEN, WOMEN, "It noted that the torture of prisoners by the harbour police remained frequent.")
    assert [each.key for each in found] == ["NOR", "FRA", "CHL"]
    assert voiced("It noted the concern of the Committee against Torture that the torture of prisoners remained frequent.") == ()
    assert voiced("The torture of prisoners by the harbour police remained frequent.") == (), "who says so isn't said"


def test_of_those_that_tell_of_no_grave_act_the_most_forceful_are_chosen() -> None:
    mild = "It expressed concern at the definition of minorities in the constitution."
    hard = "It expressed concern at the harassment, punishment and intimidation of reporters."
    assert [each.key for each in voiced(mild, mild, mild, hard, mild, hard.replace("reporters", "singers"))] == ["NOR", "CHL", "DEU"]


def test_what_begins_with_the_concern_or_goes_on_from_another_is_quoted_for_a_grave_act() -> None:
    begins = "Concerned about reports of arbitrary arrests of journalists, Norway recommended that Estavia open the archives."
    assert [each.text for each in voiced(begins)] == [begins]
    on = "However, it expressed concern at reports of torture of prisoners."
    assert [each.key for each in voiced(WOMEN, WOMEN, on)] == ["NOR", "FRA", "PER"]
    adults = "It expressed concern at arbitrary arrests of children in conditions like those for adults."
    assert [each.text for each in voiced(adults)] == [adults]


def test_how_many_are_quoted_is_said_and_no_promise_is_made() -> None:
    words = [messages("en").said(each) for each in quoted_told(voiced(WOMEN, WOMEN, WOMEN, WOMEN), "Bresland")]
    assert words[0] == "We quote 3 sentences, from 3 different speakers, in the report’s words and order."
    assert words[-1] == "The program makes mistakes, and may have missed graver words: read all statements."


def test_of_one_speaker_the_gravest_sentence_is_quoted_and_not_one_that_praises_too() -> None:
    grave = "It expressed distress at reports of torture of prisoners by the harbour police."
    half = "While noting with concern reported threats against sailors and torture of prisoners, it welcomed the intention to open an inquiry."
    assert [each.text for each in voiced(f"{half} {grave}")] == [grave]
    assert [each.text for each in voiced(half)] == [half], "who says nothing else is quoted all the same"
    assert [each.text for each in voiced(f"{WOMEN} {half}")] == [half], "a grave act goes before none"


def test_of_two_that_tell_of_as_grave_an_act_the_one_that_tells_of_more_acts_is_quoted_first() -> None:
    one = "It expressed concern at reports of torture of prisoners, most forceful harassment, punishment, repression and intimidation."
    more = "It expressed concern at reports of torture of prisoners and arbitrary arrests."
    other = "It expressed concern at reports of the trafficking of children."
    found = voiced(one, more, other, WOMEN)
    assert [each.key for each in found] == ["FRA", "PER", "CHL"]


def test_where_the_state_spoke_of_a_term_of_a_concern_is_told_and_none_of_its_sentences_is_picked() -> None:
    """A sentence picked by a shared word makes a State look as if it had said no more: a reader is led to every such paragraph."""
    concern = "It expressed concern at the high prevalence of domestic violence."
    said = [
        statement(5, 0, None, "Domestic violence was rare.", Voice.STATE_UNDER_REVIEW),
        statement(6, 1, state("NOR", "NOR"), concern),
        statement(7, 2, None, "Schools were built. Domestic violence harmed everyone. The code had been amended.", Voice.STATE_UNDER_REVIEW),
        statement(
            8,
            3,
            None,
            "The delegation spoke of ports, of roads, and of shelters for those who had suffered domestic violence.",
            Voice.STATE_UNDER_REVIEW,
        ),
    ]
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=tuple(said))
    (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
    assert one.spoke_of is not None
    assert messages("en").said(one.spoke_of.led) == "Report spoke of “domestic violence” later, as the report sums it up:"
    assert [anchor for anchor, _ in one.spoke_of.paragraphs] == ["D7", "D8"]
    page = report(of, {}, version="1", labels=labels_of(of))
    part = page[page.index('id="voiced"') : page.index("</ul>", page.index('id="voiced"'))]
    assert "harmed everyone" not in part
    assert re.search(r'href="#D7">[^<]*para\.\s7\b[^<]*</a>; <a href="#D8">para\.\s8\b', part)
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=tuple(said[:2]))
    (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
    assert one.spoke_of is None


def test_where_the_state_spoke_later_goes_before_where_it_had_spoken_and_that_is_said_to_be_earlier() -> None:
    """Words that stand before the criticism are no reply to it."""
    concern = "It expressed concern at domestic violence and at the corporal punishment of children."
    first = statement(5, 0, state("FRA", "FRA"), "It asked about schools.")
    before = statement(6, 1, None, "Domestic violence was a crime since the last reform of the code.", Voice.STATE_UNDER_REVIEW)
    critic = statement(7, 2, state("NOR", "NOR"), concern)
    behind = statement(8, 3, None, "Corporal punishment was no longer used in schools.", Voice.STATE_UNDER_REVIEW)
    for said, words, at in (
        ((first, before, critic, behind), "Report spoke of “corporal punishment” later, as the report sums it up:", "D8"),
        ((first, before, critic), "Report had spoken of “domestic violence” earlier, as the report sums it up:", "D6"),
    ):
        of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=said)
        (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
        assert one.spoke_of is not None
        assert messages("en").said(one.spoke_of.led) == words
        assert [anchor for anchor, _ in one.spoke_of.paragraphs] == [at]


def test_of_each_term_of_a_concern_the_paragraphs_are_told_in_the_order_of_the_report() -> None:
    concern = "It expressed concern at domestic violence and at the corporal punishment of children."
    critic = statement(6, 1, state("NOR", "NOR"), concern)
    own = [
        statement(7, 2, None, "Domestic violence was a crime.", Voice.STATE_UNDER_REVIEW),
        statement(8, 3, None, "Corporal punishment was no longer used in schools.", Voice.STATE_UNDER_REVIEW),
    ]
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(critic, *own))
    (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
    assert one.spoke_of is not None
    told = messages("en").said(one.spoke_of.led)
    assert "“domestic violence”" in told
    assert "“corporal punishment”" in told
    assert [anchor for anchor, _ in one.spoke_of.paragraphs] == ["D7", "D8"]


def test_where_the_report_says_to_whom_the_state_replied_that_is_told_without_its_words() -> None:
    critic = statement(6, 1, state("NOR", "Norway"), "It expressed concern at the shortage of midwives in island clinics.")
    own = statement(
        7, 2, None, "On the question by Norway about the shortage of midwives, it said that clinics trained many.", Voice.STATE_UNDER_REVIEW
    )
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(critic, own))
    (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
    assert one.spoke_of is not None
    assert messages("en").said(one.spoke_of.led) == "Report replied to Norway by name, as the report sums it up:"
    assert [anchor for anchor, _ in one.spoke_of.paragraphs] == ["D7"]


def spoke_of(criticism: str, *own: str) -> str | None:
    critic = statement(6, 1, state("NOR", "NOR"), criticism)
    said = [statement(n, n - 5, None, each, Voice.STATE_UNDER_REVIEW) for n, each in enumerate(own, 7)]
    of = review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(critic, *said))
    (one,) = page_view(of, ALL, "1", labels=labels_of(of)).first.voiced
    return messages("en").said(one.spoke_of.led) if one.spoke_of else None


def test_the_words_of_a_concern_in_the_name_of_a_body_are_no_words_of_the_state() -> None:
    concern = "It expressed concern at the degrading treatment of prisoners."
    name = "The Harbour Committee for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment had found better cells."
    assert spoke_of(concern, name) is None
    assert spoke_of(concern, f"{name} Degrading treatment was a crime.") == "Report spoke of “degrading treatment” later, as the report sums it up:"


def test_what_a_speaker_praises_in_the_same_sentence_leads_to_no_paragraph() -> None:
    concern = "It commended Estavia for its ban on corporal punishment, but was concerned at the high prevalence of domestic violence."
    assert spoke_of(concern, "Corporal punishment was no longer used in schools.") is None
    assert spoke_of(concern, "Domestic violence was a crime.") is not None


def test_the_words_between_the_marks_are_those_of_the_paragraph() -> None:
    told = spoke_of("It was concerned at the harassment of those who exercise their freedom of religion.", "Everyone enjoyed full religious freedom.")
    assert told == "Report spoke of “religious freedom” later, as the report sums it up:"
