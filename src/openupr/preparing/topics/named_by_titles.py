"""Topics that a treaty's title or a mandate's name has in it: the treaty's abbreviation names them too ("ICRMW" migrant workers), and who invites or
quotes the mandate speaks of its subject. Which titles there are, the tables of treaties and bodies say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...extracting.compilation.bodies_named import mentions
from ...extracting.compilation.reporting_verbs import verbs_in
from ...labelling.tokens import tokens, unifications
from ...languages.word_tables import by_language
from ...linking.concerns.subject_families import stands_at
from ...names import body, treaties
from .topic_phrases import Phrase, stems_as_written

_BESIDE = re.compile(r",? (?:especially|in particular|and members of)\b", re.IGNORECASE)
"""From where a title names who stands beside its subject: "Trafficking in Persons, Especially Women and Children"."""


@by_language(most=256)
def treaties_titled(phrase: Phrase) -> tuple[Phrase, ...]:
    """The stems under which the treaties stand in a text whose title has these words, as a phrase of one stem each: ("ICRMW",)."""
    found: list[str] = []
    for each in treaties():
        title = stems_as_written(_BESIDE.split(each.name)[0])
        if each.scope == "universal" and any(stands_at(title, at, phrase) for at in range(len(title))):
            called = (tokens(name, unify_states=False) for name in (each.name, each.code, *each.aliases))
            found += [read[0].stem for read in called if len(read) == 1 and read[0].stem.isupper()]
    return tuple((each,) for each in dict.fromkeys(found))


@cache
def names_of_treaties() -> frozenset[str]:
    """The stems under which the labeller reads treaties and bodies, whatever they are called in a text: "ICRMW"."""
    return frozenset(each.name for each in unifications())


def mandates_named(words: str, *, spoken_of: bool = False) -> Iterator[str]:
    """The mandates that a sentence names, as it prints them; `spoken_of`: those alone that stand behind its first verb of speech, for what a mandate
    itself says need not be on its subject."""
    named = [each for each in mentions(words) if each.code and body(each.code).kind == "procedure"]
    verbs = verbs_in(words) if named and spoken_of else ()  # most sentences name none
    first = verbs[0].at if verbs else len(words) if spoken_of else 0
    return (each.printed for each in named if each.start >= first)
