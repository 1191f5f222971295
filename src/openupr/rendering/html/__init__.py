"""The report of a review as one HTML file (review_page.py), with its templates, charts, plates of pages and pictures of results; a checked draft as a
page."""
