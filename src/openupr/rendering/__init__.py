"""What a person sees: pages, screens, files.

html/    the report and its charts; pages of drafts      screen/  what the terminal prints
files/   tables, citations and results as files          word/    Word files
pages/   pages of docs/ that are made from tables        own.py   what OpenUPR itself has written, told by its bytes
side_by_side.py, compare.py, hits.py                     two texts, several reviews, what a search found: on screen and as a page
"""
