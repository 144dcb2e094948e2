"""Stanzas whose lines are long and nearly even are verse, as the stanzas around them are."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE

_STANZAS = (
    (
        "O tú, barquera del río que en la ribera cantabas,\nazote del mal viento, espejo de las aguas,\n"
        "no olvides a los que esperan, la noche ya se levanta,\nni a los que remaron siempre sin saber adónde andaban."
    ),
    (
        "Desde ese puerto bendito, glorioso y abandonado\ndispénsanos tu consuelo y tu favor soberano;\n"
        "escucha nuestras canciones, que con fervoroso labio\nofrecemos a la lluvia los hijos de los ahogados."
    ),
    (
        "A ti las gracias eleva la villa en un solo canto,\ny aunque de tu nombre cobra honor y gloria preclaros,\n"
        "más se precia de tener tu barca, tu red y tu cántaro,\nque cuanto trajo del mar el mercader más osado."
    ),
    (
        "Cuando la niebla de invierno, la soledad y el escarnio\nde los otros, a esta tierra sumieron en desamparo,\n"
        "tú tan sólo luz divina fuiste y refulgente faro\nque de la barra el oscuro alumbraste con tu mano."
    ),
)


def _blocks(*set_in: str) -> list[str]:
    text = "\n\n".join([*[PROSE] * 6, *(textwrap.indent(one, "  ") for one in set_in)])
    return [block["t"] for block in read_plain_text(text).blocks]


def test_stanzas_of_one_form_are_verse() -> None:
    """Some look like quotations with a width of their own: all have four lines, at one place."""
    assert _blocks(*_STANZAS) == [*["Para"] * 6, *["LineBlock"] * 4]


def test_quotations_of_several_lengths_stay_quotations() -> None:
    """What was wrapped does not fill the same number of lines again and again."""
    quoted = [textwrap.fill(PROSE[: 150 + 90 * size], 54) for size in range(4)]

    assert set(_blocks(*quoted)) == {"Para", "BlockQuote"}
