"""Long work shows how far it is, short work says nothing in a log."""

import pytest

from interstice.house import progress as shown


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(shown, "monotonic", lambda: now[0])
    return now


def test_short_work_says_nothing_in_a_log(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    with shown.progress("Playing") as progress:
        for done in range(10):
            progress(done, 10)
    assert capsys.readouterr().err == ""


def test_long_work_says_a_line_every_two_seconds_in_a_log(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with shown.progress("Playing") as progress:
        for done in range(1, 7):
            clock[0] += 1
            progress(done, 6, "C01")
    assert capsys.readouterr().err == "Playing: 2 of 6  C01\nPlaying: 4 of 6  C01\nPlaying: 6 of 6  C01\n"


def test_a_screen_keeps_one_line_and_leaves_it_clean(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with shown.progress("Playing") as progress:
        progress.on_screen = True
        progress(6, 6)
    assert capsys.readouterr().err == "\rPlaying: 6 of 6\n"
