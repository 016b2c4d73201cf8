"""The cleaning that all formats share: lines that are no body are set aside with a reason, fields are settled, sentences split."""

from comparer.readers.cleaning.changes import restored, with_fields
from comparer.readers.cleaning.finish import finish
from comparer.readers.cleaning.reasons import REASONS

__all__ = ["REASONS", "finish", "restored", "with_fields"]
