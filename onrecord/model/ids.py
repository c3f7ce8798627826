"""Ids that are hashes of what they name, so that they survive a rebuild."""

import hashlib

HEX_DIGITS = 12  # 48 bits: one clash expected among 16 million ids of one kind


def content_id(kind: str, *parts: str | int) -> str:
    """Return a short id for the thing that `parts` describe.

    Args:
        kind: One or two letters that tell a reader what it names, such as `q` for a quotation.
        parts: What the thing says and where; order counts.

    >>> content_id("q", "report-1", 10, 25) == content_id("q", "report-1", 10, 25)
    True
    """
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()
    return f"{kind}-{digest[:HEX_DIGITS]}"
