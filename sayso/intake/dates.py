"""Words and markup attributes -> times, cut off where knowledge ends. Nothing ambiguous is guessed at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sayso.lang.en.bylines import DATED, PUBLISHED, REVISED, WEEKDAYS, ZONES
from sayso.lang.en.timewords import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = rf"(?:(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?,? )?"
_HOUR = (
    r"(?:,? ?(?:at|@|\||-|–|•|·)? ?(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r" ?(?P<half>[ap]\.?m\.?)?(?: ?\(?(?P<zone>[a-z]{1,4})\)?)?)?"
)
_FORMS = (
    rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?[ -](?:of )?(?P<month>{_MONTH})\.?,?[ -](?P<year>(?:19|20)\d\d)",
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)",
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)",
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)",
    rf"(?P<month>{_MONTH})\.?,? (?P<year>(?:19|20)\d\d)",
)
_LABEL = rf"(?:(?P<label>{'|'.join(sorted((*PUBLISHED, *DATED, *REVISED), key=len, reverse=True))})(?: on)?\s?:? ?)?"
_TRAILER = r"(?: ?[|•·–-] ?\d+ min(?:ute)?s?(?: read)?)?"
_DATE_LINES = tuple(re.compile(rf"[(\[]?{_LABEL}{_WEEKDAY}{form}{_HOUR}{_TRAILER}[)\]]?\.?") for form in _FORMS)
_LONGEST_DATE_LINE = 100

_STAMP = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?P<second>:\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d|UTC|GMT)?)?",
    re.IGNORECASE,
)


class Dating(Enum):
    """What a date line says of the text."""

    PUBLISHED = "came out then, or nothing is said"
    DATED = "bears this date, as a letter or a record does"
    REVISED = "was changed, printed or looked up then: dates nothing"


@dataclass(frozen=True, slots=True)
class DateLine:
    """The time that a line states, in the form that `Clock` takes, and what it says of the text."""

    value: str
    dating: Dating = Dating.PUBLISHED


_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def read_date_line(line: str) -> DateLine | None:
    """The time that a line states, when that is all it does.

    `Published 12 April 2023, 10:05 GMT` gives `2023-04-12T10:05Z`; `DATE: 12 APR 1963` the date of a record;
    `Updated: 13 April 2023` a revision. None for anything else, and for `03/04/2023`, which has two readings.
    """
    if len(line) > _LONGEST_DATE_LINE:
        return None
    folded = " ".join(line.casefold().split()).strip("*_# ")
    for form in _DATE_LINES:
        match = form.fullmatch(folded)
        if match:
            value = _value_of(match)
            return DateLine(value, _DATINGS.get(match["label"], Dating.PUBLISHED)) if value else None
    return None


_DATINGS = dict.fromkeys(DATED, Dating.DATED) | dict.fromkeys(REVISED, Dating.REVISED)


def read_stamp(stamp: str) -> str | None:
    """ISO 8601 as machines write it, in the form that `Clock` takes; None where it is none, or no such day exists.

    A time of exactly midnight is what systems fill in for a day: it stays a day. Fractions of seconds are dropped.
    """
    match = _STAMP.match(stamp.strip())
    if not match or not _is_day(match["day"]):
        return None
    time, zone = match["time"], (match["zone"] or "").upper()
    if not time or time in {"00:00", "00:00:00"} or not _is_time(time):
        return match["day"]
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{match['day']}T{time}{zone}"


def _value_of(match: re.Match[str]) -> str | None:
    named = match.groupdict()
    if named.get("first"):
        first, second = int(named["first"]), int(named["second"])
        if (first > 12) == (second > 12):
            return None
        month, day = (second, first) if first > 12 else (first, second)
    else:
        word = named["month"]
        month = int(word) if word.isdigit() else MONTHS[word]
        if not named.get("day"):
            return f"{named['year']}-{month:02}"
        day = int(named["day"])
    value = f"{named['year']}-{month:02}-{day:02}"
    if not _is_day(value):
        return None
    return value + _hour_of(named)


def _hour_of(named: dict[str, str | None]) -> str:
    """`T10:05Z`, or nothing. A zone with two meanings is left out: the local time is still known."""
    if not named.get("hour"):
        return ""
    hour = int(named["hour"] or 0)
    half = (named["half"] or "").replace(".", "")
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return ""
    return f"T{hour:02}:{named['minute']}{ZONES.get(named['zone'] or '', '')}"


def _is_day(value: str) -> bool:
    """A day that somebody can have meant: `0001-01-01` and `9999-12-31` are what machines write that know none."""
    try:
        return _FIRST_YEAR <= date.fromisoformat(value).year <= _LAST_YEAR
    except ValueError:
        return False


def _is_time(value: str) -> bool:
    hour, minute = int(value[:2]), int(value[3:5])
    return hour < 24 and minute < 60 and (len(value) == 5 or int(value[6:8]) < 60)
