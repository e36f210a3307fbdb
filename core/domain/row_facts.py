"""What an import tells of single rows: what changed, what stays, whom a row may speak of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldChange:
    """One field of one record that becomes, or would become, different; all in words.

    `record` says what it is (“người”, “thẻ”), `before` and `after` are empty where there is
    nothing.
    """

    record: str
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Candidate:
    """Somebody of the register a row may speak of; `person` is the id, `birth` as shown."""

    person: int
    name: str
    birth: str
    household: str
    hamlet: str
    cccd: str | None
    insurance_no: str | None
