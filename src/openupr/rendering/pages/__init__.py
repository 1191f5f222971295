"""Pages of docs/ that are made from the tables of the house; a test holds each fresh."""
