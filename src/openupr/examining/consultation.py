"""Who took part in making the national report?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..records import Actor, Direction, Evidence, Kind, Participant, Review, Role, Rule, Shelf
from .counting import breakdown, share
from .frame import Examination, Headline, Measured
from .words import worded

ACTORS = {
    Actor.STATE: "organs of the State",
    Actor.INSTITUTION: "national institution, ombudsman, equality body",
    Actor.NGO: "non-governmental organisations",
    Actor.ACADEMIA: "academia",
    Actor.PARLIAMENT: "parliament",
    Actor.INTERNATIONAL: "international organisations",
    Actor.PUBLIC: "the public",
}
"""Each kind of participant as it is read."""

_POINTING = frozenset(
    "a about all an and both broad by competent for line large more most national number of on other over range relevant several some than the"
    " various wide".split()
)
"""Words of a mention that tell how many or which, not who."""

_POSSESSIVE = re.compile(r"[’']s?\b|[’'](?=\s|$)")
_ORGANISATIONS = re.compile(r"non-?\s?governmental organi[sz]ations?|\bngos\b")

UNREAD = "the national report is not at hand in English"


@dataclass(frozen=True)
class Consultation(Examination):
    """The share of those who took part in the national report that are no organ of the State, by its own words."""

    name = "consultation"
    title = "Who was consulted"
    question = "Who took part in making the national report?"
    rule = Rule(
        "States are encouraged to prepare the national report through a broad consultation process at the national level with all relevant "
        "stakeholders.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15 (a); guidelines in decisions 6/102 and 17/119",
        "that the words are the annex’s: its paragraph",
    )
    needs = (Kind.NATIONAL_REPORT,)
    headline = Headline(
        name="Participants outside of the State",
        formula="those whom the national report names as having drafted it, been consulted or informed, and who are no organ of the State, nor "
        "parliament ÷ all whom it names",
        unit="share",
        smallest_n=3,
        counts="participants",
        direction=Direction.LOW,
        reason="a report that organs of the State make among themselves has heard nobody who may see it otherwise",
        smallest_difference=0.1,
    )
    limits = (
        "It goes by the report’s own words: who is not named may have been heard, and who is named may have been heard in name only.",
        "A kind (“NGOs”) counts as one, as a name does; what is named again, in the same words, in shorter ones or by its old name, is counted once. "
        "The public is one: where the report tells of a public consultation, the public counts as asked, whoever came.",
        "On reports labelled by hand 43 of the 47 that it reads took part; the rule was mended on these reports, so on others fewer may be right.",
    )
    innocent = (
        "The report is limited in length (20 pages in cycle 1, 10,700 words since), and small administrations have few organs to name; some groups "
        "ask not to be named."
    )
    sentences = worded(
        "Of {n} participants that the national report names, {some} {are} from outside of the State",
        "Who took part in making the national report",
        strength="",
        unusual="",
        very_unusual="",
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all participants; all of them by kind and role; each with its words."""
        report = review.national_report
        if report is None:
            return Measured(why_not=UNREAD, missing=(Kind.NATIONAL_REPORT,))
        named = _each_once(report.participants)
        apart = [each for each in named if each.actor not in {Actor.STATE, Actor.PARLIAMENT}]
        figure = share(self.name, self.headline.name, self.headline.formula, len(apart), len(named))
        figures = (
            breakdown(
                "by_kind",
                "Participants by kind and role",
                "participants that the report names",
                "participants",
                ("kind", "role"),
                ((ACTORS[each.actor], each.role.value) for each in named),
            ),
            share(
                "named",
                "Named, not as a kind",
                "participants outside of the State with a name ÷ those outside",
                sum(p.named for p in apart),
                len(apart),
            ),
            share(
                "heard",
                "Consulted or drafting, not only informed",
                "participants outside of the State that were more than informed ÷ those outside",
                sum(each.role is not Role.INFORMED for each in apart),
                len(apart),
            ),
        )
        evidence = tuple(Evidence(each.paragraph, each.place, f"{ACTORS[each.actor]}; {each.role.value}", each.words) for each in named)
        return Measured(figure, figures, evidence)


def _each_once(mentions: Iterable[Participant]) -> list[Participant]:
    """Each participant once, in the order of the report, with the weightiest role that it is named in."""
    found: list[Participant] = []
    for each in mentions:
        at = next((place for place, before in enumerate(found) if _same(before, each)), None)
        if at is None:
            found.append(each)
            continue
        before = found[at]
        # The fuller words tell the reader more; between equal ones the mention that gives the weightier role does.
        role = min(each.role, before.role, key=list(Role).index)
        chosen = max(before, each, key=lambda mention: (mention.named, len(_words(mention)), mention.role is role))
        found[at] = replace(chosen, role=role)
    return found


def _same(one: Participant, other: Participant) -> bool:
    """Whether two mentions are one participant: the same words but for those that count or point, a name and its shorter form ("Ministry of Justice",
    "the Bresland Ministry of Justice"), or "the Ministry" after its name. The public is one, and a public consultation is how it was asked."""
    if one.actor is not other.actor:
        return False
    if one.actor is Actor.PUBLIC or _words(one) == _words(other):
        return True
    short, long = sorted((_words(one), _words(other)), key=len)
    if one.named and other.named:
        return len(short) > 1 and set(short) <= set(long)
    pointing, full = (one, other) if _words(one) == short else (other, one)
    back = re.fullmatch(r"the ([\w-]+)", _POSSESSIVE.sub("", pointing.words.casefold()))
    if back is None or len(short) > 1:
        return False
    return back[1] in long if full.named else full.words.casefold().startswith("the ") and full.words.casefold().endswith(f" {back[1]}")


def _words(mention: Participant) -> tuple[str, ...]:
    """The words that tell who is meant, in one spelling."""
    plain = _ORGANISATIONS.sub("ngo", _POSSESSIVE.sub("", mention.words.casefold()))
    words = re.findall(r"[\w-]+", plain)
    told = tuple(word for word in words if word not in _POINTING and not word.isdigit()) or tuple(words)
    return told if mention.named else tuple(word.removesuffix("s") if len(word) > 3 else word for word in told)
