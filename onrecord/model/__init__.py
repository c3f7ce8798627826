"""The nouns: frozen values that every room speaks in. No I/O, no logic beyond reading themselves."""
