"""From a store of any older version to today's, by the steps in `migrations/`. Alembic is imported when a step has to be made, and only then."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

STEPS = Path(__file__).with_name("migrations")


def configuration(*more: Path) -> Config:
    """Alembic's configuration, without a file; `more` are further folders of steps (for tests)."""
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(each) for each in (STEPS / "versions", *more)))
    return config


def migrate(connection: Connection, *more: Path, to: str = "head") -> None:
    """Make every step that the store has not made yet, in the transaction of the connection: all of them, or none."""
    config = configuration(*more)
    config.attributes["connection"] = connection
    command.upgrade(config, to)
