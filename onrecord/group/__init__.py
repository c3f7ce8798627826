"""Many documents to stories."""
