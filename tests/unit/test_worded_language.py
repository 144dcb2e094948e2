"""The language of a text in Latin letters, by its commonest words."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.worded_language import worded_language

SPANISH = (
    "El pueblo amaneció sin agua, y nadie en el ministerio quiso explicar por qué. Mi abuela, que había nacido junto "
    "a la fuente vieja, dijo entonces unos versos que todavía recuerdo. Han pasado casi cuarenta años y seguimos en lo "
    "mismo: el Gobierno promete, las comunidades protestan y los pantanos bajan."
)
FRENCH = (
    "Le village s'est réveillé sans eau, et personne au ministère n'a voulu dire pourquoi. Ma grand-mère, qui était "
    "née près de la vieille fontaine, a dit alors des vers que je n'ai pas oubliés. Quarante ans ont passé et nous en "
    "sommes au même point : le gouvernement promet, les communes protestent et les barrages baissent."
)
ENGLISH = (
    "The village woke without water, and nobody at the ministry would say why. My grandmother, who was born beside the "
    "old fountain, then said some verses that I have not forgotten. It is forty years since, and we are where we were: "
    "the government promises, the towns protest, and the reservoirs fall."
)


@pytest.mark.parametrize(
    ("text", "language"),
    (
        (SPANISH, "es"),
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Es ist alt.", ""),
        (f"{SPANISH} {FRENCH}", ""),
        (" ".join(f"Name{number} Ort" for number in range(60)), ""),
        ("", ""),
    ),
)
def test_the_commonest_words_tell_or_nothing_does(text: str, language: str) -> None:
    """Few words, two languages, or a list of names leave a doubt."""
    assert language == worded_language(text)
