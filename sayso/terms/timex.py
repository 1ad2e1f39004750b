"""Expressions of time, after TimeML."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.span import Span


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(StrEnum):
    """How an expression shifts its value (TIMEX3 `mod`): "early February" is START of 2023-02."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its normalised value.

    `value` is TIMEX3: `2023-02-07`, `2023-W05`, `P3D`, `PRESENT_REF`, and `XXXX-02` where the year is
    not known. Not the time of an event: which event it dates is decided in weighing.
    """

    span: Span
    type: TimexType
    value: str
    mod: TimexMod | None = None
