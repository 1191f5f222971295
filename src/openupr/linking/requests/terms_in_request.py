"""The terms that a request may name: two or three words of its own that stand beside each other and are a whole by themselves, or a single word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile
from typing import NamedTuple

from ...extracting.compilation.bodies_named import mentions
from ...kept_patterns import kept_pattern
from ...labelling.tokens import state_in_text, stem, unifications
from ...labelling.verbs import verb_lexicon
from ...labelling.word_rarity import rarity
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table, wording
from ...names import body, state, states_of_demonym
from ...text import MONTHS
from ..treaties.joining_treaties import blank_where_treaties, treaty_labels
from .terms_known import is_on_no_subject, is_term
from .titles_going_on import end_of_protocol, subjects_of_procedures
from .words_together import BETWEEN, RequestWord, request_words, verb_of

WORDS = (2, 3)
"""How many words a term has; a word with a hyphen is one, and so is “human rights”."""
KNOWN, ALWAYS = 0.25, 0.45
"""How far a word that nearly every request has must be part of a known term (`is_term`) to stand in one: one for people, or another."""
RARE, RARE_IN_ALL = 4.0, 9.0
"""How rare the rarest word is, and all are, of a term that is not known (`rarity`)."""
_LIST = frozenset({"and", "or", ","})


class TermAsWritten(NamedTuple):
    """A term as a request writes it: its stems, the words, whether they are `whole` (nothing before or behind belongs to them), and whether that is
    clear where they begin and end: what “and” joins to them may belong to them. `fixed`: “and” joins them, and they are a term only where requests
    have them together and hardly ever apart."""

    stems: frozenset[str]
    text: str
    whole: bool
    begins: bool
    ends: bool
    fixed: bool


class WordAsWritten(NamedTuple):
    """A single word as a request writes it: whether it stands `alone` (nothing before or behind belongs to it), and whether that is `clear`;
    whether it begins with a `capital`, and whether it is `quoted`."""

    stem: str
    text: str
    alone: bool
    clear: bool
    capital: bool
    quoted: bool


class _Unit(NamedTuple):
    """A word, or words that hyphens join, by the places of its first and last part."""

    first: int
    last: int


@by_language(most=4_096)
def terms_in(request: str) -> tuple[TermAsWritten, ...]:
    """The terms that a request may name, in its order."""
    words = request_words(request)
    hidden = _hidden(request)
    units = [unit for unit in _units(request, words) if _tells(words, unit, hidden)]
    every = (units[at : at + size] for size in WORDS for at in range(len(units) - size + 1))
    return tuple(made for some in every if (made := _term(request, words, some)) is not None)


@by_language(most=4_096)
def single_words_in(request: str) -> tuple[WordAsWritten, ...]:
    """The words of a request that may be terms by themselves, in its order: no verbs, nor nouns that go for one (`verb_of`), nor what most requests
    have, nor what tells how a thing is done or was done."""
    words = request_words(request)
    hidden = _hidden(request)
    units = [unit for unit in _units(request, words) if unit.first == unit.last and _tells(words, unit, hidden)]
    return tuple(_word(request, words, unit.first) for unit in units if _may_be_alone(request, words[unit.first]))


def _may_be_alone(request: str, word: RequestWord) -> bool:
    if word.stem in general_stems() | light_stems() or verb_of(word.stem) != word.stem or word.word.endswith(_suffixes("adverb")):
        return False
    return _is_quoted(request, word) or not (word.stem in verb_lexicon().category or word.word.endswith(_suffixes("done")))


def _word(request: str, words: tuple[RequestWord, ...], at: int) -> WordAsWritten:
    word = words[at]
    before, behind, further = words[at - 1] if at else None, *(words[k] if k < len(words) else None for k in (at + 1, at + 2))
    text = request[word.start : word.end]
    goes_on = behind is not None and (behind.word in _words_for("going_on") or behind.word in _words_for("going_on_alone"))
    goes_on = goes_on or (text[0].isupper() and _is_of_a_name(request, words[at + 1 :])) or _begins_compound(request, behind, further)
    alone = (_is_edge(before) or _leads(before)) and _is_edge(behind) and not goes_on
    clear = alone and _begins(before) and _ends(behind, further) and not (before and before.word.endswith(_suffixes("adverb")))
    return WordAsWritten(word.stem, text, alone, clear, text[0].isupper(), _is_quoted(request, word))


@by_language(most=4_096)
def has_with_nothing_before(request: str, stem_: str) -> bool:
    """Whether a request has a word that no other one before it makes another thing of: “the minorities”, not “sexual minorities”."""
    words = request_words(request)
    before = (words[at - 1] if at else None for at, each in enumerate(words) if each.stem == stem_)
    return any(_is_edge(each) or _leads(each) for each in before)


def _begins_compound(request: str, one: RequestWord | None, other: RequestWord | None) -> bool:
    """Whether a word is joined with the one behind it by a hyphen: “consensual same-sex relations” end behind no “consensual”."""
    return one is not None and other is not None and bool(one.stem) and request[one.end : other.start] == "-"


def _is_of_a_name(request: str, behind: tuple[RequestWord, ...]) -> bool:
    """Whether joints and a word with a capital follow: “Committee on the Elimination of”, “Committee against Torture” is one name."""
    joints = list(takewhile(lambda word: word.word in _words_for("inside") and word.word not in _LIST, behind))
    return bool(joints) and len(joints) < len(behind) and request[behind[len(joints)].start].isupper()


def _is_quoted(request: str, word: RequestWord) -> bool:
    """Whether quotation marks begin right before a word, and end behind it or a word more: “erased”, “erased persons”."""
    return word.start > 0 and request[word.start - 1] in _OPENING and _CLOSED.match(request, word.end) is not None


_OPENING = '“‘«"„'
_CLOSED = re.compile(r"(?: [^\W\d_]+)?[”’»\"“]")


def _units(request: str, words: tuple[RequestWord, ...]) -> Iterator[_Unit]:
    at = 0
    while at < len(words):
        last = at
        while last + 1 < len(words) and words[last + 1].stem and request[words[last].end : words[last + 1].start] == "-":
            last += 1
        if last == at and _is_human_rights(words, _Unit(at, at + 1)):
            last += 1
        yield _Unit(at, last)
        at = last + 1


def _is_human_rights(words: tuple[RequestWord, ...], unit: _Unit) -> bool:
    return unit.last < len(words) and [words[at].word for at in unit] == _words_for("rights")


def _hidden(request: str) -> list[tuple[int, int]]:
    """Where a request names a treaty, a body or a State, or says whose a thing is by a State's adjective, or when it was: no
    words for a term."""
    spans = [*(match.span() for match in state_in_text().finditer(request)), *spans_of_treaties(request), *spans_of_bodies(request)]
    for each in request_words(request):
        written = request[each.start : each.end]
        if written in MONTHS or (written[0].isupper() and any(state(code).status == "member" for code in states_of_demonym(written))):
            spans.append((each.start, each.end))
    return spans


@by_language(most=4_096)
def spans_of_treaties(request: str) -> tuple[tuple[int, int], ...]:
    """Where a request names treaties: by the labeller's names for them, with what belongs to their titles, by those of the table, and by the shape of
    such a name, for no table has them all."""
    lower = request.lower()
    every = (unify for unify in unifications() if unify.name in treaty_labels() and unify.contains in lower)
    blank = blank_where_treaties(request)
    named = (run.span() for run in re.finditer(r" {2,}", blank) if not request[slice(*run.span())].isspace())
    spans = (*(match.span() for unify in every for match in unify.pattern.finditer(lower)), *named)
    whole = ((start, end_of_protocol(request, start, len(request[:end].rstrip()))) for start, end in spans)
    return (*whole, *(match.span() for match in _shape_of_instrument().finditer(request) if match["before"] or match["subject"]))


@by_language(most=4_096)
def spans_of_bodies(request: str) -> tuple[tuple[int, int], ...]:
    """Where a request says the subjects of bodies in their names: of committees and special procedures, by our table or by their shape. What a body
    is, “Special Rapporteur”, is a word like another; but what an organization calls its own part is all a name: “the Weavers’ Association’s Rights
    Institute”."""
    named = ((each.start, each.end) for each in mentions(request) if each.code and body(each.code).kind in _OF_A_SUBJECT)
    every = (*named, *(match.span() for match in _committee().finditer(request)))
    subjects = (*subjects_of_procedures(request),)
    after_office = ((behind.end() if (behind := _SUBJECT.search(request, *each)) else each[0], each[1]) for each in every)
    return (*subjects, *after_office, *_parts_of_organizations(request))


def _parts_of_organizations(request: str) -> Iterator[tuple[int, int]]:
    office = wording("briefs", "office")
    for name in office.finditer(request):
        if any(office.fullmatch(request, name.start(), each.start()) for each in _OWNED.finditer(request, *name.span())):
            yield name.span()


_OWNED = re.compile(r"[’'](?:s )? ?(?=[A-Z])")
_SUBJECT = re.compile(r"(?<=\w )(?=(?:on|against|for|of|to|in)\b)")
_OF_A_SUBJECT = frozenset({"treaty_body", "procedure", "regional"})


@by_language
def _shape_of_instrument() -> re.Pattern[str]:
    return kept_pattern(table("what_is_asked")["terms"]["instrument"])


@by_language
def _committee() -> re.Pattern[str]:
    return kept_pattern(table("what_is_asked")["terms"]["committee"])


def _tells(words: tuple[RequestWord, ...], unit: _Unit, hidden: list[tuple[int, int]]) -> bool:
    """Whether a word may stand in a term."""
    parts = words[unit.first : unit.last + 1]
    if any(start < each.end and each.start < end for start, end in hidden for each in parts):
        return False
    if _is_human_rights(words, unit):
        return True
    return parts[0].word not in (*_words_for("rights"), *_words_for("right")) and any(_is_telling(each) for each in parts)


def _is_telling(each: RequestWord) -> bool:
    if len(each.stem) < 2 or each.word.isdigit() or each.word in stop_words("function"):
        return False
    return each.word in _words_for("people") or each.stem not in _of_treaties()


def _term(request: str, words: tuple[RequestWord, ...], units: list[_Unit]) -> TermAsWritten | None:
    """The term that some words make; None where they make none."""
    first, last = units[0].first, units[-1].last
    own = {at for unit in units for at in range(unit.first, unit.last + 1)}
    between = [words[at].word for at in range(first + 1, last) if at not in own]
    stems = frozenset(words[at].stem for at in own)
    if words[first].clause != words[last].clause or len(between) > BETWEEN or len(stems) < len(own):
        return None
    if any(word not in _words_for("inside") and not (word == "to" and words[first].word in _words_for("to_behind")) for word in between):
        return None
    listed = not _LIST.isdisjoint(between)
    if (listed and len(units) > min(WORDS)) or not _says_what(words, units, stems) or _is_no_name(words, units):
        return None
    fixed = listed
    is_verb = words[first].stem in verb_lexicon().category and units[0].first == units[0].last
    if is_verb and words[first + 1].word not in _words_for("going_on") and not words[first].word.endswith(_suffixes("no_verb")):
        fixed = True
    if fixed and not listed:
        return None
    before, behind = words[first - 1] if first else None, words[last + 1] if last + 1 < len(words) else None
    further = words[last + 2] if last + 2 < len(words) else None
    goes_on = behind is not None and behind.word in _words_for("going_on")
    whole = fixed or ((_is_edge(before) or _leads(before)) and _is_edge(behind) and not goes_on)
    if _tells_when(words, first, last):
        return None
    text = request[words[first].start : words[last].end]
    return TermAsWritten(stems, text, whole, fixed or (whole and _begins(before)), fixed or (whole and _ends(behind, further)), fixed)


def _tells_when(words: tuple[RequestWord, ...], first: int, last: int) -> bool:
    """Whether words say when something is to be done, and are no thing: behind a preposition they end with a time, “in the near future”."""
    if words[last].word not in _words_for("times"):
        return False
    skipped = (stop_words("function") | set(_words_for("articles"))) - set(_words_for("at_times")) - _LIST  # “in the very near future”
    before = next(dropwhile(lambda each: each.word in skipped, reversed(words[:first])), None)
    return before is not None and before.word in _words_for("at_times")


def _says_what(words: tuple[RequestWord, ...], units: list[_Unit], stems: frozenset[str]) -> bool:
    """Whether the words say of what they are: a word tells it that most requests lack, and that names no people alone, nor how a thing is done."""
    if is_on_no_subject(stems):
        return False
    known = is_term(stems)
    of_rights = any(_is_human_rights(words, unit) for unit in units)
    common = [all(words[at].stem in general_stems() for at in range(unit.first, unit.last + 1)) for unit in units]
    if any(common):
        people = all(words[unit.first].word in _words_for("people") for unit, is_common in zip(units, common, strict=True) if is_common)
        if of_rights:
            known = is_term(stems - {words[next(unit for unit in units if _is_human_rights(words, unit)).first].stem})
        if all(common) or len(units) > min(WORDS) or known < (KNOWN if people and not of_rights else ALWAYS):
            return False
    is_known_group = known >= ALWAYS and not _whom().isdisjoint(stems)  # “older persons”, “rural areas”
    if (
        not of_rights
        and not is_known_group
        and all(each in general_stems() | light_stems() | _whom() or each in verb_lexicon().category for each in stems)
    ):
        return False
    rare = sorted(map(rarity, stems))
    return known > 0 or (rare[-1] >= RARE and sum(rare) >= RARE_IN_ALL)


def _is_no_name(words: tuple[RequestWord, ...], units: list[_Unit]) -> bool:
    """Whether the words begin or end with an adverb, or end with what was done."""
    first, last = words[units[0].first].word, words[units[-1].last].word
    return first.endswith(_suffixes("adverb")) or last.endswith((*_suffixes("adverb"), *_suffixes("done")))


def _is_edge(word: RequestWord | None) -> bool:
    """Whether a term may begin behind a word or a mark, or end before it; None: the request begins or ends there."""
    return word is None or not word.stem or word.word in stop_words("function")


def _leads(word: RequestWord | None) -> bool:
    """Whether a word asks for what follows, or says how much of it: “reduce overcrowding”, “full independence”."""
    return word is not None and (word.stem in verb_lexicon().category or word.stem in general_stems())


def _begins(before: RequestWord | None) -> bool:
    """Whether it is clear that a thing begins behind a word: behind “to” or “and” a verb may."""
    return before is not None and (before.word in _words_for("before") or _leads(before))


def _ends(behind: RequestWord | None, further: RequestWord | None) -> bool:
    """Whether it is clear that a term ends before a word or a mark: behind “and” what it joins may belong to it, if no verb or joint goes on."""
    if behind is None or (not behind.stem and behind.word != ","):
        return True
    if behind.word in _LIST:
        return further is not None and further.word not in _LIST and (further.word in stop_words("function") or _leads(further))
    return behind.word in stop_words("function")


@by_language
def _words_for(which: str) -> list[str]:
    found: list[str] = table("what_is_asked")["terms"][which].split()
    return found


def _suffixes(which: str) -> tuple[str, ...]:
    return tuple(_words_for(which))


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.lower().split())


@by_language
def general_stems() -> frozenset[str]:
    """The stems of words that nearly every request may have, whatever it is on."""
    return (
        _stems(table("what_is_asked")["general"]["words"])
        | _stems(" ".join(stop_words("requests")))
        | _stems(table("what_is_asked")["terms"]["people"])
    )


@by_language
def light_stems() -> frozenset[str]:
    """The stems of words that say a little of how, and next to nothing of what."""
    return _stems(table("what_is_asked")["light"]["words"]) | _stems(table("what_is_asked")["procedure"]["words"])


@by_language
def _whom() -> frozenset[str]:
    people = table("what_is_asked")["people"]
    return _stems(" ".join(people["groups"])) | _stems(people["beside"])


@by_language
def _of_treaties() -> frozenset[str]:
    return _stems(table("what_is_asked")["acts"]["plain"])
