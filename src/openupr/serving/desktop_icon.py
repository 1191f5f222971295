"""An icon on the desktop that opens the app: for people who never open a terminal."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

from ..errors import UsageError
from ..languages.messages import message

NAME = "OpenUPR"


def put_icon(store: str = "", *, system: str = sys.platform, home: Path | None = None) -> Path:
    """Put it there; `store` is the store that it opens (empty: the usual one). Returns its file. Raises `UsageError` where there is no desktop."""
    home = home or Path.home()
    desktop = _desktop(home)
    command = [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "openupr"]), "open", *(["--store", store] if store else [])]
    name, text = {"win32": _windows, "darwin": _mac}.get(system, _linux)(command)
    path = desktop / name
    if path.is_symlink():
        raise UsageError(message("there is a link of this name on the desktop"), where=str(path), next_step=message("Remove it, then try again."))
    path.write_bytes(text.encode())
    path.chmod(0o755)
    return path


def _desktop(home: Path) -> Path:
    named = os.environ.get("XDG_DESKTOP_DIR")
    found = next((each for each in ([Path(named)] if named else []) + [home / "Desktop"] if each.is_dir()), None)
    if found is None:
        raise UsageError(message("there is no desktop here"), where=str(home), next_step=message("`openupr open` opens the app without an icon."))
    return found


def _linux(command: list[str]) -> tuple[str, str]:
    from importlib.resources import files

    icon = files(__package__).joinpath("static", "icon.svg")
    line = " ".join(map(_quoted, command))
    told = f"Type=Application\nName={NAME}\nComment=What States were asked, and what they answered\nExec={line}\nIcon={icon}\nTerminal=true\n"
    text = f"[Desktop Entry]\n{told}"
    return f"{NAME}.desktop", text


def _quoted(part: str) -> str:
    """An argument as a desktop entry has it: quoted, then its backslashes doubled, as in any text there; a percent sign would begin a field."""
    inside = re.sub(r'(["`$\\])', r"\\\1", part)
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")


def _mac(command: list[str]) -> tuple[str, str]:
    return f"{NAME}.command", f"#!/bin/sh\nexec {shlex.join(command)}\n"


def _windows(command: list[str]) -> tuple[str, str]:
    line = " ".join('"' + part.replace("%", "%%") + '"' for part in command)
    return f"{NAME}.cmd", f"@echo off\r\n{line}\r\n"
