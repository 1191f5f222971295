"""Documents where they are published: fetched, looked at again, kept with their proof; and which are missing.

fetch.py   watch.py   history.py   archive.py   verify.py   next.py
"""
