"""Two names are one, or are not, and the reason is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.names import NameKind, Reason, fold_name, key_of, same_name

PERSON, BODY = NameKind.PERSON, NameKind.ORGANISATION


@pytest.mark.parametrize(
    ("left", "right", "kind", "reason"),
    [
        ("Bram Orlo", "BRAM ORLO", PERSON, Reason.IDENTICAL),
        ("Orlo, Bram", "Bram Orlo", PERSON, Reason.IDENTICAL),
        ("President Bram Orlo", "Bram Orlo", PERSON, Reason.IDENTICAL),
        ("Брам Орло", "Bram Orlo", PERSON, Reason.IDENTICAL),
        ("Σταύρος Βέννος", "Stavros Vennos", PERSON, Reason.IDENTICAL),
        ("ბრამ ორლო", "Bram Orlo", PERSON, Reason.IDENTICAL),
        ("Bram Orllo", "Bram Orlo", PERSON, Reason.SOUND),
        ("Bram Vagner", "Bram Wagner", PERSON, Reason.SOUND),
        ("Bramwel Orlovsky", "Bramwell Orlovski", PERSON, Reason.SOUND),
        ("Tessa Lindqxist", "Tessa Lindqvist", PERSON, Reason.SPELLING),
        ("B. Orlo", "Bram Orlo", PERSON, Reason.INITIAL),
        ("Bill Orlo", "William Orlo", PERSON, Reason.SHORT_FORM),
        ("Bram Orlo", "Bram Henrik Orlo", PERSON, Reason.PART),
        ("Abd al-Karim Venni", "Abdul Karim Venni", PERSON, Reason.IDENTICAL),
        ("Jan-Piet Orlo", "JP Orlo", PERSON, Reason.IDENTICAL),
        ("Venn Marine AG", "Venn Marine Aktiengesellschaft", BODY, Reason.IDENTICAL),
        ("ОАО Венн", "Venn JSC", BODY, Reason.IDENTICAL),
        ("The Venn & Orlo Co.", "Venn and Orlo Company", BODY, Reason.PART),
        ("V.E.N. Ltd", "VEN Limited", BODY, Reason.IDENTICAL),
        ("Quay Workers Union", "QWU", BODY, Reason.ACRONYM),
        ("Dock Brigade Forty-Four", "Dock Brigade 44", BODY, Reason.IDENTICAL),
        ("Van der Korva Works", "Vanderkorva Works", BODY, Reason.IDENTICAL),
    ],
)
def test_one_name(left, right, kind, reason):
    found = same_name(left, right, kind)
    assert found.same
    assert reason in found.reasons


@pytest.mark.parametrize(
    ("left", "right", "kind", "reason"),
    [
        ("Ida Orlo", "Bram Orlo", PERSON, Reason.OTHER_WORD),
        ("A. Orlo", "Bram Orlo", PERSON, Reason.OTHER_WORD),
        ("Bram Orlo", "Tessa Lindqvist", PERSON, Reason.OTHER_WORD),
        ("Venn Marine AG", "Venn Marine GmbH", BODY, Reason.OTHER_FORM),
        ("Venn Fund III", "Venn Fund IV", BODY, Reason.OTHER_NUMBER),
        ("Bank of Korva", "Bank of Orla", BODY, Reason.OTHER_WORD),
        ("Venn Marine Insurance", "Venn", BODY, Reason.PART),
        ("ABV Lines", "ABW Harbours", BODY, Reason.OTHER_WORD),
        ("?!", "Bram Orlo", PERSON, Reason.NOTHING),
    ],
)
def test_two_names(left, right, kind, reason):
    found = same_name(left, right, kind)
    assert not found.same
    assert reason in found.reasons


def test_spellings_share_a_key():
    assert {key_of(name) for name in ("Vagner", "Wagner", "Вагнер", "WAGNER")} == {"vknr"}
    assert key_of("Orlo") != key_of("Venn")


def test_any_script_folds_to_latin():
    assert fold_name("Ærø Łódź") == "aero lodz"
    assert fold_name("오를로") == "oreulro"


@given(st.text(), st.text(), st.sampled_from(NameKind))
def test_order_does_not_matter_and_a_name_is_itself(left, right, kind):
    found = same_name(left, right, kind)
    assert 0 <= found.score <= 1
    assert found == same_name(right, left, kind)
    assert same_name(left, left, kind).score in {0, 1}
