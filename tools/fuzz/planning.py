"""Which commands a hostile folder meets: reading it first, then some of the others, drawn by its seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .folders import Folder
from .laying import DATABASE, IN, OUT, Thing

NAMES = (
    "list",
    "status",
    "check",
    "find",
    "export",
    "examine",
    "report",
    "show",
    "show --page",
    "diff",
    "draft check",
    "classify",
    "judge",
    "forget",
)
_WHAT = "rows items clauses statements doubts answers responses questions documents list paragraphs concerns submissions matrix corrections".split()


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is called in counts, its words, the file that it may write (from the sandbox's root; empty: none), whether it may write
    decisions into the folder, and whether its table has to hold the rows of the valid review."""

    name: str
    words: tuple[bytes, ...]
    to: bytes = b""
    decides: bool = False
    rows: bool = False


def plan(folder: Folder, root: bytes, many: int) -> list[Command]:
    """Reading the folder, the rows of the valid review, and `many` other commands."""
    draw = random.Random(f"plan {folder.seed} {folder.number}")
    stored = (b"--store", root + b"/" + DATABASE)
    commands = []
    trusted = (b"--trust",) if folder.subjects == ("decided",) and draw.random() < 0.7 else ()
    of_stores = bool({"stores", "resealed"} & set(folder.subjects))
    if not of_stores or draw.random() < 0.4:
        commands.append(Command("read", (b"read", root + b"/" + folder.path, *trusted, *stored)))
        if folder.has_valid and not of_stores:
            to = OUT + b"/rows.csv"
            commands.append(Command("export", (b"export", b"--all", b"--to", root + b"/" + to, *stored), to, rows=True))
    # What concerns stores meets them most, as what reads files meets documents.
    likely = NAMES[:11] if of_stores else NAMES
    chosen = [each for each in NAMES if each in draw.sample(likely, min(many, len(likely)))]
    return [*commands, *(_command(each, folder, root, draw) for each in chosen)]


def links_out(folder: Folder) -> list[Thing]:
    """In one of ten folders, what a command writes is a link already, which leads out."""
    draw = random.Random(f"links {folder.seed} {folder.number}")
    return (
        [Thing(OUT + b"/made" + each, b"../outside/secret.txt", "link") for each in (b".html", b".csv", b".png", b".docx", b".json")]
        if draw.random() < 0.1
        else []
    )


def _command(called: str, folder: Folder, root: bytes, draw: random.Random) -> Command:
    stored = (b"--store", root + b"/" + DATABASE)
    whole = root + b"/" + folder.path
    files = [root + b"/" + each.path for each in folder.hostile if each.what != "folder"] or [root + b"/" + IN + b"/none.pdf"]
    one = draw.choice(files)
    valid = draw.choice([root + b"/" + each.path for each in folder.things if each.valid] or files)
    review, record = folder.known.review.encode(), folder.known.record.split("/")[1].encode()
    if folder.subjects == ("dossiers",) and draw.random() < 0.8:
        review, record = b"XAA-48", draw.choice([b"R7.1", b"D5", b"N1", b"C1", b"S1", b"A7.1"])
    target = draw.choice([whole, review, review, one])
    if folder.subjects == ("decided",) and called in {"examine", "export", "report", "show"} and draw.random() < 0.5:
        target, stored = whole, (b"--trust", *stored)

    def made(*endings: bytes) -> tuple[bytes, tuple[bytes, ...]]:
        to = OUT + b"/made" + draw.choice(endings)
        return to, (b"--to", root + b"/" + to)

    match called:
        case "check" if folder.subjects == ("resealed",) and draw.random() < 0.5:
            return Command(called, (b"check", b"--deep", *stored))
        case "list" | "status" | "check":
            return Command(called, (called.encode(), *stored))
        case "find":
            return Command(called, (b"find", draw.choice([b"rights", b"ratif*", b'"free primary"', b"torture or (education not x)"]), *stored))
        case "export":
            to, option = made(b".csv", b".xlsx", b".json", b".jsonl", b".ris", b".bib", b".csl.json")
            return Command(called, (b"export", target, b"--what", draw.choice(_WHAT).encode(), *option, *stored), to)
        case "examine":
            to, option = made(b".html", b".docx", b".json", b".csv")
            return Command(called, (b"examine", target, *(option if draw.random() < 0.6 else ()), *stored), to)
        case "report":
            to, option = made(b".html")
            return Command(called, (b"report", target, *option, *stored), to)
        case "show":
            return Command(called, (b"show", target, record, *stored))
        case "show --page":
            to = OUT + b"/made.png"
            return Command(called, (b"show", target, draw.choice([record, b"R1", b"1"]), b"--page", root + b"/" + to, *stored), to)
        case "diff":
            to, option = made(b".html", b".csv", b".json")
            pair = [one, draw.choice([valid, draw.choice(files)])]
            draw.shuffle(pair)
            kind = (b"--review", b"XAA-48", b"--as", b"submission") if draw.random() < 0.5 else ()
            return Command(called, (b"diff", *pair, *kind, *option), to)
        case "draft check":
            to, option = made(b".html", b".docx", b".txt", b".csv", b".json")
            return Command(called, (b"draft", b"check", one, *(option if draw.random() < 0.6 else ())), to)
        case "classify":
            to, option = made(b".csv", b".xlsx", b".json")
            return Command(called, (b"classify", one, *option), to)
        case "judge":
            what = draw.choice(
                [(record, b"--position", b"noted"), (b"free primary education", b"--remove"), (one.rsplit(b"/", 1)[-1], b"--kind", b"submission")]
            )
            return Command(called, (b"judge", draw.choice([whole, review]), *what, b"--by", b"A", *stored), decides=True)
        case _:
            return Command(called, (b"forget", review, b"--yes", *stored))
