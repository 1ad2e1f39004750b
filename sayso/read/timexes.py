"""Text -> time expressions with TIMEX3 values, anchored to the document's own time where it states one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.lang.en.timewords import (
    AHEAD,
    MODS,
    MONTHS,
    NOW,
    NUMBERS,
    ORDINALS,
    PARTS,
    REFERENCES,
    SEASONS,
    TENS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)
from sayso.lang.patterns import phrase_pattern
from sayso.terms import Anchor, Clock, ClockName, Document, Sentence, Span, Timex, TimexMod, TimexType

UNKNOWN_YEAR = "XXXX"
_AHEAD = phrase_pattern(AHEAD)
_WORD_OR_DIGIT = re.compile(r"[a-z]+|[0-9]")
_FIRST_YEAR = 1000
"""An earlier one is what a machine writes that knows no date ("0001-01-01"), and anchors nothing."""
_LAST_YEAR = 9999
_LONGEST_MONTH = 31
_DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "month": 0, "quarter": 0}
"""Units that a day can be moved by; months and quarters are counted in their own way."""
_OPEN = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "day": "XXXX-XX-XX"}
"""What a unit is where nothing says which."""
_SOON = 4
"""Months. A bare month at most so far ahead is rather the coming one: "by Feb. 1" written in October."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """The time a document speaks from, as far as it is stated. Never that of a repost."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    ahead: bool = False
    """Does the sentence look ahead ("will meet on Monday")?"""


def anchor_of(document: Document) -> Anchor | None:
    """The statement, document or first publication clock, in that order; a repost or capture anchors nothing."""
    for name in (ClockName.STATEMENT, ClockName.DOCUMENT, ClockName.PUBLICATION):
        clock: Clock | None = getattr(document.clocks, name)
        if clock is not None and _FIRST_YEAR <= int(clock.value[:4]) < _LAST_YEAR:
            return Anchor(name, clock)
    return None


def find_timexes(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The time expressions of the sentences, in order; where two patterns meet the longer wins."""
    anchor = anchor_of(document)
    return tuple(t for s in sentences for t in _in_sentence(document.text, s.span, anchor))


def _in_sentence(text: str, span: Span, anchor: Anchor | None) -> Iterator[Timex]:
    met = frozenset(_WORD_OR_DIGIT.findall(span.of(text).lower()))
    patterns = [(pattern, make) for pattern, make, signs in _PATTERNS if not signs.isdisjoint(met)]
    if not patterns:
        return
    found: list[Timex] = []
    nowhere = Standpoint(ahead=_AHEAD.search(text, span.start, span.end) is not None)
    here_and_now = _standpoint(anchor.clock.value, nowhere) if anchor else nowhere
    for pattern, make in patterns:
        for match in pattern.finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            if any(here.overlaps(t.span) for t in found):
                continue
            made = make(match, here_and_now)
            if made is not None:
                # What the words would give alone, they do not owe to the anchor.
                found.append(Timex(here, *made, anchor if make(match, nowhere) != made else None))
    yield from sorted(found, key=lambda t: t.span)


def _standpoint(value: str, nowhere: Standpoint) -> Standpoint:
    """`2023`, `2023-02`, `2023-02-07…`: no more of it than is stated."""
    month = int(value[5:7]) if len(value) >= len("2023-02") else None
    day = date.fromisoformat(value[:10]) if len(value) >= len("2023-02-07") else None
    return replace(nowhere, year=int(value[:4]), month=month, day=day)


Made = tuple[TimexType, str, TimexMod | None] | None

_ABBREVIATED = r"(?:(?<![a-z]{5})(?<!June)(?<!July)(?<!May)\.)?"
"""A full stop belongs to "Feb." and ends the sentence behind "February"."""
_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")" + _ABBREVIATED
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_MOD = r"(?:(?:the )?(?P<mod>early|mid|late|beginning|start|middle|end)(?:[ -]|\s+of\s+))?"
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})*|" + "|".join([*NUMBERS, *VAGUE]) + r")"
_UNIT = r"(?P<unit>" + "|".join(UNITS) + r")s?"
_WEEKDAY = r"(?P<weekday>" + "|".join(WEEKDAYS) + r")"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)


def _mod(match: re.Match[str]) -> TimexMod | None:
    word = match.groupdict().get("mod")
    return TimexMod(MODS[word.lower()]) if word else None


def _calendar(match: re.Match[str], anchor: Standpoint) -> Made:
    """ "7 February 2023", "February 7", "early February"."""
    parts = match.groupdict()
    name = parts["month"]
    # "may" and "march" are verbs too, "Sat." is none of ours: a month is written with a capital.
    if not name[0].isupper():
        return None
    if name == "May" and not any(parts.get(other) for other in ("day", "year", "mod", "which")):
        return None
    month = MONTHS[name.lower()]
    day = int(parts["day"]) if parts.get("day") else None
    year = parts.get("year") or _year_of(month, day, anchor, (parts.get("which") or "").lower())
    return TimexType.DATE, f"{year}-{month:02d}" + (f"-{day:02d}" if day else ""), _mod(match)


def _year_of(month: int, day: int | None, anchor: Standpoint, which: str = "") -> str:
    """The year of a bare month: the nearer one, looking ahead where the sentence does."""
    if anchor.year is None:
        return UNKNOWN_YEAR
    if anchor.month is None:
        return str(anchor.year)
    ahead = (month, day or 1) > (anchor.month, anchor.day.day if anchor.day else _LONGEST_MONTH)
    distance = (month - anchor.month) % 12
    if which == "last":
        return str(anchor.year - 1 if month >= anchor.month else anchor.year)
    if which == "next":
        return str(anchor.year if month > anchor.month else anchor.year + 1)
    if ahead:
        return str(anchor.year if distance <= _SOON or which == "this" or anchor.ahead else anchor.year - 1)
    passed = month < anchor.month
    return str(anchor.year + 1 if passed and distance <= _SOON else anchor.year)


def _numeric(match: re.Match[str], anchor: Standpoint) -> Made:
    value = f"{match['year']}-{int(match['m']):02d}-{int(match['day']):02d}"
    return TimexType.DATE, value, None


def _year(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, match["year"], _mod(match)


def _decade(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, match["decade"][:3], _mod(match)


def _season(match: re.Match[str], anchor: Standpoint) -> Made:
    shift = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    year = match.groupdict().get("year") or (str(anchor.year + shift) if anchor.year else UNKNOWN_YEAR)
    return TimexType.DATE, f"{year}-{SEASONS[match['season'].lower()]}", _mod(match)


def _weekday(match: re.Match[str], anchor: Standpoint) -> Made:
    part = match.groupdict().get("part")
    suffix = f"T{PARTS[part.lower()]}" if part else ""
    kind = TimexType.TIME if part else TimexType.DATE
    if anchor.day is None:
        return kind, f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}{suffix}", None
    back = (anchor.day.weekday() - WEEKDAYS[match["weekday"].lower()]) % 7
    which = (match["which"] or "").lower()
    day = anchor.day - timedelta(back)
    if which == "next" or (back and (which == "this" or (anchor.ahead and not which))):
        day += timedelta(7)
    elif which == "last" and not back:
        day -= timedelta(7)
    return kind, day.isoformat() + suffix, None


def _quarter(match: re.Match[str], anchor: Standpoint) -> Made:
    """ "the third quarter", "third-quarter": the last one that had begun."""
    number = ORDINALS[match["ordinal"].lower()]
    year = match["year"] or match["before"]
    if not year:
        if anchor.year is None or anchor.month is None:
            year = str(anchor.year or UNKNOWN_YEAR)
        else:
            year = str(anchor.year - (number > (anchor.month - 1) // 3 + 1))
    return TimexType.DATE, f"{year}-Q{number}", None


def _century(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, f"{int(match['number']) - 1:02d}", _mod(match)


def _spoken_year(match: re.Match[str], anchor: Standpoint) -> Made:
    """ "nineteen ninety-six", as it is read out."""
    ones = NUMBERS[match["ones"].lower()] if match["ones"] else 0
    return TimexType.DATE, str(1900 + TENS[match["tens"].lower()] + ones), None


def _year_end(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, f"{match['year'] or anchor.year or UNKNOWN_YEAR}-12-31", None


def _weekend(match: re.Match[str], anchor: Standpoint) -> Made:
    value = _shifted("weekend", 0, anchor)
    return (TimexType.DATE, value, None) if value else None


def _this_part(match: re.Match[str], anchor: Standpoint) -> Made:
    day = anchor.day.isoformat() if anchor.day else "XXXX-XX-XX"
    return TimexType.TIME, f"{day}T{PARTS[match['part'].lower()]}", _mod(match)


def _reference(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, REFERENCES[match["way"].lower()], None


def _unnumbered(match: re.Match[str], anchor: Standpoint) -> Made:
    """ "for weeks": some of them."""
    unit = UNITS[match["unit"].lower()]
    return TimexType.DURATION, f"PTX{unit[-1]}" if unit.startswith("T") else f"PX{unit}", None


def _near_day(match: re.Match[str], anchor: Standpoint) -> Made:
    word = match["near"].lower()
    shift = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(word, 0)
    night = "TNI" if word in {"tonight", "last night"} else ""
    kind = TimexType.TIME if night else TimexType.DATE
    if anchor.day is None:
        return (TimexType.DATE, "PRESENT_REF", None) if word == "today" else (kind, f"XXXX-XX-XX{night}", None)
    return kind, (anchor.day + timedelta(shift)).isoformat() + night, None


def _near_unit(match: re.Match[str], anchor: Standpoint) -> Made:
    """ "last year", "this week", "next month"."""
    unit = match["unit"].lower()
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    value = _shifted(unit, shift, anchor)
    return (TimexType.DATE, value, _mod(match)) if value else None


def _ago(match: re.Match[str], anchor: Standpoint) -> Made:
    number = _number(match["number"])
    later = match["way"].lower() in {"later", "from now"}
    if number is None:
        return TimexType.DATE, "FUTURE_REF" if later else "PAST_REF", None
    value = _shifted(match["unit"].lower(), number if later else -number, anchor)
    return (TimexType.DATE, value, None) if value else None


def _shifted(unit: str, shift: int, anchor: Standpoint) -> str | None:
    """The year, month, week or day that lies `shift` units from the anchor; open where the anchor is not as fine as
    that, None outside the years 1 to 9999."""
    if anchor.year is None:
        return _OPEN.get(unit)
    if unit in {"year", "decade"}:
        year = anchor.year + shift * (10 if unit == "decade" else 1)
        return f"{year:04d}" if 0 < year <= _LAST_YEAR else None
    if unit not in _DAYS_IN or abs(shift) > _LAST_YEAR:
        return None
    if anchor.month is None:
        return _OPEN.get(unit)
    if unit in {"month", "quarter"}:
        per_year = 12 if unit == "month" else 4
        whole = anchor.year * per_year + (anchor.month - 1) * per_year // 12 + shift
        year, part = divmod(whole, per_year)
        return f"{year:04d}-" + (f"{part + 1:02d}" if unit == "month" else f"Q{part + 1}") if year > 0 else None
    if anchor.day is None:
        return _OPEN.get(unit)
    moved = anchor.day.toordinal() + shift * _DAYS_IN[unit]
    if not 0 < moved <= date.max.toordinal():
        return None
    day = date.fromordinal(moved)
    if unit in {"day", "night"}:
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}" + ("-WE" if unit == "weekend" else "")


def _duration(match: re.Match[str], anchor: Standpoint) -> Made:
    unit = UNITS[match["unit"].lower()]
    number = _number(match["number"]) if match["number"] else 2
    if unit in {"WE", "Q", "DE", "CE"} and number is None:
        return None
    amount = "X" if number is None else str(number)
    letter = unit[-1] if unit.startswith("T") else unit
    value = f"PT{amount}{letter}" if unit.startswith("T") else f"P{amount}{letter}"
    word = match.groupdict().get("about")
    return TimexType.DURATION, value, TimexMod(MODS[word.lower()]) if word else None


def _set(match: re.Match[str], anchor: Standpoint) -> Made:
    word = match["every"].lower()
    values = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y"}
    if word in values:
        return TimexType.SET, values[word], None
    unit = match["unit"]
    return (TimexType.SET, f"P1{UNITS[unit.lower()][-1]}", None) if unit else None


def _now(match: re.Match[str], anchor: Standpoint) -> Made:
    return TimexType.DATE, NOW[match["now"].lower()], None


def _clock_time(match: re.Match[str], anchor: Standpoint) -> Made:
    hour = int(match["hour"]) % 12 + (12 if match["half"][0].lower() == "p" else 0)
    day = anchor.day.isoformat() if anchor.day else "XXXX-XX-XX"
    return TimexType.TIME, f"{day}T{hour:02d}:{match['minute'] or '00'}", None


def _number(word: str) -> int | None:
    """None for "several"."""
    word = word.lower()
    if word in VAGUE:
        return None
    return NUMBERS[word] if word in NUMBERS else int(word.replace(",", ""))


_WHICH = r"(?:(?P<which>last|this|next|past|previous|coming)\s+)"
_ABOUT = r"(?:(?P<about>about|around|roughly|approximately|nearly|almost|over)\s+)?"

_OF_YEAR = r"(?:(?P<before>1[6-9]\d\d|20\d\d)\s+)?"
_ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)})"
_ONES = "one|two|three|four|five|six|seven|eight|nine"

_DIGITS = frozenset("0123456789")
_MONTHS, _SEASONS, _PARTS = frozenset(MONTHS), frozenset(SEASONS), frozenset(PARTS)
_UNITS = frozenset(UNITS) | {f"{unit}s" for unit in UNITS}

_PATTERNS: list[tuple[re.Pattern[str], Callable[[re.Match[str], Standpoint], Made], frozenset[str]]] = [
    (_pattern(rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?"), _calendar, _MONTHS),
    (_pattern(rf"{_YEAR}-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"), _numeric, _DIGITS),
    (_pattern(rf"{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"), _calendar, _MONTHS),
    (_pattern(rf"(?P<which>last|this|next)\s+{_MONTH}"), _calendar, _MONTHS),
    (_pattern(rf"{_MOD}{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"), _calendar, _MONTHS),
    (_pattern(rf"{_MOD}(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s"), _decade, _DIGITS),
    (_pattern(rf"{_MOD}{_WHICH}?(?P<season>spring|summer|autumn|winter)(?:\s+of)?(?:\s+{_YEAR})"), _season, _SEASONS),
    (_pattern(rf"{_WHICH}(?P<season>spring|summer|autumn|fall|winter)"), _season, _SEASONS),
    (
        _pattern(rf"(?:the\s+)?{_OF_YEAR}(?:fiscal[\s-])?{_ORDINAL}[\s-]quarter(?:\s+(?:of\s+)?{_YEAR})?"),
        _quarter,
        frozenset({"quarter"}),
    ),
    (_pattern(rf"{_MOD}(?:the\s+)?(?P<number>\d\d?)(?:st|nd|rd|th)[\s-]century"), _century, frozenset({"century"})),
    (
        _pattern(rf"nineteen\s+(?P<tens>{'|'.join(TENS)})(?:[\s-](?P<ones>{_ONES}))?"),
        _spoken_year,
        frozenset({"nineteen"}),
    ),
    (_pattern(r"the\s+weekend"), _weekend, frozenset({"weekend"})),
    (_pattern(r"this\s+(?P<part>morning|afternoon|evening)"), _this_part, _PARTS),
    (_pattern(rf"(?P<way>recent|coming)\s+{_UNIT}"), _reference, frozenset(REFERENCES)),
    (_pattern(rf"(?P<end>year)[\s-]end(?:\s+{_YEAR})?"), _year_end, frozenset({"year"})),
    (_pattern(r"(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?P<half>a\.?m|p\.?m)\.?"), _clock_time, _DIGITS),
    (_pattern(rf"{_WHICH}?{_WEEKDAY}(?:\s+(?P<part>morning|afternoon|evening|night))?"), _weekday, frozenset(WEEKDAYS)),
    (
        _pattern(r"(?P<near>yesterday|today|tomorrow|tonight|last night)"),
        _near_day,
        frozenset("yesterday today tomorrow tonight night".split()),
    ),
    (_pattern(rf"{_MOD}{_WHICH}{_UNIT}(?<!s)"), _near_unit, _UNITS),
    (
        _pattern(rf"{_NUMBER}\s+{_UNIT}\s+(?P<way>ago|earlier|later|from now)"),
        _ago,
        frozenset("ago earlier later now".split()),
    ),
    (
        _pattern(
            rf"{_ABOUT}(?:the\s+(?:last|past|next)\s+)?(?:a\s+couple\s+of\s+|(?:{_NUMBER}[\s-]+(?:more\s+)?)){_UNIT}(?![\s-]old)"
        ),
        _duration,
        _UNITS,
    ),
    (_pattern(rf"(?<=for\s){_UNIT}(?<=s)"), _unnumbered, _UNITS),
    (
        _pattern(rf"(?P<every>every|each|daily|weekly|monthly|yearly|annually)(?:\s+{_UNIT})?"),
        _set,
        frozenset("every each daily weekly monthly yearly annually".split()),
    ),
    (_pattern(rf"{_MOD}{_YEAR}"), _year, _DIGITS),
    (_pattern(rf"(?P<now>{'|'.join(NOW)})"), _now, frozenset(words.split()[-1] for words in NOW)),
]
"""Pattern, what makes its value, and words of which it needs at least one; the more telling pattern stands first."""
