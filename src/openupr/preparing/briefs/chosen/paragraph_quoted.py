"""Which sentences of one paragraph a brief quotes: those on its topic, in the order of the document, each with what it can't be read without; a
concern with the demand that it leads to, as far as there is room."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ....extracting.compilation.reporting_verbs import verbs_in
from ....labelling.tokens import tokens
from ....languages.stop_words import stop_words
from ....languages.word_tables import wording
from ....light_dataclass import dataclass, field
from ...topics.goes_on_from import by_speaker_alone, goes_on_from_before, turns_round
from ...topics.marks_of_cuts import OMITTED
from ...topics.passages_cut import (
    begins_with_a_kind,
    ends_within,
    lacks_its_kind,
    leans,
    names_again,
    noun_root,
    points_before,
    points_to_unnamed,
    speaker_in,
    tells_of_more,
    without_speaker,
)
from ...topics.review_sentences import OWN_WORDS, ReviewSentence, SentenceSource
from .brief_order import years_named
from .facts_told import figures_told

_SOON = 120
"""Characters of a sentence within which "these plans" point back to what stands before it."""
_PRONOUNS = frozenset({"he", "she"})
_LEAST_WORD = 4
_LONGEST_WHOLE = 2_500
"""Characters of a paragraph behind the page, beyond which only what is on the topic, and what that needs, is quoted."""
_VERB_BEFORE, _ALSO_NEAR = 12, 40
"""Letters between "also" and the verb of speech that it goes with: "It was also concerned", "The Committee also, in that regard, noted"."""
_LONGEST_MARK = 12
"""Characters of the mark of a list, at most."""

Named = tuple[str, str]
"""Who says a sentence: by which words it names them (empty: by none), and their full name (empty: not known)."""


@dataclass(slots=True)
class _Known:
    """What was worked out of sentences of one paragraph: each on one line, with what it needs (None: that is not there), what is quoted with it."""

    words: dict[int, str] = field(default_factory=dict)
    needed: dict[int, frozenset[int] | None] = field(default_factory=dict)
    wanted: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InParagraph:
    """The sentences of one paragraph in their order, who says each, and which of them are `on` the topic, the weightiest first; `sure` of these first
    ones surely are. `text` is the whole paragraph, as far as it is known. What was worked out of each sentence is `known`: it is asked for again for
    every length, and from every other sentence."""

    sentences: tuple[ReviewSentence, ...]
    said_by: tuple[tuple[Named, ...], ...]
    on: tuple[int, ...]
    text: str = ""
    sure: int = 0
    known: _Known = field(default_factory=_Known, init=False, repr=False, compare=False)

    def words(self, at: int) -> str:
        """A sentence on one line."""
        if at not in self.known.words:
            self.known.words[at] = " ".join(self.sentences[at].words.split())
        return self.known.words[at]

    def starts_at(self, at: int) -> bool:
        """Whether the paragraph begins with a sentence."""
        return at == 0 and not _has_words(self.text[: self._place(0)[0]])

    def ends_at(self, at: int) -> bool:
        """Whether the paragraph ends with a sentence, and with it what it says: no list goes on in another paragraph."""
        words = self.words(at)
        if at + 1 < len(self.sentences) or words.endswith(":") or ends_within(words):
            return False
        return not _has_words(self.text[self._place(at)[1] :])

    def _place(self, at: int) -> tuple[int, int]:
        """Where a sentence stands in the whole text; where that is not known, all of it."""
        one = self.sentences[at]
        start = one.span[0] if self.text.startswith(one.words, one.span[0]) else self.text.find(one.words)
        return (start, start + len(one.words)) if start >= 0 else (0, len(self.text))

    def begins_an_item(self, at: int) -> bool:
        """Whether a sentence of a list stands behind a mark of it, and not behind another sentence of its item."""
        one, before = self.sentences[at], self.sentences[at - 1] if at else None
        return one.item and (before is None or before.id != one.id or one.span[0] - before.span[1] > 1)

    def is_next(self, one: int, other: int) -> bool:
        """Whether two of them stand side by side; records of sentences have numbers, and some sentences have no record. Between sentences of one
        record may stand the mark of a list, and no more."""
        first, second = self.sentences[one], self.sentences[other]
        if first.id == second.id and second.span[0] - first.span[1] > _LONGEST_MARK:
            return False
        numbers = [self.sentences[each].id.rpartition(".")[2] for each in (one, other)]
        recorded = self.sentences[one].source in {SentenceSource.BODY, SentenceSource.CONTRIBUTOR} and all(map(str.isdigit, numbers))
        return other == one + 1 and (not recorded or int(numbers[1]) - int(numbers[0]) <= 1)


def whole_paragraph(of: InParagraph, longest: int) -> tuple[int, ...]:
    """All sentences of a paragraph, where that has no more than so many characters; none where it is longer."""
    every = range(len(of.sentences))
    return tuple(every) if _length(of, every) <= longest else ()


def whole_of_its_speakers(of: InParagraph, longest: int, quoted: Collection[int]) -> tuple[int, ...]:
    """All sentences of a paragraph, where it has no more than so many characters and nobody says anything in it who does not say what is `quoted`."""
    every = whole_paragraph(of, longest)
    return every if all(_is_of_these(of, at, quoted) for at in every) else ()


def chosen_sentences(of: InParagraph, longest: int) -> tuple[int, ...]:
    """The sentences that are quoted within so many characters, by their places: those that have most on the topic, and of as much the weightiest.
    None where not even one can be read so."""
    windows = (_grown_from(of, first, longest) for first in of.on)
    best = max((each for each in windows if each), key=lambda each: _on_topic_in(of, each), default=frozenset[int]())
    return tuple(sorted(_to_its_end(of, best, longest)))


def _on_topic_in(of: InParagraph, picked: Collection[int]) -> tuple[int, int]:
    """How many sentences are surely on the topic, and how many may be."""
    return sum(at in picked for at in of.on[: of.sure]), sum(at in picked for at in of.on)


def _grown_from(of: InParagraph, first: int, longest: int) -> frozenset[int]:
    """One sentence with what it needs, then what goes with it, then the next one on the topic that has room: first what surely is on it and counts
    something, then what stands side by side, before what stands apart. None where it can't be read so."""
    picked: frozenset[int] = frozenset()
    open_ones = [first, *(at for at in of.on if at != first)]
    counting = {at for at in of.on[: of.sure] if figures_told(of.words(at))}
    while open_ones:
        at = min(open_ones, key=lambda one: (bool(picked) and one not in counting, min((abs(one - other) for other in picked), default=0)))
        open_ones.remove(at)
        grown = _with_needs(of, at)
        if grown is None or _length(of, picked | grown) > longest or not _is_of_these(of, at, picked):
            if not picked:
                return picked
            continue
        picked |= grown
        for other in _wanted(of, at):
            more = _with_needs(of, other) if other not in picked else None
            if more is not None and _length(of, picked | more) <= longest:
                picked |= more
    return picked


def _to_its_end(of: InParagraph, picked: frozenset[int], longest: int) -> frozenset[int]:
    """What is picked, with what goes on from each of its sentences, one after the other, as far as there is room."""
    for at in range(len(of.sentences) - 1):
        more = _with_needs(of, at + 1) if at in picked and at + 1 not in picked and keeps_on(of, at) else None
        if more is not None and _length(of, picked | more) <= longest:
            picked |= more
    return picked


def keeps_on(of: InParagraph, at: int) -> bool:
    """Whether the sentence behind one in its paragraph goes on from what that tells, and is said by the same."""
    if at + 1 >= len(of.sentences) or of.sentences[at + 1].item or of.words(at).endswith(":") or not _same_speaker(of, at, at + 1):
        return False
    return goes_on_from_before(of.words(at), of.words(at + 1))


def _what_became(of: InParagraph, at: int) -> Sequence[int]:
    """The sentences behind one without which it misleads: what turns it round; the reason of what a State will not do; or what goes on from it, up to
    the first one with a later year."""
    behind = at + 1
    if behind < len(of.sentences) and not of.begins_an_item(behind) and (turns_round(of.words(behind)) or _is_its_reason(of, at)):
        return (behind,)
    if not (years := years_named(of.words(at))):
        return ()
    while keeps_on(of, behind - 1):
        if max(years_named(of.words(behind)), default=0) > max(years):
            return range(at + 1, behind + 1)
        behind += 1
    return ()


def _is_its_reason(of: InParagraph, at: int) -> bool:
    """Whether a State refuses something in a sentence, and goes on in the next one, or gives a reason there."""
    words, behind = of.words(at), of.words(at + 1)
    if of.sentences[at].source not in OWN_WORDS or wording("briefs", "refuses").search(words) is None:
        return False
    return goes_on_from_before(words, behind) or wording("briefs", "gives_reason").search(behind) is not None


def quoted_behind(of: InParagraph, *, alone: bool = False) -> tuple[int, ...]:
    """What is quoted of a paragraph where there is room: all of it; of a very long one, or where these are quoted `alone`, the sentences on the
    topic, each with what it needs, where that is there."""
    if not alone and (whole := whole_paragraph(of, _LONGEST_WHOLE)):
        return whole
    picked: frozenset[int] = frozenset()
    for at in of.on:
        picked |= _with_needs(of, at) or _as_far_as_can_be(of, at)
        for other in _wanted(of, at):
            more = picked | (_with_needs(of, other) or frozenset())
            picked = more if _length(of, more) <= _LONGEST_WHOLE else picked
    return tuple(sorted(_to_its_end(of, picked, _LONGEST_WHOLE)))


def _as_far_as_can_be(of: InParagraph, at: int) -> frozenset[int]:
    """A sentence that goes on from what is not there; of a list with what leads to it, and nothing where that can't be told."""
    if not of.sentences[at].item:
        return frozenset({at})
    head = _head(of, at)
    return frozenset({head, at}) if head is not None else frozenset()


def with_its_name(words: str, said_by: Sequence[Named]) -> bool:
    """Whether a sentence goes on by its speaker alone ("It also urged ..."), and the speaker's name is known: it can stand in brackets then."""
    named = [name for _, name in said_by if name]
    found = speaker_in(words)
    if found is None or not named or len(named) < len(said_by) or not by_speaker_alone(words):
        return False
    return found["who"].lower() not in _PRONOUNS or all(wording("briefs", "somebody").search(name) for name in named)


def _needs(of: InParagraph, at: int) -> tuple[int, ...] | None:
    """What a sentence can't be read without, by its places; None where the paragraph does not have it."""
    words = _without_its_speaker(of, at)
    if not of.sentences[at].item:
        return _needs_of(of, at, words)
    head = _head(of, at)
    if head is None or (of.begins_an_item(at) and leans(words)):
        return None
    before = () if of.begins_an_item(at) else _needs_of(of, at, words)
    return before or (None if before is None else (head,))


def _needs_of(of: InParagraph, at: int, words: str) -> tuple[int, ...] | None:
    """What a sentence needs that is not the first of a list's item."""
    if leans(words) or words.startswith("(") or wording("briefs", "same_thing").search(words):  # brackets are of what stands before them
        return (at - 1,) if at else None
    if at == 0:
        return None if points_before(words, _SOON) else ()
    if tells_of_more(words) or _says_also(words):
        return (at - 1,)
    if begins_with_a_kind(words):
        known = next((k for k in reversed(range(at)) if not lacks_its_kind(words, of.words(k))), None)
        return (known,) if known is not None else None
    if points_to_unnamed(words):
        return (_named_in(of, at, words),)
    again = next((k for k in reversed(range(at)) if names_again(of.words(k), words)), None)
    return (again,) if again is not None else ()


def _without_its_speaker(of: InParagraph, at: int) -> str:
    """A sentence with a name where its speaker stands, if that is known: what it then leans on is something else."""
    words, said_by = of.words(at), of.said_by[at]
    found = speaker_in(words)
    if found is not None and (with_its_name(words, said_by) or (of.sentences[at].source is SentenceSource.STATEMENT and by_speaker_alone(words))):
        return without_speaker(words, found)
    for printed, name in said_by:
        if name and printed and words.lower().removeprefix("the ").startswith(printed.lower().removeprefix("the ")):
            return f"Nobody{words[words.lower().index(printed.lower()) + len(printed) :]}"
    return words


def _head(of: InParagraph, at: int) -> int | None:
    """What leads to the list of an item; None where it can't be told: an item before it leads to another list ("2017:" at its end)."""
    for before in reversed(range(at)):
        one = of.sentences[before]
        if one.words.rstrip().endswith(":"):
            return None if one.item else before
        if not one.item:
            return None
    return None


def _named_in(of: InParagraph, at: int, words: str) -> int:
    """The sentence before that has a thing which a sentence points to; the last one where none has its word."""
    nouns = [noun_root(match["noun"]) for pattern in ("refers", "mentioned") for match in wording("briefs", pattern).finditer(words)]
    return next((k for k in reversed(range(at)) if any(noun in of.words(k).lower() for noun in nouns)), at - 1)


def _with_needs(of: InParagraph, at: int) -> frozenset[int] | None:
    """A sentence with all that it needs before it, and what became of it behind it."""
    if at not in of.known.needed:
        of.known.needed[at] = _needed_with(of, at)
    return of.known.needed[at]


def _needed_with(of: InParagraph, at: int) -> frozenset[int] | None:
    found: set[int] = set()
    open_ones = [at]
    while open_ones:
        one = open_ones.pop()
        if one in found:
            continue
        needed = _needs(of, one)
        if needed is None:
            return None
        found.add(one)
        behind = one + 1
        listed = of.words(one).endswith(":") and not found.intersection(range(behind, len(of.sentences)))
        open_ones += [*needed, *_what_became(of, one), *([behind] if listed and behind < len(of.sentences) else [])]
    if any(of.words(each).endswith(":") and not any(other > each and of.sentences[other].item for other in found) for each in found):
        return None
    return frozenset(found)


def _wanted(of: InParagraph, at: int) -> tuple[int, ...]:
    """What is quoted with a sentence as far as there is room, the most needed first: who speaks, the other half of a concern and its demand, what it
    adds a point to, the other items of its list, what goes on from it."""
    if at not in of.known.wanted:
        of.known.wanted[at] = tuple(_wanted_with(of, at))
    return of.known.wanted[at]


def _wanted_with(of: InParagraph, at: int) -> Iterator[int]:
    words, last = of.words(at), len(of.sentences) - 1
    if of.sentences[at].source in {SentenceSource.BODY, SentenceSource.CONTRIBUTOR} and not verbs_in(words):
        yield from [k for k in reversed(range(at)) if verbs_in(of.words(k))][:1]
    yield from _paired(of, at)
    if at and _adds(words):
        yield at - 1
    if words.endswith(":"):
        for other in range(at + 1, last + 1):
            if not of.sentences[other].item:
                break
            yield other
    elif at < last and not of.sentences[at + 1].item and goes_on_from_before(words, of.words(at + 1)):
        yield at + 1


def _paired(of: InParagraph, at: int) -> Iterator[int]:
    """The concern right before a demand, or the demand right behind a concern, of the same speaker, or of several of whom it is one, and on the same
    things."""
    for other in (at + 1, at - 1):
        if 0 <= other < len(of.sentences) and of.said_by[at] and _has_a_speaker_of(of, at, other):
            first, second = sorted((at, other))
            if _asks(of.words(second)) and not _asks(of.words(first)) and _is_of(of.words(first), of.words(second)):
                yield other


def _is_of_these(of: InParagraph, at: int, picked: Collection[int]) -> bool:
    """Whether a sentence is said by who says those that are picked, as far as that is known: another one's word has its own place."""
    every = {names for other in picked if (names := frozenset(name for _, name in of.said_by[other]))}
    own = frozenset(name for _, name in of.said_by[at])
    return not every or not own or own in every


def _same_speaker(of: InParagraph, one: int, other: int) -> bool:
    return {name for _, name in of.said_by[one]} == {name for _, name in of.said_by[other]}


def _has_a_speaker_of(of: InParagraph, one: int, other: int) -> bool:
    return bool({name for _, name in of.said_by[one]} & {name for _, name in of.said_by[other]})


def _asks(words: str) -> bool:
    return any(verb.tenor.value in {"recommended", "urged"} for verb in verbs_in(words)[:1])


def _is_of(before: str, words: str) -> bool:
    """Whether a demand is on what the sentence before it tells: it shares a word, or points back to it."""
    return wording("briefs", "of_the_same").search(words) is not None or bool(_telling(before) & _telling(words))


def _telling(words: str) -> set[str]:
    read = tokens(words, unify_states=False)
    return {token.stem for token in read if len(token.word) > _LEAST_WORD and token.word not in stop_words()}


def _adds(words: str) -> bool:
    """Whether a sentence adds a point to the one before: "The Committee was also concerned ..."."""
    return wording("briefs", "adds_a_point").search(words) is not None


def _says_also(words: str) -> bool:
    """Whether a sentence tells of another thing beside that of the one before ("The fund will also pay ..."), and not only says one more."""
    also = wording("briefs", "also_so").match(words)
    return also is not None and not any(also.end() - _VERB_BEFORE <= each.at <= also.end() + _ALSO_NEAR for each in verbs_in(words))


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _length(of: InParagraph, picked: Collection[int]) -> int:
    every = sorted(picked)
    gaps = sum(not of.is_next(one, other) for one, other in pairwise(every))
    return sum(len(of.words(at)) + 1 for at in every) + gaps * (len(OMITTED) + 1)
