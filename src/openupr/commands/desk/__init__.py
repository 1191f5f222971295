"""For who writes: briefs, whom to ask, drafts before they are made, quotations held against their documents, labels for texts of one's own.

brief.py   raise_with.py   draft.py, before_sending.py (`draft submission`)   quote.py (`quote`, `citation`)   classify.py
"""
