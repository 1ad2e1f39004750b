"""The commands, in the order in which one comes to need them: one file each, one line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sayso.cli import claims, documents, grade, issues, responses, search, who
from sayso.cli import log as log_
from sayso.cli.claims import list_claims
from sayso.cli.documents import list_documents
from sayso.cli.export import export_ledger
from sayso.cli.grade import set_grade
from sayso.cli.issues import list_issues
from sayso.cli.log import show_log
from sayso.cli.output import Column
from sayso.cli.read import read_files
from sayso.cli.responses import list_responses
from sayso.cli.schema import print_schema
from sayso.cli.search import search_words
from sayso.cli.show import show_document
from sayso.cli.trace import trace_claim
from sayso.cli.who import show_who


class Command(NamedTuple):
    """What is typed, what it is for, what it runs, and the columns of its table if it prints one."""

    name: str
    words: str
    run: Callable[..., None]
    columns: Sequence[Column[Any]] = ()


COMMANDS = (
    Command("read", "Read files into the ledger.", read_files),
    Command("claims", "Who says what, as a table.", list_claims, claims.COLUMNS),
    Command("trace", "One claim and everybody on whose word it stands.", trace_claim),
    Command("who", "What is said by and about one name.", show_who, who.COLUMNS),
    Command("responses", "Who was asked, who answered, who did not.", list_responses, responses.COLUMNS),
    Command("grade", "How reliable a source is held to be, how credible a claim.", set_grade, grade.COLUMNS),
    Command("show", "A document with its sayings marked.", show_document),
    Command("search", "Words in claims and documents.", search_words, search.COLUMNS),
    Command("documents", "What has been read.", list_documents, documents.COLUMNS),
    Command("issues", "What was odd about the inputs.", list_issues, issues.COLUMNS),
    Command("log", "What was written when, and whether it still holds.", show_log, log_.COLUMNS),
    Command("export", "The ledger for other tools.", export_ledger),
    Command("schema", "The JSON Schema of a reading.", print_schema),
)
