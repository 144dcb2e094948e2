"""Write the pictures of a MediaWiki text as pandoc knows them: it knows few of their options, and no gallery.

An option that it does not know makes a link of a picture, or stands in its caption (MediaWiki, Help:Images). Text
alternatives, which it drops, are brought through at the end of captions, behind a sign. A file that is no picture is
a link to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes, text_node
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SHOWN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(nowiki|pre|source|syntaxhighlight|math)\b[^<>]*>.*?(?:</\1\s*>|\Z)"
    r"|(\[\[)|(<gallery\b[^<>]*>)|<img\b([^<>]*?)/?>(?:\s*</img\s*>)?",
    re.DOTALL | re.IGNORECASE,
)
# One that never ends is none: a wiki shows its lines as words (MediaWiki, Help:Tag extensions).
_END = re.compile(r"</gallery\s*>", re.IGNORECASE)
# The name space of pictures, in the languages that have most pages.
_FILE = re.compile(
    r"\s*(?:file|image|datei|bild|fichier|archivo|imagen|immagine|ficheiro|imagem|bestand|afbeelding|plik|grafika|fil|"
    r"soubor|fájl|kép|fișier|imagine|dosya|resim|tiedosto|kuva|файл|изображение|зображення|αρχείο|εικόνα|קובץ|תמונה|"
    r"ملف|صورة|ファイル|画像|文件|图像|檔案|파일|그림)\s*:\s*([^|\]\n]+)",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(
    r"thumb|thumbnail|frame|framed|mini|miniatur|gerahmt|vignette|cadre|miniaturadeimagen|miniatura|marco|miniatyr|"
    r"riquadro|incorniciato|commoldura|мини|миниатюра|обрамить|サムネイル|フレーム|缩略图|縮圖|有框",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"frameless|rahmenlos|sans_cadre|border|rand|left|right|center|centre|none|links|rechts|zentriert|ohne|gauche|"
    r"droite|centré|néant|izquierda|derecha|centro|centrado|no|sinistra|destra|upright(?:[ =].*)?|hochkant(?:[ =].*)?|"
    r"redresse(?:[ =].*)?|baseline|sub|super|top|text-top|middle|bottom|text-bottom|слева|справа|центр|без|左|右|中央|"
    r"(?:link|verweis|lien|page|seite|lang|class|thumbtime|start|end|thumb|mini)\s*=.*",
    re.IGNORECASE,
)
# The end of the name of a file that is no picture, nor has pages that are (Manual:Configuring file uploads).
_OTHER_FILE = re.compile(
    r".*\.(?!(?:png|apng|jpe?g|jpe|jfif|gif|svgz?|webp|avif|hei[cf]|jxl|tiff?|bmp|ico|xcf|pdf|djvu?|eps|ps|emf|wmf)$)"
    r"[a-z0-9]{1,5}",
    re.IGNORECASE,
)
# Brackets that nothing answers are looked for to the end of their paragraph; a text with so many is no page of a wiki.
_MOST_UNANSWERED = 50
# Private use (Unicode 16, 23.5): no text has it.
_SIGN = "\ue05f"
_ALT = re.compile(r"(?:alt|alternativtext)\s*=(.*)", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""\b(src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_CAPTION = re.compile(r"""\bcaption\s*=\s*(?:"([^"]*\S[^"]*)"|'([^']*\S[^']*)')""", re.IGNORECASE)
_WIDTH = re.compile(r"(\d+)?(?:x\d+)?\s*px", re.IGNORECASE)


def with_known_pictures(text: str) -> str:
    """Give a text whose pictures have no options but those that pandoc knows; a gallery is a row of pictures."""
    out: list[str] = []
    at = unanswered = 0
    is_last = False
    for found in _SHOWN.finditer(text):
        if found.start() < at:
            continue
        if found[2]:
            picture = _FILE.match(text, found.end())
            end = _end(text, found.start()) if picture and unanswered < _MOST_UNANSWERED else 0
            unanswered += picture is not None and not end
            inner = text[found.end() : end - 2]
            put = _picture(picture[1].strip(), _parts(inner)[1:]) if end and picture else ""
        elif found[3] and not is_last:
            close = _END.search(text, found.end())
            is_last = close is None
            end, put = (close.end(), _gallery(text[found.end() : close.start()], found[3])) if close else (0, "")
        elif found[4] is not None:
            end, put = found.end(), _tagged(found[4])
        else:
            continue
        if put:
            out += [text[at : found.start()], put]
            at = end
    return "".join((*out, text[at:]))


def with_alternatives(blocks: Nodes) -> Nodes:
    """Give a tree whose pictures have the alternatives that came behind a sign, and no file's name for a caption."""

    def told(node: Node) -> Nodes | None:
        if node["t"] == "Image":
            return [_told(node)]
        if node["t"] != "Figure":
            return None
        attributes, (short, caption), inside = node["c"]
        pictures = [one["c"][2][0] for one in nodes(inside) if one["t"] == "Image"]
        kept: Nodes = [block for block in map(_without_sign, caption) if _words(block) not in {"", *pictures}]
        inner: Nodes = rewrite(inside, told)
        return [{"t": "Figure", "c": [attributes, [short, kept], inner]}]

    whole: Nodes = rewrite(blocks, told)
    return whole


def _told(image: Node) -> Node:
    """Give a picture with its alternative, where it has one of its own."""
    (ident, kinds, pairs), inner, (name, title) = image["c"]
    shown, _, alternative = title.partition(_SIGN)
    kept = _without_sign({"t": "Plain", "c": inner})
    words: Nodes = [] if _words(kept) == name else kept["c"]
    said = [["alt", alternative]] if alternative else []
    return {"t": "Image", "c": [[ident, kinds, [*pairs, *said]], words, [name, "" if shown == name else shown]]}


def _without_sign(block: Node) -> Node:
    """Give a block of words up to the sign in it."""
    content: Nodes = block["c"]
    for place, inline in enumerate(content):
        if inline["t"] == "Str" and _SIGN in inline["c"]:
            before = inline["c"].partition(_SIGN)[0]
            return {**block, "c": [*content[:place], *([text_node(before)] if before else [])]}
    return block


def _words(block: Node) -> str:
    return project([block]).text


def _end(text: str, start: int) -> int:
    """Give the offset behind the brackets that answer those at an offset; 0 if none do in their paragraph."""
    depth = 0
    for found in re.compile(r"\[\[|\]\]|\n\s*\n").finditer(text, start):
        if found[0].isspace():
            return 0
        depth += 1 if found[0] == "[[" else -1
        if not depth:
            return found.end()
    return 0


def _parts(inner: str) -> list[str]:
    """Part what stands between brackets at its bars; those of links and templates in it are not its own."""
    parts = [""]
    depth = 0
    for piece in re.split(r"(\[\[|\]\]|\{\{|\}\}|\|)", inner):
        depth += (piece in {"[[", "{{"}) - (piece in {"]]", "}}"})
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _picture(name: str, options: list[str], *, is_tag: bool = False) -> str:
    """Write a picture: its name, and of its options the text alternative, the width and the caption, the last one.

    Of another file that is the words of the link, or its name.
    """
    kept: list[str] = []
    caption = said = ""
    for option in map(str.strip, options):
        if _STANDS_ALONE.fullmatch(option):
            kept.insert(0, "thumb")
        elif alternative := _ALT.fullmatch(option):
            said = f"{_SIGN}{alternative[1].strip()}"
        elif width := _WIDTH.fullmatch(option):
            kept += [f"{width[1]}px"] if width[1] else []
        elif option and not _OTHER.fullmatch(option):
            caption = option
    if _OTHER_FILE.fullmatch(name) and not is_tag:
        return f"[[:File:{name}|{caption or said.removeprefix(_SIGN) or f'File:{name}'}]]"
    return f"[[{'|'.join(dict.fromkeys((f'File:{name}', *kept, *([caption + said] if caption + said else []))))}]]"


def _tagged(attributes: str) -> str:
    """Write a picture that is a tag of HTML; a wiki shows these as words, and the hosts of code as pictures."""
    said = {name.lower(): (one or two or bare).strip() for name, one, two, bare in _ATTRIBUTE.findall(attributes)}
    name = said.get("src", "")
    if not name or set(name) & set("[]|\n"):
        return ""
    return _picture(name, [f"alt={said['alt']}"] if said.get("alt") else [], is_tag=True)


def _gallery(inner: str, tag: str) -> str:
    """Write the pictures of a gallery, a paragraph each; their lines need no brackets, and no name space."""
    titled = _CAPTION.search(tag)
    pictures = [f"'''{(titled[1] or titled[2]).strip()}'''"] if titled else []
    for line in inner.split("\n"):
        parts = _parts(line)
        if parts[0].strip():
            named = _FILE.match(parts[0])
            pictures.append(_picture((named[1] if named else parts[0]).strip(), ["thumb", *parts[1:]]))
    return "".join(f"\n\n{picture}\n\n" for picture in pictures) or inner
