"""What stands beside an ask: a plan made since, UN bodies, the State on its subject, questions in writing, paragraphs together. Invented reviews."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

import openupr
from openupr.languages.word_tables import reading_in
from openupr.linking import Links
from openupr.preparing.briefs.asked.asked_in_advance import asked_in_advance
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.chosen.laws_named import without_laws
from openupr.preparing.briefs.chosen.sentence_on_request import surely_on
from openupr.preparing.briefs.for_speaker.said_beside_ask import SaidBeside, SaysBeside
from openupr.preparing.briefs.replied.answered_over import answered_over
from openupr.preparing.briefs.replied.heard_from_bodies import HeardFromBodies
from openupr.preparing.briefs.replied.heard_from_contributors import HeardFromContributors
from openupr.preparing.briefs.replied.plans_made import plan_made
from openupr.preparing.briefs.replied.state_on_request import StateOnRequests
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.records import Clause, ContributorKind, Ground, Outcome, Review, SaidSince, Tenor, Voice
from openupr.records.prepared.concerns import ReportingVerb, Speaker
from openupr.text import Place, clean
from openupr.views.briefs.for_speaker.said_beside_shown import said_beside_ask

from ..rendering.small_reviews import item, question, review, state, statement

DOCUMENTS = Path(__file__).parents[1] / "documents"
PLANS = "Establish plans to promote ferrymen, train keepers, as well as to prevent and eradicate domestic violence and violence against women"
MADE = "In 2024, the Government adopted the National Programme for the Prevention of Domestic Violence and Violence against Women 2024-2029."


def told(*words: str) -> list[ReviewSentence]:
    return [ReviewSentence(f"N{k}", SentenceSource.STATE_REPORT, (0, len(each)), each, Place("r", str(k), ())) for k, each in enumerate(words, 1)]


@pytest.mark.parametrize(
    ("request_made", "words", "found"),
    [
        (PLANS, MADE, True),
        (PLANS, MADE.replace("adopted", "drafted"), False),
        (PLANS, MADE.replace("adopted", "will see adopted"), False),
        (PLANS, MADE.replace("2024", "2005").replace("2029", "2034"), False),  # made before it was asked for
        (PLANS, MADE.replace("Domestic Violence and Violence against Women", "Marsh Fires"), False),
        (PLANS, "In 2024 the Ferry Guarantee National Action Plan 2024-2029 was adopted.", False),
        (PLANS.replace("Establish plans to", "Go on to"), MADE, False),  # nobody asked for a plan
    ],
)
def test_a_plan_made_since_is_told_by_its_name(request_made: str, words: str, *, found: bool) -> None:
    with reading_in("en"):
        made = plan_made(request_made, review(), told("Gulls were counted in 2024.", words))
    assert (made is not None) is found


# -- UN bodies


def heard(*sentences: tuple[str, Tenor]) -> Review:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    first = made.compilation.concerns[0]
    said = (
        replace(first, id=f"XGG-48/C{k}.1", text=clean(words), bodies=(Speaker("", "the Rapporteur"),)) for k, (words, _) in enumerate(sentences, 1)
    )
    concerns = tuple(replace(each, verbs=(ReportingVerb(tenor, "said", 0),)) for each, (_, tenor) in zip(said, sentences, strict=True))
    return replace(made, compilation=replace(made.compilation, concerns=concerns), observed=())


def asking(request: str) -> Clause:
    return item("9.1", (request, "CUB")).clauses[0]


WATER = "Improve the drinking water of the Roma settlements, including by building ferries"
WANTED = "The Rapporteur asked to bring drinking water to the Roma settlements."


def on(of: Review, request: str, links: object = None) -> str:
    found = HeardFromBodies([of], {of.id: cast(Links, links)} if links is not None else {}).on(replace(of, session=40), asking(request))
    return found.concern.id if found is not None else ""


def test_a_body_is_heard_that_calls_for_what_is_first_asked_for() -> None:
    assert on(heard(("Gulls were counted.", Tenor.CONCERNED), (WANTED, Tenor.RECOMMENDED)), WATER) == "XGG-48/C2.1"
    assert on(heard((WANTED, Tenor.WELCOMED)), WATER) == "", "it praises"
    assert on(heard(("The Rapporteur asked for lamps, including drinking water for Roma settlements.", Tenor.RECOMMENDED)), WATER) == ""
    assert on(heard(("The Rapporteur asked to build ferries.", Tenor.RECOMMENDED)), WATER) == "", "that stands at the edge of the request"


def test_what_is_on_a_convention_is_told_by_its_name() -> None:
    asked = "Take all measures to implement fully the Convention on the Rights of the Child in the harbour courts"
    other = "The Committee asked to implement fully the Convention on the Rights of Persons with Disabilities in the harbour courts."
    assert on(heard((other, Tenor.RECOMMENDED)), asked) == ""
    assert on(heard((other.replace("Persons with Disabilities", "the Child"), Tenor.RECOMMENDED)), asked) == "XGG-48/C1.1"


def test_a_term_in_quotation_marks_leads_to_the_sentence_that_has_it() -> None:
    asked = "Adopt measures to include all “unlit persons”, regardless of where they live"
    said = "The Committee asked to give the remaining “unlit” persons their lamps back."
    assert on(heard(("Gulls were counted.", Tenor.CONCERNED), (said, Tenor.RECOMMENDED)), asked) == "XGG-48/C2.1"
    assert on(heard((said.replace("“unlit”", "unlit"), Tenor.RECOMMENDED)), asked) == ""
    assert on(heard((said.replace("The Committee", "It"), Tenor.RECOMMENDED)), asked) == "", "who asks stands in the sentence before"


def test_the_name_of_a_law_is_no_matter_in_common() -> None:
    with reading_in("en"):
        assert without_laws("carry out the Law on the Lamps of Women") == "carry out the"
        assert without_laws("pass a law on lamps") == "pass a law on lamps"


def test_a_link_goes_before_words_and_praise_is_none() -> None:
    of = heard(("Roma settlements drink from the marsh.", Tenor.CONCERNED), (WANTED, Tenor.RECOMMENDED))
    since = SaidSince(asking(WATER).id, "XGG-48/C1.1", 0.9, ())
    assert on(of, WATER, SimpleNamespace(every_said_since=(since,), concerns=())) == "XGG-48/C1.1"
    assert on(of, WATER, SimpleNamespace(every_said_since=(replace(since, probability=0.7),), concerns=())) == "XGG-48/C2.1"
    answers = SimpleNamespace(
        concern="XGG-48/C1.1",
        ground=Ground.RECOMMENDATIONS,
        outcome=Outcome.ANSWERED,
        probability=0.9,
        passages=[SimpleNamespace(record=asking(WATER).id)],
    )
    assert on(of, WATER, SimpleNamespace(every_said_since=(), concerns=(answers,))) == "XGG-48/C1.1"


def test_what_is_found_by_words_is_near_in_meaning_and_may_tell_how_it_is() -> None:
    still = "The Rapporteur noted poor drinking water in the Roma settlements."
    assert on(heard((still, Tenor.NOTED)), WATER) == "XGG-48/C1.1", "nothing is asked for there, and yet it is still so"
    elsewhere = "The Rapporteur was concerned that the Roma settlements had no drinking water."
    assert on(heard((elsewhere, Tenor.CONCERNED)), WATER) == "", "it has the words, and our program does not find it near enough"
    assert on(heard((still.replace("The Rapporteur", "It"), Tenor.NOTED)), WATER) == "", "who says it stands in the sentence before"


# -- contributors


def summed_up(*sentences: tuple[str, ContributorKind]) -> Review:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.summary is not None
    first, claim = made.summary.contributors[0], made.summary.claims[0]
    who = tuple(replace(first, id=f"XGG-48/S.{k}", name=f"Lamp Union {k}", kind=kind) for k, (_, kind) in enumerate(sentences, 1))
    claims = tuple(
        replace(claim, id=f"XGG-48/S{k}.1", paragraph=f"XGG-48/S{k}", contributors=(f"XGG-48/S.{k}",), text=clean(words))
        for k, (words, _) in enumerate(sentences, 1)
    )
    return replace(made, summary=replace(made.summary, contributors=who, claims=claims), compilation=None, observed=())


DRY = "The Lamp Union noted poor drinking water in the Roma settlements."
UNION, NATIONAL = ContributorKind.INDIVIDUAL, ContributorKind.NATIONAL_INSTITUTION


def by_contributors(of: Review, session: int = 40) -> str:
    found = HeardFromContributors([of]).on(replace(of, session=session), asking(WATER))
    return found.by[0].name if found is not None else ""


def test_a_contributor_is_heard_on_the_subject_of_an_ask_and_the_national_institution_first() -> None:
    assert by_contributors(summed_up((DRY, UNION))) == "Lamp Union 1"
    assert by_contributors(summed_up((DRY, UNION), (DRY, NATIONAL))) == "Lamp Union 2"
    assert by_contributors(summed_up((DRY, UNION)), session=50) == "", "it was issued before the review in which that was asked"


@pytest.mark.parametrize(
    "words",
    [
        "The Lamp Union welcomed the drinking water of the Roma settlements.",
        "The Lamp Union stated that gulls were counted.",
        "They noted poor drinking water in the Roma settlements.",
    ],
)
def test_praise_what_is_on_something_else_and_what_leans_are_none(words: str) -> None:
    assert by_contributors(summed_up((words, UNION))) == ""


def test_what_is_turned_round_and_whose_contributor_is_not_listed_are_none() -> None:
    turned = summed_up((DRY, UNION), ("However, pipes were laid in 2024.", UNION))
    assert turned.summary is not None
    first, second = turned.summary.claims
    together = replace(turned.summary, claims=(first, replace(second, paragraph=first.paragraph)))
    assert by_contributors(replace(turned, summary=together)) == ""
    unknown = replace(turned.summary, claims=(replace(first, contributors=("XGG-48/S.9",)),))
    assert by_contributors(replace(turned, summary=unknown)) == ""


def test_a_contributor_is_told_by_its_name_with_the_place() -> None:
    of = summed_up((DRY, NATIONAL))
    made = item("9.1", (WATER, "CUB"))
    asked = AskedOnTopic(of, made, made.clauses[0], None, verbatim=True)
    text, places = (str(each) for each in said_beside_ask(asked, SaysBeside([of], {}).of(asked)))
    told = (
        f"the stakeholder summary of 2024 has from Lamp Union 1 (national human rights institution): “{DRY}” A program found it: look at the place."
    )
    assert told in text
    assert "contributors: A/HRC/WG.6/48/XGG/3, paragraph" in places


# -- the State on the subject, questions, paragraphs


def saying(*words: str) -> Review:
    every = tuple(statement(k, k, None, each, Voice.STATE_UNDER_REVIEW) for k, each in enumerate(words, 1))
    made = review()
    assert made.report is not None
    return replace(made, report=replace(made.report, statements=every))


ASSEMBLY = "Protect the freedom of peaceful assembly and release those who took part in peaceful demonstrations"


def test_what_the_state_said_is_on_an_ask_only_where_it_is_near_in_meaning_and_has_enough_of_it() -> None:
    says = StateOnRequests()
    near = saying("Gulls were counted.", "The freedom of peaceful assembly is protected by law, and demonstrations are peaceful.")
    found = says.in_dialogue(near, ASSEMBLY)
    assert found is not None
    assert found.sentence.place.paragraph == "2"
    with reading_in("en"):
        assert not surely_on("Take part in the peaceful assembly of lamps", "The keepers of the lamps are trained in the harbour.")


def test_what_leans_on_the_sentence_before_is_not_set_beside_an_ask() -> None:
    whole = "Sundel has a wide system for complaints. The keepers of the lamps, the ferrymen and the harbour pilots all take part in the system."
    alone = whole.replace("in the system", "in the work")
    cut = [StateOnRequests().sentences_of(saying(each), SentenceSource.STATE_SAID) for each in (whole, alone)]
    assert [any("all take part" in each.words for each in every) for every in cut] == [False, True]


def test_a_question_in_writing_stands_beside_an_ask_on_its_matter() -> None:
    asked = "Which steps has Sundel taken to bring drinking water to the Roma settlements of the marsh islands?"
    of = replace(review(), questions=(question(state("NOR"), 1, "Are gulls counted?"), question(state("NOR"), 2, asked)))
    (found,) = asked_in_advance([of], "Bring drinking water to the Roma settlements of the marsh islands")
    assert found.text.clean == asked
    assert asked_in_advance([of], "Teach ferry crews to swim") == ()


ROMA = (
    "Improve the living conditions of the Roma of the marsh, especially with regard to public services, such as water, and the access of children to "
    "schools"
)
ON_ROMA = (
    ("NOR", "What is done to improve the living conditions of the Roma of the marsh, and the access of their children to schools?"),
    ("PER", "We would like to ask how Sundel improves the living conditions of the Roma of the marsh with regard to access to public services."),
    ("CHL", "How do the children of the Roma of the marsh get access to public services such as schools?"),
)
ON_OTHERS = (
    "What is done for a clean and healthy environment? With regard to that, tell of clean air, a safe climate of the marsh, access to water, and of "
    "living ecosystems.",
    "How do persons with disabilities get access to public services, with regard to their living conditions on the marsh?",
)


def test_who_asked_in_writing_is_named_whoever_it_is_and_nobody_who_asked_on_other_people_or_another_subject() -> None:
    every = (*ON_ROMA, *(("FJI", words) for words in ON_OTHERS))
    of = replace(review(), questions=tuple(question(state(by), k, words) for k, (by, words) in enumerate(every, 1)))
    assert [each.speaker.state for each in asked_in_advance([of], ROMA)] == ["NOR", "PER", "CHL"]


def test_paragraphs_side_by_side_answer_together() -> None:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    words = (
        "Gulls were counted.",
        "Keepers of the harbour lamps are trained.",
        "Training on lamps is given to ferry pilots of the harbour.",
        "Fog is rare.",
    )
    every = [replace(first, id=f"XBB-31/N{k}", number=str(k), text=clean(each)) for k, each in enumerate(words, 1)]
    asked = "Give training on harbour lamps to keepers and ferry pilots"
    with reading_in("en"):
        assert [each.number for each in answered_over(every[2], every, asked)] == ["2", "3"]
        assert answered_over(every[3], every, "Clear the fog") == ()


def test_what_stands_beside_an_ask_is_told_with_its_places() -> None:
    of = replace(
        heard((WANTED, Tenor.RECOMMENDED)),
        questions=(question(state("NOR"), 2, "Which steps bring drinking water to the Roma settlements of the marsh?"),),
    )
    made = item("9.1", ("Bring drinking water to the Roma settlements of the marsh", "CUB"))
    asked = AskedOnTopic(of, made, made.clauses[0], None, verbatim=True)
    said = SaysBeside([of], {}).of(asked)
    text, places = (str(each) for each in said_beside_ask(asked, said))
    assert f"On the subject of what 9.1 asked, the compilation of 2024 says: “{WANTED}” A program found it: look at the place." in text
    assert "Norway asked in writing on that, as a program finds; it may miss some. “Which steps bring drinking water" in text
    assert "UN bodies: " in places
    assert "asked in writing: " in places
    assert [str(each) for each in said_beside_ask(asked, SaidBeside(None, ()))] == ["", ""]
