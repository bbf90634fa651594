// The help in English.

#include "language/help.h"

#include <string_view>

namespace wsaerr {
namespace {

constexpr std::string_view first_steps = R"(wsaerr explains Winsock error codes in Japanese.

Look a code up:
  wsaerr 10061                      a code, an HRESULT or a name
  wsaerr --search 接続              what the texts say

Have the events of a service explained in Event Viewer:
  1. wsaerr source add MyService    register the source (as administrator)
  2. wsaerr source check MyService  check it; what is wrong comes with its cure
  3. wsaerr report MyService 10061  write an event
  4. Open Event Viewer, Windows Logs, Application: the event is explained.
  wsaerr source remove MyService    takes the registration away again

More: wsaerr --help, wsaerr source --help, wsaerr report --help
)";

constexpr std::string_view look_up = R"(Explains Winsock error codes in Japanese.
Usage: wsaerr [options] [CODE...]
       wsaerr source action ...
       wsaerr report SOURCE CODE

  CODE           a code, an HRESULT, a message ID or a name; a line of a log in
                 quotation marks; - for a log on standard input

Options:
  --search TEXT  list the codes whose name or texts hold TEXT
  --list         list all codes of the table
  --json         write JSON, for scripts
  --form FORM    write one text alone: meaning, description, text (both), remedy
                 or event
  --dll PATH     read this DLL instead of the table inside wsaerr
  --output FILE  write to FILE, in UTF-8, whole or not at all; what it held is
                 replaced
  --language ja  speak Japanese, or English with en; otherwise WSAERR_LANGUAGE,
                 then the display language of Windows decides
  --version      show the version
  -h, --help     show this help

Commands:
  source         register our DLL for an event source, so that Event Viewer
                 shows its texts
  report         write an event about a code to the Windows event log

Examples:
  wsaerr 10061 WSAETIMEDOUT      what WSAGetLastError returned, or its name
  wsaerr econnrefused refused    case, WSA and WSAE do not matter; near names
                                 are suggested
  wsaerr 0x8007274D -2147014835  HRESULTs, in hexadecimal or as .NET prints them
  wsaerr "[WinError 10061]"      what a log says
  type app.log | wsaerr -        all codes in a log, each explained once
  wsaerr --search 接続           the codes whose name or texts hold 接続
  wsaerr --list --json --output codes.json
  wsaerr --form remedy 10061     what to do, alone

JSON: an array of objects with the keys query (what was looked up; not with
  --list and --search), code, hex, name, meaning, description, remedy (null
  where there is none), document (the one it is from; null with --dll),
  system_message (of a code that the table lacks; the rest is null), relation
  (of a name from another system) and suggestions (near names, where nothing is
  known).

Exit codes: 0 found, 1 something was not found, 2 wrong use, 3 the DLL could not
  be used, 4 the output could not be written.
)";

constexpr std::string_view source =
    R"(Registers our DLL for an event source, so that Event Viewer shows its texts.
Usage: wsaerr source action

Actions:
  add NAME     register a source, so that its events are explained
  check NAME   follow a source to its messages; say what is wrong
  show NAME    show how a source is registered
  list         list the sources of all logs that use our DLL
  remove NAME  take away what add has added
  folder PATH  say whether only administrators can change what lies in a folder

  Each has its own help: wsaerr source add --help

Examples (add and remove want an elevated prompt):
  wsaerr source add Mailer
  wsaerr source check Mailer
  wsaerr source list
  wsaerr source remove Mailer
  wsaerr source folder "D:\Messages"

Exit codes: 0 done, 1 no such source or a fault was found, 2 wrong use, 3 the
  DLL could not be used, 4 the output could not be written, 5 the registry or
  the event log could not be changed.
)";

constexpr std::string_view source_add = R"(Registers a source, so that its events are explained.
Usage: wsaerr source add [options] NAME

  NAME              the event source

Options:
  --log LOG         an existing log (default: Application)
  --dll PATH        the absolute path of the DLL (default:
                    winsock-messages-ja.dll beside wsaerr.exe)
  --append          keep the message files of an existing source, add ours
  --parameter-only  set ParameterMessageFile alone: explains %%10061 in events
                    of an existing source
  --force           replace the values of an existing source, until it is
                    removed
  -h, --help        show this help
)";

constexpr std::string_view source_check =
    R"(Follows a source to its messages, as Event Viewer does, and says what is wrong.
Usage: wsaerr source check [options] NAME

  NAME           the event source

Options:
  --log LOG      the log that it should be in (default: Application)
  --json         write JSON, for scripts
  --output FILE  write to FILE, in UTF-8, whole or not at all; what it held is
                 replaced
  -h, --help     show this help

JSON: an object with the keys source, log, passed (true or false), steps (an
  array of objects with the keys step, subject, passed and message) and warnings
  (an array with those of users_can_write, folder and local_service_cannot_read
  that apply).
)";

constexpr std::string_view source_folder =
    R"(Says whether only administrators can change what lies in a folder.
Usage: wsaerr source folder PATH

  PATH        the absolute path of the folder, which need not exist

Options:
  -h, --help  show this help
)";

constexpr std::string_view source_list = R"(Lists the sources of all logs that use our DLL.
Usage: wsaerr source list [options]

Options:
  --all          open every message file, to find our messages under other
                 names
  --json         write JSON, for scripts
  --output FILE  write to FILE, in UTF-8, whole or not at all; what it held is
                 replaced
  -h, --help     show this help

JSON: an object with the keys sources (an array of objects with the keys log,
  source, event_message_file, parameter_message_file, types_supported and
  record; null where there is none) and closed_logs (an array of names).
)";

constexpr std::string_view source_remove = R"(Takes away what add has added.
Usage: wsaerr source remove [options] NAME

  NAME        the event source

Options:
  --force     take our DLL away even where nothing says that we added it
  -h, --help  show this help
)";

constexpr std::string_view source_show = R"(Shows how a source is registered.
Usage: wsaerr source show NAME

  NAME        the event source

Options:
  -h, --help  show this help
)";

constexpr std::string_view report = R"(Writes an event about a code to the Windows event log.
Usage: wsaerr report [options] SOURCE CODE

  SOURCE          the event source
  CODE            a code, an HRESULT or a message ID

Options:
  --context TEXT  what the program was doing, at the top of the event
  --type TYPE     the level: error (the default), warning or information
  -h, --help      show this help

Examples:
  wsaerr report Mailer 10061 --context "connecting to db.example:5432"
  wsaerr report Mailer 10054 --type warning

The source must be registered (wsaerr source add Mailer). The event's ID is the
code.
)";

} // namespace

std::string_view english_help(help_page page) noexcept {
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
