"""By what things are known again: whether what is kept is still what today's code would make.

stage_versions.py   a stage: a hash of the code and data that its output depends on
input_keys.py       what goes into a stage: a document, a review, and all that is made of one
judged_words.py     a record that a person decided on: the words behind its hash
"""
