"""Who took part in making the national report?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import Message, Text, in_turn, message, message_of, said_later, together
from ...languages.spelt_numbers import number_in_words
from ...light_dataclass import dataclass, replace
from ...records import Actor, Direction, Evidence, Figure, Kind, NationalReport, Participant, Review, Role, Rule
from ...text import in_another_language
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, share_figure
from .consulted_and_heard import both_lists

ACTORS = said_later(
    {
        Actor.STATE: "organs of the State",
        Actor.INSTITUTION: "independent bodies of the State",
        Actor.NGO: "non-governmental organizations",
        Actor.ACADEMIA: "academia",
        Actor.PARLIAMENT: "parliament",
        Actor.INTERNATIONAL: "international organizations",
        Actor.PUBLIC: "the public",
        Actor.MIXED: "bodies with members of the State and from outside",
    }
)
"""Each kind of participant as it is read."""

ROLES = said_later(
    {
        Role.DRAFTED: "drafted",
        Role.ADOPTED: "adopted",
        Role.REPORTED: "reported for it",
        Role.CONSULTED: "consulted",
        Role.SUPPORTED: "supported the making",
        Role.INFORMED: "informed",
    }
)
"""What each did, in a word."""

NOT_OUTSIDE = frozenset({Actor.STATE, Actor.PARLIAMENT, Actor.INSTITUTION, Actor.MIXED})
"""Who does not come from outside of the State. An ombudsman or national human rights institution is set up and paid by the State and independent of
its government: it counts on neither side. Nor does a committee on which both sides sit."""

_POINTING = frozenset(
    "a about all an and both broad by competent for line large more most national number of on other over range relevant several some than the total"
    " various wide".split()
)
"""Words of a mention that tell how many or which, not who."""

_REACH = frozenset({"domestic", "foreign", "international", "local", "regional"})
"""Words that tell how far a kind reaches: "national and international NGOs" are the NGOs of the next paragraph."""

_POSSESSIVE = re.compile(r"[’']s?\b|[’'](?=\s|$)")
_ORGANISATIONS = re.compile(
    r"non-?\s?governmental organi[sz]ations?|\b(?:ngo|cso)s?\b|civil society(?: (?:organi[sz]ations?|groups?|actors|representatives))?"
)
"""Civil society at large, by whatever name: organisations are a part of it, and the whole and its part are one."""

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z]")
_SOME_OF = re.compile(r"\b\d+ (?:out )?of\b")
_UN = re.compile(r"\bUN\b")
_ANY_OF_THE_UN = frozenset({"united", "nations", "office", "system"})
"""Words that many bodies of the UN have: "the UN Office" may be any of them."""
_MEMBERS = frozenset("agency body department government institution ministry office organ state unit".split())

UNREAD = message("We have no national report in English.")

LIST_UNREAD = message("A list of those who took part could not be read. So we don’t know whether anybody from outside of the State is on it.")

TWO_LANGUAGES = message("The national report lists in two languages who took part. Some may stand there twice under two names, so we give no number.")

NONE_FROM_OUTSIDE = message("Among those that we found, none comes from outside the State.")


@dataclass(frozen=True)
class Consultation(Examination):
    """The share of those who took part in the national report that come from outside of the State, by its own words."""

    name = "consultation"
    title = "Who was consulted"
    question = "Who took part in making the national report?"
    rule = Rule(
        "States are encouraged to prepare the national report by a broad consultation at the national level with all relevant stakeholders.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15 (a); guidelines in decisions 6/102 and 17/119",
        "the words of that paragraph of the annex",
    )
    needs = (Kind.NATIONAL_REPORT,)
    headline = Headline(
        name="Participants from outside the State",
        formula="participants from outside the State ÷ all participants that the national report names, or tells of as a kind",
        unit="share",
        # Of fewer, one more moves the share by more than the smallest difference: their numbers are said, and no share.
        smallest_n=10,
        counts="participants",
        direction=Direction.LOW,
        reason="a report made only by organs of the State has heard nobody who may see things differently",
        smallest_difference=0.1,
    )
    limits = (
        "We go by the report’s own words. Groups that it does not name may have been heard. Those that it names may have been heard in name only.",
        "A kind, such as “NGOs”, counts as one participant, like a name. Whoever is named twice counts once. A kind does not count "
        "where members of it are named.",
        "A national human rights institution, an ombudsman or an equality body counts neither with the State nor with those "
        "outside. The same goes for a body with members from both.",
        "The public counts as one participant. Where the report tells of a public consultation, the public counts as asked, whoever came.",
        "Our readers (language models, as far as we know) labelled reports: 44 of the 46 kinds and roles that we read are right. We improved the "
        "rule on these same reports, so elsewhere fewer may be right.",
    )
    innocent = (
        "The report is limited in length (20 pages in cycle 1, 10,700 words since). It may not name all who were asked. Some groups ask not to be "
        "named."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all participants; all of them by kind and role; each with its words."""
        report = review.national_report
        if report is None:
            return Measured(why_not=UNREAD, missing=(Kind.NATIONAL_REPORT,))
        if why_not := report_not_read(report):
            return Measured(why_not=why_not)
        every = participants_once(report.participants)
        # Who was only told of the report had no part in it.
        named = [each for each in every if each.role is not Role.INFORMED]
        apart = [each for each in named if each.actor not in NOT_OUTSIDE]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(apart), len(named))
        figures: tuple[Figure, ...] = (
            breakdown(
                "by_kind",
                "Participants by kind and role",
                "participants that the report names, or tells of as a kind; those only informed count too",
                "participants",
                ("kind", "role"),
                ((ACTORS[each.actor], each.role.value) for each in every),
            ),
            share_figure(
                "named",
                "Participants from outside the State that are named",
                "participants from outside the State with a name ÷ those from outside that were not only informed",
                sum(p.named for p in apart),
                len(apart),
            ),
            share_figure(
                "heard",
                "Participants from outside the State that were not only informed",
                "participants from outside the State that were not only informed ÷ those from outside",
                len(apart),
                sum(each.actor not in NOT_OUTSIDE for each in every),
            ),
        )
        evidence = tuple(
            Evidence(each.paragraph, each.place, together(Message(ACTORS[each.actor]), Message(ROLES[each.role])), each.words) for each in every
        )
        beside, civic = both_lists(review)
        unread = any(doubt.kind == "participants_unread" for doubt in report.doubts)
        if in_two_languages(every, report.document.language or ""):
            why_not = TWO_LANGUAGES if apart or unread else in_turn(TWO_LANGUAGES, NONE_FROM_OUTSIDE)
            return Measured(replace(figure, value=None), beside, (*evidence, *civic), why_not=why_not)
        figures, evidence = (*figures, *beside), (*evidence, *civic)
        if not apart and unread:
            return Measured(replace(figure, value=None), figures, evidence, why_not=LIST_UNREAD)
        if 0 < len(named) < self.headline.smallest_n:
            why_not = message(
                "We found {n} participants in the national report that were not only informed. That is too few for a share. From outside the "
                "State: {outside}.",
                n=len(named),
                outside=len(apart),
            )
            return Measured(figure, figures, evidence, why_not=in_turn(why_not, *_of_many(apart)))
        some = message_of(
            len(apart),
            one="{n} of the {all} participants that the national report tells of comes from outside the State.",
            many="{n} of the {all} participants that the national report tells of come from outside the State.",
            all=len(named),
        )
        none = message("Of the {n} participants that the national report tells of, we found none from outside the State.", n=len(named))
        return Measured(figure, figures, evidence, (some if apart else none, *_of_many(apart), *_on_neither_side(named)))


def in_two_languages(participants: Sequence[Participant], own: str) -> bool:
    """Whether more than a tenth of the participants may be named twice: in another language than the report's, and of a kind of which it names some
    in its own too."""
    by_kind: dict[Actor, list[bool]] = {}
    for each in participants:
        by_kind.setdefault(each.actor, []).append(in_another_language(each.words, own))
    return 10 * sum(sum(others) for others in by_kind.values() if not all(others)) > len(participants)


def report_not_read(report: NationalReport) -> Text:
    """Why nothing can be told of what a national report says, or does not say; empty where it was read."""
    if any(doubt.kind == "language_not_read" for doubt in report.doubts):
        return UNREAD
    return report.text.missing


def _of_many(apart: Sequence[Participant]) -> Iterator[Message]:
    """The kinds of which the report says how many they are, in its words: each counts as one."""
    for each in apart:
        if not each.named and any((number_in_words(word.replace(",", "")) or 0) > 1 for word in each.words.split()):
            yield message("The report tells of “{words}”. Without their names, they count as one participant here.", words=each.words)


def _on_neither_side(named: Sequence[Participant]) -> Iterator[Message]:
    """How many there are that count on neither side, by what they are."""
    independent, mixed = (sum(each.actor is actor for each in named) for actor in (Actor.INSTITUTION, Actor.MIXED))
    if independent:
        yield message_of(
            independent,
            one="{n} independent body of the State counts neither with the State nor with those outside.",
            many="{n} independent bodies of the State count neither with the State nor with those outside.",
        )
    if mixed:
        yield message_of(
            mixed,
            one="{n} body with members of both sides counts on neither side.",
            many="{n} bodies with members of both sides count on neither side.",
        )


def participants_once(mentions: Iterable[Participant]) -> list[Participant]:
    """Each participant once, in the order of the report, with the weightiest role that it is named in; a kind whose members are named, by them."""
    found: list[Participant] = []
    for each in mentions:
        if each.whole:
            continue
        at = next((place for place, before in enumerate(found) if _same(before, each)), None)
        if at is None:
            found.append(each)
            continue
        before = found[at]
        # The fuller words tell the reader more, and a part that answered more than the whole that was asked; between equal ones the mention that
        # gives the weightier role does.
        role = min(each.role, before.role, key=list(Role).index)
        chosen = max(before, each, key=lambda mention: (mention.named, _is_part(mention), _fullness(mention), mention.role is role))
        found[at] = replace(chosen, role=role, cue=chosen.cue if chosen.role is role else (each if each.role is role else before).cue)
    return found


def _same(one: Participant, other: Participant) -> bool:
    """Whether two mentions are one participant: the same words but for those that count or point, a name and its shorter form ("Ministry of Justice",
    "the Bresland Ministry of Justice"), "the Ministry" after its name, or some of those that all are named ("5 of 9 federal units", "all federal
    states"). The public is one, and a public consultation is how it was asked."""
    if one.actor is not other.actor:
        return False
    if one.actor is Actor.PUBLIC or _words(one) == _words(other):
        return True
    if not one.named and not other.named and _is_part(one) is not _is_part(other):
        shared = set(_words(one)) - _MEMBERS
        return bool(shared) and shared == set(_words(other)) - _MEMBERS
    short, long = sorted((_words(one), _words(other)), key=len)
    if one.named and other.named and len(short) > 1:
        return set(short) <= set(long) and not set(short) <= _ANY_OF_THE_UN
    if _abbreviates(one.words, other.words) or _abbreviates(other.words, one.words):
        return True
    pointing, full = (one, other) if _words(one) == short else (other, one)
    back = re.fullmatch(r"the ([\w-]+)", _POSSESSIVE.sub("", pointing.words.casefold()))
    if back is None or len(short) > 1:
        return False
    return back[1] in long if full.named else full.words.casefold().startswith("the ") and full.words.casefold().endswith(f" {back[1]}")


def _abbreviates(short: str, long: str) -> bool:
    """Whether a word is the first letters of the words of a name: "MoFA" and "the Ministry of Foreign Affairs"."""
    letters = _ABBREVIATION.fullmatch(re.sub(r"^[Tt]he ", "", short))
    words = re.findall(r"\w+", re.sub(r"^[Tt]he ", "", long))
    initials = ("".join(word[0] for word in words if full or word[0].isupper()) for full in (True, False))
    return letters is not None and len(words) > 1 and any(letters.group().casefold() == each.casefold() for each in initials)


def _fullness(mention: Participant) -> int:
    """How many words tell who it is; of a kind those too that tell how far it reaches, and how many they are."""
    if mention.named:
        return len(_words(mention))
    return len(_words(mention)) + sum(word in _REACH or word.isdigit() for word in mention.words.casefold().split())


def _is_part(mention: Participant) -> bool:
    """Whether it is a number of those that are named."""
    return _SOME_OF.search(mention.words) is not None


def _words(mention: Participant) -> tuple[str, ...]:
    """The words that tell who is meant, in one spelling."""
    plain = _ORGANISATIONS.sub("ngo", _POSSESSIVE.sub("", _UN.sub("united nations", mention.words).casefold()))
    words = re.findall(r"[\w-]+", plain)
    idle = _POINTING if mention.named else _POINTING | _REACH
    told = tuple(word for word in words if word not in idle and not word.isdigit()) or tuple(words)
    return told if mention.named else tuple(_singular(word) for word in told)


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s") if len(word) > 3 else word
