"""Preparing the next review: drafting checks and the clock. Advice with its rule; nothing is rewritten.

drafts.py   the recommendations in a user's file     checks.py     the marks of one clause (soft.toml, rules.toml)
sheets.py   a whole draft checked                    earlier.py    asked before, among reviews
usual.py    how often the like of it was supported   clock.py      seconds of a speaker, and the bell (clock.toml)
speech.py   how long a text is when spoken           wording.py, page.py, word_file.py  what is shown of them

    draft = find_recommendations(transcript)
    sheet = check(draft, labeller(), Among(reviews, labeller()))
    timing = time_statement(text, pace_of("en"), share(160))
"""

from __future__ import annotations

from .clock import LANGUAGES, RULES, Pace, Share, Timing, pace_of, room, share, time_statement
from .drafts import Draft, Recommendation, find_recommendations, from_texts, written
from .earlier import Among
from .marks import Action, Checked, Earlier, Mark, Sheet, Support
from .sheets import check

__all__ = [
    "LANGUAGES",
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
    "from_texts",
    "pace_of",
    "room",
    "share",
    "time_statement",
    "written",
]
