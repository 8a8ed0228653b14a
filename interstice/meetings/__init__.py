"""Meeting: bodies that hold sessions, agendas, items run by a pair, decisions, minutes."""
