"""What briefs, trackers and lists of delegations are made of, before a view words it.

Each folder knows those above it alone:

chosen/        which sentences of a document are quoted, in which order, where they are cut
asked/         what was asked: on a topic, again, since, by whom else; what can be proposed anew
replied/       what the State said and did on it, and what UN bodies say nearest to it
for_topic/     a brief on a topic
for_speaker/   a brief for the speaker of a State
promises.py    what was supported, over the cycles (`follow`)
raising.py     which delegations would raise it (`raise-with`)
"""
