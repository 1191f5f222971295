"""Which terms several States name in their requests, and which requests name each: so that everybody can count them again with his eyes.

A request names a term if its words stand near each other in one clause of it, in whatever order and form, and are of no other term there
(`words_of_other_terms`); nothing else counts, and no likeness.
Who names a thing may ask for it, for less of it, or against it. Where the words stand farther apart, it is told beside and not counted. A single
word is a term where it is known as one (“torture”, “Roma”), or is rare elsewhere: a name, a word in quotation marks, or what this review is about.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from ...extracting.compilation.bodies_named import mentions
from ...labelling.tokens import stem
from ...labelling.word_rarity import rarity
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names import body, states
from .abbreviations_written_out import abbreviations_in_request
from .rights_named import rights_named
from .terms_in_any_words import terms_in_any_words
from .terms_in_request import TermAsWritten, WordAsWritten, single_words_in, spans_of_bodies, spans_of_treaties, terms_in
from .terms_known import ONE_WORD, is_term, is_term_alone, known_terms, singular
from .words_of_other_terms import without_words_of_offices, without_words_of_others
from .words_together import RequestWord, form, heads_of_term, in_one_clause, request_words, stand_together, ties_of_term, verb_of

SEVERAL = 2
"""States, and wordings, from which on a term is told."""
UNKNOWN = 3
"""States and wordings of a term that is not known in other recommendations, unless it is a name with capitals: else two share any words."""
SURE_TERM = 0.35
"""How far a term is known (`is_term`) that need not stand alone anywhere: “violence against women” before “and girls”."""
WHOLE = 0.5
"""The share of the requests with its words beside each other in which they are a whole; and of those that name it in which the words are its own,
and not others of their families."""
FIXED = 0.5
"""The share of the requests with any of its words that have the whole expression, where “and” joins it: “stop and search”."""
FIXED_RARE = 14.0
"""How rare its words are, in all (`rarity`): “social and cultural” is none."""
ONE = 0.6
"""The share of the requests of two terms that have both, from which on they are one."""
OF_TREATY = 0.8
"""The same of a term and of requests to join one treaty: a term that clearly more name is told beside it."""
ALONE = 1 / 3
"""The share of the requests with a single word in which it stands alone, or is marked as a name."""
RARE_NAME, RARE_WORD, FREQUENT = 7.5, 8.0, 5
"""How rare a single word that is not known is in recommendations (`rarity`): one that is marked as a name, and another one, which as many States as
`FREQUENT` have to name: else requests share any word."""


@dataclass(frozen=True, slots=True)
class TermOfRequests:
    """A term in the words of a request (`words`; several, if a table says that they are one), the requests that name it by their numbers, and those
    that have its words in one clause, but `apart`."""

    words: tuple[str, ...]
    requests: tuple[int, ...]
    apart: tuple[int, ...]


_Found = tuple[TermOfRequests, tuple[frozenset[str], ...]]
"""A term, with its stems in each of its words."""


def terms_named(requests: Sequence[str], makers: Sequence[frozenset[str]], told: Sequence[frozenset[int]] = ()) -> list[TermOfRequests]:
    """The terms that several States name, those of the most States first. `makers` are who makes each request; `told` are requests that are told
    together already, to join one treaty: a term that the same ones name is no other thing."""
    review = _Review(requests, makers)
    asked = list(review.in_any_words())
    kept: list[_Found] = []
    groups: list[frozenset[int]] = []
    for term, ways in sorted([*asked, *(each for each in review.terms() if not _is_part(each, asked))], key=review.rank):
        members = frozenset(term.requests)
        words = () if (term, ways) in asked else ways
        nested = any(len(other) > 1 and way >= other for way in words for _, others in kept for other in others)
        same = any(_shared(members, group) >= ONE for group in groups) or any(_shared(members, group) >= OF_TREATY for group in told)
        if not nested and not same:
            kept.append((term, ways))
            groups.append(members)
    return [term for term, _ in kept]


@by_language(most=4_096)
def words_of_term(caption: str) -> frozenset[str]:
    """The stems of a term by its words, without what only joins them."""
    return frozenset(each.stem for each in request_words(caption) if each.stem and each.word not in stop_words("function"))


def _is_part(found: _Found, asked: Sequence[_Found]) -> bool:
    """Whether a single word is one of a term in any words, and mostly the same requests have it: “moratorium” alone is of two things."""
    term, ways = found
    return any(
        all(len(way) == 1 for way in ways)
        and any(way < whole for way in ways for whole in wholes)
        and _shared(frozenset(term.requests), frozenset(of.requests)) >= ONE
        for of, wholes in asked
    )


def _shared(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


class _Review:
    """The requests of a review by their words."""

    def __init__(self, requests: Sequence[str], makers: Sequence[frozenset[str]]) -> None:
        self._requests, self._makers = requests, makers
        self._words = [words_outside_names(each) for each in requests]
        self._having: dict[str, set[int]] = defaultdict(set)
        for number, words in enumerate(self._words):
            for word in words:
                if word.form:
                    self._having[word.form].add(number)
        self._written: dict[frozenset[str], list[tuple[int, TermAsWritten]]] = defaultdict(list)
        for number, each in enumerate(requests):
            for found in terms_in(each):
                self._written[found.stems].append((number, found))
        self._single: dict[str, list[WordAsWritten]] = defaultdict(list)
        for each in requests:
            for single in single_words_in(each):
                self._single[single.stem].append(single)
        self._same = (*_same(), *(ways for ways in _written_out(requests) if not any(ways.keys() & known.keys() for known in _same())))

    def terms(self) -> list[_Found]:
        """Every term that several States name, with its stems in each of its words."""
        known = [tuple(way for way in ways if self._all(way)) for ways in self._same]
        single = self._written.keys() - {way for ways in self._same for way in ways}
        alone = [frozenset({word}) for word in self._single if not any(frozenset({word}) in ways for ways in self._same)]
        every = [*filter(None, known), *((way,) for way in sorted([*single, *alone], key=sorted))]
        return [*self._rights(), *((made, ways) for ways in every if (made := self._term(ways)) is not None)]

    def _rights(self) -> Iterator[_Found]:
        """The rights that several States name as such (`rights_named`)."""
        naming: dict[str, dict[int, str]] = defaultdict(dict)
        for number, each in enumerate(self._requests):
            for what, words in rights_named(each):
                naming[what][number] = words
        for what, found in naming.items():
            members = tuple(sorted(found))
            if len(self._states(members)) >= SEVERAL and len({self._requests[number] for number in members}) >= SEVERAL:
                words = min(Counter(found.values()).items(), key=lambda each: (-each[1], each[0]))[0]
                yield TermOfRequests((words,), members, ()), (frozenset({"right", what}),)

    def in_any_words(self) -> Iterator[_Found]:
        """The things that several States name in words of many kinds (`terms_in_any_words`)."""
        for captions, members in terms_in_any_words(self._requests):
            if len(self._states(members)) >= SEVERAL and len({self._requests[number] for number in members}) >= SEVERAL:
                yield TermOfRequests(captions, members, ()), tuple(map(words_of_term, captions))

    def rank(self, found: _Found) -> tuple[int, int, float, int, tuple[str, ...]]:
        """The most States first; of as many, the longest term, the best known one, the one that most requests have in these words."""
        term, ways = found
        written = max(sum(self._has_own(number, way) for number in term.requests) for way in ways)
        return -len(self._states(term.requests)), -max(map(len, ways)), -max(map(is_term, ways)), -written, term.words

    def _term(self, ways: tuple[frozenset[str], ...]) -> TermOfRequests | None:
        captions = {way: caption for way in ways if (caption := self._caption(way)) and not _is_helper(caption)}
        ways = tuple(way for way in captions if not any(other < way for other in captions))
        having = {number for way in ways for number in self._all(way)}
        heads = {way: (heads_of_term(captions[way]), ties_of_term(captions[way])) for way in ways}
        words = {(number, way): self._own_words(number, way, captions[way]) for way in ways for number in having}
        members = tuple(
            number
            for number in sorted(having)
            if any(stand_together(words[number, way], way, *heads[way]) and self._has_name(number, captions[way]) for way in ways)
        )
        in_table = len(ways) > 1 and any(ways[0] in same for same in _same())
        known = in_table or any(is_term(way) or any(len(way) == 1 and is_term_alone(word) for word in way) for way in ways)
        least = SEVERAL if known or all(len(way) > 1 and _is_name(caption) for way, caption in captions.items()) else UNKNOWN
        wordings = {self._requests[number] for number in members}
        if not ways or len(self._states(members)) < least or len(wordings) < least:
            return None
        if sum(any(len(way) == 1 or self._has_own(number, way) for way in ways) for number in members) < WHOLE * len(members):
            return None
        farther = (number for number in having - set(members) if any(in_one_clause(words[number, way], way) for way in ways))
        told = dict.fromkeys(words for way in ways for words in (captions[way], *self._kin(way, members)))
        return TermOfRequests(tuple(told), members, tuple(sorted(farther)))

    def _own_words(self, number: int, way: frozenset[str], caption: str) -> tuple[RequestWord, ...]:
        words = without_words_of_others(self._words[number], frozenset(map(form, way)), caption)
        return without_words_of_offices(self._requests[number], words, caption)

    def _has_name(self, number: int, caption: str) -> bool:
        """Whether a request has a name of several words as it is: the “National Council on Human Rights” is no Human Rights Council."""
        if " " not in caption or not _is_name(caption):
            return True
        between = r"\W+(?:(?:" + "|".join(map(re.escape, sorted(_joints()))) + r")\W+)*"
        words = between.join(re.escape(word.rstrip("sy")) + r"\w{0,3}" for word in caption.split() if word not in _joints())
        return re.search(rf"\b{words}\b", self._requests[number], re.IGNORECASE) is not None

    def _has_own(self, number: int, way: frozenset[str]) -> bool:
        """Whether a request has the words of a term themselves, and not others of their families alone."""
        return frozenset(map(verb_of, way)) <= {verb_of(each.stem) for each in self._words[number]}

    def _kin(self, way: frozenset[str], members: Sequence[int]) -> list[str]:
        """The other words of a single word's family that these requests have, the commonest first: who counts again has to know them."""
        if len(way) > 1:
            return []
        (own,) = way
        found = [each for number in members for each in self._words[number] if each.form == form(own) and verb_of(each.stem) != verb_of(own)]
        forms = Counter(each.stem for each in found)
        words = {each: Counter(word.word for word in found if word.stem == each) for each in forms}
        return [min(words[each], key=lambda word: (-words[each][word], word)) for each in sorted(forms, key=lambda each: (-forms[each], each))]

    def _all(self, way: frozenset[str]) -> set[int]:
        return set[int].intersection(*(self._having[form(each)] for each in way))

    def _states(self, members: Sequence[int]) -> frozenset[str]:
        return frozenset[str]().union(*(self._makers[number] for number in members))

    def _caption(self, way: frozenset[str]) -> str:
        """The words of a term as most requests write them that have them as a whole; empty where they are none by themselves."""
        named = next((ways[way] for ways in self._same if way in ways), "")
        if named and any(named.lower() in each.lower() for each in self._requests):
            return named
        if len(way) == 1:
            return self._word(next(iter(way)))
        written = self._written[way]
        alone = [each for _, each in written if not each.fixed]
        if not alone and self._is_fixed(way):
            alone = [each for _, each in written]
        whole = [each for each in alone if each.whole]
        if not whole or len(whole) < WHOLE * len(alone):
            return ""
        if is_term(way) < SURE_TERM and not (any(each.begins for each in whole) and any(each.ends for each in whole)):
            return ""
        count = Counter(each.text.lower() for each in whole)
        clear = Counter(each.text.lower() for each in whole if each.begins)
        best = min(count, key=lambda text: (-count[text], -clear[text], len(text), text))
        caption = max((each.text for each in whole if each.text.lower() == best), key=lambda text: (sum(map(str.islower, text)), text))
        return self._whole_name(self._joined_as_most(caption, way), way)

    def _whole_name(self, caption: str, way: frozenset[str]) -> str:
        """A name with the words that stand behind it wherever it stands: “Aboriginal and Torres Strait Islander”."""
        closed = caption.replace("- ", "-")  # a hyphen that stood at a line’s end once: “asylum- seekers”
        if closed != caption and any(closed.lower() in self._requests[number].lower() for number in self._all(way)):
            caption = closed
        if not caption.split()[-1][:1].isupper():
            return caption
        goes_on = re.compile(rf"\b{re.escape(caption)}\b(?P<rest>(?:\s[A-Z][\w’'-]+)*)")
        behind = [match["rest"].split() for number in self._all(way) for match in goes_on.finditer(self._requests[number])]
        shared = itertools.takewhile(lambda each: len(set(each)) == 1, zip(*behind, strict=False))
        return " ".join([caption, *(each[0] for each in shared)])

    def _joined_as_most(self, caption: str, way: frozenset[str]) -> str:
        """A caption with the joints that most requests have between its words: “Truth and Reconciliation Commission”, though one left “and” out."""
        joint = "|".join(map(re.escape, sorted(_joints())))
        between = rf",?\s+(?:(?:{joint})\s+)*"
        words = re.compile(between.join(re.escape(word) for word in caption.split() if word not in _joints()), re.IGNORECASE)
        written = [match.group() for number in sorted(self._all(way)) if (match := words.search(self._requests[number]))]
        count = Counter(map(str.lower, written))
        best = min(count, key=lambda text: (-count[text], text != caption.lower(), text), default=caption.lower())
        same = (text for text in written if text.lower() == best)
        return caption if best == caption.lower() else max(same, key=lambda text: (sum(map(str.islower, text)), text))

    def _word(self, word: str) -> str:
        """A single word as most requests write it; empty where it is no term by itself."""
        written = self._single[word]
        alone = [each for each in written if each.alone]
        if not any(each.clear or each.quoted for each in written) or not (is_term_alone(word) or self._is_rare(word, written)):
            return ""
        if all(each.text in _words_of_states() for each in written):
            return ""
        count = Counter(each.text.lower() for each in alone or written)
        best = min(count, key=lambda text: (-count[text], text))
        return max((each.text for each in written if each.text.lower() == best), key=lambda text: (sum(map(str.islower, text)), text))

    def _is_rare(self, word: str, written: Sequence[WordAsWritten]) -> bool:
        """Whether a word that mostly stands alone is a name that is rare elsewhere, or named by many States here."""
        quoted = sum(each.quoted for each in written)
        forms = Counter(singular(each.text) for each in written)
        if sum(each.alone for each in written) + quoted < ALONE * len(written) or max(forms.values()) < ONE_WORD * len(written):
            return False
        rarest = min(rarity(word), rarity(form(word)))  # who names any word of its family names it
        if quoted >= SEVERAL or all(each.capital for each in written):
            return rarest >= RARE_NAME
        return rarest >= RARE_WORD and len(self._states([*self._having[form(word)]])) >= FREQUENT

    def _is_fixed(self, way: frozenset[str]) -> bool:
        any_word = set[int]().union(*(self._having[form(each)] for each in way))
        both = sum(stand_together(self._words[number], way) for number in self._all(way))
        return both >= UNKNOWN and both >= FIXED * len(any_word) and sum(map(rarity, way)) >= FIXED_RARE


@by_language(most=16_384)
def words_outside_names(request: str) -> tuple[RequestWord, ...]:
    """The words of a request; those of a treaty's or a body's name are of no form: who asks to join the Convention against Torture, or to do what the
    Committee against Torture recommended, names that."""
    spans = (*spans_of_treaties(request), *spans_of_bodies(request))
    return tuple(
        each._replace(form="") if any(start < each.end and each.start < end for start, end in spans) else each for each in request_words(request)
    )


def _written_out(requests: Sequence[str]) -> list[dict[frozenset[str], str]]:
    """The terms of these requests that one of them writes out with its abbreviation behind it, both by their stems."""
    found = dict(pair for each in requests for pair in abbreviations_in_request(each))
    return [{_stems(long): long, _stems(short): short} for short, long in found.items()]


def _stems(term: str) -> frozenset[str]:
    return frozenset(stem(word) for word in term.lower().split() if word not in _joints())


def _is_name(caption: str) -> bool:
    """Whether every word of a caption but for joints has a capital."""
    return all(word[0].isupper() for word in caption.split() if word not in _joints())


def _is_helper(caption: str) -> bool:
    """Whether a caption is the name of a body of the UN, and of nothing that it does or decides: who names OHCHR names who is to help with what is
    asked."""
    return caption[0].isupper() and any(
        (each.start, each.end) == (0, len(caption)) and each.code and body(each.code).kind in _HELPING for each in mentions(caption)
    )


@cache
def _words_of_states() -> frozenset[str]:
    """The words with capitals in the names of States: “natives of America” and “prisons in America” name a State or a part of the world."""
    return frozenset(word for each in states() for word in re.findall(r"\w+", f"{each.name} {each.formal}") if word[0].isupper())


_HELPING = frozenset({"agency", "council", "office", "organ"})


@by_language
def _joints() -> frozenset[str]:
    return frozenset(table("what_is_asked")["terms"]["inside"].split())


@by_language
def _same() -> tuple[dict[frozenset[str], str], ...]:
    """The terms that are one, by their stems: those of the table, and what is short for others."""
    every = [*table("what_is_asked")["terms"]["same"], *([of, short.upper()] for short, of in known_terms().short.items())]
    return tuple({_stems(term): term for term in terms} for terms in every)
