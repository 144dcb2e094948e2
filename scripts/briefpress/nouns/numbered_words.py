"""The words by which texts in Markdown call what they number: figures, tables, formulas and theorems, by language.

bookdown and Quarto name each kind by three letters before a hyphen or a colon, and set these words themselves.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# bookdown and pandoc-crossref have others for one kind.
_OTHER_NAMES = {"tab": "tbl", "ex": "exm"}
_KINDS = ("fig", "tbl", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "hyp")
_UNNUMBERED = ("proof", "remark", "solution")
_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("Figure", "Table", "Equation", "Listing", "Theorem", "Lemma", "Corollary", "Proposition", "Conjecture"),
        *("Definition", "Example", "Exercise", "Hypothesis", "Proof", "Remark", "Solution"),
    ),
    "de": (
        *("Abbildung", "Tabelle", "Gleichung", "Listing", "Satz", "Lemma", "Korollar", "Aussage", "Vermutung"),
        *("Definition", "Beispiel", "Übung", "Hypothese", "Beweis", "Bemerkung", "Lösung"),
    ),
    "es": (
        *("Figura", "Tabla", "Ecuación", "Listado", "Teorema", "Lema", "Corolario", "Proposición", "Conjetura"),
        *("Definición", "Ejemplo", "Ejercicio", "Hipótesis", "Prueba", "Observación", "Solución"),
    ),
    "fr": (
        *("Figure", "Tableau", "Équation", "Listing", "Théorème", "Lemme", "Corollaire", "Proposition", "Conjecture"),
        *("Définition", "Exemple", "Exercice", "Hypothèse", "Preuve", "Remarque", "Solution"),
    ),
    "it": (
        *("Figura", "Tabella", "Equazione", "Listato", "Teorema", "Lemma", "Corollario", "Proposizione", "Congettura"),
        *("Definizione", "Esempio", "Esercizio", "Ipotesi", "Dimostrazione", "Osservazione", "Soluzione"),
    ),
    "nl": (
        *("Figuur", "Tabel", "Vergelijking", "Listing", "Stelling", "Lemma", "Corollarium", "Propositie", "Vermoeden"),
        *("Definitie", "Voorbeeld", "Oefening", "Hypothese", "Bewijs", "Opmerking", "Oplossing"),
    ),
    "pt": (
        *("Figura", "Tabela", "Equação", "Listagem", "Teorema", "Lema", "Corolário", "Proposição", "Conjectura"),
        *("Definição", "Exemplo", "Exercício", "Hipótese", "Prova", "Observação", "Solução"),
    ),
}
_BY_LANGUAGE = MappingProxyType(
    {language: dict(zip((*_KINDS, *_UNNUMBERED), said, strict=True)) for language, said in _WORDS.items()}
)

CLAIMS: Mapping[str, str] = MappingProxyType(
    {kind: word.lower() for kind, word in _BY_LANGUAGE["en"].items() if kind not in _KINDS[:4]}
)
"""What is claimed, by kind: the English words are the classes of divisions, those without a number kinds themselves."""
NUMBERED = frozenset(_KINDS)
"""The kinds that have numbers."""


def kind_of(label: str) -> str:
    """Give the kind that a label names before its hyphen or colon: “fig-map”, “tab:costs”; empty if it names none."""
    first = label.replace(":", "-").partition("-")[0].lower()
    kind = _OTHER_NAMES.get(first, first)
    return kind if kind in NUMBERED and len(first) < len(label) else ""


def word_for(kind: str, language: str) -> str:
    """Give the word for a kind in a language, in English if there is none."""
    return _BY_LANGUAGE.get(language.partition("-")[0], _BY_LANGUAGE["en"])[kind]
