"""Times and how exactly each is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.span import Span


class Precision(StrEnum):
    """The finest part of a time that is really known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


_FORM = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_BY_LENGTH = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE, 19: Precision.SECOND}
_ZONE = re.compile(r"(?<=:\d\d)(?:Z|[+-]\d\d:\d\d)$")


@dataclass(frozen=True, slots=True)
class Clock:
    """One time of a document or claim, as far as it is known, and what says so.

    `value` is ISO 8601 cut off where knowledge ends: `2023`, `2023-02`, `2023-02-07`,
    `2023-02-07T14:05`, `2023-02-07T14:05:00`, the last two with `Z`, `+hh:mm` or `-hh:mm` where a zone is stated.
    `span` is where the text states it, None where it comes from metadata; `basis` names that source in a few
    words ("date line", "article:published_time", "e-mail header"). Not a guess: where nothing states a time there is
    no Clock.
    """

    value: str
    basis: str
    span: Span | None = None

    def __post_init__(self) -> None:
        if _FORM.fullmatch(self.value) is None:
            raise ValueError(f"{self.value!r} is not an ISO 8601 time cut off at year, month, day, minute or second")

    @property
    def precision(self) -> Precision:
        """`Clock("2023-02", "date line").precision is Precision.MONTH`."""
        return _BY_LENGTH[len(_ZONE.sub("", self.value))]


class ClockName(StrEnum):
    """Which of the six times a clock is."""

    EVENT = "event"
    STATEMENT = "statement"
    DOCUMENT = "document"
    PUBLICATION = "publication"
    REPOST = "repost"
    CAPTURE = "capture"


@dataclass(frozen=True, slots=True)
class Clocks:
    """The six times that must never be taken for one another, of a document or of one claim in it.

    A page posted on 29 November 2023 that reprints a report of 12 April 2023 about a meeting in February 2023
    recorded in a document of March 2023 has `repost`, `publication`, `event` and `document`; `statement` is when a
    speaker spoke, `capture` when somebody's crawler or scanner took the copy. A repost's date never dates the events.

    A claim's `document` is the date of the paper that its chain leads to ("a cable of 3 March"), which need not be
    that of the report it stands in.
    """

    event: Clock | None = None
    statement: Clock | None = None
    document: Clock | None = None
    publication: Clock | None = None
    repost: Clock | None = None
    capture: Clock | None = None
