"""Connects to a port where nobody listens and prints, in Japanese, why that fails.

winsock-messages-ja.dll must lie beside this file. Python 3.11 or later.
"""

import socket
import sys
import traceback
from pathlib import Path

assert sys.platform == "win32", "winsock_messages needs Windows"

from winsock_messages import Messages


def open_messages() -> Messages | None:
    try:
        return Messages(Path(__file__).resolve().with_name("winsock-messages-ja.dll"))
    except OSError as error:
        print(error, file=sys.stderr)  # and on without explanations
        return None


def main() -> None:
    messages = open_messages()
    try:
        socket.create_connection(("127.0.0.1", 1))
    except ConnectionRefusedError as error:
        if messages:
            messages.explain(error)
        traceback.print_exc()


if __name__ == "__main__":
    main()
