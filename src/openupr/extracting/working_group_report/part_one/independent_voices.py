"""Paragraphs of the State under review in which a member of its delegation speaks for a body of its own: a parliament, an ombudsman, a human rights
commission, the assembly of a people. They stand among the State's words, and are not the Government's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....languages.word_tables import by_language
from ....light_dataclass import replace
from ....records import Statement, Voice
from ....text import sentences
from .dialogue_words import any_of, phrases
from .subject_patterns import subject_expressions
from .subjects import OWN, UnderReview, acting_subject, carries_on


def for_independent_bodies(statements: Sequence[Statement], members: Sequence[str], under_review: UnderReview) -> tuple[Statement, ...]:
    """The statements, those of such a body with its name as printed in `on_behalf`. `members` are the members of the delegation, as the annex lists
    them: one that gives a body two names tells what the other one is. What stands between two paragraphs of one body, and names no other speaker, is
    its too."""
    found: dict[int, str] = {}
    known: list[str] = []
    for number, each in enumerate(statements):
        if each.voice is not Voice.STATE_UNDER_REVIEW:
            continue
        sentence = _first_sentence(each)
        if body := _speaks_for(sentence, members, known) or (found.get(number - 1, "") if carries_on(sentence) else ""):
            found[number] = body
            known.append(body)
    for first, last in pairwise(list(found)):
        between = statements[first + 1 : last]
        if found[first] == found[last] and all(_goes_on(each, under_review) for each in between):
            found |= dict.fromkeys(range(first + 1, last), found[first])
    return tuple(replace(each, on_behalf=found[number]) if number in found else each for number, each in enumerate(statements))


def _first_sentence(statement: Statement) -> str:
    text = statement.text.clean
    return text[slice(*next(iter(sentences(text)), (0, 0)))]


def _goes_on(statement: Statement, under_review: UnderReview) -> bool:
    sentence = _first_sentence(statement)
    return statement.voice is Voice.STATE_UNDER_REVIEW and acting_subject(sentence, under_review) is not OWN and not _officer().match(sentence)


def _speaks_for(sentence: str, members: Sequence[str], known: Sequence[str]) -> str:
    """The body for which somebody speaks by the first sentence of a paragraph: by an office of it, by its own office, or as one that spoke before."""
    officer = _officer().match(sentence)
    if officer and _says(sentence, officer.end(), any_deed=officer["own"] is None):
        body = officer["own"] or officer["body"]
        if earlier := next((each for each in known if each == body or each.endswith(f" {body}")), ""):
            return earlier
        if officer["own"] or _independent().search(body) or body in _other_names(members):
            return body
    named = next((each for each in known if re.match(rf"(?:The )?{re.escape(each)} ", sentence)), "")
    if named:
        # "Sámediggi are concerned": a body that spoke before, and acts.
        return named if _acts(sentence, sentence.index(named) + len(named)) else ""
    return ""


def _says(sentence: str, at: int, *, any_deed: bool) -> bool:
    """Whether who was named up to a place says something; of a person `any_deed` counts ("outlined"), of an office what it is does not."""
    aside = _ASIDE.match(sentence, at)
    at = aside.end() if aside else at
    deed = any_deed and _IS.match(sentence, at) is None
    return any(subject_expressions()[verb].match(sentence, at) for verb in ("says", "answers", *(["acts"] if deed else [])))


def _acts(sentence: str, at: int) -> bool:
    return subject_expressions()["acts"].match(sentence, at) is not None or _PLURAL.match(sentence, at) is not None


def _other_names(members: Sequence[str]) -> Iterator[str]:
    """Names that the list of members gives an independent body beside one that tells what it is: "Tingvald/Lamp People's Parliament"."""
    for member in members:
        for part in re.split(r",\s", member):
            names = re.split(r"\s*[/(]\s*", part.strip(" )."))
            if len(names) > 1 and any(_independent().search(name) for name in names):
                yield from (name.strip() for name in names)


_ASIDE = re.compile(r",[^,;.]{2,60},|(?: (?:Mr|Ms|Mrs|Dr)\.)?(?: [A-Z][\w’'-]+){1,4}(?= [a-z])")
_IS = re.compile(r" (?:is|was|are|were|has been|had been)\b")
_PLURAL = re.compile(r" (?:are|expect|believe|wish|hope|call|ask|request|consider|regard)\b")


@by_language
def _officer() -> re.Pattern[str]:
    """Who begins a sentence as one who speaks for a body: "The Vice-President of the Lamp Assembly", "Another member of the Commission", "The
    Ombudsman"."""
    words = phrases()
    name = r"[A-Z][\w’-]*(?:(?: (?:of|for|on|and|the))* [A-Z][\w’-]*)*"
    of = rf"(?i:{any_of(words['heads_of_bodies'])}) of (?:the )?(?P<body>{name})(?=,? |$)"
    return re.compile(rf"(?:The |Another |A )(?:{of}|(?P<own>(?:[A-Z][\w’-]* )*?(?:{any_of(words['offices_of_bodies'])}))\b)")


@by_language
def _independent() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(phrases()['independent_bodies'])})\b", re.IGNORECASE)
