"""The subject of a sentence's main clause: where it stands, what is put in between it and its verb, and the name of one that no table knows.

"Given the fog, UNICEF Estavia, while noting that Act No. 12 had been passed, recommended lamps." Where a main clause can begin tells
`main_clause.py`, which the reports of the Working Group are read with too. Everything here takes time in proportion to the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.word_tables import by_language
from ...records import ReportingVerb, Tenor
from ..working_group_report.part_one.main_clause import main_starts
from .bodies_named import facts

_ARTICLE = re.compile(r"(?:(?:also|further|similarly|likewise|and|but|both|Both) )?(?P<the>[Tt]he |[Aa]n? )?(?:(?:former|same|then) )?")
# "Amara Velin, member of the", "Ms. Velin, Chair of the": the body behind is who that person speaks for.
_PERSON = re.compile(r"(?:[A-Z][\w.’'-]* ){0,4}[A-Z][\w’'-]*, (?:an? |the )?(?:[A-Za-z-]+ ){1,4}(?:of|for|on) (?:the )?")
# "member of the Committee and country co-Rapporteur, asked".
_SECOND_OFFICE = re.compile(r" and (?:[a-z-]+ ){0,3}(?:co-)?(?:[Rr]apporteur|[Cc]hair(?:person)?|[Mm]ember|[Ff]ocal point)(?: [a-z]+ [A-Z]\w+)?(?=,)")
_ADVERB = (
    r"(?:also|further|furthermore|however|therefore|again|then|thus|too|still|nevertheless|nonetheless|moreover|in particular|[a-z]+ly|had|has|have)"
)
_ASIDE_BEGINS = re.compile(r"(?:[’']s?)?(?:\s*\([^()]*\))*\s*(?:,\s|\(|[–—]\s)")
_ASIDE_ENDS = re.compile(rf"[,)–—]\s+(?:{_ADVERB},?\s+)*$")
# Behind the comma no aside begins, but another clause or a further subject.
_NO_ASIDE = re.compile(r"\s*,?\s*(?:and|but|or|nor|so|yet) (?!more recently\b|later\b|subsequently\b)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s+(?:by|in|on|at|under|during|pursuant|through|from)\b")
_CAPITAL = r"[A-Z][\w’'&/-]*"
_SMALL = r"(?:of|the|for|on|and|in|against|to|at|with|from|de|des|du|la|le|y|et)"
# Every word is looked at once: a capital letter begins it, or it is a small word between two that have one.
_NAME = re.compile(rf"{_CAPITAL}(?:(?:\s{_SMALL}){{0,3}}\s{_CAPITAL})*")
_THEIR = re.compile(r"(?:His|Her|Its|Their|This|That|These|Those|Such)\b")
_ACRONYM = re.compile(r"\b(?=[A-Z])[A-Z-]{3,}(?![a-z])\b")


def subject_offsets(sentence: str) -> list[int]:
    """The offsets at which the subject of the main clause can begin, before and behind its article, in order."""
    found = [match for start in (0, *main_starts(sentence)) if (match := _ARTICLE.match(sentence, start))]
    return sorted({at for match in found for at in (match.start(), *match.span("the"), match.end()) if at >= 0})


def is_head(sentence: str, start: int, where: Sequence[int]) -> bool:
    """Whether what begins at an offset can be the subject, or the body for which a person who is the subject speaks."""
    return start in where or _PERSON.fullmatch(sentence, 0, start) is not None


def behind_aside(sentence: str, end: int, verbs: Sequence[ReportingVerb]) -> ReportingVerb | None:
    """The verb of a subject that ends at an offset, behind asides of any length: between commas, in brackets, with full stops inside."""
    if office := _SECOND_OFFICE.match(sentence, end):
        end = office.end()
    begins = _ASIDE_BEGINS.match(sentence, end)
    if begins is None or _NO_ASIDE.match(sentence, end):
        return None
    for verb in verbs:
        if verb.at < end or (office is None and verb.at < begins.end()) or verb.words.split()[0].lower().endswith("ing"):
            continue
        between = sentence[end : verb.at]
        if _ASIDE_ENDS.search(between) and between.count("(") == between.count(")") and ";" not in between:
            if len(verb.words.split()) == 1 and _PARTICIPLE.match(sentence, verb.at + len(verb.words)):
                continue  # "in a decision, adopted in 2019, noted"
            return verb
    return None


def told_by_a_noun(sentence: str, end: int) -> ReportingVerb | None:
    """The verb of a subject that ends at an offset, where what follows tells that it reports something, whatever the verb: "had received worrying
    reports about", "laid stress on the need"."""
    match = _says().match(sentence, end)
    return ReportingVerb(Tenor.NOTED, match["verb"], match.start("verb")) if match and not _does().match(match["verb"]) else None


def names_at_heads(sentence: str, where: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The names, with where they end, that begin where the subject can and are an organisation's by a noun or as an abbreviation."""
    for start in where:
        match = _NAME.match(sentence, start)
        if (
            match
            and not _THEIR.match(sentence, start)
            and not _ARTICLE.fullmatch(sentence, start, start + 4)
            and (_nouns().search(match.group()) or _ACRONYM.search(match.group()))
        ):
            yield match.group(), match.end()


@by_language
def _says() -> re.Pattern[str]:
    return re.compile(str(facts()["says"]))


@by_language
def _does() -> re.Pattern[str]:
    return re.compile(str(facts()["does"]))


@by_language
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(str, facts()['organisations']))})\b")
