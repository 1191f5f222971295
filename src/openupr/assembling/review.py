"""One review from its files: what each document says, joined and cross-checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..errors import UnknownNameError
from ..languages.messages import message
from ..languages.word_tables import ASSUMED
from ..names import session as session_of
from ..records import (
    LINK,
    PERSON,
    Answer,
    Decisions,
    Document,
    Doubt,
    Item,
    Judgement,
    Kind,
    Recommender,
    Record,
    Review,
    ReviewStatus,
    WorkingGroupReport,
    lost_ends,
    of_document,
    record_by_identifier,
    records_by_identifier,
    rows,
    text_sha256,
)
from ..records.judgements import REPLY
from . import extracted
from .copies_of_list import without_filled_copies
from .correcting import with_corrigenda
from .dossier import FILE_RECORD, IGNORE
from .extracted import Reread
from .final_answers import final_answers
from .further_concerns import observed_in
from .keys import distinct
from .letters_joined import written_in
from .lists_kept import kept_lists
from .moved_judgements import ON_RECOMMENDATIONS, anchored
from .numbered import names_in_titles, numbered_documents, plenary_doubts
from .read_document import ReadDocument
from .redaction import REMOVE, removed
from .statements_in_full import full_statements
from .submission_names import submissions_of
from .trusted_judgements import by_time, doubts_on
from .versions_of_texts import versions


def assemble(
    identifier: str,
    files: Sequence[ReadDocument],
    reread: Reread,
    decisions: Decisions | None = None,
    status: ReviewStatus = ReviewStatus.HELD,
    words: Mapping[str, str] | None = None,
) -> Review:
    """The review that the files make. `reread` gives a file's transcript again: addenda are read with the report's items at hand. `words` are the
    texts that judgements were made on, by their SHA-256, as far as they are known."""
    words = words or {}
    decisions = decisions or Decisions()
    judgements: Sequence[Judgement] = by_time(each for each in decisions.count if each.field != IGNORE)
    left_out = tuple(dict.fromkeys(each.record.removeprefix(FILE_RECORD) for each in decisions.count if each.field == IGNORE))
    once = _once(files)
    reports = [taken for taken in once if taken.report is not None]
    main = next((taken for taken in reports if taken.document.language == ASSUMED), reports[0] if reports else None)
    once = distinct(once, main)
    drafts = tuple(taken.report for taken in once if taken.report is not None and (main is None or taken.document.sha256 != main.document.sha256))
    documents = tuple(taken.document for taken in once)
    doubts = [doubt for taken in once for doubt in taken.doubts]
    recommended = main.report.items if main is not None and main.report is not None else ()
    judgements, moved = anchored(judgements, _recommendations(recommended), words, identifier, fields=ON_RECOMMENDATIONS)
    report = _with_states(main.report, judgements) if main is not None and main.report is not None else None
    found: dict[Kind, list[ReadDocument]] = {}
    for taken in once:
        if taken.document.corrects is None:
            found.setdefault(taken.document.kind, []).append(taken)
    items = report.items if report else ()
    addenda = extracted.addenda(_main_versions(found.get(Kind.ADDENDUM, [])), reread, identifier, items)
    lists = without_filled_copies(extracted.thematic_lists(found.get(Kind.THEMATIC_LIST, []), reread, identifier))
    asked, questions = extracted.advance_questions(found.get(Kind.ADVANCE_QUESTIONS, []), reread, identifier)
    listed = lists[0] if lists else None
    texts = numbered_documents(identifier, once)
    compilation = extracted.compilation(texts.compilation)
    national_report = extracted.national_report(texts.national_report)
    summary = extracted.stakeholder_summary(texts.summary)
    submissions = submissions_of(identifier, once)
    in_full, nobodys = full_statements(identifier, once)
    observed, undated = observed_in(identifier, once, texts.further)
    written = written_in(texts.further, names_in_titles(once))
    kept, unlisted = kept_lists(identifier, once, names_in_titles(once))
    answers: tuple[Answer, ...] = ()
    if report is not None:
        answers, differing = final_answers(report, addenda, listed, judgements)
        doubts.extend(differing)
    contributors = [each.name for each in summary.contributors] if summary else []
    for document, told in (
        *((each.document, plenary_doubts(identifier, each, contributors)) for each in texts.plenary),
        *((each.document, each.doubts) for each in texts.all),
        *((each.text.document, each.doubts) for each in (compilation, national_report, summary) if each),
        *((each.document, each.doubts) for each in submissions),
        *((each.document, each.doubts) for each in addenda),
        *((each.document, each.doubts) for each in lists),
        *((each.document, each.doubts) for each in asked),
    ):
        doubts.extend(of_document(told, document.key))
    doubts.extend((*undated, *nobodys, *written.doubts, *unlisted))
    doubts.extend(_checks(identifier, documents, status))
    review = Review(
        id=identifier,
        state=identifier[:3],
        session=int(identifier[4:]),
        documents=documents,
        report=report,
        doubts=tuple(dict.fromkeys((*(report.doubts if report else ()), *doubts))),
        answers=answers,
        addenda=tuple(addenda),
        thematic_list=listed,
        questions=questions,
        versions=versions(documents),
        judgements=tuple(judgements),
        left_out=left_out,
        status=status,
        national_report=national_report,
        compilation=compilation,
        summary=summary,
        further=texts.further,
        plenary=tuple(texts.plenary),
        submissions=submissions,
        observed=(*observed, *written.concerns),
        letters=written.letters,
        letter_replies=written.replies,
        lists=kept,
        other_reports=drafts,
        full_statements=in_full,
        adopted=tuple(taken.adopted for taken in once if taken.adopted is not None),
    )
    review = with_corrigenda(review, once, reread)
    judgements, also_moved = anchored(judgements, records_by_identifier(review), words, identifier)
    review = replace(review, judgements=tuple(judgements), doubts=(*review.doubts, *moved, *also_moved))
    untimely = doubts_on(decisions, lambda identifier: record_by_identifier(review, identifier) is not None)
    return removed(replace(review, doubts=(*review.doubts, *_orphans(review), *untimely)))


def _recommendations(items: tuple[Item, ...]) -> dict[str, Record]:
    """Items and rows by their identifiers, as the report has them."""
    found: dict[str, Record] = {item.id: item for item in items}
    return found | {row.id: row for row in rows(items)}


def _once(files: Sequence[ReadDocument]) -> list[ReadDocument]:
    """Every file once, however many copies there are, sorted by kind, symbol, language and path."""
    found: dict[tuple[str, str], ReadDocument] = {}
    for taken in sorted(files, key=lambda t: (t.document.kind, t.document.symbol or "~", t.document.language or "~", t.path)):
        # Two organisations may send the same file: each is a submission.
        name = taken.document.name if taken.document.kind in {Kind.SUBMISSION, Kind.STATEMENT} else ""
        found.setdefault((taken.document.sha256, name), taken)
    return list(found.values())


def _main_versions(files: list[ReadDocument]) -> list[ReadDocument]:
    """One version of each addendum: the English one."""
    mains = {text.main.sha256 for text in versions(taken.document for taken in files)}
    return [taken for taken in files if taken.document.sha256 in mains]


def _with_states(report: WorkingGroupReport, judgements: Sequence[Judgement]) -> WorkingGroupReport:
    """The report with the recommending States that a person has settled (a judgement on a row, field `state`); those are no doubt any more."""
    named = [j for j in judgements if j.field == "state"]
    if not named:
        return report
    texts = {row.id: text_sha256(row) for row in rows(report.items)}
    decided = {j.record: j for j in named if texts.get(j.record) == j.text_sha256}
    if not decided:
        return report
    changed = []
    settled = set()
    for item in report.items:
        clauses = []
        for clause in item.clauses:
            recommenders = tuple(
                Recommender(decided[key].value, r.printed, "judgement") if (key := f"{clause.id}.{r.state or f'x{i}'}") in decided else r
                for i, r in enumerate(clause.recommenders, 1)
            )
            clauses.append(replace(clause, recommenders=recommenders))
            if recommenders != clause.recommenders and all(r.state for r in recommenders):
                settled.add(item.id)
        changed.append(replace(item, clauses=tuple(clauses)))
    kept = tuple(doubt for doubt in report.doubts if not (doubt.kind == "state_unknown" and doubt.record in settled))
    return replace(report, items=tuple(changed), doubts=kept)


def _checks(identifier: str, documents: tuple[Document, ...], status: ReviewStatus) -> Iterator[Doubt]:
    """What should hold between the documents of one review."""
    kinds = {document.kind for document in documents}
    if Kind.WORKING_GROUP_REPORT not in kinds and kinds & _SINCE and status is ReviewStatus.HELD:
        yield Doubt("no_report", message("the dossier holds no working group report: nothing was said or recommended that we could read"))
    if Kind.WORKING_GROUP_REPORT in kinds and status is not ReviewStatus.HELD:
        yield Doubt(
            "status_contradicted",
            message("the dossier says that the review was postponed, and holds a report of it")
            if status is ReviewStatus.POSTPONED
            else message("the dossier says that the review was not held, and holds a report of it"),
        )
    for document in documents:
        if document.review is not None and document.review != identifier:
            what = message("{file} says that it belongs to {review}", file=document.name, review=document.review)
            yield Doubt("document_of_other_review", what, document=document.key, expected=identifier, found=document.review)
    yield from _dates(identifier, documents)


_SINCE = {Kind.ADDENDUM, Kind.DECISION, Kind.THEMATIC_LIST, Kind.SESSION_REPORT}
"""What follows on a report: without one of these, nothing tells that there is a report yet."""

_AFTER = {Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM, Kind.DECISION}


def _dates(identifier: str, documents: tuple[Document, ...]) -> Iterator[Doubt]:
    """A report, the State's answer and the decision are not older than the session, a national report not younger."""
    try:
        held = session_of(int(identifier[4:]))
    except UnknownNameError:
        return
    for document in documents:
        if not document.date or document.symbol is None:
            continue
        if document.kind in _AFTER and document.date[:7] < str(held.start)[:7]:
            what = message(
                "{file} is dated {day}, before session {session} began ({began})",
                file=document.key,
                day=document.date,
                session=str(held.number),
                began=str(held.start),
            )
            yield Doubt("date_unlikely", what, document=document.key, expected=f"{held.start} or later", found=document.date)
        if document.kind is Kind.NATIONAL_REPORT and document.date[:7] > str(held.end)[:7]:
            what = message(
                "{file} is dated {day}, after session {session} ended ({ended})",
                file=document.key,
                day=document.date,
                session=str(held.number),
                ended=str(held.end),
            )
            yield Doubt("date_unlikely", what, document=document.key, expected=f"{held.end} or earlier", found=document.date)


def _orphans(review: Review) -> Iterator[Doubt]:
    """Judgements whose record is gone or reads otherwise now, and after which nobody has decided the same anew."""
    settled: set[tuple[str, str]] = set()
    found: list[Doubt] = []
    for judgement in reversed(review.judgements):
        if (judgement.record, judgement.field) not in settled:
            lost = list(_orphan(review, judgement))
            found[:0] = lost
            if not lost:
                settled.add((judgement.record, judgement.field))
    yield from found


def _orphan(review: Review, judgement: Judgement) -> Iterator[Doubt]:
    if judgement.record.startswith("file:"):
        if judgement.text_sha256 not in {document.sha256 for document in review.documents}:
            yield Doubt(
                "judgement_orphan", message("a judgement of {when} is on a file that is not here any more", when=judgement.when), judgement.record
            )
        return
    if judgement.field in {REMOVE, REPLY, PERSON}:  # on words, wherever they stand
        return
    if judgement.field == LINK:
        yield from _lost(review, judgement)
        return
    record = record_by_identifier(review, judgement.record)
    # A row that was judged has its new State's code in its identifier.
    if record is None and judgement.field == "state":
        record = record_by_identifier(review, f"{judgement.record.rpartition('.')[0]}.{judgement.value}")
    if record is None:
        what = message("a judgement of {when} is on a record that is not found any more", when=judgement.when)
        yield Doubt("judgement_orphan", what, judgement.record)
    elif text_sha256(record) != judgement.text_sha256:
        what = message("the text that a judgement of {when} was made on reads otherwise now", when=judgement.when)
        yield Doubt("judgement_orphan", what, judgement.record, record.place)


def _lost(review: Review, judgement: Judgement) -> Iterator[Doubt]:
    """The ends of a judged link that belong to this review and are gone, or read otherwise now; an end in another review is looked at with that."""
    for end, changed in lost_ends(judgement, records_by_identifier(review), review.id):
        what = (
            message("a link that was judged on {when} has an end that reads otherwise now: {end}", when=judgement.when, end=end)
            if changed
            else message("a link that was judged on {when} has an end that is not found any more: {end}", when=judgement.when, end=end)
        )
        yield Doubt("judgement_orphan", what, judgement.record)
