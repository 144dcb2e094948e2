"""The types of the leaves in editors' files. Each comes in as text and says itself what it may be.

In the JSON Schemas a leaf accepts numbers and booleans as well, so that an editor's program does not
underline `1989` or `1.10`, which are texts to us.
"""

# No `from __future__ import annotations` here and in the models: pydantic reads the annotations.
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

from briefpress.nouns.edtf import InvalidEdtf
from briefpress.nouns.edtf_reading import edtf

IDENT = "[a-z0-9][a-z0-9-]*"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})")
_YES = frozenset({"true", "yes"})
_NO = frozenset({"false", "no"})
_LONGEST_NAME = 255
# Characters. The longest titles and descriptions of pictures have some hundreds; a title stands on every page.
_LONGEST_LINE = 4_000
# Thirty pages: what is longer is no note, and takes memory like a book.
_LONGEST_PROSE = 100_000
# An emendation changes a passage of a paragraph, and stands in a cell of the table of changes.
_LONGEST_REPLACEMENT = 50_000
# The longest addresses have two thousand letters; to break a word of ten thousand into lines takes half a minute.
# What follows Sinhala in Unicode is Thai, Khmer, Chinese and so on, which set no space between words.
_ENDLESS = re.compile("[!-\u0dff]{2001,}")
_QUOTED = re.compile("“([^“”]{80})[^“”]+”")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def unfit(message: str, hint: str = "", *, kind: str = "unfit") -> PydanticCustomError:
    """Make the error of a leaf that is not what it should be; `kind` chooses the finding's code.

    Of what it quotes, the beginning is shown.
    """
    # The template must be a literal: braces in an editor's own words would be taken for fields.
    return PydanticCustomError(kind, "{words}", {"words": _QUOTED.sub(r"“\1…”", message), "hint": hint})


SCALAR = MappingProxyType({"type": ["string", "number", "boolean"]})


def scalar(pattern: str = "", **more: Any) -> WithJsonSchema:  # JSON Schema is open
    """Give the JSON Schema of a leaf: any scalar, with a pattern for those that are texts."""
    schema: dict[str, Any] = {**SCALAR, **more}
    return WithJsonSchema({**schema, "pattern": pattern} if pattern else schema)


def one_line(text: str) -> str:
    """Give a text on one line; an empty one is a fault."""
    flat = " ".join(text.split())
    if not flat:
        raise unfit("is empty", "write it, or take the key out", kind="empty")
    return flat


def _line(text: str) -> str:
    flat = one_line(text)
    if len(flat) > _LONGEST_LINE:
        raise unfit(
            f"has {len(flat)} characters, and {_LONGEST_LINE} are read", "write it shorter: it stands in a line"
        )
    return _with_ends(flat)


def _prose(text: str) -> str:
    body = text.strip("\n").rstrip()
    if not body:
        raise unfit("is empty", "write it, or take the key out", kind="empty")
    if len(body) > _LONGEST_PROSE:
        raise unfit(
            f"has {len(body)} characters, and {_LONGEST_PROSE} are read",
            "write it shorter, or make it a part of the source",
        )
    return _with_ends(body)


def _with_ends(text: str) -> str:
    """Give a text back whose words end."""
    if found := _ENDLESS.search(text):
        raise unfit(f"has a word of {len(found[0])} letters (“{found[0]}”)", "put spaces where its words end")
    return text


def _replacement(text: str) -> str:
    """Take words that stand for others; the line end of a block scalar is never meant."""
    words = text.removesuffix("\n")
    if len(words) > _LONGEST_REPLACEMENT:
        raise unfit(
            f"has {len(words)} characters, and {_LONGEST_REPLACEMENT} are read", "make several emendations of it"
        )
    return _with_ends(words)


def _verbatim(text: str) -> str:
    if not text.strip():
        raise unfit("is empty", "copy the words from the source", kind="empty")
    return text.removesuffix("\n")


def matching(pattern: str, message: str, hint: str) -> AfterValidator:
    """Give the check that a text has a form, or else “…” and the message."""
    form = re.compile(pattern)

    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise unfit(f"“{text}” {message}", hint)
        return text

    return AfterValidator(check)


def _yes_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    word = value.strip().lower()
    if word in _YES | _NO:
        return word in _YES
    raise unfit(f"“{' '.join(value.split())}” is neither yes nor no", "write true or false")


def _whole(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", value.strip(), re.ASCII):
        raise unfit(f"“{value}” is not a whole number", "write digits only")
    return int(value)


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        if _DAY.fullmatch(value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise unfit(f"“{value}” is no day of the calendar", "write year, month and day: 2022-06-02")


def _moment(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        if _MOMENT.fullmatch(value.strip()):
            return datetime.fromisoformat(value.strip())
    except ValueError:
        pass
    raise unfit(f"“{value}” is no moment", "write day, time and time zone: 2022-06-02T10:00+01:00")


def _edtf(text: str) -> str:
    try:
        return edtf(text.strip()).text
    except InvalidEdtf as fault:
        hint = (
            f"write “{fault.suggestion}”" if fault.suggestion else "write it in EDTF: 1946-05, 1941/1946, 1960~, 196X"
        )
        raise unfit(f"“{text}” is no date: {fault.reason}", hint) from None


def _file(text: str) -> str:
    if not text.strip():
        raise unfit("is empty", "name a file, or take the key out", kind="empty")
    outside = text.startswith(("/", "~")) or "\\" in text or _SCHEME.match(text) or ".." in text.split("/")
    if any(len(part.encode()) > _LONGEST_NAME for part in text.split("/")):
        raise unfit("is longer than a file's name can be", "name the file, not what is in it")
    if any(not character.isprintable() for character in text):
        raise unfit(
            "has signs that cannot be seen", "rename the file, with letters, digits and hyphens, and name it so"
        )
    if outside:
        raise unfit(f"“{text}” leads out of the folder", "name a file in it, with / between folders: figures/map.svg")
    return text


@dataclass(frozen=True, eq=False)  # typing hashes it: by identity
class Shorthand:
    """In the JSON Schema of a value: something shorter that may stand in its place."""

    schema: Mapping[str, Any]

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Allow both forms."""
        return {"anyOf": [dict(self.schema), handler(core_schema)]}


def _one_or_many(value: object) -> object:
    """Read one text where a list may stand as a list of one."""
    return [value] if isinstance(value, str) else value


Line = Annotated[str, AfterValidator(_line), scalar()]
Prose = Annotated[str, AfterValidator(_prose), scalar()]
Verbatim = Annotated[str, AfterValidator(_verbatim), scalar()]
# A replacement may be empty: then the passage goes.
Replacement = Annotated[str, AfterValidator(_replacement), scalar()]
Ident = Annotated[
    str,
    matching(IDENT, "is no id", "ids are small letters, digits and hyphens, and begin with a letter or digit"),
    scalar(f"^{IDENT}$"),
]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"type": ["boolean", "string"], "pattern": "^(true|false|yes|no)$"}),
]
Whole = Annotated[
    int, BeforeValidator(_whole), WithJsonSchema({"type": ["integer", "string"], "pattern": "^[+-]?[0-9]+$"})
]
Day = Annotated[date, BeforeValidator(_day), scalar("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Moment = Annotated[datetime, BeforeValidator(_moment), scalar(f"^{_MOMENT.pattern}$")]
DateText = Annotated[str, AfterValidator(_edtf), scalar()]
FileName = Annotated[str, AfterValidator(_file), scalar()]
Name = Annotated[
    str,
    AfterValidator(one_line),
    # It is part of the names of files and of command lines.
    matching("[A-Za-z0-9][A-Za-z0-9_+.-]{0,99}", "is no name of this kind", "letters, digits, hyphens, no spaces"),
    scalar("^[A-Za-z0-9][A-Za-z0-9_+.-]*$"),
]
Version = Annotated[
    str,
    AfterValidator(one_line),
    # It is part of the names of files.
    matching("[0-9A-Za-z][0-9A-Za-z.-]{0,39}", "is no version", 'write a few digits and dots: "1.0"'),
    scalar("^[0-9A-Za-z][0-9A-Za-z.-]*$"),
]
Width = Annotated[
    str,
    AfterValidator(one_line),
    matching(r"(100|[1-9][0-9]?)%|[1-9][0-9]*(\.[0-9]+)?(mm|cm|pt)", "is no width", "write 60% or 80mm"),
    scalar(),
]
ONE_OR_MANY = BeforeValidator(_one_or_many)
Names = Annotated[tuple[Line, ...], ONE_OR_MANY, Shorthand(SCALAR)]
