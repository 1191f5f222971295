"""Makes `dist/openupr/`: the program `openupr`, with Python and all libraries beside it, so that it runs where nothing is installed.

    python -m pip install '.[app]' pyinstaller
    python -m tools.one_folder [--to FOLDER]

It is made for the system and the kind of processor that it runs on (PyInstaller makes none for others). On Linux it runs where the C library is at
least as new as here: make it on the oldest system that is to be served.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "openupr"
METADATA = (
    "openupr", "ijson", "lxml", "msdoc2docx", "msgspec", "numpy", "onnxruntime", "pillow", "py3langid", "pypdfium2", "python-calamine", "rapidfuzz",
)  # fmt: skip
"""Libraries whose versions are asked for at run time: what was kept was made by them."""
WHOLE = ("openupr", "doc2docx", "py3langid", "docx", "alembic", "uvicorn", "duckdb", "pypdfium2", "pypdfium2_raw", "warcio", "starlette", "fastapi")
"""What is taken whole: it loads parts of itself by name, or data."""
LEFT_OUT = ("tkinter", "distributed", "dask", "pytest", "mypy", "scipy", "sympy", "IPython", "matplotlib", "pandas")
"""What other libraries could use and nothing of ours does."""

READ_ME = """OpenUPR

Two clicks on “{program}” open the app in your browser. A window stands beside it: close it, and the app is closed.
Nothing is installed, and nothing is sent anywhere. What you hand in stays on this computer.

An icon on the desktop: {shell}
The guide is “Help” in the app. What you may do with it says LICENSE.
"""


def made(to: Path) -> Path:
    """Make the folder below `to`. Returns it."""
    with tempfile.TemporaryDirectory() as work:
        spec = Path(work) / f"{NAME}.spec"
        spec.write_text(_spec(), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "WARN",
            "--distpath",
            str(to),
            "--workpath",
            f"{work}/w",
            str(spec),
        ]
        # What is bundled is the OpenUPR that lies here.
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(command, check=True, env=environment, cwd=work)
    folder = to / NAME
    for each in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / each, folder)
    program = f"{NAME}.exe" if sys.platform == "win32" else NAME
    shell = f"open a terminal here, and type: {'' if sys.platform == 'win32' else './'}{program} open --shortcut"
    (folder / "READ ME FIRST.txt").write_text(READ_ME.format(program=program, shell=shell), encoding="utf-8")
    return folder


def _spec() -> str:
    """What PyInstaller is told. The source of OpenUPR lies in the folder as files: the versions of stages are hashes of it."""
    return f"""
from PyInstaller.utils.hooks import collect_all, copy_metadata
datas, binaries, hidden = [], [], []
for name in {WHOLE!r}:
    found = collect_all(name, filter_submodules=lambda each: ".tests" not in each and "testclient" not in each)
    datas += found[0]; binaries += found[1]; hidden += found[2]
for name in {METADATA!r}:
    datas += copy_metadata(name)
analysis = Analysis([{str(Path(__file__).with_name("start.py"))!r}], pathex=[{str(ROOT / "src")!r}], datas=datas, binaries=binaries,
    hiddenimports=hidden + ["multipart", "python_multipart", "Stemmer", "rfc3161_client", "xlsxwriter"], excludes={list(LEFT_OUT)!r},
    module_collection_mode={{"openupr": "py"}})
program = EXE(PYZ(analysis.pure), analysis.scripts, [], exclude_binaries=True, name={NAME!r}, console=True, strip=False, upx=False)
COLLECT(program, analysis.binaries, analysis.datas, name={NAME!r})
"""


def main() -> None:
    """Make it, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", help="where the folder is put (default: dist)")
    folder = made(parser.parse_args().to.resolve())
    files = [each for each in folder.rglob("*") if each.is_file() and not each.is_symlink()]
    print(f"{folder}: {len(files):,} files, {sum(each.stat().st_size for each in files) / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
