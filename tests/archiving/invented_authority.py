"""An authority of our own that stamps (RFC 3161), at any time and in any wrong way. What it makes, `openssl ts -verify` takes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from openupr.archiving.stamp_checks import nonce_of

_SHA256 = "2.16.840.1.101.3.4.2.1"
_TST_INFO = "1.2.840.113549.1.9.16.1.4"
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_ECDSA_SHA256 = "1.2.840.10045.4.3.2"


def der(tag: int, *parts: bytes) -> bytes:
    """Parts as one thing in DER."""
    body = b"".join(parts)
    size = len(body)
    length = bytes([size]) if size < 128 else bytes([0x80 | (size.bit_length() + 7) // 8]) + size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag]) + length + body


def whole(number: int) -> bytes:
    return der(2, number.to_bytes(number.bit_length() // 8 + 1, "big", signed=True))


def oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    out = bytes([40 * first + second])
    for each in rest:
        pieces = [each & 0x7F]
        while each := each >> 7:
            pieces.append(0x80 | each & 0x7F)
        out += bytes(pieces[::-1])
    return der(6, out)


@cache
def _key(name: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(hashlib.sha256(name.encode()).digest(), "big") % 2**250 + 1, ec.SECP256R1())


def _name(common: str, house: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, house), x509.NameAttribute(NameOID.COMMON_NAME, common)])


@dataclass(frozen=True)
class Authority:
    """A root and what signs stamps under it. The signer's certificate is good from `since` for `days`."""

    house: str
    since: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    days: int = 3650
    key: str = field(default="")

    @property
    def root(self) -> x509.Certificate:
        return _certificate(self.house, "root", self.house, self.key or self.house, self.since, 7300)

    @property
    def signer(self) -> x509.Certificate:
        return _certificate(self.house, "signer", self.house, self.key or self.house, self.since, self.days)

    @property
    def root_pem(self) -> bytes:
        return self.root.public_bytes(Encoding.PEM)

    @property
    def chain_pem(self) -> bytes:
        return self.signer.public_bytes(Encoding.PEM)

    def stamp(self, data: bytes, request: bytes, at: datetime, *, nonce: int | None = None, status: int = 0) -> bytes:
        """Its answer to a request to stamp these bytes."""
        number = nonce_of(request) if nonce is None else nonce
        assert number is not None
        imprint = der(0x30, der(0x30, oid(_SHA256), der(5)), der(4, hashlib.sha256(data).digest()))
        when = der(0x18, at.strftime("%Y%m%d%H%M%SZ").encode())
        info = der(0x30, whole(1), oid("1.2.3.4.1"), imprint, whole(int(at.timestamp())), when, whole(number))
        token = _signed(info, self.signer, _key(f"signer of {self.key or self.house}"), at)
        return der(0x30, der(0x30, whole(status)), token)


@cache
def _certificate(house: str, what: str, under: str, key: str, since: datetime, days: int) -> x509.Certificate:
    root = what == "root"
    made = (
        x509.CertificateBuilder()
        .subject_name(_name(f"{house} {what}", house))
        .issuer_name(_name(f"{under} root", under))
        .public_key(_key(key if root else f"signer of {key}").public_key())
        .serial_number(int.from_bytes(hashlib.sha256(f"{house} {what} {key} {days}".encode()).digest()[:8], "big") | 1)
        .not_valid_before(since)
        .not_valid_after(since + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=root, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(_key(key if root else f"signer of {key}").public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(_key(key).public_key()), critical=False)
    )
    if not root:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return made.sign(_key(key), hashes.SHA256())


def _signed(info: bytes, signer: x509.Certificate, key: ec.EllipticCurvePrivateKey, at: datetime) -> bytes:
    """SignedData of CMS over what a stamp says."""
    digest = der(0x30, oid(_SHA256))
    certificate = signer.public_bytes(Encoding.DER)
    issuer = der(0x30, signer.issuer.public_bytes(), whole(signer.serial_number))
    general = der(0x30, der(0x30, der(0xA4, signer.issuer.public_bytes())), whole(signer.serial_number))
    shown = der(0x30, der(0x30, der(0x30, der(4, hashlib.sha256(certificate).digest()), general)))
    attributes = sorted(
        [
            der(0x30, oid("1.2.840.113549.1.9.3"), der(0x31, oid(_TST_INFO))),
            der(0x30, oid("1.2.840.113549.1.9.4"), der(0x31, der(4, hashlib.sha256(info).digest()))),
            der(0x30, oid("1.2.840.113549.1.9.5"), der(0x31, der(0x17, at.strftime("%y%m%d%H%M%SZ").encode()))),
            der(0x30, oid("1.2.840.113549.1.9.16.2.47"), der(0x31, shown)),
        ]
    )
    signature = key.sign(der(0x31, *attributes), ec.ECDSA(hashes.SHA256()))
    signed = der(0x30, whole(1), issuer, digest, der(0xA0, *attributes), der(0x30, oid(_ECDSA_SHA256)), der(4, signature))
    data = der(0x30, whole(3), der(0x31, digest), der(0x30, oid(_TST_INFO), der(0xA0, der(4, info))), der(0xA0, certificate), der(0x31, signed))
    return der(0x30, oid(_SIGNED_DATA), der(0xA0, data))


def fingerprint(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex()
