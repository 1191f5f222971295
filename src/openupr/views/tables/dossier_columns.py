"""The columns of the tables beside the report: answers, responses, questions, documents, OHCHR's thematic list."""

from __future__ import annotations

from ...preparing.briefs.replied.answer_quoted import reasons_of_response
from ..answers_shown import deciding
from ..identifiers_shown import full_id
from .cells import ID, NUMBER, PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type, group_words, of_answer, of_item, of_said


def _item(found: RecordInRow) -> Cell:
    return full_id(found.review, found.item.id) if found.item else None


DOSSIER_COLUMNS: dict[str, Columns] = {
    "answers": (
        REVIEW,
        (Column("item", "The identifier of the item.", 16), _item),
        NUMBER,
        (
            Column("source", "Who says it: judgement (a person), addendum, report, thematic_list. The first that states a position decides.", 14),
            of_said(lambda s: s.source.value),
        ),
        (Column("document", "Its symbol, or its file's name (empty: a person's decision).", 20), of_said(lambda s: s.document)),
        (Column("position", "The position that this source states.", 19), of_said(lambda s: s.position.value)),
        (Column("claim", "The claim that this source states.", 15), of_said(lambda s: s.claim.value)),
        (Column("words", "The words that it rests on; for a person's decision who, when and why.", 40), of_said(lambda s: s.words)),
        (
            Column("settles", "yes: the final position is this source's.", 8, Type.YES_NO),
            lambda f: f.said is deciding(f.answer) if f.answer else None,
        ),
        (Column("final_position", "The item's final position.", 19), of_answer(lambda a: a.position.value)),
        (Column("final_claim", "The item's final claim.", 15), of_answer(lambda a: a.claim.value)),
        (Column("sources_agree", "no: two sources contradict each other in OHCHR's two words.", 9, Type.YES_NO), of_answer(lambda a: a.agreed)),
        (Column("text", "The item's wording without its number and its States.", 60), of_item(lambda i: i.request)),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "responses": (
        REVIEW,
        ID,
        (Column("number", "The number of the item that is answered.", 9), lambda f: f.record.item),
        (Column("item", "The identifier of that item (empty: no report that is held has it).", 16), _item),
        (Column("part", "What part of the item is answered, in the State's words (empty: the whole item).", 30), lambda f: f.record.scope),
        (Column("position", "The position on it.", 19), lambda f: f.record.position.value),
        (Column("claim", "The claim that comes with it.", 15), lambda f: f.record.claim.value),
        (Column("words", "The words that position and claim rest on.", 40), lambda f: f.record.words),
        (Column("text", "What the State says on this item, or the paragraph that lists it.", 60), lambda f: f.record.text.clean),
        (
            Column("reasons", "What it adds to the bare position, in its own words.", 60),
            lambda f: reasons_of_response(f.record),
        ),
        (
            Column("reasons_cover", "The numbers of all items that these reasons are given for.", 24, Type.TEXTS),
            lambda f: tuple(dict.fromkeys(number for reason in f.record.reasons for number in reason.covers)),
        ),
        (Column("heading", "The heading or paragraph of the addendum that it stands under.", 30), lambda f: f.record.group),
        (
            Column("by_number_only", "yes: it is one number of a list, and nothing else is said of it.", 9, Type.YES_NO),
            lambda f: f.record.by_number_only,
        ),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "questions": (
        REVIEW,
        ID,
        (Column("number", "Which of the State's entries it is, from 1.", 8, Type.INTEGER), lambda f: f.record.number),
        (Column("state", "The code of the State that asks (empty: the printed name is no State that we know).", 9), lambda f: f.record.speaker.state),
        (Column("state_name", "Its name as printed.", 24), lambda f: f.record.speaker.printed),
        (Column("group", "Its UN regional group (empty: none, or the State is not known).", 28), lambda f: group_words(f.record.speaker)),
        (Column("on_behalf", "For whom it speaks, as printed (empty: for itself).", 20), lambda f: f.record.on_behalf),
        (Column("topic", "The heading inside the State's list that it stands under.", 20), lambda f: f.record.topic),
        (Column("asks", "yes: the entry has a question mark. no: it may be a remark, or a request.", 6, Type.YES_NO), lambda f: f.record.asks),
        (Column("text", "The question, on one line.", 80), lambda f: f.record.text.clean),
        (
            Column("translation", "The same in another language where the document adds it.", 60),
            lambda f: f.record.translation.clean if f.record.translation else None,
        ),
        (Column("batch", "Which of the documents of questions it stands in, from 1.", 6, Type.INTEGER), lambda f: f.record.batch),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "documents": (
        REVIEW,
        (Column("kind", "What the document is: working_group_report, addendum, national_report ...", 22), lambda f: f.record.kind.value),
        (
            Column("held", "yes: a file was read. no: a review usually has this document, and no file of it is here.", 6, Type.YES_NO),
            lambda f: f.text is not None,
        ),
        (Column("document", "How places name it: its symbol, or its file's name.", 22), lambda f: f.record.key or None),
        (Column("symbol", "The UN's symbol of this file (empty: it has none).", 22), lambda f: f.record.symbol),
        (
            Column("version_of", "The symbol, or the file's name, of the text that it is a version of: a language, a corrigendum, a draft.", 22),
            lambda f: (f.text.symbol or f.text.main.name) if f.text else None,
        ),
        (Column("versions", "How many files are held of that text.", 8, Type.INTEGER), lambda f: len(f.text.files) if f.text else None),
        (
            Column("read", "yes: of the versions of that text, records are read from this one.", 6, Type.YES_NO),
            lambda f: f.record == f.text.main if f.text else None,
        ),
        (Column("title", "The title as its first page gives it.", 40), lambda f: f.record.title or None),
        (Column("language", "Its language, two letters (empty: not known).", 8), lambda f: f.record.language),
        (Column("date", "Its date, as far as its first pages give it (ISO 8601).", 11), lambda f: f.record.date),
        (Column("format", "The format of the file.", 8), lambda f: f.record.format or None),
        (Column("pages", "How many pages the file has (empty: its format has none).", 6, Type.INTEGER), lambda f: f.record.pages or None),
        (Column("file", "The name of the file.", 24), lambda f: f.record.name or None),
        (Column("sha256", "SHA-256 of that file.", 20), lambda f: f.record.sha256 or None),
        (Column("status", "Whether the review was held, postponed, or not held, as the folder's settings say.", 10), lambda f: f.review.status.value),
        *REVIEW_FACTS,
    ),
    "list": (
        REVIEW,
        ID,
        (Column("number", "The recommendation's number.", 9), lambda f: f.record.number),
        (Column("item", "The identifier of the item with this number (empty: no report that is held has it).", 16), _item),
        (
            Column("position", "The position in OHCHR's list (empty: a word that we do not know).", 12),
            lambda f: f.record.position and f.record.position.value,
        ),
        (Column("position_printed", "The same as printed.", 12), lambda f: f.record.printed_position),
        (
            Column("position_source", "What the list gives as its source, as printed.", 28),
            lambda f: f.record.source.printed if f.record.source else None,
        ),
        (Column("text", "The wording without its number and its States.", 60), lambda f: f.record.request),
        (Column("states", "The recommending States' codes.", 20, Type.TEXTS), lambda f: f.record.states),
        (Column("states_printed", "Their names as printed.", 30, Type.TEXTS), lambda f: f.record.printed_states),
        (Column("headings", "The themes that it stands under in the list.", 30, Type.TEXTS), lambda f: f.record.headings),
        (Column("themes", "The themes that its own cell lists.", 30, Type.TEXTS), lambda f: f.record.themes),
        (Column("persons", "The groups of persons that its own cell lists.", 30, Type.TEXTS), lambda f: f.record.persons),
        (Column("goals", "The numbers of the Sustainable Development Goals that it lists.", 10, Type.INTEGERS), lambda f: f.record.goal_numbers),
        (Column("comment", "What the list's column for assessment says.", 40), lambda f: f.record.comment),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "corrections": (
        REVIEW,
        ID,
        (Column("where", "What it is about, in the corrigendum's words (empty: it does not say).", 24), lambda f: f.record.where),
        (Column("amends", "What it does: replaced, added, removed.", 10), lambda f: f.record.amends.value),
        (Column("whole", "yes: a whole part is replaced, added or removed. no: words in it.", 6, Type.YES_NO), lambda f: f.record.whole),
        (Column("before", "The words that it replaces or removes, or behind which it adds.", 40), lambda f: f.record.before),
        (Column("after", "The words that it puts in.", 60), lambda f: f.record.after),
        (Column("text", "The instruction as printed.", 60), lambda f: f.record.text.clean),
        (Column("touches", "The identifiers of the records that it is about, as far as we find them.", 20, Type.TEXTS), lambda f: f.record.records),
        (Column("reason", "Why these.", 40), lambda f: str(f.record.reason)),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
