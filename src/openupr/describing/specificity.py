"""Specificity beyond the verb: what a clause names that makes it hard to wave through, each mark with its words.

An instrument or a body, a deadline, an end that can be measured, who is to act, one request or several. A mark says what stands in the words;
vague is not the same as bad, and a named treaty not the same as a good idea. "As soon as possible" is no deadline: it has a mark of its
own. The one reading of these things: exports show its marks, the drafting checks say what is missing. Treaties and bodies are those of
`openupr.names` and
instruments.toml; everything else is in specificity.toml. Where the requests begin: requests.py. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..kept_patterns import kept_pattern
from ..labelling.label_records import Span
from ..labelling.tokens import Token, stem, tokens
from ..labelling.verbs import verb_lexicon
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass
from ..names import bodies, normal_name, treaties
from ..text import PrefilteredPattern, one_of
from .requests import beginnings_of_requests

LONGEST = 6_000
"""Characters of a clause that are read (bounded time), as in `tokens` and `doing`."""

PUBLIC = ("instrument", "body", "deadline", "soon", "end", "addressee")
"""The marks by their names, in order; "several" comes after them."""


@dataclass(frozen=True, slots=True)
class Specificity:
    """The marks of one clause: each is the spans (start, end) of the words that say so, in their order, and empty where it says "no".

    `instrument`: a treaty, a law, a plan by its name. `body`: an institution, procedure, ministry by its name or office. `kind`: instruments and
    bodies by their kind ("a law", "the courts"), the named ones included. `group`: persons whom it is for or about, authorities by what they
    are. `deadline`: a date,
    a period, an event; `soon`: words of hurry without one. `end`: a figure, or a result that is there or is not. `addressee`: who is to act,
    where the words say it. `actions`: where each request begins, the first included, and each further one of several treaties to be joined,
    which are `treaties`;
    `several` where there are more than one.
    """

    instrument: tuple[Span, ...]
    body: tuple[Span, ...]
    kind: tuple[Span, ...]
    group: tuple[Span, ...]
    deadline: tuple[Span, ...]
    soon: tuple[Span, ...]
    end: tuple[Span, ...]
    addressee: tuple[Span, ...]
    actions: tuple[Span, ...]
    treaties: tuple[Span, ...]

    @property
    def several(self) -> bool:
        """Whether the clause holds more than one request."""
        return len(self.actions) > 1

    @property
    def yes(self) -> tuple[str, ...]:
        """The marks of `PUBLIC` that are "yes", in that order; "several" for more than one request."""
        named = tuple(name for name in PUBLIC if getattr(self, name))
        return (*named, "several") if self.several else named


@dataclass(frozen=True, slots=True)
class _Words:
    instrument: tuple[PrefilteredPattern, ...]
    body: tuple[PrefilteredPattern, ...]
    kind: PrefilteredPattern
    own_law: re.Pattern[str]
    group: PrefilteredPattern
    deadline: PrefilteredPattern
    past: PrefilteredPattern
    soon: PrefilteredPattern
    end: re.Pattern[str]
    ensured: re.Pattern[str]
    number: re.Pattern[str]
    quantity: re.Pattern[str]
    implemented: re.Pattern[str]
    compounds: re.Pattern[str]
    aside_verbs: re.Pattern[str]
    aside_passives: re.Pattern[str]
    aside_nouns: re.Pattern[str]
    addressee: re.Pattern[str]
    wrong: re.Pattern[str]
    vague: re.Pattern[str]
    vague_subject: re.Pattern[str]
    vague_verbs: tuple[str, ...]
    no_verbs: frozenset[str]
    cases: frozenset[str]
    subjects: frozenset[str]


_BEFORE, _BEHIND = r"(?<![\w-])", r"(?!\w)"


def _any(words: Iterable[str]) -> str:
    return f"{_BEFORE}{one_of(words)}{_BEHIND}"


def _sought(words: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> PrefilteredPattern:
    """As `_any`, looked for by itself: a clause has few of these words."""
    return PrefilteredPattern(words, _BEFORE, _BEHIND, flags)


@by_language(most=1)
def _words() -> _Words:
    capitals, plain, kinds, ends = (table("specificity")[part] for part in ("capitals", "plain", "kinds", "ends"))

    def patterns(kind: str) -> tuple[PrefilteredPattern, ...]:
        return _sought(capitals[kind], re.NOFLAG), _sought(plain[kind])

    who = _any(plain["who"])
    told = rf"(?:the\s+|its\s+|all\s+|relevant\s+|competent\s+)*(?P<told>{who})\s+{_any(plain['told'])}"
    telling = rf"{_any(plain['telling'])}\s+(?:the\s+|its\s+|all\s+|local\s+|relevant\s+|competent\s+)*(?P<telling>{who})"
    agent = rf"\bbe\s+(?:\w+\s+)?\w+ed\s+by\s+(?:the\s+|its\s+)?(?P<agent>{who})"
    that = rf"\bthat\s+(?:the\s+|its\s+|all\s+|relevant\s+|competent\s+)*(?P<that>{who})\s+(?!{_any(plain['undergone'])})\w+"
    nouns = rf"(?:{ends['nouns']})(?:,? and \w+)? of (?!(?:[\w-]+ ){{0,4}}{ends['no_ends']}\b)"
    ended = rf"(?:(?!{ends['beyond']}\b)(?:de \w+|[\w’'-]+) ){{0,5}}?"
    state = rf" (?:{ends['sorts']} )*{ends['state_practices']}(?![\w-])"
    practices = (
        rf"{ends['ending']}(?:(?={state})|(?! (?:(?:it|them|those|such)\b|{ended}{ends['general']}(?![\w-]))))|{ends['eradicating']}(?={state})"
    )
    others = rf"{ends['subject']} (?:(?!(?:who|which|that|whose|when|where|if)\b)[\w’'-]+ ){{0,9}}?(?P<done>{ends['done']})(?!\w)"
    return _Words(
        instrument=patterns("instruments"),
        body=patterns("bodies"),
        kind=_sought([*kinds["instruments"], *kinds["bodies"]]),
        own_law=kept_pattern(_any([kinds["own_law"]]), re.IGNORECASE),
        group=_sought(kinds["groups"]),
        deadline=_sought(plain["deadlines"]),
        past=_sought(plain["past"]),
        soon=_sought(plain["soon"]),
        end=kept_pattern(
            "|".join(_any(each) for each in (plain["figures"], plain["results"], ends["fixed"])) + rf"|(?<![\w-])(?:{nouns}|{practices})",
            re.IGNORECASE,
        ),
        ensured=kept_pattern(rf"(?<![\w-]){ends['ensured']} that (?={others})", re.IGNORECASE),
        number=kept_pattern(plain["number"], re.IGNORECASE),
        quantity=kept_pattern(rf"{_any(plain['quantities'])}|(?<![\w-]){plain['sizing']}(?P<size>{plain['size']})", re.IGNORECASE),
        implemented=kept_pattern(rf"(?<![\w-]){ends['implemented']}(?P<what>[^.;]{{0,90}}?)(?<![\w-]){ends['one']}", re.IGNORECASE),
        compounds=kept_pattern(ends["compounds"], re.IGNORECASE),
        aside_verbs=kept_pattern(ends["aside_verbs"], re.IGNORECASE),
        aside_passives=kept_pattern(ends["aside_passives"], re.IGNORECASE),
        aside_nouns=kept_pattern(ends["aside_nouns"], re.IGNORECASE),
        addressee=kept_pattern(rf"{told}|{telling}|{agent}|{that}", re.IGNORECASE),
        wrong=kept_pattern(rf"{_any(plain['wrong'])}[^,;.]{{0,30}}$", re.IGNORECASE),
        vague=kept_pattern(rf"(?:\S+ ){{1,5}}?{ends['vague_objects']}(?![\w-])(?! plan)"),
        vague_subject=kept_pattern(
            rf"(?<![\w-])(?<!plan of ){ends['vague_subjects']}(?: (?!plan\b)[\w’'-]+){{0,2}}? (?:is|are|be|been|being)(?: not| fully)? $"
        ),
        vague_verbs=tuple(ends["vague_verbs"]),
        no_verbs=frozenset(ends["no_verbs"]),
        cases=frozenset(ends["cases"]),
        subjects=frozenset(kinds["subjects"]),
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
    found = tokens(text)
    treaties_named, committees = _named(text)
    instruments = list(treaties_named)
    instruments += [_without_verb(text, match.span()) for pattern in words.instrument for match in pattern.finditer(text)]
    committees += [_without_verb(text, match.span()) for pattern in words.body for match in pattern.finditer(text)]
    named = _apart(instruments)
    unified = [(token.start, token.end) for token in found if token.word.isupper() and token.word not in words.subjects]
    short = [match.span() for match in _ABBREVIATION.finditer(text) if match.group().upper() not in words.subjects and not _persons(match.group())]
    own_law = [match.span() for match in words.own_law.finditer(text)]
    kinds = [match.span() for match in words.kind.finditer(text)]
    kinds = [(start, end) for start, end in kinds if not any(a <= start and end <= b for a, b in own_law)]
    begun = [(token.start, token.end) for token in beginnings_of_requests(text, found)]
    joined = _treaties(text, [*treaties_named, *_joinable(found)])
    return Specificity(
        instrument=named,
        # "the Committee against Torture" holds no instrument, "Convention ... of the Council of Europe" no further body.
        body=tuple(span for span in _apart(committees) if not any(a <= span[0] and span[1] <= b for a, b in named if (a, b) != span)),
        kind=_apart([*named, *committees, *unified, *short, *kinds]),
        group=tuple(match.span() for match in words.group.finditer(text)),
        deadline=_deadlines(text),
        soon=tuple(match.span() for match in words.soon.finditer(text)),
        end=_ends(text, found, begun, named),
        addressee=tuple(_addressees(text)),
        actions=tuple(sorted({*begun, *joined[1:]})),
        treaties=joined,
    )


_ABBREVIATION = re.compile(r"(?<![\w-])(?:[A-Z]{3,}|[A-Z]{2,}-[A-Z]{2,})(?![\w-])")


_YEAR_LAST = kept_pattern(
    r"(?<![\w-])(?:(?:in|during|starting (?:in|from)|in the course of) "
    r"(?:the year |early |late |mid-?|the (?:first|second) (?:half|quarter) of )?20\d\d|"
    r"(?:from|starting on|on) (?:the )?\d{1,2} [a-z]+ 20\d\d|(?:this|next) year)(?=\W*$)",
    re.IGNORECASE,
)


def _deadlines(text: str) -> tuple[Span, ...]:
    """Words that say when; a bare year, day or "this year" only where it ends a clause that tells of nothing past: "Close the camp in
    2030"."""
    words = _words()
    spans = [match.span() for match in words.deadline.finditer(text)]
    last = _YEAR_LAST.search(text)
    if last and not words.past.search(text, 0, last.start()):
        spans.append(last.span())
    return tuple(spans)


def _persons(word: str) -> bool:
    return bool(_words().group.fullmatch(word))


def _ends(text: str, found: list[Token], begun: list[Span], named: tuple[Span, ...]) -> tuple[Span, ...]:
    """Words that name an end: a fixed expression, a verb of category 5 with an object of its own, a single thing that is to be implemented."""
    words = _words()
    spans = [match.span() for match in words.end.finditer(text)]
    spans += [match.span("done") for match in words.ensured.finditer(text)]
    if words.number.search(text):
        spans += [match.span("size" if match["size"] else 0) for match in words.quantity.finditer(text)]
    spans += [match.span() for match in words.implemented.finditer(text) if not _ASTRAY.search(_ROW.sub("", match["what"]))]
    spans += [span for span in begun if text[span[0] : span[1]].lower() in words.cases]
    begins = tuple(start for start, _ in named)
    category = verb_lexicon().category
    for i, token in enumerate(found):
        word = token.word
        if word.startswith(_IMPLEMENT) and any(token.end < start <= token.end + 60 and "," not in text[token.end : start] for start in begins):
            spans.append((token.start, token.end))
        if category.get(token.stem) != 5 or word in words.no_verbs or word.endswith(("ment", "ments", "tion", "tions")):
            continue
        before = found[i - 1].word if i else ""
        if re.search(r"[^s]s$", word) or (
            word.endswith("ed") and (before not in _PASSIVE or words.vague_subject.search(text, max(0, token.start - _NEAR), token.start))
        ):
            continue
        if before in _BEFORE_NOUN and not word.endswith(("ed", "ing")):
            continue  # "after their release", "the draft constitution"
        if word.startswith(_CASES):
            continue
        if not (token.stem.startswith(words.vague_verbs) and words.vague.match(text[token.start :].lower())):
            spans.append((token.start, token.end))
    return _apart([span for span in spans if not _aside(text, span)])


def _aside(text: str, span: Span) -> bool:
    """Whether what stands at `span` is not what is asked, but what others do, what is to be avoided, or that in which somebody is to have a part."""
    words = _words()
    first = text[slice(*span)].partition(" ")[0].lower()
    start, known = max(0, span[0] - _NEAR), stem(first) in verb_lexicon().category
    if known and first.endswith("ed"):
        return bool(words.aside_passives.search(text, start, span[0]))
    if first.endswith(_NOUNS) and not first.startswith("implement"):
        return bool(words.aside_nouns.search(text, start, span[0]))
    return known and bool(words.compounds.match(text, span[0]) or words.aside_verbs.search(text, start, span[0]))


_NEAR = 120
"""Characters before a word that say whether it is what is asked."""

_NOUNS = ("tion", "sion", "ment", "ments", "repeal", "release", "drafting")


_ROW = re.compile(r",? (?:\w+(?:ing|tion),? )?and \w+(?:ing|tion|ment)(?: of)?\b")
_ASTRAY = re.compile(r",|\bmeasures\b|\bpolic")
_IMPLEMENT = ("implement", "enforc", "execut", "apply", "complet", "comply", "fulfil", "domesticat")
_CASES = ("investigat", "prosecut", "punish", "compensat")
_BEFORE_NOUN = frozenset({"the", "a", "an", "its", "their", "this", "any"})
_PASSIVE = frozenset({"be", "been", "is", "are", "being", "not", "fully"})


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
        if not verb or stem(verb.lower()) in verb_lexicon().category:
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


_JOINS = kept_pattern(
    r"\b(?:ratif\w+|acced\w+|accession|sign(?:ing|ature)?|accept\w*|adher\w+|becom\w+ (?:a )?(?:state )?party|part(?:y|ies) to|withdraw\w*|"
    r"join(?:ing)?)\b",
    re.IGNORECASE,
)
_ASIDE = kept_pattern(
    r"(?:(?:in (?:line|accordance|conformity|compliance)|consistent|compliant|compatible|comply|conform\w*|align\w*)\b|"
    r"\b(?:under|set out in|enshrined in|provided for in|required by|"
    r"recommended by|obligations|provisions of|reservations?|implement\w*))[^,;]*$",
    re.IGNORECASE,
)
_PROTOCOLS = kept_pattern(
    r"(?<=\band )(?:its|the|their) (?:\w+ )?(?:optional |additional )?protocols?(?: thereto)?(?! to\b| on\b)|"
    r"(?:two|three|both|all) (?:\w+ )?(?:optional |additional )?protocols",
    re.IGNORECASE,
)
_NO_TREATY = frozenset({"HRC", "UPR", "OHCHR", "NHRI", "ICC", "ILO", "NGO"})


def _joinable(found: list[Token]) -> list[Span]:
    """The instruments that `tokens` knows, those that a State can join."""
    subjects = _words().subjects
    return [
        (token.start, token.end)
        for token in found
        if token.word.isupper() and token.word not in subjects | _NO_TREATY and not token.word.startswith("BODY")
    ]


def _treaties(text: str, found: list[Span]) -> tuple[Span, ...]:
    """The treaties to be joined, one span for each where there are several, else nothing: "Ratify A and B" can be answered apart."""
    act = _JOINS.search(text)
    if not act:
        return ()
    many = [match.span() for match in _PROTOCOLS.finditer(text)]
    to_join = [span for span in _apart([*found, *many]) if span[0] > act.start() and not _ASIDE.search(text[act.end() : span[0]])]
    first: dict[str, Span] = {}
    for start, end in to_join:
        known = tokens(text[start:end], unify_states=False)
        first.setdefault(known[0].word if len(known) == 1 else text[start:end].lower(), (start, end))
    spans = tuple(first.values())
    counted = re.compile(r"(?:two|three|both)\b").match(text, spans[0][0]) if len(spans) == 1 else None
    if counted:  # "the two Optional Protocols": the number stands for the first of them
        return counted.span(), (counted.end() + 1, spans[0][1])
    return spans if len(spans) > 1 else ()
