"""Linked facts to findings: which facts speak of the same thing, how they are told, and in which order; `finding` names the rooms."""

from comparer.findings.finding import find

__all__ = ["find"]
