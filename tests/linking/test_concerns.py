"""What became of a concern, on made-up texts: the rule's steps, and that a person's judgement goes before it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import openupr
from openupr.classifying import labeller
from openupr.linking import became, sources
from openupr.linking.compared import Asked, said
from openupr.records import ConcernLink, Fate, Ground, Judgement, Kind, Outcome, Review, find, text_sha256

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name)


def link(words: str, heading: str = "", before: str = "") -> ConcernLink:
    found = became(read("XBB-31"), labeller(), [Asked("XBB-31/C1.1", words, heading, before)])
    assert [each.ground for each in found] == [Ground.NATIONAL_REPORT]
    return found[0]


def test_a_passage_on_the_point_answers() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    shelters = next(each for each in report.text.paragraphs if "shelters" in each.text.clean)
    found = link(f"The Committee recommended the following: {shelters.text.clean}")
    assert (found.outcome, found.passages[0].record) == (Outcome.ANSWERED, shelters.id)
    assert "shelters" in " ".join(found.passages[0].words)


def test_a_matter_that_no_passage_is_on_is_not_found() -> None:
    found = link("The Committee was concerned that villagers had no safe drinking water and asked the State to provide drinking water.")
    assert found.outcome is Outcome.NOT_FOUND
    assert "“Right to water”" in found.reason
    assert found.passages, "what was looked at is shown too"


def test_a_heading_alone_does_not_say_that_nothing_was_found() -> None:
    """A heading may be of several matters, of which the sentence is on one."""
    words = "The Committee asked the State to act without delay on what it had been told of in the autumn."
    assert link(words).outcome is Outcome.TOUCHED
    assert link(words, "HIV and AIDS").outcome is Outcome.TOUCHED
    own = link("The Committee asked the State to treat all who live with HIV without delay.", "HIV and AIDS")
    assert own.outcome is Outcome.NOT_FOUND
    assert "“HIV - Aids”" in own.reason


def test_a_passage_on_the_same_people_touches() -> None:
    """Nothing is said of water; of prisoners there is."""
    assert link("The Committee was concerned that there was no safe drinking water.").outcome is Outcome.NOT_FOUND
    assert link("The Committee was concerned that prisoners had no safe drinking water.").outcome is Outcome.TOUCHED


def test_a_sentence_that_leans_on_others_is_never_not_found() -> None:
    before = "The Committee was concerned that there was no safe drinking water."
    assert link(before).outcome is Outcome.NOT_FOUND
    assert link(f"{before} A number of submissions raised the same concern.", before=before).outcome is Outcome.TOUCHED


def test_a_group_of_states_says_nothing_yet() -> None:
    """A capitalised word is no reporting verb: the name is taken out with it."""
    assert said("The Group of States against Corruption noted that the courts were slow and had too few judges.").startswith("that the courts")


def test_a_treaty_is_answered_by_its_name_only() -> None:
    assert link("The Committee recommended ratifying the Convention on the Reduction of Statelessness.").outcome is Outcome.NOT_FOUND


def test_who_says_it_is_no_part_of_what_is_said() -> None:
    assert said("The Committee on the Rights of the Child recommended that the State fund schools for all.") == "that the State fund schools for all."


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
    passage = find(review, "XGG-48/X2.12")
    assert passage is not None
    decided = Judgement("XGG-48/X2.12", text_sha256(passage), "link:compilation", "kept", "A. N.", "2026-01-01T00:00:00", "told of under C5")
    found = {each.passage: each for each in sources(replace(review, judgements=(decided,)))}
    assert (found["XGG-48/X2.12"].fate, found["XGG-48/X2.12"].judged) == (Fate.KEPT, "A. N.")
    stale = replace(decided, text_sha256="0" * 64)
    assert sources(replace(review, judgements=(stale,))) == sources(review)


def test_nothing_to_link() -> None:
    assert became(read("XBB-17"), labeller()) == ()
    assert sources(read("XBB-17")) == ()
