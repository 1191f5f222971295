"""A request as it can be made again: a whole sentence that begins with its verb, and that a listener understands without what stood before it."""

from __future__ import annotations

import re

from ....extracting.working_group_report.part_two.beginnings import BeginningKind, beginning, is_verb
from ....languages.word_tables import table, wording
from ....linking.treaties.joining_treaties import requests_in_wording
from ...topics.passages_cut import leans, pointers_to_unnamed

_INFINITIVE = re.compile(r"to\s+(?=\w)", re.IGNORECASE)
_AND_TO = re.compile(r"(?:(?P<mark>[;,])(?:\s+and)?|\band)\s+to\s+(?:\w+ly\s+)?(?P<verb>[a-z][\w-]*)", re.IGNORECASE)
"""A further verb of the same request: "and to revise the law"."""
_TO = re.compile(r"\bto\s+[a-z]", re.IGNORECASE)
_AND_VERB = re.compile(r"\b(?:and|or)\s+(?:to\s+)?(?:\w+ly\s+)?(?P<verb>[a-z][\w-]*)\s+(?:(?:any|all)\s+)?\Z")
"""A verb that is joined to another one, with what it acts on right behind it."""
_NAMES_A_THING = 3
"""Words of a request that name a thing beside its verb, at the least."""
_FIRST_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DUE = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+end\s+of\s+)?(?P<by>(?:19|20)\d\d)\b|\b(?P<begin>(?:19|20)\d\d)\s?[-–—/]\s?(?P<end>(?:19|20)\d\d|\d\d)\b",
    re.IGNORECASE,
)
"""By when something is to be done, or the years of a plan: "by the end of 2021", "for 2017–2021", "2017-21"."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def sayable(request: str) -> str:
    """The request from its verb on, as it is said behind “We recommend that Sundel”: “to adopt a law” is “adopt a law”, “Adopt a law” too; “to adopt
    a law, and to light the piers” stays so (`is_infinitive`). Empty where we can't tell that it is whole: it begins with no verb in its base form
    (“the repeal of ...”, “that measures be taken”), it points to what is named outside (“these freedoms”, “all of the above”), or its end is
    missing."""
    words = " ".join(request.split())
    if leans(words) or _points_to_none_of_it(words) or _points_outside(words) or not _is_closed(words):
        return ""
    infinitive = _INFINITIVE.match(words)
    from_verb = words[infinitive.end() if infinitive else 0 :]
    said = from_verb[:1].lower() + from_verb[1:]
    if not _begins_with_verb(said):
        return ""
    return f"to {said}" if infinitive and _further_infinitive(said) else said


def is_infinitive(said: str) -> bool:
    """Whether what is said begins with “to”, for other verbs of the request have one too: “to adopt a law, and to light the piers”."""
    return said.startswith("to ")


def lead_to_ask(state: str, said: str = "") -> str:
    """The words before an ask when it is spoken in English (`sayable`), with the State's spoken name: “We recommend that Sundel adopt a law”, or “We
    call on Sundel to adopt a law, and to light the piers”."""
    return f"We call on {state}" if is_infinitive(said) else f"We recommend that {state}"


def _further_infinitive(words: str) -> bool:
    """Whether another verb stands beside the first one. Behind a mark it does; without one it goes with an infinitive that stands nearer: “take steps
    to light and to mend the piers” is whole."""
    every = (found for found in _AND_TO.finditer(words) if is_verb(found["verb"].lower()))
    return any(found["mark"] or _TO.search(words, 0, found.start()) is None for found in every)


def as_written(request: str) -> str:
    """The same in the words of the document, to be quoted, with a capital: “Adopt a law”, “To adopt a law”. Empty as above."""
    words = " ".join(request.split())
    return words[:1].upper() + words[1:] if sayable(words) else ""


def names_past_year(request: str, year: int) -> str:
    """The year by which something was to be done, or in which its plan ends, where that is before `year`; empty where a request names none."""
    named = ((found["by"] or found["end"], found["begin"]) for found in _DUE.finditer(request))
    return next((whole for last, begin in named if int(whole := last if len(last) > 2 else f"{begin[:2]}{last}") < year), "")


def _begins_with_verb(words: str) -> bool:
    """Whether the first word, adverbs aside, is a verb in its base form. A verb that we don't know is one where a thing stands behind it that it acts
    on; but “ensures the rights” tells what is done already."""
    first = _FIRST_WORD.match(words)
    if first is None or wording("briefs", "asks_by_others").match(words):
        return False
    word = first.group().lower()
    tells = not is_verb(word) and any(is_verb(word.removesuffix(ending)) for ending in ("s", "es"))
    return not tells and beginning(words).kind is BeginningKind.VERB


def _points_to_none_of_it(words: str) -> bool:
    """Whether a request points to a thing that it does not name. What stands behind a further verb of its own points to what is asked before: “cease
    to sell lamps, and repair any such goods”."""
    return any(not _is_behind_another_verb(words, at) for at in pointers_to_unnamed(words))


def _is_behind_another_verb(words: str, at: int) -> bool:
    """Whether something is asked, and named, before this place: another request of these words, or what the verb right before it is joined to."""
    first, *further = requests_in_wording(words)
    joined = _AND_VERB.search(words, 0, at)
    if joined is not None and is_verb(joined["verb"].lower()):
        before = words[: joined.start()].split()
    else:
        before = first.split() if further and at >= words.find(further[0], len(first)) else []
    names_nothing = table("what_is_asked")["terms"]["points_back"].split()
    return len(before) >= _NAMES_A_THING and not any(each.lower() in names_nothing for each in before)


def _points_outside(words: str) -> bool:
    return wording("briefs", "named_elsewhere").search(words) is not None


def asker_speaks(request: str) -> bool:
    """Whether the State that made a request speaks of itself in it (“that we value greatly”): nobody else can make it in these words."""
    return wording("briefs", "asker_speaks").search(request) is not None


def _is_closed(words: str) -> bool:
    """Whether brackets and quotation marks are closed, and the end is none that leads on."""
    closed = all(words.count(opens) == words.count(closes) for opens, closes in _PAIRS)
    return closed and wording("briefs", "leads_on").search(words) is None
