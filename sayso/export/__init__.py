"""Ledger -> what other tools read: JSON lines, CSV, Markdown. In: a ledger, or
one reading with its claims. Out: text."""

from sayso.export.contract import load_schema, reading_as_json

__all__ = ["load_schema", "reading_as_json"]
