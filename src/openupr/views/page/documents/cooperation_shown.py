"""What documents tell of the State's cooperation with the UN as its page shows it: by what it is, with the treaty or body of each entry."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ....assembling.correcting import still_told
from ....examining.documented.openness import OF_TREATIES
from ....extracting.compilation.cooperation import is_regional
from ....languages.messages import Text, message, said_later
from ....linking.treaties.ratified_by_report import LACKING, ratified_by_report
from ....records import Compilation, Cooperation, Dealing, NationalReport, NumberedDocument, Review
from ...names_said import body_text, called_in, treaty_text
from ...quotes import Quote, Quotes

_K = TypeVar("_K")
_N = TypeVar("_N")
_R = TypeVar("_R")

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


def standing_and_corrected(
    review: Review, every: Sequence[Cooperation], quotes: Quotes, of: NumberedDocument, ratified: Collection[str] = ()
) -> tuple[Cooperated, Joined]:
    """What is told of cooperation, and apart what a corrigendum says otherwise: that has no heading of what it told."""
    still = still_told(review, every)
    gone = by_dealing([each for each in every if each not in still], quotes, of)
    return by_dealing(still, quotes, of, ratified), tuple(each for _, told in gone for each in told)


def by_dealing(every: Sequence[Cooperation], quotes: Quotes, of: NumberedDocument, ratified: Collection[str] = ()) -> Cooperated:
    """What is told of cooperation as it is shown: treaties of regional organizations apart, last; beside what is told as lacking, that the State's
    own report calls it `ratified`."""
    apart = [each for each in every if each.dealing in OF_TREATIES and is_regional(each.subject, each.named)]
    called = called_in(of)
    told_by = records_by_name([each for each in every if each not in apart], lambda each: [each.dealing], DEALINGS)
    if apart:
        told_by.append((REGIONAL, tuple(apart)))
    return tuple(
        (name, tuple((_subject_beside(each, called, ratified), _told(each, quotes, of)) for each in _once_each(told))) for name, told in told_by
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


def records_by_name(every: Sequence[_R], keys: Callable[[_R], Sequence[_K]], names: Mapping[_K, _N]) -> list[tuple[_N, tuple[_R, ...]]]:
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
    if each.dealing in OF_TREATIES:
        return _subject(each.subject, called) or each.named
    return each.named or body_text(each.subject, called=called) or _subject(each.subject, called)


def _subject(code: str, called: Mapping[str, str] | None = None) -> Text:
    """The treaty or body of this code by its name: where both have it, the treaty."""
    named = treaty_text(code)
    return body_text(code, called=called) if named == code else named
