"""Vary documents, read the variations, and print what became of their records: `python -m tools.vary`."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .cases import Case, Source, cases, invented, outcomes_of, real
from .comparing import Compared, Outcome
from .engines import is_there
from .manner import NAMED, Engine, drawn
from .reworded.drawn import reworded
from .told_of_document import Cell, by_manner, causes, held, table


def main() -> int:
    """Run from the command line."""
    options = argparse.ArgumentParser(prog="python -m tools.vary", description=__doc__)
    options.add_argument("--only", nargs="*", default=[], help='documents by their names, such as "SVN-48 compilation"')
    options.add_argument("--manner", nargs="*", default=[], help='manners by their names, such as "a paragraph a line"')
    options.add_argument("--draw", type=int, default=0, help="so many manners that the seed draws, instead of the named ones")
    options.add_argument("--seed", default="1")
    options.add_argument("--reports", type=int, default=6, help="working group reports of the corpus, drawn by the seed 16")
    options.add_argument("--reworded", type=int, default=40, help="so many invented documents of each kind in other words, where all is varied")
    options.add_argument("--show", action="store_true", help="each record that is not the same")
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options.add_argument("--keep", type=Path, help="a folder for the variations")
    options.add_argument("--worst", type=int, default=20, help="so many of the commonest faults")
    options.add_argument("--write-floors", action="store_true", help="raise the floors of all named manners to what is measured")
    options.add_argument("--lower-floors", action="store_true", help="with --write-floors: lower them too")
    asked = options.parse_args()
    chosen = chosen_cases(asked)
    if asked.keep:
        for case in chosen:
            keep(case, asked.keep)
    outcomes: dict[Case, list[Compared]] = {}
    for number, (case, found) in enumerate(read(chosen, asked.processes), 1):
        outcomes[case] = found
        for each in found:
            if asked.show and each.outcome is not Outcome.SAME:
                doubted = " (doubted)" if each.doubted and each.outcome is not Outcome.DOUBTED else ""
                print(f"  {case.source.name} | {case.manner.name} | {each.key}: {each.outcome}{doubted}, {each.why}: {each.was!r} -> {each.now!r}")
        if number % 50 == 0:
            print(f"{number} of {len(chosen)} read", file=sys.stderr, flush=True)
    print("\n".join(table(outcomes)))
    print("\n".join(["", *causes(outcomes, asked.worst)]))
    for engine in Engine:
        if not is_there(engine):
            print(f"{engine.value} is not installed: its manners were left out", file=sys.stderr)
    if asked.only or asked.manner or asked.draw:
        return 0
    cells = {" | ".join(key): cell for key, cell in by_manner(outcomes).items()}
    print()
    for kind, seed, found in reworded(asked.reworded, asked.seed):
        cells.setdefault(f"reworded {kind}", Cell()).add(found)
        for each in found:
            if asked.show and each.outcome is not Outcome.SAME:
                print(f"  {kind} {seed} {each.key}: {each.outcome}, {each.why}: {each.was!r} -> {each.now!r}")
    print("\n".join(f"{name}: {cell}" for name, cell in cells.items() if name.startswith("reworded")))
    fallen = held({name: cell.figures() for name, cell in cells.items()}, "whole", write=asked.write_floors, lower=asked.lower_floors)
    print("\n".join(["", *(f"FALLEN {each}" for each in fallen)]))
    return 1 if fallen else 0


def chosen_cases(asked: argparse.Namespace) -> list[Case]:
    """The documents and manners that are asked for."""
    corpus = os.environ.get("OPENUPR_CORPUS")
    sources = invented() + (real(Path(corpus), asked.reports) if corpus else [])
    if not corpus:
        print("OPENUPR_CORPUS is not set: the invented documents alone", file=sys.stderr)
    manners = tuple(drawn(f"{asked.seed}.{number}") for number in range(asked.draw)) or NAMED
    sources = [source for source in sources if not asked.only or any(part in source.name for part in asked.only)]
    manners = tuple(manner for manner in manners if not asked.manner or manner.name in asked.manner)
    found = list(cases(sources, manners))
    if asked.draw:  # every drawn manner on a few documents: there are more manners than time
        lot = random.Random(asked.seed)
        found = [case for manner in manners for case in lot.sample([each for each in found if each.manner == manner], min(3, len(sources)))]
    return found


def read(chosen: list[Case], processes: int) -> Iterator[tuple[Case, list[Compared]]]:
    """The outcome of each case, the documents side by side: the manners of one share its reading."""
    groups: dict[Source, list[Case]] = {}
    for case in chosen:
        groups.setdefault(case.source, []).append(case)
    if processes < 2 or len(groups) < 2:
        yield from ((case, case.outcome()) for case in chosen)
        return
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        for group, found in zip(groups.values(), pool.map(outcomes_of, groups.values()), strict=True):
            yield from zip(group, found, strict=True)


def keep(case: Case, folder: Path) -> None:
    """Write a variation down, to look at it."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{case.source.name} - {case.manner.name}".replace("/", "-")[:120]
    (folder / f"{name}.txt").write_bytes(case.data())


if __name__ == "__main__":
    sys.exit(main())
