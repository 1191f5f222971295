"""Which IP addresses are on the public internet: no other is ever connected to, whatever a name leads to.

Of IPv6 only what is given out to networks (2000::/3) counts, without the blocks in it that carry another address or lead nowhere. An address of NAT64
(64:ff9b::/96) is how a network without IPv4 reaches an IPv4 address: it is what the address in it is.
"""

from __future__ import annotations

import ipaddress

_NOT_V4 = {
    "192.88.99.0/24": "a relay of 6to4",
    "168.63.129.16/32": "the inside of a cloud",
    "100.64.0.0/10": "the inside of a provider's network (CGNAT)",
    "192.0.0.0/24": "kept for protocols",
}
_NOT_V6 = {
    "2001::/23": "kept for protocols (Teredo, ORCHID and others)",
    "2001:db8::/32": "for examples in documents",
    "2002::/16": "an IPv4 address in 6to4",
    "3fff::/20": "for examples in documents",
}
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_BLOCKS_V4 = {ipaddress.IPv4Network(block): why for block, why in _NOT_V4.items()}
_BLOCKS_V6 = {ipaddress.IPv6Network(block): why for block, why in _NOT_V6.items()}


def why_not_public(address: str) -> str:
    """Why an IP address may not be connected to, in words; empty for one on the public internet."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "no IP address"
    return _of_v4(found) if isinstance(found, ipaddress.IPv4Address) else _of_v6(found)


def _of_v4(found: ipaddress.IPv4Address) -> str:
    for words, is_so in (
        ("the computer itself (loopback)", found.is_loopback),
        ("a neighbour on the same wire (link-local)", found.is_link_local),
        ("for many receivers (multicast)", found.is_multicast),
        ("no address (unspecified)", found.is_unspecified),
    ):
        if is_so:
            return words
    for block, why in _BLOCKS_V4.items():
        if found in block:
            return why
    if found.is_private:
        return "the inside of a network (private)"
    return "" if found.is_global and not found.is_reserved else "not on the public internet (reserved)"


def _of_v6(found: ipaddress.IPv6Address) -> str:
    if found.scope_id:
        return "a neighbour on the same wire (link-local)"
    if found in _NAT64:
        why = _of_v4(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
        return f"by NAT64 {why}" if why else ""
    if found.ipv4_mapped is not None:
        return "an IPv4 address written as IPv6"
    for words, is_so in (
        ("the computer itself (loopback)", found.is_loopback),
        ("a neighbour on the same wire (link-local)", found.is_link_local),
        ("for many receivers (multicast)", found.is_multicast),
        ("no address (unspecified)", found.is_unspecified),
        ("the inside of a network (private)", found in ipaddress.IPv6Network("fc00::/7") or found.is_site_local),
    ):
        if is_so:
            return words
    for block, why in _BLOCKS_V6.items():
        if found in block:
            return why
    return "" if found in _GIVEN_OUT and found.is_global else "not on the public internet (reserved)"
