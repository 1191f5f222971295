"""Was it a real review? The results of the examinations, shown.

standing.py     where a review stands among others    screen.py       one screen
sentences.py    up to ten that can be quoted          tables.py       evidence as rows; results.py: as JSON
accuracy.py     how right our labels were             word.py         the same as a Word file
pictures.py     pictures: standing, order, flow       compare.py      several reviews side by side
page.py         what the page's templates show        catalogue.py    each examination explained, docs/examinations.md
"""
