"""Does the UN’s summary cite all who wrote to the UN?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ...languages.messages import Message, Text, message, message_of, said_later, together
from ...light_dataclass import dataclass
from ...names import normal_name
from ...records import (
    Carried,
    Change,
    ClaimLink,
    Cluster,
    Contributor,
    ContributorKind,
    Direction,
    Evidence,
    Figure,
    Kind,
    ListedChange,
    Review,
    ReviewStatus,
    Rule,
    SenderLink,
    StakeholderSummary,
    Submission,
)
from ...records.prepared.submissions import each_file_once, same_files
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import missing_documents_said
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, number, share_figure
from ..measures.doubted import open_doubts
from .who_is_cited import NOT_LISTED, READ_AS, cited_said, codes_said, entries_said, seen_also_only

KINDS = said_later(
    {
        ContributorKind.CIVIL_SOCIETY: "civil society",
        ContributorKind.INDIVIDUAL: "individual submission",
        ContributorKind.JOINT: "joint submission",
        ContributorKind.NATIONAL_INSTITUTION: "national human rights institution",
        ContributorKind.REGIONAL: "regional organization",
        ContributorKind.UNITED_NATIONS: "United Nations",
        ContributorKind.UNKNOWN: "no heading that we know",
    }
)
"""What a contributor is by the list's own heading, as it is read."""

OUTCOMES = said_later(
    {
        Carried.FOUND: "a passage is near to it",
        Carried.NOT_FOUND: "no passage was found",
        Carried.CANNOT_TELL: "can’t be told (another language, or too few words)",
    }
)
"""Whether a submission carries a sentence, as it is read."""

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")

CHANGES = said_later({Change.ADDED: "put on the list", Change.REMOVED: "taken from the list"})
"""What a later version does to the list, as it is read."""


LENGTH_COUNTED = message(
    "We count a submission’s length with its cover and annexes. OHCHR’s limit may leave these out, so one that we count as too long may not be."
)
CARRIED_BY_WORDS = message(
    "We find a sentence of the summary in a submission by the words that both have. If the submission says it in other words, we miss it. We "
    "could not measure how often."
)
ALIKE_FROM = message(
    "We call two texts near-identical where they share at least 55 % of their words. A form that many fill in is near-identical too."
)


@dataclass(frozen=True)
class Submissions(Examination):
    """The share of the contributors that the summary lists and that no paragraph of it cites."""

    name = "submissions"
    title = "Who was heard"
    question = "Does the UN’s summary cite all who wrote to the UN?"
    rule = Rule(
        "The Council considers what other stakeholders send, too. OHCHR sums it up in ten pages.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15 (c)",
        "the words of the paragraph",
    )
    needs = (Kind.STAKEHOLDER_SUMMARY,)
    headline = Headline(
        name="Contributors cited in no paragraph and no note",
        formula="contributors on the summary’s list that none of its sentences and notes names ÷ all contributors on the list",
        unit="share",
        smallest_n=3,
        counts="contributors",
        direction=Direction.HIGH,
        reason="where the summary lists a contributor but does not cite it, States that read the summary do not learn what it wrote",
        smallest_difference=0.1,
    )
    limits = (
        "We go by the summary’s list. A contributor that is not on it is seen only where we have its submission.",
        "A contributor may be cited without the gravest part of what it wrote.",
        "A submission that is not among our files may have been sent all the same. A file that is not on the list may have come late.",
        LENGTH_COUNTED,
        CARRIED_BY_WORDS,
        ALIKE_FROM,
    )
    innocent = (
        "OHCHR has ten pages for the summary. Where several say the same, the summary may cite only one of them. Some come late, withdraw, or "
        "ask not to be named. Many may send one text: coalitions and campaigns agree on one, and that is legitimate."
    )

    def limits_of(self, review: Review) -> tuple[Text, ...]:
        """Those on what is counted of submissions only where some are held."""
        return (
            self.limits if review.submissions else tuple(each for each in self.limits if each not in {LENGTH_COUNTED, CARRIED_BY_WORDS, ALIKE_FROM})
        )

    def applies(self, review: Review) -> Text:
        """As for all; but where submissions are held they are counted without a summary too."""
        return super().applies(review) if not review.submissions or review.status is not ReviewStatus.HELD else ""

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over the list; the list by kind and mark, what came of it later; the submissions held by length, language and likeness."""
        every = shelf.links_of(review)
        clusters, links = every.clusters, every.senders
        of_submissions = tuple(_of_submissions(review, clusters))
        evidence = tuple(_of_files(review.submissions, clusters, links))
        summary = review.summary
        if summary is None or not summary.contributors:
            held = any(document.kind is Kind.STAKEHOLDER_SUMMARY for document in review.documents)
            why = message("The summary’s list of contributors could not be read.") if held else missing_documents_said((Kind.STAKEHOLDER_SUMMARY,))
            return Measured(figures=of_submissions, evidence=evidence, why_not=why, missing=() if held else (Kind.STAKEHOLDER_SUMMARY,))
        if why_not := summary.text.missing:
            return Measured(figures=of_submissions, evidence=evidence, why_not=why_not)
        uncited = [each for each in summary.contributors if each.id in summary.uncited]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(uncited), len(summary.contributors))
        changes = every.listing_changes
        figures = (*_of_list(review, summary, changes), *of_submissions, *_of_both(review, links, every.carried))
        listed = tuple(
            Evidence(each.id, each.place, message("listed, and neither its code nor its name stands elsewhere"), each.text.clean) for each in uncited
        )
        return Measured(
            figure,
            figures,
            (*listed, *_of_changes(changes), *evidence),
            (
                *cited_said(len(uncited), len(summary.contributors), len(summary.unsettled), seen_also_only(summary)),
                *entries_said(summary),
                *codes_said(len(open_doubts(review, READ_AS)), len(open_doubts(review, NOT_LISTED))),
                *_listed_otherwise(Counter(each.change for each in changes)),
            ),
        )


def _listed_otherwise(changes: Counter[Change]) -> Iterator[Message]:
    """Whom a later list has more, or less. An entry that is worded otherwise may look like two: so it is ours that we did not find it."""
    if n := changes[Change.ADDED]:
        yield message_of(
            n,
            one="A later version or a corrigendum lists {n} contributor that we did not find on the list before it.",
            many="A later version or a corrigendum lists {n} contributors that we did not find on the list before it.",
        )
    if n := changes[Change.REMOVED]:
        yield message_of(
            n,
            one="We did not find {n} contributor of a list on the list of the version after it: look.",
            many="We did not find {n} contributors of a list on the list of the version after it: look.",
        )


def _of_list(review: Review, summary: StakeholderSummary, changes: tuple[ListedChange, ...]) -> Iterator[Figure]:
    """The list by kind and mark, the sentences by the kind of those that they are cited to, and what came of the list."""
    kinds = {each.id: KINDS[each.kind] for each in summary.contributors}
    cited = {
        each.id: "not cited" if each.id in summary.uncited else "can’t tell" if each.id in summary.unsettled else "cited"
        for each in summary.contributors
    }
    yield breakdown(
        "by_kind",
        "Contributors by kind",
        "entries of the list, by its own headings",
        "contributors",
        ("kind", "cited"),
        ((kinds[each.id], cited[each.id]) for each in summary.contributors),
    )
    yield breakdown(
        "by_mark",
        "Contributors by mark",
        "entries of the list, by what its own legend says of their asterisks",
        "contributors",
        ("mark", "cited"),
        ((_mark(each), cited[each.id]) for each in summary.contributors),
    )
    yield number(
        "members",
        "Members of joint submissions",
        "names of the members of joint submissions, as the list gives them, each once",
        "names",
        float(len({normal_name(member.name) for each in summary.contributors for member in each.members})),
    )
    if summary.claims:
        yield _sentences(summary, kinds)
    later = [document for document in review.documents if document.kind is Kind.STAKEHOLDER_SUMMARY and document != summary.document]
    if any(document.language == summary.document.language for document in later):
        yield breakdown(
            "changes",
            "What later versions change in the list",
            "entries that a corrigendum, or another version of the summary, puts on the list or takes from it",
            "contributors",
            ("change", "sentence"),
            ((CHANGES[each.change], "cited in a sentence" if each.sentences else "cited in no sentence") for each in changes),
        )


def _sentences(summary: StakeholderSummary, kinds: Mapping[str, str]) -> Figure:
    return breakdown(
        "sentences",
        "Sentences by who says them",
        "sentences of the summary, each counted once for every kind of contributor that says it",
        "sentences",
        ("kind",),
        ((kind,) for claim in summary.claims for kind in sorted({kinds[each] for each in claim.contributors if each in kinds})),
    )


def _mark(contributor: Contributor) -> str:
    """What the legend says; without a mark nothing is known, and a mark that the legend does not explain means nothing."""
    if not contributor.mark:
        return "no mark (nothing is known)"
    return f"{contributor.mark} {contributor.meaning or '(not explained in the list)'}"


def _of_submissions(review: Review, clusters: tuple[Cluster, ...]) -> Iterator[Figure]:
    """The submissions that are held: none where none is."""
    held = each_file_once(review.submissions)
    if not held:
        return
    languages = [(each.document.language or "not known",) for each in held]
    files = together(message("files of submissions"), message("a file that we have twice counts once") if len(held) < len(review.submissions) else "")
    yield breakdown("languages", "Submissions that we have, by language", files, "submissions", ("language",), languages)
    limited = [each for each in held if _over(each) is not None]
    unverified = any(not each.limit.verified for each in held if each.limit is not None)
    yield share_figure(
        "over_length",
        "Submissions longer than the limit of length for their session",
        together(
            message(
                "submissions with more words or pages than the limit allows, notes apart, cover and annexes counted ÷ submissions that we can count"
            ),
            message("we have not checked the rule") if unverified else "",
        ),
        sum(bool(_over(each)) for each in limited),
        len(limited),
    )
    readable = [each for each in held if each.words]
    members = {member for cluster in clusters for member in cluster.members}
    yield share_figure(
        "clustered",
        "Submissions near-identical with another",
        message(
            "submissions that share at least {share:percent} of the words with another ÷ submissions that we can read. Groups of such texts: {n}",
            share=0.55,
            n=len(clusters),
        ),
        len(members),
        len(readable),
    )


def _of_both(review: Review, links: tuple[SenderLink, ...], carried: tuple[ClaimLink, ...]) -> Iterator[Figure]:
    """The list and the submissions held, against each other: none where no submission is held."""
    if not links or review.summary is None:
        return
    held, again = [link for link in links if link.submission], same_files(review.submissions)
    once = [link for link in held if link.submission not in again]
    yield share_figure(
        "held_not_listed",
        "Submissions that we have and did not find on the list",
        "submissions that we have of which no entry of the list has the code or the name ÷ submissions that we have",
        sum(not link.contributor for link in once),
        len(once),
    )
    sent = {link.contributor for link in held}
    yield share_figure(
        "listed_not_held",
        "Contributors on the list whose submission we did not find",
        "entries of the list of which we have no submission ÷ entries of the list",
        sum(each.id not in sent for each in review.summary.contributors),
        len(review.summary.contributors),
    )
    yield breakdown(
        "claims",
        "Sentences looked for in the submission that they are cited to",
        "sentences of the summary, each with every submission that we have of those that say it",
        "links",
        ("outcome",),
        ((OUTCOMES[link.outcome],) for link in carried),
    )


def _of_changes(changes: tuple[ListedChange, ...]) -> Iterator[Evidence]:
    for each in changes:
        words = each.contributor.text.clean
        yield Evidence(
            each.record or each.contributor.id,
            each.place,
            message("{what} by {document}", what=Message(CHANGES[each.change]), document=each.document),
            words,
        )


def _over(submission: Submission) -> int | None:
    """By how many words, or pages, a submission is too long, its notes not counted; None where that can't be told: no limit is known, or no words."""
    limit = submission.limit
    if limit is None or not submission.paragraphs:
        return None
    if limit.words is None:
        return submission.over
    return max(0, _words(submission) - limit.words)


def _words(submission: Submission) -> int:
    return sum(len(_WORD.findall(each.text.clean)) for each in submission.paragraphs)


def _of_files(submissions: tuple[Submission, ...], clusters: tuple[Cluster, ...], links: tuple[SenderLink, ...]) -> Iterator[Evidence]:
    """What is too long, near-identical, or not on the list; without its words: submissions are no documents of the UN, and may name persons."""
    first = {each.id: each.paragraphs[0] for each in submissions if each.paragraphs}
    likest: dict[str, tuple[float, str]] = {}
    for cluster in clusters:
        for pair in cluster.likenesses:
            for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
                likest[one] = max(likest.get(one, (0.0, "")), (pair.share, other))
    unlisted, again = {link.submission for link in links if not link.contributor}, same_files(submissions)
    for each in submissions:
        if each.id not in first:
            continue
        limit = each.limit
        reasons = []
        if _over(each) and limit is not None:
            if limit.words:
                reasons.append(message("{n} words where the limit is {limit}", n=_words(each), limit=limit.words))
            else:
                reasons.append(message("{n} pages where the limit is {limit}", n=each.document.pages, limit=limit.pages or 0))
            if not limit.verified:
                reasons.append(message("we have not checked the rule"))
        if each.id in again:
            reasons.append(message("the same file as {other}", other=again[each.id]))
        if each.id in likest:
            share_of, other = likest[each.id]
            reasons.append(message("near-identical with {other}: {share:percent} of the words of one are in the other", other=other, share=share_of))
        if each.id in unlisted:
            reasons.append(message("no entry of the list has its code or its name"))
        if reasons:
            yield Evidence(first[each.id].id, first[each.id].place, together(*reasons))
