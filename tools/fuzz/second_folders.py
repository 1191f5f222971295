"""Hostile folders from other ideas than `folders.py` has: what is read is mostly well made, and hurts by what it says, where it lies, or what happens
around it."""

from __future__ import annotations

import json
import random
import unicodedata
from datetime import UTC, datetime, timedelta

from .folders import Folder, Known
from .laying import DATABASE, IN, OUTSIDE, SECRET, Thing
from .odd_dossiers import Draw, dossier, report
from .resealed_stores import resealed
from .seeds import INVENTED
from .splices import spliced
from .surroundings import Around, around

_SUBJECTS = ["dossiers"] * 6 + ["splices"] * 4 + ["resealed"] * 4 + ["decided"] * 2 + ["told"] * 2 + ["paths"] * 2 + ["around"] * 5
_KINDS = (
    "working_group_report addendum national_report compilation stakeholder_summary advance_questions thematic_list submission statement other".split()
)
_FIELDS = "position claim state link kind remove label issue action keep relation".split()
_VALUES = ("supported noted not_supported unanswered implemented none in_progress yes no 1 5 0 Norway NOR XXX torture " + " ".join(_KINDS)).split()
_DATES = (
    "2026-02-30T00:00:00 2026-06-30T23:59:60Z 0001-01-01T00:00:00+23:59 9999-12-31T23:59:59-23:59 2026-01-01 20260101T000000Z 2026-W01-1 "
    "1969-12-31T23:59:59Z 2026-01-01T24:00:00 -2026-01-01T00:00:00 \uff12\uff10\uff12\uff16-01-01T00:00:00 2026-01-01T00:00:00.123456789Z "
).split(" ")


def drawn(seed: int, number: int, known: list[Known]) -> Folder:
    """The folder of this seed and number."""
    draw = random.Random(f"second {seed} {number}")
    valid = draw.choice(known)
    subject = draw.choice(_SUBJECTS)
    path = IN + b"/folder"
    has_valid = draw.random() < (0.8 if subject in {"decided", "told", "around", "paths"} else 0.4)
    inside = path if subject in {"decided", "told"} or draw.random() < 0.5 else path + b"/" + draw.choice([b"valid", "e\u0301".encode(), b"XCC-01"])
    things = [Thing(inside + b"/" + file.name.encode(), file.read_bytes(), valid=True) for file in valid.files] if has_valid else []
    surrounded = Around()
    match subject:
        case "dossiers":
            things += [Thing(path + b"/" + name, data) for name, data in dossier(f"{seed} {number}")]
            if draw.random() < 0.6:
                things.append(Thing(path + b"/openupr.toml", b"review = 'XAA-48'\n"))
        case "splices":
            things += [Thing(path + b"/s%d%b" % (each, ending), data) for each, ending, data in _splices(draw)]
        case "resealed":
            things.append(Thing(DATABASE, resealed(valid.store, draw)))
        case "decided":
            things.append(Thing(path + b"/judgements.jsonl", _decided(draw, valid)))
        case "told":
            things.append(Thing(path + b"/openupr.toml", _told(draw, valid)))
        case "paths":
            things += _paths(draw, path)
        case _:
            surrounded = around(draw)
            if draw.random() < 0.3:
                things.append(Thing(DATABASE, valid.store))
            if surrounded.sort == "changing":
                text = "\n\n".join(report(Draw(f"{seed} {number}"), 48, "A/HRC/59/5")[:-1])
                things.append(Thing(OUTSIDE + b"/secret.txt", f"{text}\n\n7.99. {SECRET.decode()} (Chile).\n".encode()))
    excused = subject in {"told", "decided", "resealed", "around"}
    # A document that says it belongs to the valid review may rightly change it.
    return Folder(
        seed, number, (subject + (f" {surrounded.sort}" if surrounded.sort else ""),), path, tuple(things), valid, has_valid, excused, surrounded
    )


def _splices(draw: random.Random) -> list[tuple[int, bytes, bytes]]:
    made = []
    every = [
        each
        for each in sorted(INVENTED.rglob("*"))
        if each.suffix in {".pdf", ".docx", ".doc", ".txt"} and "XCC" not in str(each) and "XBB" not in str(each)
    ]
    for number in range(draw.randint(1, 3)):
        first = draw.choice(every)
        second = draw.choice([each for each in every if each.suffix == first.suffix])
        ending = first.suffix.encode()
        made.append((number, ending, spliced(first.read_bytes(), second.read_bytes(), ending, draw)))
    return made


def _decided(draw: random.Random, valid: Known) -> bytes:
    """Decisions that are well formed, on records that are there, with dates and values that are not to be expected."""
    records = sorted({each for each, _ in valid.rows} | {each.rsplit(".", 1)[0] for each, _ in valid.rows} | {valid.record})
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    lines = []
    for _ in range(draw.choice([1, 3, 20, 400])):
        when = (begun + timedelta(seconds=draw.randint(-(10**10), 10**10))).isoformat()
        lines.append(
            {
                "record": draw.choice(
                    [*records, *records, valid.review, f"{valid.review}/D5", "XAA-48/R1", f"{valid.review}/A25.1", f"{valid.review}/R25.1.b"]
                ),
                "text_sha256": draw.choice(["0" * 64, "", "z" * 64]),
                "field": draw.choice(_FIELDS),
                "value": draw.choice([*_VALUES, f"{valid.review}/R25.2", "e\u0301" * 50, "the", "A", "."]),
                "who": draw.choice(["A", "A. K.", "\u202eB", "", "x" * 2000, "=1+1"]),
                "when": draw.choice(_DATES) if draw.random() < 0.4 else when,
                "why": draw.choice(["", "heard it", "\ufffd" * 9, "</script>"]),
            }
        )
    if draw.random() < 0.2:
        lines += lines[:3] * 50
    return "".join(json.dumps(each, ensure_ascii=draw.random() < 0.5) + draw.choice(["\n", "\n", "\r\n"]) for each in lines).encode()


def _told(draw: random.Random, valid: Known) -> bytes:
    """Settings of the right types, that say what is not so."""
    lines = []
    if draw.random() < 0.5:
        lines.append(f"review = '{draw.choice([valid.review, valid.review.lower(), 'XAA-48', 'NOR-00', 'CHN-99', 'XCC-1'])}'")
    if draw.random() < 0.6:
        words = [
            "a",
            "e",
            "the",
            " ",
            ".",
            "Norway",
            valid.record,
            valid.record.split("/")[1],
            "R1",
            "D1",
            "N17",
            "e\u0301",
            "[A-Z]+",
            "\\",
            "women and girls",
            "X" * 500,
        ]
        lines.append(f"remove = {json.dumps(draw.choices(words, k=draw.choice([1, 2, 60])))}")
    if draw.random() < 0.3:
        lines.append(f"status = {json.dumps(draw.choice(['held', 'postponed', 'not_held', 'Held', '']))}")
    for file in valid.files:
        if draw.random() < 0.7:
            lines.append(f"[files.{json.dumps(file.name)}]")
            says = {
                "kind": json.dumps(draw.choice(_KINDS)),
                "state": json.dumps(draw.choice(["Norway", "NOR", "XAA", "Nowhere", ""])),
                "session": draw.choice(["1", "48", "99", "0", "'48'"]),
                "ignore": draw.choice(["true", "false"]),
            }
            lines += [f"{name} = {says[name]}" for name in draw.sample(sorted(says), draw.choice([1, 1, 2]))]
    return "\n".join([*lines, ""]).encode()


def _paths(draw: random.Random, path: bytes) -> list[Thing]:
    """Names that are one to somebody and two to others, folders as deep as the system lets them be, a thousand files."""
    report_ = (INVENTED / "XEE-07" / "A-HRC-95-16.pdf").read_bytes()
    names = [
        *(
            "é.pdf",
            "\ufb01.pdf",
            "\uff21.pdf",
            "ß.pdf",
            "SS.pdf",
            "\u0130.pdf",
            "i\u0307.pdf",
            "\u212a.pdf",
            "x\u0301\u0302\u0303.pdf",
            "con",
            "nul.txt",
            "a.pdf ",
        ),
        *(
            "A-HRC-59-5 (1).pdf",
            "A-HRC-59-5 (2).pdf",
            "Submissions/AI.txt",
            "XAA-48/XBB-17/a.pdf",
            "a.pdf.",
            "..pdf",
            "submissions/é/é/é.txt",
            "R1.1",
        ),
        "SVN-48/R140.12",
    ]
    made = []
    for name in draw.sample(names, draw.choice([1, 3, 6])):
        for form in draw.choice([("NFC",), ("NFC", "NFD"), ("NFD", "NFKC")]):
            spelt = unicodedata.normalize(form, name).encode()  # type: ignore[arg-type]
            made.append(
                Thing(path + b"/" + spelt, draw.choice([report_, report_[:-9], b"Advance questions to Norway\n\nSPAIN\n\n- What is planned?\n", b""]))
            )
    match draw.randrange(4):
        case 0:
            made.append(Thing(path + (b"/" + b"d" * 200) * draw.choice([3, 15, 17]) + b"/a.pdf", report_))
        case 1:
            made += [Thing(path + b"/many/%04d.txt" % each, b"Notes of a day.\n") for each in range(draw.choice([50, 400]))]
        case 2:
            made += [Thing(path + b"/link-%d.pdf" % each, b"link-%d.pdf" % (each + 1), "link") for each in range(draw.choice([5, 45]))]
            made.append(Thing(path + b"/link-a", b"../folder", "link"))
    return list({each.path: each for each in made}.values())
