"""Word files: the results of the examinations, and a draft with its comments."""
