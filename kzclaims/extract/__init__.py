"""From the words of an article to typed claims: one module per kind of value, vocabulary in data files beside them."""
