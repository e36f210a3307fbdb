"""The commands about money and days: quote, card, refund, vsi."""

import json

import pytest

from core.cli import main

DAY = ("--on", "2026-11-21")
# A self-payer of the sample commune: card 24/02/2026 to 23/08/2026.
SOMEBODY = ("--cccd", "042098005904")


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


@pytest.fixture
def ask(capsys):
    """Run a command with --json and return its document."""

    def asked(*argv):
        code = main([*argv, "--json"])
        told = capsys.readouterr()
        assert (code, told.err) == (0, "")
        return json.loads(told.out)

    return asked


def test_a_quote_keeps_its_keys_and_tells_months_of_every_line(ask, reg):
    found = ask("quote", reg, "1015", *DAY)
    assert list(found)[:2] == ["household", "on"]
    assert {"months", "base", "lines", "total"} <= found.keys()
    assert (found["months"], found["until"], found["who"]) == (12, None, "all")
    assert [line["months"] for line in found["lines"]] == [12, 12]
    assert found["total"] == 2_322_540


def test_a_quote_to_one_day_counts_months_begun(ask, reg):
    # Both begin on 21/12/2026: to 30/06/2027 seven months, 113,850 and 79,695 a month.
    found = ask("quote", reg, "1015", *DAY, "--until", "2027-06-30", "--who", "lapsed")
    assert (found["months"], found["until"], found["who"]) == (None, "2027-06-30", "lapsed")
    assert [(line["months"], line["amount"]) for line in found["lines"]] == [
        (7, 796_950), (7, 557_865)
    ]  # fmt: skip
    assert {line["ends"] for line in found["lines"]} == {"2027-06-30"}
    assert found["sources"][0]["confidence"] == "MEDIUM"


def test_a_card_tells_gaps_countdowns_and_payment_days(ask, reg):
    found = ask("card", reg, *SOMEBODY, *DAY)
    assert (found["status"], found["chain_to"]) == ("lapsed", "2026-08-23")
    assert (found["last_safe_day"], found["days_left"]) == ("2026-11-20", -1)
    assert [(gap["days"], gap["open"]) for gap in found["gaps"]] == [(89, True)]
    assert [(p["pay_on"], p["starts"], p["waits"]) for p in found["payments"]] == [
        ("2026-11-21", "2026-11-21", False),
        ("2026-11-22", "2026-12-22", True),
    ]
    assert found["five_years"]["lost_on"] == "2026-11-22"
    assert found["five_years"]["free_above"] == 15_180_000


def test_a_person_is_found_by_insurance_or_card_number_too(ask, reg):
    number = ask("card", reg, *SOMEBODY, *DAY)["insurance_no"]
    for written in (number, f"GD 4 42 {number}", f"{number[:5]} {number[5:]}"):
        found = ask("card", reg, "--insurance-no", written, *DAY)
        assert found["cccd"] == SOMEBODY[1]


def test_a_refund_tells_months_and_reason(ask, reg):
    # From 24/02 to 23/08 six months; two begin from 01/06 on (24/06, 24/07), 105,300 each.
    found = ask("refund", reg, *SOMEBODY, "--on", "2026-06-01")
    assert [(c["months"], c["months_left"], c["refund"]) for c in found["cards"]] == [
        (6, 2, 210_600)
    ]
    assert (found["total"], found["reason"], found["confidence"]) == (210_600, None, "MEDIUM")
    none = ask("refund", reg, *SOMEBODY, "--on", "2026-08-24")
    assert (none["total"], none["cards"]) == (0, [])
    assert "24/08/2026" in none["why"]


def test_voluntary_insurance_needs_no_register(ask):
    found = ask("vsi", "--income", "1500000", "--group", "ethnic", *DAY)
    assert [(line["months"], line["own"]) for line in found["lines"]] == [
        (1, 231_000), (3, 693_000), (6, 1_386_000), (12, 2_772_000)
    ]  # fmt: skip
    assert (found["floor"], found["ceiling"]) == (1_500_000, 50_600_000)


@pytest.mark.parametrize(("on", "doubt"), [("2025-06-30", True), ("2025-07-01", False)])
def test_an_uncertain_share_is_said_to_be_confirmed(capsys, on, doubt):
    assert main(["vsi", "--income", "1500000", "--group", "ethnic", "--on", on]) == 0
    assert ("chưa chắc, cần xác nhận" in capsys.readouterr().out) is doubt


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("quote", "{reg}", "1015", "--until", "2027-06-30"), "đến hết ngày 30/06/2027"),
        (("card", "{reg}", *SOMEBODY), "Nộp tiền ngày"),
        (("refund", "{reg}", *SOMEBODY), "Không có gì để hoàn trả"),
        (("vsi", "--income", "1500000", "--group", "poor"), "1.980.000"),
    ],
)
def test_people_read_days_and_money_as_they_write_them(capsys, reg, argv, said):
    assert main([word.format(reg=reg) for word in argv] + list(DAY)) == 0
    told = capsys.readouterr()
    assert said in told.out
    assert "2026-" not in told.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("quote", "{reg}", "1015", "--months", "3", "--until", "2027-01-31"), "--until"),
        (("quote", "{reg}", "1015", "--until", "2026-12-20"), "bắt đầu ngày 21/12/2026"),
        (("quote", "{reg}", "1015", "--until", "2027-12-21"), "13 tháng"),
        (("quote", "{reg}", "1015", "--who", "some"), "some"),
        (("card", "{reg}"), "--cccd hoặc --insurance-no"),
        (("card", "{reg}", *SOMEBODY, "--insurance-no", "1"), "một trong hai"),
        (("card", "{reg}", "--cccd", "1"), "Không có ai"),
        (("card", "{reg}", *SOMEBODY, "--pay-on", "2026-11-20"), "muộn hơn"),
        (("refund", "{reg}", "--insurance-no", "0000000000"), "Không có ai"),
        (("vsi", "--income", "1499999", "--group", "poor"), "1.500.000 đ đến 50.600.000 đ"),
        (("vsi", "--income", "nhiều", "--group", "poor"), "nhiều"),
        (("vsi", "--income", "1500000"), "--group"),
        (("vsi", "--income", "1500000", "--group", "poor", "--months", "5"), "1, 3, 6, 12"),
    ],
)
def test_what_cannot_be_priced_is_said_in_one_sentence(capsys, reg, argv, said):
    assert main([word.format(reg=reg) for word in argv] + list(DAY)) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.strip().splitlines())) == ("", 1)
    assert said in told.err
