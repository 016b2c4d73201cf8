"""Which function reads which rule of the date grammar."""

from __future__ import annotations

from comparer.facts import date_days, date_offsets, date_periods
from comparer.facts.date_site import Reading

READINGS: dict[str, Reading] = {
    "iso": date_days.read_iso,
    "years": date_periods.read_years,
    "week_of": date_periods.read_week_of,
    "month_day_range": date_days.read_day_range,
    "month_day": date_days.read_month_day,
    "day_month_range": date_days.read_day_range,
    "day_month": date_days.read_month_day,
    "month_of_year": date_periods.read_month_of_year,
    "month_year": date_periods.read_month_year,
    "month": date_periods.read_month,
    "sets": date_offsets.read_sets,
    "weekdays": date_offsets.read_weekdays,
    "weekday": date_days.read_weekday,
    "around_today": date_days.read_around_today,
    "today": date_days.read_today,
    "tonight": date_days.read_today,
    "part_of_day": date_days.read_part_of_day,
    "holiday": date_days.read_holiday,
    "ago": date_offsets.read_ago,
    "year_ago_period": date_offsets.read_year_ago_period,
    "offset": date_offsets.read_offset,
    "quarter_of": date_periods.read_quarter_of,
    "quarter_name": date_periods.read_quarter_name,
    "half_of": date_periods.read_half_of,
    "year_period": date_periods.read_year_period,
    "pointed_period": date_periods.read_pointed_period,
    "unit": date_periods.read_unit,
    "within_unit": date_periods.read_within_unit,
    "weekend": date_periods.read_weekend,
    "season": date_periods.read_season,
    "century": date_periods.read_century,
    "decade": date_periods.read_decade,
    "fiscal_year": date_periods.read_fiscal_year,
    "year": date_periods.read_year,
    "numeric": date_days.read_numeric,
    "recent": date_offsets.read_recent,
    "repeat": date_offsets.read_repeat,
    "reference": date_offsets.read_reference,
    "indefinite": date_offsets.read_indefinite,
}
