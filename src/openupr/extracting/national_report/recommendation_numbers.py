"""The numbers of recommendations that a national report prints: "Recommendations 1, 5, 7-9", "recommendation 115.23", "(92.27-92.29; 92.60)".
The notes of a report are at times in another language than its text: there the word is known in each language (`recommendation_lists.toml`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, has_table, table
from ...light_dataclass import dataclass
from ...names import bodies
from ...text import A_MONTH, one_of
from ...text.number_ranges import NUMBER, NUMBER_PART, NUMBER_TO, written_out
from .report_wordings import pattern

_SEPARATOR = r"(?:\s*[,;&]\s*|\s*\.\s+(?=\d)|\s*,?\s*\band\b\s*|\s*,?\s*\bas well as\b\s*|\s+(?=\d))"
_PREFIX = r"(?:\s+(?:with\s+)?(?:the\s+)?(?:numbers?|nos?\.?|nrs?\.?|paragraphs?|paras?\.?)){0,2}[\s:#°]*"
_RANGE = rf"{NUMBER}{NUMBER_PART}(?:{NUMBER_TO}{NUMBER}{NUMBER_PART})?"
_LIST = rf"{_RANGE}(?:{_SEPARATOR}(?:recommendations?\s*)?{_RANGE})*"
_BRACKET = kept_pattern(rf"[(\[]\s*(?P<list>{_LIST})\s*[)\]]")
# A note of a word, perhaps two, and at least three numbers.
_BARE = kept_pattern(rf"(?P<word>[^\W\d_]{{3,}}(?: [^\W\d_]{{1,12}}\.?)?)[\s:#°]+{NUMBER}(?:{_SEPARATOR}{NUMBER}){{2,}}\s*\.?")
# A list in which every number has a dot, and all a note may be: "111.9, 111.12-14 & 111.16".
_DOTTED = r"\d{2,3}\.\d{1,3}(?![\d/%]|\.\d)"
_DOTTED_RANGE = rf"{_DOTTED}{NUMBER_PART}(?:{NUMBER_TO}{NUMBER})?"
_DOTTED_LIST = rf"{_DOTTED_RANGE}(?:(?:\s*[,;&]\s*|\s*,?\s*\band\b\s*|\s+){_DOTTED_RANGE})*"
_ALONE = kept_pattern(rf"\s*(?P<list>{_DOTTED_LIST})\s*\.?\s*")
_LOWEST, _POINTED_AT = 30, 5
"""The lowest number before the dot that is no section's or article's (a report of a review has some hundred paragraphs before its list), and the
different numbers of it that a report has to point at before all of them are taken for recommendations."""
_BEFORE = 40
"""Characters before the word in which stands whose recommendations they are: "Council of Ministers' "."""
# A number behind the list that is no recommendation's: "12 per cent", "5 years", "1 January".
_UNIT = re.compile(
    r"\s*(?:%|per\s?cent|million|billion|years?\b|months?\b|days?\b|people|persons|States|countries"
    rf"|(?:{A_MONTH})\b)"
)


@dataclass(frozen=True, slots=True)
class NumbersNamed:
    """Numbers that stand together: `text[start:end]`, the word before them included, and each number, ranges written out."""

    start: int
    end: int
    printed: str
    numbers: tuple[str, ...]


def number_groups(text: str, groups: frozenset[str] = frozenset()) -> list[NumbersNamed]:
    """Every place where a text names recommendations by number. `groups` are the numbers before the dot ("115") that the document is known to
    use: with them a bracket or a text of nothing but such numbers counts without a word before it, and so do they behind "cf." or "see"."""
    found: list[NumbersNamed] = []
    if not has_table("national_report"):
        return found
    for match in _worded().finditer(text):
        if not _ours(text, match):
            continue
        numbers = written_out(match["list"])
        if match["only"] and not all("." in number for number in numbers):
            continue
        found.append(NumbersNamed(match.start(), match.end(), text[match.start() : match.end()].strip(), numbers))
    for match in _worded_otherwise().finditer(text):
        if not _ours(text, match):
            continue
        if not any(each.start < match.end() and match.start() < each.end for each in found):
            found.append(NumbersNamed(match.start(), match.end(), match.group().strip(), written_out(match["list"])))
    for match in (*_BRACKET.finditer(text), *_pointed().finditer(text), *filter(None, [_ALONE.fullmatch(text)])) if groups else ():
        numbers = written_out(match["list"])
        apart = not any(each.start < match.end() and match.start() < each.end for each in found)
        if apart and numbers and all(number.partition(".")[0] in groups and "." in number for number in numbers):
            found.append(NumbersNamed(match.start(), match.end(), match.group().strip(), numbers))
    return sorted(found, key=lambda each: each.start)


def looks_like_a_list(text: str) -> str:
    """The word of a note that is nothing but a word and a list of numbers, where the word is none that we know: perhaps it names recommendations."""
    known = table("recommendation_lists")
    match = _BARE.fullmatch(text.strip())
    return (
        match["word"] if match and re.fullmatch(one_of(known["of_others"]), match["word"], re.IGNORECASE) is None and not number_groups(text) else ""
    )


def groups_of(texts: list[str]) -> frozenset[str]:
    """The numbers before the dot that a document uses for recommendations: those named with a word at least once, and three times in all; and those
    that it points at without one ("Cf. 111.9") so often that they are nothing else."""
    sure = Counter(number.partition(".")[0] for text in texts for each in number_groups(text) for number in each.numbers if "." in number)
    worded = {group for group in sure if sum(len(re.findall(rf"(?<![\d.]){group}\.\d", text)) for text in texts) >= 3}
    pointed = Counter(number.partition(".")[0] for number in {number for text in texts for number in _pointed_at(text)})
    return frozenset(worded | {group for group, times in pointed.items() if times >= _POINTED_AT and int(group) >= _LOWEST})


def _pointed_at(text: str) -> Iterator[str]:
    for match in _pointed().finditer(text) if has_table("national_report") else ():
        yield from written_out(match["list"])


@by_language
def _worded() -> re.Pattern[str]:
    words = pattern("references", "word").source
    dotted = pattern("references", "only_dotted").source
    return kept_pattern(rf"\b(?:(?:{words})|(?P<only>{dotted})){_PREFIX}\(?(?P<list>{_LIST})", re.IGNORECASE)


@by_language
def _pointed() -> re.Pattern[str]:
    """Numbers behind words that only point: "Cf. 111.9 & 111.12", "see also 111.95"."""
    return kept_pattern(rf"(?<![\w.])(?:{pattern('references', 'pointing').source})\s*:?\s*(?P<list>{_DOTTED_LIST})", re.IGNORECASE)


@by_language
def _worded_otherwise() -> re.Pattern[str]:
    """The word in any language, with a list of numbers that ends a note, a bracket or a sentence: what goes on may say that they are another's."""
    known = table("recommendation_lists")
    numbers, joins = one_of(known["numbers"]), one_of(known["joins"])
    listed = rf"{NUMBER}(?:(?:{NUMBER_TO}|\s*(?:{joins})\s*|{_SEPARATOR}){NUMBER})*"
    return kept_pattern(rf"{one_of(known['words'])}(?:\s*{numbers})?[\s:#°]*(?P<list>{listed})(?=\s*(?:$|[.;:)\]。；）؛]))", re.IGNORECASE)


def _ours(text: str, match: re.Match[str]) -> bool:
    """Whether neither what stands before nor what follows makes it another body's recommendation, or a quantity: a "general recommendation", one "of
    the Committee", of the Financial Action Task Force or of a truth commission, in whatever language."""
    begin, behind = max(0, match.start() - _BEFORE), text[match.end() : match.end() + 120]
    before = (pattern("references", "others_before"), _others_before())
    if any(each.search(text, begin, match.start()) for each in before) or _UNIT.match(behind):
        return False
    return not (pattern("references", "others_behind").search(behind) or _others_behind().match(behind))


@by_language
def _others_before() -> re.Pattern[str]:
    """Whose recommendation it is, right before the word: what "general" is in each language, or another body by its name or abbreviation. A bracket
    or a comma between them parts them: "it ratified OP-CEDAW (recommendation 12)"."""
    known = table("recommendation_lists")
    short = one_of((re.escape(body.code) for body in bodies() if body.code.isupper() and body.kind != "council"), ignore_case=False)
    return kept_pattern(rf"(?:(?i:{one_of(known['others_before'])})|(?<![\w-]){short}(?:[’']s)?\s+)$")


@by_language
def _others_behind() -> re.Pattern[str]:
    return kept_pattern(one_of(table("recommendation_lists")["others_behind"]), re.IGNORECASE)
