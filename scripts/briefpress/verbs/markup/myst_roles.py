"""Read the roles of MyST in Markdown: what a name in braces says of the words in backticks behind it.

Pandoc prints the name and its braces (MyST, “Roles”). Names of things in code stay code; references show their words.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.myst_directives import formula_label

_ROLE = re.compile(
    r"(?P<fence>^[ \t>]*(?:`{3,}|~{3,})[^\n]*$)|\{(?P<name>[a-z][\w:-]*)\}`(?P<words>[^`\n]+)`", re.MULTILINE
)
_PLACE = r"[\w:./-]+"
_AIMED = re.compile(r"(?P<words>.*?\S)\s*<(?P<aim>[^<>]+)>")
_CODE = frozenset(
    "func class meth mod attr obj data exc const ref-code py:func py:class py:meth py:mod py:attr py:obj py:data "
    "py:exc c:func c:type c:macro command file program option envvar kbd code literal samp".split()
)
_TURNED = {"ref": "#", "numref": "#", "term": "", "doc": "", "any": "#", "download": "", "abbr": "", "prf:ref": "#"}
# They say what they lead to, which is known when the whole text is read; a formula says its number.
_CALLED = {"ref": "any:", "numref": "any:", "prf:ref": "any:", "eq": ""}
_CITED = {"cite": "[@{}]", "cite:p": "[@{}]", "cite:t": "@{}", "citet": "@{}", "citep": "[@{}]"}
_AROUND = {"math": "$", "sub": "~", "sup": "^", "emphasis": "*", "strong": "**"}


def with_read_roles(text: str) -> str:
    """Give a text whose roles are read; names that are none of MyST's stay as they are."""
    if "}`" not in text:
        return text
    fence = ""

    def read(found: re.Match[str]) -> str:
        nonlocal fence
        if found["fence"]:
            mark = found["fence"].strip(" \t>")
            sign = mark[: len(mark) - len(mark.lstrip(mark[0]))]
            fence = sign if not fence else ("" if mark == sign and sign.startswith(fence) else fence)
            return found[0]
        return found[0] if fence else _read(found["name"], found["words"].strip(), found[0])

    return _ROLE.sub(read, text)


def _read(name: str, words: str, written: str) -> str:
    aimed = _AIMED.fullmatch(words)
    shown = aimed["words"] if aimed else words.lstrip("~!")
    if name in _CODE:
        return f"`{shown}`"
    if called := _called(name, words, aimed):
        return called
    if name in _TURNED:
        is_place = _TURNED[name] and aimed and re.fullmatch(r"[\w:.-]+", aimed["aim"])
        return f"[{shown}](#{aimed['aim']})" if aimed and is_place else shown
    if name in _CITED:
        return "; ".join(_CITED[name].format(key.strip()) for key in words.split(","))
    if name in _AROUND:
        return f"{_AROUND[name]}{words}{_AROUND[name]}"
    return f"{name.upper()} {words}" if name in {"pep", "rfc"} else written


def _called(name: str, words: str, aimed: re.Match[str] | None) -> str:
    """Give what stands for a reference that says a number or a title; empty for all others."""
    if name in _CALLED and not aimed and re.fullmatch(_PLACE, words):
        return f"\\@ref({_CALLED[name]}{formula_label(words) if name == 'eq' else words})"
    if name == "numref" and aimed and re.fullmatch(_PLACE, aimed["aim"]):
        return re.sub(r"%s|\{number\}", rf"\\@ref({aimed['aim']})", aimed["words"])
    return ""
