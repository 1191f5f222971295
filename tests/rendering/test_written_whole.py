"""What a command that is stopped leaves behind: nothing; and where a file is written: where it is named, not where a link leads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from openupr.reading.swept_folders import sweep, swept_folder
from openupr.rendering.files import written_whole
from openupr.rendering.files.exports import whole_file

WRITES = """
import os, signal, sys
from pathlib import Path
from openupr.reading.swept_folders import swept_folder
from openupr.rendering.files import written_whole

if sys.argv[2] == "named":
    written_whole._begun.__globals__["Path"] = type("Nowhere", (type(Path()),), {"is_dir": lambda self: False})
with swept_folder() as folder, written_whole.whole_file(Path(sys.argv[1])) as out:
    (folder / "in.doc").write_bytes(b"somebody's")
    out.write(b"half")
    out.flush()
    print(folder, flush=True)
    signal.pause()
"""

killed = pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="files without a name, and locks, are of this system")


@killed
@pytest.mark.parametrize("how", ["unnamed", "named"])
def test_what_was_killed_is_swept_at_the_next_start(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "temporary" / "openupr-work-of-mine").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    command = [sys.executable, "-c", WRITES, str(tmp_path / "out" / "x.csv"), how]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment)
    assert process.stdout is not None
    folder = Path(process.stdout.readline().strip())
    assert (folder / "in.doc").is_file()
    sweep()
    with whole_file(tmp_path / "out" / "y.csv") as out:
        out.write(b"whole")
    assert (folder / "in.doc").is_file(), "it is at work"
    assert len(list((tmp_path / "out").iterdir())) == (1 if how == "unnamed" else 2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + 10
    while folder.exists() and time.monotonic() < deadline:
        sweep()
    with whole_file(tmp_path / "out" / "y.csv") as out:
        out.write(b"whole")
    assert [path.name for path in (tmp_path / "temporary").iterdir()] == ["openupr-work-of-mine"], "what has another name is nobody's to remove"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["y.csv"]


def test_a_folder_is_gone_after_its_use() -> None:
    with swept_folder() as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "a").write_bytes(b"a")
    assert not folder.exists()


@pytest.mark.parametrize("named", [False, True])
def test_a_link_is_replaced_and_not_followed(named: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if named:
        monkeypatch.delattr(written_whole.os, "O_TMPFILE", raising=False)
    (tmp_path / "elsewhere").write_bytes(b"somebody's")
    (tmp_path / "x.csv").symlink_to("elsewhere")
    with whole_file(tmp_path / "x.csv") as out:
        out.write(b"ours")
    assert not (tmp_path / "x.csv").is_symlink()
    assert ((tmp_path / "x.csv").read_bytes(), (tmp_path / "elsewhere").read_bytes()) == (b"ours", b"somebody's")
    with pytest.raises(KeyboardInterrupt), whole_file(tmp_path / "z.csv") as out:
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "x.csv"]
