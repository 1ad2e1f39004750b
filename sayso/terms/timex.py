"""Expressions of time, after TimeML."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.clock import Clock, ClockName
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
class Anchor:
    """The time that words like "early February" or "last week" were counted from: which of the document's clocks, and
    what it showed. Never a repost or a capture."""

    name: ClockName
    clock: Clock

    @property
    def basis(self) -> str:
        """In words: "anchored to the document date 2023-03-07 (date line)"."""
        return f"anchored to the {self.name} date {self.clock.value} ({self.clock.basis})"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its normalised value.

    `value` is TIMEX3: `2023-02-07`, `2023-W05`, `P3D`, `PRESENT_REF`, and `XXXX-02` where the year is
    not known. `anchor` is what the value hangs on where the words alone do not give it: None for "7 February 2023",
    and for what stays open. Not the time of an event: which event it dates is decided in weighing.
    """

    span: Span
    type: TimexType
    value: str
    mod: TimexMod | None = None
    anchor: Anchor | None = None

    def basis(self, text: str) -> str:
        """Its words in the document's `text`, and what they hang on: the basis of a Clock that it sets."""
        words = f"“{' '.join(self.span.of(text).split())}”"
        return f"{words}, {self.anchor.basis}" if self.anchor else words
