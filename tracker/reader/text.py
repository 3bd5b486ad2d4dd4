"""An article's text as the reader takes it up: canonical characters, and the layout that they stand in."""

from tracker.reader.canonical import Canonical, canonical
from tracker.reader.layout import Block, Layout, layout
from tracker.reader.line_roles import Role

__all__ = ["Block", "Canonical", "Layout", "Role", "canonical", "layout"]
