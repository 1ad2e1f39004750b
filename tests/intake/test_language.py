"""Which language a text is in."""

import pytest

from sayso.intake.language import tell_language

CABLE = "THE SOURCE SAID THAT THE SHIP HAD LEFT THE HARBOUR BEFORE DAWN AND THAT NOBODY HAD SEEN ITS CARGO."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The source said that the ship had left the harbour before dawn.", "en"),
        (CABLE, "en"),
        ("Der Bürgermeister sagte gestern, dass die Brücke seit Wochen gesperrt sei.", "de"),
        ("Корабль вышел из порта до рассвета, и никто не видел его груза.", "ru"),
        ("Ship 14", None),
        ("12.04.2023 14:05", None),
    ],
)
def test_language(text, code):
    assert tell_language(text) == code
