"""What the system says of a file it refused, in words for the clerk."""

import errno
from collections.abc import Mapping

_WORDS: Mapping[int, str] = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "máy không cho phép",
    errno.EPERM: "máy không cho phép",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EISDIR: "đó là một thư mục",
    errno.ENOTDIR: "trên đường dẫn có một tệp, không phải thư mục",
    errno.EEXIST: "đã có tệp mang tên này",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "ổ đĩa báo lỗi đọc, ghi",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "hết chỗ được dùng trên ổ đĩa",
    errno.EBUSY: "tệp đang bận",
    errno.EINVAL: "tên có chữ máy không nhận",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
}


def fault_words(fault: OSError) -> str:
    """Return why a file could not be read or written."""
    number = fault.errno or 0
    return _WORDS.get(number, f"lỗi số {number} của máy" if number else "máy không cho đọc, ghi")
