"""Preparing the next review: drafting checks, the clock, quotations held against documents. Advice with its rule; nothing is rewritten.

drafts.py   the recommendations in a user's file     checks.py     the marks of one clause (soft.toml, rules.toml)
columns.py  which column of a table holds them       requesting.py how a sentence recommends (drafts.toml)
unread.py   what the checks can't read               earlier.py    asked before, among reviews
sheets.py   a whole draft checked
usual.py    how often the like of it was supported   clock.py      seconds of a speaker, and the bell (clock.toml)
statements.py what of a file is read out              passages.py   in what language each part of it is held
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
    from .among_reviews import Among
    from .clock import LANGUAGES, RULES, Pace, Part, Passage, Share, Timing, pace_of, room, share, time_statement
    from .column_of_drafts import headless, proposed
    from .draft_marks import Action, Checked, Earlier, Mark, Sheet, Support, Unchecked
    from .drafts import Draft, Recommendation, find_recommendations, from_texts, written
    from .sheets import NOT_CHECKED, check
    from .spoken_languages import languages_of, passages
    from .statement_texts import Statement, no_words, spoken
    from .unread import TOO_LONG, foreign, note_of

__all__ = [
    "LANGUAGES",
    "NOT_CHECKED",
    "RULES",
    "TOO_LONG",
    "Action",
    "Among",
    "Checked",
    "Draft",
    "Earlier",
    "Mark",
    "Pace",
    "Part",
    "Passage",
    "Recommendation",
    "Share",
    "Sheet",
    "Statement",
    "Support",
    "Timing",
    "Unchecked",
    "check",
    "find_recommendations",
    "foreign",
    "from_texts",
    "headless",
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
        **dict.fromkeys(("LANGUAGES", "RULES", "Pace", "Part", "Passage", "Share", "Timing", "pace_of", "room", "share", "time_statement"), "clock"),
        **dict.fromkeys(("headless", "proposed"), "column_of_drafts"),
        **dict.fromkeys(("Action", "Checked", "Earlier", "Mark", "Sheet", "Support", "Unchecked"), "draft_marks"),
        **dict.fromkeys(("Draft", "Recommendation", "find_recommendations", "from_texts", "written"), "drafts"),
        **dict.fromkeys(("NOT_CHECKED", "check"), "sheets"),
        **dict.fromkeys(("languages_of", "passages"), "spoken_languages"),
        **dict.fromkeys(("Statement", "no_words", "spoken"), "statement_texts"),
        **dict.fromkeys(("TOO_LONG", "foreign", "note_of"), "unread"),
    },
)
