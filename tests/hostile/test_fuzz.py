"""A hundred damaged files of each format (2,000: `make fuzz`): each is read or gives a clear error, in 20 s and 1 GB, and never harms the caller."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.fuzz.seeds import seeds
from tools.fuzz.trying import MEGABYTES, SECONDS, Mutant, try_mutant

from openupr.errors import OpenUPRError
from openupr.stages.apart.workers import Workers

SEED = 2026
COUNT = 100


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Two processes for all formats: one that a file ends is followed by another."""
    with Workers(2, seconds=SECONDS, megabytes=MEGABYTES) as made:
        yield made


@pytest.mark.at_length
@pytest.mark.parametrize("format_", ["pdf", "docx", "doc", "html", "text"])
def test_a_hundred(workers: Workers, format_: str, tmp_path: Path) -> None:
    """The count of what was read keeps the mutants from being mere noise that no reader goes into."""
    made_of = seeds(tmp_path, None)[format_]
    mutants = [Mutant(format_, number, SEED, made_of) for number in range(COUNT)]
    wrong, read = [], 0
    for mutant, result in zip(mutants, workers.map(try_mutant, mutants), strict=True):
        if isinstance(result, OpenUPRError) or result.fault:
            wrong.append(f"{mutant.name}: {result}")
        else:
            read += result.outcome == "read"
    assert not wrong, "\n".join(wrong)
    assert COUNT / 10 < read < COUNT


def test_the_same_number_is_the_same_mutant() -> None:
    seed = str(Path(__file__).parents[1] / "documents" / "XBB-17" / "thematic-list.docx")
    first, second, other = Mutant("docx", 1, SEED, (seed,)), Mutant("docx", 1, SEED, (seed,)), Mutant("docx", 2, SEED, (seed,))
    assert first.make() != other.make()
    assert first.ending() == second.ending()
    # The archive holds the time of its making; all else is the same.
    assert len(first.make()) == len(second.make())
