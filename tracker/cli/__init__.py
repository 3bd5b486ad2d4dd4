"""The command line: one command a file. What is heavy is imported in the command that needs it."""
