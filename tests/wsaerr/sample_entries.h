/// Entries as a message table gives them, written down.
#ifndef TESTS_WSAERR_SAMPLE_ENTRIES_H
#define TESTS_WSAERR_SAMPLE_ENTRIES_H

#include "look_up/explanation.h"

#include <array>

inline const std::array<wsaerr::explanation, 6> sample_explanations{{
    {6, "WSA_INVALID_HANDLE", "無効なハンドルです。", "ハンドルが無効でした。",
     "無効なハンドルです。\nハンドルが無効でした。",
     "%1\n\nWSA_INVALID_HANDLE (6): 無効なハンドルです。\n\nハンドルが無効でした。", "one.txt", ""},
    {10061, "WSAECONNREFUSED", "接続が拒否されました。", "接続できません。",
     "接続が拒否されました。\n接続できません。",
     "%1\n\nWSAECONNREFUSED (10061): 接続が拒否されました。\n\n接続できません。\n\n"
     "対処: 確認します。\n・Netstat",
     "one.txt", "確認します。\n・Netstat"},
    {10091, "WSASYSNOTREADY", "利用できません。", "次の点を確認してください。\n・Windows DLL",
     "利用できません。\n次の点を確認してください。\n・Windows DLL",
     "%1\n\nWSASYSNOTREADY (10091): 利用できません。\n\n"
     "次の点を確認してください。\n・Windows DLL",
     "one.txt", ""},
    {10103, "WSAECANCELLED", "取り消されました。", "照会です。", "取り消されました。\n照会です。",
     "%1\n\nWSAECANCELLED (10103): 取り消されました。\n\n照会です。", "one.txt", ""},
    {10104, "WSAINVALIDPROCTABLE", "無効な表です。", "サービスです。",
     "無効な表です。\nサービスです。",
     "%1\n\nWSAINVALIDPROCTABLE (10104): 無効な表です。\n\nサービスです。", "one.txt", ""},
    {10111, "WSA_E_CANCELLED", "取り消されました。", "呼び出しです。",
     "取り消されました。\n呼び出しです。",
     "%1\n\nWSA_E_CANCELLED (10111): 取り消されました。\n\n呼び出しです。", "one.txt", ""},
}};

#endif // TESTS_WSAERR_SAMPLE_ENTRIES_H
