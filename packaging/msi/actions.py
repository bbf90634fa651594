"""The actions of the package, and when they run: CustomAction and InstallExecuteSequence."""

from typing import NamedTuple

from msi.names import FILE_CHANGED, NOWHERE, TYPES_CHANGED, VALUES_OF_A_SOURCE, WANTED_SOURCE
from msi.refusals import REFUSALS

SET_PROPERTY = 51
END_WITH_MESSAGE = 19

DEFAULT_EVENT_SOURCE = "WinsockMessagesJa"
RECORDED_ITEMS = ";Key;EventMessageFile;TypesSupported"


class Action(NamedTuple):
    name: str
    type: int
    source: str
    target: str
    condition: str
    sequence: int


# Action, property, value, condition and sequence.
_SETS = [
    # What the command line gives is not read from the registry.
    ("GiveEventSource", "GIVENEVENTSOURCE", "[EVENTSOURCE]", "EVENTSOURCE", 10),
    ("SearchNoEventSource", "EventSourceValue", "Given", "EVENTSOURCE", 11),
    ("DefaultEventSource", "EVENTSOURCE", DEFAULT_EVENT_SOURCE, "NOT EVENTSOURCE", 12),
    ("GiveInstallFolder", "GIVENINSTALLFOLDER", "[INSTALLFOLDER]", "INSTALLFOLDER", 13),
    ("SearchNoInstallFolder", "InstallFolderValue", "Given", "INSTALLFOLDER", 14),
    (
        "DefaultInstallFolder",
        "INSTALLFOLDER",
        r"[ProgramFiles64Folder]winsock-messages-ja",
        "NOT INSTALLFOLDER",
        15,
    ),
    ("SetFoundList", "FoundList", f"[REGISTEREDFILE]{RECORDED_ITEMS}", "REGISTEREDFILE", 60),
    ("SetWrittenList", "WrittenList", "#%[KEPTRECORD]", "KEPTRECORD", 61),
    ("SetOurs", "Ours", "1", "KEPTRECORD AND REGISTEREDRECORD ~= KEPTRECORD", 62),
    (
        "SetSourceValues",
        "SourceValues",
        "".join(f"[{name}]" for name in VALUES_OF_A_SOURCE),
        "",
        63,
    ),
    (
        "SetRegisters",
        "Registers",
        "1",
        "NOT REMOVE AND (&EventSource=3 OR !EventSource=3)",
        1001,
    ),
    ("SetDllPath", "DllPath", "[WinsockMessagesJaFolder]winsock-messages-ja.dll", "", 1002),
    ("SetRecordKey", "RecordKey", WANTED_SOURCE, "", 1030),
    ("SetMessageFileKey", "MessageFileKey", WANTED_SOURCE, "", 1031),
    ("SetTypesKey", "TypesKey", WANTED_SOURCE, "", 1032),
    ("LeaveRecord", "RecordKey", NOWHERE, "REMOVE AND NOT Ours", 1033),
    (
        "LeaveMessageFile",
        "MessageFileKey",
        NOWHERE,
        f"REMOVE AND (NOT Ours OR {FILE_CHANGED})",
        1034,
    ),
    ("LeaveTypes", "TypesKey", NOWHERE, f"REMOVE AND (NOT Ours OR {TYPES_CHANGED})", 1035),
]

ACTIONS = [
    *(
        Action(name, SET_PROPERTY, property, value, condition, sequence)
        for name, property, value, condition, sequence in _SETS
    ),
    *(
        Action(name, END_WITH_MESSAGE, "", text, condition, sequence)
        for name, text, condition, sequence in REFUSALS
    ),
]

STANDARD_ACTIONS = [
    ("AppSearch", "", 50),
    ("FindRelatedProducts", "", 70),
    ("LaunchConditions", "", 100),
    ("RemoveFolders", "", 3600),
    ("CreateFolders", "", 3700),
    # After InstallFinalize: what is new stands before the old goes, and stays if that fails.
    ("RemoveExistingProducts", "", 6700),
]
"""Action, condition and sequence of those that wixl does not write."""
