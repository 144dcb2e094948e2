"""What takes long says so meanwhile: how many pages the layout engine has laid out."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EVERY = 10.0
_LOGGER = "weasyprint.progress"
_PAGE = re.compile(r"Creating layout - Page (\d+)")


class _Teller(logging.Handler):
    def __init__(self, say: Callable[[str], object], *, every: float) -> None:
        super().__init__(logging.INFO)
        self.say = say
        self.every = every
        self.next = monotonic() + every

    def emit(self, record: logging.LogRecord) -> None:
        """Say what page it is, if nothing has been said for a while."""
        page = _PAGE.search(record.getMessage())
        if page and monotonic() >= self.next:
            self.say(f"laying out page {page[1]}")
            self.next = monotonic() + self.every


@contextmanager
def telling(say: Callable[[str], object], *, every: float = EVERY) -> Iterator[None]:
    """Say now and then, at most each so many seconds, how far the layout is; what is quick says nothing."""
    logger = logging.getLogger(_LOGGER)
    teller = _Teller(say, every=every)
    level = logger.level
    logger.addHandler(teller)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(teller)
        logger.setLevel(level)
