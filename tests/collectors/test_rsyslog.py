"""rsyslog adds the Japanese meaning to an event, as examples/collectors/rsyslog.conf says."""

import json
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from collectors_page import run_commands

RSYSLOGD = "/usr/sbin/rsyslogd"


def wait_for(condition: Callable[[], bool], daemon: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert daemon.poll() is None, "rsyslogd ended"
        assert time.monotonic() < end, "rsyslogd does nothing"
        time.sleep(0.05)


class Collector:
    """rsyslogd with the example's configuration, at a port that it chose."""

    def __init__(self, daemon: subprocess.Popen[bytes], port: int, log: Path) -> None:
        self._daemon = daemon
        self._port = port
        self._log = log

    def lines_of(self, *messages: str) -> list[str]:
        """Sends messages; returns what is written of them to the log."""
        with socket.create_connection(("127.0.0.1", self._port)) as connection:
            for message in messages:
                line = f"<11>Nov 26 12:00:00 server1 MyService[4]: {message}\n"
                connection.sendall(line.encode("utf-8"))
        wait_for(lambda: len(self._lines()) == len(messages), self._daemon)
        return self._lines()

    def _lines(self) -> list[str]:
        return self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []


@pytest.fixture
def collector(tmp_path: Path, source_dir: Path) -> Iterator[Collector]:
    run_commands(tmp_path)
    example = source_dir / "examples" / "collectors" / "rsyslog.conf"
    text = example.read_text(encoding="utf-8")
    port = tmp_path / "port"
    for folder in ("/etc/rsyslog.d", "/var/log"):
        assert f'"{folder}/' in text
        text = text.replace(f'"{folder}/', f'"{tmp_path}/')
    assert 'port="10514"' in text
    text = text.replace('port="10514"', f'port="0" listenPortFileName="{port}"')
    configuration = tmp_path / "rsyslog.conf"
    configuration.write_text(text, encoding="utf-8")
    subprocess.run([RSYSLOGD, "-N1", "-f", configuration], check=True, capture_output=True)
    daemon = subprocess.Popen(
        [RSYSLOGD, "-n", "-f", configuration, "-i", tmp_path / "pid"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: port.exists() and bool(port.read_text()), daemon)
        yield Collector(daemon, int(port.read_text()), tmp_path / "windows-events.log")
    finally:
        daemon.terminate()
        daemon.wait()


def event(source: str, event_id: int, qualifiers: int = 0xC102) -> str:
    return json.dumps(
        {"SourceName": source, "EventID": event_id, "Qualifiers": qualifiers, "Message": "db:5432"}
    )


def test_adds_the_meaning_to_events_of_our_source_alone(collector: Collector) -> None:
    assert collector.lines_of(
        event("MyService", 10061),
        event("MyService", 10061, qualifiers=0),
        event("MyService", 1),
        event("Other", 10061),
        "no JSON",
        event("MyService", 10060),
    ) == [
        "server1 MyService 10061 db:5432 接続が拒否されました。",
        "server1 MyService 10061 db:5432 接続が拒否されました。",
        "server1 MyService 1 db:5432 ",
        "server1 Other 10061 db:5432 ",
        "server1    ",
        "server1 MyService 10060 db:5432 接続がタイムアウトになりました。",
    ]
