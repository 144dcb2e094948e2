"""Ordinals in languages and scripts beyond the western ones, by value: stems, or whole words."""

from __future__ import annotations

# Slavic, Baltic, Finnic, Hungarian, Turkish, Malay, Swahili, Greek, Arabic, Persian, Urdu, Hebrew, Hindi and others.
FURTHER_ORDINALS: tuple[tuple[int, str], ...] = (
    (
        1,
        (
            "перш първ прв prv prvi pirm esimene esimese fyrst elso birinc intai prima pertam"
            " kesatu nhat kwanza unang πρωτ اول اولى حادي حادية يكم یکم پہلا پہلی ראשון ראשונה पहला पहली"
            " प्रथम առաջին პირველი"
        ),
    ),
    (
        2,
        (
            "друг otrais otras otraja antr teine teise masodik ikinc doua kedua pili ikalawa ikalawang δευτερ ثاني"
            " ثانية دوم دوسرا دوسری שני שניה שנייה दूसरा दूसरी द्वितीय երկրորդ მეორე"
        ),
    ),
    (
        3,
        (
            "tretj treti trec trecia kolmanda harmadik ucunc treia ketig tatu ikatlo ikatlong τριτ"
            " ثالث ثالثة سوم تیسرا تیسری שלישי שלישית तीसरा तीसरी तृतीय երրորդ მესამე"
        ),
    ),
    (
        4,
        (
            "четвърт cetrt cetvrt ketvirt ceturt neljanda negyedik dorduncu patra keempat nne"
            " ikaapat τεταρτ رابع رابعة چهارم چوتھا רביעי רביעית चौथा चौथी चतुर्थ չորրորդ მეოთხე"
        ),
    ),
    (
        5,
        (
            "п'ят п’ят пет pet penkt piekt viienda otodik besinc cincea kelima tano ikalima πεμπτ"
            " خامس خامسة پنجم پانچواں חמישי חמישית पांचवां पाँचवाँ पंचम հինգերորդ მეხუთე"
        ),
    ),
    (
        6,
        ("шост sestas kuuenda hatodik altinc sasea keenam sita εκτ سادس سادسة ششم چھٹا שישי ששי ששית छठा छठी षष्ठ"),
    ),
    (
        7,
        (
            "seaventh сьом седм septint septit seitsmes seitsmenda hetedik yedinc saptea ketujuh saba εβδομ"
            " سابع سابعة هفتم ساتواں שביעי שביעית सातवां सातवाँ सप्तम"
        ),
    ),
    (
        8,
        (
            "осм astunt astot kaheksa kaheksanda nyolcadik sekizinc opta kedelapan nane ογδο ثامن"
            " ثامنة هشتم آٹھواں שמיני שמינית आठवां आठवाँ अष्टम"
        ),
    ),
    (
        9,
        (
            "дев'ят дев’ят девет devet devint devit uheksa uheksanda kilencedik dokuzunc noua"
            " kesembilan tisa ενατ تاسع تاسعة نهم نواں תשיעי תשיעית नौवां नौवाँ नवम"
        ),
    ),
    (
        10,
        (
            "десет deset desimt desmit kumne kumnes tizedik onunc zecea kesepuluh kumi δεκατ عاشر"
            " عاشرة عشر عشرة دهم دسواں עשירי עשירית दसवां दसवाँ दशम"
        ),
    ),
    (11, "tizenegyedik jedanaest enajst ενδεκατ یازدهم"),
    (12, "tizenkettedik dvanaest dvanajst δωδεκατ دوازدهم"),
    (13, "tizenharmadik тринадцат سیزدهم"),
    (14, "tizennegyedik четырнадцат چهاردهم"),
    (15, "tizenotodik پانزدهم"),
    (16, "tizenhatodik шестнадцат شانزدهم"),
    (17, "tizenhetedik семнадцат هفدهم"),
    (18, "tizennyolcadik هجدهم"),
    (19, "tizenkilencedik نوزدهم"),
    (20, "huszadik yirminc dvadeset عشرون بیستم"),
)
