"""The door that a server opens: granian in WSGI mode (architecture.md, Performance)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")

application = get_wsgi_application()
