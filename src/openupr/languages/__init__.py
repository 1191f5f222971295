"""What depends on a language: the words in which States answer, and what turns words round. Data in a folder for each language (`en/`)."""

from .answers import CLAIM, POSITION, Answer, Reading, decided, read_answer
from .polarity import Bearing, Operator, Scopes

__all__ = ["CLAIM", "POSITION", "Answer", "Bearing", "Operator", "Reading", "Scopes", "decided", "read_answer"]
