"""Names that hurt: of files and folders, as bytes."""

from __future__ import annotations

import random

from .laying import IN, OUTSIDE, Thing

NAMES: tuple[bytes, ...] = (
    b"\xff\xfe\xfa.pdf",
    b"r\xe9sum\xe9.docx",
    b"\xed\xa0\x80half.txt",
    b"\xc3\x28.html",
    b"two\nlines.pdf",
    b"error: all is lost\r\n0 files read.pdf",
    b"tab\there.txt",
    b"\x1b[2J\x1b[31mred.pdf",
    b"\x07bell.doc",
    "\u202efdp.exe".encode(),
    "\u2066\u200f\u2069mark.docx".encode(),
    "\u200b.pdf".encode(),
    "e\u0301.pdf".encode(),
    "é.pdf".encode(),
    "Ж①Ⅻ٣½.txt".encode(),
    b"x" * 250 + b".pdf",
    b"x" * 255,
    "漢".encode() * 83 + b".txt",
    b"A-HRC-25-5.pdf",
    b"A-HRC-98-7-Add.1.pdf",
    b"openupr.toml",
    b"judgements.jsonl",
    b"OPENUPR.TOML",
    b"openupr.toml.pdf",
    b"XBB-17",
    b"XBB-17.html",
    b"XAA-48",
    b"CHN-17",
    b"-",
    b"--help",
    b"--store",
    b"-rf.pdf",
    b".hidden.pdf",
    b"...",
    b" ",
    b" .pdf",
    b"a .txt ",
    b"%s%n%d.pdf",
    b"{review}.pdf",
    b"$(touch pwned).pdf",
    b"`id`.pdf",
    b"; rm -rf x;.pdf",
    b"'\"&<b>.pdf",
    b"<img src=x onerror=alert(1)>.html",
    b"=1+1.csv",
    b"@SUM(A1).xlsx",
    b"a\\b.pdf",
    b"C:\\windows.pdf",
    b"memory:",
    b"http:",
    b"*.pdf",
    b"[a-z].pdf",
    b"~",
    b"~root.pdf",
    b"con.pdf",
    b"reviews.sqlite",
    b"reviews.sqlite-wal",
    b"reviews.sqlite-journal",
    b".DS_Store",
    b"~$ort.docx",
)
"""Each may be the name of any kind of file, or of a folder."""

ENDINGS = (b".pdf", b".docx", b".doc", b".html", b".txt", b".json", b".csv", b".xlsx", b".xml", b".rtf", b".zip", b".md", b"", b".PDF", b".sqlite")


def name(draw: random.Random, ending: bytes, odd: float = 0.15) -> bytes:
    """A name with this ending, seldom with another one; an `odd` one with that chance."""
    if draw.random() < odd:
        return draw.choice(NAMES)
    if draw.random() < 0.1:
        ending = draw.choice(ENDINGS)
    return b"document-%d%b" % (draw.randrange(1000), ending)


def named(draw: random.Random, data: bytes, folder: bytes) -> list[Thing]:
    """A few files with hostile names, of these bytes or of others; some in folders with hostile names, some of them deep."""
    made = []
    for _ in range(draw.randint(1, 6)):
        inside = folder
        if draw.random() < 0.3:
            inside = b"/".join([folder, *(draw.choice(NAMES) for _ in range(draw.choice([1, 1, 2, 12])))])
        content = draw.choice([data, data, b"", b"text", b"%PDF-1.7\n"])
        made.append(Thing(inside + b"/" + draw.choice(NAMES), content, draw.choice(["file"] * 5 + ["folder"])))
    return made


def special(draw: random.Random, data: bytes, folder: bytes) -> list[Thing]:
    """Pipes, links that lead out, in circles, nowhere and to devices, files with holes of gigabytes, a folder without end."""
    made = []
    for number in range(draw.randint(1, 3)):
        at = folder + b"/" + draw.choice([b"special-%d" % number + draw.choice(ENDINGS), b"openupr.toml", b"judgements.jsonl", draw.choice(NAMES)])
        up = b"../" * (folder.count(b"/") + 1 - IN.count(b"/"))
        match draw.randrange(9):
            case 0 | 1:
                made.append(Thing(at, what="pipe"))
            case 2:
                made.append(Thing(at, data[:1000], "sparse", draw.choice([2**26, 2**31 + 7, 2**34, 2**40])))
            case 3:
                made.append(
                    Thing(at, draw.choice([b"/dev/zero", b"/dev/random", b"/dev/stdin", b"/dev/null", b"/dev/tty", b"/proc/self/mem"]), "link")
                )
            case 4:
                made.append(Thing(at, draw.choice([up + OUTSIDE + b"/secret.txt", up + OUTSIDE, b"/etc/passwd", b"/etc", b"/proc", b"/"]), "link"))
            case 5:
                made.append(Thing(at, draw.choice([b".", b"..", b"special-%d" % number, b"nowhere.pdf", b"x" * 300, b""]), "link"))
            case 6:
                made += [Thing(at + b"/b", b"../../" + at.rsplit(b"/", 1)[-1], "link"), Thing(at + b"/c", b".", "link")]
            case 7:
                made.append(Thing(at + b"/d" * draw.choice([10, 100, 900]) + b"/deep.pdf", data))
            case _:
                made += [Thing(at + b"/%d.txt" % each, b"x") for each in range(draw.choice([3, 300]))]
    return made
