"""What a file really is, by its content and never by its name."""

import zipfile
from pathlib import Path

from surveys.sheets.limits import MOST_PACKED, MOST_UNPACKED, NotReadable

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = [b"MZ", b"\x7fELF", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"]
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta", b"<head", b"<style")


def kind_of(path: Path) -> str:
    """Return "xlsx", "ods", "xls" or "text". Raises NotReadable for all else."""
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.strip():
        raise NotReadable("file_empty")
    if head.startswith(b"PK"):
        return _kind_of_archive(path)
    if head.startswith(_OLE):
        return _kind_of_ole(path)
    if any(head.startswith(mark) for mark in _FOREIGN):
        raise NotReadable("file_foreign")
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_MARKUP):
        raise NotReadable("file_markup")
    return "text"


def _kind_of_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_bomb(archive)
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as entry:
                    if entry.read(len(_ODS)) == _ODS:
                        _refuse_locked_ods(archive)
                        return "ods"
    except (zipfile.BadZipFile, EOFError) as error:
        raise NotReadable("file_cut") from error
    except (NotImplementedError, RuntimeError) as error:
        # What zipfile raises for an entry that is encrypted, or packed in a way it does not know.
        raise NotReadable("file_locked") from error
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        if "xl/workbook.bin" in names:
            raise NotReadable("file_binary")
        return "xlsx"
    raise NotReadable("file_foreign")


def _refuse_bomb(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    worst = max((e.file_size / (e.compress_size or 1) for e in entries if e.file_size > 20_000_000), default=0)
    if len(entries) > 5_000 or unpacked > MOST_UNPACKED or worst > MOST_PACKED:
        raise NotReadable("file_bomb", megabytes=unpacked // 1_000_000, packed=packed)


def _refuse_locked_ods(archive: zipfile.ZipFile) -> None:
    if "META-INF/manifest.xml" in archive.namelist():
        with archive.open("META-INF/manifest.xml") as entry:
            if b"encryption-data" in entry.read(5_000_000):
                raise NotReadable("file_locked")


def _kind_of_ole(path: Path) -> str:
    """An .xls, or the wrapper that a password puts round an .xlsx."""
    with path.open("rb") as file:
        content = file.read(16 * 1024 * 1024)
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise NotReadable("file_locked")
    if "Workbook".encode("utf-16-le") in content or "Book".encode("utf-16-le") in content:
        return "xls"
    raise NotReadable("file_foreign")
