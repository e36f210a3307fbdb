"""What the command line prints about changes, for people."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.app.comparing import YearComparison
from core.app.forecasting import AreaReport, ForecastReport
from core.cli.show import show_listing, show_notes, table
from core.domain.area_table import area_totals, total_of_area
from core.domain.days import format_day
from core.domain.forecast import TURN_WORDS, Turn
from core.domain.listing import Listing
from core.domain.money import format_money
from core.domain.records import Note
from core.domain.totals import Total
from core.domain.year_words import MARK_WORDS

_FILE_WORDS = {"old": "danh sách cũ", "new": "danh sách mới"}


def show_years(found: YearComparison, *, saved: Path | None) -> None:
    """Print what became of the households from one yearly list to the next."""
    for remark in found.remarks:
        print(remark)
    counts = [(MARK_WORDS[mark], str(n)) for mark, n in found.counts.items() if n]
    table(["Biến động", "Hộ"], counts, frozenset({1}))
    _show_file_notes("Dòng bị loại", found.rejects)
    _show_file_notes("Lưu ý", found.notes)
    _show_rest(found.listing, saved)


def show_forecast(found: ForecastReport, *, saved: Path | None) -> None:
    """Print who would lose support, beside today."""
    forecast = found.forecast
    rows = [("Hôm nay", forecast.today), ("Dự báo", forecast.then)]
    if forecast.of_waiting:
        listed = forecast.listed
        print(f"Chỉ tính {forecast.waiting_today} người đang chờ quyết định; cả danh sách mất hoặc "
              f"giảm hỗ trợ hôm nay có {listed.people} người, {listed.households} hộ.")  # fmt: skip
    rows += [(TURN_WORDS[turn], forecast.total(turn)) for turn in Turn]
    headings = [f"Tính đến {format_day(forecast.on)}", "Người", "Hộ", "Tự đóng trước (đ/năm)",
                "Tự đóng sau (đ/năm)"]  # fmt: skip
    table(headings, [(name, *_cells(total)) for name, total in rows], frozenset({1, 2, 3, 4}))
    print(f"Chờ quyết định: hôm nay {forecast.waiting_today} người, dự báo "
          f"{forecast.waiting_then} người. Không ghi gì vào sổ.")  # fmt: skip
    if found.trial:
        for remark in found.trial.remarks:
            print(remark)
        show_notes("Dòng bị loại", found.trial.rejects)
    _show_rest(found.listing, saved)


def show_area(found: AreaReport, *, saved: Path | None) -> None:
    """Print who is affected when an area leaves the list."""
    change = found.change
    if change.assumed:
        print(f"Sổ chưa ghi {', '.join(change.assumed)} thuộc khu vực I, II hay III: coi là khu "
              "vực II đến hết ngày trước khi ra khỏi danh sách.")  # fmt: skip
    if change.not_listed:
        print(f"Theo sổ, {', '.join(change.not_listed)} đã không còn trong danh sách vùng khó khăn "
              "từ trước ngày đó.")  # fmt: skip
    rules = change.standing.rules
    rows = [(rules.point(p).name, *_cells(total)) for p, total in area_totals(change).items()]
    rows.append(("Cộng", *_cells(total_of_area(change))))
    headings = [f"Từ {format_day(change.leaving.first_day_off)}", "Người", "Hộ",
                "Tự đóng trước (đ/năm)", "Tự đóng sau (đ/năm)"]  # fmt: skip
    table(headings, rows, frozenset({1, 2, 3, 4}))
    print(f"Giá theo ngày {format_day(change.priced_on)}. Không ghi gì vào sổ.")
    _show_rest(found.listing, saved)


def _cells(total: Total) -> Sequence[str]:
    return (
        str(total.people),
        str(total.households),
        format_money(total.cost_before),
        format_money(total.cost_after),
    )


def _show_file_notes(title: str, notes: Mapping[str, Sequence[Note]]) -> None:
    for file, said in notes.items():
        show_notes(f"{title}, {_FILE_WORDS[file]}", said)


def _show_rest(listing: Listing, saved: Path | None) -> None:
    if saved:
        print(f"Đã ghi {listing.people} người, {listing.households} hộ vào {saved}.")
    else:
        show_listing(listing)
