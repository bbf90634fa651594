"""Reads the files that a run is about: their paths in, what they say out."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import document, os_dependent_codes
from generator.document import Document
from generator.fault import Fault, Place
from generator.files import unusable
from generator.os_dependent_codes import OsDependentCodes


@dataclass(frozen=True)
class Inputs:
    documents: tuple[Document, ...]
    os_dependent_codes: OsDependentCodes

    @property
    def faults(self) -> list[Fault]:
        faults = list(self.os_dependent_codes.faults)
        for each in self.documents:
            faults += each.faults
        return faults


def load(documents: Iterable[Path], codes: Path) -> Inputs:
    """`codes` is the TOML file of the codes that documents leave to the operating system."""
    return Inputs(tuple(_load_documents(documents)), _load_os_dependent_codes(codes))


def _load_documents(paths: Iterable[Path]) -> list[Document]:
    documents: list[Document] = []
    seen: set[str] = set()
    for path in paths:
        real_path = os.path.realpath(path)
        if real_path in seen:
            fault = Fault(Place(str(path)), "the document a second time", "each document once")
            documents.append(Document(str(path), (), (fault,)))
        else:
            documents.append(_load_document(path))
        seen.add(real_path)
    return documents


def _load_document(path: Path) -> Document:
    try:
        return document.parse(str(path), path.read_bytes())
    except OSError as error:
        return Document(str(path), (), (unusable(path, "read", error, "a document"),))


def _load_os_dependent_codes(path: Path) -> OsDependentCodes:
    try:
        return os_dependent_codes.parse(str(path), path.read_bytes())
    except OSError as error:
        return OsDependentCodes(str(path), {}, (unusable(path, "read", error, "a TOML file"),))
