"""Write the chemical formulas of LaTeX's mhchem as mathematics: pandoc knows none, and drops them from a text.

Figures behind letters are lowered, charges are raised, arrows are arrows (mhchem 4.08, 3 and 4). What this does not
know stays as it is typed.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group, uses

_ARROWS = {
    "<=>>": r"\rightleftharpoons",
    "<<=>": r"\rightleftharpoons",
    "<=>": r"\rightleftharpoons",
    "<-->": r"\leftrightarrow",
    "<->": r"\leftrightarrow",
    "->": r"\rightarrow",
    "<-": r"\leftarrow",
}
_GROUP = r"\{(?:[^{}]|\{[^{}]*\})*\}"
_TOKEN = re.compile(
    rf"(?P<arrow>{'|'.join(map(re.escape, _ARROWS))})(?:\[(?P<over>[^\[\]]*)\])?(?:\[(?P<under>[^\[\]]*)\])?"
    rf"|(?P<math>\$[^$]*\$)|(?P<script>[\^_])(?P<what>{_GROUP}|[\d.]*[+-]|\w+)"
    r"|(?<=[A-Za-z)\]}])(?P<lowered>\d+)|(?<=[A-Za-z\d)\]])(?P<charge>[+-])(?=[\s)\]]|$)"
    r"|(?P<bond>#)|(?P<dot>[*.])(?!\d*\s*$)|(?P<command>\\[A-Za-z]+\s*|\\.)|(?P<space>\s+)"
)


def with_read_chemistry(text: str) -> str:
    """Give a text with such formulas as mathematics, in words and in mathematics alike."""
    if "\\ce" not in text:
        return text
    out: list[str] = []
    at = unclosed = 0
    for found in uses(text, {"ce"}):
        start = found.end()
        if found.start() < at or text[start : start + 1] != "{" or unclosed > MOST_UNCLOSED:
            continue
        end = end_of_group(text, start)
        if end is None:
            unclosed += 1
            continue
        out += [text[at : found.start()], rf"\ensuremath{{{_formula(text[start + 1 : end - 1])}}}"]
        at = end
    return "".join((*out, text[at:]))


def _formula(inner: str) -> str:
    return rf"\mathrm{{{_TOKEN.sub(_token, inner.strip())}}}"


def _token(found: re.Match[str]) -> str:
    """Give a piece of a formula as mathematics has it."""
    put = found[0]
    if found["arrow"]:
        put = _arrow(_ARROWS[found["arrow"]], found["over"] or "", found["under"] or "")
    elif found["math"]:
        put = found[0].strip("$")
    elif found["script"]:
        put = f"{found['script']}{{{found['what'].removeprefix('{').removesuffix('}')}}}"
    elif found["lowered"]:
        put = f"_{{{found[0]}}}"
    elif found["charge"]:
        put = f"^{{{found[0]}}}"
    elif found["bond"]:
        put = r"\equiv "
    elif found["dot"]:
        put = r"\cdot "
    elif found["space"]:
        # Lines stay where they are.
        put = r"\ " + "\n" * found[0].count("\n")
    return put


def _arrow(arrow: str, over: str, under: str) -> str:
    put = rf"{arrow} "
    if over.strip():
        put = rf"\overset{{{_formula(over)}}}{{{put}}}"
    return rf"\underset{{{_formula(under)}}}{{{put}}}" if under.strip() else put
