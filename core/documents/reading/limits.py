"""How large a file may be, and the sentence for each way of being larger."""

from core.domain.errors import ClerkError

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED = 500 * 1024 * 1024
MAX_ROWS = 1_000_000
MAX_COLUMNS = 256
MAX_AREA = 26_000_000
MAX_PARTS = 10_000
# Sheets, whose cells are numbered, never pack better than this; only what repeats itself does.
MAX_RATIO = 200
LOOKED_AT_FROM = 20 * 1024 * 1024


def too_large() -> ClerkError:
    """Return the sentence for a file too large to be read."""
    return ClerkError(
        "Tệp quá lớn: hơn 50 MB; hãy xóa ảnh trong tệp hoặc chia thành nhiều tệp nhỏ hơn."
    )


def too_large_inside() -> ClerkError:
    """Return the sentence for a package that unpacks to too much."""
    return ClerkError("Tệp quá lớn: hơn 500 MB sau khi giải nén; hãy chia thành nhiều tệp nhỏ hơn.")


def oddly_packed() -> ClerkError:
    """Return the sentence for a package that is small outside and immense inside."""
    return ClerkError(
        "Tệp quá lớn: được nén bất thường, nhỏ bên ngoài mà rất lớn bên trong nên không được mở; "
        "hãy xin lại tệp, hoặc mở bằng Excel rồi lưu lại."
    )


def too_many_rows() -> ClerkError:
    """Return the sentence for a sheet with too many rows."""
    return ClerkError(
        "Tệp quá lớn: trang tính có hơn 1.000.000 dòng; hãy xóa các dòng thừa ở cuối trang "
        "hoặc chia thành nhiều tệp."
    )


def too_many_columns() -> ClerkError:
    """Return the sentence for a sheet with too many columns."""
    return ClerkError(
        "Tệp quá lớn: trang tính có hơn 256 cột; hãy xóa các cột thừa ở bên phải bảng."
    )


def too_far_apart() -> ClerkError:
    """Return the sentence for a sheet whose filled cells span too many cells."""
    return ClerkError("Tệp quá lớn: các ô có chữ nằm quá xa nhau; hãy xóa những ô thừa ở xa bảng.")


def check_extent(rows: int, columns: int) -> None:
    """Refuse a sheet whose filled cells reach to this row and column, when that is too far."""
    if rows > MAX_ROWS:
        raise too_many_rows()
    if columns > MAX_COLUMNS:
        raise too_many_columns()
    if rows * columns > MAX_AREA:
        raise too_far_apart()
