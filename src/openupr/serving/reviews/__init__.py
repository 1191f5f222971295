"""Pages of reviews: all of them, one, and what stands in one.

review_pages.py    reviews, their recommendations          report_pages.py     the chapters of one
record_pages.py    one record                              leaf_pages.py       a page of a document
decision_pages.py  decisions of persons                    search_pages.py     the search over all
download_files.py  what commands write, for the browser    quoted_with_source.py   a passage to be copied, with its source
"""
