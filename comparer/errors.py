"""The errors a caller may see; each carries one sentence that names the file, the place and the remedy.

    ComparerError
    ├── InputError        a file that cannot be used: missing, empty, binary, damaged, too large, no article in it
    │   └── FormatError   a file whose format is unknown, or that breaks the rules of its format
    ├── ReviewError       a review file or the store of reviews cannot be used
    └── ReportError       a report cannot be written: unknown format, folder missing, disk full

A mistake of ours is no ComparerError: it stays a ValueError or AssertionError and may crash.
"""


class ComparerError(Exception):
    """Unusable input. `str(error)` is one sentence for the user."""


class InputError(ComparerError):
    """A file that cannot be used as an article."""


class FormatError(InputError):
    """A file of unknown format, or one that breaks the rules of its format."""


class ReviewError(ComparerError):
    """A review that cannot be read or kept."""


class ReportError(ComparerError):
    """A report that cannot be written."""
