"""What rules compute with: the ownership graph, and numbers as written with their rounding."""
