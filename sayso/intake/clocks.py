"""Times as file formats write them -> Clock, cut off where knowledge ends."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from sayso.terms import Clock

_PDF_DATE = re.compile(
    r"(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?)?)?(?:(Z)|([+-])(\d\d)'?:?(\d\d)?)?", re.ASCII
)
_FIRST_YEAR = 1985
"""Before it there was none of these formats: an earlier date is a clock that was never set."""


def clock_of_pdf_date(text: str, basis: str) -> Clock | None:
    """`D:20230412140500+02'00'`, cut off anywhere after the year. None where it is no plausible date."""
    match = _PDF_DATE.match(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, _, sign, zone_hours, zone_minutes = match.groups()
    value = "-".join(part for part in (year, month, day) if part)
    if hour:
        zone = f"{sign}{zone_hours}:{zone_minutes or '00'}" if sign else ("Z" if match[7] else "")
        value += f"T{hour}:{minute}" + (f":{second}" if second else "") + zone
    return plausible_clock(value, basis)


def clock_of_datetime(when: datetime, basis: str) -> Clock | None:
    """A time to the second, with its zone where it has one."""
    return plausible_clock(when.replace(microsecond=0).isoformat(), basis)


def clock_of_mail_date(header: str, basis: str) -> Clock | None:
    """An RFC 5322 date: `Tue, 07 Feb 2023 14:05:00 +0300` keeps its zone; `-0000` states no zone."""
    try:
        when = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return clock_of_datetime(when, basis)


def plausible_clock(value: str, basis: str) -> Clock | None:
    """A Clock where `value` is a real time that these formats can have been written at, else None."""
    full = value + {4: "-01-01", 7: "-01"}.get(len(value), "")
    try:
        when = datetime.fromisoformat(full)
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        if aware.year < _FIRST_YEAR or aware > datetime.now(UTC) + timedelta(days=2):
            return None
        return Clock(value.replace("+00:00", "Z"), basis)
    except (ValueError, OverflowError):
        return None
