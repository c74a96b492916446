"""Figures, shares and money: what is counted, of whom, where and when, and which of them are one measure."""
