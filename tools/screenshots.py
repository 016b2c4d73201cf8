"""Draws the pictures of the guides from the sample pair: `make screenshots`, into docs/pictures/.

    python tools/screenshots.py [FOLDER]

The real window, offscreen, with a data folder of its own, driven by its commands; so a picture cannot show what the window does not.
Pictures are reduced to a palette, which keeps text sharp and makes them a third of their size.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # the offscreen platform complains of every window that it has no size hints
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["SOURCE_DATE_EPOCH"] = "1732000000"  # the report states it

from PIL import Image
from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from comparer import Comparison, compare, read, reports
from ui import preferences, samples, theme
from ui.engine import Request, Source
from ui.export_dialog import ExportDialog
from ui.main_window import MainWindow

SIZE = (1280, 800)
COLOURS = 128
REPORT_SIZE = (900, 960)


def settle(milliseconds: int = 80) -> None:
    """Let layouts and repaints that are queued happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def save(image: Image.Image, path: Path) -> None:
    """As PNG with a palette of the commonest colours, so that flat colours stay exactly what they are."""
    plain = image.convert("RGB")
    counted = sorted(plain.getcolors(plain.width * plain.height) or (), reverse=True)
    chosen = [colour for _, colour in counted[:COLOURS]]
    place = {colour: number for number, colour in enumerate(chosen)}
    for _, colour in counted[COLOURS:]:
        place[colour] = min(range(len(chosen)), key=lambda number, own=colour: _distance(own, chosen[number]))
    pixels = plain.tobytes()
    reduced = Image.frombytes("P", plain.size, bytes(place[pixels[at], pixels[at + 1], pixels[at + 2]] for at in range(0, len(pixels), 3)))
    reduced.putpalette([value for colour in chosen for value in colour])
    reduced.save(path, optimize=True)
    print(f"{path}  {path.stat().st_size // 1024} KiB")


def _distance(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def grab(widget: QWidget, path: Path) -> None:
    settle()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    save(Image.open(io.BytesIO(bytes(buffer.data().data()))), path)


def open_window(app: QApplication, colours: str) -> MainWindow:
    chosen = preferences.load()
    chosen.toured, chosen.theme = True, colours
    theme.apply(app, theme.load(colours))
    window = MainWindow(chosen)
    window.resize(*SIZE)
    window.show()
    window.build_menus()
    return window


def open_pair(window: MainWindow, left: Path, right: Path) -> None:
    loop = QEventLoop()
    window.worker.stopped.connect(loop.quit)
    window.files.run(Request(Source(str(left)), Source(str(right))))
    loop.exec()
    settle()


def show_finding(window: MainWindow, words: str) -> None:
    """Step to the first shown finding whose left text has these words."""
    for _ in window.session.findings:
        finding = window.session.current
        if finding is not None and any(words in span.text for span in finding.left):
            return
        window.run("steps.next")
    raise ValueError(f"no shown finding has {words!r}")


def draw_window(app: QApplication, folder: Path, left: Path, right: Path) -> None:
    window = open_window(app, "light")
    window.show_start()
    grab(window, folder / "start.png")
    open_pair(window, left, right)
    grab(window, folder / "window.png")
    window.run("verdicts.real")
    window.run("verdicts.not_real")
    show_finding(window, "12,000")
    window.run("verdicts.flag")
    grab(window.panel, folder / "finding.png")
    dialog = ExportDialog(window.session, {}, window)
    dialog.show()
    grab(dialog, folder / "export.png")
    dialog.close()
    window.looks.set_theme("dark")
    window.statusBar().clearMessage()  # the progress stands there again
    grab(window, folder / "dark.png")
    window.close()


def draw_report(folder: Path, comparison: Comparison) -> None:
    """The upper part of the first page of the PDF report."""
    import pypdfium2

    document = pypdfium2.PdfDocument(reports.render(reports.named("pdf"), comparison))
    page = document[0].render(scale=REPORT_SIZE[0] / document[0].get_width()).to_pil()
    save(page.crop((0, 0, *REPORT_SIZE)), folder / "report.png")


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    pair = samples.pair()
    assert pair is not None
    with tempfile.TemporaryDirectory() as home:
        os.environ["COMPARER_HOME"] = home
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Comparer")
        app.setStyle("fusion")
        draw_window(app, folder, *pair)
        draw_report(folder, compare(read(pair[0]), read(pair[1])))
        QCoreApplication.processEvents()


if __name__ == "__main__":
    main()
