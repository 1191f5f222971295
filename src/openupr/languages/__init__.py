"""What depends on a language: the words in which States answer, and what turns words round. Data in a folder for each language (`en/`)."""

from .operator_words import Operator
from .polarity import Bearing, Scopes
from .read_answer import CLAIM, POSITION, Answer, Reading, decided, read_answer

__all__ = ["CLAIM", "POSITION", "Answer", "Bearing", "Operator", "Reading", "Scopes", "decided", "read_answer"]
