"""Comparisons as plain JSON values and back; the one place that knows how a value is written down.

The document is {"format": "comparer-comparison", "version": 1, "comparer": version, "comparison": {...}, "review": {...}}.
Dataclasses become objects of their fields, tuples arrays, dates ISO strings; the value of a fact carries its class as "class".
"""

from __future__ import annotations

import dataclasses
import json
import os
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from comparer import model
from comparer.errors import FormatError, InputError
from comparer.version import __version__

FORMAT = "comparer-comparison"
VERSION = 1
Made = TypeVar("Made")
_CLASSES = {cls.__name__: cls for cls in (*get_args(model.Value), model.Duration)}


def to_plain(comparison: model.Comparison, review: model.Review | None = None) -> dict[str, Any]:
    """The document of a comparison and the reader's decisions, made of dicts, lists, strings, numbers, booleans and None."""
    document = {"format": FORMAT, "version": VERSION, "comparer": __version__, "comparison": plain(comparison)}
    if review is not None:
        document["review"] = plain(review)
    return document


def from_plain(document: Any, origin: str = "the document") -> tuple[model.Comparison, model.Review]:
    """The comparison and review of a document. Raises FormatError where it is none, of a later version, or damaged."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise FormatError(f"{origin} is no saved comparison of Comparer; export one with --format json.")
    if document.get("version") != VERSION:
        raise FormatError(f"{origin} has version {document.get('version')}, this Comparer reads {VERSION}; open it with a newer one.")
    try:
        comparison = _build(model.Comparison, document["comparison"])
        review = _build(model.Review, document["review"]) if "review" in document else model.Review()
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise FormatError(f"{origin} is damaged ({error}); export the comparison again.") from error
    return comparison, review


def contents(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a saved file. Raises InputError where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error}); check the name and the rights.") from error


def loaded(data: bytes, origin: str = "the document") -> Any:
    """The JSON values of such a file. Raises FormatError where it is no JSON."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{origin} is no saved comparison of Comparer; give two accounts, or export one with --format json.") from error


def dumped(document: Any) -> bytes:
    """JSON values as a file in UTF-8, two spaces to a level; escaped to ASCII where a lone surrogate has no UTF-8."""
    try:
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(document, ensure_ascii=True, indent=2) + "\n").encode()


def built(kind: type[Made], document: Any, origin: str = "the document") -> Made:
    """A value of a dataclass from its plain form. Raises FormatError where it does not fit."""
    try:
        made: Made = _build(kind, document)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise FormatError(f"{origin} is damaged ({error}).") from error
    return made


def plain(value: Any) -> Any:
    """A value of the model as JSON values."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        found = {name: plain(getattr(value, name)) for name, _ in _fields(type(value))}
        return {"class": type(value).__name__, **found} if isinstance(value, model.Value) else found
    return value


@cache
def _fields(cls: type[Any]) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((item.name, hints[item.name]) for item in dataclasses.fields(cls))


def _build(kind: Any, plain: Any) -> Any:
    """A value of the annotated type from its plain form; anything that does not fit is refused with TypeError or ValueError."""
    origin = get_origin(kind)
    if origin is tuple:
        if not isinstance(plain, list):
            raise TypeError(f"a list is wanted, not {type(plain).__name__}")
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is Ellipsis:
            return tuple(_build(parts[0], item) for item in plain)
        return tuple(_build(part, item) for part, item in zip(parts, plain, strict=True))
    if origin is Literal:
        if plain not in get_args(kind):
            raise ValueError(f"{plain!r} is none of {', '.join(map(repr, get_args(kind)))}")
        return plain
    if origin in (Union, UnionType):
        return _choose(get_args(kind), plain)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _build(hint, plain[name]) for name, hint in _fields(kind) if name in plain})
    if kind is float and type(plain) is int:
        return plain
    if type(plain) is not kind:
        raise TypeError(f"{kind.__name__} is wanted, not {type(plain).__name__}")
    return plain


def _choose(kinds: tuple[Any, ...], plain: Any) -> Any:
    if plain is None and NoneType in kinds:
        return None
    if date in kinds or datetime in kinds:
        return datetime.fromisoformat(plain) if "T" in plain else date.fromisoformat(plain)
    if isinstance(plain, dict) and "class" in plain:
        return _build(_CLASSES[plain["class"]], plain)
    kinds = tuple(kind for kind in kinds if kind is not NoneType)
    if len(kinds) != 1:
        raise TypeError(f"{plain!r} fits no class")
    return _build(kinds[0], plain)
