"""The pages walked through in a real browser, against the real server, as people do."""
