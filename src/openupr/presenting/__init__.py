"""What people are shown: the report, its charts, tables to go on with, and what the screen prints.

report.py     a review as one HTML file          tables.py     a review's records as rows
views.py      what its template shows            cells.py      what columns are made of; the columns that tables share
answers.py    final answers and their counts     columns.py    the one list of columns; dossier_columns.py those beside the report
charts.py     pictures of counts, as SVG         exports.py    tables as .csv, .xlsx, .json, .jsonl; parquet.py as .parquet
flow.py       from the report to the answers     dictionary.py the columns explained, as docs/data.md
plates.py     pages of documents in the report   screen.py     the summary on the screen
wording.py    the words for what readers see     lines.py      one record, or one review, in a few lines
examined/     was it a real review? the results of the examinations as page, screen, Word, JSON and table
found.py      what a search found              citations.py  documents as .ris, .bib, .csl.json
"""
