"""Each row has a seal; and the decisions that are known: all that the store has so far are its user's own."""

from __future__ import annotations

import hashlib
import json

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SEALED = {
    "originals": "sha256 size packing",
    "documents": "id path sha256 told input record review superseded",
    "stages": "input stage version sha256",
    "reviews": "id state session status input counts",
    "judgements": "id review source record text_sha256 field value who when why",
    "settings": "name value",
}


def upgrade() -> None:
    """Add the columns and the table, and seal what is there."""
    for table in _SEALED:
        op.add_column(table, sa.Column("seal", sa.Text, nullable=False, server_default=""))
    op.create_table("known", sa.Column("sha256", sa.Text, primary_key=True), sa.Column("seal", sa.Text, nullable=False, server_default=""))
    connection = op.get_bind()
    for table, columns in _SEALED.items():
        names = ", ".join(f'"{name}"' for name in columns.split())
        for number, *values in connection.exec_driver_sql(f"SELECT rowid, {names} FROM {table}").all():  # noqa: S608 - names of ours
            connection.exec_driver_sql(f"UPDATE {table} SET seal = ? WHERE rowid = ?", (_seal(values), number))  # noqa: S608
    decided = 'SELECT DISTINCT record, text_sha256, field, value, who, "when", why FROM judgements'
    for row in connection.exec_driver_sql(decided).all():
        sha256 = hashlib.sha256(json.dumps(list(row)).encode()).hexdigest()
        connection.exec_driver_sql("INSERT INTO known VALUES (?, ?)", (sha256, _seal([sha256])))


def _seal(values: list[object]) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(values)).hexdigest()[:16]
