"""Whose the files are that root makes for a service."""

import os
from pathlib import Path


def give_to_owner(path: Path, folder: Path) -> None:
    """Give what root made to whom the folder belongs to, as SQLite does with its journals.

    A copy or a restored database that root left behind would be in the service's way from then on.
    """
    if os.geteuid() == 0:
        owner = folder.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
