"""What AppSearch reads from the registry.

Some searches depend on the result of others. Windows Installer does not document the order of AppSearch:
the rows stand in one order, by the alphabet and as they are inserted. Amid those that search by a name
which another one found stands a witness, ...KEPTRECORD: it looks for the record that was kept by that name.
Where it ran too early it found nothing, which ends the installation (RefuseLostMemory, RefuseSearchOrder).
"""

from msi.names import KEPT_RECORDS, KEPT_SOURCE, OUR_KEY, RECORD, VALUES_OF_A_SOURCE, WANTED_SOURCE

SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\winsock-messages-ja"

SEARCHES = sorted(
    [
        ("EVENTSOURCE", OUR_KEY, "[EventSourceValue]"),
        ("INSTALLFOLDER", OUR_KEY, "[InstallFolderValue]"),
        ("KEPTEVENTSOURCE", OUR_KEY, "EventSource"),
        ("KEPTFOLDER", OUR_KEY, "InstallFolder"),
        ("KEPTRECORD", KEPT_RECORDS, "[KEPTEVENTSOURCE]"),
        ("REGISTEREDFILE", KEPT_SOURCE, "EventMessageFile"),
        ("REGISTEREDKEPTRECORD", KEPT_RECORDS, "[KEPTEVENTSOURCE]"),
        ("REGISTEREDRECORD", KEPT_SOURCE, RECORD),
        ("REGISTEREDTYPES", KEPT_SOURCE, "TypesSupported"),
        ("SETUPINSTALLED", SETUP_KEY, "UninstallString"),
        ("SOURCEKEPTRECORD", KEPT_RECORDS, "[EVENTSOURCE]"),
        *((name, WANTED_SOURCE, value) for name, value in VALUES_OF_A_SOURCE.items()),
    ]
)
"""Property, key and name of a value, by the alphabet: later ones depend on earlier ones."""
