"""Configuration: its shapes, and how it is read."""

from tracker.settings.loading import load
from tracker.settings.shapes import Body, LogFormat, LogLevel, Relation, Settings

__all__ = ["Body", "LogFormat", "LogLevel", "Relation", "Settings", "load"]
