"""The head of a letter, cable or record -> the dates that it states: when it was written, when its news is of.

`DATE: 12 MAR 61`, `DATE DISTR. 3 April 1961`, `121530Z MAR 61` date the paper; `DATE OF INFO: 2-5 March 1961` dates
what is told. A field without a legible date, and one with two readings (`3/4/61`), is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.intake.dates import Dating, read_date_line
from sayso.intake.roles import find_date_lines
from sayso.lang.en.bylines import HEAD_DATED, HEAD_INFORMED, HEAD_WORDS, PUBLISHED, WEEKDAYS
from sayso.lang.en.timewords import MONTHS
from sayso.terms import Clock, Clocks, Passage, Span

_HEAD = 2500
"""Characters. A form has its fields at the top; further down "Date:" is part of what is told."""
_CENTURY = "19"
_YOUNGEST = 30
"""A year of two digits up to it may be of either century, and is left open."""


def _one_of(words: Sequence[str]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=len, reverse=True))


_MONTH = _one_of(tuple(MONTHS))
_FIELD = re.compile(
    r"(?:(?<=\n)|\A|(?<=\s\s)|(?<=\t))[ *_#|\d.]{0,6}"
    rf"(?:(?P<told>{_one_of(HEAD_INFORMED)})|(?P<dated>{_one_of(HEAD_DATED)}))"
    r"\b\.?[ \t*_|]*(?::|-|\n|(?<=\.)|(?=\s))[\s*_|]*",
    re.IGNORECASE,
)
_DASH = r"\s*(?:-|–|—|to|and|/)\s*"
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]?\d\d)\b(?![/-]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:(?:{_one_of(WEEKDAYS)})\.?,?\s+)?"
_TELEGRAM = rf"(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<zone>Z?)\s*(?P<month>{_MONTH})\.?\s*{_YEAR}"
"""A date-time group: `121530Z MAR 61`."""
_VALUES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _TELEGRAM,
        rf"{_WEEKDAY}(?P<since>\d{{1,2}}{_DASH})?{_DAY}[ -](?P<month>{_MONTH})\.?,?[ -]{_YEAR}",
        rf"{_WEEKDAY}(?P<month>{_MONTH})\.? {_DAY},? {_YEAR}",
        r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}",
        rf"(?:{_MONTH})\.?{_DASH}(?:{_MONTH})\.?,? {_YEAR}",
        rf"(?:(?:early|mid|late)[ -])?(?P<month>{_MONTH})\.?,? {_YEAR}",
        r"(?P<year>(?:19|20)\d\d)(?=[ \t]*(?:\n|\Z|\s\s))",
    )
)
_TELEGRAM_LINE = re.compile(rf"^[^\S\n]*(?:[A-Z] )?{_TELEGRAM}\b", re.IGNORECASE | re.MULTILINE)
_PLACE_AND_DATE = re.compile(r"^[^\S\n]*[A-Z][\w.’' -]{1,40},[^\S\n]+(?P<date>[^\n]{6,30}\d)\.?[^\S\n]*$", re.MULTILINE)
_RECORD = re.compile(rf"^[ *_#|]*(?:{_one_of(HEAD_WORDS)})\b[ *_|]*(?:[:.-]|$)", re.IGNORECASE | re.MULTILINE)


def date_paper(text: str, passages: Sequence[Passage]) -> Clocks:
    """`document` where the head says when the paper was written, `event` where it says when its news is of."""
    head = text[:_HEAD]
    fields = list(_find_fields(head))
    dated = next((clock for name, clock in fields if name == "dated"), None)
    if dated is None and _RECORD.search(head):
        dated = _find_telegram(head) or _find_bare(text, passages)
    return Clocks(event=next((clock for name, clock in fields if name == "told"), None), document=dated)


def find_paper_date(text: str, passages: Sequence[Passage]) -> Clocks:
    """As `date_paper`, for a file that is a paper whatever its head looks like: a date alone on a line dates it."""
    found = date_paper(text, passages)
    return found if found.document else replace(found, document=_find_bare(text, passages))


def _find_fields(head: str) -> Iterator[tuple[str, Clock]]:
    for field in _FIELD.finditer(head):
        name = "dated" if field["dated"] else "told"
        if not field[name][0].isupper():
            continue  # "your letter\ndated 5 May": a wrapped line of the letter, and the date of another
        for form in _VALUES:
            match = form.match(head, field.end())
            value = _read_value(match) if match else None
            if match and value:
                start = field.start(name)
                label = " ".join(field[name].split()).casefold()
                basis = "date line" if label in {"date", "dated"} else f"{label} line"
                yield name, Clock(value, basis, Span(start, match.end()))
            if match:
                break


def _find_telegram(head: str) -> Clock | None:
    for match in _TELEGRAM_LINE.finditer(head):
        value = _read_value(match)
        if value:
            return Clock(value, "date-time group", Span(match.start("day"), match.end()))
    return None


def _find_bare(text: str, passages: Sequence[Passage]) -> Clock | None:
    """A line that is nothing but a date, or a place and a date."""
    for passage, line in find_date_lines(text, passages):
        words = passage.span.of(text).casefold().lstrip("*_#( ")
        if line.dating is not Dating.REVISED and not words.startswith(PUBLISHED):
            return Clock(line.value, "date line", passage.span)
    return find_letter_date(text)


def find_letter_date(text: str) -> Clock | None:
    """A line that is a place and a date: "Korva, 12 March 1961"."""
    for match in _PLACE_AND_DATE.finditer(text[:_HEAD]):
        found = read_date_line(match["date"])
        if found is not None:
            return Clock(found.value, "date line", Span(match.start("date"), match.end("date")))
    return None


def _read_value(match: re.Match[str]) -> str | None:
    """ISO 8601 cut off where the field stops: a range of days is a month, a range of months a year."""
    named = match.groupdict()
    digits = named["year"].lstrip("'’")
    if len(digits) == 2 and int(digits) <= _YOUNGEST:
        return None
    year = digits if len(digits) == 4 else _CENTURY + digits
    if named.get("first"):
        first, second = int(named["first"]), int(named["second"])
        if (first > 12) == (second > 12):
            return None
        month, day = (second, first) if first > 12 else (first, second)
    else:
        word = named.get("month")
        month = MONTHS[word.casefold()] if word else int(named.get("number") or 0)
        day = int(named.get("day") or 0)
    if not month:
        return year
    value = f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
    if not _is_real(value):
        return None
    if named.get("since"):
        return value[:7]
    hour = named.get("hour")
    return f"{value}T{hour}:{named['minute']}{named['zone'].upper()}" if hour and int(hour) < 24 else value


def _is_real(value: str) -> bool:
    try:
        date.fromisoformat(value if len(value) > 7 else f"{value}-01")
    except ValueError:
        return False
    return True
