"""To whom a sentence of a compilation is addressed: whose doing it tells of or who is asked, by its own words (`addressees.toml`).

Who is asked goes before whose deed it is; a duty to protect or to investigate is the State's. Where the State and another are both named as doers, or
an armed group is named and not as a doer, it is open. Where nobody else is named, it is the State: a compilation is on its record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names import find_state, state_name_pattern, states, states_of_demonym
from ...records import Addressee, Document, Speaker
from .bodies_named import mentions

_EDGE = r"(?<![\w-])"
_CALLED = re.compile(r"(?:the )?(?P<before>(?:[A-Z][\w’-]+ ){1,3})(?P<office>(?:Government|authorities)\b)")
_SHORT_NAME = re.compile(r"(?:the )?[A-Z][\w’'-]*(?: (?:of |and |the )*[A-Z][\w’'-]*){0,6}")
_OTHERS = (Addressee.ARMED_GROUP, Addressee.OTHER_STATE, Addressee.BUSINESS, Addressee.OTHER)


@dataclass(frozen=True, slots=True)
class Addressing:
    """How sentences about one State are read: its code and its names beside those of the table."""

    iso3: str = ""
    names: tuple[str, ...] = ()

    def of(self, sentence: str, speakers: Iterable[Speaker] = ()) -> Addressee:
        """The addressee of a sentence, never one of its speakers or of the bodies that it names; the State if its words name nobody."""
        return self.named(sentence, speakers) or Addressee.STATE

    def named(self, sentence: str, speakers: Iterable[Speaker] = ()) -> Addressee | None:
        """The addressee by the sentence's own words; None where they name nobody, so that it is the State unless another sentence tells."""
        sentence = _without_bodies(sentence, speakers)
        asked = list(self._asked(sentence))
        if Addressee.STATE in asked:
            return Addressee.STATE
        if asked:
            return asked[0] if len(set(asked)) == 1 else Addressee.OPEN
        if _words()["duty"].search(sentence):
            return Addressee.STATE
        doers = self._doers(sentence)
        others = doers - {Addressee.STATE}
        if others:
            return next(iter(others)) if len(doers) == 1 else Addressee.OPEN
        if Addressee.STATE in doers:
            return Addressee.STATE
        fights = _classes()[Addressee.ARMED_GROUP].search(sentence) or _classes()[Addressee.OPEN].search(sentence)
        unclaimed = _words()["unclaimed"].search(sentence) and _words()["victims"].search(sentence)
        return Addressee.OPEN if fights or unclaimed or _words()["abroad"].search(sentence) else None

    def did_it(self, sentence: str, speakers: Iterable[Speaker] = ()) -> Addressee | None:
        """Whose deed a sentence tells of, whoever is asked to act on it; open where it names several, None where nobody."""
        sentence = _without_bodies(sentence, speakers)
        doers = self._doers(sentence)
        asked = set(self._asked(sentence)) - {Addressee.STATE}
        found = doers or asked
        return next(iter(found)) if len(found) == 1 else Addressee.OPEN if found else None

    def asked_until(self, sentence: str, at: int) -> int | None:
        """Where the words end that name the State as the one who is asked, which begin at an offset; None where they name another or nobody."""
        called = _CALLED.match(sentence, at)
        end, who = self._longest(sentence, called.start("office") if called and self._is_own(called["before"]) else at)
        if who is not Addressee.STATE:  # a short name that the tables have as a part of another alone: "Micronesia"
            short = _SHORT_NAME.match(sentence, at)
            state = find_state(short.group()) if short else None
            return short.end() if short and state is not None and state.iso3 == self.iso3 else None
        named = _own_name(self.iso3, self.names).match(sentence, end)
        return named.end() if named else end

    def _is_own(self, words: str) -> bool:
        """Whether capitalised words name no other State by a demonym: "Estavian", "Transitional"."""
        return all(states_of_demonym(word) <= {self.iso3} for word in words.split())

    def speaks(self, sentence: str) -> bool:
        """Whether the State itself is the one who says something in a sentence that no body says: "the Government replied that ..."."""
        return any(self._who_before(sentence, match.start()) is Addressee.STATE for match in _words()["says"].finditer(sentence))

    def informed(self, sentence: str) -> bool:
        """Whether a sentence passes on what the State told: "the information provided by the Government"."""
        return any(self._who_at(sentence, match.end()) is Addressee.STATE for match in _words()["informed"].finditer(sentence))

    def _asked(self, sentence: str) -> Iterator[Addressee]:
        for match in _words()["asks"].finditer(sentence):
            who = self._who_at(sentence, match.end())
            if who is not None:
                yield who
        for match in _words()["should"].finditer(sentence):
            who = self._who_before(sentence, match.start())
            if who is not None:
                yield who

    def _doers(self, sentence: str) -> set[Addressee]:
        found = set[Addressee]()
        for match in _words()["by"].finditer(sentence):
            who = self._who_at(sentence, match.end())
            # "by A and B": what stands behind "and" is a doer where what stands before it is one.
            if who is not None and (not match.group().startswith(("and", "or", "member")) or found):
                found.add(who)
        for match in _words()["deed"].finditer(sentence):
            who = self._who_before(sentence, match.start())
            if who is not None:
                found.add(who)
        return found

    def _who_at(self, sentence: str, at: int) -> Addressee | None:
        return self._longest(sentence, at)[1]

    def _longest(self, sentence: str, at: int) -> tuple[int, Addressee | None]:
        """Who begins at an offset by the longest words, and where these end."""
        start = _before().match(sentence, at)
        places = {at, start.end() if start else at, *(gap.end() for gap in re.compile(r" ").finditer(sentence, at, start.end() if start else at))}
        found = [
            (match.end(), who) for place in sorted(places) for who, pattern in self._patterns().items() if (match := pattern.match(sentence, place))
        ]
        return max(found, key=lambda each: each[0], default=(at, None))

    def _who_before(self, sentence: str, end: int) -> Addressee | None:
        """Who ends at an offset, the longest words first."""
        since = max(0, end - 70)
        found = [
            (match.start(), who)
            for who, pattern in self._patterns().items()
            for match in pattern.finditer(sentence, since, end)
            if match.end() == end
        ]
        return min(found, key=lambda each: each[0])[1] if found else None

    def _patterns(self) -> dict[Addressee, re.Pattern[str]]:
        return _patterns(self.iso3, self.names)


def _without_bodies(sentence: str, speakers: Iterable[Speaker]) -> str:
    """The sentence with the bodies in it blanked out, every character in its place."""
    spans = [(mention.start, mention.end) for mention in mentions(sentence)]
    spans += [(at, at + len(each.printed)) for each in speakers if len(each.printed) > 4 and (at := sentence.find(each.printed)) >= 0]
    for start, end in spans:
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def addressing(document: Document) -> Addressing:
    """How the sentences of a document are read."""
    return Addressing(document.state or "", (document.printed_state,) if document.printed_state else ())


@by_language
def _patterns(iso3: str, names: tuple[str, ...]) -> dict[Addressee, re.Pattern[str]]:
    own = _sorted_names(iso3, names)
    classes = table("addressees")["classes"]
    others = rf"(?!(?:{'|'.join(map(re.escape, own))})\b)(?:{state_name_pattern()})" if own else None
    found = {who: _classes()[who] for who in (*_OTHERS, Addressee.OPEN)}
    if others:
        found[Addressee.OTHER_STATE] = re.compile(rf"{_EDGE}(?:{classes['other_state']}|{others})")
    found[Addressee.STATE] = re.compile(_EDGE + classes["state"].replace("{state}", "|".join(map(re.escape, own)) or "(?!)"))
    return found


def _sorted_names(iso3: str, names: tuple[str, ...]) -> list[str]:
    return sorted({*names, *_own_names(iso3)}, key=lambda name: (-len(name), name))


@by_language
def _own_name(iso3: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The State's name behind a word for it: "the Government | of Estavia"."""
    return re.compile(rf" of (?:the )?(?:{'|'.join(map(re.escape, _sorted_names(iso3, names))) or '(?!)'})(?![\w-])")


def _own_names(iso3: str) -> Iterator[str]:
    state = next((each for each in states() if each.iso3 == iso3), None)
    if state is not None:
        yield from (state.name, *(former.name for former in state.former_names))
        yield from (alias for alias in state.aliases if (found := find_state(alias)) is not None and found.iso3 == iso3)


@by_language
def _classes() -> dict[Addressee, re.Pattern[str]]:
    classes = table("addressees")["classes"]
    return {**{who: re.compile(_EDGE + classes[who.value]) for who in _OTHERS}, Addressee.OPEN: re.compile(_EDGE + classes["everybody"])}


@by_language
def _words() -> dict[str, re.Pattern[str]]:
    return {name: kept_pattern(pattern) for name, pattern in table("addressees")["words"].items()}


@by_language
def _before() -> re.Pattern[str]:
    return re.compile(str(table("addressees")["before"]))
