"""Which grave acts a passage tells of: the act is named, and neither asked about, denied, placed elsewhere nor spoken of as law or prevention.

The vocabulary is `names/gravity.toml`, the words around it `gravity.toml`. One sentence at a time; what a body recommends is no finding.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ..extracting.compilation.bodies import mentions
from ..names.gravity import Act, acts
from ..records import GraveAct
from ..text import sentences

# Names of bodies and instruments that have an act's word in them.
_NAMES = re.compile(
    r"\b(?:[A-Z][\w’-]+ )*(?:Convention|Protocol|Committee|Subcommittee|Commission|Declaration|Law|Act|Plan|Strategy|Programme|Rapporteur|Experts?"
    r"|Council|Group|Mechanism|Code|Covenant|Principles|Unit|Office|Court|System|Directorate|Bill)s?\b"
    r"(?: (?:of|on|against|for|to|the|in|and|or|all|from|relating|concerning|other|[A-Z][\w’,-]*))*"
    r"(?: [A-Z][\w’-]*| (?:inhuman|degrading|treatment|punishment))*"
)
# The titles of reports and laws: words in quotation marks that all begin with a capital, and an act's brackets.
_TITLES = re.compile(
    r"[“\"‘](?:[A-Z][\w’-]*|in|of|the|and|on|to|for|against|a)(?:[ :,]+(?:[A-Z][\w’-]*|in|of|the|and|on|to|for|against|a))+[”\"’]"
    r"|\b(?:Rapporteurs?|Experts?|Working Group|Commission|Committee|Subcommittee) (?:on|against|for)"
    r"(?: the (?:question|issue|situation) of)? [^,;.()]{1,40}?"
    r"(?=[,;.()]| (?:was|were|had|has|have|is|noted|to|who|in|and the|and to|during|that|expressed|visited|following)\b|$)"
    r"|(?:[A-Z][\w’-]* (?:(?:in|of|and|against) )?)+(?:\([A-Z][\w ]+\) )+(?:\([A-Z]\w+\) )*(?:Act|Bill|Order|Regulations?)\b"
)
_FORBIDDEN = re.compile(r"\b(?:protect|prohibit|bann|abol|recommend|reduc|outlaw)\w*", re.IGNORECASE)
_WINDOW = 160
"""How many characters before an act are looked at for what is said of it."""
_CLOSE = 25
"""How close before an act a word of law or help takes what is said behind it for itself ("penalties for rape have been increasing")."""
_NEAR = 45
"""How close before an event a word of law or prevention makes it a matter of law."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    facts = tomllib.loads(files(__package__).joinpath("gravity.toml").read_text(encoding="utf-8"))
    return re.compile(facts[name], re.IGNORECASE)


def grave_acts(text: str) -> tuple[GraveAct, ...]:
    """The grave acts that a text tells of, each once, the gravest first; told outright goes before hedged."""
    found: dict[str, GraveAct] = {}
    for start, end in sentences(text):
        for act in _in_sentence(text[start:end], start):
            before = found.get(act.act)
            if before is None or (before.hedged and not act.hedged):
                found[act.act] = act
    return tuple(sorted(found.values(), key=lambda act: act.rank))


def _in_sentence(sentence: str, offset: int) -> Iterator[GraveAct]:
    shown = _without_names(sentence)
    such = _pattern("such").search(shown)
    for act in acts():
        for match in act.pattern.finditer(shown):
            told = _is_told(shown, match, act)
            if told or (such is not None and such.start() > match.end()):
                yield GraveAct(act.code, act.rank, match.group(), offset + match.start(), _is_hedged(shown, match, act))
                break


def _without_names(sentence: str) -> str:
    """The sentence with the names of bodies and instruments blanked out, every character in its place."""
    blanked = list(sentence)
    spans = [(mention.start, mention.end) for mention in mentions(sentence)]
    spans.extend(match.span() for pattern in (_NAMES, _TITLES) for match in pattern.finditer(sentence))
    for start, end in spans:
        blanked[start:end] = " " * (end - start)
    return "".join(blanked)


def _is_told(text: str, match: re.Match[str], act: Act) -> bool:
    """Whether the words around an act tell that it happens or happened."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    clause = re.split(r"[;:.]\s", before)[-1]
    after = text[match.end() : match.end() + _WINDOW]
    if _pattern("elsewhere").search(text):
        return False
    if _asked(text, match.start()):
        known = _pattern("done_after").match(after) and _pattern("any_such").search(before[-_NEAR:]) is None
        return bool(known) or _pattern("done").search(before) is not None
    if act.code == "ill_treatment" and _pattern("prescribed").search(text) and not _FORBIDDEN.search(clause[-30:]):
        return True
    if _pattern("denials").search(clause) or _pattern("law_only").search(text) or _pattern("about_after").match(after):
        return False
    return _told_behind(clause, after) or _told_before(clause, match.group(), after)


def _told_behind(clause: str, after: str) -> bool:
    """Whether what follows an act tells it: a statement of it, victims that are counted, a doer."""
    return (
        (_pattern("told_after").match(after) is not None and not _is_law(clause[-_CLOSE:]))
        or (_pattern("counted").search(clause) is not None and _pattern("victims").match(after) is not None)
        or (_pattern("known").search(clause) is not None and _pattern("done_by").match(after) is not None)
    )


def _told_before(clause: str, words: str, after: str) -> bool:
    """Whether what stands before an act in its clause tells it, or the act's own words do and nothing before them makes it a matter of law."""
    barred = _pattern("prohibited").match(after) is not None
    cues = [
        cue.end()
        for cue in _pattern("told").finditer(clause)
        if not _is_about(clause[: cue.start()], cue.group())
        and not (_pattern("weak").match(cue.group()) and (barred or len(clause) - cue.end() > _NEAR))
    ]
    if _pattern("events").fullmatch(words):
        if not cues and _pattern("topic").match(clause):
            return False
        return not _is_law(clause[max(len(clause) - _NEAR, cues[-1] if cues else 0) :])
    return bool(cues) and not _is_law(clause[cues[-1] :]) and _victims_are_told(clause[: cues[-1]])


def _is_law(words: str) -> bool:
    """Whether words lead to an act as a matter of law, policy or help; what is an item of its own before a comma leads nowhere."""
    return any(re.match(r"(?: and [a-z]+)?,", words[found.end() :]) is None for found in _pattern("about").finditer(words))


def _is_about(before: str, cue: str) -> bool:
    """Whether "cases of" and the like stand behind what is done about them ("jurisdiction for cases of ...")."""
    return _pattern("thing").match(cue) is not None and _pattern("about_cue").search(before[-_NEAR:]) is not None


def _victims_are_told(words: str) -> bool:
    """Whether a clause that ends in "victims of" tells of them, and not of what is done for them."""
    if not re.search(r"\bvictims? of$", words):
        return True
    return _pattern("told_victims").search(words) is not None and not _pattern("about").search(words[-60:])


def _asked(text: str, at: int) -> bool:
    """Whether the words at `at` stand in what is asked for: behind a request, with no new statement in between."""
    asks = [match.end() for match in _pattern("asks").finditer(text, 0, at)]
    return bool(asks) and _pattern("states").search(text, asks[-1], at) is None


def _is_hedged(text: str, match: re.Match[str], act: Act) -> bool:
    if act.code == "ill_treatment" and _pattern("prescribed").search(text):
        return False
    return _pattern("hedges").search(text, max(0, match.start() - _WINDOW), match.start()) is not None
