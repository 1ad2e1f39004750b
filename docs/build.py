"""Writes the pages that are made from the code: the terms, the terminal, the JSON contract.

    python docs/build.py           writes them
    python docs/build.py --check   changes nothing; fails where one is not as it would be written

Each page is made by one function of nothing, so a test can compare it with what lies in the folder.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
import typing
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType

from typer.testing import CliRunner

from sayso import terms
from sayso.cli.app import build_app
from sayso.cli.commands import COMMANDS
from sayso.export.contract import load_schema
from sayso.export.csv import COLUMNS
from sayso.export.formats import FORMATS

HERE = Path(__file__).parent
NOTE = "<!-- Made by docs/build.py: change the code, not this page. -->\n"


class Undocumented(Exception):
    """A term, code, command, option, column or key has no words of its own."""


def write_terms() -> str:
    """docs/terms.md, from the dataclasses and enumerations of sayso.terms."""
    pages = "".join(map(_module, _modules()))
    return (
        f"{NOTE}# The words, one each\n\nEvery stage of sayso hands on values of these types, all frozen, all "
        f"importable from `sayso.terms`. What a term is *not* is said where it matters.\n{pages}"
    )


def write_cli() -> str:
    """docs/cli.md, from `--help`."""
    chapters = "".join(_command(command.name, command.columns) for command in COMMANDS)
    return (
        f"{NOTE}# In the terminal\n\nExit status: 0 when all went well, 1 when some inputs have issues or a check "
        "failed, 2 for a mistake in what was typed, 70 for a bug in sayso, 74 when the system refused (a full disk), "
        "130 after Ctrl-C.\n\n"
        "`SAYSO_LEDGER` names the ledger where `--ledger` does not. `NO_COLOR` turns colour off. `SAYSO_DEBUG=1` shows "
        f"where a bug struck.\n\n```\n{_help()}```\n{chapters}"
    )


def write_json() -> str:
    """docs/json.md, from the JSON Schema, the table of exports and the columns of the CSV."""
    schema = load_schema()
    parts = "".join(f"\n## {name}\n{_part(part)}" for name, part in schema["$defs"].items())
    forms = "".join(f"| `{name}` | {_words(name, form.words)} |\n" for name, form in FORMATS.items())
    columns = "".join(f"| `{column.name}` | {_words(column.name, column.words)} |\n" for column in COLUMNS)
    return (
        f"{NOTE}# The JSON contract and the exports\n\n"
        "`sayso read FILE --json` prints one such object a line for each document, `sayso export --format json` the "
        "same for each document of a ledger. `sayso schema` prints the JSON Schema (draft 2020-12) that ships with the "
        f"package; this page is made from it. Every key is always there; no other is.\n{_part(schema)}{parts}"
        f"\n# Exports\n\n| `--format` | what it is |\n|---|---|\n{forms}"
        "\n## Columns of the CSV\n\nA cell that a spreadsheet could take for a formula, or that begins with an "
        "apostrophe, has an apostrophe in front; taking one off gives it back as it was. Characters that act on a "
        f"terminal are replaced.\n\n| column | what it holds |\n|---|---|\n{columns}"
    )


PAGES: dict[str, Callable[[], str]] = {"terms.md": write_terms, "cli.md": write_cli, "json.md": write_json}


def main(arguments: list[str]) -> int:
    """Writes or checks every page; 1 where a check finds one that is not as it would be written."""
    stale = [name for name, write in PAGES.items() if _read(HERE / name) != write()]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/{name} is not what the code says: run python docs/build.py")
        return 1 if stale else 0
    for name in stale:
        (HERE / name).write_text(PAGES[name](), encoding="utf-8")
        print(f"wrote docs/{name}")
    return 0


def _modules() -> Iterator[ModuleType]:
    """The modules of the vocabulary in the order of reading: what is read, what is found, what people do with it."""
    found = "document span clock issue mention timex attribution response likelihood claim reading".split()
    order = [*found, "origin", "grade", "review"]
    named = {module.__name__.rpartition(".")[2]: module for module in map(inspect.getmodule, _all_terms()) if module}
    yield from (named[name] for name in [*order, *sorted(set(named) - set(order))])


def _all_terms() -> list[type]:
    values = [getattr(terms, name) for name in terms.__all__]
    return [value for value in values if inspect.isclass(value)]


def _module(module: ModuleType) -> str:
    tree = ast.parse(inspect.getsource(module))
    title = (module.__doc__ or "").strip().rstrip(".")
    chapter = [f"\n## {title}\n"]
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name in terms.__all__:
            term = getattr(module, node.name)
            chapter.append(f"\n### {node.name}\n\n{_prose(node.name, inspect.getdoc(term))}\n")
            chapter.append(_codes(term, node) if issubclass(term, Enum) else _fields(term, node))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            chapter.append(_alias(node, tree))
    return "".join(chapter)


def _alias(node: ast.Assign | ast.AnnAssign, tree: ast.Module) -> str:
    """A name for a type, such as `Chain = tuple[Hop, ...]`."""
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    if not isinstance(target, ast.Name) or target.id not in terms.__all__ or node.value is None:
        return ""
    words = _prose(target.id, _docstring_after(node, tree.body))
    return f"\n### {target.id}\n\n`{target.id} = {ast.unparse(node.value)}`\n\n{words}\n"


def _codes(term: type[Enum], node: ast.ClassDef) -> str:
    own = _attribute_docs(node)
    return "\n" + "".join(_item(f"`{member.value}`", own.get(member.name)) for member in term)


def _fields(term: type, node: ast.ClassDef) -> str:
    own = _attribute_docs(node)
    types = {
        item.target.id: ast.unparse(item.annotation)
        for item in node.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
    items = (
        _item(f"`{field.name}: {types[field.name]}{_default(field)}`", own.get(field.name))
        for field in dataclasses.fields(typing.cast(typing.Any, term))
    )
    return "\n" + "".join(items)


def _item(code: str, words: str | None) -> str:
    return f"- {code}: {' '.join(words.split())}\n" if words else f"- {code}\n"


def _default(field: dataclasses.Field[typing.Any]) -> str:
    if field.default is dataclasses.MISSING:
        return ""
    if dataclasses.is_dataclass(field.default):
        return f" = {type(field.default).__name__}()"
    return (
        f" = {type(field.default).__name__}.{field.default.name}"
        if isinstance(field.default, Enum)
        else f" = {field.default!r}"
    )


def _attribute_docs(node: ast.ClassDef) -> dict[str, str]:
    """What stands as a string right below an attribute."""
    named = {}
    for item in node.body:
        target = item.targets[0] if isinstance(item, ast.Assign) else getattr(item, "target", None)
        words = _docstring_after(item, node.body)
        if isinstance(target, ast.Name) and words:
            named[target.id] = words
    return named


def _docstring_after(node: ast.stmt, body: list[ast.stmt]) -> str | None:
    at = body.index(node) + 1
    if at < len(body):
        after = body[at]
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            return inspect.cleandoc(after.value.value)
    return None


def _command(name: str, columns: typing.Sequence[typing.Any]) -> str:
    table = ""
    if columns:
        rows = "".join(f"| {column.title} | {_words(column.title, column.words)} |\n" for column in columns)
        table = f"\n| column | what it holds |\n|---|---|\n{rows}"
    return f"\n## sayso {name}\n\n```\n{_help(name)}```\n{table}"


def _help(*command: str) -> str:
    """What `--help` prints in 80 columns without colour."""
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"})
    shown = runner.invoke(build_app(), [*command, "--help"], prog_name="sayso").output
    return "\n".join(line.rstrip() for line in shown.strip("\n").split("\n")) + "\n"


def _part(part: dict[str, typing.Any]) -> str:
    text = f"\n{_words('the schema', part.get('description'))}\n"
    if "properties" not in part:
        return text
    rows = "".join(
        f"| `{key}` | {_kind(value)} | {_cell(_words(key, value.get('description')))} |\n"
        for key, value in part["properties"].items()
    )
    return f"{text}\n| key | value | what it is |\n|---|---|---|\n{rows}"


def _kind(value: dict[str, typing.Any]) -> str:
    """The type of a key in a few words, linked to the part that says more."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "anyOf" in value:
        return " or ".join(map(_kind, value["anyOf"]))
    if "enum" in value:
        return ", ".join("null" if code is None else f"`{code}`" for code in value["enum"])
    if value["type"] == "array":
        return f"list of {_kind(value['items'])}"
    kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return " or ".join(kinds)


def _prose(name: str, words: str | None) -> str:
    return _words(name, words)


def _words(name: str, words: str | None) -> str:
    if not words or not words.strip():
        raise Undocumented(f"{name} has no words")
    return words.strip()


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
