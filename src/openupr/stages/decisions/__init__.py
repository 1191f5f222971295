"""What people decided and set for a folder, in the two files beside its documents.

settings_apart.py      read by a worker: whoever passed the folder on may have written them
trusting.py            whose decisions count, and what is said of a folder's settings
judgement_added.py     a decision, added to them             read_only_folders.py   where nothing is written
"""
