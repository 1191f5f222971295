"""What a request asks for, so that two can be compared: its matter, whom it is for, treaties to be joined, measures by name.

What it goes by stands in `what_is_asked.toml`. No State's name is looked at.
"""

from __future__ import annotations

import re
from functools import cache

from ...labelling.tokens import STATE, Token, tokens
from ...labelling.verbs import verb_lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, language_read, table
from ...light_dataclass import dataclass
from ...names import state, states_of_demonym
from ...text.required_words import Words, certain, lowered, may_find
from ..known_before import KnownBefore
from .opposing import Deed, deed

_MARKS = frozenset(";,.:")
RIGHTS = "rights of "
"""How a word begins that stands for the rights of people."""

_AGAINST = re.compile(r"\b(?:anti|counter)-(?=[a-z]{4})", re.IGNORECASE)
"""What makes a matter of a means against it: an anti-corruption plan is one against corruption, and asks for nothing else."""

_JOINTS = frozenset("of the and or all their both ,".split())
"""Tokens over which "the rights of women, children and migrants" goes on."""


@dataclass(frozen=True, slots=True)
class RequestContent:
    """What one request asks for.

    `matter` are its stems that are neither light nor people (kin under one name), and `core` those but for what is asked of courts and police;
    `named` is all that tells it from another request: matter, people, bodies, and light words, which say a little of how; `object` is the first
    word of matter that is no verb of a request ("": none); `people` the groups that it names, by number, and `whom` the words by which it does;
    `treaties` all that it names; `acts` the treaties that it asks to be joined, or a reservation to be withdrawn from, as "join CAT" ("join"
    alone where none is known by name); `measures` the names of well-known ones; `articles` the numbers of those that it names; `sharing` whether
    it begins with sharing an experience; `deed` what it begins with, and whether that is refused.
    """

    matter: frozenset[str]
    core: frozenset[str]
    named: frozenset[str]
    object: str
    people: frozenset[int]
    whom: frozenset[str]
    treaties: frozenset[str]
    acts: frozenset[str]
    measures: frozenset[str]
    articles: frozenset[str]
    sharing: bool
    deed: Deed | None


MATTERS_KNOWN: KnownBefore[tuple[str, str], RequestContent] = KnownBefore()
"""What is known of a request, by the language in which it is read and its words."""


@by_language(most=16_384)
def request_matter(request: str) -> RequestContent:
    """What a request asks for; the empty request nothing."""
    known = MATTERS_KNOWN.of((language_read(), request))
    return known if known is not None else _read_matter(request)


@dataclass(frozen=True, slots=True)
class KeptContent:
    """What a request asks for as it is kept: the sets of `RequestContent` in their order there, each sorted, with its other values."""

    sets: tuple[tuple[str, ...], ...]
    people: tuple[int, ...]
    object: str
    sharing: bool
    deed: Deed | None


def content_to_keep(request: str) -> KeptContent:
    """What a request asks for, read anew, to be kept."""
    of = _read_matter(request)
    sets = of.matter, of.core, of.named, of.whom, of.treaties, of.acts, of.measures, of.articles
    return KeptContent(tuple(tuple(sorted(each)) for each in sets), tuple(sorted(of.people)), of.object, of.sharing, of.deed)


def content_kept(kept: KeptContent) -> RequestContent:
    """What was kept, as it was read."""
    matter, core, named, whom, treaties, acts, measures, articles = map(frozenset, kept.sets)
    return RequestContent(matter, core, named, kept.object, frozenset(kept.people), whom, treaties, acts, measures, articles, kept.sharing, kept.deed)


def _read_matter(request: str) -> RequestContent:
    for name, pattern, needs in _phrases():
        if may_find(needs, lowered(request)):
            request = pattern.sub(name, request)
    request = _AGAINST.sub("", request)
    found = tokens(request)
    treaties, plain = _treaties(request, found)
    acts, first = _acts(plain, treaties)
    kin, general, light = _kin(), _general(), _light()
    told = [t for t in found if t.stem not in general and len(t.stem) > 1 and not t.stem.isdigit() and not _of_a_state(request, t)]
    words = {kin.get(t.stem, t.stem) for t in told}
    if treaties:
        words -= _with_treaties() | (_before() if first else frozenset())
    words = (words - _labels()) | treaties | _rights(found)
    stems = frozenset(t.stem for t in found)
    people = frozenset(k for k, group in enumerate(_people()) if not stems.isdisjoint(group))
    whom = frozenset[str]().union(*(stems & group for group in _people()))
    matter = frozenset(word for word in words if word not in light and word not in _whom() and word not in _with_treaties())
    verbs = verb_lexicon().category
    thing = next((name for t in found if t.stem not in verbs and (name := kin.get(t.stem, t.stem)) in matter), "")
    articles = frozenset(re.findall(table("what_is_asked")["article"]["pattern"], plain))
    begins = deed(found, matter)
    if begins is not None and begins.refused:
        acts = frozenset(f"not {act}" for act in acts)  # who asks not to join a treaty asks for another act than who asks to
    return RequestContent(
        matter,
        matter - _procedure(),
        frozenset(words) | whom | {t.word for t in found if t.word.isupper() and t.stem not in {STATE} | _labels()},
        thing,
        people,
        whom,
        treaties,
        acts,
        _measures(plain),
        articles,
        re.search(table("what_is_asked")["sharing"]["pattern"], plain, re.IGNORECASE) is not None,
        begins,
    )


def kind_to_be_made(request: str) -> str:
    """The kind of thing that a request asks for, by its stem: a plan, a law; empty where it asks for none."""
    begins = request_matter(request).deed
    return begins.head if begins is not None and begins.head in kinds_made() else ""


def named_stems(text: str) -> frozenset[str]:
    """The stems of a text, those of one matter under one name."""
    return frozenset(_kin().get(token.stem, token.stem) for token in tokens(text)) | request_matter(text).core


def _treaties(request: str, found: list[Token]) -> tuple[frozenset[str], str]:
    """The treaties that a request names, and its words in lower case with those that the labeller knows under their names."""
    from ..treaties.joining_treaties import treaties_in_text

    plain, at = "", 0
    lower = request.lower() if len(request.lower()) == len(request) else request
    for token in found:
        if token.stem in _labels():
            plain += f"{lower[at : token.start]}{token.stem}"
            at = token.end
    plain += lower[at:]
    names = set(treaties_in_text(request))
    ilo = table("what_is_asked")["ilo"]
    if re.search(ilo["if"], request):
        names |= {f"ILO-{number}" for number in re.findall(ilo["number"], request)}
    return frozenset("OP1_ICCPR" if name == "OP_ICCPR" else name for name in names), plain


def _acts(plain: str, treaties: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The acts on treaties that a request asks for, and whether it begins with one."""
    acts: set[str] = set()
    first = False
    facts = table("what_is_asked")["acts"]
    for kind in ("reservation", "join"):
        match = re.search(facts[kind], plain, re.IGNORECASE)
        if match is None or (kind == "join" and acts):
            continue
        acts |= {f"{kind} {treaty}" for treaty in treaties} or {kind}
        first = all(token.stem in _before() or token.word in _MARKS for token in tokens(plain[: match.start()]))
    if not acts and treaties and re.match(rf"(?:the )?(?:{'|'.join(sorted(_labels()))})[ ,and]*$", plain.strip()):
        return frozenset(f"join {treaty}" for treaty in treaties), True  # a clause of a list whose verb stands before it
    return frozenset(acts), first


def _of_a_state(request: str, token: Token) -> bool:
    """Whether a word is the adjective of a State that may be under review ("Congolese"): which one it is tells nothing of a request."""
    return token.stem not in _whom() and any(state(code).status == "member" for code in states_of_demonym(request[token.start : token.end]))


def _rights(found: list[Token]) -> set[str]:
    """The rights of people as one word each: "women's rights", "the rights of women and children"."""
    whom = _whom()
    rights = set()
    for i, token in enumerate(found):
        if token.stem != "right":
            continue
        if i and found[i - 1].stem in whom:
            rights.add(f"{RIGHTS}{found[i - 1].stem}")
        for later in found[i + 1 :]:
            if later.stem in whom:
                rights.add(f"{RIGHTS}{later.stem}")
            elif later.word not in _JOINTS:
                break
    return rights


def _measures(plain: str) -> frozenset[str]:
    low = lowered(plain)
    return frozenset(name for name, pattern, needs in _measure_patterns() if may_find(needs, low) and pattern.search(plain))


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words))


@by_language
def _general() -> frozenset[str]:
    return _stems(" ".join([*sorted(stop_words("function", "requests")), table("what_is_asked")["general"]["words"]])) | {STATE, "HRC", "OHCHR"}


@by_language
def _light() -> frozenset[str]:
    return _stems(table("what_is_asked")["light"]["words"])


@by_language
def _procedure() -> frozenset[str]:
    return frozenset(_kin().get(stem, stem) for stem in _stems(table("what_is_asked")["procedure"]["words"]))


@by_language
def _before() -> frozenset[str]:
    return _general() | _light() | _stems(table("what_is_asked")["acts"]["before"]) | _labels()


@by_language
def kinds_made() -> frozenset[str]:
    """The stems of the kinds of things that are made once: plans, laws."""
    return frozenset(_kin().get(stem, stem) for stem in _stems(table("what_is_asked")["kinds_made"]["words"]))


@by_language
def _with_treaties() -> frozenset[str]:
    return frozenset(_kin().get(stem, stem) for stem in _stems(table("what_is_asked")["acts"]["plain"]))


@by_language
def _people() -> tuple[frozenset[str], ...]:
    return tuple(_stems(words) for words in table("what_is_asked")["people"]["groups"])


@by_language
def _whom() -> frozenset[str]:
    """The stems that name people, of groups that are told apart and of others."""
    found = _stems(table("what_is_asked")["people"]["beside"]).union(*_people())
    return found | {_kin()[each] for each in found if each in _kin()}


@by_language
def _kin() -> dict[str, str]:
    """Of words of one matter the name that stands for all: the first of their stems."""
    return {stem: first for words in table("what_is_asked")["kin"]["families"] for first in [tokens(words)[0].stem] for stem in _stems(words)}


@cache
def _labels() -> frozenset[str]:
    """The labeller's names for treaties."""
    from ..treaties.joining_treaties import treaty_labels

    return treaty_labels()


@by_language
def _phrases() -> tuple[tuple[str, re.Pattern[str], tuple[Words, ...]], ...]:
    return _named("phrase")


@by_language
def _measure_patterns() -> tuple[tuple[str, re.Pattern[str], tuple[Words, ...]], ...]:
    return _named("measure")


def _named(kind: str) -> tuple[tuple[str, re.Pattern[str], tuple[Words, ...]], ...]:
    """The names of a kind, each with its expression and the words that are certain of what this finds."""
    every = ((each["name"], each["pattern"]) for each in table("what_is_asked")[kind])
    return tuple((name, re.compile(pattern, re.IGNORECASE), certain(pattern)) for name, pattern in every)
