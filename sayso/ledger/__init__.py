"""Readings and claims -> one SQL database that remembers them, and answers to questions about them.

```python
with open_ledger("sayso.db") as ledger:
    ledger.record(reading, claims)
    for row in ledger.claims(ClaimFilter(speaker="ministry")):
        print(row.claim.text, row.outlet)
```
"""

from sayso.ledger.filters import ClaimFilter
from sayso.ledger.ledger import Ledger
from sayso.ledger.opening import open_ledger
from sayso.ledger.rows import (
    ClaimRow,
    DocumentRow,
    Gradings,
    Hit,
    HitKind,
    IssueRow,
    LogBreak,
    LogEntry,
    ReadingRow,
    ResponseRow,
    SightingRow,
    WhoRow,
)
from sayso.ledger.view import LedgerView

__all__ = [
    "ClaimFilter",
    "ClaimRow",
    "DocumentRow",
    "Gradings",
    "Hit",
    "HitKind",
    "IssueRow",
    "Ledger",
    "LedgerView",
    "LogBreak",
    "LogEntry",
    "ReadingRow",
    "ResponseRow",
    "SightingRow",
    "WhoRow",
    "open_ledger",
]
