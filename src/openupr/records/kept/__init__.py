"""What is kept beside reviews: libraries, what persons decided and searched, looks at sources, proofs."""
