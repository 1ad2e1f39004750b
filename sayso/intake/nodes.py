"""Blocks of an article -> the elements of the original page where they stand, as XPaths."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from sayso.intake.article import BLOCK_ELEMENTS

_SPACE = re.compile(r"\s+")


class NodeFinder:
    """Looks up the element that holds a paragraph, by the paragraph's words without white space.

    The XPath leads through the tree as libxml2 parses the page, from `/html`; a browser may have put in elements of
    its own, such as `tbody`.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self._root = tree
        self._elements: dict[str, etree._Element] = {}
        self._places: dict[etree._Element, dict[etree._Element, str]] = {}
        for element in tree.iter(*BLOCK_ELEMENTS):
            self._enter(element)

    def find_node(self, words: str) -> str | None:
        """The XPath of the innermost element with exactly these words, the first on the page of several."""
        element = self._elements.get(_SPACE.sub("", words))
        return None if element is None else self._path_of(element)

    def _enter(self, element: etree._Element) -> None:
        """An element without blocks in it, by its words; any other by the words that stand directly in it."""
        if next(element.iterdescendants(*BLOCK_ELEMENTS), None) is None:
            self._add(_words_of(element), element)
            if next(element.iterdescendants("br"), None) is not None:
                self._add_lines(element)
        else:
            self._add_lines(element)

    def _add_lines(self, element: etree._Element) -> None:
        """Stretches between line breaks and inner blocks."""
        line = element.text or ""
        for child in element:
            if child.tag == "br" or child.tag in BLOCK_ELEMENTS:
                self._add(line, element)
                line = ""
            elif isinstance(child.tag, str):
                line += _words_of(child)
            line += child.tail or ""
        self._add(line, element)

    def _add(self, words: str, element: etree._Element) -> None:
        key = _SPACE.sub("", words)
        if key:
            self._elements.setdefault(key, element)

    def _path_of(self, element: etree._Element) -> str:
        steps: list[str] = []
        while (parent := element.getparent()) is not None:
            steps.append(self._step(parent, element))
            element = parent
        return "/" + "/".join([str(element.tag), *reversed(steps)])

    def _step(self, parent: etree._Element, element: etree._Element) -> str:
        """`p[3]`; `p` where it is the only one. All children of a parent are counted at once."""
        if parent not in self._places:
            counts: dict[str, int] = {}
            numbered: list[tuple[etree._Element, str, int]] = []
            for child in parent.iterchildren("*"):
                tag = str(child.tag)
                counts[tag] = counts.get(tag, 0) + 1
                numbered.append((child, tag, counts[tag]))
            self._places[parent] = {c: tag if counts[tag] == 1 else f"{tag}[{n}]" for c, tag, n in numbered}
        return self._places[parent][element]


def _words_of(element: etree._Element) -> str:
    return "".join(str(words) for words in element.itertext())
