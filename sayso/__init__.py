"""On whose say-so? Five verbs for programs: files go in, a ledger of claims comes out.

    document = take_in("report.txt")
    reading = read_document(document)
    claims = weigh_claims(reading)
    with open_ledger("sayso.db") as ledger:
        ledger.record(link_responses(reading, claims), claims)

Each verb is fetched when it is first used, so that `import sayso` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.version import VERSION

if TYPE_CHECKING:
    from sayso.intake import take_in
    from sayso.ledger import open_ledger
    from sayso.read import read_document
    from sayso.weigh import link_responses, weigh_claims

__version__ = VERSION

__all__ = ["__version__", "link_responses", "open_ledger", "read_document", "take_in", "weigh_claims"]

_HOMES = {
    "take_in": "sayso.intake",
    "read_document": "sayso.read",
    "weigh_claims": "sayso.weigh",
    "link_responses": "sayso.weigh",
    "open_ledger": "sayso.ledger",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
