"""Topics that are one of UPR Info's issues, and sentences that are about these in other words. Texts are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.topics import about_issue as module
from openupr.preparing.topics.about_issue import about_issue, issue_weights
from openupr.preparing.topics.issues_meant import issues_meant
from openupr.preparing.topics.review_sentences import BEFORE_REVIEW, ReviewSentence, SentenceSource
from openupr.preparing.topics.sentence_words import WordsAtHand, chances_of_sentences, issue_chances_by_words, words_of_sentences
from openupr.preparing.topics.topic_named import Names, Where, is_of_nobody
from openupr.preparing.topics.topics import topic
from openupr.text import Place

PRESS = "Reporters of the harbour gazette were beaten, and two newspapers had to close."
WRITERS = "Reporters who wrote on the port were tried for defamation."
FERRY = "The ferry to the isles sails twice a day."


def unit(number: int, words: str, source: SentenceSource = SentenceSource.CONTRIBUTOR, heading: str = "") -> ReviewSentence:
    return ReviewSentence(f"XAA-17/S9.{number}", source, (0, len(words)), words, Place("A/1", "1", ()), heading, paragraph="XAA-17/S9")


def told(typed: str, units: tuple[ReviewSentence, ...], weighed: float = 0.1) -> dict[str, tuple[str, float]]:
    kept = words_of_sentences(units)
    words = WordsAtHand(units, kept, lambda: issue_chances_by_words(units, kept, chances_of_sentences(units, kept)))
    found = about_issue(topic(typed), units, [weighed] * len(units), words)
    return {words: found[key] for words, key in ((each.words, (each.id, each.span)) for each in units) if key in found}


def test_all_texts_that_are_asked_for_are_known_with_the_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heading, and the sentence without the names of bodies, are read with the sentences, once for all topics."""
    units = (
        unit(
            1,
            "The Committee against Torture heard that reporters of the harbour gazette were beaten, and two newspapers had to close.",
            SentenceSource.BODY,
            "Freedom of the press",
        ),
    )
    kept = words_of_sentences(units)
    known = issue_chances_by_words(units, kept, chances_of_sentences(units, kept))
    words = WordsAtHand(units, kept, lambda: known)
    found = about_issue(topic("press freedom"), units, [0.1], words)
    monkeypatch.setattr(module, "chances_of_issues", lambda _: pytest.fail("it is read anew"))
    assert about_issue(topic("press freedom"), units, [0.1], words) == found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("typed", "issues"),
    [
        ("justice", {"Justice"}),
        ("housing", {"Right to housing"}),
        ("asylum", {"Asylum-seekers - refugees"}),
        ("LGBT persons", {"Sexual Orientation and Gender Identity"}),
        ("persons with disabilities", {"Disabilities"}),
        ("freedom of expression", {"Freedom of opinion and expression", "Freedom of the press"}),
        ("Freedom of opinion and expression", {"Freedom of opinion and expression", "Freedom of the press"}),
        ("press freedom", {"Freedom of the press"}),
    ],
)
def test_a_topic_is_an_issue_as_a_whole(typed: str, issues: set[str]) -> None:
    assert issues_meant(topic(typed)) == issues


@pytest.mark.parametrize(
    "typed", ["prison conditions", "journalists", "freedom of association", "law", "training", "Roma", "housing of Roma", "mental health"]
)
def test_a_part_of_an_issue_or_of_its_name_is_none(typed: str) -> None:
    assert not issues_meant(topic(typed))


def test_what_is_about_an_issue_in_other_words_belongs_beside_others_that_are() -> None:
    headed = [unit(number, words, heading="Freedom of opinion and expression") for number, words in enumerate((PRESS, WRITERS, FERRY), 1)]
    found = told("freedom of expression", tuple(headed), weighed=0.25)
    assert set(found) == {PRESS, WRITERS}
    assert found[PRESS][0] == "Freedom of the press"
    assert found[PRESS][1] >= issue_weights().page
    assert not told("prison conditions", (unit(1, PRESS), unit(2, WRITERS)))


def test_words_the_paragraph_and_the_heading_count_too() -> None:
    alone, beside = told("freedom of expression", (unit(1, PRESS),)), told("freedom of expression", (unit(1, PRESS), unit(2, WRITERS)))
    headed = told("freedom of expression", (unit(1, PRESS, heading="Freedom of opinion and expression"),))
    by_words = told("freedom of expression", (unit(1, PRESS),), weighed=0.5)
    least = alone.get(PRESS, ("", 0.0))[1]
    assert all(each[PRESS][1] > least for each in (beside, headed, by_words))


def test_who_speaks_is_not_what_a_sentence_is_about() -> None:
    speaks = "The Special Rapporteur on the promotion and protection of the right to freedom of opinion and expression thanked Sundel for the ferry."
    assert not told("freedom of expression", (unit(1, speaks, SentenceSource.BODY), unit(2, WRITERS, SentenceSource.BODY))).keys() & {speaks}


def test_only_documents_before_a_review_were_measured() -> None:
    assert SentenceSource.REQUEST not in BEFORE_REVIEW
    assert not told("freedom of expression", (unit(1, PRESS, SentenceSource.STATEMENT), unit(2, WRITERS, SentenceSource.STATEMENT)))


def test_where_nobody_has_read_what_sentences_are_about_nothing_is_told() -> None:
    assert not about_issue(topic("freedom of expression"), (unit(1, PRESS), unit(2, WRITERS)), [0.1, 0.1], WordsAtHand())


def test_an_issue_on_people_needs_a_word_for_them() -> None:
    named = (Names("children", "girls", Where.SENTENCE, own=False),)
    assert is_of_nobody("Rights of the Child", ())
    assert not is_of_nobody("Rights of the Child", named)
    assert not is_of_nobody("Torture and other CID treatment", ())
