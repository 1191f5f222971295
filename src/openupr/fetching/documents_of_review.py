"""Which documents a review has, by their symbols. Three follow from its name, the report's stands in a table or in what is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..languages.messages import Message, message
from ..light_dataclass import dataclass
from ..names import Symbol, documents_before, parse_symbol, report_symbol, reviews_in_session
from ..records import Annotation, Kind
from .host_list import checked_symbol, pages_by_hand

_REVIEWS = "UPR"
"""The body of which the Human Rights Index has the recommendations of reviews."""


@dataclass(frozen=True, slots=True)
class WantedDocument:
    """A document of a review (`ISO3-SS`), by its symbol, in one language of the UN."""

    review: str
    kind: Kind
    symbol: str
    language: str


@dataclass(frozen=True, slots=True)
class NotKnown:
    """A document that can't be asked for by its symbol: `why`, and `how` a person gets it."""

    kinds: tuple[Kind, ...]
    why: Message
    how: Message


def wanted_documents(review: str, language: str, known: Iterable[str] = ()) -> list[WantedDocument]:
    """The documents of a review that can be asked for. `known` are further symbols: what the user names, what is held, what the report names, what a
    Human Rights Index has. A revision takes the place of the document that its number follows from. Raises `UsageError` for what is no symbol."""
    named = [checked_symbol(each) for each in known]
    revised = {parsed.base: each for each in named if (parsed := parse_symbol(each)) and parsed.suffixes and parsed.suffixes[-1].startswith("Rev.")}
    symbols = {revised.get(symbol, symbol): Kind(kind) for kind, symbol in documents_before(review).items()}
    reports = dict.fromkeys([*filter(None, [report_symbol(review)]), *(base for each in named if (base := _report(each)))])
    for report in reports:
        symbols |= {report: Kind.WORKING_GROUP_REPORT, f"{report}/Add.1": Kind.ADDENDUM}
    for each in named:
        symbols.setdefault(each, _kind(each))
    return [WantedDocument(review, kind, symbol, language) for symbol, kind in symbols.items()]


def unknown_documents(review: str, wanted: Iterable[WantedDocument]) -> list[NotKnown]:
    """What of a review can't be asked for by its symbol."""
    found = []
    if not any(each.kind is Kind.WORKING_GROUP_REPORT for each in wanted):
        session = reviews_in_session(int(review[4:]))
        number = str(session.council)
        if not session.council:
            why = message("The report's symbol follows no rule (A/HRC/, the session of the Council and a number), and no table of ours has it.")
        elif session.council_checked:
            why = message("The report's symbol follows no rule (A/HRC/{number}/ and a number), and no table of ours has it.", number=number)
        else:
            why = message(
                "The report's symbol follows no rule (A/HRC/{number}/ and a number, unchecked), and no table of ours has it.", number=number
            )
        how = message(
            "Look it up ({page}: Universal Periodic Review {state:state}), and name it: --symbol; "
            "or fetch the Human Rights Index, which has it: --uhri.",
            page=str(pages_by_hand()["library"]),
            state=review[:3],
        )
        found.append(NotKnown((Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM), why, how))
    found.append(
        NotKnown(
            (Kind.THEMATIC_LIST, Kind.ADVANCE_QUESTIONS, Kind.SUBMISSION),
            message("They have no symbol, and OHCHR’s pages do not open for programs."),
            message("Open {page}, choose the session and the State, and save them.", page=str(pages_by_hand()["documentation"])),
        )
    )
    return found


def corrigenda(wanted: WantedDocument, most: int = 3) -> Iterator[WantedDocument]:
    """Where the corrections of a document are, if there are any: each is asked for when the one before is there."""
    if "/Corr." not in wanted.symbol:
        for number in range(1, most + 1):
            yield WantedDocument(wanted.review, wanted.kind, f"{wanted.symbol}/Corr.{number}", wanted.language)


def reports_indexed(review: str, annotations: Iterable[Annotation]) -> set[str]:
    """The symbols under which a Human Rights Index has the report of a review: on this State alone, and of the Council's session that it went to."""
    council = reviews_in_session(int(review[4:])).council
    found = set()
    for each in annotations:
        parsed = parse_symbol(each.symbol) if each.body == _REVIEWS and each.states == (review[:3],) else None
        if parsed is not None and council is not None and parsed.council_session == council and (report := _report(parsed.text)):
            found.add(report)
    return found


def _report(symbol: str) -> str:
    """The report that a symbol is of: its own, its addendum's, a corrigendum's; empty for any other document."""
    parsed = parse_symbol(symbol)
    base = parse_symbol(parsed.base) if parsed else None
    return base.text if base is not None and base.kind_hint == "working_group_report" and base.council_session else ""


def _kind(symbol: str) -> Kind:
    parsed = parse_symbol(symbol)
    hint = parsed.kind_hint if parsed else None
    if isinstance(parsed, Symbol) and (hint == "corrigendum" or (hint == "addendum" and parsed.session)):
        return _kind(parsed.base)
    return Kind(hint) if hint in set(Kind) else Kind.OTHER
