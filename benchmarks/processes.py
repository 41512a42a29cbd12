"""Running a command and measuring it: time on the wall, time of the processor, peak memory."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.sessions import cores


@dataclass(frozen=True)
class Run:
    """One run of one command; the exit code is the command's own."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    exit_code: int
    output: str


def run(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run to the end; standard error is dropped."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        child = subprocess.Popen(command, env={**os.environ, **environment}, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
        out.seek(0)
        text = out.read().decode()
    code = child.returncode = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code, text)


def own_peak() -> int:
    """Peak memory of this process in MB. What `Run` has of a child may be that of the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(
            int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM")
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20)


def rounds(commands: Mapping[str, Sequence[str]], repeats: int, environment: Mapping[str, str]) -> dict[str, list[Run]]:
    """Each command once a round, so that a busy moment hits all of them; the first round only warms the disk."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(repeats + 1):
        for name, command in commands.items():
            one = run(command, environment)
            if turn:
                found[name].append(one)
    return found


def spread(values: Sequence[float]) -> dict[str, float]:
    """Median and 95th percentile (the highest of few)."""
    ordered = sorted(values)
    return {
        "median": round(statistics.median(ordered), 4),
        "p95": round(ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 4),
    }


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    info = Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": cores(),
        "python": platform.python_version(),
        "load_average": round(os.getloadavg()[0], 1),
    }
