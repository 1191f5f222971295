"""The national report as the page of a review shows it: who took part in making it, what it admits, what it says of earlier recommendations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from ....examining.documented.admissions import IN_WHOLE_REPORTS, SURE_CLAIMS_MEASURED
from ....examining.documented.admissions import MEASURED as ADMISSIONS_MEASURED
from ....examining.documented.consultation import in_two_languages, participants_once, report_not_read
from ....examining.documented.openness import OF_TREATIES
from ....examining.measures.intervals import Counted
from ....extracting.compilation.cooperation import is_regional
from ....languages.messages import Text, message, said_later
from ....light_dataclass import dataclass
from ....linking.requests.named_earlier import named_by_others, placed
from ....linking.requests.numbers_taken import number_taken
from ....linking.requests.told_of_earlier import told_of_earlier
from ....linking.shared_words import PLAIN
from ....linking.treaties.ratified_by_report import LACKING, ratified_by_report
from ....records import (
    FOUND,
    AnsweredIn,
    Compilation,
    Concern,
    Cooperation,
    Dealing,
    Document,
    Item,
    NationalReport,
    NumberedDocument,
    Paragraph,
    Problem,
    Review,
    SaidOfItself,
    SelfReport,
    Spot,
)
from ....text import Place
from ...identifiers_shown import anchor
from ...names_said import body_text, called_in, treaty_text
from ...number_runs import recommendation_number
from ...number_taken_said import number_taken_said
from ...own_annexes import annex_pointed_to
from ...quotes import Quote, Quotes
from ...tables.answered_columns import Linked, answering_sections
from .cooperation_spoken_of import SpokenOf, cooperation_spoken_of
from .lost_spaces import lost_spaces
from .reservations_told import reservations_told
from .took_part_shown import TookPart, who_took_part
from .turned_admissions import quoted_with_its_turn

_K = TypeVar("_K")
_N = TypeVar("_N")
_R = TypeVar("_R")

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

DEALINGS = said_later(
    {
        Dealing.RATIFIED: "Ratified",
        Dealing.SIGNED: "Signed",
        Dealing.NOT_RATIFIED: "Not ratified, or not yet",
        Dealing.TREATY_RECOMMENDED: "Ratification recommended",
        Dealing.STANDING_INVITATION: "Standing invitation to special procedures",
        Dealing.NO_STANDING_INVITATION: "No standing invitation to special procedures",
        Dealing.VISIT_MADE: "Visit made",
        Dealing.VISIT_AGREED: "Visit invited, agreed or in preparation",
        Dealing.VISIT_REQUESTED: "Visit requested",
        Dealing.VISIT_DECLINED: "Visit refused or put off",
        Dealing.VISIT_DISCUSSED: "Visit talked about, not agreed",
        Dealing.REPORT_SUBMITTED: "Report submitted",
        Dealing.REPORT_OVERDUE: "Report or follow-up overdue",
        Dealing.REPRISAL: "Reprisals",
    }
)
"""What a compilation, or the State's own report, tells of cooperation."""

REGIONAL: str = said_later("Treaties of regional organizations, not of the UN")
"""Over what UN bodies say of such treaties: to join one is no cooperation with the UN."""


Joined = tuple[tuple[Text, Quote], ...]
"""Treaties or bodies by name, each with what is told of it."""
Cooperated = tuple[tuple[str, Joined], ...]
"""What is told of cooperation, by what it is; each with the name of the treaty or body."""


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
    problems = _grouped([each for each in report.self_reports if said[each.id].counted], lambda each: said[each.id].counted, PROBLEMS)
    listed = {PROBLEMS_BY_NAME[name]: len(told) for name, told in problems}
    outside = tuple(each for each in report.self_reports if said[each.id].laid_outside)
    progress = tuple(each for each in report.self_reports if said[each.id].surely_claims)
    open_ = tuple(each for each in report.self_reports if said[each.id].may_admit)
    of_others = tuple(each for each in report.self_reports if said[each.id].reports_concern)
    problems.extend((heading, told) for heading, told in ((MAY_ADMIT, open_), (OF_OTHERS, of_others)) if told)
    shown: set[str] = set()
    paragraphs = {each.id: each for each in report.text.paragraphs}
    told_of = (*by_dealing(report.cooperation, quotes, report.text), *reservations_told(report, quotes))
    return OwnReportShown(
        title(report.document),
        len(report.text.paragraphs),
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


def by_dealing(every: Sequence[Cooperation], quotes: Quotes, of: NumberedDocument, ratified: Collection[str] = ()) -> Cooperated:
    """What is told of cooperation as it is shown: treaties of regional organizations apart, last; beside what is told as lacking, that the State's
    own report calls it `ratified`."""
    apart = [each for each in every if each.dealing in OF_TREATIES and is_regional(each.subject, each.named)]
    called = called_in(of)
    grouped = _grouped([each for each in every if each not in apart], lambda each: [each.dealing], DEALINGS)
    if apart:
        grouped.append((REGIONAL, tuple(apart)))
    return tuple(
        (name, tuple((_subject_beside(each, called, ratified), _told(each, quotes, of)) for each in _once_each(told))) for name, told in grouped
    )


def _once_each(told: Iterable[Cooperation]) -> Iterator[Cooperation]:
    """What is told under one heading, each sentence once for each treaty or body."""
    seen = set()
    for each in told:
        key = (each.subject or each.named, each.text.clean, each.place)
        if key not in seen:
            seen.add(key)
            yield each


def told_ratified(report: NationalReport | None, compilation: Compilation, quotes: Quotes) -> Joined:
    """What the State's own report says of treaties that the compilation calls not ratified or recommends to ratify: that it ratified them."""
    done = ratified_by_report(report, compilation)
    return tuple((_subject(each.subject), _told(each, quotes, report.text)) for each in done) if report else ()


def _told(each: Cooperation, quotes: Quotes, of: NumberedDocument) -> Quote:
    """The sentence that tells it, or the note at it that names the treaty, which the sentence only counts."""
    note = of.note(each.note) if each.note else None
    if note is not None:
        return Quote("", "", note.text.clean, note.place, quotes.beside.of(each))
    return Quote("", "", each.text.clean, each.place, quotes.beside.of(each))


def _grouped(every: Sequence[_R], keys: Callable[[_R], Sequence[_K]], names: Mapping[_K, _N]) -> list[tuple[_N, tuple[_R, ...]]]:
    """The records under the names of their keys, in the names' order; a name without a record is left out."""
    found = [(name, tuple(each for each in every if key in keys(each))) for key, name in names.items()]
    return [(name, records) for name, records in found if records]


def _subject_beside(each: Cooperation, called: Mapping[str, str], ratified: Collection[str]) -> Text:
    """The same, with what the State's report says otherwise."""
    told = _subject_told(each, called)
    if each.dealing in LACKING and each.subject in ratified:
        return message("{treaty} (the State’s own report calls it ratified)", treaty=told)
    return told


def _subject_told(each: Cooperation, called: Mapping[str, str]) -> Text:
    """Of what or whom an entry on cooperation tells. A visit of the High Commissioner's is not one of the Office: who came is told as printed."""
    return each.named if each.named and each.dealing not in OF_TREATIES else _subject(each.subject, called) or each.named


def _subject(code: str, called: Mapping[str, str] | None = None) -> Text:
    """The treaty or body of this code by its name: where both have it, the treaty."""
    named = treaty_text(code)
    return body_text(code, called=called) if named == code else named
