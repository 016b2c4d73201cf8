"""Compare two outlets' accounts of one event: read articles, extract their facts, compare them.

    article = comparer.read("story.html")
    facts = comparer.extract_facts(article)
    result = comparer.compare(left, right)

The names below are the public interface; each is imported when it is first used, so that importing the package is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from comparer.version import __version__

if TYPE_CHECKING:
    from comparer.engine import compare as compare
    from comparer.errors import ComparerError as ComparerError
    from comparer.errors import FormatError as FormatError
    from comparer.errors import InputError as InputError
    from comparer.errors import ReportError as ReportError
    from comparer.errors import ReviewError as ReviewError
    from comparer.facts import extract_facts as extract_facts
    from comparer.model import Action as Action
    from comparer.model import Article as Article
    from comparer.model import Caption as Caption
    from comparer.model import Certainty as Certainty
    from comparer.model import Comparison as Comparison
    from comparer.model import Decision as Decision
    from comparer.model import Duration as Duration
    from comparer.model import Fact as Fact
    from comparer.model import Field as Field
    from comparer.model import Finding as Finding
    from comparer.model import Link as Link
    from comparer.model import Name as Name
    from comparer.model import Place as Place
    from comparer.model import Quantity as Quantity
    from comparer.model import Quote as Quote
    from comparer.model import Review as Review
    from comparer.model import Sentence as Sentence
    from comparer.model import SetAside as SetAside
    from comparer.model import SourceFile as SourceFile
    from comparer.model import SourceProfile as SourceProfile
    from comparer.model import Span as Span
    from comparer.model import Temporal as Temporal
    from comparer.model import Title as Title
    from comparer.readers import read as read

_MODEL = (
    "Action Article Caption Certainty Comparison Decision Duration Fact Field Finding Link Name Place Quantity Quote Review "
    "Sentence SetAside SourceFile SourceProfile Span Temporal Title"
)
_HOME = {
    **dict.fromkeys(_MODEL.split(), "comparer.model"),
    **dict.fromkeys(["ComparerError", "FormatError", "InputError", "ReportError", "ReviewError"], "comparer.errors"),
    "compare": "comparer.engine",
    "extract_facts": "comparer.facts",
    "read": "comparer.readers",
}
__all__ = ["__version__", *sorted(_HOME)]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'comparer' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
