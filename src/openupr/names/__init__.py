"""Names: States, sessions, symbols, bodies, treaties; each a table of facts with its dates, and how to look them up.

Every look-up is exact; what is ambiguous or unknown is None or an error, never a guess.
"""

from .articles import spoken_name, with_article
from .bodies import (
    Body,
    Treaty,
    begins_treaty,
    bodies,
    bodies_called,
    body,
    body_of_symbol,
    find_body,
    find_treaty,
    most_treaty_words,
    treaties,
    treaty,
)
from .choosing import choice_key, chosen_value
from .demonyms import states_of_demonym
from .fact_tables import facts_of
from .language_names import LANGUAGE_NAMES, language_name
from .matching import normal_name
from .review_schedule import council_of_reports, documents_before, report_symbol, reviews_in_session, sessions_between, sessions_of
from .running_text import state_name_pattern, state_name_pattern_in, words_of_states
from .sessions import cycle_of, session, sessions
from .states import (
    GROUPS,
    LANGUAGES,
    Group,
    State,
    alphabetical,
    find_state,
    members,
    name_in_use,
    name_on_date,
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
    "bodies_called",
    "body",
    "body_of_symbol",
    "choice_key",
    "chosen_value",
    "council_of_reports",
    "cycle_of",
    "documents_before",
    "facts_of",
    "find_body",
    "find_state",
    "find_symbols",
    "find_treaty",
    "language_name",
    "members",
    "most_treaty_words",
    "name_in_use",
    "name_on_date",
    "normal_name",
    "parse_symbol",
    "report_symbol",
    "reviews_in_session",
    "session",
    "sessions",
    "sessions_between",
    "sessions_of",
    "speaking_facts",
    "speaking_rule",
    "spoken_name",
    "state",
    "state_name_pattern",
    "state_name_pattern_in",
    "states",
    "states_of_demonym",
    "suggest_states",
    "treaties",
    "treaty",
    "with_article",
    "words_of_states",
]
