"""What the introduction and the annex say of the review: meeting, delegation of the State under review, troika, who asked in writing.

Persons are named because the published UN document names them (DESIGN.md 7.4); nothing else is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....languages.messages import message, message_of
from ....languages.spelt_numbers import NUMBER, number_in_words
from ....light_dataclass import dataclass
from ....reading import Line, Passage
from ....records import Askers, Delegation, Doubt, Recommender
from ....text import MONTHS, Place, sentences
from ...state_lists import parse_states
from .dialogue_paragraphs import DialogueParagraph
from .subjects import states_in

_TROIKA = 3

# "(troika) to facilitate the review of Bahrain: Slovenia, ... and Sri Lanka."
_RAPPORTEURS = re.compile(r"\(\s*troika\s*\)[^:]*:\s*(?P<states>.+)", re.IGNORECASE | re.DOTALL)
# "A list of questions prepared in advance by Canada, ... and Sweden was transmitted to Bahrain through the troika."
# A list may have a mark of another kind between two names: "Latvia; Spain", "Sweden. Switzerland".
_ASKED = re.compile(
    r"\bquestions?\s+prepared\s+in\s+advance\s+by\s+(?P<states>(?:(?!\bquestions?\b)[^:]){1,1200}?),?\s+(?:was|were)\s+transmitted\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b[A-Z]\w")  # what is left of a name that we can't tell
# Between two names of States: for whom the first one asks, or whose members those behind it are. A State that is named there is kept.
_GROUP = re.compile(r"\bon\s+behalf\s+of\b|\bmembers?\s+of\b|\b(?:core\s+)?group\s+of\b", re.IGNORECASE)
# "The delegation of Bahrain was headed by H.E. Mr. Nizar Albaharna", "was headed jointly by", "was led by", and what ends the
# head's title.
_HEADED = re.compile(
    r"\b(?:headed|led)(?:\s+\w+)?\s+by\s+(?P<head>.+?)(?:,?\s+and\s+(?:was\s+)?(?:composed|comprised)\b.*|[:.]?\s*$)",
    re.IGNORECASE | re.DOTALL,
)
# "composed of 31 members", "composed of a total of 31 members", "composed of 30 other members", "consisted of twelve members".
_SIZE = re.compile(
    rf"\b(?:compos\w+|consist\w+|compris\w+)\s+(?:of\s+)?(?:a\s+total\s+of\s+)?(?P<number>{NUMBER})\s+(?:other\s+)?(?:members|persons|people|delegates)\b",
    re.IGNORECASE,
)
# "The review of Bahrain was held at the 1st meeting, on 7 April 2008."; "the 2nd meeting held on"; "on 22 January" takes the
# session's year.
_HELD = re.compile(r"review\s+of\b.+?\bmeetings?\b.*?\bon\s+(?P<day>\d{1,2})\s+(?P<month>[A-Z][a-z]+)(?:\s+(?P<year>\d{4}))?", re.DOTALL)
_ADOPTED = re.compile(
    r"meeting,?\s*(?:held\s+)?on\s+(?P<day>\d{1,2})\s+(?P<month>[A-Z][a-z]+)(?:\s+(?P<year>\d{4}))?,?\s+the\s+Working\s+Group\s+adopted",
    re.DOTALL,
)
_YEAR = re.compile(r"\b(20\d\d)\b")
# What stands in the annex and names nobody: its heading, the note on languages, section words.
_ANNEX_WORDS = re.compile(
    r"(?:\[.*\]|annex(?:\s+[ivx]+)?\W*|compositions?\s+of\s+the\s+delegations?.*|members?\s*(?:of\s+the\s+delegation)?\s*:?|delegation\s*:?|[_\s—-]+)",
    re.IGNORECASE,
)
# The annex's first words in any of its languages: "The delegation of", "La délégation du", "La delegación de".
_LEAD_IN = re.compile(r"(?:the|la)\s+(?:delegation|délégation|delegación)\s+(?:of|de|du|d’|d')", re.IGNORECASE)
_BULLET = re.compile(r"^[•·●▪○\uf0b7–—-]\s*|^\(?[a-z0-9]{1,2}[.)]\s+")
_OPENS = 1.25


@dataclass(frozen=True, slots=True)
class Meeting:
    """When the review was held and when the working group adopted its report, as ISO dates (None: the report does not say)."""

    held: str | None
    adopted: str | None
    place: Place | None


def read_meeting(introduction: list[DialogueParagraph], document: str) -> Meeting:
    """The dates in the first paragraph. A date without its year takes the last year named before it."""
    if not introduction:
        return Meeting(None, None, None)
    first = introduction[0]
    text = first.passage.clean
    return Meeting(_date(text, _HELD), _date(text, _ADOPTED), first.passage.place(document, first.number))


def dates_of(meeting: Meeting) -> Iterator[Doubt]:
    """A doubt where the report was adopted before the review was held."""
    if meeting.held and meeting.adopted and meeting.adopted < meeting.held:
        what = message("The report was adopted on {adopted}, before the review was held on {held}.", held=meeting.held, adopted=meeting.adopted)
        yield Doubt("adopted_before_held", what, place=meeting.place, expected=f"{meeting.held} or later", found=meeting.adopted)


def read_troika(introduction: list[DialogueParagraph], document: str) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
    """The codes of the three rapporteurs' States (paragraph 2), and a doubt where there are not three."""
    for paragraph in introduction:
        match = _RAPPORTEURS.search(paragraph.passage.clean)
        if match is None:
            continue
        named = states_in(match["states"])
        troika = tuple(dict.fromkeys(each.state for each in named if each.state))
        if len(troika) == _TROIKA:
            return troika, ()
        what = message_of(
            len(troika),
            one="Paragraph {number} names {n} State of the troika.",
            many="Paragraph {number} names {n} States of the troika.",
            number=paragraph.number,
        )
        place = paragraph.passage.place(document, paragraph.number)
        return troika, (Doubt("troika_differs", what, place=place, expected=str(_TROIKA), found=str(len(troika))),)
    return (), (Doubt("troika_missing", message("No paragraph names the troika.")),)


def read_askers(introduction: list[DialogueParagraph], document: str) -> tuple[Askers | None, tuple[Doubt, ...]]:
    """The States whose questions were sent in advance, as the introduction lists them, and a doubt for each name with a typing error; None where it
    lists none, or one that we can't tell."""
    for paragraph in introduction:
        if match := _ASKED.search(paragraph.passage.clean):
            place = paragraph.passage.place(document, paragraph.number)
            named = states_in(match["states"])
            left = match["states"]
            for each in sorted(named, key=lambda each: -len(each.printed)):
                left = left.replace(each.printed, "\n") if each.state else left
            if any(_NAMED.search(_GROUP.split(part)[0]) is not None for part in left.split("\n")):
                named = list(parse_states(match["states"])[0])
                if any(each.state is None for each in named) or _GROUP.search(match["states"]) is not None:  # behind a group some would be lost
                    return None, ()
            codes = tuple(dict.fromkeys(each.state for each in named if each.state))
            return (Askers(codes, place) if codes else None), tuple(_misspelt(each, place) for each in named if each.basis == "typing_error")
    return None, ()


def _misspelt(named: Recommender, place: Place) -> Doubt:
    what = message("Paragraph {number}: we read “{name}” as the only State with nearly that spelling.", number=place.paragraph, name=named.printed)
    return Doubt("speaker_misspelt", what, place=place, expected=named.state or "", found=named.printed)


def read_delegation(introduction: list[DialogueParagraph], annex: list[Line], document: str) -> Delegation:
    """The head as the first paragraph prints it, the number of members that it or the annex states, and the members that the
    annex lists.
    """
    head, stated, place = "", None, None
    for paragraph in introduction[:1]:
        passage = paragraph.passage
        place = passage.place(document, paragraph.number)
        size = _SIZE.search(passage.clean)
        stated = number_in_words(size["number"]) if size else None
        for start, end in sentences(passage.clean):
            headed = _HEADED.search(passage.clean[start:end])
            if headed and not head:
                head = headed["head"].strip(" ,;")
    members: list[str] = []
    listed: list[Passage] = []
    for passage in _entries(annex):
        size = _SIZE.search(passage.clean)
        headed = _HEADED.search(passage.clean)
        if headed or size or _LEAD_IN.match(passage.clean):
            stated = stated or (number_in_words(size["number"]) if size else None)
            head = head or (headed["head"].strip(" ,;") if headed else "")
        elif (member := _BULLET.sub("", passage.clean).rstrip(" ;.,")) and not member.endswith(":"):  # "From the capital:" is a head within the list
            members.append(member)
            listed.append(passage)
    if place is None and annex:
        place = Passage.of(annex).place(document, "")
    listed_at = Passage([part for passage in listed for part in passage.slices]).place(document, "annex") if listed else None
    return Delegation(head, stated, tuple(members), place, listed_at)


def _entries(annex: list[Line]) -> Iterator[Passage]:
    """The annex's entries: a bullet, a wider step or the semicolon before it begins one."""
    gaps = sorted(round(line.gap, 1) for line in annex if line.gap > 0)
    usual = gaps[len(gaps) // 10] if gaps else 0.0
    entry: list[Line] = []
    for line in annex:
        if line.bold or _ANNEX_WORDS.fullmatch(line.text.strip()):
            if entry:
                yield Passage.of(entry)
            entry = []
            continue
        ended = bool(entry) and entry[-1].text.rstrip().endswith((";", ":"))
        if entry and (ended or _BULLET.match(line.text) or line.gap > _OPENS * usual):
            yield Passage.of(entry)
            entry = []
        entry.append(line)
    if entry:
        yield Passage.of(entry)


def _date(text: str, pattern: re.Pattern[str]) -> str | None:
    match = pattern.search(text)
    if match is None or match["month"].capitalize() not in MONTHS:
        return None
    years = _YEAR.findall(text, 0, match.start("day"))
    year = match["year"] or (years[-1] if years else None)
    return f"{year}-{MONTHS.index(match['month'].capitalize()) + 1:02d}-{int(match['day']):02d}" if year else None
