"""Which language a text is in."""

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from onrecord.clean.words import word_list

ENGLISH = "en"
LOOKED_AT = 4_000  # code points from the start; more changes no answer and costs time
FEWEST_WORDS = 12  # below this a name list or a headline cannot be told from another language
ENOUGH_WORDS = 30  # from here on the model may say that a text is not English
WORD = re.compile(r"[^\W\d_]+")
SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")  # written without blanks
# Share of words that are among the commonest of English and, but for a few, of no other language. The
# lowest of 4,000 news articles has .19; Dutch, the nearest, .08. In between a trained model decides.
SURELY_ENGLISH = 0.15
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
        "da": "Danish", "sv": "Swedish", "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "pl": "Polish",
        "cs": "Czech", "hu": "Hungarian", "ro": "Romanian", "el": "Greek", "ru": "Russian", "uk": "Ukrainian",
        "tr": "Turkish", "ar": "Arabic", "fa": "Persian", "he": "Hebrew", "hi": "Hindi", "zh": "Chinese",
        "ja": "Japanese", "ko": "Korean", "id": "Indonesian", "vi": "Vietnamese", "ca": "Catalan",
    }
)  # fmt: skip


def language_of(text: str, declared: str | None) -> str | None:
    """Return the ISO 639-1 code of a text's language.

    A text of a dozen words or more speaks for itself; a shorter one is what its metadata says, or unknown.
    Model: py3langid, a trained table of byte sequences (Lui and Baldwin 2012).
    """
    start = text[:LOOKED_AT]
    words = [word.lower() for word in WORD.findall(start)]
    if len(words) < FEWEST_WORDS and not SCRIPT.search(start):
        return _code(declared)
    common = word_list("english")
    if sum(word in common for word in words) >= SURELY_ENGLISH * len(words):
        return ENGLISH
    guess = _guessed(start)
    # On a list of names or a single line the model guesses wildly.
    sure = guess == ENGLISH or len(words) >= ENOUGH_WORDS or SCRIPT.search(start)
    return guess if sure else _code(declared)


def language_name(code: str) -> str:
    """Return a language's English name, or its code where the table has none."""
    return NAMES.get(code, f"the language {code!r}")


def _code(declared: str | None) -> str | None:
    """Return `en` for `en-GB`, `en_US` and `English`."""
    plain = (declared or "").strip().lower()
    named = {"english": ENGLISH, **{name.lower(): code for code, name in NAMES.items()}}
    code = named.get(plain) or re.split(r"[-_]", plain)[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else None


@functools.lru_cache(maxsize=8)
def _guessed(start: str) -> str:
    import py3langid  # noqa: PLC0415  (loads its table; an English text never needs it)

    code: str = py3langid.classify(start)[0]
    return code
