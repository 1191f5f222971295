"""Specificity beyond the verb: what a clause names that makes it hard to wave through, each mark with its words.

An instrument or a body, a deadline, an end that can be measured, who is to act, one request or several. A mark says what stands in the words;
vague is not the same as bad, and a named treaty not the same as a good idea. "As soon as possible" is no deadline: it has a mark of its
own. Treaties and bodies are those of `openupr.names`; everything else is in specificity.toml. English only.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from ..names import bodies, normal_name, treaties
from .labels import Span
from .tokens import stem
from .verbs import lexicon

LONGEST = 6_000
"""Characters of a clause that are read (bounded time), as in `tokens` and `doing`."""


@dataclass(frozen=True, slots=True)
class Specificity:
    """The marks of one clause: each is the spans (start, end) of the words that say so, in their order, and empty where it says "no".

    `instrument`: a treaty, a law, a plan by its name. `body`: an institution, procedure, ministry by its name or office. `deadline`: a date,
    a period, an event; `soon`: words of hurry without one. `end`: a figure, or a result that is there or is not. `addressee`: who is to act,
    where the words say it. `actions`: where each request begins, the first
    included, and each further one of several treaties to be joined; `several` where there are more than one.
    """

    instrument: tuple[Span, ...]
    body: tuple[Span, ...]
    deadline: tuple[Span, ...]
    soon: tuple[Span, ...]
    end: tuple[Span, ...]
    addressee: tuple[Span, ...]
    actions: tuple[Span, ...]

    @property
    def several(self) -> bool:
        """Whether the clause holds more than one request."""
        return len(self.actions) > 1

    @property
    def yes(self) -> tuple[str, ...]:
        """The marks that are "yes", by their names, in the order of the class; "several" for more than one request."""
        named = tuple(field.name for field in fields(self) if field.name != "actions" and getattr(self, field.name))
        return (*named, "several") if self.several else named


@dataclass(frozen=True, slots=True)
class _Words:
    instrument: tuple[re.Pattern[str], ...]
    body: tuple[re.Pattern[str], ...]
    deadline: re.Pattern[str]
    soon: re.Pattern[str]
    end: re.Pattern[str]
    addressee: re.Pattern[str]
    wrong: re.Pattern[str]
    scope: frozenset[str]
    joining: frozenset[str]
    nouns: frozenset[str]
    determiners: frozenset[str]
    further: frozenset[str]
    before_noun: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)"


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("specificity.toml").read_text(encoding="utf-8"))
    capitals, plain, actions = table["capitals"], table["plain"], table["actions"]

    def patterns(kind: str) -> tuple[re.Pattern[str], ...]:
        return re.compile(_any(capitals[kind])), re.compile(_any(plain[kind]), re.IGNORECASE)

    who = _any(plain["who"])
    told = rf"(?:the\s+|its\s+|all\s+|relevant\s+|competent\s+)*(?P<told>{who})\s+{_any(plain['told'])}"
    telling = rf"{_any(plain['telling'])}\s+(?:the\s+|its\s+|all\s+|local\s+|relevant\s+|competent\s+)*(?P<telling>{who})"
    agent = rf"\bbe\s+(?:\w+\s+)?\w+ed\s+by\s+(?:the\s+|its\s+)?(?P<agent>{who})"
    that = rf"\bthat\s+(?:the\s+|its\s+|all\s+|relevant\s+|competent\s+)*(?P<that>{who})\s+(?!{_any(plain['undergone'])})\w+"
    return _Words(
        instrument=patterns("instruments"),
        body=patterns("bodies"),
        deadline=re.compile(_any(plain["deadlines"]), re.IGNORECASE),
        soon=re.compile(_any(plain["soon"]), re.IGNORECASE),
        end=re.compile(rf"{_any(plain['figures'])}|{_any(plain['results'])}", re.IGNORECASE),
        addressee=re.compile(rf"{told}|{telling}|{agent}|{that}", re.IGNORECASE),
        wrong=re.compile(rf"{_any(plain['wrong'])}[^,;.]{{0,30}}$", re.IGNORECASE),
        **{name: frozenset(actions[name]) for name in ("scope", "joining", "nouns", "determiners", "further", "before_noun")},
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Names by their first word: the words that follow it, whether it is an abbreviation, and what it names."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], bool, str], ...]]


_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@lru_cache(maxsize=1)
def _names() -> _Names:
    by_first: dict[str, dict[tuple[str, ...], tuple[bool, str]]] = {}
    for kind, records in (("instrument", treaties()), ("body", bodies())):
        for record in records:
            for form in (record.code, record.name, re.sub(r",? \(?\d{4}\)?$", "", record.name), *record.aliases):
                words = tuple(normal_name(form).split())
                # An abbreviation is written in capitals ("WHO", "CAT"): else "who" would be a body.
                short = len(words) == 1 and (form.upper() == form or len(words[0]) < 6)
                if words and (len(words) > 1 or len(words[0]) > 2):
                    by_first.setdefault(words[0], {}).setdefault(words[1:], (short, kind))
    return _Names({first: tuple((rest, *found[rest]) for rest in sorted(found, key=len, reverse=True)) for first, found in by_first.items()})


def specificity(text: str) -> Specificity:
    """The marks of `text`, one clause; spans in characters of it. Any text is answered; an empty one has no mark."""
    text = text[:LONGEST]
    words = _words()
    treaties_named, committees = _named(text)
    instruments = list(treaties_named)
    instruments += [_without_verb(text, match.span()) for pattern in words.instrument for match in pattern.finditer(text)]
    committees += [_without_verb(text, match.span()) for pattern in words.body for match in pattern.finditer(text)]
    named = _apart(instruments)
    return Specificity(
        instrument=named,
        # "the Committee against Torture" holds no instrument, "Convention ... of the Council of Europe" no further body.
        body=tuple(span for span in _apart(committees) if not any(a <= span[0] and span[1] <= b for a, b in named if (a, b) != span)),
        deadline=tuple(match.span() for match in words.deadline.finditer(text)),
        soon=tuple(match.span() for match in words.soon.finditer(text)),
        end=_apart([match.span() for match in words.end.finditer(text)]),
        addressee=tuple(_addressees(text)),
        actions=tuple(sorted({*_actions(text), *_joined_one_by_one(text, treaties_named)})),
    )


def _named(text: str) -> tuple[list[Span], list[Span]]:
    """The treaties and the bodies of the tables that the text names, the longest name at each place."""
    table = _names().by_first
    found: tuple[list[Span], list[Span]] = ([], [])
    words = [(match.group().lower().replace("'", "").replace("’", ""), match) for match in _TOKEN.finditer(text)]
    words = [each for each in words if each[0] != "the"]
    at = 0
    while at < len(words):
        step = 1
        for rest, short, kind in table.get(words[at][0], ()):
            if (not short or words[at][1].group().isupper()) and tuple(word for word, _ in words[at + 1 : at + 1 + len(rest)]) == rest:
                found[kind == "body"].append((words[at][1].start(), words[at + len(rest)][1].end()))
                step = 1 + len(rest)
                break
        at += step
    return found


_OPENING = re.compile(r"\W*(?:(?:(?:[A-Z][\w-]+)\s+(?:and\s+\w+\s+)?(?:of\s+|on\s+|for\s+)?(?:the|its|an?)\s+)|(?P<verb>[A-Z][\w-]+)\s+)")


def _without_verb(text: str, span: Span) -> Span:
    """A name written with capitals that swallowed the capital of the clause's first verb: "Amend the Penal Code" is the Penal Code."""
    start, end = span
    opening = _OPENING.match(text)
    if opening and start == len(text) - len(text.lstrip()) and opening.end() < end:
        verb = opening["verb"]
        if not verb or stem(verb.lower()) in lexicon().category:
            return opening.end(), end
    return span


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that lie in or over an earlier, longer one left out."""
    out: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return tuple(out)


def _addressees(text: str) -> Iterable[Span]:
    """Who is told to act: "the police should", "instruct prosecutors"; not "violence by the police", not who is trained."""
    words = _words()
    for match in words.addressee.finditer(text):
        name = next(group for group, who in match.groupdict().items() if who)
        if not words.wrong.search(text, max(0, match.start() - 60), match.start()):
            yield match.span(name)


_JOINS = re.compile(r"\b(?:ratif|acced|accession|sign|accept|adher|becom|withdraw|part(?:y|ies) to)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:\([^)]{1,60}\))?\s*[,;/]?\s*(?:(?:and|or|as well as|also|to|the|its|both|both of|and/or)\s+)*", re.IGNORECASE)
_JOINT = re.compile(r"[,;/]|\b(?:and|or|as well as)\b", re.IGNORECASE)


def _joined_one_by_one(text: str, named: list[Span]) -> Iterable[Span]:
    """Each further treaty of a row of treaties that are to be joined: "Ratify the Covenant and the Convention" can be answered apart."""
    for before, after in pairwise(named):
        between = text[before[1] : after[0]]
        if _BETWEEN.fullmatch(between) and _JOINT.search(between) and _JOINS.search(text, 0, before[0]):
            yield after


_MARKED = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-z]+)*|[0-9]+|[;.,:]")


def _actions(text: str) -> Iterable[Span]:
    """The first word of each request, further treaties apart. A verb after "and" or a mark begins a further one where the first has its
    object already and no word ("to", "by", "including") puts it under what went before: "Adopt a bill and train judges", not "Sign and
    ratify the Convention".
    """
    words = _words()
    marked = [(match.group().lower(), match.span()) for match in _MARKED.finditer(text)]
    start = _first(marked)
    if start < 0:
        return
    yield marked[start][1]
    under, last = False, start
    for i in range(start + 1, len(marked)):
        word = marked[i][0]
        if word in ";.":
            under, last = False, i
        elif word in words.scope:
            dated = word == "by" and i + 1 < len(marked) and marked[i + 1][0].isdigit()
            under = under or not (dated or (word == "to" and _to_noun(marked[i - 1][0])))
        elif not under and i - last <= 2 and marked[last][0] not in ";." and _parted(marked, i) and stem(word) in lexicon().category:
            last = i  # "Promote, protect and respect": one request in several verbs
        elif (parted := _parted(marked, i)) and _begins(marked, i) and (parted == ";" or word == "consider" or (not under and i - last > 2)):
            last, under = i, False
            yield marked[i][1]


def _to_noun(before: str) -> bool:
    """Whether a "to" after this word leads to a noun: "the right to education", "access to justice"."""
    return before in _words().before_noun or before.startswith(("acced", "access"))


def _first(marked: list[tuple[str, Span]]) -> int:
    """Where the request itself starts, after a phrase that introduces it and adverbs; -1 where there is no word."""
    lex = lexicon()
    start = 0
    if marked and marked[0][0] in lex.before:
        comma = next((i for i, (word, _) in enumerate(marked) if word == ","), -1)
        start = comma + 1 if 0 < comma < len(marked) - 2 else 0
    words = [i for i, (word, _) in enumerate(marked) if word not in ",.;:"]
    asked = (i for i in words if i >= start and marked[i][0] not in lex.skip and not marked[i][0].endswith("ly"))
    return next(asked, words[0] if words else -1)


def _parted(marked: list[tuple[str, Span]], at: int) -> str:
    """What stands before the word at `at`, adverbs passed over: ";" for a mark that ends a phrase, "and" for a joining word, or ""."""
    joining = _words().joining
    i = at - 1
    while i > 0 and ((marked[i][0].endswith("ly") and marked[i][0] not in {"family", "only"}) or marked[i][0] in joining - {"and", "or"}):
        i -= 1
    if marked[i][0] == "and" and marked[i - 1][0] in ";.":
        return ";"
    return {";": ";", ".": ";", "and": "and", ",": "and"}.get(marked[i][0], "")


def _begins(marked: list[tuple[str, Span]], at: int) -> bool:
    """Whether the word at `at` is a verb in its base form that opens a request: one that is a noun too needs a word of its object."""
    words = _words()
    word = marked[at][0]
    if (word.endswith("s") and not word.endswith("ss")) or word.endswith(("ing", "ed", "tion", "ment", "ive")):
        return False
    if stem(word) not in lexicon().category and word not in words.further:
        return False
    after = marked[at + 1][0] if at + 1 < len(marked) else ""
    if word in lexicon().skip or after in {"", ";", ".", ",", "and", "of"}:
        return False
    return word not in words.nouns or after in words.determiners
