"""What the desktop is told about the application fits together."""

from __future__ import annotations

import configparser
import tomllib
from pathlib import Path
from xml.etree import ElementTree

from ui.app import APP_ID

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"


def test_launcher_icon_type_and_metadata_name_one_another() -> None:
    launcher = configparser.ConfigParser(interpolation=None)
    launcher.optionxform = str  # type: ignore[assignment,method-assign]
    launcher.read(DESKTOP / f"{APP_ID}.desktop", encoding="utf-8")
    entry = launcher["Desktop Entry"]
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").exists()
    mime = ElementTree.parse(DESKTOP / f"{APP_ID}.xml").getroot()
    named = mime[0].attrib["type"]
    assert entry["MimeType"] == f"{named};"
    assert any(child.attrib.get("pattern") == "*.comparer" for child in mime[0])
    about = ElementTree.parse(DESKTOP / f"{APP_ID}.metainfo.xml").getroot()
    assert about.findtext("id") == APP_ID
    assert about.findtext("launchable") == f"{APP_ID}.desktop"
    assert about.findtext("provides/mediatype") == named


def test_every_file_that_is_installed_exists() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for patterns in settings["tool"]["setuptools"]["data-files"].values():
        for pattern in patterns:
            assert list(ROOT.glob(pattern)), pattern


def test_the_icon_can_be_drawn(qapp) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QIcon

    picture = QIcon(str(ROOT / "resources" / "icons" / f"{APP_ID}.svg")).pixmap(64, 64).toImage()
    assert len({picture.pixel(x, y) for x in range(0, 64, 4) for y in range(0, 64, 4)}) > 4


def test_the_icon_of_the_window_is_the_drawn_one(qapp) -> None:  # type: ignore[no-untyped-def]
    """tools/icon.py makes the picture of the SVG; here both are held against one another, pixel by pixel."""
    from PySide6.QtGui import QIcon, QImage

    picture = QImage(str(ROOT / "resources" / "icons" / f"{APP_ID}.png"))
    drawn = QIcon(str(ROOT / "resources" / "icons" / f"{APP_ID}.svg")).pixmap(picture.size(), 1.0).toImage()
    places = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
    apart = [
        abs(one - other)
        for place in places
        for one, other in zip(picture.pixelColor(*place).getRgb(), drawn.pixelColor(*place).getRgb(), strict=True)  # type: ignore[arg-type]
    ]
    assert picture.width() == 128
    assert sum(apart) / len(apart) < 2
