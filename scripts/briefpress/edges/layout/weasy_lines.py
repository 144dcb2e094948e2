"""Find the lines of WeasyPrint that are mended, and give its functions others."""

from __future__ import annotations

import inspect
from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import weasyprint

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def source_of(function: Callable[..., Any]) -> str:
    """Give the source of a function as it was first read, though its code has been replaced since.

    So mending that broke off, where a text is nested too deep, begins anew the next time.
    """
    return inspect.getsource(function)


def source_with(function: Callable[..., Any], line: str) -> str:
    """Give the source of a function that has the line exactly once; raise RuntimeError if it has not."""
    source = source_of(function)
    if source.count(line) != 1:
        raise RuntimeError(
            f"WeasyPrint {weasyprint.__version__} is not the one this program mends (70.0): "
            f"{function.__module__}.{function.__qualname__} no longer has the line “{line.strip()[:80]}”. "
            "Install the pinned version, or look at briefpress/edges/layout/weasy_mend.py again."
        )
    return source


def replace_code(module: Any, name: str, source: str, *, within: type | None = None) -> None:
    """Give a function of a module, or a method of the class `within` it, the code of `source`.

    Whoever has imported the function has the mended one.
    """
    made: dict[str, Any] = {}
    exec(compile(dedent(source), module.__file__, "exec"), vars(module), made)  # noqa: S102 - the one way to mend a line
    vars(within or module)[name].__code__ = made[name].__code__
