// What the errors of our libraries say in Japanese. Words and style are those of
// messages/GLOSSARY.md.

#include "language/error_message.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/message_module.h>
#include <winsock_messages/message_table.h>

#include <string_view>
#include <system_error>

namespace wsaerr {
namespace {

using winsock_messages::event_source_errc;
using winsock_messages::message_module_errc;
using winsock_messages::message_table_errc;

std::string_view japanese(event_source_errc error) noexcept {
    switch (error) {
    case event_source_errc::empty_name:
        return "イベント ソースの名前が空です。";
    case event_source_errc::name_too_long:
        return "イベント ソースの名前が、レジストリ キーの名前の上限である 255 "
               "文字を超えています。";
    case event_source_errc::character_in_name:
        return "イベント ソースの名前に、制御文字または \\ < > & \" が含まれています。";
    case event_source_errc::name_of_a_log:
        return "イベント ログと同じ名前です。別の名前を指定してください。";
    case event_source_errc::no_such_log:
        return "このイベント ログはありません。"
               "先に作成するか、既存のイベント ログを指定してください。";
    case event_source_errc::security_log:
        return "ログ Security は Windows 専用です。"
               "Application または独自のログを指定してください。";
    case event_source_errc::registered_in_other_log:
        return "イベント ソースは別のログに登録されています。先にその登録を削除してください。";
    case event_source_errc::other_values:
        return "イベント ソースは別の値で登録されています。値は変更していません。"
               "追加するか、置き換えてください。";
    case event_source_errc::other_type:
        return "イベント ソースの値の種類が、Windows の文書にあるものと異なります。"
               "値は変更していません。置き換えてください。";
    case event_source_errc::not_recorded:
        return "イベント ソースはこの DLL を使用していますが、登録の記録がありません。"
               "登録は変更していません。自分の登録の場合は、強制的に削除してください。";
    case event_source_errc::not_registered:
        return "イベント ソースが登録されていません。"
               "このままではイベントの説明が表示されません。先に登録してください。";
    case event_source_errc::no_message_file:
        return "イベント ソースに EventMessageFile がありません。登録し直してください。";
    case event_source_errc::path_not_absolute:
        return "パスが絶対パスではありません。ドライブから指定してください。";
    case event_source_errc::path_on_network:
        return "パスがネットワーク上またはネットワーク ドライブにあり、"
               "Event Log サービスから参照できません。ローカル ドライブを使用してください。";
    case event_source_errc::character_in_path:
        return "登録で特別な意味を持つ文字 (; , %) がパスに含まれています。"
               "別のフォルダを指定してください。";
    case event_source_errc::variable_not_expanded:
        return "パスに展開されない変数が含まれています "
               "(変数がないか、値の種類が REG_EXPAND_SZ ではありません)。"
               "絶対パスを登録してください。";
    case event_source_errc::folder_not_found:
        return "DLL のフォルダがありません。パスが間違っています。正しいパスを登録してください。";
    case event_source_errc::other_messages:
        return "DLL にメッセージ テーブルはありますが、Winsock のエラーのメッセージがありません。"
               "winsock-messages-ja.dll を登録してください。";
    case event_source_errc::dll_access_denied:
        return "DLL へのアクセスが拒否されました。このユーザーに読み取りを許可してください。";
    case event_source_errc::dll_in_use:
        return "別のプログラムが DLL を排他的に開いています。"
               "そのプログラムを終了してから、もう一度実行してください。";
    case event_source_errc::not_elevated:
        return "レジストリへのアクセスが拒否されました。"
               "「管理者として実行」したプロンプトで実行してください。";
    case event_source_errc::busy:
        return "別のプログラムによるイベント ソースの変更が終了しません。"
               "しばらくしてから、もう一度実行してください。";
    case event_source_errc::not_undone:
        return "登録が途中で失敗し、変更を元に戻せませんでした。"
               "レジストリのイベント ソースのキーを確認してください。";
    }
    return {};
}

std::string_view japanese(message_module_errc error) noexcept {
    switch (error) {
    case message_module_errc::path_not_absolute:
        return "メッセージの DLL のパスが絶対パスではありません。";
    case message_module_errc::file_not_found:
        return "このメッセージの DLL はありません。";
    case message_module_errc::not_a_module:
        return "DLL でもプログラムでもないファイルです。";
    case message_module_errc::no_message_table:
        return "メッセージ テーブルがありません。";
    case message_module_errc::no_japanese_message_table:
        return "日本語のメッセージ テーブルがありません。";
    case message_module_errc::message_table_cut_off:
        return "ファイルが、ヘッダーに記録されている長さより短くなっています。"
               "壊れているか、一部しかコピーされていません。";
    }
    return {};
}

std::string_view japanese(message_table_errc error) noexcept {
    using enum message_table_errc;
    switch (error) {
    case unaligned_table:
        return "メッセージ テーブルが奇数のアドレスから始まっています。";
    case truncated_header:
        return "メッセージ テーブルがブロックの数より前で終わっています。";
    case blocks_past_end:
        return "メッセージ テーブルが最後のブロックより前で終わっています。";
    case block_ids_reversed:
        return "メッセージ テーブルのブロックの最小の ID が最大の ID を超えています。";
    case blocks_out_of_order:
        return "メッセージ テーブルのブロックが ID の昇順に並んでいません。";
    case block_ids_overlap:
        return "メッセージ テーブルの 2 つのブロックに同じ ID があります。";
    case unaligned_entries:
        return "メッセージ テーブルのブロックの項目が奇数の位置から始まっています。";
    case entries_in_header:
        return "ブロックの項目がメッセージ テーブルのヘッダーの中にあります。";
    case entries_out_of_order:
        return "メッセージ テーブルの項目がブロックの順序に並んでいません。";
    case entries_overlap:
        return "メッセージ テーブルのブロックの項目が次のブロックの項目と重なっています。";
    case entries_past_end:
        return "メッセージ テーブルが最後の項目より前で終わっています。";
    case entry_too_short:
        return "メッセージ テーブルの項目がそのヘッダーより短くなっています。";
    case odd_entry_length:
        return "メッセージ テーブルの項目の長さが奇数です。";
    case ansi_entry:
        return "メッセージ テーブルのテキストが ANSI です。"
               "Unicode としてコンパイルしてください (mc -U)。";
    case unknown_entry_flags:
        return "メッセージ テーブルの項目が ANSI でも Unicode でもありません。";
    case unterminated_text:
        return "メッセージ テーブルの項目が NUL で終わっていません。";
    }
    return {};
}

} // namespace

std::string_view japanese_message(const std::error_code& error) noexcept {
    if (error.category() == winsock_messages::event_source_category()) {
        return japanese(static_cast<event_source_errc>(error.value()));
    }
    if (error.category() == winsock_messages::message_module_category()) {
        return japanese(static_cast<message_module_errc>(error.value()));
    }
    if (error.category() == winsock_messages::message_table_category()) {
        return japanese(static_cast<message_table_errc>(error.value()));
    }
    return {};
}

} // namespace wsaerr
