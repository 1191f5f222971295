"""Phrases by which topics are known: those of our families of words and of UPR Info's chart, and what families of points have for a typed phrase."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache

from ...extracting.compilation.bodies_named import mentions
from ...labelling import issue_names
from ...labelling.charting import chart
from ...labelling.tokens import IRREGULAR, WORD, other_spellings, stem, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, wording
from ...light_dataclass import dataclass
from ...linking.concerns.subject_families import families

Phrase = tuple[str, ...]
"""The stems of words that stand near each other."""
LEAST_SHARED = 3
"""Letters that a word and all its forms share at the least: "woman" and "women" have three."""
NO_SUBJECTS = frozenset({"Other", "General"})
"""UPR Info's issues that are no subject: what stands under them has nothing in common."""
_IRREGULAR = frozenset(IRREGULAR.values())
_JOINING = frozenset({"and", "or", ","})
_LEADING = frozenset({"of", "by", "in", "within", "against", "for", "to", "at"})
_MOST_LED = 4
_SHORT = 4
"""Letters of a stem of which too many words are made: “trad” is of traders and of tradition."""
_NON = "non-"
_MARKED = re.compile("[À-ɏ]")
_WITHOUT = re.compile(r"\bwithout (?P<between>(?:[\w’'-]+ ){0,2})$", re.IGNORECASE)
_FREEDOM = ("freedom", "of")
_CALLED = frozenset({"freedom", "right"})
_OF = frozenset({"of", "to"})
_FREELY = frozenset({"peaceful", "free"})
_MOST_WORDS = 4
_CLAUSE = re.compile(r"[;:.]|,\s")
_MOST_BETWEEN = 8
"""Words between two parts of a topic that make one thing, at most."""
_OPENING = " \t\n“\"‘'(["
_ENDS = re.compile(r"(?:[.!?:;•]|\d\.?)[\s“\"‘'(\[]*$")
_TITLE = 0.6
"""The share of words with a capital from which a text is a title."""
_STANDS_WITHOUT = re.compile(r".*(?:[b-df-hj-np-tv-z][tdkpmnfb](?P<e>e)|..(?P<ly>ly))")
"""An "e" behind two consonants, or "ly", without which a word may be another one: "caste", "waste" and "elderly", not "force" or "police"."""


def without_its_ending(word: str, *, beside: bool = False) -> str:
    """The other word that one that ends in "e" or "ly" may be without that: what is cast is no caste, elders need not be elderly. Empty for none, and
    for a word in "ly" `beside` others, which is made of the other one: "arbitrarily detained"."""
    found = _STANDS_WITHOUT.fullmatch(word)
    if found is None or (found["ly"] and beside):
        return ""
    return word.removesuffix(found["e"] or found["ly"])


def is_one_phrase(stems: Sequence[str], at: int, phrase: Phrase) -> bool:
    """Whether the words of a phrase that stand near each other make one: side by side; with one word between ("forced prison labour"); with others of
    its kind that "and" or "or" joins ("forced and bonded labour"); or the other way round, led by a word such as "of" ("violence of the police").
    "Forced confessions and labour law" make none; "freedom of opinion and expression" is both freedoms."""
    around = range(max(0, at - len(phrase) - _MOST_LED), min(len(stems), at + len(phrase) + _MOST_LED))
    places = [at]
    for word in phrase[1:]:
        free = [k for k in around if stems[k] == word and k not in places]
        if not free:
            return False
        places.append(min(free, key=lambda k: (k < places[-1], abs(k - places[-1]))))
    between = [stems[min(one, other) + 1 : max(one, other)] for one, other in itertools.pairwise(places)]
    led = [stems[one] in _LEADING and words[-1:] == ["and"] for words, (one, _) in zip(map(list, between), itertools.pairwise(places), strict=True)]
    onward = all(one < other for one, other in itertools.pairwise(places))
    return all(each or _goes_on(words) for each, words in zip(led, between, strict=True)) if onward else len(phrase) == 2 and _leads_back(between[0])


def are_apart(between: str) -> bool:
    """Whether two things with these words between them make no one thing: a clause ends there, or the words are many."""
    return _CLAUSE.search(between) is not None or len(between.split()) > _MOST_BETWEEN


def extent(stems: Sequence[str], at: int, phrase: Phrase) -> tuple[int, int]:
    """From where to where the words of a phrase stand that begins at a word, in any order: of each the one that is nearest to it."""
    around = range(max(0, at - len(phrase) - _MOST_LED), min(len(stems), at + len(phrase) + _MOST_LED))
    nearest = (min((k for k in around if stems[k] == word), key=lambda k: (abs(k - at), k < at), default=at) for word in phrase[1:])
    places = [at, *nearest]
    return min(places), max(places)


def names_a_freedom(phrase: Phrase) -> bool:
    """Whether a phrase is one such as "freedom of association"."""
    return phrase[:2] == _FREEDOM


def calls_a_freedom(stem: str) -> bool:
    """Whether a freedom is called so by a word, which may stand before others of its kind: "freedom", "right"."""
    return stem in _CALLED


def ends_among_freedoms(stems: Sequence[str], at: int, phrase: Phrase) -> int | None:
    """Where a phrase such as "freedom of association" ends that begins at a word, its own word standing among others of its kind: "freedom of
    peaceful assembly and association", "the right of association". None where it does not stand there so."""
    if not names_a_freedom(phrase) or not calls_a_freedom(stems[at]) or at + 1 >= len(stems) or stems[at + 1] not in _OF:
        return None
    own, k = phrase[2:], at + 2
    while k < len(stems):
        k += stems[k] in _FREELY
        end = k + len(own)
        if tuple(stems[k:end]) == own and (end >= len(stems) or not stems[end].isalpha() or stems[end] in stop_words()):
            return end - 1
        behind = next((j for j in range(k + 1, min(k + _MOST_WORDS, len(stems))) if stems[j] in _JOINING), None)
        if behind is None or stems[k] in stop_words():
            return None
        k = behind + 1
        k += k < len(stems) and stems[k] in _JOINING
    return None


def is_in_a_proper_name(text: str, start: int, end: int) -> bool:
    """Whether words with a capital inside of a sentence are a name, or part of one: "the National Assembly", "by the Assembly"; not in a title, of
    which most words have one."""
    words = text[start:end]
    if not words[0].isupper() or words.isupper() or words[1:2].isupper() or not text[:start].strip(_OPENING) or _ENDS.search(text[:start]):
        return False
    long: list[str] = re.findall(r"[^\W\d_]{4,}", text)
    return sum(each[0].isupper() for each in long) <= _TITLE * len(long)


def _goes_on(between: Sequence[str]) -> bool:
    if len(between) < 2:
        return not between or (between[0].isalpha() and between[0] not in _JOINING | _LEADING)
    return between[0] in _JOINING


def _leads_back(between: Sequence[str]) -> bool:
    return bool(between) and between[0] in _LEADING and len(between) <= _MOST_LED and not _JOINING & set(between)


@by_language
def known_phrases() -> frozenset[Phrase]:
    """The phrases of our families and of UPR Info's chart."""
    return frozenset({phrase for _, _, phrases in families() for phrase in phrases} | {tuple(key.split()) for key in chart().issues})


@dataclass(frozen=True, slots=True)
class Points:
    """What families of points have for a phrase of several words: phrases that mean it, those that do beside a word of its subject, these words
    (`partners`), and `loose` what never surely does: the first word that was typed, where it is a subject of its own ("prison"), and what stands
    instead of it ("alternatives to detention")."""

    kin: tuple[Phrase, ...] = ()
    acts: tuple[Phrase, ...] = ()
    partners: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()


def points_of(phrase: Phrase, written: Collection[Phrase]) -> Points:
    """From the family of points that has a typed phrase ("prison conditions"), or whose name is a word of it and a matter of its own ("profiling").
    Of the first those phrases mean the same that share a telling word with it, of the second all of several words; the others may."""
    if len(phrase) == 1:
        return Points()
    subjects = [phrases for kind, _, phrases in families() if kind == "subjects"]
    telling = {each for each in phrase if each not in plain_stems() | small_stems() | stems_of("conditions")}
    partners = [each for phrases in subjects if any((word,) in phrases for word in telling) for each in phrases]
    matter = {word for each in partners for word in each if len(word) > _SHORT}
    kin: list[Phrase] = []
    acts: list[Phrase] = []
    instead: list[Phrase] = []
    for kind, name, phrases in families():
        named = next(iter(stems_of(name))) if len(stems_of(name)) == 1 else ""
        of_name = named in telling and any((named,) in each for each in subjects)
        if kind == "points" and (of_name or set(written) & set(phrases)):
            other = [each for each in phrases if _stands_instead(each, matter)] if not _stands_instead(phrase, matter) else []
            means = [each for each in phrases if each not in other and len(each) > 1 and (of_name or telling & set(each))]
            kin += means
            acts += [each for each in phrases if each not in means and each not in other]
            instead += other
    if not kin and not acts:
        return Points()
    first = [(word,) for word in phrase[:1] if any((word,) in each for each in subjects)]
    return Points(tuple(kin), tuple(acts), tuple(partners), (*first, *instead))


def _stands_instead(phrase: Phrase, matter: Collection[str]) -> bool:
    """Whether a phrase names what is not the matter, or stands in its place: "non-custodial", "alternatives to detention"."""
    return phrase[0] in stems_of("non alternatives") and len(phrase) > 1 and any(phrase[1].startswith(word) for word in matter)


def point_named(phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrases of the family of points whose name is a phrase ("independence"); none where it has no such family."""
    return next((phrases for kind, name, phrases in families() if kind == "points" and stems_of(name) == frozenset(phrase)), ())


@by_language
def behind_non() -> frozenset[str]:
    """The stems behind "non" in the phrases of our tables."""
    phrases = ({phrase for _, _, every in families() for phrase in every}, (tuple(key.split()) for key in chart().issues))
    return frozenset(phrase[1] for every in phrases for phrase in every if len(phrase) > 1 and phrase[0] == "non")


def names_no_subject(stem: str) -> bool:
    """Whether a word stands beside any subject and names none."""
    return stem in plain_stems()


@by_language
def small_stems() -> frozenset[str]:
    """The stems of words that families leave out: "of", "the"."""
    return stems_of("of the in for to and on by with from")


@by_language
def plain_stems() -> frozenset[str]:
    """Stems that stand beside any subject and name none: "the rights of", "the situation of", "persons"."""
    words = "right rights freedom situation treatment issue issues question protection person persons people peoples member members other cid in of"
    return frozenset(stems_of(words))


def stems_as_written(name: str) -> list[str]:
    """The stems of the words of a name, which the labeller reads as one."""
    return list(_stems_as_written(name))


@lru_cache(maxsize=4_096)  # each request is asked for the words of a topic in several parts of a brief
def _stems_as_written(name: str) -> tuple[str, ...]:
    return tuple([stem(match.group()) for match in WORD.finditer(name.lower())])


def beginnings_of(roots: Iterable[str]) -> frozenset[str]:
    """Letters with one of which every word of a stem begins, in whatever spelling: its last two may differ ("criticise" has "criticiz"), of an
    irregular word all but three."""
    every = {each for root in roots for each in (root, *other_spellings(root))}
    return frozenset(each[: LEAST_SHARED if each in _IRREGULAR else max(LEAST_SHARED, len(each) - 2)] for each in every)


@cache
def first_letters(root: str) -> str:
    """Letters by which each word of a stem begins: its last one may be another in the word ("polici" of "policy", "organiz" of "organise"), and of an
    irregular word it is what all its forms share ("wom"); empty of a treaty, whose many names are one."""
    if not root.islower():
        return ""
    regular = root[: max(2, len(root) - 1)] if root[-1] in "iz" else root
    forms = (*(word for word, of in IRREGULAR.items() if of == root), *other_spellings(root))
    return "".join(letter for letter, *_ in itertools.takewhile(lambda letters: len(set(letters)) == 1, zip(regular, *forms, strict=False)))


def phrases_without(phrases: Iterable[Phrase], others: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Phrases, each once, without `others`."""
    out = set(others)
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase not in out))


def stems_of(words: str) -> frozenset[str]:
    """The stems of words."""
    return frozenset(token.stem for token in tokens(words, unify_states=False))


def is_negated(text: str, start: int, first: str) -> bool:
    """Whether "non-" stands before words, which then name what is not meant ("non-terrorism cases"); unless that is a name of its own in our tables
    ("non-refoulement")."""
    before = text[max(0, start - len(_NON)) : start].lower()
    return (
        before[:-1] == _NON[:-1]
        and not before[-1:].isalpha()
        and not text[max(0, start - len(_NON) - 1) : start - len(_NON)].isalpha()
        and (first not in behind_non())
    )


def has_without(text: str) -> bool:
    """Whether a text has the word "without", wherever that stands."""
    return "without" in text.lower()


def is_without(before: str) -> bool:
    """Whether "without" stands before words that say who somebody is, small words of neither between: children "without learning disabilities"."""
    found = _WITHOUT.search(before)
    return found is not None and not any(each in stop_words() for each in found["between"].lower().split())


def without_marks(text: str) -> str:
    """A text whose letters have no accents, each letter in its place: "Sami" for "Sámi"."""
    if _MARKED.search(text) is None:
        return text
    return "".join(plain if len(plain := _without_mark(each)) == 1 else each for each in text)


@cache
def _without_mark(letter: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", letter) if unicodedata.category(each) != "Mn")


def is_in_a_name(text: str, start: int, end: int) -> bool:
    """Whether words are part of a body's name, or its abbreviation: the Committee on the Rights of the Child may speak of adults."""
    return any(each.start <= start and end <= each.end for each in mentions(text) if each.code)


def is_in_an_office(text: str, start: int, end: int) -> bool:
    """Whether words are part of the name of an office, a fund or a meeting: "the Global Refugee Forum"."""
    return any(match.start() <= start and end <= match.end() for match in wording("briefs", "office").finditer(text))


def issue_called(typed: str) -> str:
    """UPR Info's issue of that name, or one that has it beside another ("Asylum-seekers - refugees"); empty for none."""
    return next((issue for issue in issue_names() if _folded(typed) in _names_of(issue)), "")


def _names_of(issue: str) -> tuple[str, ...]:
    parts = issue.split(" - ")
    return (_folded(issue), *(map(_folded, parts) if parts[-1] != "general" else ()))


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ")
