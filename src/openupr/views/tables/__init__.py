"""Records as rows: what columns are made of (cells.py), the one list of them (columns.py), and the tables (record_tables.py)."""
