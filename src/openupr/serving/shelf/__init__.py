"""What stands behind the pages: the store with its reviews, held from one request to the next, and what is drawn from it.

review_shelf.py    the store and its reviews               lists_of_recommendations.py   those that fit filters
search_of_store.py a search over all reviews               kept_searches.py              searches that a person keeps
pages_read.py      pages of documents                      decisions_shown.py            what persons decided on a record
"""
