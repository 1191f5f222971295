"""One thing that a topic names, and where its words stand in a text: those that were typed, those that stand for them, and what stands against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ...extracting.compilation.bodies_named import mentions
from ...labelling.tokens import IRREGULAR, LONGEST, Token, stem, tokens, unifications
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass, replace
from ...linking.concerns.groups_of_people import end_of_phrase, group_or_family_phrases
from ...linking.concerns.subject_families import phrases_as_written, stands_at
from ...text.required_words import lowered
from .acts_by_agents import act_by_agents, acts_of_agents
from .learnt_phrases import elsewhere_in
from .topic_phrases import (
    LEAST_SHARED,
    Phrase,
    are_apart,
    beginnings_of,
    calls_a_freedom,
    ends_among_freedoms,
    extent,
    has_without,
    is_in_a_name,
    is_in_a_proper_name,
    is_in_an_office,
    is_negated,
    is_one_phrase,
    is_without,
    known_phrases,
    names_a_freedom,
    stems_as_written,
    stems_of,
    without_its_ending,
    without_marks,
)
from .word_family import FORMS, family_stem, is_of_family, near_in_meaning

_OF_A_NAME = ("an", "ans", "n", "ns", "ian", "ians", "i", "is", "ese")
"""Endings that make an adjective or an inhabitant of a name: Tibet, Tibetan, Tibetans."""
_WHO = ("er", "ers")
"""Endings of who is in what was typed: "prisoners"."""
_TREATIES = ("convention", "covenant", "protocol", "treaty", "statute", "charter")
_MOST_MET = 16_384
"""Texts of which it is kept where a part stands in them."""
_APART = 5
"""Words between those of one phrase, at most, with its own."""
_SHORT = 4


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words of a text that name a part of a topic, by their span. `own`: those that were typed, else words that stand for them; `sure` unless these
    may mean something else; `elsewhere` where they surely do by what stands beside them."""

    start: int
    end: int
    own: bool
    sure: bool = True
    phrase: Phrase = ()
    elsewhere: bool = False


class _Word(NamedTuple):
    """A word as a part of a topic has it: its `stem`, whether it is one of the part's (`is_its`), and whether words that name the part may begin with
    it."""

    stem: str
    is_its: bool
    begins: bool


@dataclass(frozen=True)
class TopicPart:
    """One thing that a topic names: its `name` as typed, the phrases that are it (`own`), those that stand for it (`kin`), and single words that may
    stand for something else too (`weak`: "capital"); `issue` is that of UPR Info whose chart has its words, empty where none or several have;
    `people` whether it names a group of people. A phrase of `acts` and one of `partners` in one sentence that share no word are sure together,
    though neither is alone: what happens ("excessive force") and who does it ("police"). A partner that is not weak says nothing alone.
    `of_point`: those of `kin` that are other words for a form that matters take, such as a law."""

    name: str
    own: tuple[Phrase, ...]
    kin: tuple[Phrase, ...] = ()
    issue: str = ""
    people: bool = False
    weak: tuple[Phrase, ...] = ()
    roots: tuple[str, ...] = ()
    acts: tuple[Phrase, ...] = ()
    partners: tuple[Phrase, ...] = ()
    beside: bool = False
    of_point: tuple[Phrase, ...] = ()

    def __hash__(self) -> int:
        return hash(self.name)

    @cached_property
    def near(self) -> tuple[Phrase, ...]:
        """Of a part beside others the words that may stand for it and come near to it in meaning: these are sure."""
        return near_in_meaning(self.name, self.weak) if self.beside else ()

    @cached_property
    def isms(self) -> tuple[str, ...]:
        """What a word of it is made from that ends in -ism, where its phrases have that in -ist too: "terror"."""
        single = {phrase[0] for phrase in (*self.own, *self.kin) if len(phrase) == 1}
        bases = (each.removesuffix("ism") for each in single if each.endswith("ism"))
        return tuple(sorted(base for base in bases if len(base) > _SHORT and f"{base}ist" in single))

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Other words that are made from its root, as far as our tables have them: "police" for policing."""
        known = {*IRREGULAR, *(word for written in phrases_as_written().values() for word in written.split())}
        return tuple(sorted(each for root in self.roots for ending in FORMS if (each := root + ending) in known and each not in self.name.lower()))

    @cached_property
    def _families(self) -> tuple[str, ...]:
        """With what words of one family with the typed one begin: "independ" for independence."""
        return tuple(filter(None, (family_stem(self.name),))) if len(self.own) == len(self.own[0]) == 1 else ()

    @cached_property
    def phrases(self) -> frozenset[Phrase]:
        """All phrases that are it, stand for it, or may."""
        return frozenset((*self.own, *self.kin, *self.weak, *self.partners))

    def begins_with(self, stem: str) -> bool:
        """Whether one of its phrases begins with a stem."""
        return stem in self._by_first

    @cached_property
    def _by_first(self) -> dict[str, list[Phrase]]:
        found: dict[str, list[Phrase]] = {}
        for phrase in dict.fromkeys((*self.own, *self.kin, *self.weak, *self.partners)):
            found.setdefault(phrase[0], []).append(phrase)
        return found

    @cached_property
    def _may(self) -> re.Pattern[str]:
        """What stands in lower case in every text that names it."""
        starts, parts = self._certain
        begins = [rf"\b(?:{'|'.join(map(re.escape, starts))})"] if starts else []
        return re.compile("|".join((*begins, *map(re.escape, parts))))

    @cached_property
    def _certain(self) -> tuple[list[str], list[str]]:
        """Of each text that names it one stands in it, in lower case: beginnings of its words, or a part of a treaty's names."""
        contains: dict[str, list[str]] = {}
        for unify in unifications():
            contains.setdefault(unify.name, []).append(unify.contains)
        first = {phrase[0] for phrase in (*self.own, *self.kin, *self.weak)}
        parts = {part for stem in first for part in contains.get(stem, ())}
        return sorted(map(lowered, {*beginnings_of(first - contains.keys()), *self.roots, *self.isms, *self._families})), sorted(parts)

    @cached_property
    def _contained(self) -> tuple[str, ...]:
        """The same as words to look for: to look whether one is in a text takes a tenth of what the expression takes, and most texts have none."""
        return tuple(each for some in self._certain for each in some)

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth looking: false only where it is certainly not in the text."""
        return self._may_stand(lowered(text)) or ((plain := without_marks(text)) is not text and self._may_stand(lowered(plain)))

    def _may_stand(self, low: str) -> bool:
        for each in self._contained:
            if each in low:
                return self._may.search(low) is not None
        return not self._contained and self._may.search(low) is not None

    def beginnings(self) -> list[str]:
        """Beginnings of words, one of which stands in every text that names it, as the search takes them ("hou*"); none where that can't be told."""
        if any(stem.isupper() for stem in self._by_first) or any(len(stem) < LEAST_SHARED for stem in self._by_first):
            return []
        return sorted({f"{each}*" for each in (*beginnings_of(self._by_first), *self.roots, *self.isms, *self._families)})

    def has(self, token: Token) -> bool:
        """Whether a word is one of those of the phrases that are it or stand for it, or may alone."""
        return self._read(token).is_its

    def _read(self, token: Token) -> _Word:
        """What can be told of a word by itself: a document has few different ones."""
        key = token.word, token.stem
        known = self._words_met.get(key)
        if known is None:
            stem, of_root = self._stem(token), self._is_of_the_root(token)
            phrase = stem in self._by_first or (bool(self._freedoms) and calls_a_freedom(stem))
            named = token.stem.isupper() or token.word in self.isms or token.word.startswith(self.name.lower())
            if len(self._words_met) >= _MOST_MET:
                self._words_met.clear()
            known = self._words_met[key] = _Word(stem, of_root or stem in self._words, of_root or phrase or named)
        return known

    @cached_property
    def _words_met(self) -> dict[tuple[str, str], _Word]:
        return {}

    @cached_property
    def _freedoms(self) -> tuple[Phrase, ...]:
        return tuple(filter(names_a_freedom, self.own))

    @cached_property
    def _words(self) -> frozenset[str]:
        """The stems of the phrases that are it or stand for it, and of single words that may."""
        return frozenset(stem for phrase in (*self.own, *self.kin, *(one for one in self.weak if len(one) == 1)) for stem in phrase)

    @by_language(most=_MOST_MET)
    def first_in(self, text: str) -> FoundWords | None:
        """The first of its words in a text, those that were typed before others; None where there is none. Who types "Sami" means "Sámi" too. Kept: a
        sentence is asked by several rules, a heading for each sentence below it."""
        found = self._first_in(text)
        if found is not None and found.sure:
            return found
        plain = without_marks(text)
        return (self._first_in(plain) if plain != text else None) or found

    def _first_in(self, text: str) -> FoundWords | None:
        standing: list[FoundWords] = []
        for found in self._standing(text) if text and self.may_be_in(text) else ():
            if found.own and found.sure:
                return found
            standing.append(found)
        if (together := self._sure_together(standing, text)) is not None:
            return together
        if self._of_agents and standing and not any(each.sure for each in standing) and (by := act_by_agents(self._of_agents, self.partners, text)):
            return FoundWords(*by, own=False)
        alone = [each for each in standing if not each.phrase or each.phrase in self._alone]
        return next((each for each in alone if each.sure), alone[0] if alone else None)

    def every_in(self, text: str) -> list[FoundWords]:
        """All of its words in a text that may stand for it alone."""
        return [each for each in self._all_in(text) if not each.phrase or each.phrase in self._alone]

    @by_language(most=_MOST_MET)
    def _all_in(self, text: str) -> tuple[FoundWords, ...]:
        """All that stands in a text; kept, for each request is asked for in several parts of a brief."""
        return tuple(self._standing(text)) if self.may_be_in(text) else ()

    def act_in(self, text: str, around: str) -> FoundWords | None:
        """An act in a text, where what stands around it (its heading) names who does it: "use of force" under "The security forces"."""
        if not self.acts or not self.may_be_in(text):
            return None
        act = next((each for each in self._standing(text) if each.phrase in self.acts), None)
        by = act is not None and any(each.phrase in self.partners for each in self._standing(around))
        return replace(act, sure=True) if act is not None and by else None

    def _standing(self, text: str) -> Iterator[FoundWords]:
        """Its words in a text, those that are sure alone and those that are not."""
        read = tokens(text[:LONGEST], unify_states=False)
        known = [self._read(token) for token in read]
        stems = [word.stem for word in known]
        for at, word in enumerate(known):
            found = self._at(text, read, stems, at) if word.begins else None
            if found is None or is_in_a_name(text, found.start, found.end) or is_negated(text, found.start, stems[at]):
                continue
            if not found.sure and not self.name[:1].isupper() and is_in_a_proper_name(text, found.start, found.end):
                continue
            words = text[found.start : found.end]
            treaty = any(each in words.lower() for each in _TREATIES)
            if words[0].isupper() and not self.name[:1].isupper() and not treaty and is_in_an_office(text, found.start, found.end):
                found = replace(found, sure=False)
            if self._is_elsewhere(text, read, stems, at) or (self.people and is_without(text[: found.start])):
                found = replace(found, sure=False, elsewhere=True)
            yield found

    def stands_elsewhere(self, text: str) -> bool:
        """Whether its words stand in a text where they mean something else by what stands beside them, and no sure one does."""
        if not self._apart and not (self.people and has_without(text)):  # by these alone words are told to mean something else
            return False
        every = self._all_in(text)
        return any(each.elsewhere for each in every) and not any(each.sure for each in every)

    def _is_elsewhere(self, text: str, read: Sequence[Token], stems: Sequence[str], at: int) -> bool:
        """Whether a word that stands for it makes another thing with the one beside it: "social media" for freedom of the press. What was typed is
        that, whatever stands beside it."""
        apart = self._apart
        if not apart or stems[at] in stems_of(self.name):
            return False
        pairs = ((one, one + 1) for one in (at - 1, at) if one >= 0 and one + 1 < len(read))
        return any((stems[one], stems[other]) in apart and text[read[one].end : read[other].start] == " " for one, other in pairs)

    @cached_property
    def _apart(self) -> frozenset[Phrase]:
        return elsewhere_in(self.issue) if self.issue else frozenset()

    @cached_property
    def _of_agents(self) -> frozenset[str]:
        return acts_of_agents((*self.own, *self.kin), self.partners)

    @cached_property
    def _alone(self) -> frozenset[Phrase]:
        return frozenset((*self.own, *self.kin, *self.weak))

    def _sure_together(self, standing: Sequence[FoundWords], text: str) -> FoundWords | None:
        """An act with a partner near it, commas or not, where nothing is sure alone."""
        if not self.acts or any(each.sure for each in standing):
            return None
        acts = [each for each in standing if each.phrase in self.acts]
        partners = [each for each in standing if each.phrase in self.partners]
        pairs = ((a, *sorted((a, b), key=lambda each: each.start)) for a in acts for b in partners)
        found = next(
            (act for act, one, other in pairs if one.end <= other.start and not are_apart(text[one.end : other.start].replace(",", " "))), None
        )
        return replace(found, sure=True) if found is not None else None

    def _at(self, text: str, read: Sequence[Token], stems: Sequence[str], at: int) -> FoundWords | None:
        """What begins at a word: those that were typed, else the surest that stand for them."""
        token = read[at]
        if (last := next((end for each in self._freedoms if (end := ends_among_freedoms(stems, at, each)) is not None), None)) is not None:
            return FoundWords(token.start, read[last].end, own=True)
        standing: list[FoundWords] = []
        for phrase in self._by_first.get(stems[at], ()):
            own = phrase in self.own
            if own and len(self.own) == 1 and stands_at(stems, at, phrase) and not self._is_anothers(stems, at, phrase):
                if is_one_phrase(stems, at, phrase):
                    first, last = extent(stems, at, phrase)
                    return FoundWords(read[first].start, read[last].end, own=True)
                standing.append(FoundWords(token.start, token.end, own, sure=False, phrase=phrase))
                continue
            if phrase in self.acts and len(phrase) > 1 and stands_at(stems, at, phrase):  # "excessive or deadly force"
                first, last = extent(stems, at, phrase)
                standing.append(FoundWords(read[first].start, read[last].end, own, phrase not in self.weak and phrase in self.kin, phrase))
            elif own and len(phrase) == 2 and at > 1 and stems[at - 2 : at] == [phrase[1], "of"]:  # "sentences of death"
                return FoundWords(read[at - 2].start, token.end, own=True)
            elif (last := end_of_phrase(read, stems, at, phrase)) is not None:
                sure = own or phrase in (self.kin if phrase not in self.weak else self.near)
                found = FoundWords(token.start, read[last].end, own, sure, phrase)
                if own:
                    return found
                standing.append(found)
        if token.word in self.isms:
            return FoundWords(token.start, token.end, own=False)
        if self._is_of_the_name(token, text) or self._is_of_the_root(token) or self._is_treaty_on_it(text[token.start : token.end], token):
            return FoundWords(token.start, token.end, own=True)
        return next((each for each in standing if each.sure), standing[0] if standing else None)

    @cached_property
    def _endings(self) -> dict[str, str]:
        """Words of it that have an ending without which their stem is another word, by that stem: what is cast is no "caste"."""
        written = group_or_family_phrases()
        every = (self.name, *(written.get(phrase, "") for phrase in (*self.own, *self.kin, *self.weak)))
        read = [(each, " " in words) for words in every for each in words.lower().split()]
        return {stem(each): each for each, beside in read if stem(each) == without_its_ending(each, beside=beside)}

    def _stem(self, token: Token) -> str:
        """The stem of a word; the word itself where it only looks like one of these."""
        kept = self._endings.get(token.stem)
        return token.word if kept is not None and not token.word.startswith(kept) else token.stem

    def is_in_names_of(self, text: str) -> bool:
        """Whether a text has it in the name of a body, which says nothing of it."""
        if not self.may_be_in(text):
            return False
        names = [stems_as_written(text[each.start : each.end]) for each in mentions(text) if each.code]
        return any(stands_at(stems, at, phrase) for stems in names for phrase in (*self.own, *self.kin) for at in range(len(stems)))

    def _is_anothers(self, stems: Sequence[str], at: int, phrase: Phrase) -> bool:
        """Whether a word of a phrase that stands apart from its first belongs to another phrase there: "police" beside "domestic violence"."""
        if tuple(stems[at : at + len(phrase)]) == phrase:
            return False
        around = range(max(0, at - _APART), min(len(stems), at + _APART + 1))
        apart = [k for k in around if stems[k] in phrase[1:]]
        others = known_phrases() - {*self.own, *self.kin, *self.weak}
        if self.people and len(phrase) > 1 and stems[at + 1 : at + 2] in (["and"], ["or"], [","]):  # "migrant and domestic workers" are both
            return False
        return bool(apart) and all(any(tuple(stems[k - n : k + 1]) in others for n in (1, 2) if k >= n) for k in apart)

    def _is_of_the_root(self, token: Token) -> bool:
        word = token.word
        of_root = word.startswith(self.roots) and self._stem(token) == token.stem
        if of_root and any(word.startswith(root) and word[len(root) :] in FORMS for root in self.roots):
            return True
        if word.startswith(self._families) and is_of_family(self.name.lower(), word):
            return True
        if not word.endswith(_WHO):
            return False
        base = next(word.removesuffix(each) for each in _WHO if word.endswith(each))
        return len(base) > _SHORT and any(phrase == (stem(base),) for phrase in self.own)

    def _is_treaty_on_it(self, name: str, token: Token) -> bool:
        """Whether a treaty that is named at length has the words that were typed in its name: that of Istanbul is on violence against women."""
        if not token.stem.isupper() or " " not in name or not any(each in name.lower() for each in _TREATIES):
            return False
        stems = stems_as_written(name)
        return any(stands_at(stems, at, phrase) for phrase in self.own for at in range(len(stems)))

    def _is_of_the_name(self, token: Token, text: str) -> bool:
        """Whether a word with a capital is made of its name: "Tibetan". A word that a family explains is no name."""
        name = self.name.lower()
        if self.kin or self.issue or len(name) <= _SHORT or not token.word.startswith(name) or not text[token.start].isupper():
            return False
        return token.word[len(name) :] in _OF_A_NAME
