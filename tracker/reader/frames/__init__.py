"""A folder a kind of fact: its `frame` has `wants(line, story)` and `read(line, story)`, which yields the facts.

A frame works on the items of a line, never on its characters; what it needs from other lines it asks of the story.
Beside the folders stand the few modules that several kinds share.
"""
