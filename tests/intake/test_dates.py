"""Date lines and stamps, cut off where knowledge ends."""

import pytest

from sayso.intake.dates import DateLine, Dating, read_date_line, read_stamp


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("November 9, 2023", "2023-11-09"),
        ("9 November 2023", "2023-11-09"),
        ("Thursday, Nov. 9th, 2023", "2023-11-09"),
        ("Published: 9 Nov 2023 10:05 GMT", "2023-11-09T10:05Z"),
        ("Posted on November 9, 2023 at 4:05 p.m. EST", "2023-11-09T16:05-05:00"),
        ("9 November 2023, 12:30 am", "2023-11-09T00:30"),
        ("9 November 2023, 10:05 IST", "2023-11-09T10:05"),
        ("November 9, 2023 | 3 min read", "2023-11-09"),
        ("2023-11-09", "2023-11-09"),
        ("9.11.2023", "2023-11-09"),
        ("23/11/2023", "2023-11-23"),
        ("11/23/2023", "2023-11-23"),
        ("November 2023", "2023-11"),
    ],
)
def test_a_line_that_is_a_date(line, value):
    assert read_date_line(line) == DateLine(value)


@pytest.mark.parametrize("line", ["Updated 9 November 2023", "Last modified: November 9, 2023", "Retrieved 2023-11-09"])
def test_a_revision_is_no_publication(line):
    assert read_date_line(line) == DateLine("2023-11-09", Dating.REVISED)


@pytest.mark.parametrize(
    "line",
    ["03/04/2023", "31 February 2023", "On November 9, 2023", "9 November 2023 was a Thursday.", "9 November", "2023",
     "November 9, 2023 and November 10, 2023", "25 November 2023, 13:05 pm", ""],
)  # fmt: skip
def test_what_is_ambiguous_or_more_than_a_date_is_none(line):
    found = read_date_line(line)
    assert found is None or "T" not in found.value
    if "13:05 pm" not in line:
        assert found is None


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("2023-11-09", "2023-11-09"),
        ("2023-11-09T00:00:00Z", "2023-11-09"),
        ("2023-11-09 10:05", "2023-11-09T10:05"),
        ("2023-11-09T10:05:09.123+0530", "2023-11-09T10:05:09+05:30"),
        ("2023-11-09T10:05:09-05:00", "2023-11-09T10:05:09-05:00"),
        ("2023-11-09T10:05:09 UTC", "2023-11-09T10:05:09Z"),
        ("2023-11-09T25:05:09Z", "2023-11-09"),
        ("2023-13-09", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_stamp_of_a_machine(stamp, value):
    assert read_stamp(stamp) == value


@pytest.mark.parametrize("stamp", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59", "0000-00-00"])
def test_what_a_machine_writes_that_knows_no_date_is_none(stamp):
    assert read_stamp(stamp) is None
