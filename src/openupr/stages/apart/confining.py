"""What a process that reads strangers' files gives up before it sees the first of them: writing, starting programs, the network.

Linux has two means, which every process may use on itself and none can take back. Landlock (5.13 and later) takes what concerns files: nothing is
written outside of one folder, which is the process's own and empty; nothing is executed; from 6.7 on no TCP, from 6.12 on no signal to others. A
filter of system calls (seccomp) takes all sockets, programs and ways into other processes. Reading stays: what was read has no way out.

On other systems there is no such means without privileges: there the limits of time and memory are all (`openupr status` says which there are).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import struct
import sys
from functools import cache

_NO_NEW_PRIVILEGES = 38
_LANDLOCK = 444, 445, 446
"""Calls: make a set of rules, add a rule, restrict this process. The same numbers on every architecture."""
_ABI = 1
"""The flag that asks for the version."""
_BENEATH = 1
_EXECUTE, _REFER, _TRUNCATE, _DEVICES = 1 << 0, 1 << 13, 1 << 14, 1 << 15
_WRITE = 1 << 1 | sum(1 << bit for bit in range(4, 13))
"""Write into a file; remove and make files, folders, links, pipes, sockets, devices."""
_TCP = 0b11
_ABSTRACT_SOCKETS, _SIGNALS = 0b01, 0b10

_SECCOMP = {"x86_64": 317, "aarch64": 277}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED = {
    # socket, connect, accept, bind, listen, accept4; execve, execveat, vfork; ptrace, process_vm_readv, process_vm_writev, pidfd_getfd; io_uring
    # (which does all of these beside the filter); bpf, perf_event_open, userfaultfd, add_key, request_key, keyctl; mount, unshare, setns
    "x86_64": (41, 42, 43, 49, 50, 288, 59, 322, 58, 101, 310, 311, 438, 425, 426, 427, 321, 298, 323, 248, 249, 250, 165, 272, 308),
    "aarch64": (198, 203, 202, 200, 201, 242, 221, 281, 117, 270, 271, 438, 425, 426, 427, 280, 241, 282, 217, 218, 219, 40, 97, 268),
}
_X32 = 0x40000000
"""Calls from here on are those of another way to call Linux, under other numbers."""
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _DENY = 0x7FFF0000, 0x00050000 | 13
"""Let the call through; let it fail with EACCES."""
_FILTER, _ALL_THREADS = 1, 1


def confine(folder: str) -> tuple[str, ...]:
    """Give up, for good, writing outside of `folder` (empty: anywhere), programs and the network. Returns by what means; none: empty."""
    if not _is_linux():
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return ()
    done = {"Landlock": _landlock(libc, folder), "seccomp": _seccomp(libc)}
    return tuple(name for name, restricted in done.items() if restricted)


@cache
def means() -> tuple[str, ...]:
    """By what means processes can be confined on this machine."""
    if not _is_linux():
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    filters = platform.machine() in _REFUSED and os.path.exists("/proc/sys/kernel/seccomp")  # noqa: PTH110
    return (*(("Landlock",) if _abi(libc) > 0 else ()), *(("seccomp",) if filters else ()))


def _is_linux() -> bool:
    return sys.platform == "linux" and struct.calcsize("P") == 8


def _abi(libc: ctypes.CDLL) -> int:
    return int(libc.syscall(_LANDLOCK[0], None, ctypes.c_size_t(0), _ABI))


def _landlock(libc: ctypes.CDLL, folder: str) -> bool:
    abi = _abi(libc)
    if abi < 1:
        return False
    writes = _WRITE
    for since, right in ((2, _REFER), (3, _TRUNCATE)):
        writes |= right if abi >= since else 0
    files = writes | _EXECUTE | (_DEVICES if abi >= 5 else 0)
    asked = struct.pack("QQQ", files, _TCP if abi >= 4 else 0, _ABSTRACT_SOCKETS | _SIGNALS if abi >= 6 else 0)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    rules = libc.syscall(_LANDLOCK[0], asked, ctypes.c_size_t(size), 0)
    if rules < 0:
        return False
    try:
        if folder:
            own = os.open(folder, os.O_PATH | os.O_CLOEXEC)
            try:
                if libc.syscall(_LANDLOCK[1], rules, _BENEATH, struct.pack("=Qi", writes, own), 0):
                    return False
            finally:
                os.close(own)
        return bool(libc.syscall(_LANDLOCK[2], rules, 0) == 0)
    finally:
        os.close(rules)


def _seccomp(libc: ctypes.CDLL) -> bool:
    machine = platform.machine()
    if machine not in _REFUSED:
        return False
    program = _program(machine)

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))

    given = Program(len(program) // 8, program)
    with contextlib.suppress(OSError):
        return bool(libc.syscall(_SECCOMP[machine], _FILTER, _ALL_THREADS, ctypes.byref(given)) == 0)
    return False


def _program(machine: str) -> bytes:
    """The filter: calls of another architecture and those that are refused fail, all others go through."""
    refused = _REFUSED[machine]
    deny = len(refused) + 5  # where the instruction that denies stands
    lines = [(_LOAD, 0, 0, 4), (_EQUAL, 0, deny - 2, _ARCHITECTURE[machine]), (_LOAD, 0, 0, 0), (_AT_LEAST, deny - 4, 0, _X32)]
    lines += [(_EQUAL, deny - 1 - place, 0, number) for place, number in enumerate(refused, len(lines))]
    lines += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _DENY)]
    return b"".join(struct.pack("HBBI", *line) for line in lines)
