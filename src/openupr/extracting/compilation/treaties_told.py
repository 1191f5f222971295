"""What a sentence says that its State did about a treaty, or was asked to do: ratified, signed, not ratified, recommended. Each such word governs the
treaties that it lists right behind it ("ratified CRPD and ICRMW") or, in the passive, right before it ("CRPD was ratified")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names import find_state
from ...records import Dealing
from .ratifications import TreatyName, ends_list, treaties_in_sentence, treaties_listed, without_treaties


@dataclass(frozen=True, slots=True)
class TreatyTold:
    """What a sentence says of a treaty: its code, or if the table lacks it, the words that name it; `value` is the year, or what was done. `goes_on`:
    only with the next sentence does it say so."""

    dealing: Dealing
    code: str
    printed: str
    value: str
    at: int
    goes_on: bool = False


# "in 2021", not the year in a treaty's name.
_IN = re.compile(r"\bin ((?:[A-Z][a-z]+ )?(?:19|20)\d{2})\b")
_RESPECTIVELY = re.compile(r",? respectively\b")
_PART = re.compile(r"[^;•]+")
_BEGUN = re.compile(r"• ?(?:the )?$", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(r",? ?\(?in ((?:[A-Z][a-z]+ )?(?:19|20)\d{2})\b")


@by_language
def _words() -> dict[str, re.Pattern[str]]:
    read = table("treaties_told")
    return {name: kept_pattern(entry) for name, entry in read.items()}


def treaties_told(
    sentence: str, before: Sequence[TreatyName], lacking: Sequence[TreatyName], under_review: str | None, own: bool, after: str = ""
) -> Iterator[TreatyTold]:
    """`before` are the treaties of the sentences before in its paragraph: "the Protocol" goes back to one. `own`: the State itself speaks, so that a
    recommendation that it repeats is not told as one. `lacking` are those that it says
    in plain words are not ratified. `after` is the next sentence, which may say that an approved ratification is not yet deposited."""
    treaties = treaties_in_sentence(sentence)
    found: list[TreatyTold] = []

    def tell(dealing: Dealing, of: Sequence[TreatyName], match: re.Match[str], value: str = "", goes_on: bool = False) -> None:
        known = {(each.code, each.printed) for each in found if each.dealing is dealing}
        new = [each for each in of if (each.code, each.printed) not in known]
        found.extend(TreatyTold(dealing, each.code, each.printed, value, match.start(), goes_on) for each in new)

    if not own and not _words()["asked_not_to"].search(sentence):
        for match in (*_words()["asked"].finditer(sentence), *_asked_too(sentence)):
            tell(Dealing.TREATY_RECOMMENDED, _listed(treaties, sentence, match, before), match, "recommended")
    found += [TreatyTold(Dealing.NOT_RATIFIED, each.code, each.printed, "no", each.start) for each in lacking]
    for match in _words()["on_the_way"].finditer(f"{sentence} {after}"):
        if match.end() <= len(sentence) and not _asked_before(sentence, match.start()):
            of = _listed(treaties, sentence, match, before) or (_back(treaties, before, match) if match.groupdict().get("its") else [])
            tell(Dealing.NOT_RATIFIED, of, match, "no", goes_on=_words()["on_the_way"].match(sentence, match.start()) is None)
    denied = {(each.code, each.printed) for each in found if each.dealing is Dealing.NOT_RATIFIED}
    for name, dealing in (("ratified", Dealing.RATIFIED), ("signed", Dealing.SIGNED)):
        for match in _words()[name].finditer(sentence):
            if not _so(sentence, match, under_review):
                continue
            later = [
                each for each in _governed(treaties, sentence, match, before) if dealing is Dealing.SIGNED or (each.code, each.printed) not in denied
            ]
            for each, date in zip(later, _dates(later, sentence, match), strict=True):
                tell(dealing, [each], match, date)
    yield from sorted(found, key=lambda each: each.at)


def _asked_too(sentence: str) -> Iterator[re.Match[str]]:
    """Where a sentence that asks for one thing goes on to ask to ratify: "consider withdrawing its reservation and ratifying ..."."""
    asked = next(_words()["asked"].finditer(sentence), None)
    if asked is None:
        return
    plain = without_treaties(sentence)
    for match in _words()["asked_too"].finditer(sentence, asked.end()):
        if _words()["other_clause"].search(plain, asked.end(), match.start()) is None:
            yield match


def _governed(treaties: Sequence[TreatyName], sentence: str, match: re.Match[str], before: Sequence[TreatyName]) -> list[TreatyName]:
    """The treaties that "ratified" or "signed" is said of: of one in brackets, "CRPD (ratified in 2010)", the treaty right before it; of several,
    "CRPD and its Protocol (ratified, respectively, in ...)", those of the list that ends there."""
    if sentence[match.start() - 1 : match.start()] == "(":
        if _RESPECTIVELY.match(sentence, match.end()):
            return _within_part(
                ends_list([each for each in treaties if each.end < match.start()], sentence, match.start() - 1), sentence, match.start()
            )
        return [each for each in treaties if sentence[each.end : match.start()] == " ("]
    return _listed_before(treaties, sentence, match) if match.groupdict().get("passive") else _listed(treaties, sentence, match, before)


def _dates(of: Sequence[TreatyName], sentence: str, match: re.Match[str]) -> list[str]:
    """The year of each treaty ("yes" without one): from the deed's words, else right after the treaty. A year after the last treaty alone holds for
    all."""
    if date := _IN.search(match.group()):
        return [date[1]] * len(of)
    if not of or of[-1].end < match.start():
        date = _RIGHT_BEHIND.match(sentence, match.end())
        return [date[1] if date else "yes"] * len(of)
    own = [_RIGHT_BEHIND.match(sentence, each.end) for each in of]
    shared = own[-1][1] if own[-1] and not any(own[:-1]) else "yes"
    return [date[1] if date else shared for date in own]


def _listed(treaties: Sequence[TreatyName], sentence: str, match: re.Match[str], before: Sequence[TreatyName]) -> list[TreatyName]:
    if (lines := _words()["in_lines"].match(sentence, match.end())) is not None:
        return [each for each in treaties if each.start >= lines.end() and _BEGUN.search(sentence, lines.end(), each.start)]
    if (parts := _words()["in_parts"].match(sentence, match.end())) is not None:
        return list(_in_parts(treaties, sentence, parts.end()))
    of = treaties_listed([each for each in treaties if each.start >= match.end()], sentence, match.end())
    if not of and (again := _words()["again"].match(sentence, match.end())):
        of = _back(treaties, before, match, again["kind"] or "")
    return of


def _in_parts(treaties: Sequence[TreatyName], sentence: str, at: int) -> Iterator[TreatyName]:
    """The treaties with which the parts of a list begin, and what each is joined to; of a part that tells of it otherwise ("signed") none."""
    for part in _PART.finditer(sentence, at):
        if not _words()["of_part_not"].search(part.group()):
            yield from treaties_listed([each for each in treaties if part.start() <= each.start and each.end <= part.end()], sentence, part.start())


def _within_part(of: Sequence[TreatyName], sentence: str, at: int) -> list[TreatyName]:
    """The treaties that stand in the part of a list that ends at a place: behind the last semicolon, colon or bracket."""
    begun = max(sentence.rfind(each, 0, at - 1) for each in ";:)•")
    return [each for each in of if each.start > begun]


def _listed_before(treaties: Sequence[TreatyName], sentence: str, match: re.Match[str]) -> list[TreatyName]:
    return ends_list([each for each in treaties if each.end <= match.start()], sentence, match.start())


def _back(treaties: Sequence[TreatyName], before: Sequence[TreatyName], match: re.Match[str], kind: str = "") -> list[TreatyName]:
    """The treaty that "it" or "the Protocol" goes back to: the last one named, if it is one of that kind."""
    earlier = [*before, *(each for each in treaties if each.end <= match.start())]
    return [earlier[-1]] if earlier and (not kind or kind.lower() in earlier[-1].name.lower()) else []


def _asked_before(sentence: str, at: int) -> bool:
    return any(match.start() < at and not re.search(r"[.;•]", sentence[match.start() : at]) for match in _words()["asks"].finditer(sentence))


def _so(sentence: str, match: re.Match[str], under_review: str | None) -> bool:
    """Whether the State under review did it: it is neither denied, nor only supposed, nor told of others."""
    clause = re.split(r"[.;•]", sentence[: match.start()])[-1]
    if any(_words()["new_clause"].search(clause, each.end()) is None for each in _words()["not_so"].finditer(clause)):
        return False
    if _words()["others"].search(clause):
        return False
    if by := _words()["by_others"].match(sentence, match.end()):
        known = find_state(by["by"] or "")
        if not by["by"] or (known and under_review and known.iso3 != under_review):
            return False
    if (owner := find_state(match.groupdict().get("owner") or "")) and under_review and owner.iso3 != under_review:
        return False
    return not (under_review and any(code != under_review for code in _doers(clause)))


def _doers(clause: str) -> list[str]:
    """The State that stands right before the verb, if one does."""
    match = _words()["doer"].search(clause)
    if match is None:
        return []
    words = match["doer"].split()
    for first in range(len(words)):
        known = find_state(" ".join(words[first:]))
        if known:
            return [known.iso3]
    return []
