"""What the page shows of the other documents: what went in, what the State says of itself, what UN bodies and others say."""
