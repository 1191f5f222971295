"""What a clause does besides asking: invented clauses, step by step of the decision list, with the words that decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bounded_time import grows_with_length

from openupr.labelling.doing import KINDS, Doing, doing

# (text, main class, the rule, the words that decided)
CLAUSES = [
    # 1: addressed to others
    ("Call on donors to help the country with flood relief", "asks_others", "addressed_to_others", ["Call on donors"]),
    ("The international community should lift its sanctions", "asks_others", "addressed_to_others", ["international community should"]),
    (
        "Request the international community to send experts",
        "asks_others",
        "addressed_to_others",
        ["Request the international community to"],
    ),
    ("Call for the support of the international community for its clinics", "asks_others", "addressed_to_others", None),
    ("Seek technical assistance from OHCHR", "asks_change", "other_verb", ["Seek"]),
    ("Request assistance from the international community", "asks_change", "other_verb", ["Request"]),
    ("Call on Utopia to seek assistance from donors", "asks_change", "other_verb", ["seek"]),
    ("Encourage employers to hire women", "asks_change", "other_verb", ["Encourage"]),
    ("Invite the Special Rapporteur on torture", "asks_change", "other_verb", ["Invite"]),
    ("Cooperate with other countries of the region", "asks_change", "other_verb", ["Cooperate"]),
    # 2a, 2b: something new, other or more
    ("Adopt a bill on shelters", "asks_change", "other_verb", ["Adopt"]),
    ("Consider ratifying the Covenant", "asks_change", "other_verb", ["Consider"]),
    ("Strengthen its policy on youth", "asks_change", "other_verb", ["Strengthen"]),
    ("Strengthen good governance programmes", "asks_change", "other_verb", ["Strengthen"]),
    ("Share information with the Committee on the Rights of the Child", "asks_change", "other_verb", ["Share"]),
    ("Continue and intensify its fight against trafficking", "asks_change", "joined_verb", ["Continue and intensify"]),
    ("Continue to make greater efforts for prisoners", "asks_change", "word_of_more", ["Continue", "greater efforts"]),
    # 2c: a demanding "continue" is no praise
    ("Continue to abolish the death penalty", "asks_change", "end_to_be_ticked_off", ["Continue", "abolish"]),
    ("Continue efforts to ratify the Convention", "asks_change", "end_to_be_ticked_off", ["Continue", "ratify"]),
    ("Maintain the moratorium with a view to abolition", "asks_change", "end_to_be_ticked_off", ["Maintain", "abolition"]),
    (
        "Continue its commendable efforts to ratify the Convention",
        "asks_change",
        "end_to_be_ticked_off",
        ["Continue", "ratify"],
    ),
    ("Continue to bring its code into line with the Covenant", "asks_change", "end_to_be_ticked_off", None),
    ("Continue its efforts to set up an ombudsman", "asks_change", "end_to_be_ticked_off", None),
    # a deed that is quoted is no end
    ("Continue the good work shown by the adoption of the law on shelters", "praises", "approved_deed", ["good work"]),
    ("Continue implementing the law after the ratification of the Convention", "asks_continuity", "verb_of_going_on", ["Continue"]),
    (
        "Continue its efforts following the visit, and towards ratification of CED",
        "asks_change",
        "end_to_be_ticked_off",
        ["Continue", "ratification"],
    ),
    # 2d: a second request beside "continue", not under it
    ("Continue its programmes and train more judges", "asks_change", "second_request", ["Continue", "train"]),
    ("Continue to improve schools. In particular, ensure free books", "asks_change", "second_request", ["Continue", "ensure"]),
    ("Continue to protect and promote the rights of the child", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue its efforts to prevent violence and to promote equality", "asks_continuity", "verb_of_going_on", ["Continue"]),
    # 3: the State's own course
    ("Continue its successful policies for women", "endorses", "approved_course", ["successful policies"]),
    ("Strengthen its successful policy on youth", "endorses", "approved_course", ["successful policy"]),
    ("Maintain its excellent health system", "endorses", "approved_course", ["excellent health system"]),
    ("Safeguard its political system", "endorses", "own_course", ["political system"]),
    ("Maintain its economic and social model", "endorses", "own_course", ["economic and social model"]),
    ("Continue on its chosen path", "endorses", "own_course", ["its chosen path"]),
    ("Preserve its traditional values", "endorses", "own_course", ["Preserve its traditional values"]),
    ("Continue to resist pressure from outside", "endorses", "stands_up_to_others", ["resist pressure"]),
    ("Continue to apply the death penalty as its law provides", "endorses", "contested_course", None),
    ("Pursue its current policies", "endorses", "course_without_end", ["Pursue its current policies"]),
    ("Continue its policies to raise school attendance", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue to put in place effective programmes against poverty", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue along the path of promoting equality", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Maintain its efforts for not applying the death penalty", "asks_continuity", "verb_of_going_on", ["Maintain"]),
    ("Adopt a policy to develop traditional family values", "asks_change", "other_verb", ["Adopt"]),
    # 4: what was done or reached
    ("Continue its commendable efforts against poverty", "praises", "approved_deed", ["commendable efforts"]),
    ("Consolidate the progress made in rural schools", "praises", "reached", ["progress made"]),
    ("Share its experience in rural clinics with other countries", "praises", "held_up_to_others", ["Share its experience"]),
    ("Commends the Government for its new clinics", "praises", "commends", ["Commends"]),
    ("Adopt additional positive steps for the poor", "asks_change", "other_verb", ["Adopt"]),
    ("Take measures to consolidate its achievements", "asks_change", "other_verb", ["Take"]),
    ("Continue its work in a spirit of good faith cooperation", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Maintain its regional leadership on schools", "praises", "reached", ["its regional leadership"]),
    ("Continue to work for women’s leadership in cooperatives", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue its support of women in leadership positions", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue its good practices in rural clinics", "praises", "approved_deed", ["good practices"]),
    ("Pursue its clinics for all as a best practice for the region", "praises", "approved_deed", ["best practice"]),
    ("Continue to strengthen its clinics in line with international good practices", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue to learn from the best practices of its neighbours", "asks_continuity", "verb_of_going_on", ["Continue"]),
    # 5: going on
    ("Continue its efforts to fight corruption", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Continue to strengthen its efforts to end violence", "asks_continuity", "verb_of_going_on", ["Continue"]),
    ("Maintain its moratorium", "asks_continuity", "verb_of_going_on", ["Maintain"]),
    ("With the help of donors, pursue its plan for clinics", "asks_continuity", "verb_of_going_on", ["pursue"]),
    # what only introduces makes no class
    ("While welcoming the progress made in schools, adopt a bill on teachers", "asks_change", "other_verb", ["adopt"]),
    # no verb, no word
    ("Women's rights", "asks_change", "other_verb", ["Women's"]),
    ("", "asks_change", "no_word", []),
]


@pytest.mark.parametrize(("text", "main", "rule", "words"), CLAUSES, ids=[text or "empty" for text, *_ in CLAUSES])
def test_clauses(text: str, main: str, rule: str, words: list[str] | None) -> None:
    found = doing(text)
    assert (found.main, found.rule) == (main, rule)
    if words is not None:
        assert [text[start:end] for start, end in found.words] == words


def test_a_clause_does_more_than_its_class_says() -> None:
    text = "Continue its good work on clinics and ratify the Protocol"
    assert [act.kind for act in doing(text).acts] == ["asks_change", "praises", "asks_continuity"]
    text = "Continue its successful policies for women"
    assert {act.kind for act in doing(text).acts} == {"endorses", "asks_continuity"}


def test_every_class_and_rule_occurs() -> None:
    assert {main for _, main, _, _ in CLAUSES} == set(KINDS)
    assert {rule for _, _, rule, _ in CLAUSES} == {
        "addressed_to_others", "other_verb", "no_word", "joined_verb", "word_of_more", "end_to_be_ticked_off", "second_request", "approved_course",
        "own_course", "stands_up_to_others", "contested_course", "course_without_end", "approved_deed", "reached", "held_up_to_others", "commends",
        "verb_of_going_on",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["Utopia", "Ruritania", "Atlantis"])
def test_no_state_is_treated_apart(name: str) -> None:
    assert doing(f"Encourage {name} to continue its successful policies").main == "endorses"
    assert doing(f"Continue {name}'s successful integration policy").main == "endorses"


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = doing(text)
    assert isinstance(found, Doing)
    assert len({act.kind for act in found.acts}) == len(found.acts) >= 1
    assert all(0 <= start < end <= len(text) for act in found.acts for start, end in act.words)


@pytest.mark.parametrize("text", ["x" * 50_000, "a, " * 5_000, "Continue " * 2_000, "Continue" + " " * 20_000, "Encourage " + "A, " * 5_000])
def test_time_is_bounded(text: str) -> None:
    grows_with_length(doing, text)
