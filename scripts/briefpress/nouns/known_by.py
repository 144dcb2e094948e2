"""The types of what people and publications are known by: numbers, addresses, languages."""

# No `from __future__ import annotations` here: pydantic reads the annotations.
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator

from briefpress.nouns.checkdigits import is_isbn, is_issn, is_orcid
from briefpress.nouns.leaf import matching, one_line, scalar, unfit


def _checked(name: str, is_right: Callable[[str], bool], example: str) -> AfterValidator:
    def check(text: str) -> str:
        if not is_right(text):
            hint = f"compare it with its source, digit by digit (such as {example})"
            raise unfit(f"“{text}” is no {name}: its length or its check digit is wrong", hint, kind="check-digit")
        return text

    return AfterValidator(check)


def _without(*prefixes: str) -> AfterValidator:
    """Take a resolver's address off an identifier."""

    def strip(text: str) -> str:
        for prefix in prefixes:
            if text.lower().startswith(prefix):
                return text[len(prefix) :]
        return text

    return AfterValidator(strip)


Email = Annotated[
    str,
    AfterValidator(one_line),
    matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "is no e-mail address", "write name@example.org"),
    scalar(),
]
Url = Annotated[
    str,
    AfterValidator(one_line),
    matching(r"https?://[^\s/]+\S*", "is no web address", "write https://…"),
    scalar("^https?://"),
]
Language = Annotated[
    str,
    AfterValidator(one_line),
    matching("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "is no language tag", "write a BCP 47 tag: en-GB, fr, fa-IR"),
    scalar("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
]
Isbn = Annotated[str, AfterValidator(one_line), _checked("ISBN", is_isbn, "978-0-306-40615-7"), scalar()]
Issn = Annotated[str, AfterValidator(one_line), _checked("ISSN", is_issn, "0378-5955"), scalar()]
Orcid = Annotated[
    str,
    AfterValidator(one_line),
    _without("https://orcid.org/", "http://orcid.org/"),
    _checked("ORCID iD", is_orcid, "0000-0002-1825-0097"),
    scalar(),
]
Doi = Annotated[
    str,
    AfterValidator(one_line),
    _without("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"),
    matching(r"10\.[0-9]{4,9}/\S+", "is no DOI", "write 10.5281/zenodo.1234567"),
    scalar(),
]
