"""The words by which texts name their parts, in many languages, each with its rank: 1 holds 2 and so on.

Only words that head a part and are followed by its number, and heads that stand by themselves.
"""

from __future__ import annotations

import re

# Rank by rank: volumes, parts and books, acts and titles, chapters, sections, articles and paragraphs.
_RANKS: tuple[tuple[int, str], ...] = (
    (
        1,
        (
            "volume vol tome tomo band bd deel boekdeel том volum tóm svazek zväzek kötet τόμος مجلد جلد כרך cilt"
            " jilid tập quyển köide sējums zvezek svezak खंड खण्ड খণ্ড เล่มที่ เล่ม tomus հատոր ტომი volumul"
        ),
    ),
    (
        2,
        (
            "part book partie livre teil theil buch parte libro livro deel boek часть книга частина del bok bog osa"
            " kirja część księga część kniha část könyv rész μέρος βιβλίο kısım kisim kitap جزء كتاب کتاب باب بخش حصہ"
            " חלק ספר שער bind частина частка част частини книга дял дел dio knjiga raamat grāmata cartea partea"
            " phần bagian bahagian sehemu kitabu bahagi aklat भाग পর্ব ภาคที่ ภาค liber pars libro parto hluti bók"
            " մաս գիրք ნაწილი წიგნი бөлім hissə qism pjesa பகுதி ክፍል"
        ),
    ),
    (
        3,
        (
            "act title acte titre akt aufzug titel atto titolo acto título bedrijf действие акт раздел розділ"
            " näytös dział titul jednání dejstvo felvonás πράξη perde handling akten дія раздзел titlul actul hlava"
            " actus diel fəsil babak jornada jornadas giornata"
        ),
    ),
    (
        4,
        (
            "chapter chap chapitre kapitel kap capitolo capítulo capitulo hoofdstuk глава kapittel luku rozdział"
            " kapitola fejezet κεφάλαιο κεφάλαιον bölüm fasıl fasil فصل گفتار פרק פרשה chương hồi kabanata sura bab"
            " अध्याय प्रकरण सर्ग परिच्छेद অধ্যায় পরিচ্ছেদ அத்தியாயம் บทที่ ตอนที่ หมวดที่ หมวด peatükk nodaļa"
            " skyrius poglavje poglavlje поглавље поглавје kafli capitolul kapitulli ĉapitro գլուխ თავი тарау"
            " capitel kapitlet hauptstück cap caput capitulum kapitulua ምዕራፍ canto chant gesang"
            " letter lettre brief lettera carta fable zang sång"
            " письмо lecture lect lesson leçon lektion lezione lección sermon night book-chapter stave stanza"
            " tale essay adventure speech discourse dialogue capitol capítol hoofdst chap. aflevering evening"
        ),
    ),
    (
        5,
        (
            "scene scène szene auftritt scena escena cena tooneel toneel сцена явление scen jelenet σκηνή sahne"
            " scaena scæna ява сцэна výstup výjev prizor scenă kohtaus cảnh adegan مشهد منظر"
        ),
    ),
    (
        6,
        (
            "section sect sec abschnitt abteilung abtheilung sezione sección secção seção afdeling sectie параграф"
            " отдел avsnitt afsnit osasto sekcja oddíl szakasz appendix annex annexe anhang anlage appendice apéndice"
            " apêndice bijlage приложение schedule exhibit form figure-section lesson-part bilag vedlegg bilaga"
            " додаток příloha príloha załącznik melléklet liite παράρτημα τμήμα ενότητα ملحق پیوست נספח lampiran"
            " परिशिष्ट pielikums priedas priloga prilog прилог secțiunea sekcio sectio قسم فرع مبحث mục धारा"
            " afdeeling odjeljak odsek одељак dalis daļa jagu ส่วนที่ apendico"
        ),
    ),
    (
        7,
        (
            "article art artikel articolo artículo artigo статья стаття artykuł článek cikk άρθρο madde مادة סעיף"
            " άρθρον артыкул член člen članak члан článok artikkel artikla straipsnis articolul neni maddə modda бап"
            " grein điều pasal perkara fasal artikulo ibara kifungu अनुच्छेद অনুচ্ছেদ ধারা கூறு ข้อ ข้อที่ มาตรา ماده"
            " اصل دفعہ artikolo articulus հոդված მუხლი artikulua አንቀጽ erthygl airteagal artikolu"
            " paragraph paragraphe paragraf amendment rule règle regel resolution clause item"
        ),
    ),
)
RANK: dict[str, int] = {}
for _rank, _words in _RANKS:
    for _word in _words.casefold().split():
        RANK.setdefault(_word, _rank)

# What follows the chapters of a work, though a regulation has it below its sections.
APPENDED = frozenset(
    "appendix annex annexe anhang anlage appendice apéndice apêndice bijlage приложение bilag vedlegg bilaga додаток"
    " příloha príloha załącznik melléklet liite παράρτημα ملحق پیوست נספח lampiran परिशिष्ट pielikums priedas priloga"
    " prilog прилог apendico".split()
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
    序 序言 序文 前言 引言 导言 導言 绪论 緒論 目录 目錄 目次 結論 结论 结语 結語 附录 附錄 附则 附則 总则 總則
    總綱 总纲 総則
    后记 後記 跋 参考文献 參考文獻 摘要 概要 索引 注释 註釋 前文 まえがき あとがき はじめに おわりに 注 脚注
    付録 附記 謝辞 致谢
    서문 머리말 들어가며 서론 차례 목차 결론 맺음말 부록 부칙 전문 참고문헌 각주 색인 요약
    تمهيد تقديم المقدمة الخاتمة الفهرس المحتويات الديباجة ديباجة ملخص خلاصة المراجع الملاحق الهوامش
    پیشگفتار دیباچه درآمد سرآغاز فهرست چکیده نتیجه نتیجه‌گیری منابع پی‌نوشت پیوست‌ها دیباچہ پیش‌لفظ تمہید
    פתיחה אחרית תוכן מפתח הערות נספחים תקציר ביבליוגרפיה
    प्रस्तावना भूमिका आमुख उद्देशिका उपसंहार निष्कर्ष अनुक्रमणिका विषय-सूची विषयसूची परिशिष्ट टिप्पणियाँ संदर्भ सारांश
    ভূমিকা মুখবন্ধ উপসংহার সূচিপত্র முன்னுரை முகவுரை முடிவுரை
    คำนำ บทนำ คำปรารภ สารบัญ บทสรุป ภาคผนวก บรรณานุกรม ดัชนี เชิงอรรถ
    преамбула прэамбула въведение заключение съдържание бележки предговор увод садржај закључак поговор напомене
    прадмова змест умова бібліографія покажчик додатки
    predgovor uvod zaključak sadržaj kazalo pogovor bilješke opombe preambula preambule preambul preâmbulo
    predslov doslov preambulă introducere prefață concluzii cuprins bibliografie note preambulum preambuła posłowie
    bibliografia indeks zárszó utószó összefoglalás irodalom ingress preambel alkusanat loppusanat
    lähteet viitteet hakemisto eessõna sissejuhatus kokkuvõte sisukord priekšvārds ievads secinājumi saturs
    pratarmė įvadas išvados turinys preambulė preambula formáli inngangur inngangsorð eftirmáli efnisyfirlit
    προοίμιο προλεγόμενα βιβλιογραφία συμπεράσματα συμπέρασμα παραρτήματα ευρετήριο περίληψη
    başlangıç sonsöz dipnotlar kaynakça dizin özet ekler
    pendahuluan penutup daftar mukadimah mukadimmah kesimpulan lampiran prakata pembukaan
    utangulizi hitimisho dibaji panimula pambungad konklusyon
    antaŭparolo enkonduko konkludo enhavo pròleg introducció conclusió sumari índex notes preàmbul
    praefatio prooemium epilogus argumentum kirish xulosa müqəddimə nəticə წინასიტყვაობა პრეამბულა
    նախաբան ներածություն вступление послесловие
    """.casefold().split()
)
# Words of two and more that stand so too.
CONVENTIONAL_WORDS = frozenset(
    (
        "lời nói đầu|lời mở đầu|mở đầu|kết luận|mục lục|phụ lục|lời tựa|lời bạt|kata pengantar|daftar isi"
        "|daftar pustaka|ön söz|son söz|ghi chú|tài liệu tham khảo|סוף דבר|פתח דבר|תוכן העניינים|विषय सूची"
        # The summary for those who decide, in reports of every country.
        "|executive summary|résumé exécutif|sommaire exécutif|zusammenfassung für entscheidungsträger"
        "|resumen ejecutivo|sintesi esecutiva|sommario esecutivo|sumário executivo|resumo executivo"
        "|management summary|bestuurlijke samenvatting|résumé analytique|note de synthèse"
        # Who speaks before the text, and to whom.
        "|author's note|editor's note|editors' note|translator's note|publisher's note|publishers' note"
        "|note to the reader|prefatory note|introductory note|to the reader|au lecteur|avis au lecteur"
        "|note de l'éditeur|note du traducteur|préface de l'auteur|avant propos|an den leser"
        "|an die leser|vorwort des verfassers|vorwort des herausgebers|al lector|a los lectores"
        "|nota del editor|nota del autor|al lettore|ai lettori|nota dell'editore|nota dell'autore"
        "|ao leitor|nota do editor|nota do autor|aan den lezer|aan de lezer|к читателю|от автора"
        "|от издателя|от редакции|till läsaren|til læseren|til leseren"
        "|جدول المحتويات|فهرست مطالب|نتیجه گیری|پیش گفتار|پیش لفظ|paunang salita"
    ).split("|")
)
# What stands with a number over or under a picture, and heads nothing.
FIGURES = frozenset(
    """
    fig figs figure figures map chart charts graph illustration listing abb abbildung figura figuro graphique gráfico
    grafico gràfic grafiek diagram diagramm diagramma figuur afbeelding kuva kuvio figur bild рис рисунок малюнак мал
    слика фигура фиг obr obrázek obrázok rys rysunek ilustracja ábra kép slika joonis pav attēls εικόνα σχήμα şekil
    şəkil hình gambar rajah kielelezo شكل صورة تصویر نمودار איור תרשים चित्र চিত্র படம் รูป รูปที่ ภาพ ภาพที่ 图 圖 図 그림
    """.casefold().split()
)
# What stands so over or under a table; a section may speak of one: “Table 2 and what it shows”.
TABLES = frozenset(
    """
    table tables tab tabelle tabella tabla tabela tabelo tavola tableau tabel quadro cuadro taulukko tabell таблица
    табл таблиця табліца табела tabulka tabuľka táblázat táblázata tablica preglednica lentelė πίνακας tablo cədvəl
    bảng jadual jedwali جدول טבלה तालिका सारणी ตารางที่ 表 표
    """.casefold().split()
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
    "contents inhalt inhalts inhaltsverzeichnis inhaltsverzeichniss inhalts-verzeichnis inhalts-verzeichniss"
    " inhaltsübersicht inhaltsangabe inhoudsopgave"
    " matières matieres materias materie sommaire sommaires índice indice inhoud содержание оглавление innehåll indhold"
    " innhold"
    " sisällys obsah tartalom περιεχόμενα içindekiler 目录 目錄 目次 contenido contenidos conteúdo sumário"
    " зміст съдържание садржај sadržaj kazalo cuprins saturs turinys sisukord efnisyfirlit змест enhavo"
    " 차례 목차 الفهرس فهرس المحتويات فهرست תוכן विषय-सूची विषयसूची अनुक्रम সূচিপত্র สารบัญ".split()
)
# The ranks of acts and scenes, under which the persons are named who are on the stage.
SCENES = 5
STAGE = frozenset({3, SCENES})
# The rank of chapters, which hold text of their own.
CHAPTERS = 4
# The rank of articles: a unit of it has a sentence for its text.
ARTICLES = 7
# What a transcriber calls what is said of the work done on a book.
TRANSCRIBERS = re.compile(r"\b(?:trans[ck]ri|trascri|bewerker|afskriver|avskriv|bearbeiter)", re.IGNORECASE)
# And how the label over it calls that.
REMARKS = re.compile(
    r"\b(?:(?:foot|end|fu(?:ss|ß))?not(?:[ae]s?|en)|(?:an|be)merkung(?:en)?|hinweise?|opmerking(?:en)?|aante?ekening(?:en)?"
    r"|remarques?|observaç(?:ão|ões)|advertencias?|avvertenz[ae]|corrections?|changes|errat(?:um|a))\b",
    re.IGNORECASE,
)
# The last words of heads over lists of what a book shows.
PICTURES = frozenset(
    "illustrations plates maps figures tables portraits engravings photographs diagrams charts"
    " abbildungen abbildungsverzeichnis illustrationen tafeln karten bilder beilagen tabellen tabellenverzeichnis"
    " gravures planches cartes figures tableaux ilustraciones láminas laminas grabados mapas figuras cuadros"
    " illustrazioni tavole incisioni figure ilustrações illustrações gravuras estampas tabelas"
    " illustraties illustratiën platen kaarten afbeeldingen tabellen illustrationer billeder planscher bilder kuvat"
    " иллюстрации рисунки карты таблицы ilustracje ilustrací vyobrazení".split()
)
NOTES = frozenset(
    "notes footnotes endnotes anmerkungen fußnoten fussnoten notas note noten примечания сноски noter przypisy poznámky"
    " footnote endnote fußnote fussnote voetnoot eindnoot fotnot fodnote fotnote alaviite сноска примітка przypis"
    " lábjegyzet υποσημείωση jegyzetek σημειώσεις примітки бележки напомене bilješke opombe viitteet dipnotlar"
    " 注 註 注釈 注释 註釋 脚注 腳註 註解 각주 주석 الهوامش الحواشي پی‌نوشت یادداشت‌ها הערות टिप्पणियाँ เชิงอรรถ".split()
)
REFERENCES = frozenset(
    "references bibliography literatur literaturverzeichnis bibliographie bibliografía bibliografia works sources"
    " citations литература література bibliografie bibliografija irodalom lähteet kaynakça βιβλιογραφία literatúra"
    " литературата 参考文献 參考文獻 参考資料 참고문헌 المراجع المصادر منابع ביבליוגרפיה संदर्भ บรรณานุกรม".split()
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
