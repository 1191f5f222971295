"""What the terminal prints: plain lines, with no control character of a document's."""
