"""Partial dates as days."""

import pytest

from sayso.ledger.days import days_of


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-02-07", ("2023-02-07", "2023-02-07")),
        ("2023-02-07T14:05+02:00", ("2023-02-07", "2023-02-07")),
        ("2023-02-07TMO", ("2023-02-07", "2023-02-07")),
        ("2023-W05", ("2023-01-30", "2023-02-05")),
        ("2023-Q2", ("2023-04-01", "2023-06-30")),
        ("2023-H2", ("2023-07-01", "2023-12-31")),
        ("9999", ("9999-01-01", "9999-12-31")),
    ],
)
def test_a_partial_date_spans_days(value, days):
    assert days_of(value) == days


@pytest.mark.parametrize(
    "value",
    [
        "",
        "XXXX-02",
        "P3D",
        "PRESENT_REF",
        "T14:05",
        "2023-13",
        "2023-00",
        "2023-02-30",
        "2023-W54",
        "0000",
        "9999-W53",
        "٢٠٢٣",
    ],
)
def test_what_names_no_days_has_none(value):
    assert days_of(value) is None
