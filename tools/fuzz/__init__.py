"""Damaged files by the thousand: each is read, or gives a clear error, in bounded time and memory. `make fuzz`; tests/hostile runs a hundred of each.

    python -m tools.fuzz [--count 2000] [--seed 1] [--formats pdf,docx,doc,html,text] [--keep FOLDER] [--only html-17]

Seeds are the invented documents and, with OPENUPR_CORPUS, real ones. The same seed, count and documents give the same mutants.

Hostile folders, and every command on them, are `python -m tools.fuzz.commands`.
"""
