"""Write resources/schemas/comparison-1.schema.json from the classes of the model, so that the schema cannot lag behind them.

    python tools/json_schema.py            # write it
    python tools/json_schema.py --check    # exit 1 if the file is not what the classes say
"""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from comparer import model, serial  # noqa: E402  # after the path is set
from comparer.reports.evidence import Evidence  # noqa: E402
from comparer.reports.selection import Selection  # noqa: E402

TARGET = ROOT / "resources" / "schemas" / f"comparison-{serial.VERSION}.schema.json"
# ISO 8601 as Python writes it: a time may lack its zone (news copies often do), which RFC 3339 and "date-time" do not allow.
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}(:\d{2})?)?$"}
VALUES = (*get_args(model.Value), model.Duration)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document that `comparer compare --format json` writes."""
    definitions: dict[str, Any] = {}
    properties = {
        "format": {"const": serial.FORMAT},
        "version": {"const": serial.VERSION},
        "comparer": {"type": "string", "description": "The version of the program that wrote the document."},
        "comparison": of(model.Comparison, definitions),
        "review": of(model.Review, definitions),
        "evidence": of(Evidence, definitions),
        "selection": of(Selection, definitions),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:comparer:schema:comparison-{serial.VERSION}",
        "title": "A comparison saved by Comparer",
        "type": "object",
        "required": ["format", "version", "comparer", "comparison"],
        "properties": properties,
        "$defs": dict(sorted(definitions.items())),
    }


def of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value of the annotated type; classes are put into `definitions`."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        if len(parts) == 2 and parts[1] is Ellipsis:
            return {"type": "array", "items": of(parts[0], definitions)}
        return {"type": "array", "prefixItems": [of(part, definitions) for part in parts], "minItems": len(parts), "maxItems": len(parts)}
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in (Union, UnionType):
        if model.Quantity in parts:
            return {"anyOf": [of(part, definitions) for part in VALUES]}
        return {"anyOf": [of(part, definitions) for part in parts]}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    plain: dict[Any, dict[str, Any]] = {
        str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"}, NoneType: {"type": "null"},
        date: DATE, datetime: TIME,
    }  # fmt: skip
    return plain[kind]


def _object(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    names = [item.name for item in dataclasses.fields(kind)]
    made: dict[str, Any] = {"type": "object", "description": " ".join((kind.__doc__ or "").split())}
    properties = {name: of(hints[name], definitions) for name in names}
    if kind in VALUES:
        properties = {"class": {"const": kind.__name__}, **properties}
    return {**made, "required": list(properties), "properties": properties}


def written() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(TARGET.read_text(encoding="utf-8") != written())
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")
