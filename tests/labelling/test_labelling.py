"""The shipped labeller: what it says of known sentences, what it guarantees of every label, how fast it is."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from openupr.labelling import CATEGORIES, ActionLabel, IssueLabel, Labelled, issue_names, labeller
from openupr.labelling.weights import load_model

# (text, category, issues that must be given). The category stands in UPR Info's "Action category" or follows from its rules; none of the
# sentences is a row of the file of labels.
KNOWN = [
    (
        "Ratify the Optional Protocol to the Convention against Torture",
        5,
        {"International instruments", "Torture and other CID treatment", "Detention"},
    ),
    ("Ratify OP-CAT", 5, {"International instruments", "Torture and other CID treatment", "Detention"}),
    ("Consider acceding to the ICRMW", 3, {"International instruments", "Migrants", "Labour"}),
    ("Continue its efforts to reduce poverty in the countryside", 2, {"Poverty"}),
    ("Continue and strengthen its efforts to reduce poverty in the countryside", 4, {"Poverty"}),
    ("Improve women's rights by amending the family code", 5, {"Women's rights"}),
    ("Strengthen its efforts to combat human trafficking", 4, {"Trafficking"}),
    ("Seek technical assistance from OHCHR in this regard", 1, {"Technical assistance and cooperation"}),
    ("Share its experience in the fight against corruption with other countries", 1, {"Corruption"}),
    ("Abolish the death penalty", 5, {"Death penalty"}),
    ("Study the possibility of extending a standing invitation to all special procedures", 3, {"Special procedures"}),
    ("Take the necessary measures to guarantee the freedom of the press and the safety of journalists", 4, {"Freedom of the press"}),
    ("Release all political prisoners immediately", 5, {"Freedom of opinion and expression"}),
    ("Establish a national human rights institution in accordance with the Paris Principles", 5, {"NHRI"}),
    ("Decriminalize same-sex relations between consenting adults", 5, {"Sexual Orientation and Gender Identity"}),
    ("Take further measures to protect refugees and asylum seekers", 4, {"Asylum-seekers - refugees"}),
]

AWKWARD = [
    "",
    " ",
    "?",
    ";;;",
    "x" * 50_000,
    "Ratifier la Convention",
    "Ратифицировать Конвенцию",
    "İ" * 30 + " ratify ICCPR",
    "a, " * 5000,
    "\x00\n\t",
    "🙂 ratify",
]


@pytest.mark.parametrize(("text", "category", "issues"), KNOWN)
def test_known_sentences(text: str, category: int, issues: set[str]) -> None:
    (label,) = labeller().label([text])
    assert label.action.category == category
    assert issues <= {i.issue for i in label.issues}


@pytest.mark.parametrize("text", [t for t, _, _ in KNOWN] + AWKWARD)
def test_what_every_label_guarantees(text: str) -> None:
    (label,) = labeller().label([text])
    action = label.action
    assert isinstance(label, Labelled)
    assert isinstance(action, ActionLabel)
    assert action.category in CATEGORIES
    assert len(action.probabilities) == 5
    assert sum(action.probabilities) == pytest.approx(1, abs=5e-4)
    assert action.probability == max(action.probabilities) == action.probabilities[action.category - 1]
    assert action.sure == (bool(text.strip(" ?\n\t\x00")) and action.probability >= labeller().confidence)
    assert label.issues, "UPR Info gives every row at least one issue"
    assert all(isinstance(i, IssueLabel) and i.issue in issue_names() and 0 < i.probability <= 1 for i in label.issues)
    assert len({i.issue for i in label.issues}) == len(label.issues)
    assert [i.probability for i in label.issues] == sorted((i.probability for i in label.issues), reverse=True)
    for spans in (action.words, *(i.words for i in label.issues)):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] < b[0] for a, b in pairwise(spans)), "in order, apart"


def spoken(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[a:b] for a, b in spans]


def test_the_words_are_those_that_decided() -> None:
    text = "Continue its efforts to protect migrants and to ratify OP-CAT"
    (label,) = labeller().label([text])
    assert label.action.category == 2
    assert any("Continue" in w for w in spoken(text, label.action.words))
    words = {i.issue: " ".join(spoken(text, i.words)) for i in label.issues}
    assert "migrants" in words["Migrants"]
    assert "OP-CAT" in words["Torture and other CID treatment"]
    assert "migrants" not in words["Torture and other CID treatment"]


def test_taking_the_deciding_words_out_lowers_the_probability() -> None:
    for text, _, _ in KNOWN[:12]:
        (label,) = labeller().label([text])
        issue = label.issues[0]
        rest = text
        for start, end in reversed(issue.words):
            rest = rest[:start] + rest[end:]
        (without,) = labeller().label([rest])
        after = {i.issue: i.probability for i in without.issues}.get(issue.issue, 0.0)
        assert after < issue.probability, text


def test_a_rule_is_named_where_it_agrees() -> None:
    two, example, light, none = labeller().label(
        [
            "Continue and strengthen its efforts",
            "Improve women's rights by amending the family code",
            "Take steps to protect children",
            "With regard to children",
        ]
    )
    assert two.action.rule == "two_verbs_second"
    assert example.action.rule == "general_with_specific_example"
    assert light.action.rule is not None
    assert none.action.rule is None


def test_where_a_rule_agrees_its_verbs_are_the_reason() -> None:
    texts = {
        "Continue and strengthen its efforts for bakers": ["Continue", "strengthen"],
        "Improve women's rights by amending the family code": ["Improve", "amending"],
        "Abolish the tax on the island by December 2031": ["Abolish"],
    }
    for (text, words), label in zip(texts.items(), labeller().label(texts), strict=True):
        assert label.action.rule is not None
        assert spoken(text, label.action.words) == words


def test_where_no_issue_is_likely_enough_the_likeliest_is_given() -> None:
    given, guessed = labeller().label(["Ratify the Convention against Torture", "Dig a well"])
    assert all(issue.sure for issue in given.issues)
    assert [issue.sure for issue in guessed.issues] == [False]
    assert guessed.issues[0].issue != "Detention", "the issue whose threshold is lowest is not the likeliest"


def test_the_same_text_has_the_same_label_whatever_stands_beside_it() -> None:
    texts = [t for t, _, _ in KNOWN]
    together = labeller().label(texts)
    assert together == [labeller().label([t])[0] for t in texts]
    assert together[::-1] == labeller().label(reversed(texts))


def test_another_process_gives_the_same_labels() -> None:
    # Python's hash() differs from process to process: nothing may depend on it.
    code = "from openupr.labelling import labeller; import sys; print(labeller().label(sys.argv[1:]))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, *[t for t, _, _ in KNOWN]],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("the Convention on the Rights of Persons with Disabilities", "CRPD"),
        ("the Rome Statute of the International Criminal Court", "the Rome Statute"),
    ],
)
def test_long_and_short_names_of_an_instrument_are_the_same(long: str, short: str) -> None:
    a, b = labeller().label([f"Ratify {long}", f"Ratify {short}"])
    assert {i.issue for i in a.issues} == {i.issue for i in b.issues}
    assert a.action.category == b.action.category == 5


FRAMES = [
    "Urges {} to continue its efforts to promote the rights of women",
    "That {} and {} end the occupation of the territories",
    "Extend an invitation to the Special Rapporteur to visit {}",
    "Ratify, as recommended by {}, the Convention on the Rights of Persons with Disabilities",
    "Strengthen {}'s laws on child labour",
    "Share experience with {}",
]
STATES = ["Norway", "Cuba", "the Islamic Republic of Iran", "South Africa", "Côte d'Ivoire", "the United States", "Israel", "Haiti", "Myanmar"]


@pytest.mark.parametrize("frame", FRAMES)
def test_no_state_name_changes_a_label(frame: str) -> None:
    # House rule 7.3: renaming a State changes nothing but the name.
    texts = [frame.format(name, name) for name in STATES]
    labels = [(x.action.probabilities, x.action.rule, [(i.issue, i.probability) for i in x.issues]) for x in labeller().label(texts)]
    assert all(label == labels[0] for label in labels)


def test_no_state_has_a_weight_of_its_own() -> None:
    from openupr.labelling.tokens import stem
    from openupr.names import states

    index = load_model("default").index
    # "Northern Ireland" is no State and "Philippine" an adjective that has the stem of the name: both are words like others.
    single = {stem(s.name.lower()) for s in states() if s.name.isalpha()} - {"ireland", "philippin"}
    assert not single & set(index)


def test_importing_the_package_is_light() -> None:
    code = "import sys, openupr.labelling; print([m for m in ('numpy', 'sklearn', 'scipy', 'torch') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)})
    assert out.stdout.strip() == "[]"


def test_an_unknown_labeller_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match="default"):
        labeller("best")
