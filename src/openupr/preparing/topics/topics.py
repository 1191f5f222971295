"""A topic as a person types it: free words, one of UPR Info's issues, a group of people, or an instrument by its name.

"housing of Roma" has two parts, and a passage is on it that names both. A part is known by the words that were typed and, where a family of words has
its name (languages/en/points.toml), by these too: "evictions" stands for housing. Nothing is guessed from likeness here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum

from ...errors import UnknownNameError
from ...labelling.charting import chart
from ...labelling.tokens import Token, tokens, unifications
from ...languages.messages import message
from ...languages.stop_words import stop_words
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import further_words, people_named, people_of_stems
from ...linking.concerns.groups_of_people import people_as_written, people_in_words, people_of_issue, standing_for_people
from ...linking.concerns.subject_families import families
from .learnt_phrases import held_beside, learnt_phrases
from .named_by_titles import names_of_treaties, treaties_titled
from .topic_part import TopicPart
from .topic_phrases import (
    NO_SUBJECTS,
    Phrase,
    issue_called,
    known_phrases,
    phrases_without,
    plain_stems,
    point_named,
    points_of,
    small_stems,
    stems_of,
)
from .word_family import near_of_its_point, verb_roots

_MARKS = frozenset(";,.:")
_LONGEST_PHRASE = 4
_QUOTES = " \t\n\"“”«»‘’'"


class TopicKind(StrEnum):
    """What was typed."""

    WORDS = "words"
    ISSUE = "issue"
    GROUP = "group"
    INSTRUMENT = "instrument"


@dataclass(frozen=True)
class Topic:
    """What a brief is about: the `text` as typed, its kind, its parts (a passage names all of them)."""

    text: str
    kind: TopicKind
    parts: tuple[TopicPart, ...]

    def __hash__(self) -> int:
        return hash(self.text)  # what is known of a topic and a text is asked for by both, for each statement anew

    def is_named_in(self, text: str) -> bool:
        """Whether a text names every part, by words that are sure."""
        return all((words := part.first_in(text)) is not None and words.sure for part in self.parts)

    def sought(self) -> str:
        """A query of the search that finds every text that names all parts, and more: by the beginnings of their words. Of a part that stands under
        one name for many, such as a treaty, nothing is asked."""
        every = [part.beginnings() for part in self.parts]
        return " ".join(f"({' or '.join(starts)})" for starts in every if starts)


MOST_PARTS = 12
"""Parts of a topic: each is looked for in every sentence."""
_FEW_WORDS = message("Say it in a few words: “housing of Roma”, “asylum”, “death penalty”.")


def topic(text: str) -> Topic:
    """The topic that a person means. Raises `UnknownNameError` where its words say nothing in particular."""
    typed = " ".join(text.strip(_QUOTES).split())
    issue = issue_called(typed)
    read = [token for token in tokens(typed, unify_states=False) if token.stem not in _MARKS]
    if issue:
        return Topic(typed, TopicKind.ISSUE, (_of_issue(issue, read),))
    parts = tuple(_parts(typed, read))
    if len(parts) > MOST_PARTS:
        what = message("“{begin} …” is a text of {n} parts, not a topic", begin=" ".join(typed.split()[:4]), n=len(parts))
        raise UnknownNameError(what, next_step=_FEW_WORDS)
    parts = tuple(map(_beside_others if len(parts) > 1 else _alone, parts))
    if not parts:
        raise UnknownNameError(message("“{typed}” names no subject", typed=typed), next_step=_FEW_WORDS)
    named = parts[0].own[0] if len(parts) == 1 else ()
    if len(named) == 1 and named[0].isupper() and named[0] in {unify.name for unify in unifications()}:
        return Topic(typed, TopicKind.INSTRUMENT, parts)
    return Topic(typed, TopicKind.GROUP if len(parts) == 1 and parts[0].people else TopicKind.WORDS, parts)


def _of_issue(issue: str, read: Sequence[Token]) -> TopicPart:
    """One of UPR Info's issues, with the words of its chart, of its tags, and of the family of its name. What the chart alone has may be another, but
    not where the family has it beside a word that tells which: "capital" is anything, "capital crime" is not."""
    charted = tuple(tuple(key.split()) for key, issues in chart().issues.items() if issues[0] == issue)
    names = frozenset(token.stem for token in read) - plain_stems()
    kin = tuple(
        phrase for kind, name, phrases in families() if kind == "subjects" and stems_of(name) and stems_of(name) <= names for phrase in phrases
    )
    sure = (*learnt_phrases(issue), *people_of_issue(issue))
    weak = tuple(each for each in charted if kin and len(each) == 1 and each[0].islower() and each not in (*kin, *sure))
    sure = (*sure, *(each for each in kin if len(each) > 1 and any((word,) in weak for word in each)))
    own = phrases_without(charted, weak) or (tuple(token.stem for token in read),)
    return TopicPart(issue, own, phrases_without(sure, own), issue, weak=(*weak, *phrases_without(kin, (*own, *weak, *sure))))


def _parts(typed: str, read: Sequence[Token]) -> Iterator[TopicPart]:
    """The parts in the order in which they were typed: words side by side that are known as one thing are one part."""
    named = {tuple(token.stem for token in tokens(family, unify_states=False)) for kind, family, _ in families() if kind == "subjects"}
    known = known_phrases() | named | people_as_written().keys()
    at = 0
    while at < len(read):
        runs = ((size, tuple(t.stem for t in read[at : at + size])) for size in range(_LONGEST_PHRASE, 1, -1))
        size = next((size for size, stems in runs if len(stems) == size and (stems in known or _is_point_written_out(stems, read[at + size :]))), 1)
        run = read[at : at + size]
        name = typed[run[0].start : run[-1].end]
        if (people := people_in_words(read[at : at + _LONGEST_PHRASE])) is not None and people[0] >= size:
            size, phrase = people
            yield _part(typed[run[0].start : read[at + size - 1].end], phrase)
        elif size > 1 or not (run[0].word in stop_words() or run[0].stem in plain_stems()):
            yield _part(name, tuple(token.stem for token in run))
        at += size


def _is_point_written_out(stems: Phrase, behind: Sequence[Token]) -> bool:
    """Whether words are a phrase of a family of points with the small words that families leave out, and one of them says nothing alone:
    "conditions of detention". The detention of migrants has two subjects, and is two parts; what goes on `behind` it is another name."""
    bare = tuple(each for each in stems if each not in small_stems())
    goes_on = bool(behind) and behind[0].word not in stop_words()
    if goes_on or not 1 < len(bare) < len(stems) or bare[0] != stems[0] or bare[-1] != stems[-1]:
        return False
    alone = {phrase[0] for kind, _, phrases in families() if kind != "points" for phrase in phrases if len(phrase) == 1}
    return not alone >= set(bare) and any(kind == "points" and bare in phrases for kind, _, phrases in families())


def _part(name: str, phrase: Phrase) -> TopicPart:
    kin: tuple[Phrase, ...] = tuple(
        each for kind, family, phrases in families() if kind == "subjects" and stems_of(family) == frozenset(phrase) for each in phrases
    )
    written = {phrase, tuple(each for each in phrase if each not in small_stems())}  # families leave "of" out: "freedom expression"
    wider = [phrases for kind, _, phrases in families() if kind == "subjects" and written & set(phrases)]
    family = tuple(each for each in wider[0] if each not in written) if len(wider) == 1 and not kin else ()
    issues = tuple(each for each in chart().issues.get(" ".join(phrase), ()) if each not in NO_SUBJECTS)
    charted: tuple[Phrase, ...] = ()
    if len(issues) == 1 and not kin:
        charted = tuple(tuple(key.split()) for key, of in chart().issues.items() if of == issues)
    points = points_of(phrase, written)
    same = tuple(each for each in family if len(phrase) > 1 and each[0] == phrase[0] and phrase[0] not in plain_stems())  # "police brutality"
    people_meant = standing_for_people(phrase)
    kin = (*kin, *points.kin, *same, *treaties_titled(phrase), *people_meant)
    people = bool(people_meant) or any(phrase in phrases for kind, _, phrases in families() if kind == "people")
    roots = verb_roots(name) if len(phrase) == 1 else ()
    acts = phrases_without((*family, *points.acts, *points.kin), [phrase, *same]) if len(phrase) > 1 else ()
    held = tuple(each for issue in issues[:1] for each in held_beside(issue) if each[0] in phrase) if acts else ()  # "police abuse"
    kin, acts = (*kin, *held), (*acts, *held)
    weak = phrases_without((*family, *charted, *points.acts, *points.loose), [phrase, *kin])
    plain = () if points.kin or points.acts else tuple(each for each in charted if len(each) == 1)  # "Internet" beside "media" is on anything
    doers: tuple[Phrase, ...] = tuple(
        (word,) for word in phrase if (word,) in plain
    )  # but "police" beside "disproportionate force" is what was typed
    partners = (*phrases_without((*charted, *points.partners), [phrase, *kin, *family, *plain]), *doers)
    issue = issues[0] if len(issues) == 1 else ""
    return TopicPart(name, (phrase,), phrases_without(kin, [phrase]), issue, people, weak, roots, acts, partners)


def _alone(part: TopicPart) -> TopicPart:
    """A part that is the whole topic: of the words that stand for it only those are sure that UPR Info's chart has for an issue of its name, or that
    name the same people. "Refugee" for asylum, "Sinti" for Roma; but hatred need not be hate speech."""
    own = part.own[0]
    issues = frozenset(issue for issue in chart().issues.get(" ".join(own), ()) if stems_of(issue) & set(own))
    people, meant = people_named(part.name), standing_for_people(own)
    sure = [phrase for phrase in part.kin if phrase in meant or _means_it(phrase, own, issues, people)]
    return replace(part, kin=tuple(sure), weak=phrases_without((*part.weak, *part.kin), sure))


def _means_it(phrase: Phrase, own: Phrase, issues: frozenset[str], people: Collection[int]) -> bool:
    """Whether a phrase of a family means what its name does: UPR Info's chart has it for an issue of that name, it names the same people, it is a
    treaty, or it has a word of a name of several ("domestic violence" for violence against women)."""
    if issues & set(chart().issues.get(" ".join(phrase), ())) or people_of_stems(phrase) & set(people):
        return True
    return phrase[0] in names_of_treaties() if len(phrase) == 1 else len(own) > 1 and bool(set(phrase) & set(own) - plain_stems())


def _beside_others(part: TopicPart) -> TopicPart:
    """A part of several, with further words for its matter, which may be a mere place ("in Indigenous territories"), and with those of the point that
    has its name: what interferes is on the independence of judges. Those are sure that come near to it (`near`), and words that several phrases of
    that point share and that do (`near_of_its_point`)."""
    words = further_words(part.issue) if part.issue else ""
    further = (*((token.stem,) for token in tokens(words, unify_states=False)), *point_named(part.own[0]))
    of_point = phrases_without(near_of_its_point(part.name, part.own[0]), (*part.own, *part.kin))
    kin = (*part.kin, *of_point)
    return replace(part, kin=kin, weak=(*part.weak, *phrases_without(further, (*part.own, *kin))), beside=True, of_point=of_point)
