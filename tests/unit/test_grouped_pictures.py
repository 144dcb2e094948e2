"""Pictures of Word that are drawn together are shown in their own sizes."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.word.grouped_pictures import part_groups
from briefpress.verbs.word.names import A, W

_NAMES = {
    "w": W[1:-1],
    "a": A[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
}
_EXTENT = "<wp:extent cx='5400000' cy='2700000'/>"


def picture(size: str = "cx='720000' cy='360000'") -> str:
    """Make a picture in a drawing."""
    said = "<pic:nvPicPr><pic:cNvPr id='1' name='a' descr='An oak'/></pic:nvPicPr>"
    return f"<pic:pic>{said}<a:blip/><pic:spPr><a:xfrm><a:ext {size}/></a:xfrm></pic:spPr></pic:pic>"


def group(inside: str, *, shown: str = "cx='100' cy='100'", own: str = "cx='100' cy='100'", name: str = "wgp") -> str:
    """Make a group that shows what is in it in another size."""
    return (
        f"<wpg:{name}><wpg:grpSpPr><a:xfrm><a:ext {shown}/><a:chExt {own}/></a:xfrm></wpg:grpSpPr>{inside}</wpg:{name}>"
    )


def sizes(inside: str) -> list[tuple[str, str, str]]:
    """Give the size and the words of each drawing that holds a picture."""
    names = " ".join(f"xmlns:{name}='{space}'" for name, space in _NAMES.items())
    run = f"<w:r><w:drawing><wp:inline>{_EXTENT}<wp:docPr descr='All'/>{inside}</wp:inline></w:drawing></w:r>"
    root = etree.fromstring(f"<w:body {names}><w:p>{run}</w:p></w:body>")
    part_groups(root)
    found = [one for one in root.iter(f"{W}drawing") if one.find(".//a:blip", _NAMES) is not None]
    return [
        (extent.get("cx", ""), extent.get("cy", ""), said.get("descr", ""))
        for one in found
        for extent in one.iterfind(".//wp:extent", _NAMES)
        for said in one.iterfind(".//wp:docPr", _NAMES)
    ]


_OWN = ("720000", "360000", "An oak")
_WHOLE = ("5400000", "2700000", "All")


@pytest.mark.parametrize(
    ("inside", "expected"),
    (
        (f"<wpc:wpc>{picture()}{picture()}</wpc:wpc>", [_OWN, _OWN]),
        (group(picture() + picture()), [_OWN, _OWN]),
        (group(picture(), shown="cx='50' cy='100'"), [("360000", "360000", "An oak")]),
        (group(group(picture(), shown="cx='50' cy='50'", name="grpSp"), shown="cx='200' cy='200'"), [_OWN]),
        (group(picture(size="")), [_WHOLE]),
        (picture(), [_WHOLE]),
    ),
    ids=("canvas", "group", "scaled", "nested", "unsaid", "alone"),
)
def test_each_has_its_own_size(inside: str, expected: list[tuple[str, str, str]]) -> None:
    """That of the drawing is that of all of them together."""
    assert expected == sizes(inside)
