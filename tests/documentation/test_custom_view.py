"""The custom view for Event Viewer and the line for PowerShell ask for the same events."""

import re
from pathlib import Path
from xml.etree import ElementTree

SELECT = re.compile(r"\*\[System\[Provider\[@Name='(\w+)'\] and \(Level=(\d) or Level=(\d)\)\]\]")
FILTER = re.compile(
    r"@\{ LogName = '(\w+)'; ProviderName = '(\w+)'; Level = (\d), (\d) \}", re.MULTILINE
)


def test_the_view_and_the_line_of_the_guide_select_the_same_events(source_dir: Path) -> None:
    view = ElementTree.parse(source_dir / "examples" / "event_viewer" / "custom_view.xml")
    (query,) = view.findall("QueryConfig/QueryNode/QueryList/Query")
    (select,) = query.findall("Select")
    selected = SELECT.fullmatch(select.text or "")
    assert selected
    log = select.attrib["Path"]
    assert query.attrib == {"Id": "0", "Path": log}

    guide = (source_dir / "docs" / "event-log.md").read_text(encoding="utf-8")
    assert FILTER.findall(guide) == [(log, *selected.groups())]


def test_the_view_has_what_event_viewer_imports(source_dir: Path) -> None:
    view = ElementTree.parse(source_dir / "examples" / "event_viewer" / "custom_view.xml").getroot()
    assert view.tag == "ViewerConfig"
    assert view.find("QueryConfig/QueryParams/UserQuery") is not None
    assert view.findtext("QueryConfig/QueryNode/Name") == "Mailer"
