"""The findings as tab-separated values; see `table`."""

from comparer.reports.table import render_tabs as render

__all__ = ["render"]
