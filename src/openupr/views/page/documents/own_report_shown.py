"""The national report as the page of a review shows it: who took part in making it, what it admits, what it says of earlier recommendations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ....examining.documented.admissions import IN_WHOLE_REPORTS, SURE_CLAIMS_MEASURED
from ....examining.documented.admissions import MEASURED as ADMISSIONS_MEASURED
from ....examining.documented.consultation import in_two_languages, participants_once, report_not_read
from ....examining.measures.intervals import Counted
from ....languages.messages import Text, said_later
from ....light_dataclass import dataclass
from ....linking.requests.named_earlier import named_by_others, placed
from ....linking.requests.numbers_taken import number_taken
from ....linking.requests.told_of_earlier import told_of_earlier
from ....linking.shared_words import PLAIN
from ....records import (
    FOUND,
    AnsweredIn,
    Compilation,
    Concern,
    Document,
    Item,
    NationalReport,
    Paragraph,
    Problem,
    Review,
    SaidOfItself,
    SelfReport,
    Spot,
)
from ....text import Place
from ...identifiers_shown import anchor
from ...number_runs import recommendation_number
from ...number_taken_said import number_taken_said
from ...own_annexes import annex_pointed_to
from ...quotes import Quote, Quotes
from ...tables.answered_columns import Linked, answering_sections
from .cooperation_shown import Cooperated, Joined, records_by_name, standing_and_corrected
from .cooperation_spoken_of import SpokenOf, cooperation_spoken_of
from .lost_spaces import lost_spaces
from .reservations_told import reservations_told
from .took_part_shown import TookPart, who_took_part
from .turned_admissions import quoted_with_its_turn

PROBLEMS = said_later(
    {
        Problem.RIGHTS: ("Of rights", "a shortcoming in the enjoyment of rights, in law or in practice"),
        Problem.MEANS: ("Of means", "money, staff, skills, data"),
    }
)
"""Each kind of problem that is the State's own: its name and what it is."""

PROBLEMS_BY_NAME = {name: kind for kind, name in PROBLEMS.items()}

MAY_ADMIT = said_later(
    (
        "Possible admissions",
        "they have a word for a problem, or name an unratified treaty; not counted, since our program can’t tell if they admit a problem",
    )
)
"""The heading of the sentences that may admit a problem of rights."""

OF_OTHERS = said_later(
    (
        "Concerns of others",
        "concerns of somebody other than the State, or of nobody who is named; our program does not count them",
    )
)
"""The heading of those that would admit one, were the concern the State's own."""


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """An earlier recommendation and the section that answers it: `named` where the national report names it there, else the one that is found by the
    texts, with its `probability`, or by a person's decision (`judged`, `why`), and the words that both have. Where there is none, the section that is
    `nearest` in words and its probability; `near`: the number and place of the paragraph because of which it can't be told. `also`: the other
    sections that the report names it in. `elsewhere`, `unlisted`, `lacking`: see `records.AnsweredIn`. `taken`: in words, that the report prints
    another number there and what we take it for (empty: it prints this one, or none)."""

    number: str
    text: str
    section: str
    place: Place | None
    named: bool
    probability: float | None
    judged: str
    why: str
    words: tuple[str, ...]
    nearest: tuple[str, float] | None
    elsewhere: bool
    unlisted: bool
    lacking: Text
    near: tuple[str, Place] | None = None
    also: tuple[tuple[str, Place], ...] = ()
    taken: Text = ""


@dataclass(frozen=True, slots=True)
class EarlierReviewShown:
    """What the national report says of the review before: how many of its recommendations it names by number, each with the section that answers it,
    from which probability on one is given, and why that can't be told (empty: it can)."""

    review: str
    listed: int
    followed_up: tuple[FollowedUp, ...]
    found_from: float
    unread: Text


@dataclass(frozen=True, slots=True)
class Referred:
    """Where a document names recommendations of an earlier review: the sentence that does, or their numbers as printed where it is no sentence of a
    paragraph; whether it only says that another document tells more; the `heading` that they stand under, and the sentence at which a note does."""

    words: str
    elsewhere: bool
    place: Place
    heading: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class OwnReportShown:
    """The national report. `unread` is why nothing can be said of what it says or does not say (empty: it was read); `list_unread`: it has a list of
    who took part that could not be read. Who took part, by kind, each once, and the kinds whose members are named beside them; `took_part` is how
    many count. `admissions` is how many sentences admit a problem of rights. Those that admit a problem by its kind, with its name and what it is:
    one with two kinds stands under both; last those that may admit one of rights (`MAY_ADMIT`), `perhaps` in number, and those on concerns of others
    (`OF_OTHERS`). `outside` are the sentences that name a cause from outside and admit nothing of the State's own. How many sentences claim
    `progress`, and those that surely do (`progress_told`). `references` are the recommendations that it names, `beside` those
    that notes of the other documents name; `of_earlier` are sentences that speak of some without a number. `annexed`: where it
    points to an annex of its own that is not here. `run_together`: see `lost_spaces`."""

    title: str
    paragraphs: int
    unread: Text
    list_unread: bool
    took_part: int | None
    participants: tuple[tuple[str, tuple[TookPart, ...]], ...]
    admissions: int
    outside: tuple[Quote, ...]
    perhaps: int
    progress: int
    progress_told: tuple[Quote, ...]
    admitted: tuple[tuple[str, str, tuple[Quote, ...]], ...]
    earlier: EarlierReviewShown | None
    references: tuple[Referred, ...]
    entries: int
    cooperation: Cooperated
    beside: tuple[Referred, ...] = ()
    spoken_of: tuple[SpokenOf, ...] = ()
    of_earlier: tuple[Referred, ...] = ()
    annexed: Place | None = None
    run_together: Text = ""
    corrected: Joined = ()

    @property
    def has_problems(self) -> bool:
        """Whether a sentence is listed in which the State says that something is wanting."""
        return any((name, what) in PROBLEMS_BY_NAME for name, what, _ in self.admitted)

    @property
    def progress_measured(self) -> Counted:
        """How right it was of what our program was sure that it claims progress."""
        return SURE_CLAIMS_MEASURED

    @property
    def measured(self) -> Counted:
        """How right it was, on what other States said of themselves, that a sentence admits a problem of rights."""
        return ADMISSIONS_MEASURED

    @property
    def found_in_whole_reports(self) -> Counted:
        """How many of all admissions of a problem of rights it found in reports that readers labelled whole."""
        return IN_WHOLE_REPORTS


def own_report(report: NationalReport, quotes: Quotes, said: Mapping[str, SaidOfItself], linked: Linked | None, review: Review) -> OwnReportShown:
    """The national report as it is shown; `said` is what its sentences say of the State, by their identifiers."""

    took_part = participants_once(report.participants)
    problems = records_by_name([each for each in report.self_reports if said[each.id].counted], lambda each: said[each.id].counted, PROBLEMS)
    listed = {PROBLEMS_BY_NAME[name]: len(told) for name, told in problems}
    outside = tuple(each for each in report.self_reports if said[each.id].laid_outside)
    progress = tuple(each for each in report.self_reports if said[each.id].surely_claims)
    open_ = tuple(each for each in report.self_reports if said[each.id].may_admit)
    of_others = tuple(each for each in report.self_reports if said[each.id].reports_concern)
    problems.extend((heading, told) for heading, told in ((MAY_ADMIT, open_), (OF_OTHERS, of_others)) if told)
    shown: set[str] = set()
    paragraphs = {each.id: each for each in report.text.paragraphs}
    standing, gone = standing_and_corrected(review, report.cooperation, quotes, report.text)
    told_of = (*standing, *reservations_told(report, quotes))
    return OwnReportShown(
        title(report.document),
        report.text.numbered,
        report_not_read(report),
        doubted(report, "participants_unread"),
        None if in_two_languages(took_part, report.document.language or "") else len(took_part),
        tuple(who_took_part(report)),
        listed.get(Problem.RIGHTS, 0),
        _quoted(outside, quotes, shown, paragraphs),
        len(open_),
        sum(said[each.id].claims for each in report.self_reports),
        _quoted(progress, quotes, shown, paragraphs),
        tuple((*name, _quoted(told, quotes, shown, paragraphs)) for name, told in problems),
        _earlier(report, linked) if linked else None,
        tuple(_referred(report)),
        sum(len(each) for _, each in told_of),
        told_of,
        _named_beside(review),
        () if report.cooperation else cooperation_spoken_of(report),
        ()
        if report.references
        else tuple(Referred(words, elsewhere=False, place=at) for words, at in islice(told_of_earlier(report, review), _MOST_OF_EARLIER)),
        annex_pointed_to(report),
        lost_spaces(report, review),
        gone,
    )


_MOST_OF_EARLIER = 3
"""How many sentences are shown that speak of earlier recommendations without their numbers."""


def _quoted(told: Sequence[SelfReport], quotes: Quotes, shown: set[str], paragraphs: Mapping[str, Paragraph]) -> tuple[Quote, ...]:
    """The sentences of one list as they are quoted."""
    beside = {each.id for each in told}
    return tuple(quoted_with_its_turn(each, once(each, quotes, shown), paragraphs, beside) for each in told)


def _referred(report: NationalReport) -> Iterator[Referred]:
    """Each sentence once, however many recommendations it names: what they ask for often stands beside their numbers."""
    texts = {each.id: each.text.clean for each in report.text.paragraphs}
    before: tuple[str, str] | None = None
    for reference in report.references:
        each = placed(report, reference)
        sentence = texts.get(each.paragraph, "")[slice(*each.span)]
        words = sentence if each.spot is Spot.TEXT else ""
        if words and (each.paragraph, words) == before:
            continue
        before = (each.paragraph, words) if words else None
        yield Referred(words or reference.printed, each.elsewhere, each.place, each.heading, "" if words else sentence)


def _named_beside(review: Review) -> tuple[Referred, ...]:
    """Where notes of the compilation and of the summary name such recommendations, with the States that they print."""
    records = (review.compilation, review.summary)
    texts = {each.id: each.text.clean for record in records if record is not None for each in record.text.paragraphs}
    every = named_by_others(review)
    return tuple(Referred(each.printed, each.elsewhere, each.place, each.heading, texts.get(each.paragraph, "")[slice(*each.span)]) for each in every)


def _earlier(report: NationalReport, linked: Linked) -> EarlierReviewShown:
    answers, items = linked.answers, {item.id: item for item in linked.earlier.items}
    followed = tuple(_followed_up(report, link, items[link.item], linked) for link in answers.links)
    return EarlierReviewShown(linked.earlier.id, answers.listed, followed, FOUND, answers.unread)


def _followed_up(report: NationalReport, link: AnsweredIn, item: Item, linked: Linked) -> FollowedUp:
    sections, match = tuple(answering_sections(report, link)), link.found
    section = sections[0] if sections else None
    named = not (match and match.judged) and section is not None and bool({*section.paragraphs} & {*link.named})
    taken = number_taken(report, linked.answers, item, linked.earlier.items, section.paragraphs) if named and section is not None else None
    nearest = link.ranked[0] if link.ranked and section is None and link.ranked[0].probability > PLAIN else None
    return FollowedUp(
        recommendation_number(item),
        item.request,
        section.title if section else "",
        section.place if section else None,
        named,
        match.probability if match else None,
        match.judged if match else "",
        match.why if match else "",
        match.words if match else (),
        (nearest.title, nearest.probability) if nearest else None,
        bool(link.elsewhere),
        link.unlisted,
        link.lacking,
        next(((each.number or anchor(each.id), each.place) for each in report.text.paragraphs if each.id == link.near and section is None), None),
        tuple((each.title, each.place) for each in sections[1:]),
        number_taken_said(taken),
    )


def title(document: Document) -> str:
    """What a document is called above what it says."""
    return document.symbol or document.name


def doubted(record: NationalReport | Compilation, kind: str) -> bool:
    """Whether there is a doubt of this kind on it."""
    return any(doubt.kind == kind for doubt in record.doubts)


def once(record: SelfReport | Concern, quotes: Quotes, shown: set[str]) -> Quote:
    """A sentence that stands under several headings: its anchor is under the first."""
    first = record.id not in shown
    shown.add(record.id)
    return quotes.quote(record, anchored=first)
