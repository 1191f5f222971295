"""Computes what is usual: every figure of every examination over many reviews, as facts without texts. Run by hand; the results are committed.

    python -m tools.baselines FOLDER [--labels CSV] [--date YYYY-MM-DD] [--out src/openupr/examining/frame/baselines] [--workers 2]

Writes `{figure}.csv` (one row a review and source of labels), `counts/support.csv` (action category x issue x recommending State x position, by
source) and `metadata.toml`. The same documents, labels, version and date give the same bytes.
"""
