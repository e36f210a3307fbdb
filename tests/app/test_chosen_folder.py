"""`--data FOLDER`: everything of this user lies in one folder."""

from core.app.places import chosen_folder, keep_in, proposed_folder
from ui.preferences import default_file, local_folder


def test_all_files_of_the_user_lie_in_the_folder_chosen(tmp_path, monkeypatch):
    monkeypatch.delenv("SOBHYT_DATA", raising=False)
    assert chosen_folder() is None
    usual = default_file()
    monkeypatch.setenv("SOBHYT_DATA", "")
    keep_in(tmp_path)
    assert proposed_folder() == local_folder() == tmp_path
    assert default_file() == tmp_path / "so-bhyt.ini" != usual
