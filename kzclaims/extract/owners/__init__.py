"""Who owns, holds, founded or runs which body, and from which words that is read."""
