"""The command as users run it: a process of its own in a folder of its own."""

import os
import shutil
import subprocess
import sys

import pytest

CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}


@pytest.fixture
def tracker(tmp_path):
    """Run `tracker` in a fresh working folder, and return the finished process."""

    def run(*arguments, standard_input=None, environ=None, program=("-m", "tracker")):
        return subprocess.run(
            [sys.executable, *program, *map(str, arguments)],
            cwd=tmp_path,
            env=CLEAN | {"COLUMNS": "120"} | (environ or {}),
            input=standard_input,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture
def write(tmp_path):
    """Write a file into the working folder."""

    def written(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    """A database in which the seeds were replayed, made once."""
    folder = tmp_path_factory.mktemp("seeds")
    subprocess.run([sys.executable, "-m", "tracker", "replay"], cwd=folder, env=CLEAN, check=True, capture_output=True)
    return folder / "tracker.db"


@pytest.fixture
def replayed(tracker, database, tmp_path):
    """The command in a folder that has a copy of that database."""
    shutil.copyfile(database, tmp_path / "tracker.db")
    return tracker
