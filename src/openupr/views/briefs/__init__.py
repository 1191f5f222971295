"""Briefs on a topic and for a speaker: each statement of ours with the words of a document and its source.

Each folder knows those above it alone:

quoted/        what short forms, notes and pointing words in a quotation mean, where it stands alone
statements/    one statement: our words, a quotation, its source
frame/         what is around the statements: day, counts, documents, the room of the page
for_topic/     a brief on a topic
for_speaker/   a brief for the speaker of a State
raising_view.py    which delegations would raise it (`raise-with`)
"""
