"""What is typed and not saved survives the end of the program, and is offered again."""

import signal
import sys

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.app.drafts import Drafts
from core.app.register import Register
from core.app.unlocking import Access
from core.domain.users import ADMIN
from core.store.engine import make_engine
from core.store.keys import key_path
from core.store.steps import build
from tests.ui.child import FIRST, PAPER, PHONE, commit
from tests.ui.helpers import day, settled
from tests.ui.processes import child, heard
from ui.desk import Notice, Place, Room

KEY = bytes(range(32))


@pytest.fixture
def office(window):
    window.desk.go(Place(Room.SETTINGS))
    return window.pages.settings.office


@pytest.fixture
def keeper(program):
    return program.safety.drafts


def kept(window):
    draft = Drafts(window.desk.session.snapshot.register).read()
    return draft.forms if draft else {}


def reopen(qtbot, program, path):
    program.session.close_register()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(path)


def test_a_killed_program_offers_what_was_typed(qtbot, program, register_file, tmp_path):
    with child(tmp_path, "type", register_file) as process:
        heard(process, "typed")
        heard(process, "kept")
        process.kill()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register_file)
    window = program.window
    page = window.pages.settings
    assert "đang điền dở lúc" in window.notice.text
    assert page.office.fields["phone"].text() != PHONE
    window.notice._action.click()
    assert window.pages.room is Room.SETTINGS
    assert page.office.fields["phone"].text() == PHONE
    assert page.own.areas.paper.text() == PAPER
    assert page.own.areas.first.text() == FIRST
    assert page.own.areas.first.wrong
    register = window.desk.session.snapshot.register
    assert register.standing(window.desk.session.day)
    assert window.desk.session.snapshot.office["phone"] != PHONE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends sessions by another way")
def test_the_draft_of_an_encrypted_register_is_kept_at_the_signal_and_unreadable(tmp_path):
    path = tmp_path / "kín.sobhyt"
    key_path(path).write_text("{}", "utf-8")
    with Register(path, make_engine(path, KEY), ADMIN, KEY).writing() as db:
        build(db)
    with child(tmp_path, "type", path, key=KEY) as process:
        heard(process, "typed")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 128 + signal.SIGTERM
        assert process.stderr.read() == ""
    forms = Drafts(Register.open(path, Access(key=KEY))).read().forms
    assert forms["office"] == {"phone": PHONE}
    assert forms["areas"]["paper"] == PAPER
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert tmp_path / "kín.draft" in files
    for text in (PHONE, PAPER):
        for coded in (text.encode(), text.encode("utf-16-le"), ascii(text).strip("'").encode()):
            assert [file.name for file in files if coded in file.read_bytes()] == []


def test_a_draft_is_kept_some_time_after_the_last_keystroke(qtbot, window, office, keeper):
    assert keeper._timer.interval() == 2000
    keeper._timer.setInterval(1)
    with qtbot.waitSignal(keeper.kept):
        office.fields["phone"].setText("0239")
    assert kept(window) == {"office": {"phone": "0239"}}


def test_a_saved_form_leaves_no_draft(qtbot, window, office, keeper):
    office.fields["phone"].setText("0239")
    keeper.keep_now()
    assert kept(window)
    with qtbot.waitSignal(keeper.kept):
        office.save_button.click()
    settled(qtbot, window)
    assert kept(window) == {}


def test_a_form_put_back_by_hand_leaves_no_draft(window, office, keeper):
    field = office.fields["phone"]
    before = field.text()
    field.setText("0239")
    keeper.keep_now()
    field.setText(f" {before} ")
    keeper.keep_now()
    assert kept(window) == {}


def test_a_half_word_is_left_to_the_input_method_until_the_window_may_go_away(
    window, office, keeper, monkeypatch
):
    field = office.fields["place"]

    class Method:
        """Stands for an input method, of which the offscreen screen has none."""

        def commit(self):
            commit(field, "ăn")

    class Screen:
        inputMethod = Method  # noqa: N815 - Qt's name

    monkeypatch.setattr("ui.drafting.QGuiApplication", Screen)
    field.setText("Tân ")
    QApplication.sendEvent(field, QInputMethodEvent("ă", []))
    keeper._keep()
    assert kept(window)["office"] == {"place": "Tân"}
    keeper.keep_now()
    assert kept(window)["office"] == {"place": "Tân ăn"}


def test_the_end_of_the_program_keeps_at_once(qapp, window, office):
    office.fields["phone"].setText("0239")
    qapp.aboutToQuit.emit()
    assert kept(window) == {"office": {"phone": "0239"}}


def test_the_end_of_the_session_keeps_at_once(qapp, keeper):
    # No session manager can be made here to emit the signal; that the slot hangs on it can be seen.
    assert qapp.commitDataRequest.disconnect(keeper.keep_now)


def test_a_dropped_draft_is_gone(qtbot, program, window, office, keeper, register_file):
    office.fields["phone"].setText("0239")
    reopen(qtbot, program, register_file)
    assert kept(window) == {"office": {"phone": "0239"}}
    window.notice._other.click()
    assert not window.notice.isVisible()
    assert kept(window) == {}
    assert office.fields["phone"].text() != "0239"


def test_a_draft_nobody_answered_for_stays_beside_new_ones(qtbot, program, window, register_file):
    page = window.pages.settings
    page.office.fields["phone"].setText("0239")
    reopen(qtbot, program, register_file)
    window.notice._close.click()
    page.own.local.paper.setText("Nghị quyết 5")
    program.safety.drafts.keep_now()
    assert kept(window)["office"] == {"phone": "0239"}
    assert kept(window)["local_rules"]["paper"] == "Nghị quyết 5"


def test_what_was_typed_for_one_register_is_not_shown_for_another(
    qtbot, program, window, sample, tmp_path
):
    own = window.pages.settings.own
    own.areas.paper.setText("Quyết định 7")
    window.pages.imports.wizard.file.choice.complete.setChecked(True)
    program.session.close_register()
    assert not window.notice.isVisible()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        window.first.made.emit(tmp_path / "khác.sobhyt", {"commune": "Xã Khác"})
    assert own.areas.paper.text() == ""
    assert not window.pages.imports.wizard.file.choice.complete.isChecked()
    program.safety.drafts.keep_now()
    assert not (tmp_path / "khác.draft").exists()


def test_options_of_an_import_and_choices_come_back(qtbot, program, window, register_file):
    choice, local = window.pages.imports.wizard.file.choice, window.pages.settings.own.local
    choice.kind.setCurrentIndex(2)
    choice.first.show_typed("1/1/2026")
    local.percent.setValue(70)
    local.events.setCurrentIndex(1)
    event = local.events.currentData()
    reopen(qtbot, program, register_file)
    assert choice.kind.currentIndex() == 0
    local.events.setCurrentIndex(0)
    local.percent.setValue(1)
    window.notice._action.click()
    assert choice.kind.currentIndex() == 2
    assert choice.first.day == day("2026-01-01")
    assert (local.percent.value(), local.events.currentData()) == (70, event)


def test_a_folder_that_refuses_is_said_and_typing_goes_on(window, office, keeper, tmp_path):
    (tmp_path / "sổ #1 xã.draft").mkdir()
    office.fields["phone"].setText("0239")
    keeper.keep_now()
    assert "Không lưu được" in window.notice.text
    assert office.fields["phone"].text() == "0239"


def test_a_question_waits_for_its_answer_behind_other_messages(window):
    answers = []

    def question(text):
        return Notice(text, action="Có", then=lambda: answers.append((text, "có")), other="Không",
                      otherwise=lambda: answers.append((text, "không")))  # fmt: skip

    first, second = question("một"), question("hai")
    bar = window.notice
    for notice in (first, second, Notice("Đã lưu.")):
        window.desk.told.emit(notice)
    assert bar.text == "Đã lưu."
    assert not bar._other.isVisible()
    bar._close.click()
    assert bar.text == "một"
    bar._other.click()
    assert bar.text == "hai"
    window.desk.withdrawn.emit(second)
    assert not bar.isVisible()
    assert answers == [("một", "không")]
