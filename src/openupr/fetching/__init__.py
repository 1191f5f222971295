"""The only room that touches the network: documents by their symbols, from a list of hosts, politely.

host_list.py, hosts.toml     who may be asked, and the addresses       documents_of_review.py   which documents a review has, by symbol
public_addresses.py          which IP addresses are public             checked_connection.py    connections to addresses that were judged
manners.py                   how often, how long, how much             polite_client.py         one request: list, robots.txt, pace, redirections
judged_answers.py            is it the document, or what?              download.py              one address into one file
fetched_folder.py            where what came lies                      fetching_documents.py    what a review has, one after the other
watched_addresses.py         looking again at an address
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .documents_of_review import WantedDocument, reports_indexed, unknown_documents, wanted_documents
    from .fetched_folder import FetchedFolder
    from .fetching_documents import Fetched, Fetching, FetchOutcome
    from .host_list import Hosts, RequestAddress, document_places, export_place, known_hosts
    from .manners import FetchTiming, Manners, usual_manners, usual_timing
    from .polite_client import PoliteClient
    from .watched_addresses import WatchedAddresses

__all__ = [
    "FetchOutcome",
    "FetchTiming",
    "Fetched",
    "FetchedFolder",
    "Fetching",
    "Hosts",
    "Manners",
    "PoliteClient",
    "RequestAddress",
    "WantedDocument",
    "WatchedAddresses",
    "document_places",
    "export_place",
    "known_hosts",
    "reports_indexed",
    "unknown_documents",
    "usual_manners",
    "usual_timing",
    "wanted_documents",
]

__getattr__ = on_demand(
    __name__,
    {
        "FetchedFolder": "fetched_folder",
        **dict.fromkeys(("Fetched", "Fetching", "FetchOutcome"), "fetching_documents"),
        **dict.fromkeys(("Hosts", "RequestAddress", "document_places", "export_place", "known_hosts"), "host_list"),
        **dict.fromkeys(("Manners", "FetchTiming", "usual_manners", "usual_timing"), "manners"),
        "PoliteClient": "polite_client",
        "WatchedAddresses": "watched_addresses",
        **dict.fromkeys(("WantedDocument", "reports_indexed", "unknown_documents", "wanted_documents"), "documents_of_review"),
    },
)
