"""One review, or several side by side: examined, reported, shown record by record, exported, compared.

examine.py (`examine`, `explain`)   report.py   own_reviews.py (`baselines`)   show.py   export.py   diff.py (`diff`, `clusters`)
persons.py   letters_held.py (`letters`)   lists_beside.py (`openness`)
"""
