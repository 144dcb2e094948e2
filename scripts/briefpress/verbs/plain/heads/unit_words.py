"""The words by which texts name their parts, in many languages, each with its rank: 1 holds 2 and so on.

Only words that head a part and are followed by its number, and heads that stand by themselves.
"""

from __future__ import annotations

import re

# Rank by rank: volumes, parts and books, acts and titles, chapters, sections, articles and paragraphs.
_RANKS: tuple[tuple[int, str], ...] = (
    (1, "volume vol tome tomo band bd deel boekdeel том volum tóm svazek kötet τόμος مجلد כרך 第卷"),
    (
        2,
        (
            "part book partie livre teil buch parte libro livro deel boek часть книга частина del bok bog osa"
            " kirja część księga część kniha část könyv rész μέρος βιβλίο kısım kitap جزء כתاب חלק ספר bind"
        ),
    ),
    (
        3,
        (
            "act title acte titre akt aufzug titel atto titolo acto título bedrijf действие акт раздел розділ"
            " näytös dział titul jednání felvonás πράξη perde handling akten"
        ),
    ),
    (
        4,
        (
            "chapter chap chapitre kapitel kap capitolo capítulo capitulo hoofdstuk глава kapittel luku rozdział"
            " kapitola fejezet κεφάλαιο bölüm فصل פרק canto chant gesang canto letter lettre brief lettera carta"
            " письмо lecture lesson leçon lektion lezione lección sermon night book-chapter stave stanza fable"
            " tale essay adventure speech discourse dialogue capitol capítol hoofdst chap. aflevering evening"
        ),
    ),
    (5, "scene scène szene auftritt scena escena cena tooneel toneel сцена явление scen jelenet σκηνή sahne"),
    (
        6,
        (
            "section sect sec abschnitt sezione sección secção seção afdeling sectie параграф отдел avsnitt"
            " afsnit osasto sekcja oddíl szakasz appendix annex annexe anhang anlage appendice apéndice apêndice"
            " bijlage приложение schedule exhibit form figure-section lesson-part bilag vedlegg bilaga"
        ),
    ),
    (
        7,
        (
            "article art artikel articolo artículo artigo статья стаття artykuł článek cikk άρθρο madde مادة סעיף"
            " paragraph paragraphe paragraf amendment rule règle regel resolution clause item"
        ),
    ),
)
RANK: dict[str, int] = {}
for _rank, _words in _RANKS:
    for _word in _words.split():
        RANK.setdefault(_word, _rank)

# What follows the chapters of a work, though a regulation has it below its sections.
APPENDED = frozenset(
    "appendix annex annexe anhang anlage appendice apéndice apêndice bijlage приложение bilag vedlegg bilaga".split()
)

# Heads that stand without a number.
CONVENTIONAL = frozenset(
    """
    preface foreword introduction introductory prologue epilogue conclusion conclusions afterword postscript
    dedication contents
    acknowledgments acknowledgements abstract summary background appendix appendices notes footnotes
    endnotes glossary bibliography
    references index errata abbreviations advertisement preamble argument abstract recommendations
    methodology discussion results
    chronology annex annexes finale
    préface avant-propos introduction prologue épilogue conclusion avertissement dédicace sommaire
    remerciements résumé annexe notes
    bibliographie préambule
    vorwort einleitung einführung prolog epilog schluss schluß nachwort anhang anmerkungen fußnoten inhalt
    inhaltsverzeichnis register
    widmung zusammenfassung literatur literaturverzeichnis vorrede vorbemerkung
    prefacio prólogo introducción epílogo conclusión dedicatoria índice notas apéndice advertencia
    conclusiones resumen preámbulo
    prefazione introduzione prologo epilogo conclusione dedica indice note appendice avvertenza sommario
    proemio
    prefácio introdução conclusão dedicatória notas apêndice sumário resumo
    voorwoord inleiding proloog epiloog besluit inhoud noten bijlage nawoord voorrede samenvatting
    предисловие введение пролог эпилог заключение содержание оглавление примечания приложение послесловие
    указатель преамбула
    передмова вступ висновки зміст примітки
    förord inledning efterord innehåll forord indledning innledning efterskrift indhold innhold noter
    johdanto esipuhe sisällys
    przedmowa wstęp zakończenie spis przypisy předmluva úvod závěr obsah poznámky előszó bevezetés tartalom
    jegyzetek
    πρόλογος εισαγωγή επίλογος περιεχόμενα σημειώσεις önsöz giriş sonuç içindekiler مقدمة خاتمة הקדמה מבוא
    סיכום
    eingangsformel schlussformel präambel recitals considérants erwägungsgründe considerandos
    序 序言 前言 目录 目錄 目次 結論 结论 附录 附錄 あとがき はじめに おわりに
    """.split()
) | frozenset(
    # The summary for those who decide, in reports of every country.
    (
        "executive summary|résumé exécutif|sommaire exécutif|zusammenfassung für entscheidungsträger"
        "|resumen ejecutivo|sintesi esecutiva|sommario esecutivo|sumário executivo|resumo executivo"
        "|management summary|bestuurlijke samenvatting|résumé analytique|note de synthèse"
    ).split("|")
)
# Heads over the persons of a play.
PERSONS = frozenset(
    (
        "dramatis personae|dramatis personæ|personae|personæ|characters|cast|cast of characters"
        "|persons|persons of the play|persons of the drama|persons represented|persons in the play"
        "|characters in the play|characters of the play|people of the play|personnages|acteurs|personen"
        "|personaggi|interlocutori|personas|personajes|personagens|pessoas|osoby|personerna|personer|personerne"
        "|henkilöt|действующие лица|дійові особи"
    ).split("|")
)
CONTENTS = frozenset(
    "contents inhalt inhalts inhaltsverzeichnis inhaltsverzeichniß inhalts-verzeichnis inhaltsübersicht inhoudsopgave"
    " matières matieres materias materie sommaire índice indice inhoud содержание оглавление innehåll indhold innhold"
    " sisällys obsah tartalom περιεχόμενα içindekiler 目录 目錄 目次 contenido contenidos conteúdo sumário"
    " зміст".split()
)
NOTES = frozenset(
    "notes footnotes endnotes anmerkungen fußnoten fussnoten notas note noten примечания сноски noter przypisy poznámky"
    " jegyzetek σημειώσεις примітки".split()
)
REFERENCES = frozenset(
    "references bibliography literatur literaturverzeichnis bibliographie bibliografía bibliografia works sources"
    " citations литература".split()
)

ROMAN = r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})"
_ROMAN = re.compile(f"(?:{ROMAN})j?", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman_value(word: str) -> int:
    """Give the value of a Roman numeral, 0 if it is none."""
    low = word.lower().replace("j", "i")
    if not low or _ROMAN.fullmatch(low) is None:
        return 0
    total = 0
    for index, sign in enumerate(low):
        value = _VALUES[sign]
        total += -value if index + 1 < len(low) and _VALUES[low[index + 1]] > value else value
    return total
