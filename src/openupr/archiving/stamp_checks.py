"""Time stamps of RFC 3161: whether an answer stamps these bytes, for this request, under this root. For a worker: an answer is a stranger's.

The chain is checked at the time that the stamp itself says: a certificate that has run out since was good then. Whether the root is to be trusted, no
program can tell: its fingerprint is said, to be held against what the authority publishes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..errors import UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, Name
    from rfc3161_client import TimeStampResponse

_SHA256 = "2.16.840.1.101.3.4.2.1"
_MOST = 200_000
"""Bytes of an answer or of certificates. Usual ones have 3,000 to 8,000."""
_MOST_CHAIN = 10
_INTEGER, _SEQUENCE = 0x02, 0x30
_ASK_AGAIN = message("Send the request again, or to another authority.")


@dataclass(frozen=True, slots=True)
class StampFiles:
    """What belongs to one stamp: the bytes that are stamped, the request that was sent, the answer, the root and what stands between (PEM)."""

    data: bytes
    request: bytes
    answer: bytes
    root: bytes
    chain: bytes = b""
    name: str = ""


@dataclass(frozen=True, slots=True)
class StampSaid:
    """What a stamp says that holds: its `time` (UTC), the `root` as the SHA-256 of its public key, and its certificate's SHA-256 (`fingerprint`), who
    signed (`authority`), whose root it is, until when the certificates are good, and their files as they are to be kept."""

    time: str
    root: str
    fingerprint: str
    root_name: str
    organisation: str
    authority: str
    good_until: str
    root_pem: bytes
    chain_pem: bytes


def check_stamp(job: StampFiles) -> StampSaid:
    """What this stamp says. Raises `UnreadableError`, with the reason, where it does not hold."""
    from cryptography import x509
    from rfc3161_client import VerifierBuilder

    if max(map(len, (job.answer, job.request, job.root, job.chain))) > _MOST:
        raise _wrong(job, "it is larger than any stamp")
    answer = _answer(job)
    root = _certificates(job, job.root)[0]
    given = _certificates(job, job.chain) if job.chain.strip() else []
    if root.subject != root.issuer:
        raise _wrong(job, "what is given as its root is signed by another one")
    if answer.tst_info.message_imprint.hash_algorithm.dotted_string != _SHA256:
        raise _wrong(job, "it stamps another kind of hash than SHA-256")
    if answer.tst_info.message_imprint.message != hashlib.sha256(job.data).digest():
        raise _wrong(job, "it stamps other bytes (its imprint is not theirs)")
    if (nonce := nonce_of(job.request)) is None or answer.tst_info.nonce != nonce:
        raise _wrong(job, "it answers another request (its nonce is not that of the request)")
    try:
        held = [x509.load_der_x509_certificate(each) for each in answer.signed_data.certificates]
        between = [each for each in (*given, *held) if each.subject != each.issuer and each != root][: 2 * _MOST_CHAIN]
        unique = {_fingerprint(each): each for each in between}
        verifier = VerifierBuilder(roots=[root], intermediates=list(unique.values()), nonce=nonce).build()
        verifier.verify_message(answer, job.data)
        said = _said(answer, root, list(unique.values()))
    except Exception as error:  # what the libraries raise at certificates that were made up is of many types
        raise _wrong(job, f"it does not hold under this root ({str(error)[:200]})") from error
    return said


class Stamp(Protocol):
    """What is known of a stamp, wherever it is told."""

    @property
    def size(self) -> int:
        """The size of the log whose checkpoint was stamped."""

    @property
    def root(self) -> str:
        """The hash of its root's key."""

    @property
    def time(self) -> str:
        """When."""


_S = TypeVar("_S", bound=Stamp)


def covering(stamps: Iterable[_S], index: int) -> list[_S]:
    """The stamps that say of an entry that it was there: the first of each root on a log that has it, of the two roots that stamped first."""
    found: dict[str, _S] = {}
    for each in sorted((each for each in stamps if each.size > index), key=lambda each: (each.time, each.size)):
        found.setdefault(each.root, each)
    return list(found.values())[:2]


def request_for(data: bytes) -> bytes:
    """A request to stamp these bytes, with a nonce of its own."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    return TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build().as_bytes()


def nonce_of(request: bytes) -> int | None:
    """The nonce of a request (RFC 3161, 2.4.1); None where it has none, or is no request."""
    outer = _parts(request)
    inside = _parts(outer[0][1]) if len(outer) == 1 and outer[0][0] == _SEQUENCE else []
    if [tag for tag, _ in inside[:2]] != [_INTEGER, _SEQUENCE]:
        return None
    return next((int.from_bytes(value, "big", signed=True) for tag, value in inside[2:] if tag == _INTEGER), None)


def imprint_of(answer: bytes) -> tuple[bytes, int] | None:
    """Which bytes' hash an answer stamps, and the nonce of the request that it answers; None where it is none. Nothing of it is checked."""
    try:
        found = _answer(StampFiles(b"", b"", answer, b""))
    except UnreadableError:
        return None
    return found.tst_info.message_imprint.message, found.tst_info.nonce


def _answer(job: StampFiles) -> TimeStampResponse:
    from rfc3161_client import decode_timestamp_response

    try:
        found = decode_timestamp_response(job.answer)
        status = found.status, " ".join(found.status_string)[:200]
        if not status[0]:
            _ = found.tst_info.message_imprint.message, found.tst_info.gen_time
    except Exception as error:  # what the library raises at other bytes is of many types
        raise _wrong(job, "it is no time stamp") from error
    if status[0]:
        raise _wrong(job, f"the authority refused (status {status[0]}: {status[1]})")
    return found


def _certificates(job: StampFiles, pem: bytes) -> list[Certificate]:
    from cryptography import x509

    try:
        found = x509.load_pem_x509_certificates(pem) if b"-----BEGIN" in pem else [x509.load_der_x509_certificate(pem)]
    except Exception as error:  # as above
        raise _wrong(job, "its certificates can't be read") from error
    if len(found) > _MOST_CHAIN:
        raise _wrong(job, "it has more certificates than any chain")
    return found


def _said(answer: TimeStampResponse, root: Certificate, between: Sequence[Certificate]) -> StampSaid:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = root.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    signer = next(iter(answer.signed_data.signer_infos))
    leaf = next((each for each in between if each.issuer == signer.issuer and each.serial_number == signer.serial_number), root)
    ends = min(each.not_valid_after_utc for each in (root, *between))
    return StampSaid(
        answer.tst_info.gen_time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        hashlib.sha256(key).hexdigest(),
        _fingerprint(root),
        _named(root.subject),
        _part(root.subject, "O"),
        _named(leaf.subject),
        ends.strftime("%Y-%m-%d"),
        root.public_bytes(Encoding.PEM),
        b"".join(each.public_bytes(Encoding.PEM) for each in sorted(between, key=_fingerprint)),
    )


def _fingerprint(certificate: Certificate) -> str:
    from cryptography.hazmat.primitives.hashes import SHA256

    return certificate.fingerprint(SHA256()).hex()


def _named(name: Name) -> str:
    return (_part(name, "CN") or name.rfc4514_string())[:200]


def _part(name: Name, wanted: str) -> str:
    return next((str(each.value) for each in name if each.rfc4514_attribute_name == wanted), "")


def _parts(data: bytes) -> list[tuple[int, bytes]]:
    """The parts of something in DER, each with its tag; none where their lengths don't add up."""
    found: list[tuple[int, bytes]] = []
    at = 0
    while at + 2 <= len(data):
        tag, length = data[at], data[at + 1]
        at += 2
        if length & 0x80:
            more = length & 0x7F
            length = int.from_bytes(data[at : at + more], "big")
            at += more
        if at + length > len(data):
            return []
        found.append((tag, data[at : at + length]))
        at += length
    return found if at == len(data) else []


def _wrong(job: StampFiles, why: str) -> UnreadableError:
    return UnreadableError(message("this stamp does not hold: {why}", why=why), where=job.name, next_step=_ASK_AGAIN)
