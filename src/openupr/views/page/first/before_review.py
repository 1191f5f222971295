"""What to look at before a review: what UN bodies write most about, what waits for the State, concerns for which we found no passage in its report.

That we found none is no sentence of the first chapter: each stands with its words and the way to look (DESIGN.md 7.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....assembling.correcting import still_told
from ....languages.messages import Message, Text, message, message_of, said_later
from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass, replace
from ....linking.concern_matching import matters_pattern
from ....names import session
from ....records import Dealing, Problem, Review
from ....text import Place
from ...names_said import body_text, called_in
from ...quotes import Quote
from ..documents.input_documents import BodiesSay, Summed
from ..documents.matrix_page import Concerned, MatrixShown
from ..documents.own_report_shown import PROBLEMS_BY_NAME, OwnReportShown
from .fact_line import FactLine

MOST_WRITTEN = 8
MOST_LOOKS = 4
_REPORT = "national_report"

MOST_PLACES = 3
"""Places that a line on what waits names by itself."""

LONGEST_QUOTED = 400
"""Letters of a sentence that a line on what waits quotes."""

WAITS: dict[Dealing, tuple[str, str]] = said_later(
    {
        Dealing.VISIT_REQUESTED: (
            "According to the compilation, a visit was asked for: {who}.",
            "According to the compilation, these asked to visit: {who}.",
        ),
        Dealing.REPORT_OVERDUE: (
            "Overdue or not submitted to UN bodies, according to the compilation: {who}.",
            "Overdue or not submitted to UN bodies, according to the compilation: {who}.",
        ),
    }
)
"""What waits for the State: one thing, or several."""

WAITS_IN_WORDS: dict[Dealing, str] = said_later(
    {
        Dealing.VISIT_REQUESTED: "A visit was asked for, in the words of the UN’s compilation: “{words}”.",
        Dealing.REPORT_OVERDUE: "Something is overdue or was not submitted, in the words of the UN’s compilation: “{words}”.",
    }
)
"""What a sentence of the compilation says of it, where it is quoted."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A heading of UN bodies' information: its name, how many concerns stand under it, for how many of them a passage of the national report is
    near, and how many concerns there are under all headings."""

    name: str
    number: int
    near: int
    in_all: int


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A concern: its anchor, its words, who says it where the words do not name them, the grave act under which we count it (empty: none),
    where it stands, and the paragraphs of the national report that are near it. `own`: it is laid on the State's own agents; `hedged`: the
    sentence only reports, alleges or fears the act; `others`: the acts under which we list it too."""

    anchor: str
    text: str
    bodies: tuple[Text, ...]
    act: str
    place: Place
    near: tuple[str, ...]
    own: bool = False
    hedged: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookShown:
    """Concerns to look at: how many there are of how many, of how many others it can't be told, and those that are shown, the gravest first."""

    number: int
    among: int
    untold: int
    first: tuple[LookedAt, ...]


def told_to_state(review: Review, matrix: MatrixShown) -> tuple[Message, ...]:
    """In how many sentences UN bodies tell the State what is wrong or what is to be done, and how many more stand in documents of a later date than
    the review. Not which of the two: a sentence may do both. Where all before the review stand in the compilation, it is named."""
    late = later_documents(review)
    lines = [line for line in matrix.lines if not line.addressed]
    after = [line.place.document for line in lines if line.place.document in late]
    number, in_time = len(after), [line.place.document for line in lines if line.place.document not in late]
    compilation = review.compilation.document.key if review.compilation else None
    before = (
        message_of(
            len(in_time),
            one="In about {n} sentence of the UN’s compilation, UN bodies or experts point to a problem or ask for action, by our program’s reading.",
            many="In about {n} sentences of the UN’s compilation, UN bodies or experts point to a problem or ask for action, "
            "by our program’s reading.",
        )
        if set(in_time) == {compilation}
        else message_of(
            len(in_time),
            one="In about {n} sentence of UN documents, UN bodies or experts point to a problem or ask for action, by our program’s reading.",
            many="In about {n} sentences of UN documents, UN bodies or experts point to a problem or ask for action, by our program’s reading.",
        )
    )
    later = (
        message_of(
            number,
            one="{n} more stands in a document that is dated after this review.",
            many="{n} more stand in a document that is dated after this review.",
        )
        if len(set(after)) == 1
        else message("{n} more stand in documents that are dated after this review.", n=number)
    )
    return (before, *[later] * bool(number))


def later_documents(review: Review) -> frozenset[str]:
    """The documents that are dated after the session of the review."""
    ended = session(review.session).end
    return frozenset(each.key for each in review.documents if ended and (each.date or "")[: len(ended)] > ended)


def most_written(matrix: MatrixShown | None, late: frozenset[str] = frozenset()) -> tuple[Portion, ...]:
    """The headings with the most concerns of UN bodies that are addressed to the State, the most first; none of documents that are too `late`. Of
    headings with equally many all are given, or none."""
    found: dict[str, list[bool]] = {}
    for _, under in matrix.headings if matrix else ():
        for heading, numbers in under:
            for line in (matrix.lines[each] for each in numbers) if matrix else ():
                if not line.addressed and heading and line.place.document not in late:
                    found.setdefault(heading, []).append(_REPORT in line.cells and line.cells[_REPORT].outcome in {"answered", "touched"})
    in_all = sum(not line.addressed and line.place.document not in late for line in matrix.lines) if matrix else 0
    every = [Portion(re.sub(r"^(?:[A-Z]|\d+)\.\s+", "", name), len(each), sum(each), in_all) for name, each in found.items()]
    every.sort(key=lambda each: -each.number)
    left_out = every[MOST_WRITTEN].number if len(every) > MOST_WRITTEN else 0
    return tuple(each for each in every if each.number > left_out) or tuple(every[:MOST_WRITTEN])


def looks(matrix: MatrixShown | None) -> LookShown | None:
    """All concerns addressed to the State for which we found no passage in its report; None where there are none, or no report is held."""
    lines = (
        [line for line in matrix.lines if not line.addressed and _REPORT in line.cells and line.cells[_REPORT].outcome != "later"] if matrix else []
    )
    found = [line for line in lines if line.cells[_REPORT].outcome == "not_found"]
    if not found:
        return None
    untold = sum(line.cells[_REPORT].outcome == "cannot_tell" for line in lines)
    return LookShown(len(found), len(lines), untold, tuple(map(_looked_at, found)))


def admitted_plainly(own: OwnReportShown, language: str | None) -> tuple[Quote, ...]:
    """The sentences of the State's report that admit a problem of rights and are understood by themselves. They are quoted, not counted: our
    program finds few of those that there are."""
    told = next((quotes for name, what, quotes in own.admitted if PROBLEMS_BY_NAME.get((name, what)) is Problem.RIGHTS), ())
    with reading_in(language):
        plain = [each for each in told if not matters_pattern("pointing_back").search(each.text) and len(each.text.split()) >= SHORTEST_ADMITTED]
    return tuple(plain)


SHORTEST_ADMITTED = 8
"""Words from which on a sentence that is quoted alone says what it is about."""


def gravest(matrix: MatrixShown | None, said: BodiesSay | None) -> tuple[LookedAt, ...]:
    """The sentences of the compilation that put a grave act to the State, by their words and by our label, each once: what they lay on the State's
    own agents first, of the others last what they report, allege or suppose ("at an increased risk of"), and the gravest first in each; each act once
    before any stands twice. Whoever did it: that is the count of `examining.recommended.silence`."""
    lines = {line.anchor: line for line in matrix.lines} if matrix else {}
    found: dict[str, LookedAt] = {}
    listed: dict[str, dict[str, None]] = {}
    for act, _, told in said.by_gravity if said else ():
        for each in told:
            name = each.quote.name
            listed.setdefault(name, {})[act] = None
            if each.put and name not in found:
                looked = _looked_at(lines[name]) if name in lines else LookedAt(name, each.quote.text, (), act, each.quote.place, ())
                found[name] = replace(looked, own=each.own, hedged=each.hedged)
    found = {name: replace(each, others=tuple(act for act in listed[name] if act != each.act)) for name, each in found.items()}
    every = sorted(found.values(), key=lambda each: (not each.own, each.hedged and not each.own))
    first = {looked.act: looked for looked in reversed(every)}.values()
    return tuple(sorted(every, key=lambda each: each not in first))


def _looked_at(line: Concerned) -> LookedAt:
    cell = line.cells.get(_REPORT)
    near = tuple(each.anchor.removeprefix("N") for each in cell.found) if cell and cell.outcome in {"answered", "touched"} else ()
    # A passage of the national report is named "N51" by its paragraph.
    # "It also noted" needs a name in front; who is named in other words needs none, and may be more than one body.
    said_by = () if line.of_nobody or line.named else line.bodies
    return LookedAt(line.anchor, line.text, said_by, line.act, line.place, near)


def waiting(review: Review) -> Iterator[FactLine]:
    """What waits for the State by the compilation, and where it says so: visits asked for, reports overdue."""
    told = still_told(review, review.compilation.cooperation) if review.compilation else ()
    called = called_in(review.compilation.text if review.compilation else None)
    for dealing, (one, several) in WAITS.items():
        named = [(name, each) for each in told if each.dealing is dealing and (name := body_text(each.subject, called=called) or each.named)]
        if named:
            who = tuple(dict.fromkeys(name for name, _ in named))
            words = named[0][1].text.clean
            # One sentence says best itself who asks, for what, and whether it is late or was not sent; a row of a table says nothing by itself.
            alone = len(named) == 1 and words.endswith(".") and len(words) <= LONGEST_QUOTED
            said = message(WAITS_IN_WORDS[dealing], words=words.rstrip(".")) if alone else message(one if len(named) == 1 else several, who=who)
            yield FactLine("waits", (said,), "#compilation", tuple(dict.fromkeys(each.place for _, each in named))[:MOST_PLACES])


def contributors_told(review: Review, listed: int) -> Message:
    """How many contributors the summary lists, as we read it; and what it says itself, where that is another number of submissions."""
    stated = next((int(each.expected) for each in review.doubts if each.kind == "contributors_stated_differ" and each.expected), None)
    if stated is None:
        return message_of(listed, one="The stakeholder summary lists {n} contributor.", many="The stakeholder summary lists {n} contributors.")
    return message_of(
        stated,
        one="The stakeholder summary sums up what NGOs and others sent in. It says that it covers {n} submission. In its list we "
        "count {listed} contributors.",
        many="The stakeholder summary sums up what NGOs and others sent in. It says that it covers {n} submissions. In its list we "
        "count {listed} contributors.",
        listed=listed,
    )


def most_sentences(summary: Summed) -> Iterator[Message]:
    """Under which heading of the summary the most of its sentences stand; nothing where two have as many, or where those of which we found no heading
    could change it, or where that is a part of the document, not a subject."""
    unheaded = sum(len(claims) for heading, claims in summary.by_matter if not heading)
    lengths = sorted(((len(claims), heading) for heading, claims in summary.by_matter if heading), reverse=True)
    _, _, subject = lengths[0][1].rpartition(" > ") if lengths and " > " in lengths[0][1] else ("", "", "")
    if subject and lengths[0][0] > unheaded and (len(lengths) == 1 or lengths[0][0] > lengths[1][0] + unheaded):
        yield message(
            "{n} of the {all} sentences that we read in it stand under “{heading}”, the most under one heading.",
            n=lengths[0][0],
            all=summary.claims,
            heading=subject,
        )
