"""Which States a sentence of the Council's report has speaking, which it only names, and of which neither can be told.

All names of States are looked at, not the first: "Ghana and Haiti welcomed the law, while Chile asked for a date" has three speakers. A State
that stands where nobody's words begin ("thanked Peru", "the statement of Cuba", "recalled that Peru had asked") is only named. What is neither is
open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names import find_state, state_name_pattern
from ..working_group_report.part_one.dialogue_words import adverbs, any_of, phrases, verb_form
from .verbs_of_saying import saying_verb

_NAME = "[\ue000-\uf8ff]"


@dataclass(frozen=True, slots=True)
class StatesTold:
    """What a sentence tells: `spoke` are speakers as (code, name as printed, where their words begin), `for_others` those for whom the speaker of
    that code spoke too, `open` the States of which it can't be told whether they spoke, `others_too` whether others spoke whom it does
    not name, `named` whether it names any State but that under review, `besides` names of others in a row of those by whom statements were made."""

    spoke: tuple[tuple[str, str, int], ...] = ()
    for_others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    open: tuple[str, ...] = ()
    others_too: bool = False
    named: bool = False
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Masked:
    """A sentence in which each State's name is one character: `text`, the names by their characters, and where each character stood."""

    text: str
    names: tuple[tuple[str, str], ...]
    offsets: tuple[int, ...]

    def name(self, at: int) -> tuple[str, str]:
        return self.names[ord(self.text[at]) - 0xE000]


def states_told(sentence: str, reviewed: str, *, goes_on: bool) -> StatesTold:
    """What a sentence tells of States. `reviewed` is the code of the State under review; `goes_on` whether somebody's words come before it in the
    paragraph, so that a sentence whose subject is a pronoun belongs to them."""
    masked = _masked(sentence)
    if all(code == reviewed for code, _ in masked.names):
        return StatesTold()
    groups = _groups(masked.text)
    spoke: list[tuple[str, str, int]] = []
    for_others: list[tuple[str, tuple[str, ...]]] = []
    unsettled: list[str] = []
    inside: list[tuple[int, int]] = []  # what stands inside an aside that is read
    own = others_too = False
    by = _patterns()["made_by_row"].search(masked.text)
    for group in groups:
        if any(start <= group.start() < end for start, end in inside):
            continue
        here = [at for at in range(*group.span("names")) if _is_name(masked.text[at]) and not _in_aside(masked.text, group.start("names"), at)]
        speaks = _speaks(masked.text, group)
        codes = [masked.name(at) for at in here]
        others = [each for each in codes if each[0] != reviewed]
        if speaks is not None and others:
            start = masked.offsets[group.start()]
            spoke += [(code, name, start) for code, name in others]
            inside.append((group.end("names"), speaks.end()))
            if _patterns()["partner_word"].search(speaks.group()):
                unsettled += [masked.name(at)[0] for at in range(group.end("names"), speaks.end()) if _is_name(masked.text[at])]
            for code, partners in _partners(masked, group, speaks, here):
                for_others.append((code, tuple(each for each in partners if each != reviewed)))
            others_too = others_too or bool(group["others"])
        elif speaks is not None:
            own = True
        elif others and ((by is not None and group.start() > by.end()) or not _is_only_named(masked.text, group)):
            unsettled += [code for code, _ in others]
    settled = bool(spoke) or own or (goes_on and _patterns()["goes_on"].match(masked.text) is not None)
    if not settled:
        unsettled = [code for code, _ in masked.names if code != reviewed]
    found = {code for code, _, _ in spoke} | {each for _, partners in for_others for each in partners}
    unknown = tuple(dict.fromkeys(each for each in unsettled if each not in found))
    return StatesTold(tuple(spoke), tuple(for_others), unknown, others_too, named=True, besides=tuple(_besides(masked.text)))


def _besides(text: str) -> Iterator[str]:
    """In a row of those by whom statements were made, the names that are no State's: "by Chile and Ghana, and by the European Union"."""
    made = _patterns()["made_by_row"].search(text)
    for match in _patterns()["name_in_row"].finditer(text, made.end()) if made else ():
        if text.count("(", 0, match.start()) <= text.count(")", 0, match.start()):
            yield match["name"]


def _groups(text: str) -> list[re.Match[str]]:
    """The States that stand in a row. A row that does not begin somebody's words and ends with a comma, or a comma and "and" before a second name, is
    parted there: "thanked Peru, and Ghana asked", "noting the words of Peru, Ghana asked"."""
    patterns = _patterns()
    found: list[re.Match[str]] = []
    for group in patterns["group"].finditer(text):
        tail = patterns["tail"].search(text, group.start("names"), group.end("names"))
        names = sum(map(_is_name, group["names"]))
        parted = tail is not None and (
            not tail["and"] if patterns["according"].search(text[: group.start()]) or not _begins_words(text, group) else False
        )
        parted = parted or (tail is not None and not _begins_words(text, group) and (names == 2 or bool(patterns["says"].match(text, group.end()))))
        if tail is not None and parted:
            found += filter(None, (patterns["group"].match(text, group.start(), tail.start()), patterns["group"].match(text, tail.end())))
        else:
            found.append(group)
    return found


def _begins_words(text: str, group: re.Match[str]) -> bool:
    return _patterns()["boundary"].search(text[: group.start()]) is not None


def names_in(text: str) -> list[tuple[int, int, str]]:
    """The States that a text names, with the code of each."""
    return [(match.start(), match.end(), _code(match.group())) for match in _patterns()["names"].finditer(text)]


def _code(name: str) -> str:
    state = find_state(" ".join(name.split()))
    return state.iso3 if state is not None else name


def _masked(sentence: str) -> _Masked:
    parts, names, offsets, at = [], [], [], 0
    for number, (start, end, code) in enumerate(names_in(sentence)):
        parts += [sentence[at:start], chr(0xE000 + number)]
        offsets += [*range(at, start), start]
        names.append((code, " ".join(sentence[start:end].split())))
        at = end
    parts.append(sentence[at:])
    offsets += [*range(at, len(sentence) + 1)]
    return _Masked("".join(parts), tuple(names), tuple(offsets))


def _is_name(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff"


def _in_aside(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = table("plenary")["speakers"]
    bracket = r"(?:\s*\([^()]*\))"
    spoken_by = rf"(?:[Tt]he\s+)?(?:{words['representative']}\s+)?(?:[Tt]he\s+)?"
    one = rf"{spoken_by}{_NAME}(?:[’']s?\s+delegation)?{bracket}*"
    between = r"(?:\s*,?\s+(?:and|as\s+well\s+as)(?:\s*,\s*\w+\s*,)?\s+(?:(?:both|also|then)\s+)?|\s*,\s+)"
    aside_for = (
        rf"(?:,?\s+(?:the\s+(?:latter|former)\s+)?(?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:{words['for_others']})\s+(?P<behalf>[^;.]{{2,220}}?),?)"
    )
    no_name = r"(?!,\s+(?:and\s+)?(?:the\s+)?[\ue000-\uf8ff])"  # what is between commas names no further State
    aside = rf"(?:,\s+(?=[a-z])(?!(?:and|while|whereas|but|which|who|as\s+did)\b)(?:{no_name}[^;.]){{2,220}}?,|\s+[–—-]\s+[^–—]{{2,120}}?\s+[–—-])"
    verb = saying_verb()
    apart = {"together with", "like", "with", "according to"}  # what stands behind these may have spoken
    before = any_of(sorted(set(phrases()["prepositions"]) - apart))
    return {
        "names": re.compile(state_name_pattern()),
        "group": re.compile(rf"(?:[Bb]oth\s+)?(?P<names>{one}(?:{between}{one})*)(?P<others>\s+and\s+(?:\w+\s+)?others?\b)?"),
        # What follows whom speaks: asides, then a verb of saying; at the beginning of a paragraph's sentence any past tense.
        "says": re.compile(rf"(?:{aside_for}|{aside})?(?:\s*[,:])?\s+(?:(?:{words['each']})\s+)?{adverbs()}(?:{verb})"),
        "acts": re.compile(
            rf"(?:{aside_for}|{aside})?(?:\s*[,:])?\s+(?:(?:{words['each']})\s+)?{adverbs()}(?!(?:{any_of(phrases()['auxiliaries'])})\b){verb_form()}(?!\s+by\b)"
        ),
        "tail": re.compile(rf",\s+(?P<and>and\s+)?(?={one}$)"),
        "so_did": re.compile(words["so_did"]),
        "boundary": re.compile(rf"(?:^|[;:,]|\b(?:and|but|while|whereas|[Ww]hile|[Ww]hereas))\s*$|^\W*(?:{words['according']})\s+(?:the\s+)?$"),
        "according": re.compile(rf"^\W*(?:{words['according']})\s+(?:the\s+)?$"),
        "lead_for": re.compile(
            rf"(?:^|,\s+)(?:{words['way']})(?:(?:[Aa]lso\s+)?(?:[Ss]peaking\s+)?(?:[Aa]lso\s+)?(?i:{words['for_others']}))\s+(?P<behalf>[^;.]{{2,160}}),\s*$"
        ),
        "person": re.compile(rf"^(?:{words['person']})[^()]{{2,60}}(?:\(|,\s+(?:speaking\s+)?(?:for|of|on\s+behalf\s+of)\s+)(?:the\s+)?$"),
        "made_by": re.compile(words["made_by"]),
        "made_by_row": re.compile(words["made_by"].removesuffix("$")),
        "name_in_row": re.compile(
            r"(?:,|\band|\bby)\s+(?:by\s+)?(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|for|the))*\s+[A-Z][\w’'-]+)"
        ),
        "only_named": re.compile(
            rf"(?:\b(?:that|which|who|whom|whose|than|as|including|of|to|from|{before}"
            rf"|like|with)|\b\w+ing|(?:^|[^\w])(?:{verb_form()}))(?:\s+(?:both|also|the))*\s*$"
        ),
        "too": re.compile(words["too"]),
        "partner_word": re.compile(words["partner_word"]),
        "did_so_too": re.compile(words["did_so_too"]),
        "beside": re.compile(words["beside_speaker"]),
        "then_verb": re.compile(rf"\s+{adverbs()}(?:{verb})(?!\s+by\b)"),
        "relative": re.compile(r",\s+(?:which|who)\s"),
        "goes_on": re.compile(rf"\W*(?:(?:{words['way']})?{words['pronoun']})\b"),
        "also_for": re.compile(rf"\s+(?:for|on\s+behalf\s+of)\s+(?P<behalf>{one}(?:{between}{one})*)"),
        "spoke_for": re.compile(r"\bspoke$"),
        "behalf_brackets": re.compile(rf"\(\s*(?:[^()]*?\b)?(?:{words['for_others']})\s+(?P<behalf>[^()]+)\)"),
    }


def _speaks(text: str, group: re.Match[str]) -> re.Match[str] | None:
    """What shows that these States speak: where their words begin there stands their name, and a verb follows."""
    left = text[: group.start()]
    patterns = _patterns()
    if patterns["made_by"].search(left):
        return re.compile("").match(text, group.end())
    if patterns["according"].search(left):
        return re.compile(r"\s*,").match(text, group.end())
    if patterns["so_did"].search(left):
        return re.compile(r"\W*$").match(text, group.end())
    person = patterns["person"].search(left)
    if not (patterns["boundary"].search(left) or person):
        return None
    if person:
        return re.compile(rf"\)?,?\s+{adverbs()}(?:{saying_verb()})").match(text, group.end())
    return patterns["says"].match(text, group.end()) or (patterns["acts"].match(text, group.end()) if not left.strip() else None)


def _is_only_named(text: str, group: re.Match[str]) -> bool:
    """Whether these States stand where nobody's words begin. One that is said to have done as the speaker did is open; so is one before a verb."""
    left = text[: group.start()]
    patterns = _patterns()
    if any(patterns[each].search(left) for each in ("according", "did_so_too")) or patterns["too"].match(text, group.end()):
        return False
    if text[: group.start()].count("(") > text[: group.start()].count(")"):
        return True
    that = re.search(r"\b(?:that|which|whether)\b[^;]*$", left) is not None
    if that:
        return not patterns["then_verb"].match(text, group.end()) or re.search(r"\b(?:that|which|whether)(?:\s+\w+ly)?\s*$", left) is not None
    if patterns["beside"].search(left) or patterns["relative"].match(text, group.end()):
        return False
    return patterns["only_named"].search(left) is not None and not patterns["then_verb"].match(text, group.end())


def _partners(masked: _Masked, group: re.Match[str], speaks: re.Match[str], here: list[int]) -> list[tuple[str, tuple[str, ...]]]:
    """For whom each speaker spoke too: in brackets behind its name, in an aside before the verb, before its name, or "spoke for"."""
    text = masked.text
    found: list[tuple[str, tuple[str, ...]]] = []
    for number, at in enumerate(here):
        stop = here[number + 1] if number + 1 < len(here) else group.end("names")
        if bracket := _patterns()["behalf_brackets"].search(text, at, stop):
            found.append((masked.name(at)[0], _whom(masked, *bracket.span("behalf"))))
    last = masked.name(here[-1])[0]
    if speaks.re.groupindex.get("behalf") and speaks["behalf"]:
        found.append((last, _whom(masked, *speaks.span("behalf"))))
    before = _patterns()["lead_for"].search(text[: group.start()])
    if before:
        found.append((masked.name(here[0])[0], _whom(masked, *before.span("behalf"))))
    if _patterns()["spoke_for"].search(speaks.group()) and (after := _patterns()["also_for"].match(text, speaks.end())):
        found.append((last, _whom(masked, *after.span("behalf"))))
    return found


def _whom(masked: _Masked, start: int, end: int) -> tuple[str, ...]:
    """The States that these words name; else the words, which name a group. "The Group of African States, and Chile": the group alone, for whether
    Chile is one of them or speaks itself can't be told."""
    group = _GROUP_AND_STATE.fullmatch(masked.text, start, end)
    end = group.end("group") if group else end
    codes = [masked.name(at)[0] for at in range(start, end) if _is_name(masked.text[at])]
    if codes:
        return tuple(dict.fromkeys(codes))
    return (re.sub(r"^(?:the\s+)?(?:states\s+members\s+of\s+(?:the\s+)?)?", "", " ".join(masked.text[start:end].split()), flags=re.IGNORECASE),)


_GROUP_AND_STATE = re.compile(rf"(?P<group>(?=[^,;]*[a-z]{{4}})(?:(?!{_NAME})[^,;])+?),?\s+and\s+(?:the\s+)?{_NAME}\s*,?")
