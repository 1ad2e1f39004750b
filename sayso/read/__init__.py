"""Document -> Reading: who says what, in which words; who is meant; when; and who answered."""

from __future__ import annotations

from dataclasses import replace

from sayso.read.attributions import find_attributions
from sayso.read.mentions import find_entities
from sayso.read.responses import find_responses
from sayso.read.sentences import split_sentences
from sayso.read.tagged import tag_document
from sayso.read.timexes import find_timexes
from sayso.terms import Document, Issue, IssueKind, Reading
from sayso.version import READER

__all__ = ["read_document"]

_LANGUAGES = {"en"}


def read_document(document: Document) -> Reading:
    """All that this reader finds in a document.

    A document in a language that the reader has no words for gets an Issue and an otherwise empty reading: nothing is
    guessed.
    """
    if document.language is not None and document.language not in _LANGUAGES:
        message = f"is in another language ({document.language}) than this reader knows (en): its claims were not read"
        issue = Issue(IssueKind.LANGUAGE, document.location or document.id, message)
        return Reading(READER, document, issues=(issue,))
    sentences = split_sentences(document)
    tagged = tag_document(document)
    found = find_attributions(document, sentences, tagged.drafts, tagged.bare)
    entities, source_entities = find_entities(document, sentences, found, tagged.spotted)
    attributions = tuple(replace(a, entity=source_entities.get(a.id)) for a in found)
    timexes = find_timexes(document, sentences)
    return Reading(
        reader=READER,
        document=document,
        sentences=sentences,
        entities=entities,
        timexes=timexes,
        attributions=attributions,
        responses=find_responses(document, sentences, attributions, entities, timexes),
    )
