"""From files to results, and what runs it: documents are read, reviews put together, labelled, linked and examined, each by a pure function of bytes.

gathering.py   what the user gives -> the files to read, and what is told of each
workers.py     jobs side by side, here or elsewhere     limited_process.py   one process, which may die of a job
cluster.py     the same on a Dask cluster               jobs.py, file_jobs.py   what is done: for a store, and without one
pipeline.py    the verbs without a store                keeping.py    the verbs with a store
deciding.py    people's decisions, in both places       searching/opening.py   the store in its file, with its index

Nothing is imported here: who only lists what a store holds need not load what reads documents.
"""
