"""The same for all; numbers add up; the words of DESIGN.md 2; the same twice."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.examining import EVERY, EXAMINATIONS, RECORD, Label, LabelTable, Shelf, examine_all
from openupr.records import Baseline, Claim, Position, Result, Review, records_by_identifier

from .invented import CODES, SOURCE, ask, even, labels, review, shelf

FORBIDDEN = "friend ally allies packed flood drown chorus gushing rigged hollow hid hidden foreign verdict violation score finding guilty".split()
WORDINGS = (
    "Continue the good work of {State} for its people",
    "Abolish the death penalty in all circumstances in {State}",
    "Ratify the Convention",
    "Share the experience of {State} in the field of education with others",
    "Release all journalists who were detained for their reports",
    "Strengthen the protection of women against violence in the family",
)


def a_review(seed: int, identifier: str = "XAA-17", printed: str = "Ruritania", codes: dict[str, str] | None = None) -> Review:
    """A review drawn with a seed; `codes` says which State stands for which."""
    draw = random.Random(seed)
    name = codes or {code: code for code in CODES}
    speakers = [name[code] for code in draw.sample(CODES, 40)]
    asks = [
        ask(
            f"{draw.choice(WORDINGS)} {draw.choice(['', 'now', 'by 2015 and report on it'])}".strip(),
            " ".join(name[code] for code in draw.sample(CODES, draw.choice([1, 1, 2, 4]))),
            draw.choice(list(Position)),
            draw.choice(list(Claim)),
        )
        for _ in range(40)
    ]
    return review(asks, speakers, identifier, printed=printed)


def labelled(of: Review) -> LabelTable:
    """Labels that depend on the wording alone, the name of the State under review aside."""
    made = {}
    for item in of.items:
        for clause in item.clauses:
            first = clause.request.split()[0]
            category = {"Continue": 2, "Share": 1, "Abolish": 5, "Release": 5, "Ratify": 5}.get(first, 4)
            made[clause.request] = Label(category, does="endorse" if category == 2 else "change", demanding=category == 5, issues=(first,))
    return labels(of, made)


def results(of: Review, earlier: Review) -> tuple[Result, ...]:
    whole: dict[str, Baseline] = {}
    for each in EXAMINATIONS:
        whole |= shelf(each.name, even(50, 120) if each.name == "speaking_time" else even(0, 0.5)).baselines
    return examine_all(of, Shelf(whole, [earlier]), labelled(of))


@pytest.mark.parametrize("seed", range(8))
def test_the_state_under_review_renamed_changes_nothing_but_the_name(seed: int) -> None:
    one = results(a_review(seed), a_review(seed + 100, "XAA-04"))
    other = results(a_review(seed, "XZZ-17", "Sylvania"), a_review(seed + 100, "XZZ-04", "Sylvania"))
    assert [repr(each).replace("XAA", "X").replace("Ruritania", "R") for each in one] == [
        repr(each).replace("XZZ", "X").replace("Sylvania", "R") for each in other
    ]


@pytest.mark.at_length
@settings(max_examples=25)
@given(seed=st.integers(0, 1000), shuffle=st.integers(0, 1000))
def test_recommending_states_permuted_change_no_headline_and_no_figure_without_identity(seed: int, shuffle: int) -> None:
    shuffled = list(CODES)
    random.Random(shuffle).shuffle(shuffled)
    other_codes = dict(zip(CODES, shuffled, strict=True))
    one = results(a_review(seed), a_review(seed + 1, "XAA-04"))
    other = results(a_review(seed, codes=other_codes), a_review(seed + 1, "XAA-04", codes=other_codes))
    for a, b, examination in zip(one, other, EVERY, strict=True):
        assert (a.level, a.sentence, a.headline, a.standing, len(a.evidence)) == (b.level, b.sentence, b.headline, b.standing, len(b.evidence))
        if not examination.identity:
            assert a.figures == b.figures


def test_the_same_twice() -> None:
    assert repr(results(a_review(3), a_review(4, "XAA-04"))) == repr(results(a_review(3), a_review(4, "XAA-04")))


@pytest.mark.parametrize("seed", range(8))
def test_numbers_add_up(seed: int) -> None:
    """A share is its count in its n; its parts sum up; the evidence names records of the review, as many as are counted."""
    of = a_review(seed)
    known = records_by_identifier(of)
    for found in results(of, a_review(seed + 100, "XAA-04")):
        if found.examination in {each.name for each in RECORD}:
            assert found.missing or found.why_not, "the documents that go into the review are not at hand here"
            continue
        for figure in (found.headline, *found.figures):
            assert figure is not None
            if figure.count is not None:
                assert figure.value == (figure.count / figure.n if figure.n else None)
            if figure.unit == "share" and figure.parts:
                assert (sum(part.count for part in figure.parts), sum(part.of for part in figure.parts)) == (figure.count, figure.n)
        assert found.headline is not None
        assert {piece.record for piece in found.evidence if piece.record} <= set(known)
        if found.examination in {"action", "endorsement", "spread", "repetition", "follow_through"}:
            assert len(found.evidence) == found.headline.count


def test_one_record_moves_no_share_by_more_than_counts() -> None:
    """Else two requests of 22 make a review the highest of a hundred. Of the record's gaps a rule decides."""
    shares = [each.headline for each in EXAMINATIONS if each.headline.unit == "share" and each.name != "completeness"]
    assert len(shares) > 3
    assert all(each.smallest_n * each.smallest_difference >= 1 for each in shares)


def prose() -> list[str]:
    texts = []
    for each in EVERY:
        texts += [each.title, each.question, each.rule.says, each.rule.source, each.rule.unverified, each.headline.name, str(each.headline.formula)]
        texts += [each.headline.reason, *map(str, each.limits), each.innocent]
    return texts


def test_the_words_of_the_house() -> None:
    shown = prose() + [each.sentence + each.why_not for each in results(a_review(1), a_review(2, "XAA-04"))]
    shown += [f"{figure.name} {figure.formula}" for each in results(a_review(1), a_review(2, "XAA-04")) for figure in each.figures]
    assert [(word, text) for text in shown for word in FORBIDDEN if re.search(rf"\b{word}\w*", text, re.IGNORECASE)] == []


def test_each_examination_says_all_of_it() -> None:
    names = [each.name for each in EVERY]
    assert len(set(names)) == len(names)
    for each in EVERY:
        assert each.question.endswith("?")
        assert each.innocent.endswith(".")
        assert len(each.limits) >= 2, f"{each.name}: say what its figure does not tell, in two sentences or more"
        assert each.headline.formula
        assert each.headline.reason
        assert each.rule.source


def test_a_label_table_knows_its_source() -> None:
    of = a_review(1)
    assert labelled(of).source == SOURCE
    assert labelled(of).of("nothing") is None
    assert replace(Label(4), category=5).chance((5,)) == 1.0


def test_the_principles_of_the_review_are_given_whole() -> None:
    """Who quotes the rule without its last word is told so by the States that always quote that word."""
    told = [each.rule for each in EVERY if "objective" in each.rule.says]
    assert len(told) >= 2
    for each in told:
        assert "objective, transparent, non-selective, constructive, non-confrontational and non-politicized" in each.says
        assert each.source.endswith("annex, paragraph 3 (g)")
