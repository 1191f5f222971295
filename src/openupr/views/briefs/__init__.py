"""Briefs on a topic and for a speaker: each statement of ours with the words of a document and its source."""
