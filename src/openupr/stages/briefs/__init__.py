"""Briefs out of reviews and what is made of them.

topic_briefs.py     on a topic                              speaker_briefs.py   for who speaks for a State
speakers_asked.py   for a speaker, kept or made             who_speaks.py       who that is, as it was typed
known_of_reviews.py what every brief asks of reviews, made once for each
"""
