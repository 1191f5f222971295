"""What the spokesperson of the State under review could have refuted: each is a fault that was found by checking the sentences against pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import openupr
from openupr.describing import Description
from openupr.describing.specificity import specificity
from openupr.examining import Label, Shelf
from openupr.examining.documented.admissions import Admissions
from openupr.examining.documented.consultation import Consultation, participants_once
from openupr.examining.frame.result_words import rank_text
from openupr.examining.measures.counting import mark_shares
from openupr.examining.measures.order import speaking_order
from openupr.examining.recommended.coverage import Coverage
from openupr.examining.recommended.endorsement import Endorsement
from openupr.records import (
    Actor,
    Claim,
    ConcernLink,
    Doubt,
    Ground,
    Kind,
    Level,
    NationalReport,
    NumberedDocument,
    Outcome,
    Participant,
    Position,
    Recommender,
    Result,
    Review,
    Role,
    Standing,
)
from openupr.stages import pipeline
from openupr.views.examined.quotable import quotable_sentences
from openupr.views.examined.rank import figure_rests_on, has_value, value_of
from openupr.views.page.first.first_told import counted_sentences

from .documents import from_documents
from .invented import CODES, Ask, ask, at, labels, review

DOCUMENTS = Path(__file__).parents[1] / "documents"

SUPPORTED, NOTED, UNANSWERED = Position.SUPPORTED, Position.NOTED, Position.UNANSWERED


def apart(n: int, position: Position = SUPPORTED, start: int = 0, claim: Claim = Claim.NONE) -> list[Ask]:
    """n requests that have no word in common but the first, each of another State; in letters, for digits are no words of a request."""
    letters = str.maketrans("0123456789", "ghijklmnop")
    return [ask("Build " + sha256(bytes([k])).hexdigest()[:12].translate(letters), CODES[k % 100], position, claim) for k in range(start, start + n)]


def results(of: Review, earlier: Sequence[Review] = ()) -> dict[str, Result]:
    found = pipeline.examine(of, [*earlier, of], pipeline.classify([of]))
    return {each.examination: each for each in found}


def test_each_mark_is_counted_among_all_requests() -> None:
    """A request with two marks, or with none, is one request still."""
    figure = mark_shares("k", "", "", "mark", [("deadline", "instrument"), ("instrument",), ()])
    assert (figure.count, figure.n) == (2, 3)
    assert {part.keys[0]: (part.count, part.of) for part in figure.parts} == {"deadline": (1, 3), "instrument": (2, 3)}
    asks = [ask("Ratify the Convention against Torture by 2015", "FRA"), ask("Improve schools", "PER KEN"), *apart(20)]
    action = results(from_documents(asks))["action"]
    shown = next(each for each in action.figures if each.key == "specificity")
    of = {part.of for part in shown.parts}
    assert of == {shown.n} == {23}
    assert shown.count == sum(bool(specificity(request).yes) * len(codes.split()) for request, codes, *_ in asks)


def test_one_is_said_in_the_singular_and_none_without_a_share() -> None:
    one = results(from_documents([ask("Continue its successful policy of building wells", "PER"), *apart(40)]))
    assert one["endorsement"].sentence.startswith("By our program 2.4\u00a0% of the requests praise Ruritania. That is 1 of 41 ")
    none = results(from_documents(apart(40)))
    assert "Of 40 requests our program found none that surely praises Ruritania, backs its policy" in none["endorsement"].sentence
    assert not re.search(r"\b0 of ", " ".join(each.sentence for each in none.values()))
    for each in (one["endorsement"], none["endorsement"]):  # its program misses most: neither its share nor that there is none is told
        assert not has_value(each)
        assert str(each.why).startswith("Our program finds too few of these requests to say")


@pytest.mark.parametrize(
    ("does", "words"),
    [
        (["praise"] * 3, "7.5\u00a0% of the requests praise XAA. That is 3 of 40 requests"),
        (["endorse"] * 3, "7.5\u00a0% of the requests back the policy or system of XAA. That is"),
        (["restrict"] * 3, "7.5\u00a0% of the requests ask XAA for a restriction. That is"),
        (["praise", "praise", "endorse"], "2 praise, 1 back, 0 ask for a restriction."),
    ],
)
def test_what_no_request_does_is_not_said_of_them(does: list[str], words: str) -> None:
    asks = apart(40)
    of = review(asks)
    of_labels = {request: Label(2, does=kind) for (request, *_), kind in zip(asks, does, strict=False)}
    found = Endorsement(labels(of, of_labels)).examine(of, Shelf())
    assert words in found.sentence


@pytest.mark.parametrize(("sure", "count"), [(True, 3), (False, 2)])
def test_a_praise_of_which_the_labeller_is_not_sure_counts_neither_way(sure: bool, count: int) -> None:
    """It stands among the evidence to be looked at, and at the upper end of the interval."""
    asks = apart(40)
    of = review(asks)
    kinds = [Label(2, does="praise"), Label(2, does="endorse"), Label(2, does="praise", does_sure=sure), Label(2, does="continue", does_sure=False)]
    of_labels = {request: label for (request, *_), label in zip(asks, kinds, strict=False)}
    found = Endorsement(labels(of, of_labels)).examine(of, Shelf())
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (count, 40)
    figures = {each.key: each for each in found.figures}
    assert figures["unsure"].count == 3 - count, "what may only go on is none of them"
    assert ("For 1 request we can’t tell: our program is not sure what it does." in found.sentence) is not sure
    assert found.headline.high is not None
    assert found.headline.high >= 3 / 40
    looked = [str(each.why) for each in found.evidence]
    assert looked.count("we can’t tell if this praises, backs the State’s policy or asks for a restriction: look") == 3 - count
    assert ("it can’t be told" in {part.keys[0] for part in figures["does"].parts}) is not sure


def test_where_nothing_counts_the_places_are_what_was_looked_through() -> None:
    of = from_documents(apart(50))
    found = {each.examination: each for each in quotable_sentences(of, tuple(results(of).values()))}
    assert of.report is not None
    assert found["spread"].text.startswith("Each of the 50 delegations that spoke has a recommendation in the report.")
    assert found["spread"].searched
    assert found["spread"].spots[0].place == of.report.speakers.place
    assert "endorsement" not in found  # its program misses most: nobody should quote that it found none
    assert not found["speaking_time"].searched


def test_claims_without_support_are_told_apart() -> None:
    of = review([*apart(20), *apart(10, start=20, claim=Claim.IMPLEMENTED), *apart(4, NOTED, 30, Claim.IN_PROGRESS)])
    claims = results(of)["claims"]
    assert claims.headline is not None
    assert claims.sentence.startswith("Of the 30 recommendations that XAA supported, we found 10 that it calls done or under way.")
    assert "It says the same of 4 that it did not support." in claims.sentence
    assert len(claims.evidence) == 14
    none = results(review([*apart(20), *apart(4, NOTED, 30, Claim.IN_PROGRESS)]))["claims"]
    assert "It calls 4 done or under way that it did not support." in none.sentence


def test_what_the_report_tells_is_not_the_last_word() -> None:
    of = from_documents([*apart(30), *apart(4, UNANSWERED, 30)], answered=False)
    found = results(of)
    assert "Of the 30 recommendations that Ruritania supported, we found none that it calls done or under way." in found["claims"].sentence
    assert "This goes by the report: we don’t have its later answers." in found["claims"].sentence
    count = next(each.text for each in quotable_sentences(of, tuple(found.values())) if each.examination == "count")
    assert count == (
        "Ruritania supported 30 of 34 recommendations. For 4 the answer is to come later. This goes by the report. "
        "We don’t have the State’s later answers."
    )
    assert found["completeness"].sentence.startswith(
        "Each of the 34 recommendations has its number and its State. We have no document with the State’s final answers."
    )


OPEN = "55.1. Ruritania cannot, at this point in time, make a definitive statement. The law protects fishers already."


@pytest.mark.parametrize(("identifier", "level"), [("XAA-17", Level.UNUSUAL), ("XAA-07", Level.USUAL)])
def test_an_answer_without_a_position_is_an_answer(identifier: str, level: Level) -> None:
    """And the rule that asks for a position on each is of 2011: it is not held against a review of 2010."""
    asks = [*apart(60), *apart(2, UNANSWERED, 60)]
    of = from_documents(asks, identifier=identifier, answers=[OPEN])
    number = next(item.number for item in of.items if item.position is UNANSWERED or item.position is Position.UNDER_CONSIDERATION)
    assert number == "55.1"
    found = results(of)["completeness"]
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (2, 62)
    assert found.level is level
    told = ("For 1 of 62 recommendations we found no answer.", "For 1 of 62 recommendations the position in the answer is unclear to us.")
    assert all(each in found.sentence for each in told)
    figures = {each.key: each.value for each in found.figures}
    assert (figures["unanswered"], figures["left_open"]) == (1.0, 1.0)
    assert {str(each.why) for each in found.evidence} == {"no answer found", "position unclear"}
    assert found.level_by == ("rule" if level is Level.UNUSUAL else "baseline")
    assert ("That is unusual: by the rule" in found.sentence) == (level is Level.UNUSUAL)


def test_speakers_that_were_not_found_are_said() -> None:
    of = review(apart(30))
    assert of.report is not None
    short = replace(of, report=replace(of.report, speakers=replace(of.report.speakers, stated=54)))
    found = results(short)
    assert found["spread"].sentence.startswith(
        "20 of 50 delegations that spoke have no recommendation in the report. The report itself says that 54 spoke."
    )
    assert found["speaking_time"].sentence.startswith("54 delegations spoke")


def test_what_the_report_prints_together_is_said() -> None:
    together = ask("Close all places of secret detention without any delay", "FRA PER KEN MEX")
    alone = [ask("Publish the budget of the armed forces each year in full", code) for code in ("FRA", "PER", "KEN")]
    found = results(from_documents([together, *alone, *apart(30)]))["repetition"]
    told = (
        "19\u00a0% of the requests, standard phrases apart, are made by at least three States in nearly the same words. That is 7 of 37 requests",
        "For 4 of them the report prints the words once",
    )
    assert all(each in found.sentence for each in told)
    assert [str(each) for each in counted_sentences(found)] == [
        "19\u00a0% of the requests, standard phrases apart, are made by at least three States in nearly the same words.",
        "For 4 of them the report prints the words once, with the names of several States.",
    ]
    without = results(from_documents([*alone, *apart(30)]))["repetition"]
    assert len(counted_sentences(without)) == 1


def test_what_was_asked_before_is_counted_again() -> None:
    """Twelve in the same words as one that was supported, five as one that was noted, the others new."""
    earlier = from_documents([*apart(12), *apart(5, NOTED, 12), *apart(20, start=60)], identifier="XAA-04")
    of = from_documents(apart(30))
    found = results(of, [earlier])["follow_through"]
    assert found.headline is not None
    before = {item.request: item.position for item in earlier.items}
    again = [item for item in of.items if before.get(item.request) is SUPPORTED]
    assert (found.headline.count, found.headline.n) == (len(again), len(list(of.rows))) == (12, 30)
    assert found.sentence.startswith(
        "About 40\u00a0% of the requests repeat, or build on, what Ruritania supported in session 4, as our program reads them. "
        "That is 12 of 30 requests, each counted once"
    )
    assert {each.record.rpartition(".a.")[0] for each in found.evidence} == {item.id for item in again}


GOATS = "Feed the goats of the northern islands"


def test_a_nearer_one_that_was_noted_hides_no_supported_one() -> None:
    """It is nearest to the noted one, and asks for the supported one too."""
    earlier = from_documents([ask(f"{GOATS} in winter", "FRA"), ask(GOATS, "PER", NOTED), *apart(20, start=60)], identifier="XAA-04")
    found = results(from_documents([ask(GOATS, "KEN"), *apart(30)]), [earlier])["follow_through"]
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (1, 31)
    assert ["in winter" in str(each.why) for each in found.evidence] == [True]
    table = next(each for each in found.figures if each.key == "relations")
    assert sum(part.count for part in table.parts if part.keys[1] == "supported" and part.keys[0] != "general") == 1


def test_every_supported_one_that_a_row_repeats_was_asked_again() -> None:
    """One row repeats two; a third is about something else."""
    before = [ask(GOATS, "FRA"), ask("Continue to feed all goats of the northern islands", "PER"), ask("Paint the bridges of the capital", "KEN")]
    earlier = from_documents(before, identifier="XAA-04")
    found = results(from_documents([ask(GOATS, "MEX"), *apart(30)]), [earlier])["follow_through"]
    again = next(each for each in found.figures if each.key == "asked_again")
    assert (again.count, again.n) == (2, 3)
    assert found.headline is not None
    assert found.headline.count == 1  # one row all the same


def test_support_is_a_share_of_what_was_answered() -> None:
    """What has no answer is no refusal: it stands in no share of support, and the sentence says that it is left out."""
    little = [ask(f"Continue to build {what}", code) for what, code in zip(BUILT, CODES, strict=False)]
    specific = [
        ask(f"Ratify the treaty on {what}", code, SUPPORTED if n % 2 else NOTED) for n, (what, code) in enumerate(zip(BUILT, CODES, strict=False))
    ]
    unanswered = [ask("Ratify the treaty on the high seas", "MEX MLI", UNANSWERED)]
    whole = from_documents([*little, *specific, *unanswered], answered=False)
    responses = results(whole)["responses"]
    assert responses.headline is not None
    assert (responses.headline.n, responses.headline.value) == (20, 0.5)
    assert responses.sentence.startswith(
        "Ruritania supported all 20 requests that our program sorts as “to go on as before”. "
        "It supported 10 of 20 sorted as requests for a specific action (50\u00a0%). The program errs in sorting. "
        "Unsure requests count under their likeliest kind. "
        "A request counts once for every State that makes it. 2 more requests are to be answered later."
    )
    shares = {figure.key: figure.n for figure in responses.figures if figure.key in {"by_group", "by_category"}}
    assert shares == {"by_group": 40, "by_category": 42}


def test_what_is_supported_in_part_is_not_supported_in_full() -> None:
    little = [ask(f"Continue to build {what}", code) for what, code in zip(BUILT, CODES, strict=False)]
    specific = [ask(f"Ratify the treaty on {what}", code, Position.SUPPORTED_IN_PART) for what, code in zip(BUILT, CODES, strict=False)]
    assert results(review([*little, *specific]))["responses"].sentence.startswith(
        "XAA supported in full all 20 requests that our program sorts as “to go on as before”. "
        "It supported 0 of 20 sorted as requests for a specific action ("
    )


BUILT = (
    "wells canals bridges schools harbours clinics markets roads libraries lighthouses dams mills theatres parks stations granaries workshops ovens "
    "cisterns terraces"
).split()


def test_a_total_that_does_not_match_is_said() -> None:
    of = from_documents(apart(30))
    assert of.report is not None
    whole = results(of)["completeness"]
    assert whole.sentence == (
        "Each of the 30 recommendations has its number, its State and its answer. We found no total in the report that differs from ours."
    )
    doubted = replace(of, doubts=(*of.doubts, Doubt("speakers_differ", "31 stated, 30 found", place=of.report.speakers.place)))
    found = results(doubted)["completeness"]
    assert (
        found.sentence == "Each of the 30 recommendations has its number, its State and its answer. 1 total in the documents differs from our count."
    )


def test_a_number_that_the_addendum_lists_twice_is_no_gap_of_the_report() -> None:
    of = from_documents(apart(30))
    assert of.report is not None
    twice = [
        Doubt("number_repeated", "9.1 is printed twice", "XAA-17/R9.1", document=key) for key in (of.addenda[0].document.key, of.report.document.key)
    ]
    gaps = [results(replace(of, doubts=(*of.doubts, doubt)))["completeness"].headline for doubt in twice]
    assert [gap and gap.count for gap in gaps] == [0, 1]


@pytest.mark.parametrize(
    ("below", "above", "words"),
    [
        (0, 50, "In none of 50 other reviews is it lower."),
        (0, 47, "Of 50 other reviews, 3 have the same figure, 47 a higher one, 0 a lower one."),
        (48, 1, "In 1 of 50 other reviews it is higher."),
        (10, 40, "In 10 of 50 other reviews it is lower."),
        (0, 0, "All 50 other reviews have the same."),
        (0, 20, "Of 50 other reviews, 30 have the same figure, 20 a higher one, 0 a lower one."),
        (49 - 6, 1, "Of 50 other reviews, 6 have the same figure, 1 a higher one, 43 a lower one."),
    ],
)
def test_a_rank_that_is_shared_is_said_to_be(below: int, above: int, words: str) -> None:
    highest = above <= below
    rank = 1 + (above if highest else below)
    standing = Standing((), 50, 0.1, 0.0, 0.2, 0.3, 0.0, below / 50, above / 50, rank, "highest" if highest else "lowest", "documents")
    assert str(rank_text(standing)) == words


def test_the_order_of_speakers_goes_by_the_names_of_its_time() -> None:
    """What is called otherwise today stood in its place when it spoke."""
    spoke = [
        *(("THA", "Thailand"), ("MKD", "the former Yugoslav Republic of Macedonia"), ("TLS", "Timor-Leste"), ("TGO", "Togo"), ("TUN", "Tunisia")),
        *(("VEN", "the Bolivarian Republic of Venezuela"), ("ALB", "Albania"), ("CMR", "Cameroon"), ("CAN", "Canada"), ("CPV", "Cape Verde")),
    ]
    of = review([ask("Build wells")], [code for code, _ in spoke])
    statements = [replace(each, speaker=Recommender(*who)) for each, who in zip(of.statements, spoke, strict=True)]
    (figure,) = speaking_order(statements)
    assert figure.value == 0
    assert figure.parts[0].keys == ("alphabetical from another letter", "Thailand")


def test_what_a_figure_rests_on_is_named() -> None:
    found = results(from_documents(apart(30)))
    assert str(figure_rests_on(found["action"])) == "requests: 30"
    assert str(figure_rests_on(found["speaking_time"])).startswith("delegations: ")
    assert str(figure_rests_on(found["completeness"])) == "recommendations: 30"


def _participant(words: str, role: Role, actor: Actor = Actor.NGO) -> Participant:
    return Participant(actor, role, words, False, "", "XAA-17/N1", 0, len(words), at("1"))


def _consultation(mentions: Sequence[Participant]) -> Result:
    of = review([ask("Build wells")])
    document = replace(of.documents[0], kind=Kind.NATIONAL_REPORT, key="N", sha256="2" * 64)
    told = NationalReport(NumberedDocument(document, (), (), (), (), ()), (), tuple(mentions), (), (), ())
    return Consultation().examine(replace(of, documents=(*of.documents, document), national_report=told), Shelf())


def test_who_is_named_twice_is_one_participant_and_one_is_said_in_the_singular() -> None:
    mentions = (
        _participant("the Ministry of Wells", Role.CONSULTED, Actor.STATE),
        _participant("NGOs", Role.INFORMED),
        _participant("The Ministry of Wells", Role.DRAFTED, Actor.STATE),
        _participant("the Ministry of Law", Role.DRAFTED, Actor.STATE),
    )
    result = _consultation(mentions)
    told_of = "We found 2 participants in the national report that were not only informed. That is too few for a share. From outside the State: 0."
    assert result.why_not == told_of, "of few the numbers are said, and no share"
    assert [(each.words, str(each.why).rpartition("; ")[2]) for each in result.evidence][:1] == [("The Ministry of Wells", "drafted")]


def test_an_ombudsman_is_neither_outside_of_the_state_nor_government() -> None:
    boards = [_participant(f"the {name} Board", Role.DRAFTED, Actor.STATE) for name in ("Well", "Boat", "Lake", "Road", "Mill", "Farm", "Port")]
    bodies = [_participant("the Ombudsman", Role.CONSULTED, Actor.INSTITUTION), _participant("the Equality Body", Role.CONSULTED, Actor.INSTITUTION)]
    result = _consultation([*boards, *bodies, _participant("NGOs", Role.CONSULTED)])
    assert result.sentence.startswith(
        "1 of the 10 participants that the national report tells of comes from outside the State. 2 independent bodies of the State count "
        "neither with the State nor with those outside."
    )
    alone = _consultation([*boards, _participant("NGOs", Role.CONSULTED), bodies[0]])
    assert alone.why_not.endswith(
        "We found 9 participants in the national report that were not only informed. That is too few for a share. From outside the State: 1."
    )


def test_a_body_with_members_of_both_sides_counts_on_neither() -> None:
    both = _participant("the Drafting Committee", Role.DRAFTED, Actor.MIXED)
    result = _consultation([both, _participant("the Ministry of Wells", Role.DRAFTED, Actor.STATE), _participant("NGOs", Role.CONSULTED)])
    assert result.why_not.endswith(
        "We found 3 participants in the national report that were not only informed. That is too few for a share. From outside the State: 1."
    )


def test_the_whole_is_not_counted_beside_its_parts() -> None:
    every = replace(_participant("all ministries", Role.CONSULTED, Actor.STATE), whole=True)
    one = replace(_participant("the Ministry of Wells", Role.CONSULTED, Actor.STATE), named=True)
    assert [each.words for each in participants_once([every, one])] == ["the Ministry of Wells"]
    provinces = [_participant(words, Role.CONSULTED, Actor.STATE) for words in ("all federal states", "5 of a total of 9 federal units")]
    assert [each.words for each in participants_once(provinces)] == ["5 of a total of 9 federal units"], "those that answered"
    assert len(participants_once([provinces[0], _participant("federal offices", Role.CONSULTED, Actor.STATE)])) == 2
    heard = [_participant(words, Role.CONSULTED) for words in ("Civil society", "More than 80 civil society organizations", "NGOs")]
    assert [each.words for each in participants_once(heard)] == ["More than 80 civil society organizations"], "how many they are"
    society = [_participant(words, Role.CONSULTED) for words in ("civil society", "national and international NGOs", "CSOs", "trade unions")]
    assert [each.words for each in participants_once(society)] == ["national and international NGOs", "trade unions"]


@pytest.mark.parametrize(
    ("mentions", "told"),
    [
        (("the Ministry of Wells", "the Xandian Ministry of Wells", "the Ministry"), ["the Xandian Ministry of Wells"]),
        (("the Drafting Committee", "some Drafting Committee"), ["the Drafting Committee"]),
        (("the Ministry of Wells", "Ministry of Boats"), ["the Ministry of Wells", "Ministry of Boats"]),
        (("relevant ministries", "the line ministries", "government departments"), ["relevant ministries", "government departments"]),
        (("the Ministry of Foreign Affairs", "MoFA", "MoF"), ["the Ministry of Foreign Affairs", "MoF"]),
        (("the Xandian Government", "the government", "the government’s"), ["the Xandian Government"]),
        (("the Office of the United Nations Wells Coordinator", "the UN Wells Coordinator"), ["the Office of the United Nations Wells Coordinator"]),
        (("the UN Office", "the Office of the United Nations Wells Agency"), ["the UN Office", "the Office of the United Nations Wells Agency"]),
    ],
)
def test_a_name_and_its_shorter_form_are_one_participant(mentions: tuple[str, ...], told: list[str]) -> None:
    named = [replace(_participant(words, Role.DRAFTED, Actor.STATE), named=len(re.findall("[A-Z]", words)) > 1) for words in mentions]
    assert [each.words for each in participants_once(named)] == told


def test_the_public_is_one_participant() -> None:
    mentions = [_participant(words, Role.CONSULTED, Actor.PUBLIC) for words in ("a public consultation", "public consultations", "citizens")]
    assert (
        len(participants_once([*mentions, _participant("NGOs", Role.CONSULTED), _participant("9 non-governmental organizations", Role.CONSULTED)]))
        == 2
    )


def test_where_no_recommendation_has_an_answer_no_share_is_given() -> None:
    found = results(from_documents(apart(30, UNANSWERED), answered=False))
    assert found["responses"].why_not.startswith("We have no document that answers the recommendations.")
    some = results(from_documents([*apart(15), *apart(15, UNANSWERED, 15)], answered=False))
    assert some["responses"].why_not.startswith("We have no document that answers 15 of 30 recommendations.")


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        (
            (Outcome.ANSWERED, Outcome.TOUCHED),
            "2 sentences of UN bodies in the compilation are concerns addressed to XAA. For 1 of them our program found a recommendation "
            "on the point: look. Readers (language models) checked 22 other cases that it took to be on the point: "
            "it was right in 21. For 1 the "
            "nearest recommendation may not be on the point. A recommendation may take up any of them: we can’t rule that out.",
        ),
        (
            (Outcome.CANNOT_TELL, Outcome.NOT_FOUND),
            "2 sentences of UN bodies in the compilation are concerns addressed to XAA. For 1 of them we found no recommendation: "
            "look. For 1 of them our program can’t tell: it may have missed one. Readers (language",
        ),
        (
            (Outcome.NOT_FOUND, Outcome.NOT_FOUND),
            "2 sentences of UN bodies in the compilation are concerns addressed to XAA. For 2 of them we found no recommendation: "
            "look. Readers (language",
        ),
    ],
)
def test_concerns_without_a_recommendation_are_said_in_their_number(
    outcomes: tuple[Outcome, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = next(iter(openupr.read_all([DOCUMENTS / "XGG-48"])))
    assert held.compilation is not None
    concerns = [each for each in held.compilation.concerns if each.bodies][:2]
    of = replace(review([ask("Build wells")]), compilation=held.compilation)
    of = replace(of, documents=(*of.documents, held.compilation.document))
    links = [
        ConcernLink(concern.id, ground, outcome, 0.9, "", ())
        for concern, outcome in zip(concerns, outcomes, strict=True)
        for ground in (Ground.STATEMENTS, Ground.RECOMMENDATIONS)
    ]
    monkeypatch.setattr("openupr.linking.concerns.became_of_concerns.outcomes_of_concerns", lambda *_: links)
    found = Coverage().measure(of, Shelf())
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (outcomes.count(Outcome.NOT_FOUND), 2)
    of_all = found.figures[0]
    assert (of_all.unit, of_all.value) == ("outcomes", 4), "two concerns looked for in two documents are not four concerns"
    monkeypatch.setattr(Coverage, "headline", replace(Coverage.headline, smallest_n=2))
    result = Coverage().examine(of, Shelf())
    assert said in result.sentence
    assert str(value_of(result)) == {0: "none found", 1: "1 of 2", 2: "2 of 2"}[outcomes.count(Outcome.NOT_FOUND)]
    assert result.headline is not None
    assert result.headline.low is not None
    assert result.headline.high is not None
    assert result.headline.low <= result.headline.value <= result.headline.high


def test_a_wording_that_many_share_is_one_wording() -> None:
    asks = [ask("Protect the wells of the northern villages from every kind of spoiling", code) for code in ("FRA", "PER", "KEN")]
    figure = next(each for each in results(from_documents([*asks, *apart(20)]))["repetition"].figures if each.key == "clusters")
    assert (figure.value, figure.unit, [part.count for part in figure.parts]) == (1, "wordings", [3])


def test_what_stands_under_a_heading_on_challenges_is_counted() -> None:
    found = results(next(iter(openupr.read_all([DOCUMENTS / "XBB-31"]))))["admissions"]
    figure = next(each for each in found.figures if each.key == "challenges")
    assert (figure.value, figure.unit) == (1, "paragraphs")


def test_what_is_laid_at_another_s_door_is_no_admission() -> None:
    document = next(iter(openupr.read_all([DOCUMENTS / "XBB-31"])))
    report = document.national_report
    assert report is not None
    said = Description(document).said_of_itself
    own = [each for each in report.self_reports if said[each.id].admits]
    outside = [each for each in report.self_reports if said[each.id].laid_outside]
    assert outside
    assert not {each.id for each in own} & {each.id for each in outside}
    found = results(document)["admissions"]
    assert found.headline is not None
    claims = sum(said[each.id].progress and not said[each.id].admits for each in report.self_reports)
    assert found.headline.count == len(own) < len(own) + len(outside)
    assert found.headline.n == len(own) + claims
    assert next(each.value for each in found.figures if each.key == "outside") == len(outside)
    assert [each.record for each in found.evidence if str(each.why).startswith("not counted: the sentence")] == [each.id for each in outside]


def test_a_measure_is_not_called_a_problem_and_one_problem_is_counted_by_paragraphs_too() -> None:
    """That aid was paid in a pandemic names no problem; what a court found is told in one sentence, and what follows from it in the next."""
    document = next(iter(openupr.read_all([DOCUMENTS / "XBB-31"])))
    report = document.national_report
    assert report is not None
    said = Description(document).said_of_itself
    first = next(each for each in report.self_reports if said[each.id].admits)
    twice = replace(report, self_reports=(*report.self_reports, replace(first, id=f"{first.id}9")))
    before, after = (results(replace(document, national_report=each))["admissions"] for each in (report, twice))
    counts = [next(each for each in found.figures if each.key == "paragraphs") for found in (before, after)]
    assert counts[0].value == counts[1].value == len({each.paragraph for each in report.self_reports if said[each.id].admits})
    assert before.headline is not None
    assert after.headline is not None
    assert after.headline.count == (before.headline.count or 0) + 1
    whys = [str(each.why) for each in before.evidence if str(each.why).startswith("not counted: the sentence")]
    assert whys
    assert not any("a problem" in why for why in whys)


def test_no_innocent_explanation_names_a_limit_of_another_cycle_alone() -> None:
    """Cycle 1 had 20 pages for the national report, and two hours for the other States."""
    for examination in (Consultation, Admissions):
        assert "20 pages in cycle 1, 10,700 words since" in examination.innocent
    assert "140 minutes" not in Coverage.innocent


def test_where_there_is_no_rank_none_is_promised() -> None:
    """The word beside a sentence is that beside its result."""
    of = from_documents([*apart(15), *apart(15, NOTED, 15)])
    found = pipeline.examine(of, [of], pipeline.classify([of]))
    by_name = {each.examination: each for each in found}
    said = [(each, by_name[each.examination]) for each in quotable_sentences(of, found) if each.examination in by_name]
    untold = [(each, result) for each, result in said if result.level is Level.CANNOT_TELL]
    assert untold
    for each, result in untold:
        assert each.word == "can’t compare"
        assert "We compare with" not in each.text
        assert result.why_not
        assert result.why_not in each.text, "why there is no level stands beside the word"


def test_who_asked_in_advance_is_told_of_the_documents_that_are_held() -> None:
    """The report may name more States than the files of questions that are held."""
    held = next(iter(openupr.read_all([DOCUMENTS / "XAA-48"])))
    asked = next(each for each in quotable_sentences(held, ()) if "written question" in each.text)
    assert asked.text.startswith("The documents that we have hold written questions from ")


def test_a_claim_is_shown_in_the_words_that_stand_at_its_place() -> None:
    """The State's own, not the request's, which stands in another document."""
    held = next(iter(openupr.read_all([DOCUMENTS / "XEE-07"])))
    found = results(held)["claims"].evidence
    own = {answer.item: [part.text.clean for part in answer.parts if not part.by_number_only] for answer in held.answers}
    told = [each for each in found if own[each.record]]
    assert told
    assert all(each.words in own[each.record] for each in told)


def test_who_urged_in_its_statement_is_not_said_to_have_recommended_nothing() -> None:
    """What counts is the report's list of recommendations; a statement may urge what no list has."""
    of = from_documents([ask("Build wells", code) for code in CODES[:30]], speakers=CODES[:40])
    found = results(of)["spread"]
    assert "10 of 40 delegations that spoke have no recommendation in the report." in found.sentence
    assert "recommended nothing" not in found.sentence


def test_what_is_supported_in_part_is_told_apart_where_it_is_counted() -> None:
    """So that the number agrees with that of the sentence on all answers."""
    of = from_documents(apart(15))
    in_part = [replace(answer, position=Position.SUPPORTED_IN_PART) for answer in of.answers[:3]]
    told = results(replace(of, answers=(*in_part, *of.answers[3:])))["claims"].sentence
    assert "Of the 15 recommendations that Ruritania supported (3 in part or in principle), " in told
    assert "in part" not in results(of)["claims"].sentence


@pytest.mark.parametrize(("name", "said"), [("coverage", "3 of 20"), ("admissions", "3"), ("action", "15\u00a0%")])
def test_what_is_beside_no_other_review_is_told_as_a_number_and_what_is_mostly_missed_without_its_share(name: str, said: str) -> None:
    result = results(from_documents(apart(20)))["action"]
    assert result.headline is not None
    figure = replace(result.headline, value=0.15, count=3, n=20)
    assert str(value_of(replace(result, examination=name, headline=figure, standing=None, level=Level.CANNOT_TELL))) == said
