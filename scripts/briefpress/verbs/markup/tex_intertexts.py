r"""Part the formulas of a LaTeX text where words stand between their rows (`\intertext`): the words are text.

Pandoc's reader of formulas stops at such words, and a formula with them is not set.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import end_of_group

_FORMULA = re.compile(
    r"(?<!\\)%[^\n]*|(?P<begin>\\begin\{(?P<name>(?:align|alignat|flalign|gather|eqnarray)\*?)\}(?:\{\d+\})?)"
    r"(?P<body>(?:(?!\\begin\{(?P=name)\}).)*?)(?P<end>\\end\{(?P=name)\})",
    re.DOTALL,
)
_WORDS = re.compile(r"(?<!\s)\s*(?:\\\\(?:\[[^\]\n]*\])?\s*)?\\(?:short)?intertext\s*(?=\{)")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_BLANK_END = re.compile(r"(?:\s|(?<!\\)%)+\Z")
_INNER = re.compile(r"\\(begin|end)\{")


def without_intertexts(text: str) -> str:
    """Give a LaTeX text whose formulas end before such words and begin anew behind them; no line is added or goes."""
    return _FORMULA.sub(_parted, text) if "intertext" in text else text


def _parted(found: re.Match[str]) -> str:
    # What a comment says would end formulas and groups.
    body = _COMMENT.sub("%", found["body"] or "")
    out: list[str] = []
    at = 0
    for words in _WORDS.finditer(body):
        end = end_of_group(body, words.end())
        # Within another environment it parts nothing.
        if end is None or words.start() < at or _depth(body[: words.start()]):
            continue
        rows, between = body[at : words.start()], body[words.end() + 1 : end - 1]
        bare = _BLANK_END.sub("", rows)
        formula = f"{found['begin']}{bare}{found['end']} " if _has_rows(bare) else ""
        out += [formula, "\n" * (rows.count("\n") - formula.count("\n") + words[0].count("\n")), between, " "]
        at = end
    if not out:
        return found[0]
    rest = body[at:]
    return "".join((*out, f"{found['begin']}{rest}{found['end']}" if _has_rows(rest) else rest))


def _has_rows(formula: str) -> bool:
    return bool(formula.replace("%", "").strip())


def _depth(body: str) -> int:
    return sum(1 if one == "begin" else -1 for one in _INNER.findall(body))
