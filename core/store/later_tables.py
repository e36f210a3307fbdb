"""Tables of what the office states and sends: figures of its own, kept lists, wordings, forms.

Made for a set of tables; `core.store.schema` is the one that counts.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from core.store.columns import id_column, kept_table, one_of, text, to

STATUSES = ("valid", "expiring", "pending", "lapsed", "lapsed_long", "never")


def count(name: str) -> Column[int]:
    """Return a column of how many there are."""
    return Column(name, Integer, nullable=False)


def number_tables(metadata: MetaData) -> tuple[Table, Table, Table, Table]:
    """Return population by hamlet and year, month ends, their figures by hamlet and by class.

    A figure of no hamlet is of the people who live in none; the commune is the sum. The hamlet
    stands by the name it had: a stated figure outlives it.
    """
    population = kept_table(
        metadata,
        "population",
        id_column(),
        to("hamlet"),
        Column("year", Integer, nullable=False),
        count("people"),
        text("source"),
        Column("as_of", Date, nullable=False),
        UniqueConstraint("hamlet_id", "year"),
        CheckConstraint("people >= 0", name="people_not_negative"),
    )
    month_end = kept_table(
        metadata,
        "month_end",
        id_column(),
        Column("month", Text, nullable=False, unique=True),
        Column("day", Date, nullable=False),
        text("note"),
        CheckConstraint(
            "length(month) = 7 AND trim(month, '0123456789') = '-'", name="month_shape"
        ),
    )
    month_figure = kept_table(
        metadata,
        "month_figure",
        id_column(),
        to("month_end"),
        text("hamlet"),
        count("people"),
        count("covered"),
        Column("population", Integer),
        *(count(status) for status in STATUSES),
        count("losing_support"),
        UniqueConstraint("month_end_id", "hamlet"),
    )
    month_class = kept_table(
        metadata,
        "month_class",
        id_column(),
        to("month_end"),
        Column("class", Text, nullable=False),
        count("people"),
        one_of("class", "POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE", "UNDECIDED"),
        UniqueConstraint("month_end_id", "class"),
    )
    return population, month_end, month_figure, month_class


def paper_tables(metadata: MetaData) -> tuple[Table, Table, Table, Table]:
    """Return saved lists, wordings of letters, forms sent to the agency and their rows.

    `row_values` is JSON: what the form said of the person when it was sent.
    """
    saved_list = kept_table(
        metadata,
        "saved_list",
        id_column(),
        Column("name", Text, nullable=False, unique=True),
        text("listing"),
        text("roll"),
        text("columns"),
    )
    letter_wording = kept_table(
        metadata,
        "letter_wording",
        id_column(),
        Column("kind", Text, nullable=False),
        text("language"),
        text("text"),
        UniqueConstraint("kind", "language"),
    )
    sent_form = kept_table(
        metadata,
        "sent_form",
        id_column(),
        Column("form", Text, nullable=False),
        text("group_code"),
        text("number"),
        Column("day", Date, nullable=False),
    )
    sent_form_row = kept_table(
        metadata,
        "sent_form_row",
        id_column(),
        to("sent_form"),
        to("person"),
        text("movement"),
        text("row_values"),
    )
    return saved_list, letter_wording, sent_form, sent_form_row
