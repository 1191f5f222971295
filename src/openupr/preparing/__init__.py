"""Preparing the next review: drafting checks and the clock. Advice with its rule; nothing is rewritten.

drafts.py   the recommendations in a user's file     checks.py     the marks of one clause (soft.toml, rules.toml)
columns.py  which column of a table holds them       requesting.py how a sentence recommends (drafts.toml)
unread.py   what the checks can't read               earlier.py    asked before, among reviews
sheets.py   a whole draft checked
usual.py    how often the like of it was supported   clock.py      seconds of a speaker, and the bell (clock.toml)
speech.py   how long a text is when spoken           wording.py, page.py, word_file.py  what is shown of them
tables/     tables of one's own texts, as people have them

    draft = find_recommendations(transcript)
    sheet = check(draft, labeller(), Among(reviews, labeller()))
    timing = time_statement(text, pace_of("en"), share(160))
"""

from __future__ import annotations

from .clock import LANGUAGES, RULES, Pace, Share, Timing, languages_of, pace_of, room, share, time_statement
from .columns import headless, proposed
from .drafts import Draft, Recommendation, find_recommendations, from_texts, written
from .earlier import Among
from .marks import Action, Checked, Earlier, Mark, Sheet, Support
from .sheets import NOT_CHECKED, check
from .unread import foreign, note_of, unread

__all__ = [
    "LANGUAGES",
    "NOT_CHECKED",
    "RULES",
    "Action",
    "Among",
    "Checked",
    "Draft",
    "Earlier",
    "Mark",
    "Pace",
    "Recommendation",
    "Share",
    "Sheet",
    "Support",
    "Timing",
    "check",
    "find_recommendations",
    "foreign",
    "from_texts",
    "headless",
    "languages_of",
    "note_of",
    "pace_of",
    "proposed",
    "room",
    "share",
    "time_statement",
    "unread",
    "written",
]
