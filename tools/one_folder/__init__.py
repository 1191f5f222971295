"""A folder with everything in it, Python too: for people who install nothing. `python -m tools.one_folder`; docs/install.md says how it is used."""
