"""The catalogues of messages: what the code and the templates say, and its translations."""
