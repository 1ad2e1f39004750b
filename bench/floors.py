"""Scores that may not fall: a name and figures -> is each at or above its floor in floors.json?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")


def load_floors(name: str) -> dict[str, Any]:
    """The entry of one benchmark: `data` (the digest it was taken on) and `floors` (figure -> least value). Empty
    where nothing is pinned."""
    entries: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    found: dict[str, Any] = entries.get(name, {})
    return found


def check_floors(name: str, figures: Mapping[str, float], data: str) -> list[str]:
    """What is wrong, in sentences; empty where every pinned figure stands."""
    entry = load_floors(name)
    if not entry:
        return [f"{name}: no floor is pinned in {FLOORS.name}"]
    wrong = []
    if entry["data"] != data:
        wrong.append(f"{name}: the data is not what the floors were taken on (digest {data}, pinned {entry['data']})")
    for figure, least in entry["floors"].items():
        if figure not in figures:
            wrong.append(f"{name}: {figure} was not measured")
        elif figures[figure] < least:
            wrong.append(f"{name}: {figure} is {figures[figure]:.4f}, below its floor {least}")
    return wrong


def digest_files(paths: Iterable[Path], root: Path) -> str:
    """16 hex digits over the names and bytes of files, whatever the order they come in."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(root).as_posix()}\0{content}\n".encode())
    return whole.hexdigest()[:16]
