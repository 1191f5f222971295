"""Whether a name is not a person's but a thing's or a place's, by the noun phrase around it.

English says last what a phrase is about: "the Ana Example juvenile centre" is a centre, and "the Example family" is people. So what is called after
somebody is told by the noun behind the name, whatever noun it is; or by the one before it, of which the name is an example ("prisons such as ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.word_tables import by_language, table
from ...names import find_state
from ..spellings.known_words import known_words
from .capitals import listed_in, person_wordings, plain_of
from .places_named import KINDS_OF_PLACES
from .runs_of_capitals import CapitalRun

_MOST = 5
"""So many words of a phrase are looked at behind a name."""
_NEXT = re.compile(r"[”\"»]?\s+(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)(?!\w)")
_PHRASE = re.compile(r"(?P<determiner>\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)\s+)?(?:[^\W\d_a-z][\w’'.-]*\s+){0,3}[“\"‘«]?$")
"""What stands before a name in its noun phrase: a determiner, other words with capitals, a quotation mark."""
_LEADS = ("such as", "including", "like", "namely", "called", "named", "known as", "entitled")
_EXAMPLE = re.compile(
    rf"(?P<noun>[^\W\d_]+)(?:\s+of\s+(?P<other>[^\W\d_]+))?,?\s+(?:{'|'.join(_LEADS)})\s+(?:the\s+)?[“\"‘]?"
    r"(?P<list>(?:[^\W\d_a-z](?:(?![,;.]|\sand\s).){0,60}(?:,\s+(?:and\s+)?|\s+and\s+))*)$"
)
_LOCATED = re.compile(r"\b(?:in|near|throughout|outside)\s+(?:[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*){0,3}(?:,\s+(?:and\s+)?|\s+and\s+))*$")
_KIND_OF_PLACE = re.compile(rf"\b(?:{KINDS_OF_PLACES})s? of $")
_LISTED = re.compile(rf"\b(?:(?:{KINDS_OF_PLACES})s|(?:ci|coun|municipali)ties|territories):\s+(?P<list>[^:]*)$", re.IGNORECASE)
_NAMES = re.compile(r"(?:(?:[^\W\d_a-z][\w’'-]*|\d+|the|and|of|de|da|del|du|la|le|in)(?:\.(?=\s[A-Z]))?[\s,;()]+)*")
"""Names with what joins them, and nothing else."""
_GOES_ON = re.compile(r"\s*(?:[.,;)]|and\b|$)")
_NUMBERED = re.compile(r"\b\d{1,4}[A-Za-z]?,? $")
_OF_CASE = re.compile(r"\b(?:judge?ments?|decisions?|rulings?|ruled|held|found|orders?|opinions?|verdicts?|as|cases?|communications?)\s+in\s+[^.;]*$")
_CITED = re.compile(r"[”\"]?(?:['’‟‘]s\b|(?:\s+and\s+[^.;,]{1,40}?)?\s+(?:vs?\.|versus\b|and others\b|et al\b)|\s*\()")
_GLOSS = re.compile(r"[”\"’»]?\s*\((?P<words>[^()]{3,80})\)")
_REACH = 200
_WORD = re.compile(r"[^\W\d_]+")
_OF_OFFICES = frozenset({"state", "states"})
"""Things before a name that are a part of its office: "the Head of State Ana Example"."""
_NO_NOUNS = frozenset(
    "v vs versus whilst amid because unless although today yesterday now then later ago last next earlier twice once week month year day".split()
)


@by_language
def _ends_phrase() -> frozenset[str]:
    """Words that are no part of the noun phrase in which a name stands before them: of grammar, of time, verbs."""
    spoken = table("dialogue")
    verbs = (*spoken["auxiliaries"], *spoken["irregular_verbs"])
    return frozenset((*table("stop_words")["function"].split(), *verbs, *person_wordings()["does"], *person_wordings()["deeds"], *_NO_NOUNS))


def nouns_behind(text: str, run: CapitalRun) -> tuple[str, ...]:
    """The words that stand behind a name in its own noun phrase, as printed: "juvenile", "centres"."""
    return tuple(_behind(text, run))


def _behind(text: str, run: CapitalRun) -> Iterator[str]:
    at = run.end
    for number in range(_MOST):
        found = _NEXT.match(text, at)
        if found is None or _ends(found["word"], first=number == 0):
            return
        yield found["word"]
        at = found.end()


def _ends(word: str, *, first: bool) -> bool:
    plain = plain_of(word)
    if word[0].isupper():
        return len(word) > 1 and (word.isupper() or (first and plain in person_wordings()["officers"]))
    verb = plain.endswith(("ed", "ly", "ing")) and plain not in listed_in("of_things", "of_places")
    return verb or (plain in _ends_phrase() and plain not in person_wordings()["cases_behind"])


def is_called_after(text: str, run: CapitalRun, *, sure: bool = False) -> bool:
    """Whether the name is a part of what a thing is called: "the Ana Example satellite", "Ana Example juvenile centres", "Radio Example".

    `sure`: other words tell that it is somebody's; then words behind it that no table has as things make none of it."""
    behind = nouns_behind(text, run)
    before = text[max(0, run.start - _REACH) : run.start]
    if not sure and _is_in_two_tongues(before) and person_wordings()["deeds"].isdisjoint([word.plain for word in run.words_behind]):
        return True
    return _has_head(behind, before, sure=sure) or _is_led_by_thing(text, run) or _is_example_of_thing(before) or _is_foreign(text, run)


def _is_in_two_tongues(before: str) -> bool:
    """Whether a thing with a name stands before, and a dash: what follows is its name in another language ("the programme Our Wells – Ana Bode")."""
    found = _OTHER_NAME.search(before)
    return found is not None and plain_of(found["noun"]) in person_wordings()["of_things"] - person_wordings()["people"]


_OTHER_NAME = re.compile(r"\b(?P<noun>[a-z]+) [“\"‘«]?(?:[^\W\d_a-z][\w’'-]*[”\"’»]? ){1,5}[–—] [“\"‘«]?$")


def _has_head(behind: tuple[str, ...], before: str, *, sure: bool) -> bool:
    listed = person_wordings()
    plain = [plain_of(word) for word in behind]
    if not plain or not {*plain}.isdisjoint(listed_in("cases_behind", "rulers")) or plain[0] in listed["people"]:
        return False
    things = listed_in("of_things", "of_places", "of_peoples")
    found = _PHRASE.search(before)
    led = found is not None and found["determiner"] is not None
    if behind[0][0].isupper():
        return led or any(each in things for each in plain)  # else capitals may begin an address, or the next line
    return led or (len(plain) > 1 and not sure) or any(each in things for each in plain)


def _is_led_by_thing(text: str, run: CapitalRun) -> bool:
    """ "Radio Example", "Prison Ana Example": the noun stands first in names of other languages."""
    last = run.word_before
    if last is None or not last.printed[0].isupper() or last.plain not in listed_in("of_things", "of_places"):
        return False
    if last.plain in _OF_OFFICES or last.plain in listed_in("officers", "people") or not text[last.end : run.start].isspace():
        return False
    others = run.words_before[:-1]
    return not (others and others[-1].printed[0].isupper() and text[others[-1].end : last.start].isspace())


def _is_example_of_thing(before: str) -> bool:
    return not _named_before(before).isdisjoint(listed_in("of_things", "of_places"))


def is_example_of_people(before: str) -> bool:
    """Whether the words before a name make it one of several people: "political prisoners, including ..."."""
    return not _named_before(before).isdisjoint(person_wordings()["people"] | {"detainees"})


def is_example_of_wrongdoers(before: str) -> bool:
    """Whether the words before a name call whoever it is one who did wrong: "the confessed terrorist", "war criminals such as"."""
    last = _WORD.findall(before)[-1:]
    return not {*map(str.lower, last), *_named_before(before)}.isdisjoint(person_wordings()["wrongdoers"])


def _named_before(before: str) -> set[str]:
    """The nouns of which a name is an example."""
    found = _EXAMPLE.search(before) if any(each in before for each in _LEADS) else None
    return {plain_of(noun) for noun in found.group("noun", "other") if noun} if found else set()


def _is_foreign(text: str, run: CapitalRun) -> bool:
    """Whether brackets behind say what the words mean ("Ana Bode (education for all)"), or shorten them by their first letters
    ("Ana Bode Cal (ABC)"), and no list has the first of them as a given name."""
    found = _GLOSS.match(text, run.end)
    if found is None or run.own[0].plain in known_words()["given"]:
        return False
    gloss = found["words"]
    firsts = "".join(word.printed[0] for word in run.own if word.printed[0].isupper())
    if gloss.isupper():
        return len(firsts) > 1 and gloss.endswith(firsts)
    words = {plain_of(word) for word in _WORD.findall(gloss)}
    told = words & listed_in("people", "deeds", "officers", "titles")
    return len(words) > 1 and not told and not any(map(str.isdigit, gloss)) and find_state(gloss) is None and any(map(str.islower, gloss.split()))


def is_place_there(text: str, run: CapitalRun) -> bool:
    """Whether the name stands where a place does: "in Sun Bay", "in Lenn and Sun Bay", "three islands: Lenn and Sun Bay", "12 Sun Street". Cases are
    cited so, too: "in Example v. ..."."""
    before = text[max(0, run.start - _REACH) : run.start]
    if _KIND_OF_PLACE.search(before) or (run.own[-1].plain in person_wordings()["of_places"] and _NUMBERED.search(before)):
        return True
    if (listed := _LISTED.search(before)) is not None and _NAMES.fullmatch(listed["list"]) and _GOES_ON.match(text, run.end):
        return True
    return _LOCATED.search(before) is not None and _OF_CASE.search(before) is None and _CITED.match(text, run.end) is None
