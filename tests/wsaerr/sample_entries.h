/// Entries as a message table gives them, written down.
#ifndef TESTS_WSAERR_SAMPLE_ENTRIES_H
#define TESTS_WSAERR_SAMPLE_ENTRIES_H

#include "look_up/explanation.h"

#include <array>

inline constexpr std::array<wsaerr::explanation, 6> sample_explanations{{
    {6, u"WSA_INVALID_HANDLE", u"無効なハンドルです。", u"ハンドルが無効でした。",
     u"無効なハンドルです。\r\nハンドルが無効でした。",
     u"%1\r\n\r\nWSA_INVALID_HANDLE (6): 無効なハンドルです。\r\n\r\nハンドルが無効でした。",
     "one.txt"},
    {10061, u"WSAECONNREFUSED", u"接続が拒否されました。", u"接続できません。",
     u"接続が拒否されました。\r\n接続できません。",
     u"%1\r\n\r\nWSAECONNREFUSED (10061): 接続が拒否されました。\r\n\r\n接続できません。\r\n\r\n"
     u"対処: 確認します。\r\n・Netstat",
     "one.txt", u"確認します。\r\n・Netstat"},
    {10091, u"WSASYSNOTREADY", u"利用できません。", u"次の点を確認してください。\r\n・Windows DLL",
     u"利用できません。\r\n次の点を確認してください。\r\n・Windows DLL",
     u"%1\r\n\r\nWSASYSNOTREADY (10091): 利用できません。\r\n\r\n"
     u"次の点を確認してください。\r\n・Windows DLL",
     "one.txt"},
    {10103, u"WSAECANCELLED", u"取り消されました。", u"照会です。",
     u"取り消されました。\r\n照会です。",
     u"%1\r\n\r\nWSAECANCELLED (10103): 取り消されました。\r\n\r\n照会です。", "one.txt"},
    {10104, u"WSAINVALIDPROCTABLE", u"無効な表です。", u"サービスです。",
     u"無効な表です。\r\nサービスです。",
     u"%1\r\n\r\nWSAINVALIDPROCTABLE (10104): 無効な表です。\r\n\r\nサービスです。", "one.txt"},
    {10111, u"WSA_E_CANCELLED", u"取り消されました。", u"呼び出しです。",
     u"取り消されました。\r\n呼び出しです。",
     u"%1\r\n\r\nWSA_E_CANCELLED (10111): 取り消されました。\r\n\r\n呼び出しです。", "one.txt"},
}};

#endif // TESTS_WSAERR_SAMPLE_ENTRIES_H
