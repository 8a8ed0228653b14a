"""The door that a server opens: granian in WSGI mode (architecture.md, Performance)."""

import os
from threading import Timer

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")

application = get_wsgi_application()

AFTER = 3.0
"""Seconds after which a worker gets its types ready for paper: the first pages come first."""


def _ready_for_paper() -> None:
    """The first PDF of a worker then takes no longer than the next ones."""
    from interstice.paper.pdf import warm_up

    warm_up()


_timer = Timer(AFTER, _ready_for_paper)
_timer.daemon = True
_timer.start()
