"""Tells people what changed in the states of relations: by webhook, e-mail, command and a feed of changes."""
