"""Which sentences of one paragraph a brief quotes: those on its topic, in the order of the document, each with what it can't be read without; a
concern with the demand that it leads to, as far as there is room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from ....extracting.compilation.reporting_verbs import verbs_in
from ....languages.word_tables import wording
from ...topics.goes_on_from import by_speaker_alone, goes_on_from_before, turns_round
from ...topics.marks_of_cuts import OMITTED
from ...topics.passages_cut import (
    begins_with_a_kind,
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
from ...topics.review_sentences import OWN_WORDS, SentenceSource
from .brief_order import years_named
from .charges_carried import Charge, charges_in, demands, on_the_same, refuses, takes_back
from .facts_told import figures_told
from .lost_by_a_cut import has_a_speaker_of, left_out_between, one_voice, told_before_a_demand
from .paragraph_sentences import InParagraph, Named

_SOON = 120
"""Characters of a sentence within which "these plans" point back to what stands before it."""
_PRONOUNS = frozenset({"he", "she"})
_LONGEST_WHOLE = 2_500
"""Characters of a paragraph behind the page, beyond which only what is on the topic, and what that needs, is quoted."""
_VERB_BEFORE, _ALSO_NEAR = 12, 40
"""Letters between "also" and the verb of speech that it goes with: "It was also concerned", "The Committee also, in that regard, noted"."""


def whole_paragraph(of: InParagraph, longest: int) -> tuple[int, ...]:
    """All sentences of a paragraph, where that has no more than so many characters; none where it is longer."""
    every = range(len(of.sentences))
    return tuple(every) if _length(of, every) <= longest else ()


def whole_of_its_speakers(of: InParagraph, longest: int, quoted: Collection[int]) -> tuple[int, ...]:
    """All sentences of a paragraph, where it has no more than so many characters and nobody says anything in it who does not say what is `quoted`."""
    every = whole_paragraph(of, longest)
    return every if all(_is_of_these(of, at, quoted) for at in every) else ()


def chosen_sentences(of: InParagraph, longest: int) -> tuple[int, ...]:
    """The sentences that are quoted within so many characters, by their places: those that charge most, and of these that have most on the topic, and
    of as much the weightiest. None where not even one can be read so."""
    windows = (_grown_from(of, first, longest) for first in of.on)
    best = max((each for each in windows if each), key=lambda each: _on_topic_in(of, each), default=frozenset[int]())
    return tuple(sorted(_to_its_end(of, _with_what_stands_between(of, best, longest), longest)))


def _on_topic_in(of: InParagraph, picked: Collection[int]) -> tuple[int, int, int]:
    """How much the sentences on the topic charge; how many are surely on it, and how many may be."""
    on = [at for at in of.on if at in picked]
    return len(_charged(of, on)), sum(at in picked for at in of.on[: of.sure]), len(on)


def _charged(of: InParagraph, picked: Iterable[int]) -> frozenset[Charge]:
    """What these sentences charge."""
    return frozenset[Charge]().union(*(charges_in(of.words(at), of.sentences[at].source) for at in picked))


def _grown_from(of: InParagraph, first: int, longest: int) -> frozenset[int]:
    """One sentence with what it needs, then what goes with it, then the next one on the topic that has room: first what charges something that the
    others do not, then what surely is on it and counts something, then what stands side by side, before what stands apart. None where it can't be
    read so."""
    picked: frozenset[int] = frozenset()
    open_ones = [first, *(at for at in of.on if at != first)]
    counting = {at for at in of.on[: of.sure] if figures_told(of.words(at))}
    while open_ones:
        charged = _charged(of, picked)
        at = min(open_ones, key=lambda one: _turn_of(of, one, picked, charged, counting))
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


def _turn_of(of: InParagraph, at: int, picked: Collection[int], charged: frozenset[Charge], counting: Collection[int]) -> tuple[bool, bool, int]:
    """When a sentence has its turn behind those that are picked, which charge so much."""
    if not picked:
        return False, False, 0
    return not _charged(of, [at]) - charged, at not in counting, min(abs(at - other) for other in picked)


def _with_what_stands_between(of: InParagraph, picked: frozenset[int], longest: int) -> frozenset[int]:
    """What is picked, with what its speaker says between that of the same, as far as there is room."""
    for at in tuple(left_out_between(of, picked)) if picked else ():
        more = _with_needs(of, at)
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
    """The sentences behind one without which it misleads: what turns it round, or takes back its praise; the reason of what a State will not do; or
    what goes on from it, up to the first one with a later year."""
    behind = at + 1
    if (
        behind < len(of.sentences)
        and not of.begins_an_item(behind)
        and (turns_round(of.words(behind)) or _is_its_reason(of, at) or _taken_back(of, at))
    ):
        return (behind,)
    if not (years := years_named(of.words(at))):
        return ()
    while keeps_on(of, behind - 1):
        if max(years_named(of.words(behind)), default=0) > max(years):
            return range(at + 1, behind + 1)
        behind += 1
    return ()


def _taken_back(of: InParagraph, at: int) -> bool:
    return one_voice(of, at, at + 1) and takes_back(of.words(at), of.words(at + 1))


def _is_its_reason(of: InParagraph, at: int) -> bool:
    """Whether a State refuses something in a sentence, and goes on in the next one, or gives a reason there."""
    words, behind = of.words(at), of.words(at + 1)
    if of.sentences[at].source not in OWN_WORDS or not refuses(words):
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
    yield from told_before_a_demand(of, at)
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
    """Of the same speaker, or of several of whom it is one, and on the same things: the demand in which a concern ends, what they said before a
    demand; then what else is charged right beside."""
    if not demands(of.words(at)):
        yield from _demand_behind(of, at)
    else:
        told = next((other for other in reversed(range(at)) if has_a_speaker_of(of, at, other)), None)
        if told is not None and not demands(of.words(told)) and on_the_same(of.words(told), of.words(at)):
            yield told
    for other in (at + 1, at - 1):
        if 0 <= other < len(of.sentences) and one_voice(of, at, other) and on_the_same(*(of.words(each) for each in sorted((at, other)))):
            yield from [other] if _charged(of, [other]) else []


def _demand_behind(of: InParagraph, at: int) -> Iterator[int]:
    """The first demand behind a sentence by who says that, on what it tells, or what stands between them; where others speak there, one that is on
    the topic itself."""
    behind = range(at + 1, len(of.sentences))
    demand = next((other for other in behind if demands(of.words(other)) and has_a_speaker_of(of, at, other)), None)
    if demand is None:
        return
    between = [other for other in range(at, demand) if has_a_speaker_of(of, at, other)]
    others = any(name for other in range(at + 1, demand) if other not in between for _, name in of.said_by[other])
    if (demand in of.on or not others) and any(on_the_same(of.words(each), of.words(demand)) for each in between):
        yield demand


def _is_of_these(of: InParagraph, at: int, picked: Collection[int]) -> bool:
    """Whether a sentence is said by who says those that are picked, as far as that is known: another one's word has its own place."""
    every = {names for other in picked if (names := frozenset(name for _, name in of.said_by[other]))}
    own = frozenset(name for _, name in of.said_by[at])
    return not every or not own or own in every


def _same_speaker(of: InParagraph, one: int, other: int) -> bool:
    return {name for _, name in of.said_by[one]} == {name for _, name in of.said_by[other]}


def _adds(words: str) -> bool:
    """Whether a sentence adds a point to the one before: "The Committee was also concerned ..."."""
    return wording("briefs", "adds_a_point").search(words) is not None


def _says_also(words: str) -> bool:
    """Whether a sentence tells of another thing beside that of the one before ("The fund will also pay ..."), and not only says one more."""
    also = wording("briefs", "also_so").match(words)
    return also is not None and not any(also.end() - _VERB_BEFORE <= each.at <= also.end() + _ALSO_NEAR for each in verbs_in(words))


def _length(of: InParagraph, picked: Collection[int]) -> int:
    every = sorted(picked)
    gaps = sum(not of.is_next(one, other) for one, other in pairwise(every))
    return sum(len(of.words(at)) + 1 for at in every) + gaps * (len(OMITTED) + 1)
