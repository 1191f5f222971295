"""Work in processes of their own, which may die of it: a hostile file costs its own job and nothing else.

workers.py           jobs side by side, here or elsewhere       cluster.py     the same on a Dask cluster
limited_process.py   one process, within limits                 confining.py   what it gives up before the first stranger's byte
limited_work.py      work of the command's own process, within a limit of time
"""
