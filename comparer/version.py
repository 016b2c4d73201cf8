"""The version of the package and its name on a desktop, readable without importing anything."""

__version__ = "0.1.0"
APP_ID = "io.github.comparer.Comparer"
