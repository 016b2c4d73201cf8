"""One self-contained web page: no script, nothing loaded, everything that stands in an article escaped.

Works with scripts off and from a file. Findings are filtered by check boxes and `:has()` alone; the policy in the page allows its
own style sheet by hash and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

import jinja2

from comparer.readers.cleaning.reasons import REASONS
from comparer.reports.digest import Digest
from comparer.reports.harmless import harmless
from comparer.reports.marked import texts


def render(told: Digest) -> bytes:
    """The page in UTF-8."""
    kinds = [kind for kind, _ in told.kinds]
    relations = list(dict.fromkeys(entry.relation for entry in told.entries))
    sections = [list(dict.fromkeys(entry.relation for entry in section.entries)) for section in told.sections]
    style = _style() + _filters(relations, len(kinds), sections)
    page = _template("report.html.jinja").render(
        told=told,
        texts=texts(told),
        kinds=kinds,
        relations=relations,
        reasons=REASONS,
        style=style,
        # CSP 3, section 6.7.3.3: the hash is taken over the text of the element
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )
    return harmless(page).encode()


def _filters(relations: Sequence[str], kinds: int, sections: Sequence[Sequence[str]]) -> str:
    """The rules that hide what is not ticked: findings go, sections whose relations are all off go, marks in the texts lose their
    look but keep their words."""
    rules = []
    boxes = [(f"show-{relation}", f".is-{relation}") for relation in relations]
    boxes += [(f"show-kind-{number}", f".kind-{number}") for number in range(kinds)]
    for box, marked in boxes:
        off = f":root:has(#{box}:not(:checked))"
        rules.append(f"{off} .finding{marked} {{ display: none; }}")
        rules.append(f"{off} .text mark{marked} {{ background: none; text-decoration: none; }}")
        rules.append(f"{off} .text mark{marked} .ref {{ display: none; }}")
    for number, held in enumerate(sections, 1):
        off = "".join(f":has(#show-{relation}:not(:checked))" for relation in held)
        rules.append(f":root{off} #section-{number} {{ display: none; }}")
    return "\n".join(rules) + "\n"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)


@cache
def _template(name: str) -> jinja2.Template:
    return _environment().from_string(_resource(name))


@cache
def _style() -> str:
    return "\n" + _resource("report.css")


def _resource(name: str) -> str:
    return (resources.files("resources") / "templates" / name).read_text(encoding="utf-8")
