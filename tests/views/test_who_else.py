"""Who else asked for the same: who asked for the step itself, who for less of it, and that what is counted is all there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from openupr.linking.requests.same_means import is_means_to, other_means, same_means, twins
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.records import Answer, Claim, Position, Review, Source, SourceAnswer
from openupr.text import Place
from openupr.views.briefs.for_speaker.who_else import in_their_words, who_else
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.briefs.statements.known_again import known_by

from ..rendering.small_labels import labels_of
from ..rendering.small_reviews import item, review

STRATEGY = ("Adopt a comprehensive strategy against hate speech", "CUB")
STEP = ("Ratify the Convention on the Rights of Persons with Disabilities", "CUB")
CATEGORIES = {"Ratify": 5, "Consider": 3, "Continue": 2, "Expedite": 4, "Adopt": 5, "Develop": 5, "Redouble": 4, "Combat": 4}


def held(*requests: tuple[str, str], step: tuple[str, str] = STEP) -> Review:
    items = tuple(item(f"9.{number}", each) for number, each in enumerate((step, *requests), 1))
    return replace(review(items), id="XAA-17")


def told(made: Review) -> tuple[str, str, list[BriefLine]]:
    given = {clause.request: (CATEGORIES[clause.request.split()[0]], True, ()) for each in made.items for clause in each.clauses}
    (own,) = own_requests("CUB", [made], {}, lambda *_: True, labels=labels_of(made, given))
    said, where = who_else(own.beside, own.alike, own.again)
    return str(said), str(where), list(in_their_words([own]))


def test_who_asks_to_consider_a_step_does_not_ask_for_it() -> None:
    verbs = (
        ("Ratify the", "NOR"),
        ("Consider ratifying the", "FJI"),
        ("Continue its efforts to ratify the", "PER"),
        ("Expedite the ratification of the", "CHL"),
    )
    said, where, _ = told(held(*((f"{verb} Convention on the Rights of Persons with Disabilities", who) for verb, who in verbs)))
    assert said.startswith("Norway asked for it in 2013 in the same words. ")
    assert "Fiji, Peru and Chile asked for it in 2013 with a less specific verb by UPR Info’s categories" in said
    assert "in the same words: A/HRC/99/1, paragraph 9.2; with a less specific verb: A/HRC/99/1, paragraphs 9.3–9.5" in where
    assert "may be near" not in said, "to move towards joining the treaty is on nothing else"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Light the piers", "“Light the piers”"),
        ("Light the piers of the northern harbour and of the seven outer islands, with lamps that the keepers choose", None),
        ("Light the piers of the northern harbour and of the seven outer islands and of every strait that ferries cross at night", ""),
    ],
)
def test_a_request_is_known_by_what_it_first_asks_for_and_never_cut_within_that(words: str, shown: str | None) -> None:
    asked = AskedOnTopic(made := held(step=(words, "CUB")), made.items[0], made.items[0].clauses[0], None, verbatim=True)
    whole = shown or f"“{words}”"
    assert str(known_by(asked)) == (whole if shown is not None else "“Light the piers of the northern harbour and of the seven outer islands […]”")


@pytest.mark.parametrize(
    ("lead", "less"),
    [
        ("Ratify", False),
        ("Sign and ratify", False),
        ("Complete the process of ratification of", False),
        ("Proceed with the ratification of", False),
        ("Take steps to ratify", True),
        ("Undertake measures to ratify", True),
        ("Speed up the ratification of", True),
        ("Consider ratifying", True),
    ],
)
def test_who_asks_to_join_a_treaty_outright_is_told_by_one_rule_with_labels_or_without(lead: str, less: bool) -> None:
    made = held((f"{lead} the Convention on the Rights of Persons with Disabilities", "NOR"))
    (own,) = own_requests("CUB", [made], {}, lambda *_: True)
    said = str(who_else(own.beside, own.alike, own.again)[0])
    assert ("with a less specific verb" in said) is less
    assert ("asked for nearly the same" in said or "in the same words" in said) is not less


def test_states_are_named_in_the_order_of_the_numbers_behind_them() -> None:
    wordings = ("Combat hate speech on all ferries", "Combat hate speech on ferries", "Combat hate speech on the ferries of the harbour")
    made = held(*zip(wordings, ("NOR", "FJI", "PER"), strict=True), step=("Combat all hate speech on ferries of the harbour", "CUB"))
    said, where, rows = told(made)
    named = re.findall(r"Norway|Fiji|Peru", said)
    assert named == ["Norway", "Fiji", "Peru"]
    assert "9.2–9.4" in where
    assert rows


def test_many_who_asked_in_several_reviews_are_counted_in_one_sentence() -> None:
    ask = "Ratify the Convention on the Rights of Persons with Disabilities"
    every = [
        replace(
            _of(name, held((ask, who), step=(ask, "CUB") if name == "XAA-34" else (f"Light the {who} piers", who))), id=name, session=int(name[4:])
        )
        for name, who in (("XAA-07", "NOR FJI"), ("XAA-20", "PER CHL"), ("XAA-34", "GHA KEN"))
    ]
    (own,) = own_requests("CUB", every, {}, lambda *_: True)
    said, where = who_else(own.beside, own.alike, own.again)
    assert str(said) == "6 States named in the note asked for it in 2010, 2014 and 2019 in the same words."
    assert str(where).endswith("the 6 States: Chile, Fiji, Ghana, Kenya, Norway and Peru")


def _of(name: str, made: Review) -> Review:
    items = tuple(
        replace(each, id=each.id.replace("XAA-17", name), clauses=tuple(replace(of, id=of.id.replace("XAA-17", name)) for of in each.clauses))
        for each in made.items
    )
    assert made.report is not None
    return replace(made, report=replace(made.report, items=items))


def test_the_rows_are_as_many_as_are_counted() -> None:
    states = ("NOR", "FJI", "PER", "CHL", "GHA", "KEN", "FRA", "ESP", "EST")
    made = held(*((f"Ratify the Convention on the Rights of Persons with Disabilities by {2014 + year}", who) for year, who in enumerate(states)))
    said, _, rows = told(made)
    counted = int(re.match(r"(\d+) States named in the note asked for nearly the same", said)[1])  # type: ignore[index]
    *quoted, rest = rows
    assert all(row.quotes for row in quoted)
    assert str(rest.text).startswith("3 further requests, by ")
    assert counted == len(states) == len(quoted) + 3
    assert "9.2" not in str(rest.source), "what is quoted above is not counted again"


def test_who_asks_for_efforts_does_not_ask_for_the_strategy() -> None:
    others = (("Develop and adopt a national strategy against hate speech on ferries", "NOR"), ("Redouble efforts against hate speech", "FJI"))
    said, where, rows = told(held(*others, step=STRATEGY))
    assert said.startswith("Norway asked for nearly the same in 2013")
    assert "Fiji asked in 2013 on the same subject, for other means, as a program reads them." in said
    assert "on the same subject, for other means: A/HRC/99/1, paragraph 9.3" in where
    assert [str(row.text).partition("”. ")[2][:34] for row in rows] == ["A program finds it nearly the same", "It is on the subject of 9.1 of 201"]


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        ("Adopt a strategy against hate speech", "Redouble efforts against hate speech", True),
        ("Include the freedom of the press in the Constitution", "Adopt appropriate legislation on the freedom of the press", True),
        ("Extend a standing invitation to all special procedures", "Issue an open invitation to the special procedures", False),
        ("Issue a standing invitation to the special procedures", "Present its standing invitation to the special procedures", False),
        ("Implement the strategy on hate speech", "Combat hate speech", False),
        ("Increase the participation of women in politics", "Continue to pursue policies for the participation of women in politics", False),
        ("Adopt a law against hate speech", "Enact a law against hate speech on ferries", False),
    ],
)
def test_other_means_are_told_only_where_one_asks_to_make_what_the_other_does_not(one: str, other: str, others: bool) -> None:
    assert (other_means(one, other), other_means(other, one)) == (others, others)


@pytest.mark.parametrize(
    ("one", "other", "means", "twin"),
    [
        ("Adopt a strategy against hate speech", "Develop an anti-hate-speech strategy", True, True),
        ("Adopt a law against hate speech", "Combat hate speech", False, False),
        ("Adopt a law against hate speech", "Amend the law against hate speech", False, False),
        ("Adopt a law against hate speech", "Enact a law against hate speech on ferries", True, True),
        ("Broaden the definition of hate speech", "Take measures against all hate speech", False, False),
        ("Make efforts to end overcrowding in prisons", "End overcrowding in prisons", True, False),
    ],
)
def test_means_and_twins(one: str, other: str, means: bool, twin: bool) -> None:
    assert (same_means(one, other), same_means(other, one)) == (means, means)
    assert (twins(one, other), twins(other, one)) == (twin, twin)


@pytest.mark.parametrize(
    ("own", "other", "means"),
    [
        ("To restore the mooring rights of the ferrymen", "Adopt a law to restore the mooring rights of the ferrymen", True),
        ("Undertake campaigns against hate speech", "Adopt a strategy against hate speech", False),
        ("Adopt a law on hate speech", "Adopt a strategy against hate speech", False),
    ],
)
def test_a_means_to_a_deed_names_the_deed(own: str, other: str, means: bool) -> None:
    assert is_means_to(own, other) is means


def test_who_asked_in_the_same_words_is_told_so_without_a_guess() -> None:
    """Another review, another verb's capital and mark: the words are the same, and no program has to find that."""
    first = item("9.1", ("Close the harbour prison of Lenn.", "CUB"))
    second = item("9.2", ("To close the harbour prison of Lenn", "NOR"))
    (own,) = own_requests("CUB", [review((first, second))], {}, lambda *_: False)
    said, where = who_else(own.beside, own.alike, own.again)
    assert str(said).startswith("Norway asked for it in ")
    assert "in the same words." in str(said)
    assert "a program finds" not in str(said)
    assert str(where).startswith("in the same words: ")
    assert str(next(in_their_words([own])).text).endswith("These are the words of 9.1 of 2013.")


def test_the_answer_to_another_one_has_its_place() -> None:
    made = held((STEP[0], "NOR"))
    other = made.items[1]
    at = Place("A/HRC/99/1/Add.1", "12", ())
    said = SourceAnswer(Source.ADDENDUM, at.document, Position.NOTED, Claim.NONE, "is noted", at)
    answer = Answer(other.id, other.number, Position.NOTED, Claim.NONE, Source.ADDENDUM, (said,))
    _, _, (line, *_) = told(replace(made, answers=(answer,)))
    assert "noted recommendation 9.2" in str(line.text)
    assert "; answer: A/HRC/99/1/Add.1, paragraph 12" in str(line.source)


@pytest.mark.parametrize(("other", "told_too"), [(Position.NOTED, True), (Position.SUPPORTED, False)])
def test_another_answer_to_nearly_the_same_is_told_beside_it(other: Position, told_too: bool) -> None:
    made = held((STEP[0], "NOR"))
    given = ((made.items[0], Position.SUPPORTED), (made.items[1], other))
    at = Place("A/HRC/99/1/Add.1", "12", ())
    answers = tuple(
        Answer(
            each.id,
            each.number,
            position,
            Claim.NONE,
            Source.ADDENDUM,
            (SourceAnswer(Source.ADDENDUM, at.document, position, Claim.NONE, "is", at),),
        )
        for each, position in given
    )
    (own,) = own_requests("CUB", [made := replace(made, answers=answers)], {}, lambda *_: True)
    said = str(who_else(own.beside, own.alike, own.again, own.asked)[0])
    assert ("XAA noted 9.2 of 2013." in said) == told_too
    assert "noted" not in str(who_else(own.beside, own.alike, own.again)[0])


def test_a_request_with_marks_of_who_asks_in_it_is_never_cut() -> None:
    words = "Light (Cuba; Peru) and mend (Cuba) all piers of the northern harbour, and of the seven outer islands, by 2030 at the very latest"
    asked = AskedOnTopic(made := held(step=(words, "CUB")), made.items[0], made.items[0].clauses[0], None, verbatim=False)
    assert "[…]" not in str(known_by(asked))
