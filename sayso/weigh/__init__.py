"""Reading -> claims: the chain of speakers behind each, how firmly it is said, how its event stands."""

from sayso.weigh.claims import weigh_claims

__all__ = ["weigh_claims"]
