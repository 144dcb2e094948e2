"""The words by which texts in Markdown call what they number: figures, tables, formulas and theorems, by language.

bookdown and Quarto name each kind by three letters before a hyphen or a colon, and set these words themselves.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.scripts import han_regions

if TYPE_CHECKING:
    from collections.abc import Mapping

# bookdown and pandoc-crossref have others for one kind.
_OTHER_NAMES = {"tab": "tbl", "ex": "exm"}
_KINDS = ("fig", "tbl", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "hyp")
_UNNUMBERED = ("proof", "remark", "solution")
_WORDS: Mapping[str, str] = {
    "ar": "الشكل|الجدول|المعادلة|الشيفرة|مبرهنة|تمهيدية|نتيجة|قضية|حدسية|تعريف|مثال|تمرين|فرضية|برهان|ملاحظة|حل",
    "bg": (
        "Фигура|Таблица|Уравнение|Листинг|Теорема|Лема|Следствие|Твърдение|Хипотеза|Дефиниция|Пример|"
        "Упражнение|Хипотеза|Доказателство|Забележка|Решение"
    ),
    "ca": (
        "Figura|Taula|Equació|Llistat|Teorema|Lema|Corol·lari|Proposició|Conjectura|Definició|Exemple|"
        "Exercici|Hipòtesi|Demostració|Observació|Solució"
    ),
    "cs": (
        "Obrázek|Tabulka|Rovnice|Výpis|Věta|Lemma|Důsledek|Tvrzení|Domněnka|Definice|Příklad|Cvičení|"
        "Hypotéza|Důkaz|Poznámka|Řešení"
    ),
    "da": (
        "Figur|Tabel|Ligning|Listing|Sætning|Lemma|Korollar|Proposition|Formodning|Definition|Eksempel|"
        "Øvelse|Hypotese|Bevis|Bemærkning|Løsning"
    ),
    "de": (
        "Abbildung|Tabelle|Gleichung|Listing|Satz|Lemma|Korollar|Aussage|Vermutung|Definition|Beispiel|Übung|"
        "Hypothese|Beweis|Bemerkung|Lösung"
    ),
    "el": (
        "Εικόνα|Πίνακας|Εξίσωση|Κώδικας|Θεώρημα|Λήμμα|Πόρισμα|Πρόταση|Εικασία|Ορισμός|Παράδειγμα|Άσκηση|"
        "Υπόθεση|Απόδειξη|Παρατήρηση|Λύση"
    ),
    "en": (
        "Figure|Table|Equation|Listing|Theorem|Lemma|Corollary|Proposition|Conjecture|Definition|Example|"
        "Exercise|Hypothesis|Proof|Remark|Solution"
    ),
    "es": (
        "Figura|Tabla|Ecuación|Listado|Teorema|Lema|Corolario|Proposición|Conjetura|Definición|Ejemplo|"
        "Ejercicio|Hipótesis|Prueba|Observación|Solución"
    ),
    "fa": "شکل|جدول|معادله|کد|قضیه|لم|نتیجه|گزاره|حدس|تعریف|مثال|تمرین|فرضیه|اثبات|ملاحظه|حل",
    "fi": (
        "Kuva|Taulukko|Yhtälö|Listaus|Lause|Lemma|Seurauslause|Propositio|Konjektuuri|Määritelmä|Esimerkki|"
        "Harjoitus|Hypoteesi|Todistus|Huomautus|Ratkaisu"
    ),
    "fr": (
        "Figure|Tableau|Équation|Listing|Théorème|Lemme|Corollaire|Proposition|Conjecture|Définition|Exemple|"
        "Exercice|Hypothèse|Preuve|Remarque|Solution"
    ),
    "he": "איור|טבלה|משוואה|קוד|משפט|למה|מסקנה|טענה|השערה|הגדרה|דוגמה|תרגיל|היפותזה|הוכחה|הערה|פתרון",
    "hi": ("चित्र|तालिका|समीकरण|कोड|प्रमेय|प्रमेयिका|उपप्रमेय|प्रतिज्ञप्ति|अनुमान|परिभाषा|उदाहरण|अभ्यास|परिकल्पना|उपपत्ति|टिप्पणी|हल"),
    "hr": (
        "Slika|Tablica|Jednadžba|Ispis|Teorem|Lema|Korolar|Propozicija|Slutnja|Definicija|Primjer|Vježba|"
        "Hipoteza|Dokaz|Napomena|Rješenje"
    ),
    "hu": (
        "ábra|táblázat|egyenlet|kód|tétel|lemma|következmény|állítás|sejtés|definíció|példa|feladat|"
        "hipotézis|Bizonyítás|Megjegyzés|Megoldás"
    ),
    "id": (
        "Gambar|Tabel|Persamaan|Kode|Teorema|Lema|Akibat|Proposisi|Konjektur|Definisi|Contoh|Latihan|"
        "Hipotesis|Bukti|Catatan|Solusi"
    ),
    "it": (
        "Figura|Tabella|Equazione|Listato|Teorema|Lemma|Corollario|Proposizione|Congettura|Definizione|"
        "Esempio|Esercizio|Ipotesi|Dimostrazione|Osservazione|Soluzione"
    ),
    "ja": "図|表|式|コード|定理|補題|系|命題|予想|定義|例|演習|仮説|証明|注意|解答",
    "ko": "그림|표|식|코드|정리|보조정리|따름정리|명제|추측|정의|예제|연습문제|가설|증명|참고|풀이",
    "nb": (
        "Figur|Tabell|Ligning|Listing|Teorem|Lemma|Korollar|Proposisjon|Formodning|Definisjon|Eksempel|"
        "Oppgave|Hypotese|Bevis|Merknad|Løsning"
    ),
    "nl": (
        "Figuur|Tabel|Vergelijking|Listing|Stelling|Lemma|Corollarium|Propositie|Vermoeden|Definitie|"
        "Voorbeeld|Oefening|Hypothese|Bewijs|Opmerking|Oplossing"
    ),
    "pl": (
        "Rysunek|Tabela|Równanie|Listing|Twierdzenie|Lemat|Wniosek|Stwierdzenie|Hipoteza|Definicja|Przykład|"
        "Ćwiczenie|Hipoteza|Dowód|Uwaga|Rozwiązanie"
    ),
    "pt": (
        "Figura|Tabela|Equação|Listagem|Teorema|Lema|Corolário|Proposição|Conjectura|Definição|Exemplo|"
        "Exercício|Hipótese|Prova|Observação|Solução"
    ),
    "ro": (
        "Figura|Tabelul|Ecuația|Codul|Teorema|Lema|Corolarul|Propoziția|Conjectura|Definiția|Exemplul|"
        "Exercițiul|Ipoteza|Demonstrație|Observație|Soluție"
    ),
    "ru": (
        "Рисунок|Таблица|Уравнение|Листинг|Теорема|Лемма|Следствие|Утверждение|Гипотеза|Определение|Пример|"
        "Упражнение|Гипотеза|Доказательство|Замечание|Решение"
    ),
    "sk": (
        "Obrázok|Tabuľka|Rovnica|Výpis|Veta|Lema|Dôsledok|Tvrdenie|Domnienka|Definícia|Príklad|Cvičenie|"
        "Hypotéza|Dôkaz|Poznámka|Riešenie"
    ),
    "sv": (
        "Figur|Tabell|Ekvation|Listning|Sats|Lemma|Följdsats|Proposition|Förmodan|Definition|Exempel|Övning|"
        "Hypotes|Bevis|Anmärkning|Lösning"
    ),
    "tr": "Şekil|Tablo|Denklem|Kod|Teorem|Lemma|Sonuç|Önerme|Sanı|Tanım|Örnek|Alıştırma|Hipotez|Kanıt|Not|Çözüm",
    "uk": (
        "Рисунок|Таблиця|Рівняння|Лістинг|Теорема|Лема|Наслідок|Твердження|Гіпотеза|Означення|Приклад|Вправа|"
        "Гіпотеза|Доведення|Зауваження|Розв’язок"
    ),
    "vi": (
        "Hình|Bảng|Phương trình|Mã|Định lý|Bổ đề|Hệ quả|Mệnh đề|Phỏng đoán|Định nghĩa|Ví dụ|Bài tập|"
        "Giả thuyết|Chứng minh|Nhận xét|Lời giải"
    ),
    "zh": "图|表|公式|代码|定理|引理|推论|命题|猜想|定义|例|练习|假设|证明|注记|解",
    "zh-hant": "圖|表|公式|程式碼|定理|引理|推論|命題|猜想|定義|例|練習|假設|證明|註記|解",
}
_BY_LANGUAGE = MappingProxyType(
    {language: dict(zip((*_KINDS, *_UNNUMBERED), said.split("|"), strict=True)) for language, said in _WORDS.items()}
)
_SAME = {"no": "nb", "nn": "nb", "bs": "hr", "iw": "he", "in": "id", "yue": "zh-hant"}
_FORMS = {"hu": "{number}. {word}", "ja": "{word}{number}"}

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
    return _BY_LANGUAGE.get(_nearest(language), _BY_LANGUAGE["en"])[kind]


def form_for(kind: str, language: str, number: str = "{}") -> str:
    """Give the word for a kind with its number, as a language sets them: “Figure 1”, “1. ábra”, “図1”."""
    return _FORMS.get(_nearest(language), "{word} {number}").format(word=word_for(kind, language), number=number)


def _nearest(language: str) -> str:
    """Give the language that has words for a language tag."""
    primary = language.partition("-")[0].lower()
    if primary == "zh" and han_regions(language)[0] == "TC":
        return "zh-hant"
    return _SAME.get(primary, primary)
