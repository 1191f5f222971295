"""Under which subjects a request is counted: all that the labeller is sure of, but none that only words of another phrase stand for.

A request to share experience, or to give or seek help, is of its own kind and counts under what it is on, too: so that a recount of either finds it.
Where no subject is sure, that is its group.
"""

from __future__ import annotations

import re
from functools import cache

from ..extracting.compilation.bodies_named import mentions, under_one_head
from ..languages.word_tables import has_table, table
from ..light_dataclass import dataclass
from ..names import facts_of
from ..names.bodies import body, find_body
from .label_records import Labelled, Span

SHARING = "Sharing"
"""Requests to share experience, or to give or seek help: no issue of UPR Info's."""

UNSURE = "Unsure"
"""What is on no subject that the labeller is sure of, or on UPR Info's “Other”."""

OTHER = "Other"
"""UPR Info's own issue for what is on no other one. A request on it alone is `UNSURE`."""

PROCEDURES = "Special procedures"
"""The issue of every request that names a mandate of the Human Rights Council."""

JOINING = "International instruments"
"""The issue of every request to join a treaty."""


@dataclass(frozen=True, slots=True)
class SubjectPhrase:
    """What a phrase is on, whatever its words are by themselves."""

    issue: str
    pattern: re.Pattern[str]


def subjects_of(request: str, labelled: Labelled, *, joins: bool = False) -> tuple[str, ...]:
    """The subjects of a request, the likeliest first, never empty; but before a subject for which a word of a phrase decided stands the phrase's own,
    and before all that it asks to share, if it does nothing else. `joins`: it asks to join a treaty."""
    phrased = [(match.span(), each.issue) for each in subject_phrases() for match in each.pattern.finditer(request)]
    meant = [*phrased, *((span, PROCEDURES) for span in mandates(request))]
    found = []
    for each in labelled.issues:
        if each.sure and not _of_another(each.words, each.issue, meant):
            found += [*_in_phrases(each.words, each.issue, phrased), each.issue]
    found += [issue for _, issue in sorted(meant)]
    if joins:
        found.append(JOINING)
    shares = labelled.does.sure and labelled.does.does == "share"
    if shares or _asks("pattern", request):
        found.insert(0, SHARING)
    elif _asks("anywhere", request):
        found.append(SHARING)
    return tuple(dict.fromkeys(each for each in found if each != OTHER)) or (UNSURE,)


def _asks(which: str, request: str) -> bool:
    """Whether a request asks in so many words to share experience: it begins with that (`pattern`), or asks for it `anywhere`."""
    return has_table("what_is_asked") and re.search(table("what_is_asked")["sharing"][which], request, re.IGNORECASE) is not None


def mandates(request: str) -> list[Span]:
    """Where a request names a special procedure: as far as the table of bodies knows its name, and its noun goes on. A working group is one only by
    its whole name: any ministry can set one up."""
    if not has_table("reporting"):
        return []
    titled = _TITLES.sub(lambda found: found.group().title(), request)
    found: list[Span] = []
    for mention in mentions(titled):
        known = body(mention.code) if mention.code else None
        is_mandate = bool(_MANDATE.match(mention.printed))
        if known is not None and known.kind == "procedure" and (is_mandate or find_body(mention.printed) == known):
            found += [(each.start, _noun_end(titled, each.end)) for each in (mention, *under_one_head(mention, titled))]
        elif known is None and not mention.kinds and is_mandate and request[mention.start].isupper():
            found.append((mention.start, _noun_end(titled, mention.start + len(" ".join(mention.printed.split()[:3])))))
    return found


_TITLES = re.compile(r"\b(?:special rapporteurs?|independent experts?|working group)\b")
_MANDATE = re.compile(r"Special R[ae]p+o|Independent Expert|Special Representative of|Representative of the Secretary")
_NOUN = re.compile(r"(?: (?!(?:and|or|as|to|with|by|in|at|from|for|on|who|that|which|concerning|regarding|during|prior|is|are|was|were)\b)[\w’'-]+)*")


def _noun_end(text: str, at: int) -> int:
    """Where the noun ends of which a part ends here: at the next small word or mark."""
    match = _NOUN.match(text, at)
    return match.end() if match else at


def _of_another(words: tuple[Span, ...], issue: str, meant: list[tuple[Span, str]]) -> bool:
    """Whether all words that decided stand within phrases that are on something else."""
    others = [span for span, each in meant if each != issue]
    return bool(words) and bool(others) and all(any(start <= word[0] and word[1] <= end for start, end in others) for word in words)


def _in_phrases(words: tuple[Span, ...], issue: str, phrased: list[tuple[Span, str]]) -> list[str]:
    """What phrases are on of which a word decided for another subject: the request is on that first."""
    return [each for (start, end), each in phrased if each != issue and any(start <= word[0] and word[1] <= end for word in words)]


@cache
def subject_phrases() -> tuple[SubjectPhrase, ...]:
    """The phrases of `subject_phrases.toml`."""
    facts = facts_of(__package__, "subject_phrases")
    return tuple(SubjectPhrase(each["issue"], re.compile(each["pattern"].replace("_", r"(?:\s+)"), re.IGNORECASE)) for each in facts["phrase"])
