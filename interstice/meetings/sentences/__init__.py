"""The entry line's ear: one sentence of a session, as people type it, becomes what it says.

No grammar of French: the words of a trade, the names around a table, the days to come. It tolerates slips and
never invents; what it does not know stays blank.
"""

from interstice.meetings.sentences.heard import Heard, Part
from interstice.meetings.sentences.table import House, Seated, Table
from interstice.meetings.sentences.understanding import understand

__all__ = ["Heard", "House", "Part", "Seated", "Table", "understand"]
