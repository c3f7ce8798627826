"""Bytes to characters: UTF-8, else what the file declares, else a guess that says it is one."""

import codecs
import re

from onrecord.errors import UnreadableInputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.005  # share of bytes; prose has none, a picture or a PDF has a tenth and more
# Share of bytes beyond ASCII up to which a text can be English in an old Western encoding. Accents and curly
# marks come to 1 to 3 %; Cyrillic, Greek, Arabic and Chinese in their own encodings to 40 % and more.
MOST_WESTERN = 0.15
NO_TEXT = "not text (it looks like a picture, a PDF or a program); save the report as plain text or HTML"
UNKNOWN = "not UTF-8, and which encoding it is cannot be told; save it as UTF-8"


def decoded(body: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """Return the characters and, where the encoding was guessed, a sentence that says so.

    Args:
        body: The file's bytes.
        declared: Name of the encoding that the file itself names, such as `iso-8859-1`.

    Raises:
        UnreadableInputError: The bytes are no text, or in an encoding that cannot be told.
    """
    for mark, name in MARKS:
        if body.startswith(mark):
            return _marked(body, name)
    if b"\x00" in body or len(CONTROLS.findall(body)) > MOST_CONTROLS * len(body):
        raise UnreadableInputError(NO_TEXT)
    try:
        return body.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guessed(body, declared)


def _marked(body: bytes, name: str) -> tuple[str, None]:
    try:
        return body.decode(name), None
    except UnicodeDecodeError:
        raise UnreadableInputError(f"marked as {name.upper()}, but it is not; save it as UTF-8") from None


def _guessed(body: bytes, declared: str | None) -> tuple[str, str | None]:
    mended = body.decode("utf-8", errors="replace")
    broken = mended.count("\ufffd")
    beyond = sum(byte > 127 for byte in body)
    if broken * 4 <= beyond - broken:  # most of it is good UTF-8: a few bytes are damaged
        return mended, f"{broken} damaged characters are shown as \ufffd; save the file again as UTF-8"
    if declared and (text := _tried(body, declared)) is not None:
        return text, None
    text = _tried(body, "cp1252")
    if text is None or beyond > MOST_WESTERN * len(body):
        raise UnreadableInputError(UNKNOWN)
    return text, "not UTF-8; read as Windows-1252, which is a guess: save it as UTF-8 if marks look wrong"


def _tried(body: bytes, name: str) -> str | None:
    try:
        # "replace" would hide a wrong declaration; codecs that are no text encodings raise LookupError.
        return body.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
