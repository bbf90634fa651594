"""The lint's rule that what one table names is in another, for every table that wixl or we make, filled
or not. Columns and standard actions are those of Windows Installer's reference."""

from collections.abc import Iterator

from msi_package import Package

LOCATORS = ("RegLocator", "IniLocator", "CompLocator", "DrLocator")
SEQUENCES = (
    "AdminExecuteSequence",
    "AdminUISequence",
    "AdvtExecuteSequence",
    "InstallExecuteSequence",
    "InstallUISequence",
)

STANDARD = "the standard actions"
"""Not a table: STANDARD_ACTIONS."""

# Column to the tables that it names a row of, by their first columns.
FOREIGN_KEYS: dict[tuple[str, str], tuple[str, ...]] = {
    ("AppSearch", "Signature_"): LOCATORS,
    ("Component", "Directory_"): ("Directory",),
    ("Condition", "Feature_"): ("Feature",),
    ("CreateFolder", "Component_"): ("Component",),
    ("CreateFolder", "Directory_"): ("Directory",),
    ("Directory", "Directory_Parent"): ("Directory",),
    ("DrLocator", "Parent"): LOCATORS,
    ("Feature", "Directory_"): ("Directory",),
    ("Feature", "Feature_Parent"): ("Feature",),
    ("FeatureComponents", "Component_"): ("Component",),
    ("FeatureComponents", "Feature_"): ("Feature",),
    ("File", "Component_"): ("Component",),
    ("MsiFileHash", "File_"): ("File",),
    ("Registry", "Component_"): ("Component",),
    ("RemoveFile", "Component_"): ("Component",),
    ("RemoveRegistry", "Component_"): ("Component",),
    ("ServiceControl", "Component_"): ("Component",),
    ("ServiceInstall", "Component_"): ("Component",),
    ("Shortcut", "Component_"): ("Component",),
    ("Shortcut", "Directory_"): ("Directory",),
    ("Shortcut", "Icon_"): ("Icon",),
    **{(sequence, "Action"): ("CustomAction", "Dialog", STANDARD) for sequence in SEQUENCES},
}

# Bits 0x30 of the type of a custom action say what its Source names; 0x30 itself is a property.
SOURCES = {0x00: "Binary", 0x10: "File", 0x20: "Directory"}

STANDARD_ACTIONS = set(
    """
        ADMIN ADVERTISE AllocateRegistrySpace AppSearch BindImage CCPSearch CostFinalize
    CostInitialize     CreateFolders CreateShortcuts DeleteServices DisableRollback DuplicateFiles
    ExecuteAction FileCost FindRelatedProducts     ForceReboot INSTALL InstallAdminPackage
    InstallExecute InstallExecuteAgain InstallFiles InstallFinalize     InstallInitialize
    InstallODBC InstallServices InstallSFPCatalogFile InstallValidate IsolateComponents
    LaunchConditions MigrateFeatureStates MoveFiles MsiConfigureServices MsiPublishAssemblies
    MsiUnpublishAssemblies PatchFiles ProcessComponents PublishComponents PublishFeatures
    PublishProduct     RegisterClassInfo RegisterComPlus RegisterExtensionInfo RegisterFonts
    RegisterMIMEInfo RegisterProduct     RegisterProgIdInfo RegisterTypeLibraries RegisterUser
    RemoveDuplicateFiles RemoveEnvironmentStrings     RemoveExistingProducts RemoveFiles
    RemoveFolders RemoveIniValues RemoveODBC RemoveRegistryValues     RemoveShortcuts ResolveSource
    RMCCPSearch ScheduleReboot SelfRegModules SelfUnregModules SEQUENCE     SetODBCFolders
    StartServices StopServices UnpublishComponents UnpublishFeatures UnregisterClassInfo
    UnregisterComPlus UnregisterExtensionInfo UnregisterFonts UnregisterMIMEInfo
    UnregisterProgIdInfo     UnregisterTypeLibraries ValidateProductID WriteEnvironmentStrings
    WriteIniValues WriteRegistryValues
    """.split()
)


def foreign_keys_resolve(package: Package) -> Iterator[str]:
    """ICE03, ICE06: a column that names a row of another table names one that is there."""
    for table, column, name, targets in named(package):
        there = {
            one
            for target in targets
            for one in (STANDARD_ACTIONS if target == STANDARD else package.names(target))
        }
        if name and name not in there:
            yield f"{table}.{column}: {name} is not in {' or '.join(targets)}"


def named(package: Package) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Table, column, what it names, and the tables in which that may be."""
    for (table, column), targets in FOREIGN_KEYS.items():
        for row in package.rows(table):
            yield table, column, row[column], targets
    # These columns name rows of different tables.
    for row in package.rows("Component"):
        kind = "Registry" if int(row["Attributes"]) & 4 else "File"
        yield "Component", "KeyPath", row["KeyPath"], (kind,)
    for row in package.rows("CustomAction"):
        source = int(row["Type"]) & 0x30
        if source in SOURCES:
            yield "CustomAction", "Source", row["Source"], (SOURCES[source],)
    for row in package.rows("MsiLockPermissionsEx"):
        yield "MsiLockPermissionsEx", "LockObject", row["LockObject"], (row["Table"],)
