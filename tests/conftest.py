"""Options and fixtures that several folders of tests share."""

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew from what the reader finds now"
    )


@pytest.fixture
def update_golden(request):
    return request.config.getoption("--update-golden")
