"""Does the national report admit a problem?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...languages.messages import Text, message, message_of, said_later
from ...light_dataclass import dataclass, replace
from ...records import ApartKind, Direction, Evidence, Figure, Kind, NationalReport, Problem, Review, Rule, SaidOfItself, SelfReport, WhoseConcern
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, number, share_figure
from ..measures.head_errors import ADMITS, ADMITS_IN_WHOLE_REPORTS, BY_LABELS, CLAIMS, SURELY_CLAIMS, measured, ratio_interval
from .consultation import UNREAD, report_not_read

PROBLEMS = said_later(
    {
        Problem.RIGHTS: "in the enjoyment of rights",
        Problem.MEANS: "of means",
        Problem.OUTSIDE: "put down to a cause outside the State’s control, or what was done about it",
    }
)
"""Each kind of problem as it is read."""

_CHALLENGES = re.compile(r"\b(?:challenges?|constraints?|obstacles?|difficult(?:y|ies))\b", re.IGNORECASE)
"""The words of a heading on challenges, which the formula of the figure prints: what it does not print does not count ("emerging issues")."""
_ACHIEVEMENTS = re.compile(r"\b(?:achievements?|practices|progress|accomplishments?|successes)\b", re.IGNORECASE)
"""Words of a heading that is not on challenges alone, such as the one that the guidelines themselves have for the whole body of a report."""

LABELS = (ADMITS, CLAIMS)
MEASURED, CLAIMS_MEASURED, SURE_CLAIMS_MEASURED, IN_WHOLE_REPORTS = (
    measured(label, 48) for label in (*LABELS, SURELY_CLAIMS, ADMITS_IN_WHOLE_REPORTS)
)

WHY = message("a problem in the enjoyment of rights")
"""Why a sentence stands among the evidence."""

UNSURE = message("not counted: we can’t tell if this admits a problem of rights: look")
"""Why a sentence that has a word for a problem stands among the evidence, where it may be no admission: measures and treaties have such words too."""

REPORTED: Mapping[WhoseConcern, Text] = said_later(
    {
        WhoseConcern.ANOTHER: "not counted: it tells of a concern of somebody else than the State: look",
        WhoseConcern.NOT_SAID: "not counted: it does not say whose concern it tells of: look",
    }
)
"""Why a sentence stands among the evidence that would admit a problem of rights, were the concern the State's own."""

OUTSIDE = message("not counted: the sentence names a cause outside the State’s control, or what was done about it")
"""Why such a sentence stands among the evidence: it may lay a problem there, or tell of a measure alone (aid in a pandemic)."""


@dataclass(frozen=True)
class Admissions(Examination):
    """The share of the sentences in which the State reports on itself that admit a problem in the enjoyment of rights. A lack of means, and what it
    puts down to a blockade, a war or a disaster, are said apart."""

    name = "admissions"
    title = "What the national report admits"
    question = "Which problems does the national report admit?"
    rule = Rule(
        "A national report is to tell of achievements, best practices, challenges and constraints.",
        "Guidelines for national reports in decisions 6/102 and 17/119 of the Human Rights Council",
        "the words of both decisions",
    )
    needs = (Kind.NATIONAL_REPORT,)
    finds_few = True
    headline = Headline(
        name="Sentences that admit a problem of rights",
        formula="sentences that admit a problem of rights ÷ these and the sentences that claim progress, both by our program",
        unit="share",
        smallest_n=20,
        counts="sentences",
        direction=Direction.LOW,
        reason="where no problem is admitted, there is nothing to ask about",
        smallest_difference=0.05,
    )
    limits = (
        "Our program counts a sentence as an admission where that is most likely, by its words and those around it. It misses most admissions.",
        "A concern of somebody else, or of nobody who is named, is not an admission. We list it separately, and do not count it.",
        "Sentences that may or may not be admissions are listed separately, and not counted. Treaties not ratified are listed "
        "under “Cooperation with the UN, as the State reports it”.",
        message(
            "Readers (language models) judged what other States said of themselves in their reviews. Our program would count {marked} of these "
            "sentences; {right} of them admit a problem of rights.",
            right=MEASURED.right,
            marked=MEASURED.marked,
        ),
        message(
            "Such readers also judged every sentence of four national reports. Our program would count {marked} of them; {right} of these admit "
            "a problem of rights. It missed {missed} among the other {passed}.",
            right=IN_WHOLE_REPORTS.right,
            marked=IN_WHOLE_REPORTS.marked,
            missed=IN_WHOLE_REPORTS.missed,
            passed=IN_WHOLE_REPORTS.passed,
        ),
        message(
            "Our program called {marked} of the sentences claims of progress; {right} of these are. It missed {missed} claims among the other "
            "{passed} sentences.",
            right=CLAIMS_MEASURED.right,
            marked=CLAIMS_MEASURED.marked,
            missed=CLAIMS_MEASURED.missed,
            passed=CLAIMS_MEASURED.passed,
        ),
        "A problem counts once for each sentence that tells of it. We also count the paragraphs.",
        "Other documents tell how grave a problem is, and whether a claim is true.",
        "A lack of means (money, staff, skills, data) is counted separately. It tells what the State can’t do, not what is wrong in rights.",
        "What is put down only to sanctions, another State, war, disaster or a world crisis is not an admission. We count it separately. Nor "
        "is it an admission that something was wrong long ago, or before the present State.",
        "A claim of progress tells of something that the State did and that improves a right. A sentence that only tells what happened "
        "to people does not count as a claim of progress.",
        "We don’t count sentences that neither admit nor claim, such as those on laws, institutions and plans. Paragraphs under a "
        "heading on challenges are counted separately.",
    )
    innocent = (
        "The report is limited in length (20 pages in cycle 1, 10,700 words since). The guidelines ask what became of recommendations. Some States "
        "put what is lacking under “priorities”."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over sentences that admit a problem of rights or claim progress; the problems by kind; each with its place."""
        report = review.national_report
        if report is None:
            return Measured(why_not=UNREAD, missing=(Kind.NATIONAL_REPORT,))
        if why_not := report_not_read(report):
            return Measured(why_not=why_not)
        every = shelf.description_of(review).said_of_itself
        said = [(each, every[each.id]) for each in report.self_reports]
        admitted = [each for each, found in said if found.admits]
        claimed = sum(found.claims for _, found in said)
        n = len(admitted) + claimed
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(admitted), n)
        if n:
            low, high = ratio_interval(len(admitted), claimed, len(said) - n, LABELS, review.session)
            figure = replace(figure, low=low, high=high, method=BY_LABELS)
        open_ = sum(found.may_admit for _, found in said)
        # Beside some that may admit a problem, none that surely does is no zero, and no whole of progress.
        reported = sum(found.reports_concern for _, found in said)
        within = _within(report, admitted, claimed) if admitted or not (open_ or reported) else ()
        figures = (*_apart(said), *within, *_under_challenges(report))
        evidence = [Evidence(each.id, each.place, why, each.text.clean) for each, found in said if (why := _why(found))]
        some = message_of(
            len(admitted),
            one="We found {n} sentence in the national report that admits a problem of rights.",
            many="We found {n} sentences in the national report that admit a problem of rights.",
        )
        none = message("In the national report our program found no sentence that surely admits a problem of rights.")
        unsure = [
            message_of(
                open_,
                one="{n} sentence may admit a problem of rights. Our program can’t tell: look.",
                many="{n} sentences may admit a problem of rights. Our program can’t tell: look.",
            )
        ] * bool(open_)
        of_others = [
            message_of(
                reported,
                one="{n} sentence tells of a concern that is not said to be the State’s, and is not counted: look.",
                many="{n} sentences tell of concerns that are not said to be the State’s, and are not counted: look.",
            )
        ] * bool(reported)
        shown = tuple(sorted(evidence, key=lambda each: (WHY, UNSURE, *REPORTED.values(), OUTSIDE).index(each.why)))
        if not admitted and (not_counted := (*unsure, *of_others)):
            return Measured(None, figures, shown, why_not=not_counted[0])
        return Measured(figure, figures, shown, (*([some, MISSED] if admitted else [none]), *unsure, *of_others))


MISSED = message("There are more: our program misses most of them.")
"""What is said beside each count of admissions, so that nobody takes it for all that the State admits."""


def _why(found: SaidOfItself) -> Text:
    """Why a sentence stands among the evidence; empty where it does not."""
    if found.admits:
        return WHY
    if found.laid_outside:
        return OUTSIDE
    if found.reports_concern:
        return REPORTED[found.whose]
    return UNSURE if found.may_admit else ""


def _apart(said: Sequence[tuple[SelfReport, SaidOfItself]]) -> Iterator[Figure]:
    yield breakdown(
        "by_kind",
        "Problems admitted, and causes from outside, by kind",
        "problems that the national report admits, by our program, and sentences on causes from outside",
        "problems",
        ("kind",),
        ((PROBLEMS[kind],) for _, found in said for kind in found.counted),
    )
    yield number(
        "may_admit",
        "Sentences that may admit a problem of rights",
        "sentences with a word for a problem of rights; our program can’t tell whether they admit one. Treaties not ratified are "
        "listed under “Cooperation with the UN, as the State reports it”",
        "sentences",
        float(sum(found.may_admit for _, found in said)),
        len(said),
    )
    yield number(
        "reported",
        "Sentences that tell of a concern of others",
        "sentences that tell of a problem of rights as a concern of somebody else, or of nobody who is named",
        "sentences",
        float(sum(found.reports_concern for _, found in said)),
        len(said),
    )
    yield number(
        "outside",
        "Sentences on causes outside the State’s control",
        "sentences that name a cause outside the State’s control, or what was done about it; we found no problem of the State’s own in them",
        "sentences",
        float(sum(found.laid_outside for _, found in said)),
        len(said),
    )
    yield number(
        "means",
        "Sentences that admit a lack of means alone",
        "sentences that admit a lack of money, staff, skills or data, and no other problem of the State’s own",
        "sentences",
        float(sum(found.of(Problem.MEANS) and not found.of(Problem.RIGHTS) for _, found in said)),
        len(said),
    )


def _within(report: NationalReport, admitted: Sequence[SelfReport], claimed: int) -> Iterator[Figure]:
    yield number(
        "paragraphs",
        "Paragraphs that admit a problem",
        "paragraphs of the national report with a sentence that admits a problem of rights",
        "paragraphs",
        float(len({each.paragraph for each in admitted})),
        len(report.text.paragraphs),
    )
    yield share_figure(
        "progress",
        "Sentences that claim progress",
        "sentences that, by our program, claim progress and admit no problem of rights ÷ these and the sentences that admit one",
        claimed,
        claimed + len(admitted),
    )


def _under_challenges(report: NationalReport) -> tuple[Figure, ...]:
    """How many paragraphs stand under a heading on challenges, whatever headings stand above that one. No figure where the report's headings can't be
    told: none was found, its contents list a heading on challenges that was not found in the text, or all such headings are on achievements too."""
    text = report.text
    under = [each.id for each in text.paragraphs if any(_on_challenges(heading.text.clean) for heading in each.headings)]
    listed = any(each.kind is ApartKind.CONTENTS and _CHALLENGES.search(each.text.clean) for each in text.apart)
    mixed = any(_CHALLENGES.search(heading.text.clean) for heading in text.headings)
    if not text.headings or ((listed or mixed) and not under):
        return ()
    formula = message(
        "paragraphs of the national report under a heading with “challenges”, “constraints”, “obstacles” or “difficulties”, unless the heading "
        "names achievements too"
    )
    return (number("challenges", "Paragraphs under headings on challenges", formula, "paragraphs", float(len(under)), len(text.paragraphs)),)


def _on_challenges(heading: str) -> bool:
    return bool(_CHALLENGES.search(heading)) and not _ACHIEVEMENTS.search(heading)
