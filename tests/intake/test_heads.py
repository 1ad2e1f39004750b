"""The dates in the head of a record: `[…]` marks the words that date the paper, `{…}` those that date what is told."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake import take_in
from sayso.terms import Precision

BODY = "\n\nThe yard was sold to a stranger by the mayor's own brother, who kept the money in a safe at home.\n"

HEADS = [
    ("[DATE: 12 March 1961]\nSUBJECT: The yard", "1961-03-12", "date line"),
    ("FROM: J. Venn          [DATE : 12 MAR 61]", "1961-03-12", "date line"),
    ("MEMORANDUM FOR: The Director\n[DATE: March 1961]", "1961-03", "date line"),
    ("SECRET\n\n[20 March 1964]\nMEMO FOR THE RECORD:", "1964-03-20", "date line"),
    ("REPORT NO. 44\n[DATE DISTR. 3 April 1961]", "1961-04-03", "date distr line"),
    ("**[Date of report:** 1961-04-03]", "1961-04-03", "date of report line"),
    ("SUBJECT: The yard\n[DATE:\n\n3 April 1961]", "1961-04-03", "date line"),
    ("FM KORVA\nTO: DIRECTOR\n[121530Z MAR 61]", "1961-03-12T15:30Z", "date-time group"),
    ("[Date: 9/16/60]", "1960-09-16", "date line"),
    ("[DATE: 1961]", "1961", "date line"),
    ("---\n[date: 1961-04-03]\nauthor: Ann Venn\n---", "1961-04-03", "date line"),
    ("The Editor\n\nKorva, [12 March 1961]", "1961-03-12", "date line"),
    ("COUNTRY: Korva\n{DATE OF INFO: 2-5 March 1961}\n[DATE DISTR: 3 April 1961]", "1961-04-03", "date distr line"),
]


def dated(head, name="record.txt"):
    return take_in((re.sub(r"[][{}]", "", head) + BODY).encode(), name=name)


@pytest.mark.parametrize(("head", "value", "basis"), HEADS)
def test_a_paper_bears_its_date(head, value, basis):
    document = dated(head)
    clock = document.clocks.document
    assert (clock.value, clock.basis) == (value, basis)
    words = re.search(r"\[(.*)\]", head, re.DOTALL)[1]
    assert clock.span.of(document.text) in words
    assert words.endswith(clock.span.of(document.text))
    assert document.clocks.publication is None


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("{DATE OF INFO: 12 March 1961}", "1961-03-12"),
        ("{DATE OF INFORMATION: 12-14 March 1961}", "1961-03"),
        ("{DATE OF INFO. March - April 1961}", "1961"),
        ("{DOI: EARLY MARCH 1961}", "1961-03"),
    ],
)
def test_the_date_of_the_news_is_not_that_of_the_paper(head, value):
    document = dated(f"SUBJECT: The yard\n{head}")
    assert document.clocks.document is None
    assert document.clocks.event.value == value
    assert document.clocks.event.span.of(document.text) == head.strip("{}")


@pytest.mark.parametrize(
    "head",
    [
        "DATE: 3/4/1961",
        "DATE: 12 MAR 22",
        "DATE: Tuesday",
        "DATE: 31 April 1961",
        "DATE: 12 March",
        "DATE OF LAST REVIEW: 11/28/1997",
        "DATE OF BIRTH: 12 March 1930",
        "Date:",
        "Reference is made to your letter\ndated 5 May 1961 and to the yard.",
        "DOI: 10.1000/1961.44",
    ],
)
def test_what_is_open_ambiguous_or_of_something_else_stays_open(head):
    clocks = dated(f"SUBJECT: The yard\n{head}").clocks
    assert (clocks.document, clocks.event) == (None, None)


def test_a_field_further_down_is_part_of_what_is_told():
    assert take_in((BODY * 40 + "DATE: 12 March 1961\n").encode()).clocks.document is None


@given(
    day=st.dates(date(1931, 1, 1), date(1999, 12, 31)),
    form=st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %y", "%d-%b-%Y", "%d %b. %Y", "%A, %d %B %Y"]),
    label=st.sampled_from(["DATE: ", "Date ", "DATE OF REPORT: ", "DATED ", "DATE DISTR. ", "Date:\n"]),
    upper=st.booleans(),
)
def test_a_day_is_read_in_every_form(day, form, label, upper):
    stated = label + day.strftime(form)
    clock = dated(stated.upper() if upper else stated).clocks.document
    assert (clock.value, clock.precision) == (day.isoformat(), Precision.DAY)


@given(st.text("0123456789 /-.:DATEOFINFMARZ\n\t", max_size=80))
def test_any_head_is_read(head):
    document = take_in((head + BODY).encode(), name="record.txt")
    for clock in (document.clocks.document, document.clocks.event):
        assert clock is None or clock.span is None or clock.span.end <= len(document.text)
