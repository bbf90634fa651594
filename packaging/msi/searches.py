"""What AppSearch reads from the registry.

Some searches depend on the result of others. Windows Installer does not document the order of AppSearch:
the rows stand in one order, by the alphabet and as they are inserted, and where a search ran too early,
KEPTRECORD is missing, which ends the installation (RefuseLostMemory).
"""

from msi.names import KEPT_RECORDS, KEPT_SOURCE, OUR_KEY, RECORD, VALUES_OF_A_SOURCE, WANTED_SOURCE

SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\winsock-messages-ja"

SEARCHES = [
    ("EVENTSOURCE", OUR_KEY, "[EventSourceValue]"),
    ("INSTALLFOLDER", OUR_KEY, "[InstallFolderValue]"),
    ("KEPTEVENTSOURCE", OUR_KEY, "EventSource"),
    ("KEPTFOLDER", OUR_KEY, "InstallFolder"),
    ("KEPTRECORD", KEPT_RECORDS, "[KEPTEVENTSOURCE]"),
    ("REGISTEREDFILE", KEPT_SOURCE, "EventMessageFile"),
    ("REGISTEREDRECORD", KEPT_SOURCE, RECORD),
    ("REGISTEREDTYPES", KEPT_SOURCE, "TypesSupported"),
    ("SETUPINSTALLED", SETUP_KEY, "UninstallString"),
    *((name, WANTED_SOURCE, value) for name, value in VALUES_OF_A_SOURCE.items()),
]
"""Property, key and name of a value, by the alphabet: later ones depend on earlier ones."""

assert SEARCHES == sorted(SEARCHES)
