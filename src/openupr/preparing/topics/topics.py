"""A topic as a person types it: free words, one of UPR Info's issues, a group of people, or an instrument by its name.

"housing of Roma" has two parts, and a passage is on it that names both. A part is known by the words that were typed and, where a family of words has
its name (languages/en/points.toml), by these too: "evictions" stands for housing. Nothing is guessed from likeness here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from functools import cached_property

from ...errors import UnknownNameError
from ...extracting.compilation.bodies_named import mentions
from ...labelling.charting import chart
from ...labelling.tokens import IRREGULAR, LONGEST, Token, stem, tokens, unifications
from ...languages.messages import message
from ...languages.stop_words import stop_words
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import further_words, people_named, people_of_stems
from ...linking.concerns.subject_families import families, phrases_as_written, stands_at
from .learnt_phrases import learnt_phrases
from .named_by_titles import names_of_treaties, treaties_titled
from .topic_phrases import (
    LEAST_SHARED,
    Phrase,
    beginning_of,
    ends_among_freedoms,
    is_in_a_name,
    is_in_a_proper_name,
    is_in_an_office,
    is_negated,
    is_one_phrase,
    issue_called,
    keeps_its_ending,
    known_phrases,
    phrases_without,
    plain_stems,
    point_named,
    points_of,
    small_stems,
    stems_as_written,
    stems_of,
)
from .word_family import FORMS, family_stem, is_of_family, near_in_meaning, verb_roots

_MARKS = frozenset(";,.:")
_LONGEST_PHRASE = 4
_OF_A_NAME = ("an", "ans", "n", "ns", "ian", "ians", "i", "is", "ese")
"""Endings that make an adjective or an inhabitant of a name: Tibet, Tibetan, Tibetans."""
_WHO = ("er", "ers")
"""Endings of who is in what was typed: "prisoners"."""
_TREATIES = ("convention", "covenant", "protocol", "treaty", "statute", "charter")
_APART = 5
"""Words between those of one phrase, at most, with its own."""
_SHORT = 4
_QUOTES = " \t\n\"“”«»‘’'"


class TopicKind(StrEnum):
    """What was typed."""

    WORDS = "words"
    ISSUE = "issue"
    GROUP = "group"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words of a text that name a part of a topic, by their span. `own`: those that were typed, else words that stand for them; `sure` unless these
    may mean something else."""

    start: int
    end: int
    own: bool
    sure: bool = True
    phrase: Phrase = ()


@dataclass(frozen=True)
class TopicPart:
    """One thing that a topic names: its `name` as typed, the phrases that are it (`own`), those that stand for it (`kin`), and single words that may
    stand for something else too (`weak`: "capital"); `issue` is that of UPR Info whose chart has its words, empty where none or several have;
    `people` whether it names a group of people. A phrase of `acts` and one of `partners` in one sentence that share no word are sure together,
    though neither is alone: what happens ("excessive force") and who does it ("police"). A partner that is not weak says nothing alone."""

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
    def _by_first(self) -> dict[str, list[Phrase]]:
        found: dict[str, list[Phrase]] = {}
        for phrase in dict.fromkeys((*self.own, *self.kin, *self.weak, *self.partners)):
            found.setdefault(phrase[0], []).append(phrase)
        return found

    @cached_property
    def _may(self) -> re.Pattern[str]:
        """What stands in every text that names it: beginnings of its words, quickly looked for."""
        contains: dict[str, list[str]] = {}
        alone = {phrase[0] for phrase in (*self.own, *self.kin, *self.weak)}
        for unify in unifications():
            contains.setdefault(unify.name, []).append(re.escape(unify.contains))
        starts = {each for stem in alone for each in contains.get(stem, [rf"\b{re.escape(beginning_of(stem))}"])}
        starts |= {rf"\b{re.escape(root)}" for root in (*self.roots, *self.isms, *self._families)}
        return re.compile("|".join(sorted(starts)), re.IGNORECASE)

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth looking: false only where it is certainly not in the text."""
        return self._may.search(text) is not None

    def beginnings(self) -> list[str]:
        """Beginnings of words, one of which stands in every text that names it, as the search takes them ("hou*"); none where that can't be told."""
        if any(stem.isupper() for stem in self._by_first) or any(len(stem) < LEAST_SHARED for stem in self._by_first):
            return []
        return sorted({f"{each}*" for each in (*map(beginning_of, self._by_first), *self.roots, *self.isms, *self._families)})

    def has(self, token: Token) -> bool:
        """Whether a word is one of those of the phrases that are it or stand for it, or may alone."""
        read = self._stem(token)
        return any(read in phrase for phrase in (*self.own, *self.kin)) or (read,) in self.weak or self._is_of_the_root(token)

    def first_in(self, text: str) -> FoundWords | None:
        """The first of its words in a text, those that were typed before others; None where there is none."""
        standing: list[FoundWords] = []
        for found in self._standing(text) if text and self.may_be_in(text) else ():
            if found.own and found.sure:
                return found
            standing.append(found)
        if (together := self._sure_together(standing)) is not None:
            return together
        alone = [each for each in standing if not each.phrase or each.phrase in self._alone]
        return next((each for each in alone if each.sure), alone[0] if alone else None)

    def every_in(self, text: str) -> list[FoundWords]:
        """All of its words in a text that may stand for it alone."""
        return [each for each in self._standing(text) if not each.phrase or each.phrase in self._alone] if self.may_be_in(text) else []

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
        stems = [self._stem(token) for token in read]
        for at in range(len(read)):
            found = self._at(text, read, stems, at)
            if found is None or is_in_a_name(text, found.start, found.end) or is_negated(text, found.start, stems[at]):
                continue
            if not found.sure and not self.name[:1].isupper() and is_in_a_proper_name(text, found.start, found.end):
                continue
            words = text[found.start : found.end]
            treaty = any(each in words.lower() for each in _TREATIES)
            if words[0].isupper() and not self.name[:1].isupper() and not treaty and is_in_an_office(text, found.start, found.end):
                found = replace(found, sure=False)
            yield found

    @cached_property
    def _alone(self) -> frozenset[Phrase]:
        return frozenset((*self.own, *self.kin, *self.weak))

    def _sure_together(self, standing: Sequence[FoundWords]) -> FoundWords | None:
        """An act with a partner beside it, where nothing is sure alone."""
        if not self.acts or any(each.sure for each in standing):
            return None
        acts = [each for each in standing if each.phrase in self.acts]
        partners = [each for each in standing if each.phrase in self.partners]
        pair = next((a for a in acts for b in partners if not set(a.phrase) & set(b.phrase) and (a.end <= b.start or b.end <= a.start)), None)
        return replace(pair, sure=True) if pair is not None else None

    def _at(self, text: str, read: Sequence[Token], stems: Sequence[str], at: int) -> FoundWords | None:
        """What begins at a word: those that were typed, else the surest that stand for them."""
        token = read[at]
        if (last := next((end for each in self.own if (end := ends_among_freedoms(stems, at, each)) is not None), None)) is not None:
            return FoundWords(token.start, read[last].end, own=True)
        standing: list[FoundWords] = []
        for phrase in self._by_first.get(stems[at], ()):
            own = phrase in self.own
            if own and len(self.own) == 1 and stands_at(stems, at, phrase) and not self._is_anothers(stems, at, phrase):
                if is_one_phrase(stems, at, phrase):
                    return FoundWords(token.start, token.end, own=True)
                standing.append(FoundWords(token.start, token.end, own, sure=False, phrase=phrase))
                continue
            if phrase in self.acts and len(phrase) > 1 and stands_at(stems, at, phrase):  # "excessive or deadly force"
                around = [k for k in range(at, min(len(read), at + _APART + 1)) if stems[k] in phrase]
                standing.append(FoundWords(token.start, read[around[-1]].end, own, phrase not in self.weak and phrase in self.kin, phrase))
            elif tuple(stems[at : at + len(phrase)]) == phrase:
                sure = own or phrase in (self.kin if phrase not in self.weak else self.near)
                found = FoundWords(token.start, read[at + len(phrase) - 1].end, own, sure, phrase)
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
        """Words of it that end in an "e" without which their stem may be another word, by that stem: what is cast is no "caste"."""
        written = phrases_as_written()
        every = (self.name, *(written.get(phrase, "") for phrase in (*self.own, *self.kin, *self.weak)))
        return {stem(each): each for words in every for each in words.lower().split() if keeps_its_ending(each) and stem(each) == each[:-1]}

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
        if self._stem(token) == token.stem and any(token.word.startswith(root) and token.word[len(root) :] in FORMS for root in self.roots):
            return True
        if any(token.word.startswith(each) and is_of_family(self.name.lower(), token.word) for each in self._families):
            return True
        base = next((token.word.removesuffix(each) for each in _WHO if token.word.endswith(each)), "")
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


@dataclass(frozen=True)
class Topic:
    """What a brief is about: the `text` as typed, its kind, its parts (a passage names all of them)."""

    text: str
    kind: TopicKind
    parts: tuple[TopicPart, ...]

    def is_named_in(self, text: str) -> bool:
        """Whether a text names every part, by words that are sure."""
        return all((words := part.first_in(text)) is not None and words.sure for part in self.parts)

    def sought(self) -> str:
        """A query of the search that finds every text that names all parts, and more: by the beginnings of their words. Of a part that stands under
        one name for many, such as a treaty, nothing is asked."""
        every = [part.beginnings() for part in self.parts]
        return " ".join(f"({' or '.join(starts)})" for starts in every if starts)


def topic(text: str) -> Topic:
    """The topic that a person means. Raises `UnknownNameError` where its words say nothing in particular."""
    typed = " ".join(text.strip(_QUOTES).split())
    issue = issue_called(typed)
    read = [token for token in tokens(typed, unify_states=False) if token.stem not in _MARKS]
    if issue:
        return Topic(typed, TopicKind.ISSUE, (_of_issue(issue, read),))
    parts = tuple(_parts(typed, read))
    parts = tuple(map(_beside_others if len(parts) > 1 else _alone, parts))
    if not parts:
        step = message("Say it in a few words: “housing of Roma”, “asylum”, “death penalty”.")
        raise UnknownNameError(message("“{typed}” names no subject", typed=typed), next_step=step)
    named = parts[0].own[0] if len(parts) == 1 else ()
    if len(named) == 1 and named[0].isupper() and named[0] in {unify.name for unify in unifications()}:
        return Topic(typed, TopicKind.INSTRUMENT, parts)
    return Topic(typed, TopicKind.GROUP if len(parts) == 1 and parts[0].people else TopicKind.WORDS, parts)


def _of_issue(issue: str, read: Sequence[Token]) -> TopicPart:
    """One of UPR Info's issues, with the words of its chart, of its tags, and of the family of its name. What the chart alone has may be another."""
    charted = tuple(tuple(key.split()) for key, issues in chart().issues.items() if issues[0] == issue)
    names = frozenset(token.stem for token in read) - plain_stems()
    kin = tuple(
        phrase for kind, name, phrases in families() if kind == "subjects" and stems_of(name) and stems_of(name) <= names for phrase in phrases
    )
    learnt = learnt_phrases(issue)
    weak = tuple(each for each in charted if kin and len(each) == 1 and each[0].islower() and each not in (*kin, *learnt))
    own = phrases_without(charted, weak) or (tuple(token.stem for token in read),)
    return TopicPart(issue, own, phrases_without(learnt, own), issue, weak=(*weak, *phrases_without(kin, (*own, *weak, *learnt))))


def _parts(typed: str, read: Sequence[Token]) -> Iterator[TopicPart]:
    """The parts in the order in which they were typed: words side by side that are known as one thing are one part."""
    known = known_phrases() | {
        tuple(token.stem for token in tokens(family, unify_states=False)) for kind, family, _ in families() if kind == "subjects"
    }
    at = 0
    while at < len(read):
        size = next((size for size in range(_LONGEST_PHRASE, 1, -1) if tuple(t.stem for t in read[at : at + size]) in known), 1)
        run = read[at : at + size]
        if size > 1 or not (run[0].word in stop_words() or run[0].stem in plain_stems()):
            yield _part(typed[run[0].start : run[-1].end], tuple(token.stem for token in run))
        at += size


def _part(name: str, phrase: Phrase) -> TopicPart:
    kin = tuple(each for kind, family, phrases in families() if kind == "subjects" and stems_of(family) == frozenset(phrase) for each in phrases)
    written = {phrase, tuple(each for each in phrase if each not in small_stems())}  # families leave "of" out: "freedom expression"
    wider = [phrases for kind, _, phrases in families() if kind == "subjects" and written & set(phrases)]
    family = tuple(each for each in wider[0] if each not in written) if len(wider) == 1 and not kin else ()
    issues = chart().issues.get(" ".join(phrase), ())
    charted: tuple[Phrase, ...] = ()
    if len(issues) == 1 and not kin:
        charted = tuple(tuple(key.split()) for key, of in chart().issues.items() if of == issues)
    points = points_of(phrase, written)
    same = tuple(each for each in family if len(phrase) > 1 and each[0] == phrase[0] and phrase[0] not in plain_stems())  # "police brutality"
    kin = (*kin, *points.kin, *same, *treaties_titled(phrase))
    people = any(phrase in phrases for kind, _, phrases in families() if kind == "people")
    roots = verb_roots(name) if len(phrase) == 1 else ()
    weak = phrases_without((*family, *charted, *points.acts, *points.typed), [phrase, *kin])
    acts = phrases_without((*family, *points.acts, *points.kin), [phrase, *same])
    plain = () if points.kin or points.acts else tuple(each for each in charted if len(each) == 1)  # "Internet" beside "media" is on anything
    partners = phrases_without((*charted, *points.partners), [phrase, *kin, *family, *plain])
    issue = issues[0] if len(issues) == 1 else ""
    return TopicPart(name, (phrase,), phrases_without(kin, [phrase]), issue, people, weak, roots, acts if len(phrase) > 1 else (), partners)


def _alone(part: TopicPart) -> TopicPart:
    """A part that is the whole topic: of the words that stand for it only those are sure that UPR Info's chart has for an issue of its name, or that
    name the same people. "Refugee" for asylum, "Sinti" for Roma; but hatred need not be hate speech."""
    own = part.own[0]
    issues = frozenset(issue for issue in chart().issues.get(" ".join(own), ()) if stems_of(issue) & set(own))
    people = people_named(part.name)
    sure = [phrase for phrase in part.kin if _means_it(phrase, own, issues, people)]
    return replace(part, kin=tuple(sure), weak=phrases_without((*part.weak, *part.kin), sure))


def _means_it(phrase: Phrase, own: Phrase, issues: frozenset[str], people: Collection[int]) -> bool:
    """Whether a phrase of a family means what its name does: UPR Info's chart has it for an issue of that name, it names the same people, it is a
    treaty, or it has a word of a name of several ("domestic violence" for violence against women)."""
    if issues & set(chart().issues.get(" ".join(phrase), ())) or people_of_stems(phrase) & set(people):
        return True
    return phrase[0] in names_of_treaties() if len(phrase) == 1 else len(own) > 1 and bool(set(phrase) & set(own) - plain_stems())


def _beside_others(part: TopicPart) -> TopicPart:
    """A part of several, with further words for its matter, which may be a mere place ("in Indigenous territories"), and with those of the point that
    has its name: what interferes is on the independence of judges. Those are sure that come near to it (`near`)."""
    words = further_words(part.issue) if part.issue else ""
    further = (*((token.stem,) for token in tokens(words, unify_states=False)), *point_named(part.own[0]))
    return replace(part, weak=(*part.weak, *phrases_without(further, (*part.own, *part.kin))), beside=True)
