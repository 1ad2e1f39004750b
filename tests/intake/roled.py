"""Texts with the answer written in: each paragraph begins with its role, `body| The mayor said so.`"""

from sayso.intake import take_in


def read_roled(marked, *, name="page.txt", ending="\n"):
    """The expected (role, words) of each passage, and the Document that intake makes of the bare text."""
    paragraphs = [block.strip().partition("| ") for block in marked.strip().split("\n\n")]
    expected = [(role, words) for role, _, words in paragraphs]
    text = (ending * 2).join(words for _, words in expected) + ending
    document = take_in(text.replace("\n", ending).encode(), name=name)
    return expected, document


def roles_of(document):
    """(role, words) of each passage, with plain newlines."""
    return [(p.role.value, p.span.of(document.text).replace("\r\n", "\n")) for p in document.passages]
