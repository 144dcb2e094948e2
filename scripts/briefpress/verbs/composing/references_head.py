"""Find the source's own heading for its list of references, under which nothing stands: the list is set there.

Writers who cite by keys end with such a heading and leave the list to the press; a second heading of ours would
leave theirs at the foot of a page with nothing below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

HEADING = "references"
"""The id of the list, where links to the source's heading lead."""

# What the list is called in the languages that the press has words for.
_NAMES = frozenset(
    name
    for names in (
        "references|reference list|list of references|references cited|cited references|bibliography|works cited",
        "cited works|literature|literature cited|sources|bibliographic references|bibliographical references",
        "literatur|literaturverzeichnis|literaturangaben|bibliographie|bibliografie|quellen|quellenverzeichnis",
        "referenzen|schrifttum|quellen und literatur|références|références bibliographiques|ouvrages cités",
        "travaux cités|referencias|referencias bibliográficas|bibliografía|obras citadas|fuentes|bibliografia",
        "riferimenti|riferimenti bibliografici|opere citate|fonti|referências|referências bibliográficas|fontes",
        "referències|referències bibliogràfiques|obres citades|literatuur|literatuurlijst|referenties|bronnen",
        "bronnenlijst|referenser|referenslista|litteratur|litteraturförteckning|källor|källförteckning|litteraturliste",
        "referencer|kilder|bibliografi|referanser|litteraturliste|lähteet|lähdeluettelo|kirjallisuus|viitteet",
        "kirjallisuusluettelo|literatura|literatura cytowana|použitá literatura|seznam literatury|reference|zdroje",
        "literatúra|použitá literatúra|zoznam literatúry|referencie|popis literature|bibliografija|irodalom",
        "irodalomjegyzék|felhasznált irodalom|hivatkozások|bibliográfia|referințe|referințe bibliografice",
        "литература|список литературы|список использованной литературы|библиография|источники|използвана литература",
        "література|список літератури|список використаних джерел|бібліографія|джерела|βιβλιογραφία|αναφορές",
        "βιβλιογραφικές αναφορές|kaynakça|kaynaklar|bibliyografya|المراجع|قائمة المراجع|المصادر|المصادر والمراجع",
        "منابع|مراجع|فهرست منابع|منابع و مآخذ|کتابنامه|کتاب‌نامه|ביבליוגרפיה|מקורות|רשימת מקורות|संदर्भ|सन्दर्भ",
        "संदर्भ सूची|ग्रंथसूची|daftar pustaka|daftar rujukan|referensi|rujukan|tài liệu tham khảo|参考文献|引用文献",
        "参考书目|參考文獻|引用文獻|參考書目|文献|참고 문헌|참고문헌|인용문헌",
    )
    for name in names.split("|")
)
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s+|^\d+(?:\.\d+)*[.)、．]\s*")
_PLAIN = frozenset({"Str", "Space", "SoftBreak", "Emph", "Strong", "SmallCaps", "Underline"})


def names_references(words: str) -> bool:
    """Tell whether words are a name of the list of references, numbered or not."""
    words = " ".join(words.split()).strip(" .:：").casefold()
    return words in _NAMES or _NUMBER.sub("", words.upper(), count=1).strip().casefold() in _NAMES


def under_own_heading(body: Nodes, entries: Nodes) -> tuple[Nodes, Nodes]:
    """Take the source's heading from the end of the body and set it over the entries of the list, if there is one.

    A heading with a note or with an editor's marks stays where it is: these are read in the flow of the text.
    """
    if not entries:
        return body, entries
    rest, heading = _without_last(body)
    if heading is None:
        return body, entries
    ident = heading["c"][1][0]
    return (_linked(rest, ident) if ident else rest), [heading, *entries]


def parted(references: Nodes) -> tuple[str, Nodes]:
    """Part a list of references into the words of the source's heading, empty if it has none, and the entries."""
    heads = [block for block in references if block["t"] == "Header"]
    if not heads:
        return "", references
    words = project([{"t": "Plain", "c": heads[-1]["c"][2]}]).text
    return " ".join(words.split()), [block for block in references if block["t"] != "Header"]


def _without_last(blocks: Nodes) -> tuple[Nodes, Node | None]:
    """Give blocks without the heading that ends them, and that heading; divisions may stand around it or behind."""
    end = len(blocks)
    while end and blocks[end - 1]["t"] == "Div" and _is_hollow(blocks[end - 1]):
        end -= 1
    if not end:
        return blocks, None
    last = blocks[end - 1]
    if last["t"] == "Div":
        inner, heading = _without_last(last["c"][1])
        around = [{**last, "c": [last["c"][0], inner]}] if inner else []
        return [*blocks[: end - 1], *around], heading
    if last["t"] != "Header" or not _is_head(last):
        return blocks, None
    return blocks[: end - 1], last


def _is_hollow(block: Node) -> bool:
    return all(node["t"] == "Div" for node in nodes(block["c"][1]))


def _is_head(block: Node) -> bool:
    inlines = block["c"][2]
    if any(node["t"] not in _PLAIN for node in nodes(inlines)):
        return False
    return names_references(project([{"t": "Plain", "c": inlines}]).text)


def _linked(body: Nodes, ident: str) -> Nodes:
    """Let links to the heading lead to the list."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Link" or node["c"][2][0] != f"#{ident}":
            return None
        attributes, inlines, (_, title) = node["c"]
        return [{"t": "Link", "c": [attributes, inlines, [f"#{HEADING}", title]]}]

    linked: Nodes = rewrite(body, rule)
    return linked
