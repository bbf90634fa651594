// The help in Japanese.

#include "language/help.h"

#include <string_view>

namespace wsaerr {
namespace {

constexpr std::string_view first_steps =
    R"(wsaerr は、Winsock のエラー コードを日本語で説明するコマンドです。

コードを調べるには:
  wsaerr 10061                      コード、HRESULT、または名前を指定します
  wsaerr --search 接続              名前、意味、説明、および対処を検索します

サービスのイベントの説明をイベント ビューアーに表示するには:
  1. wsaerr source add MyService    イベント ソースを登録します。「管理者として
                                    実行」したコマンド プロンプトで実行します
  2. wsaerr source check MyService  登録を検査します。問題がある場合は、対処が
                                    表示されます
  3. wsaerr report MyService 10061  イベントを記録します
  4. イベント ビューアーの「Windows ログ」で「Application」を開くと、イベント
     とその説明が表示されます。
  登録を削除するには、wsaerr source remove MyService を実行します。

詳細: wsaerr --help、wsaerr source --help、wsaerr report --help
)";

constexpr std::string_view look_up = R"(Winsock のエラー コードを日本語で説明します。
使用法: wsaerr [オプション] [CODE...]
        wsaerr source 操作 ...
        wsaerr report SOURCE CODE

  CODE           コード、HRESULT、メッセージ ID、または名前。引用符で囲んだログ
                 の行、または標準入力のログを示す - も指定できます

オプション:
  --search TEXT  名前またはテキストに TEXT を含むコードの一覧を表示します
  --list         テーブルのすべてのコードの一覧を表示します
  --json         JSON を出力します (スクリプト用)
  --form FORM    テキストを 1 つだけ出力します。meaning (意味)、description
                 (説明)、text (両方)、remedy (対処)、または event (イベント用)
  --dll PATH     内蔵のテーブルの代わりに、この DLL を読み込みます
  --output FILE  FILE に UTF-8 で書き込みます。既存の内容は置き換えられます。
                 書き込みが完了しない場合は変更されません
  --language ja  日本語で表示します。en の場合は英語です。省略すると、環境変数
                 WSAERR_LANGUAGE、Windows の表示言語の順に使用されます
  --version      バージョンを表示します
  -h, --help     このヘルプを表示します

コマンド:
  source         イベント ビューアーにテキストが表示されるように、
                 イベント ソースにこの DLL を登録します
  report         コードについてのイベントを Windows のイベント ログに記録します

例:
  wsaerr 10061 WSAETIMEDOUT      WSAGetLastError が返した値、またはその名前
  wsaerr econnrefused refused    大文字と小文字は区別されません。WSA と WSAE は
                                 省略でき、似た名前が表示されます
  wsaerr 0x8007274D -2147014835  16 進数、または .NET が表示する形式の HRESULT
  wsaerr "[WinError 10061]"      ログの内容
  type app.log | wsaerr -        ログにあるすべてのコード (説明は 1 回ずつ)
  wsaerr --search 接続           名前またはテキストに「接続」を含むコード
  wsaerr --list --json --output codes.json
  wsaerr --form remedy 10061     対処だけ

JSON: 次のキーを持つオブジェクトの配列です。query (調べたもの。--list と
  --search では出力されません)、code、hex、name、meaning、description、remedy
  (対処がない場合は null)、document (記載されている文書。--dll を指定すると
  null)、system_message (テーブルにないコードのメッセージ。他のキーは null)、
  relation (他のシステムの名前の場合)、および suggestions (何も見つからない場合
  の似た名前)。

終了コード: 0 見つかった、1 見つからないものがあった、2 使用方法が正しくない、
  3 DLL を使用できなかった、4 出力を書き込めなかった
)";

constexpr std::string_view source =
    R"(イベント ビューアーに説明が表示されるように、
イベント ソースに DLL を登録します。
使用法: wsaerr source 操作

操作:
  add NAME     イベントの説明が表示されるように、イベント ソースを登録します
  check NAME   イベント ソースからメッセージまでを検査し、問題を示します
  show NAME    イベント ソースの登録の内容を表示します
  list         すべてのログから、この DLL を使用するイベント ソースを表示します
  remove NAME  add で追加したものを削除します
  folder PATH  フォルダの内容を変更できるのが管理者だけかどうかを示します

  それぞれにヘルプがあります: wsaerr source add --help

例 (add と remove は、「管理者として実行」したプロンプトで実行してください):
  wsaerr source add Mailer
  wsaerr source check Mailer
  wsaerr source list
  wsaerr source remove Mailer
  wsaerr source folder "D:\Messages"

終了コード: 0 完了した、1 イベント ソースがない、または問題が見つかった、
  2 使用方法が正しくない、3 DLL を使用できなかった、4 出力を書き込めなかった、
  5 レジストリまたはイベント ログを変更できなかった
)";

constexpr std::string_view source_add =
    R"(イベントの説明が表示されるように、イベント ソースを登録します。
使用法: wsaerr source add [オプション] NAME

  NAME              イベント ソースの名前

オプション:
  --log LOG         既存のログ (既定値: Application)
  --dll PATH        DLL の絶対パス (既定値: wsaerr.exe と同じフォルダの
                    winsock-messages-ja.dll)
  --append          既存のイベント ソースのメッセージ ファイルを残し、
                    この DLL を追加します
  --parameter-only  ParameterMessageFile だけを設定します。既存のイベント ソース
                    のイベントにある %%10061 が説明されます
  --force           既存のイベント ソースの値を、削除するまで置き換えます
  -h, --help        このヘルプを表示します
)";

constexpr std::string_view source_check =
    R"(イベント ビューアーと同じ順序で、イベント ソースからメッセージまでを検査します。
使用法: wsaerr source check [オプション] NAME

  NAME           イベント ソースの名前

オプション:
  --log LOG      イベント ソースがあるはずのログ (既定値: Application)
  --json         JSON を出力します (スクリプト用)
  --output FILE  FILE に UTF-8 で書き込みます。既存の内容は置き換えられます。
                 書き込みが完了しない場合は変更されません
  -h, --help     このヘルプを表示します

JSON: 次のキーを持つオブジェクトです。source、log、passed (true または false)、
  steps (キー step、subject、passed、および message を持つオブジェクトの配列)、
  および warnings (users_can_write、folder、および local_service_cannot_read の
  うち該当するものの配列)。
)";

constexpr std::string_view source_folder =
    R"(フォルダの内容を変更できるのが管理者だけかどうかを示します。
使用法: wsaerr source folder PATH

  PATH        フォルダの絶対パス。存在しないフォルダも指定できます

オプション:
  -h, --help  このヘルプを表示します
)";

constexpr std::string_view source_list =
    R"(すべてのログから、この DLL を使用するイベント ソースを表示します。
使用法: wsaerr source list [オプション]

オプション:
  --all          すべてのメッセージ ファイルを開き、別の名前の DLL にあるこの
                 製品のメッセージも探します
  --json         JSON を出力します (スクリプト用)
  --output FILE  FILE に UTF-8 で書き込みます。既存の内容は置き換えられます。
                 書き込みが完了しない場合は変更されません
  -h, --help     このヘルプを表示します

JSON: 次のキーを持つオブジェクトです。sources (キー log、source、
  event_message_file、parameter_message_file、types_supported、および record を
  持つオブジェクトの配列。値がない場合は null) と closed_logs (名前の配列)。
)";

constexpr std::string_view source_remove = R"(add で追加したものを削除します。
使用法: wsaerr source remove [オプション] NAME

  NAME        イベント ソースの名前

オプション:
  --force     追加したという記録がない場合でも、この DLL の登録を削除します
  -h, --help  このヘルプを表示します
)";

constexpr std::string_view source_show = R"(イベント ソースの登録の内容を表示します。
使用法: wsaerr source show NAME

  NAME        イベント ソースの名前

オプション:
  -h, --help  このヘルプを表示します
)";

constexpr std::string_view report =
    R"(コードについてのイベントを Windows のイベント ログに記録します。
使用法: wsaerr report [オプション] SOURCE CODE

  SOURCE          イベント ソースの名前
  CODE            コード、HRESULT、またはメッセージ ID

オプション:
  --context TEXT  プログラムが実行していた処理。イベントの先頭に表示されます
  --type TYPE     レベル。error (既定値)、warning、または information
  -h, --help      このヘルプを表示します

例:
  wsaerr report Mailer 10061 --context "db.example:5432 への接続"
  wsaerr report Mailer 10054 --type warning

イベント ソースを登録しておく必要があります (wsaerr source add Mailer)。
イベント ID はコードと同じです。
)";

} // namespace

std::string_view japanese_help(help_page page) noexcept {
    switch (page) {
    case help_page::look_up:
        return look_up;
    case help_page::source:
        return source;
    case help_page::source_add:
        return source_add;
    case help_page::source_check:
        return source_check;
    case help_page::source_folder:
        return source_folder;
    case help_page::source_list:
        return source_list;
    case help_page::source_remove:
        return source_remove;
    case help_page::source_show:
        return source_show;
    case help_page::report:
        return report;
    case help_page::first_steps:
        break;
    }
    return first_steps;
}

} // namespace wsaerr
