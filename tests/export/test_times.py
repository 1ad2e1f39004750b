"""Times in words: when, how exactly it is known, what that hangs on, and why it stays open."""

from dataclasses import replace

import pytest
from marked_readings import read_marked

from sayso.export.times import (
    NO_DATE,
    ONLY_COPIES,
    PRECISIONS,
    TITLES,
    TOO_COARSE,
    basis_of,
    clock_in_words,
    clocks_in_words,
    clocks_of,
    time_in_words,
)
from sayso.export.words import response_facts
from sayso.terms import (
    Anchor,
    Clock,
    ClockName,
    Clocks,
    Precision,
    Response,
    ResponseKind,
    Span,
    Timex,
    TimexMod,
    TimexType,
)

WRITTEN = Clock("2023-03-07", "date line")
REPOSTED = Clock("2023-11-29", "date line")


def february(value, anchor=None):
    return Timex(Span(0, 14), TimexType.DATE, value, TimexMod.START, anchor)


def test_every_precision_and_clock_has_words():
    assert set(PRECISIONS) == set(Precision)
    assert list(TITLES) == list(ClockName)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023", "2023, to the year (date line)"),
        ("2023-02", "2023-02, to the month (date line)"),
        ("2023-02-07", "2023-02-07, to the day (date line)"),
        ("2023-02-07T14:05Z", "2023-02-07 14:05Z, to the minute (date line)"),
    ],
)
def test_a_clock_says_how_exactly_it_is_known(value, words):
    assert clock_in_words(Clock(value, "date line")) == words


def test_a_time_says_what_its_year_hangs_on():
    time = february("2023-02", Anchor(ClockName.DOCUMENT, WRITTEN))
    assert time_in_words(time, "early February", Clock("2023-02", "…"), Clocks(document=WRITTEN)) == (
        "early 2023-02, “early February”, to the month, anchored to the document date 2023-03-07 (date line)"
    )


@pytest.mark.parametrize(
    ("time", "clocks", "basis"),
    [
        (february("2023-02"), Clocks(document=WRITTEN), ""),
        (february("XXXX-02"), Clocks(), NO_DATE),
        (february("XXXX-02"), Clocks(repost=REPOSTED), ONLY_COPIES),
        (february("XXXX-02"), Clocks(capture=REPOSTED), ONLY_COPIES),
        (february("XXXX-XX"), Clocks(document=Clock("2023", "date line"), repost=REPOSTED), TOO_COARSE),
        (february("PXW"), Clocks(), ""),
    ],
)
def test_a_time_that_stays_open_says_why(time, clocks, basis):
    assert basis_of(time, clocks) == basis


def test_a_claim_of_an_older_reader_has_the_clocks_of_its_document():
    _, (claim,) = read_marked("<source Ann Lund> <cue said> <content it rained>.")
    own = Clocks(statement=WRITTEN)
    assert clocks_of(claim, Clocks(repost=REPOSTED)) == Clocks(repost=REPOSTED)
    assert clocks_of(replace(claim, clocks=own), Clocks(repost=REPOSTED)) == own
    assert list(clocks_in_words(own)) == [("said", "2023-03-07, to the day (date line)")]


def test_a_response_says_to_whom_about_what_and_when_where_the_sentence_does_not():
    about = {"about": "document", "at": Clock("2023-04-11", "“Tuesday”")}
    told = Response("r", ResponseKind.DECLINED, Span(0, 4), "the embassy", "Quay Post", **about)
    asked = replace(told, kind=ResponseKind.ASKED, about=None)
    assert response_facts(told) == "to Quay Post · about this document · 2023-04-11 (“Tuesday”)"
    assert response_facts(replace(asked, about="c-0123456789abcdef", at=None)) == "about claim c-0123456789abcdef"
    assert response_facts(asked) == "2023-04-11 (“Tuesday”)"
    assert response_facts(Response("r", ResponseKind.DENIAL, Span(0, 4))) == ""
