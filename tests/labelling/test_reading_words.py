"""Tokens, verbs, rules, chart: tables of input and what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.labelling.charting import chart, charted
from openupr.labelling.features import VIEWS, features
from openupr.labelling.tokens import LONGEST, stem, tokens
from openupr.labelling.verbs import category_by_rule, clause_verbs, verb_lexicon
from openupr.labelling.weights import issue_names
from openupr.linking.shared_words import shared_words


@pytest.mark.parametrize(
    "words",
    [
        ("ratify", "ratifies", "ratifying", "ratified"),
        ("discriminate", "discrimination", "discriminatory", "discriminating"),
        ("stop", "stopping", "stopped"),
        ("woman", "women"),
        ("abolish", "abolishing", "abolished"),
        ("establish", "establishing"),
        ("policy", "policies"),
        ("sharia", "shariah", "syariah", "shari'a", "shari’ah"),
        ("labour", "labor", "labours"),
        ("defence", "defense"),
        ("centres", "center"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(w) for w in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("police", "policy"), ("united", "unit"), ("prison", "prize"), ("detention", "deter"), ("peace", "people")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ratify the International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families", "ICRMW"),
        ("ratify CMW", "ICRMW"),
        ("ratify the International Convention for the Protection of All Persons from Enforced Disappearance", "CPED"),
        ("ratify CED", "CPED"),
        ("the Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment", "OP_CAT"),
        ("OP-CAT", "OP_CAT"),
        ("OPCAT", "OP_CAT"),
        ("the Committee on the Elimination of Discrimination against Women", "BODY_CEDAW"),
        ("the Convention on the Elimination of All Forms of Discrimination against Women", "CEDAW"),
        ("the Second Optional Protocol to ICCPR", "OP2_ICCPR"),
        ("capital punishment", "DEATH_PENALTY"),
    ],
)
def test_an_instrument_is_one_token_with_its_whole_span(text: str, name: str) -> None:
    named = [t for t in tokens(text) if t.word.isupper()]
    assert [t.word for t in named] == [name]
    assert text[named[0].end :] == ""


@pytest.mark.parametrize("text", ["educated people", "the category", "located in", "decedents"])
def test_letters_within_a_word_are_no_instrument(text: str) -> None:
    assert not [t for t in tokens(text) if t.word.isupper()]


@given(st.text(max_size=300))
def test_every_token_stands_where_it_says(text: str) -> None:
    found, views = features(text)
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert len(views) == len(VIEWS)
    assert all(0 <= i <= j < len(found) for view in views for _, i, j in view)


def test_a_long_text_is_read_to_a_bound() -> None:
    assert tokens("a " * LONGEST)[-1].end <= LONGEST


@pytest.mark.parametrize(
    ("text", "category", "rule"),
    [
        ("Ratify the Rome Statute", 5, "first_verb"),
        ("Continue and strengthen its cooperation", 4, "two_verbs_second"),
        ("Improve women's rights by amending the family code", 5, "general_with_specific_example"),
        ("Take the necessary steps to guarantee access to education", 4, "verb_after_general_opening"),
        ("That the Government swiftly ratify the Convention", 5, "first_verb"),
        ("In line with the recommendations of the Committee, abolish the practice", 5, "first_verb"),
        ("Consider ratifying ICRMW", 3, "first_verb"),
        ("Further strengthen the judiciary", 4, "first_verb"),
        ("Continue its efforts to protect children", 2, "first_verb"),
        ("Call on the international community to provide support", 1, "first_verb"),
        ("Human dignity for everybody", None, None),
        ("", None, None),
    ],
)
def test_the_rules_of_upr_info(text: str, category: int | None, rule: str | None) -> None:
    found = tokens(text)
    assert category_by_rule(found, clause_verbs(found)) == (category, rule)


def test_the_verbs_that_upr_info_names_have_its_category() -> None:
    # "Action category", October 2014, section 1; of each rank the verbs that stand alone.
    named = {1: "seek share", 2: "continue maintain persevere persist pursue", 3: "analyse consider envisage examine explore review revise study"}
    named |= {
        4: "accelerate address encourage ensure guarantee intensify promote strengthen",
        5: "abolish accede adopt amend implement enforce ratify establish",
    }
    assert {v: verb_lexicon().category[stem(v)] for c in named for v in named[c].split()} == {v: c for c in named for v in named[c].split()}


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("abortion", {"Women's rights"}),
        ("birth registration", {"Rights of the Child"}),
        ("child labour", {"Labour", "Rights of the Child"}),
        ("the ombudsman", {"NHRI"}),
        ("OP-CAT", {"International instruments", "Torture and other CID treatment", "Detention"}),
        ("female genital mutilation", {"Women's rights", "Rights of the Child", "Torture and other CID treatment"}),
        ("political prisoners", {"Freedom of opinion and expression"}),
        ("reproductive health", {"Right to health", "Women's rights"}),
        ("the Rome Statute", {"International instruments", "Justice"}),
        ("rule of law", {"Justice"}),
        ("statelessness", {"Other"}),
        ("awareness-raising", {"Human rights education and training"}),
    ],
)
def test_the_look_up_chart_of_upr_info(text: str, issues: set[str]) -> None:
    assert issues <= {issue for issue, _, _ in charted(tokens(text))}


def test_the_chart_knows_all_issues_and_no_other() -> None:
    assert {i for issues in chart().issues.values() for i in issues} == set(issue_names())
    assert chart().groups < set(issue_names())


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ("Accede to the 1954 Convention relating to the Status of Stateless Persons", ("Convention relating to the Status of Stateless Persons",)),
        ("Accede to the 1961 Convention on the Reduction of Statelessness", ()),
    ],
)
def test_two_treaties_under_one_name_are_not_shared(other: str, shared: tuple[str, ...]) -> None:
    assert shared_words("The Committee looks to the Convention relating to the Status of Stateless Persons", other) == shared


def test_words_are_shared_with_any_of_several_texts() -> None:
    asked = "Light the piers of the isles, and train pilots"
    assert shared_words(asked, "Lamps", "Pilots were trained.", "Two piers were lit.") == ("piers", "train", "pilots")
    assert shared_words(asked, "Lamps") == ()
