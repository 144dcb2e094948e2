"""Read the files of a style, which a house may have written itself: what is wrong with one is a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.unreadable import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

_LOOK = "compare it with the file of that name in styles/house"
_NEEDED = ("print.css", "epub.css")
_CODE = "C027"


def sheet(path: Path) -> str:
    """Give the text of a style sheet; Unreadable if it is not there, or not in UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Unreadable(_fault(path, "the style lacks this file")) from None
    except OSError as fault:
        raise Unreadable(_fault(path, f"it cannot be read: {fault.strerror}")) from None
    except UnicodeDecodeError:
        raise Unreadable(_fault(path, "it is not in UTF-8", hint="save it as UTF-8 in your editor")) from None


def style_findings(style: Path) -> tuple[Finding, ...]:
    """Find what is wrong with the files of a style, all at once: sheets that are no text, templates with slips."""
    findings: list[Finding] = []
    environment = jinja2.Environment(autoescape=True)
    missing = [style / name for name in _NEEDED if not (style / name).is_file()]
    for path in sorted({*style.glob("*.css"), *style.glob("templates/*.j2"), *missing}):
        try:
            text = sheet(path)
            if path.suffix == ".j2":
                environment.parse(text)
        except Unreadable as fault:
            findings.extend(fault.findings)
        except jinja2.TemplateSyntaxError as fault:
            findings.append(template_fault(path, fault.message or "it cannot be read", line=fault.lineno))
    return tuple(findings)


def template_fault(path: Path, why: str, *, line: int = 0) -> Finding:
    """Say what is wrong with a template, in a line of it, if that is known."""
    return _fault(path, f"the template cannot be filled: {why}", line=line)


def _fault(path: Path, message: str, *, line: int = 0, hint: str = _LOOK) -> Finding:
    """Make the finding; its place is told from styles/ on, wherever the project lies."""
    above = [one.name for one in path.parents]
    parts = path.parts[-2 - above.index("styles") :] if "styles" in above else (path.name,)
    return Finding(Place("/".join(parts), line), _CODE, message, hint)
