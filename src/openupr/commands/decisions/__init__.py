"""What persons decide and assess: on a record, on a promise, in OHCHR's own list.

judge.py, judged_names.py   follow.py   fill.py
"""
