"""The docs say what the code says, everything has words, and links lead somewhere."""

import importlib.util
import re
from pathlib import Path

import pytest

from sayso.cli.commands import COMMANDS, Command
from sayso.cli.output import Column

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("**/*.md")])
LINK = re.compile(r"(?<!\\)\[[^\]\[]*\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def build():
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def anchors(page):
    """The anchors that a page's headings get: lower case, blanks to hyphens, other marks dropped."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", ["terms.md", "cli.md", "json.md"])
def test_a_page_is_what_the_code_says(build, name):
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == build.PAGES[name](), f"docs/{name} is not what the code says: run python docs/build.py"


def test_every_made_page_is_compared(build):
    assert sorted(build.PAGES) == ["cli.md", "json.md", "terms.md"]


def test_every_term_is_on_the_page_with_all_its_codes_and_fields(build):
    import dataclasses
    import enum

    from sayso import terms

    page = build.write_terms()
    for name in terms.__all__:
        term = getattr(terms, name)
        if not isinstance(term, type) and callable(term):
            continue
        assert f"\n### {name}\n" in page
        chapter = page.split(f"\n### {name}\n")[1].split("\n### ")[0]
        if dataclasses.is_dataclass(term):
            assert all(f"- `{field.name}: " in chapter for field in dataclasses.fields(term))
        elif isinstance(term, type) and issubclass(term, enum.Enum):
            assert all(f"- `{member.value}`" in chapter for member in term)


def test_every_option_and_argument_has_words():
    import typer

    from sayso.cli.app import build_app

    group = typer.main.get_command(build_app())
    for name, command in {"sayso": group, **group.commands}.items():
        for part in command.params:
            if part.param_type_name == "argument":
                assert re.search(rf"\b{part.metavar}\b", command.help), f"{name} says nothing of {part.metavar}"
            else:
                assert part.help, f"{name} {part.name} has no words"


def test_every_command_and_column_has_words():
    for command in COMMANDS:
        assert command.words.endswith(".")
        assert all(column.words.endswith(".") for column in command.columns)


def test_a_command_a_column_or_a_key_without_words_is_caught(build):
    with pytest.raises(build.Undocumented, match="mute"):
        build._command("claims", [Column("mute", "", str)])
    with pytest.raises(build.Undocumented, match="mute"):
        build._part({"description": "A thing.", "properties": {"mute": {"type": "string"}}})
    assert Command("x", "", print).columns == ()


def test_drift_is_caught_and_mended(build, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(build, "HERE", tmp_path)
    assert build.main(["--check"]) == 1
    assert "docs/terms.md is not what the code says" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    assert build.main([]) == 0
    assert build.main(["--check"]) == 0
    (tmp_path / "cli.md").write_text("something else")
    assert build.main(["--check"]) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    broken = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        place = (page.parent / path).resolve() if path else page
        if not place.exists() or (anchor and anchor not in anchors(place)):
            broken.append(target)
    assert broken == []


def test_a_link_that_leads_nowhere_is_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# One thing\n\n[a](#one-thing) [b](none.md) [c](#two)\n")
    assert LINK.findall(page.read_text()) == ["#one-thing", "none.md", "#two"]
    assert anchors(page) == {"one-thing"}
