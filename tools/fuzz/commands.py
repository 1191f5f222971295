"""Commands on hostile folders: each ends with 0, 1 or 2 and a sentence, in bounded time and memory, writes nowhere but where it is told to, leaves
nothing behind, and loses no record of the valid documents that lie there too.

    python -m tools.fuzz.commands [--generator second|both] [--count 2000] [--seed 1] [--commands 6] [--keep FOLDER] [--only 17]

The same seed and number make the same folder. A command that fails is tried again in a process of its own, as a user starts it.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from . import folders, second_folders
from .faults import faults, lost_rows
from .folders import Folder, Known
from .laying import DATABASE, IN, OUT, Thing, lay, state_of
from .planning import Command, links_out, plan
from .seeds import INVENTED
from .surroundings import beside
from .warming import Ran, run_apart, run_forked, warm

_TRIALS = 14
"""How often a folder that fails is tried with less in it."""
_EVERY = 50
_VALID = ("XCC-01", "XEE-07", "XBB-17")
GENERATORS = {
    "first": folders.drawn,
    "second": second_folders.drawn,
    "both": lambda seed, number, known: (folders, second_folders)[number % 2].drawn(seed, number // 2, known),
}
Run = Callable[..., Ran]


@dataclass(frozen=True, slots=True)
class Failure:
    """A command that failed: on which folder, how it was called, each fault, and whether it fails in a process of its own too."""

    seed: int
    number: int
    subjects: tuple[str, ...]
    words: str
    faults: tuple[str, ...]
    apart: bool
    things: int

    @property
    def kind(self) -> str:
        """The command and the sort of fault, to count by."""
        return f"{self.words.split()[0]}: {self.faults[0].split(':')[0]}"


@dataclass
class Counted:
    """What came of the commands of one part of the folders."""

    statuses: dict[str, Counter[str]]
    seconds: dict[str, float]
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[float, str] = (0.0, "")


def main() -> int:
    """Run from the command line."""
    options = argparse.ArgumentParser(prog="python -m tools.fuzz.commands")
    options.add_argument("--count", type=int, default=2000, help="hostile folders")
    options.add_argument("--first", type=int, default=0, help="the number of the first folder")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--generator", choices=GENERATORS, default="first")
    options.add_argument("--commands", type=int, default=6, help="commands on each folder, besides reading it")
    options.add_argument("--valid", default=",".join(_VALID), help="the invented reviews that lie among what is hostile")
    options.add_argument("--keep", type=Path, help="a folder for the sandboxes in which a command failed")
    options.add_argument("--only", type=int, help="one folder, and what each command said")
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = options.parse_args()
    warm()
    with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as scratch:
        known = [_known(name, Path(scratch)) for name in asked.valid.split(",")]
        if asked.only is not None:
            return _told(asked, known, Path(scratch))
        children = [_part(asked, part, known, Path(scratch)) for part in range(asked.processes)]
        broken = sum(os.waitpid(child, 0)[1] != 0 for child in children)
        return _report(asked, Path(scratch)) or (3 if broken else 0)


def _known(name: str, scratch: Path) -> Known:
    """A valid review, as it is alone."""
    root = os.fsencode(scratch / f"known-{name}")
    files = tuple(sorted(each for each in (INVENTED / name).iterdir() if each.suffix in {".pdf", ".docx", ".doc"}))
    lay([Thing(IN + b"/" + each.name.encode(), each.read_bytes()) for each in files], root)
    stored = (b"--store", root + b"/" + DATABASE)
    rows = root + b"/" + OUT + b"/rows.csv"
    for words in ((b"read", root + b"/" + IN, *stored), (b"export", b"--all", b"--to", rows, *stored)):
        ran = run_forked(words, root, str(scratch / "known"))
        if ran.status:
            raise SystemExit(f"{name} can't be read by itself: {ran.status} {ran.err.decode(errors='replace')}")
    with open(rows, encoding="utf-8-sig", newline="") as file:
        held = [(row["id"], row["text"], row["item"]) for row in csv.DictReader(file)]
    found = frozenset((identifier, text) for identifier, text, _ in held)
    # A decision by the review's name goes rightly beside its documents: here that is outside of every sandbox.
    shutil.rmtree(root + b"/" + IN)
    return Known(name, files, found, held[0][2], Path(os.fsdecode(root + b"/" + DATABASE)).read_bytes())


def _part(asked: argparse.Namespace, part: int, known: list[Known], scratch: Path) -> int:
    """A child that tries every so manyth folder, and writes down what failed."""
    if child := os.fork():
        return child
    code = 1
    try:
        counted = Counted(defaultdict(Counter), defaultdict(float))
        with (scratch / f"part-{part}.jsonl").open("w", encoding="utf-8") as out:
            for number in range(asked.first + part, asked.first + asked.count, asked.processes):
                if number % _EVERY == 0:
                    print(f"{time.strftime('%H:%M:%S')} folder {number}", file=sys.stderr, flush=True)
                folder = GENERATORS[asked.generator](asked.seed, number, known)
                for failure in tried(folder, scratch / f"sandbox-{part}", asked.commands, counted, asked.keep):
                    out.write(json.dumps(asdict(failure)) + "\n")
                    print(f"  FAILED {failure.number} ({', '.join(failure.subjects)}) {failure.words[:150]}: {'; '.join(failure.faults)}", flush=True)
            out.write(json.dumps([counted.statuses, counted.seconds, counted.slowest, counted.largest]) + "\n")
        code = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def tried(folder: Folder, sandbox: Path, many: int, counted: Counted, keep: Path | None) -> Iterator[Failure]:
    """The commands that failed on a folder, each with as little in the folder as makes it fail."""
    root = os.fsencode(sandbox)
    commands = plan(folder, root, many)
    _lay_anew(folder, root)
    said = ""
    seen = set()
    for at, command in enumerate(commands):
        ran, found = _run(command, folder, root, run_forked, said)
        said = ran.err.decode(errors="replace") if command.name == "read" else said
        counted.statuses[command.name][str(ran.status)] += 1
        counted.seconds[command.name] += ran.seconds
        counted.slowest = max(counted.slowest, (ran.seconds, f"{folder.number} {command.name}"))
        counted.largest = max(counted.largest, (ran.megabytes, f"{folder.number} {command.name}"))
        kinds = {each.split(":")[0] for each in found}
        if found and not kinds <= seen:
            seen |= kinds
            yield _smallest(folder, commands[: at + 1], sandbox, found, keep)
            if at + 1 < len(commands):
                _lay_anew(folder, root)
                for each in commands[: at + 1]:
                    _run(each, folder, root, run_forked, said)
    shutil.rmtree(sandbox, ignore_errors=True)


def _lay_anew(folder: Folder, root: bytes) -> None:
    shutil.rmtree(root, ignore_errors=True)
    lay([*folder.things, *links_out(folder)], root)


def _run(command: Command, folder: Folder, root: bytes, run: Run, said: str) -> tuple[Ran, list[str]]:
    before = state_of(root)
    with beside(folder.around, root):
        ran = run(command.words, root, os.fsdecode(root) + "-notes", folder.around)
    found = faults(command, folder, ran, before, state_of(root), root)
    return ran, found + lost_rows(command, folder, root, said + ran.err.decode(errors="replace"))


def _fails(folder: Folder, commands: list[Command], root: bytes, kinds: set[str], run: Run) -> bool:
    """Whether the last of these commands fails in the same way on this folder."""
    _lay_anew(folder, root)
    said, found = "", list[str]()
    for each in commands:
        ran, found = _run(each, folder, root, run, said)
        said = ran.err.decode(errors="replace") if each.name == "read" else said
    return bool(kinds & {each.split(":")[0] for each in found})


def _smallest(folder: Folder, commands: list[Command], sandbox: Path, found: list[str], keep: Path | None) -> Failure:
    """The failure with as few commands before it and as few things in the folder as it takes."""
    root = os.fsencode(f"{sandbox}-small")
    commands = [replace(each, words=tuple(word.replace(os.fsencode(sandbox), root) for word in each.words)) for each in commands]
    kinds = {each.split(":")[0] for each in found}
    trials = 0 if kinds & {"endless", "time"} else _TRIALS  # each would take minutes
    if len(commands) > 1 and trials and "lost" not in kinds:
        for fewer in (commands[-1:], [commands[0], commands[-1]]):
            trials -= 1
            if _fails(folder, fewer, root, kinds, run_forked):
                commands = fewer
                break
    for thing in folder.things:
        less = replace(folder, things=tuple(each for each in folder.things if each is not thing))
        if trials > 0 and (not thing.valid or "lost" not in kinds):
            trials -= 1
            if _fails(less, commands, root, kinds, run_forked):
                folder = less
    apart = _fails(folder, commands, root, kinds, run_apart)
    words = " ".join(map(_readable, commands[-1].words)).replace(os.fsdecode(root), "SANDBOX")
    if keep:
        _kept(folder, commands, found, keep)
    shutil.rmtree(root, ignore_errors=True)
    return Failure(folder.seed, folder.number, folder.subjects, words, tuple(found), apart, len(folder.things))


def _readable(word: bytes) -> str:
    text = os.fsdecode(word)
    return text if text.isprintable() else repr(text)


def _kept(folder: Folder, commands: list[Command], found: list[str], keep: Path) -> None:
    """Lay the folder out once more, where it stays, with the commands to type."""
    at = keep.absolute() / f"{folder.seed}-{folder.number}-{commands[-1].name.replace(' ', '')}"
    _lay_anew(folder, os.fsencode(at))
    lines = [repr([os.fsdecode(word) for word in each.words]) for each in commands]
    (at / "how.txt").write_text("\n".join([*found, "", *lines, ""]), encoding="utf-8", errors="surrogateescape")


def _told(asked: argparse.Namespace, known: list[Known], scratch: Path) -> int:
    """One folder in full: what lies there, what each command said."""
    folder = GENERATORS[asked.generator](asked.seed, asked.only, known)
    root = os.fsencode(scratch / "sandbox")
    _lay_anew(folder, root)
    print(folder.subjects, "valid:", folder.known.review if folder.has_valid else None)
    for thing in folder.things:
        print(" ", thing.what, _readable(thing.path)[:120], len(thing.data), thing.size or "", repr(thing.data[:60]))
    failed, said = 0, ""
    for command in plan(folder, root, asked.commands):
        ran, found = _run(command, folder, root, run_apart, said)
        said = ran.err.decode(errors="replace") if command.name == "read" else said
        failed += bool(found)
        print(f"\n$ {' '.join(map(_readable, command.words))[:300]}\n{ran.err.decode(errors='replace')[:1500]}")
        print(f"= {ran.status}, {ran.seconds:.1f} s, {ran.megabytes:.0f} MB", *found, sep="\n  ")
    if asked.keep:
        _lay_anew(folder, os.fsencode(asked.keep.absolute() / f"{folder.seed}-{folder.number}"))
    return int(failed > 0)


def _report(asked: argparse.Namespace, scratch: Path) -> int:
    """Print what came of all; 1 if something failed."""
    failures: list[Failure] = []
    statuses: dict[str, Counter[str]] = defaultdict(Counter)
    seconds: Counter[str] = Counter()
    slowest, largest = (0.0, ""), (0.0, "")
    for path in sorted(scratch.glob("part-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = json.loads(line)
            if isinstance(found, dict):
                failures.append(Failure(**found))
                continue
            for name, counts in found[0].items():
                statuses[name].update(counts)
            seconds.update(found[1])
            slowest, largest = max(slowest, tuple(found[2])), max(largest, tuple(found[3]))
    many = sum(sum(each.values()) for each in statuses.values())
    print(f"{asked.count} folders, seed {asked.seed}: {many} commands, {len(failures)} failed; {sum(seconds.values()):.0f} s of processor time")
    for name, counts in sorted(statuses.items()):
        told = ", ".join(f"{count} with {status}" for status, count in sorted(counts.items()))
        print(f"  {name}: {told}; {seconds[name] / max(1, sum(counts.values())):.1f} s each")
    print(f"  slowest {slowest[0]:.1f} s (folder {slowest[1]}), largest {largest[0]:.0f} MB (folder {largest[1]})")
    for kind, count in Counter(each.kind for each in failures).most_common():
        numbers = [each.number for each in failures if each.kind == kind]
        print(f"  {kind}: {count}, folders {', '.join(map(str, sorted(numbers)[:12]))}")
    print(f"  {sum(not each.apart for each in failures)} of these do not fail in a process of their own")
    return int(any(each.apart for each in failures))


if __name__ == "__main__":
    begun = time.monotonic()
    ended = main()
    print(f"  {time.monotonic() - begun:.0f} s by the clock", flush=True)
    sys.exit(ended)
