"""One frame a kind of fact: a module with `wants(line, story)`, cheap, and `read(line, story)`, which yields the facts.

A frame works on the items of a line, never on its characters; what it needs from other lines it asks of the story.
"""
