"""What a person sees: pages, screens, files, each made of a view.

html/    the report and its charts; pages of drafts      screen/  what the terminal prints
files/   tables and citations as files                   word/    Word files
pages/   pages of docs/ that are made from tables
side_by_side.py, compare.py, hits.py                     two texts, several reviews, what a search found: on screen and as a page
"""
