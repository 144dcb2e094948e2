"""The words for a page, which stand before its number."""

from __future__ import annotations

PAGE_WORD = (
    r"(?:page|pg|p|seite|s|página|pagina|pág|pàgina|стр|страница|сторінка|страна|strana|strona|str|sivu|side|sida|sayfa"
    r"|sayfası|σελίδα|σελ|oldal|trang|halaman|hal|muka surat|lappuse|puslapis|lehekülg|صفحة|صفحه|صفحهٔ|صفحۂ|עמוד|עמ'"
    r"|पृष्ठ|পৃষ্ঠা|பக்கம்|หน้า|หน้าที่|第|제)"
)
