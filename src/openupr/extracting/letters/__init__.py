"""Letters of special procedures to States, and the States' replies."""

from .facts_of_letters import addressees_of, date_of, letter_key, letter_of, reply_of
from .letter_paragraphs import read_letter
from .said_in_letters import said_in_letter

__all__ = ["addressees_of", "date_of", "letter_key", "letter_of", "read_letter", "reply_of", "said_in_letter"]
