"""The project's own pages say what is so."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
from test_layout import FLOORS

from sayso.version import VERSION

ROOT = Path(__file__).parents[1]
FLOORS_AS_WRITTEN = (
    "terms version errors lang nn names intake read weigh join ledger pipeline export scale desk cli".split()
)


def names_in(requirements):
    return {re.match(r"[A-Za-z0-9_.-]+", requirement)[0].lower() for requirement in requirements}


def test_every_dependency_has_its_reason_and_no_other():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    needed = names_in(project["project"]["dependencies"]) | names_in(project["build-system"]["requires"])
    for extra in project["project"]["optional-dependencies"].values():
        needed |= names_in(extra)
    page = (ROOT / "docs" / "dependencies.md").read_text()
    rows = [row.split(" | ") for row in page.splitlines() if row.startswith("| `")]
    assert {row[0].strip("| `") for row in rows} == needed
    assert all(len(row) == 4 and all(cell.strip(" |") for cell in row) for row in rows)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The maker of the README, and a ledger of the demo pile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        maker = runpy.run_path("docs/make_readme.py")
        ledger = tmp_path_factory.mktemp("readme") / "demo.db"
        maker["read_demo"](ledger)
        yield maker, ledger


def test_the_readme_shows_what_its_commands_print(demo):
    maker, ledger = demo
    page = (ROOT / "README.md").read_text()
    assert len(maker["BLOCK"].findall(page)) >= 1
    assert maker["fill_blocks"](page, ledger) == page, "run python docs/make_readme.py"


def test_a_readme_that_drifts_is_caught(demo):
    maker, ledger = demo
    page = "```console\n$ sayso who Ostavy\nNobody.\n```\n"
    assert "Ruel Ostavy" in maker["fill_blocks"](page, ledger)


def test_the_picture_shows_what_show_prints():
    """Compared by its words and their colours: other versions of rich draw the same with other numbers."""

    def drawn(svg):
        return re.findall(r'class="(show-r\d)"[^>]*>([^<]+)</text>', svg)

    maker = runpy.run_path(str(ROOT / "docs" / "make_pictures.py"))
    kept = drawn((ROOT / "docs" / "show.svg").read_text())
    assert kept
    assert drawn(maker["draw_report"]()) == kept, "run python docs/make_pictures.py"


def test_the_design_page_draws_the_floors_that_are_held():
    floors = " < ".join(" ".join(sorted(floor, key=FLOORS_AS_WRITTEN.index)) for floor in FLOORS)
    assert f"```\n{floors}\n```" in (ROOT / "docs" / "design.md").read_text()


def test_every_room_is_on_the_design_page():
    page = (ROOT / "docs" / "design.md").read_text()
    rooms = {path.parent.name for path in (ROOT / "sayso").glob("*/__init__.py")}
    assert {room for room in rooms if f"`{room}`" not in page} == set()


def test_the_readme_commands_are_targets():
    named = set(re.findall(r"^make (\w+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"demo", "test"} <= named <= targets
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_the_package_says_its_licence_and_the_changelog_its_version():
    assert (ROOT / "LICENSE").read_text().split("\n")[1].strip() == "Apache License"
    assert f"## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text()
