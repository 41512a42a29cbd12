"""The published schemas of report formats, which lie beside this checkout, not in it."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft4Validator
from lxml import etree

FOLDER = Path(os.environ.get("FACTCHECK_SCHEMAS", Path(__file__).parents[4] / "shared" / "data" / "schemas"))


def _file(name: str) -> Path:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"{name} is not in {FOLDER}; FACTCHECK_SCHEMAS names another folder")
    return path


def json_errors(name: str, text: str) -> list[str]:
    """What the JSON schema (draft 4) of that name has against a text."""
    schema = json.loads(_file(name).read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in Draft4Validator(schema).iter_errors(json.loads(text))]


def xml_errors(name: str, text: str) -> list[str]:
    """What the XML schema of that name has against a text."""
    schema = etree.XMLSchema(etree.parse(_file(name)))
    schema.validate(etree.fromstring(text.encode()))
    return [str(error) for error in schema.error_log]
