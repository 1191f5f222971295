"""Was it a real review? What is said of the results.

quotable.py  up to ten sentences that can be quoted    rank.py     where a review stands among others
accuracy.py  how right our labels were                 methods.py  with what a result was made
"""
