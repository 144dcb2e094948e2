"""What takes long says so meanwhile: what is being done, and how many pages the layout engine has laid out."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from threading import Event, RLock, Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EVERY = 10.0
_ENGINE = logging.getLogger("weasyprint.progress")
_OURS = logging.getLogger("briefpress.progress")
_PAGE = re.compile(r"Creating layout - Page (\d+)")
# So often within the seconds of silence it is looked whether these have passed.
_LOOKS = 10


class _Teller(logging.Handler):
    """Says what is done, once it is due; what has been said is not said again."""

    def __init__(self, say: Callable[[str], object], *, every: float) -> None:
        super().__init__(logging.INFO)
        self.say = say
        self.every = every
        self.next = monotonic() + every
        self.doing = ""
        # The thread that looks and the one that works may both be about to say something.
        self.turn = RLock()

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of what is done, and say it if nothing has been said for a while."""
        message = record.getMessage()
        page = _PAGE.search(message)
        if page or record.name == _OURS.name:
            with self.turn:
                self.doing = f"laying out page {page[1]}" if page else message
                self.tell()

    def tell(self) -> None:
        """Say what is done, if that is due."""
        with self.turn:
            if self.doing and monotonic() >= self.next:
                self.say(self.doing)
                self.doing, self.next = "", monotonic() + self.every


def stage(words: str) -> None:
    """Take note of what is done from now on, for whoever is told of long work: “checking brief-a4.pdf”."""
    _OURS.info("%s", words)


@contextmanager
def telling(say: Callable[[str], object], *, every: float = EVERY) -> Iterator[None]:
    """Say now and then, at most each so many seconds, how far the work is; what is quick says nothing."""
    teller = _Teller(say, every=every)
    levels = [(logger, logger.level) for logger in (_ENGINE, _OURS)]
    done = Event()
    looking = Thread(target=_look, args=(teller, done), daemon=True)
    for logger, _ in levels:
        logger.addHandler(teller)
        logger.setLevel(logging.INFO)
    looking.start()
    try:
        yield
    finally:
        done.set()
        looking.join()
        for logger, level in levels:
            logger.removeHandler(teller)
            logger.setLevel(level)


def _look(teller: _Teller, done: Event) -> None:
    """Say what takes longer than it was quiet before: a page is a moment's work, to write a book is one stage."""
    while not done.wait(max(teller.every / _LOOKS, 0.01)):
        teller.tell()
