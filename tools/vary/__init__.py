"""Variations of real and invented documents: the texts that people's tools make of a PDF, read, and held against the PDF's own records.

`python -m tools.vary` (from the project's root; `OPENUPR_CORPUS` names the real documents) reads each document as it is printed and in each manner, and
prints what became of its records. A manner is a pure function of the PDF and a seed, with a promise (`Promise`): `lossless` manners carry all that a record needs,
so that the same records are expected; of `lossy` ones what is read has to be right, and what is not read has to be a doubt. What a change broke shows as a cell that
fell; `--draw` makes manners that nobody has seen.

    printed.py     a PDF -> its printed lines, with what each of them is
    manner.py      the choices that make a manner, the named ones, and those drawn by a seed
    composing.py   printed lines and a manner -> text
    typing.py      text -> bytes: quotes, dashes, spaces, ends of lines, encodings
    engines.py     other people's programs, run as they are
    facts.py       records -> what is compared
    comparing.py   the records of the PDF against those of the variation, and the doubts that speak of what is missing
    cases.py       documents x manners
    told.py        tables of the outcomes
    invented.py    wordings, orders and misprints of invented reviews, whose records are known because they were written so
"""
