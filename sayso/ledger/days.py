"""Partial dates as intervals of days, so that `2023-02` lies in `2023`."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sayso.terms import Claim, Clocks, TimexMod

Days = tuple[str, str]
"""First and last day, ISO 8601, so that they compare as text."""

FIRST, LAST = "0001-01-01", "9999-12-31"
_PARTIAL = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])(?:-(\d\d))?|W(\d\d)|Q([1-4])|H([12])))?(?:T.*)?\Z", re.ASCII)

_OPEN_BEFORE = {TimexMod.BEFORE, TimexMod.ON_OR_BEFORE}
_OPEN_AFTER = {TimexMod.AFTER, TimexMod.ON_OR_AFTER}


def days_of(value: str) -> Days | None:
    """The days that a TIMEX3 or ISO 8601 value spans, or None where it names no days of the calendar.

    `days_of("2023-02") == ("2023-02-01", "2023-02-28")`; also weeks, quarters and halves. `XXXX-02`, `P3D` and
    `PRESENT_REF` give None.
    """
    found = _PARTIAL.match(value)
    if not found:
        return None
    year, month, day, week, quarter, half = (int(part) if part else 0 for part in found.groups())
    try:
        if found[4]:
            monday = date.fromisocalendar(year, week, 1)
            return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
        if found[3]:
            return (date(year, month, day).isoformat(),) * 2
    except (ValueError, OverflowError):
        return None
    start, months = month or 1, 1 if month else 12
    if quarter:
        start, months = 3 * quarter - 2, 3
    elif half:
        start, months = 6 * half - 5, 6
    end = start + months - 1
    if not (year >= 1 and end <= 12):
        return None
    return f"{year:04}-{start:02}-01", f"{year:04}-{end:02}-{calendar.monthrange(year, end)[1]}"


def days_of_claim(claim: Claim, clocks: Clocks) -> Days | None:
    """The days of the time that a claim names; where it names none, of its document's publication, else of its own
    date. "before May" begins at the first day there is. Never of a repost: a repost's date dates nothing."""
    if claim.time and (days := days_of(claim.time.value)):
        first, last = days
        return (FIRST if claim.time.mod in _OPEN_BEFORE else first), (LAST if claim.time.mod in _OPEN_AFTER else last)
    clock = clocks.publication or clocks.document
    return days_of(clock.value) if clock else None
