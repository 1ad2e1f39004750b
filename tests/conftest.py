"""Options and fixtures that several folders of tests share."""

import signal

import pytest

# Started in the background of a script, Ctrl-C would be ignored here and in every child: tests press it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew from what the reader finds now"
    )


@pytest.fixture
def update_golden(request):
    return request.config.getoption("--update-golden")
