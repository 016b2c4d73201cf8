"""Draw the icon of the window from the SVG: python tools/icon.py. A picture spares the window Qt's reader of SVG at every start."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImage

ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "io.github.comparer.Comparer.svg"
PIXELS = 128


def drawn() -> QImage:
    """The icon as it is drawn from the SVG."""
    picture = QIcon(str(ICON)).pixmap(QSize(PIXELS, PIXELS), 1.0).toImage()
    return picture.convertToFormat(QImage.Format.Format_ARGB32)


if __name__ == "__main__":
    app = QGuiApplication([])
    drawn().save(str(ICON.with_suffix(".png")))
