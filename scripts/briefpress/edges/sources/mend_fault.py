"""Mend a text at the place where pandoc stops, one thing at a time, and say what was done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.edges.sources.prepare_typst import shown_as_code
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.desk.locate import place_at
from briefpress.verbs.markup.inclusions import missing_file, without_inclusion, without_inclusions
from briefpress.verbs.markup.org_commands import with_marked_commands
from briefpress.verbs.markup.tex_braces import with_braced_words, with_closed_brace, without_stray_brace
from briefpress.verbs.markup.tex_definitions import line_as_typed, without_line
from briefpress.verbs.markup.tex_typed import environment_as_typed, without_stray_end
from briefpress.verbs.markup.typst_formulas import AsTyped, with_typed_formula, with_typed_formulas
from briefpress.verbs.markup.typst_imports import missing_name, with_stand_ins, with_symbol
from briefpress.verbs.markup.typst_mends import mend_code
from briefpress.verbs.sources.elsewhere import elsewhere

_LINE = re.compile(r"\(line (\d+)")
# So pandoc says that an argument or a group does not end: at the end of the text, or of a paragraph.
_OPEN = ("unexpected end of input", "unexpected ()")
_STRAY = 'Symbol "}"'
_IN_YAML = re.compile(r"\(line (\d+), column \d+\):? YAML parse exception at line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class MendedText:
    """A text that differs in what the reader stopped at, and what to tell of it."""

    text: str
    findings: tuple[Finding, ...] = ()


def mend_fault(text: str, fault: str, *, reader: str, file: str) -> MendedText | None:
    """Mend what a reader's message names; None if there is no mending it.

    Names that a Typst text takes from elsewhere get stand-ins, and formulas that use them are shown as they are
    typed; definitions of a LaTeX text are left out, and what would be included from other files.
    """
    line = _line(fault)
    mended = MendedText(text)
    if name := missing_file(fault):
        without, number, inclusion = without_inclusion(text, name)
        mended = MendedText(without, (elsewhere(file, number, inclusion.strip()),))
        if reader == "asciidoc" and (every := without_inclusions(text))[1]:
            mended = MendedText(every[0], tuple(elsewhere(file, number, line) for number, line in every[1]))
    elif reader == "typst":
        mended = _typst(text, fault, file=file)
    elif reader == "latex" and line:
        mended = _closed(text, file=file) if any(one in fault for one in _OPEN) else mended
        mended = _latex(text, line, fault, file=file) if mended.text == text else mended
    elif reader == "org" and line:
        mended = MendedText(with_marked_commands(text, line))
    return None if mended.text == text else mended


def fault_place(fault: str, *, file: str) -> Place | None:
    """Give the place in a file that a reader's message names; None if it names none."""
    if within := _IN_YAML.search(fault):
        # YAML counts its lines and columns from 0, and its first is that of the dashes.
        return Place(file, int(within[1]) + int(within[2]), int(within[3]) + 1)
    return Place(file, _line(fault)) if _line(fault) else None


def _line(fault: str) -> int:
    found = _LINE.search(fault)
    return int(found[1]) if found else 0


def _typst(text: str, fault: str, *, file: str) -> MendedText:
    if name := missing_name(fault):
        if (signed := with_symbol(text, name)) != text:
            return MendedText(signed)
        typed = with_typed_formulas(text, [name])
        return _as_typed(AsTyped(with_stand_ins(typed.text, [name]), typed.formulas), file)
    typed = with_typed_formula(text, fault)
    if typed.formulas:
        return _as_typed(typed, file)
    code = mend_code(text, fault)
    if code is None:
        return MendedText(text)
    if code.is_shown:
        message = f"“{code.code}” leads to another file; the heading shows its name"
        hint = "write the words of the heading in its place"
        return MendedText(code.text, (Finding(Place(file, code.line), "S022", message, hint),))
    message = f"“{code.code.strip()[:80]}” cannot be followed; only the words in its brackets are read"
    hint = "see that nothing is missing; save drawings as pictures, and bring them in as figures"
    return MendedText(code.text, (Finding(Place(file, code.line), "S022", message, hint),))


def _as_typed(typed: AsTyped, file: str) -> MendedText:
    return MendedText(typed.text, tuple(shown_as_code(Place(file, line), one) for line, one in typed.formulas))


def _closed(text: str, *, file: str) -> MendedText:
    whole, at = with_closed_brace(text)
    if at < 0:
        return MendedText(text)
    message = f"nothing closes the brace of “{text[max(0, at - 20) : at + 40].strip()}”; its paragraph does"
    return MendedText(whole, (Finding(place_at(file, text, at), "S022", message, "close it where it is meant to end"),))


def _latex(text: str, number: int, fault: str, *, file: str) -> MendedText:
    braced = with_braced_words(text, number)
    if braced != text:
        return MendedText(braced)
    mended, at = without_stray_brace(text, number) if _STRAY in fault else (text, -1)
    if at >= 0:
        message = f"the brace behind “{text[max(0, at - 40) : at].strip()}” closes nothing; it is left out"
        return MendedText(mended, (Finding(place_at(file, text, at), "S022", message, "see where it should stand"),))
    mended, name = without_stray_end(text, number)
    if name:
        message = f"“\\end{{{name}}}” ends nothing; it is left out"
        return MendedText(mended, (Finding(Place(file, number), "S022", message, "see where it should begin"),))
    mended, name = environment_as_typed(text, number)
    if mended != text:
        message = f"“\\begin{{{name}}}” cannot be read; it is set as it is typed"
        return MendedText(mended, (Finding(Place(file, number), "S021", message, "see that it is code"),))
    mended, line = without_line(text, number)
    done = "left out"
    if not line:
        mended, line = line_as_typed(text, number)
        if mended == text:
            # It is plain words; what the reader expected in their place was begun on the line before.
            number -= 1
            mended, line = line_as_typed(text, number)
        done = "set as it is typed"
    message = f"“{line.strip()[:80]}” is not understood; it is {done}"
    return MendedText(mended, (Finding(Place(file, number), "S022", message, "see that nothing depends on it"),))
