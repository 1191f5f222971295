"""The seat behind a name in the list of contributors: city and country."""

from __future__ import annotations

import re

from ...names import State, find_state, suggest_states
from ...records import Seat

_BRACKETED = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$")
# Words that stand in the name of an organisation and in no city's.
_ORGANISATION = re.compile(
    r"(?:cent(?:re|er)|institut|associa|assoz|rights|organi[sz]|network|committee|commission|council|union|founda|fonda|society|legal|federa|international|movement"
    r"|coalition|alliance|initiative|education|culture|development|justice|peace|women|youth|children|group|office|church|forum|aid|project|campaign)",
    re.IGNORECASE,
)
_LAST_OF_NAME = re.compile(r"(?:[,;]\s*|\)\s*|(?<!\b[A-ZÀ-Ý])\.\s+)(?P<city>(?:St\.?\s)?[^,;().“”]{2,40})$")
ABBREVIATED_BEHIND = re.compile(r"\s[-–—]\s?[A-ZÀ-Ý]{3,}\b")
"""The abbreviation of a name behind a dash: "Institute of Tides, Estavia – INTIDE"."""
# "..., Port Ester, Coral Coast (Estavia)": city and province. "Centre for Wells, The": the article is the name's.
_CITY_BEFORE = re.compile(r"^(?P<name>\S+(?:\s+\S+){2,}), (?!(?i:the|le|la|les|el|los|las)$)(?P<city>[A-ZÀ-Ý][\w’'-]+)$")


def split_seat(words: str) -> tuple[str, Seat]:
    """A name and the seat behind it: "Institute of Tides, Port Ester (Estavia)" -> the institute, Port Ester, Estavia.

    Without a country there is no seat. What stands before the country is the city where nothing in it is an organisation's word.
    """
    words = words.strip(" ,;.")
    rest, country = _country(words)
    if not country:
        return words, Seat()
    rest = re.sub(r"\s*\(\d{4,6}\)$", "", rest)
    state = find_state(country) or _misprinted(country)
    code = state.iso3 if state else ""
    last = _LAST_OF_NAME.search(rest)
    if (
        last
        and last.start() > 0
        and not (_ORGANISATION.search(last["city"]) or ABBREVIATED_BEHIND.search(last["city"]))
        and len(last["city"].split()) <= 5
    ):
        name = rest[: last.start("city")].strip(" ,;.")
        if re.search(r", \d{3,6}$", name):
            name = name.rpartition(",")[0]
        city = last["city"].strip()
        before = _CITY_BEFORE.match(name)
        if before and not _ORGANISATION.search(before["city"]):
            name, city = before["name"], f"{before['city']}, {city}"
        return name, Seat(city, country, code)
    return rest, Seat("", country, code)


_NEAR = 94.0
"""How like the name of a State (0 to 100) words in brackets have to be: they may name a city. Set by judgement: one letter of sixteen."""
_LONG = 12
"""Letters from which one that is wrong makes no other State's name."""


def _misprinted(country: str) -> State | None:
    """The State whose long name is misprinted."""
    if len(country) < _LONG or " " not in country:
        return None
    near = [each for each, ratio in suggest_states(country, 2) if ratio >= _NEAR]
    return near[0] if len(near) == 1 else None


def _country(words: str) -> tuple[str, str]:
    """What stands before the country that words end in, and the country as printed; (words, "") where they end in none."""
    bracket = _BRACKETED.search(words)
    if bracket:
        inside = bracket["inside"].strip()
        before, _, last = inside.rpartition(",")
        if find_state(inside) or _misprinted(inside):
            return words[: bracket.start()].strip(" ,"), inside
        if before and find_state(last.strip()):
            return f"{words[: bracket.start()].strip(' ,')}, {before.strip()}", last.strip()
        return words, ""
    for match in re.finditer(r"(?<=[\s,(])[A-ZÀ-Ý]|(?<=[\s,])the [A-Z]", words):
        tail = words[match.start() :].strip(" )")
        if find_state(tail):
            before = words[: match.start()].strip(" (")
            # "University of Estavia" has no seat there: a country follows a comma or a bracket, or a bracket was lost behind it.
            if before.endswith(",") or words[match.start() - 1] == "(" or words.endswith(")"):
                return before.strip(" ,"), tail
            return words, ""
    return words, ""
