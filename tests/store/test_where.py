"""Where a folder lies, from paths, mounts and environment of Windows and Linux."""

import os
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from core.store.disks import place_of_folder
from core.store.where import Mount, Place, place_of

WINDOWS = (
    Mount("C:\\", "NTFS", "rw,fixed"),
    Mount("D:\\", "NTFS", "rw,fixed"),
    Mount("E:\\", "FAT32", "rw,removable"),
    Mount("F:\\", "", "cdrom"),
    Mount("G:\\", "FAT32", "rw,fixed"),
    Mount("Z:\\", "NTFS", "rw,remote"),
)
LINUX = (
    Mount("/", "ext4"),
    Mount("/home", "btrfs"),
    Mount("/tank", "zfs"),
    Mount("/tmp", "tmpfs"),
    Mount("/var/lib/docker", "overlay"),
    Mount("/Volumes/Data", "apfs"),
    Mount("/mnt/win", "fuseblk"),
    Mount("/mnt/vm", "9p"),
    Mount("/mnt/pool", "fuse.mergerfs"),
    Mount("/mnt/nas", "autofs"),
    Mount("/mnt/nas", "nfs4"),
    Mount("/mnt/nas/local", "ext4"),
    Mount("/mnt/share", "cifs"),
    Mount("/mnt/ssh", "fuse.sshfs"),
    Mount("/mnt/cloud", "fuse.rclone"),
    Mount("/run/user/1000/gvfs", "fuse.gvfsd-fuse"),
    Mount("/media/lan/USB", "vfat"),
    Mount("/run/media/lan/USB", "exfat"),
    Mount("/mnt/stick", "ext4", removable=True),
)
AT_HOME = {
    "USERPROFILE": "C:\\Users\\Lan",
    "HOME": "/home/lan",
    "OneDriveCommercial": "D:\\Cơ quan",
    "OneDrive": "",
}


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("C:\\Users\\Lan\\Documents", Place.DISK),
        ("C:\\Users\\Lan\\AppData\\Local\\so-bhyt", Place.DISK),
        ("\\\\?\\C:\\Users\\Lan", Place.DISK),
        ("D:\\Sổ", Place.DISK),
        ("D:\\Box", Place.DISK),
        ("D:\\Hồ sơ\\My Drive", Place.DISK),
        ("D:\\onedrive cũ", Place.DISK),
        ("C:\\Users\\Lan\\Documents\\Box", Place.DISK),
        ("\\\\may-chu\\chung\\bhyt", Place.NETWORK),
        ("//may-chu/chung", Place.NETWORK),
        ("\\\\?\\UNC\\may-chu\\chung", Place.NETWORK),
        ("z:\\bhyt", Place.NETWORK),
        ("Z:\\OneDrive", Place.NETWORK),
        ("C:\\Users\\Lan\\OneDrive\\Documents", Place.SYNCED),
        ("c:\\users\\lan\\onedrive\\Màn hình nền", Place.SYNCED),
        ("C:\\Users\\Lan\\OneDrive - UBND xã Mẫu\\Sổ", Place.SYNCED),
        ("d:\\cơ quan\\bhyt", Place.SYNCED),
        ("G:\\My Drive\\bhyt", Place.SYNCED),
        ("G:\\Drive của tôi", Place.SYNCED),
        ("C:\\Users\\Lan\\Google Drive", Place.SYNCED),
        ("C:\\Users\\Lan\\Dropbox (Xã)", Place.SYNCED),
        ("C:\\Users\\Lan\\iCloudDrive", Place.SYNCED),
        ("C:\\Users\\Lan\\Box\\x", Place.SYNCED),
        ("C:\\Users\\Lan\\Nextcloud", Place.SYNCED),
        ("C:\\Users\\Lan\\Documents\\Zalo Received Files", Place.SYNCED),
        ("E:\\", Place.REMOVABLE),
        ("e:\\bhyt", Place.REMOVABLE),
        ("H:\\", Place.DISK),
    ],
)
def test_places_of_windows(folder, place):
    assert place_of(PureWindowsPath(folder), WINDOWS, AT_HOME).place is place


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/", Place.DISK),
        ("/home/lan/Tài liệu", Place.DISK),
        ("/tank/bhyt", Place.DISK),
        ("/tmp/x", Place.DISK),
        ("/var/lib/docker/x", Place.DISK),
        ("/Volumes/Data/x", Place.DISK),
        ("/mnt/win/x", Place.DISK),
        ("/mnt/vm/x", Place.DISK),
        ("/mnt/pool/x", Place.DISK),
        ("/mnt/nas/local/x", Place.DISK),
        ("/media", Place.DISK),
        ("/mnt/sharex", Place.DISK),
        ("/home/lan/tai/Sync", Place.DISK),
        ("/mnt/nas/bhyt", Place.NETWORK),
        ("/mnt/share", Place.NETWORK),
        ("/mnt/ssh/x", Place.NETWORK),
        ("/mnt/cloud/x", Place.NETWORK),
        ("/run/user/1000/gvfs/smb-share:server=x", Place.NETWORK),
        ("/home/lan/Dropbox/x", Place.SYNCED),
        ("/home/lan/Nextcloud", Place.SYNCED),
        ("/home/lan/Sync", Place.SYNCED),
        ("/media/lan/USB/x", Place.REMOVABLE),
        ("/run/media/lan/USB", Place.REMOVABLE),
        ("/mnt/stick/bhyt", Place.REMOVABLE),
    ],
)
def test_places_of_linux(folder, place):
    assert place_of(PurePosixPath(folder), LINUX, AT_HOME).place is place


@pytest.mark.parametrize(
    "kind",
    [
        "ext2",
        "ext3",
        "ext4",
        "xfs",
        "btrfs",
        "zfs",
        "f2fs",
        "apfs",
        "hfs",
        "ntfs",
        "NTFS",
        "exfat",
        "vfat",
        "tmpfs",
        "overlay",
    ],
)
def test_an_ordinary_disk_is_never_refused(kind):
    assert place_of(PurePosixPath("/x"), [Mount("/", kind)], {}).place is Place.DISK


def test_without_any_mount_the_path_alone_tells():
    assert place_of(PurePosixPath("/x"), (), {}).place is Place.DISK
    assert place_of(PurePosixPath("/x/OneDrive"), (), {}).place is Place.SYNCED


def test_this_machines_temporary_folder_is_a_disk():
    assert place_of_folder(Path(tempfile.gettempdir())).place is Place.DISK


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_into_a_sync_folder_and_one_out_of_it_are_both_seen(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "bên ngoài").mkdir()
    (tmp_path / "vào").symlink_to(tmp_path / "Dropbox")
    (tmp_path / "Nextcloud").symlink_to(tmp_path / "bên ngoài")
    assert place_of_folder(tmp_path / "vào").place is Place.SYNCED
    assert place_of_folder(tmp_path / "Nextcloud").place is Place.SYNCED
    assert place_of_folder(tmp_path / "bên ngoài").place is Place.DISK
