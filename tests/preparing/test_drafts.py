"""The recommendations in a draft, each with its span."""

from __future__ import annotations

import pytest

from openupr.preparing import find_recommendations
from openupr.reading import read_bytes

DRAFTS = [
    # draft, found by, requests, how many passages are left aside
    ("Adopt a law on shelters.", "paragraphs", ["Adopt a law on shelters."], 0),
    ("Adopt a law.\n\nBuild a school.", "paragraphs", ["Adopt a law.", "Build a school."], 0),
    ("1. Adopt a law;\n2. Build a school (Norway).", "numbers or bullets", ["Adopt a law", "Build a school"], 0),
    ("Dear colleagues:\n(a) Adopt a law\n(b) Build a school\nThank you.", "numbers or bullets", ["Adopt a law", "Build a school"], 2),
    ("• Adopt a law\n– Build a school", "numbers or bullets", ["Adopt a law", "Build a school"], 0),
    ("140.12 Adopt a law (Chad) (Mali)", "numbers or bullets", ["Adopt a law"], 0),
    ("1. To the ministry:\n2. Adopt a law", "numbers or bullets", ["Adopt a law"], 1),
    (
        "We thank the delegation. Norway recommends that Slovenia ratify the Convention. We also recommend to adopt a law.",
        "sentences that recommend",
        ["ratify the Convention.", "adopt a law."],
        1,
    ),
    ("We urge the Government of Slovenia to abolish the tax. Thank you.", "sentences that recommend", ["abolish the tax."], 1),
    ("Recommends that the Government adopt a law", "sentences that recommend", ["adopt a law"], 0),
    ("Call on the international community to help.", "paragraphs", ["Call on the international community to help."], 0),
    ("Invite the Special Rapporteur on torture to visit.", "paragraphs", ["Invite the Special Rapporteur on torture to visit."], 0),
    ("1. Adopt a law (with all its parts)", "numbers or bullets", ["Adopt a law (with all its parts)"], 0),
]


@pytest.mark.parametrize(("text", "found_by", "requests", "left"), DRAFTS)
def test_recommendations_are_found(text: str, found_by: str, requests: list[str], left: int) -> None:
    draft = find_recommendations(read_bytes(text.encode(), "draft.txt"))
    assert draft.found_by == found_by
    assert [each.text for each in draft.recommendations] == requests
    assert [draft.text[each.span.start : each.span.end] for each in draft.recommendations] == requests
    assert len(draft.left) == left
    assert [each.number for each in draft.recommendations] == list(range(1, len(requests) + 1))
