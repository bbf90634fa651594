#include "access_list.h"
#include "file_rights.h"
#include "holdings.h"

#include <gtest/gtest.h>

#include <sddl.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

using winsock_messages::file_rights;
using winsock_messages::folder_place;
using winsock_messages::folder_use;
using winsock_messages::folder_weakness;

using security_descriptor = std::unique_ptr<void, decltype(&LocalFree)>;

/// A descriptor written in SDDL: BU users, AU authenticated users, WD everyone, LS LOCAL SERVICE,
/// BA administrators, SY system, CO creator owner; FA all, FR read, FW write, SD delete, WD and WO
/// change the rights and the owner, DC (2) add files, LC (4) add folders, DT (0x40) delete what is
/// inside, 0x1301bf modify.
security_descriptor parsed(const std::wstring& sddl) {
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl.c_str(), SDDL_REVISION_1,
                                                             &descriptor, nullptr) == FALSE) {
        ADD_FAILURE() << testing::PrintToString(sddl);
        throw std::runtime_error("no descriptor");
    }
    return {descriptor, &LocalFree};
}

/// One that has an owner, Administrators, and no list.
security_descriptor without_list() {
    return parsed(L"O:BA");
}

file_rights rights_in(const std::wstring& sddl) {
    return winsock_messages::rights_in(parsed(sddl).get());
}

TEST(FileRights, OfProgramFilesAreAsTheyShouldBe) {
    const file_rights rights = rights_in(L"O:BAD:(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)");
    EXPECT_FALSE(rights.users_can_write);
    EXPECT_TRUE(rights.local_service_can_read);
}

TEST(FileRights, ShowAFileThatUsersCanChange) {
    for (const wchar_t* entry :
         {L"(A;;0x1301bf;;;AU)", L"(A;;FW;;;BU)", L"(A;;GA;;;WD)", L"(A;;FW;;;S-1-5-4)",
          L"(A;;0x2;;;BU)", L"(A;;0x4;;;BU)", L"(A;;SD;;;BU)", L"(A;;WD;;;BU)", L"(A;;WO;;;BU)",
          L"(A;;FW;;;S-1-5-21-1-2-3-1001)", L"(A;;FW;;;S-1-5-21-1-2-3-513)"}) {
        EXPECT_TRUE(rights_in(std::wstring(L"O:BAD:(A;;FA;;;BA)") + entry).users_can_write)
            << entry;
    }
}

TEST(FileRights, OfAdministratorsAndServicesAreTheirs) {
    for (const wchar_t* account :
         {L"BA", L"SY", L"LS", L"NS", L"SU", L"CO", L"S-1-3-1", L"S-1-3-4", L"S-1-5-80-1-2-3-4-5",
          L"S-1-5-21-1-2-3-500", L"S-1-5-21-1-2-3-512", L"S-1-5-21-1-2-3-519"}) {
        EXPECT_FALSE(rights_in(std::wstring(L"O:BAD:(A;;FA;;;") + account + L")").users_can_write)
            << account;
    }
}

TEST(FileRights, AreTheOwnersToChange) {
    EXPECT_TRUE(rights_in(L"O:S-1-5-21-1-2-3-1001D:(A;;FR;;;BU)").users_can_write);
    EXPECT_FALSE(rights_in(L"O:SYD:(A;;FR;;;BU)").users_can_write);
    EXPECT_FALSE(rights_in(L"D:(A;;FR;;;BU)").users_can_write);
}

TEST(FileRights, ShowAFileThatLocalServiceCannotRead) {
    EXPECT_FALSE(rights_in(L"D:(A;;FA;;;BA)(A;;FA;;;SY)").local_service_can_read);
    EXPECT_FALSE(rights_in(L"D:").local_service_can_read);
}

TEST(FileRights, ShowAFileThatLocalServiceAloneCanRead) {
    EXPECT_TRUE(rights_in(L"D:(A;;FR;;;LS)").local_service_can_read);
    EXPECT_TRUE(rights_in(L"D:(A;;FR;;;SU)").local_service_can_read);
    EXPECT_FALSE(rights_in(L"D:(A;;FR;;;NS)").local_service_can_read);
}

TEST(FileRights, GoByTheFirstEntryAboutARight) {
    EXPECT_FALSE(rights_in(L"D:(D;;FW;;;BU)(A;;FW;;;AU)").users_can_write);
    EXPECT_TRUE(rights_in(L"D:(A;;FW;;;AU)(D;;FW;;;BU)").users_can_write);
    EXPECT_FALSE(rights_in(L"D:(D;;FR;;;LS)(A;;FR;;;BU)").local_service_can_read);
}

TEST(FileRights, AreNotTakenFromEverybodyByWhatOneIsDenied) {
    EXPECT_TRUE(rights_in(L"D:(D;;FW;;;S-1-5-21-1-2-3-1001)(A;;FW;;;BU)").users_can_write);
}

TEST(FileRights, CountConditionalEntriesAsGranted) {
    const security_descriptor descriptor = parsed(L"O:BAD:(A;;FW;;;BU)");
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    PACL list = nullptr;
    ASSERT_TRUE(GetSecurityDescriptorDacl(descriptor.get(), &present, &list, &defaulted));
    void* entry = nullptr;
    ASSERT_TRUE(GetAce(list, 0, &entry));
    static_cast<ACE_HEADER*>(entry)->AceType = ACCESS_ALLOWED_CALLBACK_ACE_TYPE;
    EXPECT_TRUE(winsock_messages::rights_in(descriptor.get()).users_can_write);
}

TEST(FileRights, PassOverEntriesForChildren) {
    EXPECT_FALSE(rights_in(L"D:(A;OICIIO;FA;;;BU)").users_can_write);
}

TEST(FileRights, WithoutAListAreEverybodys) {
    const file_rights rights = winsock_messages::rights_in(without_list().get());
    EXPECT_TRUE(rights.users_can_write);
    EXPECT_TRUE(rights.local_service_can_read);
}

TEST(FileRights, OfNtAuthorityItselfAreNoAdministrators) {
    // S-1-5, with what no longer belongs to it behind.
    SID sid{SID_REVISION, 0, SECURITY_NT_AUTHORITY, {SECURITY_SERVICE_ID_BASE_RID}};
    EXPECT_FALSE(winsock_messages::is_administrator(&sid));
    sid.SubAuthorityCount = 1;
    EXPECT_TRUE(winsock_messages::is_administrator(&sid));
}

TEST(FileRights, LeaveNoHandleOpen) {
    rights_in(L"D:(A;;FW;;;BU)"); // what is opened once is opened now
    const std::uintptr_t before = next_handle();
    for (int i = 0; i < 1000; ++i) {
        rights_in(L"D:(A;;FW;;;BU)");
    }
    EXPECT_LT(next_handle(), before + 1000);
}

// Folders

folder_weakness weakness(const std::wstring& sddl, folder_place place,
                         folder_use use = folder_use::takes_files) {
    return winsock_messages::weakness_in(parsed(sddl).get(), place, use);
}

/// With what administrators always have.
std::wstring folder(const std::wstring& entries) {
    return L"O:BAD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)" + entries;
}

/// TrustedInstaller.
const std::wstring installer = // NOLINT(cert-err58-cpp)
    L"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";

/// C:\ of Windows 10 and 11.
const std::wstring system_drive = // NOLINT(cert-err58-cpp)
    L"O:" + installer + L"G:" + installer +
    L"D:PAI(A;;LC;;;AU)(A;OICIIO;SDGXGWGR;;;AU)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
    L"(A;OICI;0x1200a9;;;BU)";

/// C:\Program Files of the same.
const std::wstring program_files = // NOLINT(cert-err58-cpp)
    L"O:" + installer + L"D:PAI(A;;FA;;;" + installer + L")(A;CIIO;GA;;;" + installer +
    L")(A;;0x1301bf;;;SY)(A;OICIIO;GA;;;SY)(A;;0x1301bf;;;BA)(A;OICIIO;GA;;;BA)"
    L"(A;;0x1200a9;;;BU)(A;OICIIO;GXGR;;;BU)(A;OICIIO;GA;;;CO)(A;;0x1200a9;;;S-1-15-2-1)";

/// A drive that Windows formatted for data.
const std::wstring data_drive = // NOLINT(cert-err58-cpp)
    L"O:SYG:SYD:AI(A;OICIIO;SDGXGWGR;;;AU)(A;;0x1301bf;;;AU)(A;;FA;;;SY)(A;OICIIO;GA;;;SY)"
    L"(A;OICIIO;GA;;;BA)(A;;FA;;;BA)(A;;0x1200a9;;;BU)(A;OICIIO;GXGR;;;BU)";

TEST(FolderRights, OfDrivesAndProgramFilesPass) {
    EXPECT_EQ(weakness(system_drive, folder_place::drive), folder_weakness::none);
    EXPECT_EQ(weakness(system_drive, folder_place::above), folder_weakness::none);
    EXPECT_EQ(weakness(data_drive, folder_place::drive), folder_weakness::none);
    EXPECT_EQ(weakness(program_files, folder_place::above), folder_weakness::none);
    EXPECT_EQ(weakness(program_files, folder_place::last), folder_weakness::none);
}

TEST(FolderRights, OfADriveItselfAreWeak) {
    EXPECT_EQ(weakness(system_drive, folder_place::last), folder_weakness::files_can_be_changed);
    EXPECT_EQ(weakness(system_drive, folder_place::last, folder_use::holds_file),
              folder_weakness::none);
    EXPECT_EQ(weakness(data_drive, folder_place::last), folder_weakness::can_be_deleted);
}

TEST(FolderRights, OfProgramDataAreWeak) {
    EXPECT_EQ(weakness(L"O:SYD:AI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)"
                       L"(A;OICI;0x1200a9;;;BU)(A;CI;DCLCRPCR;;;BU)",
                       folder_place::last),
              folder_weakness::files_can_be_added);
}

TEST(FolderRights, ShowEachWeakness) {
    for (const folder_place place :
         {folder_place::last, folder_place::above, folder_place::drive}) {
        EXPECT_EQ(weakness(folder(L"(A;;0x40;;;BU)"), place),
                  folder_weakness::content_can_be_deleted);
        EXPECT_EQ(weakness(folder(L"(A;;WD;;;BU)"), place), folder_weakness::rights_can_be_changed);
        EXPECT_EQ(weakness(folder(L"(A;;WO;;;BU)"), place), folder_weakness::rights_can_be_changed);
        EXPECT_EQ(weakness(L"O:BUD:(A;;FA;;;BA)", place), folder_weakness::belongs_to_user);
        EXPECT_EQ(
            winsock_messages::weakness_in(without_list().get(), place, folder_use::takes_files),
            folder_weakness::rights_can_be_changed);
    }
    EXPECT_EQ(weakness(folder(L"(A;;SD;;;BU)"), folder_place::last),
              folder_weakness::can_be_deleted);
    EXPECT_EQ(weakness(folder(L"(A;;SD;;;BU)"), folder_place::above),
              folder_weakness::can_be_deleted);
    EXPECT_EQ(weakness(folder(L"(A;;0x2;;;BU)"), folder_place::last),
              folder_weakness::files_can_be_added);
    EXPECT_EQ(weakness(folder(L"(A;;0x2;;;BU)"), folder_place::last, folder_use::holds_file),
              folder_weakness::files_can_be_added);
}

TEST(FolderRights, AboveMayBeAddedTo) {
    for (const folder_place place : {folder_place::above, folder_place::drive}) {
        EXPECT_EQ(weakness(folder(L"(A;;0x6;;;BU)"), place), folder_weakness::none);
    }
    EXPECT_EQ(weakness(folder(L"(A;;0x4;;;BU)"), folder_place::last), folder_weakness::none);
}

TEST(FolderRights, AreThoseOfADriveAtItsRoot) {
    EXPECT_EQ(winsock_messages::place_above(L"C:\\"), folder_place::drive);
    EXPECT_EQ(winsock_messages::place_above(L"C:\\a"), folder_place::above);
}

TEST(FolderRights, OfADriveDoNotDeleteIt) {
    EXPECT_EQ(weakness(folder(L"(A;;SD;;;BU)"), folder_place::drive), folder_weakness::none);
}

TEST(FolderRights, ThatFilesInheritCountWhereFilesAreLaid) {
    for (const wchar_t* right : {L"0x2", L"0x4", L"SD", L"WD", L"WO", L"GW"}) {
        const std::wstring entry = folder(std::wstring(L"(A;OIIO;") + right + L";;;BU)");
        EXPECT_EQ(weakness(entry, folder_place::last), folder_weakness::files_can_be_changed);
        EXPECT_EQ(weakness(entry, folder_place::last, folder_use::holds_file),
                  folder_weakness::none);
        EXPECT_EQ(weakness(entry, folder_place::above), folder_weakness::none);
    }
    // What folders alone inherit, and what becomes of the owner of a file.
    EXPECT_EQ(weakness(folder(L"(A;CIIO;FA;;;BU)(A;OICIIO;GA;;;CO)"), folder_place::last),
              folder_weakness::none);
}

} // namespace
