"""A rule file on disk: TOML that people can edit."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli_w

from core.domain.errors import ClerkError, Way
from core.saving import saving

_LARGEST = 10_000_000
_REASONS: Mapping[type[OSError], str] = {
    FileNotFoundError: "không có tệp này; hãy kiểm tra lại tên và thư mục",
    IsADirectoryError: "đây là một thư mục, không phải tệp",
    PermissionError: "không có quyền đọc, hoặc chương trình khác đang giữ tệp",
}
_UNREAD = "ổ đĩa báo lỗi; hãy chép tệp sang chỗ khác rồi thử lại"
_HEAD = """\
# Quy định của cơ quan trong Sổ BHYT. Sửa bằng trình soạn văn bản, rồi nhập lại: rules SỔ --import TỆP.
# [[rule]]: quy định chung; tên nào có trong tệp thì các dòng của tên ấy thay cho MỌI dòng cùng tên của
#   chương trình, nên phải giữ lại cả các dòng cũ: ngày nào chương trình có giá trị thì tệp cũng phải có.
#   Trở lại quy định của chương trình: rules SỔ --reset TÊN.
#   Phải có: name (tên), value (giá trị), source (văn bản), confidence (HIGH, MEDIUM, LOW), checked (ngày
#   tra văn bản). Có thể có: from (ngày đầu), to (ngày cuối), note (ghi chú).
# [[local]]: mức hỗ trợ thêm của tỉnh, xã.
#   Phải có: point (điểm), percent_total (tổng mức) hoặc percent_extra (phần thêm), from, paper (văn bản).
#   Có thể có: to, event (sự kiện) cùng months (số tháng sau đó), area (diện vùng) hoặc hamlet (thôn),
#   confidence, checked, note.
# Ngày dạng NĂM-THÁNG-NGÀY, không có ngoặc kép, tính cả ngày đầu và ngày cuối; chưa có thì bỏ dòng ấy.
"""  # noqa: E501 - lines of the file, as people read them


def read_rule_file(path: Path) -> Mapping[str, Any]:
    """Return the content of a rule file; raises `ClerkError` for one that is no TOML."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ClerkError(f"Tệp “{path}” quá lớn, không phải là tệp quy định.")
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        why = next((w for kind, w in _REASONS.items() if isinstance(error, kind)), _UNREAD)
        raise ClerkError(f"Không đọc được tệp “{path}”: {why}.") from error
    except UnicodeDecodeError as error:
        raise ClerkError(
            f"Tệp “{path}” không phải là tệp quy định dạng TOML: không phải chữ mã UTF-8; hãy lưu "
            "lại bằng trình soạn văn bản với mã UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ClerkError(
            f"Tệp “{path}” không phải là tệp quy định dạng TOML{_place(error)}; hãy so với tệp quy "
            "định do chương trình xuất ra.",
            Way.RULE_FILE,
        ) from error


def _place(error: Exception) -> str:
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f": viết sai ở dòng {found[1]}, chữ thứ {found[2]}" if found else ""


def write_rule_file(
    path: Path, rules: Sequence[Mapping[str, Any]], local: Sequence[Mapping[str, Any]]
) -> None:
    """Write rows as a rule file beside the target and move it into place."""
    rows = {"rule": list(rules), "local": list(local)}
    text = tomli_w.dumps({name: found for name, found in rows.items() if found})
    with saving(path, ".toml") as scratch:
        scratch.write_text(f"{_HEAD}\n{text}", "utf-8", newline="\n")
