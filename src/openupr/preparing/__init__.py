"""Preparing the next review: drafting checks, the clock, quotations held against documents. Advice with its rule; nothing is rewritten.

drafting/   a user's own recommendations and submissions, checked (facts: soft.toml, rules.toml)
speaking/   the clock: seconds of a text, where the bell rings, what to cut (clock.toml)
quoting/    quotations and citations held against the documents that they name
topics/     a topic as it is typed, and which sentences of a State's reviews belong to it
briefs/     what briefs, trackers and lists of delegations are made of
forms/      OHCHR's own forms, filled cell by cell
tables/     tables of one's own texts, as people have them
published/  what a file tells besides its text, and a copy without it

    draft = find_recommendations(transcript)
    sheet = check(draft, labeller(), Among(reviews, labeller()))
    statement = spoken(transcript)
    timing = time_statement(statement.text, passages(statement.text), share(160))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from ..extracting.statement_texts import StatementText, no_words, read_statement
    from ..extracting.written_lines import NOTES, heads_notes, lines_written
    from .drafting.among_reviews import Among
    from .drafting.draft_marks import Checked, Sheet, Unchecked
    from .drafting.drafts import Draft, find_recommendations, from_texts
    from .drafting.sheets import NOT_CHECKED, check_drafts
    from .drafting.unread import TOO_LONG, foreign, note_of
    from .speaking.clock import TimedPassage, pace_of, speaking_share, time_statement
    from .speaking.spoken_languages import languages_of, timed_passages

__all__ = [
    "NOTES",
    "NOT_CHECKED",
    "TOO_LONG",
    "Among",
    "Checked",
    "Draft",
    "Sheet",
    "StatementText",
    "TimedPassage",
    "Unchecked",
    "check_drafts",
    "find_recommendations",
    "foreign",
    "from_texts",
    "heads_notes",
    "languages_of",
    "lines_written",
    "no_words",
    "note_of",
    "pace_of",
    "read_statement",
    "speaking_share",
    "time_statement",
    "timed_passages",
]

__getattr__ = on_demand(
    __name__,
    {
        "Among": "drafting.among_reviews",
        **dict.fromkeys(("TimedPassage", "pace_of", "speaking_share", "time_statement"), "speaking.clock"),
        **dict.fromkeys(("Checked", "Sheet", "Unchecked"), "drafting.draft_marks"),
        **dict.fromkeys(("Draft", "find_recommendations", "from_texts"), "drafting.drafts"),
        **dict.fromkeys(("NOT_CHECKED", "check_drafts"), "drafting.sheets"),
        **dict.fromkeys(("languages_of", "timed_passages"), "speaking.spoken_languages"),
        **dict.fromkeys(("StatementText", "no_words", "read_statement"), ".extracting.statement_texts"),
        **dict.fromkeys(("NOTES", "heads_notes", "lines_written"), ".extracting.written_lines"),
        **dict.fromkeys(("TOO_LONG", "foreign", "note_of"), "drafting.unread"),
    },
)
