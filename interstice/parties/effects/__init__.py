"""What each act of parties changes: one module for each family, read here so that they declare themselves."""

from interstice.parties.effects import (  # noqa: F401
    bodies,
    conventions,
    founding,
    mandates,
    members,
    organisations,
    places,
)
