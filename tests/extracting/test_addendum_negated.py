"""No positive wording, under any negator of a list by hand, is read as positive (DESIGN.md 7.2)."""

from __future__ import annotations

from collections import Counter

import pytest
from invented_addenda import items, transcript
from negated import bare, sentences

from openupr.assembling.final_answers import derived
from openupr.extracting.addendum import extract_addendum
from openupr.records import Claim, Document, Position, Response

pytestmark = pytest.mark.at_length

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text", language="en")
POSITIVE = {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE}
ITEMS = items()


def read(text: str) -> tuple[Position, Claim]:
    parts: list[Response] = [r for r in extract_addendum(transcript(text), DOCUMENT, "XAA-20", ITEMS).responses if r.item == "96.4"]
    return derived(parts) if parts else (Position.UNANSWERED, Claim.NONE)


def is_positive(text: str, *, claims: bool) -> bool:
    position, claim = read(text)
    return claim is not Claim.NONE if claims else position in POSITIVE


def test_no_predicate_under_a_negator_is_positive() -> None:
    """As the text under a number, and as a numbered paragraph that names its recommendation."""
    counts: Counter[str] = Counter()
    wrong = []
    for predicate, _, sentence in sentences():
        if sentence is None:
            counts["no English"] += 1
            continue
        counts["sentences"] += 1
        named = sentence.replace("this recommendation", "recommendation 96.4").replace("This recommendation", "Recommendation 96.4")
        forms = [f"96.4\n{sentence}", *([f"1. {named}"] if named != sentence else [])]
        wrong += [form for form in forms if is_positive(form, claims=predicate.claims)]
    print(f"\n{counts['sentences']} sentences, {counts['no English']} pairs struck out as no English, {len(wrong)} readings positive")
    assert not wrong


def test_no_bare_word_under_a_negator_is_positive() -> None:
    wrong = [text for text, claims in bare() if is_positive(f"96.4\n{text}", claims=claims)]
    wrong += [text for text, claims in bare() if is_positive(f"96.4: {text}", claims=claims)]
    assert not wrong


def test_the_predicates_alone_are_positive() -> None:
    """Else the test above could not fail."""
    found = [
        is_positive(f"96.4\n{p.subject[:1].upper()}{p.subject[1:]} {p.third}.", claims=p.claims)
        for p in dict.fromkeys(predicate for predicate, _, _ in sentences())
    ]
    print(f"\n{sum(found)} of {len(found)} predicates are read as positive")
    assert sum(found) >= 0.9 * len(found)
