"""From what the user gives to the documents of reviews: the one way, whatever keeps what is read.

gathering.py     the files of folders, what is told of each, what is no document of a review     own_results.py   what we wrote
intake.py        the way, from files to reviews          file_desk.py   documents held on it, of reviews that nobody keeps
file_jobs.py     what a worker does with a file, and with the files of a review
"""
