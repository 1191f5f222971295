"""`python -m tools.look.covers`: the pictures of README and docs/, made of the invented reviews as the program shows them today (`make pictures`)."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
WIDE, TALL = 1190, 760
READ = ("tests/documents/XBB-17", "tests/documents/XBB-31")
MADE: dict[str, tuple[tuple[str, ...], str]] = {
    "review-in-a-minute": (("report", "XBB-17"), ""),
    "what-became-of-it": (("report", "XBB-17"), "chapter-became"),
    "brief-on-a-topic": (("brief", "XBB-31", "--topic", "prison"), ""),
    "brief-of-a-speaker": (("brief", "XBB-31", "--by", "Norway", "--seconds", "54"), ""),
}
"""Each picture: the command that writes its page, and what is pictured of it (empty: its beginning)."""


def main() -> None:
    """Writes each picture anew."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        store = f"{folder}/reviews.sqlite"
        openupr("read", *READ, "--store", store)
        browser = started.chromium.launch(executable_path=shutil.which("chromium") or None, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDE, "height": TALL}, color_scheme="light")
        for name, (command, part) in MADE.items():
            html = Path(folder) / f"{name}.html"
            openupr(*command, "--store", store, "--to", str(html))
            page.goto(html.as_uri() + (f"#{part}" if part else ""))
            if part:
                page.evaluate("(id) => { const e = document.getElementById(id); e.open = true; e.scrollIntoView(); scrollBy(0, 70); }", part)
            taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(64, dither=Image.Dither.NONE)
            taken.save(PICTURES / f"{name}.png", optimize=True)
        browser.close()


def openupr(*command: str) -> None:
    """Runs a command of ours, and fails with it."""
    subprocess.run([sys.executable, "-m", "openupr", *command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
