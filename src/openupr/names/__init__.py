"""Names: States, sessions, symbols, bodies, treaties; each a table of facts with its dates, and how to look them up.

Every look-up is exact; what is ambiguous or unknown is None or an error, never a guess.
"""

from .articles import spoken_name, with_article
from .bodies import Body, Treaty, begins_treaty, bodies, body, body_of_symbol, find_body, find_treaty, treaties, treaty, treaty_words
from .choosing import choice_key, chosen
from .demonyms import states_of_demonym
from .fact_tables import facts_of
from .language_names import LANGUAGE_NAMES, language_name
from .matching import normal_name
from .review_schedule import documents_before, report_symbol, reviews_of, sessions_of
from .running_text import state_name_pattern, words_of_states
from .sessions import cycle_of, session, sessions
from .states import (
    GROUPS,
    LANGUAGES,
    Group,
    State,
    alphabetical,
    find_state,
    members,
    name_at,
    name_in_use,
    state,
    states,
)
from .suggesting import asked_state, suggest_states
from .symbols import Symbol, find_symbols, parse_symbol
from .time_rules import Step, speaking_facts, speaking_rule

__all__ = [
    "GROUPS",
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "Body",
    "Group",
    "State",
    "Step",
    "Symbol",
    "Treaty",
    "alphabetical",
    "asked_state",
    "begins_treaty",
    "bodies",
    "body",
    "body_of_symbol",
    "choice_key",
    "chosen",
    "cycle_of",
    "documents_before",
    "facts_of",
    "find_body",
    "find_state",
    "find_symbols",
    "find_treaty",
    "language_name",
    "members",
    "name_at",
    "name_in_use",
    "normal_name",
    "parse_symbol",
    "report_symbol",
    "reviews_of",
    "session",
    "sessions",
    "sessions_of",
    "speaking_facts",
    "speaking_rule",
    "spoken_name",
    "state",
    "state_name_pattern",
    "states",
    "states_of_demonym",
    "suggest_states",
    "treaties",
    "treaty",
    "treaty_words",
    "with_article",
    "words_of_states",
]
