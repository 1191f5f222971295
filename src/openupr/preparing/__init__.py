"""Preparing the next review: drafting checks, the clock, quotations held against documents. Advice with its rule; nothing is rewritten.

drafts.py   the recommendations in a user's file     checks.py     the marks of one clause (soft.toml, rules.toml)
columns.py  which column of a table holds them       requesting.py how a sentence recommends (drafts.toml)
unread.py   what the checks can't read               earlier.py    asked before, among reviews
sheets.py   a whole draft checked
usual.py    how often the like of it was supported   clock.py      seconds of a speaker, and the bell (clock.toml)
passages.py in what language each part of a statement is held
speech.py   how long a text is when spoken           wording.py, page.py, word_file.py, timed.py  what is shown of them
tables/     tables of one's own texts, as people have them
quotation_read.py   a quotation as typed              quotation_found.py   where it stands word for word
nearest_words.py    what is nearest to it             quotation_checked.py verified, not there, can't tell
citations_read.py   symbol, paragraphs, pages         citation_checked.py  whether they are there
words_of_text.py    words and what is between them    document_wording.py  the words of a document, quotable_records.py its passages

    draft = find_recommendations(transcript)
    sheet = check(draft, labeller(), Among(reviews, labeller()))
    statement = spoken(transcript)
    timing = time_statement(statement.text, passages(statement.text), share(160))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from ..extracting.statement_texts import Statement, no_words, spoken
    from ..extracting.written_lines import NOTES, heads_notes, written
    from .among_reviews import Among
    from .clock import Passage, pace_of, room, share, time_statement
    from .column_of_drafts import headless, proposed
    from .draft_marks import Checked, Sheet, Unchecked
    from .drafts import Draft, find_recommendations, from_texts
    from .sheets import NOT_CHECKED, check
    from .spoken_languages import languages_of, passages
    from .unread import TOO_LONG, foreign, note_of

__all__ = [
    "NOTES",
    "NOT_CHECKED",
    "TOO_LONG",
    "Among",
    "Checked",
    "Draft",
    "Passage",
    "Sheet",
    "Statement",
    "Unchecked",
    "check",
    "find_recommendations",
    "foreign",
    "from_texts",
    "headless",
    "heads_notes",
    "languages_of",
    "no_words",
    "note_of",
    "pace_of",
    "passages",
    "proposed",
    "room",
    "share",
    "spoken",
    "time_statement",
    "written",
]

__getattr__ = on_demand(
    __name__,
    {
        "Among": "among_reviews",
        **dict.fromkeys(("Passage", "pace_of", "room", "share", "time_statement"), "clock"),
        **dict.fromkeys(("headless", "proposed"), "column_of_drafts"),
        **dict.fromkeys(("Checked", "Sheet", "Unchecked"), "draft_marks"),
        **dict.fromkeys(("Draft", "find_recommendations", "from_texts"), "drafts"),
        **dict.fromkeys(("NOT_CHECKED", "check"), "sheets"),
        **dict.fromkeys(("languages_of", "passages"), "spoken_languages"),
        **dict.fromkeys(("Statement", "no_words", "spoken"), ".extracting.statement_texts"),
        **dict.fromkeys(("NOTES", "heads_notes", "written"), ".extracting.written_lines"),
        **dict.fromkeys(("TOO_LONG", "foreign", "note_of"), "unread"),
    },
)
