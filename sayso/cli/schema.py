"""`sayso schema`: the JSON Schema of what `sayso read --json` and `sayso export --format json` print."""

from __future__ import annotations

import json

from sayso.cli.output import say_all
from sayso.export.contract import load_schema


def print_schema() -> None:
    """Example: sayso schema

    The JSON Schema (draft 2020-12) of what `sayso read --json` and `sayso export --format json` print a line.
    """
    say_all([json.dumps(load_schema(), indent=2, ensure_ascii=False), "\n"])
