"""A sentence said in plain words: idioms by which diplomats accept, refuse, note or defer are replaced by a plain verb, at the same length.

"Saw no obstacle to accepting" becomes "can accept", "is not at liberty to accept" "cannot accept", "let it be known that" "confirms that", padded
with spaces, so that every other word stays where it is. The rules are data (`en/plain_words.toml`): each idiom, and what it says. What bears on
the verb is read afterwards, in the words that are left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from ..text.lower_case import lower_case
from .inflection import verb_forms
from .word_tables import by_language, table

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    when: tuple[str, ...]
    find: str
    say: str
    own: bool


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The verbs of answers: the base of each form, and each base's form after "has been"."""

    base: dict[str, str]
    done: dict[str, str]


@by_language
def _verbs() -> _Verbs:
    base: dict[str, str] = {}
    done: dict[str, str] = {}
    for verb in _data()["verbs"]["words"].split():
        every = verb_forms(verb)
        base |= dict.fromkeys(every, verb)
        done[verb] = every[3] if len(every) > _REGULAR else every[2]
    return _Verbs(base, done)


_REGULAR = 4


_data = partial(table, "plain_words")


@by_language
def _rules() -> list[_Rule]:
    data = _data()
    macros = dict(data["macros"])
    verbs = _verbs()
    macros["V"] = "|".join(sorted(set(verbs.base.values()), key=len, reverse=True))
    macros["G"] = "|".join(sorted((form for form in verbs.base if form.endswith("ing")), key=len, reverse=True))
    macros["F"] = "|".join(sorted(verbs.base, key=len, reverse=True))

    def source(text: str) -> str:
        text = re.sub(r"\s*\n\s*", "", text.strip())
        for _ in range(2):
            for name, words in macros.items():
                text = text.replace(f"<{name}>", f"(?:{words})")
        return text.replace("~?", r"\s*").replace("~", r"\s+")

    return [_Rule(tuple(rule["when"].split("|")), source(rule["find"]), rule["say"], bool(rule.get("own"))) for rule in data["rule"]]


@cache
def _compiled(source: str) -> re.Pattern[str]:
    """A rule's expression, made when it is first wanted: most texts have few of the idioms."""
    return kept_pattern(source)


@by_language
def _others() -> frozenset[str]:
    return frozenset(_data()["others"]["words"].split())


def in_plain_words(sentence: str) -> str:
    """The sentence, of the same length, with a plain verb for each idiom of an answer."""
    return idioms(sentence)[0]


def whole_idiom(span: Span, replaced: Sequence[Span]) -> Span:
    """A span of the plain words in the sentence as printed: that of the whole idiom, where it stands in one."""
    inside = [each for each in replaced if each[0] < span[1] and span[0] < each[1]]
    return min([span[0], *(start for start, _ in inside)]), max([span[1], *(end for _, end in inside)])


@by_language(most=4096)
def idioms(sentence: str) -> tuple[str, tuple[Span, ...]]:
    """The sentence in plain words, and the spans of the idioms that were replaced by some."""
    replaced: list[Span] = []
    lowered = lower_case(sentence)
    if len(sentence) > _LONGEST or _ANSWERS.search(lowered) is None:
        return sentence, ()
    for rule in _rules():
        if not any(map(lowered.__contains__, rule.when)):
            continue
        find = _compiled(rule.find)
        at = 0
        while match := find.search(lowered, at):
            at = match.start() + 1
            said = _said(rule, match, sentence)
            if said is not None:
                sentence = sentence[: match.start()] + said + sentence[match.end() :]
                lowered = lower_case(sentence)
                if said.strip():
                    replaced.append(match.span())
    return sentence, tuple(replaced)


_LONGEST = 3000
# Without one of these a sentence neither answers nor claims anything, in whatever idiom.
_ANSWERS = re.compile(
    r"recommend|accept|support|approv|endors|agree|assent|consent|reject|refus|declin|oppos|not(?:e|ing)\b|implement|fulfil|answer|respon|repl|proposal"
    r"|position|consider|examin|object|\bthem\b|put into|carr|#"
)


_SLOT = re.compile(r"\{(?:(base|done):)?(\d)\}")


def _said(rule: _Rule, match: re.Match[str], sentence: str) -> str | None:
    """What a rule says for an idiom, padded to its length; None where it would be longer, or somebody else's words are meant."""
    if rule.own and set(re.findall(r"[\w’'-]+", match.group())) & _others():
        return None

    def fill(slot: re.Match[str]) -> str:
        start, end = match.span(int(slot[2]))
        word = sentence[start:end] if start >= 0 else ""
        base = _verbs().base.get(word.lower(), word)
        return word if slot[1] is None else base if slot[1] == "base" else _verbs().done.get(base, base)

    said = _SLOT.sub(fill, rule.say)
    length = match.end() - match.start()
    return said.ljust(length) if len(said) <= length else None
