"""Write docs/reference/who-sees-what.md from the table."""

from __future__ import annotations

import os

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")
    django.setup()
    from tests.house.matrix.page import PAGE, page

    PAGE.write_text(page(), encoding="utf-8")
