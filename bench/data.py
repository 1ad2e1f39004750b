"""A folder that a user names -> the corpora and scorers in it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType


def find_part(root: Path, *names: str) -> Path | None:
    """The file or folder `names` under `root` or under `root/data`; None where it is in neither."""
    return next((p for p in (root.joinpath(*names), root.joinpath("data", *names)) if p.exists()), None)


def load_scorer(path: Path) -> ModuleType:
    """A corpus's own scoring script as a module, so that its figures are by its makers' definition."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
