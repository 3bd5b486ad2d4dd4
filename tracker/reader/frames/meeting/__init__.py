"""Meetings: who met, visited, called or sat with whom, where and when."""
