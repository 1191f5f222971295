"""Texts that hurt: JSON, web pages, tables, plain text; deep, long, without a line break; and Word's old files by sectors."""

from __future__ import annotations

import json
import random
import struct

_LONG = (
    "a",
    "a ",
    "(",
    "[[",
    "1. ",
    "1.1.",
    "140.1, ",
    " ",
    "\t",
    "\u200b",
    "é",
    "https://",
    "France; ",
    "not ",
    "> ",
    "# ",
    "| ",
    "**",
    "`",
    "<p>",
    "A/HRC/",
    "\x00",
    "\u202e",
    "-\n",
)


def text(draw: random.Random) -> bytes:
    """Plain text of which a line, a word or a number has no end."""
    match draw.randrange(8):
        case 0 | 1:
            run = draw.choice(_LONG)
            return ("140.1 Ratify the Convention (France);\n" + run * (draw.choice([30_000, 1_000_000]) // len(run)) + "\n").encode()
        case 2:
            return (draw.choice(["\n", "\r", "\x0c", "\x85", " \n", "1.\n", "x\n"]) * draw.choice([50_000, 1_000_000])).encode()
        case 3:
            words = "Ratify the Convention (France) (Chad); not accepted. The State supports recommendations 1 to 9 . , ; : ( ) 140 140.2-85".split(
                " "
            )
            return " ".join(draw.choice(words) for _ in range(draw.choice([3000, 100_000]))).encode()
        case 4:
            return draw.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00" * 999, b"+AGE-", b"\xff\xfe\x00\x00"]) + draw.randbytes(
                draw.choice([0, 1, 3000])
            )
        case 5:
            return "".join(f"{'>' * (n % 300)} {'*' * (n % 50)} item\n" for n in range(3000)).encode()
        case 6:
            return b"".join(b"%d. Ratify (%b)\n" % (n, b"France, " * draw.choice([1, 300])) for n in range(draw.choice([100, 3000])))
        case _:
            return b"140." + b"1" * draw.choice([4000, 400_000]) + b" Ratify; see 140.1-" + b"9" * 5000 + b"\nA/HRC/" + b"9" * 5000 + b"/1\n"


def json_text(draw: random.Random) -> bytes:
    """JSON that is deep, has long numbers, half characters, wrong types, or no end."""
    depth = draw.choice([100, 900, 60_000, 1_000_000])
    match draw.randrange(10):
        case 0:
            return b"[" * depth + b"]" * draw.choice([0, depth])
        case 1:
            return b'{"a":' * depth + b"1" + b"}" * draw.choice([0, depth])
        case 2:
            return b'{"id": ' + b"9" * draw.choice([4301, 6000, 1_000_000]) + b"}"
        case 3:
            return b'[{"text": "\\ud800", "id": "\\udc00\\u0000"}]'
        case 4:
            return draw.choice(
                [b"NaN", b"Infinity", b"1e999", b"-", b"[1,]", b"{", b'"', b"nul", b"\xff", b'{"a":1,"a":2}', b'\xef\xbb\xbf{"a":1}', b"1" * 5000]
            )
        case 5:
            odd = draw.choice([None, 1, [], {}, [[]], True, 1e308, "x" * 100_000])
            keys = [
                "openupr",
                "kind",
                "text",
                "review",
                "results",
                "rows",
                "items",
                "recommendations",
                "data",
                "id",
                "schema",
                "$schema",
                "version",
                "format",
            ]
            return json.dumps([dict.fromkeys(draw.sample(keys, 5), odd)] * draw.choice([1, 3, 3000])).encode()
        case 6:
            return b'{"' + b"k" * draw.choice([100_000, 3_000_000]) + b'": 1}'
        case 7:
            return b"{" + b",".join(b'"%d":%d' % (n, n) for n in range(200_000)) + b"}"
        case 8:
            return b'{"text": "a"}\n' * draw.choice([3, 100_000]) + b'{"text":'
        case _:
            return json.dumps({"a": "x"}).encode(draw.choice(["utf-16", "utf-32", "utf-16-be"]))


def page(draw: random.Random) -> bytes:
    """A web page that is deep, wide, or has attributes and tables without measure."""
    tag = draw.choice(["div", "table><tr><td", "ul><li", "b", "span", "font", "p", "svg", "math", "select", "template", "sup", "a href=x"])
    many = draw.choice([100, 3000, 200_000])
    match draw.randrange(7):
        case 0:
            return f"<html><body>{f'<{tag}>' * many}1. Ratify (France)".encode()
        case 1:
            span = draw.choice([0, -1, 1000, 2**31, 10**30])
            return f'<table><tr><td colspan="{span}" rowspan="{span}">1</td><td>Ratify</td></tr>{"<tr><td>x</td></tr>" * 300}</table>'.encode()
        case 2:
            return f"<p>{draw.choice(['&', '&lt;', '&#0;', '&#xD800;', '&#99999999999;', '<', '<!', '<?', '</', '&amp;amp;']) * many}</p>".encode()
        case 3:
            charset = draw.choice(["utf-7", "x", "utf-16", "ibm037", "base64", "zlib", "idna"])
            return f"<html><head><meta charset={charset}></head><body><p>1. Ratify".encode()
        case 4:
            return f'<ol start="{draw.choice([-1, 2**31, 10**30, "x"])}">{"<li>Ratify (France);" * min(many, 20_000)}</ol>'.encode()
        case 5:
            return (
                f"<p {' '.join(f'a{n}=1' for n in range(min(many, 50_000)))}>1. Ratify</p><img src=file:///etc/passwd><script>{'x' * many}".encode()
            )
        case _:
            return f"<!DOCTYPE html>{'<!--' * many}<p>{'<br>' * many}1. Ratify</p>".encode()


def table(draw: random.Random) -> bytes:
    """A table of one's own texts, as `classify` and `draft check` take it."""
    cell = draw.choice(
        ["Ratify the Convention", "", "=1+1", "\ud800", "\x00", "\x1b[2J", "\u202e", "é" * 3000, '"' * 99, "x" * 200_000, "9" * 5000, "\r\n\r"]
    )
    match draw.randrange(7):
        case 0:
            return draw.choice(
                [b"", b"\n", b"text", b"text\n", b",,,\n", b'"', b"\x00text\n", b"text,text\na,b\n", b"TEXT;x\na;b\n", b"text\n\xff\xfe\x80\n"]
            )
        case 1:
            return b"text\n" + b"a," * draw.choice([3, 20_000, 1_000_000]) + b"\n"
        case 2:
            return ",".join(["text", *(f"c{n}" for n in range(draw.choice([3, 20_000])))]).encode() + b"\nRatify,1\n"
        case 3:
            return b'text\n"' + b"Ratify the Convention\n" * draw.choice([3, 30_000])
        case 4:
            return ("text\n" + "Ratify the Convention\n" * draw.choice([3, 2000])).encode(draw.choice(["utf-16", "utf-8-sig", "utf-32", "cp500"]))
        case 5:
            return json_text(draw)
    names = draw.choice(["text", "id,text", "text,openupr_note", "text;id", "text\tid", "text,=1+1", "\ufefftext"])
    return (names + "\n" + f"{cell},{cell}\n" * draw.randint(1, 20)).encode("utf-8", "surrogatepass")


def ole(draw: random.Random) -> bytes:
    """A compound file (Word, Excel of before 2007) whose tables of sectors lie: circles, places behind the end, names of any length."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHHH", header, 24, 0x3E, draw.choice([3, 3, 4, 0, 99]), 0xFFFE, draw.choice([9, 9, 12, 0, 30]), draw.choice([6, 6, 0, 40]))
    counts = [draw.choice([0, 1, 1, 1, 2**31, 0xFFFFFFFE]) for _ in range(2)]
    struct.pack_into("<IIIIIIIII", header, 40, 0, counts[0], 1, 0, 4096, draw.choice([2, 0xFFFFFFFE]), 1, draw.choice([0, 0xFFFFFFFE]), counts[1] % 3)
    struct.pack_into("<109I", header, 76, *([0] + [draw.choice([0, 0xFFFFFFFF, 7, 2**31])] * 108))
    sectors = draw.choice([4, 40, 400])
    chain = [0xFFFFFFFD, *(draw.choice([number + 1, 1, 0, 0xFFFFFFFE, draw.randrange(sectors), 0xFFFFFFFF]) for number in range(127))]
    entries = b""
    for number, name in enumerate(
        ["Root Entry", "WordDocument", "1Table", draw.choice(["Workbook", "0Table", "x" * 31, "\x05SummaryInformation", "Macros"])]
    ):
        entry = bytearray(128)
        spelt = name.encode("utf-16-le")[:62]
        entry[: len(spelt)] = spelt
        struct.pack_into("<HBB", entry, 64, draw.choice([len(spelt) + 2, len(spelt) + 2, 0, 65535]), 5 if number == 0 else 2, 1)
        tree = [draw.choice([number + 1, 0, 1, 0xFFFFFFFF]) for _ in range(3)]
        struct.pack_into("<III", entry, 68, *tree)
        struct.pack_into("<IQ", entry, 116, draw.choice([2, 3, 1, 2**31]), draw.choice([512, 5000, 0, 2**32 - 1, 2**62]))
        entries += bytes(entry)
    word = bytearray(draw.randbytes(512) if draw.random() < 0.3 else bytes(512))
    struct.pack_into("<HHH", word, 0, draw.choice([0xA5EC, 0xA5DC, 0xA5EC]), draw.choice([0xC1, 0x65, 0xD9]), 0)
    for at in range(0x18, 512 - 4, 4):
        if draw.random() < 0.3:
            struct.pack_into("<I", word, at, draw.choice([0, 1, 100, 512, 2**31 - 1, 2**32 - 1]))
    body = struct.pack("<128I", *chain) + entries + bytes(word) + draw.randbytes(512 * draw.choice([1, sectors]))
    return bytes(header) + body
