"""Reading -> claims: the chain of speakers behind each, how firmly it is said, how its event stands."""

from sayso.weigh.answers import link_responses
from sayso.weigh.claims import weigh_claims
from sayso.weigh.oddities import find_oddities

__all__ = ["find_oddities", "link_responses", "weigh_claims"]
