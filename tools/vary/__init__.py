"""Variations of real and invented documents: the texts that people's tools make of a PDF, read, and held against the PDF's own records.

`python -m tools.vary` (from the project's root; `OPENUPR_CORPUS` names the real documents) reads each document in each manner and prints what became
of its records. A manner is a pure function of the PDF, with a promise: `lossless` ones carry all that a record needs, so that the same records are
expected; of `lossy` ones what is read has to be right, and what is not read has to be a doubt. `--draw 40 --seed 7` makes manners that nobody has
seen: the stock of unseen documents that never runs out.

    printed.py        a PDF -> its printed lines, with what each of them is
    manner.py         the choices that make a manner; the named manners, and those that a seed draws
    composing.py      printed lines and a manner -> text
    bytes_of_text.py  text -> bytes: quotes, dashes, spaces, ends of lines, encodings
    engines.py        other people's programs, run as they are
    facts.py          records -> what is compared
    comparing.py      the records of the PDF against those of the variation, and the doubts that speak of what is missing
    cases.py          documents x manners
    told.py           tables of the outcomes, the floors
    reworded/         invented documents in other wordings, orders and misprints, whose records are known because they were written so
"""
