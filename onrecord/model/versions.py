"""Which onrecord this is, and which shape its tables have."""

VERSION = "0.1.0"  # the same as in pyproject.toml; a test holds them together
# Raise when a field of a table is renamed or changes its meaning; a new field with a default is fine.
SCHEMA_VERSION = 1
