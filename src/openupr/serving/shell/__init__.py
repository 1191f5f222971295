"""What every request passes and every page has, whatever it shows.

app_settings.py    what the app is told when it starts     request_guard.py     what a request must pass before a page of ours sees it
page_shell.py      templates, static files                 reader_language.py   in which language the app speaks
refused.py         a request that is not answered          said_errors.py       what went wrong, in one shape
made_in_time.py    what takes long is made beside the requests
"""
