"""What the report shows of the three documents that go into a review: who made the national report, what it admits, what UN bodies say,
who was heard."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ....describing import Description
from ....describing.own_agents import is_of_own_agents
from ....examining.documented.submissions_held import CHANGES, OUTCOMES
from ....examining.frame.result_words import ADDRESSEES
from ....extracting.compilation.addressees import Addressing, addressing
from ....extracting.compilation.un_bodies import is_member, is_un_body, said_by_un
from ....extracting.stakeholder_summary import Cited
from ....languages.messages import Message, Text, message, said_later
from ....light_dataclass import dataclass
from ....linking import Links
from ....linking.submissions.named_in_none import submissions_naming_none
from ....linking.treaties.ratified_by_report import ratified_by_report
from ....names import LANGUAGE_NAMES
from ....names.gravity import acts, by_agents_alone
from ....records import Attribution, Compilation, Concern, Gravity, Review, StakeholderSummary
from ....records import Carried as CarriedOutcome
from ....records.prepared.submissions import same_files
from ....text import Place
from ...identifiers_shown import anchor
from ...names_said import body_text, called_in, state_named
from ...quotes import Quote, Quotes
from ...tables.answered_columns import Linked
from ..listed.review_view import ReviewView
from .cooperation_shown import Cooperated, Joined, standing_and_corrected, told_ratified
from .lists_shown import KeptListShown, lists_shown
from .own_report_shown import OwnReportShown, doubted, once, own_report, title

NOBODY: str = said_later("No UN body is named: the words may be OHCHR’s own")
"""Who says an unattributed sentence."""
_NOBODY = Message(NOBODY)
BEFORE: str = said_later("The body of the sentence before")
"""A body that is named neither by code nor by name."""
ALONE: str = said_later("told by our program alone")
"""The acts that no word of a sentence names."""
UNKNOWN: str = said_later("can’t be told")
"""The language of a file of which it can't be told."""


@dataclass(frozen=True, slots=True)
class Graved:
    """A sentence that tells of a grave act by these words of its own, or by our label alone (no words); `hedged`: it reports, alleges or supposes it.
    `other` names whose doing it tells of where that is not the State; `differs` says what differs where words and label do. `put`: it tells the State
    what is wrong or to be done, of an act that both find; `own`: its words lay an act that it tells of on the State's own agents; `agents`: they lay
    this one on them, and need to (`anybodys`: in law it may be the act of others)."""

    quote: Quote
    words: str
    hedged: bool
    other: str
    differs: Text
    put: bool = False
    own: bool = False
    agents: bool = False
    anybodys: bool = False


@dataclass(frozen=True, slots=True)
class GraveCounts:
    """How many sentences tell of a grave act by their words or by our label; by both (`sure`); and of these how many tell the State what is wrong or
    what is to be done (`put`), which `examining.recommended.silence` counts."""

    sentences: int
    sure: int
    put: int


@dataclass(frozen=True, slots=True)
class BodiesSay:
    """The compilation; `ratified` is what the State's own report says against it of treaties;
    `unread` is why it can't be said that it does not tell of something. Its sentences by the body that says them, in the order in
    which the bodies first speak, then those of others than UN bodies, of the State itself, and those that nobody can be told to say (`said`: how many
    have a UN body); the grave acts that it tells of, the
    gravest first, each with its source in law, last what our label alone says, and how many sentences these are (`grave`); what it tells of
    cooperation, what a corrigendum says otherwise apart (`corrected`), and whether a table on that could not be read. `besides`: how many sentences
    have no UN body; `of_others`: those of them that somebody else says, such as a member of a committee."""

    title: str
    paragraphs: int
    unread: Text
    said: int
    by_body: tuple[tuple[Text, tuple[Quote, ...]], ...]
    by_gravity: tuple[tuple[str, str, tuple[Graved, ...]], ...]
    entries: int
    cooperation: Cooperated
    cooperation_unread: bool
    grave: GraveCounts = GraveCounts(0, 0, 0)
    ratified: Joined = ()
    besides: int = 0
    of_others: int = 0
    corrected: Joined = ()


@dataclass(frozen=True, slots=True)
class ListedContributor:
    """A contributor as the list prints it."""

    anchor: str
    code: str
    mark: str
    name: str
    seat: str
    members: tuple[str, ...]
    heading: str
    place: Place


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary with the contributors that it is cited to, each by its anchor and as the list prints its code, or their `codes` where
    no list says whose they are. `otherwise` tells that its words name another one than its note; `lent` that its note stands behind a later sentence
    of the paragraph, and none of its words says who speaks; `of_several` that it lays its words on several, and no note of its own says on whom."""

    words: Quote
    contributors: tuple[tuple[str, str], ...]
    codes: str
    otherwise: Text
    lent: bool
    of_several: bool


@dataclass(frozen=True, slots=True)
class Summed:
    """The stakeholder summary: the meanings of its marks; who contributed; its sentences under its own headings, in its order and not by contributor,
    so that none is ranked; who is listed and never cited; of whom we can't tell; and what later versions change in the list, each with the word for
    it."""

    title: str
    paragraphs: int
    legend: tuple[tuple[str, str], ...]
    contributors: tuple[ListedContributor, ...]
    claims: int
    by_matter: tuple[tuple[str, tuple[SummarySentence, ...]], ...]
    uncited: tuple[tuple[str, Place], ...]
    unsettled: tuple[tuple[str, Place], ...]
    list_changes: tuple[tuple[str, str, Place | None], ...]

    @property
    def lends(self) -> bool:
        """Whether a sentence has no note, and those of another one's note are named: such a sentence bears a sign."""
        return any(each.lent for _, told in self.by_matter for each in told)


@dataclass(frozen=True, slots=True)
class Sent:
    """A submission that is held: its file, that of one that is the `same` byte for byte, and whether it `counts`, as the first of them does; that of
    the one which is `near` it, nearly the same text (each empty: none is); its sender where its words name neither that one nor the State
    (`unnamed`); whether there is a list (`listed`), who sent it by that, whether a corrigendum put them on it, how that is told and, where that was
    measured, how often it is right; its language and its words."""

    anchor: str
    file: str
    same: str
    counts: bool
    near: str
    unnamed: str
    listed: bool
    contributor: str
    by_corrigendum: bool
    reason: Text
    probability: float | None
    language: str
    words: int


@dataclass(frozen=True, slots=True)
class CarriedShown:
    """A sentence of the summary looked for in the submission that it is cited to: the word for what was found and why; the passages (None: none was
    found), and the words that the first has too; and what a note cites by number."""

    text: str
    place: Place
    submission: str
    found: str
    reason: Text
    passages: tuple[str, ...] | None
    words: tuple[str, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WentIn:
    """The three documents that go into a review, what was sent for one of them, and lists of the UN that a person saved."""

    report: OwnReportShown | None
    compilation: BodiesSay | None
    summary: Summed | None
    submissions: tuple[Sent, ...]
    carried: tuple[CarriedShown, ...]
    lists: tuple[KeptListShown, ...] = ()

    @property
    def unnamed(self) -> dict[str, str]:
        """By file of a submission whose words name neither the State nor its sender: that sender."""
        return {each.file: each.unnamed for each in self.submissions if each.unnamed}


def went_in(view: ReviewView, links: Links, description: Description, linked: Linked | None = None) -> WentIn | None:
    """What went into a review, as its page shows it; None where nothing of it is held. Without `linked` nothing is said of where the review before is
    answered."""
    review, quotes = view.review, view.quotes
    report, compilation, summary = review.national_report, review.compilation, review.summary
    if not (report or compilation or summary or review.submissions or review.lists):
        return None
    return WentIn(
        own_report(report, quotes, description.said_of_itself, linked, review) if report else None,
        _bodies_say(compilation, quotes, description, addressing(compilation.document), state_named(review), review) if compilation else None,
        _summed(summary, quotes, links) if summary else None,
        tuple(_sent(review, quotes, links)),
        tuple(_carried(summary, links)),
        lists_shown(review),
    )


def _bodies_say(compilation: Compilation, quotes: Quotes, description: Description, of_state: Addressing, state: Text, review: Review) -> BodiesSay:
    report = review.national_report
    by_body: dict[Text, list[Concern]] = {}
    itself = message("What {state:the} says, as the compilation tells it", state=state)
    by_others: dict[Text, list[Concern]] = {}
    by_act: dict[str, list[Graved]] = {}
    graved: list[str] = []
    called = called_in(compilation.text)
    for concern in compilation.concerns:
        bodies = {body_text(each.body, each.printed, called) or Message(BEFORE): is_un_body(each) for each in concern.bodies}
        nobody = itself if not bodies and of_state.speaks(concern.text.clean) else _NOBODY
        for name, of_un in bodies.items() or [(nobody, True)]:
            (by_body if of_un else by_others).setdefault(name, []).append(concern)
        if not said_by_un(concern):
            continue
        what, told = description.findings[concern.id], description.grave.get(concern.id, ())
        whose = "" if what.to_state else ADDRESSEES[what.addressee]
        differs: Text = what.why if what.gravity is Gravity.UNSURE else ""
        if told or differs:
            graved.append(concern.id)
        put, own = what.gravity is Gravity.TOLD and what.pressing and what.to_state, is_of_own_agents(concern.text.clean, told, of_state.iso3 or None)
        for act in {each.act: each for each in reversed(told)}.values():
            agents, anybodys = is_of_own_agents(concern.text.clean, (act,), of_state.iso3 or None), act.act not in by_agents_alone()
            quoted = quotes.quote(concern, anchored=False)
            by_act.setdefault(act.act, []).append(Graved(quoted, act.words, act.hedged, whose, differs, put, own, agents, anybodys))
        if differs and not told:
            by_act.setdefault("", []).append(Graved(quotes.quote(concern, anchored=False), "", what.hedged, whose, differs))
    shown: set[str] = set()
    other = doubted(compilation, "language_not_read")
    by_un = sum(each.attribution is not Attribution.UNATTRIBUTED and said_by_un(each) for each in compilation.concerns)
    ratified = {each.subject for each in ratified_by_report(report, compilation)}
    told_of, gone = standing_and_corrected(review, compilation.cooperation, quotes, compilation.text, ratified)
    grave = [each for each in map(description.findings.get, graved) if each is not None]
    sure = [each for each in grave if each.gravity is Gravity.TOLD]
    return BodiesSay(
        title(compilation.document),
        compilation.text.numbered,
        message("It is in another language than English.") if other else compilation.text.missing,
        by_un,
        tuple(
            (name, tuple(once(each, quotes, shown) for each in concerns))
            for name, concerns in (
                *((name, concerns) for name, concerns in by_body.items() if name not in {itself, _NOBODY}),
                *((named_beside_bodies(name), concerns) for name, concerns in by_others.items()),
                *((name, by_body[name]) for name in (itself, _NOBODY) if name in by_body),
            )
        ),
        (
            *((act.name, act.source, tuple(by_act[act.code])) for act in acts() if act.code in by_act),
            *([(ALONE, "", tuple(by_act[""]))] if "" in by_act else ()),
        ),
        sum(len(each) for _, each in told_of),
        told_of,
        doubted(compilation, "cooperation_table_unread"),
        GraveCounts(len(grave), len(sure), sum(each.pressing and each.to_state for each in sure)),
        told_ratified(report, compilation, quotes),
        len(compilation.concerns) - by_un,
        sum(not said_by_un(each) for each in compilation.concerns),
        gone,
    )


def _summed(summary: StakeholderSummary, quotes: Quotes, links: Links) -> Summed:
    by_matter: dict[str, list[SummarySentence]] = {}
    otherwise = {doubt.record: doubt.what for doubt in summary.doubts if doubt.kind == "cited_otherwise"}
    printed = {each.id: each.code or each.name for each in summary.contributors}
    # A note stands behind one sentence: the last one that has it.
    behind = {source.note: claim.id for claim in summary.claims for source in claim.sources}
    cited = Cited(summary.contributors)
    for claim in summary.claims:
        codes = "" if summary.contributors else ", ".join(dict.fromkeys(source.printed for source in claim.sources))
        whose = tuple((anchor(each), printed[each]) for each in claim.contributors)
        lent = bool(claim.sources) and behind[claim.sources[0].note] != claim.id and not cited.says(claim.text.clean)
        shown = SummarySentence(quotes.quote(claim), whose, codes, otherwise.get(claim.id, ""), lent, not claim.sources and not whose)
        by_matter.setdefault(claim.heading, []).append(shown)

    def named(which: Collection[str]) -> tuple[tuple[str, Place], ...]:
        return tuple((", ".join(filter(None, (each.code, each.name))), each.place) for each in summary.contributors if each.id in which)

    marks = {each.mark for each in summary.contributors}
    return Summed(
        title(summary.document),
        summary.text.numbered,
        tuple((each.mark, each.meaning) for each in summary.legend if each.mark in marks),
        tuple(
            ListedContributor(
                quotes.anchor(each),
                each.code,
                each.mark,
                each.name,
                ", ".join(filter(None, (each.seat.city, each.seat.country))),
                tuple(member.name for member in each.members),
                each.heading,
                each.place,
            )
            for each in summary.contributors
        ),
        len(summary.claims),
        tuple((heading, tuple(claims)) for heading, claims in by_matter.items()),
        named(summary.uncited),
        named(summary.unsettled),
        tuple((each.contributor.text.clean, CHANGES[each.change], each.place) for each in links.listing_changes),
    )


def _sent(review: Review, quotes: Quotes, links: Links) -> Iterator[Sent]:
    if not review.submissions:
        return
    senders = {link.submission: link for link in links.senders if link.submission}
    near, again, files = _nearest(review, links), same_files(review.submissions), {each.id: each.document.name for each in review.submissions}
    same = again | {first: later for later, first in again.items()}
    unnamed = submissions_naming_none(review, links.senders)
    listed = {each.id for each in review.summary.contributors} if review.summary else set()
    for each in review.submissions:
        link, language = senders.get(each.id), each.document.language
        contributor = link.contributor if link else ""
        yield Sent(
            quotes.anchor(each.paragraphs[0]) if each.paragraphs else "",
            each.document.name,
            files.get(same.get(each.id, ""), ""),
            each.id not in again,
            near.get(again.get(each.id, each.id), ""),
            unnamed.get(each.id, ""),
            link is not None,
            anchor(contributor),
            contributor not in listed,
            link.reason if link else "",
            link.probability if link and not link.judged else None,
            LANGUAGE_NAMES.get(language or "", language or UNKNOWN),
            each.words,
        )


def _nearest(review: Review, links: Links) -> dict[str, str]:
    """By submission that is nearly the same text as others: the file of the one with which it shares most."""
    files = {each.id: each.document.name for each in review.submissions}
    found: dict[str, str] = {}
    for pair in sorted((each for cluster in links.clusters for each in cluster.likenesses), key=lambda each: each.share):
        found[pair.first], found[pair.second] = files[pair.second], files[pair.first]
    return found


def _carried(summary: StakeholderSummary | None, links: Links) -> Iterator[CarriedShown]:
    claims = {claim.id: claim for claim in summary.claims} if summary else {}
    for link in links.carried:
        claim, passages = claims[link.claim], link.passages if link.outcome is CarriedOutcome.FOUND else None
        yield CarriedShown(
            claim.text.clean,
            claim.place,
            anchor(link.submission),
            OUTCOMES[link.outcome],
            link.reason,
            tuple(anchor(each.record) for each in passages) if passages is not None else None,
            passages[0].words if passages else (),
            tuple(map(anchor, link.named)),
        )


def named_beside_bodies(name: Text) -> Text:
    """Somebody who is no body of the UN: a member of one, or another."""
    if is_member(str(name)):
        return message("{name}: not the body itself", name=name)
    return message("{name}: not a body of the UN, as far as we know", name=name)
