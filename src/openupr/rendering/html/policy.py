"""What a browser may do with a page of ours: show it, with the one style sheet and the one script that stand in it, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup


def policy(style: str, script: str = "", *, pictures: bool = False) -> Markup:
    """The page's content security policy: nothing is loaded or sent; `style` and `script` are allowed by their hashes, `pictures` inside the file."""
    allowed = [
        "default-src 'none'",
        *(["img-src data:"] if pictures else []),
        f"style-src '{_fingerprint(style)}'",
        *([f"script-src '{_fingerprint(script)}'"] if script else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return Markup("; ".join(allowed))  # noqa: S704


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
