"""What a caller asks the ledger for."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.terms import Certainty, EventStatus


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims of the current readings are wanted. All that is given must hold; nothing given is every claim.

    `speaker` stands as whole words in the label of any hop, or in a name of the entity the hop is; `entity` the same
    in a name of an entity that the claim is about. Case and diacritics do not count ("erdogan" finds Erdoğan).
    `words` is a full-text query over the claim's text: all words, "a phrase", or a beginn*. `document` is an id.

    `since` and `until` are dates cut off anywhere: `2023`, `2023-02`, `2023-02-07`, both inclusive. A claim has the
    calendar time that it names itself; where it names none, its document's publication, else its document's own
    date, never a repost or a capture. It must lie in the interval as a whole: what is dated only `2023` is not known
    to lie in February. Claims without any of these times are left out as soon as one of the two is given.
    """

    speaker: str | None = None
    entity: str | None = None
    words: str | None = None
    certainty: Certainty | None = None
    status: EventStatus | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None
    limit: int | None = None
    offset: int = 0


EVERYTHING = ClaimFilter()
