"""Many wsaerr source add and remove at once: each ends with a right answer."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from event_log_rendering import EVENT_LOG_KEY, parse_export
from project import Run
from sources import Export

CALLS = 240
AT_ONCE = 12
NAMES = [f"WinsockMessagesParallel-{i}" for i in range(3)]
ANSWERS = {
    "add": ("was registered", "is registered already"),
    "remove": ("was removed", "is not registered with our DLL"),
}


def test_calls_at_once_wait_for_each_other(wsaerr: Run, exported: Export) -> None:
    before = exported()

    def call(number: int) -> str:
        action = ("add", "remove")[number // len(NAMES) % 2]
        result = wsaerr("source", action, NAMES[number % len(NAMES)])
        output = (result.stdout + result.stderr).decode("utf-8")
        is_right = result.returncode == 0 and any(a in output for a in ANSWERS[action])
        return "" if is_right else f"{action}: {result.returncode}, {output}"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        failures = Counter(answer for answer in pool.map(call, range(CALLS)) if answer)
    assert not failures

    keys = [rf"{EVENT_LOG_KEY}\Application\{name}" for name in NAMES]
    present = parse_export(exported())
    for name, key in zip(NAMES, keys, strict=True):
        assert key not in present or len(present[key]) == 3
        assert wsaerr("source", "remove", name).returncode == 0
    assert exported() == before
