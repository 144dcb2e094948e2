"""The first file of annotations of a new brief: an example of each kind, ready to be freed and filled in."""

from __future__ import annotations

ANNOTATIONS = """\
# yaml-language-server: $schema=../../schema/annotations.json
# The desk's annotations. Each quotes the passage it is about, in words that occur once in the text; where they
# occur more often, add what stands before or after: {exact: …, prefix: …, suffix: …}. Straight or curly
# quotation marks and any white space will do. An id is unique in the brief and never changes.
#
# Below stands an example of each kind. To use one, copy it and take the # at the head of its lines away.
# `status` may be left out: what is written here is accepted. Write `proposed` where others are to decide.
by: desk
annotations:

# --- What readers see

# A note, called at the end of the passage. Its text is Markdown; [@key] cites a work in references.yaml.
#- id: first-note
#  kind: footnote
#  quote: words of the text that occur once
#  text: What the reader should know.
#  status: accepted

# A correction; the source stays as it is. Readers find it under Editorial changes, unless it is `silent: true`.
#- id: first-correction
#  kind: emendation
#  quote: the words as they are
#  replace: the words as they should be
#  because: Why, with a source.

# A dated statement for the chronology. Dates are EDTF: 1946-05-09, 1946-05, 1941/1946, 1960~, 196X.
#- id: first-event
#  kind: event
#  quote: words that tell of it
#  date: 1946-05-09
#  text: What happened.
#  period: The first era

# A term for the glossary.
#- id: first-term
#  kind: gloss
#  quote: the term where it comes first
#  term: The term
#  text: What it means.

# An entry of the index.
#- id: first-entry
#  kind: index
#  quote: words on the subject
#  entry: The subject
#  under: The wider subject

# Words drawn out of the text.
#- id: first-pullquote
#  kind: pullquote
#  quote: a sentence worth seeing twice

# A box after the paragraph.
#- id: first-box
#  kind: box
#  quote: words of the paragraph
#  title: The title of the box
#  text: What it says.

# A picture after the paragraph, and a table from a CSV file.
#- id: first-figure
#  kind: figure
#  quote: words of the paragraph
#  file: figures/map.svg
#  alt: What the picture shows, for those who do not see it.
#  caption: What the reader should see in it.
#  source: Where its facts are from.
#- id: first-table
#  kind: table
#  quote: words of the paragraph
#  file: figures/trade.csv
#  caption: What the table counts.

# --- What only reviewers see

# A question that must be answered before release; a remark; a reply to either.
#- id: first-query
#  kind: query
#  quote: words that raise it
#  to: AU
#  text: Is this so?
#  status: open
#- id: first-comment
#  kind: comment
#  quote: words it is about
#  text: Well put.
#- id: first-reply
#  kind: reply
#  to-annotation: first-query
#  text: It is.

# --- What mends the structure of a plain text, and changes no word of it

#- id: heading-1
#  kind: heading
#  quote: A line that is a heading
#  level: 1
#- id: not-heading-1
#  kind: not-heading
#  quote: A line that only looks like one
#- id: paragraph-1
#  kind: paragraph
#  quote: lines that belong together
#- id: verse-1
#  kind: verse
#  quote: lines that stand as they are
#- id: list-1
#  kind: list
#  quote: lines that are a list
#  ordered: false
#- id: quotation-1
#  kind: quotation
#  quote: a paragraph that is quoted
#- id: note-body-1
#  kind: note-body
#  quote: a paragraph that is a note of the author's
#  mark: 1
#- id: furniture-1
#  kind: furniture
#  quote: a running head that is no part of the text
#- id: keep-1
#  kind: keep
#  quote: words that look like a running head and are text
"""
