"""Times as TIMEX3: `<early February|2023-02|START>`."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import document_of

from sayso.read.sentences import split_sentences
from sayso.read.timexes import find_timexes
from sayso.terms import Clock, Clocks, Span

WRITTEN = Clocks(publication=Clock("2023-04-12", "date line"))

ANCHORED = [
    "They met on <7 February 2023|2023-02-07>.",
    "They met on <February 7|2023-02-07>.",
    "They met in <early February|2023-02|START>.",
    "They met in <mid-March 2022|2022-03|MID> and again in <late 2022|2022|END>.",
    "They met in <November|2022-11>.",
    "They met <yesterday|2023-04-11> and <last week|2023-W14>.",
    "They met on <Monday|2023-04-10>.",
    "They met <three days ago|2023-04-09>, <last year|2022> and in <the 1990s|199>.",
    "They met on <7 February|2023-02-07>, and on <8 February, 2022|2022-02-08>.",
    "They waited for <two weeks|P2W> and <about 40 minutes|PT40M|APPROX>.",
    "They meet <every week|P1W>.",
    "They met at <5 p.m.|2023-04-12T17:00> that day.",
    "They met in <summer 2021|2021-SU>.",
    "He may march on, may he not.",
    "They met in <the third quarter|2022-Q3>, in <the fourth quarter of 2020|2020-Q4> and in <the 19th century|18>.",
    "They will meet on <Friday|2023-04-14>, by <1 June|2023-06-01>.",
    "They met <this morning|2023-04-12TMO>, over <the weekend|2023-W15-WE> and in <nineteen ninety-six|1996>.",
    "They met <last May|2022-05>, and before in <recent years|PAST_REF>.",
]
UNANCHORED = [
    "They met in <early February|XXXX-02|START>.",
    "They met on <7 February 2023|2023-02-07>.",
    "They met <yesterday|XXXX-XX-XX>.",
]


def find(marked, clocks):
    text = re.sub(r"<([^|>]*)[^>]*>", r"\1", marked)
    document = replace(document_of(text), clocks=clocks)
    found = find_timexes(document, split_sentences(document))
    return [(t.span.of(text), t.value, t.mod.value if t.mod else "") for t in found]


def expected(marked):
    return [(w, v, m) for w, v, m in re.findall(r"<([^|>]*)\|([^|>]*)\|?([^>]*)>", marked)]


@pytest.mark.parametrize("marked", ANCHORED)
def test_times_of_a_dated_report(marked):
    assert find(marked, WRITTEN) == expected(marked)


@pytest.mark.parametrize("marked", UNANCHORED)
def test_what_cannot_be_resolved_stays_open(marked):
    assert find(marked, Clocks()) == expected(marked)


@pytest.mark.parametrize("number", ["900", "4000", "9,999,999", "999999999999"])
@pytest.mark.parametrize("unit", ["days", "weeks", "months", "quarters", "years", "decades"])
def test_times_before_the_calendar_are_no_trouble(number, unit):
    find(f"It was built {number} {unit} ago and will fall {number} {unit} later.", WRITTEN)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_date_that_no_one_wrote_anchors_nothing_and_breaks_nothing(day):
    find(
        "They met on Monday and last Friday, and will meet next Sunday, tomorrow, yesterday.",
        Clocks(publication=Clock(day, "meta")),
    )


# ---- what the values hang on


def anchored(marked, clocks):
    """The anchor of each expression: the name of a clock and its value, or nothing."""
    text = re.sub(r"[<>]", "", marked)
    document = replace(document_of(text), clocks=clocks)
    found = find_timexes(document, split_sentences(document))
    assert [t.span.of(text) for t in found] == re.findall(r"<([^>]*)>", marked)
    return [(t.anchor.name.value, t.anchor.clock.value) if t.anchor else None for t in found]


CABLE = Clocks(document=Clock("1961-03-12", "date line", Span(0, 4)), publication=Clock("1998", "meta"))


@pytest.mark.parametrize(
    "words",
    ["early February", "last week", "yesterday", "Monday", "three days ago", "last year", "5 p.m.", "last summer"],
)
def test_what_the_words_alone_do_not_give_hangs_on_the_date_of_the_paper(words):
    assert anchored(f"They met <{words}>.", CABLE) == [("document", "1961-03-12")]


@pytest.mark.parametrize(
    "words", ["7 February 1961", "February 1961", "1961", "two weeks", "recent years", "every week", "the 1950s"]
)
def test_what_the_words_give_alone_hangs_on_nothing(words):
    assert anchored(f"They met <{words}>.", CABLE) == [None]


@pytest.mark.parametrize(
    ("clocks", "name"),
    [
        (Clocks(publication=Clock("2023-04-12", "meta"), repost=Clock("2023-11-29", "date line")), "publication"),
        (Clocks(statement=Clock("2023-04-10", "header"), document=Clock("2023-04-11", "date line")), "statement"),
        (Clocks(repost=Clock("2023-11-29", "date line"), capture=Clock("2024-01-02", "record")), None),
        (Clocks(event=Clock("2023-01", "DATE OF INFO")), None),
        (Clocks(publication=Clock("0001-01-01", "meta")), None),
    ],
)
def test_which_clock_anchors(clocks, name):
    assert [found and found[0] for found in anchored("They met in <early February>.", clocks)] == [name]


AS_FINE_AS_THE_ANCHOR = [
    ("2023", "They met in <February|2023-02>, <last year|2022>, <last month|XXXX-XX> and <yesterday|XXXX-XX-XX>."),
    ("2023-01", "They met in <December|2022-12>, in <January|2023-01> and <last month|2022-12>."),
    ("2023-01", "They met <last week|XXXX-WXX>, on <Monday|XXXX-WXX-1> and in <the third quarter|2022-Q3>."),
]


@pytest.mark.parametrize(("written", "marked"), AS_FINE_AS_THE_ANCHOR)
def test_nothing_is_known_finer_than_the_anchor(written, marked):
    assert find(marked, Clocks(document=Clock(written, "date line"))) == expected(marked)


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.sampled_from([4, 7, 10]), st.sampled_from(ANCHORED))
def test_an_open_value_has_no_anchor_and_an_anchored_one_is_not_open(day, length, marked):
    text = re.sub(r"<([^|>]*)[^>]*>", r"\1", marked)
    clocks = Clocks(publication=Clock(day.isoformat()[:length], "meta"), repost=Clock("2099-01-01", "date line"))
    document = replace(document_of(text), clocks=clocks)
    for timex in find_timexes(document, split_sentences(document)):
        assert timex.anchor is None or (timex.anchor.clock == clocks.publication and "X" not in timex.value[:4])
        assert not timex.value.startswith("2099")


def test_a_repost_anchors_nothing():
    assert find(UNANCHORED[0], Clocks(repost=Clock("2023-11-29", "date line"))) == expected(UNANCHORED[0])
