"""Claims as columns, and the formats they are read from and written to besides Turtle."""
