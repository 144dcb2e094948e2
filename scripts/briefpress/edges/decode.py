"""Decode the bytes of a text: by what it is said to be, by its mark, by what its bytes must be; nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.locate import place_at

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding that it was decoded from."""

    text: str
    encoding: str


def decode(data: bytes, *, file: str, encoding: str, place: Place) -> Outcome[Decoded | None]:
    """Decode a text; `encoding` is what an editor says it is in, or empty; bytes that cannot be are an error."""
    return _strictly(data, file=file, encoding=encoding or "utf-8-sig", place=place)


def _strictly(data: bytes, *, file: str, encoding: str, place: Place) -> Outcome[Decoded | None]:
    try:
        return Outcome(Decoded(data.decode(encoding), encoding))
    except LookupError:
        message = f"there is no encoding called “{encoding}”"
        return Outcome(None, (Finding(place, "S003", message, "name one that Python knows, such as windows-1252"),))
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode(encoding, "replace")
        message = f"byte {fault.start} (0x{data[fault.start]:02x}) is not {encoding.removesuffix('-sig').upper()}"
        finding = Finding(
            place_at(file, before, len(before)),
            "S003",
            message,
            "save the text as UTF-8, or name its encoding in brief.yaml (encoding: …)",
        )
        return Outcome(None, (finding,))
