"""The floors: imports go down only, and neighbours on one floor never import each other."""

import ast
from pathlib import Path

import sayso

PACKAGE = Path(sayso.__file__).parent
FLOORS = [
    {"terms", "version"},
    {"errors"},
    {"lang", "nn"},
    {"names"},
    {"intake", "read", "weigh", "join", "ledger"},
    {"pipeline", "export", "scale"},
    {"desk", "cli"},
]
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
FACADE = {"__init__", "__main__"}
"""`sayso/__init__.py` shows the public verbs and `python -m sayso` starts the terminal: they may import any floor."""


def imported(path):
    """Every module that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name of the module"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module):
    parts = module.split(".")
    return parts[1] if parts[0] == "sayso" and len(parts) > 1 and parts[1] in FLOOR else None


def wrong_imports(path, home):
    for module in imported(path):
        away = room(module)
        if away and away != home and FLOOR[away] >= FLOOR[home]:
            yield f"{path.relative_to(PACKAGE)} ({home}) imports {module}"


def test_every_room_stands_on_a_floor():
    rooms = {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert rooms - FACADE <= set(FLOOR)


def test_imports_go_down_only():
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        home = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if home not in FACADE:
            wrong += wrong_imports(path, home)
    assert wrong == []


def test_an_upward_import_is_caught(tmp_path, monkeypatch):
    monkeypatch.setattr("test_layout.PACKAGE", tmp_path)
    bad = tmp_path / "read.py"
    bad.write_text("def f():\n    from sayso.ledger import open_ledger\n    import sayso.cli\n")
    assert len(list(wrong_imports(bad, "read"))) == 3


def test_terms_need_only_the_standard_library():
    import sys

    for path in (PACKAGE / "terms").rglob("*.py"):
        for module in imported(path):
            assert module.split(".")[0] in sys.stdlib_module_names | {"sayso"}, f"{path.name} imports {module}"


def test_terms_are_frozen_and_explained():
    import dataclasses
    import enum

    from sayso import terms

    for name in terms.__all__:
        term = getattr(terms, name)
        if isinstance(term, type):
            assert term.__doc__ and "(" not in term.__doc__[: len(name) + 1], f"{name} has no words of its own"
            assert issubclass(term, enum.Enum) or dataclasses.fields(term)
            if dataclasses.is_dataclass(term):
                assert term.__dataclass_params__.frozen
