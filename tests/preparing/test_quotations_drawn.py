"""200 quotations of real documents, 200 altered in one word, 100 of other documents, drawn by seed: verified when true, never when altered.

The bar is 100 % of both. Without the corpus a smaller draw is made of invented documents.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from openupr.preparing.quoting.quotation_checked import QuotationOutcome, check_quotation

from .drawn_quotations import Drawn, altered, copied, pool, retyped, shortened, told

INVENTED = Path(__file__).parents[1] / "documents"
SEED = 22


def true_ones(documents: Sequence[Drawn], count: int, seed: int) -> list[str]:
    """What is not verified of so many quotations that stand in the documents."""
    rng = random.Random(seed)
    wrong = []
    for turn in range(count):
        document = rng.choice(documents)
        way = ("copied", "told", "retyped", "shortened" if document.held.words.told else "copied")[turn % 4]
        base = copied(document, rng) if way == "copied" or (way == "retyped" and turn % 8 == 2) else told(document, rng)
        typed = {"retyped": retyped, "shortened": shortened}[way](base, rng) if way in {"retyped", "shortened"} else base
        found = check_quotation(typed, [document.held])
        if found.outcome is not QuotationOutcome.VERIFIED:
            wrong.append(f"{document.path.name}, {way}: {found.outcome}: {typed!r}")
    return wrong


def altered_ones(documents: Sequence[Drawn], count: int, seed: int) -> tuple[list[str], Counter[str]]:
    """What is verified of so many quotations that were altered in one word, and in how many ways they were."""
    rng = random.Random(seed + 1)
    wrong, ways = [], Counter[str]()
    for turn in range(count):
        document = rng.choice(documents)
        typed, way = altered(copied(document, rng) if turn % 3 == 0 else told(document, rng), document, rng)
        ways[way] += 1
        if check_quotation(typed, [document.held]).outcome is QuotationOutcome.VERIFIED:
            wrong.append(f"{document.path.name}, {way}: {typed!r}")
    return wrong, ways


def others(documents: Sequence[Drawn], count: int, seed: int) -> list[str]:
    """What is verified in one document of so many quotations of another, which it has not."""
    rng = random.Random(seed + 2)
    wrong = []
    for _ in range(count):
        document, other = rng.sample(list(documents), 2)
        typed = told(document, rng)
        there = re.sub(r"\W+", "", typed) in other.squeezed
        if (check_quotation(typed, [other.held]).outcome is QuotationOutcome.VERIFIED) and not there:
            wrong.append(f"{other.path.name}: {typed!r}")
    return wrong


@pytest.fixture(scope="module")
def invented() -> list[Drawn]:
    """Invented reports, a compilation and submissions, one of them in Spanish."""
    names = ["XBB-17/A-HRC-98-7.pdf", "XCC-01/A-HRC-97-29.pdf", "XGG-48/A-HRC-WG.6-48-XGG-2.pdf"]
    return [Drawn(INVENTED / name) for name in names]


def test_a_draw_of_invented_documents(invented: list[Drawn]) -> None:
    assert true_ones(invented, 40, SEED) == []
    wrong, ways = altered_ones(invented, 60, SEED)
    assert wrong == []
    assert len(ways) >= 6
    assert others(invented, 20, SEED) == []


@pytest.fixture(scope="module")
def real(corpus: Path) -> list[Drawn]:
    """Two dozen documents drawn by seed: reports, documents of dossiers, submissions in several languages."""
    return pool(corpus, SEED, reports=6, others=10, foreign=8)


@pytest.mark.at_length
@pytest.mark.corpus
def test_true_quotations_are_verified(real: list[Drawn]) -> None:
    assert {document.held.language for document in real} >= {"en", "es"}
    assert true_ones(real, 200, SEED) == []


@pytest.mark.at_length
@pytest.mark.corpus
def test_altered_quotations_are_never_verified(real: list[Drawn]) -> None:
    wrong, ways = altered_ones(real, 200, SEED)
    assert wrong == []
    assert min(ways.values()) >= 8, ways


@pytest.mark.corpus
def test_quotations_of_other_documents_are_never_verified(real: list[Drawn]) -> None:
    assert others(real, 100, SEED) == []
