"""An ask is a whole sentence that begins with its verb, or none is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.languages.word_tables import reading_in
from openupr.preparing.briefs.asked.left_out import WhyNot
from openupr.preparing.briefs.asked.sayable_request import as_written, asker_speaks, lead_to_ask, names_past_year, sayable
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, RepeatableRequests, _ranked, _still_open, fitting

from .test_speaker_brief import asked_for

WHOLE = [
    ("Adopt a law on lamps", "adopt a law on lamps"),
    ("To take further steps to light the piers", "take further steps to light the piers"),
    ("to promptly ratify the Lamp Convention", "promptly ratify the Lamp Convention"),
    ("To light the piers, and to revise the law", "to light the piers, and to revise the law"),
    ("To repair the piers and to revise the law", "to repair the piers and to revise the law"),
    ("To take steps to light and to repair the piers", "take steps to light and to repair the piers"),
    ("To revise the law in order to light the piers", "revise the law in order to light the piers"),
    ("Publicize the logs of the ferries", "publicize the logs of the ferries"),  # a verb that only begins requests
    ("Inscribe the rights of keepers in the law", "inscribe the rights of keepers in the law"),  # a verb that no list has
    ("Further strengthen the lamp service", "further strengthen the lamp service"),
    ("Protect those who sail", "protect those who sail"),
    ("Direct keepers to cease to sell lamps and condemn any such sale", "direct keepers to cease to sell lamps and condemn any such sale"),
    ("Inspect the piers of the north and publish these logs", "inspect the piers of the north and publish these logs"),
    ("Repeal the law (the Harbour Act) on “lamps”", "repeal the law (the Harbour Act) on “lamps”"),
]
NOT_WHOLE = [
    "the repeal of the Harbour Act",
    "A review of the laws on lamps",
    "Strengthening of efforts to light the piers",
    "Establishment of a lamp service",
    "That measures be taken to light the piers",
    "Ensures the safety of ferries",
    "Increases its efforts to light the piers",
    "Do not close the piers",
    "Intensify measures for all of the above",
    "Reform its laws relating to these basic freedoms",
    "Light and repair such lamps",
    "Step up its efforts to light it and repair such lamps",
    "Repair ships in such harbours and pay keepers",
    "Release keepers affected by the aforementioned legislation",
    "Take the following measures:",
    "Adopt a law on",
    "Adopt a law (on lamps",
    "and light the piers",
]


@pytest.mark.parametrize(("request_made", "said"), WHOLE)
def test_a_request_is_said_from_its_verb_on(request_made: str, said: str) -> None:
    assert sayable(request_made) == said
    words = " ".join(request_made.split())
    assert as_written(request_made) == words[:1].upper() + words[1:], "it is quoted word for word, with its “To”"
    assert said in request_made.lower() or said[1:] in request_made, "nothing but its first letter is changed"


def test_an_infinitive_is_led_to_by_other_words() -> None:
    assert lead_to_ask("Sundel", sayable("To light the piers")) == "We recommend that Sundel"
    assert lead_to_ask("Sundel", sayable("To light the piers, and to revise the law")) == "We call on Sundel"


@pytest.mark.parametrize("request_made", NOT_WHOLE)
def test_what_is_no_whole_sentence_is_not_said(request_made: str) -> None:
    assert sayable(request_made) == ""
    assert as_written(request_made) == ""


@pytest.mark.parametrize(
    ("request_made", "year"),
    [
        ("Light the piers by the end of 2021", "2021"),
        ("Carry out the Lamp Plan 2008-2009", "2009"),
        ("Carry out the Lamp Plan 2017–21", "2021"),
        ("Establish a service before 2010", "2010"),
        ("Carry out the Lamp Plan for 2020–2030", ""),
        ("Repeal the Lamp Law of 2010", ""),
        ("Light the piers by 2025", ""),
    ],
)
def test_what_was_due_in_the_past_is_known(request_made: str, year: str) -> None:
    assert names_past_year(request_made, 2025) == year


def _own(words: str, session: int, **changed: object) -> OwnRequest:
    asked = asked_for(words)
    made = OwnRequest(replace(asked, review=replace(asked.review, session=session)), (), None, None, (), ())
    return replace(made, **changed)  # type: ignore[arg-type]


def _fit(own: OwnRequest, *, weak: bool = False) -> AskThatFits:
    return AskThatFits(own.asked, 10.0, (), own=True, weak=weak)


def test_what_was_asked_in_the_newest_review_goes_first_then_what_was_asked_again_and_older_words_on_the_same_matter_last() -> None:
    older = _own("Light the old piers of the northern harbour", 7)
    newer = _own("Repair the old piers of the northern harbour", 34)
    again = _own("Adopt a law on ferries", 20, earlier=(asked_for("Adopt a law on ferries soon"),))
    own = [older, newer, again]
    made = [replace(each, asked=replace(each.asked, clause=replace(each.asked.clause, id=f"c{k}"))) for k, each in enumerate(own)]
    ranked = _ranked(_still_open([_fit(each) for each in made], made, ()))
    assert [each.asked.clause.id for each in ranked] == ["c1", "c2", "c0"]
    assert [(each.current, each.pressing, each.asked_anew) for each in ranked] == [(True, 0, False), (False, 1, False), (False, 0, True)]


def test_a_weak_one_is_asked_only_where_there_is_no_other() -> None:
    weak, strong = _fit(_own("Consider a law on lamps", 20), weak=True), _fit(_own("Repeal the Harbour Act", 20))
    alone, left, _ = fitting(RepeatableRequests((weak,), (), ()), 60)
    assert alone == (weak,)
    assert left == ()
    chosen, left, _ = fitting(RepeatableRequests((strong, weak), (), ()), 60)
    assert chosen == (strong,)
    assert [each.why for each in left] == [WhyNot.WEAK]


@pytest.mark.parametrize(
    ("request_made", "speaks"),
    [("Share the lamps that we value", True), ("Light the piers of our region", True), ("Light the piers of its region with the US", False)],
)
def test_a_request_in_which_its_asker_speaks_is_nobody_else_s(request_made: str, speaks: bool) -> None:
    with reading_in("en"):
        assert asker_speaks(request_made) is speaks
