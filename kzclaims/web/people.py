"""Who is at the desk: passwords, kept as salted scrypt hashes, and the sessions of their browsers."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kzclaims.web.store import Store

_N, _R, _P = 2**14, 8, 5  # OWASP's parameters for scrypt
_SHORTEST = 10
LONGEST_NAME = 80
_LASTS = timedelta(hours=12)
_TRIES, _WAIT = 5, 60.0  # wrong passwords for a name before it waits, and seconds it waits


@dataclass(frozen=True, slots=True)
class Session:
    """A browser: who sits at it (nobody yet: empty), its token against forged forms, and its language."""

    token: str
    name: str
    csrf: str
    language: str


def clean_name(name: str) -> str:
    """A name as it is kept; empty where it is none: too long, or with characters nobody sees."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    return name if 0 < len(name) <= LONGEST_NAME and name.isprintable() else ""


def hashed(password: str) -> str:
    """A salted hash of a password."""
    salt = secrets.token_bytes(16)
    return f"scrypt${b64encode(salt).decode()}${b64encode(_scrypt(password, salt)).decode()}"


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        unicodedata.normalize("NFC", password).encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=64 * 1024 * 1024
    )


def long_enough(password: str) -> bool:
    """Whether a password may be set."""
    return len(password) >= _SHORTEST


_NOBODY = hashed(secrets.token_hex(8))


class People:
    """Sessions and logins over a store; with no user in it, whoever sits at this machine just gives a name."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._wrong: dict[str, list[float]] = {}

    @property
    def login(self) -> bool:
        """Whether a password is asked for."""
        return bool(self.store.users())

    def at(self, token: str) -> Session | None:
        """The session of a token that still lasts."""
        found = self.store.session(token) if token else None
        if found is None:
            return None
        name, csrf, language, seen = found
        if datetime.now(UTC) - datetime.fromisoformat(seen) > _LASTS:
            self.store.end_session(token)
            return None
        return Session(token, name, csrf, language)

    def begin(self, language: str, name: str = "") -> Session:
        """A new session with tokens of its own."""
        session = Session(secrets.token_urlsafe(32), name, secrets.token_urlsafe(32), language)
        self.store.put_session(session.token, session.name, session.csrf, session.language)
        return session

    def speak(self, session: Session, language: str) -> None:
        """Change the language of a session."""
        self.store.put_session(session.token, session.name, session.csrf, language)

    def waits(self, name: str) -> bool:
        """Whether there were too many wrong passwords for a name of late."""
        recent = [at for at in self._wrong.get(name, []) if time.monotonic() - at < _WAIT]
        self._wrong[name] = recent
        return len(recent) >= _TRIES

    def enter(self, session: Session, name: str, password: str) -> Session | None:
        """A new session for whoever gives the right password, in place of the old one; None where it is wrong."""
        users = self.store.users()
        if users and not right(password, users.get(name, _NOBODY)):
            self._wrong.setdefault(name, []).append(time.monotonic())
            return None
        self.store.end_session(session.token)
        return self.begin(session.language, name)


def right(password: str, kept: str) -> bool:
    """Whether a password is the one of a hash; takes as long where it is not."""
    _, salt, digest = kept.split("$")
    return hmac.compare_digest(_scrypt(password, b64decode(salt)), b64decode(digest))
