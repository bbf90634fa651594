#include "file_rights.h"

#include <gtest/gtest.h>

#include <sddl.h>

#include <memory>
#include <string>

namespace {

using winsock_messages::file_rights;

/// What a list grants, written in SDDL: BU users, AU authenticated users, WD everyone, LS LOCAL
/// SERVICE, BA administrators, SY system; FA all, FR read, FW write, 0x1301bf modify.
file_rights rights_in(const wchar_t* sddl) {
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    EXPECT_TRUE(ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, SDDL_REVISION_1,
                                                                     &descriptor, nullptr));
    const std::unique_ptr<void, decltype(&LocalFree)> owner(descriptor, LocalFree);
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    PACL list = nullptr;
    EXPECT_TRUE(GetSecurityDescriptorDacl(descriptor, &present, &list, &defaulted));
    return winsock_messages::rights_in(list);
}

TEST(FileRights, OfProgramFilesAreAsTheyShouldBe) {
    const file_rights rights = rights_in(L"D:(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)");
    EXPECT_FALSE(rights.users_can_write);
    EXPECT_TRUE(rights.local_service_can_read);
}

TEST(FileRights, ShowAFileThatUsersCanWrite) {
    EXPECT_TRUE(rights_in(L"D:(A;;FA;;;BA)(A;;0x1301bf;;;AU)").users_can_write);
    EXPECT_TRUE(rights_in(L"D:(A;;FW;;;BU)").users_can_write);
    EXPECT_TRUE(rights_in(L"D:(A;;GA;;;WD)").users_can_write);
    EXPECT_TRUE(rights_in(L"D:(A;;FW;;;IU)").users_can_write);
}

TEST(FileRights, ShowAFileThatUsersCanDelete) {
    EXPECT_TRUE(rights_in(L"D:(A;;SD;;;BU)").users_can_write);
}

TEST(FileRights, ShowAFileThatLocalServiceCannotRead) {
    EXPECT_FALSE(rights_in(L"D:(A;;FA;;;BA)(A;;FA;;;SY)").local_service_can_read);
    EXPECT_FALSE(rights_in(L"D:").local_service_can_read);
}

TEST(FileRights, ShowAFileThatLocalServiceAloneCanRead) {
    EXPECT_TRUE(rights_in(L"D:(A;;FR;;;LS)").local_service_can_read);
    EXPECT_TRUE(rights_in(L"D:(A;;FR;;;SU)").local_service_can_read);
    EXPECT_FALSE(rights_in(L"D:(A;;FA;;;LS)").users_can_write);
}

TEST(FileRights, GoByTheFirstEntryAboutARight) {
    EXPECT_FALSE(rights_in(L"D:(D;;FW;;;BU)(A;;FW;;;AU)").users_can_write);
    EXPECT_TRUE(rights_in(L"D:(A;;FW;;;AU)(D;;FW;;;BU)").users_can_write);
    EXPECT_FALSE(rights_in(L"D:(D;;FR;;;LS)(A;;FR;;;BU)").local_service_can_read);
}

TEST(FileRights, PassOverEntriesForChildren) {
    EXPECT_FALSE(rights_in(L"D:(A;OICIIO;FA;;;BU)").users_can_write);
}

TEST(FileRights, WithoutAListAreEverybodys) {
    EXPECT_TRUE(winsock_messages::rights_in(nullptr).users_can_write);
    EXPECT_TRUE(winsock_messages::rights_in(nullptr).local_service_can_read);
}

} // namespace
