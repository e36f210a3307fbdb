"""The keys of an encrypted register, and the file beside it that holds them wrapped.

The register's key follows from a recovery key of 160 random bits, which is printed once and opens
register and backups alone, even where the key file is lost. The key file wraps the register's key
by each user's password (Argon2id, RFC 9106; AES-256-GCM) and keeps the recovery key sealed by the
register's key, so that it can be printed again.
"""

import base64
import hashlib
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.domain.errors import ClerkError
from core.replacing import replacing

SUFFIX = ".sobhyt"
KEY_BYTES = 32
_RECOVERY_BYTES = 20
_NONCE_BYTES = 12
_SALT_BYTES = 16
_CHECK_LETTERS = 4
_GROUP = 4
_FORMAT = 1
_MISREAD = str.maketrans("018", "OIB")
# Passes, KiB and lanes no key file of ours exceeds: a changed one must not eat the memory.
_MOST = (16, 1 << 20, 16)


class WrongPassword(ClerkError):
    """The password, or the recovery key, does not open the register."""


@dataclass(frozen=True)
class RecoveryKey:
    """The printed key of a register."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Make a random one."""
        return cls(secrets.token_bytes(_RECOVERY_BYTES))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a key as people type it; a slip of the finger raises `WrongPassword`."""
        letters = "".join(c for c in text.upper() if c.isalnum()).translate(_MISREAD)
        body, check = letters[:-_CHECK_LETTERS], letters[-_CHECK_LETTERS:]
        try:
            key = cls(base64.b32decode(body))
        except ValueError:
            key = cls(b"")
        if len(key.secret) != _RECOVERY_BYTES or check != key._check:
            raise WrongPassword(
                "Chìa khôi phục gõ chưa đúng: gồm 9 nhóm, mỗi nhóm 4 chữ hoặc số. Hãy so lại với "
                "tờ giấy đã in."
            )
        return key

    @property
    def text(self) -> str:
        """The key as it is printed: nine groups of four letters, the last one checks the others."""
        letters = base64.b32encode(self.secret).decode() + self._check
        return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))

    @property
    def _check(self) -> str:
        digest = hashlib.sha256(self.secret).digest()
        return base64.b32encode(digest).decode()[:_CHECK_LETTERS]

    def register_key(self) -> bytes:
        """Return the key of the register, 256 bits."""
        kdf = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"so-bhyt register key")
        return kdf.derive(self.secret)


@dataclass(frozen=True)
class Wrapped:
    """A register's key under a password; `memory` in KiB, texts in base64."""

    salt: str
    sealed: str
    passes: int = 3
    memory: int = 65536
    lanes: int = 4

    @classmethod
    def around(cls, key: bytes, password: str) -> Self:
        """Wrap a key by a password."""
        bare = cls(_text(secrets.token_bytes(_SALT_BYTES)), "")
        return replace(bare, sealed=_text(seal(bare._password_key(password), key)))

    def open(self, password: str) -> bytes | None:
        """Return the key, None for another password."""
        return unseal(self._password_key(password), _bytes(self.sealed))

    @classmethod
    def parse(cls, said: Mapping[str, Any]) -> Self:
        """Read what a key file says; raises `ValueError` or `TypeError` for what cannot be."""
        made = cls(**said)
        costs = (made.passes, made.memory, made.lanes)
        if any(cost not in range(1, most + 1) for cost, most in zip(costs, _MOST, strict=True)):
            raise ValueError
        if len(_bytes(made.salt)) != _SALT_BYTES or made.memory < 8 * made.lanes:
            raise ValueError
        _bytes(made.sealed)
        return made

    def _password_key(self, password: str) -> bytes:
        return hash_secret_raw(
            _spelled(password),
            _bytes(self.salt),
            time_cost=self.passes,
            memory_cost=self.memory,
            parallelism=self.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )


@dataclass(frozen=True)
class KeyFile:
    """What lies beside an encrypted register: its id, wrapped keys by user, the recovery key."""

    register_id: str
    recovery: str
    users: Mapping[str, Wrapped]

    @classmethod
    def new(cls, recovery: RecoveryKey) -> Self:
        """Make the keys of a register that is about to be encrypted, for nobody yet."""
        sealed = seal(recovery.register_key(), recovery.secret)
        return cls(secrets.token_hex(8), _text(sealed), {})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a key file; a damaged one raises `ClerkError`."""
        try:
            said = json.loads(path.read_text("utf-8"))
            if said["format"] != _FORMAT:
                raise ClerkError(
                    f"Tệp khóa “{path}” do phiên bản mới hơn của chương trình lưu; hãy cập nhật "
                    "chương trình. Tệp được giữ nguyên."
                )
            users = {name: Wrapped.parse(wrapped) for name, wrapped in said["users"].items()}
            _bytes(said["recovery"])
            return cls(str(said["register"]), said["recovery"], users)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ClerkError(
                f"Tệp khóa “{path}” không đọc được; hãy lấy lại tệp này từ bản sao lưu, hoặc mở sổ "
                "bằng chìa khôi phục."
            ) from error

    def save(self, path: Path) -> None:
        """Write the file; it is the old one or the new one whatever happens."""
        with replacing(path) as scratch:
            scratch.write_text(self.text(), "utf-8")

    def text(self) -> str:
        """Return the file's text."""
        said: Mapping[str, Any] = {
            "format": _FORMAT,
            "register": self.register_id,
            "recovery": self.recovery,
            "users": {name: asdict(wrapped) for name, wrapped in self.users.items()},
        }
        return json.dumps(said, ensure_ascii=False, indent=1)

    def with_user(self, name: str, key: bytes, password: str) -> Self:
        """Return the file with a user's password, new or changed."""
        return replace(self, users={**self.users, name: Wrapped.around(key, password)})

    def without_user(self, name: str) -> Self:
        """Return the file without a user."""
        return replace(self, users={n: w for n, w in self.users.items() if n != name})

    def open(self, user: str, password: str) -> bytes:
        """Return the register's key; raises `WrongPassword` without saying which word is wrong."""
        wrapped = self.users.get(user)
        key = wrapped.open(password) if wrapped else None
        if key is None:
            raise WrongPassword("Sai tên người dùng hoặc mật khẩu; sổ chưa được mở.")
        return key

    def recovery_key(self, key: bytes) -> RecoveryKey:
        """Return the recovery key, for printing again; the register's key must be right."""
        secret = unseal(key, _bytes(self.recovery))
        if secret is None:
            raise WrongPassword("Khóa của sổ không khớp với tệp khóa.")
        return RecoveryKey(secret)


def key_path(register: Path) -> Path:
    """Return where the key file of a register or backup lies: NAME.key beside NAME.sobhyt."""
    return beside(register, ".key")


def beside(register: Path, ending: str) -> Path:
    """Return where a file that belongs to a register lies: NAME.ending beside NAME.sobhyt."""
    if register.suffix == SUFFIX:
        return register.with_suffix(ending)
    return register.with_name(f"{register.name}{ending}")


def seal(key: bytes, data: bytes) -> bytes:
    """Encrypt and sign bytes by a 256-bit key."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, data, None)


def unseal(key: bytes, data: bytes) -> bytes | None:
    """Return what was sealed, None where the key is another or the bytes were changed."""
    try:
        return AESGCM(key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None)
    except (InvalidTag, ValueError):
        return None


def _spelled(password: str) -> bytes:
    """Return one spelling of a password: keyboards compose Vietnamese letters in two ways."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
