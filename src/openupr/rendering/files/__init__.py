"""Files for other programs: tables as .csv, .xlsx, .json, .jsonl and .parquet, documents as citations, results as JSON."""
