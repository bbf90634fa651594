"""Whose an event source is: keys, values and conditions that several tables have.

The component of the registration writes our record into the source's key, and the component EventSource
keeps the same string in KEPT_RECORDS, by the source's name. Ours is only a source whose record is the one
that was kept; no other is written to, and none is removed from.

Windows Installer forgets public properties, so what was chosen is kept in OUR_KEY and AppSearch reads it
back. Names in capitals are public properties, which a command line can set; all others are private.
"""

OUR_KEY = r"Software\winsock-messages-ja"
KEPT_RECORDS = OUR_KEY + r"\EventSources"

# Nothing is ever there: what must stay where it is is removed from here.
NOWHERE = OUR_KEY + r"\Nowhere"

_APPLICATION_LOG = r"SYSTEM\CurrentControlSet\Services\EventLog\Application"
WANTED_SOURCE = _APPLICATION_LOG + r"\[EVENTSOURCE]"
KEPT_SOURCE = _APPLICATION_LOG + r"\[KEPTEVENTSOURCE]"
RECORD = "WinsockMessagesJa"

# A source that has any of these and is not ours is somebody's.
VALUES_OF_A_SOURCE = {
    "SOURCECATEGORIES": "CategoryCount",
    "SOURCECATEGORYFILE": "CategoryMessageFile",
    "SOURCECUSTOM": "CustomSource",
    "SOURCEFILE": "EventMessageFile",
    "SOURCEGUID": "ProviderGuid",
    "SOURCEPARAMETERFILE": "ParameterMessageFile",
    "SOURCERECORD": RECORD,
    "SOURCETYPES": "TypesSupported",
}

CUSTOM_FOLDER = "NOT (INSTALLFOLDER ~<< ProgramFiles64Folder)"
OTHER_SOURCE = "NOT (KEPTEVENTSOURCE ~= EVENTSOURCE)"
# AppSearch puts #% before the data of a REG_EXPAND_SZ; Wine does not.
FOUND_AS_WRITTEN = "(FoundList ~= WrittenList OR FoundList ~= KEPTRECORD)"
FILE_CHANGED = f"(REGISTEREDFILE AND NOT {FOUND_AS_WRITTEN})"
TYPES_CHANGED = '(REGISTEREDTYPES AND REGISTEREDTYPES <> "#7")'
