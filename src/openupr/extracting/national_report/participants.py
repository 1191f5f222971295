"""Who made a national report and who was consulted on it, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...records import Actor, Chapter, NumberedDocument, Paragraph, Participant, Role, Section
from ...text import sentences
from ..paragraphs import part_of
from .wordings import pattern, patterns

# What belongs to a name in front of its core ("the Estavian ...", "more than 300 ...") and behind it ("... of Foreign Affairs and Trade").
_FRONT = re.compile(
    r"(?<![\w’'-])(?:(?:the|an?|all|several|various|relevant|competent|line|more than|over|about|some|broad|wide|large|number|range|of|national"
    r"|international|local|regional|\d+ (?:out )?of (?:a total of )?(?:the )?\d+"
    r"|(?:three|\d+|all|the|national) established|independent|\d+|three|[A-Z][\w’'-]*)\s+)+$"
)
# "... (‘the Government’)", "... (NGOs)": brackets that give what was just named a shorter name.
_OPENS, _CLOSES = re.compile(r"\s*\([‘’“”'\"]?(?:hereinafter |hereafter )?[‘’“”'\"]?(?:the )?"), re.compile(r"[‘’“”'\"]?\s*\)")
# "... (IAG), formerly known as the ...": another name of what was just named.
_ALIAS = re.compile(r"(?:\s*\([^()]*\))?,?\s*(?:formerly|formally|previously|also|now)\s+(?:known as|called|named)\s+")
# What ends a name in a list of them: "the Ministry of Justice, Ministry of Health and ...".
_NEXT = re.compile(r",\s*(?:and\s+)?(?:the\s+)?")
# "Both the Government and ...": the first word of the sentence is none of the name's.
_OPENING = re.compile(r"(?:Both|Either|Neither|Also|Additionally|Finally|Moreover|Furthermore)\s+")
_BEHIND = re.compile(r"(?:’s|'s)?(?: [A-Z][\w’'-]*)*(?: (?:of|for|on|against)(?: the)? [A-Z][\w’'-]*(?:(?:,? and|,)? [A-Z][\w’'-]*)*)*")
# What leads to a name and is none of it ("under the coordination of the Ministry").
_LOOSE = re.compile(r"(?:of\s+)*")
_KIND = re.compile(
    r"NGOs?|CSOs?|NHRIs?|UN|National|Non|Civil|Government\w*|Parliament|The|State|Ministr\w+|Universit\w+|Trade|International|Local|Public"
)


def participants(text: NumberedDocument, sections: tuple[Section, ...]) -> Iterator[Participant]:
    """Every actor that the report names where it tells how it was made: in the chapter on methodology, elsewhere in sentences about the report."""
    methodology = {name for section in sections if section.chapter is Chapter.METHODOLOGY for name in section.paragraphs}
    for paragraph in text.paragraphs:
        whole = paragraph.text.clean
        for start, end in sentences(whole):
            if of_another(whole[start:end]):
                continue
            if paragraph.id in methodology or pattern("making", "report").search(whole, start, end):
                yield from _in_sentence(paragraph, start, end)


def of_another(sentence: str) -> bool:
    """Whether a sentence is about another report of the State, a mid-term one, and does not name this one too."""
    return pattern("making", "other").search(sentence) is not None and pattern("making", "this").search(sentence) is None


def _in_sentence(paragraph: Paragraph, start: int, end: int) -> Iterator[Participant]:
    whole = paragraph.text.clean
    cues = [(match.start(), match.end(), Role(name)) for name, words in patterns("roles").items() for match in words.finditer(whole, start, end)]
    taken: list[tuple[int, int]] = []
    named: tuple[int, Actor] | None = None
    for match in _actors().finditer(whole, start, end):
        if any(match.start() < b and a < match.end() for a, b in taken):
            continue
        front = _FRONT.search(whole, start, match.start())
        behind = _BEHIND.match(whole, match.end(), end)
        first, last = front.start() if front else match.start(), behind.end() if behind else match.end()
        last = _before_the_next(whole, match.end(), last)
        first += len(_LOOSE.match(whole[first : match.start()]).group())  # type: ignore[union-attr]
        opening = _OPENING.match(whole, first, match.start())
        first = opening.end() if opening else first
        taken.append((first, last))
        actor = Actor(match.lastgroup or "state")
        again = named is not None and named[1] is actor and _again(whole, named[0], (first, match.start(), last))
        named = (last, actor)
        if again or pattern("making", "told_of").search(whole, start, first):
            continue
        cue = _cue(whole, start, (first, last), actor, cues)
        if cue is not None:
            words = whole[first:last]
            place = part_of(paragraph, first, last)[1]
            yield Participant(actor, cue[2], words, _is_name(words), whole[cue[0] : cue[1]], paragraph.id, first, last, place)


def _before_the_next(whole: str, core: int, last: int) -> int:
    """Where a name ends that runs on behind its `core` up to `last`: before the next actor of a list."""
    for comma in _NEXT.finditer(whole, core, last):
        if _actors().match(whole, comma.end()):
            return comma.start()
    return last


def _again(whole: str, before: int, at: tuple[int, int, int]) -> bool:
    """Whether an actor, from its first word over its core to its end, is the one that ends at `before` by another name."""
    first, core, last = at
    if _ALIAS.fullmatch(whole, before, first):
        return True
    return _OPENS.fullmatch(whole, before, core) is not None and _CLOSES.match(whole, last) is not None


Cue = tuple[int, int, Role]


def _cue(whole: str, start: int, at: tuple[int, int], actor: Actor, cues: Sequence[Cue]) -> Cue | None:
    """The words that give an actor its role.

    Who makes a report is the State, and others where they sit on the body that does ("members", "composed of"); who is told and asked was asked.
    The State was asked where the asking is done to it: "were consulted" behind it, "consulted" or "contributions of" in front of it.
    """
    near = sorted(cues, key=lambda cue: (_distance(cue, at), list(Role).index(cue[2])))
    by_role = {role: [cue for cue in near if cue[2] is role] for role in Role}
    if actor is not Actor.STATE:
        sits = [cue for cue in by_role[Role.DRAFTED] if cue[1] <= at[0] and pattern("making", "sits").fullmatch(whole, cue[0], cue[1])]
        if sits and not any(sits[0][0] < cue[0] < at[0] for cue in by_role[Role.CONSULTED]):
            return sits[0]
        return next(iter(by_role[Role.CONSULTED] or by_role[Role.INFORMED]), None)
    asked = next((cue for cue in near if cue[2] is not Role.DRAFTED and _to(whole, start, at, cue)), None)
    drafted = next(iter(by_role[Role.DRAFTED]), None)
    if asked is None or (drafted is not None and _distance(drafted, at) < _distance(asked, at)):
        return drafted or next(((cue[0], cue[1], Role.DRAFTED) for cue in near), None)
    return asked


def _to(whole: str, start: int, at: tuple[int, int], cue: Cue) -> bool:
    """Whether what a cue says is done to what stands at `at`, or by it when it was asked."""
    if cue[0] >= at[1]:
        return pattern("making", "passive").search(whole, at[1], cue[1]) is not None and ";" not in whole[at[1] : cue[0]]
    return pattern("making", "leads_to").match(whole, cue[1], at[0] + 1) is not None


def _distance(cue: Cue, at: tuple[int, int]) -> int:
    return max(at[0] - cue[1], cue[0] - at[1], 0)


def _is_name(words: str) -> bool:
    """Whether words name one, not a kind: two capitalised words that are no kind's own, or an abbreviation that is none."""
    capitals = re.findall(r"\b[A-Z][\w’'-]+", words)
    if any(re.fullmatch(r"[A-Z]{4,}", each) and not _KIND.fullmatch(each) for each in capitals):
        return True
    return len(capitals) > 1 and any(not _KIND.fullmatch(each) for each in capitals)


@cache
def _actors() -> re.Pattern[str]:
    """One group an actor, so that the first kind that fits at a place wins."""
    return re.compile("|".join(f"(?P<{name}>{words.pattern})" for name, words in patterns("actors").items()), re.IGNORECASE)
