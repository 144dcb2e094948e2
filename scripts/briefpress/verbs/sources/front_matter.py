"""Read what a document says of itself as pandoc gives it: its writers in all shapes, abstract, keywords, language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefpress.nouns.checkdigits import orcid_in
from briefpress.nouns.front_matter import FrontMatter, Writer
from briefpress.verbs.plain.names import people_in
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.tree import Nodes

Meta = dict[str, Any]
# What stands for a name in what programs ask of an author, and for the place where one works.
_NAMES = ("name", "literal", "fullname", "author")
_PLACES = ("affiliation", "affiliations", "institute", "institutes", "institution", "organization", "organisation")
_IN_PLACE = ("department", "name", "literal", "institution", "organization")
_REFERS = ("ref", "id", "index")
_ORCIDS = ("orcid", "orcid_id", "orcid-id", "ORCID")
# The parts of a name, each as it may be called, in their order.
_PARTS_OF_NAME = (
    ("given", "given-names", "given_names", "first_name", "first-name", "firstname", "first"),
    ("dropping-particle",),
    ("non-dropping-particle",),
    ("family", "family-names", "surname", "last_name", "last-name", "lastname", "last"),
    ("suffix",),
)
# Journals, Distill and Hugo call them by another name than pandoc.
_WRITERS = ("author", "authors")
# An address stands beside a name in DocBook, and in angle brackets where people type it.
_MAIL = re.compile(r"[<(\[]?[^\s<>()\[\]@]+@[^\s<>()\[\]@]+\.[^\s<>()\[\]@]+[>)\]]?")
_PARTS = re.compile(r"\s*[,;]\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def front_matter(meta: Mapping[str, Meta]) -> FrontMatter:
    """Read the metadata of a document; what is not understood is left out, and guessed at nowhere."""
    known = _places_by_name(meta)
    key = next((one for one in _WRITERS if one in meta), "")
    writers = [writer for one in _list(meta.get(key)) for writer in _writers(one, known)]
    if key != _WRITERS[0]:
        # A word in small letters is the name of an account there.
        writers = [one for one in writers if " " in one.name or not one.name.islower()]
    if len(set(known.values())) == 1 and not any(one.affiliation for one in writers):
        # One place of work beside the names of all is where they all work.
        writers = [replace(one, affiliation=next(iter(known.values()))) for one in writers]
    return FrontMatter(
        writers=tuple(dict.fromkeys(writers)),
        abstract=_blocks(meta.get("abstract")),
        keywords=tuple(dict.fromkeys(_keywords(meta.get("keywords")))),
        language=tag_of(_line(meta.get("lang"))),
        bibliography=tuple(filter(None, map(_line, _list(meta.get("bibliography"))))),
    )


def tag_of(language: str) -> str:
    """Give a language as a tag (BCP 47), empty if it is none."""
    first, *rest = language.replace("_", "-").split("-")
    tag = "-".join([first.lower(), *rest])
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _writers(value: Meta, known: Mapping[str, str]) -> Iterator[Writer]:
    """Give the writers whom one entry names: “Ana Lopes”, or a map that parts the name from what else is said."""
    if value["t"] != "MetaMap":
        name, *below = _lines(value)
        # A line with an @ is an address; any other below the name is where its owner works.
        place = ", ".join(line for line in below if "@" not in line)
        for part in name.split(";") if name else ():
            yield from (Writer(name=one, affiliation=place) for one in people_in(_bare(part)) if one)
        return
    said: Mapping[str, Meta] = value["c"]
    name, inner = next(iter(said.items()), ("", value))
    if len(said) == 1 and inner["t"] == "MetaMap" and name not in _NAMES:
        # “- Ana Lopes: {institute: evora}”, as some journals have it.
        said = inner["c"]
    else:
        name = next(filter(None, (_name(said[key]) for key in _NAMES if key in said)), "") or _name(value)
    places = [place for key in _PLACES for one in _list(said.get(key)) if (place := _place(one, known))]
    if name := _bare(name):
        place = "; ".join(dict.fromkeys(places))
        orcid = next(filter(None, (orcid_in(_line(said.get(key))) for key in _ORCIDS)), "")
        yield Writer(name=name, affiliation=place, orcid=orcid)


def _bare(name: str) -> str:
    """Give a name without the address that stands beside it."""
    return " ".join(_MAIL.sub(" ", name).split()).strip(" ,")


def _name(value: Meta) -> str:
    """Give a name that is written in one, or in its parts."""
    if value["t"] != "MetaMap":
        return next(iter(_lines(value)), "")
    parts = value["c"]
    if literal := _line(parts.get("literal")):
        return literal
    named = (next(filter(None, (_line(parts.get(key)) for key in keys)), "") for keys in _PARTS_OF_NAME)
    return " ".join(filter(None, named))


def _place(value: Meta, known: Mapping[str, str]) -> str:
    """Give a place of work: its name, or that of the one which it refers to."""
    if value["t"] == "MetaMap":
        said = value["c"]
        named = ", ".join(dict.fromkeys(filter(None, (_line(said.get(key)) for key in _IN_PLACE))))
        return named or next((known[one] for key in _REFERS if (one := _line(said.get(key))) in known), "")
    words = _line(value)
    several = [known.get(one, "") for one in _PARTS.split(words)]
    # “1, 2” are two places.
    return "; ".join(several) if all(several) else known.get(words, "" if words.isdigit() else words)


def _places_by_name(meta: Mapping[str, Meta]) -> dict[str, str]:
    """Give the places of work that stand beside the authors, by what the authors call them: an id, or their number."""
    out: dict[str, str] = {}
    for key in _PLACES:
        for number, one in enumerate(_list(meta.get(key)), start=1):
            said: Mapping[str, Meta] = one["c"] if one["t"] == "MetaMap" else {}
            names = {str(number), *(_line(said.get(refers)) for refers in _REFERS)}
            if len(said) == 1 and (place := _place(next(iter(said.values())), {})):
                # “- evora: University of Évora”
                names.update(said)
            else:
                place = _place(one, {})
            for name in filter(None, names if place else ()):
                out.setdefault(name, place)
    return out


def keywords_in(words: str) -> list[str]:
    """Give keywords that were typed into one line."""
    return list(dict.fromkeys(filter(None, _PARTS.split(" ".join(words.split())))))


def _keywords(value: Meta | None) -> list[str]:
    if value is not None and value["t"] == "MetaList":
        return [words for one in value["c"] if (words := _line(one))]
    return keywords_in(_line(value))


def _list(value: Meta | None) -> list[Meta]:
    if value is None:
        return []
    return list(value["c"]) if value["t"] == "MetaList" else [value]


def _blocks(value: Meta | None) -> Nodes:
    """Give the paragraphs of an entry; several entries are several paragraphs."""
    out: Nodes = []
    for one in _list(value):
        if one["t"] == "MetaBlocks":
            out.extend(one["c"])
        elif one["t"] == "MetaInlines":
            out.append({"t": "Para", "c": one["c"]})
        elif one["t"] == "MetaString" and one["c"].strip():
            out.append({"t": "Para", "c": [{"t": "Str", "c": one["c"]}]})
    return out


def _line(value: Meta | None) -> str:
    return " ".join(_lines(value)) if value is not None else ""


def _lines(value: Meta) -> list[str]:
    """Give the lines of an entry, without notes and raised signs, which call something else."""
    if value["t"] == "MetaString":
        text = str(value["c"])
    else:
        blocks = [] if value["t"] in {"MetaMap", "MetaList"} else _blocks(value)
        text = project(rewrite(blocks, lambda node: [] if node["t"] in {"Note", "Superscript"} else None)).text
    return [line for one in text.split("\n") if (line := " ".join(one.split()))] or [""]
