"""The app: reviews in a browser on one's own machine, and the same views as JSON.

web_app.py        the application, put together         app_settings.py   what it is told when it starts
request_guard.py  what every request must pass          refused.py, said_errors.py    what went wrong, in one shape
review_shelf.py   the store and its reviews, held        page_shell.py     templates, static files, what every page has
*_pages.py        pages of one subject each              json_api.py       the same as JSON
job_runner.py     reading what was handed in             uploads.py        files that are handed in

Its process parses no stranger's byte: documents, decisions and stores that are handed in are read by workers, as the commands do. Nothing is imported
here: who only asks for `openupr --help` loads none of it.
"""
