"""Words and trees as XML 1.0 allows them."""

import re
from xml.etree import ElementTree as ET

# Every code point that XML 1.0 cannot hold, even escaped; scraped text may have one.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(words: str) -> str:
    r"""Return words with the replacement sign for what XML cannot hold.

    >>> allowed("a\x00b & <c>")
    'a\ufffdb & <c>'
    """
    return FORBIDDEN.sub("\ufffd", words)


def xml_body(root: ET.Element) -> bytes:
    """Return a tree as UTF-8 with its declaration, one element a line."""
    ET.indent(root)
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"
