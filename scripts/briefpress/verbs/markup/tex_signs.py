r"""Write the signs that LaTeX has commands for as themselves, where pandoc leaves these out: \degree, \textendash, \og.

Pandoc drops a command that it does not know, and a degree, a dash or a letter of Icelandic goes with it. The commands
are those of LaTeX itself and of textcomp, gensymb, eurosym, pifont and the French of babel; what a text defines itself
means what it says. Formulas have a reader of their own, which stops at some of these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SIGNS = {
    # LaTeX 2e, textcomp and T1 (The LaTeX Companion, 3rd edition, 9.5).
    "textendash": "–", "textemdash": "—", "textellipsis": "…", "textbar": "|", "textunderscore": r"\_",
    "textbraceleft": r"\{", "textbraceright": r"\}", "textperiodcentered": "·", "textexclamdown": "¡",
    "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º", "textonesuperior": "¹",
    "texttrademark": "™", "textservicemark": "℠", "textcircledP": "℗", "texteuro": "€", "textcent": "¢",
    "textcurrency": "¤", "textflorin": "ƒ", "textcolonmonetary": "₡", "textwon": "₩", "textnaira": "₦",
    "textcelsius": "℃", "textohm": "Ω", "textmho": "℧", "textperthousand": "‰", "textnumero": "№",
    "textreferencemark": "※", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textminus": "−", "textsurd": "√",
    "textlnot": "¬", "textfractionsolidus": "⁄", "textasteriskcentered": "∗", "textleftarrow": "←",
    "textrightarrow": "→", "textuparrow": "↑", "textdownarrow": "↓", "textinterrobang": "‽", "textopenbullet": "◦",
    "textestimated": "℮", "textrecipe": "℞", "textborn": "★", "textdied": "†", "textmarried": "⚭",
    "textdivorced": "⚮", "textdaggerdbl": "‡", "dag": "†", "ddag": "‡", "textvisiblespace": "␣",
    "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "dj": "đ", "DJ": "Đ", "SS": "ẞ",
    "LaTeXe": "LaTeX 2ε", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "XeLaTeX": "XeLaTeX", "LuaTeX": "LuaTeX",
    "LuaLaTeX": "LuaLaTeX", "ConTeXt": "ConTeXt", "KOMAScript": "KOMA-Script",
    # Packages.
    "degree": "°", "celsius": "℃", "perthousand": "‰", "micro": "µ", "ohm": "Ω", "permil": "‰",
    "EUR": "€", "eurologo": "€", "geneuro": "€", "checkmark": "✓",
    "degres": "°", "og": "«~", "fg": "~»", "no": r"n\textsuperscript{o}~", "No": r"N\textsuperscript{o}~",
    "ier": r"\textsuperscript{er}", "iers": r"\textsuperscript{ers}", "iere": r"\textsuperscript{re}",
    "ieres": r"\textsuperscript{res}", "ieme": r"\textsuperscript{e}", "iemes": r"\textsuperscript{es}",
    # Between words, where they part them.
    **dict.fromkeys(("quad", "qquad", "enspace", "enskip", "thinspace", "space"), "{ }"), "nobreakspace": "~",
}  # fmt: skip
# Zapf Dingbats, by their codes: what stands in Unicode elsewhere than in the block of that name.
_DINGBATS = {
    37: "☎", 42: "☛", 43: "☞", 72: "★", 108: "●", 110: "■", 115: "▲", 116: "▼", 117: "◆", 119: "◗",
    168: "♣", 169: "♦", 170: "♥", 171: "♠", 213: "→", 214: "↔", 215: "↕",
}  # fmt: skip
# What is typed as it is, and formulas, by how they begin and end.
_ENVIRONMENT = (
    "(?:verbatim|Verbatim|lstlisting|minted|comment|alltt|equation|align|alignat|flalign|gather|multline|eqnarray|"
    r"displaymath|math|dmath)\*?"
)
_CLOSING = {"\\[": "\\]", "\\(": "\\)", "$$": "$$"}
_SIGN = re.compile(
    rf"\\begin\{{(?P<environment>{_ENVIRONMENT})\}}|(?P<opening>\\\[|\\\(|\$\$)"
    r"|(?<!\\)%[^\n]*|\\verb\*?(?P<end>[^\w\s*])[^\n]*?(?P=end)|\$(?:[^$\\]|\\.){1,900}\$"
    # What names something, and what has its own reader: numbers with units.
    r"|\\(?:url|path|href|label|\w*ref|\w*cite\w*|includegraphics|input|include|bibliography|SI|si|qty|unit|num|ang"
    r"|SIrange|qtyrange|numrange|ce)\*?(?:\[[^\[\]]{0,200}\])?(?:\{[^{}]{0,300}\}){1,2}"
    r"|(?<![ \t])[ \t]*\\(?P<closing>fg)(?![A-Za-z@])(?:\{\})?|\\ding\s*\{(?P<code>\d{2,3})\}"
    rf"|\\(?P<name>{'|'.join(sorted(_SIGNS))})(?![A-Za-z@])(?:\{{\}}|[ \t]+)?"
    # A backslash before a sign is no beginning of anything.
    r"|\\[^A-Za-z\[(]"
)
# In formulas the reader knows spaces and daggers.
_IN_FORMULAS = {
    **{name: sign for name, sign in _SIGNS.items() if len(sign) == 1 and name not in {"dag", "ddag", "checkmark"}},
    **dict.fromkeys(("celsius", "textcelsius"), r"°\mathrm{C}"),
}
_IN_FORMULA = re.compile(rf"\\({'|'.join(sorted(_IN_FORMULAS))})(?![A-Za-z@])")
_DEFINED = re.compile(r"(?:[cC]ommand\*?|\\[gex]?def|\\let|Symbol)\s*\{?\s*\\([A-Za-z]+)")


def with_signs(text: str) -> str:
    """Give a LaTeX text in which such commands are the signs that they print."""
    if "\\" not in text:
        return text
    own = set(_DEFINED.findall(text))
    endless: set[str] = set()
    out: list[str] = []
    at = kept = 0
    while found := _SIGN.search(text, at):
        at = found.end()
        if closing := _closing(found):
            # What is not closed once is not closed later: each is looked for to the end of the text one time.
            end = -1 if closing in endless else text.find(closing, at)
            endless |= {closing} if end < 0 else set()
            at = max(at, end + len(closing))
        sign = (
            _dingbat(int(found["code"])) if found["code"] else _SIGNS.get(found["name"] or found["closing"] or "", "")
        )
        if sign and (found["name"] or found["closing"]) not in own:
            out.extend((text[kept : found.start()], sign))
            kept = found.end()
    return "".join((*out, text[kept:]))


def _closing(found: re.Match[str]) -> str:
    """Give what closes what begins at a place, a formula or a stretch that is typed as it is; nothing if none does."""
    if found["environment"]:
        return f"\\end{{{found['environment']}}}"
    return _CLOSING[found["opening"]] if found["opening"] else ""


def with_formula_signs(blocks: Nodes) -> Nodes:
    """Give a tree in whose formulas such commands are signs: what a text defines itself is written out in them."""

    def written(node: Node) -> Nodes | None:
        if node["t"] != "Math" or not _IN_FORMULA.search(node["c"][1]):
            return None
        kind, tex = node["c"]
        return [{"t": "Math", "c": [kind, _IN_FORMULA.sub(lambda found: _IN_FORMULAS[found[1]], tex)]}]

    whole: Nodes = rewrite(blocks, written)
    return whole


def _dingbat(code: int) -> str:
    """Give a sign of Zapf Dingbats; empty if there is none of this code."""
    if code in _DINGBATS:
        return _DINGBATS[code]
    if 172 <= code <= 181:  # figures in circles
        return chr(0x2460 + code - 172)
    if 33 <= code <= 126:  # the two halves of the font
        return chr(0x2700 + code - 32)
    return chr(0x2761 + code - 161) if 161 <= code <= 254 and code != 240 else ""
