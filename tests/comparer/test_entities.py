"""Names brought together inside one article and matched across two."""

from __future__ import annotations

import pytest

import comparer
from comparer import entities
from comparer.entities import naming
from comparer.model import Name


def _entities(*sentences: str) -> list[tuple[str, str]]:
    facts = comparer.extract_facts(comparer.Article.from_sentences(sentences))
    return [(fact.text, fact.value.entity) for fact in facts if isinstance(fact.value, Name)]


def test_full_name_surname_and_honorific_are_one_entity() -> None:
    found = _entities("Mr. Weston spoke.", "Mayor Clara Weston of Dover said so.", "Weston, 43, left early.")
    assert {entity for _, entity in found} == {"Clara Weston"}


def _name(text: str, kind: str = "person") -> Name:
    parts = tuple(text.split())
    suffix = parts[-1] if parts[-1] in ("Jr.", "Sr.", "III") else ""
    core = parts[:-1] if suffix else parts
    family = naming.family_of(core)
    given = " ".join(core[: len(core) - len(family.split())])
    return Name(text, "person", (text,), given, family) if kind == "person" else Name(text, "organisation", (text,))


@pytest.mark.parametrize(
    ("left", "right", "kind", "identity"),
    [
        ("Vladimir Putin", "V. Putin", "person", "same"),
        ("Vladimir Putin", "Putin", "person", "same"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "person", "variant"),
        ("Volodymyr Zelenskiy", "Zelensky", "person", "variant"),
        ("William Cowan", "Bill Cowan", "person", "same"),
        ("José Alvarez", "Jose Álvarez", "person", "same"),
        ("Jürgen Müller", "Jürgen Mueller", "person", "same"),
        ("Łukasz Sørensen", "Lukasz Sorensen", "person", "same"),
        ("John F. Roe", "John Roe", "person", "same"),
        ("Ann Petersen", "Ann Peterson", "person", "other"),
        ("Mary Roe", "John Roe", "person", "other"),
        ("John Roe Jr.", "John Roe Sr.", "person", "other"),
        ("NATO", "Nato", "organisation", "same"),
        ("Justice Department", "Department of Justice", "organisation", "same"),
        ("FBI", "Federal Bureau of Investigation", "organisation", "same"),
        ("Marlow Foods", "Marlow", "organisation", "same"),
        ("Northern Bank", "Southern Bank", "organisation", "other"),
    ],
)
def test_same_entity(left: str, right: str, kind: str, identity: str) -> None:
    assert entities.same_entity(_name(left, kind), _name(right, kind)) == identity
    assert entities.same_entity(_name(right, kind), _name(left, kind)) == identity
