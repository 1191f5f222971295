"""Words of names in Latin letters, from whatever letters they are written in; those of scripts that leave vowels out stand in capitals.

Letters of other alphabets than Cyrillic and Arabic, which `sounds_of_names` knows, are taken one by one from `anyascii`: Chinese characters as
Mandarin says them, a syllable a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...names import facts_of
from .unwritten_vowels import CLOSED, INHERENT

_HAN = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"))
_KOREAN = (("\uac00", "\ud7a3"),)
_GREEK = (("\u0370", "\u03ff"),)
_GEORGIAN = (("\u10a0", "\u10ff"),)
_THAANA = (("\u0780", "\u07bf"),)
_WITHOUT_VOWELS = (("\u0590", "\u05ff"), ("\u0900", "\u0dff"), ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1200", "\u137f"), ("\u1780", "\u17ff"))
_INDIC = (("\u0900", "\u0dff"),)
_KNOWN = (("a", "z"), ("\u0400", "\u052f"), ("\u0600", "\u06ff"), ("\u0750", "\u077f"))


def _begins_in(word: str, script: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= word[:1] <= last for first, last in script)


@lru_cache(maxsize=16_384)
def ways_to_spell(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of a name (`words_of`), those in other letters than Latin, Cyrillic and Arabic ones in Latin letters: in more than one way, if it is
    Korean or Georgian."""
    if "".join(words).isascii() or all(_begins_in(word, _KNOWN) for word in words):
        return (words,)
    if words and all(_begins_in(word, _KOREAN) for word in words):
        return tuple(_as_in_korea([syllable for word in words for syllable in _syllables(word)]))
    if words and all(map(_SEVERAL.search, words)):
        return tuple(dict.fromkeys(map(tuple, _in_several_ways(words))))
    made = tuple(made for word in words for made in _spelt(word))
    if made and _begins_in(words[-1], _GEORGIAN) and _ENDING.search(made[-1]):
        return made, (*made[:-1], made[-1][:-1])
    if made and _begins_in(words[-1], _THAANA):  # Dhivehi says a u behind a last consonant of another language
        return made, tuple(re.sub("(?<=[^aeiou])u$", "", word) for word in made)
    as_said = tuple(_MAY_BE_UNSAID.sub(_unsaid, word.replace("ருஷ்", "ரிஷ்").replace("ட்சு", "க்ஷ்")) for word in words)  # "Krishnan", "Lakshmi"
    return (made, tuple(made for word in as_said for made in _spelt(word))) if as_said != words else (made,)


def _unsaid(found: re.Match[str]) -> str:
    return f"{found[1]}\u0bcd" if found[1] else ""


_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca"
"""The signs for a consonant without a vowel of the Indic scripts but Tamil, which writes some of another language's vowels so."""
_MAY_BE_UNSAID = re.compile("^இ(?=[ரல])|([கடதப])ி(?=ர)|(?<=[ងនម])្[ក-អ](?=[ក-អ])|(?<=ត)្រ$")
"""Vowels that Tamil writes where it has no such sounds together ("Ramasamy", "Subramanian"), and in Khmer what closes a syllable behind an n or m,
or an r at the end."""


def are_other_letters(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are in one script, other than those that several languages write in their own ways (Latin, Cyrillic, Arabic), and have other
    letters: one language has written them, and writes each name in one way."""
    if not one or not other or _begins_in(one[0], _KNOWN):
        return False
    scripts = {unicodedata.name(word[0], "").partition(" ")[0] for word in (*one, *other)}
    short, long = sorted((one, other), key=len)
    return len(scripts) == 1 and not {*short} <= {*long} and sorted("".join(one)) != sorted("".join(other))


_ENDING = re.compile("[^aeiou]i$")
"""What Georgian adds to a family name from elsewhere."""


def _syllables(word: str) -> list[str]:
    from anyascii import anyascii

    return [anyascii(char).lower() for char in word]


def _spelt(word: str, palatal: str = "ch") -> list[str]:
    """A word in Latin letters; `palatal` stands for a letter of Thai that is "ch" in the State's system, and "j" as most write it."""
    if _begins_in(word, _KNOWN):
        return [word]
    from anyascii import anyascii

    if _begins_in(word, _HAN + _KOREAN):
        return _syllables(word)
    tamil, bare, indic = (_begins_in(word, script) for script in (_TAMIL, _WITHOUT_VOWELS, _INDIC))
    word = _SAID_TWICE.sub(_APART, _HARD_B.sub("ព", _NG.sub("न्ग", word.translate(_CHILLU)).replace("ໍາ", "າມ").replace("ํา", "าม")))
    word = _THAI_LEADS.sub(r"\2\1", _SILENT.sub("", _THAI_RR.sub("ัน", _THAI_RR_INSIDE.sub("ั", word)))).replace("จ", palatal)
    word = _NASAL.sub(_as_said, _VOCALIC_R.sub(_as_ri, _THAI_CARRIER.sub(lambda found: "ะ" if "ก" <= found[1] <= "ฮ" else "", word)))
    plain = re.sub(f"[^a-z{_APART}]", "", anyascii(word).lower())
    plain = plain.replace("ow", "u") if _begins_in(word, _ARMENIAN) else plain
    plain = re.sub("(?<=[ae])y", "v", re.sub("(?<=[ae])y(?=[kxpstfch])", "f", plain.replace("oy", "ou"))) if _begins_in(word, _GREEK) else plain
    plain = plain.upper() if bare else plain
    if plain and indic:
        plain += INHERENT + (CLOSED if word[-1] in _VIRAMAS else "")
    return [plain.translate(_HARD_OR_SOFT) if tamil else plain] if plain else []


def _as_said(nasal: re.Match[str]) -> str:
    """A nasal sign of an Indic script as the letter behind it has it said (ISO 15919), and at the end: there Telugu, Kannada and Malayalam have m."""
    from anyascii import anyascii

    behind = anyascii(nasal[1])[:1]
    if not behind:
        return "m" if "\u0c00" <= nasal[0] <= "\u0d7f" else "n"
    return "n" if behind in "kgcjtd" else "ng" if behind == "h" and not "\u0c00" <= nasal[0] <= "\u0d7f" else "m"


_NASAL = re.compile("[\u0901\u0902\u0981\u0982\u0a01\u0a02\u0a70\u0a81\u0a82\u0b01\u0b02\u0c01\u0c02\u0c81\u0c82\u0d02\u0d82](?=(.?))")
_VOCALIC_R, _VIRAMA, _RA, _SHORT_I = re.compile("[\u0943\u09c3\u0a43\u0ac3\u0b43\u0c43\u0cc3\u0d43]"), 0x4D, 0x30, 0x3F
"""A vowel that most write "ri", and where what spells that stands in each Indic script: all are in one order."""


def _as_ri(found: re.Match[str]) -> str:
    block = ord(found[0]) & ~0x7F
    return "".join(chr(block + each) for each in (_VIRAMA, _RA, _SHORT_I))


_THAI_CARRIER = re.compile("^อ(?=([ก-ฮะ-ูเแโใไ]))")
"""A letter of Thai at the beginning that only carries a vowel, which is an a where none is written ("Aphichai")."""
_THAI_RR_INSIDE, _THAI_RR = re.compile("รร(?=[ก-ฮ](?![ะ-ู็]))"), re.compile("รร")
"""Two r of Thai: "a" before the letter that closes the syllable, else "an"."""


def _in_several_ways(words: tuple[str, ...]) -> Iterator[Iterator[str]]:
    """A name in Thai, Hebrew or Greek letters, all its words in one of the ways in which those are read."""
    from itertools import product

    ways = [list(_ways_of(word)) for word in words]
    if _begins_in(words[0], _HEBREW):  # there each letter has to be known: v or o, p or f
        yield from (iter(each) for each in product(*(ways_of[:_MOST] for ways_of in ways)))
    else:
        yield from (iter(each) for each in product(*(tuple(dict.fromkeys(ways_of)) for ways_of in ways)))


def _ways_of(word: str) -> Iterator[str]:
    (plain,) = _spelt(_THAI_N.sub("น", word)) or ("",)
    if _begins_in(word, _GREEK):
        yield plain
        yield plain.replace("ch", "h")
        yield re.sub("mp", "mb", re.sub("nt", "nd", re.sub("g(?=[gkx])", "n", plain)))
        first = re.sub("^gk", "g", re.sub("^nt", "d", re.sub("^mp", "b", plain)))
        yield first
        yield re.sub("g(?=[ei])", "y", first)
        yield re.sub("mp", "b", re.sub("nt", "d", re.sub("gk", "g", plain)))
    elif _begins_in(word, _HEBREW):
        found = {plain}
        for letter, put in (("V", "U"), ("F", "P"), ("Y", "I")):
            found |= {re.sub(f"(?<=[^AEIOU]){letter}", put, each) for each in found}
        yield from sorted(found)
    else:
        for palatal in ("ch", "j"):
            (soft,) = _spelt(_THAI_N.sub("น", word), palatal) or ("",)
            yield soft
            soft = re.sub("EI(?=[^AEIOU])", "ER", re.sub("(?:S|CH|J|D)$", "T", soft))  # "Boonlert"
            yield re.sub("(?<=[AEIOU])L(?=Y)", "NL", re.sub("L$", "N", re.sub("(?<=T)H?[IU]$|(?<=R)I(?=TH$)", "", soft)))
            yield re.sub("R(?=[^AEIOU]|$)", "RN", soft)
            yield re.sub("^SR", "S", re.sub("R(?=[^AEIOU]|$)", "N", soft))


_SEVERAL = re.compile("^[\u0370-\u03ff\u0590-\u05ff\u0e01-\u0e7f]")
_MOST = 4
_ARMENIAN, _HEBREW, _TAMIL = (("\u0530", "\u058f"),), (("\u0590", "\u05ff"),), (("\u0b80", "\u0bff"),)
_THAI_N = re.compile("ญ(?![ะ-ู])")
"""A letter that is y before its vowel and n at the end of a syllable."""
_NG = re.compile("ङ(?!्)")
"""A letter of Nepali names that is ng ("Tamang")."""
_CHILLU = {0x0D7A + at: f"{letter}\u0d4d" for at, letter in enumerate("ണനരലള")}
"""Letters of Malayalam for a consonant without a vowel."""
_HARD_B = re.compile("ប(?=្)")
"""A letter of Khmer that is p before another consonant."""
_APART = "~"
_SAID_TWICE = re.compile(r"(?<=([क-हক-হக-ஹ]))(?=\1)|(?<=[ணனந])(?=[ணனந])|(?<=[ണന])(?=[ണന])")
"""Between two letters that are one, or sound like one, with a vowel between them that isn't written ("Lalit", "Krishnan")."""
_HARD_OR_SOFT = str.maketrans("KGTDPBCSJ", "ΚΚΤΤΠΠΣΣΣ")
"""Letters of Tamil, each of which is said hard or soft, as Greek capitals."""
_SILENT, _THAI_LEADS = (
    re.compile("(?<=น)ทร์|[ก-ฮ][ิุ]?์|[\u17c9-\u17d1]|ຫ(?=[ຼງຍນມລວ])|ห(?=[งญนมยรลว])|(?<=ต)ร(?=[ก-ฮ]|$)"),
    re.compile("([เแโใไເແໂໃໄ])([ก-ฮກ-ຮ])"),
)
"""Letters and marks of Thai, Khmer and Lao that are not said, and vowels that are written before the consonant behind which it is said."""


def _as_in_korea(syllables: list[str]) -> Iterator[tuple[str, ...]]:
    """Syllables as the State's rules have them ("Jang"), as most write them, with a hard sound ("Park", "Kim", "Chang", "Kyong"), and with the family
    name in its own spellings ("Lee")."""
    first, *others = syllables
    yield tuple(syllables)
    rest = [re.sub("^g|(?<!n)g$", "k", "ah" if each == "a" else each) for each in others]
    for each in (*_hard(first), *facts_of(__package__, "sounds_of_names")["korean_families"].get(first, "").split()):
        yield each, *rest


def _hard(syllable: str) -> Iterator[str]:
    for soft, hard in (("b", "p"), ("d", "t"), ("j", "ch"), ("l", "r"), ("g", "k"), ("", "")):
        if syllable.startswith(soft):
            yield re.sub("(?<!n)g$", "k", hard + syllable[len(soft) :])
            return
