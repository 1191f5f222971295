"""What a topic is, and which records belong to it: invented sentences with the reason why each is in, nearly in, or out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.errors import UnknownNameError
from openupr.extracting.submission import read_submission
from openupr.identifying import identify
from openupr.preparing.topics import near_topics
from openupr.preparing.topics.near_topics import unknown_topic
from openupr.preparing.topics.on_topic import Belonging, belonging, of_review
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Where, heading_on, people_beside_others
from openupr.preparing.topics.topics import Topic, TopicKind, topic
from openupr.reading import read_bytes
from openupr.records import Addendum, Claim, Document, EarlierLink, Position, Relation, Response, Review, UserMetadata, Voice
from openupr.text import Place, clean

from ..real_reviews import read_dossier, read_report
from ..rendering.small_reviews import answered, entry, item, question, review, state, statement

DOCUMENTS = Path(__file__).parents[1] / "documents"

KINDS = [
    ("housing of Roma", TopicKind.WORDS, ["housing", "Roma"]),
    ("the rights of Roma", TopicKind.GROUP, ["Roma"]),
    ("Death penalty", TopicKind.ISSUE, ["Death penalty"]),
    ("asylum-seekers - refugees", TopicKind.ISSUE, ["Asylum-seekers - refugees"]),
    ("Asylum seekers", TopicKind.ISSUE, ["Asylum-seekers - refugees"]),
    ("Istanbul Convention", TopicKind.INSTRUMENT, ["Istanbul Convention"]),
    ("domestic violence in the harbour towns", TopicKind.WORDS, ["domestic violence", "harbour", "towns"]),
]


@pytest.mark.parametrize(("typed", "kind", "parts"), KINDS)
def test_a_topic_is_words_an_issue_a_group_or_an_instrument(typed: str, kind: TopicKind, parts: list[str]) -> None:
    found = topic(typed)
    assert (found.kind, [part.name for part in found.parts]) == (kind, parts)


@pytest.mark.parametrize("typed", ["", "the rights of the", "situation of persons"])
def test_words_that_name_no_subject_are_refused(typed: str) -> None:
    with pytest.raises(UnknownNameError, match="names no subject"):
        topic(typed)


REQUESTS = [
    ("housing of Roma", "Ensure adequate housing for the Roma of the harbour", True),
    ("housing of Roma", "Protect Roma families from eviction", True),  # a word that stands for housing
    ("housing of Roma", "Ensure adequate housing for fishermen", False),
    ("housing of Roma", "Teach Roma children in their language", False),
    ("asylum", "Respect the principle of non-refoulement at the ferry port", True),
    ("asylum", "Protect the international instruments in the museum", False),  # "international protection" stands as it is, or not at all
    ("Death penalty", "Commute all death sentences", True),
    ("Death penalty", "Reduce the number of capital offences", True),
    ("Death penalty", "Move the ministry of ferries to the capital", False),
    ("Death penalty", "Raise the human capital of the ferry towns", False),  # "capital" may be another one
    ("Harbourland", "Allow visits to the Harbourlandward valleys", False),
    ("Harbourland", "Allow visits to Harbourlandi villages", True),  # made of the name
    (
        "Istanbul Convention",
        "Join the Council of Europe Convention on Preventing and Combating Violence against Women and Domestic Violence",
        True,
    ),
]


@pytest.mark.parametrize(("typed", "request_made", "is_in"), REQUESTS)
def test_a_request_is_in_where_it_names_every_part(typed: str, request_made: str, is_in: bool) -> None:
    found = belonging(topic(typed), [review((item("9.1", (request_made, "CUB")),))])
    assert [each.id for each in found.of(SentenceSource.REQUEST)] == (["XAA-17/R9.1.a"] if is_in else [])


def said(*sentences: str) -> Review:
    made = review((item("9.1", ("Build a ferry", "CUB")),))
    assert made.report is not None
    told = statement(5, 1, state("CUB"), " ".join(sentences))
    return replace(made, report=replace(made.report, statements=(told,)))


def test_a_sentence_goes_on_with_people_and_not_with_a_subject() -> None:
    people = belonging(topic("housing of Roma"), [said("The Roma live at the harbour.", "They have no housing of their own.")])
    assert [(each.words, each.names[1].where) for each in people.found] == [("They have no housing of their own.", Where.BEFORE)]
    subject = belonging(topic("housing of Roma"), [said("Cuba spoke of housing.", "It praised Roma musicians.")])
    assert not subject.found


def test_each_kind_of_record_is_looked_at_and_says_its_reason() -> None:
    made = said("Cuba asked about the housing of Roma.")
    made = replace(made, questions=(question(state("CUB"), 1, "What is done for the housing of Roma?"),))
    assert made.report is not None
    own = replace(statement(6, 0, None, "The delegation said that Roma had housing."), voice=Voice.STATE_UNDER_REVIEW)
    made = replace(made, report=replace(made.report, statements=(*made.report.statements, own)))
    found = belonging(topic("housing of Roma"), [made])
    assert [each.source for each in found.found] == [SentenceSource.STATEMENT, SentenceSource.STATE_SAID, SentenceSource.QUESTION]
    first = found.of(SentenceSource.STATEMENT)[0]
    assert [(each.part, each.words, each.own) for each in first.names] == [("housing", "housing", True), ("Roma", "Roma", True)]


def test_what_asks_for_the_same_as_one_that_is_in_is_nearly_in() -> None:
    earlier = replace(review((item("9.1", ("Improve the living conditions of Roma", "CUB")),)), session=5)
    later = review((item("9.2", ("Improve the housing of Roma", "CUB")),))
    link = EarlierLink("XAA-17/R9.2.a", "XAA-17/R9.1.a", Relation.SAME, 0.9, 0.9, "the same", ())
    without = belonging(topic("housing of Roma"), [earlier, later])
    found = belonging(topic("housing of Roma"), [earlier, later], links={"XAA-17": [link]})
    assert not without.nearly
    assert [(each.id, each.like) for each in found.nearly] == [("XAA-17/R9.1.a", "XAA-17/R9.2.a")]
    assert [each.id for each in found.found] == [each.id for each in without.found] == ["XAA-17/R9.2.a"]
    beside = replace(review((item("9.1", ("Improve the living conditions of all sailors", "CUB")),)), session=5)  # alike in all but the topic
    assert not belonging(topic("housing of Roma"), [beside, later], links={"XAA-17": [link]}).nearly


def test_what_ohchr_s_list_has_under_the_topic_is_nearly_in_whatever_its_words() -> None:
    made = review(tuple(item(f"9.{number}", (words, "CUB")) for number, words in ((1, "Build prisons"), (2, "Hire cooks"), (3, "Plant trees"))))
    themes = {"1": "Prisons", "2": "Prisons", "3": "Trees, ferries and prisons"}
    entries = tuple(replace(entry(f"9.{number}", Position.SUPPORTED), themes=(theme,)) for number, theme in themes.items())
    listed = answered().thematic_list
    assert listed is not None
    found = belonging(topic("prisons"), [replace(made, thematic_list=replace(listed, entries=entries))])
    assert [each.id for each in found.found] == ["XAA-17/R9.1.a"]
    assert [(each.id, [(name.words, name.where) for name in each.names]) for each in found.nearly] == [("XAA-17/R9.2.a", [("Prisons", Where.LIST)])]


UNKNOWN = [
    ("asilum", "Respect asylum at the border. Asylum counts.", "we found “asilum” in no document of XAA-17.*asylum"),
    ("qwertzu of Roma", "Teach Roma children", "we found “qwertzu” in no document"),
    ("flogging of Roma", "Prevent torture of Roma", "we found “flogging” in no document of XAA-17. Near to it: torture"),
    ("stoning", "Prevent torture", "we found “stoning” in no document of XAA-17. Near to it: torture"),
    ("housing of Roma", "Ensure housing for all; teach the children. The Roma sing", "no sentence of XAA-17 names “housing” and “Roma” together"),
    ("fight against poverty", "End poverty in the north; sing of it. The fight of the ferrymen goes on", "such as --topic .poverty."),
]


@pytest.mark.parametrize(("typed", "words", "message"), UNKNOWN)
def test_an_unknown_topic_says_what_is_near(typed: str, words: str, message: str) -> None:
    made = said(*(f"{each.strip()}." for each in words.split(".") if each.strip()))
    found: Topic = topic(typed)
    assert not belonging(found, [made]).found
    with pytest.raises(UnknownNameError, match=message):
        raise unknown_topic(found, [made])


def test_what_only_contributors_sent_is_not_said_to_stand_nowhere() -> None:
    transcript = read_bytes(b"1. Tomas Verel was led away.\n\n2. Nobody has seen Tomas Verel since.\n\n3. Lamps shine.", "HW_-_Harbour_Watch.txt")
    sent = read_submission(transcript, replace(identify(transcript, UserMetadata()), language="en"))
    made = replace(said("Lamps shine."), submissions=(sent,))
    told = str(unknown_topic(topic("Tomas Verel"), [made]))
    assert "only what contributors sent to XAA-17 has “Tomas Verel”, in 2 paragraphs" in told
    assert '`openupr quote "Tomas Verel" --from XAA-17`' in told
    assert "we found “Marant” in no document of XAA-17" in str(unknown_topic(topic("Marant"), [made]))


@pytest.mark.parametrize("is_there", [True, False])
def test_only_names_that_look_like_an_unknown_topic_are_looked_for_in_the_documents(is_there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """To look for all of them took five times as long as a brief."""
    looked: list[str] = []

    def named_in(name: str, _: Collection[str]) -> bool:
        looked.append(name.lower())
        return is_there

    monkeypatch.setattr(near_topics, "_named_in", named_in)
    told = str(unknown_topic(topic("terorism"), [said("Lamps shine.")]))
    assert ("Near to it: terrorism" in told) is is_there
    assert len(looked) == len(set(looked)) < 5


def test_a_text_is_no_topic() -> None:
    """Each part is looked for in every sentence: a page of them would take minutes."""
    words = "prisons water schools land forests journalists judges police unions housing food torture asylum"
    with pytest.raises(UnknownNameError, match="“prisons water schools land …” is a text of 13 parts, not a topic"):
        topic(words)
    assert len(topic(words.rpartition(" ")[0]).parts) == 12


# Read by hand: requests, and sentences of bodies and contributors, each sentence once. What is missed is what the reader would have put in.
REAL = [
    ("CHN-17", "Tibet", SentenceSource.REQUEST, 7),
    ("CHN-17", "Death penalty", SentenceSource.REQUEST, 21),
    ("SVN-48", "housing of Roma", SentenceSource.REQUEST, 10),  # nine by their words, and one of the very list of another
    ("SVN-48", "housing of Roma", SentenceSource.BODY, 3),
]


@pytest.mark.corpus
@pytest.mark.parametrize(("name", "typed", "source", "most"), REAL)
def test_what_belongs_in_real_reviews_was_read_by_hand(corpus: Path, name: str, typed: str, source: SentenceSource, most: int) -> None:
    made = read_dossier(corpus, name) if (corpus / "dossiers" / name).is_dir() else read_report(corpus, name)
    found: Belonging = belonging(topic(typed), [made])
    assert len(found.of(source)) == most


REACH = [
    ("freedom of expression", "Hatred is spread in the media and on the Internet.", False),
    ("freedom of expression", "The freedom of opinion and expression is kept.", True),
    ("freedom of expression", "The freedom of ferries, piers and facial expression is kept.", False),
    # words that are made from the same root, and not others that begin alike
    ("policing", "The police were trained.", True),
    ("policing", "A policy was drafted.", False),
    # words that the phrases of the family of that name share, and that come near to it; the others stand beside anything
    ("laws on ferries", "The ferry legislation was reviewed.", True),
    ("laws on ferries", "A framework for ferries was adopted.", False),
    ("administrative detention", "Arbitrary detention goes on.", True),  # of which the table has "arbitrarily detained"
    ("the erased", "The erasure of 1992 was undone.", True),
    ("prisons", "Prisoners have lawyers.", True),
    # a word in the name of a body, an office or a fund is no match by itself; a treaty on the very subject is
    ("torture", "The Committee against Torture was concerned about hospitals.", False),
    ("asylum", "A pledge was made at the Global Refugee Forum.", False),
    ("education", "The Ministry of Education built a pier.", False),
    ("violence against women", "It ratified the Council of Europe Convention on Preventing and Combating Violence against Women.", True),
    ("torture", "It ratified the Convention against Torture.", True),
    ("violence against women", "Domestic violence was made a crime.", True),
]


@pytest.mark.parametrize(("typed", "text", "is_named"), REACH)
def test_a_topic_reaches_as_far_as_its_words_mean_it(typed: str, text: str, is_named: bool) -> None:
    assert topic(typed).is_named_in(text) is is_named


HEADINGS = [
    ("prisons", "Reducing overcrowding in prisons", True),
    ("asylum", "Refugees and asylum-seekers", True),
    ("asylum", "Migrants, refugees and asylum-seekers", False),
    ("torture", "Right to life, liberty and security of person, and freedom from torture", False),
    ("torture", "Committee against Torture", False),
    ("prisons", "Prisons, police and the judiciary", False),
    ("housing of Roma", "Housing", False),
]


@pytest.mark.parametrize(("typed", "heading", "is_on_it"), HEADINGS)
def test_a_heading_speaks_for_what_stands_under_it_where_it_is_on_little_else(typed: str, heading: str, is_on_it: bool) -> None:
    assert bool(heading_on(topic(typed), heading)) is is_on_it


BESIDE = [
    ("women", "3. Women and ferrymen", {"ferryman"}),
    ("women", "Women", None),  # it is on nothing else: all under it is in
    ("women", "Ferrymen", None),
    ("torture", "Liberty and freedom from torture", None),  # rights, not people
]


@pytest.mark.parametrize(("typed", "heading", "others"), BESIDE)
def test_a_heading_names_people_beside_others(typed: str, heading: str, others: set[str] | None) -> None:
    found = people_beside_others(topic(typed), heading)
    assert (found is None) == (others is None)
    if found is not None and others is not None:
        assert {each[:5] for each in found[1]} == {each[:5] for each in others}


def test_what_stands_under_a_heading_of_several_belongs_where_its_paragraph_names_the_topic() -> None:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    heading = replace(first.headings[0], text=clean("Women and lighthouse keepers")) if first.headings else None
    assert heading is not None
    texts = ("Women have mended nets. Courses began in 2030. Lighthouse keepers have lamps.", "A hall was opened.")
    paragraphs = tuple(replace(first, id=f"XBB-31/N{k}", text=clean(words), headings=(heading,)) for k, words in enumerate(texts, 1))
    held = replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=paragraphs)))
    found = belonging(topic("women"), [held])
    told = [each.words for each in found.found if each.id.startswith("XBB-31/N")]
    assert told == ["Women have mended nets.", "Courses began in 2030."]
    assert [each.words for each in found.nearly if each.id.startswith("XBB-31/N")] == ["A hall was opened."]


def test_what_says_nothing_of_laws_is_on_no_law_whatever_its_neighbours_are_on() -> None:
    made = said("Cuba praised the legislation on ferries.", "Old ferries were sold.", "The ferry law of 2030 is new.")
    found = of_review(topic("laws on ferries"), made, {})
    assert [each.words for each in found.found] == ["Cuba praised the legislation on ferries.", "The ferry law of 2030 is new."]


def test_a_heading_lends_its_people_to_no_sentence_on_nationals() -> None:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    heading = replace(first.headings[0], text=clean("Migrants and ferries"))
    texts = ("Children were given lamps.", "Sundel brought its nationals home, children first.")
    paragraphs = tuple(replace(first, id=f"XBB-31/N{k}", text=clean(words), headings=(heading,)) for k, words in enumerate(texts, 1))
    held = replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=paragraphs)))
    found = belonging(topic("migrant children"), [held])
    assert [each.id for each in found.found if each.id.startswith("XBB-31/N")] == ["XBB-31/N1"]


def test_a_sentence_that_goes_on_from_one_that_is_in_is_in() -> None:
    found = belonging(topic("prisons"), [said("Cuba spoke of prisons.", "It praised their kitchens.", "Fiji sang.")])
    assert [(each.words, each.names[0].where) for each in found.found] == [
        ("Cuba spoke of prisons.", Where.SENTENCE),
        ("It praised their kitchens.", Where.BEFORE),
    ]


def test_a_request_between_two_that_are_in_is_nearly_in() -> None:
    asked = ("Build prisons", "Hire guards", "Inspect prisons", "Plant trees")
    held = review(tuple(item(f"9.{number}", (request, "CUB")) for number, request in enumerate(asked, 1)))
    assert [(each.id, each.beside) for each in belonging(topic("prisons"), [held]).nearly] == [("XAA-17/R9.2.a", True)]


@pytest.mark.parametrize(("on_prisons", "may"), [(3, ["XAA-17/R9.4.a", "XAA-17/R9.5.a"]), (2, [])])
def test_what_one_answer_to_many_says_of_the_topic_holds_for_those_that_do_not_name_it_where_most_do(on_prisons: int, may: list[str]) -> None:
    asked = ["Build prisons", "Inspect prisons", "Close prisons"][:on_prisons] + ["Hire guards", "Plant trees", "Mend roofs"][: 5 - on_prisons]
    every = tuple(item(f"9.{number}", (request, "CUB")) for number, request in enumerate(asked, 1))
    said_of_all = clean("It accepts these recommendations. Its prisons are old.")
    place = Place("A/HRC/99/5/Add.1", "", ())
    responses = tuple(Response(f"XAA-17/A{each.number}", each.number, "", Position.SUPPORTED, Claim.NONE, "", said_of_all, place) for each in every)
    addendum = Addendum(Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text"), responses, (), (), (), ())
    found = belonging(topic("prisons"), [replace(review(every), addenda=(addendum,))])
    assert [each.id for each in found.nearly if each.answered] == may
