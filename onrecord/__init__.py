"""Read the coverage, get the record."""
