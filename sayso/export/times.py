"""Times and clocks -> words for people: when, how exactly that is known, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.export.words import clock_of, time_of
from sayso.terms import Claim, Clock, ClockName, Clocks, Precision, Timex

PRECISIONS: Mapping[Precision, str] = {
    Precision.YEAR: "to the year",
    Precision.MONTH: "to the month",
    Precision.DAY: "to the day",
    Precision.MINUTE: "to the minute",
    Precision.SECOND: "to the second",
}

TITLES: Mapping[ClockName, str] = {
    ClockName.EVENT: "when",
    ClockName.STATEMENT: "said",
    ClockName.DOCUMENT: "dated",
    ClockName.PUBLICATION: "published",
    ClockName.REPOST: "posted again",
    ClockName.CAPTURE: "copied",
}

ONLY_COPIES = "open: only the date of a copy is stated, and a repost or capture dates no event"
TOO_COARSE = "open: the date of this document is not known as exactly as that"
NO_DATE = "open: nothing says when this was written"


def clock_in_words(clock: Clock) -> str:
    """`2023-02-07, to the day (date line)`."""
    return f"{clock_of(clock)}, {PRECISIONS[clock.precision]} ({clock.basis})"


def clocks_of(claim: Claim, document: Clocks) -> Clocks:
    """The claim's own; of one that an older reader found, who gave it none, those of its document."""
    return document if claim.clocks == Clocks() else claim.clocks


def clocks_in_words(clocks: Clocks) -> Iterator[tuple[str, str]]:
    """Each clock that is known, with its title."""
    for name, title in TITLES.items():
        clock: Clock | None = getattr(clocks, name)
        if clock is not None:
            yield title, clock_in_words(clock)


def basis_of(time: Timex, document: Clocks) -> str:
    """What the value of a time hangs on, or why it stays open; nothing where the words give it alone. `document`: the
    clocks of the document that it stands in."""
    if time.anchor is not None:
        return time.anchor.basis
    if "X" not in time.value or time.value.startswith("P"):
        return ""
    if document.statement or document.document or document.publication:
        return TOO_COARSE
    return ONLY_COPIES if document.repost or document.capture else NO_DATE


def time_in_words(time: Timex, words: str, event: Clock | None, document: Clocks) -> str:
    """`early 2023-02, “early February”, to the month, anchored to the document date 2023-03-07 (date line)`."""
    known = PRECISIONS[event.precision] if event else ""
    return ", ".join(part for part in (time_of(time), f"“{words}”", known, basis_of(time, document)) if part)
