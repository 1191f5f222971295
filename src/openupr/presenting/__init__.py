"""What people are shown: the report, its charts, tables to go on with, and what the screen prints.

report.py     a review as one HTML file          tables.py     a review's records as rows; the one list of their columns
charts.py     pictures of counts, as SVG          exports.py    tables as .csv, .xlsx, .json, .jsonl
plates.py     pages of documents in the report    dictionary.py the columns explained, as docs/data.md
screen.py     the summary on the screen           wording.py    the words for positions, claims, groups, dates
"""
