"""Does the national report admit a problem?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..records import ApartKind, Direction, Evidence, Figure, Kind, NationalReport, Problem, Review, Rule
from .consultation import UNREAD, not_read
from .counting import breakdown, number, share
from .frame import Examination, Headline, Measured
from .result_words import worded
from .shelf import Shelf

PROBLEMS = {
    Problem.RIGHTS: "in the enjoyment of rights",
    Problem.MEANS: "of means",
    Problem.OUTSIDE: "put down to what the State does not command, or what was done about that",
}
"""Each kind of problem as it is read."""

_CHALLENGES = re.compile(r"\b(?:challenges?|constraints?|obstacles?|difficult(?:y|ies))\b", re.IGNORECASE)
"""The words of a heading on challenges, which the formula of the figure prints: what it does not print does not count ("emerging issues")."""

OUTSIDE = "not counted: the sentence names what the State does not command, as the cause or the occasion of what it tells"
"""Why such a sentence stands among the evidence: it may lay a problem there, or tell of a measure alone (aid in a pandemic)."""


@dataclass(frozen=True)
class Admissions(Examination):
    """The share of the sentences in which the State reports on itself that admit a problem of its own: what it puts down to a blockade, a war or a
    disaster is said apart, since it is no admission."""

    name = "admissions"
    title = "What the national report admits"
    question = "Which problems does the national report admit?"
    rule = Rule(
        "The national report tells of achievements, best practices, challenges and constraints.",
        "Guidelines for national reports in decisions 6/102 and 17/119 of the Human Rights Council",
        "the words of both decisions",
    )
    needs = (Kind.NATIONAL_REPORT,)
    headline = Headline(
        name="Sentences that admit a problem",
        formula="sentences of the national report that admit a problem in the enjoyment of rights or of means ÷ sentences that admit one or "
        "claim progress",
        unit="share",
        smallest_n=20,
        counts="sentences",
        direction=Direction.LOW,
        reason="where no problem is admitted, there is nothing to ask about",
        smallest_difference=0.05,
    )
    limits = (
        "It goes by wordings (“remains a challenge”, “lack of”): an admission in other words is missed. Of sentences "
        "labelled before the rule saw them, 22 of the 37 that it flagged admit one; it was mended since.",
        "A problem that several sentences tell of counts in each of them (what a court found, what follows from it): the paragraphs are counted too.",
        "How grave a problem is, and whether a claim is true, stands in other documents.",
        "What is put down only to what the State does not command (sanctions, another State, war, disaster, a world crisis) is no "
        "admission, whether the sentence tells of a problem or of what was done about it; such sentences are counted apart. "
        "What was wrong before the present State or long ago is none either.",
        "Sentences that neither admit nor claim (law, institutions, plans) are not counted. What stands under a heading on challenges and tells only "
        "of what is done about them is no admission; its paragraphs are counted apart.",
    )
    innocent = (
        "The report is limited in length (20 pages in cycle 1, 10,700 words since) and the guidelines ask what became of recommendations; some "
        "States put what is lacking under “priorities”."
    )
    sentences = worded(
        "Of {n} sentences whose words admit a problem or claim progress, {some} admit{s} a problem of the State’s own",
        "Which problems the national report admits",
        strength="",
        unusual="",
        very_unusual="",
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over sentences that admit a problem of the State's own or claim progress; the problems by kind; each with its place."""
        report = review.national_report
        if report is None:
            return Measured(why_not=UNREAD, missing=(Kind.NATIONAL_REPORT,))
        if why_not := not_read(report):
            return Measured(why_not=why_not)
        admitted, outside = report.admissions, report.laid_outside
        n = len(report.self_reports) - sum(not each.progress for each in outside)
        figure = share(self.name, self.headline.name, self.headline.formula, len(admitted), n)
        kinds = ((PROBLEMS[problem],) for each in report.self_reports for problem, _ in each.problems)
        figures = (
            breakdown(
                "by_kind",
                "Problems by kind",
                "problems that the national report admits, and sentences on causes from outside",
                "problems",
                ("kind",),
                kinds,
            ),
            number(
                "paragraphs",
                "Paragraphs that admit a problem",
                "paragraphs of the national report with a sentence that admits a problem of the State’s own",
                "paragraphs",
                float(len({each.paragraph for each in admitted})),
                len(report.text.paragraphs),
            ),
            number(
                "outside",
                "Sentences on what the State does not command",
                "sentences of the national report that name what the State does not command as the cause of a problem or the occasion of a measure, "
                "and admit no problem of its own",
                "sentences",
                float(len(outside)),
                len(report.self_reports),
            ),
            share(
                "progress",
                "Sentences that claim progress",
                "sentences that claim progress ÷ sentences that admit a problem or claim progress",
                sum(bool(each.progress) for each in report.self_reports),
                n,
            ),
            *_under_challenges(report),
        )
        evidence = tuple(
            Evidence(each.id, each.place, "a problem " + " and ".join(PROBLEMS[problem] for problem, _ in each.problems), each.text.clean)
            for each in admitted
        ) + tuple(Evidence(each.id, each.place, OUTSIDE, each.text.clean) for each in outside)
        return Measured(figure, figures, evidence)


def _under_challenges(report: NationalReport) -> tuple[Figure, ...]:
    """How many paragraphs stand under a heading on challenges, whatever headings stand above that one. No figure where the report's headings can't be
    told: none was found, or its contents list a heading on challenges that was not found in the text."""
    text = report.text
    under = [each.id for each in text.paragraphs if any(_CHALLENGES.search(heading.text.clean) for heading in each.headings)]
    listed = any(each.kind is ApartKind.CONTENTS and _CHALLENGES.search(each.text.clean) for each in text.apart)
    if not text.headings or (listed and not under):
        return ()
    formula = (
        "paragraphs of the national report under a heading, of whatever level, that has the words challenges, constraints, obstacles or difficulties"
    )
    return (number("challenges", "Paragraphs under headings on challenges", formula, "paragraphs", float(len(under)), len(text.paragraphs)),)
