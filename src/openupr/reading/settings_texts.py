"""The text of `openupr.toml` and `judgements.jsonl`, which whoever passes a folder on may have written: small, shallow and
without numbers beyond measure, before anything is made of it."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import UsageError
from ..languages.messages import Message, message
from .files import content
from .limits import MAX_DIGITS, MAX_SETTINGS, MAX_SETTINGS_DEPTH, MAX_SETTINGS_LINE

_DIGITS = re.compile(rf"\d[\d_]{{{MAX_DIGITS}}}")
_IN_QUOTES = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?$)|\'[^\']*(?:\'|$)')
"""A text in quotation marks, or one that goes on behind the line's end."""
_ESCAPES = re.compile(r"\\u([0-9a-fA-F]{4})|\\.|[^\\]+")


def settings_text(path: Path) -> str:
    """Its text. Raises `UnreadableError` for what is no plain file or too large, `UsageError` for a link out of its folder, and for what is no such
    text, with the line."""
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise UsageError(
            message("this is a link out of its folder, and was not followed"), where=str(path), next_step=message("Put the file itself there.")
        )
    try:
        text = content(path, MAX_SETTINGS).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(message("this is no text in UTF-8"), where=str(path), next_step=message("Save it as UTF-8.")) from error
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = _IN_QUOTES.sub("", line) if len(line) <= MAX_SETTINGS_LINE else ""
        opened = bare.count("[") + bare.count("{")
        depth = opened if path.suffix == ".jsonl" else max(0, depth + opened - bare.count("]") - bare.count("}"))
        if why := _beyond(str(number), line, max(depth, opened, bare.count("."))):
            raise UsageError(why, where=str(path), next_step=message("Correct the line, or delete it."))
    return text


def _beyond(number: str, line: str, depth: int) -> Message | None:
    """What of a line is beyond measure; None where nothing is."""
    if len(line) > MAX_SETTINGS_LINE:
        return message("line {number} has {characters} characters, which no such file needs", number=number, characters=len(line))
    if depth > MAX_SETTINGS_DEPTH:
        return message("line {number} nests too deep, which no such file needs", number=number)
    if _is_half(line):
        return message("line {number} holds half of a character (a lone surrogate), which no such file needs", number=number)
    if _DIGITS.search(line):
        return message("line {number} has a number of more than {digits} digits, which no such file needs", number=number, digits=MAX_DIGITS)
    return None


def _is_half(line: str) -> bool:
    """Whether JSON or TOML escapes one half of a character without the other."""
    if "\\ud" not in line.lower():
        return False
    escapes = "".join(chr(int(found[1], 16)) if found[1] else " " for found in _ESCAPES.finditer(line))
    return any("\ud800" <= char <= "\udfff" for char in escapes.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
