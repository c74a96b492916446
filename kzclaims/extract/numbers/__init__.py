"""Numbers, shares and amounts: from the words to exact bounds."""
