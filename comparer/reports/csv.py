"""The findings as comma-separated values; see `table`."""

from comparer.reports.table import render as render
