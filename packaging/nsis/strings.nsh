; What the installer says, in both languages.
!macro text name english japanese
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_JAPANESE} "${japanese}"
!macroend

!insertmacro text product_name \
  "Winsock messages in Japanese" \
  "Winsock 日本語メッセージ"
!insertmacro text welcome \
  "This installs winsock-messages-ja.dll, from which Windows and programs take Japanese explanations of Winsock error codes, and wsaerr, which looks codes up.$\r$\n$\r$\nNo service is stopped and no restart is forced." \
  "Winsock のエラー コードの意味と説明を日本語で収めた winsock-messages-ja.dll と、コードを調べるコマンド wsaerr をインストールします。$\r$\n$\r$\nサービスを停止したり、再起動を強制したりすることはありません。"
!insertmacro text event_source_title \
  "Event source" \
  "イベント ソース"
!insertmacro text event_source_subtitle \
  "The name under which events are reported." \
  "イベントを記録するときの名前です。"
!insertmacro text event_source_explained \
  "Events that a program reports to the Application log under this name are shown with the texts of the DLL. Leave it empty to register no event source." \
  "プログラムがこの名前でアプリケーション ログに記録したイベントには、DLL の説明が表示されます。空欄にすると、イベント ソースを登録しません。"
!insertmacro text refused_source \
  "The event source '$event_source' cannot be registered for $INSTDIR (error $exit_code): a name must not hold \ < > &, a quotation mark or a control character, be longer than 255 characters, be a log or belong to another application, and the folder must be on a local drive and not hold ; , or %. Choose another name with /EVENTSOURCE=." \
  "イベント ソース '$event_source' を $INSTDIR に登録できません (エラー $exit_code)。名前には \ < > &、引用符、制御文字を使用できず、255 文字を超えることもできません。ログの名前や、他のプログラムが登録した名前も使用できません。フォルダはローカル ドライブになければならず、その名前に ; と , と % は使用できません。/EVENTSOURCE= で別の名前を指定してください。"
!insertmacro text cannot_write \
  "$INSTDIR or the registry cannot be written (error $exit_code). Nothing was changed." \
  "$INSTDIR またはレジストリに書き込めません (エラー $exit_code)。何も変更していません。"
!insertmacro text place_taken \
  "In $INSTDIR lies a file in the place of winsock-messages-ja.dll, wsaerr.exe or uninstall.exe that this product did not lay (error $exit_code). Choose another folder with /D=. Nothing was changed." \
  "$INSTDIR に、この製品が配置したものではない winsock-messages-ja.dll、wsaerr.exe、または uninstall.exe があります (エラー $exit_code)。/D= で別のフォルダを指定してください。何も変更していません。"
!insertmacro text users_can_change \
  "Users who are not administrators can change what lies in $INSTDIR (error $exit_code), and administrators would run it. Choose another folder, take the right to write from users, or accept it with /ALLOWUSERWRITE=1. Nothing was changed." \
  "$INSTDIR の中のファイルは、管理者以外のユーザーも変更でき、それを管理者が実行することになります (エラー $exit_code)。別のフォルダを選択するか、ユーザーの書き込みのアクセス許可を外してください。それでも使用する場合は、/ALLOWUSERWRITE=1 を指定してください。何も変更していません。"
!insertmacro text cannot_judge \
  "Whether users who are not administrators can change what lies in $INSTDIR is not known: wsaerr.exe, which judges that, did not run in $TEMP or cannot read the rights (error $exit_code). Policies and antivirus programs may forbid it to run; allow it. Or, where administrators alone can change the folder, install with /ALLOWUSERWRITE=1. Nothing was changed." \
  "管理者以外のユーザーが $INSTDIR の中のファイルを変更できるかどうかを判定できません。判定に使用する wsaerr.exe を $TEMP で実行できないか、wsaerr.exe がアクセス許可を読み取れません (エラー $exit_code)。ポリシーやウイルス対策ソフトによって実行が禁止されている場合は、許可してください。フォルダを管理者だけが変更できる場合は、/ALLOWUSERWRITE=1 を指定してインストールすることもできます。何も変更していません。"
!insertmacro text already_running \
  "Another setup or removal of this product is running. Run this again when it has ended." \
  "この製品の別のセットアップまたは削除が実行中です。終了してから、もう一度実行してください。"
!insertmacro text needs_administrator \
  "Administrator rights are needed. Run this as administrator." \
  "管理者の権限が必要です。管理者として実行してください。"
!insertmacro text installed_by_msi \
  "The MSI package of this product is installed. Remove it first, or upgrade with a newer MSI package." \
  "この製品の MSI パッケージがインストールされています。先に削除するか、より新しいバージョンの MSI パッケージで更新してください。"
!insertmacro text newer_installed \
  "A newer version ($0) is installed. Remove it first to install ${VERSION}." \
  "より新しいバージョン ($0) がインストールされています。${VERSION} をインストールするには、先にそれを削除してください。"
!insertmacro text installed_elsewhere \
  "The product is installed in $1. Upgrade it there, or remove it first." \
  "この製品は $1 にインストールされています。同じフォルダにインストールして更新するか、先に削除してください。"
