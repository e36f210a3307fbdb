"""What kind of place a folder is: an ordinary disk, a network, a sync folder, a removable drive.

Pure: the path, what is mounted and the environment come in; `core.store.disks` gathers them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePath, PurePosixPath, PureWindowsPath


class Place(Enum):
    """Where a register may lie, or may not."""

    DISK = auto()
    NETWORK = auto()
    SYNCED = auto()
    REMOVABLE = auto()


@dataclass(frozen=True)
class Mount:
    """Something mounted: where, its file system, the options in words, whether it can be pulled."""

    point: str
    kind: str
    options: str = ""
    removable: bool = False


@dataclass(frozen=True)
class Found:
    """A place, and the name of the service or folder that makes it one."""

    place: Place
    name: str = ""


@dataclass(frozen=True)
class _Service:
    """A sync service by the folder names it makes.

    `parts` are whole names and `starts` beginnings of names anywhere in a path; `homes` are names
    too common for that, counted in the user's own folder only; `roots` on a drive of their own.
    """

    name: str
    parts: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


_SERVICES = (
    _Service("OneDrive", ("onedrive",), ("onedrive - ", "onedrive-")),
    _Service(
        "Google Drive",
        ("google drive", "googledrive", "google drive streaming"),
        ("googledrive-",),
        roots=("my drive", "drive của tôi", "shared drives", "bộ nhớ dùng chung"),
    ),
    _Service("Dropbox", ("dropbox",), ("dropbox (",)),
    _Service("iCloud", ("iclouddrive", "icloud drive", "com~apple~clouddocs")),
    _Service("Box", ("box sync",), homes=("box",)),
    _Service("Nextcloud", ("nextcloud", "owncloud")),
    _Service("Zalo", ("zalo received files", "zalo downloads", "zalopc")),
    _Service("MEGA", ("megasync",), homes=("mega",)),
    _Service("pCloud", ("pclouddrive", "pcloud drive", "pcloud sync")),
    _Service("Synology Drive", ("synologydrive", "synology drive", "cloudstation")),
    _Service("Seafile", ("seafile",)),
    _Service("Yandex.Disk", ("yandex.disk", "yandexdisk")),
    _Service("Syncthing", homes=("sync",)),
)
# Variables in which a service says where its folder is.
_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
}
_HOMES = ("USERPROFILE", "HOME")
_NETWORK_KINDS = frozenset(
    [
        "nfs",
        "nfs3",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "sshfs",
        "afpfs",
        "afs",
        "ncpfs",
        "ncp",
        "davfs",
        "davfs2",
        "webdav",
        "ceph",
        "glusterfs",
        "lustre",
        "beegfs",
        "gpfs",
        "ocfs2",
        "gfs2",
        "coda",
    ]
)
# What fuse mounts of this machine's own disks is no network.
_LOCAL_FUSE = frozenset(
    f"fuse.{name}"
    for name in [
        "overlayfs",
        "fuse-overlayfs",
        "bindfs",
        "mergerfs",
        "unionfs",
        "lxcfs",
        "zfs",
        "ntfs",
        "ntfs-3g",
        "exfat",
        "ext2",
        "ext4",
        "apfs",
        "lklfuse",
        "gocryptfs",
        "encfs",
        "cryfs",
        "securefs",
        "veracrypt",
        "dislocker",
        "grpcfuse",
        "osxfs",
    ]
)
_REMOVABLE_POINTS = ("/media", "/run/media")
_LONG, _LONG_SHARE = "\\\\?\\", "\\\\?\\unc\\"


def place_of(folder: PurePath, mounts: Iterable[Mount], environment: Mapping[str, str]) -> Found:
    """Return what kind of place an absolute folder is."""
    folder = _plain(folder)
    if folder.drive.startswith("\\\\"):
        return Found(Place.NETWORK, folder.drive)
    mount = _mount_of(folder, mounts)
    if mount and _is_network(mount):
        return Found(Place.NETWORK, mount.point)
    service = _service_of(folder, environment)
    if service:
        return Found(Place.SYNCED, service)
    if mount and _is_removable(mount):
        return Found(Place.REMOVABLE, mount.point)
    return Found(Place.DISK)


def _plain(folder: PurePath) -> PurePath:
    """Return a path without Windows' prefix for long ones."""
    text = str(folder)
    if not isinstance(folder, PureWindowsPath) or not text.startswith(_LONG):
        return folder
    if text.lower().startswith(_LONG_SHARE):
        return PureWindowsPath("\\\\" + text[len(_LONG_SHARE) :])
    return PureWindowsPath(text[len(_LONG) :])


def _mount_of(folder: PurePath, mounts: Iterable[Mount]) -> Mount | None:
    """Return what a folder lies on: the longest mount point above it, the last where two cover."""
    above = [m for m in mounts if folder.is_relative_to(type(folder)(m.point))]
    return max(enumerate(above), key=lambda pair: (len(pair[1].point), pair[0]), default=(0, None))[
        1
    ]


def _is_network(mount: Mount) -> bool:
    kind = mount.kind.casefold()
    return (
        kind in _NETWORK_KINDS
        or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE)
        or "remote" in mount.options.split(",")
    )


def _is_removable(mount: Mount) -> bool:
    point = PurePosixPath(mount.point)
    return (
        mount.removable
        or "removable" in mount.options.split(",")
        or any(
            point != PurePosixPath(top) and point.is_relative_to(top) for top in _REMOVABLE_POINTS
        )
    )


def _service_of(folder: PurePath, environment: Mapping[str, str]) -> str | None:
    for variable, name in _VARIABLES.items():
        said = environment.get(variable)
        if said and folder.is_relative_to(type(folder)(said)):
            return name
    parts = [part.casefold() for part in folder.parts]
    below_home = _first_below_home(folder, environment)
    top = parts[1] if isinstance(folder, PureWindowsPath) and len(parts) > 1 else None
    return next(
        (
            service.name
            for service in _SERVICES
            if any(part in service.parts or part.startswith(service.starts) for part in parts)
            or below_home in service.homes
            or top in service.roots
        ),
        None,
    )


def _first_below_home(folder: PurePath, environment: Mapping[str, str]) -> str | None:
    for variable in _HOMES:
        home = environment.get(variable)
        if home and folder.is_relative_to(type(folder)(home)):
            below = folder.relative_to(type(folder)(home)).parts
            return below[0].casefold() if below else None
    return None
