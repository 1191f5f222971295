"""Where a topic is named beside a sentence's own words: a heading that is on it, and the themes under which OHCHR's list files a recommendation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ...labelling.charting import chart
from ...labelling.tokens import WORD, Token, stem, tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, wording
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import people_named
from ...linking.concerns.subject_families import families, spoken_of, stands_at
from .named_by_titles import mandates_named
from .review_sentences import ReviewSentence, SentenceSource
from .topic_part import TopicPart
from .topic_phrases import are_apart, extent, first_letters, names_no_subject, stems_as_written, without_marks
from .topics import Topic

if TYPE_CHECKING:
    from ...records import Review, ThematicEntry

_MOSTLY = 0.5
"""The share of a heading's words above which it is on a topic: "Refugees and asylum-seekers", not "Life, liberty and freedom from torture"."""

_ELEMENTS = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|^\s*(?:\d+|[A-Z])\.\s+")
"""What parts the elements of a heading, and its number."""


class Where(StrEnum):
    """Where a part of the topic is named."""

    SENTENCE = "sentence"
    MANDATE = "mandate"  # the name of a mandate in the sentence, of which it speaks
    HEADING = "heading"
    BEFORE = "before"  # the sentence before, in the same paragraph
    LIST = "list"  # the themes and persons under which OHCHR's list files it


@dataclass(frozen=True, slots=True)
class Names:
    """One part of the topic as a record names it: the part's name, the `words` of the document, where they stand, and whether they are those that
    were typed (`own`) or stand for them; not `sure` where they may mean something else."""

    part: str
    words: str
    where: Where
    own: bool
    sure: bool = True


def is_typed_in(part: str, text: str) -> bool:
    """Whether a part of a topic stands in a text as it was typed, and not in other words for it."""
    typed, beginnings = _typed(without_marks(part))
    text = without_marks(text)
    low = text.lower()
    if not all(each in low for each in beginnings):  # most texts, which need not be cut into words then
        return False
    stems = stems_as_written(text)
    return typed[0] in stems and any(stands_at(stems, at, typed) for at in range(len(stems)))


@lru_cache(maxsize=64)
def _typed(part: str) -> tuple[list[str], list[str]]:
    """The stems of what was typed, and by which letters their words begin."""
    stems = stems_as_written(part)
    return stems, list(map(first_letters, stems))


def typed_words(part: str, text: str) -> str:
    """The words of a text in which a part of a topic stands as it was typed, as the text prints them; empty where it does not stand there."""
    typed, read = tuple(stems_as_written(without_marks(part))), list(WORD.finditer(without_marks(text)))
    stems = [stem(each.group().lower()) for each in read]
    at = next((at for at in range(len(stems)) if stands_at(stems, at, typed)), None)
    if at is None:
        return ""
    first, last = extent(stems, at, typed)
    return text[read[first].start() : read[last].end()]


def mandate_names(topic: Topic, words: str, *, spoken_of: bool = False) -> str:
    """The name of a mandate in a sentence that has all parts of a topic in it ("the Special Rapporteur on the independence of judges"); empty for
    none. `spoken_of`: where the sentence speaks of it, and it does not speak itself."""
    names = mandates_named(words, spoken_of=spoken_of) if topic.parts else iter(())
    return next((each for each in names if all(is_typed_in(part.name, each) for part in topic.parts)), "")


def mandate_spoken_of(topic: Topic, unit: ReviewSentence) -> str:
    """The mandate on the topic that a sentence speaks of: one of a UN body may be what the mandate itself says. Of a request that asks to let in
    several mandates, none is what it is on."""
    if not all(is_typed_in(part.name, unit.words) for part in topic.parts):
        return ""
    if unit.source is SentenceSource.REQUEST and len(list(mandates_named(unit.words))) > 1:
        return ""
    return mandate_names(topic, unit.words, spoken_of=unit.source is SentenceSource.BODY)


def stand_apart(names: Sequence[Names], words: str) -> bool:
    """Whether the parts of a topic stand in a sentence apart from each other, one of them by words that may mean something else: "free, independent
    and green ...; a State under the rule of law" is no independence of judges. With a clause between them, or many words, they make no one thing."""
    inside = [each for each in names if each.where is Where.SENTENCE]
    if len(inside) < 2 or all(each.sure for each in inside):
        return False
    places = sorted((at, at + len(each.words)) for each in inside if (at := words.find(each.words)) >= 0)
    return any(are_apart(words[one[1] : other[0]]) for one, other in itertools.pairwise(places))


def lacks_its_form(topic: Topic, words: str, heading: str) -> bool:
    """Whether a topic has a form that matters take, such as laws, and a sentence and its heading have no word for that: then it is on the matter, and
    not on its laws, whatever its neighbours are on."""
    return any(part.of_point and part.first_in(words) is None and part.first_in(heading) is None for part in topic.parts)


def stands_in_names(topic: Topic, texts: Iterable[str]) -> bool:
    """Whether the one part of a topic stands in names of bodies in these texts: what the Committee against Torture says need not be on torture."""
    return len(topic.parts) == 1 and any(topic.parts[0].is_in_names_of(text) for text in texts)


def heading_on(topic: Topic, heading: str) -> tuple[Names, ...]:
    """How a heading names the topic, where it is on that and on little else: then all that stands under it belongs."""
    found = [(part, part.first_in(heading)) for part in topic.parts]
    named = tuple(
        Names(part.name, heading[words.start : words.end], Where.HEADING, words.own) for part, words in found if words is not None and words.sure
    )
    return named if len(named) == len(topic.parts) and _share(topic.parts, heading) > _MOSTLY else ()


def heading_names(topic: Topic, heading: str) -> bool:
    """Whether a heading names the topic, and half of its words that tell something are the topic's: "Freedom of expression and information"."""
    return bool(topic.parts) and topic.is_named_in(heading) and _share(topic.parts, heading) >= _MOSTLY


def lends_itself(topic: Topic, heading: str, words: str) -> bool:
    """Whether a heading that names the topic says what a sentence below it is on: where that has a word for the topic itself; or, if the heading
    names nothing else, where the sentence names no other subject."""
    spoken, own = spoken_of(tokens(words, unify_states=False)).subjects, own_families(topic)
    return bool(spoken & own) or topic.is_named_in(words) or not (spoken or _joins_others(topic, heading))


def _joins_others(topic: Topic, heading: str) -> bool:
    """Whether a heading joins the topic with other things: "Gender equality; violence against women"."""
    elements = [each for each in _ELEMENTS.split(heading) if each and _telling(each)]
    return len(elements) > 1 and any(not _share(topic.parts, each) for each in elements)


def names_others(topic: Topic, words: str) -> frozenset[str]:
    """The other subjects that words name, by the names of their families."""
    return spoken_of(tokens(words, unify_states=False)).subjects - own_families(topic)


@by_language(most=8)
def own_families(topic: Topic) -> frozenset[str]:
    """The families of words that a topic has a phrase of."""
    phrases = {phrase for part in topic.parts for phrase in (*part.own, *part.kin)}
    return frozenset(name for kind, name, of in families() if kind == "subjects" and phrases & set(of))


def people_beside_others(topic: Topic, heading: str) -> tuple[tuple[Names, ...], frozenset[str]] | None:
    """How a heading names people that are the topic beside others ("Indigenous Peoples and minorities"), with the stems of these; None where it does
    not. Of rights that stand so beside each other ("liberty and freedom from torture") nothing follows."""
    elements = [each for each in _ELEMENTS.split(heading) if each.strip()]
    people = len(topic.parts) == 1 and (topic.parts[0].people or people_named(topic.parts[0].name))
    if not people or len(elements) <= 1 or not 0 < _share(topic.parts, heading) <= _MOSTLY:
        return None
    named = next((names for each in elements if (names := heading_on(topic, each))), ())
    others = frozenset(token.stem for each in elements if not _share(topic.parts, each) for token in _telling(each))
    return (named, others) if named else None


def is_of_nobody(issue: str, names: Sequence[Names]) -> bool:
    """Whether an issue of UPR Info is on people, and nothing at a sentence names them: violence at home need not be on children."""
    return issue in chart().groups and not names


def names_nationals(words: str) -> bool:
    """Whether words speak of nationals or citizens of a State, who are themselves whom the sentence is on, whatever its heading names."""
    return wording("briefs", "nationals").search(words) is not None


def _share(parts: Sequence[TopicPart], heading: str) -> float:
    """How many of the words of a heading that tell something are the topic's."""
    telling = _telling(heading)
    on_it = sum(any(part.has(token) for part in parts) for token in telling)
    return on_it / len(telling) if telling else 0.0


def _telling(heading: str) -> list[Token]:
    read = [token for token in tokens(heading, unify_states=False) if token.word not in stop_words() and not names_no_subject(token.stem)]
    return [token for token in read if len(token.word) > 1 and not token.word.isdigit()]


def filed_under(topic: Topic, review: Review) -> Mapping[str, tuple[Names, ...]]:
    """The recommendations that OHCHR's list files under the topic, by the identifiers of their items. A topic of several parts is looked for in all
    themes and persons of an entry; one of a single part in the theme that it stands under, for its cells name many; then some word of
    the request must be near to it."""
    listed = review.thematic_list.entries if review.thematic_list is not None else ()
    found = {}
    for entry in listed:
        named = _filed(topic, entry)
        if len(named) == len(topic.parts):
            found[f"{review.id}/R{entry.number}"] = named
    return found


def tagged_with(topic: Topic, review: Review, *, groups: bool = False) -> Mapping[str, tuple[Names, ...]]:
    """The recommendations that OHCHR's list has under a theme that is the topic, by the identifiers of their items, whatever their words; or those
    that it has under a group of persons alone (`groups`): it has one under many of these. Each name has the whole of that cell."""
    listed = review.thematic_list.entries if review.thematic_list is not None else ()
    named = cache(lambda cell: heading_on(topic, cell))  # few cells, of many entries
    found = {}
    for entry in listed:
        theme = next((each for each in (*entry.themes, *entry.headings) if named(each)), None)
        cell = theme if not groups else next((each for each in entry.persons if named(each)), None) if theme is None else None
        if cell is not None:
            found[f"{review.id}/R{entry.number}"] = tuple(replace(each, words=cell, where=Where.LIST) for each in named(cell))
    return found


def _filed(topic: Topic, entry: ThematicEntry) -> tuple[Names, ...]:
    if len(topic.parts) == 1:
        if topic.parts[0].first_in(entry.request) is None:  # the stateless are filed under refugees, too
            return ()
        return next((named for heading in entry.headings if (named := heading_on(topic, heading))), ())
    found: list[Names] = []
    for part in topic.parts:
        for text in (entry.request, *entry.headings, *entry.themes, *entry.persons):
            words = part.first_in(text)
            if words is not None and words.sure:
                found.append(Names(part.name, text[words.start : words.end], Where.LIST, words.own))
                break
    return tuple(found)


def parts_named(topic: Topic, unit: ReviewSentence) -> list[Names]:
    """The parts that a sentence names, each once: in its own words (of an act the heading may say who does it), else in its heading; or people in the
    sentence before, whom it goes on with as "they". A subject does not go on so: behind "education and housing" may stand anything."""
    found = []
    for part in topic.parts:
        places = ((Where.SENTENCE, unit.words), (Where.HEADING, unit.heading), (Where.BEFORE, unit.before if part.people else ""))
        for where, text in places:
            if words := part.first_in(text):
                if where is Where.HEADING and part.people and names_nationals(unit.words):  # of a heading on others
                    continue
                if where is Where.SENTENCE and not words.sure:
                    words = part.act_in(text, unit.heading) or words
                found.append(Names(part.name, text[words.start : words.end], where, words.own, words.sure))
                break
    return found
