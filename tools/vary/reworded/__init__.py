"""Invented documents in wordings, orders and misprints that a seed draws. Their records are known because they were written so.

Where the PDFs' variations ask whether a record survives its tool, these ask whether it survives its author: another lead-in, another way of listing
States, a number printed twice. What is read has to be right or silent: an item's position never on the other side, a State never another one, a
source never a neighbour's.

    phrases.toml   the grammar's words
    grammar.py     sentences and numbers drawn from it
    misprinted.py  what goes wrong at a keyboard
    reports.py     a working group report, and its truth
    addenda.py     the State's answers to it
    compilations.py, summaries.py   the documents with notes
    judged.py, judged_by_notes.py   what is read against what was written
    drawn.py       so many of each
"""
