"""The built wheel is whole: nothing that the program needs lies outside it."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(build, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh environment with nothing of ours but the wheel; its dependencies are this environment's."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return home / "bin" / "python"


def run(python, *arguments, folder):
    """Run the installed command in a folder, with no variable of ours set."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}
    environ["PYTHONPATH"] = sysconfig.get_path("purelib")
    command = [python, "-P", "-m", "tracker", *arguments]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


def test_the_wheel_alone_replays_and_prints_the_state(installed, tmp_path):
    """Seeds, configuration, migrations and vocabulary come with it, and nothing is written into it."""
    package = next((installed.parent.parent / "lib").glob("python*/site-packages/tracker"))
    before = {path for path in package.rglob("*") if "__pycache__" not in path.parts}

    replay = run(installed, "replay", folder=tmp_path)
    state = run(installed, "state", "--format", "json", folder=tmp_path)

    assert replay.stdout.startswith("recorded 5, skipped 0, failed 0"), replay.stderr
    assert '"co_chairs"' in state.stdout, state.stderr
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(("-wal", "-shm"))] == ["tracker.db"]
    assert {path for path in package.rglob("*") if "__pycache__" not in path.parts} == before


def test_the_wheel_alone_writes_a_dossier(installed, tmp_path):
    """Templates come with it."""
    run(installed, "replay", folder=tmp_path)

    done = run(installed, "report", "-o", "dossier.html", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "dossier.html").read_text().endswith("</html>\n")


def test_the_wheel_holds_no_tests_and_no_caches(wheel):
    """Users get the program, not the workshop."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert not [name for name in names if name.startswith(("tests/", "benchmarks/")) or "__pycache__" in name]
    assert [name for name in names if name.endswith("_bundle/config/tracker.toml")]
