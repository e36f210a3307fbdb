from ui.finding import holding, key_of


def find(snapshot, words):
    holds = holding(words)
    return [row for row in snapshot.everybody if holds(key_of(row))]


def test_nothing_typed_finds_everybody(snapshot):
    assert len(find(snapshot, "  ")) == snapshot.summary.people


def test_accents_and_case_do_not_matter(snapshot):
    wanted = next(row for row in snapshot.everybody if "Đ" in row.name)
    plain = wanted.name.lower().replace("đ", "d")
    assert wanted in find(snapshot, wanted.name)
    assert wanted in find(snapshot, plain)


def test_every_word_counts_whatever_its_place(snapshot):
    wanted = snapshot.everybody[0]
    words = wanted.name.split()
    assert wanted in find(snapshot, f"{words[-1]} {words[0]}")
    assert find(snapshot, f"{wanted.name} không-có-ai") == []


def test_parts_of_numbers_find_their_owner(snapshot):
    wanted = next(r for r in snapshot.everybody if r.cccd and r.insurance_no)
    assert wanted in find(snapshot, wanted.cccd[-6:])
    assert wanted in find(snapshot, wanted.insurance_no)
