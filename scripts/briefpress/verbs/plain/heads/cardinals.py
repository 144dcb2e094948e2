"""Words of cardinal numbers by value, without accents.

A word that is a common one of another language is not among them (Danish “to”, Swedish “sex”, Turkish “on”).
"""

from __future__ import annotations

# The value, and its words in western, northern, eastern and southern languages; a value may have several lines.
_LINES = """
    1 one un une uno una ein eins een um uma ett unu один одна одно jeden jedna jedno yksi egy bir ενα
    2 two deux zwei zwo twee dos due dois duas tva doi doua два две дві dwa dva kaksi ketto iki δυο
    3 three trois drei drie tres tre trei три trzy tri kolme harom τρια
    4 four quatre vier cuatro quattro quatro fyra patru четыре чотири cztery ctyri nelja negy τεσσερα
    5 five cinq funf vijf cinco cinque fem cinci пять п'ять п’ять piec viisi πεντε
    6 six sechs zes seis sei seks sase шесть шість szesc kuusi εξι
    7 seven sept sieben zeven siete sette sete sju syv sapte семь сім siedem sedm seitseman yedi επτα
    8 eight huit acht ocho otto oito atta otte atte opt восемь вісім osiem kahdeksan nyolc sekiz οκτω
    9 nine neuf neun negen nueve nove nio noua девять дев'ять дев’ять dziewiec devet yhdeksan kilenc dokuz εννεα
    10 ten dix zehn tien diez dieci dez zece десять dziesiec deset kymmenen δεκα
    11 eleven onze elf eilf once undici elva elleve unsprezece одиннадцать одинадцять jedenascie jedenact
    12 twelve douze zwolf twaalf doce dodici doze tolv doisprezece двенадцать дванадцять dwanascie dvanact
    13 treisprezece thirteen treize dreizehn dertien trece tredici treze tretton tretten тринадцать тринадцять
    13 trzynascie
    14 paisprezece czternascie fourteen quatorze vierzehn veertien catorce quattordici catorze fjorton fjorten
    14 четырнадцать чотирнадцять
    15 cincisprezece fifteen quinze funfzehn vijftien quince quindici femton femten пятнадцать п'ятнадцять п’ятнадцять
    15 pietnascie
    16 saisprezece sixteen seize sechzehn zestien sedici dezasseis dezesseis sexton seksten шестнадцать шістнадцять
    16 szesnascie
    17 saptesprezece siedemnascie seventeen siebzehn siebenzehn zeventien diciassette dezassete dezessete sjutton
    17 sytten семнадцать сімнадцять
    18 optsprezece eighteen achtzehn achttien diciotto dezoito arton atten восемнадцать вісімнадцять osiemnascie
    18 osmnact
    19 nouasprezece dziewietnascie nineteen neunzehn negentien diciannove dezanove dezenove nitton nitten девятнадцать
    19 дев'ятнадцять
    20 twenty vingt zwanzig twintig veinte venti vinte tjugo tyve tjue двадцать двадцять dwadziescia dvacet husz yirmi
    20 douazeci
    30 thirty trente dreissig dertig treinta trenta trinta trettio tredive tretti тридцать тридцять treizeci harminc
    30 trzydziesci tricet
    40 forty fourty quarante vierzig veertig cuarenta quaranta quarenta fyrtio fortio fyrre patruzeci negyven førti
    40 сорок czterdziesci ctyricet
    50 fifty cinquante funfzig vijftig cincuenta cinquanta cinquenta femtio femti halvtreds cincizeci otven пятьдесят
    50 п'ятдесят
    60 sixty soixante sechzig zestig sesenta sessanta sessenta sextio seksti saizeci hatvan шестьдесят шістдесят
    70 seventy septante siebzig siebenzig zeventig setenta settanta sjuttio sytti halvfjerds saptezeci hetven семьдесят
    70 сімдесят
    80 eighty quatrevingt quatrevingts huitante octante achtzig tachtig ochenta ottanta oitenta attio firs
    80 восемьдесят вісімдесят optzeci nyolcvan
    90 ninety nonante neunzig negentig noventa novanta nittio nitti halvfems nouazeci kilencven девяносто дев'яносто
    100 hundred cent hundert honderd cien ciento cento cem hundra hundre hundrede
"""
CARDINALS = {
    word: int(value)
    for value, _, words in (line.strip().partition(" ") for line in _LINES.strip().splitlines())
    for word in words.split()
}
