"""The rule of the clauses on invented items, and what must hold of the clauses of any item."""

from __future__ import annotations

from pathlib import Path

import pytest
from clause_faults import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.extracting.working_group_report.part_one.subjects import UnderReview
from openupr.extracting.working_group_report.part_two.clauses import ClauseDraft, clauses, is_verb
from openupr.extracting.working_group_report.part_two.item_wordings import clause_wording
from openupr.records import Recommender

TUVALU = UnderReview("TUV", ("Tuvalu",))
# Items with a verb that request_verbs.toml lacks, and that no article shows: what is given instead of what was written down. Nothing of it is false:
# what the State may not have said is in brackets, and who tells stays.
UNKNOWN_VERBS = {
    "Dig wells in the hills (Chile, Peru) and plant trees (Ghana).": "[Dig wells in the hills] and plant trees",
    "Dig wells (Chile), mend the roads (Peru), and plant trees (Ghana);": "[mend the roads], and plant trees",
    "Lower the toll on wells. It also recommended that the State mend the roads (Chile);": "It also recommended that the State mend the roads",
}


def _cases() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (Path(__file__).parent / "invented_items.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            states, _, request = line.strip().partition(" | ")
            found[next(reversed(found))].append((states, request))
        elif line and not line.startswith("#"):
            found[line] = []
    return found


CASES = _cases()


def test_each_item_of_the_table_is_there() -> None:
    assert CASES
    assert all(CASES.values())


@pytest.mark.parametrize("text", CASES)
def test_each_state_asks_what_its_list_closes(text: str) -> None:
    drafts = clauses(text, TUVALU)
    found = [(", ".join(r.printed for r in draft.recommenders), _worded(text, draft)) for draft in drafts]
    if text in UNKNOWN_VERBS:
        assert UNKNOWN_VERBS[text] in [request for _, request in found]
        assert len(found) == len(CASES[text])
    else:
        assert sorted(found) == sorted(CASES[text])


def _worded(text: str, draft: ClauseDraft) -> str:
    return clause_wording(text, draft.spans, is_verb, draft.marked, draft.objects)


@pytest.mark.parametrize("text", CASES)
def test_nothing_to_attack_in_the_table(text: str) -> None:
    assert faults(text, TUVALU) == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Lower the toll on wells (Chile), sign (Peru);", ""),
        ("Lower the toll on wells (Chile); sign (Peru);", "clause_without_object"),
        ("Lower the toll on wells that lie in the hills (Chile) and the accounts of the council (Peru);", "clause_without_verb"),
        ("Consider ratifying (Chile) the Convention on Wells (Peru);", "clause_without_verb"),
        ("Ratify (Chile) the Convention on Wells (Peru);", ""),
        ("Consider (Chile) ratifying the Convention on Wells (Peru);", ""),
        ("Lower the toll on wells (Chile, Tuvalu);", "state_under_review_listed"),
    ],
)
def test_what_cannot_be_told_is_a_doubt(text: str, doubt: str) -> None:
    assert [draft.doubt for draft in clauses(text, TUVALU) if draft.doubt] == ([doubt] if doubt else [])


@pytest.mark.parametrize(
    ("draft", "fault"),
    [
        (ClauseDraft(((0, 14),), (Recommender("TUV", "Tuvalu"),)), "the State under review recommends"),
        (ClauseDraft(((0, 14), (23, 33)), (Recommender("PER", "Peru"),)), "end at no list that names it"),
        (ClauseDraft(((0, 33),), (Recommender("GHA", "Ghana"),)), "not the item's words in its order"),
        (ClauseDraft(((0, 33), (23, 33)), (Recommender("GHA", "Ghana"),), marked=frozenset({(0, 33)})), "in brackets stands what the item has not"),
        (ClauseDraft(((0, 14),), (Recommender("PER", "Peru"),)), "GHA does not ask for what its list closes"),
    ],
)
def test_the_faults_are_found(draft: ClauseDraft, fault: str) -> None:
    assert any(fault in each for each in faults("Lower the toll (Peru), mend roads (Ghana);", TUVALU, [draft]))


VERBS = ["", "Dig", "lower", "ratify", "consider", "consider ratifying", "to establish", "promptly", "strengthen", "and adopt", "continue to support"]
OBJECTS = [
    "the toll on wells",
    "the Convention on Ponds",
    "OP-CWE",
    "its Optional Protocol",
    "",
    "efforts",
    "wells, ponds and lakes",
    "a plan (2009)",
]
ADDED = ["", "", " in the hills", ", in particular for herders", " as soon as possible", ", and set up a council", ", which it signed in 2007"]
STATES = ["(Chile)", "(Peru, Ghana)", "(Kenya; Chile)", "(Peru) (Chile)", "(Holy See)", "(Tuvalu, Peru)"]
JOINTS = ["; ", ", ", " and ", "/", " ", ". ", ", as well as ", " or ", ";"]
PIECE = st.tuples(*(st.sampled_from(each) for each in (VERBS, OBJECTS, ADDED, STATES, JOINTS)))


@pytest.mark.at_length
@settings(max_examples=400)
@given(st.lists(PIECE, min_size=1, max_size=6), st.sampled_from(["", " the Treaty of Lakes", " following the flood", ". Tuvalu noted this"]))
def test_nothing_to_attack_in_any_item(pieces: list[tuple[str, ...]], tail: str) -> None:
    text = "".join(" ".join(f"{verb} {thing}{added} {states}".split()) + joint for verb, thing, added, states, joint in pieces) + tail
    assert faults(f"Keep the wells in order. {text}", TUVALU) == []


def test_a_list_before_all_words_stands_for_itself() -> None:
    assert [(_worded(text, draft), len(draft.recommenders)) for text in ["(Chile);"] for draft in clauses(text, TUVALU)] == [("(Chile)", 1)]
    assert [_worded(text, draft) for text in ["(Chile) Dig wells (Peru);"] for draft in clauses(text, TUVALU)] == ["(Chile)", "Dig wells"]
