"""Lists of a JATS article keep what they are labelled with."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.jats_lists import with_read_lists
from helpers.xml_shape import shape


def items(*labels: str) -> str:
    """Make a list."""
    return "".join(f"<list-item><label>{label}</label><p>x</p></list-item>" for label in labels)


@pytest.mark.parametrize(
    ("labels", "kind"),
    (
        (("1.", "2."), "order"),
        (("1", "2"), "order"),
        (("(a)", "(b)"), "alpha-lower"),
        (("i)", "ii)", "iii)"), "roman-lower"),
        (("•", "•"), "bullet"),
    ),
)
def test_labels_that_a_list_has_itself_are_its_own(labels: tuple[str, ...], kind: str) -> None:
    """They would stand there twice."""
    root = etree.fromstring(f"<sec><list list-type='simple'>{items(*labels)}</list></sec>")
    with_read_lists(root)

    assert [kind] == [one.get("list-type") for one in root.iter("list")]
    assert f"sec[list[{'list-item[p[x]]' * len(labels)}]]" == shape(root)


@pytest.mark.parametrize("labels", (("A1", "A2"), ("2.", "3."), ("1.", "3."), ("Aim", "End")))
def test_other_labels_are_terms(labels: tuple[str, ...]) -> None:
    """No list counts so by itself."""
    root = etree.fromstring(f"<sec><list>{items(*labels)}</list></sec>")
    with_read_lists(root)

    assert f"sec[def-list[{''.join(f'def-item[term[{one}]def[p[x]]]' for one in labels)}]]" == shape(root)


def test_where_not_all_have_labels_they_stay() -> None:
    """They are set before the words of their items."""
    text = f"<list>{items('a')}<list-item><p>y</p></list-item></list>"
    root = etree.fromstring(f"<sec>{text}</sec>")
    with_read_lists(root)

    assert "sec[list[list-item[label[a]p[x]]list-item[p[y]]]]" == shape(root)


def test_a_title_of_a_list_is_no_heading() -> None:
    """Nor is its label lost, nor that of a term."""
    item = "<def-item><label>1</label><term>t</term><def><p>x</p></def></def-item>"
    root = etree.fromstring(f"<sec><def-list><label>B</label><title>Terms</title>{item}</def-list></sec>")
    with_read_lists(root)

    assert "sec[p[bold[B Terms]]def-list[def-item[term[1 t]def[p[x]]]]]" == shape(root)
