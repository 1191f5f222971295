"""The Human Rights Council's report on one of its sessions: what it tells of one review, as paragraphs."""

from .plenary_speakers import who_spoke
from .section_on_state import section_on, views_in

__all__ = ["section_on", "views_in", "who_spoke"]
