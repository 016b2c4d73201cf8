"""The axis under two bars."""

from datetime import date

from PySide6.QtGui import QImage

from ui import values
from ui.value_view import RangeBars


def _year(number: int) -> values.Range:
    first, last = date(number, 1, 1), date(number, 12, 31)
    return values.Range(str(number), float(first.toordinal()), float(last.toordinal() + 1), high_inclusive=False)


def test_the_last_label_of_the_axis_is_not_cut(qtbot) -> None:
    bars = RangeBars()
    qtbot.addWidget(bars)
    bars.resize(590, bars.sizeHint().height())
    bars.show_ranges(values.Ranges((_year(1867), _year(1876)), "calendar", ""), ("Daily Ledger", "Northern Times"))
    image = bars.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    axis = range(2 * 30 + 6, image.height())
    written = {x for x in range(image.width()) for y in axis if image.pixel(x, y) != image.pixel(1, image.height() - 1)}
    assert max(written) > 560  # the label of the last day stands there
    assert max(written) < image.width() - 1
