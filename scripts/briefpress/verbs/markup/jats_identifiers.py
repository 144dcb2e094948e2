"""Set aside what figures, tables and abstracts of a JATS article are known by to machines: pandoc prints it over them.

An `object-id` with a type (a DOI, a publisher's number) is a record of the thing it stands in; one without is text, as
the name of a species in a register (ANSI/NISO Z39.96, TaxPub).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.markup.xml_heads import line_of

if TYPE_CHECKING:
    from lxml import etree

_REASON = "programs know a figure, a table or an abstract by it, and no page shows it"


def take_out_identifiers(root: etree._Element) -> tuple[SetAside, ...]:
    """Take typed identifiers of objects out of an article, in place, and give their words; sources keep theirs."""
    typed = [one for one in root.iter("object-id") if one.get("pub-id-type")]
    loose = [one for one in typed if next(one.iterancestors("ref"), None) is None]
    told = tuple(
        SetAside(line_of(one), words, "identifier", _REASON)
        for one in loose
        if (words := " ".join("".join(map(str, one.itertext())).split()))
    )
    for one in loose:
        take_out(one)
    return told
