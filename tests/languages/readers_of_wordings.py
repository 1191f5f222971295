"""How each table of wordings is read by the code that it is for: by the table's name, what finds in a text the wordings `of` this name."""

from __future__ import annotations

import re
from collections.abc import Callable

from openupr.describing import others_doing, own_agents, whose_concern
from openupr.describing.requests import beginnings_of_requests
from openupr.describing.specificity import specificity
from openupr.extracting import (
    accreditation_rows,
    advance_questions,
    case_lists,
    corrigendum,
    heads_of_lists,
    openness_lists,
    spoken_texts,
    statement_texts,
)
from openupr.extracting import wordings as of_documents
from openupr.extracting.addendum import addendum_pages as of_pages
from openupr.extracting.addendum import item_numbers
from openupr.extracting.addendum import phrases as of_addenda
from openupr.extracting.compilation import addressees, back_references, dealing_words, reporting_verbs, treaties_told
from openupr.extracting.paragraphs import blocks
from openupr.extracting.submission import submission
from openupr.extracting.working_group_report.part_one import dialogue_words
from openupr.extracting.working_group_report.part_two import beginnings, lead_ins
from openupr.identifying import identity
from openupr.labelling import act_happened
from openupr.labelling.tokens import tokens
from openupr.languages import (
    adjuncts,
    answer_formulas,
    asserting,
    cores,
    frame_words,
    grammatical_objects,
    leftovers,
    operator_words,
    plain_words,
    read_answer,
)
from openupr.languages.stop_words import stop_words
from openupr.languages.word_tables import table, wording
from openupr.linking import concern_matching
from openupr.linking.concerns import subject_families
from openupr.linking.concerns.fixed_expressions import without_fixed
from openupr.linking.concerns.subject_weights import subject_weight
from openupr.linking.requests import covering, opposing, what_is_asked
from openupr.linking.statements import question_answered, requests_read_out
from openupr.linking.treaties import joining_treaties
from openupr.linking.versions import figures
from openupr.preparing.drafting import column_of_drafts
from openupr.preparing.drafting.soft import soft
from openupr.preparing.drafting.unread import _blank
from openupr.preparing.speaking import requesting
from openupr.preparing.topics.topics import topic
from openupr.reading import html

Reader = Callable[[str, str], object]
"""From `of` and a text to what was found, or to nothing."""


def _answer(of: str, text: str) -> bool:
    answer = read_answer(text)
    return of in {answer.position, answer.claim}


def _in_set_phrases(of: str, text: str) -> bool:
    runs = item_numbers.Numbers((), text).runs(text)
    return of in {each.value for each in answer_formulas.formula_matches(of_addenda.numbers_masked(text, [(run.start, run.end) for run in runs]))}


def _amends(of: str, text: str) -> bool:
    found = corrigendum._read(text)
    return found is not None and found.amends.value == of


def _kind(of: str, text: str) -> bool:
    return any(kind.value == of and any(each.search(text) for each in patterns) for kind, patterns, _ in identity._kinds())


def _asked(of: str, text: str) -> bool:
    found = what_is_asked.request_matter(text)
    return of in found.acts | found.measures or (of == "people" and bool(found.people))


def _opposed(of: str, text: str) -> bool:
    """Two requests between "|"."""
    one, other = (what_is_asked.request_matter(each.strip()).deed for each in text.split("|"))
    return opposing.opposed(one, other)


def _draft(of: str, text: str) -> object:
    return {"heads": column_of_drafts.rank(text) is not None, "verbs": requesting.begins(text), "blank": _blank().fullmatch(text)}[of]


def _spoken(of: str, text: str) -> bool:
    found = subject_families.spoken_of(tokens(text))
    return of in found.subjects | found.points | found.people


def _read_out(of: str, text: str) -> object:
    cues = dict(zip(("by", "of_review", "behalf"), spoken_texts._cues(), strict=True))
    if of in cues:
        return cues[of].search(text)
    if of == "surely":
        return spoken_texts._surely().match(text)
    if of in {"chair", "for_whom"}:
        return spoken_texts._is_chair(text) if of == "chair" else spoken_texts._speaks_for().fullmatch(text)
    return spoken_texts.speaker_line(text) if of == "heads" else spoken_texts.in_folder_of_statements(f"{text}/a.txt")


def _of_a_letter(of: str, text: str) -> object:
    found = of_documents.pattern("letters", "letter" if of in table("letters")["letter"] else "says", of)
    return found.fullmatch(text) if of in {"salutation", "annex"} else found.search(text)


def _of_a_list(of: str, text: str) -> object:
    if of == "told":
        return of_documents.pattern("openness_lists", "told", "institution").search(text)
    if of == "of_one_state":
        return of_documents.pattern("openness_lists", "titles", of).match(text)
    whole = (heads_of_lists.openness_column(text), accreditation_rows.status_of(text), getattr(openness_lists._dealing(text), "value", ""))
    others = (
        heads_of_lists.openness_words(group).get(heads_of_lists.plain_head(text))
        for group in ("ended", "short", "of_invitations", "passed", "beside_dates")
    )
    return of in {*whole, *others}  # all are whole cells


def _dotted(name: str) -> Reader:
    return lambda of, text: of_documents.pattern(name, *of.split(".")).search(text)


def _of_joining(of: str, text: str) -> object:
    """Between words and treaties all is met where it begins."""
    part, _, key = of.rpartition(".")
    words = table("treaties_asked")
    found = re.compile(words[part][key] if part else words[key])
    return found.match(text) if part in {"between", "behind"} or (part == "reservations" and key != "deed") else found.search(text)


def _of_numbers(of: str, text: str) -> object:
    """Words right before numbers are whole; a joint stands between two."""
    found = re.compile("|".join(table("recommendation_lists")[of]), re.IGNORECASE)
    return found.fullmatch(text.partition(" ")[0]) if of in {"numbers", "of_others"} else found.search(text)


READERS: dict[str, Reader] = {
    "groups_of_people": lambda of, text: topic(of).is_named_in(text),
    "fixed_expressions": lambda of, text: len(without_fixed(tokens(text))) < len(tokens(text)),
    "recommendation_lists": _of_numbers,
    "questions_answered": lambda of, text: question_answered._pattern(of).search(text),
    "addendum": lambda of, text: (
        of_addenda.role(of, text)
        if of in of_addenda._rules().roles
        else wording("addendum", of).search(text)
        if of in ("acts_so", "done_largely")
        else of in {each.claim for each in of_addenda.claims_in_sentence(text)}
    ),
    "addendum_pages": lambda of, text: of_pages.column(text) == of or (of == "masthead" and of_pages.is_masthead(text)),
    "addressees": lambda of, text: (addressees._words() | back_references._words())[of].search(text),
    "adjuncts": lambda of, text: adjuncts._patterns()[of].match(text),
    "advance_questions": lambda of, text: advance_questions._pattern(of).fullmatch(text),
    "answer_formulas": _in_set_phrases,
    "answers": _answer,
    "around_grave_acts": lambda of, text: act_happened._pattern(of).search(text),
    "asserting": lambda of, text: getattr(asserting._governors(), of).search(text),
    "case_lists": lambda of, text: case_lists._column_of(text) == of,
    "civic_space": lambda of, text: of_documents.pattern("civic_space", "own" if of == "institution" else "said", of).search(text),
    "cooperation": lambda of, text: {each.value: pattern for each, pattern in dealing_words.dealing_patterns("sentence").items()}[of].search(text),
    "cores": lambda of, text: cores._patterns()[of].search(text),
    "corrigendum": _amends,
    "covering": lambda of, text: covering._own_words(text)[("peoples", "quoted", "words").index(of)],
    "dialogue": lambda of, text: re.search(rf"\b(?:{dialogue_words.any_of(dialogue_words.phrases()[of])})\b", text),
    "document_kinds": _kind,
    "drafts": _draft,
    "error_pages": lambda of, text: html._facts()[1].fullmatch(text),
    "frames": lambda of, text: getattr(frame_words.lists(), of).search(text),
    "full_requests": lambda of, text: getattr(requests_read_out.asking_wordings()[of], "fullmatch" if of == "courtesy" else "search")(text),
    "full_statements": _read_out,
    "item_numbers": lambda of, text: getattr(getattr(item_numbers._words(), of), "match" if of in {"range", "joint"} else "search")(text),
    "joining_treaties": lambda of, text: joining_treaties._pattern(of).search(text),
    "lead_ins": lambda of, text: lead_ins._roles()[of].search(text.lower()),
    "leftovers": lambda of, text: leftovers._patterns()[of].search(text),
    "letters": _of_a_letter,
    "matters": lambda of, text: concern_matching.people_named(text) if of == "people" else concern_matching.matters_pattern(of).search(text),
    "national_report": _dotted("national_report"),
    "numbers_in_words": lambda of, text: of in figures.known_figures(text),
    "objects": lambda of, text: grammatical_objects._patterns()[("object", "behind_passive").index(of)].match(text),
    "openness_lists": _of_a_list,
    "opposing": _opposed,
    "others_doing": lambda of, text: others_doing.doing_pattern(of).search(text),
    "whose_concern": lambda of, text: whose_concern.concern_pattern(of).search(text),
    "own_agents": lambda of, text: own_agents.agents_pattern(of).search(text),
    "paragraphs": lambda of, text: blocks.pattern_of(of).fullmatch(text),
    "plain_words": lambda of, text: of in plain_words.in_plain_words(text),
    "plenary": lambda of, text: of_documents.pattern("plenary", "heads" if of in table("plenary")["heads"] else "meeting", of).search(text),
    "points": _spoken,
    "polarity": lambda of, text: of in {each.kind for each in operator_words.operators(text)},
    "reporting": lambda of, text: of in {each.tenor for each in reporting_verbs.verbs_in(text)},
    "reprisals_report": lambda of, text: (
        of_documents.pattern("reprisals_report", "parts", of).fullmatch(text)
        if of == "annex"
        else of_documents.pattern("reprisals_report", "general", of).search(text)
    ),
    "request_verbs": lambda of, text: text in beginnings._words(of),
    "requests": lambda of, text: len(beginnings_of_requests(text, tokens(text))) > 1,
    "session_report": _dotted("session_report"),
    "soft": lambda of, text: {each["group"] for each in table("soft")["words"] for mark in soft(text) if each["reason"] == str(mark.reason)} & {of},
    "specificity": lambda of, text: getattr(specificity(text), of),
    "stakeholder_summary": lambda of, text: of_documents.pattern("stakeholder_summary", *of.split(".")).search(text),
    "statements": lambda of, text: statement_texts._patterns()[("heading", "never", "title", "address").index(of)].match(text),
    "stop_words": lambda of, text: text in stop_words(of),
    "subject_weights": lambda of, text: subject_weight(tokens(text)[0].stem) >= 0.25,
    "submissions": lambda of, text: submission._pattern(*of.split(".")).search(text),
    "thematic_list": lambda of, text: of == table("thematic_list")["positions"].get(text) or text in table("thematic_list")["columns"].get(of, ()),
    "treaties_told": lambda of, text: treaties_told._words()[of].search(text),
    "treaties_asked": _of_joining,
    "what_is_asked": _asked,
}
