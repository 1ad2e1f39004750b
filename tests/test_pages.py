"""The project's own pages say what is so."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


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


def test_links_between_pages_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "demo" / "README.md"]
    dead = []
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text()):
            if not (page.parent / target).exists():
                dead.append(f"{page.name}: {target}")
    assert dead == []
