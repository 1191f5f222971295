"""What a person is at work on: each file is read by a worker, as it may be anybody's.

draft_jobs.py        a draft, a statement           versions_compared.py   two versions of a text
submission_jobs.py   a submission                   form_jobs.py, list_jobs.py   a form; a list that was saved
tables_apart.py      a table, some rows at a time   texts_of_ones_own.py   labels for texts of one's own
packing.py           the copy of a folder to give away; pack_jobs.py looks its documents through
"""
