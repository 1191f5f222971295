"""When two names are one person's: given and family name agree. In their letters: they are joined; in their sounds: that is suggested."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..spellings.burmese_names import are_said_alike, in_burmese, is_said, said_in_latin
from ..spellings.chinese_names import (
    are_chinese_syllables,
    are_other_given_syllables,
    are_other_syllables,
    are_same_characters,
    are_two_ways,
    are_written_in_russian,
    families_in_china,
    in_characters,
    is_spelt,
    may_be_chinese,
    may_have_same_characters,
)
from ..spellings.han_readings import are_read_in_japan
from ..spellings.korean_names import are_read_in_korea, in_korea
from ..spellings.listed_names import are_listed_apart, are_listed_together
from ..spellings.names_abroad import (
    are_in_two_alphabets,
    as_neighbours_write,
    in_other_order,
    shows_family_name,
    without_joined_article,
    without_name_beside,
    without_short_forms,
)
from ..spellings.names_in_chinese import are_said_in_pinyin, is_said_in
from ..spellings.sound_keys import sounds
from ..spellings.sounds_of_names import (
    alike_but_for_vowels,
    are_told_apart_by_vowels,
    as_one,
    firm,
    forms_of_address,
    in_arabic,
    leaves_vowels_out,
    name_words,
    sound_alike,
)
from ..spellings.tibetan_names import in_tibetan
from ..spellings.tibetan_sounds import ways_said_in_tibet
from ..spellings.transliteration import are_other_letters, ways_to_spell
from ..spellings.uighur_letters import uighur_in_latin
from ..spellings.vietnamese_names import are_other_syllables_in_vietnam, are_said_in_russian, are_spelt_with_i, is_vietnamese
from ..spellings.vowels_that_tell import are_told_by_a_vowel
from ..spellings.whose_child import keeps_its_order
from .agreed_by import AgreedBy
from .near_names import have_near_words

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def one_spelling(name: str) -> tuple[str, ...]:
    """What two spellings of a name share that differ in capitals, accents, hyphens, initials' stops and articles alone; empty for less than two
    words: a family name alone is nobody's in particular."""
    words = name_words(name)
    return words if len(words) > 1 else ()


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the given and the family name of two names (`words_of`) agree, in whatever spelling or script: the words of the shorter one stand in
    the longer one, the first of them first; or two words stand the other way round ("ZHOU Lanmei"); or all words are the same, some of them written
    as one ("Abdelhakim", "Abd al-Hakim"), with the family name first or a form of address before it."""
    return agreed_by(one, other) is not None


def agreed_by(one: Sequence[str], other: Sequence[str]) -> AgreedBy | None:
    """By what the given and the family name of two names agree; None where they do not."""
    mine, others = read_name(tuple(one)), read_name(tuple(other))
    told = _told_by_syllables(mine, others)
    if told is not None:
        return AgreedBy.SYLLABLES if told else None
    if (mine.said and others.said and are_said_alike(mine.said, others.said)) or not mine.in_korea.isdisjoint(others.in_korea):
        return AgreedBy.SYLLABLES
    in_characters = not mine.families.isdisjoint(others.families) and may_have_same_characters(one, other)
    heard = AgreedBy.SYLLABLES if in_characters else _sound_alike_by(mine, others)
    if heard is None and (mine.of_syllables or others.of_syllables or (heard := _unheard(mine, others)) is None):
        return None  # nearly all; what tells names apart that may be one is asked of the rest
    if _have_other_syllables(mine, others) or are_told_by_a_vowel(one, other):
        return None
    if heard is AgreedBy.LIST:
        return None if are_listed_apart(one, other) else heard
    if in_characters or (mine.in_korea and others.in_korea):
        return heard
    return None if are_listed_apart(_written_out(mine), _written_out(others)) else heard


def _written_out(name: ReadName) -> Words:
    return next(iter(without_short_forms(name.words)), name.words)


def _unheard(mine: ReadName, others: ReadName) -> AgreedBy | None:
    """By what two names agree that do not sound alike."""
    if _are_in_a_list(mine, others):
        return AgreedBy.LIST
    near = any(_firm_alike(way, also) and have_near_words(way, also) for way in mine.ways for also in others.ways)
    return AgreedBy.NEAR if near else None


def _are_in_a_list(mine: ReadName, others: ReadName) -> bool:
    return any(are_listed_together(way, also) for way in {mine.words, *mine.ways} for also in {others.words, *others.ways})


def _told_by_syllables(mine: ReadName, others: ReadName) -> bool | None:
    """What a table of syllables or characters says of two names; None where it says nothing."""
    one, other = mine.words, others.words
    if (mine.tibetan and mine.tibetan == others.tibetan) or are_said_in_russian(one, other) or are_written_in_russian(one, other):
        return True
    if are_spelt_with_i(one, other):
        return True
    if mine.characters or others.characters:
        return _one_in_characters(mine, others)
    if any(are_said_in_pinyin(way, also) for way in mine.ways for also in others.ways):
        return True
    if mine.burmese or others.burmese:
        return bool(one and other) and (one == other or is_said(mine.burmese or others.burmese, other if mine.burmese else one))
    if mine.chinese and others.chinese:
        return True if are_two_ways(one, other) else False if are_other_syllables(one, other) else None
    return None


def _have_other_syllables(mine: ReadName, others: ReadName) -> bool:
    """Whether two names are in one way of writing that has a letter for each sound, and differ."""
    one, other = mine.words, others.words
    if mine.in_korea and others.in_korea and in_korea(one, any_way=True).isdisjoint(in_korea(other, any_way=True)):
        return True
    if mine.said and others.said and (mine.said[1] or others.said[1]):
        return mine.said[0] != others.said[0]
    return are_other_letters(one, other) or are_other_syllables_in_vietnam(one, other) or are_other_given_syllables(one, other)


def _sound_alike_by(mine: ReadName, others: ReadName) -> AgreedBy | None:
    if bool(mine.beside) is not bool(others.beside):
        mine, others = read_name(mine.beside or mine.words), read_name(others.beside or others.words)
    both = (mine.ways, others.ways) if mine.arabic is others.arabic else (mine.without_article, others.without_article)
    turns = not any(keeps_its_order(each.words[0]) for each in (mine, others) if each.words)
    if any(_in_sounds(first, second, turns=turns) for first in both[0] for second in both[1]):
        return AgreedBy.SOUND
    as_neighbours = any(
        abroad == also
        and (abroad != "armenian_in_russian" or are_in_two_alphabets(mine.words, others.words))
        and _in_sounds(first, second, turns=abroad != "tamil")
        for abroad, first in mine.abroad
        for also, second in others.abroad
    )
    return AgreedBy.NEIGHBOUR if as_neighbours else None


class ReadName(NamedTuple):
    """What is worked out once of a name, for it is compared with all others: the name in Chinese `characters` or `burmese` letters, whether it may be
    `chinese` in Latin ones, its words if they are `tibetan`, its key if it may be Burmese (`said`), its syllables `in_korea`, its words without a
    given name `beside`, whether it consists `of_syllables`, what `families` of China it may have; the `ways` to spell it, also without an article
    that is joined, and as neighbours write it `abroad`."""

    words: Words
    characters: str
    burmese: str
    chinese: bool
    tibetan: tuple[int, ...]
    said: tuple[str, bool] | None
    in_korea: frozenset[tuple[str, str, str]]
    beside: Words
    of_syllables: bool
    families: frozenset[str]
    arabic: bool
    ways: tuple[Words, ...]
    without_article: tuple[Words, ...]
    abroad: tuple[tuple[str, Words], ...]


@lru_cache(maxsize=16_384)
def read_name(words: Words) -> ReadName:
    """What a name (`name_words`) is, and may be."""
    ways = ways_to_spell(words) + ways_said_in_tibet(words) + in_other_order(words) + uighur_in_latin(words) + without_short_forms(words)
    return ReadName(
        words,
        in_characters(words),
        in_burmese(words),
        may_be_chinese(words),
        in_tibetan(words),
        said_in_latin(words),
        in_korea(words),
        without_name_beside(words),
        _consists_of_syllables(words),
        families_in_china(words),
        in_arabic(words),
        ways,
        ways + tuple(bare for way in ways for bare in without_joined_article(way)),
        tuple(each for way in ways for each in as_neighbours_write(way)),
    )


def _consists_of_syllables(words: Words) -> bool:
    """Whether a name may be of China, Korea or Vietnam, whose names tables of syllables tell apart."""
    return may_be_chinese(words) or bool(in_korea(words, any_way=True)) or are_chinese_syllables(words) or is_vietnamese(words)


def _one_in_characters(one: ReadName, other: ReadName) -> bool:
    if one.characters and other.characters:
        return are_same_characters(one.characters, other.characters)
    han, latin = (one, other) if one.characters else (other, one)
    if is_spelt(han.characters, latin.beside or latin.words, anywhere=True) or any(is_said_in(han.words, way) for way in latin.ways):
        return True
    return are_read_in_korea(han.characters, latin.words) or are_read_in_japan(han.words, latin.words)


def _in_sounds(first: tuple[str, ...], second: tuple[str, ...], *, turns: bool = True) -> bool:
    return _firm_alike(first, second) and (_agree(first, second, turns=turns) or _in_other_words(first, second, turns=turns))


def _firm_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may have the same words, or one all words of the other. Only letters that every way of writing keeps are compared, which
    quickly rules most pairs out."""
    first, second = _firm_letters(one), _firm_letters(other)
    if not first or not second or all(a <= y and x <= b for (a, b), (x, y) in zip(first, second, strict=True)):
        return True
    short, long = sorted((one, other), key=len)
    return any(len(word) == 1 for word in long) or {firm(word) for word in short if len(word) > 1} <= {firm(word) for word in long}


@lru_cache(maxsize=16_384)
def _firm_letters(words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """How often each letter of `firm` stands in a name, at least and at most; none for a name in other letters, or with an initial, which
    may stand for any. Where words are joined, two letters may become one; a form of address may be left out, and "ben" at the beginning of a word."""
    if not all(word.isascii() and word.islower() and len(word) > 1 for word in words):
        return ()
    least = Counter[str]()
    most = Counter("".join(map(firm, words)))
    for word in words:
        least += Counter() if word in forms_of_address() else Counter(firm(word)[word[:1] in "mnr" or word.startswith(("ben", "bin")) :])
    return tuple((least[letter], most[letter]) for letter in "mnr")


def _agree(one: Sequence[str], other: Sequence[str], *, turns: bool = True) -> bool:
    """Whether the words of the shorter name stand in the longer one, or (`turns`) two words stand the other way round."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    if len(short) < 2 or any(len(word) < 2 for word in (short[0], short[-1])):
        return False
    if sound_alike(short[0], long[0]) and _in_order(short[1:], long[1:]):
        # "Nasser Dovari" may be "Nasser bin Nasser Dovari" or his father.
        return sum(sound_alike(short[0], word) for word in long) == sum(sound_alike(short[0], word) for word in short)
    if len(short) == len(long) and _but_for_vowels(short, long):
        return True
    # Consonants in another order say too little.
    turned = (
        turns
        and len(short) == len(long) == 2
        and (shows_family_name(one) or shows_family_name(other))
        and (leaves_vowels_out(one[0]) is leaves_vowels_out(other[0]) or _has_vowels(one) or _has_vowels(other))
    )
    return turned and _alike_joined(short[:1], long[1:]) and _alike_joined(short[1:], long[:1])


def _has_vowels(words: Sequence[str]) -> bool:
    """Whether each word is of a script that leaves vowels out, and has some all the same."""
    return all(word.isupper() and _VOWEL_WRITTEN.search(word) for word in words)


_VOWEL_WRITTEN = re.compile("[AEIOU]")


def _but_for_vowels(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in one word only, and there only in vowels inside it, between enough consonants that hardly another name has them
    (“Maghribi”, “Maghrabi”). It is no given name: “Mohammed” and “Mahmoud” are two, and so are “Sukarman” and “Sukarmin”."""
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if not sound_alike(a, b)]
    return len(apart) == 1 and apart[0] > 0 and alike_but_for_vowels(one[apart[0]], other[apart[0]], least=_CONSONANTS)


_CONSONANTS = 4


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(sound_alike(word, other) or _is_initial(word, other) for other in rest) for word in short)


def _is_initial(one: str, other: str) -> bool:
    """Whether one of two words is the other's first letter: "José Á. Orbe". Given and family name are never told so (`_agree`)."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _in_other_words(one: tuple[str, ...], other: tuple[str, ...], *, turns: bool) -> bool:
    """Whether two names have the same words, some of them parted or joined, also with the first or the last one at the other end (`turns`)."""
    if min(len(one), len(other)) < 2 or any(len(word) < 2 for word in (one[-1], other[-1])):
        return False
    orders = [other, other[1:] + other[:1], other[-1:] + other[:-1]] if turns and len(one) + len(other) > 2 * 2 else [other]
    pairs = dict.fromkeys([*((_bare(one), _bare(each)) for each in orders), *((one, each) for each in orders)])  # nearly all names are bare
    if any(_same(*pair) for pair in pairs):
        return True
    short, long = sorted((one, other), key=len)
    return len(long) > 2 and (_with_more(short, long) or _with_more(long, short))


def _with_more(one: tuple[str, ...], other: tuple[str, ...], before: tuple[str, ...] = ()) -> bool:
    """Whether the words of one name, or two together, are alike words of the other, which has more between its first and its last one: nothing
    alike the given name, for then it is the son's ("Nasser bin Nasser Dovari"). `before` is the given name of the other, where it is alike."""
    if not one or not other:
        return bool(before) and not one and not other
    if before and len(other) > 1 and not any(_alike_joined(before, other[:many]) for many in (1, 2)) and _with_more(one, other[1:], before):
        return True
    if _cannot_begin_alike(one[0], other[0]):
        return False
    if _alike_joined(one[:1], other[:1]):
        return _with_more(one[1:], other[1:], before or other[:1])
    # Two words are joined only where they are long, and neither of them says it alone: "Po-yee" is no "Pui", "Ye-jae" no "Jae".
    for here, there in ((1, 2), (2, 1)):
        mine, others = one[:here], other[:there]
        if len(mine) == here and len(others) == there and len("".join(mine if here > 1 else others)) > 2 * _SHORT:
            alone = _alike_joined(mine[-1:], others[-1:])
            if not alone and _alike_joined(mine, others) and _with_more(one[here:], other[there:], before or others):
                return True
    return False


def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the form of address before it ("Daw", "U")."""
    return name[1:] if len(name) > 2 and name[0] in forms_of_address() else name


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word, or two together, is alike one of the other name, or two, up to the last."""
    if not one or not other:
        return not one and not other
    if _cannot_begin_alike(one[0], other[0]):
        return False
    bare = next((each for each in (one, other) if leaves_vowels_out(each[0])), ())
    apart = are_told_apart_by_vowels(one[0], other[0])
    two = (
        ((2, 2),) if not apart and any(len(word) <= _SHORT for word in bare[:2]) else ()
    )  # "Abu Zaid" in Arabic letters: "Abu" alone says too little
    return any(
        len(one) >= here and len(other) >= there and _alike_joined(one[:here], other[:there]) and _same(one[here:], other[there:])
        for here, there in ((1, 1), (1, 2), (2, 1), *two)
    )


_SHORT = 3


def _alike_joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(sound_alike(a, b) for a in as_one(one) for b in as_one(other))


@lru_cache(maxsize=16_384)
def _first_of(word: str) -> frozenset[str]:
    return _first_sounds({word})


def _cannot_begin_alike(one: str, other: str) -> bool:
    """Whether two words in Latin letters begin with other sounds, alone or with the next word joined to them: most do. In capitals stands what leaves
    vowels out."""
    if not all(len(word) > 1 and word.isascii() and word.islower() for word in (one, other)):
        return False
    short, long = sorted((firm(one), firm(other)), key=len)
    if not long.startswith(short) and not any(word.endswith("r") or word.startswith(_JOINED_WITH_N) for word in (one, other)):
        return True  # known sooner than all its sounds; the next word may make an r mute
    return _first_of(one).isdisjoint(_first_of(other))


_JOINED_WITH_N = ("ben", "bin")
"""What is joined before a name and may be left out, with one of the letters that every way of writing keeps."""


def _first_sounds(words: set[str]) -> frozenset[str]:
    keys = (key for word in words for each in as_one((word,)) for key in sounds(each))
    return frozenset("a" if key[:1] in "aeiu" else key[0] for key in keys)


def in_other_script(text: str, names: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where a text in other letters has one of these names (each as `words_of` gives it): its given and family name side by side, in either order, or
    with one word between. Spans of the text, in its order."""
    found = [(match.start(), match.end(), words) for match in _WORD.finditer(text) if (words := name_words(match.group()))]
    for at, (start, _, first) in enumerate(found):
        for _, end, second in found[at + 1 : at + 3]:
            if any(_agree((first[-1], second[-1]), (name[0], name[-1])) for name in names):
                yield start, end
                break
