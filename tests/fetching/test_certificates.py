"""The certificate is checked against the name that was asked for, though an address is what is connected to."""

from __future__ import annotations

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pytest_httpserver import HTTPServer
from werkzeug import Response

from openupr.errors import NoAnswerError
from openupr.fetching import Hosts, PoliteClient

from .played_hosts import DOCUMENTS, Played, pdf


def made(folder: Path, name: str) -> tuple[Path, ssl.SSLContext]:
    """A certificate for a name, signed by itself, and a server's context with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / f"{name}.crt", folder / f"{name}.key"
    public.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return public, context


@pytest.mark.parametrize(("name", "trusted", "comes"), [(DOCUMENTS, True, True), ("example.net", True, False), (DOCUMENTS, False, False)])
def test_whom_we_talk_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, trusted: bool, comes: bool) -> None:
    public, context = made(tmp_path, name)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(public))
    names: list[str | None] = []
    context.sni_callback = lambda socket, told, _: names.append(told)
    server = HTTPServer(ssl_context=context)
    server.start()
    try:
        played = Played(server)
        played.answers("/robots.txt", Response(status=404))
        played.answers("/a", Response(pdf()))
        hosts = Hosts(frozenset({DOCUMENTS}), "https", server.port)
        manners = replace(played.manners, tries=9)
        with PoliteClient(hosts, manners, played.hours.timing, played.resolve, played.judge) as client:
            if comes:
                with client.asked(hosts.place(DOCUMENTS, "/a")) as answer:
                    assert b"".join(answer.pieces) == pdf()
            else:
                with pytest.raises(NoAnswerError, match="certificate"), client.asked(hosts.place(DOCUMENTS, "/a")):
                    pass
    finally:
        server.clear()
        server.stop()
    assert set(names) == {DOCUMENTS}
    assert bool(played.asked) is comes
