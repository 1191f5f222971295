"""The desk: what helps who writes, from evidence to what is handed in.

desk_pages.py      its first page, and all others put together
desk_shelf.py      what they rest on: a review with the others of its State
brief_pages.py     briefs                                  raising_pages.py   who would raise a topic
draft_pages.py     drafts and statements                   quote_pages.py     quotations and citations
compare_pages.py   reviews side by side                    version_pages.py   versions of one document
follow_pages.py    promises over the cycles                form_pages.py      OHCHR’s own form
"""
