"""Reviews in a store, and the verbs with it.

keeping.py    keep, forget, check           stored_reviews.py   a review out of the store, brought up to today's code
deciding.py   people's decisions, in the store and beside the documents
store_desk.py documents on their way in     jobs.py             what a worker does for a store
"""
