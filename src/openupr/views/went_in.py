"""What the report shows of the three documents that go into a review: who made the national report, what it admits, what UN bodies say,
who was heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..describing import Description
from ..errors import UnknownNameError
from ..examining.consultation import each_once, not_read
from ..examining.result_words import ADDRESSEES
from ..examining.submissions_held import CHANGES, OUTCOMES
from ..linking import Links
from ..names import LANGUAGE_NAMES, body, treaty
from ..names.gravity import acts
from ..records import (
    FOUND,
    Actor,
    AnsweredIn,
    Attribution,
    ClaimLink,
    Compilation,
    Concern,
    Contributor,
    Cooperation,
    Dealing,
    Gravity,
    ListedChange,
    NationalReport,
    Participant,
    Problem,
    Review,
    Role,
    SaidOfItself,
    Section,
    SectionMatch,
    SelfReport,
    SenderLink,
    StakeholderClaim,
    StakeholderSummary,
    Submission,
)
from ..text import Place
from .tables.answered_columns import Linked, given

_K = TypeVar("_K")
_N = TypeVar("_N")
_R = TypeVar("_R")

ACTORS = {
    Actor.STATE: "Organs of the State",
    Actor.MIXED: "Bodies with members of the State and from outside, by the report’s own words",
    Actor.INSTITUTION: "Independent bodies of the State: national human rights institution, ombudsman, equality body",
    Actor.NGO: "Non-governmental organizations",
    Actor.ACADEMIA: "Universities, academics",
    Actor.PARLIAMENT: "Parliament",
    Actor.INTERNATIONAL: "International organizations",
    Actor.PUBLIC: "The public",
}
"""What each kind of participant is called."""

ROLES = {
    Role.DRAFTED: "made it",
    Role.ADOPTED: "adopted or endorsed it",
    Role.CONSULTED: "consulted or involved",
    Role.SUPPORTED: "supported the making",
    Role.INFORMED: "informed",
}
"""What each did."""

PROBLEMS = {
    Problem.RIGHTS: ("Of rights", "a shortcoming in the enjoyment of rights, in law or in practice"),
    Problem.MEANS: ("Of means", "money, staff, skills, data"),
    Problem.OUTSIDE: (
        "From outside",
        "what the State does not command (sanctions, conflict, disaster, a world crisis), or what was done about it; not counted as admitted",
    ),
}
"""Each kind of problem: its name and what it is."""

DEALINGS = {
    Dealing.RATIFIED: "Ratified",
    Dealing.SIGNED: "Signed",
    Dealing.NOT_RATIFIED: "Not ratified",
    Dealing.TREATY_RECOMMENDED: "Ratification recommended",
    Dealing.STANDING_INVITATION: "Standing invitation to special procedures",
    Dealing.NO_STANDING_INVITATION: "No standing invitation to special procedures",
    Dealing.VISIT_MADE: "Visit made",
    Dealing.VISIT_AGREED: "Visit invited, agreed or in preparation",
    Dealing.VISIT_REQUESTED: "Visit requested",
    Dealing.VISIT_DISCUSSED: "Visit talked about, not agreed",
    Dealing.REPORT_SUBMITTED: "Report submitted",
    Dealing.REPORT_OVERDUE: "Report or follow-up overdue",
    Dealing.REPRISAL: "Reprisals",
}
"""What a compilation, or the State's own report, tells of cooperation."""


NOBODY = "Nobody is named"
"""Who says an unattributed sentence."""


@dataclass(frozen=True, slots=True)
class Graved:
    """A sentence that tells of a grave act by these words of its own, or by our label alone (no words); `hedged`: it reports, alleges or supposes it.
    `other` names whose doing it tells of where that is not the State; `differs` says what differs where words and label do."""

    concern: Concern
    words: str
    hedged: bool
    other: str
    differs: str


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """An earlier recommendation and the section that answers it: `named` where the national report names it there, else the one that is found by the
    texts (`match`); None where neither is. `nearest` is then the section that is nearest in words, with its title."""

    link: AnsweredIn
    number: str
    text: str
    section: Section | None
    match: SectionMatch | None
    named: bool
    nearest: SectionMatch | None


class WentIn:
    """The three documents of a review as the report shows them. Without `linked` nothing is said of where the earlier review is answered."""

    def __init__(self, review: Review, linked: Linked | None = None, links: Links | None = None, description: Description | None = None) -> None:
        self.report: NationalReport | None = review.national_report
        self.compilation: Compilation | None = review.compilation
        self.summary: StakeholderSummary | None = review.summary
        self.linked = linked
        self.submissions: tuple[Submission, ...] = review.submissions
        self._links = links or Links(review)
        self._description = description or Description(review)

    def __bool__(self) -> bool:
        return bool(self.report or self.compilation or self.summary or self.submissions)

    @property
    def participants(self) -> list[tuple[str, tuple[Participant, ...]]]:
        """Who took part in making the national report, by kind: each once, and the kinds whose members are named beside them."""
        told = self.report.participants if self.report else ()
        every = [*self.took_part, *(each for each in told if each.whole)]
        return _grouped(every, lambda each: [each.actor], ACTORS)

    @property
    def took_part(self) -> list[Participant]:
        """Those who are counted, each once however often the report names it."""
        return each_once(self.report.participants if self.report else ())

    @property
    def admitted(self) -> list[tuple[tuple[str, str], tuple[SelfReport, ...]]]:
        """The sentences that tell of a problem, by its kind; one with two kinds stands under both. What is laid outside stands last."""
        told = (*self.admissions, *self.laid_outside)
        return _grouped(told, lambda each: [one.problem for one in self._said[each.id].problems if one.problem is not None], PROBLEMS)

    @property
    def admissions(self) -> tuple[SelfReport, ...]:
        """The sentences that admit a problem of the State's own, of rights or of means, surely or not."""
        return self._saying(lambda each: each.of(Problem.RIGHTS, Problem.MEANS))

    @property
    def laid_outside(self) -> tuple[SelfReport, ...]:
        """The sentences that name what the State does not command as a cause or an occasion, and admit no problem of its own."""
        return self._saying(lambda each: each.laid_outside)

    def first_kind(self, sentence: SelfReport) -> str:
        """The name of the first kind that a sentence stands under in `admitted`."""
        kinds = {each.problem for each in self._said[sentence.id].problems}
        return next(name for kind, (name, _) in PROBLEMS.items() if kind in kinds)

    @property
    def unsure(self) -> frozenset[str]:
        """The identifiers of the sentences of which our wordings and our label say different things, or the label is not sure."""
        return frozenset(name for name, each in self._said.items() if not each.sure)

    @property
    def progress(self) -> tuple[SelfReport, ...]:
        """The sentences that claim progress."""
        return self._saying(lambda each: each.progress)

    def _saying(self, so: Callable[[SaidOfItself], bool]) -> tuple[SelfReport, ...]:
        """The sentences of the national report of which this is so."""
        return tuple(each for each in self.report.self_reports if so(self._said[each.id])) if self.report else ()

    @cached_property
    def _said(self) -> Mapping[str, SaidOfItself]:
        return self._description.said_of_itself

    @property
    def followed_up(self) -> tuple[FollowedUp, ...]:
        """The earlier review's recommendations in its order, each with the section that answers it."""
        return tuple(self._followed_up()) if self.linked and self.report else ()

    def _followed_up(self) -> Iterator[FollowedUp]:
        assert self.linked is not None
        assert self.report is not None
        items = {item.id: item for item in self.linked.earlier.items}
        for link in self.linked.answers.links:
            item = items[link.item]
            match = link.found
            section = next(iter(given(self.report, link)), None)
            decided = match is not None and bool(match.judged)
            named = not decided and section is not None and bool({*section.paragraphs} & {*link.named})
            nearest = link.ranked[0] if link.ranked and section is None else None
            yield FollowedUp(link, item.number, item.request, section, match, named, nearest)

    @property
    def said(self) -> tuple[Concern, ...]:
        """The compilation's sentences that bodies say."""
        return tuple(each for each in (self.compilation.concerns if self.compilation else ()) if each.attribution is not Attribution.UNATTRIBUTED)

    @property
    def by_body(self) -> list[tuple[str, tuple[Concern, ...]]]:
        """The compilation's sentences by the body that says them, in the order in which the bodies first speak; those that nobody can be told
        to say last."""
        found: dict[str, list[Concern]] = {}
        for concern in self.compilation.concerns if self.compilation else ():
            for name in dict.fromkeys([_body_name(each.body, each.printed) for each in concern.bodies] or [NOBODY]):
                found.setdefault(name, []).append(concern)
        return [(name, tuple(concerns)) for name, concerns in sorted(found.items(), key=lambda each: each[0] == NOBODY)]

    @property
    def by_gravity(self) -> list[tuple[str, str, tuple[Graved, ...]]]:
        """Each grave act that the compilation tells of, the gravest first: its name, its source in law, the sentences; last those of which our label
        alone says that they tell of one."""
        found: dict[str, list[Graved]] = {}
        for concern in self.compilation.concerns if self.compilation else ():
            what = self._description.findings[concern.id]
            other = "" if what.to_state else ADDRESSEES[what.addressee]
            differs = what.why if what.gravity is Gravity.UNSURE else ""
            told = self._description.grave.get(concern.id, ())
            for act in told:
                known = found.setdefault(act.act, [])
                if not any(each.concern is concern for each in known):
                    known.append(Graved(concern, act.words, act.hedged, other, differs))
            if differs and not told:
                found.setdefault("", []).append(Graved(concern, "", what.hedged, other, differs))
        alone = [("told by our label alone", "", tuple(found[""]))] if "" in found else []
        return [(act.name, act.source, tuple(found[act.code])) for act in acts() if act.code in found] + alone

    @property
    def cooperation(self) -> list[tuple[str, tuple[tuple[str, Cooperation], ...]]]:
        """What the compilation tells of the State's cooperation, by what it is; each with the name of the treaty or body."""
        return _by_dealing(self.compilation.cooperation if self.compilation else ())

    @property
    def own_cooperation(self) -> list[tuple[str, tuple[tuple[str, Cooperation], ...]]]:
        """The same, as the State's own report tells it: its own statement, kept apart from the compilation's."""
        return _by_dealing(self.report.cooperation if self.report else ())

    @property
    def report_unread(self) -> str:
        """Why nothing can be said of what the national report says or does not say; empty where it was read."""
        return not_read(self.report) if self.report else ""

    @property
    def list_unread(self) -> bool:
        """Whether the national report tells who took part by a list that could not be read."""
        return any(doubt.kind == "participants_unread" for doubt in (self.report.doubts if self.report else ()))

    @property
    def compilation_unread(self) -> str:
        """Why it can't be said that the compilation does not tell of something; empty where it was read."""
        if self.compilation is None:
            return ""
        other = any(doubt.kind == "language_not_read" for doubt in self.compilation.doubts)
        return "it is in another language than English" if other else self.compilation.text.missing

    @property
    def cooperation_unread(self) -> bool:
        """Whether the compilation has a table on cooperation that could not be read."""
        return any(doubt.kind == "cooperation_table_unread" for doubt in (self.compilation.doubts if self.compilation else ()))

    @property
    def by_matter(self) -> list[tuple[str, tuple[StakeholderClaim, ...]]]:
        """The summary's sentences under its own headings, in its order: not by contributor, so that none is ranked."""
        found: dict[str, list[StakeholderClaim]] = {}
        for claim in self.summary.claims if self.summary else ():
            found.setdefault(claim.heading or "Without a heading", []).append(claim)
        return [(heading, tuple(claims)) for heading, claims in found.items()]

    @property
    def uncited(self) -> tuple[Contributor, ...]:
        """The contributors that are listed and never cited, in the list's order."""
        return tuple(each for each in self.summary.contributors if each.id in self.summary.uncited) if self.summary else ()

    @property
    def unsettled(self) -> tuple[Contributor, ...]:
        """The contributors of whom we can't tell whether they are cited, in the list's order."""
        return tuple(each for each in self.summary.contributors if each.id in self.summary.unsettled) if self.summary else ()

    def codes_of(self, claim: StakeholderClaim) -> str:
        """The codes that a claim is cited to where no list says whose they are; empty where there is a list."""
        listed = self.summary is None or bool(self.summary.contributors)
        return "" if listed else ", ".join(dict.fromkeys(source.printed for source in claim.sources))

    languages = LANGUAGE_NAMES
    found_from = FOUND

    @property
    def first_listed(self) -> frozenset[str]:
        """The identifiers of the contributors that the summary itself lists."""
        return frozenset(each.id for each in self.summary.contributors) if self.summary else frozenset()

    @property
    def list_changes(self) -> tuple[tuple[ListedChange, str], ...]:
        """What later versions change in the list of contributors, each with the word for it."""
        return tuple((each, CHANGES[each.change]) for each in self._links.listing_changes)

    @property
    def sent(self) -> tuple[tuple[Submission, SenderLink | None, bool], ...]:
        """The submissions that are held, each with its sender (None: no list is held), and whether another one is nearly the same text."""
        links = {link.submission: link for link in self._links.senders if link.submission}
        near = {member for cluster in self._links.clusters for member in cluster.members}
        return tuple((each, links.get(each.id), each.id in near) for each in self.submissions)

    @property
    def carried(self) -> tuple[tuple[ClaimLink, StakeholderClaim, str], ...]:
        """The sentences of the summary and the submissions that they are cited to, each with the word for what was found."""
        claims = {claim.id: claim for claim in self.summary.claims} if self.summary else {}
        return tuple((link, claims[link.claim], OUTCOMES[link.outcome]) for link in self._links.carried)

    def places(self) -> Iterator[Place]:
        """Every place that this part of the report shows."""
        report, compilation, summary = self.report, self.compilation, self.summary
        if report:
            for sentence in (*self.admissions, *self.laid_outside):
                yield sentence.place
            for section in report.sections:
                yield section.place
            for participant in report.participants:
                yield participant.place
            for reference in report.references:
                yield reference.place
            for said in report.cooperation:
                yield said.place
        if compilation:
            for concern in compilation.concerns:
                yield concern.place
            for told in compilation.cooperation:
                yield told.place
        if summary:
            for contributor in summary.contributors:
                yield contributor.place
            for claim in summary.claims:
                yield claim.place


def _by_dealing(every: Sequence[Cooperation]) -> list[tuple[str, tuple[tuple[str, Cooperation], ...]]]:
    grouped = _grouped(every, lambda each: [each.dealing], DEALINGS)
    return [(name, tuple((_subject(each.subject) or each.named, each) for each in told)) for name, told in grouped]


def _grouped(every: Sequence[_R], keys: Callable[[_R], Sequence[_K]], names: Mapping[_K, _N]) -> list[tuple[_N, tuple[_R, ...]]]:
    """The records under the names of their keys, in the names' order; a name without a record is left out."""
    found = [(name, tuple(each for each in every if key in keys(each))) for key, name in names.items()]
    return [(name, records) for name, records in found if records]


def _body_name(code: str, printed: str) -> str:
    try:
        return body(code).name if code else printed or "The body of the sentence before"
    except UnknownNameError:
        return printed or code


def _subject(code: str) -> str:
    for named in (treaty, body):
        try:
            return named(code).name
        except UnknownNameError:
            continue
    return code
