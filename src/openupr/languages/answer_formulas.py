"""What a sentence answers in the set phrases of the UN, for languages of which nothing else is read (`{es,fr}/answer_formulas.toml`).

The English reader knows what turns a word round and finds it wherever it stands. Here it is the other way: a sentence is read only where every word
of its clause is known, up to the recommendation (`clause`). What stands before is one of a few openings. What stands behind begins as reasons do
(`tail`, and behind an acceptance only as one of a few does) and holds no word of another answer (`answers`), and behind an acceptance no word that
denies or limits (`limits`). All else that speaks of an answer is open, and `why` says so: never a side that was only guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from ..light_dataclass import dataclass, field, replace
from ..text import sentences
from .word_tables import by_language, table

POSITION, CLAIM = "position", "claim"
_CLAIMS = frozenset({"implemented", "in_progress", "implemented_or_in_progress"})
_COURTESY = "courtesy"
"""A clause that thanks or welcomes, and answers nothing."""
_AFFIRMS = frozenset({"supported", "supported_in_part", "supported_in_principle"})

OWN, NAME, NUMBERS = "@", "¤", "#"
"""What stands in a text, letter for letter, for the State's own name, for any other name, and for numbers of recommendations."""


@dataclass(frozen=True, slots=True)
class FormulaMatch:
    """What words at `start` to `end` of a text state: a position or a claim; `value` None: they speak of an answer, and `why` says why it is open."""

    start: int
    end: int
    axis: str
    value: str | None
    why: str = ""
    joined: bool = False
    """Whether it is said in one sentence with the clause before it, and of the same numbers where it names none."""
    but: tuple[int, int] = (0, 0)
    """Where the numbers stand that it leaves out: "con excepción de la 98.3"."""


@dataclass(frozen=True, slots=True)
class _Formulas:
    clauses: tuple[tuple[str, re.Pattern[str]], ...]
    openings: re.Pattern[str]
    reasons_first: re.Pattern[str]
    within: re.Pattern[str]
    joins: re.Pattern[str]
    gives_reasons: re.Pattern[str]
    tail: re.Pattern[str]
    tail_of_acceptance: re.Pattern[str]
    tail_of_claims: re.Pattern[str]
    study: re.Pattern[str]
    answers: re.Pattern[str]
    may_answer: re.Pattern[str]
    recommendation: re.Pattern[str]
    limits: re.Pattern[str]
    conditions: re.Pattern[str]
    earlier: re.Pattern[str]
    turns: re.Pattern[str]
    infinitive: re.Pattern[str]
    marker: re.Pattern[str]
    leads: re.Pattern[str]
    institutions: re.Pattern[str]
    named: re.Pattern[str]
    named_one: re.Pattern[str]
    claim_follows: re.Pattern[str]
    pointer: re.Pattern[str]
    above: re.Pattern[str]
    demonym: str
    heading: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(slots=True)
class _Expanded:
    """Patterns in which a name in braces stands for a piece, a space for white space, and accents for nothing."""

    pieces: dict[str, str]
    made: dict[str, str] = field(default_factory=dict)

    def of(self, pattern: str) -> str:
        spaced = _SPACE.sub(lambda match: rf"\s{match[1] or '+'}", "".join(map(_without_accent, pattern)))
        return re.sub(r"\{([a-z]\w+)\}", lambda match: self._piece(match[1]), spaced)

    def _piece(self, name: str) -> str:
        if name not in self.made:
            self.made[name] = f"(?:{self.of(self.pieces[name])})"
        return self.made[name]


@by_language
def _formulas() -> _Formulas:
    data: dict[str, Any] = table("answer_formulas")
    expanded = _Expanded(data["pieces"])

    def one(name: str) -> re.Pattern[str]:
        return re.compile(expanded.of(data[name]))

    def several(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((each["is"], re.compile(rf"{expanded.of(pattern)}(?![\w#@¤])")) for each in data[name] for pattern in each["patterns"])

    names = [each for each in _Formulas.__dataclass_fields__ if each not in {"clauses", "heading", "demonym"}]
    return _Formulas(clauses=several("clause"), heading=several("heading"), demonym=data["demonym"], **{name: one(name) for name in names})


_SPACE = re.compile(r" ([*?+])?")


def _without_accent(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


def fold(text: str) -> str:
    """A text of the same length in small letters without accents, with one kind of apostrophe and of space."""
    return "".join(_folded(character) for character in text)


def _folded(character: str) -> str:
    if character in "’‘ʼ`´":
        return "'"
    if character.isspace():
        return " "
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_NAMES = re.compile(
    r"(?<![.!?:;]\s)(?<=[\s('’])[A-ZÀ-ÖØ-Þ][\w-]*(?:\s+(?:\((?=[A-ZÀ-ÖØ-Þ])|(?:de|del|du|des|la|las|los|y|et|d[’'])\s+(?=[A-ZÀ-ÖØ-Þ]))?\(?[A-ZÀ-ÖØ-Þ][\w-]*\)?)*"
)


def hidden_names(masked: str, own: Sequence[str]) -> str:
    """A masked text, folded, with signs for the State's own names (`own`), for the adjectives that are made of them ("boliviano"), and for
    every other name inside a sentence."""
    folded = fold(masked)
    for name in sorted({fold(each) for each in own if each}, key=len, reverse=True):
        folded = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda match: OWN * len(match.group()), folded)
    for stem in sorted({fold(each)[:4] for each in own if len(each) > 3 and " " not in each and each[:1].isupper()}):
        folded = re.sub(rf"(?<!\w){re.escape(stem)}\w*(?:{_formulas().demonym})(?!\w)", lambda match: OWN * len(match.group()), folded)
    made = list(folded)
    for match in _NAMES.finditer(masked):
        if OWN in folded[match.start() : match.end()] or _formulas().institutions.match(folded, match.start()):
            continue
        for at in range(*match.span()):
            made[at] = NUMBERS if made[at] == NUMBERS else NAME
    return "".join(made)


def formula_matches(masked: str, own: Sequence[str] = ()) -> list[FormulaMatch]:
    """All that a text states or leaves open, in order. `masked`: numbers of recommendations are "#" letter by letter; `own`: the State's names."""
    return list(_stated(masked, tuple(own)))


@by_language(most=4096)
def _stated(masked: str, own: tuple[str, ...]) -> tuple[FormulaMatch, ...]:
    for match in _formulas().pointer.finditer(fold(masked)):  # "(véase la recomendación 98.3)"
        masked = masked[: match.start()] + " " * len(match.group()) + masked[match.end() :]
    text = hidden_names(masked, own)
    made: list[FormulaMatch] = []
    affirmed = False
    for start, end in sentences(masked.replace(NUMBERS, "x")):
        found = list(_sentence(text[start:end], start))
        turned = affirmed and not found and _formulas().turns.search(text, start, end) is not None
        affirmed = affirmed or any(each.value == "supported" for each in found)
        made += found
        if turned:
            made.append(FormulaMatch(start, end, POSITION, None, "a later sentence takes something back"))
    return tuple(made)


_LONGEST = 3000
"""A sentence of more characters is left open."""
_OPEN = "words of an answer that we do not know"


def _sentence(text: str, offset: int) -> Iterator[FormulaMatch]:
    known = _formulas()
    body = text.rstrip(" .!;:")
    if known.infinitive.match(body):
        return
    asks = "?" in text or "¿" in text
    found = None if asks or len(body) > _LONGEST else _clauses(body)
    if found is None:
        if speaks_of_answer(body):
            yield FormulaMatch(offset, offset + len(body), POSITION, None, _OPEN)
        return
    yield from (replace(each, start=each.start + offset, end=each.end + offset, but=(each.but[0] + offset, each.but[1] + offset)) for each in found)


def speaks_of_answer(folded: str) -> bool:
    """Whether folded words speak of an answer in any way."""
    known = _formulas()
    return known.answers.search(folded) is not None or (
        known.may_answer.search(folded) is not None and known.recommendation.search(folded) is not None
    )


def _clauses(body: str) -> list[FormulaMatch] | None:
    """The clauses that a sentence consists of; None where it is not made of those that are known."""
    begin = _begin(body)
    if begin is None:
        return None
    made: list[FormulaMatch] = []
    at = begin
    while True:
        found = _clause(body, at)
        if found is None:
            break
        value, match = found
        # The numbers of an opening are those of its clause: "En cuanto a las recomendaciones 3 y 4, las acepta".
        but = match.span("but") if match.groupdict().get("but") else (0, 0)
        made.append(FormulaMatch(0 if not made else match.start(), match.end(), CLAIM if value in _CLAIMS else POSITION, value, "", bool(made), but))
        join = _formulas().joins.match(body, match.end())
        if join is None:
            break
        after = _clause(body, join.end())
        if after is None or (after[0] not in _CLAIMS and _formulas().gives_reasons.search(join.group())):
            break
        at = join.end()
    told = [each for each in made if each.value != _COURTESY]
    if len(told) == 1 and (listed := _LISTED.fullmatch(body, told[0].end)):
        told = [replace(told[0], end=listed.end())]
    return told if told and _fits(body[max(made[-1].end, told[-1].end) :], told) else None


# "Se toma nota de las recomendaciones siguientes: 98.3, 98.5 y 98.7", "acepta las recomendaciones de España (98.3 y 98.5)"
_LISTED = re.compile(rf"\s*(?::|(?P<bracket>\())\s*{NUMBERS}+(?:(?:[\s,;]|\b(?:y|e|et)\b)+{NUMBERS}+)*(?(bracket)\))")


def _begin(body: str) -> int | None:
    """Where the first clause begins: behind the openings, and reasons that come first."""
    known = _formulas()
    at = 0
    while (opening := known.openings.match(body, at)) and opening.end() > at:
        at = opening.end()
    if _clause(body, at) is not None:
        return at
    for comma in re.finditer(r",\s+", body[at:]) if known.reasons_first.match(body, at) else ():
        reasons = body[at : at + comma.start()]
        if speaks_of_answer(reasons) or NUMBERS in reasons:
            return None
        found = _clause(body, at + comma.end())
        if found is not None:
            affirms = found[0] == "supported" or found[0] in _CLAIMS
            limited = affirms and known.within.match(reasons) is not None
            bars = known.limits if affirms else known.conditions
            return at + comma.end() if not limited and bars.search(reasons) is None else None
    return None


def _clause(body: str, at: int) -> tuple[str, re.Match[str]] | None:
    """The longest clause that begins at a place; none where two of different values are as long."""
    found = [(value, match) for value, pattern in _formulas().clauses if (match := pattern.match(body, at)) is not None and _aside_is_plain(match)]
    longest = max((match.end() for _, match in found), default=0)
    best = [(value, match) for value, match in found if match.end() == longest]
    return best[0] if len({value for value, _ in best}) == 1 else None


def _aside_is_plain(match: re.Match[str]) -> bool:
    """Whether what stands between commas inside a clause says nothing of its own."""
    aside = match.groupdict().get("aside") or ""
    return not speaks_of_answer(aside) and not _formulas().limits.search(aside)


def _fits(rest: str, made: Sequence[FormulaMatch]) -> bool:
    """Whether what follows the clauses may follow them without changing them."""
    known = _formulas()
    if not rest.strip(" .;:,()"):
        return True
    values = {each.value for each in made}
    claimed = any(each.axis == CLAIM for each in made)
    bars = known.limits if "supported" in values or claimed else known.earlier if values <= _AFFIRMS else known.conditions
    if NUMBERS in rest or speaks_of_answer(rest) or bars.search(rest) is not None:
        return False
    if made[-1].axis == CLAIM:
        return known.tail_of_claims.fullmatch(rest) is not None
    if "supported" in values:
        return known.tail_of_acceptance.fullmatch(rest) is not None and known.study.search(rest) is None
    return known.tail.match(rest) is not None


@dataclass(frozen=True, slots=True)
class Headed:
    """What a heading or lead-in says of all that stands under it. `position` None: none, or where `why` says so one that is open."""

    position: str | None
    claim: str | None = None
    why: str = ""


def heading_of(masked: str, own: Sequence[str] = ()) -> Headed:
    """Read a heading, which is known whole or not at all: "Recomendaciones que cuentan con el apoyo de Aldovar y que ya se han aplicado"."""
    text = hidden_names(masked, own).strip(" .:;*")
    known = _formulas()
    splits = [(text, "")] + [(text[: join.start()], text[join.end() :]) for join in known.claim_follows.finditer(text)]
    for head, rest in splits if len(text) <= _LONGEST_HEADING else ():
        positions = {value for value, pattern in known.heading if pattern.fullmatch(head.strip(" ,"))}
        claims = {value for value, pattern in known.clauses if value in _CLAIMS and pattern.fullmatch(rest)} if rest else set()
        if len(positions) == 1 and len(claims) == bool(rest):
            return Headed(positions.pop(), claims.pop() if claims else None)
    return Headed(None, None, _OPEN if speaks_of_answer(text) else "")


_LONGEST_HEADING = 600


def without_marker(masked: str) -> int:
    """How many letters of a text are the word before an answer: "Respuesta:", "Position de l'État :"."""
    match = _formulas().marker.match(fold(masked))
    return match.end() if match else 0


def is_request(masked: str, own: Sequence[str] = ()) -> bool:
    """Whether a text begins as a recommendation does: with an infinitive."""
    return _formulas().infinitive.match(hidden_names(masked, own)) is not None


def lists_follow(masked: str) -> bool:
    """Whether a paragraph says that a list comes after it: "las recomendaciones siguientes:"."""
    return _formulas().leads.search(fold(masked).strip()) is not None


def speaks_of_those_above(text: str) -> bool:
    """Whether a text speaks of the recommendations that stand above it: "estas recomendaciones"."""
    return _formulas().above.search(fold(text)) is not None


def names_recommendations(text: str) -> bool:
    """Whether a text speaks of recommendations."""
    return _formulas().named.search(fold(text)) is not None


def names_one_recommendation(text: str) -> bool:
    """Whether a text speaks of a single recommendation."""
    return _formulas().named_one.search(fold(text)) is not None


def bare_sentences(masked: str, own: Sequence[str] = ()) -> tuple[int, int] | None:
    """From where to where a text says more than bare answers: from the first to the last sentence with more words than a few beside one."""
    telling = []
    found = formula_matches(masked, own)
    for start, end in sentences(masked):
        beside = " ".join(masked[a:b] for a, b in _between(start, end, [(each.start, each.end) for each in found if each.value is not None]))
        if len(re.findall(r"\w+", beside)) >= _FEW:
            telling.append((start, end))
    return (telling[0][0], telling[-1][1]) if telling else None


_FEW = 4
"""Fewer words beside an answer tell nothing of their own."""


def _between(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for a, b in spans:
        if start <= a < end:
            yield start, a
            start = max(start, min(b, end))
    yield start, end
