"""States in brackets: "(Algeria, Ecuador and Egypt)", "(Iran (Islamic Republic of))", "(A) (B)", a name that is misspelt, a bracket that is missing.

A bracket is a list of States only if nothing in it is anything else; "(see paragraph 3)", "(CEDAW)" and "(a)" are left to the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..light_dataclass import dataclass
from ..names import find_state, suggest_states
from ..records import Recommender

TYPING_ERROR_RATIO = 86.0
"""How near (ratio, 0-100) an unknown name must be to one State's to be read as a typing error, and `_CLEAR` points nearer than to any other."""
_CLEAR = 6.0
_MOST_UNCLOSED = 40  # brackets that never close, in one text: beyond, it is no text with lists of States (in the corpus at most one in a text)
_JOINED = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?")
_LONGEST_NAME = 9  # words: "the United Kingdom of Great Britain and Northern Ireland"

# Words and signs; a hyphen, an apostrophe, a dot in an abbreviation and a bracket belong to the word ("Guinea-Bissau", "Côte d'Ivoire", "U.S.A.").
_WORD = re.compile(r"[^\s,;/&:]+|[,;/&:]")
_SEPARATORS = {
    "&",
    "and",
    "or",
    "as",
    "well",
    "with",
    ":",
    ".",
    "-",
    "–",
    "the",
    "y",
    "et",
    "also",
    "by",
    "from",
    "both",
    "among",
    "others",
    "inter",
    "alia",
}
_AMBIGUOUS = {"Korea", "Congos"}  # names of States, but of which the report does not say
_BEHALF = re.compile(r"\bon\s+behalf\s+of\b|\bspeaking\s+for\b|\bfor\s+the\s+group\s+of\b", re.IGNORECASE)
# "(several delegations)": States that the report does not name.
_NAMELESS = re.compile(r"(?:several|a number of|many|some|various|numerous)\s+(?:other\s+)?(?:delegations|countries|States)", re.IGNORECASE)
_STOP = re.compile(r"[;.:,](?=\s)|\s(?=and\s)")
_MARK = re.compile(r"(?<=[a-z.)])\s?\d{1,2}$|\s?[*∗]+$")


@dataclass(frozen=True, slots=True)
class StateList:
    """A list of States at `start` to `end` of the text (with its brackets); `on_behalf` is the group one of them spoke for, as printed."""

    start: int
    end: int
    recommenders: tuple[Recommender, ...]
    on_behalf: str = ""


def state_lists(text: str) -> list[StateList]:
    """Every bracket of the text that is a list of States, in order; neighbours with nothing but a separator between them are one list."""
    found: list[StateList] = []
    for start, end, inside in _brackets(text):
        recommenders, behalf = parse_states(inside)
        if not recommenders:
            continue
        if found and _only_separators(text[found[-1].end : start]):
            before = found.pop()
            found.append(StateList(before.start, end, _each_once(before.recommenders + recommenders), before.on_behalf or behalf))
        else:
            found.append(StateList(start, end, _each_once(recommenders), behalf))
    return found


def _each_once(recommenders: tuple[Recommender, ...]) -> tuple[Recommender, ...]:
    return tuple({(r.state or r.printed): r for r in reversed(recommenders)}.values())[::-1]


def _only_separators(between: str) -> bool:
    return between.strip(" ,/&*.0123456789") in {"", "and"} and "." not in between.strip(" ")


def _brackets(text: str, unclosed: int = 0) -> list[tuple[int, int, str]]:
    """(start, end, inside) of the outermost brackets; one that never closes ends before the next semicolon or at the end of the text.

    `unclosed` counts the brackets before this text that never closed.
    """
    found = []
    depth = 0
    start = 0
    at = 0
    while at < len(text):
        character = text[at]
        if character in "([":
            if depth == 0:
                start = at
            depth += 1
        elif character in ")]":
            if depth == 1 and text[start] == "(":
                found.append((start, at + 1, text[start + 1 : at]))
            elif depth == 0:
                # A closing bracket without its opening one: "... Punishment Algeria);"
                found.extend(_unopened(text, found[-1][1] if found else 0, at))
            depth = max(0, depth - 1)
        elif character == ";" and depth:
            # "(Algeria; Ratify ..." : a bracket that was not closed, unless the list itself has semicolons.
            close = text.find(")", at)
            opening = text.find("(", at)
            inside = text[start + 1 : at]
            if (close < 0 or 0 <= opening < close) and parse_states(inside)[0] and not parse_states(text[start + 1 : max(close, at)])[0]:
                found.append((start, at, inside))
                depth = 0
        at += 1
    if depth and unclosed < _MOST_UNCLOSED:
        found.extend(_unclosed(text, start, unclosed + 1))
    return found


def _unclosed(text: str, start: int, unclosed: int) -> list[tuple[int, int, str]]:
    """The list of States that begins at a bracket which never closes; brackets inside it count again where it is none."""
    end = len(text.rstrip(" .;,"))
    if parse_states(text[start + 1 : end])[0]:
        return [(start, end, text[start + 1 : end])]
    for stop in reversed(list(_STOP.finditer(text, start, start + 400))):
        if parse_states(text[start + 1 : stop.start()])[0]:
            after = stop.start()
            return [(start, after, text[start + 1 : after]), *[(s + after, e + after, i) for s, e, i in _brackets(text[after:], unclosed)]]
    return [(s + start + 1, e + start + 1, inside) for s, e, inside in _brackets(text[start + 1 :], unclosed)]


def _unopened(text: str, floor: int, close: int) -> list[tuple[int, int, str]]:
    """A State's name that ends at a closing bracket without an opening one: the longest that is one."""
    floor = max(floor, close - _LONGEST_NAME * _LONGEST_WORD)
    words = list(re.finditer(r"\S+", text[floor:close]))
    for count in range(min(4 * _LONGEST_NAME, len(words)), 0, -1):
        start = floor + words[-count].start()
        inside = text[start:close]
        if inside[:1].isupper() and parse_states(inside)[0] and all(r.basis == "exact" for r in parse_states(inside)[0]):
            return [(start, close + 1, inside)]
    return []


_LONGEST_WORD = 40
_LONGEST_LIST = 8_000
"""Characters of a list of States: all 193 by their long names take 4,000, and the group that they speak for some hundred."""


@lru_cache(maxsize=20_000)
def parse_states(inside: str) -> tuple[tuple[Recommender, ...], str]:
    """The States that a bracket lists, and the group that they speak for; no States where anything in it is neither."""
    behalf = ""
    if len(inside) > _LONGEST_LIST:
        return (), ""
    match = _BEHALF.search(inside)
    if match:
        behalf = inside[match.end() :].strip(" ,.")
        inside = inside[: match.start()]
    if len(inside) > 4_000 or not inside.strip():
        return (), ""
    if _NAMELESS.fullmatch(inside.strip()):
        return (Recommender(None, inside.strip(), "unknown"),), behalf
    whole = find_state(inside.strip())
    if whole is not None:
        return (Recommender(whole.iso3, inside.strip()),), behalf
    found: list[Recommender] = []
    strange: list[str] = []
    for segment in _segments(inside):
        states, unknown = _segment(segment)
        found.extend(states)
        strange.extend(unknown)
    if not strange:
        return tuple(found), behalf
    # A list that is States but for one name keeps it as printed: the row is shown with a State that is not known.
    if len(strange) == 1 and strange[0][:1].isupper() and len(strange[0].split()) <= 5 and (len(found) >= 2 or strange[0] in _AMBIGUOUS):
        return (*found, Recommender(None, strange[0], "unknown")), behalf
    return (), ""


def _segments(inside: str) -> list[str]:
    """What stands between commas, semicolons and slashes outside of brackets."""
    found: list[str] = []
    depth = start = 0
    for index, character in enumerate(inside):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character in ",;/" and depth <= 0:
            found.append(inside[start:index])
            start = index + 1
    found.append(inside[start:])
    return [segment.strip(" .*∗\u200b") for segment in found if segment.strip(" .*∗\u200b")]


def _segment(segment: str) -> tuple[list[Recommender], list[str]]:
    """The States of a segment ("Ecuador and Egypt", "Azerbaijan Czech Republic") and what in it is neither a State nor a joining word."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(segment)]
    found: list[Recommender] = []
    unknown: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        taken = _longest(segment, words, at)
        if taken:
            count, recommender = taken
            found.append(recommender)
            at += count
            continue
        if words[at][0].lower() not in _SEPARATORS:
            if unknown and unknown[-1][1] == at:
                unknown[-1] = (unknown[-1][0], at + 1)
            else:
                unknown.append((at, at + 1))
        at += 1
    chunks = [segment[words[a][1] : words[b - 1][2]] for a, b in unknown]
    if not chunks:
        return found, []
    guessed = [_guess(chunk) for chunk in chunks]
    entire = _guess(segment)
    if entire and found and {entire.state} == {each.state for each in (*found, *guessed) if each} and all(guessed):
        # One name, a part of which is another name of the same State: "Lao’s People Democratic Republic".
        return [entire], []
    if all(guessed) and not (entire and guessed[0] and len(guessed) > 1 and entire.state == guessed[0].state):  # "Sain Vincent and the Grenadine"
        return found + [g for g in guessed if g], []
    if len(found) == 1 and len(chunks) == 1 and chunks[0].startswith("("):
        # A State with a misprinted qualifier: "Bolivia (Plurinational Republic of)".
        return [Recommender(found[0].state, segment, "typing_error")], []
    # "Hungry and the United Kingdom of Great Britain and Nortern Ireland" is near to one name as a whole, and is two.
    for joined in _JOINED.finditer(segment):
        first, second = _guess(segment[: joined.start()]), _guess(segment[joined.end() :])
        if first and second and (entire is None or entire.state != first.state):
            return [first, second], []
    return ([entire], []) if entire else (found, chunks)


def _longest(inside: str, words: list[tuple[str, int, int]], at: int) -> tuple[int, Recommender] | None:
    """The longest run of words from `at` on that is a State's name, and how many words it takes."""
    for count in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        printed = inside[words[at][1] : words[at + count - 1][2]]
        if not printed[:1].isalpha() and printed[:1] != "(":
            return None
        state = find_state(printed)
        if state is None:
            bare = _MARK.sub("", printed.rstrip("."))
            state = find_state(bare) if bare and bare != printed else None
        if state is not None:
            return count, Recommender(state.iso3, printed)
    return None


@lru_cache(maxsize=5_000)
def _guess(printed: str) -> Recommender | None:
    """The one State whose name is so near that the printed one must be a typing error."""
    name = _MARK.sub("", printed).strip(" .,")
    exact = find_state(name)
    if exact is not None:
        return Recommender(exact.iso3, printed)
    if len(name) < 4 or not name[:1].isupper() or name.isupper():
        return None
    near = suggest_states(name, limit=3)
    others = [ratio for state, ratio in near if state is not near[0][0]]
    if near and near[0][1] >= TYPING_ERROR_RATIO and (not others or near[0][1] - others[0] >= _CLEAR):
        return Recommender(near[0][0].iso3, printed, "typing_error")
    return None
