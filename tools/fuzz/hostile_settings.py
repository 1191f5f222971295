"""Settings (`openupr.toml`) and decisions (`judgements.jsonl`) that hurt."""

from __future__ import annotations

import json
import random
from typing import Any

ODD_TOML = (
    "1",
    "-1",
    "1e400",
    "inf",
    "nan",
    "9" * 5000,
    "0x" + "f" * 4000,
    "true",
    '""',
    '"\\u0000"',
    '"\\u202E"',
    '"../../outside/secret.txt"',
    '"/etc/passwd"',
    '"' + "x" * 200_000 + '"',
    "1979-05-27T07:32:00Z",
    "0001-01-01",
    "[]",
    "{}",
    "[[]]",
    "[1, 'a', {}]",
    "{a.b.c = 1}",
    "[" * 400 + "]" * 400,
    "[" * 30_000 + "]" * 30_000,
    '["", " ", "a", "."]',
    "'''\n\n'''",
    '["(a+)+$", "x*"]',
)
"""Values of which none is what a setting wants."""
_KEYS = (
    "review",
    "status",
    "kind",
    "remove",
    "ignore",
    "files",
    "session",
    "state",
    "trust",
    "nothing",
    "files.'a.pdf'",
    "files.'a.pdf'.ignore",
    "''",
)
_TABLES = (
    "[files.'*']",
    "[files.'../outside/secret.txt']",
    "[files.'\\u0000']",
    "[files]",
    "[[files]]",
    "[files.'a.pdf'.kind]",
    "[review]",
    "[__class__]",
)


def settings(draw: random.Random, files: list[str]) -> bytes:
    """A file of settings: right ones with one wrong, or nothing right at all."""
    match draw.randrange(12):
        case 0:
            return draw.randbytes(draw.choice([1, 100, 5000]))
        case 1:
            return b"\xef\xbb\xbfreview = 'XHH-20'\n" if draw.random() < 0.5 else "review = 'XHH-20'\n".encode("utf-16")
        case 2:
            return b"# " + b"x" * draw.choice([1_000_000, 1_100_000, 30_000_000]) + b"\nreview = 'XHH-20'\n"
        case 3:
            return b"review = 'XHH-20'\r" + b"remove = ['\xff\xfe']\n"
        case 4:
            depth = draw.choice([50, 2000, 20_000])
            return (".".join(["a"] * depth) + " = 1\n").encode()
        case 5:
            many = draw.choice([100, 5000, 30_000])
            return "".join(f"[files.'f{number}.pdf']\nignore = true\n" for number in range(many)).encode()
        case 6:
            words = [
                draw.choice(["a", "the", " ", "e", "Ratify", "\\n", "x" * 3000, "\\u200b", "(", "rights"]) for _ in range(draw.choice([1, 30, 3000]))
            ]
            return ("remove = [" + ", ".join(f'"{word}"' for word in words) + "]\n").encode()
        case 7:
            return b"review = 'XHH-20'\nreview = 'XHH-21'\n"
    lines = [f"{draw.choice(_KEYS)} = {draw.choice(ODD_TOML)}" for _ in range(draw.randint(1, 3))]
    if draw.random() < 0.5:
        table = draw.choice([*_TABLES, *(f"[files.{json.dumps(name)}]" for name in files)])
        lines += [table, *(f"{draw.choice(['kind', 'ignore', 'state', 'session', 'x'])} = {draw.choice(ODD_TOML)}" for _ in range(2))]
    if draw.random() < 0.5:
        lines.insert(0, "review = 'XHH-20'")
    return "\n".join([*lines, ""]).encode("utf-8", "surrogatepass")


_FIELDS = ("record", "text_sha256", "field", "value", "who", "when", "why")
_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**70,
    1.5,
    float("nan"),
    [],
    {},
    ["a"],
    {"a": {"b": []}},
    "",
    " ",
    "\x00",
    "\ud800",
    "\u202e\u2066",
    "\x1b[2J",
    "9999-12-31T23:59:59",
    "10000-01-01",
    "2199-01-01T00:00:00+00:00",
    "0000-00-00",
    "yesterday",
    "XHH-20/R1.1",
    "../../R1.1",
    "R" + "9" * 5000 + ".1",
    "x" * 100_000,
    "supported",
    "noted",
    "<script>alert(1)</script>",
    "=1+1",
)
_RIGHT = {
    "record": "XHH-20/R1.1",
    "text_sha256": "0" * 64,
    "field": "position",
    "value": "noted",
    "who": "A",
    "when": "2026-02-03T10:15:00",
    "why": "heard",
}


def decisions(draw: random.Random, records: list[str]) -> bytes:
    """A file of decisions: right lines among wrong ones, or nothing right at all."""
    match draw.randrange(10):
        case 0:
            return draw.randbytes(draw.choice([1, 100, 5000]))
        case 1:
            return b"[" * draw.choice([100, 60_000, 900_000])
        case 2:
            return b'{"record": "' + b"x" * draw.choice([900_000, 1_100_000, 20_000_000]) + b'"}\n'
        case 3:
            return b'{"record": ' + b"9" * draw.choice([5000, 500_000]) + b"}\n"
        case 4:
            return b"\n" * draw.choice([1, 5000, 900_000])
        case 5:
            return json.dumps(_RIGHT).encode("utf-16")
    lines = []
    for _ in range(draw.choice([1, 3, 3, 200, 3000])):
        line: dict[str, Any] = dict(_RIGHT)
        if records and draw.random() < 0.6:
            line["record"] = draw.choice(records)
        for field in draw.sample(_FIELDS, draw.randint(0, 3)):
            if draw.random() < 0.2:
                del line[field]
            else:
                line[field] = draw.choice(_VALUES) if len(lines) < 20 else draw.choice(_VALUES[:20])
        if draw.random() < 0.1:
            line["field"] = draw.choice(["position", "claim", "state", "link", "kind", "remove", "x"])
        lines.append(json.dumps(line))
    return "\n".join([*lines, ""]).encode("utf-8", "surrogatepass")
