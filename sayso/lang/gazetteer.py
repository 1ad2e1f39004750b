"""The names of places, in gazetteer.txt beside this file (from GeoNames, CC BY 4.0)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

GAZETTEER = Path(__file__).with_name("gazetteer.txt")


@cache
def load_places() -> frozenset[str]:
    """Countries, states and larger cities, folded to small Latin letters."""
    lines = GAZETTEER.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
