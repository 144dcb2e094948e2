"""Corrections: notices of what was wrong in a released edition, and which edition puts it right."""

from typing import Literal

from pydantic import Field

from briefpress.nouns.leaf import Day, Ident, Prose, Version
from briefpress.nouns.located import Located

CorrectionKind = Literal["erratum", "corrigendum", "addendum", "retraction"]
Conclusions = Literal["stand", "changed"]


class Correction(Located):
    """One notice: an erratum is the house's error, a corrigendum the author's."""

    id: Ident = Field(description="Unique in the brief: erratum-1.")
    kind: CorrectionKind = Field(description="erratum, corrigendum, addendum or retraction.")
    version: Version = Field(description="The edition that carries the correction.")
    corrects: Version = Field(description="The released edition that it corrects.")
    date: Day = Field(description="The day of the notice.")
    conclusions: Conclusions = Field(description="stand or changed: whether the conclusions still hold.")
    text: Prose = Field(description="What was wrong, and what it is now: Markdown.")


class Corrections(Located):
    """What corrections.yaml says."""

    corrections: tuple[Correction, ...] = Field(default=(), description="The notices.")
