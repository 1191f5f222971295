"""Why words of an answer leave it open, in the reader's language: "on a condition: “if”", "it says supported and noted".

What reads answers tells its reasons in English words, by which other rules know them again. Here they become messages: a set phrase, and what it
quotes of the document. A reason that is not among them stays as it is; a test holds that the examples of all tables give none such.
"""

from __future__ import annotations

import re

from .messages import Message, Text, message, said_later

_REASONS: frozenset[str] = frozenset(
    said_later(
        (
            "a denial in the verb",
            "a denial whose object is not clear",
            "a later sentence takes something back",
            "a question",
            "another says otherwise",
            "as a wish",
            "as a wish or possibility",
            "as a wish, a possibility or for later",
            "behind words that leave it open",
            "denied",
            "for later",
            "it answers only",
            "it answers only a part of it",
            "it compares",
            "it does not name the numbers that it leaves some out of",
            "it does not plainly speak of all of them",
            "it is a question",
            "it is denied of a part only",
            "it is not clear which of the numbers the next words are on",
            "it is not clear which of two positions is on which numbers",
            "it is not clear whether the whole or a part is refused",
            "it is not said that it is so",
            "it is said in a paragraph too long to be read",
            "it is what others say",
            "it says several things",
            "it stands in two lists with two positions; neither is taken",
            "it tells of an answer of an earlier time, which was taken back",
            "it tells what somebody was told",
            "more is said than support",
            "named, and not clearly said",
            "not all",
            "not noted",
            "not yet",
            "of another time, or not of what is",
            "of some only",
            "on a condition",
            "refused in part",
            "said in a sentence too long to be read",
            "said of more than one, and not of the State under review",
            "said of somebody other than the State under review",
            "said of somebody that is not known to be the State under review",
            "said of something other than the recommendation",
            "taken back",
            "taken back in part",
            "the paragraph says more than one position",
            "told of an earlier year or review",
            "two denials",
            "what is not certain",
            "what kind of support it is, is not clear",
            "with a limit",
            "with an exception",
            "words of an answer that we do not know",
        )
    )
)
_VALUES: frozenset[str] = frozenset(
    said_later(("supported", "supported in part", "supported in principle", "noted", "not supported", "under consideration"))
)
_QUOTING = re.compile(r"(?P<reason>[^“”]+?):? “(?P<words>.*)”", re.DOTALL)
_FITS = re.compile(r"it says (?P<says>[a-z ]+), and what only fits (?P<fits>[a-z ]+)")
_STANDS_FOR = re.compile(r"“it” may stand for (?P<name>.+)", re.DOTALL)


def reason_said(why: str) -> Text:
    """A reason as a message; as it is where it is none that is known."""
    if why in _REASONS:
        return Message(why)
    if (found := _QUOTING.fullmatch(why)) and found["reason"] in _REASONS:
        return message("{reason}: “{words}”", reason=Message(found["reason"]), words=found["words"])
    if found := _STANDS_FOR.fullmatch(why):
        return message("“it” may stand for {name}", name=found["name"])
    if (found := _FITS.fullmatch(why)) and {found["says"], found["fits"]} <= _VALUES:
        return message("it says {position}, and what only fits {other}", position=Message(found["says"]), other=Message(found["fits"]))
    says = why.removeprefix("it says ").split(" and ")
    if why.startswith("it says ") and set(says) <= _VALUES:
        return message("it says {positions}", positions=tuple(map(Message, says)))
    return why
