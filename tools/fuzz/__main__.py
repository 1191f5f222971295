"""Try them, count what came of them; exit 1 if one of them made us fail."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from openupr.errors import OpenUPRError
from openupr.stages.apart.workers import Workers

from .seeds import seeds
from .trying import MEGABYTES, SECONDS, Mutant, Tried, try_mutant


def main() -> int:
    """Run from the command line."""
    options = argparse.ArgumentParser(prog="python -m tools.fuzz")
    options.add_argument("--count", type=int, default=2000, help="mutants of each format")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--formats", default="pdf,docx,doc,html,text")
    options.add_argument("--keep", type=Path, help="a folder for the mutants that made us fail")
    options.add_argument("--only", help="one mutant, such as html-17, in this process, with its traceback")
    asked = options.parse_args()
    corpus = os.environ.get("OPENUPR_CORPUS")
    with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as folder:
        made_of = seeds(Path(folder), Path(corpus) if corpus else None)
        if asked.only:
            format_, _, number = asked.only.partition("-")
            mutant = Mutant(format_, int(number), asked.seed, made_of[format_])
            if asked.keep:
                keep(mutant, asked.keep)
            print(try_mutant(mutant))
            return 0
        failed = 0
        for format_ in asked.formats.split(","):
            mutants = [Mutant(format_, number, asked.seed, made_of[format_]) for number in range(asked.count)]
            failed += report(format_, mutants, asked.keep)
    return 1 if failed else 0


def report(format_: str, mutants: list[Mutant], folder: Path | None) -> int:
    """Try the mutants of one format and print the counts; returns how many made us fail."""
    outcomes: Counter[str] = Counter()
    tried: list[tuple[Mutant, Tried]] = []
    failed = 0
    with Workers(os.cpu_count() or 1, seconds=SECONDS, megabytes=MEGABYTES) as workers:
        for mutant, result in zip(mutants, workers.map(try_mutant, mutants, name=lambda mutant: mutant.name), strict=True):
            if isinstance(result, OpenUPRError):
                outcomes[type(result).__name__ + " of the worker"] += 1
            else:
                outcomes[result.outcome] += 1
                tried.append((mutant, result))
            if isinstance(result, OpenUPRError) or result.fault:
                failed += 1
                print(f"  FAILED {mutant.name}{mutant.ending()!r}: {result if isinstance(result, OpenUPRError) else result.said}", flush=True)
                if folder:
                    keep(mutant, folder)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common())
    slowest = max(tried, key=lambda pair: pair[1].seconds)
    largest = max(tried, key=lambda pair: pair[1].megabytes)
    print(f"{format_}: {len(mutants)} mutants: {counts}; {failed} failed")
    print(f"  slowest {slowest[1].seconds:.1f} s ({slowest[0].name}), largest {largest[1].megabytes:.0f} MB ({largest[0].name})", flush=True)
    return failed


def keep(mutant: Mutant, folder: Path) -> None:
    """Write a mutant down, to look at it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / mutant.name).write_bytes(mutant.make())


if __name__ == "__main__":
    sys.exit(main())
