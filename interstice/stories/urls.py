"""The one address of stories."""

from __future__ import annotations

from django.urls import path

from interstice.stories.views import enter

urlpatterns = [path("demonstration/entrer/", enter, name="demonstration_enter")]
