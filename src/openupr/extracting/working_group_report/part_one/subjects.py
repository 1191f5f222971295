"""Who acts in a sentence of part I: a delegation, the State under review, or the meeting.

The reports have been written to one pattern since 2008: a delegation's summary has the State's name as the subject of its first
sentence, at its very start or after one subordinate part ("While noting ..., Pakistan asked"). What the State under review
answers begins with its own name, with "the delegation", an office, a subject matter or "In response to". No rule names a State:
the one under review comes with its names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ....names import find_state, normal_name, state_name_pattern, suggest_states
from ....records import Recommender, Voice

# A misspelt name counts when the best State is at least this like it (0-100) and the second at least this far behind. Set
# by looking at the hits in 118 reports ("Phillipines" 90), not by a sweep.
TYPING_ERROR_RATIO = 86.0
TYPING_ERROR_LEAD = 6.0
# A number in digits or in words ("56", "Fifty-two", "one hundred and two").
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[\s‑–-]*(?:{_ONES}))?|(?:{_ONES}))"
NUMBER = rf"(?:\d{{1,3}}|(?i:(?:a|one)\s+hundred(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})\b)"
# "People’ s Republic": a space that the type setting put in, which would leave another State's name behind.
_LOOSE_POSSESSIVE = re.compile(r"[’']\s+s\s")


@dataclass(frozen=True, slots=True)
class UnderReview:
    """The State under review: its ISO 3166 alpha-3 code and the names that the report's title has for it."""

    iso3: str
    names: tuple[str, ...] = ()

    def is_named(self, printed: str) -> bool:
        """Whether this printed name means the State under review."""
        found = find_state(printed)
        return found.iso3 == self.iso3 if found else normal_name(printed) in {normal_name(name) for name in self.names}


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: the `voice`, for a delegation its State (`speaker`) and the group it speaks for (`on_behalf`, as printed); `also` are the States that
    share a joint statement with it.
    """

    voice: Voice
    speaker: Recommender | None = None
    on_behalf: str = ""
    also: tuple[Recommender, ...] = ()


def subject(sentence: str, under_review: UnderReview) -> Subject | None:
    """Who acts in a paragraph's first sentence; None where it says nothing that we know of."""
    behalf = ""
    before = _patterns()["behalf_before"].match(sentence)
    if before:
        behalf, sentence = before["group"], sentence[before.end() :]
    found = _at_start(sentence, under_review) or _after_opener(sentence, under_review)
    if found is None and _patterns()["meeting"].match(sentence):
        return Subject(Voice.REPORT)
    if found is not None and behalf and found.voice is Voice.DELEGATION:
        return Subject(found.voice, found.speaker, behalf)
    return found or _according_to(sentence, under_review) or _misspelt(sentence, under_review)


def second_speaker(sentence: str, under_review: UnderReview, current: Recommender | None) -> Subject | None:
    """Another delegation that takes over inside a paragraph: its name begins the sentence and does what delegations do in a
    review.
    """
    found = _at_start(sentence, under_review)
    if found is None or found.voice is not Voice.DELEGATION or found.speaker is None or (current and found.speaker.state == current.state):
        return None
    named = _name_at(sentence, _prefix_end("office", sentence))
    tail = _patterns()["behalf"].match(sentence, named.end()) if named else None
    return found if tail and _patterns()["says"].match(sentence, tail.end()) else None


def carries_on(sentence: str) -> bool:
    """Whether a paragraph begins with a pronoun that goes on with the statement before ("It also recommended ...")."""
    return _patterns()["carries_on"].match(sentence) is not None


def states_in(text: str) -> list[Recommender]:
    """Every State named in a list, in order, as recommenders."""
    found = []
    for match in _patterns()["name"].finditer(_LOOSE_POSSESSIVE.sub("’s ", text)):
        known = find_state(match["name"])
        found.append(Recommender(known.iso3 if known else None, match["name"], "exact" if known else "unknown"))
    return found


def _at_start(sentence: str, under_review: UnderReview) -> Subject | None:
    match = _name_at(sentence, _prefix_end("office", sentence))
    if match is None:
        own = _own_name(under_review).match(sentence)
        return Subject(Voice.STATE_UNDER_REVIEW) if own else None
    if under_review.is_named(match["name"]):
        return Subject(Voice.STATE_UNDER_REVIEW)
    possessive = _patterns()["possessive"].match(sentence, match.end())
    if possessive and not possessive["office_after"]:
        return None
    if _patterns()["and_others"].match(sentence, match.end()):
        return Subject(Voice.REPORT)
    second = _name_at(sentence, _prefix_end("joint", sentence, match.end()) or -1)
    if second and _patterns()["goes_on"].match(sentence, second.end()):
        return _joint(sentence, match.end(), match["name"], under_review)
    behalf = _patterns()["behalf"].match(sentence, possessive.end() if possessive else match.end())
    return _delegation(match["name"], behalf["group"] or "" if behalf else "")


def _name_at(text: str, at: int) -> re.Match[str] | None:
    """A State's name that begins at an offset; none at a negative one."""
    return _patterns()["name"].match(text, at) if at >= 0 else None


def _prefix_end(which: str, text: str, at: int = 0) -> int:
    """Where a pattern that may stand before a name ends; 0 where it does not match."""
    match = _patterns()[which].match(text, at)
    return match.end() if match else 0


_MOST_JOINT = 4
"""So many States make a joint statement at most; a longer list is the report telling who did what."""


def _joint(sentence: str, at: int, first: str, under_review: UnderReview) -> Subject:
    """Two States and more as one subject: each has made the statement."""
    others: list[Recommender] = []
    while match := _name_at(sentence, _prefix_end("joint", sentence, at) or -1):
        others.append(Recommender(state.iso3 if (state := find_state(match["name"])) else None, match["name"]))
        at = match.end()
    if len(others) >= _MOST_JOINT or any(under_review.is_named(other.printed) for other in others):
        return Subject(Voice.REPORT)
    found = _delegation(first, "")
    return Subject(found.voice, found.speaker, "", tuple(others))


def _after_opener(sentence: str, under_review: UnderReview) -> Subject | None:
    if not _patterns()["opener"].match(sentence):
        return None
    for comma in _patterns()["comma"].finditer(sentence):
        match = _name_at(sentence, _prefix_end("of_office", sentence, comma.end()))
        behalf = _patterns()["behalf"].match(sentence, match.end()) if match else None
        if match and behalf and _patterns()["acts"].match(sentence, behalf.end()):
            own = under_review.is_named(match["name"])
            return Subject(Voice.STATE_UNDER_REVIEW) if own else _delegation(match["name"], behalf["group"] or "")
        if _patterns()["own_after_comma"].match(sentence, comma.start()):
            return Subject(Voice.STATE_UNDER_REVIEW)
    return None


def _delegation(printed: str, group: str) -> Subject:
    known = find_state(printed)
    speaker = Recommender(known.iso3 if known else None, printed, "exact" if known else "unknown")
    return Subject(Voice.DELEGATION, speaker, group.strip())


def _according_to(sentence: str, under_review: UnderReview) -> Subject | None:
    match = _name_at(sentence, _prefix_end("according_to", sentence) or -1)
    if match is None or sentence[match.end() : match.end() + 1] != "," or under_review.is_named(match["name"]):
        return None
    return _delegation(match["name"], "")


def _misspelt(sentence: str, under_review: UnderReview) -> Subject | None:
    match = _patterns()["like_a_name"].match(sentence)
    if match is None:
        return None
    printed = match["name"].strip()
    known = find_state(printed) or find_state(f"the {printed}")
    if known is not None:  # rightly spelt, with capitals of its own ("The Former Yugoslav Republic of ...")
        return Subject(Voice.STATE_UNDER_REVIEW) if known.iso3 == under_review.iso3 else _delegation(printed, "")
    near = suggest_states(printed, 2)
    if not near or near[0][1] < TYPING_ERROR_RATIO or (len(near) > 1 and near[0][1] - near[1][1] < TYPING_ERROR_LEAD):
        return _stuttered(printed, under_review)
    if near[0][0].iso3 == under_review.iso3:
        return Subject(Voice.STATE_UNDER_REVIEW)
    return Subject(Voice.DELEGATION, Recommender(near[0][0].iso3, printed, "typing_error"))


def _stuttered(printed: str, under_review: UnderReview) -> Subject | None:
    """A name whose first words are printed twice: "the Bolivarian Republic of Bolivarian Republic of Venezuela"."""
    for match in _patterns()["name"].finditer(printed):
        before = normal_name(printed[: match.start()])
        if match.end() == len(printed) and before and normal_name(match["name"]).startswith(before):
            own = under_review.is_named(match["name"])
            return Subject(Voice.STATE_UNDER_REVIEW) if own else _delegation(match["name"], "")
    return None


@cache
def phrases() -> dict[str, Any]:
    """The words of dialogue.toml, read once."""
    return tomllib.loads(files(__package__).joinpath("dialogue.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longest first, any white space for a space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _own_name(under_review: UnderReview) -> re.Pattern[str]:
    return re.compile(rf"(?:The\s+)?(?:{any_of(under_review.names) or '(?!)'})\b")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = phrases()
    name = rf"(?P<name>{state_name_pattern()})"
    adverb = rf"(?:(?:{any_of(words['adverbs'])}|\w+ly),?\s+)*"
    verb = rf"{adverb}(?:\w+ed|{any_of(words['irregular_verbs'])})\b"
    office = rf"(?i:{any_of(words['offices'])})"
    # ", on behalf of the Arab Group," / " (on behalf of the Arab Group)"; also "speaking on behalf of".
    behalf = r"(?:,?\s*\(?(?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\s+(?:the\s+)?(?P<group>[^,;.()]+?)(?:[,)]|(?=\s+\w+ed\b)))"
    return {
        "name": re.compile(name),
        # What may stand before and after a name; the name's own pattern is large and compiled once.
        # "The representative of" Japan; Norway", speaking on behalf of the Nordic States,"; Japan"’s delegation".
        "office": re.compile(rf"(?:The\s+)?(?:{office}\s+(?:of|for|from)\s+(?:the\s+)?)?"),
        "possessive": re.compile(rf"[’'‟]s?\s+(?P<office_after>{office})?"),
        "behalf": re.compile(rf"{behalf}?"),
        "says": re.compile(rf"\s+{adverb}(?:{any_of(words['speech_verbs'])})\b"),
        # Two States and more as one subject: ", Australia, the Netherlands", " and Norway".
        "joint": re.compile(r"(?:,\s+and\s+|,\s+|\s+and\s+)(?:the\s+)?"),
        # "X and others asked about": no summary of one delegation's, but who answers them telling what was asked.
        "and_others": re.compile(rf",?\s+(?:{any_of(words['and_others'])})\b"),
        "goes_on": re.compile(rf",|\s+and\b|\s+{verb}"),
        # "On behalf of the Arab Group, Palestine noted".
        "behalf_before": re.compile(r"(?:Speaking\s+)?[Oo]n\s+behalf\s+of\s+(?:the\s+)?(?P<group>[^,;.]+),\s+(?=[A-Zt])"),
        # A subordinate part comes first.
        "opener": re.compile(rf"(?:(?:{any_of(words['openers'])})\b|[A-Z][a-z]+ing\b)"),
        # ", Pakistan suggested" or ", the delegation of Peru noted"; the State under review: ", the delegation", ", the
        # Minister", ", she".
        "comma": re.compile(r"[,;]\s+"),
        "of_office": re.compile(rf"(?:the\s+)?(?:{office}\s+of\s+(?:the\s+)?)?"),
        "acts": re.compile(rf"\s+{verb}"),
        "own_after_comma": re.compile(
            rf",\s+(?:the|its|his|her)\s+(?:[\w’-]+\s+){{0,3}}?(?:{office}|government|head)\b|,\s+(?:he|she|it|they)\s+{verb}"
        ),
        # "A number of delegations", "Fifty-two countries", "During the interactive dialogue, statements were made".
        "meeting": re.compile(
            rf"(?:{any_of(words['meeting_whole'])}|(?:(?:{any_of(words['quantities'])}|{NUMBER})\s+(?:\w+\s+)?)?(?i:{any_of(words['meeting'])}))\b"
            rf"|During\s+the\s+(?:\w+\s+)?inter-?active\s+dialogue,?\s"
        ),
        # "According to Chad, Morocco shows ...".
        "according_to": re.compile(r"According\s+to\s+(?:the\s+)?"),
        "carries_on": re.compile(rf"(?:{any_of(words['pronouns'])})\s+{adverb}(?:{any_of(words['speech_verbs'])})\b"),
        # Capitalized words before a verb of the review: a State's name with a typing error.
        "like_a_name": re.compile(rf"(?:The\s+)?(?P<name>[A-Z][\w’'.-]+(?:\s+(?:(?:of)?[A-Z(][\w’'.)-]+|of|and|the)){{0,8}})\s+{verb}"),
    }
