"""Reference claims from a SPARQL endpoint (SPARQL 1.1 Protocol), asked only where ``--allow-net`` names its host.

One CONSTRUCT asks for every reference claim in the form of ``ontology/reference.ttl``, with the names of its things.
What comes back is bounded in size and time and read like a file: whatever an endpoint sends, it is data.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import monotonic
from typing import IO
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kzclaims.dataset import Dataset
from kzclaims.errors import ConfigError, InputError
from kzclaims.graph import read_claims
from kzclaims.vocabulary import Vocabulary

TIMEOUT, WHOLE = 20.0, 60.0  # seconds for each wait on the other side, and for a whole answer
_AT_A_TIME = 2**16
MOST = 64 * 2**20  # bytes of an answer
QUERY = """
PREFIX kz: <https://w3id.org/kzclaims/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
CONSTRUCT { ?claim ?p ?o . ?o ?q ?r . ?thing skos:prefLabel ?label ; skos:altLabel ?alt ; a ?class . }
WHERE {
  ?claim a kz:ReferenceClaim ; ?p ?o .
  OPTIONAL { ?o ?q ?r . FILTER(isBlank(?o) || ?p = prov:wasDerivedFrom) }
  OPTIONAL { ?claim rdf:subject|kz:scope|rdf:object ?thing . ?thing a ?class .
             OPTIONAL { ?thing skos:prefLabel ?label } OPTIONAL { ?thing skos:altLabel ?alt } FILTER(isIRI(?thing)) }
}
"""


class _NoRedirect(HTTPRedirectHandler):
    """An endpoint that sends us elsewhere would take us to a host that nobody allowed."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        return None


def _received(answer: IO[bytes]) -> bytes:
    """What an endpoint sends, up to one byte more than is taken, within the time for a whole answer.

    Raises:
        TimeoutError: it goes on for too long: a few bytes now and then would keep each wait short.
    """
    end, parts, size = monotonic() + WHOLE, [], 0
    while size <= MOST and (part := answer.read(min(_AT_A_TIME, MOST + 1 - size))):
        parts.append(part)
        size += len(part)
        if monotonic() > end:
            raise TimeoutError
    return b"".join(parts)


def read_endpoint(url: str, vocabulary: Vocabulary, allowed: frozenset[str]) -> Dataset:
    """The reference claims that an endpoint holds.

    Args:
        url: of the query service.
        vocabulary: the properties that claims may have.
        allowed: hosts that may be asked, as ``host`` or ``host:port``.

    Raises:
        ConfigError: its host is not among the allowed ones.
        InputError: it does not answer, answers too late, too much, or with what is no such graph.
    """
    place = urlsplit(url)
    if not {place.hostname, place.netloc} & allowed:
        raise ConfigError(f"{url}: its host is not allowed. Name it: --allow-net {place.hostname}.")
    request = Request(
        url,
        urlencode({"query": QUERY}).encode(),
        {"Accept": "text/turtle, application/n-triples;q=0.9", "Content-Type": "application/x-www-form-urlencoded"},
    )
    try:
        with build_opener(_NoRedirect).open(request, timeout=TIMEOUT) as answer:
            kind = answer.headers.get_content_type()
            content = _received(answer)
    except TimeoutError:
        raise InputError(url, "does not answer in time.", "Try again, or leave it out.") from None
    except (URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise InputError(url, f"cannot be asked: {reason}.", "Check the address, or leave it out.") from None
    if len(content) > MOST:
        raise InputError(url, f"sends more than {MOST // 2**20} MiB.", "Give a smaller set of references.")
    suffix = {"text/turtle": ".ttl", "application/n-triples": ".nt"}.get(kind)
    if suffix is None:
        raise InputError(url, f"answers with {kind}, not with a graph.", "Give the address of a SPARQL query service.")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"answer{suffix}")
        file.write_bytes(content)
        try:
            return read_claims(file, vocabulary)[0]
        except InputError as error:
            raise InputError(url, f"its answer is broken: {error.reason}", error.advice) from None
