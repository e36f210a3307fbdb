"""Households of several members: rungs, grounds side by side, one total.

Twelve months at 2,530,000 by rung: 1,366,200; 956,340; 819,720; 683,100; 546,480 from the fifth.
"""

from core.domain.people import Residence, ResidenceKind
from core.domain.premium import Payers
from tests.domain.case import Case, Is, loses, lost, who
from tests.domain.cases_of_one import CN, HN, NEAR_POOR_TO_NONE, POOR_TO_NEAR_POOR, POOR_TO_NONE
from tests.domain.households import day

DIED = (Residence(ResidenceKind.DIED, day("2026-11-01")),)
AWAY = (Residence(ResidenceKind.WORKING_AWAY, day("2026-02-01")),)
JANUARY = "2027-01-01"
HALF_YEAR = ("2025-07-01", "2026-06-30", "GD", "2025-06-20")


def adults(*numbers, card=CN):
    return tuple(who(number, card) for number in numbers)


def all_lose(*afters):
    return tuple(loses("expiring", 409_860, after) for after in afters)


LADDER = (
    Case("four adults leave near-poverty", "2026-12-10", NEAR_POOR_TO_NONE, adults(1, 2, 3, 4),
         all_lose(1_366_200, 956_340, 819_720, 683_100),
         ((1, "5a", 1, 1_366_200, JANUARY), (2, "5a", 2, 956_340, JANUARY),
          (3, "5a", 3, 819_720, JANUARY), (4, "5a", 4, 683_100, JANUARY)), 3_825_360),
    Case("the same for three months", "2026-12-10", NEAR_POOR_TO_NONE, adults(1, 2, 3, 4),
         all_lose(1_366_200, 956_340, 819_720, 683_100),
         ((1, "5a", 1, 341_550, JANUARY), (2, "5a", 2, 239_085, JANUARY),
          (3, "5a", 3, 204_930, JANUARY), (4, "5a", 4, 170_775, JANUARY)), 956_340, months=3),
    Case("the same for six months", "2026-12-10", NEAR_POOR_TO_NONE, adults(1, 2, 3, 4),
         all_lose(1_366_200, 956_340, 819_720, 683_100),
         ((1, "5a", 1, 683_100, JANUARY), (2, "5a", 2, 478_170, JANUARY),
          (3, "5a", 3, 409_860, JANUARY), (4, "5a", 4, 341_550, JANUARY)), 1_912_680, months=6),
    Case("six adults", "2026-12-10", NEAR_POOR_TO_NONE, adults(1, 2, 3, 4, 5, 6),
         all_lose(1_366_200, 956_340, 819_720, 683_100, 546_480, 546_480),
         ((1, "5a", 1, 1_366_200, JANUARY), (2, "5a", 2, 956_340, JANUARY),
          (3, "5a", 3, 819_720, JANUARY), (4, "5a", 4, 683_100, JANUARY),
          (5, "5a", 5, 546_480, JANUARY), (6, "5a", 6, 546_480, JANUARY)), 4_918_320),
    Case("two poor adults leave every list", "2026-12-10", POOR_TO_NONE, adults(1, 2, card=HN),
         (loses("expiring", 0, 1_366_200), loses("expiring", 0, 956_340)),
         ((1, "5a", 1, 1_366_200, JANUARY), (2, "5a", 2, 956_340, JANUARY)), 2_322_540),
    Case("E + 89, E + 90 and E + 91 in one household", "2026-11-21", (),
         tuple(who(n, ("2025-08-01", last, "GD", "2025-07-20"))
               for n, last in enumerate(("2026-08-24", "2026-08-23", "2026-08-22"), start=1)),
         (Is("lapsed", 0), Is("lapsed", -1), Is("lapsed_long", -2)),
         ((1, "5a", 1, 1_366_200, "2026-11-21"), (2, "5a", 2, 956_340, "2026-11-21"),
          (3, "5a", 3, 819_720, "2026-12-21")), 3_142_260),
    Case("E for one, E + 1 for the other", "2026-08-24", (),
         tuple(who(n, ("2025-08-01", last, "GD", "2025-07-20"))
               for n, last in enumerate(("2026-08-24", "2026-08-23"), start=1)),
         (Is("expiring"), Is("lapsed", 88)),
         ((1, "5a", 1, 1_366_200, "2026-08-25"), (2, "5a", 2, 956_340, "2026-08-24")), 2_322_540),
    Case("30 June: the ladder of the old base", "2026-06-30", (),
         adults(1, 2, 3, card=HALF_YEAR), (Is("expiring"),) * 3,
         ((1, "5a", 1, 1_263_600, "2026-07-01"), (2, "5a", 2, 884_520, "2026-07-01"),
          (3, "5a", 3, 758_160, "2026-07-01")), 2_906_280),
    Case("1 July: the ladder of the new base", "2026-07-01", (),
         adults(1, 2, 3, card=HALF_YEAR), (Is("lapsed", 88),) * 3,
         ((1, "5a", 1, 1_366_200, "2026-07-01"), (2, "5a", 2, 956_340, "2026-07-01"),
          (3, "5a", 3, 819_720, "2026-07-01")), 3_142_260),
    Case("the head climbs first", "2026-11-21", (),
         (who(2), who(3, relation="Chủ hộ")), (Is("never"), Is("never")),
         ((3, "5a", 1, 1_366_200, "2026-12-21"), (2, "5a", 2, 956_340, "2026-12-21")), 2_322_540),
)  # fmt: skip

PAID = ("2026-03-01", "2027-02-28", "GD", "2026-02-10")
PAYERS = (
    Case("a payer of the year holds the first rung", "2026-12-10", NEAR_POOR_TO_NONE,
         (*adults(1, 2), who(3, PAID)),
         (*all_lose(956_340, 819_720), Is("valid")),
         ((1, "5a", 2, 956_340, JANUARY), (2, "5a", 3, 819_720, JANUARY)), 1_776_060),
    Case("who renews within the year keeps the rung", "2026-11-21", (),
         (who(1), who(2, ("2026-01-05", "2026-12-05", "GD", "2026-01-05"))),
         (Is("never"), Is("expiring")),
         ((1, "5a", 2, 956_340, "2026-12-21"), (2, "5a", 1, 1_366_200, "2026-12-06")), 2_322_540),
    Case("paid last year counts nothing", "2026-12-10", (),
         (who(1, ("2026-01-01", "2026-12-31", "GD", "2025-12-20")),
          who(2, ("2026-06-01", "2027-05-31", "GD", "2026-06-01"))),
         (Is("expiring"), Is("valid")), ((1, "5a", 2, 956_340, JANUARY),), 956_340),
    Case("payment day unknown: the first day counts", "2026-12-10", (),
         (who(1, ("2026-01-01", "2026-12-31", "GD")),
          who(2, ("2026-06-01", "2027-05-31", "GD", "2026-06-01"))),
         (Is("expiring"), Is("valid")), ((1, "5a", 1, 1_366_200, JANUARY),), 1_366_200),
    Case("paid after the day asked for counts nothing", "2026-11-21", (),
         (who(1, ("2026-12-01", "2027-11-30", "GD", "2026-11-25")), who(2)),
         (Is("pending"), Is("never")), ((2, "5a", 1, 1_366_200, "2026-12-21"),), 1_366_200),
    Case("two payers of one day, in register order", "2026-11-21", (),
         (who(1), who(2, ("2026-03-01", "2026-12-05", "GD", "2026-03-01")),
          who(3, ("2026-03-01", "2026-12-05", "GD", "2026-03-01"))),
         (Is("never"), Is("expiring"), Is("expiring")),
         ((1, "5a", 3, 819_720, "2026-12-21"), (2, "5a", 1, 1_366_200, "2026-12-06"),
          (3, "5a", 2, 956_340, "2026-12-06")), 3_142_260),
    Case("31 December: the old year's payer counts", "2026-12-31", (),
         (who(1, ("2026-05-01", "2027-04-30", "GD", "2026-05-01")), who(2)),
         (Is("valid"), Is("never")), ((2, "5a", 2, 956_340, "2027-01-30"),), 956_340),
    Case("1 January: a new ladder", "2027-01-01", (),
         (who(1, ("2026-05-01", "2027-04-30", "GD", "2026-05-01")), who(2)),
         (Is("valid"), Is("never")), ((2, "5a", 1, 1_366_200, "2027-01-31"),), 1_366_200),
    Case("1 January: both lapsed the day before", JANUARY, (),
         adults(1, 2, card=("2026-01-01", "2026-12-31", "GD", "2026-01-01")),
         (Is("lapsed", 88), Is("lapsed", 88)),
         ((1, "5a", 1, 1_366_200, JANUARY), (2, "5a", 2, 956_340, JANUARY)), 2_322_540),
    Case("who died keeps the rung taken in life", "2026-11-21", (),
         (who(1, ("2026-02-01", "2027-01-31", "GD", "2026-02-01"), residences=DIED), who(2)),
         (Is("never"),), ((2, "5a", 2, 956_340, "2026-12-21"),), 956_340),
    Case("who works away still counts", "2026-11-21", (),
         (who(1, residences=AWAY), who(2)), (Is("never"), Is("never")),
         ((1, "5a", 1, 1_366_200, "2026-12-21"), (2, "5a", 2, 956_340, "2026-12-21")), 2_322_540),
    Case("only the lapsed climb", "2026-11-21", (),
         (who(1), who(2, ("2025-11-01", "2026-10-31", "GD", "2025-11-01")),
          who(3, ("2024-01-01", "2025-12-31", "GD", "2024-01-01"))),
         (Is("never"), Is("lapsed", 68), Is("lapsed_long", -236)),
         ((2, "5a", 1, 1_366_200, "2026-11-21"), (3, "5a", 2, 956_340, "2026-12-21")), 2_322_540,
         payers=Payers.LAPSED),
)  # fmt: skip

MIXED = (
    Case("worker, pupil and child in a household that leaves", "2026-12-10", NEAR_POOR_TO_NONE,
         (who(1, CN), who(2, ("2026-01-01", "2027-12-31", "DN")),
          who(3, ("2026-01-01", "2026-12-31", "HS"), born="2012-05-05"),
          who(4, ("2022-05-05", "2028-09-30", "TE"), born="2022-05-05")),
         (loses("expiring", 409_860, 1_366_200), Is("valid"), Is("expiring"), Is("valid")),
         ((1, "5a", 1, 1_366_200, JANUARY), (3, "4b", None, 683_100, JANUARY)), 2_049_300),
    Case("poor, then average living: the pupil takes the higher share", "2026-12-10",
         (("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "AVERAGE_LIVING")),
         (who(1, HN), who(2, HN, born="2012-05-05")),
         (loses("expiring", 0, 956_340, point="4d", kind="reduced"),
          loses("expiring", 0, 683_100, point="4b", kind="reduced")),
         ((1, "4d", None, 956_340, JANUARY), (2, "4b", None, 683_100, JANUARY)), 1_639_440),
    Case("poor, then near-poor: nobody climbs", "2026-12-10", POOR_TO_NEAR_POOR,
         adults(1, 2, card=HN),
         (loses("expiring", 0, 409_860, point="4a", kind="reduced"),) * 2,
         ((1, "4a", None, 409_860, JANUARY), (2, "4a", None, 409_860, JANUARY)), 819_720),
    Case("still near-poor: the pupil too", "2026-12-10",
         (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NEAR_POOR")),
         (who(1, CN), who(2, ("2026-01-01", "2026-12-31", "HS"), born="2012-05-05")),
         (Is("expiring"), Is("expiring")),
         ((1, "4a", None, 409_860, JANUARY), (2, "4a", None, 409_860, JANUARY)), 819_720),
    Case("a worker takes no rung", "2027-01-15", NEAR_POOR_TO_NONE,
         (who(1, ("2026-01-01", "2027-12-31", "DN")), who(2, CN), who(3, CN)),
         (Is("valid"), lost("lapsed", 409_860, 1_366_200, days_left=74),
          lost("lapsed", 409_860, 956_340, days_left=74)),
         ((2, "5a", 1, 1_366_200, "2027-01-15"), (3, "5a", 2, 956_340, "2027-01-15")), 2_322_540),
    Case("nothing to pay", "2026-11-21", (),
         (who(1, PAID), who(2, ("2022-05-05", "2028-09-30", "TE"), born="2022-05-05")),
         (Is("valid"), Is("valid")), (), 0),
)  # fmt: skip

CASES_OF_MANY = (*LADDER, *PAYERS, *MIXED)
