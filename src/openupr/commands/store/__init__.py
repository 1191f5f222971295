"""The store and the app: documents are read into it, looked for in it, listed, checked, forgotten, and given away.

read.py   open_app.py (`open`)   find.py   stored.py (`list`, `status`, `forget`, `check`)   pack.py
"""
