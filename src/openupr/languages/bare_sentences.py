"""A sentence made ready for reading: names of several words as one, and whether it is a bare answer ("Not accepted")."""

from __future__ import annotations

import re

from .frame_words import OPENS, lists


def names_hidden(sentence: str) -> str:
    """The sentence, of the same length, with one word for each name of several ("United States of Eldorado and Utopia"), so that no "and" and no
    "States" in it is taken for more. Names of bodies stay as they are.
    """
    return _NAME.sub(_as_one, sentence)


def _as_one(match: re.Match[str]) -> str:
    name = match.group()
    known = lists()
    first = re.match(r"[\w’'-]+", name)
    no_name = _FUNCTION | known.passing | known.others | known.recommendations
    if match.start() == 0 and first is not None and " " in name and first.group().lower() in no_name:
        rest = name[first.end() :].lstrip()
        gap = len(name) - len(rest)
        inner = _NAME.match(rest)
        return name[:gap] + (_as_one(inner) + rest[inner.end() :] if inner else rest)
    words = set(re.findall(r"[a-z][\w-]*", name.lower()))
    if " " not in name or words & (known.others - _IN_NAMES) or _UNIONS.search(name):
        return name
    return "X" + "x" * (len(name) - 1)


_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:(?:of|and|the|de|del|la)\s+){0,2}\(?[A-Z][\w’'-]+\)?)*")
_FUNCTION = OPENS | frozenset(
    "the a an this these that those not no none all both neither nor it its we our they in for as by from to only should were under accepted "
    "noted".split()
)
# Words for others that stand in the names of States too.
_IN_NAMES = frozenset("states state people union population".split())
_UNIONS = re.compile(r"\b(?:European|African)\s+Union\b")


def is_fragment(sentence: str) -> bool:
    """Whether a sentence is a bare answer: "Not accepted", "Supported in part", "The Government accepts"."""
    return _FRAGMENT.match(sentence) is not None or _ENDS.search(sentence) is not None


_ANSWER = r"(?:accept|support|endors|agree|not(?:e|ed|es)\b|reject|declin|refus|oppos|enjoy|receiv|acceptable|unacceptable|approv)\w*"
_FRAGMENT = re.compile(
    rf"\W*(?:(?:not|never|yet|no|longer|does|do|did|is|are|was|were|cannot|can|could|would|may|might|should|will|be|been|being|has|have|had|unable|able|to"
    rf"|fully|partially|partly|in|part|principle|far|from|currently|unfortunately|far|only|hereby|also)\s+)*{_ANSWER}\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:accept|support|endorse|agree)(?:s|ed)?\s*[.;]?\s*$", re.IGNORECASE)
