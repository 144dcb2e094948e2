"""Tell how far a head goes on that is set in several lines apart: “HINTS”, “FOR”, “COLLECTORS OF BOOKS.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import begins_small, is_capitals
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline, is_sentences

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# A head's line is a chunk of so many lines at most, and it has so many of them.
_LINES = 4
_MANY = 6
# Small letters that go on with a head make no more lines.
_SHORT = 2
# Behind these signs a title goes on.
_BREAKS = ",;"
# Words that end no title: articles, prepositions, “and”.
_LINKS = frozenset(
    """
    of the on to in into at by for from with and or as being a an upon concerning
    de du des d' la le les l' sur à au aux pour par dans en et ou
    der die das dem den von vom zu zum zur über für in im und oder aus nach
    del della delle dei degli di da il lo i gli sul sulla per con e o ed
    el los las al por sobre y u entre
    do dos das no na nos nas ao aos com que
    het een van op over voor tot met
    """.split()
)
# Those of one letter that mean “and” or “or”.
_AND = frozenset("e o u y".split())
# So many blank lines at most part the lines of a title, and such a line is no longer.
_NEAR, _LONGEST = 2, 60
_ALONE = (["di"], ["da"], ["av"], ["af"])
# Words that begin none: what depends on the line above, or is another name for it.
_DEPENDENT = frozenset(
    "of or as and de du des d' ou et von der oder und del della delle dei degli di e do dos das y van".split()
)
# Those of them with which no title in any language begins.
_HANGING = _DEPENDENT - frozenset("de du des von der as e y".split())


def stacked(seen: Evidence, one: Candidate) -> int:
    """Give how many chunks below a head in capitals that stands apart are the rest of it; 0 for none.

    Each is near, in capitals or emphasised like a head, and linked: the line above breaks off or ends in a word that
    ends no title, or it is such words alone, or it depends on the line above; or it begins in small letters. The last
    one may not break off, unless it goes on in lines set in.
    """
    # “J. HOLM” begins with a letter that counts nothing.
    counts = one.number is not None and (one.number.style != "letter" or one.index in seen.counted)
    if not (one.far and one.capitals) or counts:
        return 0
    last = one.index
    while last - one.index < _MANY and _is_rest(seen, one, last + 1):
        last += 1
    if last + 1 >= len(seen.chunks) or (_breaks_off(seen.chunks[last].text) and not goes_on_set_in(seen, last)):
        return 0
    return last - one.index


def stacked_title(seen: Evidence, index: int) -> int:
    """Give how many chunks below the first line of a title page are the rest of the title; 0 for none.

    They are short and near, and linked as the lines of other heads are, also in small letters; who wrote the text, or
    printed it, is none of them, and the last line may break off only over who wrote it.
    """
    last = index
    while last - index < _MANY and _is_rest_of_title(seen, last + 1):
        last += 1
    while last > index and _breaks_off(seen.chunks[last].text) and not stands_over_maker(seen, last):
        last -= 1
    return last - index


def linked_title(seen: Evidence, index: int) -> int:
    """Give how many chunks below a bare number are its title in capitals, parted where it links: “A”, “OR”, “B”."""
    last = index
    while last - index < _MANY and _is_linked(seen, last + 1, first=last == index):
        last += 1
    return last - index if last - index > 1 and not _breaks_off(seen.chunks[last].text) else 0


def _is_linked(seen: Evidence, at: int, *, first: bool) -> bool:
    if at >= len(seen.chunks) or at in seen.taken:
        return False
    chunk, one = seen.chunks[at], seen.could.get(at)
    numbered = one is not None and one.number is not None
    if numbered or not 0 < chunk.before <= _NEAR or len(chunk.lines) > _SHORT or not chunk.text.isupper():
        return False
    words, above = _words(chunk.text), seen.chunks[at - 1].text
    return first or _breaks_off(above) or (above[-1] not in ".!?:" and (words[0] in _HANGING or set(words) <= _LINKS))


def stands_over_maker(seen: Evidence, index: int) -> bool:
    """Tell a line right over who wrote the text, or with a row of stars between: “BALLADS,”, “By Anna Berg”."""
    below = (chunk for chunk in seen.chunks[index + 1 : index + 3] if not is_scene_break(chunk))
    maker = next(below, None)
    return maker is not None and is_byline(maker.lines[0].words.strip(EMPHASIS))


def _is_rest_of_title(seen: Evidence, at: int) -> bool:
    if at >= len(seen.chunks) or at in seen.taken:
        return False
    chunk, then = seen.chunks[at], seen.could.get(at)
    near = 0 < chunk.before <= _NEAR and len(chunk.lines) <= _LINES
    if not near or chunk.length > _LONGEST or (then is not None and then.strong) or chunk.text[0] in "([{":
        return False
    # “DI” stands alone over who wrote the text.
    words = _words(chunk.text)
    if is_imprint(chunk) or is_byline(chunk.text.strip(EMPHASIS)) or words in _ALONE:
        return False
    above = seen.chunks[at - 1].text.strip(EMPHASIS)
    if above[-1] in ".!?":
        return False
    return _breaks_off(above) or above[-1] == ":" or words[0] in _DEPENDENT or set(words) <= _LINKS


def depends(text: str) -> bool:
    """Tell words that begin no title: “OF ODONTOGLOSSUM.” goes on with what is above it."""
    return _words(text)[0] in _HANGING


def goes_on_above(seen: Evidence, one: Candidate) -> bool:
    """Tell a line in capitals that goes on with a near one that breaks off, or words alone that link: “OF THE”."""
    if one.number is not None or not one.capitals:
        return False
    if set(_words(one.text)) <= _LINKS:
        return True
    if one.far or not one.index:
        return False
    above, over = seen.chunks[one.index - 1], seen.could.get(one.index - 1)
    if over is not None and over.number is not None:
        return False
    short = len(above.lines) <= _SHORT and is_capitals(above.text)
    return short and _breaks_off(above.text)


def broken_titles(seen: Evidence) -> frozenset[int]:
    """Find units whose titles go on in the chunk below, all in capitals: “CHAPTER II. OF MONEY, THE”, “GENERAL STOCK.”.

    Such a title ends in no point, as most of the text's units do, and the rest of it does; or it breaks off.
    """
    units = [one for one in seen.could.values() if _is_titled_unit(one)]
    pointed = sum(one.text[-1] == "." for one in units) * 5 >= len(units) * 3
    return frozenset(one.index for one in units if _goes_on_below(seen, one, pointed=pointed))


def _is_titled_unit(one: Candidate) -> bool:
    number = one.number
    titled = number is not None and number.rank > 0 and (number.rest != "" or "\n" in one.text)
    return one.strong and one.capitals and titled


def _goes_on_below(seen: Evidence, one: Candidate, *, pointed: bool) -> bool:
    below = seen.could.get(one.index + 1)
    if below is None or not below.capitals or below.number is not None or below.far or one.text[-1] in ".!?:":
        return False
    return _breaks_off(one.text) or (pointed and below.text[-1] == ".")


def goes_on_set_in(seen: Evidence, index: int) -> bool:
    """Tell a line that breaks off over lines set in below it, which say more: “LA VEDOVA,” over what the book is."""
    above, below = seen.chunks[index], seen.chunks[index + 1]
    near = 0 < above.after <= max(seen.habits.gap, 1) and below.indent > above.indent + 1
    return near and len(below.lines) > 1 and _breaks_off(above.text)


def _is_rest(seen: Evidence, one: Candidate, at: int) -> bool:
    if at >= len(seen.chunks) or at in seen.taken or at in seen.makers:
        return False
    chunk, then = seen.chunks[at], seen.could.get(at)
    above = seen.chunks[at - 1].text
    number = None if then is None else then.number
    # “THE” may stand alone over “PREFACE.”
    named = number is not None and number.style == "conventional" and set(_words(above)) <= _LINKS
    if then is not None and (then.far or (number is not None and not named)):
        return False
    words = _words(chunk.text)
    emphasised = then is not None and "emphasised" in then.style and not is_sentences(chunk.text)
    capitals = is_capitals(chunk.text) or (then is not None and then.capitals)
    shown = capitals or emphasised or (chunk.text.isupper() and words[0] in _AND and len(words) == 1)
    near = 0 < chunk.before <= max(seen.chunks[one.index].before, seen.habits.gap) and len(chunk.lines) <= _LINES
    linked = words[0] in _DEPENDENT or set(words) <= _LINKS
    if near and above[-1] not in ".!?:" and _goes_on(chunk):
        return True
    # “THE FERRY:” as far off as a chapter announces nothing but the rest of its title.
    rest = one.wide and at == one.index + 1 and above[-1] == ":" and is_capitals(chunk.text)
    return shown and near and (rest or _breaks_off(above) or (above[-1] not in ".!?:" and linked))


def _goes_on(chunk: Chunk) -> bool:
    """Tell a line or two that begin in small letters, as no text below a head does: “LAW”, “of 1 August on pans”."""
    text = chunk.text.strip(EMPHASIS)
    return len(chunk.lines) <= _SHORT and begins_small(text) and numbered(text) is None


def _breaks_off(text: str) -> bool:
    # “THINGS TO DO”: it links in Portuguese alone.
    return text[-1] in _BREAKS or _words(text)[-1] in _LINKS - {"do"}


def _words(text: str) -> list[str]:
    return [word.strip(f"{EMPHASIS}.,;:()\"“”'’") for word in text.casefold().split()]
