"""Concern -> what became of it in the national report, in the statements and in the recommendations of the same review.

A concern is a sentence of the compilation or of the stakeholder summary. It is held against every passage of a document: how near the two are in
what they are about, and which things both name (`chances.py`). `answered` is said where a passage is likely to be on its point, `touched` where one
is likely to be on its subject and shares a thing with it that is named, `not_found` where none is likely to be and no passage names what it names.
What lies in between can't be told. Weights and marks stand in `concerns.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from ...describing.what_bodies_say import findings_in
from ...extracting.compilation.un_bodies import said_by_un
from ...labelling.encoded_texts import text_vectors
from ...languages.messages import Message, Text, message
from ...names import session
from ...records import (
    OPEN,
    Attribution,
    Concern,
    ConcernLink,
    Decision,
    Finding,
    Gravity,
    Ground,
    Judgement,
    Outcome,
    Position,
    Review,
    StakeholderClaim,
    Tenor,
    record_by_identifier,
    text_sha256,
)
from ...text import sentences
from ..concern_matching import matters_pattern
from ..decided import pairs, who_decided_and_why, with_passages
from .concern_features import ComparedConcern, ConcernText, each_sought, passage_features
from .near_passages import SHOWN, DocumentPassages

_Sentence = TypeVar("_Sentence", Concern, StakeholderClaim)


def asks_for_answer(finding: Finding) -> bool:
    """Whether a sentence of a UN body asks for an answer: it says that something is wrong or what is to be done, or tells of a grave act, surely."""
    return finding.pressing or finding.gravity is Gravity.TOLD


def became_of_findings(review: Review, findings: Mapping[str, Finding]) -> tuple[ConcernLink, ...]:
    """What became of the concerns of UN bodies, by what their sentences are found to do (`describing.what_bodies_say`)."""
    return outcomes_of_concerns(review, concern_texts(review, findings))


def outcomes_of_concerns(review: Review, concerns: Iterable[ConcernText] | None = None) -> tuple[ConcernLink, ...]:
    """What became of concerns in each document of the review that is at hand, in their order and that of `Ground`. A concern that is dated after the
    national report was written, or after the session, is `later` than what was written or said there.

    Without `concerns` they are those of UN bodies that are `concern_texts`. A person's judgement goes before what is found: on what became of a
    concern (field `link:national_report` and so on), and on a concern and one passage (`linking/decided.py`).
    """
    asked = each_sought(tuple(concern_texts(review) if concerns is None else concerns), review.state)
    if not asked:
        return ()
    judged, by_pair = _judged(review), pairs(review)
    unseen = _later(review)
    links: dict[tuple[str, Ground], ConcernLink] = {}
    for ground, there in compared_grounds(review):
        for concern in asked:
            of_it = {other: each for (one, other), each in by_pair.items() if one == concern.record and other in there.records}
            links[concern.record, ground] = _with_judgements(there, concern, ground, of_it, judged, unseen.get((concern.record, ground), ""))
    links |= {key: _open(link, why) for key, link in links.items() if (why := _unread(review, key[1])) and not link.judged}
    return tuple(links[concern.record, ground] for concern in asked for ground in Ground if (concern.record, ground) in links)


def _unread(review: Review, ground: Ground) -> Text:
    """Why it can't be told what a document says of a concern: not all of its paragraphs were read. Empty where they were."""
    report = review.national_report
    return report.text.missing if ground is Ground.NATIONAL_REPORT and report is not None else ""


def _open(link: ConcernLink, why: Text) -> ConcernLink:
    return link if link.outcome is Outcome.LATER else replace(link, outcome=Outcome.CANNOT_TELL, probability=None, reason=why, passages=())


def _later(review: Review) -> dict[tuple[str, Ground], Message]:
    """The concerns of other UN documents that are dated after the national report, or after the session in which the State was reviewed, with why
    what was written or said there can't answer them."""
    ended = session(review.session).end
    when = {
        Ground.NATIONAL_REPORT: review.national_report.document.date if review.national_report else "",
        Ground.STATEMENTS: ended,
        Ground.RECOMMENDATIONS: ended,
    }
    dates = {document.key: document.date or "" for document in review.documents}
    return {
        (each.id, ground): _too_late(ground, dates[each.place.document])
        for each in review.observed
        for ground, day in when.items()
        if day and dates.get(each.place.document, "")[: len(day)] > day
    }


def _too_late(ground: Ground, day: str) -> Message:
    """Why what was written or said earlier can't answer a document of this day."""
    if ground is Ground.NATIONAL_REPORT:
        return message("This document is of {day:date}. The national report was written before, and can’t answer it.", day=day)
    return message("This document is of {day:date}. The State was reviewed before, and what was said there can’t answer it.", day=day)


def concern_texts(review: Review, findings: Mapping[str, Finding] | None = None) -> list[ConcernText]:
    """The criticisms and recommendations of the compilation, of other UN documents and of the Universal Human Rights Index, in this order, with the
    sentence before where one leans on it or only says that a body made the like recommendations. Sentences without a known speaker, or that no UN
    body says, are left out; so is what a committee asks for the sake of its own procedure. Without `findings` they are looked for."""
    what = findings_in(review) if findings is None else findings
    observed = {each.id for each in review.observed}
    return [asked for asked, concern in _told(review) if asks_for_answer(what[concern.id]) and not (concern.id in observed and is_procedure(concern))]


def is_procedure(concern: Concern) -> bool:
    """Whether a sentence of concluding observations is on the committee's own procedure: the next report, what is to be sent in or spread. By its
    heading, or where that is the first thing that it asks for: a list of steps that ends with "include that in its next report" is none."""
    asking = next((verb for verb in concern.verbs if verb.tenor in {Tenor.RECOMMENDED, Tenor.URGED}), None)
    first = matters_pattern("reporting").match(concern.text.clean, asking.at + len(asking.words)) if asking else None
    return first is not None or matters_pattern("procedure").search(_title(concern.heading)) is not None


def told_by_bodies(review: Review) -> list[ConcernText]:
    """The same with what bodies welcome and only note: favourable and unfavourable."""
    return [asked for asked, _ in _told(review)]


def _told(review: Review) -> list[tuple[ConcernText, Concern]]:
    documents = (review.compilation.concerns if review.compilation else (), review.observed)
    return [pair for each in documents for pair in heard(each) if pair[1].attribution is not Attribution.UNATTRIBUTED and said_by_un(pair[1])]


def claimed(review: Review) -> list[ConcernText]:
    """The claims of the stakeholder summary."""
    return [asked for asked, _ in heard(review.summary.claims if review.summary else ())]


def heard(every: Iterable[_Sentence]) -> Iterator[tuple[ConcernText, _Sentence]]:
    """The sentences of a document, each as a concern is asked after: with the one before it in its paragraph where it leans on that, and all others
    there beside it."""
    before: _Sentence | None = None
    every = tuple(every)
    there: dict[str, list[_Sentence]] = {}
    for sentence in every:
        there.setdefault(sentence.paragraph, []).append(sentence)
    for sentence in every:
        words = sentence.text.clean
        earlier = before.text.clean if before is not None and before.paragraph == sentence.paragraph else ""
        if isinstance(before, Concern) and before.carried and matters_pattern("repeating").search(words):
            earlier = ""  # of which of the sentences before a "similar concern" is can't be told
        leaning = earlier and (matters_pattern("leaning").search(words) or matters_pattern("repeating").search(words))
        sisters = tuple(each.text.clean for each in there[sentence.paragraph] if each is not sentence)
        yield ConcernText(sentence.id, f"{earlier} {words}" if leaning else words, _title(sentence.heading), earlier, sisters), sentence
        before = sentence


def _title(heading: str) -> str:
    """The last part of a path of headings, without its number."""
    return re.sub(r"^(?:\(?\w{1,4}[.)]\s+)", "", heading.rpartition(" > ")[2])


def grounds(review: Review) -> dict[Ground, list[tuple[str, str, str]]]:
    """The passages of each document: identifier, words, heading. A document that is not at hand has no key; one without a passage an empty list."""
    found: dict[Ground, list[tuple[str, str, str]]] = {}
    if review.national_report is not None:
        found[Ground.NATIONAL_REPORT] = [
            (each.id, each.text.clean, each.headings[-1].text.clean if each.headings else "") for each in review.national_report.text.paragraphs
        ]
    if review.report is not None:
        found[Ground.STATEMENTS] = [(each.id, each.text.clean, "") for each in review.statements]
        found[Ground.RECOMMENDATIONS] = [(clause.id, clause.request, "") for item in review.items for clause in item.clauses]
    return found


def compared_grounds(review: Review) -> Iterator[tuple[Ground, DocumentPassages]]:
    """The documents that have passages, as concerns are held against them. The sentences of a statement are on different matters: each is a text."""
    for ground, passages in grounds(review).items():
        apart = ground is Ground.STATEMENTS
        parts = [
            (name, words[start:end], heading, start)
            for name, words, heading in passages
            for start, end in (sentences(words) if apart else [(0, len(words))])
        ]
        text_vectors([text for _, words, heading, _ in parts for text in (*_sentences(words), heading) if text], review.state)
        texts = [passage_features(name, words, review.state, heading, begins) for name, words, heading, begins in parts]
        if texts:
            requests = ground is Ground.RECOMMENDATIONS
            yield (
                ground,
                DocumentPassages(
                    texts, on_many_matters=not requests, beside=_beside(review, ground), positions=_positions(review) if requests else {}
                ),
            )


def _positions(review: Review) -> dict[str, Position]:
    """What the State answers to each request, as far as it does."""
    told = {answer.item: answer.position for answer in review.answers if answer.position not in OPEN}
    return {clause.id: told[item.id] for item in review.items if item.id in told for clause in item.clauses}


def _beside(review: Review, ground: Ground) -> list[str]:
    """The notes of a document, and its tables and annexes that are no paragraphs."""
    report = review.national_report
    if ground is not Ground.NATIONAL_REPORT or report is None:
        return []
    return [*(note.text.clean for note in report.text.notes), *(each.text.clean for each in report.text.apart)]


def _sentences(words: str) -> list[str]:
    return [words[start:end] for start, end in sentences(words)]


def _judged(review: Review) -> dict[tuple[str, str], Judgement]:
    """The newest judgement on each concern's outcome in a document whose words still read as they did."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in review.judgements:
        if judgement.field.startswith("link:"):
            record = record_by_identifier(review, judgement.record)
            if record is not None and text_sha256(record) == judgement.text_sha256:
                found[record.id, judgement.field.removeprefix("link:")] = judgement
    return found


def _with_judgements(
    there: DocumentPassages,
    concern: ComparedConcern,
    ground: Ground,
    of_it: Mapping[str, Judgement],
    judged: Mapping[tuple[str, str], Judgement],
    later: Text,
) -> ConcernLink:
    """The link of a concern in one document: found without the passages that a person rejected, then what a person decided, the newest last. `later`
    is why the document can't answer it, empty where it could."""
    away = {record for record, each in of_it.items() if each.value == Decision.REJECTED}
    link = ConcernLink(concern.record, ground, Outcome.LATER, None, later, ()) if later else there.link(concern, ground, away)
    whole = judged.get((concern.record, ground))
    last = next((each for each in reversed(list(of_it.values())) if each.value != Decision.REJECTED), None)
    link = with_passages(link, of_it, lambda record: there.passage(concern, record), SHOWN)
    if whole is None or (last is not None and last.when > whole.when):
        return link
    return replace(link, outcome=Outcome(whole.value), probability=1.0, reason=who_decided_and_why(whole), judged=whole.who)
