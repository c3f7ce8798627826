"""The verdict on a version of a statement, in the words that a reporter reads."""

from onrecord.model.quotes import RenderingClass

VERDICTS: dict[RenderingClass, tuple[str, str]] = {
    "verbatim": ("word for word", "the words of the fullest version, or a part of them, unchanged"),
    "shortened": ("shortened", "words are left out"),
    "spliced": ("joined from parts", "words that stood apart are printed as one quotation"),
    "reworded": ("other words", "some words are not those of the fullest version"),
    "meaning-changed": ("sense changed", "a word that turns the sense is gone or new"),
    "other-subject": ("about something else", "the words are put on another subject"),
    "other-speaker": ("other speaker", "the words are given to somebody else"),
    "indirect": ("retold", "told without quotation marks"),
    "translated": ("back-translated", "the words went through another language"),
}
FULLEST = ("fullest version", "the version that keeps most of the words; the others are held against it")
SINGLE = ("one report only", "no other report has these words")
