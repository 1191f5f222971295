"""What does the compilation tell of the State's cooperation with the UN's mechanisms?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...assembling.correcting import still_told
from ...languages.messages import Message, message, message_of, said_later
from ...light_dataclass import dataclass, replace
from ...linking.treaties.ratified_by_report import LACKING, ratified_by_report
from ...records import Dealing, Direction, Evidence, Figure, Kind, Review, ReviewStatus, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, number, share_figure
from .visits_asked_for import visits_asked_for

DEALINGS = said_later(
    {
        Dealing.RATIFIED: "treaty ratified",
        Dealing.SIGNED: "treaty signed",
        Dealing.NOT_RATIFIED: "treaty not ratified",
        Dealing.TREATY_RECOMMENDED: "treaty recommended",
        Dealing.STANDING_INVITATION: "standing invitation",
        Dealing.NO_STANDING_INVITATION: "no standing invitation",
        Dealing.VISIT_MADE: "visit made",
        Dealing.VISIT_AGREED: "visit invited, agreed on or in preparation",
        Dealing.VISIT_REQUESTED: "visit asked for",
        Dealing.VISIT_DECLINED: "visit refused or put off",
        Dealing.VISIT_DISCUSSED: "visit talked about, not agreed on",
        Dealing.REPORT_SUBMITTED: "report submitted",
        Dealing.REPORT_OVERDUE: "report or follow-up overdue",
        Dealing.REPRISAL: "reprisal",
    }
)
"""What a compilation tells of, as it is read."""

(_RATIFIED_SINCE,) = said_later(("treaty that the State’s own report calls ratified",))

OF_TREATIES = frozenset({Dealing.RATIFIED, Dealing.SIGNED, Dealing.NOT_RATIFIED, Dealing.TREATY_RECOMMENDED})
"""What is told of treaties: it is not counted among the dealings."""

OPEN = frozenset({Dealing.VISIT_REQUESTED, Dealing.VISIT_DECLINED, Dealing.REPORT_OVERDUE, Dealing.REPRISAL})
"""What waits for the State."""

UNREAD = message("A table of the compilation on visits and reports could not be read.")
OTHER_LANGUAGE = message("We have no compilation in English.")


@dataclass(frozen=True)
class Openness(Examination):
    """The share of what the compilation tells of the State's cooperation that waits for the State."""

    name = "openness"
    title = "Cooperation with the UN’s mechanisms"
    question = "What does the compilation tell of visits, reports and reprisals?"
    rule = Rule(
        "The review is based on the treaties of the State too. The compilation holds what treaty bodies and special procedures reported.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraphs 1 and 15 (b)",
        "the words of both paragraphs",
    )
    needs = (Kind.COMPILATION,)
    headline = Headline(
        name="Visits asked for, overdue reports, and reprisals",
        formula="visits asked for, refused or put off, overdue reports, and reprisals ÷ all visits, reports and reprisals that the compilation "
        "tells of; ratifications are left out",
        unit="share",
        smallest_n=5,
        counts="visits, reports and reprisals",
        direction=Direction.HIGH,
        reason="a State that UN experts may not visit, or that does not report, is seen by fewer eyes",
        smallest_difference=0.1,
    )
    limits = (
        "We count only what the compilation says in a table or a sentence that we can read. Since session 24 many have their tables elsewhere.",
        "We don’t count what a corrigendum replaces or removes. Nor do we count what it says instead.",
        "We give no share where we found no visit or report listed as still to come. There may be some that we can’t read.",
        "A visit that was asked for may have been agreed on later. The compilation is months older than the review.",
        "Where the State’s own report calls a treaty ratified that the compilation says it lacks, we count it apart.",
        "Lists that a person saved stand beside the share. They do not change it.",
    )
    innocent = "A visit needs a date that suits both sides. A report may be late for want of staff."

    def measured(self, review: Review, shelf: Shelf) -> Measured:
        """The same with what lists tell that a person saved, in whichever state the compilation is."""
        found = super().measured(review, shelf)
        held = review.status is ReviewStatus.HELD
        return replace(found, listed=tuple(visits_asked_for(review))) if held and review.lists else found

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over dealings without ratifications; all of them by kind; each with its words."""
        compilation = review.compilation
        if compilation is None:
            return Measured(why_not=OTHER_LANGUAGE, missing=(Kind.COMPILATION,))
        every = compilation.cooperation
        standing = still_told(review, every)
        told = [each for each in standing if each.dealing not in OF_TREATIES]
        waiting = [each for each in told if each.dealing in OPEN]
        since = {each.subject for each in ratified_by_report(review.national_report, compilation)}
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(waiting), len(told))
        figures: tuple[Figure, ...] = (
            breakdown(
                "by_kind",
                "Visits, reports and reprisals by kind, ratifications too",
                "what the compilation tells",
                "dealings",
                ("kind",),
                ((_RATIFIED_SINCE if each.dealing in LACKING and each.subject in since else DEALINGS[each.dealing],) for each in standing),
            ),
        )
        if len(standing) < len(every):
            formula = message("dealings, ratifications too, that a corrigendum replaces or removes. They are not counted")
            figures = (*figures, number("corrected", "Corrected since", formula, "dealings", float(len(every) - len(standing)), len(every)))
        evidence = tuple(Evidence(each.paragraph, each.place, Message(DEALINGS[each.dealing]), each.text.clean) for each in waiting)
        unread = {doubt.kind for doubt in compilation.doubts}
        if "language_not_read" in unread:
            return Measured(None, figures, evidence, why_not=OTHER_LANGUAGE)
        if why_not := compilation.text.missing:
            return Measured(None, figures, evidence, why_not=why_not)
        if "cooperation_table_unread" in unread:
            return Measured(None, figures, evidence, why_not=UNREAD)
        if len(told) < self.headline.smallest_n:
            few = (
                message(
                    "Of visits, reports and reprisals, we found only {n} in the compilation: too few to judge. It may tell of more that we can’t "
                    "read.",
                    n=len(told),
                )
                if told
                else message("We found no visit, report or reprisal in the compilation. It may tell of some that we can’t read.")
            )
            return Measured(figure, figures, evidence, why_not=few)
        if not waiting:
            unseen = message(
                "We found {n} visits, reports and reprisals in the compilation, and none that waits for the State. It may tell of others where "
                "we can’t read.",
                n=len(told),
            )
            return Measured(None, figures, evidence, why_not=unseen)
        every_one = message("The compilation tells of {n} visits, reports to UN bodies and reprisals.", n=len(told))
        return Measured(figure, figures, evidence, (every_one, *_waiting(Counter(each.dealing for each in waiting))))


def _waiting(counts: Counter[Dealing]) -> Iterator[Message]:
    """How many of each kind wait for the State, as the compilation tells it: a visit that was asked for may have been made since."""
    if n := counts[Dealing.VISIT_REQUESTED]:
        yield message_of(n, one="{n} of them is a visit that the UN asked for.", many="{n} of them are visits that the UN asked for.")
    if n := counts[Dealing.VISIT_DECLINED]:
        yield message_of(n, one="{n} visit was refused or put off.", many="{n} visits were refused or put off.")
    if n := counts[Dealing.REPORT_OVERDUE]:
        yield message_of(n, one="{n} report, or answer to a UN body, is overdue.", many="{n} reports, or answers to UN bodies, are overdue.")
    if n := counts[Dealing.REPRISAL]:
        yield message_of(n, one="{n} passage tells of reprisals.", many="{n} passages tell of reprisals.")
