"""What a clause does besides asking: it may praise, endorse the State's course, ask to go on, or address somebody else.

The rule is a decision list, the same that people labelled by (tests/accuracy/guidelines/doing.md); the words are data (doing.toml). The class
says what the words do, never whether they are right: a policy can be a good one, praise deserved, and a "continue" a demanding one.
English only. A clause has one main class and may do more; each comes with the rule that gave it and the words it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..languages.word_tables import by_language, table
from ..text import one_of
from .label_records import Span

Kind = Literal["asks_others", "asks_change", "endorses", "praises", "asks_continuity"]

KINDS: dict[Kind, str] = {
    "asks_others": "tells others than the State under review to act",
    "asks_change": "asks the State for something new, other or more",
    "endorses": "backs the State's own policy, system or course",
    "praises": "says that what the State did is good, or asks it to be shown to others",
    "asks_continuity": "asks the State to go on",
}
"""The five classes in plain words, in the order in which they decide."""

LONGEST = 6_000
"""Characters of a clause that are read; the longest of 21,613 rows has 2,300. What follows is not looked at (bounded time)."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a clause does: `kind`, the `rule` that says so, and its `words`, spans (start, end) of the text handed in.

    `words` is empty only for the rule `no_word`: nothing in the clause says that it keeps, praises or addresses others.
    """

    kind: Kind
    rule: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Doing:
    """What a clause does: `acts`, never empty; the first is the main one, the others apply besides, each kind once."""

    acts: tuple[Act, ...]

    @property
    def main(self) -> Kind:
        """The class of the clause."""
        return self.acts[0].kind

    @property
    def rule(self) -> str:
        """The rule that decided for `main`."""
        return self.acts[0].rule

    @property
    def words(self) -> tuple[Span, ...]:
        """The words that decided for `main`."""
        return self.acts[0].words


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns, in the order in which the decision list uses them."""

    before: re.Pattern[str]
    introducing: re.Pattern[str]
    keep: re.Pattern[str]
    back: re.Pattern[str]
    share: re.Pattern[str]
    commend: re.Pattern[str]
    others: re.Pattern[str]
    others_inside: re.Pattern[str]
    joined: re.Pattern[str]
    ticked: re.Pattern[str]
    quoted: re.Pattern[str]
    more: re.Pattern[str]
    beside_noun: re.Pattern[str]
    beside_verb: re.Pattern[str]
    after_stop: re.Pattern[str]
    approved: re.Pattern[str]
    making: re.Pattern[str]
    own: re.Pattern[str]
    contested: re.Pattern[str]
    against: re.Pattern[str]
    endless: re.Pattern[str]
    deed: re.Pattern[str]
    reached: re.Pattern[str]
    aims: re.Pattern[str]
    lead: re.Pattern[str]
    held: re.Pattern[str]
    shared: re.Pattern[str]


_NO_VERB = (
    "its the their all support cooperat\\w+ with in through by on for despite as inter where while when within under at from to this that of"
).split()
"""What after "continue and" or "continue," is no second verb."""


def _any(words: Iterable[str]) -> str:
    return rf"\b{one_of(words)}(?!\w)"


@by_language(most=1)
def _words() -> _Words:
    opening, others, change, course, praise = (table("doing")[part] for part in ("opening", "others", "change", "course", "praise"))
    keep, who = _any(opening["keep"]), _any(others["who"])
    joint = (
        r"(?:\s{0,3},)?\s{0,3}(?:and|or|as well as|while)\s+"
        r"(?:also\s+|to\s+|further\s+|then\s+|eventually\s+|thereby\s+)?(?:\w+ly\s+)?"
    )
    beside, strong = _any(change["beside"]), _any(change["strong"])
    near = r"(?:[\s,]+(?:and\s+)?(?!(?:and|to|for|of|in|with)\b)[\w'’-]+){0,3}?[\s,]+(?:and\s+)?"
    source = {
        "before": rf"\W*(?:{_any(opening['before'])}\s*,?\s*)*",
        "introducing": _any(opening["introducing"]),
        "keep": rf"(?:\w+ly\s+)?(?:to\s+)?{keep}",
        "back": rf"(?:\w+ly\s+|further\s+)?(?:to\s+)?{_any(opening['back'])}",
        "share": rf"(?:(?:{keep}|strive|enhance|and|to|further)\s+)*{_any(opening['share'])}",
        "commend": _any(opening["commend"]),
        "others": rf"(?:{_any(others['call'])}[^;.]{{0,40}}?{who}|{_any(others['call_for'])}[^;.]{{0,60}}?{who}"
        rf"|{_any(others['request'])}\s+(?:the\s+|all\s+|relevant\s+|other\s+)*{who}[^;.]{{0,80}}?\bto\b"
        rf"|{who}[^;.]{{0,60}}?\b(?:should|to|must|provide|redouble|assist|support|lift)\b)",
        "others_inside": rf"(?:{who}\s+(?:should|must)|sanctions[^;.]{{0,30}}\bshould be lifted|{_any(others['call'])}\s+(?:the\s+)?{who})",
        "joined": rf"{keep}\s*(?:,|and|or)(?:\s+(?:and|also|further|to))*\s+(?:\w+ly\s+)?(?!{keep})(?P<verb>(?!{_any(_NO_VERB)})\w+)",
        "ticked": _any(change["ticked"]),
        "quoted": rf"\b{one_of(change['quoted'])}\s*$",
        "more": _any(change["more"]),
        "beside_noun": rf"{joint}(?P<verb>{beside})(?!\s+of\b)|,\s+(?P<second>{beside})(?=\s+(?:its|the|all|efforts|with)\b)",
        "beside_verb": rf"{joint}(?P<verb>{strong})"
        rf"|,\s*(?:and\s+)?(?P<second>strengthen(?=\s+(?:its|the|cooperation|efforts|this))|take\s+(?:measures|steps)|{strong})",
        "after_stop": rf"[.;]\s+(?:in particular,?\s+|also\s+|and\s+|to\s+|furthermore,?\s+)*(?P<verb>{beside}|{strong})",
        "approved": rf"{_any(course['approval'])}{near}{_any(course['nouns'])}",
        "making": rf"{_any(course['making'])}"
        r"(?:\s+(?:an?|the|such|national|its own|independent|strong|fair|appropriate|democratic|healthy)\b,?|\s+\w+\s+and|\s*,)*\s*$",
        "own": f"{_any(course['own'])}|{_any(course['values'])}",
        "contested": rf"{keep}\s+(?:{'|'.join(course['contested'])})",
        "against": _any(course["against"]),
        "endless": rf"{keep}\s+(?:with\s+|on\s+|in\s+)?(?:its\s+|the\s+|this\s+)?(?:{'|'.join(course['endless'])})",
        "deed": rf"{_any(praise['approval'])}(?:[\s,]+(?:and\s+)?(?!(?:to|for|of|in|with)\b)[\w'’-]+){{0,2}}?[\s,]+(?:and\s+)?"
        rf"{_any(praise['deeds'])}",
        "reached": _any(praise["nouns"]),
        "aims": rf"{_any(praise['aims'])}\s+(?:an?\s+|the\s+)?$",
        "lead": rf"{one_of(praise['lead'])}$",
        "held": rf"(?:\s+{_any(praise['held'])})*\s+",
        "shared": rf"[^;.]{{0,90}}?{_any(praise['shared'])}",
    }
    return _Words(**{name: re.compile(pattern, re.IGNORECASE) for name, pattern in source.items()})


_NAMED = re.compile(
    r"(?i:encourage|call (?:up)?on|urge|invite|request|recommend)s?\s+(?:the\s+)?(?:Government of\s+)?"
    r"(?:[A-Z][\w’'-]+(?:\s+|,\s*))+(?:[^;.,]{0,30},[^;.,]{0,90},\s+)?to\s+"
)
"""A State told by its name to act: "Encourage Utopia to ...". It is the State under review, and the request starts after it."""


_THEIRS = re.compile(r"(?:\b(?:its|their|this|ongoing)|['’]s)(?:\s+(?!an?\b)\w+){0,2}$", re.IGNORECASE)
"""What says that a course is the State's own, and there: "its very successful policy", "the ongoing sound programmes"."""


def doing(text: str) -> Doing:
    """What the words of a clause do; spans in characters of `text`. Any text is answered; an empty one asks for change by `no_word`."""
    found = _Reading(text[:LONGEST])
    main = found.others() or found.change() or found.endorsement() or found.praise() or found.continuity()
    main = main or Act("asks_change", "other_verb", found.opening())
    if main.kind == "asks_change" and not main.words:
        main = Act("asks_change", "no_word", ())
    also = [act for act in (found.others_besides(), found.change_besides(), found.endorsement(), found.praise(), found.continuity()) if act]
    return Doing((main, *(act for act in also if act.kind != main.kind)))


_WORD = re.compile(r"\w[\w'’-]*")
_UNDER_VERB = re.compile(
    r"\s*(?:to\b|(?:[\w'’-]+\s+){0,5}?(?:efforts?|work|steps|measures|endeavou?rs?|working|striving)"
    r"\s+(?:aimed\s+at|to|in|of|for|towards|at)\b)",
    re.IGNORECASE,
)
"""After a verb of going on: what follows stands under it, "continue to ...", "continue its efforts to ...", and a second verb may too."""
_PURPOSE = re.compile(r"\b(?:in order to|with a view to|so as to|so that|aimed at|to ensure)\b[^,;.]*$", re.IGNORECASE)
_SHARED_TOO = re.compile(r"\bshar(?:e|ing)\b[^;.]{0,40}\b(?:its|positive|good|best)\b[^;.]{0,40}\b(?:experiences?|practices?)", re.IGNORECASE)


class _Reading:
    """One clause read by the steps of the decision list; each gives its act or None."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words()
        self.named = False
        self.start = self._request_start()
        self.kept = self.words.keep.match(text, self.start)
        self.backed = self.words.back.match(text, self.start)
        self.sharing = self.words.share.match(text, self.start)

    def _request_start(self) -> int:
        text, words = self.text, self.words
        match = words.before.match(text)
        start = match.end() if match else 0
        named = _NAMED.match(text, start)
        self.named = named is not None
        if named:
            start = named.end()
        if words.introducing.match(text, start):
            comma = text.find(", ", start)
            if 0 < comma < len(text) - 10 and (after := words.before.match(text, comma + 1)):
                return after.end()
        return start if start < len(text) else 0

    def opening(self) -> tuple[Span, ...]:
        """The first word of the request, if there is one."""
        first = _WORD.search(self.text, self.start)
        return (first.span(),) if first else ()

    def others(self) -> Act | None:
        """Step 1: the request is addressed to somebody else."""
        if self.named:
            return None
        found = self.words.others.match(self.text, self.start)
        return Act("asks_others", "addressed_to_others", (found.span(),)) if found else None

    def others_besides(self) -> Act | None:
        found = self.words.others.match(self.text, self.start) or self.words.others_inside.search(self.text)
        return Act("asks_others", "addressed_to_others", (found.span(),)) if found else None

    def change(self) -> Act | None:
        """Step 2, save where the verb only backs the State's own course or shows it to others."""
        if self.kept:
            return self._demanding()
        if self.sharing and self.praise():
            return None
        if self.words.commend.match(self.text, self.start):
            return None
        if self.backed and (self.endorsement() or (self._consolidates() and self.praise())):
            return None
        return Act("asks_change", "other_verb", self.opening())

    def change_besides(self) -> Act | None:
        if self.kept:
            return self._demanding()
        if self.sharing or self.words.commend.match(self.text, self.start) or (self._consolidates() and self.praise()):
            return None
        return Act("asks_change", "other_verb", self.opening())

    def _consolidates(self) -> bool:
        return self.text[self.start :].lower().startswith("consolidate")

    def _demanding(self) -> Act | None:
        """A "continue" that asks for change: an end to be ticked off, a word of more, a second request beside it."""
        text, words = self.text, self.words
        if self.kept is None:
            return None
        kept = self.kept.span()
        if words.against.match(text, kept[1] + len(" to ")):
            return None  # "continue to denounce the blockade": whatever end it is to have, it is somebody else's to bring about
        if (joined := words.joined.match(text, self.kept.start())) and not self._backs(joined.end()) and not self.sharing:
            return Act("asks_change", "joined_verb", (joined.span(),))
        ticked = next((each for each in words.ticked.finditer(text, self.kept.end()) if not words.quoted.search(text[: each.start()])), None)
        if ticked:
            return Act("asks_change", "end_to_be_ticked_off", (kept, ticked.span()))
        if more := words.more.search(text, self.kept.end()):
            return Act("asks_change", "word_of_more", (kept, more.span()))
        beside = words.beside_verb if _UNDER_VERB.match(text, self.kept.end()) else words.beside_noun
        for found in (beside.search(text, self.kept.end()), words.after_stop.search(text, self.kept.end())):
            if found:
                name = "second" if "second" in found.groupdict() and found["second"] else "verb"
                if not self._backs(found.end(name)) and not self._under_purpose(found.start()):
                    return Act("asks_change", "second_request", (kept, found.span(name)))
        return None

    def _under_purpose(self, at: int) -> bool:
        """Whether what stands before `at` is already inside "in order to", "with a view to", "so as to": no request of its own."""
        return _PURPOSE.search(self.text, self.kept.end() if self.kept else 0, at) is not None

    def _backs(self, at: int) -> bool:
        """Whether what follows a verb at `at` is the State's own course: then the verb only backs it."""
        window = self.text[: at + 60]
        return self.words.own.search(window, at) is not None or self._approved(at, at + 45) is not None

    def _approved(self, start: int, end: int | None = None) -> Span | None:
        """An approving word with a course of the State, that tells what is there: not after a verb of making, unless it is "its"."""
        for found in self.words.approved.finditer(self.text, start):
            if end is not None and found.start() > end:
                return None
            before = self.text[: found.start()].rstrip()
            theirs = _THEIRS.search(before)
            if theirs or (self.kept and not self.words.making.search(before)):
                return found.span()
        return None

    def endorsement(self) -> Act | None:
        """Step 3: what is kept or backed is the State's course, or it is to stand up to others."""
        if not (self.kept or self.backed):
            return None
        text, words = self.text, self.words
        if span := words.against.search(text, self.start):
            return Act("endorses", "stands_up_to_others", (span.span(),))
        if own := words.own.search(text, self.start):
            return Act("endorses", "own_course", (own.span(),))
        if self.kept and (contested := words.contested.match(text, self.kept.start())):
            return Act("endorses", "contested_course", (contested.span(),))
        if approved := self._approved(self.start):
            return Act("endorses", "approved_course", (approved,))
        if self.kept and (endless := words.endless.match(text, self.kept.start())):
            return Act("endorses", "course_without_end", (endless.span(),))
        return None

    def praise(self) -> Act | None:
        """Step 4: what was done or reached is called good, or is to be shown to others."""
        text, words = self.text, self.words
        if commended := words.commend.match(text, self.start):
            return Act("praises", "commends", (commended.span(),))
        if self.sharing and (shared := words.shared.match(text, self.sharing.end())):
            return Act("praises", "held_up_to_others", ((self.sharing.start(), shared.end()),))
        if own := _SHARED_TOO.search(text, self.start):
            return Act("praises", "held_up_to_others", (own.span(),))
        for rule, pattern in (("approved_deed", words.deed), ("reached", words.reached)):
            for found in pattern.finditer(text, self.start):
                if not words.aims.search(text[: found.start()]) and not self._anyones_practices(found):
                    return Act("praises", rule, (found.span(),))
        return None

    def _anyones_practices(self, found: re.Match[str]) -> bool:
        """Whether the good practices praised are a yardstick or somebody else's: not "its", and not what the State is to go on with."""
        if not found.group().lower().endswith(("practice", "practices")) or self.words.lead.search(self.text[: found.start()]):
            return False
        return not (self.kept and self.words.held.fullmatch(self.text, self.kept.end(), found.start()))

    def continuity(self) -> Act | None:
        """Step 5: a verb of going on."""
        return Act("asks_continuity", "verb_of_going_on", (self.kept.span(),)) if self.kept else None
