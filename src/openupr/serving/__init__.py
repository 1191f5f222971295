"""The app: reviews in a browser on one's own machine, and the same views as JSON.

web_app.py    the application, put together                app_served.py     it served on this machine's own address
json_api.py   the same views as JSON                       desktop_icon.py   an icon that opens it
reviews/      pages of reviews                             desk/             pages that help who writes
handed_in/    what goes into the store                     shelf/            the store and its reviews, behind the pages
shell/        what every request passes and every page has; templates/, static/

Its process parses no stranger's byte: documents, decisions and stores that are handed in are read by workers, as the commands do. Nothing is imported
here: who only asks for `openupr --help` loads none of it.
"""
