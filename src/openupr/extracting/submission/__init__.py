"""A stakeholder's submission: who sent it, in how many words, its paragraphs."""

from .submission import in_folder_of_submissions, owned, read_submission, without_contacts

__all__ = ["in_folder_of_submissions", "owned", "read_submission", "without_contacts"]
