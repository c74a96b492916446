"""The IRIs of terms and data of ours, and how they are shortened; nothing here needs a library of RDF."""

KZ = "https://w3id.org/kzclaims/ontology#"
DATA = "https://w3id.org/kzclaims/id/"
ORG = "http://www.w3.org/ns/org#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def short(node: object) -> str:
    """Local name of a term or datum of ours, the whole IRI of any other."""
    text = str(node)
    for namespace in (DATA, KZ):
        if text.startswith(namespace):
            return text[len(namespace) :]
    return text
