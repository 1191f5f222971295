"""Under which subjects a request is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.labelling import ActionLabel, DoesLabel, IssueLabel, Labelled
from openupr.labelling.which_subjects import JOINING, SHARING, UNSURE, subject_phrases, subjects_of
from openupr.names import facts_of


def labelled(*issues: tuple[str, str], of: str, sure: bool = True, does: str = "change") -> Labelled:
    action = ActionLabel(5, 0.97, (0.0, 0.0, 0.0, 0.03, 0.97), True, (), None)
    found = tuple(IssueLabel(issue, 0.9, ((of.index(word), of.index(word) + len(word)),), sure) for issue, word in issues)
    return Labelled(action, found, DoesLabel(does, 0.97, True, (), True, 0.9, True), "default 4")  # type: ignore[arg-type]


def test_all_that_are_sure_count_and_the_likeliest_stands_first() -> None:
    text = "Protect children against trafficking"
    label = labelled(("Rights of the Child", "children"), ("Trafficking", "trafficking"), of=text)
    assert subjects_of(text, label) == ("Rights of the Child", "Trafficking")
    assert subjects_of(text, labelled(("Rights of the Child", "children"), of=text, sure=False)) == (UNSURE,)
    assert subjects_of(text, label, joins=True)[-1] == JOINING


@pytest.mark.parametrize(
    ("text", "does", "subjects"),
    [
        ("Share its experience with schools", "share", (SHARING, "Right to education")),
        ("Share its experiences and good practices in schools", "praise", (SHARING, "Right to education")),
        ("Build schools and exchange, with its neighbours, the lessons of it", "continue", ("Right to education", SHARING)),
        ("Give poor towns a larger share of schools", "change", ("Right to education",)),
        ("End the practice of closing schools", "change", ("Right to education",)),
    ],
)
def test_what_asks_to_share_counts_as_that_and_under_what_it_is_on(text: str, does: str, subjects: tuple[str, ...]) -> None:
    assert subjects_of(text, labelled(("Right to education", "schools"), of=text, does=does)) == subjects


@pytest.mark.parametrize(
    ("text", "issue", "word", "subjects"),
    [
        ("Abolish re-education through labour", "Right to education", "education", ("Detention",)),
        ("Adopt a law on legal gender recognition", "Women's rights", "gender", ("Sexual Orientation and Gender Identity",)),
        ("Promote gender equality", "Women's rights", "gender", ("Women's rights",)),
        ("Receive the Special Rapporteur on the right to food", "Right to food", "food", ("Special procedures",)),
        ("Set up a working group on violence against children", "Rights of the Child", "children", ("Rights of the Child",)),
        ("Strengthen the working groups on prisons", "Detention", "prisons", ("Detention",)),
        ("Receive the Working Group on Arbitrary Detention", "Detention", "Detention", ("Special procedures",)),
        (
            "Admit the Special Rapporteur on torture and teach refugees in schools",
            "Right to education",
            "schools",
            ("Right to education", "Special procedures"),
        ),
        ("Invite the Special Rapporteurs on torture and on the right to food", "Right to food", "food", ("Special procedures",)),
        ("Invite the Special Rapporteur on lakes and end hunger", "Right to food", "hunger", ("Right to food", "Special procedures")),
        ("Invite the Special Rapporteur on migrants, Special Rapporteur on torture", "Detention", "torture", ("Special procedures",)),
        ("Receive the special rapporteurs on torture and on health", "Right to health", "health", ("Special procedures",)),
        ("Set up a Working Group on discrimination", "Minorities", "discrimination", ("Minorities",)),
        ("Strengthen the recognition of gender equality", "Women's rights", "gender", ("Women's rights",)),
        ("Abolish re-education through labour and teach in schools", "Right to education", "schools", ("Right to education", "Detention")),
    ],
)
def test_a_phrase_stands_for_its_own_subject(text: str, issue: str, word: str, subjects: tuple[str, ...]) -> None:
    assert subjects_of(text, labelled((issue, word), of=text)) == subjects


def test_before_a_subject_that_a_word_of_a_phrase_decided_for_stands_the_phrases_own() -> None:
    text = "Let women and men change their gender on documents, and protect women from violence"
    two = labelled(("Women's rights", "gender"), ("Torture and other CID treatment", "violence"), of=text)
    words = (*two.issues[0].words, (text.index("women"), text.index("women") + len("women")))
    label = replace(two, issues=(replace(two.issues[0], words=words), two.issues[1]))
    assert subjects_of(text, label) == ("Sexual Orientation and Gender Identity", "Women's rights", "Torture and other CID treatment")
    assert subjects_of(text, labelled(("Women's rights", "women"), of=text)) == ("Women's rights", "Sexual Orientation and Gender Identity")


@pytest.mark.parametrize("number", range(len(subject_phrases())))
def test_examples_of_the_phrases(number: int) -> None:
    facts = facts_of("openupr.labelling", "subject_phrases")["phrase"][number]
    assert all(subject_phrases()[number].pattern.search(text) for text in facts["yes"])
    assert not any(subject_phrases()[number].pattern.search(text) for text in facts["no"])
    assert facts["issue"] in facts_of("openupr.labelling", "issues")["issues"]
