// The sentences in Japanese: one line each. Words and style are those of messages/GLOSSARY.md.

#include "language/sentence_table.h"

namespace wsaerr {
namespace {

using enum sentence;

constexpr sentence_table sentences{{
    {no_such_language, "--language: {0} は ja でも en でもありません。"},
    {no_such_language_in_variable,
     "環境変数 WSAERR_LANGUAGE の値 {0} は ja でも en でもありません。"
     "どちらかを設定するか、この環境変数を削除してください。"},

    {see_help, "{0} (詳細: {1} --help)"},
    {lookup_is_missing, "コード、名前、--search、または --list を指定してください。"},
    {argument_is_missing, "引数 {0} を指定してください。"},
    {action_is_missing,
     "操作 (add、check、folder、list、remove、または show) を指定してください。"},
    {no_such_action, "{0} という操作はありません。"},
    {no_such_action_near, "{0} という操作はありません。{1} を指定してみてください。"},
    {no_such_option, "{0} というオプションはありません。"},
    {no_such_option_near, "{0} というオプションはありません。{1} を指定してみてください。"},
    {one_argument_too_many, "引数が多すぎます: {0}。"},
    {option_needs_value, "{0} の後に {1} を指定してください。"},
    {option_takes_no_value, "{0} に値は指定できません。"},
    {option_is_repeated, "{0} は 1 回だけ指定できます。"},
    {options_exclude, "{0} と {1} を同時に指定することはできません。"},
    {belongs_elsewhere, "{0} は {1} の前に指定できません。"},
    {text_is_empty, "{0}: テキストが空です。"},
    {path_is_empty, "{0}: パスが空です。"},
    {no_such_form, "--form: {0} は無効です。"
                   "meaning、description、text、remedy、または event を指定してください。"},
    {no_such_type,
     "--type: {0} は無効です。error、warning、または information を指定してください。"},

    {query_is_empty, "{0} は空です。"},
    {query_is_no_number, "{0} は数値ではありません。"},
    {query_is_neither, "{0} は数値でも名前でもありません。"},
    {query_is_out_of_range, "{0} はコードの範囲 (-2147483648 ～ 4294967295) を超えています。"},
    {not_in_table, "{0} はテーブルにありません。"},
    {not_in_table_nor_system, "{0} はテーブルになく、システムのメッセージもありません。"},
    {not_in_table_one_near, "{0} はテーブルにありません。似た名前: {1}。"},
    {not_in_table_two_near, "{0} はテーブルにありません。似た名前: {1}、{2}。"},
    {not_in_table_three_near, "{0} はテーブルにありません。似た名前: {1}、{2}、{3}。"},
    {no_remedy, "{0} の対処はテーブルにありません。"},
    {no_entry_holds, "{0} を含む項目はありません。"},
    {no_code_in_line, "テーブルにあるコードが {0} に見つかりません。"},
    {no_code_in_input, "テーブルにあるコードが標準入力に見つかりません。"},
    {input_cannot_be_read, "標準入力を読み取れません: {0}"},
    {meaning, "意味: {0}"},
    {description, "説明: {0}"},
    {remedy, "対処: {0}"},
    {system_says, "システムのメッセージ: {0}"},
    {relation_same_error, "関連: {0} は、POSIX と Berkeley ソケットでの {1} の名前です。"},
    {relation_alias, "関連: {0} は、Windows SDK の {1} で {2} として定義されています。"},
    {relation_same_number, "関連: {0} は {2} の {1} です。同じ番号の {3} とは別のエラーです。"},
    {relation_other_error,
     "関連: {0} は {2} の {1} です。Winsock のコードではなく、Windows のエラーです。"},

    {about, "{0}: {1}"},
    {dll_is_about_other_things, "{0}: Winsock のエラーのメッセージがありません。"},
    {dll_cannot_be_opened, "DLL を開けません: {0}"},
    {dll_would_be_overwritten, "{0} は読み取り中の DLL です。別のファイルを指定してください。"},
    {output_cannot_be_written, "出力を書き込めません: {0}"},
    {file_cannot_be_written, "{0} に書き込めません: {1}"},

    {source_was_registered, "{0} をログ {1} に登録しました。"},
    {source_is_registered_already, "{0} はログ {1} に既に登録されています。何も変更していません。"},
    {source_has_other_values,
     "{0} は別の値で登録されています。値は変更していません (wsaerr source show で確認できます)。"
     "この DLL を追加するには --append を、削除するまで置き換えるには --force "
     "を指定してください。"},
    {source_has_no_record,
     "{0} はこの DLL を使用していますが、wsaerr が登録したという記録がありません。"
     "登録は変更していません (wsaerr source show で確認できます)。"
     "自分の登録の場合は、--force を指定して削除してください。"},
    {source_was_removed, "{0} を削除しました。"},
    {source_is_not_ours, "{0} にこの DLL は登録されていません。何も変更していません。"},
    {log_is_closed,
     "ログ {0} へのアクセス許可がこのユーザーにないため、そのソースは一覧にありません。"},
    {row_log, "ログ"},
    {event_was_reported, "コード {0} のイベントを {1} として記録しました。"},

    {warning, "警告: {0}"},
    {folder_is_safe, "{0} の内容を変更できるのは管理者だけです。"},
    {users_can_add_files, "{0}: 管理者以外のユーザーが、このフォルダにファイルを追加できます。"},
    {users_can_change_files,
     "{0}: 管理者以外のユーザーが、このフォルダに置かれたファイルを変更できます。"},
    {users_can_delete_content,
     "{0}: 管理者以外のユーザーが、このフォルダの内容を削除したり、名前を変更したりできます。"},
    {users_can_delete_folder,
     "{0}: 管理者以外のユーザーが、このフォルダを削除したり、名前を変更したりできます。"},
    {users_can_change_rights,
     "{0}: 管理者以外のユーザーが、このフォルダのアクセス許可を変更できます。"},
    {users_own_folder, "{0}: このフォルダの所有者は、管理者以外のユーザーです。"},
    {services_load_from_folder, "{0} Windows のサービスがこのフォルダの DLL を読み込むため、"
                                "DLL を Program Files の下のフォルダに移動してください。"},
    {users_can_change_dll,
     "{0}: Windows のサービスに読み込まれるこのファイルを、管理者以外のユーザーが変更できます。"
     "Program Files の下のフォルダに移動してください。"},
    {event_log_service_cannot_read,
     "{0}: Event Log サービス (LOCAL SERVICE) がこのファイルを読み取れません。"
     "Users に読み取りを許可してください。"},

    {step_is_right, "正常      {0}"},
    {step_is_wrong, "問題あり  {0}"},
    {step_key, "ログへの登録: {0}"},
    {step_value, "メッセージ ファイルの指定: {0}"},
    {step_path, "パスの形式: {0}"},
    {step_file, "ファイルの有無と読み取り: {0}"},
    {step_messages, "メッセージの有無: {0}"},
    {nothing_is_there, "なし"},
    {cause, "          {0}"},
    {run, "          対処: {0} を実行してください。"},
    {run_both, "          対処: {0} を実行し、次に {1} を実行してください。"},
    {run_or_other_log, "          対処: {0} で登録を確認してください。"
                       "そのログでよい場合は、--log を指定して検査してください。"},
    {run_both_or_other_log, "          対処: {0} を実行し、次に {1} を実行してください。"
                            "登録されているログでよい場合は、--log を指定して検査してください。"},
    {repair_or_run_both,
     "          対処: {0} を登録したインストーラで、修復または再インストールしてください。"
     "アンインストール済みの場合は、{1} を実行し、次に {2} を実行してください。"},
}};
static_assert(is_in_order(sentences));

} // namespace

constinit const sentence_table japanese_sentences = sentences;

} // namespace wsaerr
