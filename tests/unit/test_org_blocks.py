"""A headline parts a block of Org: no word of either is lost."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.org_blocks import without_parted_blocks

PARTED = "#+begin_quote\nOne.\n\n*** Two\nThree.\n#+end_quote\n\n* Four\n"


def test_a_block_that_a_headline_parts_is_none() -> None:
    """Its first and last lines are blank, and all lines keep their numbers."""
    assert "\nOne.\n\n*** Two\nThree.\n\n\n* Four\n" == without_parted_blocks(PARTED)


@pytest.mark.parametrize(
    "text",
    (
        "* One\n#+begin_quote\nTwo.\n#+end_quote\n* Three\n",
        "#+begin_src org\n* One\n#+end_src\n",
        "#+BEGIN_EXAMPLE\n* One\n#+begin_quote\n* Two\n#+end_quote\n#+END_EXAMPLE\n",
        "#+begin_quote\n* One\n",
        "#+begin_quote\n*Bold* words.\n#+end_quote\n",
    ),
)
def test_other_blocks_stay_as_they_are(text: str) -> None:
    """What shows typed text may show headlines."""
    assert text == without_parted_blocks(text)
