"""What a file tells besides its printed words: each as one sentence, with the words themselves, and whether the clean copy is rid of it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from ...languages.messages import Message, Text, message
from ...light_dataclass import dataclass

MOST_WORDS = 12
"""Words of one kind that are shown; the others are counted."""
LONGEST = 160
"""Characters of one of them that are shown."""


class Tells(StrEnum):
    """What kind of thing a file tells, the gravest first."""

    CHANGES = "tracked_changes"
    COMMENTS = "comments"
    HIDDEN = "hidden_text"
    EARLIER = "earlier_versions"
    NAMES = "names"
    ORGANISATION = "organisation"
    PROPERTIES = "properties"
    PICTURES = "pictures"
    CUT = "cut_pictures"
    PATHS = "paths"
    LINKS = "links"
    EMBEDDED = "embedded"
    PROGRAMS = "programs"
    TIMES = "times"
    TRACES = "traces"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class ToldByFile:
    """One thing that a file tells: what it is in a sentence (`said`), the words that it holds, whether the clean copy still has it (`stays`), with
    what a person can do about that (`step`)."""

    kind: Tells
    said: Text
    words: tuple[Text, ...] = ()
    stays: bool = False
    step: Text = ""


def once_on_a_line(kind: Tells, said: Text, words: Iterable[Text] = (), *, stays: bool = False, step: Text = "") -> ToldByFile:
    """The same with each of the words once, on one line and not too long."""
    short = [word for word in dict.fromkeys(map(_short, words)) if word]
    more = len(short) - MOST_WORDS
    return ToldByFile(kind, said, (*short[:MOST_WORDS], *((message("{n} more", n=more),) if more > 0 else ())), stays, step)


def _short(word: Text) -> Text:
    if isinstance(word, Message):
        return word
    plain = " ".join(word.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rpartition(" ")[0] + " …"


def in_order(every: Iterable[ToldByFile]) -> tuple[ToldByFile, ...]:
    """The gravest first."""
    kinds = list(Tells)
    return tuple(sorted(every, key=lambda each: kinds.index(each.kind)))
