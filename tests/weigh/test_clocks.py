"""Six clocks for each claim: the words in `<event …>`, `<statement …>`, `<document …>` set the clock of that name."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import document_of

from sayso.read import read_document
from sayso.terms import Clock, Clocks, Precision
from sayso.weigh import weigh_claims
from sayso.weigh.clocks import resolve_value

PUBLISHED = Clocks(publication=Clock("2023-04-12", "meta date"), capture=Clock("2024-01-02", "record header"))
"""A Wednesday."""
MARK = re.compile(r"<(?P<clock>event|statement|document) (?P<words>[^>|]*)\|(?P<value>[^>]*)>")
NAMES = ("event", "statement", "document")


def weigh(text, clocks=PUBLISHED):
    return weigh_claims(read_document(replace(document_of(text), clocks=clocks)))


def claim_in(text, words, clocks=PUBLISHED):
    (claim,) = [c for c in weigh(text, clocks) if words in c.text]
    return claim


# Each has one claim about a yard; a clock without a mark must not be set.
DATED = """
Ann Venn said on <statement Tuesday|2023-04-11> that the yard was sold in <event May 2021|2021-05>.
Ann Venn told reporters in Korva on <statement 3 March|2023-03-03> that the yard was sold.
On <statement Monday|2023-04-10>, Ann Venn said that the yard was sold in <event May 2021|2021-05>.
Ann Venn on <statement Monday|2023-04-10> said that the yard was sold.
In <statement September 2022|2022-09>, it was reported that the yard was sold.
At a supper in Korva, on <statement 3 March|2023-03-03>, Ann Venn said that the yard was sold.
Early in the morning on <statement 3 March|2023-03-03> the mayor announced that the yard was sold.
Ann Venn, in office since 2019, said that the yard was sold.
“The yard was sold to a stranger,” Ann Venn said on <statement Tuesday|2023-04-11>.
Ann Venn said that the yard was sold in <event early February|2023-02>.
Ann Venn, mayor until 2019, said that the yard was sold.
Ann Venn said after the fire in March that the yard was sold.
The yard was sold in <event 2021|2021>.
The yard has stood empty since 2014.
According to a cable of <document 3 March 2021|2021-03-03>, the yard was sold.
According to a cable dated <document 3 March|2023-03-03>, the yard was sold in <event January|2023-01>.
The cable, sent from Brenn on <document 3 March|2023-03-03>, says that the yard was sold.
According to a report on the fire of 1961, the yard was sold.
According to documents from February and March, the yard was sold.
"""


@pytest.mark.parametrize("marked", DATED.strip().splitlines())
def test_what_the_words_say(marked):
    text = MARK.sub(r"\g<words>", marked)
    clocks = claim_in(text, "yard").clocks
    expected = {m["clock"]: (m["words"], m["value"]) for m in MARK.finditer(marked)}
    found = {name: clock for name in NAMES if (clock := getattr(clocks, name))}
    assert {name: (clock.span.of(text), clock.value) for name, clock in found.items()} == expected


def test_the_clock_of_the_event_says_what_its_year_hangs_on():
    own = Clocks(document=Clock("2023-03-07", "date line"))
    event = claim_in("Ann Venn said that the yard was sold in early February.", "yard", own).clocks.event
    assert event.basis == "“early February”, anchored to the document date 2023-03-07 (date line)"
    assert event.precision is Precision.MONTH


def test_a_date_that_is_stated_whole_hangs_on_nothing():
    event = claim_in("Ann Venn said that the yard was sold on 2 May 2021.", "yard").clocks.event
    assert (event.value, event.basis) == ("2021-05-02", "“2 May 2021”")


def test_the_clocks_of_the_page_are_those_of_each_claim():
    for claim in weigh("Ann Venn said that the yard was sold. The yard had been empty for years."):
        assert (claim.clocks.publication, claim.clocks.capture) == (PUBLISHED.publication, PUBLISHED.capture)
        assert claim.clocks.repost is None


def test_who_speaks_inside_has_the_date_of_that_saying():
    text = "Ann Venn said on Tuesday that Bram Orlo had told her in March that the yard was sold."
    assert claim_in(text, "yard was sold").clocks.statement.span.of(text) == "March"


def test_a_record_dates_its_own_claims_and_not_those_of_another_paper():
    own = Clocks(document=Clock("1961-03-12", "date line", None))
    text = (
        "The yard was sold. According to a report, the ferry was lost. According to a cable of 2 March, the mill burnt."
    )
    assert claim_in(text, "yard", own).clocks.document == own.document
    assert claim_in(text, "ferry", own).clocks.document is None
    assert claim_in(text, "mill", own).clocks.document.value == "1961-03-02"


def test_the_date_of_a_paper_may_stand_where_it_is_first_named():
    text = (
        "The memo, dated 3 March 2021, was leaked. The memo says that the yard was sold. It says that the mill burnt."
    )
    for words in ("yard", "mill"):
        assert claim_in(text, words).clocks.document.value == "2021-03-03"


def test_two_dates_of_one_paper_are_none():
    text = "The memo dated 3 March 2021 leaked. The memo dated 4 May 2022 did not. The memo says the yard was sold."
    assert claim_in(text, "yard").clocks.document is None


def test_a_repost_s_date_never_dates_the_event():
    """It stays open, whatever is said: nothing is counted from when a copy was posted again."""
    again = Clocks(repost=Clock("2023-11-29", "date line"))
    claim = claim_in("Ann Venn said on Tuesday that the yard was sold in early February.", "yard", again)
    assert (claim.time.value, claim.time.anchor) == ("XXXX-02", None)
    assert claim.clocks == again


EXPRESSIONS = st.sampled_from(
    "early February|last month|yesterday|last week|Monday|2021|May 2021|last year|summer|late 2022|3 March".split("|")
)


@given(day=st.dates(date(1950, 1, 1), date(2090, 1, 1)), event=EXPRESSIONS, said=EXPRESSIONS)
def test_no_clock_is_moved_by_when_a_copy_was_posted_or_taken(day, event, said):
    text = f"Ann Venn said on {said} that the yard was sold in {event}."
    copied = Clocks(repost=Clock(day.isoformat(), "date line"), capture=Clock(day.isoformat(), "record"))
    for with_copy, without in zip(weigh(text, copied), weigh(text, Clocks()), strict=True):
        assert replace(with_copy.clocks, repost=None, capture=None) == without.clocks
        assert (with_copy.time, with_copy.content) == (without.time, without.content)


@given(
    value=st.from_regex(r"[0-9X]{2,4}(-([0-9X]{2}|W[0-9]{2}|Q[1-4]|SU|H1)(-[0-9X]{2}(T[0-9]{2}:[0-9]{2}|TMO)?)?)?\Z")
)
def test_what_is_resolved_is_the_beginning_of_what_was_read(value):
    resolved = resolve_value(value)
    if resolved is not None:
        Clock(resolved, "test")
        assert "W" in value or value.startswith(resolved)
        assert "X" not in resolved


@pytest.mark.parametrize(
    ("value", "resolved"),
    [
        ("2023-02-07", "2023-02-07"),
        ("2023-02-07T14:05", "2023-02-07T14:05"),
        ("2023-02-07TMO", "2023-02-07"),
        ("2023-02-30", None),
        ("2023-W06", "2023-02"),
        ("2023-W05", "2023"),
        ("2023-W53", None),
        ("2024-W01-WE", "2024-01"),
        ("2023-Q1", "2023"),
        ("2021-SU", "2021"),
        ("199", None),
        ("18", None),
        ("XXXX-02", None),
        ("P3D", None),
        ("PRESENT_REF", None),
    ],
)
def test_a_value_as_far_as_a_calendar_can_say_it(value, resolved):
    assert resolve_value(value) == resolved
