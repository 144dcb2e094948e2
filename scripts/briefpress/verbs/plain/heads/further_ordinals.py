"""Ordinals in languages and scripts beyond the western ones, by value: stems, or whole words."""

from __future__ import annotations

# Slavic, Baltic, Finnic, Hungarian, Turkish, Malay, Swahili, Greek, Arabic, Persian, Urdu, Hebrew, Hindi and others.
FURTHER_ORDINALS: tuple[tuple[int, str], ...] = (
    (
        1,
        (
            "перш først primul egyedik първ прв prv prvi pirm esimene esimese fyrst elso birinc intai prima"
            " pertam kesatu nhat kwanza unang πρωτ اول اولى حادي حادية يكم یکم پہلا پہلی ראשון ראשונה पहला पहली"
            " प्रथम առաջին პირველი"
        ),
    ),
    (
        2,
        (
            "друг doil kettedik otrais otras otraja antr teine teise masodik ikinc doua kedua pili ikalawa"
            " ikalawang δευτερ ثاني ثانية دوم دوسرا دوسری שני שניה שנייה दूसरा दूसरी द्वितीय երկրորդ მეორე"
        ),
    ),
    (
        3,
        (
            "tretj treti treil trec trecia kolmanda harmadik ucunc treia ketig tatu ikatlo ikatlong τριτ ثالث"
            " ثالثة سوم تیسرا تیسری שלישי שלישית तीसरा तीसरी तृतीय երրորդ მესამე"
        ),
    ),
    (
        4,
        (
            "четвърт patrul cetrt cetvrt ketvirt ceturt neljanda negyedik dorduncu patra keempat nne ikaapat"
            " τεταρτ رابع رابعة چهارم چوتھا רביעי רביעית चौथा चौथी चतुर्थ չորրորդ მეოთხე"
        ),
    ),
    (
        5,
        (
            "п'ят п’ят cincil пет pet penkt piekt viienda otodik besinc cincea kelima tano ikalima πεμπτ خامس"
            " خامسة پنجم پانچواں חמישי חמישית पांचवां पाँचवाँ पंचम հինգերորդ მეხუთე"
        ),
    ),
    (
        6,
        (
            "шост sasel sestas kuuenda hatodik altinc sasea keenam sita εκτ سادس سادسة ششم چھٹا שישי ששי ששית छठा"
            " छठी षष्ठ"
        ),
    ),
    (
        7,
        (
            "seaventh saptel seitsemas сьом седм septint septit seitsmes seitsmenda hetedik yedinc saptea ketujuh"
            " saba εβδομ سابع سابعة هفتم ساتواں שביעי שביעית सातवां सातवाँ सप्तम"
        ),
    ),
    (
        8,
        (
            "осм optul astunt astot kaheksa kaheksanda nyolcadik sekizinc opta kedelapan nane ογδο ثامن ثامنة"
            " هشتم آٹھواں שמיני שמינית आठवां आठवाँ अष्टम"
        ),
    ),
    (
        9,
        (
            "дев'ят дев’ят noual девет devet devint devit uheksa uheksanda kilencedik dokuzunc noua kesembilan"
            " tisa ενατ تاسع تاسعة نهم نواں תשיעי תשיעית नौवां नौवाँ नवम"
        ),
    ),
    (
        10,
        (
            "десет zecel deset desimt desmit kumne kumnes tizedik onunc zecea kesepuluh kumi δεκατ عاشر عاشرة عشر"
            " عشرة دهم دسواں עשירי עשירית दसवां दसवाँ दशम"
        ),
    ),
    (11, "tizenegyedik jedanaest enajst ενδεκατ یازدهم одинадцят unsprezecel"),
    (12, "tizenkettedik dvanaest dvanajst δωδεκατ دوازدهم дванадцят doisprezecel"),
    (13, "tizenharmadik тринадцат سیزدهم тринадцят treisprezecel"),
    (14, "tizennegyedik четырнадцат چهاردهم fjortend чотирнадцят paisprezecel"),
    (15, "tizenotodik پانزدهم п'ятнадцят п’ятнадцят cincisprezecel"),
    (16, "tizenhatodik шестнадцат شانزدهم шістнадцят saisprezecel"),
    (17, "tizenhetedik семнадцат هفدهم siedemnast sedmnact сімнадцят saptesprezecel"),
    (18, "tizennyolcadik هجدهم osiemnast osmnact вісімнадцят optsprezecel"),
    (19, "tizenkilencedik نوزدهم dziewietnast devatenact дев'ятнадцят дев’ятнадцят nouasprezecel"),
    (20, "huszadik yirminc dvadeset عشرون بیستم tjuend двадцят dvacat kahdeskymmenes douazecil"),
    (30, "tredivt trettiend harmincadik otuzunc trzydziest tricat тридцят kolmaskymmenes treizecil"),
    (40, "fyrretyvend førtiend negyvenedik kirkinc czterdziest ctyricat neljaskymmenes patruzecil"),
    (
        50,
        ("halvtredsindstyvend femtiend otvenedik ellinc piecdziesiat padesat пятидесят п'ятдесят viideskymmenes"),
    ),
    (
        60,
        ("tresindstyvend sekstiend hatvanadik altmisinc szescdziesiat sedesat шестидесят шістдесят kuudeskymmenes"),
    ),
    (
        70,
        (
            "halvfjerdsindstyvend syttiend hetvenedik yetmisinc siedemdziesiat sedmdesat семидесят сімдесят"
            " seitsemaskymmenes"
        ),
    ),
    (
        80,
        (
            "firsindstyvend attiend nyolcvanadik sekseninc osiemdziesiat osmdesat восьмидесят вісімдесят"
            " kahdeksaskymmenes"
        ),
    ),
    (
        90,
        (
            "halvfemsindstyvend nittiend kilencvenedik doksaninc dziewiecdziesiat devadesat девяност дев'яност"
            " yhdeksaskymmenes"
        ),
    ),
)
