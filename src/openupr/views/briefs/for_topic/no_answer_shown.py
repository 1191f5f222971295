"""What a brief says of requests and findings to which we found no answer in the newest national report. Of a paragraph of which only some sentences
have none these are quoted: its number alone would say that the report answers nothing of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ....languages.messages import Text, Value, in_turn, message, message_of, state_text, together
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.chosen.brief_order import is_aside, is_plain
from ....preparing.briefs.for_topic.no_answer_found import NoAnswerFound
from ....preparing.briefs.for_topic.said_on_topic import BodySays, paragraph_of
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.review_sentences import SentenceSource
from ....records import NationalReport, Outcome, Review
from ...number_runs import each_in_runs
from ..quoted.in_its_paragraph import out_of_paragraph
from ..quoted.quoted_alone import with_names
from ..statements.brief_answers import answer_sentences
from ..statements.brief_statements import LONGEST, BriefLine, cite, in_marks, request_source
from ..statements.documents_named import document_in_sentence, document_words, year_of_document
from ..statements.paragraph_lines import bodies_printed, concerns_quoted
from .brief_absence import UNCONFIRMED, is_named_before, looked_through, silence


def no_answer_lines(brief: TopicBrief) -> Iterator[BriefLine]:
    """What we found no answer to, each paragraph of a UN document once; else that it can't be told, and where to compare."""
    if brief.cannot_tell:
        yield BriefLine(in_turn(message("We can’t tell what is unanswered."), brief.cannot_tell), "", cannot_tell=True)
    found = [*_requests(brief.no_answer), *_findings(brief)]
    report = brief.review.national_report
    if report is not None and found and _says_more(brief):  # right behind the first: the page has both, or none
        found.insert(
            1,
            BriefLine(message("We can’t tell if the report answers what else UN bodies say on it: compare."), looked_through([report.document.key])),
        )
    yield from found
    if report is not None and brief.is_silent and not report.text.missing and is_named_before(brief):
        yield silence(brief, report)
    elif report is not None and brief.became and not (found or brief.cannot_tell) and any(each.review is brief.review for each in brief.bodies):
        yield _where_to_compare(brief, report)


def _says_more(brief: TopicBrief) -> bool:
    """Whether UN bodies say more on it in the newest review than what no answer was found to: without a word on that the page reads as if that were
    answered."""
    told = {each.body.concern.paragraph for each in brief.no_answer if each.body is not None}
    return any(each.review is brief.review and is_plain(each.on) and not each.late and each.concern.paragraph not in told for each in brief.bodies)


def _where_to_compare(brief: TopicBrief, report: NationalReport) -> BriefLine:
    """That we can't tell what is unanswered, and of which paragraphs a program could not say whether they are answered: without it the page reads as
    if all were."""
    year = year_of_document(report.document, brief.review)
    told = message("We can’t tell what the national report of {year} leaves unanswered of what UN bodies say on it.", year=year)
    became = {each.concern: each.outcome for each in brief.became if each.outcome in _NOT_SURE}
    bodies = (each for each in brief.bodies if each.review is brief.review and each.concern.id in became and is_plain(each.on) and not each.late)
    own = [each.on.place for each in sorted(bodies, key=lambda each: _NOT_SURE.index(became[each.concern.id]))]
    paragraphs = list(dict.fromkeys(each.paragraph for each in own if each.document == own[0].document and each.paragraph))
    if not paragraphs:
        compare = in_turn(told, message("Compare them."), _spoken_of_in_the_dialogue(brief))
        return BriefLine(compare, looked_through([report.document.key]))
    others = in_turn(_not_compared(brief, {each.document for each in own}), _spoken_of_in_the_dialogue(brief))
    most = _MOST_TO_COMPARE if len(paragraphs) > _MOST_TO_COMPARE + 1 else len(paragraphs)  # “1 more” takes the room of its number
    rest = len(paragraphs) - most
    more = (message_of(rest, one="{n} more", many="{n} more"),) if rest > 0 else ()
    begin = message_of(
        len(paragraphs),
        one="A program could not tell whether it answers paragraph {paragraphs} of {document}: look.",
        many="A program could not tell whether it answers these paragraphs of {document}: {paragraphs}. Look there.",
        document=document_in_sentence(brief.review, own[0]),
        paragraphs=(*paragraphs[:most], *more),
    )
    return BriefLine(in_turn(told, begin, others), together(own[0].document, message("looked through: {document}", document=report.document.key)))


def _not_compared(brief: TopicBrief, documents: Collection[str]) -> Text:
    """The other paragraphs of what UN bodies say on it in these documents, in which no sentence was compared: one that asks for nothing, or is not
    surely a body's. Without them the page reads as if these were answered."""
    every = [each for each in brief.bodies if each.review is brief.review and not each.late and each.on.place.document in documents]
    linked = {each.concern for each in brief.became}
    compared = {each.on.place.paragraph for each in every if each.concern.id in linked}
    others = {each.on.place.paragraph for each in every if is_plain(each.on) and each.on.place.paragraph} - compared
    if not others:
        return ""
    return message_of(
        len(others),
        one="The program did not look for an answer to paragraph {paragraphs}: compare.",
        many="The program did not look for an answer to paragraphs {paragraphs}: compare.",
        paragraphs=each_in_runs(sorted(others, key=_by_number)),
    )


def _spoken_of_in_the_dialogue(brief: TopicBrief) -> Text:
    """Where the State spoke of it in the dialogue: what its report leaves unanswered may be answered there, and a charge stands beside its reply."""
    own = (each.on for each in brief.state_says if each.review is brief.review and each.on.source is SentenceSource.STATE_SAID)
    places = {on.place.paragraph: on.place.document for on in own if is_plain(on) and not is_aside(brief.topic, on) and on.place.paragraph}
    if not places:
        return ""
    return message_of(
        len(places),
        one="In the dialogue {state:the} spoke of it, in paragraph {paragraphs} of {document}: look there, too.",
        many="In the dialogue {state:the} spoke of it, in paragraphs {paragraphs} of {document}: look there, too.",
        state=state_text(brief.review.state),
        paragraphs=each_in_runs(sorted(places, key=_by_number)),
        document=next(iter(places.values())),
    )


def _by_number(paragraph: str) -> tuple[int, ...]:
    return tuple(int(part) for part in paragraph.split(".") if part.isdigit())


_NOT_SURE = (Outcome.CANNOT_TELL, Outcome.TOUCHED)
"""What became of a finding in the report where no passage surely answers it: none is near enough, or one is on its subject."""
_MOST_TO_COMPARE = 20
"""Paragraphs of what UN bodies say that are named, at most, the gravest and those that are most on the topic first: nobody can look at “3 more”."""


def _requests(every: Iterable[NoAnswerFound]) -> Iterator[BriefLine]:
    for found in every:
        if found.asked is not None:
            text = in_turn(answer_sentences(found.asked), _unanswered(found.later), _who_says_so(found.judged))
            yield BriefLine(text, together(request_source(found.asked), _looked(found.later)), (found.asked.item.id,))


def _findings(brief: TopicBrief) -> Iterator[BriefLine]:
    """What UN bodies say: a paragraph by its number where the report answers no sentence of it; else the sentences that it does not answer, in their
    words. Where these are too many nothing is told: that belongs to what can't be told."""
    groups: dict[tuple[str, str, str], list[BodySays]] = {}
    for found in brief.no_answer:
        if found.body is not None:
            groups.setdefault((found.judged, found.body.on.place.document, paragraph_of(found.body)), []).append(found.body)
    for (judged, *_), group in groups.items():
        first = group[0]
        at: dict[str, Value] = {"document": document_words(first.review, first.on.place), "number": first.on.place.paragraph}
        what = message("{document}, paragraph {number}.", **at)
        if not _is_whole(brief, first):
            words = tuple(dict.fromkeys(_in_its_words(each) for each in group))
            if sum(map(len, words)) > LONGEST:
                continue
            what = message("{document}, paragraph {number}, says among other things: {words}", words=tuple(map(in_marks, words)), **at)
        told = in_turn(what, _unanswered(first.review), _who_says_so(judged))
        yield BriefLine(told, together(cite(first.on.place), _looked(first.review)), tuple(dict.fromkeys(each.on.id for each in group)), quotes=True)


def _is_whole(brief: TopicBrief, said: BodySays) -> bool:
    """Whether we found no answer to any sentence of a paragraph that asks for one."""
    became = {each.concern: each.outcome for each in brief.became}
    return all(became.get(each.id) is Outcome.NOT_FOUND for each in concerns_quoted(said, became))


def _in_its_words(said: BodySays) -> str:
    """A sentence with the cuts marked, and with the name of who says it where it has only “it” or “the Committee”."""
    printed = on_one_line(said.concern.text.clean)
    named = with_names(printed, bodies_printed(said.concern))
    return out_of_paragraph(said.review, said.concern.place, printed).replace(printed, named)


def _who_says_so(judged: str) -> Text:
    return message("{who} says so.", who=judged) if judged else UNCONFIRMED


def _looked(review: Review) -> Text:
    report = review.national_report
    return message("looked through: {document}", document=report.document.key) if report is not None else ""


def _unanswered(review: Review) -> Text:
    year = year_of_document(review.national_report.document if review.national_report is not None else None, review)
    return message("We found no passage of the national report of {year} that answers it: look at its headings yourself.", year=year)
