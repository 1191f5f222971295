"""What a command did wrong: in how it ended, in what it said, in what it took, in what it wrote and what it left behind."""

from __future__ import annotations

import csv
import os
import re
import signal
import stat

from .folders import Folder
from .laying import DATABASE, HOME, IN, OUT, OUTSIDE, SECRET, STORE, TMP, State
from .planning import Command
from .warming import Ran, is_quiet

SECONDS, MEGABYTES = 20.0, 1024
_DOCUMENTS = {"draft check": 1, "classify": 1, "diff": 2}
"""How many documents a command takes; the others take all that lie there."""
_NOBODY_HEARS = {"unheard", "full"}
_UNCAUGHT = (b"Traceback (most recent", b"Fatal Python error", b"Exception ignored", b"Segmentation fault", b"DeprecationWarning", b"ResourceWarning")
_OWN = b"fault of OpenUPR's own"
_TWO_SENTENCES = re.compile(r"\w.*[.!?:;)`] \S")
_DRIVES_THE_SCREEN = re.compile("[\x1b\x07\x00\u202a-\u202e\u2066-\u2069]")


def faults(command: Command, folder: Folder, ran: Ran, before: State, after: State, root: bytes) -> list[str]:
    """Each fault: its kind, a colon, and more."""
    err = ran.err.decode("utf-8", "replace")
    found = []
    if ran.killed:
        found.append(f"endless: killed after {ran.wall:.0f} s")
    elif ran.status < 0:
        found.append(f"signal: {signal.Signals(-ran.status).name}")
    elif ran.status not in {0, 1, 2}:
        found.append(f"status: {ran.status}")
    elif ran.status and not _TWO_SENTENCES.search(err) and "Try 'openupr" not in err and folder.around.sort not in _NOBODY_HEARS:
        found.append(f"no next step: {err.strip()[-200:]!r}")
    found += [f"uncaught: {_last_line(err)}" for each in _UNCAUGHT[:1] if each in ran.err]
    found += [f"uncaught: {each.decode()}" for each in _UNCAUGHT[1:] if each in ran.err]
    if _OWN in ran.err:
        found.append("own fault: " + next(line for line in err.splitlines() if _OWN.decode() in line)[-300:])
    if match := _DRIVES_THE_SCREEN.search(err):
        found.append(f"screen: U+{ord(match.group()):04X} on stderr")
    if b"\x1b" in ran.out:
        found.append("screen: U+001B on stdout")
    most = SECONDS * _DOCUMENTS.get(command.name, len(folder.things) or 1)
    if ran.seconds > most and not ran.killed:
        found.append(f"time: {ran.seconds:.0f} s")
    if ran.megabytes > MEGABYTES:
        found.append(f"memory: {ran.megabytes:.0f} MB")
    if SECRET in ran.out + _made(command, root) and os.path.join(root, folder.path) in command.words:
        found.append("leak: what lies outside of the folder that is given is shown")
    if ran.stayed:
        found.append("process left: one of the command's is there after it")
    return found + _written(command, ran, before, after, root)


def _made(command: Command, root: bytes) -> bytes:
    path = os.path.join(root, command.to)
    if not command.to or not os.path.isfile(path) or os.path.islink(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def _last_line(err: str) -> str:
    lines = [line for line in err.splitlines() if line.strip()]
    places = [line.strip() for line in lines if line.startswith("  File ") and "openupr" in line]
    return f"{lines[-1][:200]} {places[-1] if places else ''}"


def _written(command: Command, ran: Ran, before: State, after: State, root: bytes) -> list[str]:
    found = []
    for path in sorted(after.keys() | before.keys()):
        if before.get(path) == after.get(path):
            continue
        new, place = path not in before, path.split(b"/", 1)[0]
        if path.startswith(DATABASE) or (command.to and path == command.to):
            continue
        if command.decides and path.startswith(IN) and path.endswith(b"/judgements.jsonl") and not stat.S_ISLNK(before.get(path, (0,))[0]):
            continue
        what = "is new" if new else "is gone" if path not in after else "is changed"
        kind = "leftover" if new and place in {TMP, OUT, STORE} else "outside"
        found.append(f"{kind}: {os.fsdecode(path)!r} {what}")
    for path in ran.opened:
        if not os.fsencode(path).startswith(root + b"/") and not is_quiet(path):
            found.append(f"outside: {path!r} was opened to write")
    for path in (HOME, OUTSIDE):
        if path not in after:
            found.append(f"outside: {os.fsdecode(path)!r} is gone")
    return found


def lost_rows(command: Command, folder: Folder, root: bytes, said: str) -> list[str]:
    """The rows of the valid review that are not in the table; none where a message names the folder's settings or decisions as what stopped us, or as
    what names the review."""
    if not command.rows or folder.excused:
        return []
    path = os.path.join(root, command.to)
    rows = set()
    if os.path.isfile(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = {(row["id"], row["text"]) for row in csv.DictReader(file)}
    missing = sorted(folder.known.rows - rows)
    if not missing or "openupr.toml" in said or "judgements.jsonl" in said or "name the review" in said:
        return []
    return [f"lost: {len(missing)} of {len(folder.known.rows)} rows of the valid review, such as {missing[0][0]}"]
