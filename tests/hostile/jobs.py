"""Jobs that do a worker harm: in a module of their own, because a spawned process imports what it is to do."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from pathlib import Path

from openupr.errors import UnreadableError
from openupr.records import UserMetadata
from openupr.stages.taken_in.file_jobs import Reading, take_document


def work(job: str) -> object:
    """Does what its name says; `pid` and anything else answer."""
    match job:
        case "pid":
            return os.getpid()
        case "sleep":
            time.sleep(600)
        case "spin":
            while True:
                pass
        case "spin in C, holding the interpreter's lock":
            # No signal of Python's and no thread of its process can end this.
            ctypes.pythonapi.PyRun_SimpleString(b"(10 ** 6) ** (10 ** 7)")
        case "exit":
            os._exit(0)
        case "exit 3":
            os._exit(3)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "segmentation fault":
            ctypes.string_at(0)
        case "memory":
            return len([bytearray(1 << 24) for _ in range(1000)])
        case "memory in one piece":
            return len(bytearray(1 << 36))
        case "system exit":
            raise SystemExit(5)
        case "panic":
            os.write(2, b"thread panicked at lib.rs:7\nstack backtrace:\n")
            os.abort()
        case "warning":
            sys.stderr.write("a warning of Python\n")
        case "unreadable":
            raise UnreadableError("this is no document", where="a.pdf", next_step="Look.")
        case "fault":
            raise KeyError("no such\nkey")
        case "not picklable":
            return threading.Lock()
        case "large":
            return b"x" * 30_000_000
    return job.upper()


def slow(job: tuple[str, float]) -> str:
    """Answers after so many seconds."""
    name, seconds = job
    time.sleep(seconds)
    return name


def spent(seconds: float) -> float:
    """Takes so many seconds of processor time."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return seconds


def beside(job: tuple[str, int]) -> int:
    """Adds a byte to a file, or waits until so many bytes are in it."""
    path, wanted = job
    if not wanted:
        touch((path, 0))
    while Path(path).stat().st_size < wanted:
        time.sleep(0.05)
    return wanted


def touch(job: tuple[str, int]) -> int:
    """Adds a byte to a file: to count how often a job was done."""
    path, number = job
    with Path(path).open("ab") as handle:
        handle.write(bytes([number]))
    return number


def first_doubts(path: Path) -> list[str]:
    """The kinds of doubts about one file."""
    return [doubt.kind for doubt in take_document(Reading(str(path), UserMetadata("XAA", 48))).doubts]
