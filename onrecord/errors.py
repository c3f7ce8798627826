"""The one tree of exceptions. Each message says what went wrong, with which value, and what to do."""


class OnrecordError(Exception):
    """Anything onrecord raises on purpose; its text is written for the person at the keyboard."""


class UsageError(OnrecordError):
    """The call itself is wrong: a missing input, an unknown format, an option that does not fit."""


class UnreadableInputError(OnrecordError):
    """One input cannot be read as a report. Costs that input, never the run: it becomes a gap."""


class StoryFileError(OnrecordError):
    """A story file cannot be opened, is of another schema version, or cannot be written."""
