"""Compare two outlets' accounts of one event: read articles, extract their facts, compare them.

    article = comparer.read("story.html")
    facts = comparer.extract_facts(article)
    result = comparer.compare(left, right)
"""

from comparer.engine import compare
from comparer.errors import ComparerError, FormatError, InputError, ReportError, ReviewError
from comparer.facts import extract_facts
from comparer.model import (
    Action,
    Article,
    Caption,
    Certainty,
    Comparison,
    Duration,
    Fact,
    Field,
    Finding,
    Link,
    Name,
    Place,
    Quantity,
    Quote,
    Sentence,
    SetAside,
    SourceFile,
    SourceProfile,
    Span,
    Temporal,
    Title,
)
from comparer.readers import read
from comparer.version import __version__

__all__ = [
    "Action",
    "Article",
    "Caption",
    "Certainty",
    "ComparerError",
    "Comparison",
    "Duration",
    "Fact",
    "Field",
    "Finding",
    "FormatError",
    "InputError",
    "Link",
    "Name",
    "Place",
    "Quantity",
    "Quote",
    "ReportError",
    "ReviewError",
    "Sentence",
    "SetAside",
    "SourceFile",
    "SourceProfile",
    "Span",
    "Temporal",
    "Title",
    "__version__",
    "compare",
    "extract_facts",
    "read",
]  # fmt: skip
