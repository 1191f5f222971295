"""What goes into the store and comes back out of it whole: files that are handed in, the jobs that read them, copies of the store.

uploads.py     files, their names made harmless            job_runner.py    one job after the other
job_pages.py   what became of them                         store_pages.py   the store, its copy, and the page of help
"""
