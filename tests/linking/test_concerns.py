"""What became of a concern, on made-up texts: the rule's steps, and that a person's judgement goes before it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr.extracting.compilation.reporting_verbs import verbs_in
from openupr.linking.concern_matching import facts
from openupr.linking.concerns.became_of_concerns import concern_texts, outcomes_of_concerns
from openupr.linking.concerns.concern_features import ConcernText, sought, words_of_statement
from openupr.linking.submissions.sources import cites, sources
from openupr.records import (
    Attribution,
    ConcernLink,
    Fate,
    Ground,
    Judgement,
    Kind,
    Outcome,
    ReportingVerb,
    Review,
    Tenor,
    record_by_identifier,
    text_sha256,
)
from openupr.text import clean

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name)


def link(words: str, heading: str = "", before: str = "") -> ConcernLink:
    found = outcomes_of_concerns(read("XBB-31"), [ConcernText("XBB-31/C1.1", words, heading, before)])
    assert [each.ground for each in found] == [Ground.NATIONAL_REPORT]
    return found[0]


def test_a_passage_on_the_point_answers() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    shelters = next(each for each in report.text.paragraphs if "shelters" in each.text.clean)
    found = link(f"The Committee recommended the following: {shelters.text.clean}")
    assert (found.outcome, found.passages[0].record) == (Outcome.ANSWERED, shelters.id)
    assert "shelters" in " ".join(found.passages[0].words)


WATER = "The Committee was concerned that villagers had no safe drinking water."


def test_a_subject_that_no_passage_is_on_is_not_found() -> None:
    found = link(WATER)
    assert found.outcome is Outcome.NOT_FOUND
    assert found.passages, "those that are nearest are named: look"
    assert found.probability is not None
    assert found.probability >= 1 - facts()["marks"]["none"]


def test_where_a_passage_names_the_same_people_nothing_is_said_to_be_missing() -> None:
    """Nothing is said of water; of prisoners there is."""
    found = link("The Committee was concerned that prisoners had no safe drinking water.")
    assert found.outcome in {Outcome.TOUCHED, Outcome.CANNOT_TELL}
    assert found.passages


@pytest.mark.parametrize(
    ("words", "before"),
    [
        (f"{WATER} A number of submissions raised the same concern.", WATER),
        ("The Committee asked that such drinking water be provided to the villagers.", ""),
        ("The Committee asked that this be changed without delay in the autumn.", ""),  # we have no words for its subject
        ("The Committee asked the State to act without delay on what it had been told of in the autumn.", ""),
    ],
)
def test_what_is_understood_with_other_sentences_alone_is_never_not_found(words: str, before: str) -> None:
    found = link(words, before=before)
    assert found.outcome is not Outcome.NOT_FOUND
    assert found.passages


@pytest.mark.parametrize(("words", "leans"), [("wells, such as old ones, were dry", False), ("such wells were dry", True), ("these were dry", True)])
def test_what_points_back_leans(words: str, leans: bool) -> None:
    assert sought(ConcernText("XBB-31/C1.1", f"The Committee was concerned that {words}."), "XBB").leans is leans


def test_what_tells_of_a_grave_act_is_answered_by_what_names_it_only() -> None:
    """A passage on the same people that is near in all but the act is no answer."""
    near = "The Committee was concerned at forced marriage. Five shelters for women who are victims of violence were opened."
    assert link(near).outcome is not Outcome.ANSWERED
    assert link(near.replace("forced marriage", "slow buses")).outcome is Outcome.ANSWERED
    named = "The Committee was concerned at torture by the police and by the guards, and that no body investigated the complaints of torture."
    assert link(named).outcome is not Outcome.ANSWERED


def of_compilation(*sentences: str) -> Review:
    """The review with concerns of a compilation, one paragraph, each of them urgent."""
    with_one = read("XGG-48")
    assert with_one.compilation is not None
    first = next(each for each in with_one.compilation.concerns if each.verbs)
    concerns = tuple(
        replace(first, id=f"XGG-48/C1.{k}", paragraph="XGG-48/C1", text=clean(words), verbs=(ReportingVerb(Tenor.RECOMMENDED, "recommended", 0),))
        for k, words in enumerate(sentences, 1)
    )
    return replace(with_one, compilation=replace(with_one.compilation, concerns=concerns), observed=())


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("The Committee of Wells made similar recommendations.", True),
        ("The Committee of Wells and the Expert on Boats expressed a similar concern.", True),
        ("The Committee of Wells expressed a similar concern regarding the closure of the river office.", False),
        ("The Committee of Wells recommended that its next periodic report keep to the word limit.", False),
        ("The Committee of Wells recommended that there be wells in the south.", False),
    ],
)
def test_what_only_says_that_another_said_so_too_is_asked_after_with_the_sentence_before(sentence: str, leans: bool) -> None:
    first = "The Committee of Boats recommended that wells be dug."
    found = concern_texts(of_compilation(first, sentence))
    assert [each.record for each in found] == ["XGG-48/C1.1", "XGG-48/C1.2"]
    assert found[1].words == (f"{first} {sentence}" if leans else sentence)


@pytest.mark.parametrize(
    ("heading", "sentence", "asked"),
    [
        ("C. Concerns > Wells", "The Committee recommends that wells be dug.", True),
        ("C. Concerns > Wells", "The Committee requests that the State include in its next periodic report figures on wells.", False),
        ("C. Concerns > Dissemination of information", "The Committee recommends that the report be made known in the south.", False),
        ("C. Concerns > Preparation of the next report", "The Committee urges that fewer words be used.", False),
        ("C. Concerns > Follow-up to the plan on wells", "The Committee recommends that wells be dug.", True),
        ("C. Concerns > Dissemination of racist ideas", "The Committee urges the State party to punish it.", True),
        ("C. Concerns > Amendment to article 8 of the Convention", "The Committee recommends that the State party accept the amendment.", True),
        ("C. > Wells", "The Committee recommends that the State party: (a) Dig wells; (b) Put them in its next periodic report.", True),
        ("C. > Other", "The State party is requested to submit its next periodic report by 2031.", False),
        ("C. > Other", "The Committee asks that, in accordance with rule 7, the State party widely disseminate its concluding observations.", False),
        ("C. > Other", "The Committee invites it to provide, within one year, information on the recommendations in paragraphs 3 and 4.", False),
    ],
)
def test_what_a_committee_asks_for_its_own_procedure_is_no_concern(heading: str, sentence: str, asked: bool) -> None:
    of = of_compilation(sentence)
    assert of.compilation is not None
    of = replace(of, observed=tuple(replace(each, heading=heading, verbs=verbs_in(sentence)) for each in of.compilation.concerns), compilation=None)
    assert bool(concern_texts(of)) is asked


def test_a_similar_concern_behind_a_sentence_that_goes_on_is_not_known_to_be_of_that_one() -> None:
    of = of_compilation(
        "The Committee of Boats recommended that wells be dug.", "Boats were old.", "The Expert on Boats expressed a similar concern."
    )
    assert of.compilation is not None
    first, on, last = of.compilation.concerns
    carried = replace(on, attribution=Attribution.CARRIED)
    found = concern_texts(replace(of, compilation=replace(of.compilation, concerns=(first, carried, last))))
    assert found[-1].words == last.text.clean


def test_a_concern_that_is_dated_after_the_report_is_later_than_it() -> None:
    """It is neither answered nor not found there, and a person's decision still goes before."""
    report, of = read("XBB-31").national_report, read("XGG-48")
    assert report is not None
    session_31 = replace(
        of, session=31, national_report=replace(report, text=replace(report.text, document=replace(report.document, date="2018-08-01")))
    )
    dated = {"CAT/C/XGG/CO/2": "2018-07-31", "CED/C/XGG/CO/1": "2018-08-02", "A/HRC/99/64/Add.1": "2018-12-01"}
    late = replace(session_31, documents=tuple(replace(each, date=dated.get(each.key, each.date)) for each in of.documents))
    found = {each.concern: each for each in outcomes_of_concerns(late) if each.ground is Ground.NATIONAL_REPORT and "/X" in each.concern}
    is_late = {key.partition(".")[0].rpartition("/")[2]: link.outcome is Outcome.LATER for key, link in found.items()}
    assert is_late == {"X1": True, "X2": False, "X3": True}
    link_of = next(each for each in found.values() if each.outcome is Outcome.LATER)
    assert (link_of.passages, link_of.probability) == ((), None)
    assert "was written before, and can’t answer it" in str(link_of.reason)
    record = record_by_identifier(late, link_of.concern)
    assert record is not None
    decided = Judgement(link_of.concern, text_sha256(record), "link:national_report", "answered", "A. N.", "2026-01-01T00:00:00", "")
    after = next(each for each in outcomes_of_concerns(replace(late, judgements=(decided,))) if each.concern == link_of.concern)
    assert (after.outcome, after.judged) == (Outcome.ANSWERED, "A. N.")


def test_what_was_said_before_a_document_does_not_answer_it() -> None:
    """Statements and recommendations are of the session, whatever the date of the report on it."""
    of, report = read("XGG-48"), read("XBB-17").report
    for date, late in (("2013-10-01", False), ("2013-12-24", True)):
        review = replace(of, session=17, report=report, documents=tuple(replace(each, date=date) for each in of.documents))
        outcomes = {each.ground: each.outcome for each in outcomes_of_concerns(review) if "/X" in each.concern}
        assert {ground: outcome is Outcome.LATER for ground, outcome in outcomes.items()} == {
            Ground.STATEMENTS: late,
            Ground.RECOMMENDATIONS: late,
        }


def test_a_group_of_states_says_nothing_yet() -> None:
    """A capitalised word is no reporting verb: the name is taken out with it."""
    noted = "The Group of States against Corruption noted that the courts were slow and had too few judges."
    assert words_of_statement(noted).startswith("that the courts")


def test_a_treaty_is_answered_by_its_name_only() -> None:
    assert link("The Committee recommended ratifying the Convention on the Reduction of Statelessness.").outcome is not Outcome.ANSWERED


def test_who_says_it_is_no_part_of_what_is_said() -> None:
    recommended = "The Committee on the Rights of the Child recommended that the State fund schools for all."
    assert words_of_statement(recommended) == "that the State fund schools for all."


def test_the_gravest_passage_of_a_source_is_left_out_softened_or_kept() -> None:
    review = read("XGG-48")
    names = {each.document.key: each.document.kind for each in review.further}
    assert set(names.values()) == {Kind.OTHER}
    assert {(each.source, each.passage, each.act): each.fate for each in sources(review)} == {
        ("A/HRC/99/64/Add.1", "XGG-48/X1.3", "killing"): Fate.SOFTENED,
        ("CAT/C/XGG/CO/2", "XGG-48/X2.12", "torture"): Fate.NOT_FOUND,
        ("CED/C/XGG/CO/1", "XGG-48/X3.2", "enforced_disappearance"): Fate.KEPT,
    }


def test_a_judgement_goes_before_what_is_found() -> None:
    review = read("XGG-48")
    passage = record_by_identifier(review, "XGG-48/X2.12")
    assert passage is not None
    decided = Judgement("XGG-48/X2.12", text_sha256(passage), "link:compilation", "kept", "A. N.", "2026-01-01T00:00:00", "told of under C5")
    found = {each.passage: each for each in sources(replace(review, judgements=(decided,)))}
    assert (found["XGG-48/X2.12"].fate, found["XGG-48/X2.12"].judged) == (Fate.KEPT, "A. N.")
    stale = replace(decided, text_sha256="0" * 64)
    assert sources(replace(review, judgements=(stale,))) == sources(review)


def test_nothing_to_link() -> None:
    assert outcomes_of_concerns(read("XBB-17")) == ()
    assert sources(read("XBB-17")) == ()


@pytest.mark.parametrize(
    ("printed", "number", "is_cited"),
    [("3", "3", True), ("15 (a)", "15", True), ("27–29", "28", True), ("3–-37", "3", False), ("3–-37", "37", False)],
)
def test_which_paragraph_a_note_cites(printed: str, number: str, is_cited: bool) -> None:
    assert cites(printed, number) is is_cited
