"""A review as its page and its summary show it, part by part.

`listed` holds what every part rests on: recommendations, requests, answers, statements. `documents` shows the other documents, `subjects` what was
asked by subject, `first` the first chapter, which draws on all three. `page_view` puts a page together.
"""
