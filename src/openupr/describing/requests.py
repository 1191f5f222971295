"""Where the requests of one clause begin: "Adopt a bill on shelters and train judges" has two that a State can answer differently.

Guideline: tests/accuracy/guidelines/checks.md, "several". Not: two verbs over one object ("Sign and ratify the Protocol"), aims under "measures
to", means
behind "by", a second verb that only acts on what the first one makes ("and ensure its implementation"). Two acts under one verb are two requests
where each
can be ticked off ("Consider adopting a bill and joining the Statute"). Words: [actions] in specificity.toml, and requests.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ..kept_patterns import kept_pattern
from ..labelling.tokens import Token, stem
from ..labelling.verbs import clause_verbs, verb_lexicon
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass, fields
from .asking_again import further_requests

_MARKS = frozenset({";", ".", ",", ":"})
_LINKS = frozenset({"and", "also", "or", "as", "well", "then", "further", "instead", "to", ","})
_NO_OBJECT = frozenset({"with", "of", "the", "its", "a", "an", "up", "in", "down", "out", "place", "further"})
_NO_VERB = ("ing", "ion", "ment", "ity", "ness", "ance", "ive", "ial")
_AFTER_NO_VERB = frozenset({"of", "is", "are", "was", "were", "or", "in", "on", "for", "", *_MARKS})
_OPEN = frozenset({"to", "with", "on", "of", "for", "from", "against", "into"})
"""What asks for an object: right before an "and" it shares that of the verb behind it."""
_LIGHT_OBJECTS = frozenset({"services", "measures", "efforts"})
"""The object of "take measures" and "make efforts", but the head of "support services": there the word before is a noun."""

_NUMBERS_IN_WORDS = frozenset({"zero", "half", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
"""Behind "to" a size that is to be reached, as figures are: "to zero" puts nothing under it."""
_ENDING = frozenset({"stop", "end", "halt"})
"""Verbs that are nouns too, and ask before another verb's "-ing": "and stop arresting"."""


@dataclass(frozen=True, slots=True)
class _Words:
    introducing: frozenset[str]
    relative: frozenset[str]
    means: frozenset[str]
    before_noun: frozenset[str]
    pronouns: frozenset[str]
    lighter: frozenset[str]
    nouns: frozenset[str]
    determiners: frozenset[str]
    further: frozenset[str]
    definite: re.Pattern[str]
    upon: re.Pattern[str]
    bases: frozenset[str]
    verbs: frozenset[str]
    objects: frozenset[str]
    no_verbs: frozenset[str]
    light: frozenset[str]
    persons: frozenset[str]
    allowing: frozenset[str]
    freeing: frozenset[str]
    praising: frozenset[str]


@by_language(most=1)
def _words() -> _Words:
    words = table("specificity")["actions"] | table("requests")
    sets = {field.name: frozenset(words[field.name]) for field in fields(_Words) if field.name not in {"definite", "upon"}}
    return _Words(**sets, definite=kept_pattern(words["definite"]), upon=kept_pattern(words["upon"]))


@dataclass(slots=True)
class _Standing:
    """Where the reading stands: under what (`to` an aim, `that` a sentence, `by` a means, "" nothing), and what the request that begins `at` has so
    far."""

    at: int
    definite: int
    under: str = ""
    listing: bool = False
    objects: int = 0

    def anew(self, at: int, definite: int) -> None:
        self.at, self.definite, self.under, self.listing, self.objects = at, definite, "", False, 0


def beginnings_of_requests(text: str, found: list[Token]) -> tuple[Token, ...]:
    """The word with which each request of `text` begins, in order, the first included; none without a word. `found` are its `tokens`."""
    begun: list[Token] = []
    rest = found
    for again in further_requests(text):
        before = [token for token in rest if token.start < again.end]
        rest = [token for token in rest if token.start >= again.verb]
        if before and rest and not _praises(before):
            begun += _row(text, before)
    begun += _row(text, rest)
    return tuple(sorted({*begun, *_numbered(text, found)}, key=lambda token: token.start))


def _praises(found: list[Token]) -> bool:
    """Whether what stands before a verb of recommending only praises: "Welcomes its plan, and encourages it to ..."."""
    return found[0].word in _words().praising


def _row(text: str, found: list[Token]) -> tuple[Token, ...]:
    """The words with which requests begin that stand in a row under one verb of recommending, or under none."""
    start = _first(found)
    if start < 0:
        return ()
    begun = [found[start]]
    standing = _Standing(start, start if _words().definite.fullmatch(found[start].word) else -1)
    infinitives = found[0].word == "to"
    i = start + 1
    while i < len(found):
        word = found[i].word
        if word == "and" or word in _MARKS:
            after = _told(found, _after(found, i), standing)
            joined = {token.word for token in found[i:after]}
            if (standing.objects == 0 and _is_verb(found, after)) or _doubled(found, i, after, standing):
                i = after + 1  # "Promote, protect and respect": one request in several verbs
                continue
            if after < len(found) - 1 and _parts(found, after, joined, standing, infinitives and "to" in joined):
                begun.append(found[after])
                standing.anew(after, after if _words().definite.fullmatch(found[after].word) else -1)
                i = after
            else:
                standing.listing |= bool(standing.under) and joined == {","} and _is_verb(found, after)
        else:
            _scope(found, i, standing)
        i += 1
    return tuple(token for token in begun if token is begun[0] or text[token.end : token.end + 1] != "-")


_JOINING = re.compile(
    r"\b(?:ratif\w+|acced\w+|accession|sign(?:ing|ature)?|adher\w+|join(?:ing)?|becom\w+ (?:a )?(?:state )?party)\b[^;.]*$", re.IGNORECASE
)
_NUMBERS = re.compile(
    r"\b(?:(?:ILO|Labou?r Organi[sz]ation(?: \(ILO\))?)(?: Conventions?)?|Conventions)(?:,? Nos?\.?)? \d{2,3}"
    r"(?P<more>(?:(?:,| and|, and)(?: Nos?\.?)? \d{2,3}\b)+)"
)
_BEFORE = 120
"""Characters before the numbers in which the verb is looked for."""


def _numbered(text: str, found: list[Token]) -> Iterable[Token]:
    """The further numbers of "Ratify ILO Conventions 189 and 190": each convention is joined on its own."""
    for match in _NUMBERS.finditer(text):
        if _JOINING.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            start, end = match.span("more")
            yield from (token for token in found if start <= token.start < end and token.word.isdigit())


def _first(found: list[Token]) -> int:
    """Where the request itself starts; -1 where there is no word."""
    start = clause_verbs(found).first
    if (
        start >= 0
        and found[0].word in _words().introducing
        and not (found[0].word == "further" and found[1:] and found[1].stem in verb_lexicon().category)
    ):
        comma = next((i for i, token in enumerate(found) if token.word == ","), -1)
        if 0 < comma < len(found) - 2 and _is_verb(found, comma + 1):
            return comma + 1
    return start if start >= 0 and found[start].word not in _MARKS else next((i for i, t in enumerate(found) if t.word not in _MARKS), -1)


def _after(found: list[Token], at: int) -> int:
    """The place of the first word behind a mark or an "and", joining words and adverbs passed over."""
    i = at + 1
    while i < len(found) - 1 and (found[i].word in _LINKS or (found[i].word.endswith("ly") and found[i].word not in {"family", "apply", "comply"})):
        i += 1
    return i


def _doubled(found: list[Token], at: int, after: int, standing: _Standing) -> bool:
    """Whether two verbs meet in one object at the "and" at `at`: "make more efforts and take measures", "accede to and implement the Statute"."""
    light = _words().light
    if found[at].word == "and" and found[at - 1].word in _OPEN:
        return True
    return at - standing.at <= 4 and found[at - 1].word in light and after + 1 < len(found) and found[after + 1].word in light


def _told(found: list[Token], at: int, standing: _Standing) -> int:
    """Behind "that it", where a request was told in the same way before ("that it adopt ... and that it close ..."), the verb; else `at`."""
    if standing.under or standing.at < 2 or [token.word for token in found[at : at + 2]] != ["that", "it"]:
        return at
    told = any((a.word, b.word) == ("that", "it") for a, b in pairwise(found[: standing.at]))
    return at + 2 if told and _is_verb(found, at + 2) else at


def _parts(found: list[Token], at: int, joined: set[str], standing: _Standing, infinitive: bool) -> bool:
    """Whether a request of its own begins at `at`, behind the joining words `joined`."""
    words = _words()
    definite = bool(words.definite.fullmatch(found[at].word))
    if not standing.objects or _acts_on_it(found, at, standing):
        return False
    if not _is_verb(found, at, parted=";" in joined):
        # "the adoption of a bill and the creation of an office", "ratifying A as well as acceding to B": acts in a row, means apart.
        row = definite and "and" in joined | ({"and"} if {"as", "well"} <= joined else set()) and standing.definite >= 0
        return row and standing.under != "by" and found[at].word.endswith("ing") and at - standing.definite > 3
    together = "and" in joined or {"as", "well"} <= joined
    if ";" in joined or "." in joined or infinitive:
        return True
    if not standing.under or standing.under == "by":
        if "to" in joined:
            return False  # "Call on the Office, after consultations, to provide"
        return together or (not standing.under and "," in joined)
    if "to" in joined:
        # Not "Allow couples to marry and to adopt children".
        theirs = any(token.word in words.allowing for token in found[standing.at : at])
        return together and not theirs and (found[at].word in words.lighter or (definite and standing.definite >= 0))
    if {"and", ","} <= joined or {"as", "well"} <= joined:
        return not standing.listing
    strong = definite or (standing.under == "that" and found[at].word in {"take", "ensure", "consider"})
    return "and" in joined and strong and (standing.under == "that" or standing.definite >= 0 or not definite)


def _acts_on_it(found: list[Token], at: int, standing: _Standing) -> bool:
    """Whether the verb at `at` only acts on what the request before makes: "and implement it". Persons set free are nothing made."""
    words = _words()
    after = found[at + 1].word
    if after in words.pronouns:
        return after not in {"them", "him", "her"} or found[standing.at].word not in words.freeing
    return words.upon.match(" ".join(token.word for token in found[at + 1 : at + 5])) is not None


def _scope(found: list[Token], at: int, standing: _Standing) -> None:
    """Goes on by one word: what opens an aim, a sentence or a means, and what counts as an object."""
    words = _words()
    word = found[at].word
    if words.definite.fullmatch(word) and standing.definite < 0:
        standing.definite = at
    if word in words.relative:
        standing.under = standing.under or "that"
    elif word in words.means and not found[min(at + 1, len(found) - 1)].word.isdigit():
        standing.under = standing.under or "by"
    elif word == "to" and not _to_noun(found, at):
        standing.under = "to" if standing.under == "by" else standing.under or "to"
    if word not in _NO_OBJECT and not word.endswith("ly"):
        standing.objects += 1


def _to_noun(found: list[Token], at: int) -> bool:
    """Whether this "to" leads to a noun: "the right to education", "access to the courts"."""
    before, after = found[at - 1].word, found[at + 1].word if at + 1 < len(found) else ""
    if after.isdigit() or after in _NUMBERS_IN_WORDS:
        return True
    if before not in _words().before_noun and (
        after in _words().further or (verb_lexicon().category.get(stem(after)) and not after.endswith(("ion", "ment")))
    ):
        return False
    return (
        before in _words().before_noun
        or after.endswith(("ing", "ion", "ment", "ity", "ness", "ance"))
        or after in {"the", "a", "an", "its", "all", "any"}
    )


def _is_verb(found: list[Token], at: int, *, parted: bool = False) -> bool:
    """Whether a verb in its base form stands at `at`: one that is a noun too needs a word of its object behind it, or a semicolon before it."""
    if at >= len(found):
        return False
    words = _words()
    word = found[at].word
    if word.endswith(_NO_VERB) and word not in words.bases:
        return False
    if re.search(r"[^s]s$", word) or (word.endswith("ed") and word not in {"need", "proceed", "speed", "embed"}):
        return False
    after = found[at + 1].word if at + 1 < len(found) else ""
    noun_too = word in words.nouns and not (parted and after not in {"to", "for", "from", "by"})
    if found[at].stem not in verb_lexicon().category and word not in words.further | words.verbs:
        freed = parted and word in words.freeing and after not in _AFTER_NO_VERB
        return freed or (after in words.objects and word not in words.no_verbs and word.isalpha() and word.islower())
    if after == "and" and at + 2 < len(found):
        return not noun_too and _is_verb(found, at + 2)
    if word in verb_lexicon().skip or (
        after in _AFTER_NO_VERB and not (word in words.nouns and after in {"on", "in", "for"} and word in {"report", "work", "focus"})
    ):
        return False
    if after in _LIGHT_OBJECTS:
        return not noun_too or word == "increase"
    noun_too = noun_too and not (word in _ENDING and after.endswith("ing"))
    return not noun_too or after in words.determiners or after in words.persons or after.isupper()
