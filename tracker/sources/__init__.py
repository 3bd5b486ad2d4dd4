"""Where articles come from. A source yields articles, or says in one line which one it could not take and why."""
