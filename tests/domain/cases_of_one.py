"""One member, every boundary day.

Prices of twelve months. Base 2,530,000 from 01/07/2026: full 1,366,200; near-poor (30 %) 409,860;
pupil (50 %) 683,100; average living (70 %) 956,340. Base 2,340,000 before: 1,263,600; 379,080;
631,800; 884,520. Pupils before 01/07/2025 pay 70 %: 884,520.
"""

from core.domain.people import Area, AreaFact, Membership, Study
from tests.domain.case import Case, Is, loses, lost, who
from tests.domain.households import day

# E is 23/08/2026; it was paid for in 2025.
OWN = ("2025-08-24", "2026-08-23", "GD", "2025-08-20")
CN = ("2026-01-01", "2026-12-31", "CN")
HN = ("2026-01-01", "2026-12-31", "HN")
GB = ("2026-01-01", "2026-12-31", "GB")
NEAR_POOR_TO_NONE = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))
POOR_TO_NEAR_POOR = (("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR"))
POOR_TO_NONE = (("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NONE"))
MID_YEAR = (("2026-01-01", "2026-06-30", "NEAR_POOR"), ("2026-07-01", None, "NONE"))
MID_YEAR_CARD = ("2026-01-01", "2026-06-30", "CN")
BACK_AGAIN = (
    ("2025-01-01", "2025-12-31", "NEAR_POOR"),
    ("2026-01-01", "2026-12-31", "NONE"),
    ("2027-01-01", "2027-12-31", "NEAR_POOR"),
)
TWICE = (
    ("2025-01-01", "2025-12-31", "POOR"),
    ("2026-01-01", "2026-12-31", "NEAR_POOR"),
    ("2027-01-01", "2027-12-31", "NONE"),
)
STILL_NEAR_POOR = (("2026-01-01", None, "NEAR_POOR"),)
STILL_AVERAGE = (("2026-01-01", None, "AVERAGE_LIVING"),)
GB_HALF = ("2026-01-01", "2026-06-30", "GB")
FULL, FULL_OLD = 1_366_200, 1_263_600


def one(title, on, classes, member, said, *line, **more):
    """A case of one member: `line` is (point, rung, đồng, first day), or nothing."""
    lines = ((member.number, *line),) if line else ()
    return Case(title, on, classes, (member,), (said,), lines, line[2] if line else 0, **more)


def own(title, on, said, *line):
    return one(title, on, (), who(1, OWN), said, *line)


EDGES = (
    own("31 days before E", "2026-07-23", Is("valid")),
    own("30 days before E", "2026-07-24", Is("expiring"), "5a", 1, FULL, "2026-08-24"),
    own("E", "2026-08-23", Is("expiring"), "5a", 1, FULL, "2026-08-24"),
    own("E + 1", "2026-08-24", Is("lapsed", 88), "5a", 1, FULL, "2026-08-24"),
    own("E + 89", "2026-11-20", Is("lapsed", 0), "5a", 1, FULL, "2026-11-20"),
    own("E + 90", "2026-11-21", Is("lapsed", -1), "5a", 1, FULL, "2026-11-21"),
    own("E + 91", "2026-11-22", Is("lapsed_long", -2), "5a", 1, FULL, "2026-12-22"),
    one("no card ever", "2026-11-21", (), who(1), Is("never"), "5a", 1, FULL, "2026-12-21"),
    one("a card to come", "2026-11-21", (),
        who(1, ("2027-01-01", "2027-12-31", "GD", "2026-11-20")), Is("pending")),
    one("a card to come after a lapse", "2026-11-21", (),
        who(1, OWN, ("2026-12-01", "2027-11-30", "GD", "2026-11-20")), Is("pending")),
    one("an unknown code", "2026-11-21", (), who(1, ("2026-01-01", "2026-12-10", "ZZ")),
        Is("expiring"), "5a", 1, FULL, "2026-12-11"),
)  # fmt: skip

# The household leaves near-poverty on 31/12/2026, sixty days after 01/11/2026.
YEAR_END = (
    one("T in 61 days", "2026-10-31", NEAR_POOR_TO_NONE, who(1, CN), Is("valid")),
    one("T in 60 days", "2026-11-01", NEAR_POOR_TO_NONE, who(1, CN),
        loses("valid", 409_860, FULL), "5a", 1, FULL, "2027-01-01"),
    one("T in 30 days", "2026-12-01", NEAR_POOR_TO_NONE, who(1, CN),
        loses("expiring", 409_860, FULL), "5a", 1, FULL, "2027-01-01"),
    one("T itself, 31 December", "2026-12-31", NEAR_POOR_TO_NONE, who(1, CN),
        loses("expiring", 409_860, FULL), "5a", 1, FULL, "2027-01-01"),
    one("T + 1, 1 January", "2027-01-01", NEAR_POOR_TO_NONE, who(1, CN),
        lost("lapsed", 409_860, FULL, days_left=88), "5a", 1, FULL, "2027-01-01"),
    one("gap of 73 days", "2027-03-15", NEAR_POOR_TO_NONE, who(1, CN),
        lost("lapsed", 409_860, FULL, days_left=15), "5a", 1, FULL, "2027-03-15"),
    one("last safe day, 30 March", "2027-03-30", NEAR_POOR_TO_NONE, who(1, CN),
        lost("lapsed", 409_860, FULL, days_left=0), "5a", 1, FULL, "2027-03-30"),
    one("31 March", "2027-03-31", NEAR_POOR_TO_NONE, who(1, CN),
        lost("lapsed", 409_860, FULL, days_left=-1), "5a", 1, FULL, "2027-03-31"),
    one("1 April", "2027-04-01", NEAR_POOR_TO_NONE, who(1, CN),
        lost("lapsed_long", 409_860, FULL, days_left=-2), "5a", 1, FULL, "2027-05-01"),
    one("no card, T to come", "2026-12-10", NEAR_POOR_TO_NONE, who(1),
        loses("never", 409_860, FULL), "5a", 1, FULL, "2027-01-01"),
    one("no card, T gone by", "2027-01-15", NEAR_POOR_TO_NONE, who(1),
        lost("never", 409_860, FULL), "5a", 1, FULL, "2027-02-14"),
    one("support gone, card still runs", "2027-01-15", NEAR_POOR_TO_NONE,
        who(1, ("2026-01-01", "2027-02-10", "CN")),
        lost("expiring", 409_860, FULL), "5a", 1, FULL, "2027-02-11"),
    one("joined after T", "2027-01-15", NEAR_POOR_TO_NONE,
        who(2, memberships=(Membership(2, 1, first=day("2027-01-05")),)), Is("never"),
        "5a", 1, FULL, "2027-02-14"),
)  # fmt: skip

CHILDREN = (
    one("born 10/03/2020, 30 September", "2026-09-30", (),
        who(2, ("2020-03-10", "2026-09-30", "TE"), born="2020-03-10"), Is("expiring"),
        "4b", None, 683_100, "2026-10-01"),
    one("born 10/03/2020, 1 October", "2026-10-01", (),
        who(2, ("2020-03-10", "2026-09-30", "TE"), born="2020-03-10"), Is("lapsed", 88),
        "4b", None, 683_100, "2026-10-01"),
    one("born 01/10/2020, 30 September", "2026-09-30", (),
        who(2, ("2020-10-01", "2026-10-31", "TE"), born="2020-10-01"), Is("valid")),
    one("born 01/10/2020, 1 October", "2026-10-01", (),
        who(2, ("2020-10-01", "2026-10-31", "TE"), born="2020-10-01"), Is("expiring"),
        "4b", None, 683_100, "2026-11-01"),
    one("born 01/10/2020, 31 October", "2026-10-31", (),
        who(2, ("2020-10-01", "2026-10-31", "TE"), born="2020-10-01"), Is("expiring"),
        "4b", None, 683_100, "2026-11-01"),
    one("born 01/10/2020, 1 November", "2026-11-01", (),
        who(2, ("2020-10-01", "2026-10-31", "TE"), born="2020-10-01"), Is("lapsed", 88),
        "4b", None, 683_100, "2026-11-01"),
    one("born 30/09/2020, six on the last day of the card", "2026-09-30", (),
        who(2, ("2020-09-30", "2026-09-30", "TE"), born="2020-09-30"), Is("expiring"),
        "4b", None, 683_100, "2026-10-01"),
    one("not six on the day, six when the card begins", "2026-12-10", (),
        who(2, ("2020-12-31", "2026-12-31", "TE"), born="2020-12-31"), Is("expiring"),
        "4b", None, 683_100, "2027-01-01"),
    one("under six without a card", "2026-11-21", (), who(2, born="2022-01-01"), Is("never")),
    one("six that day", "2026-11-21", (), who(2, born="2020-11-21"), Is("never"),
        "4b", None, 683_100, "2026-12-21"),
    one("eighteen tomorrow", "2026-11-21", (), who(2, born="2008-11-22"), Is("never"),
        "4b", None, 683_100, "2026-12-21"),
    one("eighteen that day", "2026-11-21", (), who(2, born="2008-11-21"), Is("never"),
        "5a", 1, FULL, "2026-12-21"),
    one("grade 12, 30 September", "2026-09-30", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("expiring"),
        "4b", None, 683_100, "2026-10-01"),
    one("grade 12, 1 October", "2026-10-01", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("lapsed", 88),
        "4b", None, 683_100, "2026-10-01"),
    one("a pupil's card, 31 December", "2026-12-31", (),
        who(2, ("2026-01-01", "2026-12-31", "HS"), born="2012-05-05"), Is("expiring"),
        "4b", None, 683_100, "2027-01-01"),
    one("a pupil's card, 1 January", "2027-01-01", (),
        who(2, ("2026-01-01", "2026-12-31", "HS"), born="2012-05-05"), Is("lapsed", 88),
        "4b", None, 683_100, "2027-01-01"),
    one("grade 12, E + 89", "2026-12-28", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("lapsed", 0),
        "4b", None, 683_100, "2026-12-28"),
    one("grade 12, E + 91", "2026-12-30", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("lapsed_long", -2),
        "4b", None, 683_100, "2027-01-29"),
    one("a pupil's card twelve months ago", "2027-09-30", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("lapsed_long", -276),
        "4b", None, 683_100, "2027-10-30"),
    one("a pupil's card longer ago", "2027-10-01", (),
        who(2, ("2026-01-01", "2026-09-30", "HS"), born="2008-06-15"), Is("lapsed_long", -277),
        "5a", 1, FULL, "2027-10-31"),
    one("left school", "2026-11-21", (), who(2, born="2011-01-01", study=Study.LEFT),
        Is("never"), "5a", 1, FULL, "2026-12-21"),
    one("studies at twenty", "2026-11-21", (), who(2, born="2006-01-01", study=Study.STUDIES),
        Is("never"), "4b", None, 683_100, "2026-12-21"),
    one("pupils until 30/06/2025", "2025-06-30", (), who(2, born="2012-05-05"), Is("never"),
        "4b", None, 884_520, "2025-07-30"),
    one("pupils from 01/07/2025", "2025-07-01", (), who(2, born="2012-05-05"), Is("never"),
        "4b", None, 631_800, "2025-07-31"),
    one("under six on T", "2026-12-10", NEAR_POOR_TO_NONE,
        who(2, ("2021-01-01", "2027-09-30", "TE"), born="2021-01-01"), Is("valid")),
    one("six on T, no card", "2026-12-10", NEAR_POOR_TO_NONE, who(2, born="2020-12-31"),
        loses("never", 409_860, 683_100, point="4b"), "4b", None, 683_100, "2027-01-01"),
)  # fmt: skip

BASES = (
    one("last day of 2,340,000", "2026-06-30", (),
        who(1, ("2025-06-11", "2026-06-10", "GD", "2025-06-10")), Is("lapsed", 69),
        "5a", 1, FULL_OLD, "2026-06-30"),
    one("first day of 2,530,000", "2026-07-01", (),
        who(1, ("2025-06-11", "2026-06-10", "GD", "2025-06-10")), Is("lapsed", 68),
        "5a", 1, FULL, "2026-07-01"),
    one("support ends with the old base", "2026-06-30", MID_YEAR, who(1, MID_YEAR_CARD),
        loses("expiring", 379_080, FULL_OLD), "5a", 1, FULL_OLD, "2026-07-01"),
    one("support ended the day before the new base", "2026-07-01", MID_YEAR,
        who(1, MID_YEAR_CARD), lost("lapsed", 409_860, FULL, days_left=88),
        "5a", 1, FULL, "2026-07-01"),
    one("average living with the old base", "2026-06-30", STILL_AVERAGE, who(1, GB_HALF),
        Is("expiring"), "4d", None, 884_520, "2026-07-01"),
    one("average living with the new base", "2026-07-01", STILL_AVERAGE, who(1, GB_HALF),
        Is("lapsed", 88), "4d", None, 956_340, "2026-07-01"),
    one("still near-poor, E + 90", "2027-03-31", STILL_NEAR_POOR, who(1, CN),
        Is("lapsed", -1), "4a", None, 409_860, "2027-03-31"),
    one("still near-poor, E + 91", "2027-04-01", STILL_NEAR_POOR, who(1, CN),
        Is("lapsed_long", -2), "4a", None, 409_860, "2027-05-01"),
    one("three months of the near-poor", "2026-12-10", (("2026-01-01", None, "NEAR_POOR"),),
        who(1, CN), Is("expiring"), "4a", None, 102_465, "2027-01-01", months=3),
    one("six months of the near-poor", "2026-12-10", (("2026-01-01", None, "NEAR_POOR"),),
        who(1, CN), Is("expiring"), "4a", None, 204_930, "2027-01-01", months=6),
)  # fmt: skip

CHANGES = (
    one("poor, then near-poor", "2026-12-10", POOR_TO_NEAR_POOR, who(1, HN),
        loses("expiring", 0, 409_860, point="4a", kind="reduced"),
        "4a", None, 409_860, "2027-01-01"),
    one("poor, then none, long ago", "2027-02-01",
        (("2026-01-01", "2026-06-30", "POOR"), ("2026-07-01", None, "NONE")),
        who(1, ("2026-01-01", "2026-06-30", "HN")),
        lost("lapsed_long", 0, FULL, days_left=-127), "5a", 1, FULL, "2027-03-03"),
    one("average living, then none", "2026-12-10",
        (("2026-01-01", "2026-12-31", "AVERAGE_LIVING"), ("2027-01-01", None, "NONE")),
        who(1, GB), loses("expiring", 956_340, FULL), "5a", 1, FULL, "2027-01-01"),
    one("near-poor, then poor", "2026-12-10",
        (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "POOR")),
        who(1, CN), Is("expiring")),
    one("near-poor, then undecided", "2026-12-10", (("2026-01-01", "2026-12-31", "NEAR_POOR"),),
        who(1, CN), Is("expiring"), "4a", None, 409_860, "2027-01-01"),
    one("undecided since two weeks", "2027-01-15", (("2026-01-01", "2026-12-31", "NEAR_POOR"),),
        who(1, CN), Is("lapsed", 74), "5a", 1, FULL, "2027-01-15"),
    one("paid already", "2026-12-10", NEAR_POOR_TO_NONE,
        who(1, CN, ("2027-01-01", "2027-12-31", "GD", "2026-12-05")), Is("valid")),
    one("works since December", "2026-12-10", NEAR_POOR_TO_NONE,
        who(1, CN, ("2026-12-01", "2027-11-30", "DN")), Is("valid")),
    one("a job's card about to end", "2026-11-21", (),
        who(1, ("2026-01-01", "2026-12-10", "DN")), Is("expiring")),
    one("a job's card ended", "2026-11-21", (), who(1, ("2026-01-01", "2026-11-10", "DN")),
        Is("lapsed", 78), "5a", 1, FULL, "2026-11-21"),
    one("social allowance", "2026-12-10", NEAR_POOR_TO_NONE,
        who(1, ("2026-01-01", "2026-12-31", "BT")), Is("expiring")),
    one("back on the list within sixty days", "2026-11-21", BACK_AGAIN,
        who(1, ("2025-01-01", "2025-12-31", "CN")), Is("lapsed_long", -236),
        "5a", 1, FULL, "2026-12-21"),
    one("back on the list, too far away", "2026-06-01", BACK_AGAIN,
        who(1, ("2025-01-01", "2025-12-31", "CN")),
        lost("lapsed_long", 379_080, FULL_OLD, days_left=-63), "5a", 1, FULL_OLD, "2026-07-01"),
    one("the newest of two losses", "2026-11-21", TWICE, who(1, CN),
        loses("valid", 409_860, FULL), "5a", 1, FULL, "2027-01-01"),
    one("the first of two, settled by the near-poor card", "2026-06-21", TWICE, who(1, CN),
        Is("valid")),
    one("near-poor in a poor commune", "2026-12-10", POOR_TO_NEAR_POOR, who(1, HN),
        loses("expiring", 0, 0, point="4a", kind="reduced"), "4a", None, 0, "2027-01-01",
        areas=(AreaFact(Area.POOR_COMMUNE),)),
    one("near-poor of an ethnic minority in an ethnic area", "2026-12-10", POOR_TO_NEAR_POOR,
        who(1, HN, ethnicity="Thái"), loses("expiring", 0, 0, point="3o", kind="reduced"),
        areas=(AreaFact(Area.ETHNIC),)),
    one("36 months after the area, last day", "2026-11-21", NEAR_POOR_TO_NONE,
        who(1, CN, ethnicity="Thái"), loses("valid", 409_860, 409_860, point="4g"),
        "4g", None, 409_860, "2027-01-01",
        areas=(AreaFact(Area.AREA_II, None, day("2023-11-21")),)),
    one("36 months after the area, over", "2026-11-21", NEAR_POOR_TO_NONE,
        who(1, CN, ethnicity="Thái"), loses("valid", 409_860, FULL), "5a", 1, FULL, "2027-01-01",
        areas=(AreaFact(Area.AREA_II, None, day("2023-11-20")),)),
)  # fmt: skip

CASES_OF_ONE = (*EDGES, *YEAR_END, *CHILDREN, *BASES, *CHANGES)
