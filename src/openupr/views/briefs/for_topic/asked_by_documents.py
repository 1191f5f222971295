"""What was asked in the review before, where its report is not held: what the documents of this review say of it, each with its place. A brief never
says more of such a recommendation than they do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from ....languages.messages import Text, Value, in_turn, message, message_of, parted, together
from ....light_dataclass import replace
from ....linking.requests.named_earlier import NamedEarlier, numbers_of, report_before, report_named
from ....names import report_symbol
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.chosen.brief_order import is_aside, is_plain
from ....preparing.briefs.for_topic.known_by_documents import KnownByDocuments, ToldOfEarlier
from ....preparing.briefs.for_topic.said_on_topic import Says
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.review_sentences import SentenceSource
from ....records import Review, Spot
from ...number_runs import in_runs
from ...safe_text import opening
from ..frame.day_of_brief import year_of_session
from ..statements.brief_statements import BriefLine, QuotedPart, cite
from ..statements.documents_named import document_words
from ..statements.paragraph_lines import by_paragraph, lines_of_paragraph
from .brief_absence import looked_through

_BETWEEN = re.compile(r"(?<=[\d)])\s+(?:et|y|и)\s+(?=\d)")
_MOST_PLACES = 3
_MOST_NOTES = 12
_KNOWN_BY = 90
"""Characters of a sentence by which a reader knows it again."""


def told_by_documents(brief: TopicBrief, known: KnownByDocuments) -> list[BriefLine]:
    """The lines of what is known so, after one that says so; without anything known, that one alone says where we looked."""
    where = [*searched(brief.review)]
    if not where:
        return []
    missing, source = _before(brief.review, known)
    if known.is_empty:
        elsewhere = [*dict.fromkeys(map(_named_at, known.named))] if len(known.named) <= _MOST_NOTES else []  # of a hundred, none is a place to look
        nothing = message(
            "A program looked for sentences on “{topic}” that name a recommendation from that review, and found none.", topic=brief.topic.text
        )
        others: Text = ""
        if elsewhere:
            others = message_of(
                len(elsewhere),
                one="{n} note or heading names recommendations from that review: look there.",
                many="{n} notes or headings name recommendations from that review: look there.",
            )
        more = (message_of(len(elsewhere) - _MOST_PLACES, one="{n} more", many="{n} more"),) if len(elsewhere) > _MOST_PLACES else ()
        places = message("named then: {places}", places=(*elsewhere[:_MOST_PLACES], *more)) if elsewhere else ""
        return [BriefLine(in_turn(missing, nothing, others), together(looked_through(where), source, places))]
    only = message("We know what was asked then only from these documents. Where a number stands alone, its text is not here.")
    return [BriefLine(in_turn(missing, only), source), *_pointers_once(_lines(brief, known))]


def _pointers_once(lines: Iterable[BriefLine]) -> Iterator[BriefLine]:
    """The lines, of those that only point at a place each once: several sentences of a paragraph may have led to the same notes."""
    pointed = set[tuple[str, str]]()
    for line in lines:
        place = str(line.text), str(line.source)
        if line.quotes or place not in pointed:
            yield line
        pointed |= set() if line.quotes else {place}


def _named_at(named: NamedEarlier) -> Text:
    """Where recommendations are named: of a heading without a number of its own, below which words."""
    if named.place.paragraph or not named.heading:
        return cite(named.place)
    return parted(cite(named.place), message("heading “{heading}”", heading=named.heading))


def _before(review: Review, known: KnownByDocuments) -> tuple[Text, Text]:
    """What is known of the review before, and where: by the report that the documents name, or that our table has; else by our table of sessions."""
    when = f"{known.before} ({year_of_session(known.before)})"
    printed = report_named(review, known.before)
    symbol = printed[0] if printed is not None else report_symbol(f"{review.state}-{known.before:02d}") or ""
    by_notes = Counter(each.symbol for each in known.named if each.symbol)
    symbol = symbol or next((each for each, _ in by_notes.most_common(1)), "")
    naming = next((each.place for each in known.named if each.symbol == symbol), None) if symbol else None
    if naming is None:
        symbol, naming = next(((of, at) for of, at in report_before(review) if symbol in {"", of}), (symbol, None))
    if not symbol:
        return message("By our table the review before was due in session {session}. Its report is missing here.", session=when), ""
    source = message("{report} is named in {place}", report=symbol, place=cite(naming)) if naming is not None else ""
    return message("The review before was in session {session}. Its report, {report}, is missing here.", session=when, report=symbol), source


def quoted_elsewhere(lines: Sequence[BriefLine], told: Sequence[BriefLine]) -> list[BriefLine]:
    """The lines of another part without those whose words stand here already; all of them where none would be left."""
    quoted = [(_place(each), str(each.text)) for each in told]
    left = [each for each in lines if not any(_place(each) == place and _quotation(each) in text for place, text in quoted)]
    return left or list(lines)


def searched(review: Review) -> Iterator[str]:
    """The three documents before a review in which we looked, by their keys."""
    for each in (review.national_report, review.compilation, review.summary):
        if each is not None:
            yield each.document.key


def _place(line: BriefLine) -> str:
    return str(line.source).partition(";")[0]


def _quotation(line: BriefLine) -> str:
    text = str(line.text)
    return text[text.find("“") + 1 : text.rfind("”")]


def _lines(brief: TopicBrief, known: KnownByDocuments) -> Iterator[BriefLine]:
    told = [each for each in _as_quoted(brief, known.sentences) if each.tells]
    shown = {each for one in told for each in one.named}
    for each in told:
        if (line := _quoted(brief, each)) is not None:
            notes = [one for one in each.named if one.paragraph and one.place.paragraph.startswith("note")]
            numbers = sum(len(numbers_of(one)) for one in notes)
            text = in_turn(line.text, *(_its_note(one) for one in notes), _may_be_on_others(numbers) if notes else "")
            yield replace(line, text=text, source=together(line.source, *(cite(one.place) for one in notes)))
    for each in _as_quoted(brief, known.sentences):
        named = [one for one in each.named if one not in shown]
        if not each.tells and named:
            beside = _beside(brief, known, each, named)
            its = {number for one in named for number in numbers_of(one)}
            if beside.quotes or not _is_in_heading(known, named, its):
                yield beside
    headed = (*known.headings, *known.over)
    for one in known.headings:
        yield BriefLine(in_turn(_under(brief.review, one), _others_named(known, one, headed)), cite(one.place))
    for one in known.over:
        more = message("Some of what is quoted, here or under “Also found”, stands under it. The recommendations may be on other things.")
        yield BriefLine(in_turn(_under(brief.review, one), more, _others_named(known, one, headed)), cite(one.place))
    for one, words in known.of_numbers:
        said = message(
            "{document}, on {numbers}: “{words}”", document=document_words(brief.review, one.place), numbers=_numbers(one), words=on_one_line(words)
        )
        yield BriefLine(said, cite(one.place), (one.paragraph,), quotes=True)
    for one, words in known.perhaps:
        yield _perhaps(brief.review, one, words)


def _as_quoted(brief: TopicBrief, told: Iterable[ToldOfEarlier]) -> list[ToldOfEarlier]:
    """Sentences in the order in which their paragraphs stand in their own parts: what is surely on the topic before what names it aside."""
    said: Iterable[Says] = (*brief.state_says, *brief.bodies, *brief.contributors)
    turn = {group[0].on.place: at for at, group in enumerate(by_paragraph(each for each in said if each.review is brief.review))}
    return sorted(told, key=lambda each: (not is_plain(each.on), is_aside(brief.topic, each.on), turn.get(each.on.place, len(turn))))


def _others_named(known: KnownByDocuments, one: NamedEarlier, headed: Sequence[NamedEarlier]) -> Text:
    """That the document of a heading names recommendations elsewhere that none of the headings which are told has: what stands here is not all."""
    told = {number for each in headed if each.document == one.document for number in numbers_of(each)}
    more = any(each.document == one.document and not told.issuperset(numbers_of(each)) for each in known.named)
    return message("It names others elsewhere: some may be on it, too.") if more else ""


def _is_in_heading(known: KnownByDocuments, named: Sequence[NamedEarlier], numbers: Collection[str]) -> bool:
    """Whether a heading has all numbers that the notes of a sentence name, of those that are told, or over its paragraph: that answers more, and one
    of its notes alone misleads."""
    told = [each for each in known.named if not each.paragraph and (each in known.headings or each in known.over or each.heading == named[0].heading)]
    return any(each.document == named[0].document and numbers_of(each).issuperset(numbers) for each in told if each.heading)


def _quoted(brief: TopicBrief, told: ToldOfEarlier) -> BriefLine | None:
    """The sentence as its own part shows it: with the others of its paragraph, where it is among those that stand on the page; else by itself."""
    on, review = told.on, brief.review
    parts: dict[SentenceSource, Sequence[Says]] = {SentenceSource.STATE_REPORT: brief.state_says, SentenceSource.BODY: brief.bodies}
    own = [each for each in parts.get(on.source, brief.contributors) if each.review is review]
    group = next((each for each in by_paragraph(own) if any(one.on == on for one in each)), None)
    if group is None:
        return None
    first = next(iter(lines_of_paragraph(brief, group)), None)
    if first is None or on_one_line(on.words) in str(first.text):
        return first
    alone = next(iter(lines_of_paragraph(brief, [each for each in group if each.on == on])), None)
    return replace(alone, paragraph="", part=QuotedPart.PAGE) if alone is not None else None


def _numbers(named: NamedEarlier) -> str:
    """The numbers as they are printed, without a word of another language between them ("114 et 115"); plain ones in runs."""
    shown = _BETWEEN.sub(", ", named.printed)
    every = shown.split(", ")
    return in_runs(every) if all(each.isdigit() for each in every) else shown


def _may_be_on_others(numbers: int) -> Text:
    """That what a note names by number alone may be on something else than the sentence that has the note."""
    return message_of(numbers, one="The recommendation may be on something else.", many="The recommendations may be on other things.")


def _its_note(named: NamedEarlier) -> Text:
    values: dict[str, Value] = {"numbers": _numbers(named), "report": named.symbol}
    if not named.symbol:
        return message_of(
            len(numbers_of(named)),
            one="A note in that paragraph names recommendation {numbers}.",
            many="A note in that paragraph names recommendations {numbers}.",
            **values,
        )
    return message_of(
        len(numbers_of(named)),
        one="A note in that paragraph names recommendation {numbers} of {report}.",
        many="A note in that paragraph names recommendations {numbers} of {report}.",
        **values,
    )


def _beside(brief: TopicBrief, known: KnownByDocuments, told: ToldOfEarlier, named: Sequence[NamedEarlier]) -> BriefLine:
    """A sentence that says nothing of recommendations, and whose note names some; it stands whole in its own part. Where only its paragraph is named,
    all are told that notes of the paragraph name: so of a sentence with several notes, which may be a list with one at each point."""
    words = on_one_line(told.on.words)
    shown = (len(words) <= _KNOWN_BY and len({each.place for each in named}) == 1) or not told.on.place.paragraph
    if not shown:
        named = [each for each in known.named if each.paragraph == named[0].paragraph and each.spot is Spot.NOTE]
    many = sum(len(numbers_of(each)) for each in named)
    values: dict[str, Value] = {
        "document": document_words(brief.review, told.on.place),
        "words": words,
        "paragraph": told.on.place.paragraph,
        "numbers": "; ".join(_numbers(each) for each in named),
    }
    if shown:
        text = message_of(
            many,
            one="{document}: a note at “{words}” names recommendation {numbers}.",
            many="{document}: a note at “{words}” names recommendations {numbers}.",
            **values | {"words": opening(words, _KNOWN_BY)},
        )
    else:  # a few words of a long sentence, cut in a name, tell nobody anything
        text = message_of(
            many,
            one="{document}: its notes to paragraph {paragraph} name recommendation {numbers}.",
            many="{document}: its notes to paragraph {paragraph} name recommendations {numbers}.",
            **values,
        )
    source = together(cite(told.on.place), *(cite(each.place) for each in named))
    return BriefLine(in_turn(text, _may_be_on_others(many)), source, (told.on.id,), quotes=shown, plain=is_plain(told.on))


def _under(review: Review, named: NamedEarlier) -> Text:
    return message_of(
        len(numbers_of(named)),
        one="{document}: under the heading “{heading}” it names recommendation {numbers}.",
        many="{document}: under the heading “{heading}” it names recommendations {numbers}.",
        document=document_words(review, named.place),
        heading=named.heading,
        numbers=_numbers(named),
    )


def _perhaps(review: Review, named: NamedEarlier, words: str) -> BriefLine:
    text = message("{document}: “{words}” It may be on it.", document=document_words(review, named.place), words=on_one_line(words))
    return BriefLine(text, cite(named.place), (named.paragraph,), quotes=True)
