"""A rule file on disk: TOML that people can edit."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli_w

from core.domain.errors import ClerkError
from core.replacing import replacing

_LARGEST = 10_000_000
_HEAD = """\
# Quy định của cơ quan trong Sổ BHYT. Sửa bằng trình soạn văn bản, rồi nhập lại: rules SỔ --import TỆP.
# [[rule]]: quy định chung; tên nào có trong tệp thì mọi dòng của tên ấy thay cho dòng của chương trình.
# [[local]]: mức hỗ trợ thêm của tỉnh, xã (percent_total: tổng mức; percent_extra: phần thêm).
# Ngày dạng NĂM-THÁNG-NGÀY, tính cả ngày đầu và ngày cuối; bỏ trống là chưa có.
"""  # noqa: E501 - lines of the file, as people read them


def read_rule_file(path: Path) -> Mapping[str, Any]:
    """Return the content of a rule file; raises `ClerkError` for one that is no TOML."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ClerkError(f"Tệp “{path}” quá lớn, không phải là tệp quy định.")
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ClerkError(f"Không đọc được tệp “{path}”: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ClerkError(f"Tệp “{path}” không phải là tệp quy định dạng TOML: {error}.") from error


def write_rule_file(
    path: Path, rules: Sequence[Mapping[str, Any]], local: Sequence[Mapping[str, Any]]
) -> None:
    """Write rows as a rule file beside the target and move it into place."""
    rows = {"rule": list(rules), "local": list(local)}
    text = tomli_w.dumps({name: found for name, found in rows.items() if found})
    with replacing(path) as scratch:
        scratch.write_text(f"{_HEAD}\n{text}", "utf-8", newline="\n")
