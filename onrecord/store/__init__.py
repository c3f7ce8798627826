"""Values to one SQLite file and back."""
